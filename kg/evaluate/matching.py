"""Which records say the same as which annotations."""

from collections.abc import Sequence

from kg.evaluate.annotations import Happening, Instrument
from kg.evaluate.keys import name_key, title_key, titles_agree

_HALF = 0.5


def pairs_of(gold: Sequence[Happening], found: Sequence[Happening]) -> list[tuple[int, int]]:
    """Returns which events are one, as positions in both lists: those that agree most are paired first, each once."""
    ranked = sorted(
        ((likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    pairs: list[tuple[int, int]] = []
    for agreement, i, j in ranked:
        if agreement > 0 and all(i != left and j != right for left, right in pairs):
            pairs.append((i, j))
    return pairs


def likeness(one: Happening, other: Happening) -> float:
    """Returns how much two events agree: 0 where they cannot be one, else 0.5 to 2.

    Kind and factuality must be the same. The share of common parties counts, and must be at least a half; an equal
    first day and a common person add a half each.
    """
    if (one.kind, one.factuality) != (other.kind, other.factuality):
        return 0.0
    left, right = set(one.parties), set(other.parties)
    shared = len(left & right) / len(left | right) if left and right else float(left == right)
    if shared < _HALF:
        return 0.0
    day = _HALF if one.start and one.start == other.start else 0.0
    people = {name_key(name) for name in one.people} & {name_key(name) for name in other.people}
    return shared + day + (_HALF if people else 0.0)


def unmatched_names(gold: Sequence[str], found: Sequence[str]) -> tuple[list[str], list[str]]:
    """Returns the names of each side without a counterpart; a shorter form of a name is the same person."""
    left = [(set(name_key(name)), name) for name in found]
    missed = []
    for name in gold:
        words = set(name_key(name))
        fit = next((row for row in left if words and row[0] and (words <= row[0] or row[0] <= words)), None)
        if fit is None:
            missed.append(name)
        else:
            left.remove(fit)
    return missed, [name for _, name in left]


def unmatched_instruments(
    gold: Sequence[Instrument], found: Sequence[Instrument]
) -> tuple[list[Instrument], list[Instrument]]:
    """Returns the agreements of each side without a counterpart: enough common words and one common party."""
    left, missed = list(found), []
    for one in gold:
        fit = next((other for other in left if _same_instrument(one, other)), None)
        if fit is None:
            missed.append(one)
        else:
            left.remove(fit)
    return missed, left


def _same_instrument(one: Instrument, other: Instrument) -> bool:
    agree = titles_agree(title_key(one.name), title_key(other.name))
    return agree and (not one.parties or bool(set(one.parties) & set(other.parties)))
