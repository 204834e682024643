"""The article that Communiqué began with: every fact that it states, each with its words; and others of its shape."""

from datetime import date

import pytest

from kg.model import Position, Record, Statement
from kg.vocab import ir
from tests.assemble.graphs import Nodes
from tests.reading import event_of, events, people_in, quads_of, record_of, shared, spans_in

PUBLISHED = date(2023, 10, 27)
SESSION = "22nd Meeting of the Council of Heads of Government of the S"


@pytest.fixture(scope="module")
def seed() -> str:
    """Returns the text of the article."""
    return shared("corpus/seed.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def record(seed: str) -> Record:
    """Returns what the article says."""
    return record_of(seed, PUBLISHED)


def meeting_of(record: Record, *people: str) -> tuple[object, ...]:
    """Returns the only meeting of some people as day, place, country, parties and count."""
    (event,) = [event for event in events(record, "meeting") if people_in(event) == set(people)]
    return (event.period.start, event.period.end, event.place, event.country, set(event.parties), event.times)


def test_the_two_met_in_bishkek_on_thursday(record: Record) -> None:
    """One meeting on one day, in a city of a third state, however often the article speaks of it."""
    found = meeting_of(record, "Li Qiang", "Mohammad Mokhber")
    assert found == ("2023-10-26", "2023-10-26", "Bishkek", "KGZ", {"CHN", "IRN"}, 1)


def test_each_came_in_their_office_for_their_state(record: Record) -> None:
    """The premier for China, the first vice president for Iran."""
    (event,) = [event for event in events(record, "meeting") if "Li Qiang" in people_in(event)]
    assert {(part.party, part.person, part.office) for part in event.participations} == {
        ("CHN", "Li Qiang", "premier"),
        ("IRN", "Mohammad Mokhber", "first vice president"),
    }


def test_the_meeting_was_beside_a_summit_that_is_an_event_too(record: Record) -> None:
    """The summit has its own name, body, day and place, and the meeting is part of it."""
    (event,) = [event for event in events(record, "meeting") if "Li Qiang" in people_in(event)]
    assert event.part_of is not None and event.part_of.startswith(SESSION)
    summit = event_of(record, "summit")
    assert "SCO" in summit.parties and summit.factuality == "actual"
    assert (summit.period.start, summit.place, summit.country) == ("2023-10-26", "Bishkek", "KGZ")


def test_the_presidents_met_twice_that_year(record: Record) -> None:
    """Two meetings in 2023, before the article, of two presidents."""
    found = meeting_of(record, "Xi Jinping", "Ebrahim Raisi")
    assert found == ("2023", "2023", None, None, {"CHN", "IRN"}, 2)
    (event,) = [event for event in events(record, "meeting") if "Xi Jinping" in people_in(event)]
    assert event.period.earliest == date(2023, 1, 1)
    assert event.period.latest is not None and event.period.latest <= PUBLISHED
    assert {part.office for part in event.participations} == {"president"}


def test_there_are_no_other_meetings(record: Record) -> None:
    """Two meetings, one summit, ties and assistance: nothing is told twice and nothing is made up."""
    assert sorted(event.kind for event in record.events) == ["aid", "meeting", "meeting", "summit", "ties_established"]
    assert {event.factuality for event in record.events} == {"actual"}


def test_ties_were_established_more_than_fifty_years_before(record: Record) -> None:
    """The day is not known; that it lies before 27 October 1973 is."""
    ties = event_of(record, "ties_established")
    assert set(ties.parties) == {"CHN", "IRN"}
    assert (ties.period.start, ties.period.end, ties.period.earliest) == (None, None, None)
    assert ties.period.latest == date(1973, 10, 27)


def test_people_hold_the_offices_that_the_article_gives(record: Record) -> None:
    """Four office holders and a photographer without an office."""
    found = {p.name: [(held.office, held.of, held.status) for held in p.offices] for p in record.people}
    assert found == {
        "Li Qiang": [("premier", "CHN", "current")],
        "Mohammad Mokhber": [("first vice president", "IRN", "current")],
        "Xi Jinping": [("president", "CHN", "current")],
        "Ebrahim Raisi": [("president", "IRN", "current")],
        "Yin Bogu": [],
    }


def test_states_and_bodies_are_exactly_those_named(record: Record) -> None:
    """Three states and three bodies; the council in the name of the session is no body of its own here."""
    assert {party.code for party in record.parties if party.kind == "state"} == {"CHN", "IRN", "KGZ"}
    assert {party.code for party in record.parties if party.kind == "body"} == {"UN", "SCO", "BRICS"}


LI, MOKHBER = ("Li Qiang", "CHN", ("IRN",)), ("Mohammad Mokhber", "IRN", ("CHN",))
SAID = [
    ("China stands ready to strengthen", LI, ("pledge",)),
    ("Since the establishment", LI, ("state",)),
    ("Li added that China is ready", LI, ("pledge",)),
    ("China will continue to firmly support", LI, ("pledge", "support", "reject")),
    ("The two sides should implement", LI, ("request",)),
    ("For his part, Mokhber said", MOKHBER, ("state",)),
    ("Iran appreciates China's assistance", MOKHBER, ("support", "pledge")),
    ("Iran is willing to work with China", MOKHBER, ("pledge",)),
]


def statement(record: Record, words: str) -> Statement:
    """Returns the only statement whose sentence begins with some words."""
    text = record.article.text
    (found,) = [s for s in record.statements if s.sentence.of(text).startswith(words)]
    return found


@pytest.mark.parametrize(("words", "who", "stances"), SAID, ids=[words for words, _, _ in SAID])
def test_each_sentence_of_speech_has_its_speaker_party_and_stance(
    record: Record, words: str, who: tuple[str, str, tuple[str, ...]], stances: tuple[str, ...]
) -> None:
    """Who said it, for whom, toward whom, and what they did by saying it."""
    found = statement(record, words)
    assert (found.speaker, found.party, found.toward) == who
    assert found.stances == stances


def test_eight_sentences_report_speech(record: Record) -> None:
    """ "Li made the remarks", the caption and the headline report none."""
    assert len(record.statements) == len(SAID)


def position(record: Record, words: str, stance: str) -> Position:
    """Returns the first position of a stance in the statement whose sentence begins with some words."""
    return next(found for found in statement(record, words).positions if found.stance == stance)


@pytest.mark.parametrize(
    ("words", "stance", "modality", "strength"),
    [
        ("China stands ready", "pledge", "willing", "plain"),
        ("Li added that China is ready", "pledge", "willing", "plain"),
        ("China will continue", "support", "intended", "strong"),
        ("China will continue", "reject", "intended", "strong"),
        ("The two sides should implement", "request", "obliged", "plain"),
        ("Iran appreciates", "pledge", "intended", "strong"),
        ("Iran is willing", "pledge", "willing", "plain"),
        ("Since the establishment", "state", "asserted", "plain"),
    ],
)
def test_willing_intended_and_obliged_are_told_apart(
    record: Record, words: str, stance: str, modality: str, strength: str
) -> None:
    """ "Stands ready" is willing, "will continue to firmly support" intended and strong, "should implement" obliged."""
    found = position(record, words, stance)
    assert (found.modality, found.strength) == (modality, strength)


def test_external_forces_stay_unnamed(record: Record) -> None:
    """China opposes some whom it does not name: Iran, whose affairs they are, is no target of that."""
    found = position(record, "China will continue", "reject")
    assert found.unnamed is not None
    assert found.unnamed.of(record.article.text).endswith("external forces")
    assert found.toward == ()
    assert position(record, "China will continue", "support").toward == ("IRN",)


def test_both_affirm_the_partnership(record: Record) -> None:
    """ "The China-Iran comprehensive strategic partnership" and "a comprehensive strategic partner" are one."""
    (report,) = record.partnerships
    assert (set(report.parties), report.level, report.action) == (
        {"CHN", "IRN"},
        "comprehensive strategic partnership",
        "affirm",
    )
    assert set(report.affirmed_by) == {"CHN", "IRN"}
    assert len(report.spans) == 2


def test_the_plan_binds_both_and_the_initiative_is_china_s(record: Record) -> None:
    """The comprehensive cooperation plan is of both countries; Belt and Road is China's initiative."""
    found = {report.name: (set(report.parties), report.stage, report.initiative) for report in record.agreements}
    assert found.pop("comprehensive cooperation plan") == ({"CHN", "IRN"}, "in force", False)
    ((name, initiative),) = found.items()
    assert name.startswith("Belt and Road")
    assert initiative == ({"CHN"}, "in force", True)


def test_assistance_was_given_by_china_to_iran(record: Record) -> None:
    """What Iran appreciates has been given."""
    assert event_of(record, "aid").parties == ("CHN", "IRN")


def test_every_fact_rests_on_exact_words(seed: str, record: Record) -> None:
    """Every span lies in the text, and every quote of the graph is its slice of the text."""
    assert all(0 <= span.start < span.end <= len(seed) for span in spans_in(record))
    nodes = Nodes(quads_of(seed, PUBLISHED))
    evidence = nodes.of_class(ir.EVIDENCE_CLASS)
    assert len(evidence) > 40
    for node in evidence:
        start, end = int(nodes.words(node, ir.START)), int(nodes.words(node, ir.END))
        assert nodes.words(node, ir.QUOTE) == seed[start:end]
    for kind in (ir.EVENT_REPORT, ir.STATEMENT, ir.OFFICE_REPORT, ir.PARTNERSHIP_REPORT, ir.AGREEMENT_REPORT):
        assert nodes.of_class(kind)
        assert all(nodes.nodes(node, ir.EVIDENCE) for node in nodes.of_class(kind))


def test_without_the_caption_the_remarks_date_the_meeting(seed: str) -> None:
    """Where only "said here Thursday" gives the day, the meeting and its summit are still of that Thursday."""
    text = "\n".join(line for line in seed.splitlines() if not line.startswith("Chinese Premier Li Qiang meets"))
    assert "Oct. 26" not in text
    record = record_of(text, PUBLISHED)
    (event,) = [event for event in events(record, "meeting") if "Li Qiang" in people_in(event)]
    assert (event.period.start, event.period.earliest, event.period.latest) == (
        "2023-10-26",
        date(2023, 10, 26),
        date(2023, 10, 27),
    )


def test_published_on_the_thursday_itself_it_is_that_thursday(seed: str) -> None:
    """Without the caption, an article of Thursday means its own day, not the week before."""
    text = "\n".join(line for line in seed.splitlines() if not line.startswith("Chinese Premier Li Qiang meets"))
    record = record_of(text, date(2023, 10, 26))
    (event,) = [event for event in events(record, "meeting") if "Li Qiang" in people_in(event)]
    assert event.period.start == "2023-10-26"
