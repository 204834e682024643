"""Dates, as stated: each match becomes ISO text that keeps the precision of the words.

``note`` of a date mention is a day, month or year (``2023-10-26``, ``2023-10``, ``2023``), a span of two joined by
``/``, or an open one: ``../1973-10-27`` is some day before that. Words that only mean something beside the day of
publication ("Thursday", "last year") are read against it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from kg.cuetable import chosen, cue_rows
from kg.days import day_of, month_of, month_year, nearest_year, week_of, weekday_before, years_before
from kg.model import Mention
from kg.text import Span

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# How many characters at the beginning of a month's name, and at the end of a weekday's, give them away.
_BEGINNING, _ENDING = 3, 4
# How far from the strings that give it away a date can reach, with the words after it that are looked at.
_WIDTH = 80
Reader = Callable[[re.Match[str], date], str | None]


def date_mentions(text: str, published: date) -> list[Mention]:
    """Returns the dates of a text in order; where two patterns overlap, the earlier row of the table wins."""
    found: list[Mention] = []
    taken = bytearray(len(text))
    stretches = {name: _stretches(text, needed) for name, needed in _needed().items()}
    for needs, pattern, reader in _patterns():
        for match in (match for stretch in stretches[needs] for match in pattern.finditer(text, *stretch)):
            if any(taken[match.start() : match.end()]):
                continue
            note = reader(match, published)
            if note is not None:
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                found.append(Mention(Span(match.start(), match.end()), "date", (), note))
    return sorted(found, key=lambda mention: mention.span)


@cache
def _months() -> dict[str, int]:
    return {row["word"].casefold(): int(row["month"]) for row in cue_rows("months")}


@cache
def _numbers() -> dict[str, int]:
    return {row["word"]: int(row["number"]) for row in cue_rows("numbers")}


def number_of(word: str) -> int | None:
    """Returns the number that a word or a row of digits says."""
    return int(word) if word.isdigit() else _numbers().get(word.casefold())


@cache
def _fragments() -> dict[str, str]:
    """Returns the pattern of each fragment that the table of dates names in braces."""
    months = sorted((row["word"] for row in cue_rows("months")), key=len, reverse=True)
    return {
        "{month}": rf"(?P<month>{'|'.join(months)})\b\.?",
        "{day}": r"(?P<day>\d{1,2})(?:st|nd|rd|th)?",
        "{then}": rf"(?P<then>{'|'.join(months)})\b\.?\s(?P<until>\d{{1,2}})",
        "{until}": r"(?:\s?[-–—]\s?|\sto\s|\sand\s)(?P<until>\d{1,2})(?:st|nd|rd|th)?",
        "{year}": r"(?P<year>(?:19|20)\d\d)",
        "{number}": rf"(?P<number>\d{{1,3}}|{'|'.join(row['word'] for row in cue_rows('numbers'))})",
        "{weekday}": rf"(?P<weekday>{'|'.join(word.capitalize() for word in WEEKDAYS)})",
        "{side}": r"(?P<side>[Ee]arlier this|[Ll]ater this|[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]oming)",
    }


@cache
def _needed() -> dict[str, tuple[str, ...]]:
    """Returns what each name in the column ``needs`` stands for: strings of which every date of its pattern has one."""
    needed = {row["name"]: tuple(row["strings"].split("|")) for row in cue_rows("date_needs")}
    months = {row["word"][:_BEGINNING] for row in cue_rows("months")}
    return {**needed, "month": tuple(sorted(months)), "weekday": tuple(word[-_ENDING:] for word in WEEKDAYS)}


def _stretches(text: str, needed: tuple[str, ...]) -> list[tuple[int, int]]:
    """Returns the stretches of a text around certain strings, wide enough for any date that has one of them."""
    found: list[tuple[int, int]] = []
    for at in sorted({at for string in needed for at in _places(text, string)}):
        start = max(0, at - _WIDTH)
        start = found.pop()[0] if found and start <= found[-1][1] else start
        found.append((start, at + _WIDTH))
    return found


def _places(text: str, string: str) -> Iterator[int]:
    """Yields where a string stands in a text."""
    at = text.find(string)
    while at >= 0:
        yield at
        at = text.find(string, at + 1)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], Reader], ...]:
    """Returns what each pattern needs, the pattern, and its reader, in the order of the table."""
    rows = []
    for row in cue_rows("dates"):
        pattern = row["pattern"]
        for name, fragment in _fragments().items():
            pattern = pattern.replace(name, fragment)
        needs, reading = chosen(row["needs"], _needed(), pattern), chosen(row["reading"], _READERS, pattern)
        rows.append((needs, re.compile(pattern), _READERS[reading]))
    return tuple(rows)


def _iso(match: re.Match[str], published: date) -> str | None:
    year, month, day = (int(part) for part in match["iso"].split("-"))
    return day_of(year, month, day)


def _day(match: re.Match[str], published: date) -> str | None:
    month, day = _months()[match["month"].casefold()], int(match["day"])
    year = int(match["year"]) if match["year"] else nearest_year(month, day, published)
    return day_of(year, month, day)


def _days(match: re.Match[str], published: date) -> str | None:
    start, month = _day(match, published), _months()[match["month"].casefold()]
    end = start and day_of(int(start[:4]), month, int(match["until"]))
    return f"{start}/{end}" if start and end and start < end else None


def _stretch(match: re.Match[str], published: date) -> str | None:
    start, then = _day(match, published), _months()[match["then"].casefold()]
    if start is None:
        return None
    # A stretch that begins in December and ends in January ends in the year after.
    end = day_of(int(start[:4]) + (then < int(start[5:7])), then, int(match["until"]))
    return f"{start}/{end}" if end and start < end else None


def _month(match: re.Match[str], published: date) -> str | None:
    return month_of(int(match["year"]), _months()[match["month"].casefold()])


def _bare_month(match: re.Match[str], published: date) -> str | None:
    month = _months()[match["month"].casefold()]
    return month_of(month_year(month, published), month)


def _year(match: re.Match[str], published: date) -> str | None:
    return match["year"]


def _years(match: re.Match[str], published: date) -> str | None:
    return f"{match['year']}/{match['until']}" if match["year"] < match["until"] else None


def _weekday(match: re.Match[str], published: date) -> str | None:
    said = weekday_before(WEEKDAYS.index(match["weekday"].casefold()), published)
    side = (match.groupdict().get("side") or "").casefold()
    if side in ("last", "previous") and said == published:
        said -= timedelta(days=7)
    if side in ("next", "coming") or (side == "this" and said < published - timedelta(days=published.weekday())):
        said += timedelta(days=7)
    return said.isoformat()


def _near_day(match: re.Match[str], published: date) -> str | None:
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["which"].casefold(), 0)
    return (published + timedelta(days=shift)).isoformat()


def _weekdays(match: re.Match[str], published: date) -> str | None:
    start = weekday_before(WEEKDAYS.index(match["weekday"].casefold()), published)
    length = (WEEKDAYS.index(match["until"].casefold()) - start.weekday()) % 7
    return f"{start.isoformat()}/{(start + timedelta(days=length)).isoformat()}" if length else None


def _weekend(match: re.Match[str], published: date) -> str | None:
    side = (match.groupdict().get("side") or "").casefold()
    saturday = published + timedelta(days=(5 - published.weekday()) % 7)
    if published.weekday() == 6 or (side in ("last", "") and saturday > published):
        saturday -= timedelta(days=7)
    saturday += timedelta(days=7 if side == "next" else 0)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _anniversary(match: re.Match[str], published: date) -> str | None:
    side = (match.groupdict().get("side") or "").casefold()
    year = published.year + _SHIFT.get(side, 0) - int(match["number"])
    return f"{year:04d}" if year > 0 else None


_SHIFT = {"last": -1, "previous": -1, "next": 1, "coming": 1}


def _side_month(match: re.Match[str], published: date) -> str | None:
    month, shift = _months()[match["month"].casefold()], _SHIFT.get(match["side"].casefold(), 0)
    year = published.year
    if shift < 0 and month >= published.month:
        year -= 1
    if shift > 0 and month <= published.month:
        year += 1
    return month_of(year, month)


def _side_unit(match: re.Match[str], published: date) -> str | None:
    shift = _SHIFT.get(match["side"].casefold(), 0)
    if match["unit"] == "year":
        return str(published.year + shift)
    if match["unit"] == "month":
        return month_of(published.year, published.month + shift)
    return "/".join(week_of(published + timedelta(days=7 * shift)))


def _ago(match: re.Match[str], published: date) -> str | None:
    number = number_of(match["number"])
    if number is None:
        return None
    unit, more = match["unit"], bool(match["more"])
    try:
        if unit in ("year", "decade"):
            day = years_before(published, number * (10 if unit == "decade" else 1))
            return f"../{day.isoformat()}" if more else f"{day.year:04d}"
        if unit == "month":
            return month_of(published.year, published.month - number)
        day = published - timedelta(days=number * (7 if unit == "week" else 1))
    except (ValueError, OverflowError):
        # Before the calendar begins ("999 decades ago"): a number, but no date.
        return None
    return f"../{day.isoformat()}" if more else day.isoformat()


_READERS: dict[str, Reader] = {
    "iso": _iso,
    "day": _day,
    "days": _days,
    "stretch": _stretch,
    "month": _month,
    "bare_month": _bare_month,
    "year": _year,
    "years": _years,
    "weekday": _weekday,
    "near_day": _near_day,
    "weekdays": _weekdays,
    "weekend": _weekend,
    "anniversary": _anniversary,
    "side_month": _side_month,
    "side_unit": _side_unit,
    "ago": _ago,
}
