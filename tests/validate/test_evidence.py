"""Every quote is compared with its text, and every way of tampering is seen."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import iris
from kg.terms import Literal, Quad, integer, text
from kg.text import Span
from kg.validate.evidence import inspected
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE
from tests.factories import NEWS, article, article_quads, quad, span

ARTICLE = article()
GRAPH = iris.article_graph(ARTICLE.id)
CHINA = span(NEWS, "China")
QUADS = article_quads(ARTICLE, [CHINA, span(NEWS, "held talks")])
EVIDENCE = iris.evidence(ARTICLE.id, *CHINA)


def spoilt(subject: str, name: str, value: str | Literal | None) -> list[Quad]:
    """Returns the graph with one value changed, or taken away."""
    kept = [one for one in QUADS if (one.subject, one.predicate) != (subject, iris.ONTOLOGY + name)]
    return kept if value is None else [*kept, quad(subject, name, value, GRAPH)]


def test_an_untouched_graph_agrees() -> None:
    """Both spans are counted and nothing is reported."""
    assert (inspected(GRAPH, QUADS).spans, inspected(GRAPH, QUADS).mismatches) == (2, ())


@given(words=st.text(st.characters(exclude_categories=["Cs"]), min_size=2, max_size=40), data=st.data())
def test_any_span_of_any_text_agrees(words: str, data: st.DataObject) -> None:
    """Offsets count code points, whatever script or emoji the text holds."""
    start = data.draw(st.integers(0, len(words) - 1))
    news = article(words)
    quads = article_quads(news, [Span(start, data.draw(st.integers(start + 1, len(words))))])
    assert inspected(iris.article_graph(news.id), quads).mismatches == ()


@pytest.mark.parametrize(
    ("subject", "name", "value", "problem"),
    [
        (EVIDENCE, "quote", text("Chins"), "not what the text says"),
        (EVIDENCE, "quote", None, "lacks"),
        (EVIDENCE, "start", integer(1), "not named after"),
        (EVIDENCE, "source", iris.article("0" * 64), "another article"),
        (EVIDENCE, "end", None, "lacks"),
        (iris.article(ARTICLE.id), "text", None, "0 texts"),
        (iris.article(ARTICLE.id), "sha256", text("0" * 64), "has been altered"),
    ],
)
def test_tampering_is_seen(subject: str, name: str, value: str | Literal | None, problem: str) -> None:
    """One changed or missing value gives one mismatch that says which."""
    (found,) = inspected(GRAPH, spoilt(subject, name, value)).mismatches
    assert problem in found.problem and found.node == subject


def test_an_altered_text_is_seen_by_its_hash_and_its_quotes() -> None:
    """A text with one more letter in front hashes differently, and no quote stands where it stood."""
    altered = "X" + NEWS
    found = inspected(GRAPH, spoilt(iris.article(ARTICLE.id), "text", text(altered))).mismatches
    assert found[0].found == sha256(altered.encode()).hexdigest() and len(found) == 3
    assert found[1].stated == "China" and found[1].found == "XChin"


def test_offsets_beyond_the_text_are_seen() -> None:
    """A piece of evidence that ends after the text quotes nothing."""
    beyond = Span(0, len(NEWS) + 5)
    (found,) = inspected(GRAPH, article_quads(ARTICLE, [beyond])).mismatches
    assert "has no characters" in found.problem


def test_a_record_on_missing_evidence_is_seen() -> None:
    """Evidence that is pointed to must be there."""
    missing = iris.evidence(ARTICLE.id, 3, 9)
    record = quad(iris.record(ARTICLE.id, "event", 1), "evidence", missing, GRAPH)
    (found,) = inspected(GRAPH, [*QUADS, record]).mismatches
    assert found.node == missing and "lacks" in found.problem


def test_a_record_without_evidence_is_seen() -> None:
    """What has no evidence does not enter: a record, by its class or its article, must rest on words that are there."""
    bare = iris.record(ARTICLE.id, "statement", 1)
    (found,) = inspected(GRAPH, [*QUADS, Quad(bare, RDF_TYPE, ir.STATEMENT, GRAPH)]).mismatches
    assert found.node == bare and "rests on no words" in found.problem
