"""Capitals and palaces: places, or the governments that sit there."""

import pytest

from tests.reading import reading_of


def states_of(text: str) -> list[tuple[str, str]]:
    """Returns the words of a text that mean a state, and the state."""
    reading = reading_of(text)
    return [(m.span.of(text), m.candidates[0]) for m in reading.mentions if m.kind == "state"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Beijing said no.", ("Beijing", "CHN")),
        ("Tehran rejects the claim.", ("Tehran", "IRN")),
        ("The Kremlin denied it.", ("Kremlin", "RUS")),
        ("The White House said no.", ("White House", "USA")),
        ("Trade with Tehran grew.", ("Tehran", "IRN")),
        ("Beijing's position is clear.", ("Beijing", "CHN")),
        ("It urged Washington to act.", ("Washington", "USA")),
        ("Igor Malik, Tehran's top envoy in Geneva, left.", ("Tehran", "IRN")),
    ],
)
def test_a_capital_that_acts_is_its_state(text: str, found: tuple[str, str]) -> None:
    """As a subject, an owner, or somebody dealt with, a capital or palace stands for its government."""
    assert states_of(text) == [found]


def test_two_capitals_stand_for_two_states() -> None:
    """Relations between capitals are relations between states."""
    assert states_of("Ties between Beijing and Washington grew.") == [("Beijing", "CHN"), ("Washington", "USA")]


@pytest.mark.parametrize(
    "text",
    [
        "Talks were held in Beijing.",
        "The plane landed near Tehran.",
        "Crowds stood outside the Kremlin.",
        "He flew from Moscow to Washington.",
        "MOSCOW (Reuters) - Talks ended.",
        "MOSCOW, Oct. 27 (TASS) -- Talks ended.",
        "The Tehran summit ended.",
        "The mayor of Moscow left.",
        "Moscow, October 27: Talks ended.",
        "Moscow, Oct 27 (TASS): Talks ended.",
        "Moscow: Talks ended.",
        "The Moscow Declaration was read out.",
        "All sides praised the Tehran Pledge.",
    ],
)
def test_a_capital_where_something_is_does_not_mention_its_state(text: str) -> None:
    """After a preposition of place, in a dateline, or in the name of a meeting or document, a capital is a place."""
    assert states_of(text) == []


def test_a_city_with_its_state_is_a_place() -> None:
    """ "Bishkek, Kyrgyzstan" mentions the state once, by its own name."""
    assert states_of("Talks were held in Bishkek, Kyrgyzstan, on Thursday.") == [("Kyrgyzstan", "KGZ")]
