"""Texts read through the language rooms on the packaged reference facts: what tests of those rooms look at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import strategies as st

from kg.assemble.article import article_quads
from kg.code.coder import codings_of
from kg.extract.extractor import Extractor
from kg.model import Agent, AgreementReport, EventReport, Mention, PartnershipReport, Person, Reading, Record, Statement
from kg.recognise.recogniser import Recogniser
from kg.reference import packaged
from kg.resolve.resolver import Resolver
from kg.segment.document import segmented
from kg.terms import Quad
from kg.text import Article, Document, Span
from tests.factories import PUBLISHED, article

_PIECES = (
    *("China", "Iran's", "Chinese", "Iranian", "the U.S.", "Moscow", "the Kremlin", "SCO", "the G20 summit", "Bishkek"),
    *("Li Qiang", "Mohammad Mokhber", "Premier", "First Vice President", "President of", "Mr.", "ministers", "former"),
    *("he", "she", "it", "they", "the two sides", "the two heads of state", "his counterpart", "for his part", "the"),
    *(
        "said",
        "told",
        "noting that",
        "according to",
        "stressed",
        "agreed to",
        "thanked",
        "opposes",
        "supports",
        "warned",
    ),
    *(
        "met",
        "will visit",
        "did not meet",
        "signed",
        "held talks with",
        "joined",
        "established",
        "upgraded",
        "attended",
    ),
    *(
        "a trade agreement",
        "strategic partnership",
        "comprehensive strategic partner of",
        "diplomatic ties",
        "assistance",
    ),
    *("Thursday", "Oct. 26", "last month", "in May", "until 2030", "more than 50 years ago", "2023-10-27", "Dec. 30"),
    *("and", "of", "with", "to", "in", "between", "that", "but", "external forces", "should", "ready to", "not"),
    *(".", ",", ";", ":", "“", "”", '"', "(", ")", "--", "?", "…", "’s", "\n", "\r\n", "\u3000", "©", "é", "İ", "😀"),
)

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def shared(path: str) -> Path:
    """Returns a file or folder of the shared evaluation data; skips the test where this checkout has none beside it."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"no shared evaluation data beside this checkout: {path}")
    return found


def texts() -> st.SearchStrategy[str]:
    """Returns a strategy for texts of the words that rules look for, in any order, and of any characters at all."""
    parts = st.tuples(st.sampled_from(_PIECES), st.sampled_from((" ", " ", " ", "")))
    words = st.lists(parts, max_size=20).map(lambda found: "".join(word + gap for word, gap in found))
    return words | st.text(max_size=60)


@cache
def recogniser() -> Recogniser:
    """Returns the recogniser over the packaged reference facts, built once."""
    return Recogniser.over(packaged())


def text_of(text: str, published: date = PUBLISHED, publisher: str | None = None) -> Article:
    """Returns a text as an article; without a publisher, so that none lends its state to officials."""
    return replace(article(text, published), publisher=publisher)


def document_of(text: str, published: date = PUBLISHED) -> Document:
    """Returns a text cut into sentences."""
    return segmented(text_of(text, published))


def mentions_of(text: str, published: date = PUBLISHED) -> tuple[Mention, ...]:
    """Returns everything that a text names."""
    return recogniser()(document_of(text, published))


@cache
def reading_of(text: str, published: date = PUBLISHED, publisher: str | None = None) -> Reading:
    """Returns a text whose names and phrases are understood."""
    return read(text_of(text, published, publisher))


@cache
def record_of(text: str, published: date = PUBLISHED, publisher: str | None = None) -> Record:
    """Returns what a text says."""
    return Extractor(packaged())(reading_of(text, published, publisher))


def read(news: Article) -> Reading:
    """Returns an article whose names and phrases are understood."""
    document = segmented(news)
    return Resolver(packaged())(document, recogniser()(document))


def recorded(news: Article) -> Record:
    """Returns what an article says."""
    return Extractor(packaged())(read(news))


def quads_of(text: str, published: date = PUBLISHED) -> tuple[Quad, ...]:
    """Returns the graph of a text."""
    record = record_of(text, published)
    return article_quads(record, codings_of(record), packaged())


def quoted(text: str, spans: tuple[Span, ...]) -> list[str]:
    """Returns the words of some spans."""
    return [span.of(text) for span in spans]


def sentences_of(text: str) -> list[str]:
    """Returns the sentences of a text as words."""
    return quoted(text, tuple(sentence.span for sentence in document_of(text).sentences))


def named(text: str, *kinds: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    """Returns the mentions of some kinds as their words and their ``note``."""
    return [(m.span.of(text), m.note) for m in mentions_of(text, published) if m.kind in kinds]


def meant(text: str, *kinds: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    """Returns the mentions of some kinds as their words and the first identifier that they can stand for."""
    return [(m.span.of(text), m.candidates[0]) for m in mentions_of(text, published) if m.kind in kinds]


def person_of(reading: Reading, name: str) -> Person:
    """Returns the person of a reading whose fullest name this is."""
    return next(person for person in reading.people if person.name == name)


def agent_at(reading: Reading, words: str) -> Agent:
    """Returns the agent that holds the first character of some words where they first stand in the text."""
    start = reading.document.article.text.index(words)
    found = [agent for agent in reading.agents if agent.span.start <= start < agent.span.end]
    assert found, f"nobody is meant by {words!r}"
    return found[0]


def events(record: Record, kind: str) -> list[EventReport]:
    """Returns the events of one kind."""
    return [event for event in record.events if event.kind == kind]


def event_of(record: Record, kind: str) -> EventReport:
    """Returns the only event of a kind."""
    found = events(record, kind)
    assert len(found) == 1, [(e.kind, e.factuality, e.parties, e.period) for e in record.events]
    return found[0]


def people_in(event: EventReport) -> set[str]:
    """Returns the names of those who take part in an event."""
    return {part.person for part in event.participations if part.person}


def spans_in(record: Record) -> Iterator[Span]:
    """Yields every span that a record holds."""
    for party in record.parties:
        yield from party.spans
    for person in record.people:
        yield from person.spans
        for held in person.offices:
            yield from held.spans
    yield from (link.span for link in record.mentions)
    yield from _event_spans(record.events)
    yield from _statement_spans(record.statements)
    yield from _document_spans(record.partnerships, record.agreements)


def _event_spans(found: tuple[EventReport, ...]) -> Iterator[Span]:
    """Yields the spans of events."""
    for event in found:
        yield event.trigger
        yield from event.spans


def _statement_spans(found: tuple[Statement, ...]) -> Iterator[Span]:
    """Yields the spans of statements and their positions."""
    for statement in found:
        yield from (statement.sentence, statement.content, *((statement.verb,) if statement.verb else ()))
        for position in statement.positions:
            if position.cue:
                yield position.cue
            if position.unnamed:
                yield position.unnamed


def _document_spans(
    partnerships: tuple[PartnershipReport, ...], agreements: tuple[AgreementReport, ...]
) -> Iterator[Span]:
    """Yields the spans of partnerships and agreements."""
    for partnership in partnerships:
        yield from partnership.spans
    for agreement in agreements:
        yield from agreement.spans
