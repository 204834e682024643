"""What the extractor knows about a whole article beside the sentence at hand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from kg.cuetable import cue_forms, cue_map, cue_words
from kg.extract.scope import Scope, scopes_of
from kg.extract.sessions import Session, sessions_in
from kg.model import Agent, Person, Reading
from kg.reference import Reference
from kg.text import Span, by_line

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Context:
    """A reading with its scopes, the party of each person, the sides of the conversation, and each scope's sessions.

    ``parties`` are every state and body that the article mentions or that somebody in it speaks for; ``voices`` tells
    whose words a sentence reports, once its statements are known.
    """

    reading: Reading
    reference: Reference
    scopes: tuple[Scope, ...]
    party_of: dict[str, str | None]
    sides: Agent | None
    sessions: tuple[tuple[Session, ...], ...]
    parties: frozenset[str]
    voices: Mapping[Span, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Returns the article's text."""
        return self.reading.document.article.text

    @property
    def joint_sides(self) -> Agent | None:
        """Returns the sides where the article itself speaks of them together ("the two sides"), or ``None``.

        A body is a side only where a person in the article speaks for it.
        """
        if self.sides is None or self.sides.how != "joint":
            return None
        able = self.states | {party for party in self.party_of.values() if party}
        return self.sides if able.issuperset(self.sides.parties) else None

    @property
    def states(self) -> frozenset[str]:
        """Returns the states among the parties, as far as they have codes."""
        return frozenset(self.parties & self.reference.states.keys())

    @property
    def home(self) -> str | None:
        """Returns the state whose government publishes the article, or ``None``."""
        homes = cue_map("publisher_states", "publisher", "state")
        return homes.get(self.reading.document.article.publisher or "")

    def others(self, party: str | None) -> tuple[str, ...]:
        """Returns the sides of the conversation other than a party; none where the party is no side of it."""
        parties = self.sides.parties if self.sides else ()
        return tuple(code for code in parties if code != party) if party in parties else ()

    def session_at(self, scope: Scope, position: int) -> Session | None:
        """Returns the session that stands at a position, by its name or as "the meeting", "the summit", "it"."""
        for session in self.sessions[scope.number]:
            if position <= session.first <= position + _NEAR:
                return session
        words = scope.line.words[position : position + 3]
        meant = any(word in cue_words("event_heads") or word == "it" for word in words)
        return self.last_session(scope) if meant else None

    def last_session(self, scope: Scope) -> Session | None:
        """Returns the session of a body that was named last before a sentence."""
        named = [session for earlier in self.sessions[: scope.number] for session in earlier if session.body]
        return named[-1] if named else None


def context_of(reading: Reading, reference: Reference) -> Context:
    """Returns the context of a reading."""
    party_of = {person.name: _group_of(person) for person in reading.people}
    groups = frozenset(cue_forms("groups", "name").values())
    for agent in reading.agents:
        if len(agent.people) == 1 and agent.parties and party_of[agent.people[0]] not in groups:
            party_of[agent.people[0]] = agent.parties[0]
    scopes = scopes_of(reading)
    sessions = tuple(tuple(sessions_in(scope, reference)) for scope in scopes)
    mentioned = {m.candidates[0] for m in reading.mentions if m.kind in ("state", "body")}
    parties = frozenset(mentioned.union(party for party in party_of.values() if party))
    return Context(reading, reference, scopes, party_of, _sides(reading), sessions, parties)


def _group_of(person: Person) -> str | None:
    """Returns the armed group or movement that somebody holds an office of, or ``None``."""
    led = (office.of.lower() for office in person.offices if office.of and office.status == "current")
    names = cue_forms("groups", "name")
    return next((names[name] for name in led if name in names), None)


def _sides(reading: Reading) -> Agent | None:
    """Returns the phrase for both sides that the article uses most, as an agent of their parties.

    A mere "they" tells too little; where there is no such phrase, the first two people of two parties in one sentence.
    """
    text = reading.document.article.text
    joint = [a for a in reading.agents if a.how == "joint" and len(a.parties) > 1 and a.span.of(text).lower() != "they"]
    if joint:
        parties = Counter(agent.parties for agent in joint).most_common(1)[0][0]
        return Agent(joint[0].span, (), parties, "joint")
    lines = reading.document.lines
    for first, second in (pair for agents in by_line(reading.agents, lines) for pair in pairwise(agents)):
        if first.people and second.people and first.parties and second.parties and first.parties != second.parties:
            parties = tuple(dict.fromkeys((*first.parties, *second.parties)))
            return Agent(Span(first.span.start, second.span.end), (), parties, "list")
    return None
