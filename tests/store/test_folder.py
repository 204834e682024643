"""A store opens where a store may be, and says in a line why it does not."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store.oxigraph import OxigraphStore
from tests.factories import article_quads, numbered

GRAPH = article_quads(numbered(1))[0].graph

OPEN_ELSEWHERE = """
import sys
from kg.errors import StoreError
from kg.store.oxigraph import OxigraphStore
try:
    store = OxigraphStore(sys.argv[1], read_only=sys.argv[2] == "read")
    print("opened", len(store))
except StoreError as error:
    print(error)
"""


def elsewhere(path: Path, how: str) -> str:
    """Returns what another process says that opens the same folder."""
    command = [sys.executable, "-c", OPEN_ELSEWHERE, str(path), how]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]).stdout


def test_a_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    """The first writer makes the folder."""
    with_parents = tmp_path / "deep" / "store.kg"
    OxigraphStore(with_parents).close()
    assert with_parents.is_dir()


def test_a_file_is_not_a_store(tmp_path: Path) -> None:
    """A path that is a file is refused, for reading and for writing, and stays as it was."""
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    for read_only in (True, False):
        with pytest.raises(StoreError, match="is a file"):
            OxigraphStore(path, read_only=read_only)
    assert path.read_text() == "mine"


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    """A folder with anything else in it is refused and nothing is written into it."""
    (tmp_path / "thesis.doc").write_text("mine")
    with pytest.raises(StoreError, match="other things"):
        OxigraphStore(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_reading_makes_no_store(tmp_path: Path) -> None:
    """A reader of a store that is not there is told how to make one, and makes none."""
    with pytest.raises(StoreError, match="kg ingest"):
        OxigraphStore(tmp_path / "none.kg", read_only=True)
    assert not (tmp_path / "none.kg").exists()


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    """A second writer is told so in one line, in this process and in another; after closing, the folder is free."""
    path = tmp_path / "store.kg"
    store = OxigraphStore(path)
    with pytest.raises(StoreError, match="open in this program already"):
        OxigraphStore(path)
    said = elsewhere(path, "write")
    assert "is being written by another process" in said and said.count("\n") == 1
    store.close()
    assert elsewhere(path, "write") == "opened 0\n"


def test_many_processes_read_what_a_closed_writer_left(tmp_path: Path) -> None:
    """Readers take no lock: two here and one elsewhere see the same quads."""
    path = tmp_path / "store.kg"
    quads = article_quads(numbered(1))
    writer = OxigraphStore(path)
    writer.add(GRAPH, quads)
    writer.close()
    first, second = OxigraphStore(path, read_only=True), OxigraphStore(path, read_only=True)
    assert len(first) == len(second) == len(quads)
    assert elsewhere(path, "read") == f"opened {len(quads)}\n"


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    """Every method that writes is refused on a store opened for reading."""
    path = tmp_path / "store.kg"
    OxigraphStore(path).close()
    reader = OxigraphStore(path, read_only=True)
    with pytest.raises(StoreError, match="for reading only"):
        reader.add(GRAPH, article_quads(numbered(1)))
    with pytest.raises(StoreError, match="for reading only"):
        reader.replace(GRAPH, b"")
    with pytest.raises(StoreError, match="for reading only"):
        reader.load(path / "none.nq")


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    """A folder whose database is broken gives one line, not the engine's own exception."""
    path = tmp_path / "store.kg"
    OxigraphStore(path).close()
    (path / "CURRENT").write_text("nonsense")
    with pytest.raises(StoreError, match="cannot be opened"):
        OxigraphStore(path)


WRITE_UNTIL_KILLED = """
import sys
from kg.store.oxigraph import OxigraphStore
from tests.factories import article_quads, numbered
store = OxigraphStore(sys.argv[1])
number = 0
while True:
    quads = article_quads(numbered(number))
    store.add(quads[0].graph, quads)
    number += 1
    print(number, flush=True)
"""


def test_a_killed_writer_leaves_whole_graphs(tmp_path: Path) -> None:
    """After a kill in the middle of writing, every graph that was reported is there and none is there in part."""
    path = tmp_path / "store.kg"
    command = [sys.executable, "-c", WRITE_UNTIL_KILLED, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as writer:
        assert writer.stdout is not None
        reported = [writer.stdout.readline() for _ in range(50)]
        writer.kill()
    store = OxigraphStore(path)
    graphs = list(store.graphs())
    assert len(graphs) >= len(reported) == 50
    assert {len(list(store.quads(graph))) for graph in graphs} == {len(article_quads(numbered(0)))}
    store.close()
