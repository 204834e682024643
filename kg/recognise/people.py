"""Names of people that the reference graph does not know, by the company they keep.

A run of capitalised words is a person's name where a title or honorific stands before it, a title in apposition
after it, a verb of speech beside it, a credit before it, or where it begins with a given name. Nothing else makes a
person.
"""

import re
from functools import cache

from kg.cuetable import cue_forms, cue_rows, cue_words, grammar
from kg.model import Mention
from kg.recognise.full_names import NameWords, credited_names, full_names, name_end
from kg.text import Line, Span

_CREDIT = re.compile(r"(?:Xinhua|AFP|AP|TASS|Reuters|Getty|EPA|ANI)\s?/\s?(?=[A-Z])")
_APPOSITION = 7


@cache
def _speech_forms() -> frozenset[str]:
    return frozenset(form for form, frame in cue_forms("speech_verbs", "frame").items() if frame == "clause")


def person_mentions(
    line: Line, text: str, closed: frozenset[int], titles: list[Span], words: NameWords
) -> list[Mention]:
    """Returns the names of people in a sentence.

    ``closed`` holds the positions that belong to other mentions; ``titles`` the spans of offices, each extended over
    the party that follows it ("President of Kazakhstan"); ``words`` are those that names begin with.
    """
    found: dict[tuple[int, int], str] = {}
    for title in titles:
        for first in (line.after(title), line.after(title) + 1):
            if first == line.after(title) or line.word(first - 1) == ",":
                _keep(found, line, first, closed, "title")
        if line.word(line.after(title) - 1) in _plurals():
            _keep_listed(found, line, line.after(title), closed)
    honorifics = cue_words("honorifics")
    for position in line.capitals:
        if line.raw(position).rstrip(".") in honorifics:
            first = position + (2 if line.word(position + 1) == "." else 1)
            _keep(found, line, first, closed, "honorific")
    for match in _CREDIT.finditer(text, *line.sentence.span) if "/" in line.vocabulary else ():
        _keep(found, line, line.first(Span(match.end(), match.end() + 1)), closed, "credit")
    heads = frozenset(line.first(title) for title in titles)
    _keep_bare(found, line, closed, heads)
    for first, _ in credited_names(line, closed):
        _keep(found, line, first, closed, "credit")
    for first, _ in full_names(line, closed, words):
        _keep(found, line, first, closed, "full")
    return [Mention(line.span(first, after), "person", (), note) for (first, after), note in sorted(found.items())]


def _keep(found: dict[tuple[int, int], str], line: Line, first: int, closed: frozenset[int], note: str) -> None:
    """Adds the name that begins at a position, where one does and none of its words is taken."""
    while line.raw(first) in cue_words("honorifics"):
        first += 2 if line.word(first + 1) == "." else 1
    after = name_end(line, first, closed)
    if after == first + 1 and after not in closed and line.raw(after)[:1].isupper():
        # "the Hermitage Museum": one word before another in capitals is no surname.
        return
    if after > first and not any(a < after and first < b for a, b in found):
        found[(first, after)] = note


@cache
def _plurals() -> frozenset[str]:
    return frozenset(row["word"] for row in cue_rows("title_heads") if row["number"] == "plural")


def _keep_listed(found: dict[tuple[int, int], str], line: Line, first: int, closed: frozenset[int]) -> None:
    """Adds the names that "and" or commas join to the first behind a title in the plural: "Presidents A and B"."""
    position = name_end(line, first, closed)
    while position > first and line.word(position) in grammar("between holders"):
        while line.word(position) in grammar("between holders"):
            position += 1
        first, position = position, name_end(line, position, closed)
        _keep(found, line, first, closed, "title")


def _keep_bare(found: dict[tuple[int, int], str], line: Line, closed: frozenset[int], titles: frozenset[int]) -> None:
    """Adds names of two words and more that a verb of speech or a title in apposition marks as a person's."""
    last = 0
    for position in line.capitals:
        after = name_end(line, position, closed) if position >= last else position
        last = max(last, after)
        if after - position >= 2:
            before = line.word(position - 1)
            speaks = line.word(after) in _speech_forms() or (
                before in _speech_forms() and before not in grammar("speech to somebody")
            )
            titled = line.word(after) == "," and any(p in titles for p in range(after + 1, after + _APPOSITION))
            if speaks or (titled and _plain(line, after + 1, titles)):
                _keep(found, line, position, closed, "speech" if speaks else "apposition")


def _plain(line: Line, position: int, titles: frozenset[int]) -> bool:
    """Returns whether only articles and adjectives stand between a comma and the title in apposition."""
    while position not in titles and position < len(line):
        if line.word(position) in grammar("no apposition"):
            return False
        position += 1
    return True
