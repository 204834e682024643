"""``kg export`` and ``kg network``: the graph as files for other tools."""

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, AsTable, InMemory, StorePath, readable
from kg.cli.output import TableFormat, message, print_table
from kg.errors import ExportError, QueryError


class NetworkKind(StrEnum):
    """What ties the actors of a network."""

    dyads = "dyads"
    statements = "statements"
    people = "people"
    partnerships = "partnerships"
    bipartite = "bipartite"


STANDARD_OUTPUT = Path("-")

Target = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="A .ttl, .trig, .nq, .jsonld, .graphml, .gexf or .csv file, also .gz, or -."),
]
Form = Annotated[
    str | None,
    typer.Option(
        "--format", help="The form, where the suffix does not tell it; plover and cameo are CSV of coded events."
    ),
]
Kind = Annotated[NetworkKind, typer.Option("--kind", help="What ties the actors.")]
Out = Annotated[Path | None, typer.Option("--out", help="Also write the network: .graphml or .gexf.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what was over before.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what began then or later.")]
Factuality = Annotated[str | None, typer.Option(metavar="WORD", help="Only actual, planned or denied events.")]


def export(file: Target, form: Form = None, store: StorePath = DEFAULT_STORE) -> None:
    """Write the whole graph to a file.

    The file's suffix tells the form: the graph itself, its network of dyads, or a table of its events. The same graph
    gives the same bytes. A hyphen stands for standard output; --format tells the form. Event data: --format plover has
    one row an event or statement, with the lists of its actors and recipients, --format cameo one a dyad.
    """
    if file == STANDARD_OUTPUT:
        print_graph(form, store)
        return
    with readable(store) as graph:
        graph.export(file, form)
    message(f"written: {file}")


def network(
    kind: Kind = NetworkKind.dyads,
    since: Since = None,
    until: Until = None,
    factuality: Factuality = None,
    out: Out = None,
    store: StorePath = DEFAULT_STORE,
    memory: InMemory = False,
    form: AsTable = TableFormat.table,
) -> None:
    """Describe a network of actors.

    Prints its size and its most central actors; --out also writes it for other tools.
    """
    from kg.analyse.summary import summary
    from kg.export.files import write_network

    begin, end = day_of("since", since), day_of("until", until)
    with readable(store, memory) as graph:
        ties = graph.network(kind.value, since=begin, until=end, factuality=factuality)
    if out is not None:
        write_network(ties, out)
        message(f"written: {out}")
    print_table(summary(ties), form)


def print_graph(form: str | None, store: Path) -> None:
    """Writes the whole graph to standard output. Raises ``ExportError`` where no form is named."""
    from shutil import copyfileobj
    from tempfile import TemporaryDirectory

    if form is None:
        raise ExportError("standard output has no suffix", value=form, advice="Tell the form, as in --format nq")
    # A file first: nothing is printed of a graph that cannot be written whole, and memory stays flat.
    with TemporaryDirectory() as folder:
        with readable(store) as graph:
            whole = graph.export(Path(folder, "graph"), form)
        with whole.open("rb") as file:
            copyfileobj(file, sys.stdout.buffer)


def day_of(option: str, words: str | None) -> date | None:
    """Returns the day that an option names, if any. Raises ``QueryError`` for what is no day of the calendar."""
    try:
        return None if words is None else date.fromisoformat(words)
    except ValueError as error:
        raise QueryError(
            f"{option}: {words!r} is no date", value=words, advice="Write a day as in 2023-10-26"
        ) from error
