"""Finds what a name means: a state or body by code or name in any language, a person by name or title."""

from collections.abc import Iterator
from datetime import date

from kg.reference.facts import Body, Instrument, Label, Office, Person, State
from kg.reference.folding import folded
from kg.reference.lookup import Reference

Thing = State | Body | Person | Office | Instrument


def things_named(reference: Reference, name: str, on: date | None = None) -> tuple[Thing, ...]:
    """Returns everything that a name means, states first, in the order of the tables.

    A name is a code ("CHN"), the key of an office ("CHN/premier"), any name or label of a state, body, person or
    instrument, in any case and without its accents; else a title with a family name ("Premier Li"), which means those
    who held the office, on the day ``on`` where one is given.
    """
    wanted = folded(name)
    found = dict.fromkeys(thing for text, thing in _names(reference) if folded(text) == wanted)
    found |= dict.fromkeys(reference.people_named(name) if wanted else ())
    return tuple(found) or persons_titled(reference, name, on)


def persons_titled(reference: Reference, name: str, on: date | None) -> tuple[Person, ...]:
    """Returns who is meant by a title and a name ("Foreign Minister Wang"), each once."""
    words = name.split()
    found: dict[Person, None] = {}
    for split in range(1, len(words)):
        title, called = " ".join(words[:split]), " ".join(words[split:])
        for person in reference.people_named(called):
            if any(_is(office, title) for office in _offices_of(reference, person.key, on)):
                found[person] = None
    return tuple(found)


def _is(office: Office, title: str) -> bool:
    """Returns whether a title is a word for an office."""
    return title.casefold() in {word.casefold() for word in (office.role, *office.also)}


def _offices_of(reference: Reference, person: str, on: date | None) -> tuple[Office, ...]:
    """Returns the offices that a person held on a day, or ever."""
    if on is not None:
        return reference.offices_of(person, on)
    return tuple(reference.offices[tenure.office] for tenure in reference.tenures_of(person))


def _names(reference: Reference) -> Iterator[tuple[str, Thing]]:
    """Yields every name with what it means."""
    facts = reference.facts
    for state in facts.states:
        yield state.code, state
    for entry in reference.state_names():
        yield entry.text, reference.states[entry.code]
    for entry in reference.body_names():
        yield entry.text, reference.bodies[entry.code]
    yield from ((label.text, _labelled(reference, label)) for label in facts.labels)
    yield from ((person.key, person) for person in facts.persons)
    yield from ((office.key, office) for office in facts.offices)
    for item in facts.instruments:
        yield from ((word, item) for word in (item.name, *item.aliases))


def _labelled(reference: Reference, label: Label) -> Thing:
    """Returns the state or body that a label names."""
    return reference.states.get(label.of) or reference.bodies[label.of]
