"""The answer to a question: named columns, rows of plain Python values, and the ways users take it away."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from kg.errors import ExportError

if TYPE_CHECKING:
    import pandas
    import polars
    from rich.console import Console, ConsoleOptions, RenderResult

Value = str | int | float | bool | date | datetime | Decimal | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; every row is as long as ``columns``. An unbound SPARQL variable is ``None``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    title: str = ""

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def column(self, name: str) -> tuple[Value, ...]:
        """Returns the values of one column from top to bottom."""
        position = self.columns.index(name)
        return tuple(row[position] for row in self.rows)

    def to_dicts(self) -> list[dict[str, Value]]:
        """Returns one dictionary a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_polars(self) -> "polars.DataFrame":
        """Returns a polars frame; a column that mixes types becomes text."""
        import polars

        return polars.DataFrame({name: _one_type(self.column(name)) for name in self.columns}, strict=False)

    def to_pandas(self) -> "pandas.DataFrame":
        """Returns a pandas frame. Raises ``ExportError`` where pandas is not installed."""
        try:
            import pandas
        except ModuleNotFoundError as error:
            raise ExportError(
                "pandas is not installed", value="pandas", advice="pip install 'communique[pandas]'"
            ) from error
        return pandas.DataFrame({name: list(self.column(name)) for name in self.columns})

    def to_csv(self) -> str:
        """Returns the table as RFC 4180 text with a header line; ``None`` is an empty field."""
        import csv
        import io

        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.columns)
        writer.writerows(["" if value is None else value for value in row] for row in self.rows)
        return out.getvalue()

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "RenderResult":
        """Yields the table for a terminal."""
        from rich.table import Table as RichTable
        from rich.text import Text

        table = RichTable(title=self.title or None, title_justify="left", header_style="bold", row_styles=("", "dim"))
        for name in self.columns:
            table.add_column(name, overflow="fold")
        for row in self.rows:
            table.add_row(*(Text("" if value is None else str(value)) for value in row))
        yield table

    def _repr_html_(self) -> str:
        """Returns the table for a notebook."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{'' if value is None else escape(str(value))}</td>" for value in row) + "</tr>"
            for row in self.rows
        )
        caption = f"<caption>{escape(self.title)}</caption>" if self.title else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _one_type(values: tuple[Value, ...]) -> list[Value]:
    """Returns the values as they are where they share a type, else as text."""
    if len({type(value) for value in values if value is not None}) <= 1:
        return list(values)
    return [None if value is None else str(value) for value in values]
