"""Whether the speaker's own side is the subject of words inside reported speech."""

from dataclasses import dataclass

from kg.cuetable import grammar
from kg.extract.scope import Scope
from kg.model import Agent


@dataclass(frozen=True, slots=True)
class Side:
    """Whose words they are: the speakers and the party that they speak for."""

    people: frozenset[str]
    party: str | None

    def has(self, agent: Agent) -> bool:
        """Returns whether an agent is of this side."""
        return self.party in agent.parties or bool(self.people.intersection(agent.people))


def is_own(scope: Scope, position: int, begin: int, side: Side) -> bool:
    """Returns whether a side is the subject of the word at a position: the last agent or "we" before it decides.

    ``begin`` is where its speech begins; a word that nothing precedes there has the speaker for its subject ("pledged
    to support").
    """
    states = scope.positions("state")
    for p in range(position - 1, begin - 1, -1):
        word = scope.line.word(p)
        if word in grammar("own"):
            return True
        if p in states and p == position - 2 and scope.line.possessive(p + 1):
            return states[p].candidates[0] == side.party
        agent = scope.at.get(p)
        if agent is not None and _can_be_subject(scope, agent, position):
            return side.has(agent)
        if word in grammar("pointing") and position - p <= 2:
            return False
    return all(word in grammar("leading") for word in scope.line.words[begin:position])


def _can_be_subject(scope: Scope, agent: Agent, position: int) -> bool:
    """Returns whether an agent is no object: right before the cue, or not governed by a preposition or verb."""
    before = scope.line.word(scope.first(agent) - 1)
    if scope.after(agent) == position:
        return True
    return before in ("", ",", "that", "and", "while", "but", '"', "“", ";")
