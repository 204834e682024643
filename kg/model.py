"""What travels between the rooms beside the text itself: frozen, slotted values that stand on its offsets.

Identifiers of states, bodies and other
parties are the codes of ``ontology/reference``; a party without a code is its English name.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kg.confidence import UNDOUBTED
from kg.confidence import Confidence as Confidence
from kg.text import Article, Document, Span

Factuality = Literal["actual", "planned", "denied"]
StanceName = Literal["state", "pledge", "support", "request", "accuse", "reject", "threaten", "concede"]
Modality = Literal["asserted", "willing", "intended", "obliged", "possible", "done", "denied"]
Strength = Literal["plain", "strong"]
PartnershipAction = Literal["affirm", "establish", "upgrade", "propose", "downgrade"]
Stage = Literal["proposed", "negotiating", "signed", "in force", "suspended", "terminated"]
OfficeStatus = Literal["current", "former", "future"]
MentionKind = Literal["state", "body", "person", "office", "group", "place", "date", "level", "instrument"]


@dataclass(frozen=True, slots=True)
class Rejection:
    """Input that was refused: where it came from, why, and its words where there are any to run again."""

    source: str
    reason: str
    line: int | None = None
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names something; ``candidates`` are the identifiers that it can stand for.

    ``note`` tells how it names it: ``name``, ``adjective``, ``metonym``, ``acronym`` …; for a date, its ISO form.
    """

    span: Span
    kind: MentionKind
    candidates: tuple[str, ...]
    note: str = "name"


@dataclass(frozen=True, slots=True)
class Link:
    """What one mention, pronoun or descriptive phrase means in its article.

    ``entities`` holds one identifier, or several for "the two sides"; a person's is the fullest name in the article.
    """

    span: Span
    kind: MentionKind
    entities: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Agent:
    """A noun phrase that can act or be acted upon: whom it names, and for whom they act.

    "Iran's First Vice President Mohammad Mokhber" is one agent of one person and one party; "the two sides" is one
    agent of no person and two parties. ``how`` tells what kind of phrase it is: ``name``, ``office``, ``party``,
    ``pronoun``, ``joint``.
    """

    span: Span
    people: tuple[str, ...]
    parties: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Period:
    """When something was, as stated and as bounds.

    ``start`` and ``end`` are ISO dates, possibly shortened to a month or a year, both inclusive: the precision that
    the text gives. ``earliest`` and ``latest`` bound it as a half-open interval; ``None`` is an unknown bound.
    """

    start: str | None = None
    end: str | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office that an article gives to a person; ``of`` is a state, a body or the name of what is led."""

    office: str
    of: str | None
    status: OfficeStatus = "current"
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person whom an article names; ``key`` is their reference key, or ``None`` for someone known by name only."""

    name: str
    key: str | None
    offices: tuple[OfficeHeld, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A state, body or other party that an article mentions, with every span that does so."""

    code: str
    kind: Literal["state", "body", "group"]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document whose names and phrases are understood: what the extractor reads records off.

    ``agents`` are sorted by position and do not overlap.
    """

    document: Document
    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    agents: tuple[Agent, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Participation:
    """One side's part in an event: the party, and the person and office that it came with."""

    party: str | None
    person: str | None = None
    office: str | None = None
    role: str = "participant"


@dataclass(frozen=True, slots=True)
class EventReport:
    """An event as one article reports it. ``trigger`` is the phrase that says so."""

    kind: str
    factuality: Factuality
    parties: tuple[str, ...]
    participations: tuple[Participation, ...]
    period: Period
    trigger: Span
    spans: tuple[Span, ...]
    place: str | None = None
    country: str | None = None
    part_of: str | None = None
    times: int = 1
    confidence: Confidence = UNDOUBTED


@dataclass(frozen=True, slots=True)
class Position:
    """One thing that a statement takes up: stance, modality and strength, toward whom, and the cue that says so.

    A plain statement in running speech has no cue.

    ``unnamed`` keeps the words of a target that the speaker does not name ("external forces").
    """

    stance: StanceName
    modality: Modality
    strength: Strength
    toward: tuple[str, ...]
    cue: Span | None
    unnamed: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence that reports what somebody said.

    ``content`` runs from the first to the last word of what was said, ``verb`` is the word that reports it;
    there is none where a quotation or the turn of a transcript runs on.
    """

    speaker: str | None
    party: str | None
    positions: tuple[Position, ...]
    toward: tuple[str, ...]
    sentence: Span
    content: Span
    verb: Span | None
    topics: tuple[str, ...] = ()
    confidence: Confidence = UNDOUBTED

    @property
    def stances(self) -> tuple[StanceName, ...]:
        """Returns the stances of all positions, once each, in the order of the text."""
        return tuple(dict.fromkeys(position.stance for position in self.positions))


@dataclass(frozen=True, slots=True)
class PartnershipReport:
    """A named or graded relation between parties, and what the article says happens to it."""

    parties: tuple[str, ...]
    level: str
    action: PartnershipAction
    spans: tuple[Span, ...]
    affirmed_by: tuple[str, ...] = ()
    confidence: Confidence = UNDOUBTED


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """A treaty, plan or initiative, whom it binds, and how far it has come.

    ``known`` is its name in the reference tables, or ``None`` for one that only the article vouches for.
    """

    name: str
    parties: tuple[str, ...]
    stage: Stage
    spans: tuple[Span, ...]
    initiative: bool = False
    confidence: Confidence = UNDOUBTED
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that one article says, as data; ``kg extract --format json`` prints it."""

    article: Article
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    mentions: tuple[Link, ...] = ()
    events: tuple[EventReport, ...] = ()
    statements: tuple[Statement, ...] = ()
    partnerships: tuple[PartnershipReport, ...] = ()
    agreements: tuple[AgreementReport, ...] = ()


@dataclass(frozen=True, slots=True)
class Violation:
    """One way in which an article's graph breaks a shape, in words a person can act on."""

    article: str
    shape: str
    message: str
    focus: str
    value: str | None = None
    sentence: str | None = None

    def __str__(self) -> str:
        value = "" if self.value is None else f" (value: {self.value})"
        where = f"in «{' '.join(self.sentence.split())}»" if self.sentence else f"at {self.focus}"
        return f"{self.shape}: {self.message.rstrip('.')}{value}, {where}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article on its way into the store."""

    article: str
    source: str
    status: Literal["stored", "unchanged", "refused"]
    record: Record | None = None
    violations: tuple[Violation, ...] = ()


@dataclass(frozen=True, slots=True)
class RunReport:
    """What an ingest did: outcomes by article, refused input, and counts of what was set aside."""

    stored: int = 0
    unchanged: int = 0
    rejections: tuple[Rejection, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        """Returns whether nothing was refused."""
        return not self.rejections
