"""What each room promises to the pipeline; a room may be replaced by anything that keeps its promise."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from kg.coding import Codings
from kg.model import Mention, Reading, Record, Rejection, Violation
from kg.table import Table
from kg.terms import Quad
from kg.text import Article, Document


class Reader(Protocol):
    """Opens sources and yields articles; what cannot be read is yielded as a rejection, never raised."""

    def __call__(self, sources: Iterable[str | Path]) -> Iterator[Article | Rejection]: ...


class Segmenter(Protocol):
    """Cuts an article into sentences and tokens."""

    def __call__(self, article: Article) -> Document: ...


class Recogniser(Protocol):
    """Finds everything in a document that names something."""

    def __call__(self, document: Document) -> tuple[Mention, ...]: ...


class Resolver(Protocol):
    """Decides what each mention, pronoun and descriptive phrase means."""

    def __call__(self, document: Document, mentions: tuple[Mention, ...]) -> Reading: ...


class Extractor(Protocol):
    """Reads records off a document whose phrases are understood."""

    def __call__(self, reading: Reading) -> Record: ...


class Coder(Protocol):
    """Says what each event and statement of a record is in PLOVER and CAMEO."""

    def __call__(self, record: Record) -> Codings: ...


class Assembler(Protocol):
    """Turns a record and its codings into the quads of its article's graph."""

    def __call__(self, record: Record, codings: Codings) -> tuple[Quad, ...]: ...


class Validator(Protocol):
    """Checks the graphs of a batch of articles; an empty answer means that all conform."""

    def __call__(self, graphs: Sequence[tuple[Quad, ...]]) -> tuple[Violation, ...]: ...


class Store(Protocol):
    """Holds named graphs and answers SPARQL."""

    def add(self, graph: str, quads: Iterable[Quad]) -> bool:
        """Adds a whole graph in one transaction and returns whether it was new; one that is there stays as it is."""

    def holds(self, graph: str) -> bool:
        """Returns whether a named graph is there."""

    def graphs(self) -> Iterator[str]:
        """Yields the names of all named graphs, sorted."""

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """Yields the quads of one graph, or of all."""

    def select(self, sparql: str) -> Table:
        """Returns the answer to a SELECT, ASK, CONSTRUCT or DESCRIBE over the union of all graphs, as a table."""
