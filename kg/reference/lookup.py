"""Answers from the reference facts: what dates and sources support, never a guess."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType

from kg.reference.facts import (
    Body,
    CodeScheme,
    Entry,
    Facts,
    Holding,
    Instrument,
    Membership,
    Name,
    Office,
    Partnership,
    Person,
    State,
    StateCode,
    Tenure,
    Ties,
)
from kg.reference.folding import folded
from kg.reference.index import Index, by_key, rank_word, words_of_office
from kg.reference.intervals import covers


class Reference:
    """The reference facts and what they answer; states, bodies, offices and persons are read-only mappings by key."""

    def __init__(self, facts: Facts, stamp: str | None = None) -> None:
        self.facts = facts
        self._index = Index(facts)
        self._stamp = stamp

    @cached_property
    def stamp(self) -> str:
        """A hash that tells these facts from others: that of their tables, where they were loaded."""
        return self._stamp or sha256(repr(self.facts).encode()).hexdigest()

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States by code."""
        return by_key(self.facts.states, lambda state: state.code)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Bodies by code."""
        return by_key(self.facts.bodies, lambda body: body.code)

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """Persons by key."""
        return by_key(self.facts.persons, lambda person: person.key)

    @cached_property
    def offices(self) -> Mapping[str, Office]:
        """Offices by key."""
        return by_key(self.facts.offices, lambda office: office.key)

    @cached_property
    def instruments_by_name(self) -> Mapping[str, Instrument]:
        """Treaties, plans and initiatives by name."""
        return by_key(self.facts.instruments, lambda instrument: instrument.name)

    def name_of(self, code: str) -> str | None:
        """Returns the English name of a state or body, or ``None`` for a code that is not there."""
        party = self.states.get(code) or self.bodies.get(code)
        return party.name if party else None

    def body_above(self, code: str) -> str:
        """Returns the body that an organ belongs to; the code itself for anything else."""
        body = self.bodies.get(code)
        return body.parent if body and body.parent and body.kind == "organ" else code

    def offices_called(self, of: str, word: str) -> tuple[Office, ...]:
        """Returns the offices of a state or body that a word names: a role, another word for it, or a rank."""
        return self._index.offices_by_word.get((of, word.casefold()), ())

    def holder(self, of: str, role: str, on: date) -> Person | None:
        """Returns who held an office on a day, or ``None`` where no source says so, or several held it.

        ``role`` is a word for the office, "prime minister", or a rank, "head of government".
        """
        people = {holding.person.key for holding in self.holdings(of, role, on)}
        return self.persons[people.pop()] if len(people) == 1 else None

    def holdings(self, of: str, role: str, on: date) -> tuple[Holding, ...]:
        """Returns everybody who held an office of a state or body on a day, by a word for the office or a rank.

        Where no head of government stands beside a president who is one too, the president is it.
        """
        offices = self.offices_called(of, role) or self.offices_called(of, rank_word(role))
        found = self._holdings(offices, on)
        return found or self._holdings(
            (o for o in self._index.offices_of.get(of, ()) if rank_word(role) in o.ranks[1:]), on
        )

    def counterparts(self, of: str, on: date) -> tuple[Holding, ...]:
        """Returns who met the heads of other states and governments as an equal on a day."""
        return self._holdings((office for office in self._index.offices_of.get(of, ()) if office.counterpart), on)

    def holders(self, role: str, on: date) -> tuple[Holding, ...]:
        """Returns everybody who held an office of that name on a day, in the order of the office table."""
        word = role.casefold()
        offices = (office for office in self.facts.offices if (office.of, word) in words_of_office(office))
        return self._holdings(offices, on)

    def offices_of(self, person: str, on: date) -> tuple[Office, ...]:
        """Returns the offices that a person, by key, held on a day."""
        return tuple(self.offices[tenure.office] for tenure in self.tenures_of(person) if held(tenure, on))

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """Returns all tenures of a person, by key, in the order of the table."""
        return self._index.tenures_of.get(person, ())

    def tenures_in(self, office: str) -> tuple[Tenure, ...]:
        """Returns all tenures in an office, by key, in the order of the table."""
        return self._index.tenures_in.get(office, ())

    def members(self, body: str, on: date, status: str = "member") -> tuple[str, ...]:
        """Returns the codes of a body's members, or of parties of another status, on a day, sorted."""
        return tuple(sorted({m.party for m in self.memberships(body, on) if m.status == status}))

    def memberships_of(self, party: str, on: date) -> tuple[Membership, ...]:
        """Returns every standing of a party in bodies on a day, whatever its status."""
        return tuple(m for m in self._index.memberships_of.get(party, ()) if self._stands(m, on))

    def memberships(self, body: str, on: date) -> tuple[Membership, ...]:
        """Returns every standing in a body on a day, whatever its status."""
        return tuple(m for m in self._index.memberships_in.get(body, ()) if self._stands(m, on))

    def partnership(self, a: str, b: str, on: date) -> Partnership | None:
        """Returns the graded relation of two parties on a day; where several are in force, the latest."""
        found = [p for p in self._index.partnerships.get(_pair(a, b), ()) if covers(p.since, p.until, on)]
        return max(found, key=lambda partnership: partnership.since, default=None)

    def partnerships_of(self, party: str, on: date) -> tuple[Partnership, ...]:
        """Returns the graded relations that a party has on a day, in the order of the table."""
        return tuple(p for p in self._index.partnerships_of.get(party, ()) if covers(p.since, p.until, on))

    def alliances_of(self, party: str, on: date) -> tuple[Instrument, ...]:
        """Returns the treaties in force on a day that oblige a state as an ally."""
        return tuple(
            item
            for item in self._index.alliances
            if covers(item.since, item.until, on) and party in self._parties(item.parties, on)
        )

    def alliances(self, a: str, b: str, on: date) -> tuple[Instrument, ...]:
        """Returns the treaties in force on a day by which two states owe each other defence or less, as allies do."""
        return tuple(item for item in self.alliances_of(a, on) if b in self._parties(item.parties, on))

    def code(self, of: str, scheme: CodeScheme, on: date) -> str | None:
        """Returns what a list of codes calls a state on a day, or ``None`` where it has no code for it."""
        return next((c.code for c in self._index.codes_of.get(of, ()) if c.scheme == scheme and _valid(c, on)), None)

    def state_coded(self, scheme: CodeScheme, code: str, on: date) -> State | None:
        """Returns the state that a list of codes meant by a code on a day, or ``None``."""
        return next(
            (self.states[c.of] for c in self._index.states_coded.get((scheme, code), ()) if _valid(c, on)), None
        )

    def codes(self, of: str, on: date) -> tuple[StateCode, ...]:
        """Returns every code of a state on a day, in the order of the table."""
        return tuple(code for code in self._index.codes_of.get(of, ()) if _valid(code, on))

    def capital(self, of: str, on: date) -> str | None:
        """Returns the name that a state's capital had on a day, in the usual spelling, or ``None`` for no known one."""
        names = [p.name for p in self._index.capitals.get(of, ()) if covers(p.since, p.until, on)]
        usual = self.states[of].capital if of in self.states else None
        return usual if usual in names else next(iter(names), None)

    def labels(self, of: str) -> Mapping[str, str]:
        """Returns the names of a state or body by language."""
        return MappingProxyType({label.language: label.text for label in self._index.labels.get(of, ())})

    def ties(self, a: str, b: str, on: date) -> Ties | None:
        """Returns the diplomatic relations of two states on a day, or ``None`` where none are known."""
        return next(
            (ties for ties in self._index.ties.get(_pair(a, b), ()) if covers(ties.since, ties.until, on)), None
        )

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Returns the persons whose whole, family or short name this is, in any spelling, case and accents aside."""
        return self._index.people.get(folded(name), ())

    def state_names(self) -> Iterator[Entry]:
        """Yields every word for a state or territory; its short name has the kind ``short``."""
        for state in self.facts.states:
            yield Entry(state.name, "short", state.code, state.since, state.until)
            if state.official:
                yield Entry(state.official, "official", state.code, state.since, state.until)
        yield from _entries(self.facts.state_names)

    def body_names(self) -> Iterator[Entry]:
        """Yields every word for a body; a code that is an acronym has the kind ``acronym``."""
        for body in self.facts.bodies:
            yield Entry(body.name, "official", body.code, body.founded, body.ended)
            if body.code != body.name:
                yield Entry(body.code, "acronym", body.code, body.founded, body.ended)
        yield from _entries(self.facts.body_names)

    def places(self) -> Iterator[Entry]:
        """Yields every city, palace and site, with the code of the state that it lies in."""
        for place in self.facts.places:
            yield Entry(place.name, place.kind, place.country or "", place.since, place.until, place.speaks)

    def instruments(self) -> Iterator[Entry]:
        """Yields every name of a treaty, plan or initiative; the code is its name in the table."""
        for item in self.facts.instruments:
            for text in (item.name, *item.aliases):
                yield Entry(text, item.kind, item.name, item.since, item.until)

    def person_names(self) -> Iterator[Entry]:
        """Yields the full names and variants of all persons; the code is the person's key."""
        for person in self.facts.persons:
            yield Entry(person.name, "full", person.key, None, None)
            for variant in person.variants:
                yield Entry(variant, "variant", person.key, None, None)

    def _stands(self, standing: Membership, on: date) -> bool:
        """Returns whether a standing ran on a day; one of unknown beginning, since both party and body were there."""
        if standing.since:
            return covers(standing.since, standing.until, on)
        state = self.states.get(standing.party)
        beginnings = (self.bodies[standing.body].founded, state.since if state else None)
        return all(covers(since, standing.until, on) for since in beginnings)

    def _parties(self, codes: Iterable[str], on: date) -> set[str]:
        """Returns parties, and for each that is a body the members that it had on a day."""
        return {party for code in codes for party in (code, *self.members(code, on))}

    def _holdings(self, offices: Iterable[Office], on: date) -> tuple[Holding, ...]:
        """Returns who held any of some offices on a day, in the order of the offices and their tenures."""
        return tuple(
            Holding(office, self.persons[tenure.person], tenure)
            for office in offices
            for tenure in self.tenures_in(office.key)
            if held(tenure, on)
        )


def held(tenure: Tenure, on: date) -> bool:
    """Returns whether a source supports that a tenure ran on a day.

    An open tenure is taken to run on; one whose end is unknown is vouched for to the day on which it was last seen.
    """
    if tenure.end == "unknown":
        return covers(tenure.since, None, on) and on.isoformat() <= (tenure.seen or tenure.since)
    return covers(tenure.since, tenure.until, on)


def _valid(code: StateCode, on: date) -> bool:
    """Returns whether a code was in use on a day."""
    return covers(code.since, code.until, on)


def _entries(names: Iterable[Name]) -> Iterator[Entry]:
    """Yields names as entries."""
    return (Entry(name.text, name.kind, name.of, name.since, name.until) for name in names)


def _pair(a: str, b: str) -> tuple[str, str]:
    """Returns two codes in the order in which tables hold them."""
    return (a, b) if a <= b else (b, a)
