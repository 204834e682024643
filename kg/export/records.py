"""The JSON face of a record: what ``kg extract --format json`` prints, one line an article."""

import json
from collections.abc import Iterable

from kg.model import AgreementReport, EventReport, Link, PartnershipReport, Person, Record, Statement
from kg.text import Article, Span

# Characters that JSON leaves as they are although many readers end a line at them.
_LINE_ENDS = str.maketrans({character: f"\\u{ord(character):04x}" for character in "\u0085\u2028\u2029"})

Json = str | int | None | list["Json"] | dict[str, "Json"]


def record_json(record: Record) -> str:
    """Returns one line of JSON in the form of the public records: article, parties, people, mentions, events, speech.

    Offsets count code points of the untouched text, end exclusive; ``spans`` are the pieces of text an entry rests on.
    """
    return json.dumps(_record(record), ensure_ascii=False).translate(_LINE_ENDS)


def _record(record: Record) -> dict[str, Json]:
    """Returns a record as JSON values, keys in their fixed order."""
    text = record.article.text
    return {
        "article": _article(record.article),
        "states": [party.code for party in record.parties if party.kind == "state"],
        "bodies": [party.code for party in record.parties if party.kind == "body"],
        "people": [_person(person) for person in record.people],
        "mentions": [entry for link in record.mentions for entry in _mentions(link, text)],
        "events": [_event(event) for event in record.events],
        "statements": [_statement(statement) for statement in record.statements],
        "partnerships": [_partnership(report) for report in record.partnerships],
        "agreements": [_agreement(report) for report in record.agreements],
    }


def _article(article: Article) -> dict[str, Json]:
    """Returns what identifies an article, without its text."""
    return {
        "sha256": article.id,
        "published": article.published.isoformat(),
        "publisher": article.publisher,
        "title": article.title,
        "language": article.language,
    }


def _person(person: Person) -> dict[str, Json]:
    """Returns a person with present and former offices; an office still to be taken is not yet theirs and left out."""
    offices: list[Json] = [
        {"office": f"former {held.office}" if held.status == "former" else held.office, "of": held.of}
        for held in person.offices
        if held.status != "future"
    ]
    return {"name": person.name, "offices": offices, "spans": _spans(person.spans)}


def _mentions(link: Link, text: str) -> list[Json]:
    """Returns one entry for each entity that a mention means: "the two sides" are two."""
    return [
        {
            "start": link.span.start,
            "end": link.span.end,
            "text": link.span.of(text),
            "type": link.kind,
            "entity": entity,
        }
        for entity in link.entities
    ]


def _event(event: EventReport) -> dict[str, Json]:
    """Returns an event; ``people`` are the persons of its participations, once each."""
    return {
        "kind": event.kind,
        "factuality": event.factuality,
        "parties": _list(event.parties),
        "people": _list(dict.fromkeys(part.person for part in event.participations if part.person)),
        "start": event.period.start,
        "end": event.period.end,
        "place": event.place,
        "country": event.country,
        "part_of": event.part_of,
        "spans": _spans(event.spans),
    }


def _statement(statement: Statement) -> dict[str, Json]:
    """Returns a statement; ``start`` and ``end`` are those of the sentence that carries it."""
    return {
        "speaker": statement.speaker,
        "party": statement.party,
        "stance": _list(statement.stances),
        "toward": _list(statement.toward),
        "start": statement.sentence.start,
        "end": statement.sentence.end,
        "spans": _spans([statement.sentence]),
    }


def _partnership(report: PartnershipReport) -> dict[str, Json]:
    """Returns a partnership and what happens to it."""
    return {
        "parties": _list(report.parties),
        "level": report.level,
        "action": report.action,
        "spans": _spans(report.spans),
    }


def _agreement(report: AgreementReport) -> dict[str, Json]:
    """Returns an agreement and its stage."""
    return {
        "name": report.name,
        "parties": _list(report.parties),
        "stage": report.stage,
        "spans": _spans(report.spans),
    }


def _list(values: Iterable[str]) -> list[Json]:
    """Returns the values as a JSON array."""
    return list(values)


def _spans(spans: Iterable[Span]) -> list[Json]:
    """Returns each span as a pair of offsets."""
    return [[span.start, span.end] for span in spans]
