"""Reads the graphs of a file that an export has written, or anybody else."""

import gzip
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.errors import StoreError
from kg.store.convert import engine_quads, ground_quads

if TYPE_CHECKING:
    import pyoxigraph as ox

SUFFIXES = (".nq", ".trig")


def loaded_quads(path: Path, wanted: Callable[[str], bool]) -> Iterator["ox.Quad"]:
    """Yields the statements of an N-Quads or TriG file whose graph is ``wanted``; ``.gz`` is read through.

    Raises ``StoreError`` for another kind of file, for text that cannot be parsed, and for statements that
    Communiqué's data do not hold.
    """
    import pyoxigraph as ox

    form = ox.RdfFormat.from_extension(_suffix(path).removeprefix("."))
    try:
        with _bytes(path) as source:
            statements = ground_quads(ox.parse(source, format=form))
            yield from engine_quads(quad for quad in statements if wanted(quad.graph))
    except (SyntaxError, EOFError) as error:
        raise StoreError(f"{path} cannot be parsed: {error}", value=str(path), advice="Is the file whole?") from error
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror or error}", value=str(path)) from error


def _suffix(path: Path) -> str:
    """Returns the suffix that tells a file's form. Raises ``StoreError`` for one that holds no named graphs."""
    suffix = Path(path.name.removesuffix(".gz")).suffix.lower()
    if suffix not in SUFFIXES:
        raise StoreError(
            f"graphs are loaded from N-Quads or TriG, not from {path.name}",
            value=str(path),
            advice="Name the file .nq or .trig, or one of these with .gz behind it",
        )
    return suffix


def _bytes(path: Path) -> IO[bytes]:
    """Returns a file opened for reading, unpacked where it is compressed."""
    if path.suffix == ".gz":
        return BufferedReader(gzip.GzipFile(path))
    return path.open("rb")
