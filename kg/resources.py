"""Finds the files that Communiqué ships: ontology, queries and samples.

In a checkout they stand beside ``kg``; in an installed wheel they stand inside it, under ``_data``.
"""

from pathlib import Path

from kg.errors import ResourceError

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Returns the folder ``ontology``, ``queries`` or ``samples`` of this installation.

    Raises ``ResourceError`` where neither the wheel's nor the checkout's folder exists.
    """
    for parent in (PACKAGE / "_data", PACKAGE.parent):
        if (parent / name).is_dir():
            return parent / name
    raise ResourceError(
        f"the folder {name!r} is missing from this installation",
        value=name,
        advice="Install the package again, or run from a whole checkout",
    )


def ontology() -> Path:
    """Returns the folder of modules, schemes, shapes, alignments and reference tables."""
    return folder("ontology")


def queries() -> Path:
    """Returns the folder of ``.rq`` files."""
    return folder("queries")


def samples() -> Path:
    """Returns the folder of sample communiqués."""
    return folder("samples")


def cues(name: str) -> Path:
    """Returns the path of the cue table ``name`` (without ``.tsv``)."""
    return PACKAGE / "cues" / f"{name}.tsv"
