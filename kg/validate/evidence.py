"""Compares every quotation of an article's graph with the text that it quotes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from kg import iris
from kg.terms import Literal, Quad
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE

RECORD_CLASSES = frozenset(
    (ir.EVENT_REPORT, ir.STATEMENT, ir.OFFICE_REPORT, ir.PARTNERSHIP_REPORT, ir.AGREEMENT_REPORT)
)
"""The classes of what an article reports."""

Values = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A place where a graph and its article's text disagree: the node, what the graph says, what the text says."""

    node: str
    problem: str
    stated: str | None = None
    found: str | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """How many spans of an article were compared, and what disagreed."""

    spans: int
    mismatches: tuple[Mismatch, ...]


def inspected(graph: str, quads: Iterable[Quad]) -> Inspection:
    """Returns what comparing a whole article graph with the text it holds shows.

    The text must hash to the article's identifier, which is in the graph's name; every piece of evidence must quote
    exactly the characters between its offsets, of this text; and every record must rest on evidence that is there.
    """
    article = iris.article(graph.removeprefix(iris.article_graph("")))
    nodes = _nodes(quads)
    texts = nodes.get(article, {}).get(ir.TEXT, [])
    if len(texts) != 1:
        return Inspection(0, (Mismatch(article, f"the graph holds {len(texts)} texts of the article, not one"),))
    cited = {value for values in nodes.values() for objects in values.values() for value in objects}
    spans = {node for node in {*nodes, *cited} if node.startswith(f"{article}/text/")}
    spans |= {node for node, values in nodes.items() if ir.QUOTE in values or ir.SOURCE in values}
    found = [*_of_text(article, nodes[article], texts[0]), *_of_records(nodes, spans)]
    for node in sorted(spans):
        found += _of_span(article, node, nodes.get(node, {}), texts[0])
    return Inspection(len(spans), tuple(found))


def _nodes(quads: Iterable[Quad]) -> dict[str, Values]:
    """Returns what is said of each node: its predicates and their values as text."""
    nodes: dict[str, Values] = {}
    for quad in quads:
        value = quad.object.value if isinstance(quad.object, Literal) else quad.object
        nodes.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(value)
    return nodes


def _of_text(article: str, values: Values, text: str) -> Iterator[Mismatch]:
    """Yields a mismatch where the text is not the one that the article is named after."""
    actual = sha256(text.encode()).hexdigest()
    for stated in (article.removeprefix(iris.article("")), *values.get(ir.SHA256, [])):
        if stated != actual:
            yield Mismatch(article, "the text has been altered: its SHA-256 is another", stated, actual)
            return


def _of_records(nodes: dict[str, Values], spans: set[str]) -> Iterator[Mismatch]:
    """Yields the records that rest on no evidence at all."""
    for node, values in nodes.items():
        is_record = ir.REPORTED_BY in values or RECORD_CLASSES.intersection(values.get(RDF_TYPE, []))
        if is_record and not spans.intersection(values.get(ir.EVIDENCE, [])):
            yield Mismatch(node, "the record rests on no words of the text")


def _of_span(article: str, node: str, values: Values, text: str) -> Iterator[Mismatch]:
    """Yields what is wrong with one piece of evidence."""
    if any(len(values.get(name, [])) != 1 for name in (ir.SOURCE, ir.START, ir.END, ir.QUOTE)):
        yield Mismatch(node, "the evidence lacks a source, start, end or quote, or has two")
        return
    source, start, end, quote = (values[name][0] for name in (ir.SOURCE, ir.START, ir.END, ir.QUOTE))
    if source != article:
        yield Mismatch(node, "the evidence is of another article", source, article)
    elif node != f"{article}/text/{start}-{end}":
        yield Mismatch(node, "the evidence is not named after its offsets", f"{start}-{end}")
    elif not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(text)):
        yield Mismatch(node, f"the text has no characters {start} to {end}", quote)
    elif text[int(start) : int(end)] != quote:
        yield Mismatch(node, "the quote is not what the text says there", quote, text[int(start) : int(end)])
