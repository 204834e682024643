"""Whether the words behind the name of an event say that it takes place, will, or did not."""

from functools import cache

from kg.cuetable import chosen, cue_rows, grammar
from kg.extract.scope import Scope
from kg.extract.triggers import FACTUALITIES
from kg.model import Factuality

_FAR = 20


def takes_place(scope: Scope, position: int) -> Factuality | None:
    """Returns how real the verb behind the name of an event makes it, or ``None`` where no such verb follows.

    The verb stands right behind, or after who takes part: "the talks between A and B will be held".
    """
    for p in range(position, min(len(scope.line), position + _FAR)):
        for words, factuality in _verbs().get(scope.line.word(p), ()):
            if scope.line.matches(p, words):
                return factuality
        if scope.line.word(p) in grammar("event clause break"):
            return None
    return None


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], Factuality], ...]]:
    """Returns the phrases of the table by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Factuality]]] = {}
    for row in cue_rows("takes_place"):
        words = tuple(row["phrase"].split())
        factuality = FACTUALITIES[chosen(row["factuality"] or "actual", FACTUALITIES, row["phrase"])]
        found.setdefault(words[0], []).append((words, factuality))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
