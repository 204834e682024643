"""When events were: as stated, and as half-open bounds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.circumstances import period_of
from kg.model import Factuality
from tests.reading import event_of, record_of, texts

FRIDAY = date(2023, 10, 27)


@pytest.mark.parametrize(
    ("words", "published", "start", "end"),
    [
        ("on Thursday", FRIDAY, "2023-10-26", "2023-10-26"),
        ("on Thursday", date(2023, 10, 26), "2023-10-26", "2023-10-26"),
        ("on Oct. 17 and 18", FRIDAY, "2023-10-17", "2023-10-18"),
        ("on Friday, October 20, in Moscow", FRIDAY, "2023-10-20", "2023-10-20"),
        ("in March", FRIDAY, "2023-03", "2023-03"),
        ("in March", date(2023, 12, 20), "2023-03", "2023-03"),
        ("in November", FRIDAY, "2022-11", "2022-11"),
        ("in December", date(2024, 1, 5), "2023-12", "2023-12"),
        ("on Dec. 30", date(2024, 1, 2), "2023-12-30", "2023-12-30"),
        ("this year", FRIDAY, "2023", "2023"),
        ("in 2019", FRIDAY, "2019", "2019"),
        ("last week", FRIDAY, "2023-10-16", "2023-10-22"),
    ],
)
def test_what_has_happened_lies_before_publication(words: str, published: date, start: str, end: str) -> None:
    """Told in the past, an event keeps its precision, is actual, and begins no later than publication."""
    event = event_of(record_of(f"Xi Jinping met Vladimir Putin {words}.", published), "meeting")
    assert (event.factuality, event.period.start, event.period.end) == ("actual", start, end)
    assert event.period.earliest is not None and event.period.earliest <= published


@pytest.mark.parametrize(
    ("words", "published", "start"),
    [
        ("in January", date(2023, 12, 20), "2024-01"),
        ("in March", FRIDAY, "2024-03"),
        ("on Monday", FRIDAY, "2023-10-30"),
        ("next Thursday", FRIDAY, "2023-11-02"),
        ("next month", FRIDAY, "2023-11"),
        ("tomorrow", FRIDAY, "2023-10-28"),
        ("on Jan. 3", date(2023, 12, 30), "2024-01-03"),
    ],
)
def test_what_is_planned_lies_ahead(words: str, published: date, start: str) -> None:
    """A weekday or month named for what will be is the coming one, not the last."""
    event = event_of(record_of(f"Xi Jinping will visit Russia {words}.", published), "visit")
    assert (event.factuality, event.period.start) == ("planned", start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The spokesman said on Wednesday that Xi Jinping had met Vladimir Putin.", None),
        ("Xi Jinping met Vladimir Putin, a spokesman said on Wednesday.", None),
        ("Emmanuel Macron said on Wednesday he will visit China this weekend.", "2023-10-28"),
        ("Xi Jinping said on Wednesday after talks with Vladimir Putin that trade would grow.", "2023-10-25"),
        ("Xi Jinping said he met Vladimir Putin on Wednesday.", "2023-10-25"),
        ("Xi Jinping met Vladimir Putin ahead of a summit on Wednesday.", None),
        ("Xi Jinping met Vladimir Putin on Dec. 20.", "2022-12-20"),
    ],
)
def test_the_day_of_speech_is_not_that_of_the_event(text: str, start: str | None) -> None:
    """A date at the verb of speech dates what was said, unless the event was the occasion of it."""
    found = [event for event in record_of(text, FRIDAY).events if event.kind in ("meeting", "visit")]
    assert [event.period.start for event in found] == [start]


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        (
            "China and Japan marked the 50th anniversary of the establishment of diplomatic ties this year.",
            "ties",
            "1973",
        ),
        ("This year marks the 30th anniversary of diplomatic ties between China and Japan.", "ties", "1993"),
        ("China and Russia marked the 20th anniversary of the signing of the Russian-Chinese pact.", "signing", "2003"),
        (
            "Xi Jinping met Vladimir Putin on Thursday to mark the 70th anniversary of a battle.",
            "meeting",
            "2023-10-26",
        ),
    ],
)
def test_an_anniversary_dates_what_it_remembers(text: str, kind: str, start: str) -> None:
    """It goes before the year of the celebration, and dates nothing else in its sentence."""
    (event,) = record_of(text, FRIDAY).events
    assert event.kind.startswith(kind)
    assert event.period.start == start


@pytest.mark.parametrize("words", ["until 2030", "by 2030", "since 2016", "through 2025"])
def test_a_bound_of_something_else_dates_no_event(words: str) -> None:
    """How long a plan runs is not when it was signed."""
    event = event_of(record_of(f"China and Iran signed a plan for work {words}."), "signing")
    assert (event.period.start, event.period.end) == (None, None)


def test_more_than_so_long_ago_is_an_open_interval() -> None:
    """ "More than 50 years ago" states no date; it bounds the latest day."""
    text = "China and Iran established diplomatic ties more than 50 years ago."
    period = event_of(record_of(text), "ties_established").period
    assert (period.start, period.end, period.earliest, period.latest) == (None, None, None, date(1973, 10, 27))


def test_a_span_that_reaches_beyond_publication_ends_with_it() -> None:
    """What happened "this year" happened before the article was written."""
    period = event_of(record_of("Xi Jinping met Vladimir Putin this year."), "meeting").period
    assert (period.earliest, period.latest) == (date(2023, 1, 1), FRIDAY)


def test_without_a_date_nothing_is_made_up() -> None:
    """An undated readout has no start and no end."""
    period = event_of(record_of("Xi Jinping met Vladimir Putin."), "meeting").period
    assert (period.start, period.end) == (None, None)


def test_remarks_date_the_meeting_that_they_were_made_at() -> None:
    """ "Xi said here Thursday" dates the meeting that is only told as the occasion of the remarks."""
    text = (
        "China stands ready to work with Russia, Chinese President Xi Jinping said here Thursday. "
        "Xi made the remarks when meeting with Russian President Vladimir Putin."
    )
    assert event_of(record_of(text), "meeting").period.start == "2023-10-26"


DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
NOTES = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair).isoformat()}/{max(pair).isoformat()}"),
    DAYS.map(lambda day: f"../{day.isoformat()}"),
)


@given(note=NOTES, published=DAYS, factuality=st.sampled_from(("actual", "planned", "denied")))
def test_bounds_are_half_open_and_never_empty(note: str, published: date, factuality: Factuality) -> None:
    """Where both bounds are known the earliest lies before the latest; what happened ends by publication."""
    period = period_of(note, published, factuality)
    assert period.earliest is None or period.latest is None or period.earliest < period.latest
    assert (period.start is None) == (period.end is None) == note.startswith("../")


@given(text=texts())
def test_no_event_of_any_text_has_empty_bounds(text: str) -> None:
    """Whatever the words around a trigger, an event has parties and a time that can hold something."""
    for event in record_of(text).events:
        period = event.period
        assert event.parties
        assert period.earliest is None or period.latest is None or period.earliest < period.latest
        assert event.times >= 1
        assert {part.party for part in event.participations} <= {None, *event.parties}
