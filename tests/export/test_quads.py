"""Graphs written as N-Quads, TriG, Turtle and JSON-LD, and read back by two libraries."""

import gzip
import os
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import ExportError
from kg.export.files import write_quads
from kg.export.order import sorted_quads
from kg.terms import LANG_STRING, Literal, Quad
from tests.export.made import QUADS, some_quads

NAMED = [
    ("nq", pyoxigraph.RdfFormat.N_QUADS),
    ("trig", pyoxigraph.RdfFormat.TRIG),
    ("jsonld", pyoxigraph.RdfFormat.JSON_LD),
]

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def lowered(quads: Iterable[Quad]) -> set[Quad]:
    """Returns the quads with language tags as RDF compares them."""
    return {
        quad._replace(object=quad.object._replace(language=quad.object.language.lower()))
        if isinstance(quad.object, Literal) and quad.object.language
        else quad
        for quad in quads
    }


def read_by_pyoxigraph(path: Path, form: pyoxigraph.RdfFormat) -> set[Quad]:
    """Returns what pyoxigraph reads in a file."""
    found = set()
    for quad in pyoxigraph.parse(path=path, format=form):
        graph = quad.graph_name.value if isinstance(quad.graph_name, pyoxigraph.NamedNode) else ""
        assert isinstance(quad.subject, pyoxigraph.NamedNode)
        assert isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal)
        found.add(Quad(quad.subject.value, quad.predicate.value, from_pyoxigraph(quad.object), graph))
    return found


def from_pyoxigraph(term: pyoxigraph.NamedNode | pyoxigraph.Literal) -> str | Literal:
    """Returns a term of pyoxigraph as a plain one."""
    if isinstance(term, pyoxigraph.NamedNode):
        return term.value
    return Literal(term.value, LANG_STRING if term.language else term.datatype.value, term.language)


def rdflib_quads(path: Path, form: str) -> set[tuple[str, ...]]:
    """Returns what rdflib reads in a file, in N3 notation, which tells its terms apart."""
    dataset = rdflib.Dataset()
    dataset.parse(path, format=form)
    return {(s.n3(), p.n3(), o.n3(), str(g or "")) for s, p, o, g in dataset.quads()}


def as_rdflib(quads: Iterable[Quad]) -> set[tuple[str, ...]]:
    """Returns quads as rdflib, which gives literals of known types its own form, would tell them."""
    return {
        (*(rdflib_term(term).n3() for term in (quad.subject, quad.predicate, quad.object)), quad.graph)
        for quad in lowered(quads)
    }


def rdflib_term(term: str | Literal) -> rdflib.URIRef | rdflib.Literal:
    """Returns a plain term as one of rdflib."""
    if isinstance(term, str):
        return rdflib.URIRef(term)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype == "http://www.w3.org/2001/XMLSchema#string"
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype))


@pytest.mark.parametrize(("suffix", "form"), NAMED)
@given(quads=st.lists(QUADS, max_size=12))
@in_one_folder
def test_whatever_is_written_pyoxigraph_reads_back(
    tmp_path: Path, suffix: str, form: pyoxigraph.RdfFormat, quads: list[Quad]
) -> None:
    """Every literal and IRI comes back as it was: lexical forms, control characters, languages, graphs."""
    path = write_quads(quads, tmp_path / f"some.{suffix}")
    assert read_by_pyoxigraph(path, form) == lowered(quads)


@pytest.mark.parametrize(("suffix", "form"), [("nq", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
@given(quads=st.lists(QUADS, max_size=12))
@in_one_folder
def test_whatever_is_written_rdflib_reads_back(tmp_path: Path, suffix: str, form: str, quads: list[Quad]) -> None:
    """The users' own library finds the same quads."""
    path = write_quads(quads, tmp_path / f"some.{suffix}")
    assert rdflib_quads(path, form) == as_rdflib(quads)


@given(quads=st.lists(QUADS, max_size=12))
@in_one_folder
def test_turtle_holds_the_triples_of_all_graphs(tmp_path: Path, quads: list[Quad]) -> None:
    """Both libraries find the union of the graphs, without their names."""
    path = write_quads(quads, tmp_path / "some.ttl")
    triples = {quad._replace(graph="") for quad in quads}
    assert read_by_pyoxigraph(path, pyoxigraph.RdfFormat.TURTLE) == lowered(triples)
    graph = rdflib.Graph().parse(path, format="turtle")
    assert {(*(term.n3() for term in triple), "") for triple in graph} == as_rdflib(triples)


@pytest.mark.parametrize(("suffix", "form"), NAMED)
@given(quads=st.lists(QUADS, max_size=12))
@in_one_folder
def test_what_is_read_back_is_written_again_alike(
    tmp_path: Path, suffix: str, form: pyoxigraph.RdfFormat, quads: list[Quad]
) -> None:
    """Export, import and export again: the same bytes."""
    once = write_quads(quads, tmp_path / f"once.{suffix}")
    again = write_quads(read_by_pyoxigraph(once, form), tmp_path / f"again.{suffix}")
    assert once.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("suffix", ["nq", "trig", "ttl", "jsonld", "nq.gz"])
def test_neither_order_nor_hash_seed_changes_a_byte(tmp_path: Path, suffix: str) -> None:
    """Two processes with other hash seeds, given the quads in another order, write the same file."""
    script = (
        "import sys; from kg.export.files import write_quads; from tests.export.made import some_quads;"
        "write_quads(set(some_quads()), sys.argv[1])"
    )
    written = []
    for seed in ("1", "2"):
        path = tmp_path / seed / f"some.{suffix}"
        path.parent.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        subprocess.run([sys.executable, "-c", script, str(path)], env=environment, check=True)
        written.append(path.read_bytes())
    shuffled = some_quads()
    random.Random(3).shuffle(shuffled)
    written.append(write_quads(shuffled, tmp_path / f"some.{suffix}").read_bytes())
    assert written[0] == written[1] == written[2]


@given(quads=st.lists(QUADS, max_size=40), in_memory=st.integers(min_value=1, max_value=12))
@settings(deadline=None)
def test_quads_sorted_on_disk_are_those_sorted_in_memory(quads: list[Quad], in_memory: int) -> None:
    """However few quads are held at once, the order is the same and each comes once."""
    assert list(sorted_quads(quads * 2, in_memory)) == list(sorted_quads(quads))


def test_a_compressed_file_holds_the_same_text(tmp_path: Path) -> None:
    """A name that ends in .gz is compressed, and its suffix before that tells the form."""
    plain = write_quads(some_quads(), tmp_path / "some.nq")
    packed = write_quads(some_quads(), tmp_path / "some.nq.gz")
    assert gzip.decompress(packed.read_bytes()) == plain.read_bytes()


def test_turtle_reads_well(tmp_path: Path) -> None:
    """Types come first, IRIs are shortened and numbers stand bare."""
    turtle = write_quads(some_quads(), tmp_path / "some.ttl").read_text(encoding="utf-8")
    assert 'states:CHN\n    rdfs:label "China"@en, "中国"@zh-hans ;\n    ir:from "1949"^^xsd:gYear .' in turtle
    assert "    a ir:Evidence ;\n    ir:end 7 ;" in turtle
    assert "ir:mentions states:CHN, states:IRN" in turtle


def test_json_ld_uses_the_words_of_the_context(tmp_path: Path) -> None:
    """A node is plain JSON: known keys, short identifiers, numbers as numbers."""
    lines = write_quads(some_quads(), tmp_path / "some.jsonld").read_text(encoding="utf-8").splitlines()
    node = next(line for line in lines if '"@type": "Evidence"' in line)
    assert '"start": 0' in node
    assert '"end": 7' in node
    article = next(line for line in lines if '"@type": "Article"' in line)
    assert '"mentions": ["states:CHN", "states:IRN"]' in article
    assert '"published": "2023-10-27"' in article


@pytest.mark.parametrize("suffix", ["nq", "ttl", "trig", "jsonld"])
def test_an_iri_that_is_none_is_refused_by_name(tmp_path: Path, suffix: str) -> None:
    """No broken file is written, and the message holds the IRI."""
    quad = some_quads()[0]._replace(subject="https://example.org/a b")
    with pytest.raises(ExportError) as caught:
        write_quads([quad], tmp_path / f"some.{suffix}")
    assert caught.value.value == "https://example.org/a b"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("iri", ["states:x", "party:x"])
def test_an_iri_that_json_ld_would_misread_is_refused(tmp_path: Path, iri: str) -> None:
    """An IRI whose scheme is a word of the context cannot be told from a prefixed name."""
    quad = some_quads()[0]._replace(subject=iri)
    with pytest.raises(ExportError, match="prefixed name"):
        write_quads([quad], tmp_path / "some.jsonld")
    assert read_by_pyoxigraph(write_quads([quad], tmp_path / "some.nq"), NAMED[0][1]) == {quad}
