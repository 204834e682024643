"""Small articles, records and graphs that tests build on: every one sound until a test spoils it."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from kg import iris
from kg.model import EventReport, Participation, Party, Period, Position, Record, Statement
from kg.terms import XSD, Literal, Quad, day, integer, text
from kg.text import Article, Span
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE

PUBLISHED = date(2023, 10, 27)
NEWS = "China and Iran held talks in Bishkek on Thursday. China supports Iran in safeguarding its sovereignty."


def article(
    words: str = NEWS, published: date = PUBLISHED, source: str = "memory", title: str | None = None
) -> Article:
    """Returns an article of some words, identified by them."""
    return Article(
        id=sha256(words.encode()).hexdigest(),
        text=words,
        published=published,
        title=title,
        publisher="Xinhua",
        source=source,
    )


def numbered(number: int) -> Article:
    """Returns one of any number of different articles of the same kind."""
    return article(f"{NEWS} This is report {number}.", source=f"report-{number}.txt")


def span(words: str, part: str) -> Span:
    """Returns where a part of some words first stands."""
    start = words.index(part)
    return Span(start, start + len(part))


def record(of: Article | None = None) -> Record:
    """Returns what ``NEWS`` says, as a reader would note it: one meeting and one statement."""
    news = of or article()
    first, second = span(news.text, "China and Iran held talks in Bishkek on Thursday."), span(news.text, NEWS[50:])
    return Record(
        article=news,
        parties=(
            Party("CHN", "state", (span(news.text, "China"),)),
            Party("IRN", "state", (span(news.text, "Iran"),)),
        ),
        events=(_meeting(news, first),),
        statements=(_support(news, second),),
    )


def _meeting(news: Article, sentence: Span) -> EventReport:
    """Returns the talks of ``NEWS``."""
    return EventReport(
        kind="meeting",
        factuality="actual",
        parties=("CHN", "IRN"),
        participations=(Participation("CHN"), Participation("IRN")),
        period=Period("2023-10-26", "2023-10-26", date(2023, 10, 26), date(2023, 10, 27)),
        trigger=span(news.text, "held talks"),
        spans=(sentence,),
        place="Bishkek",
        country="KGZ",
    )


def _support(news: Article, sentence: Span) -> Statement:
    """Returns the support that ``NEWS`` reports."""
    verb = span(news.text, "supports")
    position = Position("support", "asserted", "plain", ("IRN",), verb)
    return Statement(None, "CHN", (position,), ("IRN",), sentence, sentence, verb)


def quad(subject: str, predicate: str, value: str | Literal, graph: str = iris.GRAPH + "test") -> Quad:
    """Returns a quad whose predicate is a local name of the ontology, or an IRI."""
    return Quad(subject, predicate if ":" in predicate else iris.ONTOLOGY + predicate, value, graph)


def article_quads(news: Article, quotes: Iterable[Span] = ()) -> tuple[Quad, ...]:
    """Returns the graph of an article with its text, and one piece of evidence for each span of it."""
    node, graph = iris.article(news.id), iris.article_graph(news.id)
    quads = [
        quad(node, RDF_TYPE, ir.ARTICLE, graph),
        quad(node, "sha256", text(news.id), graph),
        quad(node, "text", text(news.text), graph),
        quad(node, "published", day(news.published), graph),
        quad(node, "language", text(news.language), graph),
    ]
    for part in quotes:
        evidence = iris.evidence(news.id, part.start, part.end)
        quads += [
            quad(evidence, RDF_TYPE, ir.EVIDENCE_CLASS, graph),
            quad(evidence, "source", node, graph),
            quad(evidence, "start", integer(part.start), graph),
            quad(evidence, "end", integer(part.end), graph),
            quad(evidence, "quote", text(part.of(news.text)), graph),
        ]
    return tuple(quads)


def typed(value: str, name: str) -> Literal:
    """Returns a literal of an XML Schema datatype by its local name."""
    return Literal(value, XSD + name)
