"""Options that several commands share, and what they stand for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import TableFormat
from kg.config import STORE

if TYPE_CHECKING:
    from kg.graph import Graph

DEFAULT_STORE = STORE

StorePath = Annotated[Path, typer.Option("--store", envvar="KG_STORE", help="Folder of the store.")]
InMemory = Annotated[bool, typer.Option("--memory", help="Read the store into memory first: faster for large scans.")]
AsTable = Annotated[TableFormat, typer.Option("--format", help="How to print the answer.")]
ReferenceFolder = Annotated[
    Path | None,
    typer.Option("--reference", envvar="KG_REFERENCE", metavar="DIR", help="Folder of reference tables of your own."),
]
Sources = Annotated[
    list[str], typer.Argument(metavar="SOURCE", help="Files (.txt, .md, .jsonl), folders, or - for standard input.")
]


@contextmanager
def readable(store: Path, memory: bool = False) -> "Iterator[Graph]":
    """Gives the graph of a store that is there, for reading; any number of shells may read at once."""
    import kg.graph

    with kg.graph.open(store, memory=memory, read_only=True) as graph:
        yield graph


def example(*lines: str) -> str:
    """Returns lines as the end of a command's help, kept as they are."""
    return "\b\n" + "\n".join(("Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)))
