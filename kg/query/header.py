"""Reads ``.rq`` files: ``#+`` lines that describe the question, then SPARQL with placeholders.

    #+ title: Who met whom
    #+ summary: One sentence, or several.
    #+ parameter: party (party, required) one side
    #+ parameter: factuality (concept:factuality, default actual) actual, planned or denied
    #+ column: start first day as stated

A parameter is used where the text says ``VALUES ?party { UNDEF }``, once for each.
"""

import re
from collections import Counter
from typing import NoReturn

from kg.errors import QueryError
from kg.query.question import CONCEPT, TYPES, Column, Parameter, Question

MARK = "#+"
_LINE = re.compile(r"#\+ (?P<key>[a-z]+): (?P<value>\S.*)")
_PARAMETER = re.compile(
    r"(?P<name>[a-z][a-z0-9_]*) \((?P<type>[a-z:-]+)(?:, (?:(?P<required>required)|default (?P<default>[^)]+)))?\)"
    r" (?P<meaning>\S.*)"
)
_COLUMN = re.compile(r"(?P<name>[a-z][a-z0-9_]*) (?P<meaning>\S.*)")
PLACEHOLDER = re.compile(r"VALUES \?(?P<name>[a-z][a-z0-9_]*) \{ UNDEF \}")
"""Where a parameter is used; the text is replaced by ``VALUES ?name { <its term> }``."""


def question(name: str, text: str) -> Question:
    """Returns what the ``.rq`` file ``name`` says.

    Raises ``QueryError`` for a header line that follows no form, a title, summary or column that is missing, a
    parameter of unknown type, and placeholders that do not match the declared parameters one to one.
    """
    lines = text.splitlines(keepends=True)
    entries = [_entry(name, line.rstrip()) for line in lines if line.startswith(MARK)]
    made = Question(
        name=name,
        title=_single(name, entries, "title"),
        summary=_single(name, entries, "summary"),
        parameters=tuple(_parameter(name, value) for key, value in entries if key == "parameter"),
        columns=tuple(_column(name, value) for key, value in entries if key == "column"),
        sparql="".join(line for line in lines if not line.startswith(MARK)),
    )
    _check(made)
    return made


def _entry(name: str, line: str) -> tuple[str, str]:
    """Returns the key and the value of a header line."""
    match = _LINE.fullmatch(line)
    if match is None or match["key"] not in ("title", "summary", "parameter", "column"):
        _fail(name, f"{line!r} is no header", "Write #+ title, summary, parameter or column, a colon and a text")
    return match["key"], match["value"]


def _single(name: str, entries: list[tuple[str, str]], wanted: str) -> str:
    """Returns the value of a key that must be there once."""
    values = [value for key, value in entries if key == wanted]
    if len(values) != 1:
        _fail(name, f"{wanted} is there {len(values)} times", f"Write one line '#+ {wanted}: …'")
    return values[0]


def _parameter(name: str, value: str) -> Parameter:
    """Returns the parameter that a header line declares."""
    match = _PARAMETER.fullmatch(value)
    if match is None:
        _fail(name, f"the parameter {value!r} follows no form", "Write: name (type, required) meaning")
    if match["type"] not in TYPES and not match["type"].startswith(CONCEPT):
        _fail(name, f"the type {match['type']!r} is unknown", f"Choose one of: {', '.join(TYPES)}, {CONCEPT}<scheme>")
    return Parameter(match["name"], match["type"], match["meaning"], bool(match["required"]), match["default"])


def _column(name: str, value: str) -> Column:
    """Returns the column that a header line declares."""
    match = _COLUMN.fullmatch(value)
    if match is None:
        _fail(name, f"the column {value!r} follows no form", "Write: name meaning")
    return Column(match["name"], match["meaning"])


def _check(question: Question) -> None:
    """Raises ``QueryError`` unless columns are declared and every parameter has exactly one placeholder."""
    if not question.columns:
        _fail(question.name, "no column is declared", "Write a line '#+ column: name meaning' for each")
    declared = Counter(parameter.name for parameter in question.parameters)
    placed = Counter(match["name"] for match in PLACEHOLDER.finditer(question.sparql))
    for wrong in sorted(key for key in declared | placed if (declared[key], placed[key]) != (1, 1)):
        _fail(
            question.name,
            f"the parameter {wrong!r} is declared {declared[wrong]} and placed {placed[wrong]} times",
            f"Declare it once, and write VALUES ?{wrong} {{ UNDEF }} once, in the group that uses it",
        )


def _fail(name: str, what: str, advice: str) -> NoReturn:
    """Raises ``QueryError`` that names the file."""
    raise QueryError(f"{name}.rq: {what}", value=name, advice=advice)
