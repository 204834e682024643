"""N-Quads, Turtle and TriG text of quads that come sorted."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.errors import ExportError
from kg.export.context import Context
from kg.terms import BOOLEAN, INTEGER, Literal, Quad, serialise
from kg.vocab.external import RDF_TYPE

# Only forms that every reader gives back unchanged are written bare; a decimal may come back as an exponent.
_BARE = {INTEGER: re.compile(r"0|-?[1-9][0-9]*"), BOOLEAN: re.compile("true|false")}


def nquads_text(quads: Iterable[Quad]) -> Iterator[str]:
    """Yields one line a quad; a quad without a graph is a triple of the default graph."""
    for quad in quads:
        terms = [quad.subject, quad.predicate, quad.object, *([quad.graph] if quad.graph else [])]
        yield f"{' '.join(map(term_text, terms))} .\n"


def turtle_text(quads: Iterable[Quad], context: Context) -> Iterator[str]:
    """Yields prefixes, then one paragraph a subject; graph names are not looked at."""
    yield _prefixes(context)
    yield from _subjects(quads, context)


def trig_text(quads: Iterable[Quad], context: Context) -> Iterator[str]:
    """Yields prefixes, then one block a graph, with one paragraph a subject."""
    yield _prefixes(context)
    for graph, members in groupby(quads, key=lambda quad: quad.graph):
        if graph:
            yield f"\n{_short(graph, context)} {{\n"
        yield from _subjects(members, context)
        if graph:
            yield "}\n"


def term_text(term: str | Literal) -> str:
    """Returns a term in N-Triples syntax. Raises ``ExportError`` for an IRI that cannot be written."""
    try:
        return serialise(term)
    except ValueError as error:
        raise ExportError(
            "An IRI of the graph holds a character that no IRI may hold",
            value=term,
            advice="Correct the source that this IRI was made from",
        ) from error


def _prefixes(context: Context) -> str:
    """Returns the declarations of all prefixes."""
    return "".join(f"@prefix {name}: {term_text(iri)} .\n" for iri, name in context.prefixes.items())


def _subjects(quads: Iterable[Quad], context: Context) -> Iterator[str]:
    """Yields one paragraph a subject, each preceded by an empty line."""
    for subject, members in groupby(quads, key=lambda quad: quad.subject):
        lines = [
            f"    {_verb(predicate, context)} {', '.join(_short(quad.object, context) for quad in group)}"
            for predicate, group in groupby(members, key=lambda quad: quad.predicate)
        ]
        yield f"\n{_short(subject, context)}\n" + " ;\n".join(lines) + " .\n"


def _verb(predicate: str, context: Context) -> str:
    """Returns a predicate, ``a`` for ``rdf:type``."""
    return "a" if predicate == RDF_TYPE else _short(predicate, context)


def _short(term: str | Literal, context: Context) -> str:
    """Returns a term as Turtle writes it: prefixed, bare or quoted."""
    if isinstance(term, str):
        return context.shortened(term) or term_text(term)
    bare = _BARE.get(term.datatype)
    if bare and bare.fullmatch(term.value):
        return term.value
    datatype = None if term.language else context.shortened(term.datatype)
    quoted = term_text(term)
    return quoted.removesuffix(term_text(term.datatype)) + datatype if datatype and quoted.endswith(">") else quoted
