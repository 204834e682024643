"""What users hold: open, ingest, ask, take away, verify, close."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg import iris, resources
from kg.errors import InputError, QueryError, StoreError
from kg.graph import VERSION_INFO, Graph
from kg.store.convert import turtle
from kg.terms import Literal, Quad
from kg.text import Article
from kg.vocab import ir
from tests.factories import NEWS, article, numbered

SAMPLES = sorted(resources.samples().glob("*.txt"))


@pytest.fixture
def graph() -> Iterator[Graph]:
    """Yields an empty graph in memory."""
    with kg.open(memory=True) as opened:
        yield opened


def altered(graph: Graph, news: Article, predicate: str, change: str) -> None:
    """Writes something else in the place of an article's literals of one predicate, as a tamperer would."""
    name = iris.article_graph(news.id)

    def spoilt(quad: Quad) -> Quad:
        if quad.predicate != predicate or isinstance(quad.object, str):
            return quad
        return quad._replace(object=Literal(change + quad.object.value))

    graph.store.replace(name, turtle(spoilt(quad) for quad in graph.store.quads(name)))


def stamp(graph: Graph) -> list[Quad]:
    """Returns what tells which reference facts a store holds."""
    return list(graph.store.match(iris.REFERENCE_GRAPH, VERSION_INFO))


def test_the_environment_names_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a path, ``KG_STORE`` is opened; what is ingested there is there the next time."""
    monkeypatch.setenv("KG_STORE", str(tmp_path / "news.kg"))
    with kg.open() as graph:
        graph.ingest(article())
    with kg.open(read_only=True) as again:
        assert again.store.path == tmp_path / "news.kg"
        assert again.store.holds(iris.article_graph(article().id))


def test_a_new_store_holds_the_reference_facts_once(tmp_path: Path) -> None:
    """The first opening writes them with their stamp; later ones, and ingests, leave them."""
    path = tmp_path / "news.kg"
    with kg.open(path) as graph:
        first, quads = stamp(graph), len(graph.store)
        assert len(first) == 1 and quads > 1000
    with kg.open(path) as graph:
        graph.ingest(article())
        assert stamp(graph) == first
        assert len(list(graph.store.quads(iris.REFERENCE_GRAPH))) == quads


def test_other_reference_facts_take_the_place_of_the_old(tmp_path: Path) -> None:
    """With a further table, the next ingest writes the reference graph anew."""
    path, extra = tmp_path / "news.kg", tmp_path / "tables"
    extra.mkdir()
    name = "state_names.csv"
    header = (resources.ontology() / "reference" / name).read_text(encoding="utf-8").splitlines()[0]
    row = {"of": "CHN", "text": "Cathay", "kind": "variant", "source": "a test"}
    line = ",".join(row.get(column, "") for column in header.split(","))
    (extra / name).write_text(f"{header}\n{line}\n", encoding="utf-8")
    with kg.open(path) as graph:
        first = stamp(graph)
    with kg.open(path, reference=extra) as graph:
        graph.ingest(article())
        (second,) = stamp(graph)
        assert [second] != first
        assert any(quad.object[0] == "Cathay" for quad in graph.store.quads(iris.REFERENCE_GRAPH))


def test_ingesting_the_samples_twice_changes_nothing(graph: Graph) -> None:
    """All are stored the first time; the second time none, and the graph is the same."""
    first = graph.ingest(resources.samples())
    before = set(graph.store.quads())
    second = graph.ingest(*SAMPLES)
    assert (first.stored, first.clean) == (len(SAMPLES), True)
    assert (second.stored, second.unchanged) == (0, len(SAMPLES))
    assert set(graph.store.quads()) == before


def test_what_cannot_be_read_is_in_the_report(graph: Graph, tmp_path: Path) -> None:
    """A missing file is refused, and the articles beside it are stored."""
    report = graph.ingest(tmp_path / "none.txt", article())
    assert report.stored == 1 and str(tmp_path / "none.txt") in report.rejections[0].source


def test_what_was_set_aside_is_counted(graph: Graph, tmp_path: Path) -> None:
    """Files of a folder that hold no articles are counted, and so are the records stored."""
    (tmp_path / "one.txt").write_text(f"2023-10-27\n\n{NEWS}")
    (tmp_path / "picture.png").write_bytes(b"")
    counts = graph.ingest(tmp_path).counts
    assert counts["skipped file .png"] == 1 and counts["statements"] >= 1


def test_order_of_ingest_leaves_no_trace(tmp_path: Path) -> None:
    """The samples in another order are exported as the same bytes."""
    exported: list[bytes] = []
    for order in (SAMPLES, SAMPLES[::-1]):
        with kg.open(memory=True) as graph:
            graph.ingest(*order)
            exported.append(graph.export(tmp_path / f"{len(exported)}.nq").read_bytes())
    assert exported[0] == exported[1]


@pytest.mark.parametrize("name", ["all.nq", "all.trig"])
def test_an_export_comes_back_as_it_was(sample_graph: Graph, tmp_path: Path, name: str) -> None:
    """Exported, loaded into an empty store and exported again, it is the same file."""
    first = sample_graph.export(tmp_path / name)
    with kg.open(memory=True) as again:
        assert again.load(first) == len(SAMPLES)
        assert again.export(tmp_path / f"again-{name}").read_bytes() == first.read_bytes()


def test_every_quote_of_the_samples_is_verified(sample_graph: Graph) -> None:
    """Nothing disagrees, and the title tells how much was compared."""
    report = sample_graph.verify()
    assert len(report) == 0
    spans, articles = (int(word) for word in report.title.split() if word.isdecimal())
    assert spans > 20 and articles == len(SAMPLES)


@pytest.mark.parametrize(
    ("predicate", "problem"), [(ir.QUOTE, "not what the text says"), (ir.TEXT, "has been altered")]
)
def test_tampering_is_told_with_the_article(graph: Graph, predicate: str, problem: str) -> None:
    """A quote or a text that somebody changed is found, in that article and no other."""
    graph.ingest(article(), numbered(1))
    altered(graph, article(), predicate, "X")
    report = graph.verify()
    assert set(report.column("article")) == {article().id}
    assert problem in str(report.column("problem")[0])


def test_readers_see_what_a_writer_left(tmp_path: Path) -> None:
    """Once the writer has closed, several readers read; none of them writes."""
    with kg.open(tmp_path / "news.kg") as writer:
        writer.ingest(article())
        quads = len(writer.store)
    with kg.open(tmp_path / "news.kg", read_only=True) as one, kg.open(tmp_path / "news.kg", read_only=True) as two:
        assert len(one.store) == len(two.store) == quads
        with pytest.raises(StoreError, match="for reading only"):
            one.ingest(numbered(1))


def test_a_store_may_be_read_into_memory(tmp_path: Path) -> None:
    """``memory`` with a path fills memory from the folder, which then stays as it is."""
    with kg.open(tmp_path / "news.kg") as writer:
        writer.ingest(article())
    with kg.open(tmp_path / "news.kg", memory=True) as copy:
        copy.ingest(numbered(1))
        assert copy.status().to_dicts()[1] == {"what": "articles", "value": 2}
    with kg.open(tmp_path / "news.kg", read_only=True) as kept:
        assert kept.status().to_dicts()[1] == {"what": "articles", "value": 1}


def test_status_counts_what_there_is(sample_graph: Graph) -> None:
    """Articles, records and quads are counted, and the first and last day of publication told."""
    status = dict(zip(*(sample_graph.status().column(name) for name in ("what", "value")), strict=True))
    assert status["articles"] == len(SAMPLES) and status["quads"] == len(sample_graph.store)
    assert (status["first published"], status["last published"]) == ("2023-03-21", "2024-07-04")
    assert all(isinstance(status[name], int) and status[name] for name in ("events", "statements"))


def test_a_graph_shows_itself(tmp_path: Path) -> None:
    """Its ``repr`` tells place and size, and in a notebook it is its status."""
    graph = kg.open(tmp_path / "news.kg")
    graph.ingest(article())
    assert repr(graph) == f"<Graph {tmp_path / 'news.kg'}: 1 articles, {len(graph.store)} quads>"
    assert "<td>articles</td><td>1</td>" in graph._repr_html_()
    graph.close()
    assert repr(graph) == f"<Graph {tmp_path / 'news.kg'}, closed>"


def test_extract_tells_without_storing(graph: Graph) -> None:
    """Records come from articles and files alike, and nothing is stored."""
    before = len(graph.store)
    first, second = graph.extract(article(), SAMPLES[0])
    assert first.article == article() and second.article.source == str(SAMPLES[0])
    assert {party.code for party in first.parties} >= {"CHN", "IRN"}
    assert len(graph.store) == before


def test_extract_raises_for_what_cannot_be_read(graph: Graph, tmp_path: Path) -> None:
    """There is no report to count it in, so the reason is raised."""
    with pytest.raises(InputError, match=r"none\.txt"):
        list(graph.extract(tmp_path / "none.txt"))


def test_sparql_reads_and_only_reads(sample_graph: Graph) -> None:
    """A question of one's own is answered; an update is refused."""
    assert sample_graph.sparql("SELECT (COUNT(?a) AS ?n) { ?a a ir:Article }").rows == ((len(SAMPLES),),)
    with pytest.raises(QueryError, match="only reads"):
        sample_graph.sparql("CLEAR ALL")


def test_rdflib_sees_the_same_graph(sample_graph: Graph) -> None:
    """The dataset is the store itself."""
    from rdflib import URIRef

    assert len(list(sample_graph.rdflib().subjects(None, URIRef(ir.ARTICLE)))) == len(SAMPLES)


def test_networks_are_made_of_what_is_stored(sample_graph: Graph) -> None:
    """Parties are nodes, and options narrow the ties."""
    network = sample_graph.network("dyads")
    assert iris.state("CHN") in network and network.number_of_edges() > 0
    assert sample_graph.network("dyads", kinds=("assault",)).number_of_edges() == 0


def test_an_article_under_another_name_is_refused(graph: Graph) -> None:
    """An article of one's own making must be named after its text."""
    report = graph.ingest(replace(article(), id="f" * 64), numbered(1))
    (rejection,) = report.rejections
    assert report.stored == 1 and "is not the SHA-256 of its text" in rejection.reason


def test_several_processes_make_the_same_graph(tmp_path: Path) -> None:
    """What two workers read is exported as the same bytes, doubles are told as unchanged, and refusals stay."""
    exported: list[bytes] = []
    for workers in (1, 2):
        with kg.open(memory=True) as graph:
            report = graph.ingest(*SAMPLES, SAMPLES[0], tmp_path / "none.txt", workers=workers)
            assert (report.stored, report.unchanged, len(report.rejections)) == (len(SAMPLES), 1, 1)
            exported.append(graph.export(tmp_path / f"{workers}.nq").read_bytes())
    assert exported[0] == exported[1]


@pytest.mark.parametrize("name", ["dyads.graphml", "dyads.gexf"])
def test_an_export_for_network_tools_holds_the_dyads(sample_graph: Graph, tmp_path: Path, name: str) -> None:
    """The suffix asks for a network, and the parties of the reported events are its nodes."""
    import networkx

    path = sample_graph.export(tmp_path / name)
    read = networkx.read_graphml(path) if name.endswith("graphml") else networkx.read_gexf(path)
    assert read.number_of_nodes() == sample_graph.network("dyads").number_of_nodes() > 2


def test_an_export_as_a_table_has_one_row_for_each_event(sample_graph: Graph, tmp_path: Path) -> None:
    """A spreadsheet gets each reported event once, its parties in one field."""
    path = sample_graph.export(tmp_path / "events.csv")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    counted = sample_graph.sparql("SELECT (COUNT(DISTINCT ?e) AS ?n) { ?e a ir:EventReport }").rows[0][0]
    assert len(rows) == counted
    assert any("CHN; RUS" in row["code"] or "RUS; CHN" in row["code"] for row in rows)
