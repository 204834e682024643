"""Tables of one row an event or statement."""

from datetime import date
from pathlib import Path

import polars

from kg.export.files import write_table
from kg.export.rows import EVENT_COLUMNS, STATEMENT_COLUMNS, events_table, one_row_each, statements_table
from kg.table import Table
from tests.export.made import SHA, TEXT, a_record


def test_an_event_is_one_row_with_its_parties_and_words() -> None:
    """Lists are joined, dates are dates, and the row opens on the exact text."""
    (row,) = events_table([a_record()]).to_dicts()
    assert tuple(row) == EVENT_COLUMNS
    assert row["article"] == SHA
    assert row["parties"] == "CHN; IRN"
    assert row["people"] == "Li Qiang"
    assert (row["start"], row["latest"]) == ("2023-10", date(2023, 11, 1))
    assert row["words"] == TEXT[:17]


def test_a_statement_is_one_row_with_its_sentence() -> None:
    """Stances come once each; the offsets open the sentence."""
    (row,) = statements_table([a_record()]).to_dicts()
    assert tuple(row) == STATEMENT_COLUMNS
    assert (row["stances"], row["modalities"]) == ("pledge; support", "willing; asserted; intended")
    assert row["words"] == TEXT[18:]


def test_events_are_read_back_from_csv(tmp_path: Path) -> None:
    """Polars finds the same rows, however the text breaks its lines."""
    table = statements_table([a_record(), a_record()])
    frame = polars.read_csv(write_table(table, tmp_path / "said.csv"), try_parse_dates=True)
    assert tuple(frame.columns) == STATEMENT_COLUMNS
    assert [tuple(value or None for value in row) for row in frame.rows()] == [
        tuple(value or None for value in row) for row in table.rows
    ]


def test_rows_of_one_report_become_one() -> None:
    """Listed columns are joined without repeats and gaps; the others keep their first value."""
    table = Table(
        ("report", "kind", "label"),
        (("a", "call", "Iran"), ("b", "visit", None), ("a", "call", "China"), ("a", "call", "Iran")),
    )
    assert one_row_each(table, "report", ("label",)).rows == (("a", "call", "Iran; China"), ("b", "visit", ""))
