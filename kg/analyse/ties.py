"""Ties between actors, read off the answers to the questions of ``queries/network``.

Each question answers with one row for each report and actor (``statements``: for each position, speaker and target).
``report`` is the IRI of what ties the actors, ``actor``, ``label`` and ``code`` tell one of them, ``target``,
``target_label`` and ``target_code`` the other; every further column is carried along as an attribute of the tie.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal
from urllib.parse import unquote

from kg import iris
from kg.days import day_after, first_day
from kg.errors import QueryError
from kg.table import Table, Value

NetworkKind = Literal["dyads", "statements", "people", "partnerships", "bipartite"]

QUESTIONS: dict[NetworkKind, str] = {
    "dyads": "network/events",
    "statements": "network/statements",
    "people": "network/people",
    "partnerships": "network/partners",
    "bipartite": "network/events",
}
"""The question that each kind of network is made from."""

_ENDS = ("report", "actor", "label", "code", "target", "target_label", "target_code")

Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something at the end of a tie: its IRI, its name, and its code where an authority gave one.

    ``kind`` is ``state``, ``body``, ``group``, ``person``, or ``event`` in a network of parties and events.
    """

    id: str
    label: str
    code: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Tie:
    """What one report says of two actors; without a direction, ``source`` comes first by its IRI.

    ``earliest`` and ``latest`` bound the time of the tie as a half-open interval; ``None`` is an unknown bound.
    ``attributes`` are the further columns of the answer, by name.
    """

    source: Actor
    target: Actor
    report: str
    earliest: date | None
    latest: date | None
    attributes: dict[str, Value]

    @property
    def weight(self) -> float:
        """Returns how often the report says that it happened: once, unless it counts."""
        times = self.attributes.get("times")
        return float(times) if isinstance(times, int) else 1.0

    @property
    def order(self) -> tuple[str, str, str]:
        """Returns what ties are sorted by."""
        return self.source.id, self.target.id, self.report


def ties_of(table: Table, kind: NetworkKind) -> tuple[Tie, ...]:
    """Returns the ties that the answer to ``QUESTIONS[kind]`` holds, once each, sorted by their ends and report.

    Events and partnerships tie each two of their parties, ``people`` each two persons who are not on one side, and
    ``bipartite`` each party to the event. Raises ``QueryError`` for a table that lacks a column.
    """
    needed = {"report", "actor", *(("target",) if kind == "statements" else ())}
    if missing := sorted(needed - set(table.columns)):
        raise QueryError(
            f"a network of {kind} cannot be made of a table without {', '.join(missing)}",
            value=table.columns,
            advice=f"Pass the answer to {QUESTIONS[kind]}",
        )
    rows = table.to_dicts()
    ties = _directed(rows) if kind == "statements" else _between(rows, kind)
    return tuple(sorted({tie.order: tie for tie in ties}.values(), key=lambda tie: tie.order))


def _directed(rows: Iterable[Row]) -> Iterator[Tie]:
    """Yields a tie from the actor to the target of each row."""
    for row in rows:
        yield _tie(_actor(row), _actor(row, "target_"), row)


def _between(rows: Iterable[Row], kind: NetworkKind) -> Iterator[Tie]:
    """Yields the ties that each report makes between its actors."""
    reports: dict[str, dict[str, Row]] = {}
    for row in rows:
        reports.setdefault(str(row["report"]), {}).setdefault(str(row["actor"]), row)
    for members in reports.values():
        ordered = [members[actor] for actor in sorted(members)]
        if kind == "bipartite":
            yield from (_tie(_actor(row), _event(row), row) for row in ordered)
        else:
            pairs = combinations(ordered, 2)
            yield from (_tie(_actor(a), _actor(b), a) for a, b in pairs if not _same_side(a, b))


def _same_side(first: Row, second: Row) -> bool:
    """Returns whether two persons came for the same party."""
    return first.get("side") is not None and first.get("side") == second.get("side")


def _tie(source: Actor, target: Actor, row: Row) -> Tie:
    """Returns a tie with the time and the further columns of its row."""
    attributes = {name: value for name, value in row.items() if name not in (*_ENDS, "earliest", "latest", "side")}
    earliest, latest = _bounds(row)
    return Tie(source, target, str(row["report"]), earliest, latest, attributes)


def _bounds(row: Row) -> tuple[date | None, date | None]:
    """Returns the half-open interval of a row; where its question gives none, the day of publication."""
    if "earliest" in row or "latest" in row:
        return _bound(row.get("earliest")), _bound(row.get("latest"))
    published = row.get("published")
    return (None, None) if published is None else (_bound(published), day_after(str(published)))


def _bound(value: Value) -> date | None:
    """Returns a bound as a day; one known to the month or year stands for its first day."""
    return None if value is None else first_day(str(value))


def _actor(row: Row, prefix: str = "") -> Actor:
    """Returns the actor or target of a row; one without a label is called by the end of its IRI."""
    iri = str(row["target" if prefix else "actor"])
    label, code = row.get(f"{prefix}label"), row.get(f"{prefix}code")
    kind, _, key = iri.removeprefix(iris.ID).partition("/")
    return Actor(iri, unquote(key) if label is None else str(label), None if code is None else str(code), kind)


def _event(row: Row) -> Actor:
    """Returns the event of a row as an end of ties, called by its kind and date."""
    words = [str(row[name]) for name in ("kind", "start") if row.get(name) is not None]
    return Actor(str(row["report"]), " ".join(words), None, "event")
