"""Noun phrases that speak or act without a name: "the Chinese side", "the two leaders", "the ministry", "he"."""

from dataclasses import dataclass
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.model import Mention
from kg.text import Line, Span

HE = ("he", "she")
IT = ("it",)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A descriptive noun phrase: ``kind`` tells how it is read, ``parties`` whom it names itself."""

    span: Span
    kind: str
    parties: tuple[str, ...] = ()


@cache
def _phrases(table: str) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Returns the phrases of a table by their first and second word, the longest first; a single word has "" second."""
    found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for words in sorted((tuple(row["phrase"].split()) for row in cue_rows(table)), key=len, reverse=True):
        by_second = found.setdefault(words[0], {})
        second = words[1] if len(words) > 1 else ""
        by_second[second] = (*by_second.get(second, ()), words)
    return found


@cache
def _joint_kinds() -> dict[tuple[str, ...], str]:
    return {tuple(row["phrase"].split()): row["kind"] for row in cue_rows("joint_phrases")}


def phrase_at(line: Line, position: int, table: str) -> tuple[str, ...] | None:
    """Returns the longest phrase of a table that stands at a position."""
    by_second = _phrases(table).get(line.word(position))
    if by_second is None:
        return None
    rows = (*by_second.get(line.word(position + 1), ()), *by_second.get("", ()))
    return next((words for words in rows if line.matches(position, words)), None)


def joint_phrases(line: Line) -> list[Phrase]:
    """Returns the phrases for several sides at once, "they" among them."""
    found = []
    for position in line.positions(_phrases("joint_phrases")):
        words = phrase_at(line, position, "joint_phrases")
        if words:
            found.append(Phrase(line.span(position, position + len(words)), _joint_kinds()[words]))
    return found


def pronouns(line: Line) -> list[Phrase]:
    """Returns "he", "she" and "it" as phrases of kind ``he`` and ``it``."""
    return [
        Phrase(line.span(position, position + 1), "he" if word in HE else "it")
        for position, word in enumerate(line.words)
        if word in HE or word in IT
    ]


def party_phrases(line: Line, mentions: list[Mention]) -> list[Phrase]:
    """Returns the phrases built on the name of a party: "China", "the Chinese side", "Iran's foreign ministry".

    An adjective alone ("Chinese") is no phrase that could act; neither is a name that stands before a hyphen.
    """
    found = []
    for mention in mentions:
        if mention.kind not in ("state", "body"):
            continue
        first, after = line.first(mention.span), line.after(mention.span)
        possessive = line.possessive(after)
        institution = phrase_at(line, after + possessive, "institutions")
        if institution:
            after += possessive + len(institution)
        elif mention.note == "adjective" or possessive or line.word(after) in ("-", "–"):
            continue
        if line.word(first - 1) in grammar("article"):
            first -= 1
        found.append(Phrase(line.span(first, after), "party", mention.candidates[:1]))
    return found


def bare_institutions(line: Line, taken: frozenset[int]) -> list[Phrase]:
    """Returns institutions named without their state ("the ministry"), for the context to place."""
    found = []
    for before in line.positions(("the", "our")):
        position = before + 1
        if position not in taken:
            words = phrase_at(line, position, "institutions")
            if words and grammar("institution alone").intersection(words):
                found.append(Phrase(line.span(position - 1, position + len(words)), "ministry"))
    return found
