"""What the extractor knows about a whole article beside the sentence at hand."""

from collections import Counter
from dataclasses import dataclass

from kg.extract.scope import Scope, scopes_of
from kg.model import Agent, Reading, Span
from kg.reference import Reference


@dataclass(frozen=True, slots=True)
class Context:
    """A reading with its scopes, the party of each person, and the sides of the conversation."""

    reading: Reading
    reference: Reference
    scopes: tuple[Scope, ...]
    party_of: dict[str, str | None]
    sides: Agent | None

    @property
    def text(self) -> str:
        """Returns the article's text."""
        return self.reading.document.article.text

    def others(self, party: str | None) -> tuple[str, ...]:
        """Returns the sides of the conversation other than a party; none where the party is no side of it."""
        parties = self.sides.parties if self.sides else ()
        return tuple(code for code in parties if code != party) if party in parties else ()


def context_of(reading: Reading, reference: Reference) -> Context:
    """Returns the context of a reading."""
    party_of: dict[str, str | None] = {person.name: None for person in reading.people}
    for agent in reading.agents:
        if len(agent.people) == 1 and agent.parties:
            party_of[agent.people[0]] = agent.parties[0]
    return Context(reading, reference, scopes_of(reading), party_of, _sides(reading))


def _sides(reading: Reading) -> Agent | None:
    """Returns the phrase for both sides that the article uses most, as an agent of their parties."""
    joint = [agent for agent in reading.agents if agent.how == "joint" and len(agent.parties) > 1]
    if joint:
        parties = Counter(agent.parties for agent in joint).most_common(1)[0][0]
        return Agent(joint[0].span, (), parties, "joint")
    for first, second in zip(reading.agents, reading.agents[1:], strict=False):
        if first.people and second.people and first.parties and second.parties and first.parties != second.parties:
            return Agent(Span(first.span.start, second.span.end), (), (*first.parties, *second.parties), "joint")
    return None
