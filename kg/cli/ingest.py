"""``kg ingest``: articles into the store, and what was refused into a file that can be mended."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import DEFAULT_STORE, ReferenceFolder, Sources, StorePath
from kg.cli.output import data, message
from kg.cli.progress import progress_bar

if TYPE_CHECKING:
    from kg.model import Rejection, RunReport

Rejected = Annotated[
    Path, typer.Option("--rejected", help="Where refused input is written, to be mended and ingested.")
]


Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes that read articles side by side.")]


def ingest(
    sources: Sources,
    store: StorePath = DEFAULT_STORE,
    rejected: Rejected = Path("rejected.jsonl"),
    workers: Workers = 1,
    reference: ReferenceFolder = None,
) -> None:
    """Read articles into the store.

    An article that is there already stays as it is. What cannot be read, or has no date of publication, is refused:
    one line tells why, the rest goes on, and the exit code is 1.
    """
    import kg.graph
    from kg.read.rejected import demand_writable, is_among

    demand_writable(rejected)
    consumed = is_among(rejected, sources)
    with kg.graph.open(store, reference=reference) as graph, progress_bar("articles") as step:
        report = graph.ingest(*sources, progress=step, workers=workers)
    tell(report, rejected, consumed)
    if not report.clean:
        raise typer.Exit(1)


def tell(report: "RunReport", rejected: Path, consumed: bool) -> None:
    """Prints what a run did, and adds what it refused to the rejected file, which it may itself have ``consumed``."""
    for rejection in report.rejections:
        message(rejection_line(rejection))
    for words, count in sorted(report.counts.items()):
        message(f"{words}: {count}")
    data(f"{report.stored} stored, {report.unchanged} unchanged, {len(report.rejections)} refused")
    if report.rejections or consumed:
        from kg.read.rejected import write

        if write(report.rejections, rejected, consumed):
            message(f"refused input is in {rejected}: mend it, then run `kg ingest {rejected}`")
        elif consumed:
            message(f"{rejected} is removed: nothing of it is refused any more")


def rejection_line(rejection: "Rejection") -> str:
    """Returns a rejection as one line: where, and why."""
    place = rejection.source if rejection.line is None else f"{rejection.source}:{rejection.line}"
    return f"{place}: {rejection.reason}"
