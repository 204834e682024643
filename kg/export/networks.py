"""GraphML and GEXF bytes of a network, the same on every day."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from kg.export.plain import plain_attributes

if TYPE_CHECKING:
    import networkx

_TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def graphml_bytes(network: "networkx.Graph[str]") -> bytes:
    """Returns a network as GraphML."""
    from networkx import write_graphml_xml

    # Not write_graphml, whose bytes depend on whether lxml is installed.
    out = BytesIO()
    write_graphml_xml(plain_attributes(network), out)
    return out.getvalue()


def gexf_bytes(network: "networkx.Graph[str]") -> bytes:
    """Returns a network as GEXF, with a timeline where its edges have dates.

    GEXF keeps ``start`` and ``end`` for the timeline, so they hold the first and the last day on which a tie can have
    been; what the text stated stands in ``stated_start`` and ``stated_end``.
    """
    from networkx import write_gexf

    out = BytesIO()
    write_gexf(plain_attributes(_on_timeline(network)), out)
    # networkx stamps the file with the day of writing.
    return _TODAY.sub(b"", out.getvalue(), count=1)


NETWORK_BYTES: dict[str, Callable[["networkx.Graph[str]"], bytes]] = {"graphml": graphml_bytes, "gexf": gexf_bytes}


def _on_timeline(network: "networkx.Graph[str]") -> "networkx.Graph[str]":
    """Returns a copy whose edges carry ``start`` and ``end`` only as whole days."""
    copy = network.copy()
    for edge in copy.edges(data=True):
        attributes = edge[2]
        attributes["stated_start"] = attributes.pop("start", None)
        attributes["stated_end"] = attributes.pop("end", None)
        earliest, latest = attributes.get("earliest"), attributes.get("latest")
        attributes.update(_days(earliest, latest))
    return copy


def _days(earliest: object, latest: object) -> dict[str, date]:
    """Returns the first and the last day of a half-open interval, as far as its bounds are known."""
    first = {"start": earliest} if isinstance(earliest, date) else {}
    last = {"end": latest - timedelta(days=1)} if isinstance(latest, date) else {}
    return first | last
