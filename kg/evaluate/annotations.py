"""What an article says as annotations keep it: the part of a record that is compared."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import GoldError
from kg.text import Span

Json = Mapping[str, "object"]


@dataclass(frozen=True, slots=True)
class Someone:
    """A person with the offices that the article gives, as pairs of the office and what it is of."""

    name: str
    offices: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event."""

    kind: str
    factuality: str
    parties: tuple[str, ...]
    people: tuple[str, ...]
    start: str | None
    place: str | None
    part_of: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A statement; ``sentence`` is the number of the sentence that carries it, or ``None`` with its ``start``."""

    speaker: str | None
    party: str | None
    stance: tuple[str, ...]
    toward: tuple[str, ...]
    sentence: int | None
    start: int | None


@dataclass(frozen=True, slots=True)
class Graded:
    """A partnership."""

    parties: tuple[str, ...]
    level: str
    action: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """An agreement."""

    name: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """What one article says; ``article`` is the hash of its text, ``label`` what people call it."""

    article: str
    label: str
    sentences: tuple[Span, ...] = ()
    states: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    people: tuple[Someone, ...] = ()
    events: tuple[Happening, ...] = ()
    statements: tuple[Said, ...] = ()
    partnerships: tuple[Graded, ...] = ()
    agreements: tuple[Instrument, ...] = ()


def gold_in(folder: Path) -> tuple[Annotated, ...]:
    """Returns the annotations of a folder of JSON files, in the order of their names.

    Raises ``GoldError`` where there is no such folder, it holds none, or one of them lacks what a record must have.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError(
            f"{folder} holds no annotations",
            value=str(folder),
            advice="Give a folder with one JSON file for each article",
        )
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> Annotated:
    """Returns the annotations of one file."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return annotated(found)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise GoldError(
            f"{path.name} cannot be used: {what}",
            value=str(path),
            advice="Its fields are those of the records that `kg extract` prints",
        ) from error


def annotated(record: dict[str, object]) -> Annotated:
    """Returns the compared part of a record in its public JSON form; raises ``KeyError`` where a field is missing."""
    article = _mapping(record["article"])
    digest = str(article["sha256"])
    return Annotated(
        digest,
        str(record.get("id") or digest[:12]),
        tuple(_span(row) for row in _rows(record, "sentences")),
        _words(record, "states"),
        _words(record, "bodies"),
        tuple(_someone(row) for row in _mappings(record, "people")),
        tuple(_happening(row) for row in _mappings(record, "events")),
        tuple(_said(row) for row in _mappings(record, "statements")),
        tuple(
            Graded(_words(row, "parties"), str(row["level"]), str(row.get("action", "affirm")))
            for row in _mappings(record, "partnerships")
        ),
        tuple(Instrument(str(row["name"]), _words(row, "parties")) for row in _mappings(record, "agreements")),
    )


def _span(row: object) -> Span:
    """Returns a pair of offsets as a span."""
    if not isinstance(row, list) or len(row) != 2:
        raise TypeError(f"{row!r} is no pair of offsets")
    return Span(int(row[0]), int(row[1]))


def _someone(row: Json) -> Someone:
    offices = tuple((str(held["office"]), _text(held, "of")) for held in _mappings(row, "offices"))
    return Someone(str(row["name"]), offices)


def _happening(row: Json) -> Happening:
    return Happening(
        str(row["kind"]),
        str(row.get("factuality", "actual")),
        _words(row, "parties"),
        _words(row, "people"),
        _text(row, "start"),
        _text(row, "place"),
        _text(row, "part_of"),
    )


def _said(row: Json) -> Said:
    number = row.get("sentence")
    return Said(
        _text(row, "speaker"),
        _text(row, "party"),
        _words(row, "stance"),
        _words(row, "toward"),
        int(str(number)) if number is not None else None,
        int(str(row["start"])) if number is None else None,
    )


def _mapping(value: object) -> Json:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is no object")
    return value


def _rows(row: Json, name: str) -> list[object]:
    """Returns a list of a record; one that is left out, or null, is empty."""
    value = row.get(name) or []
    if not isinstance(value, list):
        raise TypeError(f"{name} is no list")
    return value


def _mappings(row: Json, name: str) -> Iterable[Json]:
    return [_mapping(value) for value in _rows(row, name)]


def _words(row: Json, name: str) -> tuple[str, ...]:
    return tuple(str(value) for value in _rows(row, name))


def _text(row: Json, name: str) -> str | None:
    value = row.get(name)
    return None if value is None else str(value)
