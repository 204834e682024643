"""How far the records of an article can be trusted, once all of them are known."""

from dataclasses import replace

from kg.confidence import calibrated
from kg.model import Record


def calibrated_record(record: Record) -> Record:
    """Returns a record whose entries tell what share of their like was right where people had annotated articles."""
    return replace(
        record,
        events=tuple(replace(one, confidence=calibrated("event", one.confidence)) for one in record.events),
        statements=tuple(replace(one, confidence=calibrated("statement", one.confidence)) for one in record.statements),
        partnerships=tuple(
            replace(one, confidence=calibrated("partnership", one.confidence)) for one in record.partnerships
        ),
        agreements=tuple(replace(one, confidence=calibrated("agreement", one.confidence)) for one in record.agreements),
    )
