"""An explanation shows the text with marks, and under each sentence what was taken from it and why."""

from datetime import date

import pytest
from hypothesis import given

from kg.code.coder import codings_of
from kg.explain.article import LEGEND, Choice, Explained, Layer, explained
from kg.extract.extractor import Extractor
from kg.model import Reading
from kg.reference import packaged
from tests.reading import reading_of, texts

PUBLISHED = date(2024, 3, 5)
TEXT = (
    "Chinese Premier Li Qiang met with Iran's First Vice President Mohammad Mokhber in Bishkek on Monday.\n\n"
    "China is ready to expand trade with Iran, Li said. He thanked Iran for its hospitality.\n\n"
    "The two countries have a comprehensive strategic partnership, and signed a trade agreement on Sunday.\n"
)


def what(reading: Reading) -> Explained:
    """Returns a text as it was read, with what it says and the codes of that."""
    record = Extractor(packaged())(reading)
    return Explained(reading, record, codings_of(record))


def shown(text: str, choice: Choice | None = None) -> list[str]:
    """Returns the lines that explain a text, without their styles."""
    return [" " * line.indent + line.text for line in explained(what(reading_of(text, PUBLISHED)), choice)]


def block(label: str, lines: list[str]) -> str:
    """Returns the first line that begins with a label."""
    return next(line for line in lines if line.lstrip().startswith(label))


def test_names_and_deciding_words_are_marked_in_the_text() -> None:
    """A person has the office, a place its state, a day its date, a trigger its kind."""
    sentence = block("1 ", shown(TEXT))
    assert "[Chinese Premier Li Qiang|person: premier CHN]" in sentence
    assert "{met with|meeting}" in sentence
    assert "[Bishkek|KGZ]" in sentence
    assert "[Monday|2024-03-04]" in sentence


def test_an_event_tells_who_when_where_and_why() -> None:
    """The words of the date stand beside the day, and the confidence beside its parts."""
    lines = shown(TEXT)
    assert "actual · “met with”" in block("meeting", lines)
    assert "CHN (premier Li Qiang), IRN (first vice president Mohammad Mokhber)" in block("who", lines)
    assert "“Monday” → 2024-03-04" in block("when", lines)
    assert "Bishkek, KGZ" in block("where", lines)
    assert "CONSULT (third-party) CAMEO 044" in block("codes", lines)
    assert " × linking " in block("trust", lines)


def test_a_statement_tells_who_speaks_and_how_that_was_found() -> None:
    """A surname, then a pronoun; the pledge has its cue, its codes and the word that decided them."""
    lines = shown(TEXT)
    speaks = [number for number, line in enumerate(lines) if line.lstrip().startswith("says")]
    assert ["Li Qiang for CHN · toward IRN" in lines[number] for number in speaks] == [True, True]
    assert "found by “Li”, read as name → Li Qiang" in lines[speaks[0] + 1]
    assert "“He”, read as pronoun → Li Qiang" in lines[speaks[1] + 1]
    assert "“is ready to” · willing · toward IRN · AGREE CAMEO 0311 by “trade”" in block("pledge", lines)


def test_relations_stand_under_their_sentence_and_a_summary_at_the_end() -> None:
    """Partnership and agreement with their parties; then everybody mentioned, with offices, and counts."""
    lines = shown(TEXT)
    assert "CHN + IRN · comprehensive strategic partnership · affirm" in block("partnership", lines)
    assert "person       Li Qiang · premier of CHN (current)" in lines
    assert lines[-1].startswith("found        2 events, 2 statements, 1 partnerships")


@pytest.mark.parametrize(
    ("layer", "kept", "gone"),
    [("events", "meeting", "says"), ("statements", "says", "meeting"), ("partnerships", "partnership", "says")],
)
def test_one_layer_can_be_shown_alone(layer: Layer, kept: str, gone: str) -> None:
    """The text stays; facts of other kinds are left out."""
    lines = shown(TEXT, Choice(layer=layer))
    assert block("4 ", lines)
    assert any(line.startswith(f"    {kept}") for line in lines)
    assert not any(line.startswith(f"    {gone}") for line in lines)


def test_one_sentence_can_be_shown_alone() -> None:
    """Neither head nor summary comes with it; a number beyond the last shows nothing."""
    lines = shown(TEXT, Choice(sentence=2))
    assert lines[0].startswith("  2 [China|CHN] {is ready to|pledge}")
    assert not any("met with" in line for line in lines)
    assert shown(TEXT, Choice(sentence=99)) == []


def test_the_legend_tells_every_mark() -> None:
    """It names both brackets."""
    words = " ".join(line.text for line in LEGEND)
    assert "[words|what they name]" in words
    assert "{words|what they tell}" in words


@given(texts())
def test_any_text_can_be_explained_and_no_word_is_lost(text: str) -> None:
    """Without its marks, a sentence reads as in the article, but for white space; no line holds a line's end."""
    reading = reading_of(text, PUBLISHED)
    lines = list(explained(what(reading)))
    assert all(len(line.text.splitlines()) <= 1 for line in lines)
    for number, sentence in enumerate(reading.document.sentences, 1):
        (line,) = (line for line in lines if line.pieces and line.pieces[0].text == f"{number:>3} ")
        words = "".join(piece.text for piece in line.pieces[1:] if piece.style != "note")
        assert words.split() == sentence.span.of(reading.document.article.text).split()
