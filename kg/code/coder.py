"""Codes records: what each event and each position is in PLOVER and CAMEO, and the words that decided it."""

from kg.code.phrases import Found, Phrases, Words, words_of
from kg.code.positions import position_code
from kg.code.tables import EventRow, contexts, directions, event_rows
from kg.coding import Code, Codings, EventCoding, Setting, StatementCoding
from kg.model import EventReport, Record, Statement
from kg.text import Span
from kg.vocab.codings import CAMEO_SCHEME, PLOVER_MODE_SCHEME, PLOVER_SCHEME
from kg.vocab.schemes import EVENT_KIND_CAMEO, EVENT_KIND_PLOVER, EVENT_KIND_PLOVER_MODE

NEAR = 8
"""How many words beside its trigger can refine the code of an event."""

MANY = 3
"""How many sides make a meeting multilateral."""


def codings_of(record: Record) -> Codings:
    """Returns the codings of a record's events and statements, in their order."""
    text = record.article.text
    bodies = frozenset(party.code for party in record.parties if party.kind == "body")
    sentences = {span: words_of(text, span) for span in {statement.sentence for statement in record.statements}}
    return Codings(
        tuple(_event(event, text, bodies) for event in record.events),
        tuple(_statement(statement, sentences[statement.sentence]) for statement in record.statements),
    )


def _event(event: EventReport, text: str, bodies: frozenset[str]) -> EventCoding:
    """Returns the coding of one event."""
    sentence = next((span for span in event.spans if span.holds(event.trigger)), event.trigger)
    words = words_of(text, sentence)
    actors, recipients = _sides(event)
    return EventCoding(_event_code(event, words, bodies), actors, recipients, contexts_in(words))


def _event_code(event: EventReport, words: Words, bodies: frozenset[str]) -> Code:
    """Returns the code of an event: that of the first row which fits, else that of its kind where it is actual."""
    rows, phrases = event_rows().get((event.kind, event.factuality), ((), Phrases(())))
    trigger = words.position(event.trigger.start), words.position(event.trigger.end)
    hits = phrases.found(words, max(0, trigger[0] - NEAR), min(len(words.words), trigger[1] + NEAR))
    nearest = {hit.row: hit for hit in sorted(hits, key=lambda hit: -abs(hit.first - trigger[0]))}
    settings = _settings(event, bodies)
    for number, row in enumerate(rows):
        if row.setting in settings and (row.open or number in nearest):
            return _given(row, nearest.get(number), words)
    return _by_kind(event.kind) if event.factuality == "actual" else Code()


def _given(row: EventRow, hit: Found | None, words: Words) -> Code:
    """Returns the code that a row gives, with the words that asked for it."""
    return Code(row.plover, row.mode, row.cameo, (words.span(hit.first, hit.after),) if hit else ())


def _by_kind(kind: str) -> Code:
    """Returns the code that the ontology gives to a kind."""
    return Code(
        _notation(EVENT_KIND_PLOVER.get(kind), PLOVER_SCHEME),
        _notation(EVENT_KIND_PLOVER_MODE.get(kind), PLOVER_MODE_SCHEME),
        _notation(EVENT_KIND_CAMEO.get(kind), CAMEO_SCHEME),
    )


def _notation(iri: str | None, scheme: str) -> str | None:
    """Returns the notation of a concept of a coding, which ends its IRI."""
    return None if iri is None else iri.removeprefix(scheme + "/")


def _settings(event: EventReport, bodies: frozenset[str]) -> set[str]:
    """Returns what holds of where an event took place and with whom; the empty setting always does."""
    with_bodies = not bodies.isdisjoint(event.parties)
    found = {""}
    if len(event.parties) >= MANY or with_bodies:
        found.add("multilateral")
    if event.country and event.country not in event.parties and not with_bodies:
        found.add("elsewhere")
    return found


def _sides(event: EventReport) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Returns who acts and who is acted upon, by the kind and the order in which the record tells the parties."""
    way, parties = directions()[event.kind], event.parties
    if way == "visit" and event.country in parties and len(parties) > 1:
        return tuple(code for code in parties if code != event.country), (event.country,) if event.country else ()
    if way == "mutual" or len(parties) < 2:
        return parties, ()
    return parties[:-1], parties[-1:]


def _statement(statement: Statement, sentence: Words) -> StatementCoding:
    """Returns the coding of one statement: a code for each position, and the contexts of what was said."""
    starts = [position.cue.start for position in statement.positions if position.cue]
    codes = tuple(position_code(statement, position, starts, sentence) for position in statement.positions)
    content = sentence.position(statement.content.start), sentence.position(statement.content.end)
    return StatementCoding(codes, contexts_in(sentence, *content))


def contexts_in(words: Words, first: int = 0, after: int | None = None) -> tuple[Setting, ...]:
    """Returns the contexts that words, or a stretch of them, set something in, in the order of the table."""
    names, phrases = contexts()
    found: dict[int, list[Span]] = {}
    for hit in phrases.found(words, first, after):
        found.setdefault(hit.row, []).append(words.span(hit.first, hit.after))
    return tuple(Setting(names[row], tuple(spans)) for row, spans in sorted(found.items()))
