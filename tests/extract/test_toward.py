"""At whom a statement is aimed, and about whom it speaks."""

import pytest

from tests.reading import record_of

MET = "Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Thursday. "


def toward(text: str, sentence: str) -> tuple[str, ...]:
    """Returns whom the only statement of a sentence is aimed at, where it follows a text."""
    (found,) = [s for s in record_of(text + sentence).statements if s.sentence.start >= len(text)]
    return tuple(sorted(found.toward))


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Xi urged Japan to stop the drills.", ("JPN",)),
        ("Xi said that Tokyo and Seoul should talk.", ("JPN", "KOR")),
        ("Xi praised German engineers.", ("DEU",)),
        ("Xi said the economy had grown.", ("RUS",)),
        ("Xi said that bilateral trade with Russia and Japan had grown.", ("JPN", "RUS")),
        ("The two sides agreed to stay in touch.", ("CHN", "RUS")),
    ],
)
def test_those_named_are_meant_and_else_the_other_side(sentence: str, parties: tuple[str, ...]) -> None:
    """States, capitals and adjectives name a party; words that name nobody are for the other side of the talks."""
    found = {code for s in record_of(MET + sentence).statements if s.sentence.start >= len(MET) for code in s.toward}
    assert tuple(sorted(found)) == parties


def test_people_stand_for_their_party() -> None:
    """Who speaks of a person that the article knows speaks of that person's state."""
    text = MET + "U.S. President Joe Biden stayed in Washington. "
    assert toward(text, "Xi said he would not call Biden.") == ("USA",)


@pytest.mark.parametrize(
    "sentence",
    ["Xi said he spoke with Putin at a summit in Vietnam.", "Xi said he would go to the APEC summit with Putin."],
)
def test_a_place_or_a_body_in_session_is_no_target(sentence: str) -> None:
    """Where something happens, and the body whose session it is, are not what is spoken about."""
    assert toward(MET, sentence) == ("RUS",)


def test_without_a_conversation_the_article_s_main_other_state_is_meant() -> None:
    """A ministry that speaks alone speaks about the state that the article is mostly about."""
    text = "North Korea fired a missile. North Korea says it was a test. North Korea has many. Japan saw it. "
    assert toward(text, "China's Foreign Ministry said on Monday that restraint was needed.") == ("PRK",)


def test_where_the_article_is_about_several_nobody_is_guessed() -> None:
    """Two states that are named as often leave it open which of them is meant."""
    text = "North Korea and Japan talked. North Korea and Japan met. North Korea and Japan agreed. "
    assert toward(text, "China's Foreign Ministry said on Monday that restraint was needed.") == ()
