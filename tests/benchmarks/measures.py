"""What is measured: each measure takes articles and returns how long they took."""

import multiprocessing
import re
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from kg import iris
from kg.read.articles import articles
from kg.terms import Quad, serialise
from kg.text import Article
from kg.vocab import ir

if TYPE_CHECKING:
    from kg.reference import Reference

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MEBIBYTE = 1024 if sys.platform.startswith("linux") else 1024 * 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """How one measure went: articles read, seconds they took after start-up, the process's peak memory in MiB.

    ``note`` tells what came of it, such as how many were stored.
    """

    name: str
    articles: int
    seconds: float
    peak: float
    note: str

    @property
    def rate(self) -> float:
        """Returns articles a second."""
        return self.articles / self.seconds if self.seconds else 0.0


def taken_from(path: Path, limit: int | None) -> list[Article]:
    """Returns the first articles of a file, at most ``limit``; what cannot be read is passed over."""
    read = (item for item in articles([path], date.max) if isinstance(item, Article))
    return list(islice(read, limit))


def baseline(taken: list[Article]) -> tuple[float, str]:
    """Returns the seconds of a plain loop and how many names it found: tokens, known names, one line a name."""
    import ahocorasick_rs

    from kg.reference import packaged

    names = _names(packaged())
    automaton = ahocorasick_rs.AhoCorasick(list(names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    codes = list(names.values())
    tokens = written = 0
    began = perf_counter()
    for article in taken:
        tokens += len(_TOKEN.findall(article.text))
        found = automaton.find_matches_as_indexes(article.text)
        lines = [_line(article.id, start, end, codes[number]) for number, start, end in found]
        written += len("".join(lines))
    return perf_counter() - began, f"{tokens} tokens, {written} characters of N-Quads"


def extraction(taken: list[Article]) -> tuple[float, str]:
    """Returns the seconds from each text to its record, and what was found."""
    from kg.pipeline import Pipeline

    pipeline = Pipeline.standard()
    events = statements = 0
    began = perf_counter()
    for article in taken:
        record = pipeline.record(article)
        events, statements = events + len(record.events), statements + len(record.statements)
    return perf_counter() - began, f"{events} events, {statements} statements"


def ingest(taken: list[Article]) -> tuple[float, str]:
    """Returns the seconds from each text to its checked graph in a store on disk, and what became of them."""
    from kg.graph import open as open_graph

    with tempfile.TemporaryDirectory() as folder, open_graph(Path(folder) / "store") as graph:
        # The first article pays for the shapes and the facts that they look up, as a long run hardly would.
        graph.ingest(Article("0" * 64, "Nothing.", date(2000, 1, 1)))
        began = perf_counter()
        report = graph.ingest(*taken)
        seconds = perf_counter() - began
    return seconds, f"{report.stored} stored, {len(report.rejections)} refused"


MEASURES: dict[str, Callable[[list[Article]], tuple[float, str]]] = {
    "baseline": baseline,
    "extraction": extraction,
    "ingest": ingest,
}


def measured(name: str, path: Path, limit: int | None) -> Measured:
    """Returns one measure, taken in a process of its own so that no other's memory counts."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured_here, (name, path, limit))


def _measured_here(name: str, path: Path, limit: int | None) -> Measured:
    """Returns one measure, taken in this process."""
    taken = taken_from(path, limit)
    seconds, note = MEASURES[name](taken)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEBIBYTE
    return Measured(name, len(taken), seconds, peak, note)


def _names(reference: "Reference") -> dict[str, str]:
    """Returns the codes of all names that the reference facts know."""
    groups: Iterator[Iterator[tuple[str, str]]] = (
        ((entry.text, entry.code) for entry in entries)
        for entries in (reference.state_names(), reference.body_names(), reference.places(), reference.person_names())
    )
    return {text: code for group in groups for text, code in group if text}


def _line(article: str, start: int, end: int, code: str) -> str:
    """Returns the line of N-Quads that says what a piece of text names."""
    quad = Quad(iris.evidence(article, start, end), ir.DENOTES, iris.group(code), iris.article_graph(article))
    return f"{' '.join(map(serialise, quad))} .\n"
