"""The graph that users hold: articles in, questions answered, and every fact opening on its words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg import __version__, iris
from kg.cache import digest_of, keep, kept
from kg.config import Settings
from kg.errors import InputError
from kg.model import Outcome, Record, Rejection, RunReport
from kg.resources import PACKAGE
from kg.store.oxigraph import OxigraphStore
from kg.table import Table, Value
from kg.terms import Quad, text
from kg.text import Article
from kg.vocab import external, ir

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.analyse.ties import NetworkKind
    from kg.pipeline import Pipeline
    from kg.reference import Reference

ARTICLE_GRAPHS = iris.article_graph("")
RECORDS = {
    "events": ir.EVENT_REPORT,
    "statements": ir.STATEMENT,
    "offices": ir.OFFICE_REPORT,
    "partnerships": ir.PARTNERSHIP_REPORT,
    "agreements": ir.AGREEMENT_REPORT,
    "pieces of evidence": ir.EVIDENCE_CLASS,
}
"""The classes that ``Graph.status`` counts, by what they are called there."""

_FORM = (
    PACKAGE / "iris.py",
    *(PACKAGE / "assemble" / name for name in ("reference.py", "codes.py")),
    *(PACKAGE / "vocab" / name for name in ("ir.py", "schemes.py", "scores.py")),
)
"""What makes statements of reference facts: another form makes another graph of the same facts."""

VERSION_INFO = external.OWL + "versionInfo"


def reference_flaws(reference: "Reference") -> Table:
    """Returns what is wrong with reference facts, each in its shape and all with one another.

    Columns: rule (or shape), subject, problem.
    """
    from kg.assemble.reference import reference_quads
    from kg.reference.checks import flaws
    from kg.validate.shacl import ShaclValidator

    unfit = ShaclValidator()((reference_quads(reference),))
    rows = [(one.shape, one.focus, one.message) for one in unfit]
    rows += [(one.rule, one.subject, one.problem) for one in flaws(reference)]
    return Table(("rule", "subject", "problem"), tuple(rows), "flaws of the reference facts")


def open(
    path: str | Path | None = None,
    *,
    memory: bool = False,
    read_only: bool = False,
    reference: Path | None = None,
) -> "Graph":
    """Returns the graph of a store: the folder ``path``, else that of ``KG_STORE``, else ``communique.kg``.

    ``memory`` keeps it in memory: empty, or filled from the folder where ``path`` names one, which then stays as it
    is. ``read_only`` takes no lock. ``reference`` is a folder of further reference tables, else that of
    ``KG_REFERENCE``. Raises ``StoreError``.
    """
    settings = Settings.from_environment()
    if memory and path is None:
        store = OxigraphStore()
    else:
        store = OxigraphStore(path or settings.store, read_only=read_only or memory)
        store = store.in_memory(read_only) if memory else store
    graph = Graph(store, reference or settings.reference)
    if not read_only and not store.holds(iris.REFERENCE_GRAPH):
        graph.settle_reference()
    return graph


class Graph:
    """A knowledge graph over a store; use it in a ``with`` statement, or close it.

    ``reference`` is a folder of reference tables that are added to the packaged ones.
    """

    def __init__(self, store: OxigraphStore, reference: Path | None = None) -> None:
        self.store = store
        self._extra = reference
        self._facts: Reference | None = None
        self._stages: Pipeline | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        if self.store.closed:
            return f"<Graph {self._place}, closed>"
        return f"<Graph {self._place}: {sum(1 for _ in self._article_graphs())} articles, {len(self.store)} quads>"

    def _repr_html_(self) -> str:
        return self.status()._repr_html_()

    @property
    def _place(self) -> str:
        """Returns where the store is."""
        return "in memory" if self.store.path is None else str(self.store.path)

    @property
    def reference(self) -> "Reference":
        """Returns the facts of the world that this graph resolves names and dates against, loaded when first asked."""
        from kg.reference import load, packaged

        if self._facts is None:
            self._facts = packaged() if self._extra is None else load(self._extra)
        return self._facts

    @property
    def _pipeline(self) -> "Pipeline":
        """Returns the stages from article to store, built when first needed."""
        from kg.pipeline import Pipeline

        if self._stages is None:
            self._stages = Pipeline.standard(self.reference)
        return self._stages

    def ingest(
        self, *sources: str | Path | Article, progress: Callable[[Outcome], None] | None = None, workers: int = 1
    ) -> RunReport:
        """Reads articles into the graph and returns what became of them.

        ``sources`` are files, folders, ``-`` for standard input, or articles. What is there already stays as it is;
        what cannot be read or breaks a shape is refused in the report, and the rest goes on. ``progress`` hears of
        each article. More ``workers`` read in so many processes; see ``kg.pipeline.in_processes``.
        """
        from kg.pipeline import in_processes

        self.settle_reference()
        aside: Counter[str] = Counter()
        drafting = in_processes(workers, self._extra) if workers > 1 else None
        report = self._pipeline.ingest(_items(sources, aside), self.store, progress, drafting)
        self.store.flush()
        return replace(report, counts={**report.counts, **dict(sorted(aside.items()))})

    def extract(self, *sources: str | Path | Article) -> Iterator[Record]:
        """Yields what articles say, without storing it. Raises ``InputError`` for what cannot be read."""
        for item in _items(sources, Counter()):
            if isinstance(item, Rejection):
                raise InputError(f"{item.source}: {item.reason}", value=item)
            yield self._pipeline.record(item)

    def load(self, path: str | Path) -> int:
        """Adds the graphs of an exported N-Quads or TriG file and returns how many were new. Raises ``StoreError``."""
        return self.store.load(Path(path))

    def settle_reference(self) -> None:
        """Writes the reference facts into ``graph/reference``, unless these very facts are there."""
        stamp = sha256(f"{digest_of(_FORM)}\n{self.reference.stamp}".encode()).hexdigest()
        if _marked(stamp) not in set(self.store.match(iris.REFERENCE_GRAPH, VERSION_INFO, graph=iris.REFERENCE_GRAPH)):
            self.store.replace(iris.REFERENCE_GRAPH, _reference_turtle(self.reference, stamp))

    def query(self, name: str, **parameters: Value) -> Table:
        """Returns the answer to a question of the library. Raises ``QueryError`` for a name or parameter it lacks."""
        from kg.query.bind import bound
        from kg.query.library import find

        question = find(name)
        return replace(self.store.select(bound(question, parameters, self.reference)), title=question.title)

    def sparql(self, text: str) -> Table:
        """Returns the answer to SPARQL 1.1 over all graphs together; see ``OxigraphStore.select``."""
        return self.store.select(text)

    def rdflib(self) -> "rdflib.Dataset":
        """Returns this graph as an rdflib dataset over the same store."""
        return self.store.rdflib_dataset()

    def network(self, kind: "NetworkKind" = "dyads", **options: Any) -> "networkx.MultiGraph[str]":
        """Returns a network of actors for networkx; ``options`` are the other fields of ``NetworkOptions``."""
        from kg.analyse.network import NetworkOptions, network_from
        from kg.analyse.ties import QUESTIONS

        chosen = NetworkOptions(kind, **options)
        return network_from(self.query(QUESTIONS[kind]), chosen)

    def export(self, path: str | Path, format: str | None = None) -> Path:
        """Writes the graph to a file in the form that its suffix or ``format`` tells, and returns the path.

        Turtle, TriG, N-Quads and JSON-LD hold all graphs; GraphML and GEXF the network of dyads (``network`` has
        others); CSV one row for each reported event. ``plover`` and ``cameo`` write what ``coded`` returns as CSV,
        whatever the suffix. Raises ``ExportError``.
        """
        from kg.export.coded import TABLES
        from kg.export.files import format_of, write_network, write_quads, write_table
        from kg.export.rows import by_report

        if (coding := (format or "").lower()) in TABLES:
            return write_table(self.coded(coding), path, "csv")
        if (form := format_of(path, format)) in ("graphml", "gexf"):
            return write_network(self.network("dyads"), path, form)
        if form == "csv":
            return write_table(by_report(self.query("network/events")), path, form)
        return write_quads(self.store.quads(), path, form)

    def coded(self, coding: str = "plover") -> Table:
        """Returns event data: a row an act in ``plover``, a row a dyad in ``cameo``; see ``kg.export.coded``."""
        from kg.export.coded import coded_table

        return coded_table(self.query, coding)

    def verify(self) -> Table:
        """Returns every place where the graph and its articles' texts disagree; an empty table is what one hopes for.

        Each quote is compared with the characters it stands for, and each text with the hash that names it. Columns:
        ``article``, ``node``, ``problem``, ``stated``, ``found``; the title tells how much was compared.
        """
        from kg.validate.evidence import inspected

        articles = spans = 0
        rows: list[tuple[Value, ...]] = []
        for graph in self._article_graphs():
            inspection = inspected(graph, self.store.quads(graph))
            articles, spans = articles + 1, spans + inspection.spans
            article = graph.removeprefix(ARTICLE_GRAPHS)
            rows += [(article, one.node, one.problem, one.stated, one.found) for one in inspection.mismatches]
        title = f"{spans} quotes of {articles} articles compared with their texts"
        return Table(("article", "node", "problem", "stated", "found"), tuple(rows), title)

    def status(self) -> Table:
        """Returns what the graph holds, as ``what`` and ``value``: articles, quads, records, dates, place, version."""
        dates = sorted(quad.object[0] for quad in self.store.match(predicate=ir.PUBLISHED))
        counts = {name: self.store.count(external.RDF_TYPE, kind) for name, kind in RECORDS.items()}
        values: dict[str, Value] = {
            "store": self._place,
            "articles": sum(1 for _ in self._article_graphs()),
            "first published": dates[0] if dates else None,
            "last published": dates[-1] if dates else None,
            **counts,
            "quads": len(self.store),
            "version": __version__,
        }
        return Table(("what", "value"), tuple(values.items()))

    def close(self) -> None:
        """Writes what is left and lets go of the store; closing twice is no error."""
        self.store.close()

    def _article_graphs(self) -> Iterator[str]:
        """Yields the names of the articles' graphs, sorted."""
        return (name for name in self.store.graphs() if name.startswith(ARTICLE_GRAPHS))


def _items(sources: Iterable[str | Path | Article], aside: Counter[str]) -> Iterator[Article | Rejection]:
    """Yields articles and refusals of sources in their order; ``aside`` counts what is neither."""
    from kg.read.articles import articles

    for source in sources:
        if isinstance(source, Article):
            yield source
        else:
            # The reader refuses dates that are yet to come; no clock enters the graph.
            yield from articles([source], date.today(), aside)


def _marked(stamp: str) -> Quad:
    """Returns the statement that tells one reference graph from those of other facts."""
    return Quad(iris.REFERENCE_GRAPH, VERSION_INFO, text(stamp), iris.REFERENCE_GRAPH)


def _reference_turtle(reference: "Reference", stamp: str) -> bytes:
    """Returns the reference graph with its mark as Turtle, from the cache where it is there: making it takes longer."""
    from kg.assemble.reference import reference_quads
    from kg.store.convert import turtle

    folder = Settings.from_environment().cache
    data = kept(folder, "graph", stamp)
    if data is None:
        data = turtle((*reference_quads(reference), _marked(stamp)))
        keep(folder, "graph", stamp, data)
    return data
