"""What commands print: data on standard output, messages on standard error."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from kg.table import Table, Value

PIPED_WIDTH = 160
"""Columns of a table that goes into a file or a pipe, which has no width of its own."""


class TableFormat(StrEnum):
    """The forms in which a table is printed."""

    table = "table"
    csv = "csv"
    json = "json"


def message(text: str) -> None:
    """Prints one line on standard error."""
    sys.stderr.write(" ".join(text.split("\n")) + "\n")


def data(text: str) -> None:
    """Prints one line, or several, on standard output, at once: whoever reads the pipe need not wait."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def print_table(table: "Table", form: TableFormat) -> None:
    """Prints a table on standard output; JSON is a list with one object a row, dates in ISO form.

    For people, a table with more columns than the width holds is printed as one block of lines a row.
    """
    if form is TableFormat.csv:
        sys.stdout.write(table.to_csv())
    elif form is TableFormat.json:
        import json

        data(json.dumps(table.to_dicts(), ensure_ascii=False, indent=1, default=str))
    else:
        from kg.cli.blocks import block_lines, is_too_wide

        screen = console()
        if is_too_wide(table, screen.width):
            data("\n".join(block_lines(table, screen.width)))
        else:
            screen.print(table)


def print_answer(table: "Table", form: TableFormat) -> None:
    """Prints the answer to a question.

    For people, columns of nothing but records' IRIs are left out, which would fill the width; standard error tells
    so, and how many rows there are.
    """
    if form is not TableFormat.table:
        print_table(table, form)
        return
    shown = tuple(name for name in table.columns if not _is_of_records(table.column(name))) or table.columns
    print_table(narrowed(table, shown), form)
    message(f"{len(table)} {'row' if len(table) == 1 else 'rows'}")
    if left_out := [name for name in table.columns if name not in shown]:
        message(f"not shown: {', '.join(left_out)}; --format csv or json prints the IRIs")


def narrowed(table: "Table", columns: tuple[str, ...]) -> "Table":
    """Returns some columns of a table, in the order given; its rows stay as many as they are."""
    from kg.table import Table

    positions = [table.columns.index(name) for name in columns]
    return Table(columns, tuple(tuple(row[at] for at in positions) for row in table.rows), table.title)


def _is_of_records(values: "tuple[Value, ...]") -> bool:
    """Returns whether values are IRIs of articles and what they report, and nothing else."""
    from kg import iris

    known = [value for value in values if value is not None]
    return bool(known) and all(isinstance(value, str) and value.startswith(iris.article("")) for value in known)


def console() -> "Console":
    """Returns a console on standard output: as wide as the terminal, or of a fixed width where there is none."""
    from rich.console import Console

    return Console(highlight=False, width=None if sys.stdout.isatty() else PIPED_WIDTH)
