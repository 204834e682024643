"""Events: which kind, who takes part, how real, and each once however often it is told."""

from datetime import date

import pytest

from tests.reading import event_of, events, people_in, record_of

LEADERS = {"Xi Jinping", "Vladimir Putin"}
KINDS = [
    ("Xi Jinping met Vladimir Putin.", "meeting", {"CHN", "RUS"}),
    ("Xi Jinping and Vladimir Putin held talks.", "meeting", {"CHN", "RUS"}),
    ("Xi Jinping and Vladimir Putin last met in March.", "meeting", {"CHN", "RUS"}),
    ("Xi Jinping received Vladimir Putin in Beijing.", "meeting", {"CHN", "RUS"}),
    ("China, Iran and Russia held talks in Vienna.", "meeting", {"CHN", "IRN", "RUS"}),
    ("Xi Jinping spoke by phone with Vladimir Putin.", "call", {"CHN", "RUS"}),
    ("A telephone conversation between Xi Jinping and Vladimir Putin took place.", "call", {"CHN", "RUS"}),
    ("Xi Jinping visited Russia.", "visit", {"CHN", "RUS"}),
    ("Xi Jinping arrived in Moscow for a state visit to Russia.", "visit", {"CHN", "RUS"}),
    ("Vladimir Putin's visit to China ended.", "visit", {"RUS", "CHN"}),
    ("China and Russia signed a trade agreement.", "signing", {"CHN", "RUS"}),
    ("China and Honduras established diplomatic relations.", "ties_established", {"CHN", "HND"}),
    ("China established diplomatic relations with Honduras.", "ties_established", {"CHN", "HND"}),
    ("Honduras cut diplomatic ties with Taiwan.", "ties_cut", {"HND", "TWN"}),
    ("The United States provided military assistance to Ukraine.", "aid", {"USA", "UKR"}),
    ("Iran appreciates China's assistance.", "aid", {"CHN", "IRN"}),
    ("Finland joined NATO in April.", "accession", {"FIN", "NATO"}),
    ("Xi Jinping attended the G20 summit in Bali.", "summit", {"G20", "CHN"}),
    ("The BRICS summit was held in Johannesburg.", "summit", {"BRICS"}),
    ("The United States imposed sanctions on Russia.", "sanction", {"USA", "RUS"}),
    ("Russia expelled two German diplomats.", "expulsion", {"RUS", "DEU"}),
    ("Russia invaded Ukraine.", "assault", {"RUS", "UKR"}),
    ("Vladimir Putin was elected.", "appointment", {"RUS"}),
    ("China and Russia held joint military exercises.", "cooperation", {"CHN", "RUS"}),
]


@pytest.mark.parametrize(("text", "kind", "parties"), KINDS)
def test_an_event_has_its_kind_and_parties(text: str, kind: str, parties: set[str]) -> None:
    """In active and nominal phrases, an event is told by its trigger and joins those who stand around it."""
    event = event_of(record_of(text), kind)
    assert event.factuality == "actual"
    assert set(event.parties) == parties
    assert len(record_of(text).events) == 1


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        ("Xi Jinping will meet Vladimir Putin.", "meeting", "planned"),
        ("Xi Jinping is expected to meet Vladimir Putin.", "meeting", "planned"),
        ("Xi Jinping will visit Russia.", "visit", "planned"),
        ("China and Russia will sign a trade agreement.", "signing", "planned"),
        ("Iran will join the SCO.", "accession", "planned"),
        ("Iran and Saudi Arabia agreed to resume diplomatic ties.", "ties_established", "planned"),
        ("The ASEAN summit will be held in Jakarta.", "summit", "planned"),
        ("Xi Jinping did not meet Vladimir Putin.", "meeting", "denied"),
        ("Xi Jinping has not met Vladimir Putin.", "meeting", "denied"),
        ("Xi Jinping denied that he met Vladimir Putin.", "meeting", "denied"),
        ("There was no meeting between Xi Jinping and Vladimir Putin.", "meeting", "denied"),
        ("Xi Jinping called off a meeting with Vladimir Putin.", "meeting", "denied"),
    ],
)
def test_what_is_planned_or_denied_did_not_happen(text: str, kind: str, factuality: str) -> None:
    """The words before a trigger tell whether it happened, is to happen, or did not."""
    assert [(event.kind, event.factuality) for event in record_of(text).events] == [(kind, factuality)]


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping refused to meet Vladimir Putin.",
        "Xi Jinping may meet Vladimir Putin.",
        "Xi Jinping hopes to meet Vladimir Putin.",
        "Xi Jinping should meet Vladimir Putin.",
        "Xi Jinping invited Vladimir Putin to visit China.",
        "If Xi Jinping met Vladimir Putin, trade would grow.",
        "Honduras is considering severing diplomatic ties with Taiwan.",
        "China called on Russia to sign the treaty.",
        "China is ready to provide assistance to Syria.",
    ],
)
def test_what_is_only_wished_asked_or_possible_is_no_event(text: str) -> None:
    """Hopes, invitations, conditions and refusals are speech at most."""
    assert record_of(text).events == ()


def test_one_meeting_told_three_times_is_one() -> None:
    """The report of a meeting and every later mention of it are one event, with every sentence as evidence."""
    text = (
        "Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Thursday. "
        "The talks between Xi and Putin lasted an hour. Xi made the remarks when meeting with Putin."
    )
    event = event_of(record_of(text), "meeting")
    assert people_in(event) == LEADERS
    assert (event.period.start, event.place, len(event.spans)) == ("2023-10-26", "Moscow", 3)


def test_two_meetings_of_different_days_are_two() -> None:
    """The same people on two days met twice, in two events."""
    text = "Xi Jinping met Vladimir Putin on Thursday. Xi Jinping met Vladimir Putin on Oct. 18."
    found = events(record_of(text), "meeting")
    assert [event.period.start for event in found] == ["2023-10-26", "2023-10-18"]


def test_meetings_of_different_people_are_two() -> None:
    """Ministers who meet are no part of the meeting of their presidents."""
    text = "Xi Jinping met Vladimir Putin on Thursday. Wang Yi met Sergei Lavrov on Thursday."
    assert [people_in(event) for event in record_of(text).events] == [LEADERS, {"Wang Yi", "Sergei Lavrov"}]


def test_what_is_planned_is_not_folded_into_what_happened() -> None:
    """A past and a coming meeting of the same people stay apart."""
    text = "Xi Jinping met Vladimir Putin on Thursday. Xi Jinping will meet Vladimir Putin next month."
    assert [event.factuality for event in record_of(text).events] == ["actual", "planned"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Xi Jinping and Vladimir Putin met twice this year.", 2),
        ("Xi Jinping met Vladimir Putin twice this year.", 2),
        ("Xi Jinping and Vladimir Putin have met three times this year.", 3),
        ("Xi Jinping and Vladimir Putin met this year.", 1),
    ],
)
def test_meetings_within_a_span_are_counted(text: str, times: int) -> None:
    """ "Twice this year" is one event that happened two times."""
    assert event_of(record_of(text), "meeting").times == times


def test_a_count_over_a_year_is_not_given_to_one_day() -> None:
    """Two people who met on Thursday, and twice this year, did not meet twice on Thursday."""
    text = "Xi Jinping met Vladimir Putin on Thursday. Xi Jinping and Vladimir Putin have met twice this year."
    found = {(event.period.start, event.times) for event in events(record_of(text), "meeting")}
    assert found == {("2023-10-26", 1), ("2023", 2)}


def test_participants_come_with_their_offices() -> None:
    """Each person takes part for their party and in the office that the article gives them."""
    text = "Chinese President Xi Jinping met Russian Prime Minister Mikhail Mishustin."
    found = {(p.party, p.person, p.office) for p in event_of(record_of(text), "meeting").participations}
    assert found == {("CHN", "Xi Jinping", "president"), ("RUS", "Mikhail Mishustin", "prime minister")}


@pytest.mark.parametrize(
    "text",
    ["Xi Jinping attended the G20 summit in Bali.", "Xi Jinping visited Russia.", "China and Russia signed a treaty."],
)
def test_nobody_takes_part_twice(text: str) -> None:
    """A party has one part in an event: the organiser of a summit is not its participant as well."""
    (event,) = record_of(text).events
    parties = [part.party for part in event.participations]
    assert len(parties) == len(set(parties))
    assert set(parties) == set(event.parties)


def test_a_visit_goes_to_its_host() -> None:
    """The state visited is the host and the country; the visitor is not."""
    event = event_of(record_of("Xi Jinping visited Russia."), "visit")
    assert {(part.party, part.role) for part in event.participations} == {("CHN", "participant"), ("RUS", "host")}
    assert event.country == "RUS"


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Xi Jinping met Vladimir Putin in Moscow.", "Moscow", "RUS"),
        ("Xi Jinping met Vladimir Putin in Bishkek, Kyrgyzstan.", "Bishkek", "KGZ"),
        ("Xi Jinping met Vladimir Putin in Kyrgyzstan.", None, "KGZ"),
        ("In Bishkek, Xi Jinping met Vladimir Putin.", "Bishkek", "KGZ"),
        ("Xi Jinping met Vladimir Putin at the Kremlin.", "Kremlin", "RUS"),
        ("Xi Jinping met Vladimir Putin.", None, None),
    ],
)
def test_an_event_is_where_its_sentence_says(text: str, place: str | None, country: str | None) -> None:
    """A city gives place and country, a state the country alone; nothing is guessed from who takes part."""
    event = event_of(record_of(text), "meeting")
    assert (event.place, event.country) == (place, country)


def test_a_meeting_beside_a_summit_is_part_of_it() -> None:
    """The larger event is named, is an event itself, and has the body as its party."""
    record = record_of("Xi Jinping met Joe Biden on the sidelines of the 17th G20 Summit in Bali on Thursday.")
    assert event_of(record, "meeting").part_of == "17th G20 Summit"
    summit = event_of(record, "summit")
    assert (summit.parties, summit.place, summit.period.start) == (("G20",), "Bali", "2023-10-26")


def test_the_trigger_is_the_phrase_that_says_so() -> None:
    """The trigger lies in the sentence that is the evidence."""
    text = "Talks ended. Xi Jinping met Vladimir Putin on Thursday."
    event = event_of(record_of(text), "meeting")
    assert event.trigger.of(text) == "met"
    assert [span.of(text) for span in event.spans] == ["Xi Jinping met Vladimir Putin on Thursday."]


def test_who_is_represented_takes_part() -> None:
    """A party that sends somebody takes part in the session named last, with the person whom it sent."""
    text = (
        "The SCO summit was held in Astana. Chinese President Xi Jinping attended the summit. "
        "Iran was represented by Acting President Mohammad Mokhber."
    )
    summit = event_of(record_of(text, date(2024, 7, 4)), "summit")
    assert {"SCO", "CHN", "IRN"} <= set(summit.parties)
    assert ("IRN", "Mohammad Mokhber") in {(part.party, part.person) for part in summit.participations}
