"""The benchmarks run; how fast is not tested."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import COLUMNS, main, table_of
from tests.benchmarks.measures import MEASURES, Measured, measured

ARTICLES = [
    {"text": "China and Iran held talks in Bishkek on Thursday.", "published": "2023-10-27", "publisher": "Xinhua"},
    {"text": "Russia supports Iran, Sergey Lavrov said.", "published": "2023-10-28", "publisher": "TASS"},
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Returns a file of two articles."""
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_reads_all_articles(name: str, corpus: Path) -> None:
    """Time passes, memory is used, and what was found is told."""
    result = measured(name, corpus, None)
    assert (result.name, result.articles) == (name, 2)
    assert result.seconds > 0
    assert result.peak > 1
    assert result.note
    assert "refused" not in result.note or result.note == "2 stored, 0 refused"


def test_the_table_compares_with_the_baseline_of_the_same_run() -> None:
    """Twice as long is two times the baseline."""
    table = table_of([Measured("baseline", 10, 1.0, 50.0, "x"), Measured("extraction", 10, 2.0, 80.4, "y")])
    assert table.columns == COLUMNS
    assert table.rows == (("baseline", 10, 10.0, 1.0, 50, "x"), ("extraction", 10, 5.0, 2.0, 80, "y"))


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is measured, and the message says so."""
    assert main([str(tmp_path / "none.jsonl")]) == 2
    assert "nothing was measured" in capsys.readouterr().err
