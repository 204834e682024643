"""Words in lower case, parted by single spaces: what the patterns of the cue tables are searched in."""

import re
from dataclasses import dataclass

from kg.extract.scope import Scope


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a stretch as one string; ``first`` tells which token is first."""

    text: str
    first: int

    def tokens(self, match: re.Match[str]) -> tuple[int, int]:
        """Returns the position of a match's first token, and the one after its last."""
        before = self.text.count(" ", 0, match.start())
        return self.first + before, self.first + before + self.text.count(" ", match.start(), match.end() - 1) + 1


def whole_words(pattern: str) -> re.Pattern[str]:
    """Returns a pattern of a cue table that only fits whole words of a wording."""
    return re.compile(rf"(?<![\w'-])(?:{pattern})(?![\w-])")


def wording_of(scope: Scope, first: int, after: int) -> Wording:
    """Returns the wording of the tokens from one position up to, not including, another."""
    return Wording(" ".join(scope.line.words[first:after]), first)
