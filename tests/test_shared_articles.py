"""Real articles: none of them stops the rooms, and everything found in them lies in their text."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from kg.assemble.article import article_quads
from kg.code.coder import codings_of
from kg.reference import packaged
from kg.terms import serialise
from kg.text import Article
from tests import factories
from tests.reading import recorded, shared, spans_in


def articles_of(path: Path, most: int | None = None) -> Iterator[Article]:
    """Yields the articles of a file of JSON lines, the first ``most`` of them."""
    with path.open(encoding="utf-8") as lines:
        for line in islice(lines, most):
            row = json.loads(line)
            news = factories.article(row["text"], date.fromisoformat(row["published"]), title=row.get("title"))
            yield replace(news, publisher=row.get("publisher"))


@pytest.mark.parametrize(("path", "most", "least"), [("corpus/kremlin.jsonl", 60, 60), ("eval/dev.jsonl", None, 50)])
def test_every_article_is_read_and_every_offset_holds(path: str, most: int | None, least: int) -> None:
    """No article raises; spans lie in the text and hold words; graphs hold every quad once, in valid syntax."""
    read = 0
    for news in articles_of(shared(path), most):
        record = recorded(news)
        spans = list(spans_in(record))
        assert [span for span in spans if not 0 <= span.start < span.end <= len(news.text)] == []
        assert [span for span in spans if not span.of(news.text).strip()] == []
        quads = article_quads(record, codings_of(record), packaged())
        assert len(quads) == len(set(quads))
        assert all(serialise(term) for quad in quads for term in quad)
        read += 1
    assert read >= least


def test_no_event_of_a_real_article_is_empty_in_time() -> None:
    """Bounds are half-open, and what has happened began no later than the article."""
    for news in articles_of(shared("eval/dev.jsonl")):
        for event in recorded(news).events:
            period = event.period
            assert period.earliest is None or period.latest is None or period.earliest < period.latest
            if event.factuality == "actual":
                assert period.earliest is None or period.earliest <= news.published
