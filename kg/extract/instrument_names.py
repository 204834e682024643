"""The names that agreements and plans go by in a sentence: a noun for a document with the words that belong to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import get_args

from kg.cuetable import chosen, cue_map, cue_rows, grammar
from kg.extract.instrument_abouts import about_end, complements
from kg.extract.scope import Scope
from kg.model import Stage
from kg.text import Span

_LONGEST = 8
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that heads a name; ``alone`` and ``stage`` are columns of ``kg/cues/instrument_heads.tsv``."""

    words: tuple[str, ...]
    alone: str
    many: bool
    stage: Stage


@dataclass(frozen=True, slots=True)
class Named:
    """A document as a sentence names it: the tokens of its name, and of the noun that heads it.

    ``proper`` is whether words in capitals, a place or a date make the name, ``counted`` whether it is a plan of so
    many points.
    """

    first: int
    after: int
    noun: int
    head: Head
    proper: bool
    counted: bool

    @property
    def end_of_head(self) -> int:
        """Returns the position after the noun."""
        return self.noun + len(self.head.words)


def named_in(scope: Scope) -> list[Named]:
    """Returns the documents and plans that a sentence names by a noun and the words around it."""
    found: list[Named] = []
    for position in scope.line.positions(_heads()):
        head = _head(scope, position)
        if head is None or (found and position < found[-1].after):
            continue
        named = _named(scope, position, head)
        if named is not None:
            found.append(named)
    return found


def loose_words(words: Iterable[str]) -> frozenset[str]:
    """Returns those of some words that belong to a name but tell no document from another: "bilateral", "25-year"."""
    names = cue_map("instrument_modifiers", "word", "names")
    return frozenset(word for word in words if names.get(word) == "no" or _counts(word) == "no")


def named_at(scope: Scope, span: Span) -> Named:
    """Returns the document whose whole name is known to stand at a span."""
    first, after = scope.line.first(span), scope.line.after(span)
    return Named(first, after, first, Head(scope.line.words[first:after], "yes", False, "in force"), True, False)


@cache
def _heads() -> dict[str, tuple[Head, ...]]:
    """Returns the head nouns by their first word, the longest first."""
    known: dict[str, Stage] = {stage: stage for stage in get_args(Stage)}
    rows = [
        Head(
            tuple(row["phrase"].split()),
            row["alone"],
            row["many"] == "yes",
            known[chosen(row["stage"], known, "stage")],
        )
        for row in cue_rows("instrument_heads")
    ]
    rows.sort(key=lambda head: -len(head.words))
    return {head.words[0]: tuple(row for row in rows if row.words[0] == head.words[0]) for head in rows}


@cache
def plain_nouns() -> frozenset[str]:
    """Returns the head nouns of one word: what does not tell two documents apart."""
    return frozenset(head.words[0] for rows in _heads().values() for head in rows if len(head.words) == 1)


def _head(scope: Scope, position: int) -> Head | None:
    """Returns the head noun at a position, if any."""
    return next(
        (head for head in _heads()[scope.line.word(position)] if scope.line.matches(position, head.words)), None
    )


def _named(scope: Scope, noun: int, head: Head) -> Named | None:
    """Returns the name that a noun heads; ``None`` where nothing names it, or where it is said not to be."""
    end = noun + len(head.words)
    first, proper = _name_start(scope, noun)
    before = scope.line.words[first:noun]
    counted = any(_counts(word) == "plan" for word in before)
    titled = _titled(scope, noun, end)
    quoted = None if proper else _quoted(scope, noun, end, head)
    if quoted is not None:
        return quoted
    if (
        _unnamed(scope, first, head)
        or (head.many and not proper)
        or (head.alone == "proper" and not (proper or counted or titled))
        or (head.alone == "issued" and not scope.line.raw(noun)[:1].isupper())
        or (head.alone == "issued" and not (proper or titled))
    ):
        return None
    named = proper or counted or head.alone == "yes" or any(_names(word, head) for word in before)
    after = about_end(scope, end, titled)
    return Named(first, after, noun, head, proper or titled, counted) if named or after > end else None


def _names(word: str, head: Head) -> bool:
    """Returns whether a word before a noun makes a name of it."""
    names = cue_map("instrument_modifiers", "word", "names").get(word)
    return names is not None if head.alone == "modified" else "yes" in (names, _counts(word))


def _quoted(scope: Scope, noun: int, end: int, head: Head) -> Named | None:
    """Returns the document whose title stands in quotes behind its noun: 'the decision "On …"'."""
    if scope.line.word(end) not in grammar("opening quote") or not scope.line.raw(end + 1)[:1].isupper():
        return None
    closing = [p for p in scope.line.positions(grammar("closing quote")) if p > end + 2]
    return Named(end + 1, closing[0], end + 1, replace(head, words=()), True, False) if closing else None


def _titled(scope: Scope, noun: int, end: int) -> bool:
    """Returns whether a noun in capitals inside a sentence begins a proper name: "the Treaty on …"."""
    behind = scope.line.word(end)
    capital = noun > 0 and scope.line.raw(noun)[:1].isupper()
    return capital and (behind in complements("opens") or behind in grammar("partner"))


def _unnamed(scope: Scope, first: int, head: Head) -> bool:
    """Returns whether the words before a name say that there are several, or none."""
    kinds = cue_map("instrument_unnamed", "word", "kind")
    before = [kinds.get(scope.line.word(p)) for p in range(max(0, first - 3), first)]
    return "none" in before[-2:] or (head.many and "many" in before)


def _counts(word: str) -> str | None:
    """Returns what the end of a compound makes of a name ("three-point": "plan"); ``None`` where a word is none."""
    return cue_map("instrument_counts", "word", "names").get(word[word.rfind("-") :]) if "-" in word else None


def _name_start(scope: Scope, noun: int) -> tuple[int, bool]:
    """Returns where the name of a document begins, and whether capitals, a place or a date make the name."""
    parties, dates = scope.positions("state", "body", "person"), scope.positions("date")
    first, proper = noun, False
    while first > 0 and noun - first < _LONGEST and first - 1 not in parties:
        stated = dates.get(first - 1) or (dates.get(first - 2) if scope.line.word(first - 1) == "," else None)
        if stated is not None:
            exact = any(character.isdigit() for character in scope.line.raw(scope.line.after(stated.span) - 1))
            if not exact:
                break
            first, proper = scope.line.first(stated.span), True
            break
        kind = _kind(scope, first - 1, first < noun)
        if kind is None:
            break
        first, proper = first - 1, proper or kind == "proper"
    while first < noun and scope.line.word(first) in grammar("in list") | grammar("article"):
        first += 1
    return first, proper


def _kind(scope: Scope, position: int, inner: bool) -> str | None:
    """Returns how a word before a noun belongs to its name: in "proper" form, or "plain"; ``None`` where it does not.

    ``inner`` is whether other words stand between it and the noun: only such join ("trade and investment agreement").
    """
    word, raw = scope.line.word(position), scope.line.raw(position)
    modifiers = cue_map("instrument_modifiers", "word", "names")
    if word in modifiers or _counts(word):
        return "proper" if raw[:1].isupper() and position > 0 and modifiers.get(word) == "yes" else "plain"
    ordinal = inner and raw[:1].isdigit() and not raw.isdigit() and raw.isalnum()
    if ordinal or (raw.isdigit() and len(raw) == _YEAR):
        return "proper"
    if raw[:1].isupper() and raw.replace("-", "").isalpha() and position > 0 and word not in grammar("not in a name"):
        return "proper"
    return "plain" if inner and word in grammar("in list") and scope.line.word(position - 1) in modifiers else None
