"""RDF terms as values, and their text as two RDF libraries read it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import terms
from kg.terms import Literal

SUBJECT = "<https://example.org/s> <https://example.org/p>"
LITERALS = (
    st.text().map(terms.text)
    | st.text().map(lambda value: terms.text(value, "en"))
    | st.integers().map(terms.integer)
    | st.floats(-1e6, 1e6).map(terms.decimal)
    | st.booleans().map(terms.boolean)
    | st.dates().map(terms.day)
)


@given(literal=LITERALS)
def test_what_is_written_reads_back_in_rdflib(literal: Literal) -> None:
    """rdflib reads a serialised literal as the same characters, datatype and language."""
    import rdflib

    graph = rdflib.Graph().parse(data=f"{SUBJECT} {terms.serialise(literal)} .", format="nt")
    (read,) = graph.objects()
    assert isinstance(read, rdflib.Literal)
    assert (str(read), read.language) == (literal.value, literal.language)
    if literal.language is None:
        assert str(read.datatype or terms.STRING) == literal.datatype


@given(literal=LITERALS)
def test_what_is_written_reads_back_in_pyoxigraph(literal: Literal) -> None:
    """pyoxigraph reads a serialised literal as the same characters, datatype and language."""
    import pyoxigraph

    line = f"{SUBJECT} {terms.serialise(literal)} ."
    (quad,) = pyoxigraph.parse(line, format=pyoxigraph.RdfFormat.N_TRIPLES)
    read = quad.object
    assert isinstance(read, pyoxigraph.Literal)
    assert (read.value, read.language, read.datatype.value) == (literal.value, literal.language, literal.datatype)


@given(literal=LITERALS)
def test_a_term_is_one_line(literal: Literal) -> None:
    """No literal breaks the line that it is written on."""
    assert len(terms.serialise(literal).split("\n")) == 1
    assert "\r" not in terms.serialise(literal)


@pytest.mark.parametrize(
    "iri", ["", "https://example.org/a b", "https://e.org/<x>", 'https://e.org/"', "https://e.org/\n"]
)
def test_what_no_iri_may_hold_is_refused(iri: str) -> None:
    """An empty IRI, or one with a space, bracket, quotation mark or line break, raises."""
    with pytest.raises(ValueError, match="not an IRI"):
        terms.serialise(iri)


def test_an_iri_stands_in_angle_brackets() -> None:
    """A plain string is an IRI, written as it is."""
    assert terms.serialise("https://example.org/ä") == "<https://example.org/ä>"


@given(value=st.floats(-1e6, 1e6))
def test_a_decimal_is_never_written_with_an_exponent(value: float) -> None:
    """It has a point, digits on both sides, and stays within half of the fourth place."""
    lexical = terms.decimal(value).value
    whole, _, places = lexical.partition(".")
    assert whole.lstrip("-").isdigit() and places.isdigit() and len(places) <= 4
    assert abs(Decimal(lexical) - Decimal(value)) <= Decimal("0.00005")


@pytest.mark.parametrize(("value", "datatype"), [("2023", "gYear"), ("2023-10", "gYearMonth"), ("2023-10-26", "date")])
def test_the_length_of_a_moment_tells_its_precision(value: str, datatype: str) -> None:
    """A year stays a year: no day is made up for it."""
    assert terms.moment(value) == Literal(value, terms.XSD + datatype)


def test_each_kind_of_value_has_its_datatype() -> None:
    """Truth, days, numbers and links are typed in their canonical forms."""
    assert terms.boolean(True) == Literal("true", terms.BOOLEAN)
    assert terms.day(date(2023, 1, 5)) == Literal("2023-01-05", terms.DATE)
    assert terms.integer(-7) == Literal("-7", terms.INTEGER)
    assert terms.decimal(1) == Literal("1.0", terms.DECIMAL)
    assert terms.link("https://example.org") == Literal("https://example.org", terms.ANY_URI)
