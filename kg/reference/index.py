"""The reference facts grouped for look-up, each group made when first asked for."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from kg.reference.facts import (
    Facts,
    Instrument,
    Label,
    Membership,
    Office,
    Partnership,
    Person,
    Place,
    StateCode,
    Tenure,
    Ties,
)
from kg.reference.folding import folded

Item = TypeVar("Item")
Key = TypeVar("Key")
Groups = Mapping[Key, tuple[Item, ...]]
Pair = tuple[str, str]


class Index:
    """The rows of the tables under the keys by which they are asked for, in the order of the tables."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    @cached_property
    def offices_by_word(self) -> Groups[Pair, Office]:
        """Offices by state or body and each word for them."""
        return grouped(self._facts.offices, words_of_office)

    @cached_property
    def offices_of(self) -> Groups[str, Office]:
        """Offices by state or body."""
        return grouped(self._facts.offices, lambda office: (office.of,))

    @cached_property
    def tenures_in(self) -> Groups[str, Tenure]:
        """Tenures by office."""
        return grouped(self._facts.tenures, lambda tenure: (tenure.office,))

    @cached_property
    def tenures_of(self) -> Groups[str, Tenure]:
        """Tenures by person."""
        return grouped(self._facts.tenures, lambda tenure: (tenure.person,))

    @cached_property
    def memberships_in(self) -> Groups[str, Membership]:
        """Memberships by body."""
        return grouped(self._facts.memberships, lambda membership: (membership.body,))

    @cached_property
    def memberships_of(self) -> Groups[str, Membership]:
        """Memberships by party."""
        return grouped(self._facts.memberships, lambda membership: (membership.party,))

    @cached_property
    def partnerships(self) -> Groups[Pair, Partnership]:
        """Partnerships by their parties."""
        return grouped(self._facts.partnerships, lambda partnership: (partnership.parties,))

    @cached_property
    def partnerships_of(self) -> Groups[str, Partnership]:
        """Partnerships by each party."""
        return grouped(self._facts.partnerships, lambda partnership: partnership.parties)

    @cached_property
    def ties(self) -> Groups[Pair, Ties]:
        """Diplomatic relations by their parties."""
        return grouped(self._facts.ties, lambda ties: (ties.parties,))

    @cached_property
    def alliances(self) -> tuple[Instrument, ...]:
        """Instruments that oblige allies."""
        return tuple(instrument for instrument in self._facts.instruments if instrument.obligation)

    @cached_property
    def people(self) -> Groups[str, Person]:
        """Persons by each of their names, folded."""
        return grouped(self._facts.persons, words_of_person)

    @cached_property
    def codes_of(self) -> Groups[str, StateCode]:
        """Codes by state."""
        return grouped(self._facts.state_codes, lambda code: (code.of,))

    @cached_property
    def states_coded(self) -> Groups[Pair, StateCode]:
        """Codes by scheme and code."""
        return grouped(self._facts.state_codes, lambda code: ((code.scheme, code.code),))

    @cached_property
    def labels(self) -> Groups[str, Label]:
        """Labels by state or body."""
        return grouped(self._facts.labels, lambda label: (label.of,))

    @cached_property
    def capitals(self) -> Groups[str, Place]:
        """Capitals, past and present, by state."""
        return grouped((p for p in self._facts.places if p.kind == "capital"), lambda place: (place.country or "",))


def words_of_office(office: Office) -> tuple[Pair, ...]:
    """Returns the keys under which an office is looked up: its state or body with each word for it."""
    words = dict.fromkeys((office.role, *office.also, office.ranks[0]))
    return tuple((office.of, word.casefold()) for word in words)


def rank_word(word: str) -> str:
    """Returns a word as ranks are written: "head of state" as ``head-of-state``."""
    return word.casefold().replace(" ", "-")


def words_of_person(person: Person) -> tuple[str, ...]:
    """Returns the folded names under which a person is looked up."""
    alone = (name for name in (person.family, person.native) if name)
    return tuple(dict.fromkeys(folded(name) for name in (person.name, *person.variants, *person.called, *alone)))


def by_key(items: Iterable[Item], key: Callable[[Item], str]) -> Mapping[str, Item]:
    """Returns items by key, read-only, in their order."""
    return MappingProxyType({key(item): item for item in items})


def grouped(items: Iterable[Item], keys: Callable[[Item], Iterable[Key]]) -> Groups[Key, Item]:
    """Returns the items under each of their keys, in their order."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        for key in keys(item):
            groups.setdefault(key, []).append(item)
    return {key: tuple(group) for key, group in groups.items()}
