"""The answer to a question, and the ways users take it away."""

import csv
import io
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExportError
from kg.table import Table

TABLE = Table(("state", "times", "day"), (("CHN", 2, date(2023, 10, 26)), ("IRN", None, None)), "Meetings")


def test_a_table_is_its_rows() -> None:
    """Its length and its iteration are those of the rows; a column runs from top to bottom."""
    assert len(TABLE) == 2
    assert list(TABLE) == [("CHN", 2, date(2023, 10, 26)), ("IRN", None, None)]
    assert TABLE.column("times") == (2, None)
    assert TABLE.to_dicts()[1] == {"state": "IRN", "times": None, "day": None}


def test_an_unknown_column_is_an_error() -> None:
    """A column that is not there is not an empty one."""
    with pytest.raises(ValueError, match="tuple"):
        TABLE.column("nothing")


@given(rows=st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_csv_reads_back(rows: list[tuple[str, str]]) -> None:
    """Quotation marks, commas and line breaks in values survive a reader of RFC 4180 text."""
    text = Table(("a", "b"), tuple(rows)).to_csv()
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["a", "b"], *([one, other] for one, other in rows)]


def test_csv_leaves_unknown_values_empty() -> None:
    """``None`` is an empty field, and lines end as the RFC asks."""
    assert TABLE.to_csv() == "state,times,day\r\nCHN,2,2023-10-26\r\nIRN,,\r\n"


def test_polars_keeps_types_and_gaps() -> None:
    """Numbers stay numbers, days stay days and ``None`` is null."""
    frame = TABLE.to_polars()
    assert frame.columns == ["state", "times", "day"]
    assert frame.rows() == [("CHN", 2, date(2023, 10, 26)), ("IRN", None, None)]


def test_a_column_of_mixed_types_becomes_text() -> None:
    """A polars column has one type: a number among words is written out, a gap stays a gap."""
    frame = Table(("value",), (("a",), (1,), (None,))).to_polars()
    assert frame["value"].to_list() == ["a", "1", None]


def test_an_empty_table_keeps_its_columns() -> None:
    """No rows are still an answer, with its columns."""
    empty = Table(("a", "b"), ())
    assert empty.to_polars().columns == ["a", "b"]
    assert empty.to_csv() == "a,b\r\n"


def test_pandas_has_the_same_rows() -> None:
    """The pandas frame has the columns and the values of the table."""
    frame = TABLE.to_pandas()
    assert list(frame.columns) == ["state", "times", "day"]
    assert frame["state"].tolist() == ["CHN", "IRN"]


def test_without_pandas_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing extra is named with the command that brings it."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ExportError, match="pip install") as caught:
        TABLE.to_pandas()
    assert caught.value.value == "pandas"


def test_html_escapes_what_articles_hold() -> None:
    """Words of a text cannot become markup of a notebook, in a cell, a heading or the caption."""
    page = Table(("<a>",), (("<script>&",),), "<b>")._repr_html_()
    assert "<script>" not in page and "<a>" not in page and "<b>" not in page
    assert "&lt;script&gt;&amp;" in page


def test_a_terminal_shows_square_brackets_as_they_are() -> None:
    """Values are no console markup: "[red]" is shown, not obeyed."""
    from rich.console import Console

    console = Console(file=io.StringIO(), width=80)
    console.print(Table(("words",), (("[red]stop",), (None,)), "Words"))
    assert isinstance(console.file, io.StringIO)
    assert "[red]stop" in console.file.getvalue()
