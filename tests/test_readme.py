"""What the README shows works as it is printed."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg import resources

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^python3 -m venv .+$", README, re.MULTILINE)
DEMO = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/kg demo"
TEST = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"


def examples() -> list[tuple[str, str]]:
    """Returns language and lines of each block under the examples."""
    section = README.partition("## Five examples")[2].partition("\n## ")[0]
    return re.findall(r"^```(sh|python)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with the samples in it and a ``kg`` of this checkout, in which the examples run one by one."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(resources.samples(), folder / "samples")
    command = folder / "bin" / "kg"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg.cli.main "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


def output(folder: Path, language: str, lines: str) -> str:
    """Returns what an example prints; every command of it must end well."""
    program = ["bash", "-euo", "pipefail", "-c"] if language == "sh" else [sys.executable, "-c"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    environment |= {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([*program, lines], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_are_two_commands_and_both_are_whole() -> None:
    """Each does its own set-up in one line, in the same environment, so that either works after the other."""
    assert COMMANDS == [DEMO, TEST]


def test_the_checks_run_the_readme_s_own_test_command() -> None:
    """The line is taken from the README, not written a second time."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"grep -m1 -E '(.+)' README\.md", script)
    assert pattern is not None
    assert re.findall(pattern[1], README, re.MULTILINE) == [TEST]
    assert "pip install -q -e '.[test]'" in script
    assert script.rstrip().endswith('-c "$command"')


def test_there_are_five_examples() -> None:
    """As many as the section promises: four for the shell, one for Python."""
    assert [language for language, _ in examples()] == ["sh"] * 4 + ["python"]


@pytest.fixture(scope="module")
def begun(folder: Path) -> Path:
    """Returns the folder after the first example, which the others build on."""
    assert "no mismatches" in output(folder, *examples()[0])
    return folder


@pytest.mark.parametrize("number", range(1, 5))
def test_an_example_runs_as_printed(number: int, begun: Path) -> None:
    """Each of the other examples ends well and prints something."""
    assert output(begun, *examples()[number]).strip()


def test_the_answers_of_the_examples_are_worth_showing(begun: Path) -> None:
    """Records, meetings and pledges are found in the samples, not empty tables."""
    output(begun, *examples()[1])
    record = json.loads((begun / "beijing.jsonl").read_text(encoding="utf-8"))
    assert {"CHN", "USA"} <= set(record["states"])
    output(begun, *examples()[2])
    assert "Qin Gang" in (begun / "meetings.csv").read_text(encoding="utf-8")
    assert "ready to expand" in output(begun, *examples()[3])
    assert "ties" in output(begun, *examples()[4])


def test_every_link_leads_somewhere() -> None:
    """Links to files of the checkout point to files that are there."""
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_room_is_in_the_table() -> None:
    """The table of rooms names the rooms that there are."""
    named = set(re.findall(r"^\| `kg/(\w+)` \|", README, re.MULTILINE))
    shared = {"vocab", "reference", "cues"}
    rooms = {path.name for path in (ROOT / "kg").iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert named == rooms - shared
