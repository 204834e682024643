"""What a text's own head says about its publication, found by the rules of ``kg/cues``; the text stays as it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import islice

from kg.cuetable import cue_rows
from kg.read.dates import borrowed_year, date_in_name, date_pattern, first_date, printed_dates

_HEAD_CHARACTERS = 1500
_HEAD_LINES = 12
_DATE_LINE_WORDS = 8
_TITLE_WORDS = range(3, 26)
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a text's publication; ``yearless`` are the words of a dateline that gives no year."""

    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    yearless: str | None = None


def metadata_of(text: str, name: str = "") -> Metadata:
    """Returns what a text's head, and the ``name`` of its file, say about its publication.

    A header goes before a line that is a date, that before a dateline with its year, that before the file's name,
    and last comes a dateline whose year stands elsewhere in the text.
    """
    head = text[:_HEAD_CHARACTERS]
    lines = _head_lines(head)
    found = _from_headers(lines)
    dateline = _dateline(head)
    when = next(printed_dates(dateline["when"]), None) if dateline and dateline["when"] else None
    published = found.published or _date_line(lines) or (when and when.full) or date_in_name(name)
    return replace(
        found,
        published=published or (borrowed_year(when, text) if when else None),
        title=found.title or _title(lines),
        publisher=found.publisher or _agency(dateline) or _credited(head),
        yearless=dateline["when"] if dateline and when and when.year is None else None,
    )


def publisher_name(value: str) -> str:
    """Returns the name that a publisher goes by; an unknown one keeps the words that it has."""
    return publisher_names().get(value.strip(), value.strip())


@cache
def publisher_names() -> dict[str, str]:
    """Returns the name of each publisher by its spellings; source: ``publishers.tsv``."""
    return {row["spelling"]: row["name"] for row in cue_rows("publishers")}


@cache
def header_fields() -> dict[str, str]:
    """Returns the field that each header word gives, by the word in lower case; source: ``headers.tsv``."""
    return {row["word"].casefold(): row["field"] for row in cue_rows("headers")}


def _head_lines(head: str) -> list[str]:
    """Returns the first lines of a text that hold anything."""
    return list(islice((line.strip() for line in head.splitlines() if line.strip()), _HEAD_LINES))


@cache
def _header_pattern() -> re.Pattern[str]:
    """Returns the pattern of a header line: a header word and a colon, or a word for a date and the date itself."""
    words = "|".join(sorted(map(re.escape, header_fields()), key=len, reverse=True))
    return re.compile(rf"(?P<word>{words})(?P<colon>\s*:\s*|\s+)(?P<value>\S.*)", re.IGNORECASE)


def _headers(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yields field and value of each header line."""
    for line in lines:
        match = _header_pattern().fullmatch(line)
        if not match:
            continue
        field = header_fields()[match["word"].casefold()]
        if ":" in match["colon"] or (field == "published" and date_pattern().match(match["value"])):
            yield field, match["value"].strip().strip("\"'")


def _from_headers(lines: list[str]) -> Metadata:
    """Returns what header lines and front matter give; the first line for a field counts."""
    values: dict[str, str] = {}
    for field, value in _headers(lines):
        values.setdefault(field, value)
    published = values.get("published", "")
    return Metadata(
        published=first_date(published),
        title=values.get("title"),
        publisher=publisher_name(values["publisher"]) if "publisher" in values else None,
        url=values.get("url"),
        language=values.get("language"),
        tags=_tags(values.get("tags", _after_date(published))),
    )


def _after_date(value: str) -> str:
    """Returns what follows the date in the value of a header."""
    printed = next(printed_dates(value), None)
    return value[printed.end :] if printed else ""


def _tags(value: str) -> tuple[str, ...]:
    """Returns the tags of a list that commas or semicolons divide; words that nothing divides are one tag."""
    return tuple(tag for part in re.split(r"[,;\t]", value.strip("[] ")) if (tag := part.strip().strip("\"'")))


def _date_line(lines: list[str]) -> date | None:
    """Returns the date of the first short line that begins with one."""
    for line in lines:
        printed = next(printed_dates(line), None)
        if printed and printed.start == 0 and printed.full and len(line.split()) <= _DATE_LINE_WORDS:
            return printed.full
    return None


@cache
def _dateline_pattern() -> re.Pattern[str]:
    """Returns the pattern of a dateline: ``BEIJING, Oct. 27 (Xinhua) --``; date and agency may each be missing."""
    place = r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){0,4}\.?"
    when = re.sub(r"\(\?P<\w+>", "(", date_pattern().pattern)
    return re.compile(
        rf"(?:^[ \t]*|(?<=\) )){place}(?:, {place})?,?(?: (?P<when>{when}))?\s*"
        r"(?:\((?P<agency>[^()\n]{2,40})\))?\s*(?:--|[-–—])",
        re.IGNORECASE | re.MULTILINE,
    )


def _dateline(head: str) -> re.Match[str] | None:
    """Returns the first dateline that gives a date or a known agency."""
    for match in _dateline_pattern().finditer(head):
        if match["when"] or _agency(match):
            return match
    return None


def _agency(dateline: re.Match[str] | None) -> str | None:
    """Returns the publisher that a dateline names in brackets."""
    return publisher_names().get(dateline["agency"].strip()) if dateline and dateline["agency"] else None


@cache
def _credit_pattern() -> re.Pattern[str]:
    """Returns the pattern of a photo credit: ``© Xinhua/…``, ``(Reuters/…)``, ``[Photo/AP]``."""
    spellings = "|".join(sorted(map(re.escape, publisher_names()), key=len, reverse=True))
    return re.compile(rf"(?:©\s*|[(\[])(?:Photo\s*[/:]\s*)?(?P<name>{spellings})(?=\s*(?:[/)\],:]|$))", re.MULTILINE)


def _credited(head: str) -> str | None:
    """Returns the publisher of the first photo credit."""
    match = _credit_pattern().search(head)
    return publisher_names()[match["name"]] if match else None


def _title(lines: list[str]) -> str | None:
    """Returns the first line after headers and credits where it reads like a title: short and without a full stop."""
    for line in lines:
        if line == _FENCE or _header_pattern().match(line) or _credit_pattern().match(line) or _is_date_line(line):
            continue
        words = line.lstrip("# ").rstrip("# ")
        is_title = line.startswith("#") or (len(words.split()) in _TITLE_WORDS and words[-1:] not in '.:;,!?"”')
        return words if is_title and not _dateline_pattern().match(line) else None
    return None


def _is_date_line(line: str) -> bool:
    """Returns whether a line begins with a date and is short."""
    return _date_line([line]) is not None
