"""Reliability: whether records are right as often as they are trusted."""

import pytest
from hypothesis import given

from kg.evaluate.judging import Judged
from kg.evaluate.reliability import reliability, reliability_table, trust_table
from tests.evaluate.judgements import judgements, some


def test_records_that_are_right_as_often_as_trusted_have_no_error() -> None:
    """Seven of ten at 0.7 and nine of ten at 0.9: nothing is missing but certainty."""
    found = reliability([*some(0.7, 7, 3), *some(0.9, 9, 1)])
    assert found.error == pytest.approx(0.0)
    assert found.brier == pytest.approx((0.7 * 0.3 + 0.9 * 0.1) / 2)
    assert (found.records, found.right) == (20, 16)


def test_the_error_weighs_each_bin_by_its_records() -> None:
    """Thirty records trusted 0.2 too much and ten 0.4 too little are 0.25 away on average."""
    found = reliability([*some(0.7, 15, 15), *some(0.1, 5, 5)])
    assert [(one.low, one.high, one.records, one.share) for one in found.bins] == [
        (0.1, 0.2, 10, 0.5),
        (0.7, 0.8, 30, 0.5),
    ]
    assert found.error == pytest.approx(0.2 * 0.75 + 0.4 * 0.25)


@pytest.mark.parametrize(
    ("confidence", "low"), [(0.0, 0.0), (0.1, 0.1), (0.3, 0.3), (0.58, 0.5), (0.99, 0.9), (1.0, 0.9)]
)
def test_a_bin_holds_its_lower_bound_and_the_last_holds_certainty(confidence: float, low: float) -> None:
    """A confidence on the border of two bins belongs to the upper one."""
    assert [one.low for one in reliability(some(confidence, 1, 0)).bins] == [low]


def test_finer_bins_cut_where_they_say() -> None:
    """0.58 is in the bin that starts there, though its hundredfold is a little less than 58."""
    assert [one.low for one in reliability(some(0.58, 1, 0), bins=100).bins] == [0.58]


@pytest.mark.parametrize(
    ("records", "ranking"),
    [
        (some(0.9, 3, 0) + some(0.4, 0, 2), 1.0),
        (some(0.9, 0, 1) + some(0.4, 5, 0), 0.0),
        (some(0.7, 5, 5), 0.5),
        (some(0.9, 1, 1) + some(0.4, 0, 1), 0.75),
        (some(0.9, 4, 0), None),
    ],
)
def test_ranking_counts_the_pairs_in_which_the_right_record_is_trusted_more(
    records: list[Judged], ranking: float | None
) -> None:
    """Ties count by half; where all are right there is nothing to rank."""
    assert reliability(records).ranking == ranking


def test_no_records_have_no_error() -> None:
    """An evaluation in which nothing was found says so, and does not fail."""
    found = reliability([])
    assert (found.records, found.bins, found.brier, found.error) == (0, (), 0.0, 0.0)


@given(judgements())
def test_bins_hold_every_record_once(records: list[Judged]) -> None:
    """Counts add up, and no figure leaves the way from 0 to 1."""
    found = reliability(records)
    assert sum(one.records for one in found.bins) == found.records == len(records)
    assert sum(one.right for one in found.bins) == found.right
    assert all(one.low - 1e-9 <= one.confidence <= one.high + 1e-9 for one in found.bins)
    assert 0 <= found.brier <= 1 and 0 <= found.error <= 1


def test_the_tables_tell_each_kind_and_all() -> None:
    """One has a row for each bin, one a row for each kind and everything; kinds stand in the order of the model."""
    records = [*some(0.7, 1, 1, "statement"), *some(0.9, 2, 0, "event")]
    assert reliability_table(records).rows == (
        ("event", "0.9 – 1", 2, 0.9, 1.0),
        ("statement", "0.7 – 0.8", 2, 0.7, 0.5),
    )
    table = trust_table(records)
    assert [row[:4] for row in table] == [
        ("event", 2, 0.9, 1.0),
        ("statement", 2, 0.7, 0.5),
        ("all kinds", 4, 0.8, 0.75),
    ]
    assert table.column("calibration error") == (0.1, 0.2, 0.15)
    assert table.column("ranking") == (None, 0.5, 0.833)
