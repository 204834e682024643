"""Which records of an article were right, by its annotations, and how far each was trusted."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.confidence import OFFICES, Confidence, RecordKind, calibrated
from kg.evaluate.annotations import Annotated, Said
from kg.evaluate.keys import NameKey, name_key, office_key, partnership_key
from kg.evaluate.layers import sentence_number
from kg.evaluate.matching import pairs_of, unmatched_instruments
from kg.model import Record

Voice = tuple[int | None, NameKey, str | None]
"""Where a statement stands, who speaks, and for whom."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One record: its kind and article, the product of its components, how far it was trusted, and whether rightly."""

    kind: RecordKind
    article: str
    product: float
    confidence: float
    right: bool


def judged(gold: Annotated, record: Record, found: Annotated) -> tuple[Judged, ...]:
    """Returns every record of an article as right or wrong; ``found`` is the compared part of ``record``.

    An event is right that is paired with one of the annotations, a statement whose sentence, speaker and party are
    annotated, a partnership, agreement or office that has its counterpart. Dates, places, stances and targets are
    layers of their own and do not count here.
    """
    confidences: tuple[tuple[RecordKind, Iterable[Confidence], list[bool]], ...] = (
        ("event", (one.confidence for one in record.events), _events(gold, found)),
        ("statement", (one.confidence for one in record.statements), _statements(gold, found)),
        ("partnership", (one.confidence for one in record.partnerships), _partnerships(gold, found)),
        ("agreement", (one.confidence for one in record.agreements), _agreements(gold, found)),
    )
    offices = _offices(gold, found)
    trusted = calibrated("office", OFFICES)
    return (
        *(
            Judged(kind, gold.article, confidence.product, confidence.value, right)
            for kind, values, verdicts in confidences
            for confidence, right in zip(values, verdicts, strict=True)
        ),
        *(Judged("office", gold.article, trusted.product, trusted.value, right) for right in offices),
    )


def _events(gold: Annotated, found: Annotated) -> list[bool]:
    paired = {j for _, j in pairs_of(gold.events, found.events)}
    return [position in paired for position in range(len(found.events))]


def _statements(gold: Annotated, found: Annotated) -> list[bool]:
    said = {_voice(one, gold) for one in gold.statements}
    return [_voice(one, gold) in said for one in found.statements]


def _voice(said: Said, gold: Annotated) -> Voice:
    """Returns the voice of a statement; one outside all sentences has a number that none has."""
    number = said.sentence if said.sentence is not None else sentence_number(said.start or 0, gold.sentences)
    return -1 if number is None else number, name_key(said.speaker), said.party


def _partnerships(gold: Annotated, found: Annotated) -> list[bool]:
    known = {partnership_key(one.parties, one.level, one.action) for one in gold.partnerships}
    return [partnership_key(one.parties, one.level, one.action) in known for one in found.partnerships]


def _agreements(gold: Annotated, found: Annotated) -> list[bool]:
    _, extra = unmatched_instruments(gold.agreements, found.agreements)
    return [all(one is not other for other in extra) for one in found.agreements]


def _offices(gold: Annotated, found: Annotated) -> list[bool]:
    known = {office_key(one.name, office, of) for one in gold.people for office, of in one.offices}
    return [office_key(one.name, office, of) in known for one in found.people for office, of in one.offices]
