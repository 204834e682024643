"""Each command does its work on a small store, prints its data on standard output, and ends with 0."""

import csv
import io
import json
from pathlib import Path

import pytest

from kg import resources
from kg.graph import Graph
from kg.store.oxigraph import OxigraphStore
from tests.cli.conftest import Shell

TEXT = (
    "date 2023-10-27\n"
    "Chinese Premier Li Qiang met with Iran's First Vice President Mohammad Mokhber in Bishkek on Thursday.\n"
    "Li said that China is ready to strengthen cooperation with Iran.\n"
)


@pytest.fixture
def filled(shell: Shell, store: Path, tmp_path: Path) -> Path:
    """Returns a store that holds one article."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert shell("ingest", "a.txt").code == 0
    return store


def test_extract_prints_a_line_of_json_an_article(shell: Shell, tmp_path: Path) -> None:
    """Good articles are printed, a bad one is told; nothing is stored."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text("They met.", encoding="utf-8")
    done = shell("extract", "b.txt", "a.txt")
    (record,) = map(json.loads, done.out.splitlines())
    assert record["article"]["published"] == "2023-10-27"
    assert {"CHN", "IRN"} <= set(record["states"])
    assert done.code == 1
    assert [line.partition(": ")[0] for line in done.messages] == ["b.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_extract_prints_words_for_people(shell: Shell, tmp_path: Path) -> None:
    """Each fact is followed by the words that it rests on."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = shell("extract", "--format", "text", "a.txt").out.splitlines()
    assert lines[0] == "a.txt  2023-10-27"
    (at,) = (number for number, line in enumerate(lines) if "Li Qiang for CHN" in line)
    assert lines[at].split() == ["statement", "Li", "Qiang", "for", "CHN", "pledge", "toward", "IRN"]
    assert lines[at + 1].strip() == "“Li said that China is ready to strengthen cooperation with Iran.”"


def test_query_answers_as_csv(shell: Shell, filled: Path) -> None:
    """The meeting stands in the answer, with the sentence that reports it."""
    done = shell("query", "meetings", "party=CHN", "--other", "IRN", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert (row["side"], row["counterpart"], row["start"], row["place"]) == ("China", "Iran", "2023-10-26", "Bishkek")
    assert row["sentence"].startswith("Chinese Premier Li Qiang met")
    assert (done.code, done.messages) == (0, [])


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("query meeting", "kg: no question 'meeting'. Did you mean event/meetings"),
        ("query meetings colour=red", "kg: event/meetings has no parameter 'colour'."),
        ("query meetings party=Atlantis", "kg: party: 'Atlantis' is not known."),
        ("query meetings since=soon", "kg: since: 'soon' is no date."),
        ("sparql nonsense", "kg: "),
        ("sparql gone.rq", "kg: gone.rq cannot be read"),
        ("network --since 2023-99-01", "kg: since: '2023-99-01' is no date. Write a day as in 2023-10-26"),
        ("export -", "kg: standard output has no suffix. Tell the form, as in --format nq"),
        ("export graph.xyz", "kg: Cannot tell a form to write from '.xyz'"),
        ("network --out dyads.csv", "kg: The form csv cannot hold a network"),
    ],
)
def test_a_wrong_question_is_one_line(words: str, line: str, shell: Shell, store: Path) -> None:
    """What is wrong and what would be right stand in it; nothing is on standard output."""
    done = shell(*words.split())
    assert (done.code, done.out, len(done.messages)) == (1, "", 1)
    assert done.messages[0].startswith(line)


def test_query_for_people_leaves_out_what_only_programs_need(shell: Shell, filled: Path) -> None:
    """The IRIs of records are not drawn, and that is told."""
    done = shell("query", "meetings", "party=CHN")
    assert "Bishkek" in done.out
    assert "https://" not in done.out
    assert done.messages == ["1 row", "not shown: report; --format csv or json prints the IRIs"]


def test_query_without_a_name_lists_the_library(shell: Shell) -> None:
    """The list needs no store; every question has a title."""
    rows = json.loads(shell("query", "--format", "json").out)
    assert {"event/meetings", "statement/said", "evidence/of"} <= {row["question"] for row in rows}
    assert all(row["title"] for row in rows)


def test_query_describes_a_question(shell: Shell) -> None:
    """Parameters that must be given carry a star; columns are told too."""
    rows = json.loads(shell("query", "timeline", "--describe", "--format", "json").out)
    told = {(row["part"], row["name"]): row for row in rows}
    assert told["parameter", "party*"]["type"] == "party"
    assert ("column", "sentence") in told


def test_sparql_counts(shell: Shell, filled: Path) -> None:
    """A question of one's own is answered over all graphs, from memory too."""
    text = "SELECT (COUNT(*) AS ?n) { ?a a <https://w3id.org/communique/ontology#Article> }"
    assert json.loads(shell("sparql", text, "--format", "json").out) == [{"n": 1}]
    assert json.loads(shell("sparql", text, "--format", "json", "--memory").out) == [{"n": 1}]


def test_export_writes_the_graph(shell: Shell, filled: Path, tmp_path: Path) -> None:
    """What was exported is loaded back to the same number of quads."""
    done = shell("export", "graph.nq")
    assert (done.code, done.out, done.messages) == (0, "", ["written: graph.nq"])
    with Graph(OxigraphStore()) as copy, Graph(OxigraphStore(filled, read_only=True)) as graph:
        copy.load(tmp_path / "graph.nq")
        assert len(copy.store) == len(graph.store)


@pytest.mark.parametrize("form", ["nq", "csv"])
def test_export_writes_to_standard_output(form: str, shell: Shell, filled: Path, tmp_path: Path) -> None:
    """A hyphen stands for it; the same comes out as in a file, and nothing else."""
    shell("export", f"graph.{form}")
    done = shell("export", "-", "--format", form)
    assert (done.code, done.messages) == (0, [])
    assert done.out == (tmp_path / f"graph.{form}").read_bytes().decode()
    assert not (tmp_path / "-").exists()


def test_network_is_described_and_written(shell: Shell, filled: Path, tmp_path: Path) -> None:
    """China and Iran are two nodes; the file holds them for other tools."""
    done = shell("network", "--since", "2023-01-01", "--out", "dyads.graphml", "--format", "json")
    whole = {row["measure"]: row["value"] for row in json.loads(done.out) if row["actor"] is None}
    assert (whole["nodes"], whole["pairs"]) == (2, 1)
    assert "Iran" in (tmp_path / "dyads.graphml").read_text(encoding="utf-8")


def test_verify_proves_a_sound_store(shell: Shell, filled: Path) -> None:
    """Every quote was compared, and none differs."""
    done = shell("verify")
    assert (done.code, done.messages) == (0, [])
    assert done.out.endswith("quotes of 1 articles compared with their texts: no mismatches\n")


def test_verify_finds_an_altered_text(shell: Shell, filled: Path, tmp_path: Path) -> None:
    """A text that was changed after it was read is found, and the exit code tells."""
    shell("export", "graph.nq")
    quads = (tmp_path / "graph.nq").read_text(encoding="utf-8")
    (tmp_path / "altered.nq").write_text(
        quads.replace("First Vice President", "First Vice-President"), encoding="utf-8"
    )
    with Graph(OxigraphStore(tmp_path / "altered.kg")) as altered:
        altered.load(tmp_path / "altered.nq")
    done = shell("verify", "--store", "altered.kg", "--format", "json")
    assert done.code == 1
    assert any("altered" in row["problem"] for row in json.loads(done.out))


def test_status_counts(shell: Shell, filled: Path) -> None:
    """Articles and the days of their publication are told."""
    told = {row["what"]: row["value"] for row in json.loads(shell("status", "--format", "json").out)}
    assert (told["articles"], told["first published"]) == (1, "2023-10-27")


def test_demo_fills_a_store_of_its_own_and_changes_nothing_when_run_again(shell: Shell, tmp_path: Path) -> None:
    """Four articles are read, a question is answered with sentences, and the places of all files are told."""
    first, again = shell("demo"), shell("demo")
    assert (first.code, again.code, first.messages) == (0, 0, [])
    assert "communique-demo.kg  (4 articles stored, 0 unchanged)" in first.out
    assert "communique-demo.kg  (0 articles stored, 4 unchanged)" in again.out
    assert "Qin Gang" in first.out
    assert [path.name for path in tmp_path.iterdir()] == ["communique-demo.kg"]


@pytest.mark.parametrize("form", ["events", "statements"])
def test_extract_prints_one_table_over_all_articles(shell: Shell, form: str) -> None:
    """The header comes once, however many articles follow."""
    done = shell("extract", "--format", form, str(resources.samples()))
    lines = list(csv.reader(io.StringIO(done.out)))
    assert done.code == 0
    assert lines[0][0] == "article"
    assert len(lines) > 5
    assert all(row[0] != "article" and len(row) == len(lines[0]) for row in lines[1:])


def test_export_writes_event_data(shell: Shell, filled: Path, tmp_path: Path) -> None:
    """A meeting is one row of PLOVER with both sides, and two dyads of CAMEO; a pledge is AGREE."""
    assert shell("export", "events.csv", "--format", "plover").code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "events.csv").read_bytes().decode())))
    assert [(row["event_type"], row["event_mode"], row["actors"], row["recipients"]) for row in rows] == [
        ("CONSULT", "third-party", "CHN; IRN", ""),
        ("AGREE", "", "CHN", "IRN"),
    ]
    assert [(row["event_date"], row["intensity"]) for row in rows] == [("2023-10-26", "1.0"), ("2023-10-27", "2.5")]
    dyads = list(csv.DictReader(io.StringIO(shell("export", "-", "--format", "cameo").out)))
    assert [(row["source"], row["target"], row["code"], row["goldstein"]) for row in dyads] == [
        ("CHN", "IRN", "044", "2.5"),
        ("IRN", "CHN", "044", "2.5"),
        ("CHN", "IRN", "030", "4.0"),
    ]
