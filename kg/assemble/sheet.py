"""The graph of one article while it is being written."""

from collections.abc import Iterable

from kg import iris
from kg.model import Confidence
from kg.terms import Literal, Quad, decimal, integer, text
from kg.text import Article, Span
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE


class Sheet:
    """Collects the quads of one article's graph; each is kept once, in the order in which it came."""

    def __init__(self, article: Article) -> None:
        self.sha256 = article.id
        self.article = iris.article(article.id)
        self.graph = iris.article_graph(article.id)
        self.published = article.published
        self._text = article.text
        self._quads: dict[Quad, None] = {}

    def add(self, subject: str, predicate: str, value: str | Literal) -> None:
        """Adds one statement."""
        self._quads[Quad(subject, predicate, value, self.graph)] = None

    def add_all(self, subject: str, predicate: str, values: Iterable[str | Literal]) -> None:
        """Adds one statement for each value."""
        for value in values:
            self.add(subject, predicate, value)

    def evidence(self, span: Span) -> str:
        """Returns the IRI of a piece of the text, having added its offsets and its exact characters."""
        node = iris.evidence(self.sha256, span.start, span.end)
        self.add(node, RDF_TYPE, ir.EVIDENCE_CLASS)
        self.add(node, ir.SOURCE, self.article)
        self.add(node, ir.START, integer(span.start))
        self.add(node, ir.END, integer(span.end))
        self.add(node, ir.QUOTE, text(span.of(self._text)))
        return node

    def report(self, kind: str, node: str, spans: Iterable[Span], confidence: Confidence) -> None:
        """Adds what every record carries: its class, its article, its evidence and its confidence."""
        self.add(node, RDF_TYPE, kind)
        self.add(node, ir.REPORTED_BY, self.article)
        self.add_all(node, ir.EVIDENCE, (self.evidence(span) for span in spans))
        self.add(node, ir.CONFIDENCE, decimal(confidence.value))
        self.add(node, ir.TRIGGER_CONFIDENCE, decimal(confidence.trigger))
        self.add(node, ir.LINKING_CONFIDENCE, decimal(confidence.linking))
        self.add(node, ir.DATE_CONFIDENCE, decimal(confidence.date))
        self.add(node, ir.STRUCTURE_CONFIDENCE, decimal(confidence.structure))

    def quads(self) -> tuple[Quad, ...]:
        """Returns everything added, each quad once."""
        return tuple(self._quads)
