"""Ground terms as the engine's, and the engine's as ground terms."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg import iris
from kg.errors import StoreError
from kg.terms import Literal, Quad

if TYPE_CHECKING:
    import pyoxigraph as ox


def engine_quads(quads: Iterable[Quad]) -> Iterator["ox.Quad"]:
    """Yields the engine's form of quads. Raises ``StoreError`` for a term that RDF does not allow."""
    import pyoxigraph as ox

    node, literal, make = ox.NamedNode, ox.Literal, ox.Quad
    for quad in quads:
        subject, predicate, value, graph = quad
        try:
            if isinstance(value, str):
                term: ox.NamedNode | ox.Literal = node(value)
            elif value.language:
                term = literal(value.value, language=value.language)
            else:
                term = literal(value.value, datatype=node(value.datatype))
            yield make(node(subject), node(predicate), term, node(graph))
        except ValueError as error:
            raise StoreError(
                f"not a statement of RDF: {quad!r} ({error})",
                value=quad,
                advice="IRIs hold no spaces or quotes, literals no lone surrogates",
            ) from error


def turtle(quads: Iterable[Quad]) -> bytes:
    """Returns quads as Turtle, their graphs left out. Raises ``StoreError`` for a term that RDF does not allow."""
    import pyoxigraph as ox

    prefixes = {"ir": iris.ONTOLOGY, "id": iris.ID, "scheme": iris.SCHEME}
    triples = (quad.triple for quad in engine_quads(quads))
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b""


def ground_quads(quads: Iterable["ox.Quad"]) -> Iterator[Quad]:
    """Yields the ground form of quads.

    Raises ``StoreError`` for blank nodes, triple terms and statements outside every named graph: Communiqué's data
    hold none, since what has no name of its own cannot be written the same way twice.
    """
    import pyoxigraph as ox

    for quad in quads:
        subject, value, graph = quad.subject, quad.object, quad.graph_name
        if not (isinstance(subject, ox.NamedNode) and isinstance(graph, ox.NamedNode)):
            raise _unnamed(quad)
        if isinstance(value, ox.Literal):
            term: str | Literal = Literal(value.value, value.datatype.value, value.language)
        elif isinstance(value, ox.NamedNode):
            term = value.value
        else:
            raise _unnamed(quad)
        yield Quad(subject.value, quad.predicate.value, term, graph.value)


def _unnamed(quad: "ox.Quad") -> StoreError:
    """Returns the error for a statement that Communiqué's data do not hold."""
    return StoreError(
        f"a statement with a blank node, a quoted triple or no named graph: {quad}",
        value=str(quad),
        advice="Load N-Quads or TriG whose statements stand in named graphs and whose nodes are IRIs",
    )
