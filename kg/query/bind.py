"""Puts parameters into a question: placeholders become checked terms, never a user's own characters."""

import re
from collections.abc import Mapping
from difflib import get_close_matches

from kg.errors import QueryError
from kg.query.header import PLACEHOLDER
from kg.query.question import Question
from kg.query.values import Term, term
from kg.reference import Reference, packaged
from kg.table import Value
from kg.terms import serialise

_ESCAPED = re.compile(r"\\\\([uU])")


def bound(question: Question, parameters: Mapping[str, Value], reference: Reference | None = None) -> str:
    """Returns the SPARQL of a question with the given parameters in their places.

    A parameter that is absent, or ``None``, takes its default or stays open. Codes and names are looked up in
    ``reference``, else in the packaged facts. Raises ``QueryError`` for a parameter that the question lacks, a
    required one that is absent, and a value that does not fit.
    """
    given = {name: value for name, value in parameters.items() if value is not None}
    _refuse_strangers(question, given)
    facts = reference or packaged()
    terms: dict[str, Term] = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is not None:
            terms[parameter.name] = term(parameter, value, facts)
        elif parameter.required:
            raise QueryError(
                f"{question.name} needs {parameter.name}",
                value=parameter.name,
                advice=f"Give {parameter.name}={parameter.type}: {parameter.meaning}",
            )
    return PLACEHOLDER.sub(lambda match: _values(match, terms), question.sparql)


def _refuse_strangers(question: Question, given: Mapping[str, Value]) -> None:
    """Raises ``QueryError`` for a parameter that the question does not have."""
    names = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            advice = f"Did you mean {near[0]}?" if near else f"It has: {', '.join(names) or 'none'}"
            raise QueryError(f"{question.name} has no parameter {name!r}", value=name, advice=advice)


def _values(match: re.Match[str], terms: Mapping[str, Term]) -> str:
    """Returns a placeholder with its term, or as it is."""
    name = match["name"]
    return f"VALUES ?{name} {{ {sparql_term(terms[name])} }}" if name in terms else match[0]


def sparql_term(term: Term) -> str:
    """Returns a term as SPARQL reads it.

    SPARQL resolves ``\\u`` escapes before anything else, and engines differ on a backslash before them; so a ``u``
    that follows an escaped backslash is itself escaped.
    """
    return _ESCAPED.sub(lambda match: f"\\\\\\U{ord(match[1]):08X}", serialise(term))
