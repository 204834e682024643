"""What an export wrote comes back as it was, and an unsound file adds nothing."""

import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import iris
from kg.errors import StoreError
from kg.export.files import write_quads
from kg.store.oxigraph import OxigraphStore
from kg.terms import Quad, text
from tests.factories import article_quads, numbered

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
GRAPHS = tuple(article_quads(numbered(number)) for number in range(4))
FORMS = ["all.nq", "all.trig", "all.nq.gz"]


def holding(*graphs: tuple[Quad, ...]) -> OxigraphStore:
    """Returns a store in memory with these graphs, added in this order."""
    store = OxigraphStore()
    for quads in graphs:
        store.add(quads[0].graph, quads)
    return store


@pytest.mark.parametrize("name", FORMS)
@given(words=st.lists(any_text, min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_exported_loaded_and_exported_again_is_the_same_file(tmp_path: Path, name: str, words: list[str]) -> None:
    """Byte for byte, whatever characters the literals hold: line breaks, controls and all."""
    graph = iris.GRAPH + "odd"
    store = holding(tuple(Quad(iris.ID + "a", iris.ONTOLOGY + "quote", text(word), graph) for word in words))
    first = write_quads(store.quads(), tmp_path / name)
    again = OxigraphStore()
    assert again.load(first) == 1
    assert write_quads(again.quads(), tmp_path / f"again-{name}").read_bytes() == first.read_bytes()
    assert len(again) == len(set(words))


@pytest.mark.parametrize("name", FORMS)
def test_order_of_arrival_leaves_no_trace(tmp_path: Path, name: str) -> None:
    """The same graphs in another order are exported as the same bytes."""
    first = write_quads(holding(*GRAPHS).quads(), tmp_path / name)
    second = write_quads(holding(*reversed(GRAPHS)).quads(), tmp_path / f"second-{name}")
    assert first.read_bytes() == second.read_bytes()


def test_loading_leaves_graphs_that_are_there(tmp_path: Path) -> None:
    """Only new graphs are counted and added."""
    exported = write_quads(holding(*GRAPHS).quads(), tmp_path / "all.nq")
    store = holding(GRAPHS[0][:2])
    assert store.load(exported) == len(GRAPHS) - 1
    assert set(store.quads(GRAPHS[0][0].graph)) == set(GRAPHS[0][:2])


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ('<https://e.org/s> <https://e.org/p> "unfinished', "cannot be parsed"),
        ('<https://e.org/s> <https://e.org/p> "o" .', "no named graph"),
        ('_:b <https://e.org/p> "o" <https://e.org/g> .', "blank node"),
    ],
)
def test_an_unsound_file_adds_nothing(tmp_path: Path, words: str, complaint: str) -> None:
    """A broken line, a blank node or the default graph anywhere in a file leaves the store as it was."""
    path = tmp_path / "bad.nq"
    path.write_text(f'<https://e.org/s> <https://e.org/p> "sound" <https://e.org/g> .\n{words}\n')
    store = OxigraphStore(tmp_path / "store.kg")
    with pytest.raises(StoreError, match=complaint):
        store.load(path)
    assert len(store) == 0
    store.close()


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """A file that is not there, one cut short and one of another form raise."""
    store = OxigraphStore()
    with pytest.raises(StoreError, match="cannot be read"):
        store.load(tmp_path / "none.nq")
    with pytest.raises(StoreError, match="N-Quads or TriG"):
        store.load(tmp_path / "all.csv")
    short = tmp_path / "short.nq.gz"
    short.write_bytes(gzip.compress(b"<https://e.org/s> <https://e.org/p> <https://e.org/o> <https://e.org/g> .")[:-9])
    with pytest.raises(StoreError, match="cannot be parsed"):
        store.load(short)
    assert len(store) == 0
