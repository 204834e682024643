"""Keeps what the tables say in a form that is read faster."""

import marshal
from collections.abc import Callable
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, get_args

from kg.cache import keep, kept
from kg.reference.facts import Facts

KIND = "reference"


def cached_facts(digest: str, read: Callable[[], Facts], folder: Path | None) -> Facts:
    """Returns what ``read`` returns, or what it returned before for tables of the same hash.

    ``folder`` is where the cache is kept, ``None`` for nowhere.
    """
    data = kept(folder, KIND, digest)
    if data is not None:
        return _facts(marshal.loads(data))
    found = read()
    keep(folder, KIND, digest, marshal.dumps(_plain(found)))
    return found


def _plain(facts: Facts) -> dict[str, list[tuple[Any, ...]]]:
    """Returns facts as tuples of texts."""
    return {table.name: [astuple(row) for row in getattr(facts, table.name)] for table in fields(Facts)}


def _facts(plain: dict[str, list[tuple[Any, ...]]]) -> Facts:
    """Returns the facts that ``_plain`` made into tuples."""
    return Facts(**{t.name: tuple(get_args(t.type)[0](*row) for row in plain[t.name]) for t in fields(Facts)})
