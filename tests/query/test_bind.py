"""Binding: checked terms take the place of placeholders, and nothing that a user writes becomes SPARQL."""

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rdflib.plugins.sparql import prepareQuery

from kg.errors import QueryError
from kg.query.bind import bound
from kg.query.header import question
from kg.query.question import Question
from kg.table import Value
from tests.queries.world import reference


def asked(*parameters: str) -> Question:
    """Returns a question that gives back its parameters; each is written as in a header."""
    names = [parameter.split()[0] for parameter in parameters]
    header = "#+ title: Echo\n#+ summary: Gives back what it is given.\n"
    header += "".join(
        f"#+ parameter: {parameter} anything\n#+ column: {parameter.split()[0]} it\n" for parameter in parameters
    )
    places = "".join(f"  VALUES ?{name} {{ UNDEF }}\n" for name in names)
    return question("test/echo", f"{header}SELECT {' '.join('?' + name for name in names)} WHERE {{\n{places}}}\n")


def answers(sparql: str) -> list[list[str | None]]:
    """Returns the rows that pyoxigraph gives, having seen that rdflib gives the same."""
    found = ox.Store().query(sparql)
    assert isinstance(found, ox.QuerySolutions)
    rows = [[None if term is None else term.value for term in row] for row in found]
    own = rdflib.Graph().query(sparql)
    values = [[binding.get(variable) for variable in own.vars or ()] for binding in own.bindings]
    assert [[None if value is None else str(value) for value in row] for row in values] == rows
    return rows


def echoed(parameter: str, **values: Value) -> list[list[str | None]]:
    """Returns what a question of one parameter gives back."""
    return answers(bound(asked(parameter), values, reference()))


def test_a_given_parameter_takes_its_place_and_an_absent_one_stays_open() -> None:
    """The rest of the text is untouched."""
    made = asked("party (party)", "since (date)")
    sparql = bound(made, {"party": "CHN", "since": None}, reference())
    assert sparql == made.sparql.replace(
        "VALUES ?party { UNDEF }", "VALUES ?party { <https://w3id.org/communique/id/state/CHN> }"
    )
    assert answers(sparql) == [["https://w3id.org/communique/id/state/CHN", None]]


def test_a_default_is_used_until_something_is_given() -> None:
    """The default goes through the same check as a user's value."""
    kind = "kind (concept:event-kind, default meeting)"
    assert echoed(kind) == [["https://w3id.org/communique/scheme/event-kind/meeting"]]
    assert echoed(kind, kind="visit") == [["https://w3id.org/communique/scheme/event-kind/visit"]]


def test_a_required_parameter_must_be_given() -> None:
    """The error tells its type and meaning."""
    with pytest.raises(QueryError, match=r"test/echo needs party\. Give party=party: anything"):
        bound(asked("party (party, required)"), {}, reference())


@pytest.mark.parametrize(
    ("name", "advice"),
    [("partie", "Did you mean party?"), ("weather", "It has: party, since"), ("?party", "Did you mean")],
)
def test_a_parameter_that_the_question_lacks_is_told(name: str, advice: str) -> None:
    """The nearest one, or all of them, stand in the advice."""
    with pytest.raises(QueryError, match="has no parameter") as caught:
        bound(asked("party (party)", "since (date)"), {name: "CHN"}, reference())
    assert advice in caught.value.advice


@pytest.mark.parametrize("kind", ["state", "body", "party", "date", "integer", "record", "concept:stance"])
@pytest.mark.parametrize(
    "attack",
    [
        "CHN> } DROP ALL #",
        'CHN" } #',
        "<CHN>",
        "UNDEF } ?s ?p ?o {",
        "?party",
        "CHN\\u003E } #",
        "CHN\n} #",
        "' OR 1=1",
    ],
)
def test_sparql_is_refused_where_a_code_is_expected(kind: str, attack: str) -> None:
    """Only what the facts, the calendar and the ontology know gets through."""
    with pytest.raises(QueryError):
        bound(asked(f"x ({kind})"), {"x": attack}, reference())


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example('" } # DROP ALL')
@example("\\u0022 } ?s ?p ?o #")
@example("\\\\U00000022")
@example("\\")
@example("'''")
@example("VALUES ?x { UNDEF }")
@example("\t\r\n\x0b\x00\x85\u2028")
def test_any_text_comes_back_as_the_same_literal(value: str) -> None:
    """Under both engines, whatever it is made of."""
    assume(value.strip())
    assert echoed("x (text)", x=value) == [[value]]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("Li Qiang> } DROP ALL #")
def test_any_name_of_a_person_leaves_the_query_one_select(value: str) -> None:
    """A name becomes one IRI or is refused; the query keeps its one variable."""
    assume(value.strip())
    try:
        sparql = bound(asked("x (person)"), {"x": value}, reference())
    except QueryError:
        return
    assert len(answers(sparql)) == 1
    prepareQuery(sparql)
