"""Phrases of words with gaps: how the table of stances writes them, and where they end."""

import pytest

from kg.extract.phrases import ends, negated, phrase


@pytest.mark.parametrize(
    ("written", "words", "after"),
    [
        ("stand|stands ready", "stands ready to help", 2),
        ("stands * ready", "stands always firmly ready to help", 4),
        ("stands * ready", "stands not ready", None),
        ("express .. concern", "express its very deep concern", 5),
        ("express .. concern", "express joy , not concern", None),
        ("supports .", "supports peace", 1),
        ("supports .", "supports ,", None),
        ("told . to", "told them to go", 3),
        ("will !be|have", "will help", 1),
        ("will !be|have", "will be there", None),
        ("would !be|have", "would “ have a say", None),
        ("urge =all|both", "urge both sides", 1),
        ("will help", "they'll help", 2),
        ("%copula ready", "are ready", 2),
        ("is ready", "is", None),
    ],
)
def test_a_phrase_ends_where_its_last_word_does(written: str, words: str, after: int | None) -> None:
    """Alternatives, adverbs, gaps within a clause, barred words and short forms are read; a final dot takes no word."""
    assert ends(words.split(), 0, phrase(written)) == after


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("china does not support", True),
        ("china has never really threatened", True),
        ("china doesn't support", True),
        ("china doesn’t support", True),
        ("china supports", False),
        ("not china but japan will support", False),
    ],
)
def test_a_negation_denies_the_verb_behind_it(words: str, denied: bool) -> None:
    """Auxiliaries and adverbs may stand between; a subject may not."""
    row = words.split()
    assert negated(row, len(row) - 1, 0) is denied
