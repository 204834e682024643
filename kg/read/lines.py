"""Articles from JSON lines, one at a time, however large the file."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError
from kg.model import Rejection
from kg.read.dates import first_date
from kg.read.metadata import Metadata, publisher_name
from kg.read.text import LIMIT_WORDS, TEXT_LIMIT, article_of, decoded, too_long
from kg.text import Article

KNOWN_KEYS = frozenset({"text", "title", "published", "publisher", "url", "language"})
REJECTION_KEYS = frozenset({"source", "line", "reason", "raw"})
LINE_LIMIT = 4 * TEXT_LIMIT
"""The most bytes of one line: escapes make JSON longer than its text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a rejected file: the place that it tells about, the line's keys, and the line itself."""

    source: str
    line: int | None
    fields: dict[str, object]
    words: bytes

    @property
    def known(self) -> Metadata:
        """Returns what was written into the line beside its place. Raises ``InputError`` for what is no such thing."""
        return _metadata(self.fields)


Reopen = Callable[[Entry], Iterator[Article | Rejection]]
"""What reads the place of an entry again, where the entry itself has no words."""


def bounded_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yields the lines of a stream; a line over the limit is read past, never held, and yields ``None``."""
    while line := stream.readline(LINE_LIMIT):
        whole = len(line) < LINE_LIMIT or line.endswith(b"\n")
        yield line if whole else None
        while not whole:
            rest = stream.readline(LINE_LIMIT)
            whole = not rest or rest.endswith(b"\n")


def line_articles(
    lines: Iterable[bytes | None], source: str, today: date, counts: Counter[str], reopen: Reopen | None = None
) -> Iterator[Article | Rejection]:
    """Yields an article or a rejection for each line that holds anything; keys that mean nothing here are counted.

    A line of a rejected file stands for the place where its words come from; ``reopen`` reads those that it lacks.
    """
    blank = True
    for number, line in enumerate(lines, 1):
        if line is None:
            yield overlong(source, number)
        elif (entry := entry_of(line)) and entry.source != source:
            yield from _again(entry, today, counts, reopen)
        elif line.strip():
            yield line_article(line, (source, number), today, counts)
        else:
            continue
        blank = False
    if blank:
        yield Rejection(source, "empty. Nothing to read")


def overlong(source: str, number: int) -> Rejection:
    """Returns the refusal of a line that is longer than a line may be."""
    return Rejection(source, f"a line longer than {LINE_LIMIT // TEXT_LIMIT} x {LIMIT_WORDS}", number)


def entry_of(line: bytes) -> Entry | None:
    """Returns what a line of a rejected file holds: a JSON object with ``source`` and ``reason``; else ``None``."""
    if b'"reason"' not in line:
        return None
    try:
        fields = _fields(decoded(line))
    except InputError:
        return None
    source, number = fields.get("source"), fields.get("line")
    if not (isinstance(source, str) and isinstance(fields.get("reason"), str) and _can_be_named(source)):
        return None
    return Entry(source, number if isinstance(number, int) and number > 0 else None, fields, line)


def _can_be_named(source: str) -> bool:
    """Returns whether the system could have a file of this name."""
    try:
        return bool(source) and b"\0" not in os.fsencode(source)
    except UnicodeEncodeError:
        return False


def _again(entry: Entry, today: date, counts: Counter[str], reopen: Reopen | None) -> Iterator[Article | Rejection]:
    """Yields what comes of an entry: from its text, else from its line as it was, else from its source."""
    raw = entry.fields.get("raw")
    if "text" in entry.fields:
        yield line_article(entry.words, (entry.source, entry.line), today, counts)
    elif isinstance(raw, str):
        yield line_article(raw.encode("utf-8", "surrogatepass"), (entry.source, entry.line), today, counts)
    elif reopen is not None:
        yield from reopen(entry)
    else:
        # An entry of an entry: following it could go in a circle.
        yield Rejection(entry.source, "refused before, and its words are not kept. Ingest it by its name", entry.line)


def line_article(line: bytes, place: tuple[str, int | None], today: date, counts: Counter[str]) -> Article | Rejection:
    """Returns the article of a line, or why there is none, with the line's words where they can be read.

    The ``place`` is a file and the number of a line in it, or a file whose whole text the line holds.
    """
    source, number = place
    raw: str | None = None
    try:
        raw = decoded(line)
        fields = _fields(raw)
        if number is None:
            raw = given if isinstance(given := fields.get("text"), str) else None
        text = _string(fields, "text")
        if text is None:
            raise InputError("no text", value=number, advice="Each line needs the key 'text'")
        if len(text.encode()) > TEXT_LIMIT:
            raise too_long()
        where, name = (source, Path(source).stem) if number is None else (f"{source}:{number}", "")
        article = article_of(text, _metadata(fields), where, name, today)
    except InputError as error:
        return Rejection(source, str(error), number, raw)
    counts.update(f"ignored key {key!r}" for key in fields.keys() - KNOWN_KEYS - REJECTION_KEYS)
    return article


def _fields(raw: str) -> dict[str, object]:
    """Returns the keys and values of a line; raises ``InputError`` where it is not a JSON object."""
    try:
        fields = json.loads(raw)
    except json.JSONDecodeError as error:
        raise InputError(
            f"malformed JSON: {error.msg} at column {error.colno}", value=raw, advice="Each line is one JSON object"
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"malformed JSON: {error}", value=raw, advice="Each line is one JSON object") from error
    if not isinstance(fields, dict):
        raise InputError("not a JSON object", value=raw, advice="Each line is one object with the key 'text'")
    return fields


def _metadata(fields: dict[str, object]) -> Metadata:
    """Returns what a line says about its text."""
    publisher = _string(fields, "publisher")
    return Metadata(
        published=_published(fields),
        title=_string(fields, "title"),
        publisher=publisher_name(publisher) if publisher else None,
        url=_string(fields, "url"),
        language=_string(fields, "language"),
    )


def _published(fields: dict[str, object]) -> date | None:
    """Returns the date under ``published``; raises ``InputError`` where something else stands there."""
    value = _string(fields, "published")
    if not value:
        return None
    published = first_date(value)
    if published is None:
        raise InputError(f"published: {value!r} is not a date", value=value, advice="Write it as 2023-10-27")
    return published


def _string(fields: dict[str, object], key: str) -> str | None:
    """Returns the text under a key, or ``None``; raises ``InputError`` for another type and for what is no text."""
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f"{key}: {value!r} is not text", value=value, advice="Put it in quotation marks")
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise InputError(f"{key} holds a NUL or half of a surrogate pair", value=key, advice="Take the character out")
    return value
