"""Articles as sentences and tokens: offsets that hold for any text, and lines that are no prose."""

import pytest
from hypothesis import given

from kg.segment.tokens import tokens_of
from kg.text import SentenceKind, Span
from tests.reading import document_of, texts

LINES: list[tuple[str, SentenceKind]] = [
    ("date 2023-10-27 China Iran", "header"),
    (" date 2023-10-27 China Iran", "header"),
    ("Published: 2023-10-27", "header"),
    ("© Xinhua/Yin Bogu", "credit"),
    ("(Xinhua/Yin Bogu)", "credit"),
    ("Photo: Reuters", "credit"),
    ("File photo shows the hall.", "caption"),
    ("Two leaders meet in Bishkek, Kyrgyzstan, Oct. 26, 2023.", "caption"),
    ("Two leaders speak in Lima, Peru, November 15, 2024.", "caption"),
    ("BEIJING, Oct. 27 (Xinhua) -- China stands ready.", "body"),
    ("MOSCOW (Reuters) - Russia said no.", "body"),
    ("The treaty was signed on July 4, 2003.", "body"),
    ("China supports peace, Xi Jinping said on Thursday, Oct. 26, 2023.", "body"),
    ("The two states signed the treaty in Baku on Friday, July 4, 2003.", "body"),
    ("Tokyo agreed, the minister told reporters on Nov. 1, 2023.", "body"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_first_line_is_known_by_its_form(line: str, kind: SentenceKind) -> None:
    """Headers, credits and captions are told from prose, and a sentence of prose that ends with a date stays prose."""
    document = document_of(f"{line}\nTalks were held.")
    assert [sentence.kind for sentence in document.sentences] == [kind, "body"]


def test_a_header_is_one_only_at_the_head() -> None:
    """The same words further down are prose: somebody may speak of a date."""
    document = document_of("Talks were held.\ndate 2023-10-27 China")
    assert [sentence.kind for sentence in document.sentences] == ["body", "body"]


@given(text=texts())
def test_sentences_cover_every_character_in_order(text: str) -> None:
    """Spans lie in the text, follow one another without overlap, and leave out nothing but white space."""
    covered, last = [], 0
    for sentence in document_of(text).sentences:
        assert last <= sentence.span.start < sentence.span.end <= len(text)
        assert not text[last : sentence.span.start].strip()
        assert sentence.span.of(text) == sentence.span.of(text).strip()
        last = sentence.span.end
        covered.append(sentence.span.of(text))
    assert not text[last:].strip()
    assert "".join("".join(covered).split()) == "".join(text.split())


@given(text=texts())
def test_tokens_are_the_characters_that_they_point_at(text: str) -> None:
    """Tokens lie in their sentence, in order, without overlap, equal their slice, and leave out white space only."""
    for sentence in document_of(text).sentences:
        last = sentence.span.start
        for token in sentence.tokens:
            assert last <= token.start < token.end <= sentence.span.end
            assert text[token.start : token.end] == token.text
            assert not text[last : token.start].strip()
            last = token.end
        assert not text[last : sentence.span.end].strip()


@given(text=texts())
def test_no_sentence_runs_over_a_line_break(text: str) -> None:
    """Whatever stands on two lines is two sentences."""
    for sentence in document_of(text).sentences:
        assert not {"\n", "\r"} & set(sentence.span.of(text))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The U.S. left.", ["The", "U.S.", "left", "."]),
        ("Iran's role", ["Iran", "'s", "role"]),
        ("Iran’s role", ["Iran", "’s", "role"]),
        ("People-to-people ties", ["People-to-people", "ties"]),
        ("Côte d'Ivoire", ["Côte", "d'Ivoire"]),
        ("1,000.5 tons", ["1,000.5", "tons"]),
        ("the 22nd meeting", ["the", "22nd", "meeting"]),
        ("(SCO)", ["(", "SCO", ")"]),
        ("“Yes,”", ["“", "Yes", ",", "”"]),
        ("BAKU -- Talks ... ended", ["BAKU", "--", "Talks", "...", "ended"]),
        ("don't", ["don't"]),
    ],
)
def test_words_numbers_and_marks_are_tokens(text: str, tokens: list[str]) -> None:
    """Abbreviations, hyphened words and numbers stay whole; the possessive ending and every mark stand alone."""
    assert [token.text for token in tokens_of(text, Span(0, len(text)))] == tokens
