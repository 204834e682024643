"""What a network looks like in a few figures."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from kg.table import Table

if TYPE_CHECKING:
    import networkx

SMALL = 500
"""The most nodes for which betweenness is worked out: its time grows with nodes times pairs."""


def folded(network: "networkx.Graph[str]") -> "networkx.Graph[str]":
    """Returns the network with one edge for each pair of actors, directed where the network is.

    ``weight`` is the sum of weights and ``ties`` their number; ``kinds`` lists the kinds, sorted; ``earliest`` and
    ``latest`` bound all of them together, ``None`` where nothing is known.
    """
    import networkx

    single: networkx.Graph[str] = networkx.DiGraph() if network.is_directed() else networkx.Graph()
    single.graph.update(network.graph)
    single.add_nodes_from((node, dict(network.nodes[node])) for node in sorted(network))
    pairs: dict[tuple[str, str], list[dict[str, object]]] = {}
    for edge in network.edges(data=True):
        source, target = edge[0], edge[1]
        ends = (source, target) if network.is_directed() or source <= target else (target, source)
        pairs.setdefault(ends, []).append(edge[2])
    for (source, target), edges in sorted(pairs.items(), key=lambda pair: pair[0]):
        single.add_edge(source, target, **_together(edges))
    return single


def summary(network: "networkx.Graph[str]", top: int = 10) -> Table:
    """Returns a table of measure, actor and value: first of the whole network, then of its most central actors.

    Whole: ``nodes``, ``edges``, ``pairs`` (actors with a tie between them), ``density`` (share of possible pairs) and
    ``components`` (direction aside). By actor, highest first and at most ``top`` each, equals by label: ``partners``
    (with direction ``partners out`` and ``partners in``), ``weight`` and, up to 500 nodes, ``betweenness`` (0 to 1).
    """
    import networkx

    single = folded(network)
    whole = {
        "nodes": single.number_of_nodes(),
        "edges": network.number_of_edges(),
        "pairs": single.number_of_edges(),
        "density": round(networkx.density(single), 4),
        "components": networkx.number_connected_components(single.to_undirected()),
    }
    rows = [(measure, None, float(value)) for measure, value in whole.items()]
    leaders = [
        (measure, label, value)
        for measure, values in _measures(single)
        for label, value in _highest(single, values)[:top]
    ]
    return Table(("measure", "actor", "value"), (*rows, *leaders), title=str(network.graph.get("name", "")))


def _together(edges: list[dict[str, object]]) -> dict[str, object]:
    """Returns the attributes of one edge that stands for several."""
    weights = [weight for edge in edges if isinstance(weight := edge.get("weight", 1.0), int | float)]
    starts = [day for edge in edges if isinstance(day := edge.get("earliest"), date)]
    ends = [day for edge in edges if isinstance(day := edge.get("latest"), date)]
    return {
        "weight": float(sum(weights)),
        "ties": len(edges),
        "kinds": sorted({str(edge["kind"]) for edge in edges if edge.get("kind") is not None}),
        "earliest": min(starts, default=None),
        "latest": max(ends, default=None),
    }


def _measures(single: "networkx.Graph[str]") -> Iterator[tuple[str, Mapping[str, float]]]:
    """Yields each measure with its value by node."""
    import networkx

    if isinstance(single, networkx.DiGraph):
        yield "partners out", dict(single.out_degree())
        yield "partners in", dict(single.in_degree())
    else:
        yield "partners", dict(single.degree())
    yield "weight", dict(single.degree(weight="weight"))
    if single.number_of_nodes() <= SMALL:
        yield "betweenness", networkx.betweenness_centrality(single)


def _highest(single: "networkx.Graph[str]", values: Mapping[str, float]) -> list[tuple[str, float]]:
    """Returns labels with values above 0, highest first, equal ones by label and identifier."""
    found = [
        (-round(value, 4), str(single.nodes[node].get("label", node)), node) for node, value in values.items() if value
    ]
    return [(label, float(-value)) for value, label, _ in sorted(found)]
