"""Lines of an explanation: pieces of text with a style, before anybody knows of terminals or colours."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Style = Literal[
    "plain", "note", "head", "person", "state", "body", "group", "date", "place", "level", "speech", "cue", "event"
]

_LABEL = 12
"""Columns of the words that tell what a line is about."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one style, on one line."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may be wrapped: its pieces, and how far it and what goes on from it stand from the margin."""

    pieces: tuple[Piece, ...]
    indent: int = 0
    hanging: int = 0

    @property
    def text(self) -> str:
        """Returns the words of the line."""
        return "".join(piece.text for piece in self.pieces)


def line(*pieces: Piece | str, indent: int = 0, hanging: int = 0) -> Line:
    """Returns a line; a text is a piece without a style."""
    return Line(tuple(Piece(p) if isinstance(p, str) else p for p in pieces if p), indent, hanging)


def told(label: str, style: Style, parts: Iterable[str | None], indent: int = 4) -> Line:
    """Returns a line that begins with what it tells; parts that there are none of are left out."""
    words = " · ".join(part for part in parts if part)
    return line(Piece(f"{label:<{_LABEL}} ", style), words, indent=indent, hanging=_LABEL + 1)
