"""How what the tables say is kept for the next time."""

from pathlib import Path

import pytest

from kg.reference.caching import cache_folder, cached_facts
from kg.reference.facts import Facts
from kg.reference.loading import read_facts
from tests.reference.folders import written

UTOPIA = "UTO,,state,Utopia,Republic of Utopia,Amaurot,no,1516,,More,"


def _never() -> Facts:
    """Fails the test that reads the tables although the cache holds them."""
    raise AssertionError("the tables were read again")


def test_the_same_tables_are_read_once(tmp_path: Path) -> None:
    """The second time, the facts come from the cache, equal to those of the tables."""
    tables = written(tmp_path, "states.csv", UTOPIA)
    paths = (tables / "states.csv",)
    first = cached_facts(paths, lambda: read_facts((tables,)), tmp_path / "cache")
    assert first == read_facts((tables,))
    assert cached_facts(paths, _never, tmp_path / "cache") == first


def test_a_changed_table_is_read_anew(tmp_path: Path) -> None:
    """The cache is keyed by the bytes of the tables, not by their time."""
    tables = written(tmp_path, "states.csv", UTOPIA)
    paths = (tables / "states.csv",)
    cached_facts(paths, lambda: read_facts((tables,)), tmp_path / "cache")
    written(tmp_path, "states.csv", UTOPIA.replace("Amaurot", "Aircastle"))
    found = cached_facts(paths, lambda: read_facts((tables,)), tmp_path / "cache")
    assert [state.capital for state in found.states] == ["Aircastle"]


@pytest.mark.parametrize("damage", [b"", b"not marshal", b"[\x01\x00\x00\x00"])
def test_a_damaged_cache_is_read_past(tmp_path: Path, damage: bytes) -> None:
    """A cache that cannot be read costs time, not an answer, and is mended."""
    tables = written(tmp_path, "states.csv", UTOPIA)
    paths = (tables / "states.csv",)
    first = cached_facts(paths, lambda: read_facts((tables,)), tmp_path / "cache")
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(damage)
    assert cached_facts(paths, lambda: read_facts((tables,)), tmp_path / "cache") == first
    assert cached_facts(paths, _never, tmp_path / "cache") == first


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """A cache under a plain file is no cache, and no error."""
    tables = written(tmp_path, "states.csv", UTOPIA)
    (tmp_path / "file").touch()
    assert cached_facts((), lambda: read_facts((tables,)), tmp_path / "file" / "cache").states


def test_old_caches_go(tmp_path: Path) -> None:
    """At most eight are kept, the newest."""
    for number in range(12):
        tables = written(tmp_path, "states.csv", UTOPIA.replace("Amaurot", f"City {number}"))
        cached_facts((tables / "states.csv",), lambda: read_facts((tmp_path,)), tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 8


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
    assert cache_folder(environment) == folder
