"""Graphs go in whole or not at all, stay as they are, and come out the same whatever order they came in."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import iris
from kg.errors import StoreError
from kg.store.convert import turtle
from kg.store.oxigraph import OxigraphStore
from kg.terms import Quad, text
from tests.factories import NEWS, article_quads, numbered, quad, span

GRAPHS = tuple(article_quads(numbered(number), [span(NEWS, "China")]) for number in range(6))


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OxigraphStore]:
    """Yields an empty store of each kind."""
    opened = OxigraphStore(None if request.param == "memory" else tmp_path / "store.kg")
    yield opened
    opened.close()


def filled(order: Iterable[int]) -> OxigraphStore:
    """Returns a store in memory with some graphs, added in an order."""
    store = OxigraphStore()
    for number in order:
        store.add(GRAPHS[number][0].graph, GRAPHS[number])
    return store


def failing(quads: tuple[Quad, ...]) -> Iterator[Quad]:
    """Yields all quads but the last and then fails as a faulty assembler would."""
    yield from quads[:-1]
    raise ZeroDivisionError


def test_a_graph_is_added_once(store: OxigraphStore) -> None:
    """The second time the graph stays as it is, even where its quads differ."""
    name = GRAPHS[0][0].graph
    assert store.add(name, GRAPHS[0])
    assert not store.add(name, [*GRAPHS[0], quad(iris.ID + "x", "label", text("new"), name)])
    assert set(store.quads(name)) == set(GRAPHS[0])


def test_a_graph_that_fails_midway_leaves_nothing(store: OxigraphStore) -> None:
    """An error while the quads are made leaves neither quads nor the graph's name, and the store goes on."""
    name = GRAPHS[0][0].graph
    with pytest.raises(ZeroDivisionError):
        store.add(name, failing(GRAPHS[0]))
    assert len(store) == 0 and not store.holds(name) and list(store.graphs()) == []
    assert store.add(name, GRAPHS[0])


@pytest.mark.parametrize("spoil", [lambda name: [], lambda name: [*GRAPHS[0], GRAPHS[1][0]]])
def test_what_is_not_one_graph_is_refused(store: OxigraphStore, spoil: Callable[[str], list[Quad]]) -> None:
    """No quads, or a quad of another graph, raise and leave nothing."""
    name = GRAPHS[0][0].graph
    with pytest.raises(StoreError):
        store.add(name, spoil(name))
    assert len(store) == 0


def test_replacing_takes_the_old_quads_away(store: OxigraphStore) -> None:
    """After a replacement only the new quads are there; other graphs stay."""
    name = GRAPHS[0][0].graph
    store.add(name, GRAPHS[0])
    store.add(GRAPHS[1][0].graph, GRAPHS[1])
    store.replace(name, turtle(GRAPHS[0][:2]))
    assert set(store.quads(name)) == set(GRAPHS[0][:2])
    assert set(store.quads(GRAPHS[1][0].graph)) == set(GRAPHS[1])


def test_a_faulty_replacement_changes_nothing(store: OxigraphStore) -> None:
    """Where the new quads cannot be made, the old graph is still there."""
    name = GRAPHS[0][0].graph
    store.add(name, GRAPHS[0])
    with pytest.raises(ZeroDivisionError):
        store.replace(name, turtle(failing(GRAPHS[0])))
    assert set(store.quads(name)) == set(GRAPHS[0])


def test_match_finds_by_place(store: OxigraphStore) -> None:
    """Each place narrows what is found."""
    store.add(GRAPHS[0][0].graph, GRAPHS[0])
    node = iris.article(numbered(0).id)
    assert {found.subject for found in store.match(value=node)} == {iris.evidence(numbered(0).id, *span(NEWS, "China"))}
    assert len(list(store.match(subject=node, predicate=iris.ONTOLOGY + "sha256"))) == 1
    assert list(store.match(graph=iris.GRAPH + "none")) == []


def test_a_closed_store_says_so(store: OxigraphStore) -> None:
    """Every question to a closed store raises; closing again does not."""
    store.close()
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        store.select("ASK {}")


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    """A store on disk outlives its process."""
    store = OxigraphStore(tmp_path / "store.kg")
    store.add(GRAPHS[0][0].graph, GRAPHS[0])
    store.close()
    again = OxigraphStore(tmp_path / "store.kg")
    assert sorted(again.quads(), key=str) == sorted(GRAPHS[0], key=str)
    again.close()


def test_what_was_added_is_written_down_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many quads the engine writes them to its table files, without waiting for the store to be closed."""
    monkeypatch.setattr("kg.store.oxigraph.FLUSH_AFTER", len(GRAPHS[0]))
    store = OxigraphStore(tmp_path / "store.kg")
    store.add(GRAPHS[0][0].graph, GRAPHS[0])
    before = len(list((tmp_path / "store.kg").glob("*.sst")))
    store.add(GRAPHS[1][0].graph, GRAPHS[1])
    assert len(list((tmp_path / "store.kg").glob("*.sst"))) > before
    store.close()


@given(st.permutations(range(6)))
def test_graphs_come_in_one_order(order: list[int]) -> None:
    """Two stores filled in different orders name the same graphs in the same order, with the same quads."""
    first, second = filled(order), filled(range(6))
    assert list(first.graphs()) == list(second.graphs()) == sorted(first.graphs())
    assert set(first.quads()) == set(second.quads())


def test_rdflib_reads_the_same_store() -> None:
    """The rdflib dataset asks the union of all graphs, and each graph by name."""
    from rdflib import URIRef, Variable

    store = filled(range(2))
    dataset = store.rdflib_dataset()
    published = URIRef(iris.ONTOLOGY + "published")
    assert len(list(dataset.triples((None, published, None)))) == 2
    assert len(dataset.graph(URIRef(GRAPHS[0][0].graph))) == len(GRAPHS[0])
    answer = dataset.query("SELECT (COUNT(*) AS ?n) { ?a ir:sha256 ?h }")
    assert [str(binding[Variable("n")]) for binding in answer.bindings] == ["2"]
