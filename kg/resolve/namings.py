"""Which title belongs to which name in a sentence."""

from dataclasses import dataclass, replace
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.model import Mention
from kg.resolve.office_words import scholarly
from kg.resolve.standing import speech_forms
from kg.resolve.titles import Title
from kg.text import Line, Span


@dataclass(frozen=True, slots=True)
class Naming:
    """A person's name with the title that stands at it; ``span`` covers both."""

    span: Span
    name: Mention
    title: Title | None


def namings_of(line: Line, names: list[Mention], titles: list[Title]) -> tuple[list[Naming], list[Title]]:
    """Returns the names of a sentence with their titles, and the titles that stand alone.

    A title right before a name goes first; then names and titles in apposition are paired from left to right, which
    tells "the President of Tajikistan, A, the President of Uzbekistan, B" from "A, President of Tajikistan, and B".
    """
    paired: dict[Span, Title] = {}
    free = list(titles)
    for name in names:
        beside = next((t for t in free if _belongs(line, t, name)), None)
        if beside:
            paired[name.span] = beside
            free.remove(beside)
    _pair_appositions(line, [name for name in names if name.span not in paired], free, paired)
    _add_appositions(line, names, free, paired)
    return [_naming(name, paired.get(name.span)) for name in names], [t for t in free if not scholarly(t.office)]


def _pair_appositions(line: Line, names: list[Mention], free: list[Title], paired: dict[Span, Title]) -> None:
    """Moves titles from ``free`` to ``paired`` where only a comma or bracket parts them from a name."""
    items: list[Mention | Title] = sorted([*names, *free], key=lambda item: item.span)
    position = 0
    while position + 1 < len(items):
        left, right = items[position], items[position + 1]
        if (
            isinstance(left, Title) != isinstance(right, Title)
            and _apposed(line, left.span, right.span)
            and not (isinstance(right, Title) and (_acts(line, right) or _speaks_anew(line, left.span, right)))
        ):
            title, name = (left, right) if isinstance(left, Title) else (right, left)
            if isinstance(title, Title) and isinstance(name, Mention):
                paired[name.span] = title
                free.remove(title)
            position += 1
        position += 1


def _add_appositions(line: Line, names: list[Mention], free: list[Title], paired: dict[Span, Title]) -> None:
    """Moves a title in apposition behind a name that has one before it to this: "analyst A, the founder of B,"."""
    for name in names:
        first = paired.get(name.span)
        behind = next((t for t in free if first and _apposed(line, name.span, t.span)), None)
        ended = behind is not None and line.word(line.after(behind.span)) in grammar("title apposition end")
        if first and behind and ended and first.span.end <= name.span.start:
            free.remove(behind)
            paired[name.span] = replace(first, also=(*first.also, *behind.also, replace(behind, also=())))


def _belongs(line: Line, title: Title, name: Mention) -> bool:
    """Returns whether a title is a name's: the one right before it, or the one that it shares."""
    return title.holder == name.span if title.holder else _right_before(line, title.span, name.span)


def _right_before(line: Line, title: Span, name: Span) -> bool:
    """Returns whether a title stands right before a name, an honorific at most between them."""
    if title.end > name.start:
        return False
    between = line.words[line.after(title) : line.first(name)]
    return all(word in _passed_over() for word in between) and not {"the", "a", "an"} & set(between)


def _apposed(line: Line, left: Span, right: Span) -> bool:
    """Returns whether only a comma or bracket, and an article, stand between two spans."""
    between = line.words[line.after(left) : line.first(right)]
    return between[:1] in ((",",), ("(",)) and all(word in _passed_over() for word in between[1:])


def _acts(line: Line, title: Title) -> bool:
    """Returns whether a bare title is a subject of its own: "Welcomed by Igor Malik, the President visited …"."""
    after = line.after(title.span)
    bare = not title.of and title.at is None and line.word(line.first(title.span)) == "the"
    return bare and line.word(after).isalpha() and line.word(after) not in grammar("behind apposition")


def _speaks_anew(line: Line, name: Span, title: Title) -> bool:
    """Returns whether a title is a subject of its own behind a name: "In a letter to Igor Malik, the envoy said …"."""
    return (
        line.word(line.first(name) - 1) in grammar("governor") and line.word(line.after(title.span)) in speech_forms()
    )


@cache
def _passed_over() -> frozenset[str]:
    """Returns the words that may stand between a title and a name in apposition."""
    return frozenset(grammar("before apposition")) | {row["word"].lower() for row in cue_rows("honorifics")}


def _naming(name: Mention, title: Title | None) -> Naming:
    """Returns a naming that covers name and title."""
    spans = [name.span] + ([title.span] if title else [])
    return Naming(Span(min(s.start for s in spans), max(s.end for s in spans)), name, title)
