"""A sentence ready for extraction: its words, the agents in it by position, and its dates and places."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kg.cuetable import cue_words, grammar
from kg.model import Agent, Mention, Reading
from kg.text import Line, Span, by_line


@dataclass(frozen=True, slots=True)
class Scope:
    """One sentence of a reading.

    ``at`` leads from a token position to the agent that covers it, ``starts`` from its first position alone, ``ends``
    from the position after its last. ``covered`` holds the positions of each mention.
    """

    number: int
    line: Line
    agents: tuple[Agent, ...]
    mentions: tuple[Mention, ...]
    at: dict[int, Agent]
    starts: dict[int, Agent]
    ends: dict[int, Agent]
    covered: tuple[tuple[Mention, range], ...]

    def first(self, agent: Agent) -> int:
        """Returns the position of an agent's first token."""
        return self.line.first(agent.span)

    def after(self, agent: Agent) -> int:
        """Returns the position after an agent's last token."""
        return self.line.after(agent.span)

    def ending(self, position: int) -> Agent | None:
        """Returns the agent whose last token stands right before a position."""
        return self.ends.get(position)

    def starting(self, position: int) -> Agent | None:
        """Returns the agent that begins at a position."""
        return self.starts.get(position)

    def within(self, first: int, after: int) -> list[Agent]:
        """Returns the agents that begin within a stretch of tokens."""
        return [agent for agent in self.agents if first <= self.first(agent) < after]

    def positions(self, *kinds: str) -> dict[int, Mention]:
        """Returns the mentions of some kinds by each token position that they cover."""
        return {position: mention for mention, covered in self.covered if mention.kind in kinds for position in covered}

    def dates(self) -> list[Mention]:
        """Returns the dates of the sentence."""
        return [mention for mention in self.mentions if mention.kind == "date"]


def scopes_of(reading: Reading) -> tuple[Scope, ...]:
    """Returns the sentences of a reading as scopes, in order."""
    lines = reading.document.lines
    sentences = zip(lines, by_line(reading.agents, lines), by_line(reading.mentions, lines), strict=True)
    return tuple(
        scope_of(number, line, tuple(agents), tuple(mentions))
        for number, (line, agents, mentions) in enumerate(sentences)
    )


def scope_of(number: int, line: Line, agents: tuple[Agent, ...], mentions: tuple[Mention, ...]) -> Scope:
    """Returns a sentence as a scope; where two agents share a token, the later one covers it."""
    bounds = [(agent, line.first(agent.span), line.after(agent.span)) for agent in agents]
    at = {position: agent for agent, first, after in bounds for position in range(first, after)}
    starts = {first: agent for agent, first, _ in bounds if at.get(first) is agent}
    ends = {after: agent for agent, _, after in bounds if at.get(after - 1) is agent}
    covered = tuple([(mention, range(line.first(mention.span), line.after(mention.span))) for mention in mentions])
    return Scope(number, line, agents, mentions, at, starts, ends, covered)


def in_frame(scope: Scope, position: int) -> bool:
    """Returns whether the body at a position is only where something happens; a list is judged by its first member."""
    frames = cue_words("frameworks")
    bodies = scope.positions("body")
    while position > 0:
        position -= 1
        word = scope.line.word(position)
        if word in frames:
            return True
        if position not in bodies and word not in grammar("between bodies"):
            return False
    return False


class Sided(Protocol):
    """Anything that stands for parties: an agent, a side of a deed."""

    @property
    def parties(self) -> tuple[str, ...]:
        """Returns the parties that it stands for."""


def parties_of(sided: Iterable[Sided]) -> tuple[str, ...]:
    """Returns the parties of agents or sides, each once, in their order."""
    return tuple(dict.fromkeys(code for one in sided for code in one.parties))


def party_agent(mention: Mention) -> Agent:
    """Returns the party that a mention names as an agent."""
    return Agent(mention.span, (), mention.candidates[:1], "party")


def merged(agents: list[Agent]) -> Agent | None:
    """Returns several agents as one, or ``None`` for none: "Xi and Widodo"."""
    if not agents:
        return None
    people = tuple(dict.fromkeys(person for agent in agents for person in agent.people))
    parties = parties_of(agents)
    span = Span(min(agent.span.start for agent in agents), max(agent.span.end for agent in agents))
    return Agent(span, people, parties, agents[0].how if len(agents) == 1 else "list")
