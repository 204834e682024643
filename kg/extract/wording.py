"""Words in lower case, parted by single spaces: what the patterns of the cue tables are searched in."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from kg.extract.scope import Scope


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a stretch as one string; ``starts`` tells where each begins, ``first`` which token is first."""

    text: str
    starts: tuple[int, ...]
    first: int

    def tokens(self, match: re.Match[str]) -> tuple[int, int]:
        """Returns the position of a match's first token, and the one after its last."""
        begin = bisect_right(self.starts, match.start()) - 1
        return self.first + begin, self.first + bisect_right(self.starts, match.end() - 1)


def wording_of(scope: Scope, first: int, after: int) -> Wording:
    """Returns the wording of the tokens from one position up to, not including, another."""
    starts, position = [], 0
    words = scope.line.words[first:after]
    for word in words:
        starts.append(position)
        position += len(word) + 1
    return Wording(" ".join(words), tuple(starts), first)
