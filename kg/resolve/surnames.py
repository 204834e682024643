"""Names in short: "Li", "Mokhber", "Putin", once it is known who is about."""

from datetime import date

from kg.cuetable import cue_words
from kg.model import Mention
from kg.reference import Reference
from kg.reference.folding import folded
from kg.resolve.office_words import speaks_abroad
from kg.resolve.register import Register
from kg.resolve.standing import speech_forms
from kg.text import Line

_SHORTEST = 4


def surname_mentions(line: Line, register: Register, closed: frozenset[int]) -> list[Mention]:
    """Returns the words of a sentence that name a person of the register in short, outside all other mentions."""
    words = {word for entry in register.entries for word in entry.words if len(word) > 1}
    found = []
    for position in line.capitals:
        if position in closed or not words:
            continue
        if folded(line.word(position)) in words and not _part_of_longer(line, position, closed):
            found.append(Mention(line.span(position, position + 1), "person", (), "surname"))
    return found


def leaders_in_short(
    line: Line, reference: Reference, on: date, closed: frozenset[int], mentions: list[Mention]
) -> list[Mention]:
    """Returns the words that can only mean somebody who leads a state, or its foreign policy, on a day.

    Nothing need introduce them: every reader knows whom "Putin" or "Lavrov" means. Behind a state in the
    possessive stand its officers only: "Israel's Gallant".
    """
    found = []
    for position in line.capitals:
        raw = line.raw(position)
        if position in closed or raw in cue_words("not_names") or _part_of_longer(line, position, closed):
            continue
        owners = _owners(line, position, mentions)
        if len(raw) < _SHORTEST and not owners and line.word(position + 1) not in speech_forms():
            continue
        holders = [
            person.key
            for person in reference.people_named(raw)
            if raw in (person.family, *person.called)
            and any(
                office.of in owners if owners else speaks_abroad(office)
                for office in reference.offices_of(person.key, on)
            )
        ]
        if len(holders) == 1:
            found.append(Mention(line.span(position, position + 1), "person", (holders[0],), "surname"))
    return found


def _owners(line: Line, position: int, mentions: list[Mention]) -> tuple[str, ...]:
    """Returns the state right before a name, in the possessive: "Russia's" "Lavrov"."""
    if not line.possessive(position - 1):
        return ()
    owning = (m for m in mentions if m.kind == "state" and line.after(m.span) == position - 1)
    return next((mention.candidates for mention in owning), ())


def _part_of_longer(line: Line, position: int, closed: frozenset[int]) -> bool:
    """Returns whether a capitalised word beside it makes a longer name that is not this person's."""
    following, before = line.raw(position + 1), line.raw(position - 1)
    joined = following[:1].isupper() and position + 1 not in closed and following.isalpha()
    led = before[:1].isupper() and before.isalpha() and position - 1 not in closed and position > 1
    return joined or led
