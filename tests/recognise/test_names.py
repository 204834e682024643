"""Names of states and bodies: by any word for them, and by no word that only holds one."""

from datetime import date

import pytest
from hypothesis import given

from tests.reading import meant, mentions_of, texts


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("China and Chinese firms", ["CHN", "CHN"]),
        ("the People's Republic of China", ["CHN"]),
        ("Iran, IRAN and Iranian", ["IRN", "IRN", "IRN"]),
        ("the United States, the U.S. and American", ["USA", "USA", "USA"]),
        ("Türkiye and Turkey", ["TUR", "TUR"]),
        ("North Korea, the DPRK and South Korea", ["PRK", "PRK", "KOR"]),
        ("Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GNB", "GNQ", "PNG"]),
        ("Niger and Nigeria", ["NER", "NGA"]),
        ("the Dominican Republic and Dominica", ["DOM", "DMA"]),
        ("South Sudan and Sudan", ["SSD", "SDN"]),
        ("the Democratic Republic of the Congo", ["COD"]),
    ],
)
def test_states_by_any_of_their_names(words: str, codes: list[str]) -> None:
    """Short and official names, adjectives and capitals mean the state; the longest name counts."""
    assert [code for _, code in meant(words, "state")] == codes


@pytest.mark.parametrize(
    "words",
    [
        "the South China Sea",
        "the Sea of Japan",
        "the Persian Gulf",
        "the Indian Ocean",
        "the Korean Peninsula",
        "Latin America",
        "New Mexico",
        "5 million U.S. dollars",
        "the U.S. dollar fell",
        "Chinese yuan",
        "the Turkish lira",
        "the Russian language",
        "Chinatown",
        "Israel Katz said so",
    ],
)
def test_a_name_inside_another_is_no_state(words: str) -> None:
    """Seas, regions, currencies, languages, longer words and people's names mention no state."""
    assert meant(words, "state") == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("the Shanghai Cooperation Organization (SCO)", ["SCO", "SCO"]),
        ("the Shanghai Cooperation Organisation", ["SCO"]),
        ("the United Nations and the UN", ["UN", "UN"]),
        ("BRICS and the G20", ["BRICS", "G20"]),
        ("the European Union", ["EU"]),
        ("the World Trade Organization", ["WTO"]),
        ("SCORE and UNO-like", []),
        ("UN Security Council Resolution 1701", ["UNSC"]),
    ],
)
def test_bodies_by_name_and_acronym(words: str, codes: list[str]) -> None:
    """A body is known by its name in either spelling and its acronym, never inside another word."""
    assert [code for _, code in meant(words, "body")] == codes


def test_a_body_is_not_known_before_it_was_founded() -> None:
    """The letters of a body mean nothing in an article older than the body."""
    assert meant("the SCO met", "body", published=date(2001, 12, 1)) == [("SCO", "SCO")]
    assert meant("the SCO met", "body", published=date(1999, 12, 1)) == []


def test_instruments_are_known_by_their_aliases() -> None:
    """An initiative of the reference is found under the words that articles use for it."""
    words = "the Belt and Road Initiative and the Belt and Road cooperation"
    assert {code for _, code in meant(words, "instrument")} == {"Belt and Road Initiative"}


@given(text=texts())
def test_mentions_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    """Mentions are sorted, lie in the text, and no two that name an entity or a date share a character."""
    mentions = mentions_of(text)
    assert list(mentions) == sorted(mentions, key=lambda mention: (mention.span, mention.kind))
    last = 0
    for mention in mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        if mention.kind not in ("office", "level"):
            assert mention.span.start >= last
            last = mention.span.end


@pytest.mark.parametrize(
    ("published", "code"), [(date(2000, 1, 1), "YUG"), (date(2005, 1, 1), "SCG"), (date(2020, 1, 1), "SRB")]
)
def test_what_a_name_meant_on_the_day_comes_first(published: date, code: str) -> None:
    """Belgrade was the capital of one state after another: that of the day stands before those that ended."""
    (mention,) = (m for m in mentions_of("Belgrade agreed.", published) if m.kind == "place")
    assert mention.candidates[0] == code


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("The Security Council and the United Nations met.", ["UNSC", "UN"]),
        ("The President met members of the Security Council.", []),
        ("The National Security Council briefed the UN.", ["UN"]),
    ],
)
def test_a_borrowed_name_needs_its_owner(words: str, bodies: list[str]) -> None:
    """ "Security Council" is the United Nations' only where the text names the United Nations."""
    assert [code for _, code in meant(words, "body")] == bodies
