"""Graded partnerships, as phrases: "comprehensive strategic partnership of coordination for a new era"."""

import re
from functools import cache

from kg.cuetable import cue_rows
from kg.model import Mention
from kg.text import Span

_NOISE = re.compile(r"\s+|-(?=\s)")


@cache
def _pattern() -> re.Pattern[str]:
    """Returns a pattern of one or more grading words, "partnership" or "partner", and what may follow it."""
    before = "|".join(_phrase(row["phrase"]) for row in cue_rows("level_words") if row["place"] == "before")
    after = sorted((row["phrase"] for row in cue_rows("level_words") if row["place"] == "after"), key=len, reverse=True)
    following = "|".join(_phrase(phrase) for phrase in after)
    return re.compile(
        rf"\b(?P<before>(?:{before})(?:(?:,?\s(?:and\s)?)(?:{before}))*)\s(?P<noun>partner(?:ship)?s?)\b"
        rf"(?P<noise>\s(?:relations?|relationship))?(?:\s(?P<after>{following})\b)?",
        re.IGNORECASE,
    )


def _phrase(phrase: str) -> str:
    """Returns a pattern of a phrase with any white space between its words."""
    return r"\s".join(re.escape(word) for word in phrase.split())


def level_mentions(text: str) -> list[Mention]:
    """Returns the partnership levels of a text; ``note`` is the level in lower case and singular.

    ``candidates`` holds ``partner`` where the text says "partner of" rather than "partnership": the two forms take
    their parties from different places.
    """
    found: list[Mention] = []
    if "artner" not in text:
        return found
    for match in _pattern().finditer(text):
        words = _NOISE.sub(" ", match["before"].replace(",", "")).lower()
        level = f"{words} partnership" + (f" {_NOISE.sub(' ', match['after']).lower()}" if match["after"] else "")
        form = ("partner",) if "ship" not in match["noun"].lower() else ()
        found.append(Mention(Span(match.start(), match.end()), "level", form, level))
    return found
