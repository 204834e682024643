"""Which form a file gets, and how it takes its place."""

import csv
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars
import pytest

from kg.errors import ExportError
from kg.export.files import format_of, write_network, write_quads, write_records, write_table
from kg.export.records import record_json
from kg.table import Table
from kg.terms import Literal
from tests.export.made import a_record, some_quads

TABLE = Table(
    ("state", "day", "count", "share", "note"),
    (
        ("China", date(2023, 10, 26), 3, Decimal("0.5"), 'said "yes", twice'),
        ("Côte d'Ivoire", date(2023, 10, 27), 4, None, "line\nfeed"),
    ),
)


@pytest.mark.parametrize(
    ("path", "explicit", "form"),
    [
        ("world.ttl", None, "turtle"),
        ("world.TRIG", None, "trig"),
        ("world.nq", None, "nquads"),
        ("world.nq.gz", None, "nquads"),
        ("world.jsonld", None, "jsonld"),
        ("net.graphml", None, "graphml"),
        ("net.gexf", None, "gexf"),
        ("events.csv", None, "csv"),
        ("records.jsonl", None, "jsonl"),
        ("world.txt", "turtle", "turtle"),
        ("world", "ttl", "turtle"),
        ("world.nq", ".trig", "trig"),
    ],
)
def test_the_form_is_the_one_asked_for_or_the_suffix(path: str, explicit: str | None, form: str) -> None:
    """An explicit name wins over the suffix; either may be a name or a suffix."""
    assert format_of(path, explicit) == form


@pytest.mark.parametrize(
    ("path", "explicit"), [("world.xyz", None), ("world", None), ("world.nq", "xml"), (".gz", None)]
)
def test_an_unknown_form_is_refused_with_the_choices(path: str, explicit: str | None) -> None:
    """The message lists every form with its suffix."""
    with pytest.raises(ExportError) as caught:
        format_of(path, explicit)
    assert "turtle (.ttl)" in str(caught.value)
    assert "graphml (.graphml)" in str(caught.value)


def test_a_form_that_cannot_hold_the_content_is_refused(tmp_path: Path) -> None:
    """A graph does not go into CSV, nor a table into Turtle."""
    with pytest.raises(ExportError, match="csv cannot hold a graph"):
        write_quads(some_quads(), tmp_path / "some.csv")
    with pytest.raises(ExportError, match="turtle cannot hold a table"):
        write_table(TABLE, tmp_path / "some.ttl")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """Nothing is created on the way."""
    with pytest.raises(ExportError, match="no folder"):
        write_table(TABLE, tmp_path / "not there" / "some.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    """A folder's name is refused even with a good suffix."""
    (tmp_path / "some.csv").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        write_table(TABLE, tmp_path / "some.csv")


def test_a_failed_write_leaves_the_old_file_alone(tmp_path: Path) -> None:
    """Half a surrogate pair is refused, and what stood there before still stands."""
    path = write_quads(some_quads(), tmp_path / "some.nq")
    before = path.read_bytes()
    with pytest.raises(ExportError, match="surrogate"):
        write_quads([some_quads()[0]._replace(object=Literal("\ud800"))], path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    """Writing twice leaves the second content only."""
    path = tmp_path / "some.csv"
    path.write_text("old " * 1000, encoding="utf-8")
    write_table(TABLE, path)
    assert path.read_text(encoding="utf-8").startswith("state,day")


def test_a_table_is_read_back_from_csv(tmp_path: Path) -> None:
    """Quotes, commas, line feeds and accents survive; a missing value is an empty field."""
    path = write_table(TABLE, tmp_path / "some.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(TABLE.columns)
    assert rows[1] == ["China", "2023-10-26", "3", "0.5", 'said "yes", twice']
    assert rows[2] == ["Côte d'Ivoire", "2023-10-27", "4", "", "line\nfeed"]
    frame = polars.read_csv(path, try_parse_dates=True)
    assert frame["day"].to_list() == list(TABLE.column("day"))
    assert frame["count"].to_list() == [3, 4]


def test_records_stand_one_a_line(tmp_path: Path) -> None:
    """Each line is the record's JSON."""
    path = write_records([a_record(), a_record()], tmp_path / "some.jsonl")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [json.loads(record_json(a_record()))] * 2


def test_a_network_does_not_go_into_turtle(tmp_path: Path) -> None:
    """The message names the forms that hold networks."""
    import networkx

    with pytest.raises(ExportError) as caught:
        write_network(networkx.Graph(), tmp_path / "some.ttl")
    assert "gexf or graphml" in str(caught.value)
