"""What users write for a parameter becomes a checked term, or an error that says what to write."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import iris
from kg.errors import QueryError
from kg.query.question import Parameter
from kg.query.values import term
from kg.table import Value
from kg.terms import day, integer, text
from tests.queries.world import reference


def made(kind: str, value: Value) -> object:
    """Returns the term that a value stands for under a type."""
    return term(Parameter("x", kind, "anything"), value, reference(("li-qiang", "xi-jinping")))


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("state", "CHN", iris.state("CHN")),
        ("state", " chn ", iris.state("CHN")),
        ("state", "China", iris.state("CHN")),
        ("party", "IRN", iris.state("IRN")),
        ("party", "SCO", iris.body("SCO")),
        ("party", "Shanghai Cooperation Organization", iris.body("SCO")),
        ("party", "european commission", iris.body("European Commission")),
        ("party", iris.group("Hamas"), iris.group("Hamas")),
        ("body", "sco", iris.body("SCO")),
        ("person", "Xi Jinping", iris.person("xi-jinping")),
        ("person", "xi-jinping", iris.person("xi-jinping")),
        ("person", "Xi", iris.person("xi-jinping")),
        ("person", "Yin Bogu", iris.named_person("Yin Bogu")),
        ("date", "2023-10-26", day(date(2023, 10, 26))),
        ("date", date(2023, 10, 26), day(date(2023, 10, 26))),
        ("date", datetime(2023, 10, 26, 13, 5), day(date(2023, 10, 26))),
        ("integer", 12, integer(12)),
        ("integer", "-3", integer(-3)),
        ("text", 'say "no"', text('say "no"')),
        ("record", "f" * 64, iris.article("f" * 64)),
        ("record", f"<{iris.ID}article/x/event/y>", f"{iris.ID}article/x/event/y"),
        ("concept:event-kind", "meeting", iris.concept("event-kind", "meeting")),
        ("concept:event-kind", "ties established", iris.concept("event-kind", "ties_established")),
        ("concept:agreement-stage", "In-Force", iris.concept("agreement-stage", "in force")),
    ],
)
def test_a_value_becomes_its_term(kind: str, value: Value, expected: object) -> None:
    """Codes and names in any case, dates and numbers as Python or as text."""
    assert made(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        ("state", "SCO", "'SCO' is not known"),
        ("state", "Chian", r"'Chian' is not known. Choose one of: CHN \(China\)"),
        ("party", "Irann", r"Choose one of: IRN \(Iran\)"),
        ("party", "Ruritania", "'Ruritania' is not known"),
        ("party", f"{iris.ID}group/a> ?b", "is no party"),
        ("body", "CHN", "'CHN' is not known"),
        ("date", "26 October 2023", "is no date. Write a day as in 2023-10-26"),
        ("date", "2023-02-30", "is no date"),
        ("date", "2023", "is no date"),
        ("integer", "twelve", "is no integer"),
        ("integer", True, "True is no integer"),
        ("integer", 1.5, "1.5 is no integer"),
        ("text", "", "'' is no text"),
        ("text", "\ud800", "Give text without stray surrogates"),
        ("text", 3, "3 is no text"),
        ("record", "https://example.org/x", "is no record. Give an IRI that starts with"),
        ("record", f"{iris.ID}article/x> }} DROP ALL #", "is no record"),
        ("concept:factuality", "likely", "'likely' is not known. Choose one of: actual, denied, planned"),
        ("concept:partnership-level", "strategic partnershp", "Choose one of: strategic partnership"),
        ("concept:weather", "rain", "Its scheme is not in the ontology"),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_advice(kind: str, value: Value, reason: str) -> None:
    """The error names the value and what to write instead."""
    with pytest.raises(QueryError, match=reason) as caught:
        made(kind, value)
    assert caught.value.advice


def test_a_name_that_several_people_share_asks_for_a_key() -> None:
    """The keys stand in the advice."""
    told = (
        r"^speaker: several people are called 'Li Qiang'\. Give a key: li-qiang \(Li Qiang\), li-qiang-2 \(Li Qiang\)"
    )
    with pytest.raises(QueryError, match=told):
        term(Parameter("speaker", "person", "who"), "Li Qiang", reference(("li-qiang", "li-qiang-2")))


@given(st.dates())
def test_every_day_is_read_from_its_iso_form(value: date) -> None:
    """A day and its text are one term."""
    assert made("date", value) == made("date", value.isoformat()) == day(value)


@given(st.text())
def test_no_text_becomes_an_iri_that_is_none(value: str) -> None:
    """Whatever is given is refused, or becomes an IRI of ours without a stray character."""
    for kind in ("record", "party", "person"):
        try:
            found = made(kind, value)
        except QueryError:
            continue
        assert isinstance(found, str)
        assert found.startswith(iris.ID)
        assert not set(found) & set('<>"{}|^`\\ \n\t')
