"""Folders of reference tables that tests write."""

from pathlib import Path

from kg.reference import parsing


def written(folder: Path, file: str, *lines: str) -> Path:
    """Returns ``folder``, having written a table of it: its right header and the lines given."""
    tables = (
        parsing.STATES,
        parsing.STATE_NAMES,
        parsing.PLACES,
        parsing.BODIES,
        parsing.OFFICES,
        parsing.PERSONS,
        parsing.TENURES,
        parsing.PARTNERSHIPS,
    )
    columns = next(table.columns for table in tables if table.file == file)
    (folder / file).write_text("\n".join((",".join(columns), *lines)) + "\n", encoding="utf-8")
    return folder
