"""``kg export`` and ``kg network``: the graph as files for other tools."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, AsTable, InMemory, StorePath, readable
from kg.cli.output import TableFormat, message, print_table


class NetworkKind(StrEnum):
    """What ties the actors of a network."""

    dyads = "dyads"
    statements = "statements"
    people = "people"
    partnerships = "partnerships"
    bipartite = "bipartite"


DAY = ["%Y-%m-%d"]

Target = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="A .ttl, .trig, .nq, .jsonld, .graphml, .gexf or .csv file, also .gz."),
]
Form = Annotated[str | None, typer.Option("--format", help="The form, where the suffix does not tell it.")]
Kind = Annotated[NetworkKind, typer.Option("--kind", help="What ties the actors.")]
Out = Annotated[Path | None, typer.Option("--out", help="Also write the network: .graphml or .gexf.")]
Since = Annotated[datetime | None, typer.Option(formats=DAY, metavar="DATE", help="Leave out what was over before.")]
Until = Annotated[
    datetime | None, typer.Option(formats=DAY, metavar="DATE", help="Leave out what began then or later.")
]
Factuality = Annotated[str | None, typer.Option(metavar="WORD", help="Only actual, planned or denied events.")]


def export(file: Target, form: Form = None, store: StorePath = DEFAULT_STORE) -> None:
    """Write the whole graph to a file.

    The file's suffix tells the form: the graph itself, its network of dyads, or a table of its events. The same graph
    gives the same bytes.
    """
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

    begin, end = (None if day is None else day.date() for day in (since, until))
    with readable(store, memory) as graph:
        ties = graph.network(kind.value, since=begin, until=end, factuality=factuality)
    if out is not None:
        write_network(ties, out)
        message(f"written: {out}")
    print_table(summary(ties), form)
