"""``kg query`` and ``kg sparql``: questions of the library, and questions of one's own."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import DEFAULT_STORE, AsTable, InMemory, StorePath, readable
from kg.cli.output import TableFormat, print_answer
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.query.question import Parameter, Question
    from kg.table import Table

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="NAME KEY=VALUE", help="A question of the library and its parameters."),
]
Describe = Annotated[bool, typer.Option("--describe", help="Print what the question asks and which parameters it has.")]
QUERY_SUFFIXES = frozenset({".rq", ".sparql"})


def query(
    words: Words = None,
    describe: Describe = False,
    store: StorePath = DEFAULT_STORE,
    memory: InMemory = False,
    form: AsTable = TableFormat.table,
) -> None:
    """Ask a question of the library, or list it.

    Without a name, the library is listed. Parameters are written key=value or --key value.
    """
    from kg.query.library import all_questions, find

    name, parameters = name_and_parameters(words or [])
    if name is None:
        print_answer(library_table(all_questions()), form)
    elif describe:
        print_answer(question_table(find(name)), form)
    else:
        with readable(store, memory) as graph:
            print_answer(graph.query(name, **parameters), form)


def sparql(
    text: Annotated[
        str, typer.Argument(metavar="TEXT|FILE|-", help="SPARQL 1.1, a .rq file, or - for standard input.")
    ],
    store: StorePath = DEFAULT_STORE,
    memory: InMemory = False,
    form: AsTable = TableFormat.table,
) -> None:
    """Ask a question of your own in SPARQL.

    It is asked of all graphs together; the store is only read.
    """
    with readable(store, memory) as graph:
        print_answer(graph.sparql(sparql_text(text)), form)


def library_table(questions: "Iterable[Question]") -> "Table":
    """Returns the library as a table of name, title and parameters; a star marks a parameter that must be given."""
    from kg.table import Table

    rows = tuple((one.name, one.title, " ".join(map(_signature, one.parameters))) for one in questions)
    return Table(("question", "title", "parameters"), rows, title="kg query QUESTION key=value …   (* must be given)")


def _signature(parameter: "Parameter") -> str:
    """Returns a parameter's name, with a star where it must be given."""
    return f"{parameter.name}*" if parameter.required else parameter.name


def question_table(question: "Question") -> "Table":
    """Returns what a question takes and answers: a row for each parameter, then one for each column."""
    from kg.table import Table

    parameters = tuple(
        (
            "parameter",
            _signature(one),
            one.type,
            f"{one.meaning} (default {one.default})" if one.default else one.meaning,
        )
        for one in question.parameters
    )
    columns = tuple(("column", one.name, None, one.meaning) for one in question.columns)
    title = f"{question.name}: {question.title}\n{question.summary}"
    return Table(("part", "name", "type", "meaning"), parameters + columns, title)


def name_and_parameters(words: list[str]) -> tuple[str | None, dict[str, str]]:
    """Returns the name of a question, if there is one, and its parameters, from ``key=value`` and ``--key value``.

    Raises ``QueryError`` for a second name, a key without a value and a key given twice.
    """
    names: list[str] = []
    parameters: dict[str, str] = {}
    left = iter(words)
    for word in left:
        key, given, value = word.removeprefix("--").partition("=")
        if word.startswith("--") and not given:
            value = next(left, "")
        elif not given:
            names.append(word)
            continue
        if not value or key in parameters:
            reason = "is given twice" if key in parameters else "has no value"
            raise QueryError(f"the parameter {key!r} {reason}", value=key, advice="Write it once, as key=value")
        parameters[key.replace("-", "_")] = value
    if len(names) > 1 or (parameters and not names):
        words_told = f"{names[1]!r} is no parameter" if names else "parameters without the name of a question"
        raise QueryError(words_told, value=words, advice="Write: kg query NAME key=value")
    return (names[0] if names else None), parameters


def sparql_text(text: str) -> str:
    """Returns the SPARQL that an argument stands for: itself, the words of a ``.rq`` file, or of standard input."""
    if text == "-":
        return sys.stdin.read()
    if Path(text).suffix not in QUERY_SUFFIXES:
        return text
    try:
        return Path(text).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(
            f"{text} cannot be read: {error}", value=text, advice="Name a file of SPARQL in UTF-8"
        ) from error
