"""``kg explain``: an article in the terminal with marks, so that a person sees what was read and why."""

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.articles import articles_in
from kg.cli.options import ReferenceFolder, Sources
from kg.cli.output import message

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from kg.explain.article import Choice
    from kg.explain.lines import Line
    from kg.model import Rejection
    from kg.pipeline import Pipeline
    from kg.text import Article

COLOURS = {
    "plain": "",
    "note": "dim",
    "head": "bold",
    "person": "bold magenta",
    "state": "bold green",
    "body": "bold cyan",
    "group": "green",
    "date": "yellow",
    "place": "blue",
    "level": "bold blue",
    "speech": "bold bright_blue",
    "cue": "bold yellow",
    "event": "bold red",
}
"""How rich draws each style; without colour the marks alone tell."""

PIPED_WIDTH = 100
"""Columns of lines that go into a file or a pipe."""

NARROWEST = 40


class Layer(StrEnum):
    """The kinds of facts that can be shown alone."""

    events = "events"
    statements = "statements"
    partnerships = "partnerships"
    agreements = "agreements"


Only = Annotated[Layer | None, typer.Option("--only", help="Show only facts of this kind.")]
Number = Annotated[int | None, typer.Option("--sentence", min=1, metavar="N", help="Show only this sentence.")]
Width = Annotated[
    int | None, typer.Option("--width", min=NARROWEST, metavar="COLUMNS", help="Wrap here, not at the terminal's edge.")
]


def explain(
    sources: Sources,
    only: Only = None,
    sentence: Number = None,
    width: Width = None,
    reference: ReferenceFolder = None,
) -> None:
    """Show what was read in articles, and why.

    The text with names, speakers and deciding words marked; under each sentence who speaks and how that was found,
    events with dates and places, partnerships, agreements, codes and confidence; at the end who was mentioned.
    Colours on a terminal, plain marks in a pipe or with NO_COLOR.
    """
    from kg.explain.article import LEGEND, Choice
    from kg.pipeline import Pipeline
    from kg.reference import load

    choice = Choice(sentence, None if only is None else only.value)
    pipeline = Pipeline.standard(load(reference))
    screen, failed, shown = screen_of(width), False, False
    refused: list[Rejection] = []
    for article in articles_in(sources, refused):
        if shown:
            show(screen, [_ruler(screen.width)])
        found = show(screen, article_lines(pipeline, article, choice))
        if not found:
            message(f"{article.source}: there is no sentence {sentence}")
        failed, shown = failed or not found, True
    if shown and sentence is None:
        show(screen, LEGEND)
    if failed or refused:
        raise typer.Exit(1)


def article_lines(pipeline: "Pipeline", article: "Article", choice: "Choice") -> "Iterator[Line]":
    """Yields the lines that explain an article."""
    from kg.explain.article import Explained, explained

    reading = pipeline.reading(article)
    record = pipeline.extract(reading)
    return explained(Explained(reading, record, pipeline.code(record)), choice)


def show(screen: "Console", lines: "Iterable[Line]") -> int:
    """Returns how many lines were printed, each wrapped to the width of the screen with its indent kept."""
    from rich.text import Text

    count = 0
    for one in lines:
        count += 1
        words = Text.assemble(*((piece.text, COLOURS[piece.style]) for piece in one.pieces))
        for number, row in enumerate(_wrapped(words, screen, one)):
            margin = one.indent + (one.hanging if number else 0)
            screen.print(Text(" " * margin) + row, soft_wrap=True)
    return count


def screen_of(width: int | None) -> "Console":
    """Returns a console on standard output of a width, else as wide as the terminal, or of a fixed width in a pipe."""
    from rich.console import Console

    return Console(highlight=False, width=width or (None if sys.stdout.isatty() else PIPED_WIDTH))


def _wrapped(words: "Text", screen: "Console", one: "Line") -> "Iterator[Text]":
    """Yields the rows of a line; all but the first are as much narrower as they hang."""
    first, *others = words.wrap(screen, screen.width - one.indent) or [words]
    first.rstrip()
    yield first
    if others:
        rest = words[len(first.plain) :]
        rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
        for row in rest.wrap(screen, screen.width - one.indent - one.hanging):
            row.rstrip()
            yield row


def _ruler(width: int) -> "Line":
    """Returns what parts two articles."""
    from kg.explain.lines import Piece, line

    return line(Piece("─" * width, "note"))
