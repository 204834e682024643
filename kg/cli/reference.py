"""``kg reference``: who was who, when; whether the tables hold together; how much of the world they know."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import AsTable, ReferenceFolder
from kg.cli.output import TableFormat, data, message, print_table
from kg.errors import ReferenceFactsError

if TYPE_CHECKING:
    from kg.reference.cards import Card

FIRST_YEAR = 2000


class KindOfNews(StrEnum):
    """What ``kg reference update`` may ask about."""

    tenures = "tenures"
    memberships = "memberships"
    labels = "labels"


Name = Annotated[str, typer.Argument(metavar="NAME", help="A name, a code, a title with a name, or an office's key.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day that is asked about, as 2023-10-26.")]
RankName = Annotated[str | None, typer.Option("--rank", help="List every state for one rank, as foreign-minister.")]
FirstYear = Annotated[int, typer.Option("--since", metavar="YEAR", help="The first year.")]
EndYear = Annotated[int | None, typer.Option("--until", metavar="YEAR", help="The year after the last; this one.")]

EndpointUrl = Annotated[str | None, typer.Option("--endpoint", metavar="URL", help="Another than Wikidata's own.")]
Kinds = Annotated[list[KindOfNews] | None, typer.Option("--what", help="What to ask about; all of it by default.")]
SinceDay = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="From when on is news; last year's 1 January by default.")
]
OutFile = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write the diff there, not to the screen.")]


def show(name: Name, on: On = None, reference: ReferenceFolder = None, form: AsTable = TableFormat.table) -> None:
    """Print what is known of a state, body, person, office or treaty on a day.

    Without a day, today is meant. A name may be in any language that the tables hold.
    """
    from kg.reference import load
    from kg.reference.cards import card
    from kg.reference.finding import persons_titled, things_named

    facts, day = load(reference), _day(on)
    things = things_named(facts, name, day) or persons_titled(facts, name, None)
    if not things:
        raise ReferenceFactsError(
            f"nothing is called {name!r}", value=name, advice="Try a code, a full name, or a title with a name"
        )
    _print_cards([card(facts, thing, day) for thing in things], form)


def check(reference: ReferenceFolder = None, form: AsTable = TableFormat.table) -> None:
    """Check that the reference facts fit the shapes and one another.

    The exit code is 1 where anything does not.
    """
    from kg.graph import reference_flaws
    from kg.reference import load

    facts = load(reference)
    found = reference_flaws(facts)
    if form is not TableFormat.table or len(found):
        print_table(found, form)
    if form is TableFormat.table:
        told = f"{len(facts.facts.tenures)} tenures, {len(facts.facts.memberships)} memberships"
        data(f"{told}: {len(found) or 'no'} {'flaw' if len(found) == 1 else 'flaws'}")
    if len(found):
        raise typer.Exit(1)


def coverage(
    rank: RankName = None,
    since: FirstYear = FIRST_YEAR,
    until: EndYear = None,
    reference: ReferenceFolder = None,
    form: AsTable = TableFormat.table,
) -> None:
    """Print of how many states the holder of an office is known, in how many years."""
    from kg.reference import load
    from kg.reference.coverage import coverage as overview
    from kg.reference.coverage import coverage_by_state, rank_named

    facts, years = load(reference), range(since, until or date.today().year + 1)
    print_table(coverage_by_state(facts, years, rank_named(rank)) if rank else overview(facts, years), form)


def update(
    endpoint: EndpointUrl = None,
    what: Kinds = None,
    since: SinceDay = None,
    out: OutFile = None,
    reference: ReferenceFolder = None,
) -> None:
    """Ask Wikidata, or an endpoint of its shape, for news, and propose them as a diff of the tables.

    Nothing is changed: read the diff, then apply what you accept with git apply. What the endpoint says otherwise than
    the tables is listed on standard error, for a person to decide. This is the one command that needs the network.
    """
    from kg.propose import WIKIDATA, Endpoint, proposals
    from kg.propose.proposals import KINDS
    from kg.reference import load
    from kg.resources import ontology

    found = proposals(
        load(reference),
        Endpoint(endpoint or WIKIDATA),
        tuple(kind for kind in KINDS if not what or kind in {one.value for one in what}),
        since=_day(since) if since else _year_before(date.today()),
        asked=date.today(),
    )
    for one in found.differences:
        message(f"{one.subject}: here {one.here}, there {one.there} ({one.source})")
    message(
        f"{len(found.changes)} rows to add or change, {len(found.differences)} differences; "
        f"asked about {found.asked} offices, bodies and states, {found.without_item} have no Wikidata item"
    )
    text = found.diff(ontology() / "reference")
    if out is not None:
        out.write_text(text, encoding="utf-8")
    elif text:
        data(text)


def _year_before(day: date) -> date:
    """Returns the first of January of the year before."""
    return date(day.year - 1, 1, 1)


def _day(text: str | None) -> date:
    """Returns the day that an option names, today for none."""
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError as error:
        raise ReferenceFactsError(f"{text!r} is not a day", value=text, advice="Write it as 2023-10-26") from error


def _print_cards(cards: "Sequence[Card]", form: TableFormat) -> None:
    """Prints cards as blocks of lines for people, else as one table of name, kind, heading and words."""
    from kg.table import Table

    if form is TableFormat.table:
        data("\n\n".join(map(_block, cards)))
        return
    rows = tuple((one.name, one.kind, heading, words) for one in cards for heading, words in one.lines)
    print_table(Table(("name", "kind", "heading", "words"), rows), form)


def _block(card: "Card") -> str:
    """Returns a card as lines, the words beside their headings and folded to the screen."""
    import textwrap

    from kg.cli.output import console

    edge = max(len(heading) for heading, _ in card.lines) + 4
    lines = [f"{card.name} ({card.kind})"]
    for heading, words in card.lines:
        folded = textwrap.wrap(words, max(console().width - edge, 40)) or [""]
        lines += [f"  {heading:<{edge - 2}}{folded[0]}", *(" " * edge + line for line in folded[1:])]
    return "\n".join(lines)
