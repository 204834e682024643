"""Folders of reference tables that tests write."""

from pathlib import Path

from kg.reference import parsing


def written(folder: Path, file: str, *lines: str) -> Path:
    """Returns ``folder``, having written a table of it: its right header and the lines given."""
    columns = next(table.columns for table in parsing.TABLES if table.file == file)
    (folder / file).write_text("\n".join((",".join(columns), *lines)) + "\n", encoding="utf-8")
    return folder
