"""Answers are printed as a table, as CSV or as JSON; what is data is on standard output alone."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest

from kg.cli.output import TableFormat, message, print_answer, print_table
from kg.table import Table

TABLE = Table(
    ("party", "when", "sure", "words"),
    (("CHN", date(2023, 10, 27), Decimal("0.9"), 'said: "yes", twice'), ("RUS", None, Decimal("1.0"), "a [bold] word")),
)


def printed(form: TableFormat, capsys: pytest.CaptureFixture[str]) -> str:
    """Returns what the table prints on standard output."""
    print_table(TABLE, form)
    return capsys.readouterr().out


def test_json_is_a_list_of_objects(capsys: pytest.CaptureFixture[str]) -> None:
    """Dates and decimals are text, what is unknown is null."""
    assert json.loads(printed(TableFormat.json, capsys)) == [
        {"party": "CHN", "when": "2023-10-27", "sure": "0.9", "words": 'said: "yes", twice'},
        {"party": "RUS", "when": None, "sure": "1.0", "words": "a [bold] word"},
    ]


def test_csv_is_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    """A header, then the rows; quotation marks and commas survive."""
    rows = list(csv.reader(io.StringIO(printed(TableFormat.csv, capsys), newline="")))
    assert rows == [
        ["party", "when", "sure", "words"],
        ["CHN", "2023-10-27", "0.9", 'said: "yes", twice'],
        ["RUS", "", "1.0", "a [bold] word"],
    ]


def test_a_table_shows_every_cell_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Square brackets are text, not markup; the number of rows goes to standard error."""
    print_answer(TABLE, TableFormat.table)
    told = capsys.readouterr()
    assert 'said: "yes", twice' in told.out
    assert "a [bold] word" in told.out
    assert told.err == "2 rows\n"


def test_a_message_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever an error's text holds, it is one line."""
    message("a\nb")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "a b\n")
