"""Whether the name of a capital or palace means a place or the government that sits there."""

from kg.cuetable import cue_map, cue_words, grammar
from kg.model import Mention
from kg.text import Line


def speaks_for_state(line: Line, mention: Mention) -> bool:
    """Returns whether a capital, palace or seat stands for its government here.

    It does not after a preposition of place, as part of an address ("Bishkek, Kyrgyzstan"), in a dateline
    ("BEIJING, April 6 (Xinhua) --", "Beijing, April 6"), in the name of a document ("the Tallinn Declaration"), or
    after a title that it belongs to ("Mayor of Moscow").
    """
    if mention.note != "metonym":
        return False
    first, after = line.first(mention.span), line.after(mention.span)
    if line.word(after) in cue_words("event_heads") or _names_a_document(line, after):
        return False
    text = "".join(line.raw(p) for p in range(first, after))
    if first <= 1 and (text.isupper() or _dated(line, after)):
        return False
    before = line.word(first - 1)
    if before in cue_words("place_prepositions") or (
        before == "the" and line.word(first - 2) in cue_words("place_prepositions")
    ):
        return False
    if before == "and" and line.raw(first - 2)[:1].isupper() and line.word(first - 3) in grammar("place list"):
        return False
    owns = line.possessive(after) and line.raw(after + 1).islower()
    return before != "," or owns


def _names_a_document(line: Line, after: int) -> bool:
    """Returns whether a noun in capitals for a document follows: "the Brussels Agreement"."""
    return line.raw(after)[:1].isupper() and line.word(after) in cue_map("instrument_heads", "phrase", "alone")


def _dated(line: Line, after: int) -> bool:
    """Returns whether what follows a place at the head of a line makes a dateline of it: a colon, an agency, a day."""
    if line.word(after) in grammar("dateline end"):
        return True
    dated = line.raw(after + 1) in cue_words("months") or line.raw(after + 1).isdigit()
    return line.word(after) == "," and dated
