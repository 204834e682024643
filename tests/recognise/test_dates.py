"""Dates as stated, read against the day of publication."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.days import day_after, first_day
from kg.recognise.dates import WEEKDAYS, date_mentions

FRIDAY = date(2023, 10, 27)
THURSDAY = date(2023, 10, 26)
MOMENT = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
UNITS = ("day", "week", "month", "year", "decade")
PHRASES = st.one_of(
    st.tuples(
        st.sampled_from(("last", "this", "next", "previous", "coming", "earlier this")), st.sampled_from(WEEKDAYS)
    ).map(lambda pair: f"{pair[0]} {pair[1].capitalize()}"),
    st.tuples(st.sampled_from(("last", "this", "next")), st.sampled_from(("week", "month", "year", "May"))).map(
        " ".join
    ),
    st.tuples(st.sampled_from(("", "more than ", "over ")), st.integers(1, 999), st.sampled_from(UNITS)).map(
        lambda parts: f"{parts[0]}{parts[1]} {parts[2]}s ago"
    ),
    st.tuples(st.sampled_from(("Feb.", "May", "October", "Dec.")), st.integers(0, 99)).map(lambda p: f"{p[0]} {p[1]}"),
    st.tuples(st.sampled_from(("Jan.", "October")), st.integers(1, 31), st.integers(1, 31)).map(
        lambda p: f"{p[0]} {p[1]}-{p[2]}"
    ),
    st.dates().map(lambda day: day.isoformat()),
    st.text(max_size=20),
)


def note_of(words: str, published: date = FRIDAY) -> str | None:
    """Returns the note of the only date of some words, or ``None`` where there is none."""
    notes = {mention.note for mention in date_mentions(words, published)}
    assert len(notes) < 2, notes
    return next(iter(notes), None)


@pytest.mark.parametrize(
    ("words", "published", "note"),
    [
        ("on Thursday", FRIDAY, "2023-10-26"),
        ("on Thursday", THURSDAY, "2023-10-26"),
        ("on Monday", FRIDAY, "2023-10-23"),
        ("last Thursday", THURSDAY, "2023-10-19"),
        ("last Thursday", FRIDAY, "2023-10-26"),
        ("previous Friday", FRIDAY, "2023-10-20"),
        ("next Thursday", THURSDAY, "2023-11-02"),
        ("next Thursday", FRIDAY, "2023-11-02"),
        ("this Thursday", date(2023, 10, 24), "2023-10-26"),
        ("this Thursday", FRIDAY, "2023-10-26"),
        ("on Friday, October 20", FRIDAY, "2023-10-20"),
        ("on Friday, October 20, 2023", FRIDAY, "2023-10-20"),
        ("on Friday (Oct. 20)", FRIDAY, "2023-10-20"),
    ],
)
def test_weekdays(words: str, published: date, note: str) -> None:
    """A weekday is the latest up to publication, "last" and "next" move it, and a day beside it goes before it."""
    assert note_of(words, published) == note


@pytest.mark.parametrize(
    ("words", "published", "note"),
    [
        ("today", FRIDAY, "2023-10-27"),
        ("yesterday", date(2023, 3, 1), "2023-02-28"),
        ("tomorrow", date(2023, 12, 31), "2024-01-01"),
        ("last month", date(2024, 1, 15), "2023-12"),
        ("next month", date(2023, 12, 15), "2024-01"),
        ("earlier this month", FRIDAY, "2023-10"),
        ("this year", FRIDAY, "2023"),
        ("last year", FRIDAY, "2022"),
        ("last week", date(2024, 1, 2), "2023-12-25/2023-12-31"),
        ("next week", date(2023, 12, 28), "2024-01-01/2024-01-07"),
        ("last May", FRIDAY, "2023-05"),
        ("last October", FRIDAY, "2022-10"),
        ("next May", FRIDAY, "2024-05"),
    ],
)
def test_days_weeks_months_and_years_beside_publication(words: str, published: date, note: str) -> None:
    """They keep the precision of their unit, over the turn of a month or year."""
    assert note_of(words, published) == note


@pytest.mark.parametrize(
    ("words", "published", "note"),
    [
        ("Oct. 26, 2023", FRIDAY, "2023-10-26"),
        ("October 26th", FRIDAY, "2023-10-26"),
        ("26th of October 2023", FRIDAY, "2023-10-26"),
        ("2023-10-26", FRIDAY, "2023-10-26"),
        ("Dec. 30", date(2024, 1, 2), "2023-12-30"),
        ("Jan. 3", date(2023, 12, 30), "2024-01-03"),
        ("Feb. 29", date(2024, 3, 1), "2024-02-29"),
        ("Feb. 29", date(2025, 1, 10), "2024-02-29"),
        ("in December", date(2024, 1, 5), "2023-12"),
        ("in January", date(2023, 12, 20), "2024-01"),
        ("in late May", FRIDAY, "2023-05"),
        ("October 2022", FRIDAY, "2022-10"),
        ("in 1971", FRIDAY, "1971"),
        ("Feb. 30", FRIDAY, None),
        ("2023-13-45", FRIDAY, None),
        ("in the 1990s", FRIDAY, None),
        ("in 2000 million", FRIDAY, None),
        ("he may go", FRIDAY, None),
        ("a march on the capital", FRIDAY, None),
        ("May 5 percent", FRIDAY, None),
    ],
)
def test_days_months_and_years_by_name(words: str, published: date, note: str | None) -> None:
    """A missing year is that near publication; what no calendar has, and what only looks like a date, is none."""
    assert note_of(words, published) == note


@pytest.mark.parametrize(
    ("words", "published", "note"),
    [
        ("from October 17 to 18", FRIDAY, "2023-10-17/2023-10-18"),
        ("on Oct. 17-18, 2023", FRIDAY, "2023-10-17/2023-10-18"),
        ("on 17–18 October 2023", FRIDAY, "2023-10-17/2023-10-18"),
        ("on Oct. 26 and 27", FRIDAY, "2023-10-26/2023-10-27"),
        ("from Oct. 30 to Nov. 2", FRIDAY, "2023-10-30/2023-11-02"),
        ("from October 30, 2023 to November 2, 2023", FRIDAY, "2023-10-30/2023-11-02"),
        ("from December 30 to January 2", date(2023, 12, 29), "2023-12-30/2024-01-02"),
        ("from 2019 to 2021", FRIDAY, "2019/2021"),
    ],
)
def test_spans_of_days_and_years(words: str, published: date, note: str) -> None:
    """Two dates joined as a span are one note, over the turn of a month or a year as well."""
    assert note_of(words, published) == note


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("more than 50 years ago", "../1973-10-27"),
        ("over fifty years ago", "../1973-10-27"),
        ("more than a decade ago", "../2013-10-27"),
        ("more than two weeks ago", "../2023-10-13"),
        ("50 years ago", "1973"),
        ("five decades ago", "1973"),
        ("two months ago", "2023-08"),
        ("three days ago", "2023-10-24"),
    ],
)
def test_so_long_ago(words: str, note: str) -> None:
    """A round number of years gives a year; "more than" gives no day but a bound."""
    assert note_of(words) == note


@given(words=PHRASES, published=st.dates(date(1990, 1, 1), date(2050, 12, 31)))
def test_every_note_is_iso_and_bounds_no_empty_time(words: str, published: date) -> None:
    """Notes are ISO dates, spans or open spans; a span ends after it begins; offsets lie in the text, in order."""
    last = 0
    for mention in date_mentions(words, published):
        assert last <= mention.span.start < mention.span.end <= len(words)
        last = mention.span.end
        assert re.fullmatch(rf"(?:\.\./)?{MOMENT}|{MOMENT}/{MOMENT}", mention.note), mention.note
        start, _, end = mention.note.rpartition("/")
        begin = first_day(start) if start and start != ".." else first_day(end)
        assert begin < day_after(end)


@pytest.mark.parametrize("words", ["more than 250 decades ago", "999 decades ago", "May 0", "on Feb. 00", "0 October"])
def test_what_the_calendar_cannot_hold_is_no_date(words: str) -> None:
    """A day 0, and what lies before the first year of the calendar, are left out and stop no article."""
    assert note_of(words) is None


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("from Monday through Friday", "2023-10-23/2023-10-27"),
        ("on Tuesday and Wednesday", "2023-10-24/2023-10-25"),
        ("this weekend", "2023-10-28/2023-10-29"),
        ("last weekend", "2023-10-21/2023-10-22"),
        ("next weekend", "2023-11-04/2023-11-05"),
        ("over the weekend", "2023-10-21/2023-10-22"),
        ("this morning", "2023-10-27"),
        ("last night", "2023-10-26"),
        ("Aug. 30-Sept. 2", "2023-08-30/2023-09-02"),
        ("October 30 through November 2", "2023-10-30/2023-11-02"),
    ],
)
def test_days_in_a_row_are_a_span(words: str, note: str) -> None:
    """Weekdays joined by "through", weekends and parts of a day are read against the day of publication."""
    assert note_of(words) == note


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("the 50th anniversary", "1973"),
        ("last year's 50th anniversary", "1972"),
        ("Next year's 60th anniversary", "1964"),
        ("75 years of diplomatic ties", "1948"),
    ],
)
def test_an_anniversary_tells_the_year_that_it_remembers(words: str, note: str) -> None:
    """What is remembered was as many years before publication as the anniversary counts."""
    assert note_of(words) == note
