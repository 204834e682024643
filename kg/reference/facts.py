"""The facts of the reference graph, one frozen value a row of ``ontology/reference``.

Dates are ISO text, possibly shortened to a month or a year where no more is known; ``since`` and ``until`` are
half-open. Codes of states are ISO 3166-1 alpha-3, those of bodies their acronyms; a body without one has its
English name as its code.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

StateKind = Literal["state", "territory", "former"]
CodeScheme = Literal["iso2", "iso3", "iso-numeric", "m49", "cow", "cow-letters", "gw", "gw-letters"]
NameKind = Literal[
    "short", "official", "former", "variant", "adjective", "demonym", "abbreviation", "metonym", "acronym"
]
PlaceKind = Literal["capital", "city", "palace", "site"]
BodyKind = Literal["body", "organ", "format", "summit"]
Rank = Literal[
    "head-of-state",
    "head-of-government",
    "deputy",
    "foreign-minister",
    "minister",
    "speaker",
    "spokesperson",
    "secretary-general",
    "chair",
    "envoy",
    "party-leader",
]
TenureEnd = Literal["open", "known", "unknown"]
MembershipStatus = Literal[
    "member", "observer", "dialogue partner", "invited", "applicant", "suspended", "withdrawn", "partner"
]
InstrumentKind = Literal["initiative", "treaty", "agreement", "plan"]
Obligation = Literal["defence", "neutrality", "non-aggression", "consultation"]
Stage = Literal["proposed", "negotiating", "signed", "in force", "suspended", "terminated"]


@dataclass(frozen=True, slots=True)
class State:
    """A state, a territory with a code of its own, or a state that is no more."""

    code: str
    wikidata: str | None
    kind: StateKind
    name: str
    official: str | None
    capital: str | None
    un_member: bool
    since: str | None
    until: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class StateCode:
    """What a list of codes calls a state during an interval; a state that a list leaves out has no row for it.

    ``iso2``, ``iso3`` and ``iso-numeric`` are of ISO 3166, whose number is given only where it is no ``m49`` code of
    the United Nations; ``cow`` and ``gw`` are numbers of the Correlates of War and of Gleditsch and Ward.
    """

    of: str
    scheme: CodeScheme
    code: str
    since: str | None
    until: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a state or body in a language, by its ISO 639-1 tag."""

    of: str
    language: str
    text: str
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """A word for a state or body beside its name; ``of`` is the code."""

    of: str
    text: str
    kind: NameKind
    since: str | None
    until: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A city, palace or site; ``speaks`` where news prose uses it as a word for its state's government.

    Seas, regions and disputed islands have no country; their names keep "China" in "South China Sea" from being read
    as the state.
    """

    name: str
    country: str | None
    kind: PlaceKind
    speaks: bool
    since: str | None
    until: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """A body of several states, an organ of one (``parent``), a format or a series of summits."""

    code: str
    name: str
    kind: BodyKind
    parent: str | None
    seat: str | None
    founded: str | None
    ended: str | None
    wikidata: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Office:
    """A post in a state or body. ``role`` is its word in news prose, ``also`` other words for it.

    ``counterpart`` is true where the holder meets the heads of other states as an equal: the president of Iran, not
    its Supreme Leader. ``seats`` is the number who hold it at once; 0 is no fixed number. A president without a prime
    minister has two ``ranks``, head of state first.
    """

    key: str
    of: str
    role: str
    title: str
    ranks: tuple[Rank, ...]
    counterpart: bool
    seats: int
    also: tuple[str, ...]
    wikidata: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A holder of offices. ``family_first`` where the family name stands first, as in "Li Qiang".

    ``variants`` are other spellings of the whole name; ``called`` are single words, beside the family name, by which
    prose goes on to speak of the person: "Abiy", "Zelensky". They are too short to tell a person on their own.
    ``native`` is the name in its own script, where that is not Latin.
    """

    key: str
    name: str
    family: str | None
    family_first: bool
    called: tuple[str, ...]
    variants: tuple[str, ...]
    native: str | None
    wikidata: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in an office, from the day of taking it; ``elected`` is the day of the election, where another.

    ``end`` is ``known`` where ``until`` is given, ``open`` where the office was still held when last checked, and
    ``unknown`` otherwise; ``seen`` is then the last day on which a source names the holder.
    """

    person: str
    office: str
    elected: str | None
    since: str
    until: str | None
    acting: bool
    end: TenureEnd
    seen: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """A party's standing in a body; without ``since`` where all that is known is that it had it by 1990."""

    party: str
    body: str
    status: MembershipStatus
    since: str | None
    until: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Partnership:
    """A graded relation between two parties, sorted by code; ``level`` in lower case, singular."""

    parties: tuple[str, str]
    level: str
    since: str
    until: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Ties:
    """Diplomatic relations between two parties, sorted by code."""

    parties: tuple[str, str]
    since: str
    until: str | None
    source: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, agreement, plan or initiative that is known by name; one of many parties names none.

    ``obligation`` is what allies owe one another, in the words of the Alliance Treaty Obligations and Provisions
    project (Leeds and others 2002); a party may be a body, and then all its members are.
    """

    name: str
    aliases: tuple[str, ...]
    kind: InstrumentKind
    parties: tuple[str, ...]
    since: str | None
    until: str | None
    stage: Stage
    obligation: Obligation | None
    source: str
    checked: str | None


class Entry(NamedTuple):
    """A text that names something, for the matcher of names.

    ``code`` is the state, body, person or instrument that it names, or the state that a place lies in (empty for seas
    and regions); ``kind`` tells how (a ``NameKind``, ``PlaceKind`` or ``InstrumentKind``; ``full`` or ``variant`` of
    a person);
    ``speaks`` marks places that stand for their state's government.
    """

    text: str
    kind: str
    code: str
    since: str | None
    until: str | None
    speaks: bool = False


class Holding(NamedTuple):
    """Who holds what, and the tenure that says so."""

    office: Office
    person: Person
    tenure: Tenure


@dataclass(frozen=True, slots=True)
class Facts:
    """All rows of all tables, in the order of the files."""

    states: tuple[State, ...] = ()
    state_codes: tuple[StateCode, ...] = ()
    labels: tuple[Label, ...] = ()
    state_names: tuple[Name, ...] = ()
    places: tuple[Place, ...] = ()
    bodies: tuple[Body, ...] = ()
    body_names: tuple[Name, ...] = ()
    offices: tuple[Office, ...] = ()
    persons: tuple[Person, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    memberships: tuple[Membership, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    ties: tuple[Ties, ...] = ()
    instruments: tuple[Instrument, ...] = ()
