"""Whether the name of a capital or palace means a place or the government that sits there."""

from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.model import Mention
from kg.text import Line


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(row["word"] for row in cue_rows("place_prepositions"))


@cache
def _events() -> frozenset[str]:
    """Returns the nouns that make a capital before them the place of an event: "the Tehran summit"."""
    return frozenset(row["word"] for row in cue_rows("event_heads"))


def speaks_for_state(line: Line, mention: Mention) -> bool:
    """Returns whether a capital, palace or seat stands for its government here.

    It does not after a preposition of place, as part of an address ("Bishkek, Kyrgyzstan"), in a dateline
    ("BEIJING, April 6 (Xinhua) --"), or after a title that it belongs to ("Mayor of Moscow").
    """
    if mention.note != "metonym":
        return False
    first, after = line.first(mention.span), line.after(mention.span)
    if line.word(after) in _events():
        return False
    text = "".join(line.raw(p) for p in range(first, after))
    if text.isupper() and first <= 1:
        return False
    before = line.word(first - 1)
    if before in _prepositions() or (before == "the" and line.word(first - 2) in _prepositions()):
        return False
    if before == "and" and line.raw(first - 2)[:1].isupper() and line.word(first - 3) in grammar("place list"):
        return False
    return not (line.word(after) == "," and line.raw(after + 1)[:1].isupper() and before == ",") and before != ","
