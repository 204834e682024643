"""Where sentences end."""

import json

import pytest

from tests.reading import document_of, sentences_of, shared

ABBREVIATIONS = [
    ["The U.S. President met the King.", "They talked."],
    ["He flew to the U.S.", "The talks began at once."],
    ["The U.N. Security Council met.", "The U.S. and the U.K. voted."],
    ["It opened on Oct. 26 in Baku.", "Nobody spoke."],
    ["Order No. 5 was signed.", "It is secret."],
    ["He met Mr. Smith, Dr. Jones and Gen. Brown.", "They ate."],
    ["J. R. Silva met A. B. Costa.", "Both left."],
    ["He met George W. Bush.", "Talks followed."],
    ["Prime Minister K.P. Sharma Oli spoke.", "He left."],
    ["Talks ended at 5 p.m. Thursday in Baku."],
    ["Talks ended at 5 p.m.", "The two left."],
    ["The ship, e.g. the Aurora, sailed.", "It sank."],
    ["He flew to Washington D.C. in May."],
    ["The firm Acme Inc. signed.", "Others did not."],
]
QUOTATIONS = [
    ["“We will come.”", "He smiled."],
    ['"We will come."', "He smiled."],
    ["“We will come,” he said.", "“You will see.”", "Then he left."],
    ["He asked, “Who is there?”", "Nobody answered."],
    ["He said: “Stop!” and left.", "She stayed."],
    ["(The talks were closed.)", "The press waited."],
    ["The talks (held in Baku) ended.", "All left."],
]
HEADINGS = [
    ["SLOW TALKS", "Xi met Putin.", "They ate."],
    ["They ate.", "“PORTS”", "Xi met Putin."],
    ["NEW YORK (Reuters) - Xi met Putin."],
    ["NATO Secretary General came."],
]
MARKS = [
    ["Will they come?", "Yes!", "They will."],
    ["Trade rose 5.4 percent to 1,000.5 tons.", "Exports fell."],
    ["They waited ... and waited.", "Nothing came."],
    ["They waited...", "Nothing came."],
    ["He left in 2020.", "30 states joined."],
    ["Nothing ends this"],
]


@pytest.mark.parametrize("sentences", ABBREVIATIONS, ids="|".join)
def test_an_abbreviation_ends_a_sentence_only_before_a_new_one(sentences: list[str]) -> None:
    """The stop of a title, a month, a number or an initial ends nothing; that of "U.S." does before "The"."""
    assert sentences_of(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentences", QUOTATIONS, ids="|".join)
def test_what_closes_after_a_stop_belongs_to_its_sentence(sentences: list[str]) -> None:
    """Quotation marks and brackets that close after the stop stay with it; a quotation inside splits nothing."""
    assert sentences_of(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentences", HEADINGS, ids="|".join)
def test_a_heading_in_capitals_is_no_part_of_the_sentence_below(sentences: list[str]) -> None:
    """Two words or more in capitals, or one in quotation marks, stand alone; a dateline and an acronym do not."""
    assert sentences_of(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentences", MARKS, ids="|".join)
def test_marks_end_sentences_and_numbers_do_not(sentences: list[str]) -> None:
    """A question, an exclamation and a stop end sentences; a decimal point and dots before a small letter do not."""
    assert sentences_of(" ".join(sentences)) == sentences


def test_a_stop_before_a_small_letter_ends_nothing() -> None:
    """A sentence does not begin with a small letter."""
    assert sentences_of("He left approx. at noon. the press stayed.") == ["He left approx. at noon. the press stayed."]


def test_a_missing_space_does_not_join_sentences() -> None:
    """Two sentences set without a space between them are still two."""
    assert sentences_of("He left.The press stayed behind.") == ["He left.", "The press stayed behind."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\r\n \r\n"])
def test_a_line_break_always_ends_a_sentence(end: str) -> None:
    """A headline without a stop does not run into the text below it, whatever the line ends with."""
    text = f"Leaders meet in Baku{end}They talked. They left."
    assert sentences_of(text) == ["Leaders meet in Baku", "They talked.", "They left."]


def test_paragraphs_are_counted() -> None:
    """Sentences of one line share a paragraph; empty lines make none."""
    document = document_of("\n One. Two.\n\n  \nThree.")
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]


def test_most_gold_sentences_are_found_exactly() -> None:
    """At least 95 % of the sentences that careful readers marked have exactly those bounds."""
    texts = {"seed": shared("corpus/seed.txt").read_text(encoding="utf-8")}
    for line in shared("eval/dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts[row["id"]] = row["text"]
    wanted = found = 0
    for path in sorted(shared("eval/dev").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        spans = {tuple(sentence.span) for sentence in document_of(texts[gold["id"]]).sentences}
        wanted += len(gold["sentences"])
        found += sum(tuple(span) in spans for span in gold["sentences"])
    assert wanted > 500
    assert found / wanted >= 0.95
