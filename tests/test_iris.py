"""IRIs: valid whatever they are minted from, and different for what differs."""

import re
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kg import iris
from kg.reference import packaged
from kg.terms import serialise

CODES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=2, max_size=8)
SHA = "a" * 64


def minted(name: str) -> tuple[str, ...]:
    """Returns one IRI of every kind that is minted from words people write."""
    return (
        iris.state(name),
        iris.body(name),
        iris.group(name),
        iris.named_person(name),
        iris.office(name, name),
        iris.fact("tenure", name, name, None),
        iris.record(SHA, "event", name, None),
        iris.agreement(name, (name, "CHN")),
        iris.concept("partnership-level", name),
    )


@given(name=st.text(max_size=30))
def test_every_iri_is_valid(name: str) -> None:
    """Whatever characters a name holds, its IRI can be written, and an RDF library takes it."""
    import pyoxigraph

    for iri in minted(name):
        assert serialise(iri) == f"<{iri}>"
        assert pyoxigraph.NamedNode(iri).value == iri
        assert iri.startswith(iris.BASE)


@given(codes=st.lists(CODES, min_size=2, max_size=6, unique=True))
def test_distinct_codes_have_distinct_iris(codes: list[str]) -> None:
    """No two codes of states or bodies share an IRI, nor does a state share one with a body of the same code."""
    found = [iris.state(code) for code in codes] + [iris.body(code) for code in codes]
    assert len(set(found)) == 2 * len(codes)


def test_nothing_in_the_reference_shares_an_iri() -> None:
    """States, bodies, people, offices and instruments of the packaged tables each have their own."""
    facts = packaged().facts
    found = [iris.state(state.code) for state in facts.states] + [iris.body(body.code) for body in facts.bodies]
    found += [iris.person(person.key) for person in facts.persons]
    found += [iris.office(office.of, office.role) for office in facts.offices]
    found += [iris.agreement(item.name, item.parties) for item in facts.instruments]
    assert len(found) > 1000
    assert [iri for iri, times in Counter(found).items() if times > 1] == []


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Jean-Claude Juncker", "jean-claude-juncker"),
        ("José  María", "jose-maria"),
        ("“Hamas”", "hamas"),
        ("", "unnamed"),
        ("李强", "%E6%9D%8E%E5%BC%BA"),
    ],
)
def test_a_slug_is_plain_words_joined_by_hyphens(name: str, slug: str) -> None:
    """Accents and marks fall away; letters of other scripts are percent-encoded."""
    assert iris.slug(name) == slug


@given(name=st.text(max_size=30))
def test_a_slug_is_safe_in_a_path(name: str) -> None:
    """It is never empty and holds letters, digits, hyphens, underscores and percent signs only."""
    assert re.fullmatch(r"[A-Za-z0-9_%~.-]+", iris.slug(name))


PARTS = st.lists(st.text(st.characters(exclude_characters="\x1f", exclude_categories=["Cs"]), min_size=1), max_size=4)


@given(one=PARTS, other=PARTS)
def test_a_digest_tells_parts_apart(one: list[str], other: list[str]) -> None:
    """Different parts, or the same characters cut differently, give different digits; the same give the same."""
    assume(one != other)
    assume(one and other)
    assert iris.digest(*one) != iris.digest(*other)
    assert iris.digest(*one) == iris.digest(*one)
    assert re.fullmatch(r"[0-9a-f]{16}", iris.digest(*one))


def test_records_of_one_article_differ_by_kind_and_parts() -> None:
    """Kind, order and number of parts each make another record."""
    found = [
        iris.record(SHA, "event", "meeting", "CHN"),
        iris.record(SHA, "event", "CHN", "meeting"),
        iris.record(SHA, "event", "meetingCHN"),
        iris.record(SHA, "statement", "meeting", "CHN"),
        iris.record("b" * 64, "event", "meeting", "CHN"),
    ]
    assert all(one != other for one, other in combinations(found, 2))


def test_the_order_of_parties_makes_no_other_agreement() -> None:
    """An agreement of China with Iran is that of Iran with China."""
    assert iris.agreement("cooperation plan", ("CHN", "IRN")) == iris.agreement("cooperation plan", ("IRN", "CHN"))
    assert iris.agreement("cooperation plan", ("CHN",)) != iris.agreement("cooperation plan", ("CHN", "IRN"))


def test_the_forms_that_others_rely_on() -> None:
    """The IRIs that queries and documents spell out are those."""
    assert iris.state("CHN") == "https://w3id.org/communique/id/state/CHN"
    assert iris.body("SCO") == "https://w3id.org/communique/id/body/SCO"
    assert iris.body("European Commission") == "https://w3id.org/communique/id/body/european-commission"
    assert iris.office("CHN", "first vice premier").endswith("/id/office/CHN/first-vice-premier")
    assert iris.concept("agreement-stage", "in force").endswith("/scheme/agreement-stage/in-force")
    assert iris.evidence(SHA, 3, 9) == f"https://w3id.org/communique/id/article/{SHA}/text/3-9"
