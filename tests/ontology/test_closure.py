"""What OWL RL concludes from the ontology and sound data holds no contradiction, and a contradiction would be found."""

import owlrl
import pytest
from rdflib import RDF, RDFS, Graph, Namespace, URIRef

from kg.iris import state
from tests.ontology.graphs import ir, loaded, sample

ERRORS = Namespace("http://www.daml.org/2002/03/agents/agent-ont#")
ONTOLOGY = ("ir.ttl", "modules/*.ttl", "align/*.ttl")
PREFIXES = "@prefix ir: <https://w3id.org/communique/ontology#> .\n"


def closure(*graphs: Graph) -> Graph:
    """Returns the OWL RL closure of several graphs together."""
    whole = Graph()
    for graph in graphs:
        for triple in graph:
            whole.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(whole)
    return whole


def contradictions(graph: Graph) -> list[str]:
    """Returns the contradictions that the closure has reported in a graph."""
    return sorted(str(graph.value(error, ERRORS.error)) for error in graph.subjects(RDF.type, ERRORS.ErrorMessage))


@pytest.fixture(scope="module")
def concluded() -> Graph:
    """Returns the closure of ontology, alignments, all schemes and the sample."""
    return closure(loaded(*ONTOLOGY, "schemes/*.ttl"), sample())


def test_sound_data_hold_no_contradiction(concluded: Graph) -> None:
    """Neither the ontology nor an alignment turns sound data into nonsense."""
    assert contradictions(concluded) == []


@pytest.mark.parametrize(
    "data",
    [
        "<urn:x> a ir:State , ir:Person .",
        "<urn:x> a ir:Group , ir:FormerState .",
        "<urn:x> a ir:MultilateralBody , ir:Territory .",
        "<urn:x> a ir:Event , ir:EventReport .",
        "<urn:x> ir:speaker <urn:y> . <urn:z> ir:toward <urn:y> .",
        "<urn:x> ir:holder <urn:y> . <urn:y> ir:sha256 '0' .",
        "<urn:x> ir:kind <urn:y> . <urn:y> a ir:Office .",
    ],
)
def test_a_contradiction_is_found(data: str) -> None:
    """The check is no rubber stamp: what cannot be is reported."""
    assert contradictions(closure(loaded(*ONTOLOGY), Graph().parse(data=PREFIXES + data, format="turtle")))


def test_the_closure_knows_what_a_state_is(concluded: Graph) -> None:
    """A state is a party, and a country to schema.org."""
    brazil = URIRef(state("BRA"))
    assert (brazil, RDF.type, ir("Party")) in concluded
    assert (brazil, RDF.type, URIRef("https://schema.org/Country")) in concluded


def test_properties_of_several_classes_give_no_type_away(concluded: Graph) -> None:
    """A statement that has a party stays a statement: only classes that are superclasses of its own are inferred."""
    statement = next(node for node in sample().subjects(RDF.type, ir("Statement")))
    ours = {str(cls) for cls in concluded.objects(statement, RDF.type) if str(cls).startswith(str(ir("")))}
    assert ours == {str(ir("Statement")), str(ir("Record"))}


def test_alignments_are_subclasses_or_mappings() -> None:
    """Alignments use subclass and subproperty axioms and SKOS mappings, and claim no identity."""
    for _, relation, _ in loaded("align/*.ttl"):
        assert not str(relation).endswith(("sameAs", "equivalentClass", "equivalentProperty"))
    assert len(list(loaded("align/*.ttl").subject_objects(RDFS.subClassOf))) > 20
