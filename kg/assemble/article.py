"""Everything that one article yields, as the quads of its own named graph."""

from kg import __version__, iris
from kg.assemble.entities import Entities
from kg.assemble.records import agreement_quads, event_quads, office_quads, partnership_quads, statement_quads
from kg.assemble.sheet import Sheet
from kg.coding import Codings
from kg.model import Record
from kg.reference import Reference
from kg.terms import Quad, day, link, text
from kg.text import Article, Span
from kg.vocab import ir
from kg.vocab.external import (
    PROV_USED,
    PROV_WAS_ASSOCIATED_WITH,
    PROV_WAS_GENERATED_BY,
    RDF_TYPE,
)


def article_quads(record: Record, codings: Codings, reference: Reference) -> tuple[Quad, ...]:
    """Returns the graph of an article: its text and provenance, its evidence, and what it reports, each quad once.

    Identifiers hash stable content and nothing tells when or where it was made, so that one text with one version of
    the extractor always gives the same graph.
    """
    sheet = Sheet(record.article)
    entities = Entities(sheet, reference, record)
    _article(sheet, record.article)
    _provenance(sheet)
    _mentions(sheet, entities, record)
    for person in record.people:
        office_quads(sheet, entities, person)
    for event, coding in zip(record.events, codings.events, strict=True):
        event_quads(sheet, entities, event, coding)
    for statement, said in zip(record.statements, codings.statements, strict=True):
        statement_quads(sheet, entities, statement, said)
    for partnership in record.partnerships:
        partnership_quads(sheet, entities, partnership)
    for agreement in record.agreements:
        agreement_quads(sheet, entities, agreement)
    return sheet.quads()


def _article(sheet: Sheet, article: Article) -> None:
    """Adds the article with its text and what its carrier says about it."""
    sheet.add(sheet.article, RDF_TYPE, ir.ARTICLE)
    sheet.add(sheet.article, ir.SHA256, text(article.id))
    sheet.add(sheet.article, ir.TEXT, text(article.text))
    sheet.add(sheet.article, ir.PUBLISHED, day(article.published))
    sheet.add(sheet.article, ir.LANGUAGE, text(article.language))
    for predicate, value in ((ir.TITLE, article.title), (ir.PUBLISHER, article.publisher)):
        if value:
            sheet.add(sheet.article, predicate, text(value))
    if article.url:
        sheet.add(sheet.article, ir.URL, link(article.url))


def _provenance(sheet: Sheet) -> None:
    """Adds what made the graph, and from what."""
    extraction = f"{iris.ID}extraction/{sheet.sha256}/{__version__}"
    extractor = f"{iris.ID}extractor/{__version__}"
    sheet.add(sheet.graph, RDF_TYPE, ir.ARTICLE_GRAPH)
    sheet.add(sheet.graph, ir.ABOUT, sheet.article)
    sheet.add(sheet.graph, PROV_WAS_GENERATED_BY, extraction)
    sheet.add(extraction, RDF_TYPE, ir.EXTRACTION)
    sheet.add(extraction, PROV_USED, sheet.article)
    sheet.add(extraction, PROV_WAS_ASSOCIATED_WITH, extractor)
    sheet.add(extractor, RDF_TYPE, ir.EXTRACTOR)
    sheet.add(extractor, ir.VERSION, text(__version__))


def _mentions(sheet: Sheet, entities: Entities, record: Record) -> None:
    """Adds what the article mentions, each entity once, with the words that first name it."""
    first: dict[str, Span] = {}
    for party in record.parties:
        first.setdefault(entities.party(party.code), party.spans[0])
    for person in record.people:
        first.setdefault(entities.person(person.name), person.spans[0])
    for entity, span in first.items():
        sheet.add(sheet.article, ir.MENTIONS, entity)
        sheet.add(sheet.evidence(span), ir.DENOTES, entity)
