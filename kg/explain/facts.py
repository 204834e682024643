"""What was taken from a sentence, as lines under it: who spoke and how that was found, events, relations, and why."""

from collections.abc import Iterable, Iterator

from kg.coding import Code, EventCoding, Setting, StatementCoding
from kg.explain.lines import Line, told
from kg.model import (
    AgreementReport,
    Confidence,
    EventReport,
    PartnershipReport,
    Position,
    Reading,
    Record,
    Statement,
)
from kg.text import Span


def statement_lines(reading: Reading, statement: Statement, coding: StatementCoding) -> Iterator[Line]:
    """Yields who says something for whom, each position with its cue and codes, and how far to trust it."""
    text = reading.document.article.text
    who = statement.speaker or "nobody by name"
    toward = f"toward {' + '.join(statement.toward)}" if statement.toward else None
    topics = f"about {', '.join(statement.topics)}" if statement.topics else None
    yield told("says", "speech", (f"{who} for {statement.party or 'themselves'}", toward, topics))
    yield told("", "note", (_found(reading, statement),))
    for position, code in zip(statement.positions, coding.codes, strict=True):
        yield told(f"  {position.stance}", "cue", _position(position, code, text))
    yield from _trust(statement.confidence, coding.contexts, text)


def event_lines(reading: Reading, event: EventReport, coding: EventCoding, others: str) -> Iterator[Line]:
    """Yields what happened between whom, when and where, its codes, and how far to trust it.

    ``others`` tells which other sentences tell of it too.
    """
    text = reading.document.article.text
    times = f"{event.times} times" if event.times > 1 else None
    yield told(event.kind, "event", (event.factuality, _quoted(event.trigger, text), times, others or None))
    yield told("  who", "note", (", ".join(_sides(event)), _direction(coding)))
    yield told("  when", "date", (_when(reading, event),))
    place = ", ".join(filter(None, (event.place, event.country)))
    if place or event.part_of:
        yield told("  where", "place", (place, f"within “{event.part_of}”" if event.part_of else None))
    yield told("  codes", "note", (_code(coding.code, text) or "none: denied, or no code for it",))
    yield from _trust(event.confidence, coding.contexts, text)


def partnership_line(report: PartnershipReport) -> Line:
    """Returns a partnership: between whom, how graded, what happens to it, who says so."""
    said = f"said by {' + '.join(report.affirmed_by)}" if report.affirmed_by else None
    parts = (" + ".join(report.parties), report.level, report.action, said, _confidence(report.confidence))
    return told("partnership", "level", parts)


def agreement_line(report: AgreementReport) -> Line:
    """Returns an agreement: whom it binds, its name, how far it has come."""
    known = f"known as “{report.known}”" if report.known and report.known != report.name else None
    parts = (" + ".join(report.parties), report.name, report.stage, known, _confidence(report.confidence))
    return told("initiative" if report.initiative else "agreement", "level", parts)


def summary_lines(record: Record) -> Iterator[Line]:
    """Yields the states, bodies and people that the article mentions, and how much was found."""
    for label, kind in (("states", "state"), ("bodies", "body"), ("others", "group")):
        codes = [party.code for party in record.parties if party.kind == kind]
        if codes:
            yield told(label, "head", (", ".join(codes),), 0)
    for person in record.people:
        offices = [f"{held.office} of {held.of or '?'} ({held.status})" for held in person.offices]
        key = None if person.key else "by name only"
        yield told("person", "person", (person.name, ", ".join(offices) or "no office given", key), 0)
    counts = (record.events, record.statements, record.partnerships, record.agreements)
    names = ("events", "statements", "partnerships", "agreements")
    yield told("found", "head", (", ".join(f"{len(c)} {n}" for c, n in zip(counts, names, strict=True)),), 0)


def _found(reading: Reading, statement: Statement) -> str:
    """Returns how the speaker was found: the words nearest the verb that name them, and of what kind these are."""
    text = reading.document.article.text
    if statement.verb is None:
        return "goes on from the speech before"
    verb, wanted = statement.verb, statement.speaker
    near = [
        agent
        for agent in reading.agents
        if statement.sentence.holds(agent.span)
        and (wanted in agent.people if wanted else statement.party in agent.parties)
    ]
    if not near:
        return f"{_quoted(verb, text)} · speaker carried over from the sentences before"
    agent = min(near, key=lambda one: (abs(one.span.start - verb.start), one.span.start))
    return f"{_quoted(verb, text)} · found by {_quoted(agent.span, text)}, read as {agent.how} → {_meant(statement)}"


def _meant(statement: Statement) -> str:
    """Returns whom the words for a speaker mean."""
    return statement.speaker or statement.party or "nobody known"


def _position(position: Position, code: Code, text: str) -> Iterator[str | None]:
    """Yields what a position takes up: its cue, modality, strength, targets and codes."""
    yield _quoted(position.cue, text) if position.cue else "no cue"
    yield position.modality
    yield "strong" if position.strength == "strong" else None
    yield f"toward {' + '.join(position.toward)}" if position.toward else None
    yield f"against unnamed {_quoted(position.unnamed, text)}" if position.unnamed else None
    yield _code(code, text)


def _code(code: Code, text: str) -> str:
    """Returns a code in both codings, with the words that decided it."""
    plover = code.mode.replace("-", " (", 1) + ")" if code.mode else code.plover or ""
    cameo = f"CAMEO {code.cameo}" if code.cameo else ""
    why = f"by {', '.join(_quoted(span, text) for span in code.words)}" if code.words else ""
    return " ".join(filter(None, (plover, cameo, why)))


def _sides(event: EventReport) -> Iterator[str]:
    """Yields each side with its people and their offices."""
    for party in event.parties:
        people = [_participant(part.person, part.office) for part in event.participations if part.party == party]
        named = ", ".join(filter(None, people))
        yield f"{party} ({named})" if named else party
    for part in event.participations:
        if part.person and part.party is None:
            yield _participant(part.person, part.office)


def _participant(person: str | None, office: str | None) -> str:
    """Returns a person with the office that they came in."""
    return " ".join(filter(None, (office, person))) if person else ""


def _direction(coding: EventCoding) -> str | None:
    """Returns who acts upon whom, where it is not what all do together."""
    return f"{' + '.join(coding.actors)} → {' + '.join(coding.recipients)}" if coding.recipients else None


def _when(reading: Reading, event: EventReport) -> str:
    """Returns the date of an event and the words that it was read from."""
    period, text = event.period, reading.document.article.text
    stated = "/".join(dict.fromkeys(filter(None, (period.start, period.end))))
    if not stated:
        bounds = f"between {period.earliest or '?'} and {period.latest or '?'}"
        return bounds if period.earliest or period.latest else "no date"
    dates = [m for m in reading.mentions if m.kind == "date" and stated.split("/")[0] in m.note]
    dates.sort(key=lambda m: (not any(span.holds(m.span) for span in event.spans), m.span.start))
    return f"{_quoted(dates[0].span, text)} → {stated}" if dates else f"{stated}, from the words around"


def _trust(confidence: Confidence, contexts: Iterable[Setting], text: str) -> Iterator[Line]:
    """Yields the contexts with the words that set them, and the confidence with its components."""
    set_in = [f"{setting.context} ({_quoted(setting.words[0], text)})" for setting in contexts]
    if set_in:
        yield told("  context", "note", (", ".join(set_in),))
    yield told("  trust", "note", (_confidence(confidence),))


def _confidence(confidence: Confidence) -> str:
    """Returns the share of such records that were right, and the components by which it was looked up."""
    parts = ("trigger", "linking", "date", "structure")
    made = " × ".join(f"{name} {getattr(confidence, name):g}" for name in parts)
    return f"{confidence.value:.2f}, from {confidence.product:.2f} = {made}"


def _quoted(span: Span, text: str) -> str:
    """Returns words of the text in quotation marks, on one line."""
    return f"“{' '.join(span.of(text).split())}”"
