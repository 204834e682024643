"""Turns SHACL's results into violations that a person can act on."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg import iris
from kg.model import Violation
from kg.terms import Literal, Quad
from kg.validate.graphs import article_of
from kg.vocab import ir

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node


# A record has parts, and a part has values: from a value to the record it is two steps.
DEPTH = 3


def focus_nodes(results: "rdflib.Graph") -> set[str]:
    """Returns the nodes and values that break a shape, as text."""
    from rdflib import SH

    return {str(results.value(result, SH.focusNode)) for result in _violating(results)}


def violations(results: "rdflib.Graph", shapes: "rdflib.Graph", quads: Sequence[Quad]) -> tuple[Violation, ...]:
    """Returns the results of one article's graph, sorted; ``quads`` is that graph, to find the sentence in."""
    from rdflib import SH

    found = set()
    for result in _violating(results):
        focus, value = results.value(result, SH.focusNode), results.value(result, SH.value)
        messages = sorted(str(message) for message in results.objects(result, SH.resultMessage))
        found.add(
            Violation(
                article=article_of(quads),
                shape=_shape_name(results, shapes, result),
                message=messages[0] if messages else "does not conform",
                focus=str(focus),
                value=None if value is None else str(value),
                sentence=sentence_of(str(focus), quads),
            )
        )
    return tuple(sorted(found, key=lambda broken: (broken.shape, broken.focus, broken.message, broken.value or "")))


def _violating(results: "rdflib.Graph") -> "Iterator[Node]":
    """Yields the results that are violations, not warnings or remarks."""
    from rdflib import SH

    return results.subjects(SH.resultSeverity, SH.Violation)


def _shape_name(results: "rdflib.Graph", shapes: "rdflib.Graph", result: "Node") -> str:
    """Returns the name of the shape that was broken: its own, or that of the one it is nested in."""
    from rdflib import SH, BNode

    shape = results.value(result, SH.sourceShape)
    while isinstance(shape, BNode):
        shape = next(shapes.subjects(None, shape), None)
    return "shape" if shape is None else _local(str(shape))


def _local(iri: str) -> str:
    """Returns what an IRI ends in."""
    return iri.replace("#", "/").rstrip("/").rpartition("/")[2]


def sentence_of(focus: str, quads: Sequence[Quad]) -> str | None:
    """Returns the words that a node of an article's graph rests on, or ``None`` for one that rests on none.

    A piece of evidence has its own words; a record has its evidence's; a part or value of a record has the record's.
    The article as a whole rests on none.
    """
    if focus == iris.article(article_of(quads)):
        return None
    objects: dict[tuple[str, str], str] = {}
    wholes: dict[str, str] = {}
    for quad in quads:
        value = quad.object.value if isinstance(quad.object, Literal) else quad.object
        objects.setdefault((quad.subject, quad.predicate), value)
        wholes.setdefault(value, quad.subject)
    node: str | None = focus
    for _ in range(DEPTH):
        if node is None:
            return None
        words = objects.get((node, ir.QUOTE)) or objects.get((objects.get((node, ir.EVIDENCE), ""), ir.QUOTE))
        if words:
            return words
        node = wholes.get(node)
    return None
