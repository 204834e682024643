"""Every shape passes what is sound and catches what is not, with words that a person can act on."""

from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, SH, SKOS, Graph, URIRef
from rdflib.collection import Collection

from kg.iris import SCHEME
from tests.ontology.graphs import HERE, concepts, sample, shapes

SHAPE = "https://w3id.org/communique/shape#"
CASES = HERE / "shapes"
SHAPES = sorted(str(node) for kind in (SH.NodeShape, SH.PropertyShape) for node in shapes().subjects(RDF.type, kind))
NAMES = [iri.removeprefix(SHAPE) for iri in SHAPES]
FAILING = sorted(CASES.glob("*/fail*.ttl"))


def results(data: Graph, *only: str) -> Graph:
    """Returns SHACL's report on a graph, by all shapes or only by some."""
    _, report, _ = pyshacl.validate(
        data, shacl_graph=shapes(), inference="none", use_shapes=[URIRef(iri) for iri in only] or None
    )
    assert isinstance(report, Graph)
    return report


def test_every_shape_is_named_and_has_a_target_and_a_message() -> None:
    """A shape that checks nothing, or that only says that it failed, helps nobody."""
    for iri in SHAPES:
        shape = URIRef(iri)
        assert iri.startswith(SHAPE)
        assert any(shapes().value(shape, target) for target in (SH.targetClass, SH.targetObjectsOf)), iri
        assert str(shapes().value(shape, SH.message)).endswith((".", "/…")), iri
        assert shapes().value(shape, SH.name) is not None, iri


def test_every_shape_has_a_graph_that_passes_and_one_that_fails() -> None:
    """No shape is left without examples, and no example without a shape."""
    assert sorted(path.name for path in CASES.iterdir()) == sorted(NAMES)
    for name in NAMES:
        assert (CASES / name / "pass.ttl").is_file(), name
        assert (CASES / name / "fail.ttl").is_file(), name


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_graph_passes(name: str) -> None:
    """The shape has something to look at in its passing graph, and finds nothing wrong."""
    data = Graph().parse(CASES / name / "pass.ttl", format="turtle")
    shape = URIRef(SHAPE + name)
    of_class = [node for cls in shapes().objects(shape, SH.targetClass) for node in data.subjects(RDF.type, cls)]
    values = [node for used in shapes().objects(shape, SH.targetObjectsOf) for node in data.objects(None, used)]
    assert of_class or values
    assert not list(results(data, str(shape)).subjects(RDF.type, SH.ValidationResult))


@pytest.mark.parametrize("path", FAILING, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_faulty_graph_fails_for_that_very_shape(path: Path) -> None:
    """The fault is found by all shapes together as well, and is reported in the shape's own words."""
    shape = URIRef(SHAPE + path.parent.name)
    report = results(Graph().parse(path, format="turtle"))
    found = list(report.subjects(SH.sourceShape, shape))
    assert found
    for result in found:
        assert report.value(result, SH.resultMessage) == shapes().value(shape, SH.message)
        assert report.value(result, SH.resultSeverity) == SH.Violation


def test_the_sample_conforms() -> None:
    """A whole article with its reference facts and events is sound."""
    report = results(sample())
    assert not [report.value(result, SH.resultMessage) for result in report.subjects(RDF.type, SH.ValidationResult)]


def test_the_shapes_are_sound_shacl() -> None:
    """The shapes conform to the shapes of SHACL itself."""
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, text


def test_lists_of_concepts_are_the_whole_scheme() -> None:
    """A new concept of a closed scheme must be let in by its shape."""
    lists = 0
    for listed in shapes().objects(None, SH["in"]):
        members = set(Collection(shapes(), listed))
        if not all(str(member).startswith(SCHEME) for member in members):
            continue
        lists += 1
        schemes = {concepts().value(member, SKOS.inScheme) for member in members}
        assert len(schemes) == 1
        assert members == set(concepts().subjects(SKOS.inScheme, schemes.pop()))
    assert lists >= 8
