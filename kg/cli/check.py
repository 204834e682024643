"""``kg verify`` and ``kg status``: whether every fact opens on its words, and what a store holds."""

import typer

from kg.cli.options import DEFAULT_STORE, AsTable, StorePath, readable
from kg.cli.output import TableFormat, data, print_table


def verify(store: StorePath = DEFAULT_STORE, form: AsTable = TableFormat.table) -> None:
    """Prove every quote on its text.

    Each quote of the graph is compared with the characters that it stands for, and each text with the hash that names
    it. The exit code is 1 where anything differs.
    """
    with readable(store) as graph:
        found = graph.verify()
    if form is not TableFormat.table:
        print_table(found, form)
    else:
        if len(found):
            print_table(found, form)
        data(f"{found.title}: {len(found) or 'no'} {'mismatch' if len(found) == 1 else 'mismatches'}")
    if len(found):
        raise typer.Exit(1)


def status(store: StorePath = DEFAULT_STORE, form: AsTable = TableFormat.table) -> None:
    """Print what the store holds."""
    with readable(store) as graph:
        print_table(graph.status(), form)
