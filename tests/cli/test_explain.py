"""``kg explain`` prints the same marks with and without colour, in the width that it is given."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell

TEXT = (
    "date 2023-10-27\n"
    "Chinese Premier Li Qiang met with Iran's First Vice President Mohammad Mokhber in Bishkek on Thursday.\n"
    "Li said that China is ready to strengthen cooperation with Iran.\n"
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Returns an article in the folder where commands run."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_keep_to_the_width(shell: Shell, news: Path, width: int) -> None:
    """Long lines are wrapped with their indent; in a pipe there is no colour."""
    done = shell("explain", "a.txt", "--width", str(width))
    lines = done.out.splitlines()
    assert (done.code, done.messages) == (0, [])
    assert max(map(len, lines)) <= width
    assert "\x1b" not in done.out
    assert "[Li|Li Qiang: premier CHN]" in " ".join(done.out.split())


def test_colours_change_no_character(shell: Shell, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the same characters come, with escapes between them; NO_COLOR takes those away."""
    import re

    plain = shell("explain", "a.txt", "--width", "80").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = shell("explain", "a.txt", "--width", "80").out
    assert "\x1b[1;35m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_several_articles_follow_one_another_and_bad_ones_are_told(shell: Shell, news: Path, tmp_path: Path) -> None:
    """A line parts them, the legend comes once, a file without a date is one line on standard error."""
    (tmp_path / "bad.txt").write_text("They met.", encoding="utf-8")
    (tmp_path / "more.jsonl").write_text('{"text": "Iran and Oman held talks.", "published": "2024-01-02"}\n')
    done = shell("explain", "a.txt", "bad.txt", "more.jsonl")
    assert done.code == 1
    assert [line.partition(": ")[0] for line in done.messages] == ["bad.txt"]
    assert done.out.count("─" * 80) == 1
    assert done.out.count("legend") == 1
    assert "{held talks|meeting}" in done.out


def test_a_sentence_that_is_not_there_is_told(shell: Shell, news: Path) -> None:
    """The exit code tells it too."""
    done = shell("explain", "a.txt", "--sentence", "9")
    assert (done.code, done.out, done.messages) == (1, "", ["a.txt: there is no sentence 9"])


def test_one_layer_of_one_sentence(shell: Shell, news: Path) -> None:
    """Both options together."""
    done = shell("explain", "a.txt", "--sentence", "2", "--only", "events")
    assert done.code == 0
    assert "meeting" in done.out
    assert "says" not in done.out
