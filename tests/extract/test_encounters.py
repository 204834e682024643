"""Encounters: meetings, calls, visits, signings, mediation and sessions in the ways that prose tells of them."""

from dataclasses import replace
from datetime import date

import pytest

from kg.model import EventReport
from tests.reading import event_of, events, people_in, record_of, recorded, text_of

MEETINGS = [
    ("On the sidelines of the forum Vladimir Putin met with Xi Jinping.", {"RUS", "CHN"}),
    ("Vladimir Putin held talks in the Kremlin with Xi Jinping.", {"RUS", "CHN"}),
    ("Vladimir Putin spoke after a meeting with Xi Jinping.", {"RUS", "CHN"}),
    ("China and Japan agreed on a plan after talks in Geneva.", {"CHN", "JPN"}),
    ("U.S.-China trade talks resumed on Tuesday.", {"USA", "CHN"}),
    ("The presidents praised the talks between Russian and Ukrainian representatives.", {"RUS", "UKR"}),
    ("Beijing hosted a meeting of the foreign ministers of China, Japan and South Korea.", {"CHN", "JPN", "KOR"}),
    ("Xi Jinping told Vladimir Putin at a meeting in Samarkand that trade would grow.", {"CHN", "RUS"}),
    ("Xi Jinping held a summit with Vladimir Putin.", {"CHN", "RUS"}),
    ("At a joint press conference with Vladimir Putin, Xi Jinping praised trade.", {"CHN", "RUS"}),
]
CALLS = [
    "Xi Jinping had a telephone conversation with Vladimir Putin.",
    "Xi Jinping and Vladimir Putin spoke over the phone.",
    "In a phone call on Monday with Vladimir Putin, Xi Jinping praised trade.",
    "During a video conference on Wednesday, Xi Jinping and Vladimir Putin discussed trade.",
    "Xi Jinping held a video call with Vladimir Putin.",
    "Xi Jinping spoke today with Vladimir Putin.",
]
VISITS = [
    ("Vladimir Putin met with Xi Jinping, who is on an official visit to Russia.", {"CHN", "RUS"}),
    ("Vladimir Putin met with Xi Jinping, who is in Russia on an official visit.", {"CHN", "RUS"}),
    ("Xi Jinping met with visiting French President Emmanuel Macron.", {"FRA", "CHN"}),
    ("China hosted French President Emmanuel Macron last month.", {"FRA", "CHN"}),
    ("The visit to Turkey by a Russian delegation ended.", {"RUS", "TUR"}),
    ("Emmanuel Macron flew to Beijing on Monday.", {"FRA", "CHN"}),
    ("Emmanuel Macron began a trip to Asia, including China and Japan.", {"FRA", "CHN", "JPN"}),
]
SIGNINGS = [
    ("The memorandum was signed by Wang Yi and Sergei Lavrov.", {"CHN", "RUS"}),
    ("The treaty, signed by China and Russia in 2001, is in force.", {"CHN", "RUS"}),
    ("Wang Yi signed a memorandum with Sergei Lavrov.", {"CHN", "RUS"}),
    ("The minister praised the signing of the Russian-Chinese agreement.", {"CHN", "RUS"}),
    ("China and Russia adopted a joint statement.", {"CHN", "RUS"}),
    ("China and Russia have reached a number of trade agreements.", {"CHN", "RUS"}),
]


@pytest.mark.parametrize(("text", "parties"), MEETINGS)
def test_a_meeting_has_its_sides_wherever_they_stand(text: str, parties: set[str]) -> None:
    """Sides stand before and behind verbs and nouns, in compounds, over places, and as subjects of what is done."""
    assert set(event_of(record_of(text), "meeting").parties) == parties


@pytest.mark.parametrize("text", CALLS)
def test_a_call_is_no_meeting(text: str) -> None:
    """Talk over telephone or video is a call, whatever its noun."""
    record = record_of(text)
    assert set(event_of(record, "call").parties) == {"CHN", "RUS"}
    assert events(record, "meeting") == []


def test_a_conversation_with_a_place_is_a_meeting() -> None:
    """Who spoke with somebody in a city met them there."""
    event = event_of(record_of("Xi Jinping spoke with Vladimir Putin in Samarkand."), "meeting")
    assert event.place == "Samarkand"


@pytest.mark.parametrize(("text", "parties"), VISITS)
def test_a_visit_has_visitor_and_hosts(text: str, parties: set[str]) -> None:
    """Hosts are the states that stand behind, those who receive, or all stations of a trip."""
    assert set(event_of(record_of(text), "visit").parties) == parties


@pytest.mark.parametrize(
    "text", ["Emmanuel Macron came to power in France.", "Xi Jinping visited a factory.", "Xi Jinping visited Beijing."]
)
def test_who_goes_to_no_other_state_is_on_no_visit(text: str) -> None:
    """A verb of motion needs another state right behind it."""
    assert events(record_of(text), "visit") == []


@pytest.mark.parametrize(("text", "parties"), SIGNINGS)
def test_a_signing_has_its_signatories(text: str, parties: set[str]) -> None:
    """Signatories are subjects, partners, agents of a passive, or named with the document."""
    assert set(event_of(record_of(text), "signing").parties) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin signed a decree on taxes.",
        '"We are ready," Xi Jinping concluded.',
        "China and Russia saw a sign of progress.",
        "China and Russia praised the Paris Agreement signed in 2016.",
    ],
)
def test_what_binds_no_two_sides_is_no_signing(text: str) -> None:
    """Decrees, closing words, signs and documents of others are none of the sides' signings."""
    assert events(record_of(text), "signing") == []


@pytest.mark.parametrize(
    "text",
    [
        "China mediated talks between Iran and Saudi Arabia.",
        "A deal between Iran and Saudi Arabia brokered by China was welcomed.",
        "China brokered a deal between Iran and Saudi Arabia.",
    ],
)
def test_a_mediator_and_both_sides_take_part(text: str) -> None:
    """Who brings two sides together is a party beside them, and their talks are no second event."""
    assert [(event.kind, set(event.parties)) for event in record_of(text).events] == [
        ("mediation", {"CHN", "IRN", "SAU"})
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The UN Security Council held an emergency meeting on Monday.", {"UNSC"}),
        ("NATO foreign ministers met in Brussels.", {"NATO"}),
        ("The EU-China summit took place in Beijing.", {"EU", "CHN"}),
        ("The summit of Brazil, Russia, India and China ended on Tuesday.", {"BRA", "RUS", "IND", "CHN"}),
        ("China, Japan and South Korea agreed at a summit on Sunday to trade.", {"CHN", "JPN", "KOR"}),
        (
            "The presidents of Russia, Kazakhstan and Belarus, took part in the CIS summit.",
            {"CIS", "RUS", "KAZ", "BLR"},
        ),
    ],
)
def test_a_session_has_its_body_and_those_who_took_part(text: str, parties: set[str]) -> None:
    """A body that meets holds a session; its name can count its members."""
    assert set(event_of(record_of(text), "summit").parties) == parties


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        ("Xi Jinping will travel to Moscow to meet with Vladimir Putin.", "meeting", "planned"),
        ("Asked about the upcoming meeting between Xi Jinping and Vladimir Putin, he smiled.", "meeting", "planned"),
        ("A meeting between Xi Jinping and Vladimir Putin will be held soon.", "meeting", "planned"),
        ("The meeting between Xi Jinping and Vladimir Putin was cancelled.", "meeting", "denied"),
        ("Vladimir Putin postponed his visit to China.", "visit", "denied"),
    ],
)
def test_words_around_an_encounter_tell_whether_it_is_still_to_come(text: str, kind: str, factuality: str) -> None:
    """Adjectives before its noun, verbs behind it, and the plan that it is part of tell how real it is."""
    assert event_of(record_of(text), kind).factuality == factuality


def test_bilateral_meetings_with_two_leaders_are_two() -> None:
    """Meetings "with A and B" are one with each, beside the one of all three."""
    text = (
        "Vladimir Putin, Ilham Aliyev and Nikol Pashinyan met in Sochi. "
        "Vladimir Putin also held bilateral meetings with Ilham Aliyev and Nikol Pashinyan."
    )
    found = [set(event.parties) for event in events(record_of(text), "meeting")]
    assert found == [{"RUS", "AZE", "ARM"}, {"RUS", "AZE"}, {"RUS", "ARM"}]


def test_the_talks_are_those_told_before() -> None:
    """A noun that names no sides tells more of the encounter that the article tells of, a call as well."""
    text = "Xi Jinping had a telephone conversation with Vladimir Putin. During the talks, trade was discussed."
    record = record_of(text)
    assert [event.kind for event in record.events] == ["call"]


def test_a_signing_at_a_dated_meeting_is_of_its_day() -> None:
    """What the same sides sign without a date is of the day of the article's own meeting."""
    text = (
        "Xi Jinping met Vladimir Putin in Moscow on Thursday. Xi Jinping and Vladimir Putin signed a joint statement."
    )
    event = event_of(record_of(text), "signing")
    assert (event.period.start, event.place) == ("2023-10-26", "Moscow")


def test_a_meeting_on_a_visit_is_part_of_it() -> None:
    """The visit is named with its adjectives and host, and lends its city."""
    text = "Xi Jinping met with Emmanuel Macron during his working visit to Beijing."
    event = event_of(record_of(text), "meeting")
    assert (event.part_of, event.place) == ("working visit to Beijing", "Beijing")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BISHKEK, Oct. 26 (Xinhua) -- Xi Jinping met here Thursday with Vladimir Putin.", "Bishkek"),
        ("Xi Jinping met Vladimir Putin at his Sochi residence.", "Sochi"),
        ("Xi Jinping met Vladimir Putin at Quinta Palace.", "Quinta Palace"),
        ("Xi Jinping met Vladimir Putin, while protesters gathered in Moscow.", None),
    ],
)
def test_a_meeting_is_where_its_clause_says(text: str, place: str | None) -> None:
    """ "Here" is the city of the dateline, a site need not be listed, and other clauses place other things."""
    assert event_of(record_of(text), "meeting").place == place


def _readout(title: str) -> list[EventReport]:
    """Returns the events of a readout whose text never says what it is of."""
    text = "The two presidents discussed cooperation between Russia and Iran. The Iranian side praised trade."
    return list(recorded(replace(text_of(text, date(2005, 10, 25)), title=title)).events)


def test_a_readout_is_of_the_encounter_in_its_title() -> None:
    """The title says that it was a call and with whom; the evidence is the text's word for both sides."""
    (event,) = _readout("Vladimir Putin held a telephone conversation with the President of Iran")
    assert (event.kind, set(event.parties)) == ("call", {"RUS", "IRN"})


def test_a_title_of_somebody_else_names_no_encounter_of_the_sides() -> None:
    """A meeting with a commander is none of the states that the text speaks of."""
    assert _readout("Vladimir Putin met with a commander of the Navy") == []


def test_a_leader_is_named_once_in_a_summit_of_several_days() -> None:
    """Mentions of one session on two days are one that lasted both."""
    text = "Xi Jinping attended the APEC summit on Saturday. Vladimir Putin addressed the APEC summit on Sunday."
    summit = event_of(record_of(text, date(2023, 10, 23)), "summit")
    assert (summit.period.start, summit.period.end) == ("2023-10-21", "2023-10-22")
    assert people_in(summit) == {"Xi Jinping", "Vladimir Putin"}


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        (
            "Xi Jinping will meet Vladimir Putin on Monday. The talks between Xi and Putin are welcome.",
            "meeting",
            "planned",
        ),
        ("The BRICS summit was held on Thursday. Xi Jinping spoke ahead of the BRICS summit.", "summit", "actual"),
    ],
)
def test_what_is_only_named_is_as_real_as_it_is_told(text: str, kind: str, factuality: str) -> None:
    """A noun that names an event tells no second one beside what the article says of it."""
    assert event_of(record_of(text), kind).factuality == factuality


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("in the German city of Bonn", "Bonn"),
        ("in the Egyptian capital, Cairo, on Monday", "Cairo"),
        ("in the southern port of Sochi", "Sochi"),
        ("in the city of Langfang near Beijing", "Langfang"),
    ],
)
def test_a_place_is_found_behind_the_kind_of_place_it_is(words: str, place: str) -> None:
    """What stands between "in" and the name of a place tells only what kind of place it is."""
    event = event_of(record_of(f"Xi Jinping met Vladimir Putin {words}."), "meeting")
    assert event.place == place


def test_titles_of_partners_do_not_part_a_meeting_from_its_place_and_date() -> None:
    """Place and date are looked for behind the last of the partners, however long their titles are."""
    record = record_of(
        "BEIJING, Oct. 27 (Xinhua) -- Xi Jinping held talks with Russian Deputy Minister of Finance Ivan Petrov, "
        "and French Minister of Foreign and European Affairs Catherine Colonna in Geneva from Oct. 11 to 12."
    )
    event = event_of(record, "meeting")
    assert (event.place, event.period.start, event.period.end) == ("Geneva", "2023-10-11", "2023-10-12")


def test_a_conversation_is_a_call_with_each_wherever_it_was_told() -> None:
    """The place where somebody told of conversations is none of theirs; each partner was spoken with alone."""
    record = record_of(
        "Jake Sullivan told reporters at the White House that Joe Biden spoke with French President Emmanuel Macron as "
        "well as Chinese President Xi Jinping."
    )
    assert [set(event.parties) for event in events(record, "call")] == [{"USA", "FRA"}, {"USA", "CHN"}]


def test_what_the_subject_did_besides_is_told_of_the_subject() -> None:
    """ "Before travelling" tells of who met, not of whom they met; after "will meet" it is planned as well."""
    past = record_of("Xi Jinping met Vladimir Putin in Moscow on Tuesday before travelling to Paris.")
    assert [(e.factuality, set(e.parties)) for e in events(past, "visit")] == [("actual", {"CHN", "FRA"})]
    ahead = record_of("Xi Jinping will meet Vladimir Putin in Moscow before heading to Paris.")
    assert [(e.factuality, set(e.parties)) for e in events(ahead, "visit")] == [("planned", {"CHN", "FRA"})]


def test_a_meeting_told_in_the_past_is_not_dated_by_what_it_prepares() -> None:
    """A date ahead belongs to what is prepared, and so does the session it stands at."""
    record = record_of("Xi Jinping met Vladimir Putin to prepare talks on the sidelines of the G20 summit next month.")
    meeting, summit = event_of(record, "meeting"), event_of(record, "summit")
    assert (meeting.factuality, meeting.period.start, meeting.part_of) == ("actual", None, None)
    assert (summit.factuality, summit.period.start) == ("planned", "2023-11")


@pytest.mark.parametrize(
    ("sentence", "kind", "factuality", "parties"),
    [
        ("Xi Jinping and Vladimir Putin spoke today.", "call", "actual", {"CHN", "RUS"}),
        ("Xi Jinping received a phone call from Vladimir Putin.", "call", "actual", {"CHN", "RUS"}),
        ("Russian and Turkish foreign ministers discussed Syria by phone.", "call", "actual", {"RUS", "TUR"}),
        ("Xi Jinping held a working lunch with Vladimir Putin in Sochi.", "meeting", "actual", {"CHN", "RUS"}),
        ("Xi Jinping called on Vladimir Putin in Sochi.", "meeting", "actual", {"CHN", "RUS"}),
        ("Xi Jinping is to host Vladimir Putin next month.", "meeting", "planned", {"CHN", "RUS"}),
        (
            "Xi Jinping and Vladimir Putin co-chaired a meeting of the joint commission.",
            "meeting",
            "actual",
            {"CHN", "RUS"},
        ),
        ("A meeting between Xi Jinping and Vladimir Putin is being prepared.", "meeting", "planned", {"CHN", "RUS"}),
        (
            "A planned meeting between Xi Jinping and Vladimir Putin was called off.",
            "meeting",
            "denied",
            {"CHN", "RUS"},
        ),
        ("Xi Jinping cancelled a planned trip to Moscow.", "visit", "denied", {"CHN", "RUS"}),
        ("Xi Jinping was in Moscow on Friday to mark the anniversary.", "visit", "actual", {"CHN", "RUS"}),
        ("Oman hosted indirect talks between China and Iran.", "mediation", "actual", {"OMN", "CHN", "IRN"}),
    ],
)
def test_encounters_are_told_in_many_words(sentence: str, kind: str, factuality: str, parties: set[str]) -> None:
    """Meals, courtesy calls, talks by telephone, hosts and chairs tell of encounters as plainly as "met" does."""
    event = event_of(record_of(sentence), kind)
    assert (event.factuality, set(event.parties)) == (factuality, parties)


def test_a_call_upon_somebody_to_do_something_is_no_meeting() -> None:
    """ "Called on X to" asks for something."""
    assert not events(record_of("Xi Jinping called on Vladimir Putin to stop the war."), "meeting")


def test_a_meeting_is_where_its_sides_have_travelled() -> None:
    """The talks that a visit of the same sentence was for are in the city that it went to."""
    record = record_of("Xi Jinping travelled to Moscow, where he met with Vladimir Putin.")
    assert event_of(record, "meeting").place == "Moscow"


def test_the_name_of_a_state_is_no_verb_of_speech() -> None:
    """ "States" in a name does not take a date for what was said."""
    record = record_of("Talks between Iran and the United States on Thursday ended well.")
    assert event_of(record, "meeting").period.start == "2023-10-26"


def test_a_date_of_something_earlier_is_not_that_of_what_it_precedes() -> None:
    """ "A day before a visit" parts the visit from the date in front of it."""
    record = record_of(
        "Xi Jinping met Emmanuel Macron in Paris on Monday, a day before a visit by Vladimir Putin to Iran."
    )
    assert event_of(record, "visit").period.start is None


def test_a_summit_without_a_name_is_of_all_who_are_said_to_be_there() -> None:
    """Who chairs it, who is counted and who spoke there take part in one session that no body holds."""
    record = record_of(
        "The summit co-chaired by Xi Jinping and Emmanuel Macron began on Thursday. Several leaders attended the "
        "summit, including King Abdullah of Jordan, Turkish President Recep Tayyip Erdogan and the Japanese prime "
        "minister. Vladimir Putin addressed the summit."
    )
    summit = event_of(record, "summit")
    assert set(summit.parties) == {"CHN", "FRA", "JOR", "TUR", "JPN", "RUS"}
    assert summit.period.start == "2023-10-26"


def test_a_conference_of_the_press_is_no_session() -> None:
    """What is told to the press is no meeting of parties, and one party alone makes no session."""
    assert not record_of("Xi Jinping told a news conference on Monday that trade grew.").events
    assert not record_of("Xi Jinping told the conference that trade grew.").events


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Xi Jinping and Vladimir Putin said in a joint statement that trade would grow.", {"CHN", "RUS"}),
        (
            "France, Germany and Japan said in a joint statement on Monday that trade should grow.",
            {"FRA", "DEU", "JPN"},
        ),
        ("G7 leaders said in a joint communique that they would stand by Ukraine.", {"G7"}),
    ],
)
def test_a_joint_document_in_which_something_is_said_has_been_issued(sentence: str, parties: set[str]) -> None:
    """Who speaks in a joint statement or communique has issued it."""
    assert set(event_of(record_of(sentence), "signing").parties) == parties


def test_a_joint_statement_that_others_speak_of_is_no_news_of_it() -> None:
    """To reject a joint statement tells nothing of when or by whom it was issued."""
    assert not events(record_of("Russia rejected the joint statement of China and Japan."), "signing")


def test_an_old_signing_is_apart_from_the_one_at_hand() -> None:
    """What was signed in a month long past is another document than the communique just issued."""
    record = record_of(
        "Xi Jinping and Vladimir Putin met in Sochi on Thursday. The two leaders praised trade, according to a joint "
        "communique. China and Russia will use the swap agreement which was signed by China and Russia in March 2009."
    )
    assert [event.period.start for event in events(record, "signing")] == ["2023-10-26", "2009-03"]


@pytest.mark.parametrize("plan", ["are expected to", "were scheduled to", "are to", "have agreed to", "plan to"])
def test_both_sides_stand_before_what_makes_their_meeting_planned(plan: str) -> None:
    """The words between the sides and the verb part neither of them from it."""
    event = event_of(record_of(f"The foreign ministers of Russia and Iran {plan} hold talks in Sochi."), "meeting")
    assert (event.factuality, set(event.parties), event.place) == ("planned", {"RUS", "IRN"}, "Sochi")


def test_a_delegation_is_met_with_who_leads_it() -> None:
    """Whoever leads a delegation is the one received."""
    event = event_of(
        record_of("Xi Jinping received a delegation led by Vice President of Turkey Fuat Oktay."), "meeting"
    )
    assert people_in(event) == {"Xi Jinping", "Fuat Oktay"}


def test_whose_meeting_somebody_is_told_of() -> None:
    """ "A informed B about his meeting" tells of the meeting of A."""
    record = record_of("Vladimir Putin informed King Abdullah of Jordan about his earlier meeting with Xi Jinping.")
    assert set(event_of(record, "meeting").parties) == {"RUS", "CHN"}


def test_an_invitation_to_visit_is_no_visit_until_it_is_accepted() -> None:
    """Who is invited has not been there; who accepts means to go."""
    assert not events(record_of("Vladimir Putin invited Emmanuel Macron to visit Moscow."), "visit")
    accepted = record_of("Emmanuel Macron has accepted an invitation from Vladimir Putin to visit Moscow.")
    assert event_of(accepted, "visit").factuality == "planned"


def test_welcoming_what_somebody_plans_is_no_reception() -> None:
    """Only people are received, not what is theirs."""
    assert not events(record_of("Xi Jinping welcomed Vladimir Putin's plan to trade more."), "meeting")


def test_a_resolution_of_a_session_is_no_session() -> None:
    """The name of a session before "resolution" tells whose it is."""
    text = "Xi Jinping and Vladimir Putin met on Monday after the UN General Assembly resolution on trade."
    record = record_of(text)
    assert not events(record, "summit")
    assert event_of(record, "meeting").part_of is None


def test_a_conversation_to_come_is_a_planned_call() -> None:
    """ "Is expected to speak with" plans a call."""
    event = event_of(record_of("Xi Jinping was also expected to speak with Vladimir Putin soon."), "call")
    assert (event.factuality, set(event.parties)) == ("planned", {"CHN", "RUS"})
