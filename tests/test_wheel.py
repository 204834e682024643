"""The built package works where there is no checkout: with its ontology, queries and samples inside."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


def output(*command: str | Path, cwd: Path) -> str:
    """Returns what a command prints; it must end well. No path of the checkout is passed on to it."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KG_"))}
    done = subprocess.run([str(word) for word in command], cwd=cwd, env=clean, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with the source archive of the checkout and the wheel that was built from that archive."""
    folder = tmp_path_factory.mktemp("built")
    output(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def commands(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns the folder of commands of a new environment that holds the wheel.

    The libraries that it needs are those of the environment that runs the tests, so that no registry is asked; its
    own packages come first, and an editable checkout is not among the borrowed ones.
    """
    folder = tmp_path_factory.mktemp("clean") / "env"
    venv.create(folder, with_pip=True)
    (wheel,) = built.glob("*.whl")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    output(scripts / "python", "-m", "pip", "install", "--no-deps", "--no-index", wheel, cwd=folder)
    (site,) = folder.glob("**/site-packages")
    borrowed = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (site / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    return scripts


def test_the_installed_package_finds_its_own_files(commands: Path, tmp_path: Path) -> None:
    """Ontology, queries and samples are found inside the installation."""
    code = "from kg import resources as r; print(r.ontology(), r.queries(), r.samples(), sep='\\n')"
    folders = [Path(line) for line in output(commands / "python", "-c", code, cwd=tmp_path).splitlines()]
    assert [folder.name for folder in folders] == ["ontology", "queries", "samples"]
    assert all(folder.is_relative_to(commands.parent) for folder in folders)


def test_the_installed_command_answers_outside_the_checkout(commands: Path, tmp_path: Path) -> None:
    """The demonstration fills a store, which can then be counted, asked and verified."""
    assert "communique-demo.kg" in output(commands / "kg", "demo", cwd=tmp_path)
    store = ("--store", "communique-demo.kg")
    assert "articles" in output(commands / "kg", "status", *store, cwd=tmp_path)
    assert output(commands / "kg", "query", "--format", "csv", cwd=tmp_path).count("\n") > 1
    output(commands / "kg", "verify", *store, cwd=tmp_path)


def test_the_source_archive_is_whole(built: Path) -> None:
    """Whoever has the archive has what the checks need, and nothing that belongs to a machine."""
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        names = {name.partition("/")[2] for name in files.getnames()}
    wanted = {".ci/run", "LICENSE", "README.md", "tests/test_wheel.py", "samples/README.md", "kg/py.typed"}
    assert wanted <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith((".venv", ".git/"))]
