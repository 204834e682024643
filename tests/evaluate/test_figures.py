"""Figures kept of a run, annotations read from files, and what is shown of a difference."""

import json
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluate.annotations import gold_in
from kg.evaluate.figures import figures_in, write_figures
from kg.evaluate.listing import compared_table, error_lines, kinds_table, scores_table
from kg.evaluate.scores import evaluation_of
from tests.evaluate.made import one

TEXT = "Li met Xi. Li spoke. He left it.  The end of it."


def test_figures_come_back_as_they_were_kept(tmp_path: Path) -> None:
    """What a run has kept compares with itself as unchanged."""
    evaluation = evaluation_of([one(states=["CHN", "IRN"])], {"a" * 64: one(states=["CHN"])})
    write_figures(evaluation, tmp_path / "run.json")
    table = compared_table(evaluation, figures_in(tmp_path / "run.json"))
    assert set(table.column("f1 change")) == {0.0}
    assert table.rows[0][:3] == ("states", 0.6667, 0.6667)


@pytest.mark.parametrize("text", ["", "[]", '{"layers": {"states": {}}}'])
def test_a_file_that_no_run_has_kept_is_refused(tmp_path: Path, text: str) -> None:
    """A baseline that is no baseline says so, and how to make one."""
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match="--save FILE"):
        figures_in(tmp_path / "run.json")


@pytest.mark.parametrize(
    ("record", "what"),
    [
        ({}, "no 'article'"),
        ({"article": {"sha256": "a"}, "people": [{"offices": []}]}, "no 'name'"),
        ({"article": {"sha256": "a"}, "events": {"kind": "meeting"}}, "events is no list"),
        ({"article": {"sha256": "a"}, "sentences": [[1]]}, "no pair of offsets"),
        ([], "list"),
    ],
)
def test_annotations_that_cannot_be_used_name_their_file(tmp_path: Path, record: object, what: str) -> None:
    """A malformed annotation is refused by the name of its file and what is wrong in it."""
    (tmp_path / "a1.json").write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(GoldError, match=f"a1.json.*{what}"):
        gold_in(tmp_path)


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    """An empty folder is no gold."""
    with pytest.raises(GoldError, match="holds no annotations"):
        gold_in(tmp_path)


def test_a_miss_and_an_extra_are_shown_with_their_sentences() -> None:
    """A statement is shown in the sentence that carries it, a person in the one that names them."""
    gold = one(people=[{"name": "Xi"}], statements=[{"speaker": "Li", "party": "CHN", "sentence": 1}], states=["CHN"])
    found = evaluation_of([gold], {})
    lines = {d.layer: list(error_lines(d, gold, TEXT)) for d in found.differences}
    assert lines["attribution"] == ["attribution  a1  missed  Li for CHN", "    “Li spoke.”"]
    assert lines["people"][0] == "people  a1  missed  Xi"
    assert lines["states"] == ["states  a1  missed  CHN"]


def test_events_are_counted_by_kind() -> None:
    """The table of kinds tells how many of each were wanted, missed and found too much."""
    meeting = {"kind": "meeting", "parties": ["CHN", "IRN"]}
    gold = one(events=[meeting, {"kind": "visit", "parties": ["CHN"]}])
    found = evaluation_of([gold], {"a" * 64: one(events=[meeting, {"kind": "aid", "parties": ["USA"]}])})
    assert kinds_table([gold], found).rows == (("meeting", 1, 0, 0), ("visit", 1, 1, 0), ("aid", 0, 0, 1))
    assert scores_table(found).rows[4] == ("events", 0.5, 0.5, 0.5, 1, 2, 2)
