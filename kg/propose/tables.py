"""Writes changes into the text of reference tables, line by line, and shows them as a diff."""

import csv
import io
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

from kg.errors import ReferenceFactsError
from kg.propose.changes import Change, Fields

# Where the tables lie in a checkout, so that `git apply` finds them.
PLACE = "ontology/reference"


def diff(folder: Path, changes: Iterable[Change]) -> str:
    """Returns changes to the tables of a folder as a unified diff, file by file; empty where there are none.

    Lines that no change concerns stay as they are, to the byte.
    """
    by_file: dict[str, list[Change]] = {}
    for change in changes:
        by_file.setdefault(change.file, []).append(change)
    return "".join(_file_diff(folder / file, by_file[file]) for file in sorted(by_file))


def _file_diff(path: Path, changes: list[Change]) -> str:
    """Returns the diff of one table."""
    before = path.read_text(encoding="utf-8").splitlines(keepends=True)
    after = revised(before, changes)
    name = f"{PLACE}/{path.name}"
    return "".join(unified_diff(before, after, f"a/{name}", f"b/{name}"))


def revised(lines: list[str], changes: Iterable[Change]) -> list[str]:
    """Returns the lines of a table with its changes made: rows rewritten in place, new ones behind their like."""
    columns = _fields(lines[0])
    rows = [dict(zip(columns, _fields(line), strict=True)) for line in lines[1:]]
    changed = lines[1:]
    for change in changes:
        if change.key:
            at = _row(rows, change.key)
            rows[at] |= change.fields
            changed[at] = _line(columns, rows[at])
        else:
            at = _place(rows, columns[0], change)
            rows.insert(at, dict.fromkeys(columns, "") | dict(change.fields))
            changed.insert(at, _line(columns, rows[at]))
    return [lines[0], *changed]


def _row(rows: list[dict[str, str]], key: Fields) -> int:
    """Returns the position of the row that a key tells apart. Raises ``ReferenceFactsError`` where there is none."""
    for at, row in enumerate(rows):
        if all(row[column] == value for column, value in key.items()):
            return at
    raise ReferenceFactsError(
        f"no row has {dict(key)}", value=dict(key), advice="Its table is another one: update that"
    )


def _place(rows: list[dict[str, str]], first: str, change: Change) -> int:
    """Returns where a new row belongs: behind the last of its like, else where its leading field sorts in."""
    new, like = change.fields, change.after
    alike = (at for at in range(len(rows), 0, -1) if like and all(rows[at - 1][name] == new[name] for name in like))
    leading = like[-1] if like else first
    behind = (at for at, row in enumerate(rows) if row[leading] > new[leading])
    return next(alike, None) or next(behind, len(rows))


def _fields(line: str) -> list[str]:
    """Returns the fields of a line; no field of a reference table holds a line break."""
    return next(csv.reader([line], strict=True))


def _line(columns: list[str], row: Fields) -> str:
    """Returns a row as a line."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([row[column] for column in columns])
    return out.getvalue()
