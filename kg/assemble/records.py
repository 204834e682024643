"""The quads of each kind of record."""

from kg import iris
from kg.assemble.codes import code_quads, context_quads, side_quads
from kg.assemble.entities import Entities
from kg.assemble.sheet import Sheet
from kg.coding import EventCoding, StatementCoding
from kg.confidence import OFFICES, calibrated
from kg.model import (
    AgreementReport,
    EventReport,
    OfficeHeld,
    Participation,
    PartnershipReport,
    Period,
    Person,
    Position,
    Statement,
)
from kg.terms import day, integer, moment, text
from kg.vocab import ir
from kg.vocab.external import RDF_TYPE
from kg.vocab.schemes import (
    AGREEMENT_STAGE,
    EVENT_KIND,
    FACTUALITY,
    MODALITY,
    OFFICE_STATUS,
    PARTNERSHIP_ACTION,
    ROLE,
    STANCE,
    STRENGTH,
    TOPIC,
)


def event_quads(sheet: Sheet, entities: Entities, event: EventReport, coding: EventCoding) -> None:
    """Adds an event report with its participations, circumstances and codes."""
    key = (event.kind, event.factuality, *sorted(event.parties), event.trigger.start, event.trigger.end)
    node = iris.record(sheet.sha256, "event", *key)
    sheet.report(ir.EVENT_REPORT, node, event.spans, event.confidence)
    sheet.add(node, ir.KIND, EVENT_KIND[event.kind])
    sheet.add(node, ir.FACTUALITY, FACTUALITY[event.factuality])
    sheet.add(node, ir.TRIGGER, sheet.evidence(event.trigger))
    sheet.add_all(node, ir.PARTY, (entities.party(code) for code in event.parties))
    for participation in event.participations:
        _participation(sheet, entities, node, participation)
    _period(sheet, node, event.period)
    _setting(sheet, entities, node, event)
    code_quads(sheet, node, coding.code)
    side_quads(sheet, entities, node, coding)
    context_quads(sheet, node, coding.contexts)


def _participation(sheet: Sheet, entities: Entities, event: str, part: Participation) -> None:
    """Adds one side's part in an event."""
    node = f"{event}/{iris.digest(part.party, part.person, part.office, part.role)}"
    sheet.add(event, ir.PARTICIPATION, node)
    sheet.add(node, RDF_TYPE, ir.PARTICIPATION_CLASS)
    sheet.add(node, ir.ROLE, ROLE[part.role])
    if part.party:
        sheet.add(node, ir.PARTY, entities.party(part.party))
    if part.person:
        sheet.add(node, ir.PERSON, entities.person(part.person))
    if part.office:
        sheet.add(node, ir.OFFICE_HELD, text(part.office))


def _period(sheet: Sheet, node: str, period: Period) -> None:
    """Adds when something was: as stated, and as half-open bounds."""
    for predicate, stated in ((ir.START, period.start), (ir.END, period.end)):
        if stated:
            sheet.add(node, predicate, moment(stated))
    for predicate, bound in ((ir.EARLIEST, period.earliest), (ir.LATEST, period.latest)):
        if bound:
            sheet.add(node, predicate, day(bound))


def _setting(sheet: Sheet, entities: Entities, node: str, event: EventReport) -> None:
    """Adds where an event was, within what, and how often."""
    if event.place:
        sheet.add(node, ir.PLACE, text(event.place))
    if event.country:
        sheet.add(node, ir.COUNTRY, entities.party(event.country))
    if event.part_of:
        sheet.add(node, ir.PART_OF, text(event.part_of))
    if event.times > 1:
        sheet.add(node, ir.TIMES, integer(event.times))


def statement_quads(sheet: Sheet, entities: Entities, statement: Statement, coding: StatementCoding) -> None:
    """Adds a statement with its positions and their codes, its words and the verb that reports it."""
    node = iris.record(sheet.sha256, "statement", *statement.sentence, statement.speaker, statement.party)
    sheet.report(ir.STATEMENT, node, (statement.sentence,), statement.confidence)
    if statement.speaker:
        sheet.add(node, ir.SPEAKER, entities.person(statement.speaker))
    if statement.party:
        sheet.add(node, ir.PARTY, entities.party(statement.party))
    sheet.add_all(node, ir.STANCE, (STANCE[stance] for stance in statement.stances))
    sheet.add_all(node, ir.TOWARD, (entities.party(code) for code in statement.toward))
    sheet.add_all(node, ir.TOPIC, (TOPIC[topic] for topic in statement.topics))
    sheet.add(node, ir.CONTENT, sheet.evidence(statement.content))
    if statement.verb:
        sheet.add(node, ir.VERB, sheet.evidence(statement.verb))
    context_quads(sheet, node, coding.contexts)
    for position, code in zip(statement.positions, coding.codes, strict=True):
        code_quads(sheet, _position(sheet, entities, node, position), code)


def _position(sheet: Sheet, entities: Entities, statement: str, position: Position) -> str:
    """Returns the node of one position that a statement takes up, having added it."""
    node = f"{statement}/{iris.digest(*(position.cue or ()), position.stance)}"
    sheet.add(statement, ir.POSITION, node)
    sheet.add(node, RDF_TYPE, ir.POSITION_CLASS)
    sheet.add(node, ir.STANCE, STANCE[position.stance])
    sheet.add(node, ir.MODALITY, MODALITY[position.modality])
    sheet.add(node, ir.STRENGTH, STRENGTH[position.strength])
    if position.cue:
        sheet.add(node, ir.CUE, sheet.evidence(position.cue))
    sheet.add_all(node, ir.TOWARD, (entities.party(code) for code in position.toward))
    if position.unnamed:
        sheet.add(node, ir.UNNAMED_TARGET, sheet.evidence(position.unnamed))
    return node


def office_quads(sheet: Sheet, entities: Entities, person: Person) -> None:
    """Adds the offices that the article gives a person, as observed on the day of publication."""
    for held in person.offices:
        _office(sheet, entities, person, held)


def _office(sheet: Sheet, entities: Entities, person: Person, held: OfficeHeld) -> None:
    """Adds one office that the article gives a person."""
    node = iris.record(sheet.sha256, "office", person.name, held.office, held.of, held.status)
    sheet.report(ir.OFFICE_REPORT, node, held.spans, calibrated("office", OFFICES))
    sheet.add(node, ir.PERSON, entities.person(person.name))
    sheet.add(node, ir.OFFICE_HELD, text(held.office))
    sheet.add(node, ir.OFFICE_STATUS, OFFICE_STATUS[held.status])
    sheet.add(node, ir.OBSERVED, day(sheet.published))
    if held.of:
        sheet.add(node, ir.OFFICE_OF, entities.party(held.of))


def partnership_quads(sheet: Sheet, entities: Entities, report: PartnershipReport) -> None:
    """Adds a partnership as the article reports it."""
    node = iris.record(sheet.sha256, "partnership", *sorted(report.parties), report.level, report.action)
    sheet.report(ir.PARTNERSHIP_REPORT, node, report.spans, report.confidence)
    sheet.add_all(node, ir.PARTY, (entities.party(code) for code in report.parties))
    sheet.add(node, ir.LEVEL, entities.level(report.level))
    sheet.add(node, ir.ACTION, PARTNERSHIP_ACTION[report.action])
    sheet.add_all(node, ir.AFFIRMED_BY, (entities.party(code) for code in report.affirmed_by))


def agreement_quads(sheet: Sheet, entities: Entities, report: AgreementReport) -> None:
    """Adds an agreement or initiative as the article reports it."""
    node = iris.record(sheet.sha256, "agreement", report.name, *sorted(report.parties), report.stage)
    sheet.report(ir.AGREEMENT_REPORT, node, report.spans, report.confidence)
    sheet.add(node, ir.AGREEMENT, entities.agreement(report))
    sheet.add_all(node, ir.PARTY, (entities.party(code) for code in report.parties))
    sheet.add(node, ir.STAGE, AGREEMENT_STAGE[report.stage])
