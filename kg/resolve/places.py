"""Whether the name of a capital or palace means a place or the government that sits there."""

from kg.cuetable import cue_words, grammar
from kg.model import Mention
from kg.text import Line


def speaks_for_state(line: Line, mention: Mention) -> bool:
    """Returns whether a capital, palace or seat stands for its government here.

    It does not after a preposition of place, as part of an address ("Bishkek, Kyrgyzstan"), in a dateline
    ("BEIJING, April 6 (Xinhua) --"), or after a title that it belongs to ("Mayor of Moscow").
    """
    if mention.note != "metonym":
        return False
    first, after = line.first(mention.span), line.after(mention.span)
    if line.word(after) in cue_words("event_heads"):
        return False
    text = "".join(line.raw(p) for p in range(first, after))
    if text.isupper() and first <= 1:
        return False
    before = line.word(first - 1)
    if before in cue_words("place_prepositions") or (
        before == "the" and line.word(first - 2) in cue_words("place_prepositions")
    ):
        return False
    if before == "and" and line.raw(first - 2)[:1].isupper() and line.word(first - 3) in grammar("place list"):
        return False
    return not (line.word(after) == "," and line.raw(after + 1)[:1].isupper() and before == ",") and before != ","
