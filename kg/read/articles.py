"""Opens sources, in the order given, and yields each article or the reason why there is none."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError
from kg.model import Rejection
from kg.read.lines import bounded_lines, line_articles
from kg.read.metadata import Metadata
from kg.read.text import TEXT_LIMIT, article_of, decoded, too_long
from kg.text import Article

STANDARD_INPUT = "-"
TEXT_SUFFIXES = frozenset({".txt", ".md"})
LINES_SUFFIX = ".jsonl"
FOLDER_NOTES = frozenset({"readme.md", "readme.txt", "license.txt", "license.md"})
"""Files that tell about their folder; a walk counts them and goes on, a call by name reads them."""


def articles(
    sources: Iterable[str | Path], today: date, counts: Counter[str] | None = None
) -> Iterator[Article | Rejection]:
    """Yields the articles of files, folders and ``-`` for standard input; what cannot be read yields a rejection.

    A folder is walked in the order of its names; ``.txt`` and ``.md`` are one article each, ``.jsonl`` one a line, an
    article has at most 2 MB. ``counts`` gathers what was set aside without being refused: other files of a folder,
    keys of a line that mean nothing here.
    """
    tally = Counter() if counts is None else counts
    for source in sources:
        if str(source) == STANDARD_INPUT:
            yield from _from_standard_input(today, tally)
        elif Path(source).is_dir():
            yield from _from_folder(Path(source), today, tally)
        else:
            yield from _from_file(Path(source), today, tally)


def _from_folder(folder: Path, today: date, counts: Counter[str]) -> Iterator[Article | Rejection]:
    """Yields the articles of a folder and of the folders in it; a folder that holds none yields a rejection."""
    empty = True
    for path in _walked(folder):
        if not _is_readable(path):
            counts[f"skipped file {path.suffix.casefold() or path.name}"] += 1
        elif path.name.casefold() in FOLDER_NOTES:
            counts[f"skipped file {path.name}"] += 1
        else:
            empty = False
            yield from _from_file(path, today, counts)
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


def _from_file(path: Path, today: date, counts: Counter[str]) -> Iterator[Article | Rejection]:
    """Yields the articles of one file."""
    try:
        with path.open("rb") as stream:
            if path.suffix.casefold() == LINES_SUFFIX:
                yield from line_articles(bounded_lines(stream), str(path), today, counts)
            elif _is_readable(path):
                yield _from_text(stream.read(TEXT_LIMIT + 1), str(path), path.stem, today)
            else:
                kind = repr(path.suffix) if path.suffix else "none"
                yield Rejection(str(path), f"its suffix is {kind}. Articles are .txt, .md or .jsonl files")
    except OSError as error:
        yield Rejection(str(path), f"cannot be read: {error.strerror or error}")


def _from_standard_input(today: date, counts: Counter[str]) -> Iterator[Article | Rejection]:
    """Yields the articles of standard input: JSON lines where it begins with ``{``, else one text."""
    stream: BinaryIO = sys.stdin.buffer
    lines = bounded_lines(stream)
    first = next(lines, b"")
    if first is None or first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from line_articles(chain([first], lines), STANDARD_INPUT, today, counts)
    else:
        yield _from_text(first + stream.read(TEXT_LIMIT + 1), STANDARD_INPUT, "", today)


def _from_text(data: bytes, source: str, name: str, today: date) -> Article | Rejection:
    """Returns the article of a text's bytes, or why there is none, with its words where they can be read."""
    text = None
    try:
        if len(data) > TEXT_LIMIT:
            raise too_long()
        text = decoded(data)
        return article_of(text, Metadata(), source, name, today)
    except InputError as error:
        return Rejection(source, str(error), raw=text or None)
