"""Writes the constants of ``kg.vocab`` from the ontology: ``python -m kg.vocab.generate [--check]``.

``ir.py`` holds the IRIs of classes and properties, ``schemes.py`` and ``codings.py`` those of concepts by notation,
``scores.py`` what the codings say of their codes.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.iris import ONTOLOGY, SCHEME
from kg.resources import ontology
from kg.vocab.external import OWL, RDF, RDF_TYPE, SKOS_IN_SCHEME, SKOS_NOTATION, SKOS_PREF_LABEL

if TYPE_CHECKING:
    from rdflib import Graph

BANNER = "# Generated from ontology/ by kg.vocab.generate; do not edit.\n"
WIDTH = 120
CLASS_TYPES = (OWL + "Class",)
PROPERTY_TYPES = (OWL + "ObjectProperty", OWL + "DatatypeProperty", RDF + "Property")
# The schemes that others issue; their mappings stand in a module of their own.
CODINGS = ("cameo", "plover", "plover-context", "plover-mode", "quad-class")
IMPORTS = "from collections.abc import Mapping\nfrom types import MappingProxyType\nfrom typing import Final\n"
# Which codes a report of a kind, or a statement of a stance, receives: constant -> (scheme, property, coding).
CODES = {
    "EVENT_KIND_PLOVER": ("event-kind", "ploverCode", "plover"),
    "EVENT_KIND_PLOVER_MODE": ("event-kind", "ploverMode", "plover-mode"),
    "EVENT_KIND_CAMEO": ("event-kind", "cameoCode", "cameo"),
    "STANCE_PLOVER": ("stance", "ploverCode", "plover"),
}
# What is said of the codes of a coding, as text: constant -> (coding, property).
SAID = {
    "CAMEO_NAME": ("cameo", SKOS_PREF_LABEL),
    "CAMEO_GOLDSTEIN": ("cameo", ONTOLOGY + "goldstein"),
    "CAMEO_QUAD_CLASS": ("cameo", ONTOLOGY + "quadClass"),
    "PLOVER_QUAD_CLASS": ("plover", ONTOLOGY + "quadClass"),
    "PLOVER_SCORE": ("plover", ONTOLOGY + "ploverScore"),
    "PLOVER_MODE_SCORE": ("plover-mode", ONTOLOGY + "ploverScore"),
}


def ontology_graph(folder: Path) -> "Graph":
    """Returns the modules and schemes of an ontology folder as one graph."""
    from rdflib import Graph

    graph = Graph()
    for path in sorted([*folder.glob("modules/*.ttl"), *folder.glob("schemes/*.ttl")]):
        graph.parse(path, format="turtle")
    return graph


def constant_name(local: str) -> str:
    """Returns a local name in upper snake case: ``EventReport`` becomes ``EVENT_REPORT``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|-", "_", local).upper()


def term_constants(graph: "Graph") -> dict[str, str]:
    """Returns the IRIs of classes and properties by constant, sorted.

    Where a class and a property differ in nothing but their first letter, as ``ir:Party`` and ``ir:party`` do, the
    property keeps the plain name and the class is ``PARTY_CLASS``.
    """
    properties = {constant_name(local): ONTOLOGY + local for local in _locals_of(graph, PROPERTY_TYPES)}
    classes = {constant_name(local): ONTOLOGY + local for local in _locals_of(graph, CLASS_TYPES)}
    suffixed = {name + "_CLASS" if name in properties else name: iri for name, iri in classes.items()}
    return dict(sorted((properties | suffixed).items()))


def _locals_of(graph: "Graph", types: Iterable[str]) -> set[str]:
    """Returns the local names of the terms of ``ir:`` that have one of the types."""
    from rdflib import URIRef

    subjects = {str(s) for type_ in types for s in graph.subjects(URIRef(RDF_TYPE), URIRef(type_))}
    return {iri.removeprefix(ONTOLOGY) for iri in subjects if iri.startswith(ONTOLOGY)}


def concepts_by_scheme(graph: "Graph") -> dict[str, dict[str, str]]:
    """Returns the concepts' IRIs by notation, by the name of their scheme, sorted."""
    from rdflib import URIRef

    found: dict[str, dict[str, str]] = {}
    for concept, scheme in graph.subject_objects(URIRef(SKOS_IN_SCHEME)):
        notation = graph.value(concept, URIRef(SKOS_NOTATION))
        found.setdefault(str(scheme).removeprefix(SCHEME), {})[str(notation)] = str(concept)
    return {scheme: dict(sorted(concepts.items())) for scheme, concepts in sorted(found.items())}


def codes_by_notation(graph: "Graph", concepts: Mapping[str, str], property_: str) -> dict[str, str]:
    """Returns the notation of the code that a property of ``ir:`` gives to each concept that has one, by notation."""
    from rdflib import URIRef

    found = {notation: graph.value(URIRef(iri), URIRef(ONTOLOGY + property_)) for notation, iri in concepts.items()}
    return {
        notation: str(graph.value(code, URIRef(SKOS_NOTATION))) for notation, code in found.items() if code is not None
    }


def terms_module(graph: "Graph") -> str:
    """Returns the source of ``kg/vocab/ir.py``."""
    lines = [f'{name}: Final[str] = "{iri}"' for name, iri in term_constants(graph).items()]
    head = f'{BANNER}"""IRIs of the ontology\'s classes and properties."""\n\nfrom typing import Final\n\n'
    return head + "\n".join(lines) + "\n"


def codings_module(graph: "Graph") -> str:
    """Returns the source of ``kg/vocab/codings.py``: the schemes that others issue."""
    schemes = concepts_by_scheme(graph)
    head = (
        f'{BANNER}# fmt: off\n"""IRIs of the concepts of other event codings by notation, one mapping a scheme."""\n\n'
    )
    return "\n".join([head + IMPORTS, *(_scheme(name, schemes[name]) for name in CODINGS)])


def schemes_module(graph: "Graph") -> str:
    """Returns the source of ``kg/vocab/schemes.py``: our own schemes, and how they relate to the codings."""
    schemes = concepts_by_scheme(graph)
    head = f'{BANNER}# fmt: off\n"""IRIs of the ontology\'s concepts by notation, one mapping a scheme."""\n\n'
    passed_on = "".join(f"from kg.vocab.codings import {name} as {name}\n" for name in map(constant_name, CODINGS))
    own = [_scheme(name, concepts) for name, concepts in schemes.items() if name not in CODINGS]
    codes = [
        _code_mapping(name, constant_name(coding), codes_by_notation(graph, schemes[scheme], property_))
        for name, (scheme, property_, coding) in CODES.items()
    ]
    return "\n".join([head + IMPORTS + "\n" + passed_on, *own, *codes])


def scores_module(graph: "Graph") -> str:
    """Returns the source of ``kg/vocab/scores.py``: names, scores and quad classes of codes, by notation."""
    schemes = concepts_by_scheme(graph)
    head = f'{BANNER}# fmt: off\n"""Names, scores and quad classes of the codes of other event codings."""\n\n'
    said = [
        _frozen(name, [f'"{code}": "{value}"' for code, value in said_of(graph, schemes[coding], property_).items()])
        for name, (coding, property_) in SAID.items()
    ]
    return "\n".join([head + IMPORTS, *said])


def said_of(graph: "Graph", concepts: Mapping[str, str], property_: str) -> dict[str, str]:
    """Returns what a property says of each concept that has it, by notation; a concept as its notation."""
    from rdflib import Literal, URIRef

    found = {notation: graph.value(URIRef(iri), URIRef(property_)) for notation, iri in concepts.items()}
    return {
        notation: str(value if isinstance(value, Literal) else graph.value(value, URIRef(SKOS_NOTATION)))
        for notation, value in found.items()
        if value is not None
    }


def _scheme(scheme: str, concepts: Mapping[str, str]) -> str:
    """Returns the source of a scheme's IRI and of the mapping from its notations to its concepts."""
    name = constant_name(scheme)
    endings = {notation: iri.removeprefix(SCHEME + scheme) for notation, iri in concepts.items()}
    entries = [f'"{notation}": {name}_SCHEME + "{ending}"' for notation, ending in endings.items()]
    return f'{name}_SCHEME: Final[str] = "{SCHEME}{scheme}"\n' + _frozen(name, entries)


def _code_mapping(name: str, coding: str, codes: Mapping[str, str]) -> str:
    """Returns the source of a mapping from notation to the code of a coding."""
    return _frozen(name, [f'"{notation}": {coding}["{code}"]' for notation, code in codes.items()])


def _frozen(name: str, entries: Sequence[str]) -> str:
    """Returns the source of a read-only mapping, as many entries a line as fit."""
    lines = [f"{name}: Final[Mapping[str, str]] = MappingProxyType({{"]
    line = ""
    for entry in entries:
        if line and len(line) + len(entry) + 2 > WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {entry}," if line else f"    {entry},"
        if len(line) > WIDTH:
            line = line.replace(": ", ":\n        ", 1)
    return "\n".join([*lines, *([line] if line else []), "})\n"])


def generated_files() -> dict[Path, str]:
    """Returns what the generated modules should hold, by path."""
    graph = ontology_graph(ontology())
    here = Path(__file__).parent
    return {
        here / "ir.py": terms_module(graph),
        here / "codings.py": codings_module(graph),
        here / "schemes.py": schemes_module(graph),
        here / "scores.py": scores_module(graph),
    }


def drifted_files(files: Mapping[Path, str]) -> list[Path]:
    """Returns the files that do not hold what they should."""
    return [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]


def main(arguments: Sequence[str]) -> int:
    """Writes the modules, or with ``--check`` only compares them; returns the exit status."""
    files = generated_files()
    drifted = drifted_files(files)
    if "--check" in arguments:
        for path in drifted:
            sys.stderr.write(f"{path.name} differs from the ontology. Run: python -m kg.vocab.generate\n")
        return 1 if drifted else 0
    for path in drifted:
        path.write_text(files[path], encoding="utf-8")
        sys.stdout.write(f"wrote {path.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
