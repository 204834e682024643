"""Tables that are too wide for the screen, as one block of ``column  value`` lines a row."""

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.table import Table, Value

MOST_COLUMNS = 7
TEXT_WIDTH = 24
"""The least columns of the screen in which a sentence can be read."""

WORD_WIDTH = 40
"""The most columns of the screen that are kept for one long word, such as an IRI."""

BORDER = 3
"""What the frame of a table takes for each column."""


def is_too_wide(table: "Table", width: int) -> bool:
    """Returns whether a table has more than seven columns, or some that would be too narrow to read."""
    needed = sum(_needed(name, table.column(name)) + BORDER for name in table.columns) + 1
    return len(table.columns) > MOST_COLUMNS or needed > width


def block_lines(table: "Table", width: int) -> Iterator[str]:
    """Yields the title and the lines of each row: columns without a value are left out, long text is wrapped."""
    indent = max(map(len, table.columns), default=0) + 2
    if table.title:
        yield table.title
    for number, row in enumerate(table):
        if number or table.title:
            yield ""
        for name, value in zip(table.columns, row, strict=True):
            if value is not None and value != "":
                first, *others = _wrapped(str(value), max(width - indent, TEXT_WIDTH)) or [""]
                yield name.ljust(indent) + first
                yield from (" " * indent + line for line in others)


def _wrapped(text: str, width: int) -> list[str]:
    """Returns the lines of a text; a word that is longer than a line, such as an IRI, stays whole to be copied."""
    return [
        line
        for given in text.splitlines()
        for line in wrap(given, width, break_long_words=False, break_on_hyphens=False) or [""]
    ]


def _needed(name: str, values: "tuple[Value, ...]") -> int:
    """Returns how many columns of the screen a column needs to be read: for its name, a long word, some of a text."""
    texts = {str(value) for value in values if value is not None}
    longest = max(map(len, texts), default=0)
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(len(name), min(longest, TEXT_WIDTH), min(word, WORD_WIDTH))
