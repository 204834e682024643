"""How far a record can be trusted: components that tell why, and the share of such records that were right."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal, get_args

from kg.cuetable import chosen, cue_rows

RecordKind = Literal["event", "statement", "partnership", "agreement", "office"]
"""The kinds of record that carry a confidence; each is calibrated by itself."""

TABLE = "confidence"
"""The cue table of what was right how often; ``python -m tests.evaluation.calibrate`` makes it."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """How far a record can be trusted: four components between 0 and 1, which are judgements, and what became of them.

    ``calibrated`` is the share of annotated records of the same kind and a like product that were right; ``None``
    before it is looked up.
    """

    trigger: float = 1.0
    linking: float = 1.0
    date: float = 1.0
    structure: float = 1.0
    calibrated: float | None = None

    @property
    def product(self) -> float:
        """Returns the product of the components, which ranks records of one kind."""
        return round(self.trigger * self.linking * self.date * self.structure, 4)

    @property
    def value(self) -> float:
        """Returns the share of such records that were right; before it is looked up, the product."""
        return self.product if self.calibrated is None else self.calibrated


UNDOUBTED = Confidence()
"""Nothing speaks against a record: what one has that is made by hand."""

OFFICES = Confidence(0.97, 0.95, 1.0, 0.95)
"""The components of every office that an article gives to a person: titles are read in one way."""


@dataclass(frozen=True, slots=True)
class Step:
    """Of the records of a kind whose product is ``least`` or more, up to the next step: how many, and how many right.

    ``share`` is the part that was right, drawn toward that of the whole kind where there are few.
    """

    kind: RecordKind
    least: float
    share: float
    records: int
    right: int


@cache
def steps_of(kind: RecordKind) -> tuple[Step, ...]:
    """Returns the calibration of a kind of record, by rising product; raises ``CueError`` where a row misfits."""
    rows = [row for row in cue_rows(TABLE) if chosen(row["kind"], get_args(RecordKind), TABLE) == kind]
    return tuple(
        Step(kind, float(row["least"]), float(row["share"]), int(row["records"]), int(row["right"])) for row in rows
    )


def share_at(steps: Sequence[Step], product: float) -> float:
    """Returns the share of the step on which a product stands; a product below the first stands on the first.

    A kind without steps has no share: the product itself comes back.
    """
    if not steps:
        return product
    return steps[max(0, bisect_right(steps, product, key=lambda step: step.least) - 1)].share


@lru_cache(maxsize=4096)
def calibrated(kind: RecordKind, confidence: Confidence) -> Confidence:
    """Returns a confidence with the share of annotated records of its kind and product that were right."""
    return replace(confidence, calibrated=share_at(steps_of(kind), confidence.product))
