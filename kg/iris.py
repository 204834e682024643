"""The one place where IRIs are minted.

An authority's code is the identifier where there is one; everything else hashes stable content, so that the
same article yields the same IRIs whatever else was read before it.
"""

import hashlib
import re
import unicodedata
from urllib.parse import quote

BASE = "https://w3id.org/communique/"
ONTOLOGY = BASE + "ontology#"
SCHEME = BASE + "scheme/"
ID = BASE + "id/"
GRAPH = BASE + "graph/"
REFERENCE_GRAPH = GRAPH + "reference"
CONSOLIDATED_GRAPH = GRAPH + "consolidated"
CORRECTIONS_GRAPH = GRAPH + "corrections"
WIKIDATA = "http://www.wikidata.org/entity/"


def slug(name: str) -> str:
    """Returns a name as lower-case words joined by hyphens.

    Letters lose their accents; those of other scripts are percent-encoded.
    """
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = "-".join(re.findall(r"\w+", plain))
    return quote(words, safe="-") or "unnamed"


def digest(*parts: object) -> str:
    """Returns 16 hexadecimal digits that depend on the parts and nothing else."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:16]


def state(code: str) -> str:
    """Returns the IRI of a state or territory by its ISO 3166-1 alpha-3 code."""
    return f"{ID}state/{quote(code, safe='')}"


def body(code: str) -> str:
    """Returns the IRI of a body by its acronym, or by the slug of its English name."""
    return f"{ID}body/{code if re.fullmatch(r'[A-Z0-9]+', code) else slug(code)}"


def group(name: str) -> str:
    """Returns the IRI of a party that is neither a state nor a body."""
    return f"{ID}group/{slug(name)}"


def person(key: str) -> str:
    """Returns the IRI of a person of the reference tables by the key they have there."""
    return f"{ID}person/{key}"


def named_person(name: str) -> str:
    """Returns the IRI of a person known by name only."""
    return f"{ID}person/named/{slug(name)}"


def office(party: str, role: str) -> str:
    """Returns the IRI of an office by the party that it serves and its role."""
    return f"{ID}office/{slug(party).upper()}/{slug(role)}"


def fact(kind: str, *parts: object) -> str:
    """Returns the IRI of a reference fact (``tenure``, ``membership`` …) from what identifies it.

    A part that is not known is left out. A plus sign tells bodies apart (OPEC, OPEC+), so that it becomes a word here.
    """
    known = (str(part).replace("+", " plus") for part in parts if part is not None)
    return f"{ID}{kind}/" + "/".join(slug(part) for part in known)


def article(sha256: str) -> str:
    """Returns the IRI of an article by the SHA-256 of its text."""
    return f"{ID}article/{sha256}"


def article_graph(sha256: str) -> str:
    """Returns the name of the graph that holds everything an article yields."""
    return f"{GRAPH}article/{sha256}"


def evidence(sha256: str, start: int, end: int) -> str:
    """Returns the IRI of a piece of an article's text, by code-point offsets."""
    return f"{ID}article/{sha256}/text/{start}-{end}"


def record(sha256: str, kind: str, *parts: object) -> str:
    """Returns the IRI of what an article reports: ``kind`` and the parts that tell it from its neighbours."""
    return f"{ID}article/{sha256}/{kind}/{digest(*parts)}"


def agreement(name: str, parties: tuple[str, ...]) -> str:
    """Returns the IRI of an agreement by its name and parties."""
    return f"{ID}agreement/{slug(name)}/{'-'.join(sorted(slug(party) for party in parties)) or 'open'}"


def concept(scheme: str, notation: str) -> str:
    """Returns the IRI of a concept of one of the ontology's schemes."""
    return f"{SCHEME}{scheme}/{quote(notation.replace(' ', '-'), safe='-_.')}"


def wikidata(item: str) -> str:
    """Returns the IRI of a Wikidata item."""
    return WIKIDATA + item
