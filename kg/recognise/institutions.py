"""Names of institutions beside an office: "director of the Baltic Institute for Trade", "Security Council Secretary".

They are sought only beside an office: nowhere else would capitals be enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.cuetable import cue_forms, cue_map, cue_words, grammar
from kg.model import Mention
from kg.recognise.full_names import NameWords
from kg.text import Line

_LONGEST_UNHEADED = 3
_PUBLIC = ("state", "behind")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence, where its states and bodies and other closed mentions stand, and the words that names begin with."""

    line: Line
    states: frozenset[int]
    bodies: frozenset[int]
    closed: frozenset[int]
    names: NameWords

    @property
    def parties(self) -> frozenset[int]:
        """Returns where states and bodies stand."""
        return self.states | self.bodies


@dataclass(frozen=True, slots=True)
class Institution:
    """The name of an institution by its bounds; ``serves`` is that of its head noun, or empty where it has none."""

    first: int
    after: int
    serves: str

    def mention(self, line: Line) -> Mention:
        """Returns the institution as a mention of a group whose ``note`` tells whom it serves."""
        words = [line.raw(p) for p in range(self.first, self.after)]
        while "(" in words:
            del words[words.index("(") : words.index(")") + 1]
        name = " ".join(words)
        for mark in ("'s", "’s"):
            name = name.replace(f" {mark}", mark)
        return Mention(
            line.span(self.first, self.after), "group", (name,), "state" if self.serves in _PUBLIC else "itself"
        )


@dataclass(slots=True)
class _Walk:
    """How far a name has been read: its head noun and the preposition that led on, by position."""

    position: int
    head: int | None = None
    link: int | None = None


def heads() -> Mapping[str, str]:
    """Returns the nouns that head institutions, and whom each serves."""
    return cue_map("institution_heads", "word", "serves")


def institution_at(around: Surroundings, first: int, *, any_words: bool = False) -> Institution | None:
    """Returns the institution whose name begins at a position, an article or its state before it passed over.

    One without a head noun must be a proper name, unless ``any_words`` says that nothing else can stand here.
    """
    line = around.line
    if line.word(first) in grammar("article"):
        first += 1 + (line.raw(first + 1).islower() and _capital(line, first + 2))
    while first in around.states and line.possessive(first + 1):
        first += 2
    if first in around.bodies or around.names.begin(line, first):
        return None
    walk = _Walk(first)
    while (step := _step(around, walk, first)) is not None:
        if _heads(around, walk.position):
            walk.head = walk.position
        walk.position = step
    end = walk.position - line.possessive(walk.position - 1)
    if walk.head is not None and (walk.link is None or walk.link < walk.head):
        end = walk.head + 1
    if any_words and walk.head is None and end > first and not around.parties.intersection(range(first, end)):
        return Institution(first, end, "")
    return _institution(around, first, end, walk.head)


def institution_before(around: Surroundings, after: int) -> Institution | None:
    """Returns the institution whose name ends at a position: capitals, down to a state that is no part of it.

    They go on before "of" and "for" where a head noun stands there: "Institute for Trade Studies director".
    """
    line, first, head = around.line, after, None
    group = _group_before(line, after)
    if group is not None:
        return Institution(group, after, "itself")
    while first > 0 and _before(around, first - 1):
        first -= 1
        if head is None and first == after - 1 and _heads(around, first):
            head = first
        linked = line.word(first - 1) in grammar("institution link before") and first not in around.states
        if linked and _heads(around, first - 2):
            first, head = first - 2, first - 2
    return _institution(around, first, after, head)


def _group_before(line: Line, after: int) -> int | None:
    """Returns where the name of an armed group or movement that ends at a position begins, if any does."""
    if not line.raw(after - 1)[:1].isupper():
        return None
    starts = (first for first in (after - 2, after - 1) if first >= 0)
    return next((first for first in starts if " ".join(line.words[first:after]) in cue_forms("groups", "name")), None)


def _before(around: Surroundings, position: int) -> bool:
    """Returns whether a word before an office can belong to the name of an institution."""
    taken = position in around.closed or position in around.bodies
    return _capital(around.line, position) and not taken and around.line.raw(position) not in cue_words("honorifics")


def _heads(around: Surroundings, position: int) -> bool:
    """Returns whether a noun in capitals that heads institutions, and is no part of a party's name, stands here."""
    line = around.line
    return line.word(position) in heads() and line.raw(position)[0].isupper() and position not in around.parties


def institution_beside(around: Surroundings, office: Mention, rank: str) -> Institution | None:
    """Returns the institution that an office is of: behind a preposition, else right before it.

    One whose name has no head noun ("Rosneft", "South Dakota") is taken where the ``rank`` of the office leads such.
    """
    line = around.line
    after, named = line.after(office.span), rank in grammar("leads by name")
    if line.word(after) in grammar("title institution link"):
        found = institution_at(around, after + 1, any_words=line.word(after) == "at")
        return found if found and (found.serves or (named and line.word(after) != "for")) else None
    first, named = line.first(office.span), named or rank in grammar("leads behind a name")
    found = institution_before(around, first)
    # At the head of a sentence any word has a capital: "Outgoing chief", but "Rosneft chief".
    unsure = found is not None and (
        line.word(found.first - 1) in cue_words("place_prepositions")
        or (found.first == 0 and line.word(0).endswith(("ing", "ed")))
    )
    if found is None or found.serves == "behind" or (not found.serves and (not named or unsure)):
        return None
    return found


def _step(around: Surroundings, walk: _Walk, first: int) -> int | None:
    """Returns the position after the next piece of a name, or ``None`` where the name has ended."""
    line, position = around.line, walk.position
    if position in around.closed or (position > first and around.names.begin(line, position)):
        return None
    if position in around.parties or _capital(line, position):
        return position + 1
    if line.possessive(position) and position > first and position - 1 not in around.parties:
        return position + 1
    if _acronym(line, position) and _capital(line, position + 3):
        return position + 3
    if walk.head is None and not (line.word(position) == "and" and position > first and _headed(around, position + 1)):
        return None
    if line.word(position) not in grammar("institution link"):
        return None
    following = position + 1 + (line.word(position + 1) == "the")
    if not _leads_on(around, following):
        return None
    if walk.head is not None:
        if following in around.states and heads()[line.word(walk.head)] != "itself":
            return None
        walk.link = position
    return following


def _acronym(line: Line, position: int) -> bool:
    """Returns whether an acronym in brackets stands at a position."""
    return line.word(position) == "(" and line.word(position + 2) == ")" and line.raw(position + 1).isupper()


def _headed(around: Surroundings, position: int) -> bool:
    """Returns whether capitals that lead to the head noun of an institution begin at a position."""
    while _capital(around.line, position) and not around.names.begin(around.line, position):
        if _heads(around, position):
            return True
        position += 1
    return False


def _leads_on(around: Surroundings, position: int) -> bool:
    """Returns whether a name goes on behind a preposition: with capitals that are neither a person's nor an office."""
    line, end = around.line, position
    if position in around.closed or around.names.begin(line, position):
        return False
    while end in around.parties or _capital(line, end):
        end += 1
    return end > position and line.word(end) not in cue_words("title_heads") and not _ministry(line, position, end)


def _ministry(line: Line, first: int, after: int) -> bool:
    """Returns whether a ministry stands here: what an institution is under is no part of its name."""
    return any(heads().get(line.word(p)) == "office" for p in range(first, after))


def _capital(line: Line, position: int) -> bool:
    """Returns whether a word in capitals that names no office stands at a position."""
    raw = line.raw(position)
    return raw[:1].isupper() and line.word(position) not in cue_words("title_heads")


def _institution(around: Surroundings, first: int, after: int, head: int | None) -> Institution | None:
    """Returns a name by its bounds, without the state whose organ it is; ``None`` for what is no institution."""
    line = around.line
    serves = heads()[line.word(head)] if head is not None else ""
    if serves == "state" and not any(heads().get(line.word(p)) == "itself" for p in range(first, after)):
        while (first in around.states and "-" not in line.raw(first)) or line.possessive(first):
            first += 1
    if serves == "office" or first >= after or (head is None and not _proper(around, first, after)):
        return None
    common = serves == "itself" or line.word(first) in cue_words("title_modifiers")
    return None if after - first == 1 and head is not None and common else Institution(first, after, serves)


def _proper(around: Surroundings, first: int, after: int) -> bool:
    """Returns whether a name without a head noun is a proper one: few words, none of them a common noun or a state."""
    if after - first > _LONGEST_UNHEADED:
        return False
    common = cue_words("not_names"), cue_words("title_modifiers")
    return not any(
        p in around.parties or around.line.raw(p) in common[0] or around.line.word(p) in common[1]
        for p in range(first, after)
        if p == after - 1 or around.line.word(p) not in grammar("compass")
    )
