"""RDF terms as plain values, so that no room needs an RDF library to speak of them.

An IRI is a ``str``; everything else is a ``Literal``. There are no blank nodes in Communiqué's data.
"""

import re
from datetime import date
from typing import NamedTuple

XSD = "http://www.w3.org/2001/XMLSchema#"
STRING = XSD + "string"
INTEGER = XSD + "integer"
DECIMAL = XSD + "decimal"
BOOLEAN = XSD + "boolean"
DATE = XSD + "date"
DATE_TIME = XSD + "dateTime"
YEAR_MONTH = XSD + "gYearMonth"
YEAR = XSD + "gYear"
ANY_URI = XSD + "anyURI"
LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


class Literal(NamedTuple):
    """A literal: its lexical form, datatype IRI and, for ``rdf:langString``, language tag."""

    value: str
    datatype: str = STRING
    language: str | None = None


class Quad(NamedTuple):
    """One statement of a named graph; ``object`` is an IRI where it is a ``str``."""

    subject: str
    predicate: str
    object: str | Literal
    graph: str


def text(value: str, language: str | None = None) -> Literal:
    """Returns a string literal, tagged where ``language`` is given."""
    return Literal(value, LANG_STRING, language) if language else Literal(value)


def integer(value: int) -> Literal:
    """Returns an ``xsd:integer``."""
    return Literal(str(value), INTEGER)


def decimal(value: float) -> Literal:
    """Returns an ``xsd:decimal`` rounded to four places, always with a decimal point."""
    digits = f"{value:.4f}".rstrip("0")
    return Literal(digits + "0" if digits.endswith(".") else digits, DECIMAL)


def boolean(value: bool) -> Literal:
    """Returns an ``xsd:boolean`` in its canonical form."""
    return Literal("true" if value else "false", BOOLEAN)


def day(value: date) -> Literal:
    """Returns an ``xsd:date``."""
    return Literal(value.isoformat(), DATE)


def moment(value: str) -> Literal:
    """Returns the literal of an ISO date that may be shortened to a month or a year.

    The length tells the precision: ``2023`` is ``xsd:gYear``, ``2023-10`` is ``xsd:gYearMonth``.
    """
    return Literal(value, {4: YEAR, 7: YEAR_MONTH}.get(len(value), DATE))


# The escapes of canonical N-Quads: the short ones where there are any, a number for every other control character.
def link(value: str) -> Literal:
    """Returns an ``xsd:anyURI``."""
    return Literal(value, ANY_URI)


_ESCAPES = str.maketrans(
    {chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F)}
    | {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)
_NOT_IN_IRIS = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def serialise(term: str | Literal) -> str:
    """Returns a term in N-Triples syntax, which is also SPARQL and Turtle syntax.

    Raises ``ValueError`` for an IRI that holds a character no IRI may hold.
    """
    if isinstance(term, str):
        if not term or _NOT_IN_IRIS.search(term):
            raise ValueError(f"not an IRI: {term!r}")
        return f"<{term}>"
    quoted = f'"{term.value.translate(_ESCAPES)}"'
    if term.language:
        return f"{quoted}@{term.language}"
    return quoted if term.datatype == STRING else f"{quoted}^^<{term.datatype}>"
