"""The articles of a command's sources, with a line on standard error for each that is refused."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.cli.ingest import rejection_line
from kg.cli.output import message

if TYPE_CHECKING:
    from kg.model import Rejection
    from kg.text import Article


def articles_in(sources: Iterable[str], refused: "list[Rejection]") -> "Iterator[Article]":
    """Yields the articles of sources; what cannot be read is told at once, and added to ``refused``."""
    from datetime import date

    from kg.model import Rejection
    from kg.read.articles import articles

    for item in articles(sources, date.today()):
        if isinstance(item, Rejection):
            message(rejection_line(item))
            refused.append(item)
        else:
            yield item
