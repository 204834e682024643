"""Looks for facts of the tables that cannot all be true; the shapes of the ontology see one fact at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from kg.reference.facts import Facts, Membership, Partnership, StateCode, Tenure, Ties
from kg.reference.index import grouped
from kg.reference.intervals import Interval, cut, overlap, within
from kg.reference.lookup import Reference

Item = TypeVar("Item")
Dated = StateCode | Membership | Ties | Partnership
_BESIDE_OTHERS = ("suspended", "applicant")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A rule that facts break, the fact or pair of facts, and what is wrong."""

    rule: str
    subject: str
    problem: str


def flaws(reference: Reference) -> tuple[Flaw, ...]:
    """Returns everything in the tables that contradicts itself, rule by rule, in the order of the tables."""
    return tuple(flaw for rule in _RULES for flaw in rule(reference))


def _tenures_overlap(reference: Reference) -> Iterator[Flaw]:
    """Yields pairs of holders who share a day in an office of one seat."""
    for office in (office for office in reference.facts.offices if office.seats == 1):
        for one, other in _overlapping(reference.tenures_in(office.key), _served):
            yield Flaw("one holder at a time", office.key, f"{_told(one)} and {_told(other)}")


def _tenures_outside(reference: Reference) -> Iterator[Flaw]:
    """Yields tenures that lie outside the life of their state or body, or run on after its end.

    One that began before independence and ran into it is none of them.
    """
    lives = _lives(reference.facts)
    for tenure in reference.facts.tenures:
        of = reference.offices[tenure.office].of
        if not _lives_through(_served(tenure), lives[of]):
            yield Flaw("tenure within its party's life", tenure.office, f"{_told(tenure)}; {of} {_words(lives[of])}")


def _memberships_outside(reference: Reference) -> Iterator[Flaw]:
    """Yields memberships before the body's founding or after its end, and those outside the party's life.

    A party may have joined before its independence, as India joined the United Nations.
    """
    lives, bodies = _lives(reference.facts), _lives_of_bodies(reference.facts)
    for item in reference.facts.memberships:
        interval = (item.since, item.until)
        told = f"{item.party} {item.status} {_words(interval)}"
        if not within(interval, bodies[item.body]):
            yield Flaw("membership within the body's life", item.body, f"{told}; the body {_words(bodies[item.body])}")
        if not _lives_through(interval, lives[item.party]):
            yield Flaw(
                "membership within the party's life", item.body, f"{told}; the party {_words(lives[item.party])}"
            )


def _memberships_overlap(reference: Reference) -> Iterator[Flaw]:
    """Yields standings of one party in one body that share a day; members may be suspended, and guests apply."""
    standings = grouped(reference.facts.memberships, lambda item: ((item.party, item.body),))
    for (party, body), items in standings.items():
        exclusive = (item for item in items if item.status not in _BESIDE_OTHERS)
        for one, other in _overlapping(exclusive, _interval):
            told = f"{one.status} from {one.since} and {other.status} from {other.since}"
            yield Flaw("one standing at a time", f"{party} in {body}", told)


def _codes_shared(reference: Reference) -> Iterator[Flaw]:
    """Yields codes that a list gives to two states on one day, and states to which it gives two."""
    codes = reference.facts.state_codes
    for (scheme, code), same in grouped(codes, lambda item: ((item.scheme, item.code),)).items():
        for one, other in _overlapping(same, _interval):
            yield Flaw("one state a code", f"{scheme} {code}", f"{one.of} and {other.of} on one day")
    for (scheme, state), given in grouped(codes, lambda item: ((item.scheme, item.of),)).items():
        for one, other in _overlapping(given, _interval):
            yield Flaw("one code a state", f"{scheme} of {state}", f"{one.code} and {other.code} on one day")


def _relations_overlap(reference: Reference) -> Iterator[Flaw]:
    """Yields diplomatic relations, or partnerships of one level, that a pair has twice on one day."""
    ties = grouped(reference.facts.ties, lambda item: (item.parties,))
    for parties, items in ties.items():
        for one, other in _overlapping(items, _interval):
            yield Flaw("ties once at a time", "|".join(parties), f"from {one.since} and from {other.since}")
    levels = grouped(reference.facts.partnerships, lambda item: ((*item.parties, item.level),))
    for key, partnerships in levels.items():
        for first, second in _overlapping(partnerships, _interval):
            yield Flaw("a level once at a time", "|".join(key), f"from {first.since} and from {second.since}")


def _intervals_backward(reference: Reference) -> Iterator[Flaw]:
    """Yields facts that end before they begin."""
    facts = reference.facts
    for name in (
        "state_codes",
        "state_names",
        "places",
        "tenures",
        "memberships",
        "partnerships",
        "ties",
        "instruments",
    ):
        for item in getattr(facts, name):
            if item.since and item.until and cut(item.until, item.since) < cut(item.since, item.until):
                yield Flaw("an end after the beginning", name, str(item))


def _items_shared(reference: Reference) -> Iterator[Flaw]:
    """Yields Wikidata items that stand for two rows of one table."""
    facts = reference.facts
    named: tuple[tuple[str, Iterable[tuple[str | None, str]]], ...] = (
        ("states", ((state.wikidata, state.code) for state in facts.states)),
        ("bodies", ((body.wikidata, body.code) for body in facts.bodies)),
        ("offices", ((office.wikidata, office.key) for office in facts.offices)),
        ("persons", ((person.wikidata, person.key) for person in facts.persons)),
    )
    for table, items in named:
        for item, rows in grouped(items, lambda pair: (pair[0],)).items():
            if item and len(rows) > 1:
                yield Flaw("one row a Wikidata item", f"{table} {item}", " and ".join(key for _, key in rows))


_RULES: tuple[Callable[[Reference], Iterator[Flaw]], ...] = (
    _tenures_overlap,
    _tenures_outside,
    _memberships_outside,
    _memberships_overlap,
    _codes_shared,
    _relations_overlap,
    _intervals_backward,
    _items_shared,
)


def _lives_through(inner: Interval, life: Interval) -> bool:
    """Returns whether what lasted for an interval reaches into a life and does not outlast it."""
    return within((None, inner[1]), (None, life[1])) and not (
        inner[1] and life[0] and cut(inner[1], life[0]) < cut(life[0], inner[1])
    )


def _overlapping(items: Iterable[Item], interval: Callable[[Item], Interval]) -> Iterator[tuple[Item, Item]]:
    """Yields the pairs whose intervals surely share a day."""
    for one, other in combinations(items, 2):
        if overlap(interval(one), interval(other)):
            yield one, other


def _lives(facts: Facts) -> Mapping[str, Interval]:
    """Returns from when until when parties were there; a code that a state and a body share is the state's."""
    return _lives_of_bodies(facts) | {state.code: (state.since, state.until) for state in facts.states}


def _lives_of_bodies(facts: Facts) -> dict[str, Interval]:
    """Returns from when until when bodies were there."""
    return {body.code: (body.founded, body.ended) for body in facts.bodies}


def _interval(item: Dated) -> Interval:
    """Returns the interval of a fact."""
    return item.since, item.until


def _served(tenure: Tenure) -> Interval:
    """Returns the interval for which a tenure is vouched."""
    return tenure.since, (tenure.seen or tenure.since) if tenure.end == "unknown" else tenure.until


def _told(tenure: Tenure) -> str:
    """Returns a tenure in words."""
    return f"{tenure.person} {_words(_served(tenure))}"


def _words(interval: Interval) -> str:
    """Returns an interval in short."""
    return f"{interval[0] or '…'}–{interval[1] or '…'}"
