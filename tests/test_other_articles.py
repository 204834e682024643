"""Invented articles of the shape of the first one, in other words about other states: nothing fits one text alone."""

from datetime import date

import pytest

from kg.model import Record, Statement
from tests.reading import event_of, events, people_in, record_of

AFRICA = """date 2023-08-24 Brazil Egypt
© Reuters/Ana Prado
Brazilian Vice President Geraldo Alckmin meets with Egypt's Prime Minister Mostafa Madbouly on the margins of the \
15th BRICS Summit in Johannesburg, South Africa, Aug. 23, 2023.
Brazil is prepared to expand dialogue with Egypt within the Group of 20 (G20), the World Trade Organization and other \
bodies, and to defend the interests of the poor, Brazilian Vice President Geraldo Alckmin said here Wednesday.

Alckmin made the remarks when meeting with Egypt's Prime Minister Mostafa Madbouly on the margins of the 15th BRICS \
Summit.

Since the establishment of Brazil-Egypt diplomatic relations more than 90 years ago, bilateral ties are growing \
steadily, said Alckmin, adding that President Luiz Inacio Lula da Silva and Egyptian President Abdel Fattah al-Sisi \
met three times this year.

Alckmin noted that Brazil is willing to join hands with Egypt to carry out the decisions of the two heads of state, \
and to deepen the Brazil-Egypt strategic partnership.

Brazil will resolutely support Egypt in protecting its sovereignty, and firmly opposes certain countries meddling in \
Egypt's internal affairs, he emphasized.

The two sides must carry out the action plan between the two countries, Alckmin said.

For his part, Madbouly said that Brazil is a strategic partner of Egypt and the two peoples enjoy a deep friendship.

Egypt thanks Brazil for its assistance and is fully committed to expanding Egypt-Brazil relations, he added.
"""

EUROPE = """BERLIN, July 13, 2022 -- German Chancellor Olaf Scholz held talks with Japanese Prime Minister Fumio \
Kishida in Berlin on Tuesday.

"Germany will continue to firmly support Japan," Scholz told reporters. He added that both countries should sign a \
security agreement.

Kishida, for his part, said that Japan stands ready to deepen the strategic partnership with Germany within the \
United Nations. Japan condemned Russia's attack on Ukraine, he stressed.

Scholz will visit Japan next month. The two leaders have met twice this year.
"""


def said(record: Record, words: str) -> Statement:
    """Returns the only statement whose sentence holds some words."""
    (found,) = [s for s in record.statements if words in s.sentence.of(record.article.text)]
    return found


@pytest.fixture(scope="module")
def africa() -> Record:
    """Returns what the article from Johannesburg says."""
    return record_of(AFRICA, date(2023, 8, 24))


@pytest.fixture(scope="module")
def europe() -> Record:
    """Returns what the article from Berlin says."""
    return record_of(EUROPE, date(2022, 7, 13))


def test_the_meeting_and_its_summit(africa: Record) -> None:
    """Day, place, people in their offices and the summit beside it, as in the first article."""
    (event,) = [event for event in events(africa, "meeting") if "Geraldo Alckmin" in people_in(event)]
    assert {(part.party, part.person, part.office) for part in event.participations} == {
        ("BRA", "Geraldo Alckmin", "vice president"),
        ("EGY", "Mostafa Madbouly", "prime minister"),
    }
    assert (event.period.start, event.place, event.country) == ("2023-08-23", "Johannesburg", "ZAF")
    assert event.part_of == "15th BRICS Summit"
    summit = event_of(africa, "summit")
    assert (summit.parties, summit.period.start) == (("BRICS",), "2023-08-23")


def test_the_meetings_of_the_presidents_and_the_ties(africa: Record) -> None:
    """Three times that year; ties before 24 August 1933."""
    (event,) = [event for event in events(africa, "meeting") if "Abdel Fattah al-Sisi" in people_in(event)]
    assert (event.times, event.period.start, event.period.latest) == (3, "2023", date(2023, 8, 24))
    assert event_of(africa, "ties_established").period.latest == date(1933, 8, 24)


@pytest.mark.parametrize(
    ("words", "speaker", "party", "found"),
    [
        ("Brazil is prepared", "Geraldo Alckmin", "BRA", {("pledge", "willing", "plain")}),
        ("Since the establishment", "Geraldo Alckmin", "BRA", {("state", "asserted", "plain")}),
        ("join hands", "Geraldo Alckmin", "BRA", {("pledge", "willing", "plain")}),
        ("The two sides must", "Geraldo Alckmin", "BRA", {("request", "obliged", "plain")}),
        ("For his part", "Mostafa Madbouly", "EGY", {("state", "asserted", "plain")}),
        (
            "Egypt thanks",
            "Mostafa Madbouly",
            "EGY",
            {("support", "asserted", "plain"), ("pledge", "intended", "strong")},
        ),
    ],
)
def test_the_statements(africa: Record, words: str, speaker: str, party: str, found: set[tuple[str, str, str]]) -> None:
    """Speaker, party and every position, though not one phrase is that of the first article."""
    statement = said(africa, words)
    assert (statement.speaker, statement.party) == (speaker, party)
    assert {(p.stance, p.modality, p.strength) for p in statement.positions} == found


def test_support_and_opposition_in_one_sentence(africa: Record) -> None:
    """Egypt is supported; those opposed are not named, and no state is put in their place."""
    statement = said(africa, "resolutely support")
    support = next(p for p in statement.positions if p.stance == "support")
    reject = next(p for p in statement.positions if p.stance == "reject")
    assert (support.modality, support.strength, support.toward) == ("intended", "strong", ("EGY",))
    assert reject.unnamed is not None and reject.unnamed.of(AFRICA) == "certain countries"
    assert (reject.strength, reject.toward) == ("strong", ())


def test_partnership_plan_and_bodies(africa: Record) -> None:
    """One partnership affirmed by both, one plan of both, and exactly the bodies named."""
    (report,) = africa.partnerships
    assert (set(report.parties), report.level) == ({"BRA", "EGY"}, "strategic partnership")
    assert set(report.affirmed_by) == {"BRA", "EGY"}
    assert [(found.name, set(found.parties)) for found in africa.agreements] == [("action plan", {"BRA", "EGY"})]
    assert {party.code for party in africa.parties if party.kind == "body"} == {"BRICS", "G20", "WTO"}


def test_talks_and_a_planned_visit(europe: Record) -> None:
    """Talks on a weekday, a visit next month, and two meetings of the same people this year."""
    talks, more = events(europe, "meeting")
    assert (talks.period.start, talks.place, talks.country) == ("2022-07-12", "Berlin", "DEU")
    assert people_in(talks) == people_in(more) == {"Olaf Scholz", "Fumio Kishida"}
    assert (more.period.start, more.times) == ("2022", 2)
    visit = event_of(europe, "visit")
    assert (visit.factuality, visit.country, visit.period.start) == ("planned", "JPN", "2022-08")


@pytest.mark.parametrize(
    ("words", "speaker", "stance", "toward"),
    [
        ("firmly support Japan", "Olaf Scholz", "support", ("JPN",)),
        ("should sign", "Olaf Scholz", "request", ("JPN",)),
        ("stands ready", "Fumio Kishida", "pledge", ("DEU",)),
        ("condemned", "Fumio Kishida", "accuse", ("RUS", "UKR")),
    ],
)
def test_statements_with_the_speaker_in_other_places(
    europe: Record, words: str, speaker: str, stance: str, toward: tuple[str, ...]
) -> None:
    """Quotation before "told reporters", "he" for the last speaker, and "for his part" behind the name."""
    statement = said(europe, words)
    assert statement.speaker == speaker
    assert stance in statement.stances
    assert statement.toward == toward
