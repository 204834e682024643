"""The IRIs of what an article names; what the reference graph does not hold is typed and labelled beside it."""

from kg import iris
from kg.assemble.sheet import Sheet
from kg.model import AgreementReport, Record
from kg.reference import Reference
from kg.terms import text
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE, RDFS_LABEL, SKOS_CONCEPT, SKOS_IN_SCHEME, SKOS_NOTATION
from kg.vocab.schemes import PARTNERSHIP_LEVEL, PARTNERSHIP_LEVEL_SCHEME


class Entities:
    """Gives IRIs for one article's parties, people, levels and agreements."""

    def __init__(self, sheet: Sheet, reference: Reference, record: Record) -> None:
        self._sheet = sheet
        self._reference = reference
        self._keys = {person.name: person.key for person in record.people}

    def party(self, code: str) -> str:
        """Returns the IRI of a state, body or other party."""
        if code in self._reference.states:
            return iris.state(code)
        if code in self._reference.bodies:
            return iris.body(code)
        node = iris.group(code)
        self._named(node, ir.GROUP, code)
        return node

    def person(self, name: str) -> str:
        """Returns the IRI of a person whom the article names."""
        key = self._keys.get(name)
        if key is not None:
            return iris.person(key)
        node = iris.named_person(name)
        self._named(node, ir.PERSON_CLASS, name)
        return node

    def level(self, level: str) -> str:
        """Returns the concept of a partnership's level, minted where the ontology has none."""
        known = PARTNERSHIP_LEVEL.get(level)
        if known is not None:
            return known
        node = iris.concept("partnership-level", level)
        self._sheet.add(node, RDF_TYPE, SKOS_CONCEPT)
        self._sheet.add(node, SKOS_NOTATION, text(level))
        self._sheet.add(node, SKOS_IN_SCHEME, PARTNERSHIP_LEVEL_SCHEME)
        return node

    def agreement(self, report: AgreementReport) -> str:
        """Returns the IRI of an agreement or initiative: the reference's, else one typed and labelled here."""
        known = self._reference.instruments_by_name.get(report.known or "")
        if known is not None:
            return iris.agreement(known.name, known.parties)
        node = iris.agreement(report.name, report.parties)
        self._named(node, ir.INITIATIVE if report.initiative else ir.AGREEMENT_CLASS, report.name)
        return node

    def _named(self, node: str, kind: str, label: str) -> None:
        """Adds the class and label of an entity that only this article vouches for."""
        self._sheet.add(node, RDF_TYPE, kind)
        self._sheet.add(node, RDFS_LABEL, text(label))
