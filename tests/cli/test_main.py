"""Whatever goes wrong becomes one line on standard error and an exit code that is not 0."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import main
from kg.errors import QueryError

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def kg_process() -> list[str]:
    """Returns the words that start ``kg`` as a process of its own."""
    return [sys.executable, "-m", "kg.cli.main"]


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Makes every command fail with ``error``."""

    def app(**_: object) -> None:
        raise error

    monkeypatch.setattr("kg.cli.app.app", app)


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (QueryError("no question 'x'", advice="Run kg query"), 1, "kg: no question 'x'. Run kg query"),
        (ValueError("two\nlines"), 1, "kg: unexpected ValueError: two lines. Set KG_DEBUG=1 to see where, and please"),
        (KeyboardInterrupt(), 130, "kg: interrupted"),
        (SystemExit(130), 130, "kg: interrupted"),
    ],
)
def test_a_failure_is_one_line(
    error: BaseException, code: int, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A user reads what happened and what to do, never a traceback."""
    failing(monkeypatch, error)
    monkeypatch.delenv("KG_DEBUG", raising=False)
    assert main.run() == code
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(line)
    assert told.err.count("\n") == 1


def test_debugging_lets_failures_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """With ``KG_DEBUG=1`` a developer sees where it happened."""
    failing(monkeypatch, ValueError("deep"))
    monkeypatch.setenv("KG_DEBUG", "1")
    with pytest.raises(ValueError, match="deep"):
        main.run()


def test_a_closed_pipe_is_no_failure_to_tell(kg_process: list[str]) -> None:
    """``kg … | head`` leaves no traceback, whoever closes first."""
    command = f"{' '.join(kg_process)} --help | true"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""
    read_end, write_end = os.pipe()
    os.close(read_end)
    closed = subprocess.run([*kg_process, "--help"], cwd=ROOT, stdout=write_end, stderr=subprocess.PIPE, text=True)
    os.close(write_end)
    assert (closed.returncode != 0, closed.stderr) == (True, "")


def test_an_interrupt_ends_in_one_line(kg_process: list[str], tmp_path: Path) -> None:
    """Ctrl-C while ``kg`` waits for standard input exits with 130 and says so."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*kg_process, "extract", "-"], cwd=tmp_path, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        # One article goes through first: then the command is surely at work.
        process.stdin.write('{"text": "They met.", "published": "2023-10-27"}\n')
        process.stdin.flush()
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert first.startswith("{")
    assert (process.returncode, told) == (130, "kg: interrupted\n")


@pytest.mark.parametrize("words", [["nonsense"], ["ingest"], ["query", "--format", "xml"]])
def test_wrong_usage_exits_with_2(words: list[str], kg_process: list[str]) -> None:
    """What is no command, lacks a source or names no format is wrong usage, told without a traceback."""
    done = subprocess.run([*kg_process, *words], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "Usage: kg" in done.stderr
    assert "Traceback" not in done.stderr
