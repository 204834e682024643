"""What is kept is what was put there, or nothing."""

from pathlib import Path

import pytest

from kg.cache import MOST, digest_of, keep, kept


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """Each kind and each hash has its own bytes; another has none."""
    keep(tmp_path, "facts", "a1", b"one")
    keep(tmp_path, "graph", "a1", b"two")
    assert [kept(tmp_path, kind, "a1") for kind in ("facts", "graph", "else")] == [b"one", b"two", None]
    assert kept(tmp_path, "facts", "b2") is None


@pytest.mark.parametrize("damage", [b"", b"short", b"\x00" * 32 + b"one"])
def test_a_damaged_cache_is_none(tmp_path: Path, damage: bytes) -> None:
    """Bytes that are not what was put there are not given out, however they came about."""
    keep(tmp_path, "facts", "a1", b"one")
    (tmp_path / "facts-a1").write_bytes(damage)
    assert kept(tmp_path, "facts", "a1") is None


def test_a_cut_cache_is_none(tmp_path: Path) -> None:
    """A file that lost its end, which might still parse, is not given out."""
    keep(tmp_path, "graph", "a1", b"<a> <b> <c> .\n<d> <e> <f> .\n")
    (tmp_path / "graph-a1").write_bytes((tmp_path / "graph-a1").read_bytes()[:-14])
    assert kept(tmp_path, "graph", "a1") is None


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    """No folder, and one that cannot be made, are no errors."""
    (tmp_path / "file").touch()
    for folder in (None, tmp_path / "file" / "cache"):
        keep(folder, "facts", "a1", b"one")
        assert kept(folder, "facts", "a1") is None


def test_the_oldest_of_many_go(tmp_path: Path) -> None:
    """A few of a kind are kept, the newest; another kind does not count."""
    keep(tmp_path, "graph", "a1", b"one")
    for number in range(MOST + 3):
        keep(tmp_path, "facts", f"{number}", b"one")
    assert kept(tmp_path, "graph", "a1") == b"one"
    assert kept(tmp_path, "facts", f"{MOST + 2}") == b"one"
    assert len(list(tmp_path.glob("facts-*"))) == MOST


def test_a_hash_knows_names_and_bytes(tmp_path: Path) -> None:
    """The same bytes under another name, or cut elsewhere, hash to something else; the same files to the same."""
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"ab")
    two.write_bytes(b"c")
    before = digest_of((one, two))
    assert digest_of((one, two)) == before
    assert digest_of((two, one)) != before
    one.write_bytes(b"a")
    two.write_bytes(b"bc")
    assert digest_of((one, two)) != before
