"""When two names count as one: the forms in which annotations and records are compared."""

import re
from collections.abc import Iterable

from kg.reference.folding import unaccented

_LEVEL_NOISE = frozenset({"relationship", "relations", "partners", "partner"})
_ARTICLES = frozenset({"the", "a", "an"})
_SMALL = frozenset({"the", "of", "a", "an", "and", "in", "on"})
_ENOUGH = 0.6
"""Of two names of documents or larger events, the shorter must share this part of its words with the other."""

NameKey = tuple[str, ...]


def folded(text: str) -> str:
    """Returns letters and digits only, in lower case, accents dropped: "Xi Jin-ping" is "xi jin ping"."""
    return re.sub(r"[^\w]+", " ", unaccented(text).casefold()).strip()


def name_key(name: str | None) -> NameKey:
    """Returns the words of a person's name in a fixed order, so that the family name may stand first or last."""
    return tuple(sorted(folded(name or "").split()))


def level_key(level: str) -> str:
    """Returns a partnership's level without articles; partners, relations and partnership are one word."""
    words = ("partnership" if word in _LEVEL_NOISE else word for word in folded(level).split())
    return " ".join(dict.fromkeys(word for word in words if word not in _ARTICLES))


def title_key(title: str | None) -> frozenset[str]:
    """Returns the words of a document's or a larger event's name that tell it from others."""
    return frozenset(word for word in folded(title or "").split() if word not in _SMALL)


def titles_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Returns whether two names share enough words to be of one thing."""
    return bool(one and other) and len(one & other) >= _ENOUGH * min(len(one), len(other))


def office_key(name: str, office: str, of: str | None) -> tuple[NameKey, str, str | None]:
    """Returns what makes two offices of people one: the person, the office, and what it is of."""
    return name_key(name), folded(office), of


def partnership_key(parties: Iterable[str], level: str, action: str) -> tuple[tuple[str, ...], str, str]:
    """Returns what makes two partnerships one: the parties in any order, the level, and what happens to it."""
    return tuple(sorted(parties)), level_key(level), action
