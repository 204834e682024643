"""Opens sources, in the order given, and yields each article or the reason why there is none."""

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError
from kg.model import Rejection
from kg.read.lines import Entry, bounded_lines, line_article, line_articles, overlong
from kg.read.metadata import Metadata
from kg.read.text import TEXT_LIMIT, article_of, decoded, too_long
from kg.text import Article

STANDARD_INPUT = "-"
TEXT_SUFFIXES = frozenset({".txt", ".md"})
LINES_SUFFIX = ".jsonl"
NOTHING_KNOWN = Metadata()
FOLDER_NOTES = frozenset({"readme.md", "readme.txt", "license.txt", "license.md"})
"""Files that tell about their folder; a walk counts them and goes on, a call by name reads them."""


def articles(
    sources: Iterable[str | Path], today: date, counts: Counter[str] | None = None
) -> Iterator[Article | Rejection]:
    """Yields the articles of files, folders and ``-`` for standard input; what cannot be read yields a rejection.

    A folder is walked in the order of its names; ``.txt`` and ``.md`` are one article each, ``.jsonl`` one a line, an
    article has at most 2 MB. What a line of earlier rejections has no text for is read again where it came from.
    ``counts`` gathers what was set aside without being refused: other files of a folder, keys of a line that mean
    nothing here.
    """
    tally = Counter() if counts is None else counts
    for source in sources:
        if str(source) == STANDARD_INPUT:
            yield from _from_standard_input(today, tally)
        elif Path(source).is_dir():
            yield from _from_folder(Path(source), today, tally)
        else:
            yield from _from_file(Path(source), today, tally)


def _from_folder(
    folder: Path, today: date, counts: Counter[str], nested: bool = False
) -> Iterator[Article | Rejection]:
    """Yields the articles of a folder and of the folders in it; a folder that holds none yields a rejection."""
    empty = True
    for path in _walked(folder):
        if not _is_readable(path):
            counts[f"skipped file {path.suffix.casefold() or path.name}"] += 1
        elif path.name.casefold() in FOLDER_NOTES:
            counts[f"skipped file {path.name}"] += 1
        else:
            empty = False
            yield from _from_file(path, today, counts, nested=nested)
    if empty:
        yield Rejection(str(folder), "a folder without articles. Articles are .txt, .md or .jsonl files")


def _walked(folder: Path) -> Iterator[Path]:
    """Yields the files of a folder and of the folders in it, by name."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names))


def _is_readable(path: Path) -> bool:
    """Returns whether a file's suffix is one that articles come in."""
    return path.suffix.casefold() in TEXT_SUFFIXES | {LINES_SUFFIX}


def _from_file(
    path: Path, today: date, counts: Counter[str], known: Metadata = NOTHING_KNOWN, nested: bool = False
) -> Iterator[Article | Rejection]:
    """Yields the articles of one file; ``nested`` where an entry of a rejected file names it."""
    # An entry of an entry is not followed: that could go in a circle.
    reopen = None if nested else partial(_reopened, today=today, counts=counts)
    try:
        with _opened(path) as stream:
            if path.suffix.casefold() == LINES_SUFFIX:
                yield from line_articles(bounded_lines(stream), str(path), today, counts, reopen)
            elif _is_readable(path):
                yield _from_text(stream.read(TEXT_LIMIT + 1), str(path), today, known)
            else:
                kind = repr(path.suffix) if path.suffix else "none"
                yield Rejection(str(path), f"its suffix is {kind}. Articles are .txt, .md or .jsonl files")
    except OSError as error:
        yield _unreadable(str(path), error)


def _opened(path: Path) -> BinaryIO:
    """Returns a file's bytes. Raises ``OSError``, also for a pipe or device: opening one may wait for ever."""
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise OSError("not a regular file. Write - for standard input, or save it as a file")
    return path.open("rb")


def _unreadable(source: str, error: OSError, line: int | None = None) -> Rejection:
    """Returns the refusal of what cannot be opened or read."""
    return Rejection(source, f"cannot be read: {error.strerror or error}", line)


def _reopened(entry: Entry, today: date, counts: Counter[str]) -> Iterator[Article | Rejection]:
    """Yields what comes now of the place of an entry that has no words of its own."""
    path, line = Path(entry.source), entry.line
    try:
        if entry.source == STANDARD_INPUT:
            yield Rejection(entry.source, "standard input is not kept. Give it again, or its words as 'text'", line)
        elif path.is_dir():
            yield from _from_folder(path, today, counts, nested=True)
        elif line is None:
            yield from _from_file(path, today, counts, entry.known, nested=True)
        else:
            yield _line_of(path, line, today, counts)
    except InputError as error:
        yield Rejection(entry.source, str(error), line)
    except OSError as error:
        yield _unreadable(entry.source, error, line)


def _line_of(path: Path, number: int, today: date, counts: Counter[str]) -> Article | Rejection:
    """Returns the article of one line of a file, or why there is none. Raises ``OSError``."""
    with _opened(path) as stream:
        line = next(islice(bounded_lines(stream), number - 1, None), b"")
    if line is None:
        return overlong(str(path), number)
    if not line.strip():
        return Rejection(str(path), "there is no such line any more", number)
    return line_article(line, (str(path), number), today, counts)


def _from_standard_input(today: date, counts: Counter[str]) -> Iterator[Article | Rejection]:
    """Yields the articles of standard input: JSON lines where it begins with ``{``, else one text."""
    stream: BinaryIO = sys.stdin.buffer
    lines = bounded_lines(stream)
    first = next(lines, b"")
    if first is None or first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from line_articles(chain([first], lines), STANDARD_INPUT, today, counts)
    else:
        yield _from_text(first + stream.read(TEXT_LIMIT + 1), STANDARD_INPUT, today, NOTHING_KNOWN)


def _from_text(data: bytes, source: str, today: date, known: Metadata) -> Article | Rejection:
    """Returns the article of a text's bytes, or why there is none, with its words where they can be read."""
    text = None
    try:
        if len(data) > TEXT_LIMIT:
            raise too_long()
        text = decoded(data)
        return article_of(text, known, source, Path(source).stem, today)
    except InputError as error:
        return Rejection(source, str(error), raw=text or None)
