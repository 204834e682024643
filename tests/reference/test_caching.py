"""What the tables say is read once."""

from pathlib import Path

import pytest

from kg.reference import load
from kg.reference.caching import cached_facts
from kg.reference.facts import Facts
from kg.reference.loading import read_facts
from tests.reference.folders import written

UTOPIA = "UTO,,state,Utopia,Republic of Utopia,Amaurot,no,1516,,More,"


def _never() -> Facts:
    """Fails the test that reads the tables although the cache holds them."""
    raise AssertionError("the tables were read again")


def test_the_same_tables_are_read_once(tmp_path: Path) -> None:
    """The second time, the facts come from the cache, equal to those of the tables; lists are tuples again."""
    tables = written(tmp_path, "states.csv", UTOPIA)
    written(tmp_path, "ties.csv", "UTO|XYZ,1990,,More,")
    written(tmp_path, "bodies.csv", "XYZ,Brotherhood,body,,,,,,More,")
    first = cached_facts("a1", lambda: read_facts((tables,)), tmp_path / "cache")
    assert first == read_facts((tables,))
    assert cached_facts("a1", _never, tmp_path / "cache") == first


def test_a_changed_table_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache is keyed by the bytes of the tables, not by their names or times; so is the stamp of the facts."""
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    mine = tmp_path / "mine"
    mine.mkdir()
    stamps = []
    for capital in ("Amaurot", "Aircastle", "Amaurot"):
        reference = load(written(mine, "states.csv", UTOPIA.replace("Amaurot", capital)))
        stamps.append(reference.stamp)
        assert reference.states["UTO"].capital == capital
    assert stamps[0] == stamps[2] != stamps[1]
