"""Whose office a title names: "Iran's First Vice President", "Prime Minister of the Russian Federation"."""

from dataclasses import dataclass

from kg.line import Line
from kg.model import Mention, OfficeStatus, Span
from kg.resolve.phrases import phrase_at

_POSSESSIVE = ("his", "her", "their", "its")
_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence: ``span`` takes in its party and article, ``of`` holds the parties whose office it is.

    ``owner`` is the possessive pronoun before it, in lower case, or empty.
    """

    span: Span
    office: str
    of: tuple[str, ...]
    status: OfficeStatus
    owner: str = ""


def titles_of(line: Line, mentions: list[Mention]) -> list[Title]:
    """Returns the titles of a sentence from left to right."""
    by_position = {
        p: m for m in mentions if m.kind in ("state", "body") for p in range(line.first(m.span), line.after(m.span))
    }
    return [_title(line, mention, by_position) for mention in mentions if mention.kind == "office"]


def _title(line: Line, office: Mention, parties: dict[int, Mention]) -> Title:
    """Returns the title around the name of an office."""
    first, after = line.first(office.span), line.after(office.span)
    start, before, owner = _left(line, first, parties)
    end, behind = _right(line, after, parties)
    ministry = _ministry(line, end) if behind and not before else ()
    name = " ".join((*ministry, office.note))
    end += len(ministry) + 1 if ministry else 0
    return Title(line.span(start, end), name, before or behind, _status(office.candidates), owner)


def _ministry(line: Line, position: int) -> tuple[str, ...]:
    """Returns the ministry of a title that follows its state: "spokesperson of China's Foreign Ministry"."""
    phrase = phrase_at(line, position + 1, "institutions") if line.word(position) in ("'s", "'") else None
    return phrase if phrase and "ministry" in phrase else ()


def _status(told: tuple[str, ...]) -> OfficeStatus:
    """Returns the status that the words of a title give."""
    return "former" if "former" in told else "future" if "future" in told else "current"


def _left(line: Line, first: int, parties: dict[int, Mention]) -> tuple[int, tuple[str, ...], str]:
    """Returns where a title begins, the party before it, and the pronoun before it."""
    for gap in range(_BETWEEN):
        position = first - 1 - gap
        word = line.word(position)
        if word in ("'s", "'"):
            position -= 1
        if position in parties and (gap == 0 or word not in (",", "and")):
            mention = parties[position]
            start = line.first(mention.span)
            led = line.word(start - 1)
            first = start - 1 if led in ("the", "a", "an", *_POSSESSIVE) else start
            return first, mention.candidates, led if led in _POSSESSIVE else ""
        if word in _POSSESSIVE:
            return position, (), word
        if word in ("the", "a", "an"):
            return position, (), ""
        if (
            not word.isalpha()
            or line.raw(position)[:1].isupper()
            or word in ("and", "or", "with", "by", "of", "to", "said")
        ):
            break
    return first, (), ""


def _right(line: Line, after: int, parties: dict[int, Mention]) -> tuple[int, tuple[str, ...]]:
    """Returns where a title ends, and the parties that follow "of" or "for"; a list of several counts as a whole."""
    found: list[str] = []
    end, position = after, after
    if line.word(position) not in ("of", "for", "to"):
        return end, ()
    position += 1
    while True:
        while line.word(position) in ("the", "both"):
            position += 1
        if position not in parties:
            return end, tuple(dict.fromkeys(found))
        mention = parties[position]
        found += mention.candidates
        end = position = line.after(mention.span)
        while line.word(position) in (",", "and"):
            position += 1
        if position == end:
            return end, tuple(dict.fromkeys(found))
