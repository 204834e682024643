"""Graded partnerships, as phrases."""

import pytest

from kg.recognise.levels import level_mentions


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("the comprehensive strategic partnership", "comprehensive strategic partnership"),
        ("a Strategic Partnership", "strategic partnership"),
        ("an all-weather strategic cooperative partnership", "all-weather strategic cooperative partnership"),
        (
            "the comprehensive strategic partnership of coordination for a new era",
            "comprehensive strategic partnership of coordination for a new era",
        ),
        ("their comprehensive\nstrategic partnerships", "comprehensive strategic partnership"),
        ("is a comprehensive strategic partner of Iran", "comprehensive strategic partnership"),
        ("a Special and Privileged Strategic Partnership", "special and privileged strategic partnership"),
        ("the Security Alliance", "security alliance"),
    ],
)
def test_a_level_is_written_in_one_way(words: str, level: str) -> None:
    """Case, number, white space and "partner of" make no other level."""
    assert [mention.note for mention in level_mentions(words)] == [level]


def test_partner_and_partnership_are_told_apart() -> None:
    """ "Partner of" takes its parties from elsewhere than "partnership" does."""
    (partner,) = level_mentions("is a strategic partner of Iran")
    (partnership,) = level_mentions("the strategic partnership with Iran")
    assert (partner.candidates, partnership.candidates) == (("partner",), ())


@pytest.mark.parametrize("words", ["an ironclad friendship", "a partnership", "trade partners", "strategic interests"])
def test_what_is_not_graded_is_no_level(words: str) -> None:
    """Friendship, and a partnership without a grade, are none."""
    assert level_mentions(words) == []
