"""Reads the tables of ``kg/cues``: what words mean, as rows that anybody can review."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from kg.errors import CueError
from kg.resources import cues


@cache
def cue_rows(name: str) -> tuple[dict[str, str], ...]:
    """Returns the rows of a cue table as dictionaries by column.

    A table is tab-separated text with a header line; lines that start with ``#`` are comments, a trailing empty
    field may be left out. Raises ``CueError`` where a row has more fields than the header, or an empty first field.
    """
    path = cues(name)
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise CueError(f"no cue table {name!r}", value=name, advice=f"Expected it at {path.name} in kg/cues") from error
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    header = numbered[0][1].split("\t")
    return tuple(_row(header, line.split("\t"), f"{path.name}:{number}") for number, line in numbered[1:])


@cache
def cue_words(name: str) -> frozenset[str]:
    """Returns the column ``word`` of a cue table."""
    return frozenset(row["word"] for row in cue_rows(name))


@cache
def cue_forms(name: str, value: str) -> Mapping[str, str]:
    """Returns one column of a cue table by each form that its column ``forms`` lists, parted by "|"; read-only."""
    return MappingProxyType({form: row[value] for row in cue_rows(name) for form in row["forms"].split("|")})


@cache
def cue_map(name: str, key: str, value: str) -> Mapping[str, str]:
    """Returns one column of a cue table by another, read-only."""
    return MappingProxyType({row[key]: row[value] for row in cue_rows(name)})


@cache
def grammar(use: str) -> frozenset[str]:
    """Returns the small words that serve one use in the rules; see ``kg/cues/grammar.tsv``.

    Raises ``CueError`` for a use that the table does not have.
    """
    uses = {row["use"]: frozenset(row["words"].split()) for row in cue_rows("grammar")}
    return uses[chosen(use, uses, "kg/cues/grammar.tsv")]


def _row(header: list[str], fields: list[str], place: str) -> dict[str, str]:
    """Returns one row by column, padded with empty fields."""
    if len(fields) > len(header) or not fields[0].strip():
        raise CueError(f"{place} does not fit its header", value=place, advice=f"Its columns are: {', '.join(header)}")
    padded = [field.strip() for field in fields] + [""] * (len(header) - len(fields))
    return dict(zip(header, padded, strict=True))


def chosen(value: str, choices: Iterable[str], place: str) -> str:
    """Returns ``value`` where it is one of ``choices``; raises ``CueError`` naming the row where it is not."""
    known = sorted(choices)
    if value in known:
        return value
    raise CueError(f"{place}: {value!r} is not known", value=value, advice=f"Choose one of: {', '.join(known)}")
