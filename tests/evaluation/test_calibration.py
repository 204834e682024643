"""The calibration of confidence on the annotated articles."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from kg.confidence import RecordKind
from kg.evaluate.judging import Judged
from kg.evaluate.reliability import reliability
from tests.evaluation.calibrate import judged_in, of_shared
from tests.reading import shared

ROOT = Path(__file__).resolve().parents[2]
MOST = 0.1
"""How far the trust in a kind of record may be from the truth before the table has to be made again."""
ENOUGH = 100
"""Of how many records a share says something."""


@pytest.fixture(scope="module")
def judged_now() -> list[Judged]:
    """Returns the judged records of this checkout; skips where the evaluation data is absent."""
    shared("eval/dev")
    return of_shared()


@pytest.mark.parametrize("kind", get_args(RecordKind))
def test_records_are_right_as_often_as_they_are_trusted(kind: RecordKind, judged_now: list[Judged]) -> None:
    """Where this fails, extraction has changed: ``python -m tests.evaluation.calibrate`` makes the table again."""
    records = [record for record in judged_now if record.kind == kind]
    if len(records) < ENOUGH:
        pytest.skip(f"only {len(records)} records of this kind")
    assert reliability(records).error <= MOST


def test_the_records_of_the_samples_are_judged() -> None:
    """Every kind of record is found in the samples, and more of them are right than not."""
    records = judged_in(ROOT / "tests" / "evaluation" / "gold", ROOT / "samples")
    right = Counter(record.kind for record in records if record.right)
    assert set(right) == set(get_args(RecordKind))
    assert right.total() > 0.7 * len(records)
