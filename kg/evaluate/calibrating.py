"""Calibration: from records that were judged to the share of such records that were right, as steps."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import get_args

from kg.confidence import RecordKind, Step, share_at
from kg.evaluate.judging import Judged

FEWEST = 25
"""How many records a step must stand on: the share of fewer tells little, one wrong record moves it by a twentieth."""

DRAWN = 20
"""With the weight of how many records a step is drawn toward the share of its kind, and a kind toward that of all."""

FOLDS = 5
"""Into how many parts the articles are cut to check a calibration on articles that it was not made from."""


def fitted(records: Sequence[Judged]) -> tuple[Step, ...]:
    """Returns the steps of every kind, shares rising with the product: adjacent violators are pooled."""
    kinds: tuple[RecordKind, ...] = get_args(RecordKind)
    overall = _share(sum(record.right for record in records), len(records), 0.5)
    return tuple(step for kind in kinds for step in _of_kind(kind, [r for r in records if r.kind == kind], overall))


def _of_kind(kind: RecordKind, records: Sequence[Judged], overall: float) -> list[Step]:
    """Returns the steps of one kind; one that no article shows has the share of all records."""
    base = _share(sum(record.right for record in records), len(records), overall)
    steps: list[Step] = []
    ranked = sorted(records, key=lambda record: record.product)
    for product, group in groupby(ranked, key=lambda record: record.product):
        verdicts = [record.right for record in group]
        steps.append(_step(kind, product, len(verdicts), sum(verdicts), base))
        while len(steps) > 1 and (steps[-2].records < FEWEST or steps[-2].share >= steps[-1].share):
            steps[-2:] = [_pooled(steps[-2], steps[-1], base)]
    while len(steps) > 1 and (steps[-1].records < FEWEST or steps[-2].share >= steps[-1].share):
        steps[-2:] = [_pooled(steps[-2], steps[-1], base)]
    first = replace(steps[0], least=0.0) if steps else _step(kind, 0.0, 0, 0, base)
    return [first, *steps[1:]]


def _pooled(one: Step, other: Step, base: float) -> Step:
    return _step(one.kind, one.least, one.records + other.records, one.right + other.right, base)


def _step(kind: RecordKind, least: float, records: int, right: int, base: float) -> Step:
    return Step(kind, least, _share(right, records, base), records, right)


def _share(right: int, records: int, toward: float) -> float:
    """Returns the share of records that were right, drawn toward a share that is known better."""
    return round((right + DRAWN * toward) / (records + DRAWN), 3)


def crossed(records: Sequence[Judged], folds: int = FOLDS) -> tuple[Judged, ...]:
    """Returns the records, each trusted as far as a calibration on the articles of the other folds says."""
    articles = sorted({record.article for record in records})
    fold = {article: number % folds for number, article in enumerate(articles)}
    found: list[Judged] = []
    for number in range(folds):
        steps = fitted([record for record in records if fold[record.article] != number])
        found += recalibrated((record for record in records if fold[record.article] == number), steps)
    return tuple(found)


def recalibrated(records: Iterable[Judged], steps: Sequence[Step]) -> list[Judged]:
    """Returns the records, each trusted as far as the steps of its kind say."""
    by_kind = {step.kind: [other for other in steps if other.kind == step.kind] for step in steps}
    return [replace(record, confidence=share_at(by_kind[record.kind], record.product)) for record in records]


def table_text(steps: Iterable[Step]) -> str:
    """Returns the steps as the rows of a cue table, below their header."""
    rows = (f"{step.kind}\t{step.least:g}\t{step.share:.3f}\t{step.records}\t{step.right}" for step in steps)
    return "\n".join(("kind\tleast\tshare\trecords\tright", *rows, ""))
