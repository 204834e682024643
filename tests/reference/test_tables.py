"""Whether the packaged facts are whole and agree with one another."""

from collections import Counter
from datetime import date
from itertools import combinations

import pytest

from kg.reference import packaged
from kg.reference.facts import CodeScheme, Tenure
from kg.reference.intervals import overlap

TODAY = date(2026, 7, 1)


def _end(tenure: Tenure) -> str | None:
    """Returns the bound up to which a tenure is vouched for."""
    return (tenure.seen or tenure.since) if tenure.end == "unknown" else tenure.until


def test_every_un_member_is_there() -> None:
    """The United Nations have 193 members, each with its codes and a capital or a seat of government."""
    found = [state for state in packaged().facts.states if state.un_member]
    assert len(found) == 193
    assert all(state.wikidata and state.capital for state in found)
    for scheme in ("iso2", "iso3", "m49"):
        assert [state.code for state in found if not packaged().code(state.code, scheme, TODAY)] == []


@pytest.mark.parametrize(
    "code",
    [
        "PSE",
        "VAT",
        "XKX",
        "TWN",
        "COK",
        "NIU",
        "ESH",
        "HKG",
        "MAC",
        "GRL",
        "SUN",
        "YUG",
        "GFR",
        "DDR",
        "RVN",
        "YAR",
        "YMD",
        "CSK",
        "SCG",
        "ANT",
        "UAR",
        "ZAN",
    ],
)
def test_parties_beside_the_members_are_there(code: str) -> None:
    """Observers, territories and former states have a row too."""
    assert code in packaged().states


def test_living_states_share_no_code() -> None:
    """No list gives one code to two states on one day, and no Wikidata item stands for two."""
    reference = packaged()
    codes = [(code.scheme, code.code) for state in reference.states for code in reference.codes(state, TODAY)]
    items = [state.wikidata for state in reference.facts.states if state.wikidata]
    for given in (codes, items):
        assert [code for code, number in Counter(given).items() if number > 1] == []


@pytest.mark.parametrize(
    ("of", "scheme", "on", "code"),
    [
        ("XKX", "iso2", date(2020, 1, 1), None),
        ("XKX", "m49", date(2020, 1, 1), None),
        ("XKX", "cow", date(2008, 2, 16), None),
        ("XKX", "cow", date(2008, 2, 17), "347"),
        ("TWN", "m49", date(2020, 1, 1), None),
        ("TWN", "iso-numeric", date(2020, 1, 1), "158"),
        ("TWN", "cow", date(1949, 12, 7), None),
        ("PSE", "iso3", date(2020, 1, 1), "PSE"),
        ("PSE", "cow", date(2020, 1, 1), None),
        ("VAT", "gw", date(2020, 1, 1), None),
        ("ESH", "cow", date(2020, 1, 1), None),
        ("HKG", "cow", date(2020, 1, 1), None),
        ("DEU", "cow", date(2020, 1, 1), "255"),
        ("DEU", "gw", date(2020, 1, 1), "260"),
        ("GFR", "cow", date(1980, 1, 1), "260"),
        ("DDR", "m49", date(1980, 1, 1), "278"),
        ("SRB", "cow", date(2010, 1, 1), "345"),
        ("SRB", "gw", date(2010, 1, 1), "340"),
        ("YUG", "m49", date(1990, 1, 1), "890"),
        ("YUG", "m49", date(2000, 1, 1), "891"),
        ("SCG", "iso2", date(2005, 1, 1), "CS"),
        ("CSK", "iso2", date(1990, 1, 1), "CS"),
        ("RUS", "cow", date(2000, 1, 1), "365"),
        ("SUN", "cow-letters", date(1980, 1, 1), "RUS"),
        ("RVN", "gw", date(1970, 1, 1), "817"),
        ("RVN", "cow", date(1976, 1, 1), None),
        ("VNM", "cow", date(2000, 1, 1), "816"),
        ("YAR", "cow", date(1980, 1, 1), "678"),
        ("YEM", "cow", date(2000, 1, 1), "679"),
        ("YEM", "gw", date(2000, 1, 1), "678"),
        ("YMD", "cow", date(1980, 1, 1), "680"),
        ("SDN", "m49", date(2010, 1, 1), "736"),
        ("SDN", "m49", date(2012, 1, 1), "729"),
        ("SSD", "cow", date(2012, 1, 1), "626"),
        ("MMR", "iso3", date(1980, 1, 1), "BUR"),
        ("COD", "iso2", date(1990, 1, 1), "ZR"),
        ("TLS", "iso2", date(2001, 1, 1), "TP"),
        ("ROU", "iso3", date(2001, 1, 1), "ROM"),
        ("MCO", "cow", date(2000, 1, 1), "221"),
        ("MCO", "gw", date(2000, 1, 1), None),
    ],
)
def test_contested_and_historical_codes(of: str, scheme: CodeScheme, on: date, code: str | None) -> None:
    """A code holds from a day until another, and a list that leaves a party out gives it none."""
    assert packaged().code(of, scheme, on) == code


def test_a_code_leads_back_to_its_state() -> None:
    """The number 345 was Yugoslavia's, then that of Serbia and Montenegro, and is Serbia's."""
    days = (date(1990, 1, 1), date(2004, 1, 1), date(2020, 1, 1))
    found = [packaged().state_coded("cow", "345", day) for day in days]
    assert [state.code for state in found if state] == ["YUG", "SCG", "SRB"]


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
