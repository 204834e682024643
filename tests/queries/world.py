"""The small world that questions are asked of: the graphs of ``data`` and the reference facts that go with them."""

from pathlib import Path

from kg.reference import Reference
from kg.reference.facts import Body, Facts, Person, State

DATA = tuple(sorted((Path(__file__).parent / "data").glob("*.trig")))
STATES = {"CHN": "China", "IRN": "Iran", "KAZ": "Kazakhstan", "KGZ": "Kyrgyzstan", "RUS": "Russia"}
BODIES = {"SCO": "Shanghai Cooperation Organization", "European Commission": "European Commission"}
PEOPLE = {"li-keqiang": "Li Keqiang", "li-qiang": "Li Qiang", "xi-jinping": "Xi Jinping", "li-qiang-2": "Li Qiang"}


def reference(people: tuple[str, ...] = ("li-keqiang", "li-qiang", "xi-jinping")) -> Reference:
    """Returns the reference facts of the world, with the people of these keys."""
    return Reference(
        Facts(
            states=tuple(state(code, name) for code, name in STATES.items()),
            bodies=tuple(body(code, name) for code, name in BODIES.items()),
            persons=tuple(person(key, PEOPLE[key]) for key in people),
        )
    )


def state(code: str, name: str) -> State:
    """Returns a state of which no more is known than its code and name."""
    return State(
        code=code,
        wikidata=None,
        kind="state",
        name=name,
        official=None,
        capital=None,
        un_member=True,
        since=None,
        until=None,
        source="test",
        checked=None,
    )


def body(code: str, name: str) -> Body:
    """Returns a body of which no more is known than its code and name."""
    return Body(
        code=code,
        name=name,
        kind="body",
        parent=None,
        seat=None,
        founded=None,
        ended=None,
        wikidata=None,
        source="test",
        checked=None,
    )


def person(key: str, name: str) -> Person:
    """Returns a person of whom no more is known than the name, the family name first."""
    return Person(
        key=key,
        name=name,
        family=name.split()[0],
        family_first=True,
        called=(),
        native=None,
        variants=(),
        wikidata=None,
        source="test",
        checked=None,
    )
