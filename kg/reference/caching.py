"""Keeps what a folder of tables says in a form that is read faster, under the hash of the tables' bytes.

A cache that cannot be read or written changes nothing but the time that loading takes.
"""

import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import astuple, fields
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from kg.reference import facts as rows
from kg.reference.facts import Facts

# One installation needs one; a user's own folders and other versions have theirs.
_KEPT = 8
# A change to the form of the rows is a change of this file or of facts.py, so both are part of the key.
_FORM = (Path(__file__), Path(rows.__file__))


def cached_facts(paths: tuple[Path, ...], read: Callable[[], Facts], folder: Path | None) -> Facts:
    """Returns what ``read`` returns, or what it returned before for files of the very same bytes.

    ``paths`` are the files that ``read`` depends on; ``folder`` is where the cache is kept, ``None`` for nowhere.
    """
    if folder is None:
        return read()
    place = folder / f"reference-{_digest(paths)}.marshal"
    with suppress(OSError, ValueError, EOFError, TypeError, KeyError):
        return _facts(marshal.loads(place.read_bytes()))
    found = read()
    with suppress(OSError):
        _write(place, marshal.dumps(_plain(found)))
    return found


def cache_folder(environment: Mapping[str, str] | None = None) -> Path | None:
    """Returns the folder for caches: ``KG_CACHE``, else ``communique`` in the user's own; ``KG_CACHE=off`` is none."""
    given = os.environ if environment is None else environment
    named = given.get("KG_CACHE", "")
    if named == "off":
        return None
    if named:
        return Path(named).expanduser()
    base = given.get("XDG_CACHE_HOME") or (Path(given["HOME"]) / ".cache" if given.get("HOME") else None)
    return Path(base) / "communique" if base else None


def _digest(paths: tuple[Path, ...]) -> str:
    """Returns the hash of files, of the form of the rows and of this Python, whose marshal format may differ."""
    whole = sha256(repr(sys.version_info).encode())
    for path in (*_FORM, *paths):
        whole.update(f"{path.name}\0".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def _plain(facts: Facts) -> dict[str, list[tuple[Any, ...]]]:
    """Returns facts as tuples of texts."""
    return {table.name: [astuple(row) for row in getattr(facts, table.name)] for table in fields(Facts)}


def _facts(plain: dict[str, list[tuple[Any, ...]]]) -> Facts:
    """Returns the facts that ``_plain`` made into tuples."""
    return Facts(**{t.name: tuple(get_args(t.type)[0](*row) for row in plain[t.name]) for t in fields(Facts)})


def _write(place: Path, data: bytes) -> None:
    """Writes a file whole or not at all, whoever else writes it, and drops the oldest of many."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as temporary:
        temporary.write(data)
    Path(temporary.name).replace(place)
    kept = sorted(place.parent.glob("reference-*.marshal"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
