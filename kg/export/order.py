"""Puts quads into the one order in which they are written, in memory that does not grow with their number."""

import heapq
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO

from kg.terms import Literal, Quad
from kg.vocab.external import RDF_TYPE

IN_MEMORY = 500_000
"""How many quads are sorted in memory at once; more are sorted in runs on disk and merged."""

_BLOCK = 1_000

Order = tuple[str, str, bool, str, bool, str, str, str]


def sorted_quads(quads: Iterable[Quad], in_memory: int = IN_MEMORY) -> Iterator[Quad]:
    """Yields each distinct quad once, by graph, subject, predicate (``rdf:type`` first) and object (IRIs first).

    Language tags are lowered, as RDF compares them, so that what is read back is written again alike.
    """
    remaining = map(_canonical, quads)
    with ExitStack() as files:
        runs: list[Iterator[Quad]] = []
        while batch := list(islice(remaining, in_memory)):
            run = sorted(set(batch), key=_order)
            if len(batch) < in_memory and not runs:
                yield from run
                return
            runs.append(_blocks(_written(run, files.enter_context(tempfile.TemporaryFile()))))
        previous: Quad | None = None
        for quad in heapq.merge(*runs, key=_order):
            if quad != previous:
                yield quad
            previous = quad


def _canonical(quad: Quad) -> Quad:
    """Returns the quad with its language tag in lower case."""
    value = quad.object
    if isinstance(value, str) or not value.language or value.language.islower():
        return quad
    return quad._replace(object=value._replace(language=value.language.lower()))


def _order(quad: Quad) -> Order:
    """Returns what a quad is sorted by."""
    value = quad.object if isinstance(quad.object, Literal) else Literal(quad.object, "")
    literal = isinstance(quad.object, Literal)
    typed = quad.predicate != RDF_TYPE
    return quad.graph, quad.subject, typed, quad.predicate, literal, value.value, value.datatype, value.language or ""


def _written(batch: list[Quad], file: IO[bytes]) -> IO[bytes]:
    """Returns the file with a sorted run in it, ready to be read from its start."""
    for start in range(0, len(batch), _BLOCK):
        pickle.dump(batch[start : start + _BLOCK], file, protocol=pickle.HIGHEST_PROTOCOL)
    file.seek(0)
    return file


def _blocks(file: IO[bytes]) -> Iterator[Quad]:
    """Yields the quads of a run; the file is our own, so unpickling it is safe."""
    while True:
        try:
            yield from pickle.load(file)
        except EOFError:
            return
