"""Whom each noun phrase means: names, titles, parties, pronouns and phrases for several sides."""

from dataclasses import dataclass, field, replace
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.model import Agent, Mention
from kg.reference import Reference
from kg.resolve.namings import Naming
from kg.resolve.office_words import is_plural
from kg.resolve.phrases import (
    Phrase,
    bare_institutions,
    body_nouns,
    documents,
    group_phrases,
    joint_phrases,
    owned_institutions,
    party_phrases,
    pronouns,
    speakers_known,
    state_of_institution,
)
from kg.resolve.register import Register
from kg.resolve.scene import Scene
from kg.resolve.standing import can_open, is_subject, line_text, pair_of, widened, without_overlaps
from kg.resolve.titles import Title
from kg.text import Line, Span

_OPENING = 2


@dataclass(slots=True)
class Memory:
    """What pronouns can refer back to: the last subject, the last party that acted as such, who last spoke."""

    person: int | None = None
    party: str | None = None
    joint: Agent | None = None
    ministry: str | None = None
    voice: tuple[str, ...] = ()
    nameless: tuple[str, ...] = ()
    body: Agent | None = None
    last_body: str | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What has been found in one sentence: names with their titles and numbers, titles alone, other mentions."""

    line: Line
    namings: list[tuple[Naming, int]]
    titles: list[Title]
    mentions: list[Mention]


@dataclass(frozen=True, slots=True)
class AgentFinder:
    """Finds the agents of one article, sentence after sentence."""

    register: Register
    scene: Scene
    reference: Reference
    home: str | None = None
    memory: Memory = field(default_factory=Memory)

    def agents(self, parts: Parts) -> list[Agent]:
        """Returns the agents of a sentence, sorted, none overlapping; the longer of two that overlap is kept."""
        line = parts.line
        found = [self._named(naming, number, line) for naming, number in parts.namings]
        found += [widened(agent, line) for title in parts.titles if (agent := self._titled(title)) is not None]
        named = (*party_phrases(line, parts.mentions), *group_phrases(line, parts.mentions))
        found += [self._party(phrase) for phrase in named]
        found += [agent for phrase in joint_phrases(line) if (agent := self._joint(phrase, line)) is not None]
        taken = frozenset(p for agent in found for p in range(line.first(agent.span), line.after(agent.span)))
        found += [agent for phrase in bare_institutions(line, taken) if (agent := self._ministry(phrase, found, line))]
        found += [agent for phrase in documents(line) if (agent := self._document(phrase)) is not None]
        found += self._referring(found, line)
        kept = without_overlaps(found)
        self._remember(kept, line)
        return kept

    def _referring(self, found: list[Agent], line: Line) -> list[Agent]:
        """Returns the agents that mean somebody told before: pronouns, "the analyst", "its ministry", "the bloc"."""
        named = [code for agent in found for code in agent.parties if self._is_body(code)]
        body = named[0] if named else self.memory.last_body
        self.memory.last_body = named[-1] if named else body
        known = (*pronouns(line), *speakers_known(line))
        pronominal = [agent for phrase in known if (agent := self._pronoun(phrase, found, line)) is not None]
        owned = [
            agent for phrase in owned_institutions(line) if (agent := self._owned(phrase, found, line)) is not None
        ]
        nouns = [self._agent(phrase.span, (), (body,), "party") for phrase in body_nouns(line) if body]
        return [*pronominal, *owned, *nouns]

    def speaking_party(self, code: str) -> str:
        """Returns the party that a body's words count for: an organ without a code of its own speaks for its body."""
        body = self.reference.bodies.get(code)
        return self.reference.body_above(code) if body and body.name == body.code else code

    def _agent(self, span: Span, numbers: tuple[int, ...], parties: tuple[str | None, ...], how: str) -> Agent:
        people = tuple(self.register.entries[number].name for number in numbers)
        codes = (self.speaking_party(party) for party in parties if party is not None)
        return Agent(span, people, tuple(dict.fromkeys(codes)), how)

    def _person(self, span: Span, number: int, how: str) -> Agent:
        return self._agent(span, (number,), (self.register.entries[number].party,), how)

    def _named(self, naming: Naming, number: int, line: Line) -> Agent:
        """Returns the agent of a name; "Li's office" stands for the party of its owner."""
        after, party = line.after(naming.span), self.register.entries[number].party
        if party and line.possessive(after) and line.word(after + 1) in grammar("office of"):
            return self._agent(Span(naming.span.start, line.span(after, after + 2).end), (), (party,), "party")
        return self._person(naming.span, number, "name")

    def _party(self, phrase: Phrase) -> Agent:
        return self._agent(phrase.span, (), phrase.parties, "party")

    def _titled(self, title: Title) -> Agent | None:
        """Returns the agent of a title that stands alone, or ``None`` where nobody is meant in particular."""
        plural = len(title.of) > 1 or is_plural(title.office)
        if plural:
            return self._agent(title.span, (), title.of, "office") if title.of else None
        if title.office.endswith("counterpart"):
            return self._counterpart(title)
        number = self._holder(title)
        if number is not None:
            return self._person(title.span, number, "office")
        if title.of:
            return self._agent(title.span, (), title.of, "office")
        state = state_of_institution(title.office)
        if state:
            return self._agent(title.span, (), (state,), "office")
        if title.office in _heads("state") and self.home and not title.owner:
            number = self._holder(replace(title, of=(self.home,)))
            people = (number,) if number is not None else ()
            return self._agent(title.span, people, (self.home,), "office")
        if title.office.endswith(tuple(grammar("speaks for ministry"))):
            return self._agent(title.span, (), (self.memory.ministry or self.memory.party,), "office")
        return None

    def _counterpart(self, title: Title) -> Agent | None:
        """Returns the agent of "his counterpart": the party named with it, else the other side of the conversation."""
        if title.of:
            number = self._first_for(title.of[0])
            return self._agent(title.span, (number,) if number is not None else (), title.of, "office")
        return None

    def _first_for(self, party: str) -> int | None:
        return next((n for n in self.scene.people if self.register.entries[n].party == party), None)

    def _holder(self, title: Title) -> int | None:
        """Returns the person whom a title alone means: by its party and office, else the last one of that rank."""
        fitting = []
        for number, entry in enumerate(self.register.entries):
            if title.of and entry.party != self.speaking_party(title.of[0]):
                continue
            if any(self._same_office(other.office, title.office) for other in entry.titles) or (
                title.of and self.register.holds(number, title)
            ):
                fitting.append(number)
        if title.of or not fitting:
            return fitting[0] if fitting else None
        return self.memory.person if self.memory.person in fitting else fitting[0]

    def _same_office(self, one: str, other: str) -> bool:
        """Returns whether two titles can mean one office: "head of state" and "leader" mean any head."""
        if one == other:
            return True
        loose = other in ("head of state", "head of government", "leader") or one == "leader"
        return (loose and one in _heads_of_any_kind()) or one.split()[-1:] == [other]

    def _joint(self, phrase: Phrase, line: Line) -> Agent | None:
        """Returns the agent of a phrase for several sides."""
        if self.memory.body is not None and not grammar("two").intersection(line_text(line, phrase.span).split()):
            return replace(self.memory.body, span=phrase.span)
        if line_text(line, phrase.span) == "they" and self.memory.joint is not None:
            return replace(self.memory.joint, span=phrase.span)
        people = self.scene.people
        if phrase.kind in ("state", "government"):
            heads = self._heads(phrase.kind)
            if len(heads) > 1:
                return self._agent(phrase.span, heads, tuple(self.register.entries[n].party for n in heads), "joint")
        if phrase.kind == "people" and len(people) > 1:
            return self._agent(phrase.span, people, tuple(self.register.entries[n].party for n in people), "joint")
        return self._agent(phrase.span, (), self.scene.parties, "joint") if len(self.scene.parties) > 1 else None

    def _is_body(self, code: str) -> bool:
        """Returns whether a party is a body of several states, for whose members "they" and "the leaders" stand."""
        return code in self.reference.bodies

    def _heads(self, kind: str) -> tuple[int, ...]:
        """Returns the last head of state, or of government, named for each side."""
        offices = _heads(kind)
        last = {
            entry.party: number
            for number, entry in enumerate(self.register.entries)
            if entry.party and any(title.office in offices for title in entry.titles)
        }
        return tuple(last.values())

    def _document(self, phrase: Phrase) -> Agent | None:
        """Returns the agent of a document that speaks: both sides, the writer of a letter, or whoever spoke last."""
        if phrase.kind == "letter" and self.memory.person is not None:
            return self._person(phrase.span, self.memory.person, "document")
        parties = (
            self.scene.parties if phrase.kind == "joint" else self.memory.voice or tuple(filter(None, [self.home]))
        )
        return self._agent(phrase.span, (), parties, "document") if parties else None

    def _ministry(self, phrase: Phrase, found: list[Agent], line: Line) -> Agent | None:
        """Returns the agent of "the ministry": of the party told last, else of the one its sentence begins with."""
        if phrase.parties:
            return self._party(phrase)
        opening = (a for a in found if a.how == "party" and len(a.parties) == 1 and line.first(a.span) <= _OPENING)
        begun = next((a.parties[0] for a in opening if a.span.end <= phrase.span.start and can_open(line, a)), None)
        party = self.memory.ministry or begun or next(iter(self.scene.parties), None)
        return self._agent(phrase.span, (), (party,), "party") if party else None

    def _pronoun(self, phrase: Phrase, found: list[Agent], line: Line) -> Agent | None:
        """Returns whom a pronoun means: a person who has just spoken in this sentence, else the last subject."""
        if phrase.kind == "it":
            spoke = [agent for agent in found if agent.how == "party" and is_subject(line, agent)]
            spoke += [agent for agent in found if agent.how == "party" and can_open(line, agent)]
            if spoke and spoke[0].span.end <= phrase.span.start and len(spoke[0].parties) == 1:
                return Agent(phrase.span, (), spoke[0].parties, "pronoun")
            return self._agent(phrase.span, (), (self.memory.party,), "pronoun") if self.memory.party else None
        before = [agent for agent in found if agent.span.end <= phrase.span.start and len(agent.people) == 1]
        spoke = [agent for agent in before if is_subject(line, agent)]
        if spoke:
            return Agent(phrase.span, spoke[0].people, spoke[0].parties, "pronoun")
        if self.memory.nameless and not before:
            return Agent(phrase.span, (), self.memory.nameless, "pronoun")
        if self.memory.person is not None:
            return self._person(phrase.span, self.memory.person, "pronoun")
        return Agent(phrase.span, before[0].people, before[0].parties, "pronoun") if before else None

    def _owned(self, phrase: Phrase, found: list[Agent], line: Line) -> Agent | None:
        """Returns the agent of an institution behind "its" or "his": the party of whom the pronoun means."""
        named = [agent for agent in found if len(agent.people) == 1 and agent.span.end <= phrase.span.start]
        opening = [agent for agent in sorted(named, key=lambda agent: agent.span) if can_open(line, agent)]
        owner = opening[0] if opening and phrase.kind == "he" else self._pronoun(phrase, found, line)
        return Agent(phrase.span, (), owner.parties, "party") if owner and owner.parties else None

    def _remember_speakers(self, speaking: list[Agent], line: Line) -> None:
        """Notes who speaks without a name: the holder of an office for "he", a body for "they" and "the leaders"."""
        single = [agent for agent in speaking if agent.how in ("office", "name")]
        if single:
            self.memory.nameless = () if single[0].people else single[0].parties
        spoken = [agent for agent in speaking if agent.how != "name" and line_text(line, agent.span) != "they"]
        if spoken and spoken[0].how != "pronoun":
            alone = len(spoken[0].parties) == 1 and self._is_body(spoken[0].parties[0])
            self.memory.body = replace(spoken[0], how="joint") if alone else None

    def _remember(self, agents: list[Agent], line: Line) -> None:
        """Notes the subject of the sentence for the pronouns of the next."""
        subjects = [agent for agent in agents if is_subject(line, agent)]
        self._remember_speakers(subjects, line)
        persons = [agent for agent in agents if len(agent.people) == 1]
        subject = next((agent for agent in persons if agent in subjects), persons[0] if persons else None)
        if subject is not None:
            entries = self.register.entries
            self.memory.person = next(n for n in reversed(range(len(entries))) if entries[n].name == subject.people[0])
        joint = [agent for agent in agents if agent.how == "joint" and line_text(line, agent.span) != "they"]
        self.memory.joint = joint[0] if joint else pair_of(agents, line) or self.memory.joint
        parties = [agent for agent in agents if agent.how == "party" and len(agent.parties) == 1]
        if parties:
            self.memory.party = parties[0].parties[0]
        voices = [agent for agent in subjects if agent.parties]
        if voices or (parties and not self.memory.voice):
            self.memory.voice = (voices or parties)[0].parties
        told = agents if "ministry" in line.vocabulary else []
        ministries = [a for a in told if a.parties and "ministry" in line_text(line, a.span)]
        if ministries:
            self.memory.ministry = ministries[0].parties[0]


@cache
def _heads(kind: str) -> frozenset[str]:
    """Returns the offices that lead a state, or its government."""
    return frozenset(row["office"] for row in cue_rows("head_offices") if row["heads"] == kind)


@cache
def _heads_of_any_kind() -> frozenset[str]:
    """Returns the offices that lead a state or its government."""
    return frozenset(row["office"] for row in cue_rows("head_offices"))
