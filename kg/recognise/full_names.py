"""Full names without title or verb of speech, known by their first word: "Marta Kowalska", "Chen Guangming"."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from kg.cuetable import cue_map, cue_words, grammar
from kg.reference import Reference
from kg.reference.folding import unaccented
from kg.text import Line

_LONGEST = 6
_PREFIXED = re.compile(r"(?:[a-z]{2,3}[-‑'’])?[A-Z]\w*(?:[-‑'’]\w+)*")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that names begin with: given names, and the family names of those who put them first."""

    given: frozenset[str]
    families: frozenset[str]

    @classmethod
    def of(cls, reference: Reference) -> "NameWords":
        """Returns the words that begin the names of a reference's people, with those of the tables."""
        given, families = set(cue_words("given_names")), set(cue_words("family_names"))
        for person in reference.persons.values():
            first, *others = person.name.split()
            if person.family_first:
                families.add(first)
            elif others and len(first) > 2:
                given.add(first)
        heads = {word.capitalize() for word in cue_words("institution_heads")}
        return cls(frozenset(given) - cue_words("not_names") - heads, frozenset(families) - cue_words("not_names"))

    def begin(self, line: Line, position: int) -> bool:
        """Returns whether a word and the next begin somebody's full name."""
        raw, following = line.raw(position), line.raw(position + 1)
        if raw in self.families and is_name_word(following) and _syllables().fullmatch(following):
            return True
        if not (raw in self.given or unaccented(raw) in self.given or raw.split("-")[0] in self.given):
            return False
        initial = len(following) == 1 and line.word(position + 2) == "."
        return initial or is_name_word(following) or following in cue_words("name_particles")


@cache
def _syllables() -> re.Pattern[str]:
    """Returns a pattern of one or two syllables, and of such joined by hyphens: "Guangming", "Jong-un"."""
    parts = cue_map("name_syllables", "part", "pattern")
    syllable = f"(?:{parts['beginning']})?{parts['vowels']}(?:{parts['end']})?"
    return re.compile(rf"(?:{syllable}){{1,2}}(?:-{syllable}){{0,2}}", re.IGNORECASE)


def is_name_word(raw: str) -> bool:
    """Returns whether a word can be part of a person's name: capitalised, and not a word of another kind."""
    if not _PREFIXED.fullmatch(raw) or raw in cue_words("not_names") or raw.lower() in cue_words("title_heads"):
        return False
    return len(raw) == 1 or not raw.isupper()


def name_end(line: Line, first: int, closed: frozenset[int]) -> int:
    """Returns the position after a name that begins at ``first``; ``first`` itself where none does."""
    position, last = first, first
    while position - first < _LONGEST and position not in closed and position < len(line):
        raw = line.raw(position)
        if is_name_word(raw):
            position += 2 if len(raw) == 1 and line.word(position + 1) == "." else 1
            last = position
        elif position > first and raw in cue_words("name_particles"):
            position += 1
        else:
            break
    return last


def full_names(line: Line, closed: frozenset[int], words: NameWords) -> list[tuple[int, int]]:
    """Returns the bounds of the full names of a sentence that their first words give away."""
    found: list[tuple[int, int]] = []
    for position in line.capitals:
        if position in closed or (found and position < found[-1][1]) or not words.begin(line, position):
            continue
        after = name_end(line, position, closed)
        if after - position >= 2 and not _names_a_thing(line, position, after):
            found.append((position, after))
    return found


def credited_names(line: Line, closed: frozenset[int]) -> list[tuple[int, int]]:
    """Returns the bounds of the names behind a credit: "Reporting by A in Rome and B; Editing by C"."""
    found: list[tuple[int, int]] = []
    starts = [p for p in line.positions(("by",)) if line.word(p - 1) in grammar("credit")]
    if not starts:
        return found
    for position in takewhile(lambda p: p < len(line), (p for p in line.capitals if p > starts[0])):
        after = name_end(line, position, closed) if not found or position >= found[-1][1] else position
        if after - position >= 2:
            found.append((position, after))
    return found


def _names_a_thing(line: Line, first: int, after: int) -> bool:
    """Returns whether a name is that of a thing: "the Ivan Petrov Theatre", "Fort Ivan Petrov"."""
    following = line.raw(after)
    thing = following[:1].isupper() and following.isalpha() and following.lower() not in cue_words("title_heads")
    return thing or line.word(first - 1) in grammar("before place name")
