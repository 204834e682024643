"""The participants of an event, and how they are found beside its trigger."""

from dataclasses import dataclass, replace

from kg.cuetable import cue_words, grammar
from kg.extract.scope import Scope, in_frame, parties_of, party_agent
from kg.extract.subjects import list_from, subjects_before
from kg.extract.triggers import Trigger
from kg.model import Agent, Mention

REACH = 10
"""How many words a participant may stand from a trigger."""

_RELATIVE = 6
_PARTNER = 16
_MODIFIERS = 5
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Cast:
    """The participants of an event by role.

    ``host`` is the state that a visit goes to, ``body`` what is joined, ``session`` the body whose session it is.
    ``hinted`` tells that the sides are only inferred: the article tells of the event elsewhere, if it does. ``kind`` is
    what the participants make of it where that differs from the trigger's kind, ``site`` where a visit goes.
    """

    first: tuple[Agent, ...] = ()
    second: tuple[Agent, ...] = ()
    host: str | None = None
    body: str | None = None
    session: str | None = None
    hinted: bool = False
    kind: str | None = None
    site: Mention | None = None

    @property
    def agents(self) -> tuple[Agent, ...]:
        """Returns all participants, each once."""
        return tuple(dict.fromkeys((*self.first, *self.second)))

    @property
    def parties(self) -> tuple[str, ...]:
        """Returns the parties of all participants, then host and body."""
        codes = (*parties_of(self.agents), self.host, self.body)
        return tuple(dict.fromkeys(code for code in codes if code is not None))


def owner_end(scope: Scope, trigger: Trigger) -> int:
    """Returns the position after whoever stands right before a trigger, the ending of a possessive passed over."""
    return trigger.first - scope.line.possessive(trigger.first - 1)


def following(scope: Scope, position: int) -> list[Agent]:
    """Returns the agents that follow a position in a row.

    What may stand before them is passed over: small words, dates, places ("in the Kremlin"), the name of what it took
    place beside ("on the sidelines of the G20 summit"), and words in capitals that no agent holds.
    """
    passed = _passed(scope)
    for p in range(position, min(len(scope.line), position + _PARTNER)):
        if scope.starting(p) and p not in passed:
            return list_from(scope, p)
        described = _described(scope, p)
        if described:
            return described
        if p not in passed and not _passes(scope, p):
            return []
    return []


def _described(scope: Scope, position: int) -> list[Agent]:
    """Returns whom a party before a position's end brings in where no agent begins with it.

    So it is in "Iran's hard-line President Raisi" and in "Russian and Ukrainian representatives".
    """
    states = scope.positions("state")
    mention = states.get(position)
    if mention is None or position in scope.at:
        return []
    end = scope.line.after(mention.span)
    if scope.line.possessive(end):
        near = (scope.starting(p) for p in range(end + 1, end + _MODIFIERS))
        return next(([agent] for agent in near if agent and mention.candidates[0] in agent.parties), [])
    parties = []
    while position in states and states[position].note == "adjective" and position not in scope.at:
        parties.append(party_agent(states[position]))
        position = scope.line.after(states[position].span)
        while scope.line.word(position) in grammar("in list"):
            position += 1
    return parties if scope.line.word(position).isalpha() else []


def _passed(scope: Scope) -> set[int]:
    """Returns the positions of dates, of places after a preposition of place, and of bodies in a frame."""
    passed = set(scope.positions("date"))
    for mention in scope.mentions:
        first = scope.line.first(mention.span)
        place = mention.kind in ("place", "state") and scope.line.word(first - 1) in grammar("place")
        seat = scope.line.word(first - 1) == "the" and scope.line.word(first - 2) in grammar("place")
        held = scope.at.get(first)
        if ((place or seat) and not (held and held.people)) or (mention.kind == "body" and in_frame(scope, first)):
            passed.update(range(scope.first(held) if held else first, scope.line.after(mention.span)))
    return passed


def _passes(scope: Scope, position: int) -> bool:
    """Returns whether the word at a position may stand between a trigger and who follows it."""
    word = scope.line.word(position)
    capital = scope.line.raw(position)[:1].isupper() and position not in scope.at
    return word in cue_words("between") or word in cue_words("event_heads") or capital


def preceding(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the subject of a trigger, or the owner of the noun it holds ("Putin's visit to")."""
    owner = scope.ending(owner_end(scope, trigger))
    if owner and scope.line.possessive(trigger.first - 1):
        return [owner]
    subjects = subject_of_main(scope, trigger) or subjects_before(scope, _before_plan(scope, trigger.first))
    subjects = subjects or antecedent(scope, trigger)
    return subjects or pronoun_owner(scope, trigger)


def _before_plan(scope: Scope, position: int) -> int:
    """Returns the position of the words that make a verb planned, or that of the verb: "are expected to meet"."""
    if scope.line.word(position - 1) != "to":
        return position
    planned = scope.line.word(position - 2) in grammar("plan to")
    return position - 2 if planned else position - 1 if scope.line.word(position - 2) in grammar("be") else position


def possessor(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the owner of the noun that a trigger begins with, its adjectives passed over: "Putin's first visit"."""
    for position in range(trigger.first - 1, max(-1, trigger.first - _MODIFIERS), -1):
        if scope.line.possessive(position):
            owner = scope.ending(position)
            return [owner] if owner else []
        if scope.line.word(position) in grammar("no modifier between") or position in scope.at:
            return []
    return []


def antecedent(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns whom a relative clause tells of: "the minister, who is on a visit to"."""
    for position in range(trigger.first, max(0, trigger.first - _RELATIVE), -1):
        if scope.line.word(position) in grammar("relative"):
            agent = scope.ending(position - (scope.line.word(position - 1) == ","))
            return [agent] if agent else []
        if position in scope.at:
            return []
    return []


def pronoun_owner(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns whom "his" or "her" right before a trigger means: the last person named before it."""
    owned = any(scope.line.word(p) in grammar("possessive") for p in range(trigger.first - 2, trigger.first + 1))
    before = [agent for agent in scope.agents if agent.people and scope.after(agent) <= trigger.first]
    told = before and scope.line.word(scope.after(before[-1])) in grammar("about")
    # "A informed B about his meeting" tells of the meeting of A.
    return (before[:1] if told else before[-1:]) if owned else []


def subject_of_sentence(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the nearest agent before a trigger that no preposition governs: "Li said after a meeting with"."""
    free = _free_before(scope, trigger.first)
    people = [agent for agent in free if agent.people]
    return (people or free)[-1:]


def _free_before(scope: Scope, position: int) -> list[Agent]:
    """Returns the agents of parties before a position that no preposition governs."""
    before = [agent for agent in scope.agents if scope.after(agent) <= position and agent.parties]
    return [agent for agent in before if scope.line.word(scope.first(agent) - 1) not in grammar("governor")]


def subject_of_main(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns who did something before or after what the sentence tells of them: "A met B before travelling to"."""
    word = scope.line.word(trigger.first)
    if scope.line.word(trigger.first - 1) not in grammar("participle link") or not word.endswith("ing"):
        return []
    free = _free_before(scope, trigger.first - 1)
    return list_from(scope, scope.first(free[0])) if free else []


def distributed(scope: Scope, trigger: Trigger, cast: Cast) -> list[Cast]:
    """Returns one cast for each partner where one side does several things: "bilateral meetings with A and B".

    So it is where the noun is plural and "with" brings in partners of different parties, and where somebody spoke with
    several people.
    """
    words = scope.line.words[trigger.first : trigger.after + _PARTNER]
    plural = words.index("with") if "with" in words else 0
    several = trigger.cue.frame == "speak" or bool(cue_words("plural_encounters").intersection(words[:plural]))
    if not several or len(parties_of(cast.first)) != 1 or len(cast.second) < _SEVERAL or cast.session:
        return [cast]
    return [replace(cast, second=(partner,)) for partner in cast.second]
