"""Measures how fast articles are read and stored, beside a plain loop over the same articles.

    python -m tests.benchmarks [--articles N] FILE.jsonl

Prints articles a second, how many times longer than the plain loop it took, and the peak memory of each measure. A
figure is of this machine and this minute; the ratio is what can be compared.
"""

import argparse
import sys
from pathlib import Path

from rich.console import Console

from kg.table import Table, Value
from tests.benchmarks.measures import MEASURES, Measured, measured

COLUMNS = ("measure", "articles", "articles/s", "times the baseline", "peak MiB", "found")


def main(arguments: list[str] | None = None) -> int:
    """Returns 0 after printing the table, 2 where the file is not there."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("file", type=Path, help="articles as JSON Lines")
    parser.add_argument("--articles", type=int, default=None, help="read no more than these")
    chosen = parser.parse_args(arguments)
    if not chosen.file.is_file():
        sys.stderr.write(f"There is no file {chosen.file}: nothing was measured. Name a .jsonl file of articles.\n")
        return 2
    Console().print(table_of([measured(name, chosen.file, chosen.articles) for name in MEASURES]))
    return 0


def table_of(results: list[Measured]) -> Table:
    """Returns one row a measure; the first is the baseline, and times tell how much longer an article took."""
    baseline = results[0].rate

    def row(result: Measured) -> tuple[Value, ...]:
        times = round(baseline / result.rate, 1) if result.rate else None
        return (result.name, result.articles, round(result.rate, 1), times, round(result.peak), result.note)

    return Table(COLUMNS, tuple(map(row, results)))


if __name__ == "__main__":
    sys.exit(main())
