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
    changed = list(lines)
    for change in changes:
        if change.key:
            at = _row(changed, columns, change.key)
            row = dict(zip(columns, _fields(changed[at]), strict=True)) | dict(change.fields)
            changed[at] = _line(columns, row)
        else:
            changed.insert(_place(changed, columns, change), _line(columns, change.fields))
    return changed


def _row(lines: list[str], columns: list[str], key: Fields) -> int:
    """Returns the position of the row that a key tells apart. Raises ``ReferenceFactsError`` where there is none."""
    for at, line in enumerate(lines[1:], start=1):
        row = dict(zip(columns, _fields(line), strict=True))
        if all(row[column] == value for column, value in key.items()):
            return at
    raise ReferenceFactsError(
        f"no row has {dict(key)}", value=dict(key), advice="Its table is another one: update that"
    )


def _place(lines: list[str], columns: list[str], change: Change) -> int:
    """Returns where a new row belongs: behind the last of its like, else where its first field sorts in."""
    new = change.fields
    for at in range(len(lines) - 1, 0, -1):
        row = dict(zip(columns, _fields(lines[at]), strict=True))
        if change.after and all(row[column] == new[column] for column in change.after):
            return at + 1
    first = [columns[0], *change.after][-1]
    position = columns.index(first)
    behind = (at for at in range(1, len(lines)) if _fields(lines[at])[position] > new[first])
    return next(behind, len(lines))


def _fields(line: str) -> list[str]:
    """Returns the fields of a line; no field of a reference table holds a line break."""
    return next(csv.reader([line], strict=True))


def _line(columns: list[str], row: Fields) -> str:
    """Returns a row as a line, its missing fields empty."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([row.get(column, "") for column in columns])
    return out.getvalue()
