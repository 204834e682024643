"""``kg demo``: from four texts to an answered question, in a store of its own."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.ingest import rejection_line
from kg.cli.output import TableFormat, data, message, narrowed, print_table
from kg.cli.progress import progress_bar

if TYPE_CHECKING:
    from kg.model import Record
    from kg.table import Table

QUESTION = "statement/comparison"
PARTIES = {"party": "CHN", "other": "USA"}
SHOWN = ("side", "speaker", "stance", "modality", "toward", "sentence")

DemoStore = Annotated[Path, typer.Option("--store", help="Folder of the demonstration's store.")]


def demo(store: DemoStore = Path("communique-demo.kg")) -> None:
    """Show it all on four sample texts.

    The packaged communiqués are read into a store of their own, and a question is asked of it. Running it again
    changes nothing: the same text is the same article.
    """
    import kg.graph
    from kg import resources

    samples = sorted(resources.samples().glob("*.txt"))
    with kg.graph.open(store) as graph:
        with progress_bar("articles") as step:
            report = graph.ingest(*samples, progress=step)
        for rejection in report.rejections:
            message(rejection_line(rejection))
        print_table(found(graph.extract(*samples)), TableFormat.table)
        asked = " ".join(f"{key}={value}" for key, value in PARTIES.items())
        data(f"\n$ kg query --store {store} {QUESTION} {asked}")
        print_table(narrowed(graph.query(QUESTION, **PARTIES), SHOWN), TableFormat.table)
    data(f"\nstore:    {store}  ({report.stored} articles stored, {report.unchanged} unchanged)")
    data(f"articles: {resources.samples()}")
    data(f"next:     kg query --store {store}    kg verify --store {store}    kg extract --format text {samples[0]}")
    if not report.clean:
        raise typer.Exit(1)


def found(records: "Iterable[Record]") -> "Table":
    """Returns how much each article says: a row an article, with the states it mentions and counts by kind."""
    from kg.table import Table

    columns = ("article", "published", "states", "events", "statements", "partnerships", "agreements")
    rows = tuple(
        (
            Path(record.article.source).name,
            record.article.published,
            " ".join(party.code for party in record.parties if party.kind == "state"),
            len(record.events),
            len(record.statements),
            len(record.partnerships),
            len(record.agreements),
        )
        for record in records
    )
    return Table(columns, rows, title="What the articles say")
