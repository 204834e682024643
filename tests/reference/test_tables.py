"""Whether the packaged facts are whole and agree with one another."""

from collections import Counter
from itertools import combinations

import pytest

from kg.reference import packaged
from kg.reference.facts import Tenure
from kg.reference.intervals import overlap


def _end(tenure: Tenure) -> str | None:
    """Returns the bound up to which a tenure is vouched for."""
    return (tenure.seen or tenure.since) if tenure.end == "unknown" else tenure.until


def test_every_un_member_is_there() -> None:
    """The United Nations have 193 members, each with its codes and a capital or a seat of government."""
    found = [state for state in packaged().facts.states if state.un_member]
    assert len(found) == 193
    assert all(state.iso2 and state.m49 and state.wikidata and state.capital for state in found)


@pytest.mark.parametrize("code", ["PSE", "VAT", "XKX", "TWN", "COK", "NIU", "ESH", "HKG", "MAC", "GRL", "SUN", "YUG"])
def test_parties_beside_the_members_are_there(code: str) -> None:
    """Observers, territories and former states have a row too."""
    assert code in packaged().states


def test_living_states_share_no_code() -> None:
    """Alpha-2, M49 and Wikidata codes tell states apart."""
    states = [state for state in packaged().facts.states if state.kind != "former"]
    for codes in ([s.iso2 for s in states], [s.m49 for s in states], [s.wikidata for s in packaged().facts.states]):
        assert [code for code, number in Counter(codes).items() if code and number > 1] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("U.S.", "USA"),
        ("United States", "USA"),
        ("Britain", "GBR"),
        ("UAE", "ARE"),
        ("Republic of Korea", "KOR"),
        ("DPRK", "PRK"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Czech Republic", "CZE"),
        ("Burma", "MMR"),
        ("Ivory Coast", "CIV"),
        ("Cape Verde", "CPV"),
        ("Viet Nam", "VNM"),
        ("Kyrgyz Republic", "KGZ"),
        ("Kyrgyz", "KGZ"),
        ("Iranians", "IRN"),
        ("Dutch", "NLD"),
        ("Emirati", "ARE"),
        ("Kazakhstani", "KAZ"),
        ("Palestinian", "PSE"),
    ],
)
def test_names_of_news_prose_resolve(text: str, code: str) -> None:
    """Short names, abbreviations, adjectives and demonyms lead to their state."""
    assert code in {entry.code for entry in packaged().state_names() if entry.text == text}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Shanghai Cooperation Organisation", "SCO"),
        ("U.N.", "UN"),
        ("North Atlantic Treaty Organization", "NATO"),
        ("Arab League", "AL"),
        ("Quad", "QUAD"),
        ("St. Petersburg International Economic Forum", "SPIEF"),
        ("ASEAN Plus Three", "APT"),
    ],
)
def test_names_of_bodies_resolve(text: str, code: str) -> None:
    """Names and spellings lead to the body's acronym."""
    assert code in {entry.code for entry in packaged().body_names() if entry.text == text}


def test_a_body_without_an_acronym_has_its_name_as_its_code() -> None:
    """A code in small letters is the body's English name."""
    bodies = packaged().facts.bodies
    assert len(bodies) >= 120
    assert [body.code for body in bodies if body.code.upper() != body.code and body.code != body.name] == []


@pytest.mark.parametrize("name", ["Geneva", "Brussels", "Addis Ababa", "The Hague", "Great Hall of the People"])
def test_ambiguous_places_do_not_speak(name: str) -> None:
    """A seat of bodies or a venue stands for no government."""
    assert [entry.speaks for entry in packaged().places() if entry.text == name] == [False]


@pytest.mark.parametrize(("name", "code"), [("Beijing", "CHN"), ("Kremlin", "RUS"), ("Tehran", "IRN")])
def test_capitals_and_palaces_speak(name: str, code: str) -> None:
    """A capital or palace that news prose uses as an actor stands for its state."""
    assert [(entry.code, entry.speaks) for entry in packaged().places() if entry.text == name] == [(code, True)]


def test_the_capital_of_kazakhstan_changed_its_name() -> None:
    """A name of a place has the dates during which it was in use."""
    spells = {(e.text, e.since, e.until) for e in packaged().places() if e.code == "KAZ" and e.kind == "capital"}
    assert ("Nur-Sultan", "2019-03-23", "2022-09-17") in spells
    assert ("Astana", "2022-09-17", None) in spells


@pytest.mark.parametrize("text", ["Belt and Road", "Belt and Road Initiative", "One Belt, One Road"])
def test_the_belt_and_road_is_an_initiative_of_china(text: str) -> None:
    """An initiative is found by any of its names and has its one party."""
    found = {entry.code for entry in packaged().instruments() if entry.text == text}
    assert [packaged().instruments_by_name[name].parties for name in found] == [("CHN",)]


def test_no_two_hold_an_office_of_one_seat() -> None:
    """Tenures of an office that one person holds do not share a day, acting or not."""
    reference = packaged()
    clashes = [
        (one.office, one.person, other.person)
        for office in reference.facts.offices
        if office.seats == 1
        for one, other in combinations(reference.tenures_in(office.key), 2)
        if overlap((one.since, _end(one)), (other.since, _end(other)))
    ]
    assert clashes == []


def test_intervals_end_after_they_begin() -> None:
    """Every interval of every table is in order."""
    facts = packaged().facts
    spans = [
        (row.since, row.until)
        for rows in (facts.states, facts.places, facts.tenures, facts.memberships, facts.partnerships, facts.ties)
        for row in rows
    ]
    assert [span for span in spans if span[0] and span[1] and span[0] >= span[1]] == []


def test_what_is_checked_names_what_it_was_checked_with() -> None:
    """A fact with a date of checking has a source other than memory."""
    facts = packaged().facts
    for rows in (facts.states, facts.state_names, facts.tenures, facts.memberships, facts.partnerships, facts.ties):
        assert [row for row in rows if row.checked and "unconfirmed" in row.source] == []


def test_partnerships_of_one_pair_and_level_do_not_repeat() -> None:
    """A level of a pair begins once."""
    keys = Counter((row.parties, row.level, row.since) for row in packaged().facts.partnerships)
    assert [key for key, number in keys.items() if number > 1] == []


def test_every_office_has_had_a_holder() -> None:
    """No office stands in the tables without a tenure."""
    reference = packaged()
    assert [key for key in reference.offices if not reference.tenures_in(key)] == []
