"""Makes a network plain enough for graph files, which know neither dates nor lists nor missing values."""

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.export.rows import LIST_SEPARATOR

if TYPE_CHECKING:
    import networkx

Plain = str | int | float | bool

# What XML 1.0 cannot hold at all, and the carriage return, which every reader of XML turns into a line feed.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def plain_attributes(network: "networkx.Graph[str]") -> "networkx.Graph[str]":
    """Returns a copy of a network whose nodes, edges and attributes are sorted and of types that XML forms can hold.

    Dates become ISO text, decimals floats, lists text joined by ``"; "``; an attribute without a value is left out;
    characters that XML cannot hold become U+FFFD. Edges of a multigraph are renumbered from 0, in order.
    """
    plain = network.__class__()
    plain.graph.update(_plain(network.graph))
    for node in sorted(network):
        plain.add_node(_text(node), **_plain(network.nodes[node]))
    edges = sorted(
        ((*_ends(network, edge[0], edge[1]), _plain(edge[2])) for edge in network.edges(data=True)), key=repr
    )
    for number, (source, target, attributes) in enumerate(edges):
        key = {"key": str(number)} if network.is_multigraph() else {}
        plain.add_edge(source, target, **key, **attributes)
    return plain


def _ends(network: "networkx.Graph[str]", source: str, target: str) -> tuple[str, str]:
    """Returns the ends of an edge; without a direction, in the order of their names."""
    first, second = (source, target) if network.is_directed() else sorted((source, target))
    return _text(first), _text(second)


def _plain(attributes: dict[str, object]) -> dict[str, Plain]:
    """Returns the attributes that have a value, sorted by name, with plain values."""
    return {name: _value(value) for name, value in sorted(attributes.items()) if value is not None}


def _value(value: object) -> Plain:
    """Returns one value as text, number or truth value."""
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        members = [str(_value(member)) for member in value if member is not None]
        return LIST_SEPARATOR.join(sorted(members) if isinstance(value, set | frozenset) else members)
    return _text(str(value))


def _text(text: str) -> str:
    """Returns text without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
