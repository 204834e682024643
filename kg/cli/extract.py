"""``kg extract``: what articles say, as data, without a store."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.articles import articles_in
from kg.cli.options import ReferenceFolder, Sources
from kg.cli.output import data
from kg.cli.progress import progress_bar

if TYPE_CHECKING:
    from kg.model import Record, Rejection
    from kg.text import Span


class RecordFormat(StrEnum):
    """The forms in which a record is printed."""

    json = "json"
    text = "text"
    events = "events"
    statements = "statements"


AsRecord = Annotated[
    RecordFormat,
    typer.Option("--format", help="One line of JSON an article, words for people, or CSV of events or statements."),
]


def extract(sources: Sources, form: AsRecord = RecordFormat.json, reference: ReferenceFolder = None) -> None:
    """Print what articles say, without a store.

    States, bodies, people, events, statements, partnerships and agreements, each with the offsets of its words.
    """
    from kg.pipeline import Pipeline
    from kg.reference import load

    pipeline = Pipeline.standard(load(reference))
    refused: list[Rejection] = []
    printed = 0
    with progress_bar("articles") as step:
        for article in articles_in(sources, refused):
            record = pipeline.record(article)
            text = record_in(record, form, first=not printed)
            if text:
                data(text)
            printed += 1
            step()
    if refused:
        raise typer.Exit(1)


def record_in(record: "Record", form: RecordFormat, *, first: bool) -> str:
    """Returns a record in one of the forms; of a table, the header only for the ``first`` article."""
    from kg.export.records import record_json
    from kg.export.rows import events_table, statements_table

    if form is RecordFormat.json:
        return record_json(record)
    if form is RecordFormat.text:
        return record_text(record)
    table = events_table([record]) if form is RecordFormat.events else statements_table([record])
    header, _, rows = table.to_csv().rstrip("\r\n").partition("\r\n")
    return "\r\n".join(part for part in (header if first else "", rows) if part)


def record_text(record: "Record") -> str:
    """Returns a record in words: a line for the article, one for each fact, and under each the sentence's words."""
    article = record.article
    head = [article.source, article.published.isoformat(), article.publisher, article.title]
    return "\n".join(["  ".join(part for part in head if part), *_facts(record), ""])


def _facts(record: "Record") -> Iterator[str]:
    """Yields a line for each fact, followed by the words it rests on."""
    text = record.article.text
    for event in record.events:
        when = "/".join(dict.fromkeys(filter(None, (event.period.start, event.period.end))))
        yield _line("event", event.kind, event.factuality, _joined(event.parties), when, event.place)
        yield _words(event.spans, text)
    for statement in record.statements:
        who = f"{statement.speaker or 'no one named'} for {statement.party or 'themselves'}"
        toward = f"toward {_joined(statement.toward)}" if statement.toward else None
        yield _line("statement", who, ", ".join(statement.stances), toward)
        yield _words((statement.sentence,), text)
    for partnership in record.partnerships:
        yield _line("partnership", _joined(partnership.parties), partnership.action, partnership.level)
        yield _words(partnership.spans, text)
    for agreement in record.agreements:
        yield _line("agreement", _joined(agreement.parties), agreement.stage, agreement.name)
        yield _words(agreement.spans, text)


def _line(kind: str, *parts: str | None) -> str:
    """Returns the line of one fact."""
    return f"  {kind:<12}" + "  ".join(part for part in parts if part)


def _joined(parties: tuple[str, ...]) -> str:
    """Returns parties as one word."""
    return "-".join(parties)


def _words(spans: "tuple[Span, ...]", text: str) -> str:
    """Returns the words that a fact rests on, on one line."""
    return " " * 14 + " … ".join(f"“{' '.join(span.of(text).split())}”" for span in spans)
