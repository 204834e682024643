"""The import law: who may import whom, and which rooms may know which library."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
KG = ROOT / "kg"
PIPELINE_ROOMS = frozenset(
    {"read", "segment", "recognise", "resolve", "extract", "code", "assemble", "validate", "store", "consolidate"}
)
ROOMS = PIPELINE_ROOMS | {"query", "analyse", "export", "explain", "propose", "evaluate", "serve"}
SHARED = frozenset({"vocab", "reference"})
TOP = frozenset({"cli", "serve"})
JOINERS = frozenset({"pipeline", "graph"})
LIBRARIES = {
    "pyoxigraph": frozenset({"assemble", "store"}),
    "oxrdflib": frozenset({"assemble", "store"}),
    "pyshacl": frozenset({"validate"}),
    "networkx": frozenset({"analyse", "export"}),
    "igraph": frozenset({"analyse"}),
    # `vocab` holds the generator of its constants, which reads the ontology and never runs with the program.
    "rdflib": frozenset({"store", "validate", "export", "graph", "vocab"}),
    "typer": frozenset({"cli"}),
}


class Import(NamedTuple):
    """An import: the line, the dotted module, and whether only a type checker follows it."""

    line: int
    module: str
    typing_only: bool


def imports(source: str) -> Iterator[Import]:
    """Yields every import of a module, inside functions too; ``from kg import graph`` counts as ``kg.graph``."""
    tree = ast.parse(source)
    guarded = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(node.lineno, alias.name, id(node) in guarded) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            names = [f"kg.{alias.name}" for alias in node.names] if module == "kg" else [module]
            yield from (Import(node.lineno, name, id(node) in guarded) for name in names)


def part(module: str) -> str:
    """Returns the room, ground file or joiner of a dotted module: ``kg.read.text`` is of ``read``."""
    return module.partition(".")[2].partition(".")[0]


def allowed_parts(importer: str) -> frozenset[str]:
    """Returns the parts of ``kg``, besides ground files and itself, that a part may import."""
    if importer in TOP:
        return ROOMS | SHARED | JOINERS | TOP
    if importer in ("graph", "__init__"):
        return ROOMS - TOP | SHARED | JOINERS
    if importer == "pipeline":
        return PIPELINE_ROOMS | SHARED
    if importer in ROOMS:
        return SHARED
    return frozenset({"vocab"}) if importer == "reference" else frozenset()


def breaches(module: str, source: str) -> list[str]:
    """Returns what a module's imports break of the law, one line each."""
    importer = part(module)
    found = []
    for line, imported, typing_only in imports(source):
        top = imported.split(".")[0]
        if top == "kg" and not may_import(importer, part(imported)):
            found.append(f"{module}:{line} imports {imported}")
        if not typing_only and importer not in LIBRARIES.get(top, {importer}):
            found.append(f"{module}:{line} knows {top}")
        if imported.startswith("."):
            found.append(f"{module}:{line} imports relatively")
    return found


def may_import(importer: str, imported: str) -> bool:
    """Returns whether one part of ``kg`` may import another."""
    is_ground = imported not in ROOMS | SHARED | JOINERS | TOP | {""}
    return is_ground or imported == importer or imported in allowed_parts(importer)


def modules() -> list[str]:
    """Returns the dotted name of every module of ``kg``."""
    return sorted(".".join(path.relative_to(ROOT).with_suffix("").parts) for path in KG.rglob("*.py"))


@pytest.mark.parametrize("module", modules())
def test_a_module_keeps_the_law(module: str) -> None:
    """No module imports what its place forbids."""
    source = ROOT.joinpath(*module.split(".")).with_suffix(".py").read_text(encoding="utf-8")
    assert breaches(module, source) == []


def test_every_folder_of_kg_is_known_to_the_law() -> None:
    """A new room must be put into the law before it can be built."""
    folders = {path.name for path in KG.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders <= ROOMS | SHARED | TOP


@pytest.mark.parametrize(
    ("module", "source", "found"),
    [
        ("kg.read.articles", "from kg.store.nquads import x", ["kg.read.articles:1 imports kg.store.nquads"]),
        ("kg.read.articles", "def f():\n    import kg.pipeline", ["kg.read.articles:2 imports kg.pipeline"]),
        ("kg.read.articles", "from kg import graph", ["kg.read.articles:1 imports kg.graph"]),
        ("kg.read.articles", "import kg", ["kg.read.articles:1 imports kg"]),
        ("kg.read.articles", "from .dates import x", ["kg.read.articles:1 imports relatively"]),
        ("kg.extract.events", "import pyoxigraph.rdf", ["kg.extract.events:1 knows pyoxigraph"]),
        ("kg.store.oxigraph", "from pyshacl import validate", ["kg.store.oxigraph:1 knows pyshacl"]),
        ("kg.model", "from kg.reference.lookup import x", ["kg.model:1 imports kg.reference.lookup"]),
        ("kg.pipeline", "import kg.query.library", ["kg.pipeline:1 imports kg.query.library"]),
        ("kg.graph", "import kg.cli.main", ["kg.graph:1 imports kg.cli.main"]),
        ("kg.reference.lookup", "import kg.read.text", ["kg.reference.lookup:1 imports kg.read.text"]),
        ("kg.read.articles", "import re\nimport kg.read.text\nfrom kg.model import x\nfrom kg.reference import y", []),
        ("kg.graph", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import networkx", []),
        ("kg.cli.main", "import kg.graph\nimport typer\nfrom kg.export.records import record_json", []),
        ("kg.store.oxigraph", "import pyoxigraph\nimport kg.vocab.ir", []),
    ],
)  # fmt: skip
def test_the_law_finds_breaches_and_nothing_else(module: str, source: str, found: list[str]) -> None:
    """Made-up modules that break the law are found, and ones that keep it pass."""
    assert breaches(module, source) == found
