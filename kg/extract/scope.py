"""A sentence ready for extraction: its words, the agents in it by position, and its dates and places."""

from dataclasses import dataclass

from kg.cuetable import cue_words, grammar
from kg.model import Agent, Mention, Reading
from kg.text import Line, Span, by_line


@dataclass(frozen=True, slots=True)
class Scope:
    """One sentence of a reading. ``at`` leads from a token position to the agent that covers it."""

    number: int
    line: Line
    agents: tuple[Agent, ...]
    mentions: tuple[Mention, ...]
    at: dict[int, Agent]

    def first(self, agent: Agent) -> int:
        """Returns the position of an agent's first token."""
        return self.line.first(agent.span)

    def after(self, agent: Agent) -> int:
        """Returns the position after an agent's last token."""
        return self.line.after(agent.span)

    def ending(self, position: int) -> Agent | None:
        """Returns the agent whose last token stands right before a position."""
        agent = self.at.get(position - 1)
        return agent if agent and self.after(agent) == position else None

    def starting(self, position: int) -> Agent | None:
        """Returns the agent that begins at a position."""
        agent = self.at.get(position)
        return agent if agent and self.first(agent) == position else None

    def within(self, first: int, after: int) -> list[Agent]:
        """Returns the agents that begin within a stretch of tokens."""
        return [agent for agent in self.agents if first <= self.first(agent) < after]

    def positions(self, *kinds: str) -> dict[int, Mention]:
        """Returns the mentions of some kinds by each token position that they cover."""
        return {
            p: m
            for m in self.mentions
            if m.kind in kinds
            for p in range(self.line.first(m.span), self.line.after(m.span))
        }

    def dates(self) -> list[Mention]:
        """Returns the dates of the sentence."""
        return [mention for mention in self.mentions if mention.kind == "date"]


def scopes_of(reading: Reading) -> tuple[Scope, ...]:
    """Returns the sentences of a reading as scopes, in order."""
    lines = reading.document.lines
    sentences = zip(lines, by_line(reading.agents, lines), by_line(reading.mentions, lines), strict=True)
    return tuple(
        Scope(number, line, tuple(agents), tuple(mentions), _positions(line, agents))
        for number, (line, agents, mentions) in enumerate(sentences)
    )


def _positions(line: Line, agents: list[Agent]) -> dict[int, Agent]:
    """Returns the agents of a sentence by each token position that they cover."""
    return {p: agent for agent in agents for p in range(line.first(agent.span), line.after(agent.span))}


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


def merged(agents: list[Agent]) -> Agent | None:
    """Returns several agents as one, or ``None`` for none: "Xi and Widodo"."""
    if not agents:
        return None
    people = tuple(dict.fromkeys(person for agent in agents for person in agent.people))
    parties = tuple(dict.fromkeys(party for agent in agents for party in agent.parties))
    span = Span(min(agent.span.start for agent in agents), max(agent.span.end for agent in agents))
    return Agent(span, people, parties, agents[0].how if len(agents) == 1 else "list")
