"""The participants of an event, and how they are found beside its trigger."""

from dataclasses import dataclass

from kg.cuetable import cue_words, grammar
from kg.extract.scope import Scope
from kg.extract.subjects import list_from, subjects_before
from kg.extract.triggers import Trigger
from kg.model import Agent, Mention

REACH = 10
"""How many words a participant may stand from a trigger."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The participants of an event by role.

    ``host`` is the state that a visit goes to, ``body`` what is joined, ``session`` the body whose session it is.
    """

    first: tuple[Agent, ...] = ()
    second: tuple[Agent, ...] = ()
    host: str | None = None
    body: str | None = None
    session: str | None = None

    @property
    def agents(self) -> tuple[Agent, ...]:
        """Returns all participants, each once."""
        return tuple(dict.fromkeys((*self.first, *self.second)))

    @property
    def parties(self) -> tuple[str, ...]:
        """Returns the parties of all participants, then host and body."""
        codes = [code for agent in self.agents for code in agent.parties] + [self.host, self.body]
        return tuple(dict.fromkeys(code for code in codes if code is not None))


def party_agent(mention: Mention) -> Agent:
    """Returns the party that a mention names as an agent."""
    return Agent(mention.span, (), mention.candidates[:1], "party")


def owner_end(scope: Scope, trigger: Trigger) -> int:
    """Returns the position after whoever stands right before a trigger, the ending of a possessive passed over."""
    return trigger.first - scope.line.possessive(trigger.first - 1)


def following(scope: Scope, position: int) -> list[Agent]:
    """Returns the agents that follow a position in a row, the small words and dates before them passed over."""
    small = cue_words("between")
    dates = scope.positions("date")
    for p in range(position, min(len(scope.line), position + REACH)):
        if scope.starting(p):
            return list_from(scope, p)
        if scope.line.word(p) not in small and p not in dates:
            return []
    return []


def preceding(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the subject of a trigger, or the owner of the noun it holds ("Putin's visit to")."""
    owner = scope.ending(owner_end(scope, trigger))
    if owner and scope.line.possessive(trigger.first - 1):
        return [owner]
    subjects = subjects_before(scope, trigger.first)
    return subjects or _pronoun_owner(scope, trigger)


def _pronoun_owner(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns whom "his" or "her" right before a trigger means: the last person named before it."""
    owned = any(scope.line.word(p) in grammar("possessive") for p in range(trigger.first - 2, trigger.first + 1))
    before = [agent for agent in scope.agents if agent.people and scope.after(agent) <= trigger.first]
    return before[-1:] if owned else []


def party_at(scope: Scope, position: int) -> Mention | None:
    """Returns the state or body right after a position."""
    return next(
        (
            m
            for m in scope.mentions
            if m.kind in ("state", "body") and position <= scope.line.first(m.span) <= position + 1
        ),
        None,
    )


def party_before(scope: Scope, position: int) -> Mention | None:
    """Returns the state or body that ends at a position, one adjective passed over."""
    for gap in (0, 1):
        for mention in scope.mentions:
            if mention.kind in ("state", "body") and scope.line.after(mention.span) == position - gap:
                return mention
    return None


def named_inside(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the states that a trigger itself names: "expelled two German diplomats"."""
    return [
        party_agent(mention)
        for mention in scope.mentions
        if mention.kind == "state" and trigger.first <= scope.line.first(mention.span) < trigger.after
    ]


def introduced_after(scope: Scope, position: int) -> list[Agent]:
    """Returns the first party after a position in the clause that is introduced as a target, by name or adjective."""
    parties = scope.positions("state", "body")
    for p in range(position, min(len(scope.line), position + REACH)):
        if scope.line.word(p) in grammar("reach end"):
            return []
        if scope.starting(p) and scope.line.word(p - 1) in grammar("before target"):
            return [scope.at[p]]
        if p in parties:
            return [party_agent(parties[p])]
    return []
