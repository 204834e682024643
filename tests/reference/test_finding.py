"""Names lead to states, bodies, people, offices and treaties; titles to whoever bore them."""

from datetime import date

import pytest

from kg.reference import packaged
from kg.reference.cards import card
from kg.reference.facts import Person
from kg.reference.finding import persons_titled, things_named


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("irn", ["State"]),
        ("ایران", ["State"]),
        ("Türkiye", ["State"]),
        ("turkiye", ["State"]),
        ("Shanghai Cooperation Organization", ["Body"]),
        ("CHN/premier", ["Office"]),
        ("xi-jinping", ["Person"]),
        ("Xi", ["Person"]),
        ("习近平", ["Person"]),
        ("Belt and Road", ["Instrument"]),
        ("no such thing", []),
        ("", []),
    ],
)
def test_a_name_leads_to_things(name: str, kinds: list[str]) -> None:
    """Case and accents do not matter, nor does the language."""
    assert [type(thing).__name__ for thing in things_named(packaged(), name)] == kinds


@pytest.mark.parametrize(
    ("title", "on", "keys"),
    [
        ("Premier Li", date(2022, 6, 1), ["li-keqiang"]),
        ("Premier Li", date(2023, 6, 1), ["li-qiang"]),
        ("Premier Li", date(1995, 1, 1), []),
        ("prime minister li keqiang", date(2022, 6, 1), ["li-keqiang"]),
        ("King Li", date(2022, 6, 1), []),
    ],
)
def test_a_title_is_resolved_by_date(title: str, on: date, keys: list[str]) -> None:
    """Who bore a title is whoever held the office on the day."""
    assert [person.key for person in persons_titled(packaged(), title, on)] == keys


def test_without_a_day_all_bearers_are_meant() -> None:
    """Both premiers of that name are found, each once."""
    found = things_named(packaged(), "Premier Li")
    assert {thing.key for thing in found if isinstance(thing, Person)} >= {"li-keqiang", "li-qiang"}
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", ["CHN", "SUN", "HKG", "UN", "SCO", "xi-jinping", "USA/president", "New START"])
def test_every_card_ends_with_its_source(name: str) -> None:
    """Whatever is shown says where it is from, and no line is empty."""
    for thing in things_named(packaged(), name):
        lines = card(packaged(), thing, date(2020, 1, 1)).lines
        assert lines[-1][0] == "source"
        assert all(heading and words for heading, words in lines)
