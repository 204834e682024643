"""JSON-LD text of quads that come sorted, under the context of ``ontology/context.jsonld``.

Written here rather than by rdflib: rdflib turns numbers of every lexical form into JSON numbers and back into other
numbers, and holds the whole graph in memory.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.errors import ExportError
from kg.export.context import Context
from kg.export.triples import term_text
from kg.terms import BOOLEAN, INTEGER, STRING, Literal, Quad
from kg.vocab.external import RDF_TYPE

Json = str | int | bool | dict[str, str] | list["Json"]

# JSON numbers beyond 53 bits lose digits in many readers, so longer integers stay text.
_SMALL_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_BOOLEANS = {"true": True, "false": False}


def jsonld_text(quads: Iterable[Quad], context: Context) -> Iterator[str]:
    """Yields one document: the context, then one named graph an entry, with one node a line."""
    yield f'{{\n"@context": {context.text},\n"@graph": [\n'
    for number, (graph, members) in enumerate(groupby(quads, key=lambda quad: quad.graph)):
        if number:
            yield ",\n"
        if graph:
            yield f'{{"@id": {json.dumps(_node_id(graph, context))}, "@graph": [\n'
        yield from _nodes(members, context)
        if graph:
            yield "\n]}"
    yield "\n]\n}\n"


def _nodes(quads: Iterable[Quad], context: Context) -> Iterator[str]:
    """Yields one JSON object a subject, with commas between them."""
    for number, (subject, members) in enumerate(groupby(quads, key=lambda quad: quad.subject)):
        if number:
            yield ",\n"
        yield json.dumps({"@id": _node_id(subject, context)} | _properties(members, context), ensure_ascii=False)


def _properties(quads: Iterable[Quad], context: Context) -> dict[str, Json]:
    """Returns the values of one node by key; a single value stands without a list."""
    values: dict[str, list[Json]] = {}
    for quad in quads:
        key, value = _entry(quad.predicate, quad.object, context)
        values.setdefault(key, []).append(value)
    return {key: held[0] if len(held) == 1 else held for key, held in values.items()}


def _entry(predicate: str, value: str | Literal, context: Context) -> tuple[str, Json]:
    """Returns the key and the value that say a predicate and its object."""
    if predicate == RDF_TYPE and isinstance(value, str):
        local = value.removeprefix(context.vocabulary)
        return "@type", local if local != value and local.isalnum() else _node_id(value, context)
    term = context.terms.get(predicate)
    key = term.name if term else context.shortened(predicate) or _absolute(predicate, context)
    coerced = term.type if term else None
    if isinstance(value, str):
        iri = _node_id(value, context)
        return key, iri if coerced == "@id" else {"@id": iri}
    return key, _literal(value, coerced, context)


def _literal(literal: Literal, coerced: str | None, context: Context) -> Json:
    """Returns a literal as short as its key allows."""
    if literal.language:
        return {"@value": literal.value, "@language": literal.language}
    native = _native(literal)
    if native is not None and coerced in (None, literal.datatype):
        return native
    if coerced == literal.datatype or (coerced is None and literal.datatype == STRING):
        return literal.value
    if literal.datatype == STRING:
        return {"@value": literal.value}
    return {"@value": literal.value, "@type": _node_id(literal.datatype, context)}


def _native(literal: Literal) -> int | bool | None:
    """Returns the JSON number or truth value that reads back as this very literal, where there is one."""
    if literal.datatype == INTEGER and _SMALL_INTEGER.fullmatch(literal.value):
        return int(literal.value)
    return _BOOLEANS.get(literal.value) if literal.datatype == BOOLEAN else None


def _node_id(iri: str, context: Context) -> str:
    """Returns an IRI as JSON-LD writes it: with a prefix where one fits."""
    return context.shortened(iri) or _absolute(iri, context)


def _absolute(iri: str, context: Context) -> str:
    """Returns an IRI in full. Raises ``ExportError`` for one that a reader would take for a prefixed name."""
    term_text(iri)
    if iri.partition(":")[0] in context.names:
        raise ExportError(
            f"JSON-LD would read {iri!r} as a prefixed name",
            value=iri,
            advice="Export to .nq or .trig, which have no such names",
        )
    return iri
