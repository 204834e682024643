"""Writes graphs, networks, tables and records to files, whose suffix tells the form.

Every file is written under a temporary name beside its place and renamed when it is whole; a file that is already
there is replaced. The same content gives the same bytes, whatever order it comes in and whenever it is written.
A name that ends in ``.gz`` is compressed.
"""

import gzip
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BufferedWriter, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ExportError
from kg.export.context import Context, context_of_ontology
from kg.export.jsonld import jsonld_text
from kg.export.order import sorted_quads
from kg.export.records import record_json
from kg.export.triples import nquads_text, trig_text, turtle_text
from kg.model import Record
from kg.table import Table
from kg.terms import Quad

if TYPE_CHECKING:
    import networkx

FORMATS = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".csv": "csv",
    ".jsonl": "jsonl",
}
"""The form that each suffix stands for."""

_QUAD_TEXT: dict[str, Callable[[Iterable[Quad], Context], Iterator[str]]] = {
    "turtle": turtle_text,
    "trig": trig_text,
    "nquads": lambda quads, _: nquads_text(quads),
    "jsonld": jsonld_text,
}


def format_of(path: str | Path, explicit: str | None = None) -> str:
    """Returns the name of the form to write: the one asked for (``turtle`` or ``ttl``), else the one of the suffix.

    Raises ``ExportError`` listing the choices where the name or the suffix is unknown.
    """
    suffix = Path(str(path).removesuffix(".gz")).suffix
    asked = explicit.lower() if explicit else suffix.lower()
    if asked in FORMATS.values():
        return asked
    dotted = asked if asked.startswith(".") else f".{asked}"
    if dotted in FORMATS:
        return FORMATS[dotted]
    raise ExportError(
        f"Cannot tell a form to write from {asked!r}" if asked else f"The name {str(path)!r} has no suffix",
        value=explicit or str(path),
        advice=f"Choose one of {', '.join(f'{name} ({ending})' for ending, name in FORMATS.items())}, plover, cameo",
    )


def write_quads(quads: Iterable[Quad], path: str | Path, format: str | None = None) -> Path:
    """Returns the path of a file that holds the quads, each once and sorted, as Turtle, TriG, N-Quads or JSON-LD.

    Turtle has no named graphs: it holds the triples of all graphs together, and which graph said what is lost.
    Memory stays flat however many quads there are. Raises ``ExportError`` where the form or the folder is wrong.
    """
    text_of = _QUAD_TEXT[_one_of(_QUAD_TEXT, format_of(path, format), "a graph")]
    if text_of is turtle_text:
        quads = (quad._replace(graph="") for quad in quads)
    return _write_text(text_of(sorted_quads(quads), context_of_ontology()), path)


def write_network(network: "networkx.Graph[str]", path: str | Path, format: str | None = None) -> Path:
    """Returns the path of a GraphML or GEXF file that holds a network, with its attributes made plain.

    See ``kg.export.networks`` for what becomes of dates, lists and missing values. Raises ``ExportError``.
    """
    from kg.export.networks import NETWORK_BYTES

    bytes_of = NETWORK_BYTES[_one_of(NETWORK_BYTES, format_of(path, format), "a network")]
    with _replaced(path) as file:
        file.write(bytes_of(network))
    return Path(path)


def write_table(table: Table, path: str | Path, format: str | None = None) -> Path:
    """Returns the path of a CSV file (RFC 4180, UTF-8, header line) that holds a table. Raises ``ExportError``."""
    _one_of(("csv",), format_of(path, format), "a table")
    return _write_text([table.to_csv()], path)


def write_records(records: Iterable[Record], path: str | Path, format: str | None = None) -> Path:
    """Returns the path of a JSON Lines file: one record a line, in the order given. Raises ``ExportError``."""
    _one_of(("jsonl",), format_of(path, format), "records")
    return _write_text((f"{record_json(record)}\n" for record in records), path)


def _one_of(choices: Iterable[str], form: str, content: str) -> str:
    """Returns the form. Raises ``ExportError`` where it cannot hold this kind of content."""
    names = sorted(choices)
    if form in names:
        return form
    raise ExportError(f"The form {form} cannot hold {content}", value=form, advice=f"Choose {' or '.join(names)}")


def _write_text(chunks: Iterable[str], path: str | Path) -> Path:
    """Returns the path of a UTF-8 file made of the chunks, with their line ends as they are."""
    with _replaced(path) as file, TextIOWrapper(file, encoding="utf-8", newline="") as out:
        try:
            out.writelines(chunks)
        except UnicodeEncodeError as error:
            raise ExportError(
                "Some text holds half of a surrogate pair, which no file can hold",
                value=error.object[error.start : error.end],
                advice="Correct the source; its text was decoded wrongly",
            ) from error
    return Path(path)


@contextmanager
def _replaced(path: str | Path) -> Iterator[BufferedWriter | gzip.GzipFile]:
    """Yields a file beside ``path`` that takes its place when all went well, and vanishes when not."""
    target = Path(path)
    if not target.parent.is_dir():
        raise ExportError(f"There is no folder {str(target.parent)!r}", value=str(path), advice="Create it first")
    if target.is_dir():
        raise ExportError(f"{str(target)!r} is a folder", value=str(path), advice="Name a file to write")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            if target.suffix == ".gz":
                # No name and no time in the header, so that the same content gives the same bytes.
                with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
                    yield packed
            else:
                yield file
        part.replace(target)
    except OSError as error:
        raise ExportError(
            f"Cannot write {str(target)!r}: {error.strerror}",
            value=str(path),
            advice="Check that the place can be written to",
        ) from error
    finally:
        part.unlink(missing_ok=True)
