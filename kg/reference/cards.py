"""What the reference facts know about one thing on a day, as lines for people to read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.reference.facts import Body, Holding, Instrument, Membership, Office, Person, State, Tenure
from kg.reference.finding import Thing
from kg.reference.intervals import covers
from kg.reference.lookup import Reference, held

Line = tuple[str, str]
_HEADS = ("head of state", "head of government", "foreign minister")


@dataclass(frozen=True, slots=True)
class Card:
    """A thing's name, what it is, and what is known of it as pairs of a heading and words."""

    name: str
    kind: str
    lines: tuple[Line, ...]


def card(reference: Reference, thing: Thing, on: date) -> Card:
    """Returns what is known about a thing on a day; of people and offices all tenures, the running ones marked."""
    match thing:
        case State():
            return Card(thing.name, thing.kind, tuple(_state(reference, thing, on)))
        case Body():
            return Card(thing.name, thing.kind, tuple(_body(reference, thing, on)))
        case Person():
            return Card(thing.name, "person", tuple(_person(reference, thing, on)))
        case Office():
            return Card(thing.title, "office", tuple(_office(reference, thing, on)))
        case Instrument():
            return Card(thing.name, thing.kind, tuple(_instrument(reference, thing)))


def _state(reference: Reference, state: State, on: date) -> Iterator[Line]:
    """Yields the lines of a state or territory."""
    yield "code", state.code
    yield from _given("official name", state.official)
    if state.since or state.until:
        yield "existed", _span(state.since, state.until)
    names = (name for name in reference.facts.state_names if name.of == state.code)
    words = (n.text for n in names if n.kind not in ("demonym", "adjective") and covers(n.since, n.until, on))
    yield from _several("also called", words)
    yield from _several("labels", (f"{word} ({tag})" for tag, word in reference.labels(state.code).items()))
    yield "codes", ", ".join(f"{code.scheme} {code.code}" for code in reference.codes(state.code, on)) or "none"
    yield from _given("capital", reference.capital(state.code, on))
    for rank in _HEADS:
        yield from _several(rank, map(_holding, reference.holdings(state.code, rank, on)))
    equals = reference.counterparts(state.code, on)
    yield from _several("meets others as an equal", (f"{h.person.name} ({h.office.role})" for h in equals))
    yield from _standings(reference.memberships_of(state.code, on), lambda standing: standing.body)
    partnerships = reference.partnerships_of(state.code, on)
    yield from _several("partnerships", (f"{_other(p.parties, state.code)} {p.level}" for p in partnerships))
    yield from _several("alliances", (item.name for item in reference.alliances_of(state.code, on)))
    yield from _provenance(state.wikidata, state.source, state.checked)


def _body(reference: Reference, body: Body, on: date) -> Iterator[Line]:
    """Yields the lines of a body."""
    yield "code", body.code
    yield from _given("part of", body.parent)
    yield from _given("seat", body.seat)
    if body.founded or body.ended:
        yield "existed", _span(body.founded, body.ended)
    yield from _several("also called", (name.text for name in reference.facts.body_names if name.of == body.code))
    yield from _several("labels", (f"{word} ({tag})" for tag, word in reference.labels(body.code).items()))
    for office in (office for office in reference.facts.offices if office.of == body.code):
        yield from _several(office.role, map(_holding, reference.holdings(body.code, office.role, on)))
    yield from _standings(reference.memberships(body.code, on), lambda standing: standing.party)
    yield from _provenance(body.wikidata, body.source, body.checked)


def _person(reference: Reference, person: Person, on: date) -> Iterator[Line]:
    """Yields the lines of a person, with every tenure."""
    yield "key", person.key
    yield from _given("native name", person.native)
    yield from _given("family name", person.family)
    yield from _several("also written", (*person.variants, *person.called))
    for tenure in reference.tenures_of(person.key):
        office = reference.offices[tenure.office]
        where = reference.name_of(office.of) or office.of
        yield _when(tenure, on), f"{office.role} of {where}, {_term(tenure)}"
    yield from _provenance(person.wikidata, person.source, person.checked)


def _office(reference: Reference, office: Office, on: date) -> Iterator[Line]:
    """Yields the lines of an office, with everybody who held it."""
    yield "key", office.key
    yield "office of", reference.name_of(office.of) or office.of
    yield "called", ", ".join((office.role, *office.also))
    yield "rank", ", ".join(rank.replace("-", " ") for rank in office.ranks)
    yield "meets others as an equal", "yes" if office.counterpart else "no"
    for tenure in reference.tenures_in(office.key):
        yield _when(tenure, on), f"{reference.persons[tenure.person].name}, {_term(tenure)}"
    yield from _provenance(office.wikidata, office.source, office.checked)


def _instrument(reference: Reference, item: Instrument) -> Iterator[Line]:
    """Yields the lines of a treaty, plan or initiative."""
    yield from _several("also called", item.aliases)
    yield from _several("parties", (reference.name_of(code) or code for code in item.parties))
    yield item.stage, _span(item.since, item.until)
    yield from _given("obligation", item.obligation)
    yield from _provenance(None, item.source, item.checked)


def _span(since: str | None, until: str | None) -> str:
    """Returns a half-open interval in words: "from 2001-06-15 until 2003-01-01"."""
    words = (f"from {since}" if since else "", f"until {until}" if until else "")
    return " ".join(word for word in words if word) or "at all times"


def _term(tenure: Tenure) -> str:
    """Returns a tenure's interval in words, with what is known of its end and its source."""
    ends = {"known": "", "open": "; no end known", "unknown": f"; last seen {tenure.seen or tenure.since}"}
    notes = (", acting" if tenure.acting else "", f", elected {tenure.elected}" if tenure.elected else "")
    source = _told_source(tenure.source, tenure.checked)
    return f"{_span(tenure.since, tenure.until)}{ends[tenure.end]}{''.join(notes)} [{source}]"


def _when(tenure: Tenure, on: date) -> str:
    """Returns how a tenure lies to a day."""
    if held(tenure, on):
        return f"held on {on}"
    return "later" if tenure.since > on.isoformat() else "before" if tenure.until else "not known then"


def _holding(holding: Holding) -> str:
    """Returns a holder with the office and the tenure."""
    return f"{holding.person.name}, {holding.office.role}, {_term(holding.tenure)}"


def _standings(standings: Iterable[Membership], named: Callable[[Membership], str]) -> Iterator[Line]:
    """Yields one line a status: who has it, or where."""
    by_status: dict[str, list[str]] = {}
    for standing in standings:
        by_status.setdefault(standing.status, []).append(named(standing))
    for status, names in by_status.items():
        yield f"{status} ({len(names)})", ", ".join(sorted(names))


def _other(parties: tuple[str, str], party: str) -> str:
    """Returns the other party of a pair."""
    return parties[1] if parties[0] == party else parties[0]


def _told_source(source: str, checked: str | None) -> str:
    """Returns a source, with the day on which a fact was compared with it."""
    return f"{source}, checked {checked}" if checked else source


def _provenance(wikidata: str | None, source: str, checked: str | None) -> Iterator[Line]:
    """Yields where else a thing is described and where the facts are from."""
    yield from _given("Wikidata", wikidata)
    yield "source", _told_source(source, checked)


def _given(heading: str, words: str | None) -> Iterator[Line]:
    """Yields a line where there are words for it."""
    if words:
        yield heading, words


def _several(heading: str, words: Iterable[str]) -> Iterator[Line]:
    """Yields a line of several words, each once, where there are any."""
    yield from _given(heading, "; ".join(dict.fromkeys(words)))
