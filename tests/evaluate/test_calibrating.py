"""Calibration: steps that rise, stand on enough records, and are checked on other articles."""

import random

import pytest
from hypothesis import given

from kg.confidence import share_at
from kg.cuetable import cue_rows
from kg.evaluate.calibrating import FEWEST, crossed, fitted, recalibrated, table_text
from kg.evaluate.judging import Judged
from kg.evaluate.reliability import reliability
from tests.evaluate.judgements import judgements, some


def shares(records: list[Judged]) -> list[tuple[float, int, int]]:
    """Returns the steps of events: least product, records and right ones."""
    return [(step.least, step.records, step.right) for step in fitted(records) if step.kind == "event"]


def test_products_that_tell_records_apart_become_steps() -> None:
    """The share that was right rises with the product, and each step keeps its own."""
    assert shares([*some(0.5, 20, 20), *some(0.7, 30, 10), *some(0.9, 39, 1)]) == [
        (0.0, 40, 20),
        (0.7, 40, 30),
        (0.9, 40, 39),
    ]


def test_products_that_mislead_are_pooled() -> None:
    """Where records of the greater product were right less often, the product tells nothing: one step for both."""
    assert shares([*some(0.5, 30, 10), *some(0.9, 20, 20)]) == [(0.0, 80, 50)]


@pytest.mark.parametrize("product", [0.1, 0.9])
def test_a_few_records_make_no_step_of_their_own(product: float) -> None:
    """Fewer than are needed join their neighbours, at either end."""
    assert shares([*some(0.5, 20, 20), *some(product, FEWEST - 1, 0)]) == [(0.0, 40 + FEWEST - 1, 20 + FEWEST - 1)]


def test_a_share_is_drawn_toward_what_is_known_better() -> None:
    """Eight right records of eight do not make certainty, and a kind that no article shows has the share of all."""
    records = [*some(0.8, 800, 200, "statement"), *some(0.8, 8, 0, "partnership")]
    by_kind = {step.kind: step.share for step in fitted(records)}
    assert 0.8 < by_kind["partnership"] < 1
    assert by_kind["statement"] == pytest.approx(0.8, abs=0.005)
    assert by_kind["agreement"] == pytest.approx(0.8, abs=0.005)


@given(judgements())
def test_steps_rise_and_start_at_nothing(records: list[Judged]) -> None:
    """Whatever was judged: each kind has a step for every product, and a greater product is never trusted less."""
    steps = fitted(records)
    for kind in ("event", "statement"):
        own = [step for step in steps if step.kind == kind]
        assert own[0].least == 0.0
        assert [step.least for step in own] == sorted({step.least for step in own})
        assert [step.share for step in own] == sorted({step.share for step in own})
        assert sum(step.records for step in own) == sum(record.kind == kind for record in records)
        assert len(own) == 1 or min(step.records for step in own) >= FEWEST


@given(judgements())
def test_the_order_of_articles_changes_nothing(records: list[Judged]) -> None:
    """The same records give the same steps, as the table must come out the same on every machine."""
    shuffled = random.Random(1).sample(records, len(records))
    assert table_text(fitted(shuffled)) == table_text(fitted(records))


@given(judgements())
def test_crossing_trusts_every_record_by_other_articles(records: list[Judged]) -> None:
    """Each record comes back once with its verdict; one article alone is trusted by nothing but the even chance."""
    found = crossed(records)
    kept = [(one.kind, one.article, one.product, one.right) for one in found]
    assert sorted(kept) == sorted((one.kind, one.article, one.product, one.right) for one in records)
    lone = [one for one in records if one.article == "a"]
    assert {one.confidence for one in crossed(lone)} <= {0.5}


def test_calibration_brings_confidence_to_the_truth() -> None:
    """Records trusted too little are trusted as far as those of other articles were right."""
    records = [*some(0.5, 160, 40), *some(0.6, 190, 10)]
    assert reliability(records).error > 0.3
    assert reliability(crossed(records)).error < 0.03


def test_the_table_gives_back_the_steps() -> None:
    """The rows are those of the packaged table: kind, least product, share and counts."""
    steps = fitted([*some(0.5, 20, 20), *some(0.9, 39, 1)])
    header, *rows = table_text(steps).splitlines()
    assert header.split("\t") == list(cue_rows("confidence")[0])
    assert rows[:2] == ["event\t0\t0.576\t40\t20", "event\t0.9\t0.893\t40\t39"]
    trusted = recalibrated(some(0.9, 1, 0), steps)
    assert [one.confidence for one in trusted] == [share_at(steps[:2], 0.9)]
