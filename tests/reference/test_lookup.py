"""What the reference answers about dates, offices, bodies and names."""

from datetime import date, timedelta

import pytest

from kg.days import first_day
from kg.reference import holder, members, offices_of, packaged, partnership
from kg.reference.lookup import held

MEETING = date(2023, 10, 26)


@pytest.mark.parametrize(
    ("of", "role", "on", "name"),
    [
        ("CHN", "premier", MEETING, "Li Qiang"),
        ("CHN", "prime minister", MEETING, "Li Qiang"),
        ("CHN", "head-of-government", MEETING, "Li Qiang"),
        ("CHN", "premier", date(2023, 3, 10), "Li Keqiang"),
        ("CHN", "premier", date(2023, 3, 11), "Li Qiang"),
        ("CHN", "President", date(2013, 3, 13), "Hu Jintao"),
        ("CHN", "President", date(2013, 3, 14), "Xi Jinping"),
        ("CHN", "foreign minister", date(2023, 7, 24), "Qin Gang"),
        ("CHN", "foreign minister", date(2023, 7, 25), "Wang Yi"),
        ("IRN", "first vice president", MEETING, "Mohammad Mokhber"),
        ("IRN", "president", date(2021, 8, 2), "Hassan Rouhani"),
        ("IRN", "president", date(2021, 8, 3), "Ebrahim Raisi"),
        ("IRN", "president", date(2024, 5, 18), "Ebrahim Raisi"),
        ("IRN", "president", date(2024, 6, 1), "Mohammad Mokhber"),
        ("IRN", "president", date(2024, 7, 28), "Masoud Pezeshkian"),
        ("RUS", "president", date(1999, 12, 30), "Boris Yeltsin"),
        ("RUS", "president", date(1999, 12, 31), "Vladimir Putin"),
        ("RUS", "president", date(2010, 1, 1), "Dmitry Medvedev"),
        ("JPN", "prime minister", date(2025, 10, 21), "Sanae Takaichi"),
        ("USA", "secretary of state", date(2010, 1, 1), "Hillary Clinton"),
        ("USA", "foreign minister", date(2010, 1, 1), "Hillary Clinton"),
        ("GBR", "foreign secretary", date(2024, 7, 4), "David Cameron"),
        ("UKR", "president", date(2019, 5, 20), "Volodymyr Zelenskyy"),
        ("KGZ", "president", MEETING, "Sadyr Japarov"),
        ("UN", "secretary-general", date(2016, 12, 31), "Ban Ki-moon"),
        ("NATO", "secretary general", date(2024, 10, 1), "Mark Rutte"),
        ("European Commission", "president", date(2020, 1, 1), "Ursula von der Leyen"),
    ],
)
def test_an_office_has_one_holder_on_a_day(of: str, role: str, on: date, name: str) -> None:
    """The holder is told by any word for the office, and changes on the successor's first day."""
    found = holder(of, role, on)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("of", "role", "on"),
    [
        ("CHN", "king", MEETING),
        ("XXX", "president", MEETING),
        ("LBN", "president", date(2023, 5, 1)),
        ("RUS", "deputy prime minister", MEETING),
        ("CHN", "premier", date(1950, 1, 1)),
    ],
)
def test_no_holder_is_made_up(of: str, role: str, on: date) -> None:
    """An unknown office, a vacancy, an office that several hold and a time out of reach have no holder."""
    assert holder(of, role, on) is None


def test_acting_for_a_president_is_an_office_beside_ones_own() -> None:
    """A first vice president who acts for the president holds both offices."""
    roles = {office.role for office in offices_of("mohammad-mokhber", date(2024, 6, 1))}
    assert roles == {"president", "first vice president"}
    assert {office.role for office in offices_of("mohammad-mokhber", MEETING)} == {"first vice president"}
    assert offices_of("nobody", MEETING) == ()


def test_an_unknown_end_is_vouched_for_to_the_last_sight() -> None:
    """Where no source tells when a tenure ended, it is not stretched past the day on which it was last seen."""
    tenure = next(
        tenure for tenure in packaged().facts.tenures if tenure.end == "unknown" and len(tenure.seen or "") == 10
    )
    assert tenure.seen is not None
    seen = date.fromisoformat(tenure.seen)
    assert held(tenure, seen)
    assert not held(tenure, seen.replace(year=seen.year + 1))


def test_holders_of_a_word_are_found_in_every_state() -> None:
    """Everybody who held an office of a name is told with office and tenure."""
    names = {(holding.office.of, holding.person.name) for holding in packaged().holders("premier", MEETING)}
    assert ("CHN", "Li Qiang") in names
    assert all(held(holding.tenure, MEETING) for holding in packaged().holders("premier", MEETING))


def test_the_counterpart_of_a_president_is_not_the_supreme_leader() -> None:
    """Tables tell which head meets the heads of other states."""
    offices = packaged().offices
    assert offices["IRN/president"].counterpart
    assert not offices["IRN/supreme-leader"].counterpart
    assert not offices["DEU/president"].counterpart


@pytest.mark.parametrize(
    ("body", "on", "party", "belongs"),
    [
        ("SCO", date(2023, 7, 3), "IRN", False),
        ("SCO", date(2023, 7, 4), "IRN", True),
        ("BRICS", date(2023, 12, 31), "IRN", False),
        ("BRICS", date(2024, 1, 1), "IRN", True),
        ("EU", date(2020, 1, 31), "GBR", True),
        ("EU", date(2020, 2, 1), "GBR", False),
        ("NATO", date(2024, 3, 7), "SWE", True),
        ("OPEC", date(2024, 1, 1), "AGO", False),
        ("ASEAN", date(2025, 10, 26), "TLS", True),
        ("G20", date(2023, 9, 9), "AU", True),
        ("UNSC", MEETING, "CHN", True),
        ("UNSC", MEETING, "ARE", True),
    ],
)
def test_membership_begins_and_ends_on_its_day(body: str, on: date, party: str, belongs: bool) -> None:
    """Members are those on the day asked for."""
    assert (party in members(body, on)) is belongs


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("SCO", 10),
        ("BRICS", 10),
        ("EU", 27),
        ("NATO", 32),
        ("G7", 7),
        ("G20", 21),
        ("ASEAN", 11),
        ("GCC", 6),
        ("AL", 22),
        ("AU", 55),
        ("CSTO", 6),
        ("EAEU", 5),
        ("APEC", 21),
        ("QUAD", 4),
        ("AUKUS", 3),
        ("UNSC", 15),
    ],
)
def test_bodies_are_whole(body: str, number: int) -> None:
    """Each main body has as many members in 2026 as it says itself."""
    assert len(members(body, date(2026, 1, 1))) == number


def test_partnership_of_china_and_iran() -> None:
    """A graded relation is found in either order, from its first day."""
    found = partnership("IRN", "CHN", MEETING)
    assert found is not None
    assert found.level == "comprehensive strategic partnership"
    assert partnership("CHN", "IRN", date(2016, 1, 22)) is None
    assert partnership("CHN", "IRN", date(2016, 1, 23)) == found


def test_a_partnership_gives_way_to_the_next_level() -> None:
    """On the day of an upgrade the new level is in force."""
    before, after = partnership("CHN", "RUS", date(2019, 6, 4)), partnership("CHN", "RUS", date(2019, 6, 5))
    assert before is not None
    assert after is not None
    assert before.level == "comprehensive strategic partnership of coordination"
    assert after.level == "comprehensive strategic partnership of coordination for a new era"


def test_ties_can_be_cut_and_resumed() -> None:
    """Between the break and the resumption there are no diplomatic relations."""
    assert packaged().ties("SAU", "IRN", date(2020, 1, 1)) is None
    assert packaged().ties("SAU", "IRN", MEETING) is not None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Zelenskiy", "volodymyr-zelenskyy"),
        ("ERDOĞAN", "recep-tayyip-erdogan"),
        ("Xi Jinping", "xi-jinping"),
        ("Mokhber", "mohammad-mokhber"),
        ("Abiy", "abiy-ahmed"),
        ("Phuc", "nguyen-xuan-phuc"),
        ("von der Leyen", "ursula-von-der-leyen"),
        ("Somanahalli Mallaiah Krishna", "s-m-krishna"),
    ],
)
def test_people_are_found_by_spellings_and_family_names(name: str, key: str) -> None:
    """Case, accents and transliteration do not matter."""
    assert key in {person.key for person in packaged().people_named(name)}


def test_a_family_name_can_be_shared() -> None:
    """Everybody of a name is offered, nobody chosen."""
    keys = {person.key for person in packaged().people_named("Li")}
    assert {"li-qiang", "li-keqiang", "li-peng"} <= keys
    assert packaged().people_named("Nobody At All") == ()


def test_a_single_word_that_is_no_name_of_its_own_is_not_matched() -> None:
    """The matcher of names is given whole names; a word such as "Son" leads to a person by look-up only."""
    texts = {entry.text for entry in packaged().person_names()}
    assert {"Bui Thanh Son", "Volodymyr Zelensky"} <= texts
    assert texts.isdisjoint({"Son", "Zelensky", "Francis", "Abiy"})
    assert [person.key for person in packaged().people_named("Son")] == ["bui-thanh-son"]


@pytest.mark.parametrize(
    ("a", "b", "on", "name"),
    [
        ("USA", "JPN", date(2020, 1, 1), "Treaty of Mutual Cooperation and Security"),
        ("USA", "DEU", date(2020, 1, 1), "North Atlantic Treaty"),
        ("USA", "FIN", date(2023, 4, 4), "North Atlantic Treaty"),
        ("USA", "FIN", date(2023, 4, 3), None),
        ("CHN", "PRK", date(2020, 1, 1), "Sino-North Korean"),
        ("CHN", "USA", date(2020, 1, 1), None),
    ],
)
def test_allies_are_bound_by_treaty(a: str, b: str, on: date, name: str | None) -> None:
    """A pair is allied by its own treaty, or by that of a body that both belonged to on the day."""
    found = [item.name for item in packaged().alliances(a, b, on)]
    assert any(name in one for one in found) if name else found == []


@pytest.mark.parametrize(
    ("of", "on", "name"),
    [
        ("KAZ", date(2020, 1, 1), "Nur-Sultan"),
        ("KAZ", date(2023, 1, 1), "Astana"),
        ("COL", date(2020, 1, 1), "Bogotá"),
        ("XXX", date(2020, 1, 1), None),
    ],
)
def test_a_capital_is_that_of_the_day(of: str, on: date, name: str | None) -> None:
    """A capital is told by the name that it had; nobody's capital is none."""
    assert packaged().capital(of, on) == name


def test_a_membership_of_unknown_beginning_runs_within_both_lives() -> None:
    """Where only "by 1990" is known, neither a body nor a party was a member before it was there."""
    reference = packaged()
    item = next(m for m in reference.facts.memberships if m.since is None and not m.until and m.party == "FRA")
    founded = first_day(reference.bodies[item.body].founded or "1900")
    assert item in reference.memberships(item.body, date(2000, 1, 1))
    assert item not in reference.memberships(item.body, founded - timedelta(days=1))
