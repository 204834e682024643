"""``kg --help`` is quick because it loads nothing heavy, and every command shows how it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = ("demo", "ingest", "extract", "explain", "query", "sparql", "export", "network", "verify", "status")
HEAVY = ("rich", "pyoxigraph", "rdflib", "oxrdflib", "pyshacl", "polars", "pandas", "networkx", "ahocorasick_rs")
HEAVY_FOR_HELP = (*HEAVY, "pydantic", "kg.table", "kg.iris")


def help_of(*command: str) -> str:
    """Returns what ``--help`` prints for a command, after checking that nothing heavy was loaded for it."""
    code = (
        "import sys; sys.argv = ['kg', *sys.argv[1:]]\n"
        "from kg.cli.main import run\n"
        "code = run()\n"
        f"loaded = sorted(set({HEAVY_FOR_HELP!r}) & sys.modules.keys())\n"
        "sys.exit(f'loaded: {loaded}' if loaded else code)"
    )
    words = [sys.executable, "-c", code, *command, "--help"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_help_lists_every_command() -> None:
    """All commands stand in the help of ``kg``, with a line each."""
    text = help_of()
    lines = {words[0]: words[1:] for line in text.splitlines() if (words := line.split())}
    assert all(lines.get(command) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_shows_an_example(command: str) -> None:
    """Each command's help ends with lines that can be typed as they stand."""
    text = help_of(command)
    assert f"  kg {command}" in text.partition("Example")[2]


def test_importing_the_package_loads_nothing_heavy() -> None:
    """``import kg`` costs next to nothing until something is opened."""
    code = f"import sys, kg; print(sorted(set({HEAVY!r}) & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")
