"""Graded partnerships, as phrases: "comprehensive strategic partnership of coordination for a new era"."""

import re
from functools import cache

from kg.cuetable import cue_rows
from kg.model import Mention
from kg.text import Span

_NOISE = re.compile(r"\s+|-(?=\s)")


@cache
def _pattern() -> re.Pattern[str]:
    """Returns a pattern of grading words, "partnership", "partner" or "alliance", and what may follow it."""
    before, allied = (_either(place) for place in ("before", "allied"))
    after = sorted((row["phrase"] for row in cue_rows("level_words") if row["place"] == "after"), key=len, reverse=True)
    following = "|".join(_phrase(phrase) for phrase in after)
    return re.compile(
        rf"\b(?:(?P<before>(?:{before})(?:(?:,?\s(?:and\s)?)(?:{before}))*)\s(?P<noun>partner(?:ship)?s?)"
        rf"|(?P<allied>(?:{allied})\salliance))\b"
        rf"(?P<noise>\s(?:relations?|relationship))?(?:\s(?P<after>{following})\b)?",
        re.IGNORECASE,
    )


def _either(place: str) -> str:
    """Returns an alternation of the grading words of a place."""
    return "|".join(_phrase(row["phrase"]) for row in cue_rows("level_words") if row["place"] == place)


def _phrase(phrase: str) -> str:
    """Returns a pattern of a phrase with any white space between its words."""
    return r"\s".join(re.escape(word) for word in phrase.split())


def level_mentions(text: str) -> list[Mention]:
    """Returns the partnership levels of a text; ``note`` is the level in lower case and singular.

    ``candidates`` holds ``partner`` where the text says "partner of" rather than "partnership", and ``alliance`` for an
    alliance: the forms take their parties from different places.
    """
    if "artner" not in text and "lliance" not in text:
        return []
    return [_mention(match) for match in _pattern().finditer(text)]


def _mention(match: re.Match[str]) -> Mention:
    """Returns one level as a mention."""
    span = Span(match.start(), match.end())
    if match["allied"]:
        return Mention(span, "level", ("alliance",), _NOISE.sub(" ", match["allied"]).lower())
    words = _NOISE.sub(" ", match["before"].replace(",", "")).lower()
    level = f"{words} partnership" + (f" {_NOISE.sub(' ', match['after']).lower()}" if match["after"] else "")
    form = ("partner",) if "ship" not in match["noun"].lower() else ()
    return Mention(span, "level", form, level)
