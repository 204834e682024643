"""Dates as they are printed in headers, datelines and file names."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from kg.cuetable import cue_rows

_NUMERIC = r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})"
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_FARTHEST_DAYS = 45


class PrintedDate(NamedTuple):
    """A date as printed: where it stands, and its parts; ``year`` is ``None`` where none is printed."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def with_year(self, year: int) -> date | None:
        """Returns the day in a year, or ``None`` where the calendar has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def full(self) -> date | None:
        """Returns the date where its year is printed and the calendar has the day."""
        return None if self.year is None else self.with_year(self.year)


@cache
def month_numbers() -> dict[str, int]:
    """Returns the number of each month by its names and short forms in lower case; source: ``months.tsv``."""
    return {row["word"].casefold(): int(row["month"]) for row in cue_rows("months")}


@cache
def date_pattern() -> re.Pattern[str]:
    """Returns the pattern of a printed date: ``2023-10-27``, ``Oct. 27, 2023``, ``27.10.2023``, ``27 October``."""
    month = "|".join(sorted(map(re.escape, month_numbers()), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?:{_NUMERIC}"
        rf"|(?P<n2>{month})\.? +(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? +(?P<y2>\d{{4}}))?"
        rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)? +(?P<n3>{month})\b\.?(?:,? +(?P<y3>\d{{4}}))?)(?![\d/])",
        re.IGNORECASE,
    )


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Yields the dates of a text from left to right."""
    for match in date_pattern().finditer(text):
        yield _printed(match)


def _printed(match: re.Match[str]) -> PrintedDate:
    """Returns a match's parts as numbers."""
    part = {name[0]: value for name, value in match.groupdict().items() if value is not None}
    month = month_numbers()[part["n"].casefold()] if "n" in part else int(part["m"])
    return PrintedDate(*match.span(), int(part["y"]) if "y" in part else None, month, int(part["d"]))


def first_date(text: str) -> date | None:
    """Returns the first date of a text that is printed with its year, or ``None``."""
    return next((printed.full for printed in printed_dates(text) if printed.full), None)


def date_in_name(name: str) -> date | None:
    """Returns the date in a file's name (``2023-10-27``, ``20231027``), or ``None``."""
    for year, _, month, day in _IN_NAME.findall(name):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def borrowed_year(printed: PrintedDate, text: str) -> date | None:
    """Returns a date without a year in the year that brings it nearest to a full date of the text.

    ``None`` where the text prints no full date within 45 days of it: a year is never guessed from the clock.
    """
    near = [
        (abs((candidate - known).days), candidate)
        for known in (other.full for other in printed_dates(text))
        if known is not None
        for year in range(max(known.year - 1, 1), min(known.year + 1, 9999) + 1)
        if (candidate := printed.with_year(year))
    ]
    distance, nearest = min(near, default=(_FARTHEST_DAYS + 1, None))
    return nearest if distance <= _FARTHEST_DAYS else None
