"""Runs the command line within the test, as a shell would."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import kg.graph
from kg.cli.main import run


class Done(NamedTuple):
    """How a command ended: its exit code, and the lines on standard output and standard error."""

    code: int
    out: str
    messages: list[str]


Shell = Callable[..., Done]


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a store that holds the reference facts and no article; writing them once spares every test the time."""
    folder = tmp_path_factory.mktemp("settled") / "communique.kg"
    kg.graph.open(folder).close()
    return folder


@pytest.fixture
def store(settled: Path, tmp_path: Path) -> Path:
    """Returns a store of the test's own under the default name, without articles."""
    return shutil.copytree(settled, tmp_path / settled.name)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shell:
    """Returns a function that runs ``kg`` with the words given, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)
    monkeypatch.delenv("KG_DEBUG", raising=False)

    def ran(*words: str) -> Done:
        monkeypatch.setattr("sys.argv", ["kg", *words])
        code = run()
        sys.stdout.flush()
        told = capfd.readouterr()
        return Done(code, told.out, told.err.splitlines())

    return ran
