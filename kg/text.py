"""A text and its parts: frozen values over offsets into characters that nobody alters.

Offsets count Unicode code points, start at 0 and end exclusive.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, Protocol, TypeVar

SentenceKind = Literal["body", "headline", "caption", "credit", "header"]


class Span(NamedTuple):
    """A half-open stretch of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Returns the characters of the span."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Returns whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Token(NamedTuple):
    """A word, number or mark of punctuation, with its offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text as received, and what its carrier says about it; ``id`` is the SHA-256 of the text."""

    id: str
    text: str
    published: date
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    source: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens; ``paragraph`` counts paragraphs from 0."""

    span: Span
    paragraph: int
    kind: SentenceKind
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words in lower case; positions are token numbers, and ends are exclusive.

    ``vocabulary`` holds its words once each, ``capitals`` tells where words begin with a capital.
    """

    sentence: Sentence
    words: tuple[str, ...]
    starts: tuple[int, ...]
    vocabulary: frozenset[str]
    capitals: tuple[int, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Returns the tokens of the sentence."""
        return self.sentence.tokens

    def __len__(self) -> int:
        return len(self.words)

    def positions(self, words: Collection[str]) -> list[int]:
        """Returns where words of a set, given in lower case, stand."""
        if self.vocabulary.isdisjoint(words):
            return []
        return [position for position, word in enumerate(self.words) if word in words]

    def word(self, position: int) -> str:
        """Returns the word at a position in lower case, or the empty string outside the sentence."""
        return self.words[position] if 0 <= position < len(self.words) else ""

    def possessive(self, position: int) -> bool:
        """Returns whether the ending of a possessive stands at a position."""
        return self.word(position) in ("'s", "'")

    def raw(self, position: int) -> str:
        """Returns the word at a position as written, or the empty string outside the sentence."""
        return self.sentence.tokens[position].text if 0 <= position < len(self.words) else ""

    def first(self, span: Span) -> int:
        """Returns the position of the token that holds the first character of a span."""
        position = bisect_right(self.starts, span.start)
        return position - 1 if position else 0

    def after(self, span: Span) -> int:
        """Returns the position of the first token that starts at or after the end of a span."""
        return bisect_left(self.starts, span.end)

    def span(self, first: int, after: int) -> Span:
        """Returns the characters from one position up to, not including, another."""
        return Span(self.tokens[first].start, self.tokens[after - 1].end)

    def matches(self, position: int, phrase: tuple[str, ...]) -> bool:
        """Returns whether a phrase in lower case stands at a position."""
        return self.words[position : position + len(phrase)] == phrase


@dataclass(frozen=True, slots=True)
class Document:
    """An article cut into sentences, in the order of the text; ``lines`` are the same sentences as rows of words."""

    article: Article
    sentences: tuple[Sentence, ...]
    lines: tuple[Line, ...]


class Spanned(Protocol):
    """Anything that stands at a stretch of text."""

    @property
    def span(self) -> Span:
        """Returns where it stands."""


Item = TypeVar("Item", bound=Spanned)


def by_line(items: Iterable[Item], lines: Iterable[Line]) -> list[list[Item]]:
    """Returns the items that lie within each line; both must be sorted, and what crosses a line's end is left out."""
    waiting = deque(items)
    found: list[list[Item]] = []
    for line in lines:
        inside: list[Item] = []
        while waiting and waiting[0].span.start < line.sentence.span.end:
            item = waiting.popleft()
            if line.sentence.span.holds(item.span):
                inside.append(item)
        found.append(inside)
    return found


def line_of(sentence: Sentence) -> Line:
    """Returns a sentence as a line of words."""
    texts = [text for _, _, text in sentence.tokens]
    words = tuple([text.replace("’", "'").lower() for text in texts])
    starts = tuple([start for start, _, _ in sentence.tokens])
    capitals = tuple([position for position, text in enumerate(texts) if text[0].isupper()])
    return Line(sentence, words, starts, frozenset(words), capitals)
