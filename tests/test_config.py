"""The environment settles where the store is, and importing the package settles nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.config import Settings

HEAVY = ("pyoxigraph", "rdflib", "pyshacl", "polars", "networkx", "rich", "typer", "ahocorasick_rs")


@pytest.mark.parametrize(
    ("environment", "store"),
    [({}, "communique.kg"), ({"KG_STORE": "/data/news.kg"}, "/data/news.kg"), ({"KG_STORE": "  "}, "communique.kg")],
)
def test_the_store_is_named_by_the_environment(environment: dict[str, str], store: str) -> None:
    """``KG_STORE`` names the folder; without it, or empty, the store stands in the folder one works in."""
    assert Settings.from_environment(environment).store == Path(store)


def test_the_home_folder_may_be_written_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A leading tilde is the user's home."""
    monkeypatch.setenv("HOME", "/home/someone")
    assert Settings.from_environment({"KG_STORE": "~/news.kg"}).store == Path("/home/someone/news.kg")


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"KG_CACHE": "off", "HOME": "/home/ada"}, None),
        ({"KG_CACHE": "/var/cache/kg", "HOME": "/home/ada"}, Path("/var/cache/kg")),
        ({"XDG_CACHE_HOME": "/cache", "HOME": "/home/ada"}, Path("/cache/communique")),
        ({"HOME": "/home/ada"}, Path("/home/ada/.cache/communique")),
        ({}, None),
    ],
)
def test_where_the_cache_is(environment: dict[str, str], folder: Path | None) -> None:
    """The user's own cache folder is used unless another, or none, is named."""
    assert Settings.from_environment(environment).cache == folder


def test_importing_the_package_loads_nothing_heavy() -> None:
    """``import kg`` alone brings in no engine, so that the command line starts at once."""
    script = f"import sys, kg; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_public_names_are_there_when_asked_for() -> None:
    """``kg.open``, ``kg.Graph`` and ``kg.reference`` come with their first use; other names do not exist."""
    from kg.graph import Graph
    from kg.graph import open as open_graph

    assert kg.open is open_graph and kg.Graph is Graph
    assert kg.reference.load is not None and set(kg.__all__) <= set(dir(kg))
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = kg.nothing_such
