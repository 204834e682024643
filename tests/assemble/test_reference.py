"""How the reference facts look as quads."""

from collections import Counter
from itertools import pairwise

from kg import iris
from kg.assemble.reference import reference_quads
from kg.reference import Reference, packaged
from kg.reference.facts import Facts, Partnership
from kg.terms import DATE, YEAR, Literal, Quad, serialise, text
from kg.vocab import ir
from kg.vocab.external import DCTERMS_SOURCE, RDF_TYPE, RDFS_LABEL, SKOS_CONCEPT, SKOS_NOTATION
from kg.vocab.schemes import PARTNERSHIP_LEVEL

QUADS = reference_quads(packaged())


def _values(node: str, predicate: str) -> list[str | Literal]:
    """Returns what the reference graph says of a node."""
    return [quad.object for quad in QUADS if quad.subject == node and quad.predicate == predicate]


def test_all_facts_stand_in_one_graph_once() -> None:
    """Nothing is said twice, everything in the graph of reference facts, and every term can be written."""
    assert {quad.graph for quad in QUADS} == {iris.REFERENCE_GRAPH}
    assert len(set(QUADS)) == len(QUADS)
    assert all(serialise(term) for quad in QUADS for term in quad[:3])


def test_the_order_is_that_of_the_tables() -> None:
    """The same tables give the same quads in the same order."""
    assert reference_quads(packaged()) == QUADS
    states = [quad.subject for quad in QUADS if quad.predicate == ir.ISO_ALPHA2]
    codes = [code.of for code in packaged().facts.state_codes if code.scheme == "iso2" and not code.until]
    assert states == [iris.state(code) for code in codes]
    assert all(one != other for one, other in pairwise(states))


def test_a_state_has_its_names_and_codes() -> None:
    """China is labelled in English and carries its codes."""
    china = iris.state("CHN")
    assert _values(china, RDF_TYPE) == [ir.STATE]
    assert _values(china, RDFS_LABEL) == [text("China", "en")]
    assert _values(china, ir.CODE) == [Literal("CHN")]
    assert _values(china, ir.WIKIDATA) == ["http://www.wikidata.org/entity/Q148"]
    assert "Chinese" in {value.value for value in _values(china, ir.ADJECTIVE) if isinstance(value, Literal)}


def test_a_tenure_has_half_open_dates_and_an_end() -> None:
    """A tenure that has ended is not open, and an open one has no end."""
    ended = iris.fact("tenure", "CHN/premier", "li-keqiang", "2013-03-15")
    assert _values(ended, ir.FROM) == [Literal("2013-03-15", DATE)]
    assert _values(ended, ir.UNTIL) == [Literal("2023-03-11", DATE)]
    current = iris.fact("tenure", "CHN/premier", "li-qiang", "2023-03-11")
    assert _values(current, ir.UNTIL) == []
    assert [value.value for value in _values(current, ir.OPEN_END) if isinstance(value, Literal)] == ["true"]
    assert _values(current, ir.OFFICE) == [iris.office("CHN", "premier")]


def test_every_fact_names_its_source() -> None:
    """States, bodies, people, offices and relations each have a source."""
    typed = {quad.subject for quad in QUADS if quad.predicate == RDF_TYPE and quad.object != SKOS_CONCEPT}
    sourced = {quad.subject for quad in QUADS if quad.predicate == DCTERMS_SOURCE}
    assert typed == sourced


def test_no_two_facts_share_an_iri() -> None:
    """There are as many nodes of each class as rows of its table."""
    facts = packaged().facts
    classes = Counter(quad.object for quad in QUADS if quad.predicate == RDF_TYPE)
    assert classes[ir.TENURE] == len(facts.tenures)
    assert classes[ir.MEMBERSHIP] == len(facts.memberships)
    assert classes[ir.PARTNERSHIP] == len(facts.partnerships)
    assert classes[ir.OFFICE_CLASS] == len(facts.offices)
    assert classes[ir.AGREEMENT_CLASS] + classes[ir.INITIATIVE] == len(facts.instruments)


def test_a_level_outside_the_scheme_is_minted() -> None:
    """Every level can be read back in its own words: those of the scheme, and one that only a table holds."""
    strange = Partnership(("CHN", "IRN"), "partnership of the long road", "2020", None, "a test", None)
    quads = reference_quads(Reference(Facts(partnerships=(strange,))))
    level = iris.concept("partnership-level", strange.level)
    assert strange.level not in PARTNERSHIP_LEVEL
    assert Quad(level, SKOS_NOTATION, Literal(strange.level), iris.REFERENCE_GRAPH) in quads
    assert Literal("2020", YEAR) in {quad.object for quad in quads if quad.predicate == ir.FROM}
    minted = {quad.subject for quad in QUADS if quad.object == SKOS_CONCEPT}
    assert minted >= set(PARTNERSHIP_LEVEL.values())
