"""The JSON-LD context that files are written with and that users can write with."""

import json

import pyoxigraph
import pytest

from kg import iris
from kg.export.context import context_of_ontology
from kg.resources import ontology
from kg.vocab import ir

PROPERTIES = sorted(
    value for name, value in vars(ir).items() if name.isupper() and value.removeprefix(iris.ONTOLOGY)[:1].islower()
)


@pytest.mark.parametrize("iri", PROPERTIES)
def test_every_property_of_the_ontology_has_a_word(iri: str) -> None:
    """The word is the property's own name."""
    term = context_of_ontology().terms[iri]
    assert term.name == iri.removeprefix(iris.ONTOLOGY)


def test_every_word_of_ours_is_a_property_of_the_ontology() -> None:
    """A term that was renamed in the ontology does not stay behind."""
    ours = {iri for iri in context_of_ontology().terms if iri.startswith(iris.ONTOLOGY)}
    assert ours == set(PROPERTIES)


@pytest.mark.parametrize("module", sorted(path.name for path in (ontology() / "modules").glob("*.ttl")))
def test_coercions_agree_with_the_ranges_of_the_ontology(module: str) -> None:
    """Object properties are coerced to IRIs; a datatype is coerced only where it is the property's range."""
    owl, rdfs = "http://www.w3.org/2002/07/owl#", "http://www.w3.org/2000/01/rdf-schema#"
    terms = context_of_ontology().terms
    quads = list(pyoxigraph.parse(path=ontology() / "modules" / module, format=pyoxigraph.RdfFormat.TURTLE))
    for quad in quads:
        term = terms.get(str(quad.subject.value)) if isinstance(quad.subject, pyoxigraph.NamedNode) else None
        value = quad.object.value if isinstance(quad.object, pyoxigraph.NamedNode) else ""
        if term and value == owl + "ObjectProperty":
            assert term.type == "@id", term.name
        if term and value == owl + "DatatypeProperty":
            assert term.type != "@id", term.name
        if term and term.type and quad.predicate.value == rdfs + "range" and term.type != "@id":
            assert value == term.type, term.name


def test_a_document_written_by_hand_is_read_as_meant() -> None:
    """A user writes plain keys and short names; coercions make IRIs and dates of them."""
    entries = json.loads((ontology() / "context.jsonld").read_text(encoding="utf-8"))
    document = {
        **entries,
        "@id": "https://example.org/report",
        "@type": "EventReport",
        "party": ["states:CHN", "states:IRN"],
        "earliest": "2023-10-26",
        "times": 2,
    }
    found = {
        (quad.predicate.value.removeprefix(iris.ONTOLOGY), str(quad.object))
        for quad in pyoxigraph.parse(json.dumps(document), format=pyoxigraph.RdfFormat.JSON_LD)
    }
    assert found == {
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{iris.ONTOLOGY}EventReport>"),
        ("party", f"<{iris.state('CHN')}>"),
        ("party", f"<{iris.state('IRN')}>"),
        ("earliest", '"2023-10-26"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("times", '"2"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    }


def test_an_iri_is_shortened_only_where_nothing_needs_escaping() -> None:
    """Slashes, dots and percent signs keep an IRI in full."""
    context = context_of_ontology()
    assert context.shortened(iris.state("CHN")) == "states:CHN"
    assert context.shortened(iris.ONTOLOGY + "party") == "ir:party"
    assert context.shortened(iris.named_person("Þór")) is None
    assert context.shortened("https://example.org/x") is None
    assert context.shortened(iris.ONTOLOGY) is None
