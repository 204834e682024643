"""Loads the ontology for the tests of this folder."""

from functools import cache
from pathlib import Path

from rdflib import Dataset, Graph, URIRef

from kg.iris import ONTOLOGY, SCHEME

ROOT = Path(__file__).resolve().parents[2] / "ontology"
HERE = Path(__file__).resolve().parent
SAMPLE = HERE / "sample.trig"
FILES = sorted(path for path in ROOT.rglob("*.ttl") if "reference" not in path.relative_to(ROOT).parts)


@cache
def loaded(*patterns: str) -> Graph:
    """Returns the files of the ontology folder that match any of the patterns, as one graph that nobody may change."""
    graph = Graph()
    for path in sorted({path for pattern in patterns for path in ROOT.glob(pattern)}):
        graph.parse(path, format="turtle")
    return graph


def terms() -> Graph:
    """Returns the ontology and its modules."""
    return loaded("ir.ttl", "modules/*.ttl")


def concepts() -> Graph:
    """Returns all schemes."""
    return loaded("schemes/*.ttl")


def shapes() -> Graph:
    """Returns all shapes."""
    return loaded("shapes/*.ttl")


def sample() -> Graph:
    """Returns the sample's graphs as one."""
    graph = Graph()
    dataset = Dataset()
    dataset.parse(SAMPLE, format="trig")
    for subject, predicate, value, _ in dataset.quads((None, None, None, None)):
        graph.add((subject, predicate, value))
    return graph


def ir(local: str) -> URIRef:
    """Returns a term of the ontology."""
    return URIRef(ONTOLOGY + local)


def scheme(name: str) -> URIRef:
    """Returns a scheme."""
    return URIRef(SCHEME + name)
