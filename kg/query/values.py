"""Turns what a user gives for a parameter into an RDF term, or says what is wrong with it."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from difflib import get_close_matches

from kg import iris
from kg.errors import QueryError
from kg.query.question import CONCEPT, Parameter
from kg.reference import Reference
from kg.table import Value
from kg.terms import Literal, day, integer, text

Term = str | Literal
_SHA256 = re.compile(r"[0-9a-f]{64}")
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_GROUPS = iris.ID + "group/"
_NEAR = 5


def term(parameter: Parameter, value: Value, reference: Reference) -> Term:
    """Returns the term that a value stands for under a parameter's type.

    Raises ``QueryError`` for a value of another type, and, with the nearest choices, for a code, name or concept that
    is not known.
    """
    if parameter.type.startswith(CONCEPT):
        return _concept(parameter, _words(parameter, value))
    if parameter.type == "date":
        return day(_date(parameter, value))
    if parameter.type == "integer":
        return integer(_integer(parameter, value))
    return _READERS[parameter.type](parameter, _words(parameter, value), reference)


def _words(parameter: Parameter, value: Value) -> str:
    """Returns a value that must be text which can be written as UTF-8."""
    if not isinstance(value, str) or not value.strip():
        raise _misfit(parameter, value, "Give some text")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise _misfit(parameter, value, "Give text without stray surrogates") from error
    return value


def _date(parameter: Parameter, value: Value) -> date:
    """Returns a day, from a ``date``, a ``datetime`` or ISO text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(_words(parameter, value).strip())
    except ValueError as error:
        raise _misfit(parameter, value, "Write a day as in 2023-10-26") from error


def _integer(parameter: Parameter, value: Value) -> int:
    """Returns a whole number, from an ``int`` or its digits."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        return int(value)
    raise _misfit(parameter, value, "Write a whole number as in 12")


def _text(parameter: Parameter, value: str, reference: Reference) -> Term:
    """Returns the text as it is."""
    return text(value)


def _state(parameter: Parameter, value: str, reference: Reference) -> Term:
    """Returns the IRI of a state by its code or English name."""
    codes = {code: state.name for code, state in reference.states.items()}
    return iris.state(_code(parameter, value, codes))


def _body(parameter: Parameter, value: str, reference: Reference) -> Term:
    """Returns the IRI of a body by its code or English name."""
    codes = {code: body.name for code, body in reference.bodies.items()}
    return iris.body(_code(parameter, value, codes))


def _party(parameter: Parameter, value: str, reference: Reference) -> Term:
    """Returns the IRI of a state or body by its code or English name, or the IRI of a group that is given in full."""
    if value.startswith(_GROUPS):
        return _record(parameter, value, reference)
    states = {code: state.name for code, state in reference.states.items()}
    bodies = {code: body.name for code, body in reference.bodies.items()}
    code = _code(parameter, value, {**bodies, **states})
    return iris.state(code) if code in states else iris.body(code)


def _code(parameter: Parameter, value: str, codes: dict[str, str]) -> str:
    """Returns the code that a value is, or whose name it is, whatever its case."""
    wanted = value.strip().casefold()
    readings = {name.casefold(): code for code, name in codes.items()} | {code.casefold(): code for code in codes}
    if wanted in readings:
        return readings[wanted]
    known = {word.casefold(): f"{code} ({name})" for code, name in codes.items() for word in (code, name)}
    raise _unknown(parameter, value, [known[word] for word in _near(wanted, known)])


def _person(parameter: Parameter, value: str, reference: Reference) -> Term:
    """Returns the IRI of a person by key, by a name of the reference tables, or by the name that articles give."""
    if value in reference.persons:
        return iris.person(value)
    people = reference.people_named(value)
    whole = [person for person in people if person.name.casefold() == value.strip().casefold()] or people
    if len(whole) > 1:
        choices = ", ".join(f"{person.key} ({person.name})" for person in whole)
        raise QueryError(
            f"{parameter.name}: several people are called {value!r}", value=value, advice=f"Give a key: {choices}"
        )
    return iris.person(whole[0].key) if whole else iris.named_person(value)


def _record(parameter: Parameter, value: str, reference: Reference) -> Term:
    """Returns the IRI of a record or article, from itself or from an article's SHA-256."""
    if _SHA256.fullmatch(value.strip()):
        return iris.article(value.strip())
    bare = value.strip().removeprefix("<").removesuffix(">")
    if not bare.startswith(iris.ID) or re.search(r'[\x00-\x20<>"{}|^`\\]', bare):
        raise _misfit(parameter, value, f"Give an IRI that starts with {iris.ID}, or the SHA-256 of an article")
    return bare


def _concept(parameter: Parameter, value: str) -> Term:
    """Returns the IRI of a concept by its notation; blanks, hyphens and underscores are the same."""
    from kg.vocab import schemes

    scheme = parameter.type.removeprefix(CONCEPT)
    notations = getattr(schemes, scheme.upper().replace("-", "_"), None)
    if notations is None:
        raise _misfit(parameter, scheme, "Its scheme is not in the ontology")
    plain = {_plain(notation): notation for notation in notations}
    wanted = _plain(value)
    if wanted not in plain:
        near = [plain[word] for word in _near(wanted, plain)] if len(plain) > 30 else sorted(plain.values())
        raise _unknown(parameter, value, near)
    iri: str = notations[plain[wanted]]
    return iri


def _plain(notation: str) -> str:
    """Returns a notation in lower case, its words joined by blanks."""
    return re.sub(r"[\s_-]+", " ", notation.strip().casefold())


def _near(wanted: str, known: Iterable[str]) -> list[str]:
    """Returns the words most like the wanted one, the most similar first."""
    return get_close_matches(wanted, known, n=_NEAR, cutoff=0.5)


def _unknown(parameter: Parameter, value: str, near: list[str]) -> QueryError:
    """Returns the error for a value that is not known, with those that are like it."""
    choices = ", ".join(dict.fromkeys(near))
    advice = f"Choose one of: {choices}" if near else "Give a code, as in CHN or SCO"
    return QueryError(f"{parameter.name}: {value!r} is not known", value=value, advice=advice)


def _misfit(parameter: Parameter, value: Value, advice: str) -> QueryError:
    """Returns the error for a value that is not of the parameter's type."""
    return QueryError(f"{parameter.name}: {value!r} is no {parameter.type}", value=value, advice=advice)


_READERS: dict[str, Callable[[Parameter, str, Reference], Term]] = {
    "body": _body,
    "party": _party,
    "person": _person,
    "record": _record,
    "state": _state,
    "text": _text,
}
