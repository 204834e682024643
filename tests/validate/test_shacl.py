"""Violations name the article, the shape, the value and the sentence; companions change nothing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import iris
from kg.model import Violation
from kg.terms import Quad, integer, text
from kg.validate.graphs import compatible
from kg.validate.shacl import ShaclValidator
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE
from tests.factories import NEWS, article_quads, numbered, quad, span

SHAPES = """
@prefix ir: <https://w3id.org/communique/ontology#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ir:ArticleShape a sh:NodeShape ; sh:targetClass ir:Article ;
  sh:property [ sh:path ir:published ; sh:datatype xsd:date ; sh:minCount 1 ; sh:maxCount 1 ] .
ir:EventReport-party a sh:PropertyShape ; sh:targetClass ir:EventReport ; sh:path ir:party ;
  sh:pattern "/CHN$" ; sh:minCount 1 ; sh:message "a party must be a known state" .
ir:TimesShape a sh:NodeShape ; sh:targetObjectsOf ir:times ; sh:maxInclusive 9 .
ir:RoleShape a sh:NodeShape ; sh:targetObjectsOf ir:role ; sh:pattern "/role/" .
ir:PersonShape a sh:NodeShape ; sh:targetClass ir:Person ;
  sh:property [ sh:path ir:label ; sh:minCount 1 ; sh:maxCount 1 ] .
ir:PlaceShape a sh:NodeShape ; sh:targetSubjectsOf ir:place ;
  sh:property [ sh:path ir:place ; sh:maxLength 12 ; sh:severity sh:Warning ] .
"""
CHINA, PERSON = iris.state("CHN"), iris.named_person("Yin Bogu")
SENTENCE = span(NEWS, "China and Iran held talks in Bishkek on Thursday.")


@pytest.fixture(scope="module")
def validator(tmp_path_factory: pytest.TempPathFactory) -> ShaclValidator:
    """Returns a validator over a few small shapes."""
    folder = tmp_path_factory.mktemp("shapes")
    (folder / "small.ttl").write_text(SHAPES)
    return ShaclValidator(folder)


def reporting(number: int, party: str, *more: tuple[str, str]) -> tuple[Quad, ...]:
    """Returns the graph of an article that reports an event of one party, and labels people as told."""
    news = numbered(number)
    graph, event = iris.article_graph(news.id), iris.record(news.id, "event", number)
    quads = [
        *article_quads(news, [SENTENCE]),
        quad(event, RDF_TYPE, ir.EVENT_REPORT, graph),
        quad(event, "party", party, graph),
        quad(event, "evidence", iris.evidence(news.id, *SENTENCE), graph),
    ]
    for person, label in more:
        quads.append(quad(person, RDF_TYPE, ir.PERSON_CLASS, graph))
        quads += [quad(person, "label", text(label), graph)] if label else []
    return tuple(quads)


def test_sound_graphs_have_no_violations(validator: ShaclValidator) -> None:
    """A batch that conforms is answered with nothing."""
    assert validator([reporting(number, CHINA) for number in range(5)]) == ()
    assert validator([]) == ()


def test_a_violation_tells_where_and_why(validator: ShaclValidator) -> None:
    """It carries article, shape with property, message, node, value and the sentence that the record rests on."""
    atlantis = iris.state("ATL")
    (broken,) = validator([reporting(0, CHINA), reporting(1, atlantis), reporting(2, CHINA)])
    assert broken == Violation(
        article=numbered(1).id,
        shape="EventReport-party",
        message="a party must be a known state",
        focus=iris.record(numbered(1).id, "event", 1),
        value=atlantis,
        sentence=SENTENCE.of(NEWS),
    )
    told = str(broken)
    assert "\n" not in told
    assert all(part in told for part in ("EventReport-party", "known state", atlantis, "held talks in Bishkek"))


def test_a_violation_of_the_article_itself_has_no_sentence(validator: ShaclValidator) -> None:
    """What is wrong with the article's own data rests on no sentence."""
    quads = tuple(one for one in reporting(0, CHINA) if not one.predicate.endswith("published"))
    (broken,) = validator([quads])
    assert (broken.shape, broken.sentence) == ("ArticleShape", None)


def test_values_that_break_a_shape_are_told_with_their_sentence(validator: ShaclValidator) -> None:
    """A shape on values names the value; the sentence is that of the record, or of the record that has the part."""
    news = numbered(1)
    graph, event = iris.article_graph(news.id), iris.record(news.id, "event", 1)
    part, cook = iris.record(news.id, "participation", 1), iris.concept("trade", "cook")
    more = [quad(event, "times", integer(12), graph), quad(event, "participation", part, graph)]
    spoilt = (*reporting(1, CHINA), *more, quad(part, "role", cook, graph))
    found = validator([reporting(0, CHINA), spoilt, reporting(2, CHINA)])
    assert [(broken.shape, broken.value) for broken in found] == [("RoleShape", cook), ("TimesShape", "12")]
    assert {(broken.article, broken.sentence) for broken in found} == {(news.id, SENTENCE.of(NEWS))}


def test_a_warning_refuses_nothing(validator: ShaclValidator) -> None:
    """Only violations keep an article out."""
    news = numbered(0)
    place = quad(iris.article(news.id), "place", text("Petropavlovsk-Kamchatsky"), iris.article_graph(news.id))
    assert validator([(*reporting(0, CHINA), place)]) == ()


@pytest.mark.parametrize(
    ("labels", "guilty"),
    [(("Yin Bogu", "Yin Bogu"), ()), (("Yin Bogu", "YIN Bogu"), ()), (("Yin Bogu", ""), (1,)), (("", ""), (0, 1))],
)
def test_companions_neither_hide_nor_make_violations(
    validator: ShaclValidator, labels: tuple[str, str], guilty: tuple[int, ...]
) -> None:
    """Two articles on one person: differing labels are no fault of either, and a missing one is not lent."""
    graphs = [reporting(number, CHINA, (PERSON, label)) for number, label in enumerate(labels)]
    assert {broken.article for broken in validator(graphs)} == {numbered(number).id for number in guilty}


@given(st.lists(st.sampled_from(["CHN", "ATL"]), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_a_batch_finds_what_each_alone_would(validator: ShaclValidator, parties: list[str]) -> None:
    """The violations of a batch are those of its members."""
    graphs = [reporting(number, iris.state(code)) for number, code in enumerate(parties)]
    assert set(validator(graphs)) == {broken for graph in graphs for broken in validator([graph])}


def test_grouping_keeps_every_graph_once() -> None:
    """Graphs that describe a node differently are kept apart; the others share a group."""
    graphs = [reporting(number, CHINA, (PERSON, label)) for number, label in enumerate(["a", "b", "a", "c"])]
    assert [len(group) for group in compatible(graphs)] == [2, 1, 1]
    assert sorted(graph for group in compatible(graphs) for graph in group) == sorted(graphs)


def test_a_quote_that_the_text_does_not_hold_is_refused(validator: ShaclValidator) -> None:
    """What ``kg verify`` would find is found before anything is stored."""
    quads = [
        one._replace(object=text("nope")) if one.predicate == ir.QUOTE and position == 0 else one
        for position, one in enumerate(sorted(reporting(1, CHINA), key=lambda one: one.predicate != ir.QUOTE))
    ]
    found = validator([reporting(0, CHINA), tuple(quads)])
    assert [(broken.article, broken.shape, broken.value) for broken in found] == [(numbered(1).id, "evidence", "nope")]
