"""Answers from the reference facts: what dates and sources support, never a guess."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from kg.reference.facts import (
    Body,
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
    Tenure,
    Ties,
)
from kg.reference.folding import folded
from kg.reference.intervals import covers

Item = TypeVar("Item")
Key = TypeVar("Key")


class Reference:
    """The reference facts, indexed. States, bodies, offices, persons and instruments are read-only mappings by key."""

    __slots__ = (
        "_by_name",
        "_memberships",
        "_names",
        "_offices",
        "_partnerships",
        "_tenures_by_office",
        "_tenures_by_person",
        "_ties",
        "bodies",
        "facts",
        "instruments_by_name",
        "offices",
        "persons",
        "states",
    )

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.states: Mapping[str, State] = _by(facts.states, lambda state: state.code)
        self.bodies: Mapping[str, Body] = _by(facts.bodies, lambda body: body.code)
        self.persons: Mapping[str, Person] = _by(facts.persons, lambda person: person.key)
        self.offices: Mapping[str, Office] = _by(facts.offices, lambda office: office.key)
        self.instruments_by_name: Mapping[str, Instrument] = _by(facts.instruments, lambda instrument: instrument.name)
        self._offices = _grouped(facts.offices, _words_of_office)
        self._tenures_by_office = _grouped(facts.tenures, lambda tenure: (tenure.office,))
        self._tenures_by_person = _grouped(facts.tenures, lambda tenure: (tenure.person,))
        self._memberships = _grouped(facts.memberships, lambda membership: (membership.body,))
        self._partnerships = _grouped(facts.partnerships, lambda partnership: (partnership.parties,))
        self._ties = _grouped(facts.ties, lambda ties: (ties.parties,))
        self._by_name = _grouped(facts.persons, _words_of_person)
        self._names = {**{s.code: s.name for s in facts.states}, **{b.code: b.name for b in facts.bodies}}

    def name_of(self, code: str) -> str | None:
        """Returns the English name of a state or body, or ``None`` for a code that is not there."""
        return self._names.get(code)

    def body_above(self, code: str) -> str:
        """Returns the body that an organ belongs to; the code itself for anything else."""
        body = self.bodies.get(code)
        return body.parent if body and body.parent and body.kind == "organ" else code

    def offices_called(self, of: str, word: str) -> tuple[Office, ...]:
        """Returns the offices of a state or body that a word names: a role, another word for it, or a rank."""
        return self._offices.get((of, word.casefold()), ())

    def holder(self, of: str, role: str, on: date) -> Person | None:
        """Returns who held an office on a day, or ``None`` where no source says so, or several held it."""
        people = {tenure.person for office in self.offices_called(of, role) for tenure in self._held(office, on)}
        return self.persons[people.pop()] if len(people) == 1 else None

    def holders(self, role: str, on: date) -> tuple[Holding, ...]:
        """Returns everybody who held an office of that name on a day, in the order of the office table."""
        word = role.casefold()
        return tuple(
            self._holding(tenure)
            for office in self.facts.offices
            if (office.of, word) in _words_of_office(office)
            for tenure in self._held(office, on)
        )

    def offices_of(self, person: str, on: date) -> tuple[Office, ...]:
        """Returns the offices that a person, by key, held on a day."""
        return tuple(self.offices[tenure.office] for tenure in self.tenures_of(person) if held(tenure, on))

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """Returns all tenures of a person, by key, in the order of the table."""
        return self._tenures_by_person.get(person, ())

    def tenures_in(self, office: str) -> tuple[Tenure, ...]:
        """Returns all tenures in an office, by key, in the order of the table."""
        return self._tenures_by_office.get(office, ())

    def members(self, body: str, on: date, status: str = "member") -> tuple[str, ...]:
        """Returns the codes of a body's members, or of parties of another status, on a day, sorted."""
        return tuple(sorted({m.party for m in self.memberships(body, on) if m.status == status}))

    def memberships(self, body: str, on: date) -> tuple[Membership, ...]:
        """Returns every standing in a body on a day, whatever its status."""
        return tuple(m for m in self._memberships.get(body, ()) if covers(m.since, m.until, on))

    def partnership(self, a: str, b: str, on: date) -> Partnership | None:
        """Returns the graded relation of two parties on a day; where several are in force, the latest."""
        found = [p for p in self._partnerships.get(_pair(a, b), ()) if covers(p.since, p.until, on)]
        return max(found, key=lambda partnership: partnership.since, default=None)

    def ties(self, a: str, b: str, on: date) -> Ties | None:
        """Returns the diplomatic relations of two states on a day, or ``None`` where none are known."""
        return next((ties for ties in self._ties.get(_pair(a, b), ()) if covers(ties.since, ties.until, on)), None)

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Returns the persons whose whole, family or short name this is, in any spelling, case and accents aside."""
        return self._by_name.get(folded(name), ())

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

    def _held(self, office: Office, on: date) -> Iterator[Tenure]:
        return (tenure for tenure in self.tenures_in(office.key) if held(tenure, on))

    def _holding(self, tenure: Tenure) -> Holding:
        return Holding(self.offices[tenure.office], self.persons[tenure.person], tenure)


def held(tenure: Tenure, on: date) -> bool:
    """Returns whether a source supports that a tenure ran on a day.

    An open tenure is taken to run on; one whose end is unknown is vouched for to the day on which it was last seen.
    """
    if tenure.end == "unknown":
        return covers(tenure.since, None, on) and on.isoformat() <= (tenure.seen or tenure.since)
    return covers(tenure.since, tenure.until, on)


def _words_of_office(office: Office) -> tuple[tuple[str, str], ...]:
    """Returns the keys under which an office is looked up: its state or body with each word for it."""
    words = dict.fromkeys((office.role, *office.also, office.rank))
    return tuple((office.of, word.casefold()) for word in words)


def _words_of_person(person: Person) -> tuple[str, ...]:
    """Returns the folded names under which a person is looked up."""
    names = (person.name, *person.variants, *person.called, *((person.family,) if person.family else ()))
    return tuple(dict.fromkeys(folded(name) for name in names))


def _entries(names: Iterable[Name]) -> Iterator[Entry]:
    """Yields names as entries."""
    return (Entry(name.text, name.kind, name.of, name.since, name.until) for name in names)


def _pair(a: str, b: str) -> tuple[str, str]:
    """Returns two codes in the order in which tables hold them."""
    return (a, b) if a <= b else (b, a)


def _by(items: Iterable[Item], key: Callable[[Item], str]) -> Mapping[str, Item]:
    """Returns items by key, read-only, in their order."""
    return MappingProxyType({key(item): item for item in items})


def _grouped(items: Iterable[Item], keys: Callable[[Item], Iterable[Key]]) -> dict[Key, tuple[Item, ...]]:
    """Returns the items under each of their keys, in their order."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        for key in keys(item):
            groups.setdefault(key, []).append(item)
    return {key: tuple(group) for key, group in groups.items()}
