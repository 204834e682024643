"""Builds the graph that the shapes are tried on, and groups articles that can be tried together."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.terms import Literal, Quad

if TYPE_CHECKING:
    import rdflib

Description = frozenset[tuple[str, str | Literal]]


def rdf_graph(quads: Iterable[Quad]) -> "rdflib.Graph":
    """Returns the triples of quads as one rdflib graph; literals keep the form they are written in."""
    import rdflib

    made: dict[str | Literal, rdflib.URIRef | rdflib.Literal] = {}

    def term(value: str | Literal) -> "rdflib.URIRef | rdflib.Literal":
        found = made.get(value)
        if found is None:
            found = made[value] = rdflib.URIRef(value) if isinstance(value, str) else _literal(value)
        return found

    graph = rdflib.Graph(bind_namespaces="none")
    add = graph.store.add
    for quad in quads:
        add((term(quad.subject), term(quad.predicate), term(quad.object)), graph)
    return graph


def _literal(value: Literal) -> "rdflib.Literal":
    """Returns a literal in rdflib's terms."""
    import rdflib

    if value.language:
        return rdflib.Literal(value.value, lang=value.language)
    return rdflib.Literal(value.value, datatype=rdflib.URIRef(value.datatype), normalize=False)


def article_of(quads: Sequence[Quad]) -> str:
    """Returns the SHA-256 of the article whose graph these quads are."""
    return quads[0].graph.rpartition("/")[2]


def compatible(graphs: Iterable[tuple[Quad, ...]]) -> list[list[tuple[Quad, ...]]]:
    """Returns the graphs in groups that can be tried as one graph, as if each were alone.

    Articles may speak of one node: a person known by name, an agreement. Where they say the same of it, one graph can
    hold both; where they differ, one's words could hide what the other lacks, so they go into different groups.
    """
    groups: list[tuple[dict[str, Description], list[tuple[Quad, ...]]]] = []
    for quads in graphs:
        shared = _shared(quads)
        for described, members in groups:
            if all(described.get(node, said) == said for node, said in shared.items()):
                described.update(shared)
                members.append(quads)
                break
        else:
            groups.append((shared, [quads]))
    return [members for _, members in groups]


def _shared(quads: tuple[Quad, ...]) -> dict[str, Description]:
    """Returns what a graph says of nodes that other articles may speak of too: those not named after the article."""
    article = article_of(quads)
    said: dict[str, set[tuple[str, str | Literal]]] = {}
    for quad in quads:
        if article not in quad.subject:
            said.setdefault(quad.subject, set()).add((quad.predicate, quad.object))
    return {node: frozenset(pairs) for node, pairs in said.items()}
