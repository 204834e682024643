"""The constants of ``kg.vocab`` are those of the ontology, no more and no fewer."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from kg import iris
from kg.resources import ontology
from kg.vocab import codings, external, ir, schemes
from kg.vocab.generate import (
    BANNER,
    concepts_by_scheme,
    constant_name,
    drifted_files,
    generated_files,
    main,
    ontology_graph,
    schemes_module,
    term_constants,
)

FILES = generated_files()
CONSTANTS = {name: value for name, value in vars(ir).items() if name.isupper()}
MAPPINGS = {name: value for name, value in vars(schemes).items() if name.isupper() and isinstance(value, Mapping)}


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Returns the ontology."""
    return ontology_graph(ontology())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_file_is_what_the_ontology_gives(path: Path) -> None:
    """Whoever changes the ontology runs the generator."""
    assert path.read_text(encoding="utf-8") == FILES[path]
    assert FILES[path].startswith(BANNER)
    assert len(FILES[path].splitlines()) < 300


def test_constants_and_terms_are_the_same_set(graph: Graph) -> None:
    """No term lacks a constant, no constant a term."""
    assert term_constants(graph) == CONSTANTS
    assert len(set(CONSTANTS.values())) == len(CONSTANTS)


def test_mappings_and_schemes_are_the_same_set(graph: Graph) -> None:
    """No scheme lacks a mapping, no notation a concept, and each leads to the IRI that is minted from it."""
    for scheme, concepts in concepts_by_scheme(graph).items():
        assert dict(MAPPINGS[constant_name(scheme)]) == concepts
        assert getattr(schemes, f"{constant_name(scheme)}_SCHEME", None) in (None, iris.SCHEME + scheme)
        assert all(iri == iris.concept(scheme, notation) for notation, iri in concepts.items())


def test_every_code_of_a_kind_is_a_code() -> None:
    """What kinds and stances map to stands in the codings."""
    assert set(schemes.EVENT_KIND_PLOVER.values()) <= set(codings.PLOVER.values())
    assert set(schemes.EVENT_KIND_PLOVER_MODE.values()) <= set(codings.PLOVER_MODE.values())
    assert set(schemes.EVENT_KIND_CAMEO.values()) <= set(codings.CAMEO.values())
    assert set(schemes.STANCE_PLOVER) == set(schemes.STANCE) - {"state"}


def test_mappings_cannot_be_changed() -> None:
    """A mapping is a constant."""
    with pytest.raises(TypeError):
        schemes.STANCE["mumble"] = "x"  # type: ignore[index]


@pytest.mark.parametrize(
    ("local", "constant"),
    [("EventReport", "EVENT_REPORT"), ("start", "START"), ("isoAlpha2", "ISO_ALPHA2"), ("event-kind", "EVENT_KIND")],
)
def test_names_become_upper_snake_case(local: str, constant: str) -> None:
    """Names are told apart at capitals and hyphens."""
    assert constant_name(local) == constant


def test_a_class_that_shares_its_name_with_a_property_is_marked() -> None:
    """``ir:party`` is ``PARTY``, ``ir:Party`` is ``PARTY_CLASS``."""
    assert iris.ONTOLOGY + "party" == ir.PARTY
    assert iris.ONTOLOGY + "Party" == ir.PARTY_CLASS


def test_a_changed_ontology_is_noticed(graph: Graph, tmp_path: Path) -> None:
    """A file is drifted where it is missing, older or edited."""
    path = tmp_path / "schemes.py"
    assert drifted_files({path: "x"}) == [path]
    path.write_text(schemes_module(graph), encoding="utf-8")
    assert drifted_files({path: schemes_module(graph)}) == []
    changed = Graph() + graph
    changed.remove((URIRef(schemes.STANCE["pledge"]), None, None))
    assert schemes_module(graph) != schemes_module(changed)
    path.write_text("# edited", encoding="utf-8")
    assert drifted_files({path: schemes_module(graph)}) == [path]


def test_checking_finds_no_drift() -> None:
    """``--check`` succeeds on this checkout, and writes nothing."""
    before = {path: path.stat().st_mtime_ns for path in FILES}
    assert main(["--check"]) == 0
    assert {path: path.stat().st_mtime_ns for path in FILES} == before


def test_checking_fails_on_drift(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """``--check`` names the file and the command that mends it."""
    path = next(iter(FILES))
    monkeypatch.setattr("kg.vocab.generate.generated_files", lambda: {path: "something else"})
    assert main(["--check"]) == 1
    assert path.name in (told := capsys.readouterr().err)
    assert "python -m kg.vocab.generate" in told


def test_external_terms_are_whole_iris() -> None:
    """Every constant of other vocabularies is one of the terms that it names."""
    found = {name: value for name, value in vars(external).items() if name.isupper()}
    namespaces = {value for name, value in found.items() if "_" not in name}
    for name, value in found.items():
        assert value.startswith(tuple(namespaces)), name
        if "_" in name:
            assert value not in namespaces
