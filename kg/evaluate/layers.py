"""The layers of a record, and how one article's records differ from its annotations in each."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from kg.evaluate.annotations import Annotated, Happening, Said
from kg.evaluate.keys import folded, name_key, office_key, partnership_key, title_key, titles_agree
from kg.evaluate.matching import pairs_of, unmatched_instruments, unmatched_names
from kg.text import Span

LAYERS = (
    "states",
    "bodies",
    "people",
    "offices",
    "events",
    "event_dates",
    "event_places",
    "event_people",
    "event_part_of",
    "attribution",
    "stance",
    "toward",
    "partnerships",
    "agreements",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value that only one side has; ``words`` are names in it to look for, ``sentence`` where it stands if known."""

    value: str
    words: tuple[str, ...] = ()
    sentence: Span | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """How one article's records differ from its annotations in one layer."""

    layer: str
    label: str
    right: int
    found: int
    wanted: int
    missed: tuple[Entry, ...] = ()
    extra: tuple[Entry, ...] = ()


def differences_of(gold: Annotated, found: Annotated) -> list[Difference]:
    """Returns the difference in each layer, the matched events' dates, places, people and larger events one by one."""
    return [
        _sets(gold, "states", _codes(gold.states), _codes(found.states)),
        _sets(gold, "bodies", _codes(gold.bodies), _codes(found.bodies)),
        _people(gold, found),
        _sets(gold, "offices", _offices(gold), _offices(found)),
        *_events(gold, found),
        *_speech(gold, found),
        _sets(gold, "partnerships", _partnerships(gold), _partnerships(found)),
        _agreements(gold, found),
    ]


Keyed = dict[Hashable, Entry]


def _sets(gold: Annotated, layer: str, wanted: Keyed, found: Keyed) -> Difference:
    """Returns the difference of two sets of entries by their keys."""
    missed = tuple(entry for key, entry in wanted.items() if key not in found)
    extra = tuple(entry for key, entry in found.items() if key not in wanted)
    return Difference(layer, gold.label, len(wanted) - len(missed), len(found), len(wanted), missed, extra)


def _codes(codes: Iterable[str]) -> Keyed:
    return {folded(code): Entry(code, (code,)) for code in codes}


def _people(gold: Annotated, found: Annotated) -> Difference:
    names, guesses = [one.name for one in gold.people], [one.name for one in found.people]
    missed, extra = unmatched_names(names, guesses)
    return Difference(
        "people",
        gold.label,
        len(names) - len(missed),
        len(guesses),
        len(names),
        tuple(Entry(name, (name,)) for name in missed),
        tuple(Entry(name, (name,)) for name in extra),
    )


def _offices(side: Annotated) -> Keyed:
    return {
        office_key(one.name, office, of): Entry(f"{one.name}: {office} of {of}", (one.name, office))
        for one in side.people
        for office, of in one.offices
    }


def _partnerships(side: Annotated) -> Keyed:
    return {
        partnership_key(one.parties, one.level, one.action): Entry(
            f"{', '.join(one.parties)}: {one.action} {one.level}", (one.level,)
        )
        for one in side.partnerships
    }


def _agreements(gold: Annotated, found: Annotated) -> Difference:
    missed, extra = unmatched_instruments(gold.agreements, found.agreements)
    return Difference(
        "agreements",
        gold.label,
        len(gold.agreements) - len(missed),
        len(found.agreements),
        len(gold.agreements),
        tuple(Entry(f"{one.name} ({', '.join(one.parties)})", (one.name,)) for one in missed),
        tuple(Entry(f"{one.name} ({', '.join(one.parties)})", (one.name,)) for one in extra),
    )


def _events(gold: Annotated, found: Annotated) -> list[Difference]:
    """Returns the difference in events, and in what is told of each that both sides have."""
    pairs = pairs_of(gold.events, found.events)
    seen, used = {i for i, _ in pairs}, {j for _, j in pairs}
    whole = Difference(
        "events",
        gold.label,
        len(pairs),
        len(found.events),
        len(gold.events),
        tuple(_happened(event) for i, event in enumerate(gold.events) if i not in seen),
        tuple(_happened(event) for j, event in enumerate(found.events) if j not in used),
    )
    return [whole, *(d for i, j in pairs for d in _circumstances(gold, gold.events[i], found.events[j]))]


def _happened(event: Happening) -> Entry:
    """Returns an event as one line."""
    parts = (event.factuality, event.kind, ", ".join(event.parties), event.start, event.place)
    return Entry("  ".join(part for part in parts if part), (*event.people, event.place or "", event.kind))


def _circumstances(gold: Annotated, wanted: Happening, found: Happening) -> list[Difference]:
    """Returns the differences in what is told of one event; one in what neither side tells is left out."""
    told = (
        ("event_dates", wanted.start, found.start, wanted.start == found.start),
        ("event_places", wanted.place, found.place, folded(wanted.place or "") == folded(found.place or "")),
        ("event_part_of", wanted.part_of, found.part_of, _same_frame(wanted.part_of, found.part_of)),
    )
    of = Entry(_happened(wanted).value, wanted.people)
    missed, extra = unmatched_names(wanted.people, found.people)
    people = Difference(
        "event_people",
        gold.label,
        len(wanted.people) - len(missed),
        len(found.people),
        len(wanted.people),
        tuple(Entry(f"{name} in {of.value}", (name,)) for name in missed),
        tuple(Entry(f"{name} in {of.value}", (name,)) for name in extra),
    )
    return [
        *(Difference(layer, gold.label, *_told(of, want, got, same)) for layer, want, got, same in told if want or got),
        people,
    ]


Told = tuple[int, int, int, tuple[Entry, ...], tuple[Entry, ...]]


def _told(of: Entry, want: str | None, got: str | None, same: bool) -> Told:
    """Returns the counts and the entries of one thing told of an event: right, found, wanted, missed and extra."""
    missed = (Entry(f"{want} of {of.value}", (want, *of.words)),) if want and not same else ()
    extra = (Entry(f"{got} of {of.value}", (got, *of.words)),) if got and not same else ()
    return int(bool(want and got and same)), int(bool(got)), int(bool(want)), missed, extra


def _same_frame(one: str | None, other: str | None) -> bool:
    """Returns whether two names are of one larger event; one of small words only names any."""
    wanted, found = title_key(one), title_key(other)
    return wanted == found or not wanted or titles_agree(wanted, found)


Values = Callable[[Said], list[tuple[Hashable, str]]]


def _speech(gold: Annotated, found: Annotated) -> list[Difference]:
    """Returns the differences in who speaks, in which stance, and toward whom, sentence by sentence."""
    read: tuple[tuple[str, Values], ...] = (
        ("attribution", _speaker),
        ("stance", lambda said: [(word, word) for word in said.stance]),
        ("toward", lambda said: [(code, code) for code in said.toward]),
    )
    return [
        _sets(gold, layer, _said(gold, gold.sentences, values), _said(found, gold.sentences, values, beyond="found"))
        for layer, values in read
    ]


def _speaker(said: Said) -> list[tuple[Hashable, str]]:
    """Returns who speaks for whom, as a key and as words."""
    return [((name_key(said.speaker), said.party), f"{said.speaker or 'no one named'} for {said.party}")]


def _said(side: Annotated, sentences: tuple[Span, ...], values: Values, beyond: str = "gold") -> Keyed:
    """Returns some values of all statements, by the number of the sentence that carries them.

    A statement in no sentence of the annotations stands by itself, under its offset and ``beyond``, agreeing with none.
    """
    found: Keyed = {}
    for said in side.statements:
        number = said.sentence if said.sentence is not None else sentence_number(said.start or 0, sentences)
        span = sentences[number] if number is not None and 0 <= number < len(sentences) else None
        at: Hashable = number if number is not None else (beyond, said.start)
        for key, value in values(said):
            found[(at, key)] = Entry(value, (), span)
    return found


def sentence_number(start: int, sentences: tuple[Span, ...]) -> int | None:
    """Returns the number of the sentence that holds an offset."""
    return next((n for n, (first, last) in enumerate(sentences) if first <= start < last), None)
