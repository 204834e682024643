"""Reads ``ontology/context.jsonld``: the prefixes of every RDF file that is written, and the terms of JSON-LD."""

import json
import re
from dataclasses import dataclass

from kg.resources import ontology

_SAFE_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the JSON-LD context: the IRI it stands for, and the type its values have unless they say otherwise.

    ``type`` is ``@id`` for IRIs, a datatype's IRI, or ``None`` where values are written as they are.
    """

    name: str
    iri: str
    type: str | None


@dataclass(frozen=True, slots=True)
class Context:
    """Prefixes by namespace, terms by IRI, the names of both, the default vocabulary, and the context's own JSON."""

    prefixes: dict[str, str]
    terms: dict[str, Term]
    names: frozenset[str]
    vocabulary: str
    text: str

    def shortened(self, iri: str) -> str | None:
        """Returns an IRI as ``prefix:name``, or ``None`` where no prefix fits or the name would need escaping."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self.prefixes.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and _SAFE_LOCAL.fullmatch(iri, cut) else None


def context_of_ontology() -> Context:
    """Returns the context that Communiqué ships. Raises ``ResourceError`` where the ontology is missing."""
    text = (ontology() / "context.jsonld").read_text(encoding="utf-8")
    entries: dict[str, str | dict[str, str]] = json.loads(text)["@context"]
    namespaces = {name: entry for name, entry in entries.items() if isinstance(entry, str) and name[0] != "@"}
    terms = [_term(name, entry, namespaces) for name, entry in entries.items() if isinstance(entry, dict)]
    return Context(
        prefixes={namespace: name for name, namespace in namespaces.items()},
        terms={term.iri: term for term in terms},
        names=frozenset(entries),
        vocabulary=str(entries["@vocab"]),
        text=json.dumps(entries, ensure_ascii=False, indent=2),
    )


def _term(name: str, entry: dict[str, str], namespaces: dict[str, str]) -> Term:
    """Returns one term with its IRI and type written in full."""
    kind = entry.get("@type")
    return Term(name, _full(entry["@id"], namespaces), kind if kind in (None, "@id") else _full(kind, namespaces))


def _full(compact: str, namespaces: dict[str, str]) -> str:
    """Returns the IRI that ``prefix:name`` stands for."""
    prefix, _, local = compact.partition(":")
    return namespaces[prefix] + local
