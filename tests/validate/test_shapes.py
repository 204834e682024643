"""The shapes of a folder are read as one graph."""

from pathlib import Path

import pytest
from rdflib import SH

from kg import resources
from kg.errors import ResourceError
from kg.validate.shapes import shapes_graph


def test_the_packaged_shapes_are_read_from_all_files() -> None:
    """Each file adds its shapes."""
    folder = resources.ontology() / "shapes"
    shapes = shapes_graph(folder)
    assert len(list(folder.glob("*.ttl"))) > 1
    assert sum(1 for _ in shapes.subjects(SH.targetClass, None)) > 50


def test_no_shapes_are_an_error(tmp_path: Path) -> None:
    """A folder without shapes would pass everything, so it raises."""
    with pytest.raises(ResourceError, match="no shapes"):
        shapes_graph(tmp_path)
