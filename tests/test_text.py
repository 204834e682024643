"""A sentence as a row of words."""

from hypothesis import given

from kg.text import Line, Span, line_of
from tests.reading import document_of, texts

TEXT = "Iran’s First Vice President met the SCO."


def _line(text: str) -> Line:
    return line_of(document_of(text).sentences[0])


def test_words_are_in_lower_case_with_plain_apostrophes() -> None:
    """Rules see one apostrophe and no capitals; the words as written stay at hand."""
    line = _line(TEXT)
    assert line.words == ("iran", "'s", "first", "vice", "president", "met", "the", "sco", ".")
    assert (line.raw(0), line.raw(1), len(line)) == ("Iran", "’s", 9)


def test_outside_the_sentence_there_are_no_words() -> None:
    """A position before the first or after the last word holds the empty string, and never wraps around."""
    line = _line(TEXT)
    assert [line.word(-1), line.raw(-1), line.word(9), line.raw(9)] == ["", "", "", ""]


def test_spans_lead_to_positions_and_back() -> None:
    """A span finds the tokens that it covers, and those tokens give the same span."""
    line = _line(TEXT)
    start = TEXT.index("First")
    span = Span(start, start + len("First Vice President"))
    assert (line.first(span), line.after(span)) == (2, 5)
    assert line.span(2, 5) == span


def test_a_phrase_matches_only_as_a_whole() -> None:
    """A phrase that begins at a position and runs past the end does not match."""
    line = _line(TEXT)
    assert line.matches(2, ("first", "vice"))
    assert not line.matches(3, ("first",))
    assert not line.matches(8, (".", "more"))


@given(text=texts())
def test_every_token_is_found_by_its_own_offsets(text: str) -> None:
    """The position of a token's span is the token's number, in any sentence."""
    for sentence in document_of(text).sentences:
        line = line_of(sentence)
        for position, token in enumerate(sentence.tokens):
            span = Span(token.start, token.end)
            assert (line.first(span), line.after(span), line.span(position, position + 1)) == (
                position,
                position + 1,
                span,
            )
