"""The questions that networks are made from, asked of a store."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from kg import iris
from kg.analyse.network import NetworkOptions, network_from
from kg.analyse.ties import QUESTIONS, NetworkKind
from kg.assemble.article import article_quads
from kg.code.coder import codings_of
from kg.model import EventReport, Participation, PartnershipReport, Person, Record, Statement
from kg.query.library import find
from kg.reference import packaged
from kg.store.oxigraph import OxigraphStore
from kg.table import Table
from kg.terms import YEAR, Literal, Quad, text
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE, RDFS_LABEL, SKOS_NOTATION
from kg.vocab.schemes import PARTNERSHIP_LEVEL
from tests.factories import NEWS, article, record, span

CHN, IRN = iris.state("CHN"), iris.state("IRN")
LEVEL = "all-weather strategic cooperative partnership"


def names() -> list[Quad]:
    """Returns reference facts: two states with their names, a partnership since a year, and a level's own words."""
    graph, fact = iris.REFERENCE_GRAPH, iris.fact("partnership", "CHN", "IRN")
    quads = [
        Quad(CHN, RDFS_LABEL, text("China", "en"), graph),
        Quad(CHN, RDFS_LABEL, text("Chine", "fr"), graph),
        Quad(CHN, ir.CODE, text("CHN"), graph),
        Quad(IRN, RDFS_LABEL, text("Iran", "en"), graph),
        Quad(IRN, ir.CODE, text("IRN"), graph),
        Quad(PARTNERSHIP_LEVEL[LEVEL], SKOS_NOTATION, text(LEVEL), graph),
        Quad(fact, RDF_TYPE, ir.PARTNERSHIP, graph),
        Quad(fact, ir.LEVEL, PARTNERSHIP_LEVEL["comprehensive strategic partnership"], graph),
        Quad(fact, ir.FROM, Literal("2016", YEAR), graph),
    ]
    return quads + [Quad(fact, ir.PARTY, party, graph) for party in (CHN, IRN)]


def a_meeting() -> Record:
    """Returns what ``NEWS`` says, with two persons of one side and one of the other, and a partnership."""
    known = record()
    (meeting,) = known.events
    people = ("Li Qiang", "Wang Yi", "Mohammad Mokhber")
    sides = zip(("CHN", "CHN", "IRN"), people, strict=True)
    with_people = replace(meeting, participations=tuple(Participation(party, name) for party, name in sides), times=2)
    where = span(NEWS, "China and Iran")
    return replace(
        known,
        people=tuple(Person(name, None, (), (where,)) for name in people),
        events=(with_people, unlike(meeting)),
        statements=tuple(map(toward_a_group, known.statements)),
        partnerships=(PartnershipReport(("CHN", "IRN"), LEVEL, "affirm", (where,)),),
    )


def unlike(meeting: EventReport) -> EventReport:
    """Returns a summit of the same two, which the people attend without meeting."""
    return replace(meeting, kind="summit", participations=(Participation("CHN", "Li Qiang"), Participation("IRN")))


def toward_a_group(statement: Statement) -> Statement:
    """Returns the statement with its positions toward a party without a code as well."""
    toward = ("IRN", "Hamas")
    positions = tuple(replace(position, toward=toward) for position in statement.positions)
    return replace(statement, positions=positions, toward=toward)


def answered(kind: NetworkKind, records: Iterable[Record]) -> Table:
    """Returns the answer to the question of a kind of network, over some records and the reference facts."""
    store = OxigraphStore()
    store.add(iris.REFERENCE_GRAPH, names())
    for said in records:
        store.add(iris.article_graph(said.article.id), article_quads(said, codings_of(said), packaged()))
    return store.select(find(QUESTIONS[kind]).sparql)


def test_events_tie_their_parties() -> None:
    """Two reports tie the two states, with what each says."""
    network = network_from(answered("dyads", [a_meeting()]), NetworkOptions())
    assert network.nodes[CHN] == {"label": "China", "kind": "state", "code": "CHN"}
    edges = sorted((edge[2] for edge in network.edges(data=True)), key=lambda edge: str(edge["kind"]))
    meeting, summit = edges
    assert (meeting["kind"], meeting["factuality"], meeting["weight"]) == ("meeting", "actual", 2.0)
    days = (meeting["start"], meeting["earliest"], meeting["latest"])
    assert days == ("2023-10-26", date(2023, 10, 26), date(2023, 10, 27))
    assert meeting["article"] == iris.article(article().id)
    assert (summit["kind"], summit["weight"], summit["place"]) == ("summit", 1.0, "Bishkek")


def test_only_people_of_two_sides_met_and_not_at_a_summit() -> None:
    """Li Qiang and Wang Yi each met Mohammad Mokhber, once."""
    network = network_from(answered("people", [a_meeting()]), NetworkOptions(kind="people"))
    labels = {node: str(network.nodes[node]["label"]) for node in network}
    assert sorted(tuple(sorted((labels[a], labels[b]))) for a, b in network.edges()) == [
        ("Li Qiang", "Mohammad Mokhber"),
        ("Mohammad Mokhber", "Wang Yi"),
    ]


def test_statements_point_at_every_target() -> None:
    """A group that only the article knows is called as the article calls it."""
    network = network_from(answered("statements", [a_meeting()]), NetworkOptions(kind="statements"))
    assert sorted(network.edges()) == [(CHN, iris.group("Hamas")), (CHN, IRN)]
    assert network.nodes[iris.group("Hamas")] == {"label": "Hamas", "kind": "group", "code": None}
    (edge,) = network.get_edge_data(CHN, IRN).values()
    assert (edge["kind"], edge["modality"], edge["strength"]) == ("support", "asserted", "plain")
    assert (edge["earliest"], edge["latest"]) == (date(2023, 10, 27), date(2023, 10, 28))


def test_partnerships_are_reported_or_known() -> None:
    """A report holds from the day of its article, a fact from its year; both name their level in words."""
    network = network_from(answered("partnerships", [a_meeting()]), NetworkOptions(kind="partnerships"))
    edges = sorted((edge[2] for edge in network.edges(data=True)), key=lambda edge: str(edge["kind"]))
    assert [(edge["kind"], edge["action"], edge["earliest"]) for edge in edges] == [
        (LEVEL, "affirm", date(2023, 10, 27)),
        ("comprehensive strategic partnership", None, date(2016, 1, 1)),
    ]


@pytest.mark.parametrize("kind", QUESTIONS)
def test_the_answer_has_the_columns_that_the_question_declares(kind: NetworkKind) -> None:
    """What the documentation lists is what comes, in that order."""
    declared = tuple(column.name for column in find(QUESTIONS[kind]).columns)
    assert answered(kind, [a_meeting()]).columns == declared


@pytest.mark.parametrize("kind", QUESTIONS)
def test_an_empty_store_gives_an_empty_network(kind: NetworkKind) -> None:
    """No articles, no ties but those of the reference facts."""
    network = network_from(answered(kind, []), NetworkOptions(kind=kind))
    assert network.number_of_edges() == int(kind == "partnerships")


def test_a_second_report_is_a_second_tie() -> None:
    """Another article about the same talks adds its own edges."""
    first = record()
    second = record(article(f"{NEWS} Again."))
    network = network_from(answered("dyads", [first, second]), NetworkOptions())
    assert network.number_of_edges(CHN, IRN) == 2
