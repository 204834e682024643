"""Event data as political scientists know them: one row an event in the manner of PLOVER, or dyads in that of CAMEO.

Both stand on the answers to ``coding/events``, ``coding/statements`` and ``coding/details``.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations, product
from typing import NamedTuple

from kg.errors import ExportError
from kg.export.rows import LIST_SEPARATOR
from kg.table import Table, Value
from kg.vocab.scores import CAMEO_GOLDSTEIN, CAMEO_NAME, CAMEO_QUAD_CLASS

PLOVER_COLUMNS = (
    *("event_id", "event_date", "dated_by", "event_end", "event_type", "event_mode", "contexts", "quad_class"),
    *("intensity", "source", "actors", "actor_names", "recipients", "recipient_names", "people", "place", "country"),
    *("factuality", "trigger_words", "code_words", "sentence", "article_id", "publisher", "published", "confidence"),
)
CAMEO_COLUMNS = (
    *("event_id", "event_date", "dated_by", "source", "target", "code", "root", "name", "quad_class", "goldstein"),
    *("kind", "factuality", "place", "country", "trigger_words", "sentence"),
    *("article_id", "publisher", "published", "confidence"),
)

_VISITED, _HOSTED = "042", "043"
"""What a visit is to the one who makes it, and to the one who hosts it."""


class Side(NamedTuple):
    """An actor, recipient or person: the code where there is one, and the name."""

    code: str | None
    name: str

    @property
    def key(self) -> str:
        """Returns the code, or the name of a side that has none."""
        return self.code or self.name


@dataclass(frozen=True, slots=True)
class Act:
    """A coded event or position: its row, whether it was said or done, and what else belongs to it."""

    row: Mapping[str, Value]
    said: bool
    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    people: tuple[Side, ...] = ()
    contexts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def date(self) -> tuple[Value, str]:
        """Returns the day, month or year of the act and how it is known: stated, or that of the publication."""
        start = None if self.said else self.row["start"]
        return (start, "text") if start else (str(self.row["published"]), "publication")


_Parts = Mapping[str, list[Side]]
"""What belongs to one report, by what it is."""


def acts(events: Table, statements: Table, details: Table) -> tuple[Act, ...]:
    """Returns everything coded, ordered by date of publication, article, place in the text, and identifier."""
    parts: dict[Value, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for row in details.to_dicts():
        code = row["code"]
        parts[row["report"]][str(row["part"])].append(Side(str(code) if code else None, str(row["name"])))
    found = [_act(row, False, parts[row["report"]]) for row in events.to_dicts()]
    found += [_act(row, True, parts[row["report"]]) for row in statements.to_dicts()]
    return tuple(sorted(found, key=_place))


def plover_table(coded: Iterable[Act]) -> Table:
    """Returns one row an act that PLOVER has a type for, under ``PLOVER_COLUMNS``.

    Lists are joined by ``"; "``: ``actors`` and ``recipients`` are codes, or names where there is none. What sides do
    together has them all among the actors. ``event_date`` is as stated, possibly a month or a year, else the date of
    publication (``dated_by`` tells which); ``source`` is ``event`` or ``statement``; ``intensity`` is PLOVER's score.
    """
    rows = tuple(_plover_row(act) for act in coded if act.row["plover"])
    return Table(PLOVER_COLUMNS, rows, "events in PLOVER")


def cameo_table(coded: Iterable[Act]) -> Table:
    """Returns one row for each ordered pair of sides of an act that CAMEO has a code for, under ``CAMEO_COLUMNS``.

    What sides do together goes both ways between any two of them; what one does to others, from it to each. An act
    without a target has no row, nor has a side toward itself.
    """
    rows = tuple(row for act in coded if act.row["cameo"] for row in _cameo_rows(act))
    return Table(CAMEO_COLUMNS, rows, "dyads in CAMEO")


TABLES: Mapping[str, Callable[[Iterable[Act]], Table]] = {"plover": plover_table, "cameo": cameo_table}
"""The tables of coded acts, by the name of their form."""


def coded_table(ask: Callable[[str], Table], coding: str) -> Table:
    """Returns the table of a coding, made of the answers that ``ask`` gives to questions of the library.

    Raises ``ExportError`` for a coding that has none.
    """
    if coding not in TABLES:
        raise ExportError(f"no table of {coding!r}", value=coding, advice=f"Choose {' or '.join(TABLES)}")
    return TABLES[coding](acts(*(ask(f"coding/{name}") for name in ("events", "statements", "details"))))


def _act(row: Mapping[str, Value], said: bool, sides: _Parts) -> Act:
    """Returns a row with what belongs to it; a position's actor is whoever the statement is made for."""
    return Act(
        row,
        said,
        _once(sides["actor"]),
        _once(sides["recipient"]),
        _once(sides["person"]),
        tuple(dict.fromkeys(side.name for side in sides["context"])),
        tuple(dict.fromkeys(" ".join(side.name.split()) for side in sides["words"])),
    )


def _once(sides: Iterable[Side]) -> tuple[Side, ...]:
    """Returns sides once each, by code and name."""
    return tuple(sorted(dict.fromkeys(sides), key=lambda side: side.key))


def _place(act: Act) -> tuple[str, str, int, str]:
    """Returns where an act stands in the table."""
    row = act.row
    return str(row["published"]), str(row["article"]), int(str(row["at"] or 0)), str(row["report"])


def _plover_row(act: Act) -> tuple[Value, ...]:
    """Returns the row of an act, under ``PLOVER_COLUMNS``."""
    row = act.row
    speaker = row.get("speaker")
    people = [side.name for side in act.people] + ([str(speaker)] if speaker else [])
    return (
        *(_short(row["report"]), *act.date, row.get("end")),
        *(row["plover"], _mode(row["mode"]), _list(act.contexts), row["quad"], row["score"]),
        *("statement" if act.said else "event", _list(side.key for side in act.actors)),
        *(_list(side.name for side in act.actors), _list(side.key for side in act.recipients)),
        *(_list(side.name for side in act.recipients), _list(people), row.get("place"), row.get("country")),
        *(row.get("factuality") or row["modality"], _line(row["trigger"]), _list(act.words), _line(row["sentence"])),
        *_origin(row),
    )


def _cameo_rows(act: Act) -> Iterator[tuple[Value, ...]]:
    """Yields the rows of an act, under ``CAMEO_COLUMNS``."""
    for source, target, code in _dyads(act):
        row = act.row
        yield (
            *(_short(row["report"]), *act.date, source.key, target.key),
            *(code, code[:2], CAMEO_NAME[code], CAMEO_QUAD_CLASS[code[:2]], _goldstein(row, code)),
            *(row.get("kind") or row["stance"], row.get("factuality") or row["modality"]),
            *(row.get("place"), row.get("country"), _line(row["trigger"]), _line(row["sentence"])),
            *_origin(row),
        )


def _dyads(act: Act) -> Iterator[tuple[Side, Side, str]]:
    """Yields the ordered pairs of an act with the code that it has for the first of them."""
    code = str(act.row["cameo"])
    if act.recipients:
        pairs = [(one, other) for one, other in product(act.actors, act.recipients) if one != other]
        yield from ((one, other, code) for one, other in pairs)
        if code == _VISITED:
            yield from ((other, one, _HOSTED) for one, other in pairs)
    elif not act.said:
        yield from ((one, other, code) for one, other in permutations(act.actors, 2))


def _goldstein(row: Mapping[str, Value], code: str) -> Value:
    """Returns the Goldstein value of a code: the row's, where the code is the row's own."""
    return row["goldstein"] if code == row["cameo"] else CAMEO_GOLDSTEIN.get(code)


def _origin(row: Mapping[str, Value]) -> tuple[Value, ...]:
    """Returns what tells where a row comes from."""
    return _short(row["article"]), row["publisher"], row["published"], row["confidence"]


def _short(iri: Value) -> str:
    """Returns an IRI without what all IRIs of articles begin with."""
    return str(iri).rpartition("/id/article/")[2]


def _mode(mode: Value) -> str | None:
    """Returns a mode without the type that its notation begins with."""
    return str(mode).partition("-")[2] if mode else None


def _line(words: Value) -> str | None:
    """Returns words on one line."""
    return None if words is None else " ".join(str(words).split())


def _list(values: Iterable[str]) -> str:
    """Returns values as one text."""
    return LIST_SEPARATOR.join(values)
