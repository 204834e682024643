"""Dates of any precision seen from the day of publication."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.days import (
    day_after,
    day_of,
    first_day,
    month_of,
    month_year,
    nearest_year,
    to_the_day,
    week_of,
    weekday_before,
    years_before,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
MOMENTS = DAYS.flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))


@pytest.mark.parametrize(
    ("year", "month", "iso"),
    [(2023, 10, "2023-10"), (2023, 13, "2024-01"), (2024, 0, "2023-12"), (2024, -11, "2023-01"), (2023, 25, "2025-01")],
)
def test_months_carry_over_into_other_years(year: int, month: int, iso: str) -> None:
    """The month after December is January of the next year, the one before January is December of the last."""
    assert month_of(year, month) == iso


@pytest.mark.parametrize(
    ("year", "month", "day", "iso"),
    [(2023, 10, 26, "2023-10-26"), (2024, 2, 29, "2024-02-29"), (2023, 2, 29, None), (2023, 11, 31, None)],
)
def test_a_day_must_be_in_the_calendar(year: int, month: int, day: int, iso: str | None) -> None:
    """A day that no calendar has is no day, not the next one that there is."""
    assert day_of(year, month, day) == iso


@pytest.mark.parametrize(
    ("month", "day", "published", "year"),
    [
        (12, 30, date(2024, 1, 2), 2023),
        (1, 3, date(2023, 12, 30), 2024),
        (10, 26, date(2023, 10, 27), 2023),
        (11, 2, date(2023, 10, 27), 2023),
        (3, 1, date(2023, 10, 27), 2023),
    ],
)
def test_a_day_without_a_year_is_the_nearest(month: int, day: int, published: date, year: int) -> None:
    """Around New Year the neighbouring year is meant, otherwise that of publication."""
    assert nearest_year(month, day, published) == year


@pytest.mark.parametrize(
    ("month", "published", "year"),
    [
        (12, date(2024, 1, 5), 2023),
        (1, date(2023, 12, 20), 2024),
        (10, date(2023, 10, 1), 2023),
        (4, date(2023, 10, 1), 2023),
    ],
)
def test_a_month_without_a_year_is_near_publication(month: int, published: date, year: int) -> None:
    """December is last year's in January; January is next year's in December."""
    assert month_year(month, published) == year


@given(month=st.integers(1, 12), published=DAYS)
def test_a_month_without_a_year_never_lies_further_than_agreed(month: int, published: date) -> None:
    """It begins at most four months after the month of publication, and ended less than eight before it."""
    ahead = (month_year(month, published) - published.year) * 12 + month - published.month
    assert -8 < ahead <= 4


@given(weekday=st.integers(0, 6), published=DAYS)
def test_a_weekday_is_the_latest_up_to_publication(weekday: int, published: date) -> None:
    """It falls on that weekday, on the day of publication or within the six days before."""
    found = weekday_before(weekday, published)
    assert found.weekday() == weekday
    assert published - timedelta(days=6) <= found <= published


def test_a_leap_day_years_before_stays_in_february() -> None:
    """29 February becomes the 28th in a common year and stays in a leap year."""
    assert years_before(date(2024, 2, 29), 1) == date(2023, 2, 28)
    assert years_before(date(2024, 2, 29), 4) == date(2020, 2, 29)


@given(day=DAYS)
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    """The week of a day holds it and has seven days."""
    monday, sunday = (date.fromisoformat(text) for text in week_of(day))
    assert (monday.weekday(), sunday.weekday()) == (0, 6)
    assert monday <= day <= sunday == monday + timedelta(days=6)


@pytest.mark.parametrize(
    ("moment", "first", "after"),
    [
        ("2023", date(2023, 1, 1), date(2024, 1, 1)),
        ("2023-12", date(2023, 12, 1), date(2024, 1, 1)),
        ("2023-12-31", date(2023, 12, 31), date(2024, 1, 1)),
    ],
)
def test_the_bounds_of_a_moment_are_half_open(moment: str, first: date, after: date) -> None:
    """A moment starts on its first day and ends before the day after its last."""
    assert (first_day(moment), day_after(moment)) == (first, after)


@given(moment=MOMENTS)
def test_no_moment_is_empty(moment: str) -> None:
    """Whatever the precision, the day after the last follows the first day, and lies outside the moment."""
    assert first_day(moment) < day_after(moment)
    assert first_day(moment).isoformat().startswith(moment)
    assert not day_after(moment).isoformat().startswith(moment)


@pytest.mark.parametrize(
    ("moment", "known"), [("2023-10-26", True), ("2023-10", False), ("2023", False), ("", False), (None, False)]
)
def test_a_date_is_known_to_the_day_or_not(moment: str | None, known: bool) -> None:
    """A month or a year is no day, and neither is nothing."""
    assert to_the_day(moment) is known
