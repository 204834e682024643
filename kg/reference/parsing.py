"""Makes a fact of each row, and knows the columns of each table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from kg.reference import facts
from kg.reference.tables import Row

Fact = TypeVar("Fact")
_PROVENANCE = ("source", "checked")
_INTERVAL = ("since", "until")


@dataclass(frozen=True, slots=True)
class Table(Generic[Fact]):
    """A table's file, its columns, and what makes a fact of a row."""

    file: str
    columns: tuple[str, ...]
    parse: Callable[[Row], Fact]


def _state(row: Row) -> facts.State:
    return facts.State(
        code=row.text("code"),
        wikidata=row.optional("wikidata"),
        kind=row.choice("kind", facts.StateKind),
        name=row.text("name"),
        official=row.optional("official"),
        capital=row.optional("capital"),
        un_member=row.flag("un_member"),
        since=row.day("since"),
        until=row.day("until"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _state_code(row: Row) -> facts.StateCode:
    return facts.StateCode(
        of=row.text("of"),
        scheme=row.choice("scheme", facts.CodeScheme),
        code=row.text("code"),
        since=row.day("since"),
        until=row.day("until"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _label(row: Row) -> facts.Label:
    return facts.Label(
        of=row.text("of"),
        language=row.text("language"),
        text=row.text("text"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _name(row: Row) -> facts.Name:
    return facts.Name(
        of=row.text("of"),
        text=row.text("text"),
        kind=row.choice("kind", facts.NameKind),
        since=row.day("since"),
        until=row.day("until"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _place(row: Row) -> facts.Place:
    return facts.Place(
        name=row.text("name"),
        country=row.optional("country"),
        kind=row.choice("kind", facts.PlaceKind),
        speaks=row.flag("speaks"),
        since=row.day("since"),
        until=row.day("until"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _body(row: Row) -> facts.Body:
    return facts.Body(
        code=row.text("code"),
        name=row.text("name"),
        kind=row.choice("kind", facts.BodyKind),
        parent=row.optional("parent"),
        seat=row.optional("seat"),
        founded=row.day("founded"),
        ended=row.day("ended"),
        wikidata=row.optional("wikidata"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _office(row: Row) -> facts.Office:
    return facts.Office(
        key=row.text("key"),
        of=row.text("of"),
        role=row.text("role"),
        title=row.text("title"),
        ranks=row.choices("ranks", facts.Rank),
        counterpart=row.flag("counterpart"),
        seats=row.number("seats"),
        also=row.many("also"),
        wikidata=row.optional("wikidata"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _person(row: Row) -> facts.Person:
    return facts.Person(
        key=row.text("key"),
        name=row.text("name"),
        family=row.optional("family"),
        family_first=row.flag("family_first"),
        called=row.many("called"),
        variants=row.many("variants"),
        native=row.optional("native"),
        wikidata=row.optional("wikidata"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _tenure(row: Row) -> facts.Tenure:
    end: facts.TenureEnd = row.choice("end", facts.TenureEnd)
    until = row.day("until")
    if (end == "known") != (until is not None):
        row.fail(f"end is {end!r} and until {until!r}", "A known end has a date, an open or unknown end has none")
    return facts.Tenure(
        person=row.text("person"),
        office=row.text("office"),
        elected=row.day("elected"),
        since=row.needed_day("since"),
        until=until,
        acting=row.flag("acting"),
        end=end,
        seen=row.day("seen"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _membership(row: Row) -> facts.Membership:
    return facts.Membership(
        party=row.text("party"),
        body=row.text("body"),
        status=row.choice("status", facts.MembershipStatus),
        since=row.day("since"),
        until=row.day("until"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _partnership(row: Row) -> facts.Partnership:
    return facts.Partnership(
        parties=row.pair("parties"),
        level=row.text("level"),
        since=row.needed_day("since"),
        until=row.day("until"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _ties(row: Row) -> facts.Ties:
    return facts.Ties(
        parties=row.pair("parties"),
        since=row.needed_day("since"),
        until=row.day("until"),
        source=row.text("source"),
        checked=row.day("checked"),
    )


def _instrument(row: Row) -> facts.Instrument:
    return facts.Instrument(
        name=row.text("name"),
        aliases=row.many("aliases"),
        kind=row.choice("kind", facts.InstrumentKind),
        parties=row.many("parties"),
        since=row.day("since"),
        until=row.day("until"),
        stage=row.choice("stage", facts.Stage),
        obligation=row.choice("obligation", facts.Obligation) if row.optional("obligation") else None,
        source=row.text("source"),
        checked=row.day("checked"),
    )


STATES = Table(
    "states.csv",
    ("code", "wikidata", "kind", "name", "official", "capital", "un_member", *_INTERVAL, *_PROVENANCE),
    _state,
)
STATE_CODES = Table("state_codes.csv", ("of", "scheme", "code", *_INTERVAL, *_PROVENANCE), _state_code)
LABELS = Table("labels.csv", ("of", "language", "text", *_PROVENANCE), _label)
STATE_NAMES = Table("state_names.csv", ("of", "text", "kind", *_INTERVAL, *_PROVENANCE), _name)
PLACES = Table("places.csv", ("name", "country", "kind", "speaks", *_INTERVAL, *_PROVENANCE), _place)
BODIES = Table(
    "bodies.csv", ("code", "name", "kind", "parent", "seat", "founded", "ended", "wikidata", *_PROVENANCE), _body
)
BODY_NAMES = Table("body_names.csv", ("of", "text", "kind", *_INTERVAL, *_PROVENANCE), _name)
OFFICES = Table(
    "offices.csv",
    ("key", "of", "role", "title", "ranks", "counterpart", "seats", "also", "wikidata", *_PROVENANCE),
    _office,
)
PERSONS = Table(
    "persons.csv",
    ("key", "name", "family", "family_first", "called", "variants", "native", "wikidata", *_PROVENANCE),
    _person,
)
TENURES = Table(
    "tenures.csv", ("person", "office", "elected", *_INTERVAL, "acting", "end", "seen", *_PROVENANCE), _tenure
)
MEMBERSHIPS = Table("memberships.csv", ("party", "body", "status", *_INTERVAL, *_PROVENANCE), _membership)
PARTNERSHIPS = Table("partnerships.csv", ("parties", "level", *_INTERVAL, *_PROVENANCE), _partnership)
TIES = Table("ties.csv", ("parties", *_INTERVAL, *_PROVENANCE), _ties)
INSTRUMENTS = Table(
    "instruments.csv",
    ("name", "aliases", "kind", "parties", *_INTERVAL, "stage", "obligation", *_PROVENANCE),
    _instrument,
)
TABLES: tuple[Table[Any], ...] = (
    STATES,
    STATE_CODES,
    LABELS,
    STATE_NAMES,
    PLACES,
    BODIES,
    BODY_NAMES,
    OFFICES,
    PERSONS,
    TENURES,
    MEMBERSHIPS,
    PARTNERSHIPS,
    TIES,
    INSTRUMENTS,
)
FILES = tuple(table.file for table in TABLES)
