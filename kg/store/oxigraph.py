"""The store over Oxigraph: whole graphs in, one transaction each, and SPARQL out."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.store import answers
from kg.store.convert import engine_quads, ground_quads
from kg.store.folder import opened
from kg.store.loading import loaded_quads
from kg.table import Table
from kg.terms import Quad

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib


FLUSH_AFTER = 200_000
"""Quads added between flushes. The engine would keep a gigabyte of them in memory before it writes them down."""


class OxigraphStore:
    """Named graphs in a folder, or in memory where ``path`` is ``None``.

    ``read_only`` takes no lock: several processes may read one store at once. Every method raises ``StoreError``
    once the store is closed, and every writing one where it was opened for reading.
    """

    def __init__(self, path: str | Path | None = None, *, read_only: bool = False) -> None:
        self.path = None if path is None else Path(path)
        self.read_only = read_only
        self._engine: ox.Store | None = opened(self.path, read_only)
        self._unflushed = 0

    def in_memory(self, read_only: bool = False) -> "OxigraphStore":
        """Returns a copy of this store in memory, where large scans are faster, and closes this one."""
        copy = OxigraphStore()
        copy._writable.bulk_extend(iter(self._open))
        copy.read_only = read_only
        self.close()
        return copy

    def __len__(self) -> int:
        return len(self._open)

    @property
    def closed(self) -> bool:
        """Returns whether the store has been closed."""
        return self._engine is None

    @property
    def _open(self) -> "ox.Store":
        """Returns the engine of a store that is not closed."""
        if self._engine is None:
            raise StoreError("the store is closed", value=str(self.path), advice="Open it again")
        return self._engine

    @property
    def _writable(self) -> "ox.Store":
        """Returns the engine of a store that may be written."""
        if self.read_only:
            raise StoreError("the store was opened for reading only", value=str(self.path), advice="Open it to write")
        return self._open

    def add(self, graph: str, quads: Iterable[Quad]) -> bool:
        """Adds a whole graph in one transaction and returns whether it was new; a graph that is there stays as it is.

        An error while ``quads`` are made or written leaves nothing behind. Raises ``StoreError`` for a quad of
        another graph.
        """
        engine = self._writable
        if self.holds(graph):
            return False
        incoming = list(engine_quads(_of(graph, quads)))
        engine.extend(incoming)
        self._unflushed += len(incoming)
        if self._unflushed > FLUSH_AFTER:
            self.flush()
        return True

    def replace(self, graph: str, turtle: bytes) -> None:
        """Puts a graph, written as Turtle, in the place of one of the same name, by the engine's bulk path.

        It is two transactions: a process killed between them leaves the graph empty, never half written.
        """
        import pyoxigraph as ox

        engine, name = self._writable, ox.NamedNode(graph)
        engine.remove_graph(name)
        engine.bulk_load(input=turtle, format=ox.RdfFormat.TURTLE, to_graph=name)

    def holds(self, graph: str) -> bool:
        """Returns whether a named graph is there."""
        import pyoxigraph as ox

        return self._open.contains_named_graph(ox.NamedNode(graph))

    def graphs(self) -> Iterator[str]:
        """Yields the names of all named graphs, sorted."""
        yield from sorted(name.value for name in self._open.named_graphs())

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """Yields the quads of one graph, or of all, graph by graph; within a graph they have no order."""
        for name in self.graphs() if graph is None else (graph,):
            yield from self.match(graph=name)

    def match(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        value: str | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """Yields the quads that have these IRIs in these places, in no order; ``None`` stands for anything."""
        import pyoxigraph as ox

        places = (None if place is None else ox.NamedNode(place) for place in (subject, predicate, value, graph))
        return ground_quads(self._open.quads_for_pattern(*places))

    def count(self, predicate: str, value: str) -> int:
        """Returns how many quads have this predicate and this IRI as their object."""
        import pyoxigraph as ox

        return sum(1 for _ in self._open.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(value)))

    def select(self, sparql: str) -> Table:
        """Returns the answer to a SELECT, ASK, CONSTRUCT or DESCRIBE over the union of all graphs, as a table.

        Usual prefixes need no declaration. Raises ``QueryError`` for text that is no query.
        """
        return answers.answer(self._open, sparql)

    def load(self, path: Path) -> int:
        """Adds the graphs of an N-Quads or TriG file and returns how many were new; graphs that are there stay.

        All of them or, where the file is not sound, none. Raises ``StoreError``.
        """
        engine = self._writable
        held = set(self.graphs())
        engine.bulk_extend(loaded_quads(path, lambda graph: graph not in held))
        return sum(1 for _ in engine.named_graphs()) - len(held)

    def rdflib_dataset(self) -> "rdflib.Dataset":
        """Returns this same store as an rdflib dataset whose default graph is the union of all graphs.

        It reads the store itself, no copy: close the store only when done with it.
        """
        import oxrdflib
        import rdflib

        dataset = rdflib.Dataset(store=oxrdflib.OxigraphStore(store=self._open), default_union=True)
        for prefix, namespace in answers.PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def flush(self) -> None:
        """Makes sure that everything written is on the disk."""
        if self.path is not None:
            self._writable.flush()
        self._unflushed = 0

    def close(self) -> None:
        """Flushes and lets go of the folder and its lock; closing twice is no error."""
        if self._engine is not None and not self.read_only:
            self.flush()
        self._engine = None


def _of(graph: str, quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yields quads of one graph. Raises ``StoreError`` at the first of another, or where there are none."""
    quad = None
    for quad in quads:
        if quad.graph != graph:
            raise StoreError(f"a quad of {quad.graph} was to be added to {graph}", value=quad)
        yield quad
    if quad is None:
        raise StoreError(f"no quads for {graph}", value=graph, advice="A graph with nothing in it cannot be kept")
