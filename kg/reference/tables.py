"""Reads the CSV files of ``ontology/reference``: rows that know their file and line, with checked fields."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn, get_args

from kg.errors import ReferenceFactsError
from kg.reference.intervals import is_iso

LIST_SEPARATOR = "|"


class Row:
    """One line of a table; every reader of a field raises ``ReferenceFactsError`` with file and line."""

    __slots__ = ("_fields", "place")

    def __init__(self, fields: dict[str, str], place: str) -> None:
        self._fields = fields
        self.place = place

    def text(self, column: str) -> str:
        """Returns a field that must not be empty."""
        return self._fields[column] or self.fail(f"{column} is empty", "Fill it in")

    def optional(self, column: str) -> str | None:
        """Returns a field, or ``None`` where it is empty."""
        return self._fields[column] or None

    def day(self, column: str) -> str | None:
        """Returns an ISO date, possibly shortened to a month or a year, or ``None``."""
        value = self._fields[column]
        if value and not is_iso(value):
            self.fail(f"{column} {value!r} is not a date", "Write 2023-03-11, 2023-03 or 2023")
        return value or None

    def needed_day(self, column: str) -> str:
        """Returns an ISO date, possibly shortened, that must be there."""
        return self.day(column) or self.text(column)

    def flag(self, column: str) -> bool:
        """Returns a field that says ``yes`` or ``no``."""
        value = self._fields[column]
        if value not in ("yes", "no"):
            self.fail(f"{column} {value!r} is neither yes nor no", "Write yes or no")
        return value == "yes"

    def number(self, column: str) -> int:
        """Returns a whole number."""
        value = self._fields[column]
        return int(value) if value.isdecimal() else self.fail(f"{column} {value!r} is not a number", "Write digits")

    def many(self, column: str) -> tuple[str, ...]:
        """Returns the parts of a field that lists several, separated by ``|``."""
        value = self._fields[column]
        return tuple(part.strip() for part in value.split(LIST_SEPARATOR)) if value else ()

    def pair(self, column: str) -> tuple[str, str]:
        """Returns the two different parties of a relation, sorted."""
        parties = sorted(set(self.many(column)))
        if len(parties) != 2:
            self.fail(f"{column} {self._fields[column]!r} is not a pair", "Write two codes, as in CHN|IRN")
        return parties[0], parties[1]

    def choice(self, column: str, literal: object) -> Any:
        """Returns a field that must be one of the strings of a ``Literal`` type."""
        value = self._fields[column]
        if value not in get_args(literal):
            self.fail(f"{column} {value!r} is not known", f"Choose one of: {', '.join(get_args(literal))}")
        return value

    def choices(self, column: str, literal: object) -> tuple[Any, ...]:
        """Returns a field that lists one or more of the strings of a ``Literal`` type."""
        values = self.many(column) or self.fail(f"{column} is empty", "Fill it in")
        for value in values:
            if value not in get_args(literal):
                self.fail(f"{column} {value!r} is not known", f"Choose of: {', '.join(get_args(literal))}")
        return values

    def fail(self, what: str, advice: str) -> NoReturn:
        """Raises ``ReferenceFactsError`` that names this row's file and line."""
        raise ReferenceFactsError(f"{self.place}: {what}", value=self.place, advice=advice)


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yields the rows of a CSV file whose header names some of ``columns``, in any order; the others are empty.

    Raises ``ReferenceFactsError`` with file and line for a header with another column, a row of another length than
    the header, or bytes that are not UTF-8.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    except UnicodeDecodeError as error:
        raise ReferenceFactsError(
            f"{path.name} is not UTF-8", value=path.name, advice="Save the table as UTF-8"
        ) from error
    reader = csv.reader(lines, strict=True)
    absent = dict.fromkeys(columns, "")
    try:
        header = _known_header(path.name, next(reader, []), columns)
        for fields in reader:
            yield _row(fields, header, absent, f"{path.name}:{reader.line_num}")
    except csv.Error as error:
        place = f"{path.name}:{reader.line_num}"
        raise ReferenceFactsError(f"{place}: {error}", value=place, advice="Mend the quotes of this line") from error


def _known_header(name: str, header: list[str], columns: tuple[str, ...]) -> tuple[str, ...]:
    """Returns a table's header; raises ``ReferenceFactsError`` where it names another column, or one twice."""
    if not header or len(set(header)) < len(header) or not set(header) <= set(columns):
        raise ReferenceFactsError(
            f"{name}:1: the header is {','.join(header)!r}", value=f"{name}:1", advice=f"Choose of {','.join(columns)}"
        )
    return tuple(header)


def _row(fields: list[str], header: tuple[str, ...], absent: dict[str, str], place: str) -> Row:
    """Returns a row by column; raises ``ReferenceFactsError`` where it has too few or too many fields."""
    if len(fields) != len(header):
        raise ReferenceFactsError(
            f"{place}: {len(fields)} fields where {len(header)} are expected",
            value=place,
            advice=f"The columns are {','.join(header)}",
        )
    return Row(absent | {column: field.strip() for column, field in zip(header, fields, strict=True)}, place)
