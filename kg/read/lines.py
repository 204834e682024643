"""Articles from JSON lines, one at a time, however large the file."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
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


def bounded_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yields the lines of a stream; a line over the limit is read past, never held, and yields ``None``."""
    while line := stream.readline(LINE_LIMIT):
        whole = len(line) < LINE_LIMIT or line.endswith(b"\n")
        yield line if whole else None
        while not whole:
            rest = stream.readline(LINE_LIMIT)
            whole = not rest or rest.endswith(b"\n")


def line_articles(
    lines: Iterable[bytes | None], source: str, today: date, counts: Counter[str]
) -> Iterator[Article | Rejection]:
    """Yields an article or a rejection for each line that holds anything; keys that mean nothing here are counted."""
    blank = True
    for number, line in enumerate(lines, 1):
        if line is None:
            yield Rejection(source, f"a line longer than {LINE_LIMIT // TEXT_LIMIT} x {LIMIT_WORDS}", number)
        elif line.strip():
            yield _article_or_rejection(line, (source, number), today, counts)
        else:
            continue
        blank = False
    if blank:
        yield Rejection(source, "empty. Nothing to read")


def _article_or_rejection(
    line: bytes, place: tuple[str, int], today: date, counts: Counter[str]
) -> Article | Rejection:
    """Returns the article of a line, or why there is none, with the line's words where they can be read."""
    source, number = place
    raw: str | None = None
    try:
        raw = decoded(line)
        fields = _fields(raw)
        text = _string(fields, "text")
        if text is None:
            raise InputError("no text", value=number, advice="Each line needs the key 'text'")
        if len(text.encode()) > TEXT_LIMIT:
            raise too_long()
        article = article_of(text, _metadata(fields), f"{source}:{number}", "", today)
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
