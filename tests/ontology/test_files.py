"""Every file of the ontology is Turtle that two parsers read alike, and says under which licence it stands."""

from pathlib import Path

import pyoxigraph
import pytest
from rdflib import OWL, Graph, URIRef
from rdflib.namespace import DCTERMS

from tests.ontology.graphs import FILES, ROOT, SAMPLE, loaded

CC_BY = URIRef("https://creativecommons.org/licenses/by/4.0/")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_both_parsers_read_the_same_number_of_triples(path: Path) -> None:
    """A file that one parser is lenient about would surprise the users of the other."""
    triples = len(set(pyoxigraph.parse(path=path)))
    assert triples == len(Graph().parse(path, format="turtle"))
    assert triples > 0


def test_the_sample_is_read_by_both_parsers() -> None:
    """The sample that other tests build on is sound TriG."""
    assert len(list(pyoxigraph.parse(path=SAMPLE))) > 200


def test_every_module_is_imported_and_every_import_is_a_module() -> None:
    """Whoever loads the ontology by its imports gets all of it."""
    imported = set(loaded("ir.ttl").objects(URIRef("https://w3id.org/communique/ontology"), OWL.imports))
    modules = {URIRef(f"https://w3id.org/communique/ontology/{path.stem}") for path in ROOT.glob("modules/*.ttl")}
    assert imported == modules
    assert modules <= set(loaded("modules/*.ttl").subjects(None, OWL.Ontology))


def test_every_ontology_has_a_version_and_the_licence() -> None:
    """Data are quoted by version, and reused by licence."""
    graph = loaded("ir.ttl", "modules/*.ttl", "align/*.ttl")
    for ontology in graph.subjects(None, OWL.Ontology):
        assert graph.value(ontology, DCTERMS.license) == CC_BY, ontology
        assert "/0.1.0" in str(graph.value(ontology, OWL.versionIRI)), ontology
