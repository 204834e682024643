"""Networks written as GraphML and GEXF, and read back by networkx."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.export.files import write_network
from kg.export.plain import plain_attributes
from tests.export.made import ANY_TEXT

READERS: dict[str, Callable[[Path], "networkx.Graph[str]"]] = {
    "graphml": lambda path: networkx.read_graphml(path, force_multigraph=True),
    "gexf": networkx.read_gexf,
}

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(min_value=-(2**31), max_value=2**31 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(min_value=date(2, 1, 1)),
    st.decimals(allow_nan=False, allow_infinity=False, places=2).map(Decimal),
    ANY_TEXT,
    st.lists(ANY_TEXT, max_size=3),
)


def a_network() -> "networkx.MultiDiGraph[str]":
    """Returns a small network with dates, a list, missing values and parallel edges."""
    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(name="statements", since=date(2023, 1, 1), until=None)
    network.add_node("id/CHN", label="China", kind="state", code="CHN")
    network.add_node("id/Hamas", label="Hamas & <others>", kind="group", code=None)
    day = {"earliest": date(2023, 10, 26), "latest": date(2023, 10, 27)}
    network.add_edge("id/CHN", "id/Hamas", key="b", kind="request", start="2023-10", end="2023-10", weight=1.0, **day)
    network.add_edge("id/CHN", "id/Hamas", key="a", kind="accuse", topics=["war", "aid"], weight=2.0, **day)
    return network


def turned_round(attributes: dict[str, object]) -> dict[str, Any]:
    """Returns attributes in the opposite order."""
    return dict(reversed(list(attributes.items())))


def edges_of(network: "networkx.Graph[str]") -> list[tuple[str, str, dict[str, object]]]:
    """Returns the edges with those attributes that are the network's and not the form's."""
    ours = ("kind", "topics", "weight", "earliest", "latest")
    found = [
        (edge[0], edge[1], {name: edge[2][name] for name in ours if name in edge[2]})
        for edge in network.edges(data=True)
    ]
    return sorted(found, key=repr)


@pytest.mark.parametrize("form", READERS)
def test_a_network_is_read_back(tmp_path: Path, form: str) -> None:
    """Nodes, labels, parallel edges and attributes come back; dates as text, lists joined, missing values absent."""
    read = READERS[form](write_network(a_network(), tmp_path / f"net.{form}"))
    assert read.is_directed()
    assert read.nodes["id/CHN"] == {"label": "China", "kind": "state", "code": "CHN"}
    assert read.nodes["id/Hamas"] == {"label": "Hamas & <others>", "kind": "group"}
    day = {"earliest": "2023-10-26", "latest": "2023-10-27"}
    assert edges_of(read) == [
        ("id/CHN", "id/Hamas", {"kind": "accuse", "topics": "war; aid", "weight": 2.0, **day}),
        ("id/CHN", "id/Hamas", {"kind": "request", "weight": 1.0, **day}),
    ]


def test_gexf_has_a_timeline_of_whole_days(tmp_path: Path) -> None:
    """What the text stated is kept apart from the days of the timeline, whose end is inclusive."""
    read = networkx.read_gexf(write_network(a_network(), tmp_path / "net.gexf"))
    edges = [edge[2] for edge in read.edges(data=True)]
    assert {(edge["start"], edge["end"]) for edge in edges} == {("2023-10-26", "2023-10-26")}
    assert sorted(str(edge.get("stated_start")) for edge in edges) == ["2023-10", "None"]


@pytest.mark.parametrize("form", READERS)
def test_a_network_is_written_alike_on_every_day_and_in_every_order(
    tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the clock nor the order in which nodes, edges and attributes came changes a byte."""
    once = write_network(a_network(), tmp_path / f"once.{form}").read_bytes()
    original = a_network()
    turned: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(**turned_round(original.graph))
    for node in reversed(list(original)):
        turned.add_node(node, **turned_round(original.nodes[node]))
    for source, target, key in reversed(list(original.edges(keys=True))):
        turned.add_edge(source, target, key=key, **turned_round(original.edges[source, target, key]))
    monkeypatch.setattr(time, "strftime", lambda *_: "1999-12-31")
    assert write_network(turned, tmp_path / f"again.{form}").read_bytes() == once
    assert b"1999-12-31" not in once


@pytest.mark.parametrize("form", READERS)
@given(value=VALUES, name=ANY_TEXT)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_value_and_any_label_can_be_written(tmp_path: Path, form: str, value: object, name: str) -> None:
    """Whatever a node holds, the file is sound and the value is the plain one."""
    network: networkx.Graph[str] = networkx.Graph()
    network.add_node("a", label=name, note=value)
    plain = plain_attributes(network).nodes["a"]
    read = READERS[form](write_network(network, tmp_path / f"net.{form}")).nodes["a"]
    # An empty text is an absent one in GraphML.
    assert (read.get("label") or "") == plain["label"]
    assert (read.get("note") or "") == (plain.get("note") or "")


def test_plain_values_of_each_type() -> None:
    """One place says what becomes of every type, and the network itself stays as it was."""
    network: networkx.Graph[str] = networkx.Graph(until=None, since=date(2023, 1, 2))
    network.add_node("a", none=None, day=date(2023, 10, 26), many=["x", None, 3], some={"b", "a"})
    network.add_node("a", share=Decimal("0.5"), flag=True, odd="\x00\r")
    plain = plain_attributes(network)
    assert plain.graph == {"since": "2023-01-02"}
    assert plain.nodes["a"] == {
        "day": "2023-10-26",
        "many": "x; 3",
        "some": "a; b",
        "share": 0.5,
        "flag": True,
        "odd": "\ufffd\ufffd",
    }
    assert network.nodes["a"]["day"] == date(2023, 10, 26)


INTERVALS = st.tuples(st.dates(min_value=date(2, 1, 1), max_value=date(9990, 1, 1)), st.integers(1, 400))


@given(days=st.lists(INTERVALS, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_interval_is_on_the_timeline(tmp_path: Path, days: list[tuple[date, int]]) -> None:
    """The last day is the one before the half-open end."""
    network: networkx.MultiGraph[str] = networkx.MultiGraph()
    for number, (first, length) in enumerate(days):
        network.add_edge("a", "b", key=str(number), earliest=first, latest=first + timedelta(days=length))
    read = networkx.read_gexf(write_network(network, tmp_path / "net.gexf"))
    assert sorted((edge[2]["start"], edge[2]["end"]) for edge in read.edges(data=True)) == sorted(
        (first.isoformat(), (first + timedelta(days=length - 1)).isoformat()) for first, length in days
    )
