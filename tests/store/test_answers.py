"""SPARQL answers are tables of plain Python values, and its errors say where."""

from datetime import UTC, date, datetime

import pytest

from kg import iris
from kg.errors import QueryError
from kg.store.oxigraph import OxigraphStore
from kg.table import Value
from kg.terms import Literal, Quad, text
from tests.factories import quad, typed

FIRST, SECOND = iris.GRAPH + "first", iris.GRAPH + "second"
A, B = iris.ID + "a", iris.ID + "b"


@pytest.fixture
def store() -> OxigraphStore:
    """Returns a store of two small graphs that share one triple."""
    store = OxigraphStore()
    store.add(FIRST, [quad(A, "knows", B, FIRST), quad(A, "label", text("Alpha", "en"), FIRST)])
    store.add(SECOND, [quad(A, "knows", B, SECOND), quad(B, "label", text("Beta"), SECOND)])
    return store


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (A, A),
        (text("plain"), "plain"),
        (text("tagged", "en"), "tagged"),
        (typed("42", "integer"), 42),
        (typed("7", "nonNegativeInteger"), 7),
        (typed("0.9025", "decimal"), 0.9025),
        (typed("2.5e0", "double"), 2.5),
        (typed("true", "boolean"), True),
        (typed("false", "boolean"), False),
        (typed("2023-10-26", "date"), date(2023, 10, 26)),
        (typed("2023-10-26T08:00:00Z", "dateTime"), datetime(2023, 10, 26, 8, tzinfo=UTC)),
        (typed("2023-10", "gYearMonth"), "2023-10"),
        (typed("2023", "gYear"), "2023"),
        (typed("2023-02-31", "date"), "2023-02-31"),
        (typed("2023-10-26Z", "date"), "2023-10-26Z"),
        (Literal("https://e.org", "http://www.w3.org/2001/XMLSchema#anyURI"), "https://e.org"),
    ],
)
def test_terms_become_plain_values(term: str | Literal, expected: Value) -> None:
    """Each datatype has its Python type; what Python cannot hold stays text."""
    store = OxigraphStore()
    store.add(FIRST, [Quad(A, iris.ONTOLOGY + "value", term, FIRST)])
    (row,) = store.select("SELECT ?v { ?s ir:value ?v }")
    assert row[0] == expected and type(row[0]) is type(expected)


def test_select_asks_the_union_and_each_graph(store: OxigraphStore) -> None:
    """The default graph is the union; ``GRAPH`` names the one."""
    assert store.select("SELECT ?l { ?s ir:label ?l } ORDER BY ?l").column("l") == ("Alpha", "Beta")
    assert store.select("SELECT ?g { GRAPH ?g { ?s ir:label 'Beta' } }").rows == ((SECOND,),)


@pytest.mark.parametrize(
    ("dataset", "expected"),
    [(f"FROM <{FIRST}>", ("Alpha",)), ("from graph:second", ("Beta",)), ("# FROM <x>\n", ("Alpha", "Beta"))],
)
def test_a_query_may_name_its_own_dataset(store: OxigraphStore, dataset: str, expected: tuple[str, ...]) -> None:
    """``FROM`` prevails over the union; the word in a comment does not."""
    assert store.select(f"SELECT ?l {dataset} {{ ?s ir:label ?l }} ORDER BY ?l").column("l") == expected


def test_names_that_look_like_a_dataset_clause_are_none(store: OxigraphStore) -> None:
    """``ir:from``, ``?from`` and a string with FROM in it leave the union in force."""
    asked = "SELECT ?l { ?s ir:label ?l OPTIONAL { ?s ir:from ?from . FILTER(?l != ' FROM <x>') } }"
    assert len(store.select(asked)) == 2


def test_an_unbound_variable_is_none(store: OxigraphStore) -> None:
    """An OPTIONAL that finds nothing leaves ``None``."""
    assert store.select("SELECT ?x { OPTIONAL { ?s ir:unknown ?x } }").rows == ((None,),)


def test_ask_gives_one_boolean(store: OxigraphStore) -> None:
    """ASK has one column and one row."""
    assert store.select("ASK { ?s ir:label 'Beta' }").rows == ((True,),)
    assert store.select("ASK { ?s ir:label 'Gamma' }").rows == ((False,),)


def test_construct_gives_sorted_triples_once(store: OxigraphStore) -> None:
    """A triple of two graphs comes once."""
    table = store.select("CONSTRUCT { ?s ir:knows ?o } { ?s ir:knows ?o }")
    assert table.columns == ("subject", "predicate", "object")
    assert table.rows == ((A, iris.ONTOLOGY + "knows", B),)
    assert len(store.select(f"DESCRIBE <{A}>")) == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("SELECT * WHERE {\n  ?s ?p\n}", "line 3, column"),
        ("SELECT * {", "line 1, column 11"),
        ("SELECT * { ?s nope:x ?o }", "a prefix is not declared"),
        ("nonsense", "line 1"),
        ("", "line 1"),
        ("SELECT ?x { ?s ?p ?x } GROUP BY ?s", "cannot be read"),
        ("SELECT (<https://e.org/f>(1) AS ?x) {}", "cannot be answered"),
    ],
)
def test_a_malformed_query_says_where(store: OxigraphStore, asked: str, told: str) -> None:
    """The error names line and column, in a line that a person can read."""
    with pytest.raises(QueryError, match=told) as caught:
        store.select(asked)
    assert len(str(caught.value)) < 400 and "\\u{" not in str(caught.value)


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { GRAPH <a:g> { <a:a> <a:b> <a:c> } }",
        "PREFIX a: <https://e.org/>\n# remove everything\nDELETE WHERE { ?s ?p ?o }",
        "base <https://e.org/> clear all",
        "PREFIX : <https://e.org/#> DROP GRAPH :g",
        "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_update_is_refused_in_words(store: OxigraphStore, update: str) -> None:
    """SPARQL Update is told apart from a typing error, and changes nothing."""
    before = list(store.quads())
    with pytest.raises(QueryError, match="only reads"):
        store.select(update)
    assert list(store.quads()) == before


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }",
        "select * { service silent ?where { ?s ?p ?o } }",
    ],
)
def test_no_query_asks_another_machine(store: OxigraphStore, sparql: str) -> None:
    """SERVICE is refused before anything leaves: the graph works without a network."""
    with pytest.raises(QueryError, match="another machine"):
        store.select(sparql)


def test_service_may_stand_in_a_string_or_a_name(store: OxigraphStore) -> None:
    """Only the keyword is refused, not the word."""
    assert len(store.select('SELECT ?service { VALUES ?service { "SERVICE <x>" } }')) == 1
