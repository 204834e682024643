"""What an endpoint knows of the holders of offices, against the tenures of the reference facts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.iris import slug
from kg.propose.changes import Change, Difference
from kg.propose.endpoint import Row
from kg.propose.questions import alike, item_of, moment_of, source_of
from kg.reference import Reference
from kg.reference.facts import Office, Person, Tenure
from kg.reference.folding import folded


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement of the endpoint: who held which office, from when until when."""

    office: Office
    item: str
    name: str | None
    since: str
    until: str | None
    source: str


def tenure_changes(reference: Reference, rows: Iterable[Row], asked: date) -> Iterator[Change | Difference]:
    """Yields the tenures and people to add, the ends to fill in, and the days on which the two disagree.

    A statement within a tenure that the tables have is a re-election, and no news. Where an office has one seat, a
    new holder ends the open tenure of the one before.
    """
    people = _People(reference)
    for stated in _statements(reference, rows, asked):
        person = people.meant(stated)
        terms = [t for t in reference.tenures_of(person.key) if t.office == stated.office.key] if person else []
        known = next((term for term in terms if alike(term.since, stated.since)), None)
        if known:
            yield from _compared(known, stated)
        elif any(term.since < stated.since < (term.until or "9999") for term in terms):
            continue
        elif person or stated.name:
            yield from people.entered(stated, person)
            yield from people.succeeded(stated)
            yield _new_tenure(stated, person.key if person else slug(stated.name or ""), asked)
        else:
            yield Difference(stated.office.key, "nobody", f"{stated.item}, without an English label", stated.source)


class _People:
    """Who is meant by statements, who came in by earlier ones, and whose open tenures these have ended."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._by_item = {person.wikidata: person for person in reference.facts.persons if person.wikidata}
        self._entered: set[str] = set()
        self._ended: set[str] = set()

    def meant(self, stated: Stated) -> Person | None:
        """Returns the person of a statement's item, else the only one of that full name who has no item."""
        if stated.item in self._by_item:
            return self._by_item[stated.item]
        name = stated.name or ""
        named = (person for person in self._reference.people_named(name) if not person.wikidata)
        same = [person for person in named if folded(name) in map(folded, (person.name, *person.variants))]
        return same[0] if len(same) == 1 else None

    def entered(self, stated: Stated, person: Person | None) -> Iterator[Change]:
        """Yields the row of somebody whom neither the tables nor an earlier statement brought in."""
        key = slug(stated.name or "")
        if person is None and key not in self._entered:
            self._entered.add(key)
            yield _new_person(stated, key)

    def succeeded(self, stated: Stated) -> Iterator[Change]:
        """Yields the end of the open tenure before the first new holder of an office of one seat."""
        tenures = self._reference.tenures_in(stated.office.key)
        last = next((tenure for tenure in reversed(tenures) if tenure.end == "open"), None)
        if last and stated.office.seats == 1 and last.since < stated.since and last.office not in self._ended:
            self._ended.add(last.office)
            yield _ending(last, stated.since, stated)


def _statements(reference: Reference, rows: Iterable[Row], asked: date) -> Iterator[Stated]:
    """Yields the rows whose beginning is known to the year or better."""
    offices = {office.wikidata: office for office in reference.facts.offices if office.wikidata}
    for row in rows:
        office, since = offices.get(item_of(row, "item")), moment_of(row, "start")
        if office and since:
            until = moment_of(row, "end")
            yield Stated(office, item_of(row, "other"), row.get("label"), since, until, source_of(row, asked))


def _compared(known: Tenure, stated: Stated) -> Iterator[Change | Difference]:
    """Yields the end that a statement fills in, or in what it differs from a tenure."""
    if stated.until and known.until is None:
        yield _ending(known, stated.until, stated)
    elif stated.until and known.until and not alike(known.until, stated.until):
        subject = f"{known.person}, {known.office}"
        yield Difference(subject, f"until {known.until}", f"until {stated.until}", stated.source)


def _ending(tenure: Tenure, until: str, stated: Stated) -> Change:
    """Returns the end of a tenure that a statement tells."""
    fields = {"until": until, "end": "known", "seen": "", "source": f"{tenure.source}; {stated.source}"}
    return Change("tenures.csv", fields, {"person": tenure.person, "office": tenure.office, "since": tenure.since})


def _new_person(stated: Stated, key: str) -> Change:
    """Returns the row of a person; that the last word of the name is the family name is for a reader to correct."""
    name = stated.name or ""
    fields = {"key": key, "name": name, "family": name.split()[-1], "family_first": "no", "wikidata": stated.item}
    return Change("persons.csv", fields | {"source": stated.source})


def _new_tenure(stated: Stated, key: str, asked: date) -> Change:
    """Returns the row of a tenure."""
    fields = {
        "person": key,
        "office": stated.office.key,
        "since": stated.since,
        "until": stated.until or "",
        "acting": "no",
        "end": "known" if stated.until else "open",
        "seen": "" if stated.until else asked.isoformat(),
        "source": stated.source,
    }
    return Change("tenures.csv", fields, after=("office",))
