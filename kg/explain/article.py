"""An article explained: each sentence marked, and under it what was taken from it and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.coding import Codings
from kg.explain.facts import agreement_line, event_lines, partnership_line, statement_lines, summary_lines
from kg.explain.lines import Line, Piece, line
from kg.explain.marks import marker
from kg.model import Reading, Record
from kg.text import Sentence, Span

Layer = Literal["events", "statements", "partnerships", "agreements"]

LEGEND = (
    line(Piece("legend ", "head"), "[words|what they name]  {words|what they tell}  → is read as"),
    line(
        *(
            Piece("[person|: office]", "person"),
            "  ",
            Piece("[state|code]", "state"),
            "  ",
            Piece("[body|code]", "body"),
        ),
        *(
            "  ",
            Piece("[date|ISO]", "date"),
            "  ",
            Piece("{speech|says}", "speech"),
            "  ",
            Piece("{cue|stance}", "cue"),
        ),
        *("  ", Piece("{trigger|kind of event}", "event")),
        indent=7,
    ),
)
"""What the marks mean."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to show: one sentence by its number or all, one layer of facts or all."""

    sentence: int | None = None
    layer: Layer | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """What an explanation stands on: an article as it was understood, what it says, and what codes that has."""

    reading: Reading
    record: Record
    codings: Codings


def explained(what: Explained, choice: Choice | None = None) -> Iterator[Line]:
    """Yields the lines of an article: its head, its sentences by paragraph with their facts, and a summary.

    Sentences are numbered from 1. Of one sentence alone neither head nor summary is shown.
    """
    choice = choice or Choice()
    if choice.sentence is None:
        yield _head(what.record)
    mark = marker(what.reading, what.record)
    paragraph = None
    for number, sentence in enumerate(what.reading.document.sentences, 1):
        if choice.sentence not in (None, number):
            continue
        if sentence.paragraph != paragraph and choice.sentence is None:
            yield line()
            paragraph = sentence.paragraph
        kind = () if sentence.kind == "body" else (Piece(f"({sentence.kind}) ", "note"),)
        yield line(Piece(f"{number:>3} ", "head"), *kind, *mark.pieces(sentence), hanging=4)
        yield from _facts(what, sentence, choice.layer)
    if choice.sentence is None:
        yield line()
        yield from summary_lines(what.record)


def _head(record: Record) -> Line:
    """Returns what the carrier says of an article."""
    article = record.article
    parts = (article.source, article.published.isoformat(), article.publisher, article.title)
    return line(Piece("  ".join(part for part in parts if part), "head"))


def _facts(what: Explained, sentence: Sentence, layer: Layer | None) -> Iterator[Line]:
    """Yields the facts of a sentence; an event or relation stands under the first sentence that tells of it."""
    record, span = what.record, sentence.span
    if layer in (None, "statements"):
        for statement, said in zip(record.statements, what.codings.statements, strict=True):
            if statement.sentence == span:
                yield from statement_lines(what.reading, statement, said)
    if layer in (None, "events"):
        for event, coding in zip(record.events, what.codings.events, strict=True):
            if span.holds(event.trigger):
                yield from event_lines(what.reading, event, coding, _others(what.reading, event.spans, span))
    if layer in (None, "partnerships"):
        yield from (partnership_line(report) for report in record.partnerships if _first(report.spans, span))
    if layer in (None, "agreements"):
        yield from (agreement_line(report) for report in record.agreements if _first(report.spans, span))


def _first(spans: tuple[Span, ...], sentence: Span) -> bool:
    """Returns whether the first words that a relation rests on are of a sentence."""
    return bool(spans) and (sentence.holds(spans[0]) or spans[0].holds(sentence))


def _others(reading: Reading, spans: tuple[Span, ...], sentence: Span) -> str:
    """Returns which other sentences tell of an event too."""
    sentences = enumerate(reading.document.sentences, 1)
    numbers = [str(number) for number, one in sentences if one.span in spans and one.span != sentence]
    return f"also in {', '.join(numbers)}" if numbers else ""
