"""What the words of an office tell: its rank, whether several hold it, whether its holder speaks for somebody."""

from functools import cache

from kg.cuetable import cue_map, cue_rows, grammar
from kg.reference.facts import Office


def is_plural(office: str) -> bool:
    """Returns whether the head noun of an office is a plural: several hold it."""
    return office.split(" of ")[0].split(" for ")[0].split()[-1] in _plurals()


def scholarly(office: str) -> bool:
    """Returns whether an office is one whose holders speak for themselves: a professor's, a founder's."""
    return rank_of(office) in grammar("speaks for itself")


def rank_of(office: str) -> str:
    """Returns the rank of an office by its head noun, or the empty string."""
    ranks = cue_map("title_heads", "word", "rank")
    words = office.split(" of ")[0].split(" for ")[0].split(" to ")[0].split()
    return next((ranks[word] for word in reversed(words) if word in ranks), "")


def speaks_abroad(office: Office) -> bool:
    """Returns whether the holder of an office meets other states as an equal, or is a foreign minister."""
    return office.counterpart or "foreign-minister" in office.ranks


@cache
def organs() -> frozenset[str]:
    """Returns the nouns of one word for organs that speak for a state: "government", "military"."""
    return frozenset(row["phrase"] for row in cue_rows("institutions") if " " not in row["phrase"])


@cache
def _plurals() -> frozenset[str]:
    return frozenset(row["word"] for row in cue_rows("title_heads") if row["number"] == "plural")
