"""What half-open intervals between dates of unlike precision cover."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reference.intervals import covers, is_iso, overlap, within

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
LENGTHS = st.sampled_from((4, 7, 10))


@given(DAYS, st.integers(1, 40_000), st.integers(-50_000, 50_000))
def test_days_bound_a_half_open_interval(since: date, length: int, offset: int) -> None:
    """An interval holds its first day and every day before its end, and no other."""
    until, on = since + timedelta(length), since + timedelta(offset)
    assert covers(since.isoformat(), until.isoformat(), on) == (since <= on < until)


@given(DAYS, DAYS, LENGTHS, LENGTHS, DAYS)
def test_shortening_a_bound_never_adds_a_day(since: date, until: date, first: int, second: int, on: date) -> None:
    """A day covered between bounds of months or years is covered between the days that they stand for."""
    short = covers(since.isoformat()[:first], until.isoformat()[:second], on)
    assert not short or covers(since.isoformat(), until.isoformat(), on)


@given(DAYS)
def test_no_bounds_cover_every_day(on: date) -> None:
    """An interval without bounds holds any day."""
    assert covers(None, None, on)


def test_the_year_of_a_bound_is_left_in_doubt() -> None:
    """Something that began in 2004 is not said to have run on a day of 2004."""
    assert not covers("2004", None, date(2004, 12, 31))
    assert covers("2004", None, date(2005, 1, 1))
    assert covers(None, "2004-06", date(2004, 5, 31))
    assert not covers(None, "2004-06", date(2004, 6, 1))


@given(DAYS, DAYS, DAYS, DAYS)
def test_overlap_means_a_shared_day(a: date, b: date, c: date, d: date) -> None:
    """Two intervals overlap just when there is a day that both cover, and whichever is named first."""
    first, second = sorted((a, b)), sorted((c, d))
    shared = max(first[0], second[0]) < min(first[1], second[1])
    texts = [(one.isoformat(), other.isoformat()) for one, other in (first, second)]
    if first[0] < first[1] and second[0] < second[1]:
        assert overlap(texts[0], texts[1]) == overlap(texts[1], texts[0]) == shared


@pytest.mark.parametrize("text", ["2023", "2023-03", "2023-03-11", "2024-02-29"])
def test_dates_of_three_lengths_are_known(text: str) -> None:
    """A day, a month and a year are dates."""
    assert is_iso(text)


@pytest.mark.parametrize("text", ["", "23", "2023-13", "2023-02-30", "2023-3", "March 2023", "2023-03-11T00:00"])
def test_anything_else_is_no_date(text: str) -> None:
    """What is not in the calendar, or not in ISO form, is refused."""
    assert not is_iso(text)


@pytest.mark.parametrize(
    ("inner", "outer", "lies"),
    [
        (("1995", None), ("1995-06-01", None), True),
        (("1994", None), ("1995-06-01", None), False),
        ((None, None), ("1995", "1999"), False),
        (("1996", "1999-05"), ("1995", "1999"), True),
        (("1996", "2000"), ("1995", "1999"), False),
    ],
)
def test_an_interval_within_another(
    inner: tuple[str | None, str | None], outer: tuple[str | None, str | None], lies: bool
) -> None:
    """Bounds are compared at the precision of the coarser."""
    assert within(inner, outer) is lies
