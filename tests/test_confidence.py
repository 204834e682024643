"""Confidence: components and their product, and the share of such records that were right."""

from pathlib import Path
from typing import get_args

import pytest

from kg import confidence, cuetable
from kg.confidence import Confidence, RecordKind, Step, calibrated, share_at, steps_of
from kg.errors import CueError

STEPS = (Step("event", 0.0, 0.5, 40, 20), Step("event", 0.6, 0.75, 40, 30), Step("event", 0.8, 0.9, 40, 36))


def test_a_confidence_is_its_product_until_it_is_calibrated() -> None:
    """The components rank records; the value is what is said of them."""
    made = Confidence(0.9, 0.8, 1.0, 0.5)
    assert made.value == made.product == 0.36
    known = Confidence(0.9, 0.8, 1.0, 0.5, calibrated=0.7)
    assert (known.value, known.product) == (0.7, 0.36)


@pytest.mark.parametrize(
    ("product", "share"), [(0.0, 0.5), (0.59, 0.5), (0.6, 0.75), (0.79, 0.75), (0.8, 0.9), (1.0, 0.9)]
)
def test_a_product_stands_on_the_last_step_that_it_reaches(product: float, share: float) -> None:
    """Each step holds from its least product on, up to the next."""
    assert share_at(STEPS, product) == share


def test_below_the_first_step_is_the_first_step_and_without_steps_the_product_stays() -> None:
    """No product is without a share, and a kind of which nothing is known keeps its judgement."""
    assert share_at(STEPS[1:], 0.1) == 0.75
    assert share_at((), 0.1) == 0.1


@pytest.mark.parametrize("kind", get_args(RecordKind))
def test_the_packaged_steps_rise_and_hold_for_every_product(kind: RecordKind) -> None:
    """Each kind has steps from 0 on; a greater product is never trusted less; nothing is certain."""
    steps = steps_of(kind)
    assert steps[0].least == 0.0
    assert [s.least for s in steps] == sorted({s.least for s in steps})
    assert [s.share for s in steps] == sorted({s.share for s in steps})
    assert all(0 < s.share < 1 and 0 <= s.right <= s.records for s in steps)


def test_calibrating_keeps_the_components() -> None:
    """Only the share is added, so that why a record is doubted can still be read."""
    before = Confidence(0.9, 0.95, 0.85, 0.9)
    after = calibrated("event", before)
    assert (after.trigger, after.linking, after.date, after.structure) == (0.9, 0.95, 0.85, 0.9)
    assert after.value == share_at(steps_of("event"), before.product)


def test_a_row_of_no_kind_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in the table is told with the kinds that there are."""
    (tmp_path / "wrong-kind.tsv").write_text("kind\tleast\tshare\trecords\tright\nrumour\t0\t0.5\t2\t1\n")
    monkeypatch.setattr(cuetable, "cues", lambda name: tmp_path / f"{name}.tsv")
    monkeypatch.setattr(confidence, "TABLE", "wrong-kind")
    steps_of.cache_clear()
    with pytest.raises(CueError, match="'rumour' is not known"):
        steps_of("event")
