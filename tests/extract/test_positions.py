"""What a statement takes up: stance, modality, strength, and targets named or not."""

import pytest

from kg.model import Modality, Position, StanceName
from tests.reading import record_of

MET = "Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Thursday. "


def positions(sentence: str) -> tuple[Position, ...]:
    """Returns the positions of the only statement in a sentence that follows the report of a meeting."""
    (found,) = [s for s in record_of(MET + sentence).statements if s.sentence.start >= len(MET)]
    return found.positions


def stances(sentence: str) -> list[StanceName]:
    """Returns the stances of a sentence, once each."""
    return list(dict.fromkeys(position.stance for position in positions(sentence)))


STANCES: list[tuple[str, list[StanceName]]] = [
    ("Xi said trade grew.", ["state"]),
    ("The economy will grow, Xi said.", ["state"]),
    ("China stands ready to work with Russia, Xi said.", ["pledge"]),
    ("China is committed to peace, Xi said.", ["pledge"]),
    ("We will work with Russia, Xi said.", ["pledge"]),
    ("Xi promised to visit Russia.", ["pledge"]),
    ("China supports Russia, Xi said.", ["support"]),
    ("Russia on Thursday said it supports China.", ["support"]),
    ("Putin thanked China for its help.", ["support"]),
    ("Xi expressed gratitude to Russia.", ["support"]),
    ("Putin hailed the ties.", ["support"]),
    ("The two sides should expand trade, Xi said.", ["request"]),
    ("Xi urged Russia to join the talks.", ["request"]),
    ("Xi called for a ceasefire in Ukraine.", ["request"]),
    ("Xi expressed hope for peace.", ["request"]),
    ("Xi invited Putin to visit China.", ["request"]),
    ("Putin accused Ukraine of attacking Russia.", ["accuse"]),
    ("Putin condemned the attack on Iran.", ["accuse"]),
    ("Certain countries interfere in China's affairs, Xi said.", ["accuse"]),
    ("Russia opposes sanctions by the United States, Putin said.", ["reject"]),
    ("Putin denied that Russia had attacked Ukraine.", ["reject"]),
    ("China will not accept this, Xi said.", ["reject"]),
    ("China will never accept this, Xi said.", ["reject"]),
    ("Xi reiterated China's opposition to sanctions.", ["reject"]),
    ("Putin warned that Russia will retaliate against NATO.", ["threaten"]),
    ("Putin apologised to Japan.", ["concede"]),
]

FAMILIES: list[tuple[str, list[StanceName]]] = [
    ('"We\'ll keep working with our partners," Putin said.', ["pledge"]),
    ("Putin said his country would never abandon its friends.", ["pledge"]),
    ("Putin said Russia has decided to open a consulate.", ["pledge"]),
    ("Putin said Russia was sending more grain to Egypt.", ["pledge"]),
    ("Xi reaffirmed the ironclad commitment of China to peace.", ["pledge"]),
    ("Xi said he was grateful to the Russian side.", ["support"]),
    ("Putin said Russia respects the choice of the Chinese people.", ["support"]),
    ("The decision is a positive step, Xi said.", ["support"]),
    ("China extends congratulations to Brazil, Xi said.", ["support"]),
    ('"I am very glad to see you," Putin said.', ["support"]),
    ("Xi told Japan to stop the drills.", ["request"]),
    ("Putin said it was time for NATO to listen.", ["request"]),
    ('"We need more rain," Putin said.', ["request"]),
    ("Xi reiterated his call for a ceasefire.", ["request"]),
    ("Putin said Russia was counting on Egypt.", ["request"]),
    ('"I would like to hear your opinion," Putin said.', ["request"]),
    ("China has lodged solemn representations with Japan over the sale, Xi said.", ["accuse"]),
    ("Xi voiced grave concern over the drills.", ["accuse"]),
    ("Putin said Ukraine had shelled a hospital.", ["accuse"]),
    ("Putin said NATO was fuelling the conflict.", ["accuse"]),
    ("Putin said Japan was behind the attack.", ["accuse"]),
    ("China strongly deplores and firmly opposes the visit to Japan, Xi said.", ["accuse", "reject"]),
    ("China has no intention to challenge Japan, Xi said.", ["reject"]),
    ("China will never allow any outside forces to decide, Xi said.", ["reject"]),
    ("Putin said Russia was not involved in the attack.", ["reject"]),
    ("Putin said there was no need for talks.", ["reject"]),
    ("China will take resolute countermeasures against Japan, Xi said.", ["threaten"]),
    ("Putin said there would be consequences for Japan.", ["threaten"]),
    ("Putin vowed to retaliate against Japan.", ["threaten"]),
    ("Putin said Russia had made mistakes.", ["concede"]),
]

GENERAL: list[tuple[str, list[StanceName]]] = [
    ("Putin said dialogue was the only way to peace.", ["request"]),
    ("Xi said there was no alternative to talks.", ["request"]),
    ("Xi said the top priority was to stop the fighting.", ["request"]),
    ('"Stop the war," Xi said.', ["request"]),
    ("Putin said NATO could do more.", ["request"]),
    ("Xi noted the importance of further assistance to Egypt.", ["request"]),
    ("Xi called the treaty a historic document.", ["support"]),
    ("Putin said China was a most reliable friend of Egypt.", ["support"]),
    ("Putin said the vote was a step in the right direction.", ["support"]),
    ("Putin noted the significant contribution of Egypt to the talks.", ["support"]),
    ("Xi said the bombing was cruel and reckless.", ["accuse"]),
    ("Xi said the sale ran counter to the trend of history.", ["accuse"]),
    ("Putin said NATO was pouring weapons into Ukraine.", ["accuse"]),
    ("Xi said Japan was the biggest source of tension.", ["accuse"]),
    ("Putin said Ukraine had not kept its promises.", ["accuse"]),
    ('"This is a lie," Putin said.', ["reject"]),
    ("Putin said the islands were not for sale.", ["reject"]),
    ("Putin said Russia would not give up the islands.", ["reject"]),
    ("Xi said nobody should underestimate the resolve of China.", ["threaten"]),
    ("Xi said China stood by its commitments.", ["pledge"]),
    ('"You can count on us," Xi said.', ["pledge"]),
]

NONE: list[str] = [
    '"I must fly home tonight," Putin said.',
    '"I cannot recall such a winter," Putin said.',
    "It should be noted that trade grew, Xi said.",
    "Xi said the fight against terrorism goes on.",
    "Putin said trade grew thanks to the harvest.",
    "Xi said the talks will be held in Moscow.",
    "China attaches great importance to its ties with Russia, Xi said.",
    "Putin said that prices will rise.",
    "Putin said Russia would expel three diplomats of Japan.",
    "Xi said the islands are an inalienable part of China.",
]


@pytest.mark.parametrize(("sentence", "found"), STANCES)
def test_the_words_tell_the_stance(sentence: str, found: list[StanceName]) -> None:
    """Verb and content tell what the speaker does; growth that nobody promises is no pledge."""
    assert stances(sentence) == found


@pytest.mark.parametrize(("sentence", "found"), FAMILIES)
def test_families_of_words_tell_the_stance(sentence: str, found: list[StanceName]) -> None:
    """Nouns, passives, short forms and set phrases of diplomacy tell it as well as the plain verb."""
    assert stances(sentence) == found


@pytest.mark.parametrize(("sentence", "found"), GENERAL)
def test_general_phrases_tell_the_stance(sentence: str, found: list[StanceName]) -> None:
    """Ways out, priorities, words of praise and blame, and what is no truth or for sale tell it without its verb."""
    assert stances(sentence) == found


@pytest.mark.parametrize("sentence", NONE)
def test_what_only_sounds_like_a_stance_is_none(sentence: str) -> None:
    """What the speaker has to do, set phrases, agendas and forecasts only state."""
    assert stances(sentence) == ["state"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("China does not support the plan, Xi said.", ["reject"]),
        ("Putin said Russia is not ready to talk.", ["reject"]),
        ("Russia has never threatened Japan, Putin said.", ["reject"]),
        ("Japan has not violated the treaty, Putin said.", ["state"]),
        ("China does not oppose the plan, Xi said.", ["state"]),
    ],
)
def test_a_negation_turns_a_stance(sentence: str, found: list[StanceName]) -> None:
    """What is not supported or promised is rejected; what is not opposed or charged says nothing."""
    assert stances(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Xi hoped that Russia will continue to help.", ["request"]),
        ("Putin thanked China for its readiness to help.", ["support"]),
        ("Xi agreed on the need to act.", ["pledge", "request"]),
        ("China appreciates the help and is committed to peace, Xi said.", ["support", "pledge"]),
        ('"They will win again," Putin said.', ["state"]),
        ("China's exports will rise, Xi said.", ["state"]),
        ("Russia and China will build a bridge, Putin said.", ["pledge"]),
    ],
)
def test_a_cue_counts_by_its_subject_and_by_what_governs_it(sentence: str, found: list[StanceName]) -> None:
    """What others will do is promised by nobody; what is hoped or thanked for is no stance of its own."""
    assert stances(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Xi reaffirmed that China supports Russia.", "support"),
        ("Xi reaffirmed that China opposes sanctions.", "reject"),
        ("Putin warned that NATO should stop its advance.", "request"),
        ("Putin noted the importance of trade and thanked Xi.", "support"),
        ("Xi thanked Putin and urged Russia to join the talks.", "request"),
    ],
)
def test_a_verb_with_a_stance_hides_no_other(sentence: str, stance: StanceName) -> None:
    """What is supported, opposed or asked for counts also beside "reaffirmed", "warned" or another main verb."""
    assert stance in stances(sentence)


@pytest.mark.parametrize(
    ("sentence", "stance", "modality"),
    [
        ("China stands ready to work with Russia, Xi said.", "pledge", "willing"),
        ("China is willing to work with Russia, Xi said.", "pledge", "willing"),
        ("China is committed to peace, Xi said.", "pledge", "intended"),
        ("China will continue to support Russia, Xi said.", "support", "intended"),
        ("China supports Russia, Xi said.", "support", "asserted"),
        ("The two sides should expand trade, Xi said.", "request", "obliged"),
        ("Russia must stop the war, Xi said.", "request", "obliged"),
        ("China opposes sanctions, Xi said.", "reject", "denied"),
        ("Trade grew, Xi said.", "state", "asserted"),
        ("China has provided aid to Russia, Xi said.", "state", "done"),
        ("Russia may join the talks, Putin said.", "state", "possible"),
    ],
)
def test_the_words_tell_how_real_it_is(sentence: str, stance: StanceName, modality: Modality) -> None:
    """Willing, intended, obliged, possible and done are five things."""
    assert [position.modality for position in positions(sentence) if position.stance == stance] == [modality]


@pytest.mark.parametrize(
    ("sentence", "stance", "strength"),
    [
        ("China firmly supports Russia, Xi said.", "support", "strong"),
        ("China will resolutely support Russia, Xi said.", "support", "strong"),
        ("China supports Russia, Xi said.", "support", "plain"),
        ("Russia strongly opposes sanctions, Putin said.", "reject", "strong"),
        ("Russia opposes sanctions, Putin said.", "reject", "plain"),
        ("Putin strongly condemned the attack.", "accuse", "strong"),
    ],
)
def test_adverbs_make_a_position_strong(sentence: str, stance: StanceName, strength: str) -> None:
    """ "Firmly" and its kin count beside the verb of the stance."""
    assert {position.strength for position in positions(sentence) if position.stance == stance} == {strength}


def test_each_position_has_its_own_strength_and_target() -> None:
    """In one sentence one country is supported plainly and another opposed strongly."""
    found = positions("China supports Russia and firmly opposes sanctions by Japan, Xi said.")
    assert [(p.stance, p.strength, p.toward) for p in found] == [
        ("support", "plain", ("RUS",)),
        ("reject", "strong", ("JPN",)),
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("China opposes any external forces interfering in Russia's affairs, Xi said.", "any external forces"),
        ("Russia opposes any foreign interference in China's affairs, Putin said.", "any foreign interference"),
        ("China opposes hegemonism, Xi said.", "hegemonism"),
        ("Xi condemned certain countries.", "certain countries"),
        ("The West is fuelling the conflict, Putin said.", "the west"),
        ("Certain countries interfere in China's affairs, Xi said.", "certain countries"),
    ],
)
def test_a_target_that_is_not_named_keeps_its_words(sentence: str, words: str) -> None:
    """The words stay, and nobody is put in their place: whose affairs they are is no target of the position."""
    (position,) = [p for p in positions(sentence) if p.stance in ("reject", "accuse")]
    assert position.unnamed is not None
    assert position.unnamed.of(MET + sentence).lower() == words
    assert position.toward == ()


def test_what_is_named_is_not_unnamed() -> None:
    """A position against a named state has that target and no unnamed one."""
    (position,) = positions("Russia opposes sanctions by the United States, Putin said.")
    assert (position.toward, position.unnamed) == (("USA",), None)


@pytest.mark.parametrize(
    "sentence", ["Japan's move gravely violates the treaty, Xi said.", "Japan has broken its promises, Xi said."]
)
def test_whose_deed_is_charged_is_the_target(sentence: str) -> None:
    """An accusation is aimed at the subject of the deed, which stands before it."""
    (position,) = positions(sentence)
    assert (position.stance, position.toward) == ("accuse", ("JPN",))
