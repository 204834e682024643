"""Every question of the library, asked of a small world under two engines, gives the rows that its cases tell."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.iris import ONTOLOGY
from kg.query.bind import bound
from kg.query.library import all_questions, find, names
from kg.query.question import CONCEPT, Question
from kg.vocab import schemes
from tests.queries.world import DATA, reference

HERE = Path(__file__).parent
Row = list[str | None]
Engine = Callable[[str], tuple[list[str], list[Row]]]


@dataclass(frozen=True, slots=True)
class Case:
    """What a question answers under some parameters; ``shows`` says why the case is there."""

    question: str
    shows: str
    parameters: dict[str, str]
    rows: list[Row]


def cases() -> Iterator[Case]:
    """Yields the cases of all questions, from ``<subject>/<question>/cases.json``."""
    for path in sorted(HERE.glob("*/*/cases.json")):
        name = path.parent.relative_to(HERE).as_posix()
        for case in json.loads(path.read_text(encoding="utf-8")):
            yield Case(name, case["shows"], case["parameters"], case["rows"])


def brief(value: str) -> str:
    """Returns a value with the invented hash and the base of IRIs shortened, as the cases write them."""
    return re.sub(r"([a-f])\1{63}", r"\1…", value).replace("https://w3id.org/communique/id/", "id:")


def oxigraph() -> Engine:
    """Returns pyoxigraph over the world, its default graph the union of all."""
    store = ox.Store()
    for path in DATA:
        store.load(path=path, format=ox.RdfFormat.TRIG)

    def ask(sparql: str) -> tuple[list[str], list[Row]]:
        found = store.query(sparql, use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        columns = [variable.value for variable in found.variables]
        return columns, [[None if row[name] is None else brief(row[name].value) for name in columns] for row in found]

    return ask


def own_rdflib() -> Engine:
    """Returns rdflib's own engine over the world, its default graph the union of all."""
    dataset = rdflib.Dataset(default_union=True)
    for path in DATA:
        dataset.parse(path, format="trig")

    def ask(sparql: str) -> tuple[list[str], list[Row]]:
        found = dataset.query(sparql)
        variables = list(found.vars or ())
        values = [[binding.get(variable) for variable in variables] for binding in found.bindings]
        columns = [str(variable) for variable in variables]
        return columns, [[None if value is None else brief(str(value)) for value in row] for row in values]

    return ask


@pytest.fixture(scope="module", params=[oxigraph, own_rdflib])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Returns each engine in turn, its data loaded once."""
    made: Engine = request.param()
    return made


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: f"{case.question}: {case.shows}")
def test_a_question_gives_the_rows_of_its_cases_in_their_order(engine: Engine, case: Case) -> None:
    """The same rows, in the same order, whichever engine is asked."""
    _, rows = engine(bound(find(case.question), case.parameters, reference()))
    assert rows == case.rows


@pytest.mark.parametrize("name", names())
def test_every_question_has_cases(name: str) -> None:
    """A question that may be narrowed has at least two, and each optional parameter is used in one."""
    question, own = find(name), [case for case in cases() if case.question == name]
    optional = {parameter.name for parameter in question.parameters if not parameter.required}
    used = {parameter for case in own for parameter in case.parameters}
    assert len(own) >= (2 if optional else 1)
    assert optional <= used
    assert any(case.rows for case in own)


def test_every_case_has_a_question() -> None:
    """No case is left behind when a question is renamed."""
    assert {case.question for case in cases()} == set(names())


@pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.name)
def test_columns_are_those_of_the_header(engine: Engine, question: Question) -> None:
    """The header names the columns of the answer, in order; without parameters the text is sound SPARQL as well."""
    columns, _ = engine(question.sparql)
    assert columns == [column.name for column in question.columns]


@pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.name)
def test_the_order_of_an_answer_is_told(question: Question) -> None:
    """Every question sorts its rows."""
    assert re.search(r"^ORDER BY ", question.sparql, re.MULTILINE)


@pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.name)
def test_schemes_of_parameters_are_in_the_ontology(question: Question) -> None:
    """``concept:event-kind`` stands on ``EVENT_KIND`` of the vocabulary."""
    named = [p.type.removeprefix(CONCEPT) for p in question.parameters if p.type.startswith(CONCEPT)]
    assert all(hasattr(schemes, name.upper().replace("-", "_")) for name in named)


def test_quotes_of_the_world_are_exact() -> None:
    """What the cases show as evidence are the characters of the articles at their offsets."""
    dataset = rdflib.Dataset(default_union=True)
    for path in DATA:
        dataset.parse(path, format="trig")
    spans = """SELECT ?text ?start ?end ?quote {
      ?span ir:source/ir:text ?text ; ir:start ?start ; ir:end ?end ; ir:quote ?quote
    }"""
    found = dataset.query(spans, initNs={"ir": rdflib.Namespace(ONTOLOGY)}).bindings
    assert len(found) > 40
    for binding in found:
        text, start, end, quote = (str(binding[rdflib.Variable(name)]) for name in ("text", "start", "end", "quote"))
        assert text[int(start) : int(end)] == quote
