"""Event data in the manner of PLOVER and CAMEO: which rows come, and what stands in them."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.export.coded import CAMEO_COLUMNS, PLOVER_COLUMNS, acts, cameo_table, coded_table, plover_table
from kg.export.files import write_table
from kg.table import Table, Value

EVENT: dict[str, Value] = {
    "report": "https://w3id.org/communique/id/article/aa/event/1",
    "kind": "meeting",
    "factuality": "actual",
    "plover": "CONSULT",
    "mode": None,
    "cameo": "040",
    "quad": "verbal cooperation",
    "score": 2.5,
    "goldstein": 1.0,
    "start": "2024-03-04",
    "end": "2024-03-04",
    "place": "Nairobi",
    "country": "KEN",
    "confidence": 0.8,
    "trigger": "met",
    "at": 10,
    "sentence": "They\nmet.",
    "article": "https://w3id.org/communique/id/article/aa",
    "publisher": "Post",
    "published": date(2024, 3, 5),
}
SAID: dict[str, Value] = {
    "report": "https://w3id.org/communique/id/article/aa/statement/1/2",
    "statement": "s",
    "stance": "pledge",
    "modality": "willing",
    "plover": "AGREE",
    "mode": None,
    "cameo": "0311",
    "quad": "verbal cooperation",
    "score": 2.5,
    "goldstein": 5.2,
    "speaker": "Ana Silva",
    "confidence": 0.9,
    "trigger": "is ready to",
    "at": 40,
    "sentence": "Brazil is ready to trade, Silva said.",
    "article": EVENT["article"],
    "publisher": "Post",
    "published": date(2024, 3, 5),
}
NAMES = {"CHN": "China", "FRA": "France", "KEN": "Kenya", "BRA": "Brazil"}


def table(*rows: dict[str, Value]) -> Table:
    """Returns rows of one shape as a table."""
    return Table(tuple(rows[0]) if rows else (), tuple(tuple(row.values()) for row in rows))


def details(report: Value, **parts: str) -> list[dict[str, Value]]:
    """Returns rows of details: ``actor="CHN FRA"`` is a row for each."""
    return [
        {
            "report": report,
            "part": part,
            "name": NAMES.get(word, word),
            "code": word if word in NAMES else None,
            "at": 0,
        }
        for part, words in parts.items()
        for word in words.split()
    ]


def rows_of(made: Table) -> list[dict[str, Value]]:
    """Returns the rows of a table."""
    return made.to_dicts()


def test_a_meeting_is_one_row_with_all_its_sides_as_actors() -> None:
    """Lists are joined, names beside codes; a side without a code stands by its name."""
    coded = acts(table(EVENT), table(), table(*details(EVENT["report"], actor="FRA CHN Hamas", context="diplomatic")))
    (row,) = rows_of(plover_table(coded))
    assert tuple(row) == PLOVER_COLUMNS
    assert (row["event_type"], row["actors"], row["recipients"]) == ("CONSULT", "CHN; FRA; Hamas", "")
    assert row["actor_names"] == "China; France; Hamas"
    assert (row["event_date"], row["dated_by"], row["contexts"]) == ("2024-03-04", "text", "diplomatic")
    assert (row["event_id"], row["sentence"]) == ("aa/event/1", "They met.")


def test_a_meeting_is_a_dyad_both_ways() -> None:
    """Three sides are six ordered pairs, in the order of their codes."""
    coded = acts(table(EVENT), table(), table(*details(EVENT["report"], actor="KEN FRA CHN")))
    found = rows_of(cameo_table(coded))
    assert tuple(found[0]) == CAMEO_COLUMNS
    pairs = [f"{row['source']}-{row['target']}" for row in found]
    assert pairs == ["CHN-FRA", "CHN-KEN", "FRA-CHN", "FRA-KEN", "KEN-CHN", "KEN-FRA"]
    assert {(row["code"], row["root"], row["goldstein"]) for row in found} == {("040", "04", 1.0)}


def test_a_visit_is_made_one_way_and_hosted_the_other() -> None:
    """The host's row has the code and the value of hosting."""
    visit = EVENT | {"kind": "visit", "cameo": "042", "goldstein": 1.9, "mode": "CONSULT-visit"}
    coded = acts(table(visit), table(), table(*details(EVENT["report"], actor="FRA", recipient="KEN")))
    found = [(row["source"], row["target"], row["code"], str(row["goldstein"])) for row in rows_of(cameo_table(coded))]
    assert found == [("FRA", "KEN", "042", "1.9"), ("KEN", "FRA", "043", "2.8")]
    assert [row["event_mode"] for row in rows_of(plover_table(coded))] == ["visit"]


def test_a_statement_goes_from_who_makes_it_to_whom_it_is_aimed_at() -> None:
    """It is dated by the publication, its modality stands for factuality, its speaker among the people."""
    coded = acts(table(), table(SAID), table(*details(SAID["report"], actor="BRA", recipient="FRA CHN")))
    (row,) = rows_of(plover_table(coded))
    assert (row["source"], row["dated_by"], row["event_date"]) == ("statement", "publication", "2024-03-05")
    assert (row["actors"], row["recipients"], row["people"]) == ("BRA", "CHN; FRA", "Ana Silva")
    assert row["factuality"] == "willing"
    assert [(r["source"], r["target"]) for r in rows_of(cameo_table(coded))] == [("BRA", "CHN"), ("BRA", "FRA")]


def test_what_has_no_code_or_no_target_has_no_row() -> None:
    """Plain statements are no events of PLOVER; what is said to nobody is no dyad."""
    plain = SAID | {"plover": None, "cameo": "010"}
    coded = acts(table(), table(plain), table(*details(SAID["report"], actor="BRA")))
    assert len(plover_table(coded)) == len(cameo_table(coded)) == 0


def test_rows_are_ordered_by_date_article_and_place_in_the_text() -> None:
    """What was told earlier in an article comes first, said or done."""
    later = SAID | {"at": 5}
    coded = acts(table(EVENT), table(SAID, later), table())
    assert [act.row["at"] for act in coded] == [5, 10, 40]


def test_a_coding_that_has_no_table_is_refused() -> None:
    """The choices are told."""
    with pytest.raises(ExportError, match="plover or cameo"):
        coded_table(lambda name: table(), "weis")


def test_the_table_is_written_as_csv(tmp_path: Path) -> None:
    """The same rows come back."""
    coded = acts(table(EVENT), table(), table(*details(EVENT["report"], actor="FRA CHN")))
    path = write_table(cameo_table(coded), tmp_path / "dyads.csv", "csv")
    lines = list(csv.DictReader(io.StringIO(path.read_bytes().decode())))
    assert [(line["source"], line["target"], line["code"]) for line in lines] == [
        ("CHN", "FRA", "040"),
        ("FRA", "CHN", "040"),
    ]
