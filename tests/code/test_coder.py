"""What events and statements are in PLOVER and CAMEO: expected rows stand in the tables beside this file."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from kg.code.coder import codings_of, contexts_in
from kg.code.phrases import words_of
from kg.code.tables import contexts, directions, event_rows, objects, stance_rows
from kg.cuetable import cue_rows
from kg.model import EventReport, Factuality, Participation, Period, Record
from kg.text import Span
from kg.vocab.codings import CAMEO, PLOVER_CONTEXT
from kg.vocab.schemes import EVENT_KIND, EVENT_KIND_PLOVER, STANCE
from tests.factories import article, span
from tests.reading import record_of, texts

HERE = Path(__file__).parent
PUBLISHED = date(2024, 3, 5)


def rows(name: str) -> list[dict[str, str]]:
    """Returns the rows of a table beside this file."""
    return list(csv.DictReader((HERE / name).read_text(encoding="utf-8").splitlines(), delimiter="\t"))


def quoted(text: str, spans: tuple[Span, ...]) -> str:
    """Returns the words of spans."""
    return " ".join(one.of(text) for one in spans)


@pytest.mark.parametrize("row", rows("acts.tsv"), ids=lambda row: row["text"][:60])
def test_an_event_has_the_code_of_its_row(row: dict[str, str]) -> None:
    """Type, mode and CAMEO code; who acts and who is acted upon; the word that decided."""
    record = record_of(row["text"], PUBLISHED)
    (coding,) = codings_of(record).events
    code = coding.code
    assert (code.plover or "", code.mode or "", code.cameo or "") == (row["plover"], row["mode"], row["cameo"])
    assert (" ".join(coding.actors), " ".join(coding.recipients)) == (row["actors"], row["recipients"])
    assert quoted(row["text"], code.words) == row["words"]


@pytest.mark.parametrize("row", rows("positions.tsv"), ids=lambda row: row["text"][:60])
def test_a_position_has_the_code_of_its_row(row: dict[str, str]) -> None:
    """A pledge of aid is not one of trade, a demand no appeal, a condition not what is threatened."""
    text = f"Chinese Foreign Minister Wang Yi spoke. {row['text']}"
    (statement,) = codings_of(record_of(text, PUBLISHED)).statements
    code = statement.codes[0]
    assert (code.plover or "", code.mode or "", code.cameo or "") == (row["plover"], row["mode"], row["cameo"])
    assert quoted(text, code.words) == row["words"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke of trade and of nuclear weapons.", {"economic": ["trade"], "cbrn": ["nuclear weapons"]}),
        ("Settlers in the West Bank were warned.", {"territory": ["West Bank"]}),
        ("It was a fine day for a walk.", {}),
        ("Relief came after the earthquake; the earthquakes went on.", {"disasters": ["earthquake", "earthquakes"]}),
    ],
)
def test_contexts_are_told_by_words(text: str, expected: dict[str, list[str]]) -> None:
    """The longest phrase counts, so that a bank of a river is no bank; every place is kept."""
    found = contexts_in(words_of(text, Span(0, len(text))))
    assert {one.context: [words.of(text) for words in one.words] for one in found} == expected


@given(texts())
def test_any_record_is_coded_whole(text: str) -> None:
    """A coding for each event and position; sides are the event's own, on one side only; words lie within the text."""
    record = record_of(text, PUBLISHED)
    codings = codings_of(record)
    for event, coded in zip(record.events, codings.events, strict=True):
        assert set(coded.actors) | set(coded.recipients) == set(event.parties)
        assert set(coded.actors).isdisjoint(coded.recipients)
    for statement, said in zip(record.statements, codings.statements, strict=True):
        assert len(said.codes) == len(statement.positions)
        words = [span for code in said.codes for span in code.words]
        words += [span for setting in said.contexts for span in setting.words]
        assert all(statement.sentence.holds(span) and span.of(text).strip() for span in words)


@pytest.mark.parametrize("kind", EVENT_KIND)
@pytest.mark.parametrize("factuality", ["planned", "denied"])
def test_what_did_not_happen_is_never_coded_as_done(kind: str, factuality: Factuality) -> None:
    """A plan is AGREE or THREATEN with a code of intent or threat, what is denied has none."""
    text = "Something between them."
    event = EventReport(
        kind=kind,
        factuality=factuality,
        parties=("CHN", "IRN"),
        participations=(Participation("CHN"),),
        period=Period(),
        trigger=span(text, "between"),
        spans=(Span(0, len(text)),),
    )
    (coding,) = codings_of(Record(article(text), events=(event,))).events
    assert coding.code.plover in ((None, "AGREE", "THREATEN") if factuality == "planned" else (None,))
    assert (coding.code.cameo or "03")[:2] in ("03", "13")
    if factuality == "planned" and kind in EVENT_KIND_PLOVER:
        assert coding.code.plover is not None


@pytest.mark.parametrize(
    ("text", "cameo"),
    [
        ("They spoke of assistance and imposed sanctions.", "163"),
        ("They agreed at the talks and imposed sanctions.", "163"),
        ("They imposed sanctions and cut off aid.", "162"),
        ("They imposed sanctions and walked out of the talks.", "164"),
    ],
)
def test_a_word_that_stands_near_a_sanction_is_not_what_is_stopped(text: str, cameo: str) -> None:
    """Aid and talks decide a code only where they are cut or left."""
    trigger = span(text, "imposed sanctions")
    event = EventReport(
        kind="sanction",
        factuality="actual",
        parties=("CHN", "IRN"),
        participations=(Participation("CHN"),),
        period=Period(),
        trigger=trigger,
        spans=(Span(0, len(text)),),
    )
    (coding,) = codings_of(Record(article(text), events=(event,))).events
    assert coding.code.cameo == cameo


def test_tables_cover_what_records_may_hold() -> None:
    """Every stance ends in a row that fits anything, every kind has a direction, every context of PLOVER is in use."""
    for stance in STANCE:
        last = stance_rows()[stance][0][-1]
        assert last.open and not last.object
    assert set(directions()) == set(EVENT_KIND)
    names = contexts()[0]
    assert sorted(names) == sorted(PLOVER_CONTEXT)


def test_every_object_is_asked_for_and_has_phrases() -> None:
    """An object without a row, or without words, would be dead weight."""
    asked = {row["object"] for row in cue_rows("stance_codes")} - {""}
    assert asked == set(objects()[0])
    assert all(row["phrases"] for row in cue_rows("code_objects"))


def test_planned_rows_are_of_the_scheme_of_intent() -> None:
    """No row for plans gives the code of a deed."""
    planned = [row for (_, factuality), (found, _) in event_rows().items() for row in found if factuality == "planned"]
    assert {row.plover for row in planned} == {"AGREE", "THREATEN"}
    assert {row.cameo[:2] for row in planned if row.cameo in CAMEO and row.cameo} == {"03", "13"}
