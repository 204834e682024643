"""A text's own head says when, by whom and under which title it was published."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.dates import borrowed_year, date_in_name, first_date, printed_dates
from kg.read.metadata import Metadata, metadata_of

DAY = date(2023, 10, 27)
BODY = "China and Iran held talks on trade, the ministry said."


@pytest.mark.parametrize(
    "text",
    [
        f" date 2023-10-27 China Iran\n{BODY}",
        f"date 2023-10-27\n{BODY}",
        f"Date: 27 October 2023\n{BODY}",
        f"Talks in Bishkek\n\nPublished: Oct. 27, 2023, 10:45\n{BODY}",
        f"Published on October 27th, 2023\n{BODY}",
        f"---\ntitle: Talks\ndate: 2023-10-27\n---\n{BODY}",
        f"October 27, 2023\nBishkek\n{BODY}",
        f"27 October 2023, 15:45 Bishkek\n{BODY}",
        f"BISHKEK, Oct. 27, 2023 (Xinhua) -- {BODY}",
        f"Bishkek, Kyrgyzstan, 27 October 2023 — {BODY}",
        f"27.10.2023\n{BODY}",
        f"BISHKEK, Oct. 27 (Xinhua) -- {BODY} The premier arrived on October 25, 2023.",
    ],
)
def test_a_date_is_found_where_texts_carry_it(text: str) -> None:
    """Header, front matter, date line and dateline each give the date."""
    assert metadata_of(text).published == DAY


def test_a_header_goes_before_a_dateline_and_a_dateline_before_the_name() -> None:
    """Of several dates the most explicit counts."""
    dateline = f"BISHKEK, Oct. 26, 2023 (Xinhua) -- {BODY}"
    assert metadata_of(f"date 2023-10-27\n{dateline}", "2023-10-25").published == DAY
    assert metadata_of(dateline, "2023-10-25").published == date(2023, 10, 26)
    assert metadata_of(BODY, "xinhua_20231027_7").published == DAY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"BISHKEK, Oct. 27 (Xinhua) -- {BODY}",
        f"BISHKEK, Oct. 27 (Xinhua) -- {BODY} Ties were established on August 16, 1971.",
        f"{BODY} They met on October 27, 2023 and agreed on a plan for the coming year with many parts.",
        f"date tomorrow\n{BODY}",
        "The date 2023-10-27 was agreed in a long exchange of letters between the two ministries.",
    ],
)
def test_a_date_that_is_not_of_publication_is_not_taken(text: str) -> None:
    """Dates in the running text are of events, and a year is never guessed."""
    assert metadata_of(text).published is None


def test_a_dateline_without_a_year_is_told() -> None:
    """Whoever mends the text is shown the words that lack a year."""
    assert metadata_of(f"BISHKEK, Oct. 27 (Xinhua) -- {BODY}").yearless == "Oct. 27"


def test_a_new_year_is_minded() -> None:
    """A dateline of 2 January beside a 30 December lies in the next year."""
    text = f"PARIS, Jan. 2 (AFP) - {BODY} They had met on December 30, 2022."
    assert metadata_of(text).published == date(2023, 1, 2)


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"date 2023-10-27\n© Xinhua/Yin Bogu\n{BODY}", "Xinhua"),
        (f"A photo. (Xinhua/Xie Huanchi) {BODY}", "Xinhua"),
        (f"A photo. [Photo/AP] {BODY}", "Associated Press"),
        (f"MOSCOW, March 3 (Reuters) - {BODY}", "Reuters"),
        (f"SYDNEY (AP) — {BODY}", "Associated Press"),
        (f"Source: TASS\nSYDNEY (AP) — {BODY}", "TASS"),
        (f"Publisher: Ministry of Foreign Affairs\n{BODY}", "Ministry of Foreign Affairs"),
        (f"{BODY} The ministry (MOFA) gave no details.", None),
    ],
)
def test_a_publisher_is_found_by_header_dateline_or_credit(text: str, publisher: str | None) -> None:
    """An agency goes by one name whatever its spelling; a header may name anybody."""
    assert metadata_of(text).publisher == publisher


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Premier meets first vice president\n\n{BODY}", "Premier meets first vice president"),
        (f"# Talks\n\n{BODY}", "Talks"),
        (f"date 2023-10-27 China\nPremier meets first vice president\n{BODY}", "Premier meets first vice president"),
        (f"---\ntitle: 'Talks'\n---\n{BODY}", "Talks"),
        (f"27 October 2023\nPremier meets first vice president\n{BODY}", "Premier meets first vice president"),
        (f"{BODY}\nSecond line", None),
        ("BISHKEK, Oct. 27 -- Talks were held", None),
        ("date 2023-10-27\n© Xinhua/Yin Bogu\n" + BODY, None),
    ],
)  # fmt: skip
def test_a_title_is_a_short_first_line_without_a_full_stop(text: str, title: str | None) -> None:
    """Headers and credits are passed over; a sentence is no title."""
    assert metadata_of(text).title == title


def test_front_matter_gives_every_field() -> None:
    """Keys between fences give title, publisher, address, language and tags."""
    fields = ("title: Talks", "source: ITAR-TASS", "url: https://example.org/1", "lang: en", "tags: [China, 'Iran']")
    text = "\n".join(["---", *fields, "---", BODY])
    assert metadata_of(text) == Metadata(
        title="Talks", publisher="TASS", url="https://example.org/1", language="en", tags=("China", "Iran")
    )


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        (f" date 2023-10-27 China Iran Li Qiang\n{BODY}", ("China Iran Li Qiang",)),
        (f"date 2023-10-27 China, Iran; Li Qiang\n{BODY}", ("China", "Iran", "Li Qiang")),
        (f"date 2023-10-27\n{BODY}", ()),
    ],
)
def test_words_after_a_header_date_are_tags(text: str, tags: tuple[str, ...]) -> None:
    """Commas and semicolons divide them; where nothing does, they stay together."""
    assert metadata_of(text).tags == tags


@given(
    st.dates(min_value=date(1000, 1, 1)),
    st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%B %d, %Y", "%d %b. %Y"]),
)
def test_a_printed_date_is_read_back(day: date, form: str) -> None:
    """Every day is read from every form that carries its year, and its offsets are those of its words."""
    words = day.strftime(form)
    (printed,) = printed_dates(f"on {words}: talks")
    assert printed.full == first_date(words) == day
    assert (printed.start, printed.end) == (3, 3 + len(words))


@given(st.text(max_size=200))
def test_no_text_breaks_the_rules(text: str) -> None:
    """Any characters at all give metadata, if only empty."""
    assert isinstance(metadata_of(text, text), Metadata)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2023-02-30", None),
        ("May 2023", None),
        ("12345-10-27", None),
        ("in may 5, 2023", date(2023, 5, 5)),
        ("v1.2.2023.4", None),
    ],
)
def test_what_is_no_day_is_no_date(words: str, day: date | None) -> None:
    """Days that no calendar has, months alone and longer numbers are passed over."""
    assert first_date(words) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2023-10-27-talks", DAY),
        ("talks_20231027", DAY),
        ("readout 2023.10.27", DAY),
        ("1202310271", None),
        ("20231399", None),
        ("talks", None),
    ],
)
def test_a_name_carries_a_date(name: str, day: date | None) -> None:
    """Digits that make a day count; longer runs of digits do not."""
    assert date_in_name(name) == day


def test_a_leap_day_borrows_only_a_leap_year() -> None:
    """29 February has no place in a common year."""
    (printed,) = printed_dates("Feb. 29")
    assert borrowed_year(printed, "on March 1, 2024") == date(2024, 2, 29)
    assert borrowed_year(printed, "on March 1, 2023") is None
