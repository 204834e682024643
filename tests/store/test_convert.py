"""Ground terms pass through the engine unchanged."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.store.convert import engine_quads, ground_quads
from kg.terms import DATE, LANG_STRING, YEAR, YEAR_MONTH, Literal, Quad, boolean, decimal, integer, text

GRAPH = "https://example.org/graph"

any_text = st.text(st.characters(exclude_categories=["Cs"]))
iri = st.text(string.ascii_letters + string.digits + "-._~/?é中𝔸", min_size=1).map(
    lambda tail: "https://example.org/" + tail
)
language = st.sampled_from(["en", "zh-hant", "de-at"])
literal = st.one_of(
    any_text.map(text),
    st.builds(lambda words, tag: Literal(words, LANG_STRING, tag), any_text, language),
    st.integers(-(2**62), 2**62).map(integer),
    st.floats(0, 1).map(decimal),
    st.booleans().map(boolean),
    st.dates().map(lambda value: Literal(value.isoformat(), DATE)),
    st.dates().map(lambda value: Literal(value.isoformat()[:7], YEAR_MONTH)),
    st.dates().map(lambda value: Literal(value.isoformat()[:4], YEAR)),
    any_text.map(lambda words: Literal(words, "https://example.org/datatype")),
)
quads = st.builds(Quad, iri, iri, st.one_of(iri, literal), iri)


@given(st.lists(quads, max_size=8))
def test_quads_come_back_as_they_went(given_quads: list[Quad]) -> None:
    """Whatever characters, languages and datatypes a quad holds, the engine gives the same quad back."""
    assert list(ground_quads(engine_quads(given_quads))) == given_quads


@pytest.mark.parametrize("bad", ["no scheme", "https://example.org/a b", "https://example.org/<", ""])
def test_text_that_is_no_iri_is_refused_with_the_quad(bad: str) -> None:
    """An IRI with a space or a bracket raises, and the error carries the quad."""
    quad = Quad(bad, "https://example.org/p", "https://example.org/o", GRAPH)
    with pytest.raises(StoreError) as caught:
        list(engine_quads([quad]))
    assert caught.value.value == quad


def test_half_a_character_is_refused() -> None:
    """A lone surrogate cannot be written in any file, so no literal holds it."""
    quad = Quad("https://example.org/s", "https://example.org/p", text("\ud800"), GRAPH)
    with pytest.raises(StoreError, match="not a statement of RDF"):
        list(engine_quads([quad]))


def test_blank_nodes_and_the_default_graph_are_refused() -> None:
    """What has no name of its own does not come into the ground."""
    import pyoxigraph as ox

    node, predicate = ox.NamedNode("https://example.org/s"), ox.NamedNode("https://example.org/p")
    for bad in (
        ox.Quad(ox.BlankNode("b"), predicate, node, node),
        ox.Quad(node, predicate, ox.BlankNode("b"), node),
        ox.Quad(node, predicate, node),
    ):
        with pytest.raises(StoreError, match="blank node"):
            list(ground_quads([bad]))
