"""Puts the questions of ``kg/propose/wikidata`` to an endpoint, for a few items at a time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from string import Template

from kg.days import first_day
from kg.propose.changes import Kind
from kg.propose.endpoint import Endpoint, Row
from kg.reference.intervals import cut

ENTITY = "http://www.wikidata.org/entity/"
STATEMENT = ENTITY + "statement/"
# Sources differ by a few weeks on when a term began: election, oath, first cabinet.
SAME_TERM = 31
AT_A_TIME = 50
_FOLDER = Path(__file__).parent / "wikidata"
_QUESTIONS: Mapping[Kind, tuple[str, dict[str, str]]] = {
    "tenures": ("statements.rq", {"property": "P39"}),
    "memberships": ("statements.rq", {"property": "P463"}),
    "labels": ("labels.rq", {}),
}
# Precisions of Wikidata's times, by the length of the ISO date that they leave: year, month, day.
_LENGTHS = {"9": 4, "10": 7, "11": 10}


def answers(endpoint: Endpoint, kind: Kind, items: Iterable[str], since: date) -> Iterator[Row]:
    """Yields the rows that answer the question of one kind about Wikidata items, asked in batches."""
    file, named = _QUESTIONS[kind]
    template = Template((_FOLDER / file).read_text(encoding="utf-8"))
    left = iter(items)
    while batch := tuple(islice(left, AT_A_TIME)):
        values = {"items": " ".join(f"wd:{item}" for item in batch), "since": f"{since.isoformat()}T00:00:00Z"}
        yield from endpoint.rows(template.substitute(values | named))


def item_of(row: Row, variable: str) -> str:
    """Returns the Wikidata item that a variable is bound to: Q148."""
    return row[variable].removeprefix(ENTITY)


def moment_of(row: Row, variable: str) -> str | None:
    """Returns a date at its own precision, as 2023-03-11, 2023-03 or 2023; ``None`` where unbound or coarser."""
    length = _LENGTHS.get(row.get(f"{variable}Precision", ""))
    return row[variable].lstrip("+")[:length] if length and variable in row else None


def source_of(row: Row, asked: date) -> str:
    """Returns where a row is from, as the tables write it: the month of asking and the statement's own name."""
    statement = row.get("statement", "").removeprefix(STATEMENT)
    return f"Wikidata {asked:%Y-%m}" + (f", statement {statement}" if statement else "")


def alike(one: str, other: str) -> bool:
    """Returns whether two dates may be of one event: weeks apart, or equal as far as both are known."""
    if len(one) == len(other) == 10:
        return abs((first_day(one) - first_day(other)).days) <= SAME_TERM
    return cut(one, other) == cut(other, one)
