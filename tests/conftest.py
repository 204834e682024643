"""What every test stands on: examples that are the same on every machine, and one graph of the samples."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from kg import resources

if TYPE_CHECKING:
    from kg.graph import Graph

# No deadlines: a slow machine is no fault. No database and no chance: a failure is seen by everybody, every time.
settings.register_profile("communique", deadline=None, derandomize=True, database=None)
settings.load_profile("communique")


@pytest.fixture(scope="session")
def sample_graph() -> "Iterator[Graph]":
    """Yields a graph in memory of the sample communiqués; tests read it and leave it as it is."""
    import kg

    with kg.open(memory=True) as graph:
        report = graph.ingest(resources.samples())
        assert report.clean, report.rejections
        yield graph
