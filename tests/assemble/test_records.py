"""What each kind of record has in the graph."""

from dataclasses import replace
from datetime import date

import pytest

from kg import iris
from kg.assemble.article import article_quads
from kg.code.coder import codings_of
from kg.model import (
    AgreementReport,
    Confidence,
    EventReport,
    OfficeHeld,
    Participation,
    PartnershipReport,
    Period,
    Person,
    Position,
    Record,
    Statement,
)
from kg.reference import packaged
from kg.terms import day, moment, text
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE, RDFS_LABEL, SKOS_CONCEPT, SKOS_IN_SCHEME, SKOS_NOTATION
from tests.assemble.graphs import Nodes
from tests.factories import article, span

WORDS = "Li Qiang met Ana Silva twice. China firmly opposes external forces, Li said. The bond is deep."
NEWS = article(WORDS)
SENTENCE = span(WORDS, "Li Qiang met Ana Silva twice.")
PEOPLE = (
    Person("Li Qiang", "li-qiang", (OfficeHeld("premier", "CHN", "current", (SENTENCE,)),), (span(WORDS, "Li Qiang"),)),
    Person(
        "Ana Silva", None, (OfficeHeld("chair", "Club of Nine", "former", (SENTENCE,)),), (span(WORDS, "Ana Silva"),)
    ),
)
MEETING = EventReport(
    kind="meeting",
    factuality="actual",
    parties=("CHN", "SCO", "Hamas"),
    participations=(
        Participation("CHN", "Li Qiang", "premier"),
        Participation(None, "Ana Silva"),
        Participation("SCO", role="organiser"),
    ),
    period=Period("2023-10", "2023-10-26", date(2023, 10, 1), date(2023, 10, 27)),
    trigger=span(WORDS, "met"),
    spans=(SENTENCE, span(WORDS, "The bond is deep.")),
    place="Bishkek",
    country="KGZ",
    part_of="22nd Meeting",
    times=2,
    confidence=Confidence(0.9, 0.8, 0.7, 0.6),
)
POSITION = Position(
    "reject", "intended", "strong", ("IRN",), span(WORDS, "firmly opposes"), span(WORDS, "external forces")
)
SPEECH = Statement(
    "Li Qiang",
    "CHN",
    (POSITION,),
    ("IRN", "SCO"),
    span(WORDS, "China firmly opposes external forces, Li said."),
    span(WORDS, "China firmly opposes external forces"),
    span(WORDS, "said"),
    ("security",),
)


BOND = PartnershipReport(("CHN", "IRN"), "strategic partnership", "affirm", (SENTENCE,))
BASE = Record(article=NEWS, people=PEOPLE)


def made(record: Record) -> Nodes:
    """Returns the graph of a record."""
    return Nodes(article_quads(record, codings_of(record), packaged()))


def quotes(nodes: Nodes, node: str, predicate: str) -> list[str]:
    """Returns the words of the evidence that a predicate leads to."""
    return [nodes.words(evidence, ir.QUOTE) for evidence in nodes.nodes(node, predicate)]


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        (ir.EVENT_REPORT, replace(BASE, events=(MEETING,))),
        (ir.STATEMENT, replace(BASE, statements=(SPEECH,))),
        (ir.OFFICE_REPORT, BASE),
        (ir.PARTNERSHIP_REPORT, replace(BASE, partnerships=(BOND,))),
        (ir.AGREEMENT_REPORT, replace(BASE, agreements=(AgreementReport("Deal", ("CHN",), "signed", (SENTENCE,)),))),
    ],
)
def test_every_record_carries_evidence_confidence_and_article(kind: str, record: Record) -> None:
    """Whatever its kind, a record tells where it is reported, on which words, and how far to trust it."""
    nodes = made(record)
    confidences = (ir.TRIGGER_CONFIDENCE, ir.LINKING_CONFIDENCE, ir.DATE_CONFIDENCE, ir.STRUCTURE_CONFIDENCE)
    found = nodes.of_class(kind)
    assert found
    for node in found:
        assert nodes.one(node, ir.REPORTED_BY) == iris.article(NEWS.id)
        assert quotes(nodes, node, ir.EVIDENCE)
        assert all(0 < float(nodes.words(node, predicate)) <= 1 for predicate in (ir.CONFIDENCE, *confidences))


def test_an_event_tells_what_where_when_and_how_often() -> None:
    """Kind and factuality are concepts; the period keeps its precision beside its bounds."""
    nodes = made(replace(BASE, events=(MEETING,)))
    (event,) = nodes.of_class(ir.EVENT_REPORT)
    assert nodes.one(event, ir.KIND) == iris.concept("event-kind", "meeting")
    assert nodes.one(event, ir.FACTUALITY) == iris.concept("factuality", "actual")
    assert nodes.values(event, ir.PARTY) == [iris.state("CHN"), iris.body("SCO"), iris.group("Hamas")]
    assert (nodes.one(event, ir.START), nodes.one(event, ir.END)) == (moment("2023-10"), moment("2023-10-26"))
    assert (nodes.one(event, ir.EARLIEST), nodes.one(event, ir.LATEST)) == (
        day(date(2023, 10, 1)),
        day(date(2023, 10, 27)),
    )
    assert (nodes.words(event, ir.PLACE), nodes.one(event, ir.COUNTRY)) == ("Bishkek", iris.state("KGZ"))
    assert (nodes.words(event, ir.PART_OF), nodes.words(event, ir.TIMES)) == ("22nd Meeting", "2")
    assert quotes(nodes, event, ir.TRIGGER) == ["met"]
    assert quotes(nodes, event, ir.EVIDENCE) == ["Li Qiang met Ana Silva twice.", "The bond is deep."]
    assert nodes.words(event, ir.CONFIDENCE) == "0.3024"


def test_what_is_unknown_of_an_event_is_left_out() -> None:
    """No place, no bound and no count is written where there is none; once is not counted."""
    bare = EventReport("call", "planned", ("CHN",), (), Period(), span(WORDS, "met"), (SENTENCE,))
    nodes = made(replace(BASE, events=(bare,)))
    (event,) = nodes.of_class(ir.EVENT_REPORT)
    unknown = {ir.START, ir.END, ir.EARLIEST, ir.LATEST, ir.PLACE, ir.COUNTRY, ir.PART_OF, ir.TIMES, ir.PARTICIPATION}
    assert not unknown & nodes.predicates(event)


def test_an_event_has_the_codes_of_its_kind() -> None:
    """A meeting is coded in PLOVER and CAMEO; an appointment, which neither codes, is not."""
    nodes = made(replace(BASE, events=(MEETING,)))
    (event,) = nodes.of_class(ir.EVENT_REPORT)
    assert nodes.one(event, ir.PLOVER_CODE) == iris.concept("plover", "CONSULT")
    assert len(nodes.nodes(event, ir.CAMEO_CODE)) == 1
    other = EventReport("appointment", "actual", ("CHN",), (), Period(), span(WORDS, "met"), (SENTENCE,))
    nodes = made(replace(BASE, events=(other,)))
    (event,) = nodes.of_class(ir.EVENT_REPORT)
    assert not {ir.PLOVER_CODE, ir.PLOVER_MODE} & nodes.predicates(event)


def test_a_participation_joins_party_person_office_and_role() -> None:
    """Each is there only where the record has it."""
    nodes = made(replace(BASE, events=(MEETING,)))
    (event,) = nodes.of_class(ir.EVENT_REPORT)
    parts = nodes.nodes(event, ir.PARTICIPATION)
    assert parts == nodes.of_class(ir.PARTICIPATION_CLASS)
    found = [
        [nodes.values(part, predicate) for predicate in (ir.PARTY, ir.PERSON, ir.OFFICE_HELD, ir.ROLE)]
        for part in parts
    ]
    assert found == [
        [[iris.state("CHN")], [iris.person("li-qiang")], [text("premier")], [iris.concept("role", "participant")]],
        [[], [iris.named_person("Ana Silva")], [], [iris.concept("role", "participant")]],
        [[iris.body("SCO")], [], [], [iris.concept("role", "organiser")]],
    ]


def test_a_statement_tells_who_toward_whom_and_in_which_words() -> None:
    """Speaker, party, stance, targets, topic; content and verb as evidence, the sentence as its own."""
    nodes = made(replace(BASE, statements=(SPEECH,)))
    (node,) = nodes.of_class(ir.STATEMENT)
    assert (nodes.one(node, ir.SPEAKER), nodes.one(node, ir.PARTY)) == (iris.person("li-qiang"), iris.state("CHN"))
    assert nodes.values(node, ir.STANCE) == [iris.concept("stance", "reject")]
    assert nodes.values(node, ir.TOWARD) == [iris.state("IRN"), iris.body("SCO")]
    assert len(nodes.nodes(node, ir.TOPIC)) == 1
    assert quotes(nodes, node, ir.EVIDENCE) == ["China firmly opposes external forces, Li said."]
    assert quotes(nodes, node, ir.CONTENT) == ["China firmly opposes external forces"]
    assert quotes(nodes, node, ir.VERB) == ["said"]


def test_a_position_keeps_its_words_and_its_unnamed_target() -> None:
    """Stance, modality, strength and targets are its own; the unnamed target is evidence, no entity."""
    nodes = made(replace(BASE, statements=(SPEECH,)))
    (node,) = nodes.nodes(nodes.of_class(ir.STATEMENT)[0], ir.POSITION)
    assert nodes.of_class(ir.POSITION_CLASS) == [node]
    assert nodes.one(node, ir.STANCE) == iris.concept("stance", "reject")
    assert nodes.one(node, ir.MODALITY) == iris.concept("modality", "intended")
    assert nodes.one(node, ir.STRENGTH) == iris.concept("strength", "strong")
    assert nodes.values(node, ir.TOWARD) == [iris.state("IRN")]
    assert quotes(nodes, node, ir.CUE) == ["firmly opposes"]
    assert quotes(nodes, node, ir.UNNAMED_TARGET) == ["external forces"]


def test_an_office_is_a_report_of_one_day() -> None:
    """Who, what, of whom and whether still, as observed on the day of publication."""
    nodes = made(BASE)
    found = [
        (
            nodes.one(node, ir.PERSON),
            nodes.words(node, ir.OFFICE_HELD),
            nodes.one(node, ir.OFFICE_OF),
            nodes.one(node, ir.OFFICE_STATUS),
            nodes.words(node, ir.OBSERVED),
        )
        for node in nodes.of_class(ir.OFFICE_REPORT)
    ]
    current, former = (iris.concept("office-status", status) for status in ("current", "former"))
    assert found == [
        (iris.person("li-qiang"), "premier", iris.state("CHN"), current, "2023-10-27"),
        (iris.named_person("Ana Silva"), "chair", iris.group("Club of Nine"), former, "2023-10-27"),
    ]


@pytest.mark.parametrize(
    ("level", "minted"), [("comprehensive strategic partnership", False), ("lunar friendship partnership", True)]
)
def test_a_partnership_has_parties_level_action_and_who_affirms_it(level: str, minted: bool) -> None:
    """A level that the ontology does not hold becomes a concept of its scheme beside the report."""
    report = PartnershipReport(("CHN", "IRN"), level, "upgrade", (SENTENCE,), ("IRN",))
    nodes = made(replace(BASE, partnerships=(report,)))
    (node,) = nodes.of_class(ir.PARTNERSHIP_REPORT)
    concept = iris.concept("partnership-level", level)
    assert nodes.values(node, ir.PARTY) == [iris.state("CHN"), iris.state("IRN")]
    assert nodes.one(node, ir.LEVEL) == concept
    assert nodes.one(node, ir.ACTION) == iris.concept("partnership-action", "upgrade")
    assert nodes.values(node, ir.AFFIRMED_BY) == [iris.state("IRN")]
    assert (SKOS_CONCEPT in nodes.values(concept, RDF_TYPE)) is minted
    assert bool(nodes.values(concept, SKOS_IN_SCHEME)) is minted
    assert nodes.values(concept, SKOS_NOTATION) == ([text(level)] if minted else [])


@pytest.mark.parametrize(("initiative", "kind"), [(False, ir.AGREEMENT_CLASS), (True, ir.INITIATIVE)])
def test_an_agreement_is_an_entity_with_the_name_that_the_article_gives(initiative: bool, kind: str) -> None:
    """The report has stage and parties; the agreement or initiative is typed and labelled in the same graph."""
    report = AgreementReport("action plan", ("CHN", "IRN"), "in force", (SENTENCE,), initiative)
    nodes = made(replace(BASE, agreements=(report,)))
    (node,) = nodes.of_class(ir.AGREEMENT_REPORT)
    (agreement,) = nodes.nodes(node, ir.AGREEMENT)
    assert agreement == iris.agreement("action plan", ("CHN", "IRN"))
    assert nodes.values(agreement, RDF_TYPE) == [kind]
    assert nodes.words(agreement, RDFS_LABEL) == "action plan"
    assert nodes.values(node, ir.PARTY) == [iris.state("CHN"), iris.state("IRN")]
    assert nodes.one(node, ir.STAGE) == iris.concept("agreement-stage", "in-force")


def test_only_what_the_reference_does_not_hold_is_typed_and_labelled() -> None:
    """Ana Silva and Hamas are introduced here; Li Qiang, China and the SCO are told of elsewhere."""
    nodes = made(replace(BASE, events=(MEETING,)))
    assert nodes.words(iris.named_person("Ana Silva"), RDFS_LABEL) == "Ana Silva"
    assert nodes.values(iris.named_person("Ana Silva"), RDF_TYPE) == [ir.PERSON_CLASS]
    assert nodes.values(iris.group("Hamas"), RDF_TYPE) == [ir.GROUP]
    for known in (iris.person("li-qiang"), iris.state("CHN"), iris.body("SCO")):
        assert nodes.predicates(known) == set()


def test_two_events_of_one_kind_are_two_nodes() -> None:
    """Two meetings of the same parties told by different words are told apart."""
    other = EventReport(
        "meeting", "actual", MEETING.parties, (), Period(), span(WORDS, "twice"), (span(WORDS, "twice"),)
    )
    assert len(made(replace(BASE, events=(MEETING, other))).of_class(ir.EVENT_REPORT)) == 2
