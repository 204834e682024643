"""Tables of one row for each event or statement, for spreadsheets: lists are joined by ``"; "``."""

from collections.abc import Iterable, Iterator

from kg.model import EventReport, Record, Statement
from kg.table import Table, Value

LIST_SEPARATOR = "; "

EVENT_COLUMNS = (
    "article",
    "published",
    "publisher",
    "kind",
    "factuality",
    "parties",
    "people",
    "start",
    "end",
    "earliest",
    "latest",
    "place",
    "country",
    "part_of",
    "times",
    "confidence",
    "words",
)

STATEMENT_COLUMNS = (
    "article",
    "published",
    "publisher",
    "speaker",
    "party",
    "stances",
    "modalities",
    "toward",
    "topics",
    "start",
    "end",
    "confidence",
    "words",
)


def events_table(records: Iterable[Record]) -> Table:
    """Returns one row an event, in the order of the records.

    Columns: ``article`` (SHA-256), ``published`` (date), ``publisher``, ``kind``, ``factuality``, ``parties`` (codes),
    ``people`` (names), ``start`` and ``end`` (as stated, inclusive, possibly a month or a year), ``earliest`` and
    ``latest`` (dates, half-open), ``place``, ``country`` (code), ``part_of``, ``times``, ``confidence`` (0 to 1) and
    ``words``, the text that the event rests on.
    """
    rows = (_event_row(record, event) for record in records for event in record.events)
    return Table(EVENT_COLUMNS, tuple(rows), title="events")


def statements_table(records: Iterable[Record]) -> Table:
    """Returns one row a statement, in the order of the records.

    Columns: ``article`` (SHA-256), ``published`` (date), ``publisher``, ``speaker`` (name), ``party`` (code),
    ``stances``, ``modalities``, ``toward`` (codes), ``topics``, ``start`` and ``end`` (offsets of the sentence in code
    points, end exclusive), ``confidence`` (0 to 1) and ``words``, the sentence.
    """
    rows = (_statement_row(record, statement) for record in records for statement in record.statements)
    return Table(STATEMENT_COLUMNS, tuple(rows), title="statements")


def by_report(table: Table) -> Table:
    """Returns the answer to ``network/events`` with one row a report, its parties as lists."""
    return one_row_each(table, "report", ("actor", "label", "code"))


def one_row_each(table: Table, key: str, lists: tuple[str, ...]) -> Table:
    """Returns a table with one row for each value of the column ``key``, in the order in which they first come.

    The columns in ``lists`` hold all values of the rows that became one, once each, in order; every other column holds
    the value of the first of them.
    """
    groups: dict[Value, list[dict[str, Value]]] = {}
    for row in table.to_dicts():
        groups.setdefault(row[key], []).append(row)
    rows = (
        tuple(_joined(row[name] for row in group) if name in lists else group[0][name] for name in table.columns)
        for group in groups.values()
    )
    return Table(table.columns, tuple(rows), table.title)


def _joined(values: Iterable[Value]) -> str:
    """Returns the values as one text, once each, without missing ones."""
    return LIST_SEPARATOR.join(dict.fromkeys(str(value) for value in values if value is not None))


def _event_row(record: Record, event: EventReport) -> tuple[Value, ...]:
    """Returns the row of an event, under ``EVENT_COLUMNS``."""
    return (
        *_source(record),
        event.kind,
        event.factuality,
        _joined(event.parties),
        _joined(part.person for part in event.participations),
        event.period.start,
        event.period.end,
        event.period.earliest,
        event.period.latest,
        event.place,
        event.country,
        event.part_of,
        event.times,
        event.confidence.value,
        _joined(span.of(record.article.text) for span in event.spans),
    )


def _statement_row(record: Record, statement: Statement) -> tuple[Value, ...]:
    """Returns the row of a statement, under ``STATEMENT_COLUMNS``."""
    return (
        *_source(record),
        statement.speaker,
        statement.party,
        _joined(statement.stances),
        _joined(position.modality for position in statement.positions),
        _joined(statement.toward),
        _joined(statement.topics),
        statement.sentence.start,
        statement.sentence.end,
        statement.confidence.value,
        statement.sentence.of(record.article.text),
    )


def _source(record: Record) -> Iterator[Value]:
    """Yields what tells a row's article."""
    yield from (record.article.id, record.article.published, record.article.publisher)
