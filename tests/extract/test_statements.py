"""Who said what: one statement for each sentence and speaker that reports speech, and none for what reports none."""

import pytest
from hypothesis import given

from kg.model import Record, Statement
from tests.reading import record_of, spans_in, texts

MET = "Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Thursday. "


def said(sentences: str) -> list[Statement]:
    """Returns the statements of some sentences that follow the report of a meeting."""
    record = record_of(MET + sentences)
    return [statement for statement in record.statements if statement.sentence.start >= len(MET)]


def speakers(sentences: str) -> list[tuple[str | None, str | None]]:
    """Returns who says some sentences, and for whom."""
    return [(statement.speaker, statement.party) for statement in said(sentences)]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Xi said that trade grew.", "that trade grew."),
        ("Xi also said trade grew.", "trade grew."),
        ("Xi on Thursday said trade grew.", "trade grew."),
        ("Xi, who arrived on Tuesday, said that trade grew.", "that trade grew."),
        ("Speaking in Moscow, Xi said trade grew.", "trade grew."),
        ("Trade with Russia grew, Xi said.", "Trade with Russia grew,"),
        ("Trade with Russia grew, Xi said here Thursday.", "Trade with Russia grew,"),
        ("Trade with Russia grew, Xi said on Thursday, Oct. 26, 2023.", "Trade with Russia grew,"),
        ("Trade grew, Xi said.", "Trade grew,"),
        ("Trade grew, said Xi.", "Trade grew,"),
        ("“Trade grew,” said Xi.", "“Trade grew,”"),
        ("“Trade grew,” Xi told reporters.", "“Trade grew,”"),
        ("Xi told reporters that trade grew.", "reporters that trade grew."),
        ("According to Xi, trade grew.", "trade grew."),
        ("Trade grew, according to Xi.", "Trade grew,"),
        ("Xi was quoted as saying that trade grew.", "that trade grew."),
    ],
)
def test_what_was_said_stands_before_or_behind_its_verb(sentence: str, content: str) -> None:
    """In any order of content, speaker and verb, the speaker and the words said are told apart."""
    (statement,) = said(sentence)
    assert (statement.speaker, statement.party) == ("Xi Jinping", "CHN")
    assert statement.content.of(MET + sentence) == content


def test_a_quotation_parted_by_its_speaker_is_one() -> None:
    """What stands on both sides of "Xi said" was said."""
    (statement,) = said("“Trade,” Xi said, “will grow.”")
    words = statement.content.of(MET + "“Trade,” Xi said, “will grow.”")
    assert "Trade" in words and "will grow" in words


def test_a_participle_goes_on_for_the_same_speaker() -> None:
    """ "…, noting that" belongs to the statement: whom it names is spoken about, and it makes no second statement."""
    (statement,) = said("Trade grew, said Xi, noting that Japan helped.")
    assert statement.speaker == "Xi Jinping"
    assert "JPN" in statement.toward


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        ("Xi and Putin said trade grew.", [("Xi Jinping", "CHN"), ("Vladimir Putin", "RUS")]),
        ("The two sides agreed to expand trade.", [(None, "CHN"), (None, "RUS")]),
        ("The two leaders stressed that trade matters.", [(None, "CHN"), (None, "RUS")]),
        ("It was noted that trade grew.", [(None, "CHN"), (None, "RUS")]),
        ("According to the joint statement, trade will grow.", [(None, "CHN"), (None, "RUS")]),
        ("Putin said trade grew, but Xi said it fell.", [("Vladimir Putin", "RUS"), ("Xi Jinping", "CHN")]),
        ("Moscow said it would reply.", [(None, "RUS")]),
        ("In a note, the Russian Foreign Ministry said trade grew.", [(None, "RUS")]),
        ("A senior U.S. official said trade grew.", [(None, "USA")]),
        ("Kremlin spokesman Dmitry Peskov said trade grew.", [("Dmitry Peskov", "RUS")]),
    ],
)
def test_every_speaker_has_one_statement(sentences: str, found: list[tuple[str | None, str | None]]) -> None:
    """Named people speak for their party, both sides each for theirs, two clauses for two speakers."""
    assert speakers(sentences) == found


@pytest.mark.parametrize("verb", ["hopes", "believes", "maintains", "expects", "stresses"])
def test_who_reports_a_state_s_view_is_the_speaker(verb: str) -> None:
    """In "China hopes …, Xi said" Xi speaks: the verb of the reported words makes no statement of its own."""
    assert speakers(f"China {verb} that Russia will join, Xi said.") == [("Xi Jinping", "CHN")]


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        ("“Trade grew,” Xi said. “It will grow again. We all gain.”", "Xi Jinping"),
        ("Vladimir Putin: Good afternoon, dear friends and colleagues. Trade grew. It will grow.", "Vladimir Putin"),
        ("Vladimir Putin: Good afternoon. Trade grew. It will grow.", "Vladimir Putin"),
    ],
)
def test_speech_runs_on_over_sentences(sentences: str, speaker: str) -> None:
    """An open quotation and a turn of a transcript go on until they close or another speaks."""
    assert [statement.speaker for statement in said(sentences)] == [speaker] * 3


def test_turns_of_a_transcript_change_the_speaker() -> None:
    """A name and a colon begin the turn of another."""
    found = said("Xi Jinping: I am glad to see you here.\nVladimir Putin: I thank you for the welcome.\nTrade grew.")
    assert [statement.speaker for statement in found] == ["Xi Jinping", "Vladimir Putin", "Vladimir Putin"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He made the remarks on Thursday.",
        "Xi made the remarks when meeting Putin.",
        "The report said nothing of it.",
        "The report was published.",
        "Russia has nothing to say.",
        "They discussed trade.",
        "Xi declined to comment.",
        "What Xi said was clear.",
        "Xi said this.",
        "Xi said so on Thursday.",
        "Putin did not say when he would go.",
        "Putin has not said that trade grew.",
        "Xi was told that trade grew.",
        "Analysts said trade would grow.",
        "Sources familiar with the talks said trade would grow.",
    ],
)
def test_what_reports_no_content_or_no_party_is_no_statement(sentence: str) -> None:
    """Occasions, nouns, infinitives, denials of speech, and those who speak for nobody give no party's statement."""
    assert [statement for statement in said(sentence) if statement.party] == []


@pytest.mark.parametrize("text", ["Putin said", "China admits", "Trade grew. Xi Jinping said"])
def test_a_text_that_ends_with_the_verb_stops_nothing(text: str) -> None:
    """A headline or fragment that ends with a verb of speech is read like any other text."""
    assert record_of(text).statements == ()


@pytest.mark.parametrize(
    ("sentence", "toward"),
    [
        ("Xi said trade grew.", ("RUS",)),
        ("Putin accused Ukraine of attacking Russia.", ("UKR",)),
        ("Putin thanked China for its support.", ("CHN",)),
        ("Putin said Russia will help China within the United Nations.", ("CHN",)),
        ("Putin warned that Russia will answer NATO.", ("NATO",)),
        ("Xi said the two countries should trade with Japan.", ("JPN", "RUS")),
        ("Moscow warned Washington.", ("USA",)),
    ],
)
def test_words_are_aimed_at_those_they_name_or_at_the_other_side(sentence: str, toward: tuple[str, ...]) -> None:
    """A body that is only the frame is no target, nor is the speaker's own side; unnamed, the other side is meant."""
    (statement,) = said(sentence)
    assert tuple(sorted(statement.toward)) == toward


def statements_hold(record: Record) -> None:
    """Asserts what every statement promises."""
    for statement in record.statements:
        assert statement.positions
        assert statement.party not in statement.toward
        cues = [position.cue for position in statement.positions]
        assert all(statement.sentence.holds(span) for span in (statement.content, statement.verb, *cues) if span)
        assert 0 < statement.confidence.value <= 1
    keys = [(statement.sentence, statement.speaker, statement.party) for statement in record.statements]
    assert len(set(keys)) == len(keys)


@given(text=texts())
def test_any_text_gives_a_record_whose_spans_lie_in_it(text: str) -> None:
    """No text raises; every span of the record lies in it and holds something; statements keep their promises."""
    record = record_of(text)
    for span in spans_in(record):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip()
    statements_hold(record)


def test_running_speech_has_no_verb_and_makes_up_no_cue() -> None:
    """A turn of a transcript has no word that reports it: nothing else is passed off as one."""
    (first, second) = record_of("Vladimir Putin: Trade with China grew. We have good prospects.").statements
    assert (first.verb, second.verb) == (None, None)
    assert {position.cue for position in second.positions if position.stance == "state"} <= {None}


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        ("Japan was urged by Russia to talk.", [(None, "RUS")]),
        ("The need for trade was stressed.", [(None, "CHN"), (None, "RUS")]),
        ("Xi was cited by the news agency as saying that trade grew.", [("Xi Jinping", "CHN")]),
        ("The news agency quoted Xi as saying that trade grew.", [("Xi Jinping", "CHN")]),
        ("In Putin's opinion, trade is too slow.", [("Vladimir Putin", "RUS")]),
        ("Putin frowned. According to him, trade is too slow.", [("Vladimir Putin", "RUS")]),
        ("Putin went on to praise the ports.", [("Vladimir Putin", "RUS")]),
        ("Putin called the tax “a mistake”.", [("Vladimir Putin", "RUS")]),
        ("Analysts say trade is slow.", [(None, None)]),
        ("Trade is slow, a source close to the talks said.", [(None, None)]),
        ("The State Department said trade is slow.", [(None, "USA")]),
        ("Putin's office said trade is slow.", [(None, "RUS")]),
        ("Iranian and Turkish officials said trade is slow.", [(None, "IRN"), (None, "TUR")]),
        ("Iranian and European officials said trade is slow.", [(None, "IRN"), (None, "EU")]),
        ("The Iranian statement said trade is slow.", [(None, "IRN")]),
        ("Iran summoned the Japanese envoy.", [(None, "IRN")]),
        ("Xi praised the ports, according to the statement.", [("Xi Jinping", "CHN")]),
        ("A diplomat said trade is slow.", [(None, None)]),
        ("Iran is demanding that trade grow.", [(None, "IRN")]),
        ("Iran, which sells oil to many in the east, says trade is slow.", [(None, "IRN")]),
        ("Iran met Japan, noting growth in trade.", [(None, "IRN")]),
        ("Russia shut a port, accusing Japan of theft.", [(None, "RUS")]),
        ("Xi, head of a commission on ports in the north, said trade is slow.", [("Xi Jinping", "CHN")]),
        ("Moscow said trade is slow. The statement added that ports are full.", [(None, "RUS"), (None, "RUS")]),
        ("Trade is slow, Mr. Putin said.", [("Vladimir Putin", "RUS")]),
    ],
)
def test_speech_takes_many_forms(sentences: str, found: list[tuple[str | None, str | None]]) -> None:
    """Passives, participles, opinions, documents, offices and unnamed sources speak, each for its party or for none."""
    assert speakers(sentences) == found


@pytest.mark.parametrize(
    ("sentences", "count"),
    [
        ("Xi said trade grew. China will buy more. He added that ports are full.", 3),
        ("Xi said trade grew. China bought more. He added that ports are full.", 2),
        ("Xi said trade grew. Russia will buy more. He added that ports are full.", 2),
        ("Xi said trade grew. China will buy more. Putin added that ports are full.", 2),
    ],
)
def test_a_sentence_between_two_of_one_speaker_goes_on(sentences: str, count: int) -> None:
    """It goes on in their words where it tells what their side should or will do, else it is the reporter's."""
    assert len(said(sentences)) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Putin called Xi.",
        "“Trade grew,” a daily said.",
        "Putin met the leader of the Untied States.",
        "Xi and Putin will meet and outline plans.",
    ],
)
def test_a_word_that_looks_like_a_verb_of_speech_is_none(sentence: str) -> None:
    """A call by telephone, an unknown paper's words, a name in capitals and a plan report no speech."""
    assert said(sentence) == []


def test_what_was_noted_after_one_person_is_theirs() -> None:
    """ "It was stressed" goes on for the one who spoke right before; agreeing takes both sides."""
    found = speakers("Xi praised the ports. It was stressed that trade grew. It was agreed to meet again.")
    assert found == [("Xi Jinping", "CHN"), ("Xi Jinping", "CHN"), (None, "CHN"), (None, "RUS")]


def test_a_question_ends_a_turn() -> None:
    """Whoever asks, by role or by the name of an agency, says nothing that counts, and the turn before is over."""
    found = said("Xi Jinping: Trade grew.\nReuters: Will it last?\nXi Jinping: It will.\nQuestion: How long?")
    assert [statement.speaker for statement in found] == ["Xi Jinping", "Xi Jinping"]


def test_a_label_behind_a_mark_begins_a_turn() -> None:
    """What is told before the mark is not the turn's, what follows is."""
    found = said("A paper was adopted.*** President of China Xi Jinping: Trade grew. Ports are full.")
    assert [statement.speaker for statement in found] == ["Xi Jinping", "Xi Jinping"]


def test_a_letter_speaks_for_its_writer() -> None:
    """What follows "The message reads, in part:" is said by who sent it; the line itself says nothing."""
    found = said("Putin congratulated Xi.\nThe message reads, in part:\n“Trade grew. It will grow.”")
    assert [statement.speaker for statement in found] == ["Vladimir Putin"] * 3


def test_a_label_before_a_quotation_begins_no_turn() -> None:
    """Only the quotation is the labelled person's, and the report goes on."""
    found = said("Putin: “Trade grew.”\nXi said ports are full.")
    assert [statement.speaker for statement in found] == ["Vladimir Putin", "Xi Jinping"]


def test_a_label_holds_titles_and_remarks() -> None:
    """A title, and a remark in brackets, belong to the label; a stage direction interrupts no turn."""
    found = said("President of China Xi Jinping (retranslated): Trade grew.\n(Applause.)\nPorts are full.")
    assert [statement.speaker for statement in found] == ["Xi Jinping", "Xi Jinping"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Hamas rejected the offer.", [(None, "Hamas")]),
        ("Hamas, which runs Gaza, has demanded a role.", [(None, "Hamas")]),
        ("“We will fight on,” Hamas spokesman Sami Khalil said.", [("Sami Khalil", "Hamas")]),
        ("Hamas’s offer did not last.", []),
    ],
)
def test_armed_groups_and_movements_speak(sentences: str, expected: list[tuple[str | None, str | None]]) -> None:
    """A group is a party under its name, and so is whoever holds an office of it; what it owns does not speak."""
    assert speakers(sentences) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "An Iranian official familiar with the talks said Tehran would wait.",
        "Two Iranian diplomats close to the negotiations said Tehran would wait.",
    ],
)
def test_what_is_told_of_an_official_parts_nobody_from_the_verb(sentence: str) -> None:
    """Words behind the noun for an official belong to it, up to its verb."""
    assert speakers(sentence) == [(None, "IRN")]


@pytest.mark.parametrize(
    ("sentences", "party"),
    [
        ("Putin will not fly to Rome, his office said.", "RUS"),
        ("Japan will not yield, its foreign ministry said.", "JPN"),
        ("“Norway decided to send home five Russian officers,” the foreign ministry said.", "NOR"),
    ],
)
def test_an_institution_speaks_for_whom_its_sentence_is_about(sentences: str, party: str) -> None:
    """ "His office" and "its ministry" belong to whom the pronoun means, a bare ministry to who opens its sentence."""
    assert speakers(sentences) == [(None, party)]


@pytest.mark.parametrize(
    ("sentences", "party"),
    [
        ("EU leaders agreed to open talks. They also called on Japan to help.", "EU"),
        ("The G7 foreign ministers condemned the launch. The ministers thanked Japan.", "G7"),
        ("NATO said it would train. The alliance warned against haste.", "NATO"),
        ("A Japanese government spokesman said no. “It is late,” he added.", "JPN"),
    ],
)
def test_those_who_speak_for_a_body_are_meant_by_what_follows(sentences: str, party: str) -> None:
    """ "They", "the leaders" and "the alliance" mean the body that spoke, "he" an officer without a name."""
    assert speakers(sentences)[-1] == (None, party)


@pytest.mark.parametrize(
    ("sentence", "party", "stance"),
    [
        ("Iran’s stark warning that it would leave the pact alarmed Europe.", "IRN", "threaten"),
        ("Japan’s vow to double trade was greeted in Nairobi.", "JPN", "pledge"),
        ("The call by Norway to end the blockade went unheard.", "NOR", "request"),
        ("Iran faces growing demands from Tokyo to free the crew.", "JPN", "request"),
        ("Oil rose after comments from Iran that output fell.", "IRN", "state"),
        ("Iran renewed its denial of the charges on Friday.", "IRN", "reject"),
    ],
)
def test_a_noun_of_speech_reports_what_follows_it(sentence: str, party: str, stance: str) -> None:
    """A warning, vow, call or denial is a statement of whose it is, where what was said follows it."""
    (statement,) = said(sentence)
    assert (statement.speaker, statement.party) == (None, party)
    assert stance in statement.stances


@pytest.mark.parametrize(
    "sentence", ["Iran’s warning went unheard.", "Demands from Tokyo grew.", "The call lasted an hour."]
)
def test_a_noun_of_speech_without_content_reports_nothing(sentence: str) -> None:
    """Where nothing that was said follows the noun, there is no statement."""
    assert speakers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Japan “firmly opposes” the sale.", [(None, "JPN")]),
        ("A Kremlin spokesman dismissed the report.", [(None, "RUS")]),
        ("Japan claims the whole of the strait.", []),
        ("Japan claims that the strait is free.", [(None, "JPN")]),
        ("In a letter to Guterres, Iran’s ambassador said Tehran had waited.", [(None, "IRN")]),
    ],
)
def test_marks_and_things_between_subject_and_content(
    sentence: str, expected: list[tuple[str | None, str | None]]
) -> None:
    """A quotation mark parts no verb from its subject; who claims a thing says nothing; an addressee is no speaker."""
    assert speakers(sentence) == expected


def test_a_scholar_speaks_for_nobody_though_an_officer_bears_the_name() -> None:
    """Whom the text calls a director of a centre is not the officer of the same name that the reference knows."""
    sentence = "Wang Yi, director of the Centre for Asian Studies at Hill University, said trade would grow."
    assert [(s.speaker, s.party) for s in record_of(sentence).statements] == [("Wang Yi", None)]


SPEECH = """Address by President of Finland Alexander Stubb to the European Parliament
Honourable members, it is an honour to be here.
We must stand with Ukraine.
Russia’s war has changed everything.
I thank you.
"""
LETTER = """Dear President Widodo,
I congratulate you on the national day.
Our countries share one ocean.
I wish you good health.
Yours sincerely, Alexander Stubb, President of Finland
"""
NEWS = """Address by President of Finland Alexander Stubb to the European Parliament
Members heard him for an hour.
“We must stand with Ukraine,” Stubb said.
The hall was full.
Viktor Orban said the war must end.
"""


@pytest.mark.parametrize(("text", "count"), [(SPEECH, 4), (LETTER, 5)])
def test_a_speech_or_letter_published_whole_is_its_speakers(text: str, count: int) -> None:
    """Where "I" and "we" speak throughout, every sentence is of whom the heading or the signature names."""
    statements = record_of(text).statements
    assert [(statement.speaker, statement.party) for statement in statements] == [("Alexander Stubb", "FIN")] * count


def test_a_report_of_a_speech_is_no_speech() -> None:
    """An article that tells of a speech, and of what others say, keeps to those who are said to speak."""
    assert [s.speaker for s in record_of(NEWS).statements] == ["Alexander Stubb", "Viktor Orban"]


BRIEFING = """Foreign Ministry Spokesperson Mao Ning’s Remarks
Q: Japan said talks would resume. What is your comment?
A: We have taken note of that. China hopes for talks.
"""


def test_an_answer_without_a_name_is_of_whom_the_heading_names() -> None:
    """ "A:" begins the turn of the only person whom a briefing's heading names."""
    spoken = [s.sentence.of(BRIEFING) for s in record_of(BRIEFING).statements if s.speaker == "Mao Ning"]
    assert spoken == ["A: We have taken note of that.", "China hopes for talks."]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Turkey’s Communications Directorate said trade grew.", [(None, "TUR")]),
        ("South Africa’s Department of Water said trade grew.", [(None, "ZAF")]),
        ("Poland’s Internal Security Agency said trade grew.", [(None, "POL")]),
        ("Poland’s Hill University said trade grew.", []),
        ("Human Rights Watch accused Japan of neglect.", [(None, None)]),
    ],
)
def test_organs_in_capitals_speak_for_their_state(sentence: str, expected: list[tuple[str | None, str | None]]) -> None:
    """An organ named in capitals behind its state speaks for it; a university does not, and a charity for nobody."""
    assert speakers(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Mr Putin and Mr Xi emphasised that trade grew.", {"Vladimir Putin", "Xi Jinping"}),
        ("Mr. Xi and Mr. Putin agreed to meet.", {"Vladimir Putin", "Xi Jinping"}),
        ("They flew to Oman, and Mr Putin said trade grew.", {"Vladimir Putin"}),
    ],
)
def test_honorifics_part_no_speakers_joined(sentence: str, names: set[str]) -> None:
    """Two named with honorifics speak together; a clause behind a comma has one speaker."""
    assert {name for name, _ in speakers(sentence)} == names


def test_he_in_the_first_sentence_is_whom_it_names() -> None:
    """Before anybody has spoken, a pronoun means the person named before it in its sentence."""
    statements = record_of("As President Vladimir Putin toured the plant, he said that trade grew.").statements
    assert [statement.speaker for statement in statements] == ["Vladimir Putin"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Russia’s Lavrov said on Friday that trade grew.", [("Lavrov", "RUS")]),
        ("Xi said that trade grew.", [("Xi", "CHN")]),
        ("Talks with Russia’s Hill said little.", []),
    ],
)
def test_who_is_in_office_needs_no_introduction(sentence: str, expected: list[tuple[str | None, str | None]]) -> None:
    """A name that only one officer of the day bears is theirs behind their state, or where they lead it."""
    assert [(s.speaker, s.party) for s in record_of(sentence).statements] == expected
