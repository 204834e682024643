"""Articles go through every stage into the store; what goes wrong with one stays with that one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import iris
from kg.coding import Codings
from kg.errors import StoreError
from kg.export.files import write_quads
from kg.model import Mention, Outcome, Reading, Record, Rejection
from kg.pipeline import BATCH, Pipeline
from kg.read.articles import articles
from kg.read.rejected import write
from kg.segment.document import segmented
from kg.store.oxigraph import OxigraphStore
from kg.terms import Quad, text
from kg.text import Article, Document
from kg.validate.shacl import ShaclValidator
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE
from tests.factories import NEWS, article, article_quads, numbered, quad, record, span

SHAPES = """
@prefix ir: <https://w3id.org/communique/ontology#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
ir:EvidenceShape a sh:NodeShape ; sh:targetClass ir:Evidence ;
  sh:property [ sh:path ir:quote ; sh:pattern "^[^%]*$" ; sh:message "a quote holds no per cent sign" ] .
"""
SENTENCE = "China and Iran held talks in Bishkek on Thursday."


def recognised(document: Document) -> tuple[Mention, ...]:
    """Returns no mentions."""
    return ()


def resolved(document: Document, mentions: tuple[Mention, ...]) -> Reading:
    """Returns a reading without agents."""
    return Reading(document, mentions, (), (), ())


def extracted(reading: Reading) -> Record:
    """Returns a record of the article alone, and fails on articles that say so."""
    if "failing" in reading.document.article.text:
        raise ZeroDivisionError("met a failing article")
    return Record(reading.document.article)


def uncoded(record: Record) -> Codings:
    """Returns no codings, for a record without events and statements."""
    return Codings()


def assembled(record: Record, codings: Codings) -> tuple[Quad, ...]:
    """Returns a graph whose evidence is the first sentence, and for a broken address a quad nobody can write."""
    news = record.article
    first = segmented(news).sentences[0].span
    quads = article_quads(news, [first])
    bad = quad("https://example.org/a b", RDF_TYPE, ir.ARTICLE, quads[0].graph)
    return (*quads, bad) if "broken address" in news.text else quads


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """Returns a pipeline of small stages and one shape, which forbids per cent signs in quotes."""
    folder = tmp_path_factory.mktemp("shapes")
    (folder / "small.ttl").write_text(SHAPES)
    return Pipeline(segmented, recognised, resolved, extracted, uncoded, assembled, ShaclValidator(folder))


def test_articles_are_stored_once(pipeline: Pipeline) -> None:
    """The second time, and a double within one run, change nothing."""
    store = OxigraphStore()
    news = [numbered(number) for number in range(3)]
    first = pipeline.ingest([*news, news[0]], store)
    before = set(store.quads())
    second = pipeline.ingest(news, store)
    assert (first.stored, first.unchanged, first.clean) == (3, 1, True)
    assert (second.stored, second.unchanged, second.clean) == (0, 3, True)
    assert set(store.quads()) == before


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("A failing article.", "reading it failed: ZeroDivisionError: met a failing article"),
        ("A broken address.", "not a statement of RDF"),
        ("Trade grew by 5% on Monday.", "EvidenceShape: a quote holds no per cent sign"),
    ],
)
def test_what_is_wrong_with_one_article_stays_with_it(pipeline: Pipeline, words: str, reason: str) -> None:
    """The article is refused with its reason, nothing of it is stored, and its neighbours are."""
    store, bad = OxigraphStore(), article(words, source="bad.txt")
    report = pipeline.ingest([numbered(1), bad, numbered(2)], store)
    (rejection,) = report.rejections
    assert report.stored == 2 and not store.holds(iris.article_graph(bad.id))
    assert rejection.source == "bad.txt" and reason in rejection.reason and "\n" not in rejection.reason


def test_a_refusal_shows_sentence_and_value(pipeline: Pipeline) -> None:
    """A broken shape is told with the sentence, so that one can see what the article says."""
    report = pipeline.ingest([article("Trade grew  by 5% on Monday. More later.")], OxigraphStore())
    assert "in «Trade grew by 5% on Monday.»" in report.rejections[0].reason


def test_a_refused_text_is_refused_again_in_the_same_run(pipeline: Pipeline) -> None:
    """A double of a refused article is not mistaken for one that is there."""
    bad = article("A failing article.")
    report = pipeline.ingest([bad, bad], OxigraphStore())
    assert (len(report.rejections), report.unchanged) == (2, 0)


def test_refusals_of_the_reader_are_passed_on(pipeline: Pipeline) -> None:
    """What could not be read is in the report as the reader told it."""
    unreadable = Rejection("page.html", "not text")
    report = pipeline.ingest([unreadable, numbered(1)], OxigraphStore())
    assert report.rejections == (unreadable,) and report.stored == 1


def test_a_refused_line_can_be_mended_and_read_again(pipeline: Pipeline, tmp_path: Path) -> None:
    """A refusal keeps the article's own data: written down, it reads as the same article."""
    bad = replace(article("A failing article.", date(2021, 5, 4), "news.jsonl:7", "Title"), url="https://e.org/1")
    report = pipeline.ingest([bad], OxigraphStore())
    assert (report.rejections[0].source, report.rejections[0].line) == ("news.jsonl", 7)
    write(report.rejections, tmp_path / "rejected.jsonl")
    (again,) = articles([tmp_path / "rejected.jsonl"], date(2024, 1, 1))
    assert isinstance(again, Article)
    assert replace(again, source=bad.source) == bad


def test_a_store_that_fails_stops_the_run(pipeline: Pipeline) -> None:
    """A store that cannot be written is no fault of an article."""
    store = OxigraphStore()
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        pipeline.ingest([numbered(1)], store)


def test_every_article_is_told(pipeline: Pipeline) -> None:
    """Whoever watches hears of each article in its turn."""
    heard: list[Outcome] = []
    news: list[Article | Rejection] = [numbered(1), article("A failing article."), numbered(1), Rejection("x", "y")]
    pipeline.ingest(news, OxigraphStore(), heard.append)
    assert [outcome.status for outcome in heard] == ["stored", "refused", "unchanged", "refused"]


def test_memory_holds_one_batch(pipeline: Pipeline) -> None:
    """The reader is never more than a batch ahead of the store."""
    read, settled, ahead = 0, 0, 0

    def many() -> Iterator[Article]:
        nonlocal read
        for number in range(2 * BATCH + 5):
            read += 1
            yield numbered(number)

    def step(_: Outcome) -> None:
        nonlocal settled, ahead
        ahead = max(ahead, read - settled)
        settled += 1

    assert pipeline.ingest(many(), OxigraphStore(), step).stored == 2 * BATCH + 5
    assert ahead <= BATCH + 1


@given(st.permutations(range(5)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_order_leaves_no_trace(pipeline: Pipeline, tmp_path: Path, order: list[int]) -> None:
    """The same texts give the same graph, byte for byte, whatever order they came in."""
    first, second = OxigraphStore(), OxigraphStore()
    pipeline.ingest((numbered(number) for number in range(5)), first)
    pipeline.ingest((numbered(number) for number in order), second)
    one, other = write_quads(first.quads(), tmp_path / "one.nq"), write_quads(second.quads(), tmp_path / "other.nq")
    assert one.read_bytes() == other.read_bytes()


def test_many_violations_are_told_in_few_words(tmp_path: Path, pipeline: Pipeline) -> None:
    """A reason tells the first three and counts the rest."""

    def with_five(record: Record, codings: Codings) -> tuple[Quad, ...]:
        quads = assembled(record, codings)
        graph, nodes = quads[0].graph, [iris.evidence(record.article.id, number, number + 1) for number in range(5)]
        kinds = (quad(node, RDF_TYPE, ir.EVIDENCE_CLASS, graph) for node in nodes)
        return (*quads, *kinds, *(quad(node, ir.QUOTE, text("100%"), graph) for node in nodes))

    report = replace(pipeline, assemble=with_five).ingest([numbered(1)], OxigraphStore())
    assert report.rejections[0].reason.count("per cent") == 3 and report.rejections[0].reason.endswith("and 2 more")


def test_record_runs_the_stages_in_their_order(pipeline: Pipeline) -> None:
    """Without a store, the pipeline still says what an article says."""
    assert pipeline.record(article()) == Record(article())
    assert span(NEWS, SENTENCE) == segmented(article()).sentences[0].span


def test_the_standard_pipeline_refuses_what_breaks_the_packaged_shapes() -> None:
    """An event of nobody is refused with the sentence that reports it; its neighbours are stored."""
    standard = Pipeline.standard()

    def of_nobody(reading: Reading) -> Record:
        found = record(reading.document.article)
        bad = replace(found, events=(replace(found.events[0], parties=()),))
        return bad if reading.document.article == article() else found

    report = replace(standard, extract=of_nobody).ingest([numbered(1), article(), numbered(2)], OxigraphStore())
    (rejection,) = report.rejections
    assert report.stored == 2
    assert "at least one ir:party" in rejection.reason and f"in «{SENTENCE}»" in rejection.reason
