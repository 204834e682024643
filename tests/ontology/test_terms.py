"""Every class and property is labelled, defined in one sentence, and used as it is defined."""

import re

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef

from kg.iris import ONTOLOGY, SCHEME
from tests.ontology.graphs import concepts, ir, loaded, sample, shapes, terms

KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
TERMS = sorted({str(term) for kind in KINDS for term in terms().subjects(RDF.type, kind) if isinstance(term, URIRef)})
CONCEPTS = sorted(str(concept) for concept in concepts().subjects(RDF.type, SKOS.Concept))


def is_one_sentence(text: str) -> bool:
    """Returns whether a text is one sentence: a capital, a full stop, and none between that a capital follows."""
    return bool(re.fullmatch(r"[A-Z].*[a-zé0-9)]\.", text)) and not re.search(r"[.!?]\s+[A-Z]", text)


@pytest.mark.parametrize("iri", TERMS, ids=lambda iri: iri.removeprefix(ONTOLOGY))
def test_a_term_is_labelled_and_defined(iri: str) -> None:
    """A term has one English label, one sentence of definition, and says which module defines it."""
    term = URIRef(iri)
    assert iri.startswith(ONTOLOGY)
    assert [label.language for label in terms().objects(term, RDFS.label) if isinstance(label, Literal)] == ["en"]
    definitions = list(terms().objects(term, SKOS.definition))
    assert len(definitions) == 1
    assert is_one_sentence(str(definitions[0])), definitions[0]
    assert (terms().value(term, RDFS.isDefinedBy), RDF.type, OWL.Ontology) in terms()


@pytest.mark.parametrize("iri", CONCEPTS, ids=lambda iri: iri.removeprefix(SCHEME))
def test_a_concept_is_labelled_and_defined(iri: str) -> None:
    """A concept has an English label, one sentence of definition, a notation, and a place in its scheme."""
    concept, graph = URIRef(iri), concepts()
    scheme = graph.value(concept, SKOS.inScheme)
    assert [label.language for label in graph.objects(concept, SKOS.prefLabel) if isinstance(label, Literal)] == ["en"]
    definitions = list(graph.objects(concept, SKOS.definition))
    assert len(definitions) == 1
    assert is_one_sentence(str(definitions[0])), definitions[0]
    assert len(list(graph.objects(concept, SKOS.notation))) == 1
    assert graph.value(concept, RDFS.isDefinedBy) == scheme
    broader = graph.value(concept, SKOS.broader)
    if broader is None:
        assert graph.value(concept, SKOS.topConceptOf) == scheme
    else:
        assert graph.value(broader, SKOS.inScheme) == scheme


def test_a_sentence_is_told_from_two() -> None:
    """The check of definitions would find a second sentence, and a fragment."""
    assert is_one_sentence("A state that is no more.")
    assert not is_one_sentence("A state. It is no more.")
    assert not is_one_sentence("a state that is no more")


def test_the_sample_uses_defined_terms_only() -> None:
    """Nothing in the sample, the shapes, the schemes or the alignments speaks of a term that no module defines."""
    for graph in (sample(), shapes(), concepts(), loaded("align/*.ttl")):
        used = {str(node) for triple in graph for node in triple if str(node).startswith(ONTOLOGY)}
        assert used <= set(TERMS)


def test_the_sample_uses_defined_concepts_only() -> None:
    """Every concept that the sample names is in a scheme."""
    used = {str(node) for triple in sample() for node in triple if str(node).startswith(SCHEME)}
    assert used
    assert used <= set(CONCEPTS)


def test_the_sample_shows_every_class_that_data_may_have() -> None:
    """The sample has a node of every class but the ones that stand for several."""
    shown = {str(cls) for cls in sample().objects(None, RDF.type)}
    general = {str(ir(name)) for name in ("Party", "Fact", "Record", "Initiative")}
    classes = {str(cls) for cls in terms().subjects(RDF.type, OWL.Class) if isinstance(cls, URIRef)}
    assert classes - shown == general


@pytest.mark.parametrize("name", ["from", "until", "start", "end"])
def test_a_moment_has_no_range(name: str) -> None:
    """A moment may be a day, a month or a year, so that no one datatype may be inferred of it."""
    assert terms().value(ir(name), RDFS.range) is None
    assert any("No range" in str(note) for note in terms().objects(ir(name), SKOS.scopeNote))
