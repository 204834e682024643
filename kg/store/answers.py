"""What the engine answers, as tables of plain Python values, and what its complaints mean."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from kg import iris, terms
from kg.errors import QueryError, StoreError
from kg.table import Table, Value

if TYPE_CHECKING:
    import pyoxigraph as ox

# Declared before every query, so that a question typed by hand needs no prologue; a query's own prefixes prevail.
PREFIXES = {
    "ir": iris.ONTOLOGY,
    "id": iris.ID,
    "graph": iris.GRAPH,
    "scheme": iris.SCHEME,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": terms.XSD,
}

# XML Schema's whole numbers that functions and imported data come with.
_INTEGERS = ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "unsignedInt")

_READINGS: dict[str, Callable[[str], Value]] = {
    **{terms.XSD + name: int for name in _INTEGERS},
    **{terms.XSD + name: float for name in ("decimal", "double", "float")},
    terms.BOOLEAN: lambda text: text in ("true", "1"),
    terms.DATE: date.fromisoformat,
    terms.DATE_TIME: datetime.fromisoformat,
}

_STRING_OR_COMMENT = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|(<[^<>\s]*>)|#[^\n]*",
    re.DOTALL,
)
_PROLOGUE = re.compile(r"(?:\s+|PREFIX\s+\S*?:\s*<[^>]*>|BASE\s*<[^>]*>)*", re.IGNORECASE)
_UPDATE = re.compile(r"(?:INSERT|DELETE|WITH|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b", re.IGNORECASE)
# `FROM` opens a dataset clause; `?from` and `ir:from` are names.
# `SERVICE` would send data to another machine; nothing here asks the network.
_SERVICE = re.compile(r"(?<![\w:?$-])SERVICE\b\s*(?:SILENT\b)?\s*[<?$\w]", re.IGNORECASE)
_DATASET = re.compile(r"(?<![\w:?$-])FROM\s", re.IGNORECASE)
_COMPLAINTS = {
    "Prefix not found": "a prefix is not declared",
    "variable that is unbound": "it selects a variable that it neither groups by nor aggregates",
    "IRI parsing failed": "it holds something in <> that is no IRI",
}
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def answer(engine: "ox.Store", sparql: str) -> Table:
    """Returns the answer to a query over the union of all graphs, or over the dataset that the query itself names.

    SELECT gives its variables as columns, CONSTRUCT and DESCRIBE ``subject``, ``predicate`` and ``object`` (once each,
    sorted), ASK one boolean under ``answer``. A triple that stands in several graphs matches once in each of them.
    Raises ``QueryError`` for text that is no query, ``StoreError`` where the store cannot be read.
    """
    bare = _bare(sparql)
    if _SERVICE.search(bare):
        raise QueryError(
            "SERVICE asks another machine",
            value=sparql,
            advice="Communiqué works without a network: export the graph and join it elsewhere",
        )
    try:
        found = engine.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=not _DATASET.search(bare))
        return _table(found)
    except SyntaxError as error:
        raise _explained(sparql, bare, error) from error
    except OSError as error:
        raise StoreError(f"the store cannot be read: {error}", advice="Open it again") from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}", value=sparql) from error


def _table(found: "ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples") -> Table:
    """Returns an engine's answer as a table."""
    import pyoxigraph as ox

    if isinstance(found, ox.QueryBoolean):
        return Table(("answer",), ((bool(found),),))
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Table(columns, tuple(tuple(plain(term) for term in solution) for solution in found))
    triples = {(triple.subject, triple.predicate, triple.object) for triple in found}
    ordered = sorted(triples, key=lambda triple: tuple(str(term) for term in triple))
    return Table(("subject", "predicate", "object"), tuple(tuple(plain(term) for term in row) for row in ordered))


def plain(term: "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None") -> Value:
    """Returns a term as a plain Python value.

    IRIs, strings, years and months are text; numbers, booleans, dates and times are Python's own. A literal whose
    form its datatype does not allow, or Python cannot hold, stays text.
    """
    import pyoxigraph as ox

    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return term.value
    if not isinstance(term, ox.Literal):
        return str(term)
    reading = _READINGS.get(term.datatype.value)
    if reading is None:
        return term.value
    try:
        return reading(term.value)
    except ValueError:
        return term.value


def _bare(sparql: str) -> str:
    """Returns a query without its strings and comments; IRIs stay."""
    return _STRING_OR_COMMENT.sub(lambda found: found[1] or " ", sparql)


def _explained(sparql: str, bare: str, error: SyntaxError) -> QueryError:
    """Returns what a query's syntax error means, with the place where reading stopped."""
    prologue = _PROLOGUE.match(bare)
    if prologue and _UPDATE.match(bare, prologue.end()):
        return QueryError(
            "this is SPARQL Update, and `sparql` only reads",
            value=sparql,
            advice="Ask with SELECT, ASK, CONSTRUCT or DESCRIBE",
        )
    found = _POSITION.match(str(error))
    if not found:
        return QueryError(f"the query cannot be read: {error}", value=sparql)
    line, column = int(found[1]), int(found[2])
    lines = sparql.splitlines() or [""]
    read = lines[min(line, len(lines)) - 1][: column - 1]
    return QueryError(
        f"the query cannot be read at line {line}, column {column}: {_reason(found[3])}",
        value=sparql,
        advice=f"It was understood up to `{read[-60:].strip()}`" if read.strip() else "",
    )


def _reason(complaint: str) -> str:
    """Returns an engine's complaint in words.

    What it would have read next is told only where that is one sign: its longer lists are of single characters and
    of whatever keyword it tried last.
    """
    for sign, words in _COMPLAINTS.items():
        if sign in complaint:
            return words
    single = re.search(r'expected ("(?:\\.|[^"\\])+")$', complaint)
    return f"expected {single[1]}" if single else "what follows is not SPARQL"
