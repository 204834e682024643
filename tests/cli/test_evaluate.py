"""``kg evaluate``."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

TEXT = "Chinese Premier Li Qiang met Iranian President Ebrahim Raisi in Beijing on Thursday."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Returns a folder with the annotations of one article, beside the article itself."""
    folder = tmp_path / "gold"
    folder.mkdir()
    record = {
        "id": "one",
        "article": {"sha256": hashlib.sha256(TEXT.encode()).hexdigest()},
        "sentences": [[0, len(TEXT)]],
        "states": ["CHN", "IRN", "RUS"],
        "people": [{"name": "Li Qiang", "offices": [{"office": "premier", "of": "CHN"}]}, {"name": "Ebrahim Raisi"}],
    }
    (folder / "one.json").write_text(json.dumps(record), encoding="utf-8")
    article = {"text": TEXT, "published": "2023-10-27"}
    (tmp_path / "news.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    return folder


def test_scores_are_printed_layer_by_layer(shell: Shell, gold: Path) -> None:
    """Each layer has a row, the mean the last."""
    done = shell("evaluate", str(gold), str(gold.parent / "news.jsonl"), "--format", "csv")
    rows = [line.split(",") for line in done.out.splitlines()]
    assert rows[1][:4] == ["states", "1.0", "0.6667", "0.8"]
    assert rows[-1][0] == "mean"
    assert done.code == 0


def test_errors_show_their_sentence(shell: Shell, gold: Path) -> None:
    """A miss and an extra are printed with what is known of where they stand."""
    done = shell("evaluate", str(gold), str(gold.parent / "news.jsonl"), "--errors", "--layer", "offices")
    assert "offices  one  extra  Ebrahim Raisi: president of IRN" in done.out
    assert f"“{TEXT}”" in done.out


def test_a_later_run_is_compared_with_an_earlier_one(shell: Shell, gold: Path) -> None:
    """What ``--save`` keeps, ``--baseline`` compares with."""
    figures = str(gold.parent / "figures.json")
    shell("evaluate", str(gold), str(gold.parent / "news.jsonl"), "--save", figures)
    done = shell("evaluate", str(gold), str(gold.parent / "news.jsonl"), "--baseline", figures, "--format", "json")
    assert {row["f1 change"] for row in json.loads(done.out)} == {0.0}


def test_annotations_without_an_article_are_named(shell: Shell, gold: Path) -> None:
    """An article that is not there counts as missed, and standard error says which."""
    (gold.parent / "other.txt").write_text("Another text.", encoding="utf-8")
    done = shell("evaluate", str(gold), str(gold.parent / "other.txt"))
    assert "one: no article has this text" in "\n".join(done.messages)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--layer", "moods"), "'moods' is no layer"),
        (("--baseline", "nothing.json"), "holds no figures of a run"),
    ],
)
def test_a_wrong_option_says_what_to_do(shell: Shell, gold: Path, arguments: tuple[str, ...], message: str) -> None:
    """What cannot be used is named, and the exit code is not 0."""
    done = shell("evaluate", str(gold), str(gold.parent / "news.jsonl"), *arguments)
    assert message in "\n".join(done.messages)
    assert done.code != 0


def test_reliability_tells_how_often_records_were_right(shell: Shell, gold: Path) -> None:
    """Each kind of record has rows for tenths of confidence and one for all of it; all kinds together have one."""
    done = shell("evaluate", str(gold), str(gold.parent / "news.jsonl"), "--reliability", "--format", "csv")
    rows = [line.split(",") for line in done.out.splitlines()]
    assert ["office", "2"] in [row[:2] for row in rows]
    assert rows[-1][0] == "all kinds"
