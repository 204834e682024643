"""One article from the bytes of one text."""

import hashlib
from datetime import date

from kg.errors import InputError
from kg.read.metadata import Metadata, metadata_of
from kg.text import Article

TEXT_LIMIT = 2_000_000
"""The most bytes of UTF-8 that one article may have."""

LIMIT_WORDS = f"{TEXT_LIMIT // 1_000_000} MB"

_NO_DATE_ADVICE = (
    "Put a line such as 'date 2023-10-27' at its head, or the date into the file's name, or ingest it as a JSON line "
    "with the key 'published'"
)


def decoded(data: bytes) -> str:
    """Returns the characters of UTF-8 bytes, without a byte-order mark; raises ``InputError`` for anything else."""
    if b"\0" in data:
        raise InputError(
            f"binary: byte {data.index(0)} is NUL", value=data.index(0), advice="Save it as plain text in UTF-8"
        )
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise InputError(
            f"not UTF-8: byte {error.start} is 0x{data[error.start]:02x}",
            value=error.start,
            advice="Save it as plain text in UTF-8",
        ) from error


def too_long() -> InputError:
    """Returns the error of a text that is longer than an article may be."""
    return InputError(
        f"longer than {LIMIT_WORDS}", value=TEXT_LIMIT, advice="One article is one text: split it, or use a .jsonl file"
    )


def article_of(text: str, known: Metadata, source: str, name: str, today: date) -> Article:
    """Returns the article of a text; what its carrier says (``known``) goes before what its head says.

    ``name`` is the file's name without suffix, or empty. Raises ``InputError`` for an empty text, and where the date
    of publication is missing or after ``today``.
    """
    if not text.strip():
        raise InputError("empty", value=source, advice="Nothing to read")
    complete = known.published and known.publisher
    found = Metadata() if complete else metadata_of(text, name)
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        published=_past(known.published or found.published, found, today),
        title=known.title or found.title,
        publisher=known.publisher or found.publisher,
        url=known.url or found.url,
        language=known.language or found.language or "en",
        source=source,
        tags=found.tags,
    )


def _past(published: date | None, found: Metadata, today: date) -> date:
    """Returns the date of publication; raises ``InputError`` where there is none, or one that has yet to come."""
    if published is None:
        seen = f" (the dateline {found.yearless!r} has no year)" if found.yearless else ""
        raise InputError(f"no date of publication found{seen}", value=found.yearless, advice=_NO_DATE_ADVICE)
    if published > today:
        raise InputError(
            f"published in the future: {published}", value=published, advice=f"Today is {today}; mend the date"
        )
    return published
