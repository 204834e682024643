"""Reads the shapes of the ontology."""

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ResourceError

if TYPE_CHECKING:
    import rdflib


def shapes_graph(folder: Path) -> "rdflib.Graph":
    """Returns all shapes of a folder of Turtle files as one graph. Raises ``ResourceError`` where there are none."""
    import rdflib

    graph = rdflib.Graph()
    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise ResourceError(f"no shapes in {folder}", value=str(folder), advice="Install the package again")
    for path in files:
        graph.parse(path, format="turtle")
    return graph
