"""Phrases of a table found in a stretch of text: looked up by their first word, never searched one by one."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kg.text import Span

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_STEM = 3
"""How many letters the first word of a phrase with an open ending must have: it is looked up by them."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch in lower case, without the ending of a possessive, and where each stands in the text."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, after: int) -> Span:
        """Returns the characters from one position up to, not including, another."""
        return Span(self.starts[first], self.ends[after - 1])

    def position(self, offset: int) -> int:
        """Returns the position of the first word that ends after an offset."""
        return bisect_right(self.ends, offset)


class Found(NamedTuple):
    """A phrase that was found: the positions of its words, and the number of its row."""

    first: int
    after: int
    row: int


class Phrases:
    """The phrases of a table's rows, each row by its number."""

    def __init__(self, rows: Iterable[str]) -> None:
        self._whole: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, phrases in enumerate(rows):
            for phrase in filter(None, phrases.split("|")):
                words = tuple(_plain(word) for word in phrase.split())
                open_ended = words[0].endswith("*")
                rows, key = (self._stems, words[0][:_STEM]) if open_ended else (self._whole, words[0])
                rows.setdefault(key, []).append((words, number))

    def found(self, words: Words, first: int = 0, after: int | None = None) -> list[Found]:
        """Returns the phrases that stand in words, in their order; of those that overlap the longest, then the first.

        Phrases of several rows that stand at the very same words are all kept.
        """
        end = len(words.words) if after is None else after
        hits = {
            Found(at, at + len(phrase), row)
            for at in range(first, end)
            for rows in (self._whole.get(words.words[at], ()), self._stems.get(words.words[at][:_STEM], ()))
            for phrase, row in rows
            if at + len(phrase) <= end and all(map(_fits, words.words[at : at + len(phrase)], phrase))
        }
        kept: list[Found] = []
        for hit in sorted(hits, key=lambda hit: (hit.first - hit.after, hit.first, hit.row)):
            if all(hit[:2] == other[:2] or hit.after <= other.first or other.after <= hit.first for other in kept):
                kept.append(hit)
        return sorted(kept)


def words_of(text: str, span: Span) -> Words:
    """Returns the words of a stretch of text."""
    found = list(_WORD.finditer(text, span.start, span.end))
    words = tuple([_plain(match[0].lower()) for match in found])
    return Words(words, tuple([match.start() for match in found]), tuple([match.end() for match in found]))


def _plain(word: str) -> str:
    """Returns a word without the ending of a possessive."""
    return word.replace("’", "'").removesuffix("'s")


def _fits(word: str, pattern: str) -> bool:
    """Returns whether a word is the one of a phrase, or begins with it where its ending is open."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
