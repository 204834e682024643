"""The reference facts as quads of the graph ``reference``."""

from collections.abc import Iterable

from kg import iris
from kg.assemble.codes import concept_quads
from kg.reference import Reference
from kg.reference.facts import Entry, Facts, Office, Partnership, Person, Tenure
from kg.terms import Literal, Quad, boolean, moment, text
from kg.vocab import ir
from kg.vocab.external import (
    DCTERMS_SOURCE,
    RDF_TYPE,
    RDFS_LABEL,
    SKOS_ALT_LABEL,
    SKOS_CONCEPT,
    SKOS_IN_SCHEME,
    SKOS_NOTATION,
    SKOS_PREF_LABEL,
)
from kg.vocab.schemes import (
    CODE_LIST,
    MEMBERSHIP_STATUS,
    OBLIGATION,
    OFFICE_RANK,
    PARTNERSHIP_LEVEL,
    PARTNERSHIP_LEVEL_SCHEME,
)

_STATE_CLASSES = {"state": ir.STATE, "territory": ir.TERRITORY, "former": ir.FORMER_STATE}
_ENGLISH = "en"


def reference_quads(reference: Reference) -> tuple[Quad, ...]:
    """Returns all reference facts as quads, each once, in the order of the tables, then the codes of PLOVER and CAMEO.

    Every partnership level is there with its words, also one that the ontology's scheme does not hold.
    """
    graph = _Graph(reference)
    _states(graph)
    _codes(graph)
    _bodies(graph)
    for person in reference.facts.persons:
        _person(graph, person)
    for office in reference.facts.offices:
        _office(graph, office)
    for tenure in reference.facts.tenures:
        _tenure(graph, tenure)
    _memberships(graph)
    _levels(graph)
    for partnership in reference.facts.partnerships:
        _partnership(graph, partnership)
    _ties(graph)
    _instruments(graph)
    return (*graph.quads, *concept_quads())


class _Graph:
    """Collects quads in the order in which they come, each once."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.facts: Facts = reference.facts
        self.quads: dict[Quad, None] = {}

    def add(self, node: str, predicate: str, *values: str | Literal) -> None:
        """Adds one statement for each value."""
        for value in values:
            self.quads[Quad(node, predicate, value, iris.REFERENCE_GRAPH)] = None

    def note(self, node: str, predicate: str, value: str | None) -> None:
        """Adds a plain text where there is one."""
        if value is not None:
            self.add(node, predicate, text(value))

    def name(self, node: str, label: str, others: Iterable[str]) -> None:
        """Adds the English label of a node, and the other names that differ from it."""
        self.add(node, RDFS_LABEL, text(label, _ENGLISH))
        self.add(node, SKOS_ALT_LABEL, *(text(other, _ENGLISH) for other in others if other != label))

    def translate(self, node: str, code: str) -> None:
        """Adds the names of a state or body in other languages; its one ``rdfs:label`` stays the English one."""
        self.add(node, SKOS_PREF_LABEL, *(text(word, tag) for tag, word in self.reference.labels(code).items()))

    def interval(self, node: str, since: str | None, until: str | None) -> None:
        """Adds the bounds that are known, at their own precision."""
        for predicate, bound in ((ir.FROM, since), (ir.UNTIL, until)):
            if bound is not None:
                self.add(node, predicate, moment(bound))

    def provenance(self, node: str, source: str, checked: str | None) -> None:
        """Adds where a fact is from, and when it was last compared with that."""
        self.add(node, DCTERMS_SOURCE, text(source))
        if checked is not None:
            self.add(node, ir.CHECKED, moment(checked))

    def party(self, code: str) -> str:
        """Returns the IRI of a state or body."""
        return iris.state(code) if code in self.reference.states else iris.body(code)


def _states(graph: _Graph) -> None:
    """Adds states and territories with their names; plurals of demonyms name people, and stay out."""
    names = _by_code(graph.reference.state_names())
    for state in graph.facts.states:
        node = iris.state(state.code)
        words = names[state.code]
        graph.add(node, RDF_TYPE, _STATE_CLASSES[state.kind])
        graph.name(node, state.name, (word.text for word in words if word.kind not in ("adjective", "demonym")))
        graph.add(node, ir.ADJECTIVE, *(text(word.text, _ENGLISH) for word in words if word.kind == "adjective"))
        graph.note(node, ir.CODE, state.code)
        graph.translate(node, state.code)
        for predicate, value in ((ir.OFFICIAL_NAME, state.official), (ir.CAPITAL, state.capital)):
            if value:
                graph.add(node, predicate, text(value, _ENGLISH))
        if state.wikidata:
            graph.add(node, ir.WIKIDATA, iris.wikidata(state.wikidata))
        graph.interval(node, state.since, state.until)
        graph.provenance(node, state.source, state.checked)


def _codes(graph: _Graph) -> None:
    """Adds the codes of states, each with its interval; the alpha-2 code in use also stands at the state itself."""
    for code in graph.facts.state_codes:
        node = iris.fact("code", code.of, code.scheme, code.code, code.since)
        graph.add(node, RDF_TYPE, ir.CODE_ASSIGNMENT)
        graph.add(node, ir.CODE_OF, iris.state(code.of))
        graph.add(node, ir.CODE_LIST, CODE_LIST[code.scheme])
        graph.note(node, ir.CODE_VALUE, code.code)
        graph.interval(node, code.since, code.until)
        graph.provenance(node, code.source, code.checked)
        if code.scheme == "iso2" and code.until is None:
            graph.note(iris.state(code.of), ir.ISO_ALPHA2, code.code)


def _bodies(graph: _Graph) -> None:
    """Adds bodies and organs with their names."""
    names = _by_code(graph.reference.body_names())
    for body in graph.facts.bodies:
        node = iris.body(body.code)
        graph.add(node, RDF_TYPE, ir.ORGAN if body.kind == "organ" else ir.MULTILATERAL_BODY)
        graph.name(node, body.name, (word.text for word in names[body.code]))
        graph.note(node, ir.CODE, body.code)
        if body.parent:
            graph.add(node, ir.PARENT_BODY, iris.body(body.parent))
        if body.seat:
            graph.add(node, ir.SEAT, text(body.seat, _ENGLISH))
        if body.wikidata:
            graph.add(node, ir.WIKIDATA, iris.wikidata(body.wikidata))
        graph.translate(node, body.code)
        graph.interval(node, body.founded, body.ended)
        graph.provenance(node, body.source, body.checked)


def _person(graph: _Graph, person: Person) -> None:
    """Adds a person with the spellings of their name."""
    node = iris.person(person.key)
    graph.add(node, RDF_TYPE, ir.PERSON_CLASS)
    graph.name(node, person.name, person.variants)
    graph.note(node, ir.FAMILY_NAME, person.family)
    graph.note(node, ir.NATIVE_NAME, person.native)
    if person.wikidata:
        graph.add(node, ir.WIKIDATA, iris.wikidata(person.wikidata))
    graph.provenance(node, person.source, person.checked)


def _office(graph: _Graph, office: Office) -> None:
    """Adds an office with the word for it and the other words for it."""
    node = iris.office(office.of, office.role)
    graph.add(node, RDF_TYPE, ir.OFFICE_CLASS)
    graph.name(node, office.title, office.also)
    graph.note(node, ir.ROLE, office.role)
    graph.add(node, ir.OFFICE_OF, graph.party(office.of))
    graph.add(node, ir.OFFICE_RANK, *(OFFICE_RANK[rank] for rank in office.ranks))
    graph.add(node, ir.COUNTERPART, boolean(office.counterpart))
    if office.wikidata:
        graph.add(node, ir.WIKIDATA, iris.wikidata(office.wikidata))
    graph.provenance(node, office.source, office.checked)


def _tenure(graph: _Graph, tenure: Tenure) -> None:
    """Adds a tenure; where it has no end, whether it was still running when last checked."""
    office = graph.reference.offices[tenure.office]
    node = iris.fact("tenure", office.key, tenure.person, tenure.since)
    graph.add(node, RDF_TYPE, ir.TENURE)
    graph.add(node, ir.HOLDER, iris.person(tenure.person))
    graph.add(node, ir.OFFICE, iris.office(office.of, office.role))
    graph.add(node, ir.ACTING, boolean(tenure.acting))
    graph.add(node, ir.OPEN_END, boolean(tenure.end == "open"))
    if tenure.elected:
        graph.add(node, ir.ELECTED, moment(tenure.elected))
    graph.interval(node, tenure.since, tenure.until)
    graph.provenance(node, tenure.source, tenure.checked)


def _memberships(graph: _Graph) -> None:
    """Adds the standing of parties in bodies."""
    for membership in graph.facts.memberships:
        node = iris.fact("membership", membership.body, membership.party, membership.status, membership.since)
        graph.add(node, RDF_TYPE, ir.MEMBERSHIP)
        graph.add(node, ir.PARTY, graph.party(membership.party))
        graph.add(node, ir.BODY, iris.body(membership.body))
        graph.add(node, ir.STATUS, MEMBERSHIP_STATUS[membership.status])
        graph.interval(node, membership.since, membership.until)
        graph.provenance(node, membership.source, membership.checked)


def _levels(graph: _Graph) -> None:
    """Adds every partnership level, of the ontology's scheme or only of a table, so that its words can be read back."""
    for notation in sorted({*PARTNERSHIP_LEVEL, *(partnership.level for partnership in graph.facts.partnerships)}):
        level = iris.concept("partnership-level", notation)
        graph.add(level, RDF_TYPE, SKOS_CONCEPT)
        graph.add(level, SKOS_NOTATION, text(notation))
        graph.add(level, SKOS_IN_SCHEME, PARTNERSHIP_LEVEL_SCHEME)


def _partnership(graph: _Graph, partnership: Partnership) -> None:
    """Adds a partnership."""
    node = iris.fact("partnership", *partnership.parties, partnership.level, partnership.since)
    level = iris.concept("partnership-level", partnership.level)
    graph.add(node, RDF_TYPE, ir.PARTNERSHIP)
    graph.add(node, ir.PARTY, *(graph.party(code) for code in partnership.parties))
    graph.add(node, ir.LEVEL, level)
    graph.interval(node, partnership.since, partnership.until)
    graph.provenance(node, partnership.source, partnership.checked)


def _ties(graph: _Graph) -> None:
    """Adds diplomatic relations."""
    for ties in graph.facts.ties:
        node = iris.fact("diplomatic-relations", *ties.parties, ties.since)
        graph.add(node, RDF_TYPE, ir.DIPLOMATIC_RELATIONS)
        graph.add(node, ir.PARTY, *(graph.party(code) for code in ties.parties))
        graph.interval(node, ties.since, ties.until)
        graph.provenance(node, ties.source, ties.checked)


def _instruments(graph: _Graph) -> None:
    """Adds treaties, plans and initiatives under the names by which articles know them."""
    for instrument in graph.facts.instruments:
        node = iris.agreement(instrument.name, instrument.parties)
        graph.add(node, RDF_TYPE, ir.INITIATIVE if instrument.kind == "initiative" else ir.AGREEMENT_CLASS)
        graph.name(node, instrument.name, instrument.aliases)
        graph.add(node, ir.PARTY, *(graph.party(code) for code in instrument.parties))
        if instrument.obligation:
            graph.add(node, ir.OBLIGATION, OBLIGATION[instrument.obligation])
        graph.interval(node, instrument.since, instrument.until)
        graph.provenance(node, instrument.source, instrument.checked)


def _by_code(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Returns the words for each state or body, in their order."""
    words: dict[str, list[Entry]] = {}
    for entry in entries:
        words.setdefault(entry.code, []).append(entry)
    return words
