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
    added: set[str] = set()
    for stated in _statements(reference, rows, asked):
        person = _person(reference, stated)
        known = _known(reference, person, stated) if person else None
        if known:
            yield from _compared(known, stated)
        elif not person or not _serving(reference, person, stated):
            key = person.key if person else _new_key(stated)
            if not key:
                yield Difference(stated.office.key, "nobody", f"{stated.item}, without an English label", stated.source)
                continue
            if not person and key not in added:
                added.add(key)
                yield _new_person(stated, key)
            yield from _new_tenure(reference, stated, key, asked)


def _statements(reference: Reference, rows: Iterable[Row], asked: date) -> Iterator[Stated]:
    """Yields the rows whose beginning is known to the year or better."""
    offices = {office.wikidata: office for office in reference.facts.offices if office.wikidata}
    for row in rows:
        office, since = offices.get(item_of(row, "item")), moment_of(row, "start")
        if office and since:
            until = moment_of(row, "end")
            yield Stated(office, item_of(row, "other"), row.get("label"), since, until, source_of(row, asked))


def _person(reference: Reference, stated: Stated) -> Person | None:
    """Returns who is meant: the person of that item, else the only one of that full name who has no item."""
    named = reference.people_named(stated.name) if stated.name else ()
    same = [p for p in named if not p.wikidata and folded(stated.name or "") in map(folded, (p.name, *p.variants))]
    found = [person for person in reference.facts.persons if person.wikidata == stated.item] or same
    return found[0] if len(found) == 1 else None


def _known(reference: Reference, person: Person, stated: Stated) -> Tenure | None:
    """Returns the tenure that a statement is about."""
    tenures = (t for t in reference.tenures_of(person.key) if t.office == stated.office.key)
    return next((tenure for tenure in tenures if alike(tenure.since, stated.since)), None)


def _serving(reference: Reference, person: Person, stated: Stated) -> bool:
    """Returns whether a person already held an office when a statement lets a term begin."""
    tenures = (t for t in reference.tenures_of(person.key) if t.office == stated.office.key)
    return any(tenure.since < stated.since < (tenure.until or "9999") for tenure in tenures)


def _compared(known: Tenure, stated: Stated) -> Iterator[Change | Difference]:
    """Yields the end that a statement fills in, or in what it differs from a tenure."""
    key = {"person": known.person, "office": known.office, "since": known.since}
    if stated.until and known.until is None:
        fields = {"until": stated.until, "end": "known", "seen": "", "source": f"{known.source}; {stated.source}"}
        yield Change("tenures.csv", fields, key)
    elif stated.until and known.until and not alike(known.until, stated.until):
        yield Difference(
            f"{known.person}, {known.office}", f"until {known.until}", f"until {stated.until}", stated.source
        )


def _new_key(stated: Stated) -> str:
    """Returns the key of a person whom the tables lack, or the empty string for one without a name."""
    return slug(stated.name) if stated.name else ""


def _new_person(stated: Stated, key: str) -> Change:
    """Returns the row of a person; that the last word of the name is the family name is for a reader to correct."""
    name = stated.name or ""
    fields = {"key": key, "name": name, "family": name.split()[-1], "family_first": "no", "wikidata": stated.item}
    return Change("persons.csv", fields | {"source": stated.source})


def _new_tenure(reference: Reference, stated: Stated, key: str, asked: date) -> Iterator[Change]:
    """Yields the row of a tenure, and the end of the one before where one seat passes on."""
    last = next((t for t in reversed(reference.tenures_in(stated.office.key)) if t.until is None), None)
    if last and stated.office.seats == 1 and last.since < stated.since:
        ended = {"until": stated.since, "end": "known", "seen": "", "source": f"{last.source}; {stated.source}"}
        yield Change("tenures.csv", ended, {"person": last.person, "office": last.office, "since": last.since})
    yield Change(
        "tenures.csv",
        {
            "person": key,
            "office": stated.office.key,
            "since": stated.since,
            "until": stated.until or "",
            "acting": "no",
            "end": "known" if stated.until else "open",
            "seen": "" if stated.until else asked.isoformat(),
            "source": stated.source,
        },
        after=("office",),
    )
