"""Facts that cannot all be true are found, and those that can are not."""

from pathlib import Path

import pytest

from kg.reference import packaged
from kg.reference.checks import flaws
from kg.reference.loading import read_facts
from kg.reference.lookup import Reference
from tests.reference.folders import written

STATES = (
    "UTO,Q1,state,Utopia,,Amaurot,no,1990-01-01,,More,",
    "OLD,Q2,former,Old Utopia,,Amaurot,no,1516,1990-01-01,More,",
)
OFFICES = (
    "UTO/premier,UTO,premier,Premier,head-of-government,yes,1,,Q9,More,",
    "UTO/deputy,UTO,deputy premier,Deputy Premier,deputy,no,0,,,More,",
    "OLD/king,OLD,king,King,head-of-state,yes,1,,,More,",
)
PEOPLE = "more,Thomas More,More,no,,,,,More,", "giles,Peter Giles,Giles,no,,,,,More,"


def _rules(folder: Path, file: str, *rows: str) -> list[str]:
    """Returns the rules that rows of one table break, in a small world."""
    for name, lines in (
        ("states.csv", STATES),
        ("bodies.csv", ("LEAGUE,League,body,,,1995,,,More,",)),
        ("offices.csv", OFFICES),
        ("persons.csv", PEOPLE),
    ):
        written(folder, name, *lines)
    written(folder, file, *rows)
    return [flaw.rule for flaw in flaws(Reference(read_facts((folder,))))]


def test_the_packaged_facts_have_no_flaw() -> None:
    """Every rule holds for the tables that come with the package."""
    assert flaws(packaged()) == ()


@pytest.mark.parametrize(
    ("file", "rows", "rule"),
    [
        (
            "tenures.csv",
            ("more,UTO/premier,,2001,2005-06-01,no,known,,More,", "giles,UTO/premier,,2004-01-01,,no,open,,More,"),
            "one holder at a time",
        ),
        ("tenures.csv", ("more,OLD/king,,1980,,no,open,,More,",), "tenure within its party's life"),
        ("tenures.csv", ("more,UTO/premier,,1980,1985,no,known,,More,",), "tenure within its party's life"),
        ("memberships.csv", ("UTO,LEAGUE,member,1994-12-31,,More,",), "membership within the body's life"),
        ("memberships.csv", ("OLD,LEAGUE,member,1996,,More,",), "membership within the party's life"),
        (
            "memberships.csv",
            ("UTO,LEAGUE,member,1996,,More,", "UTO,LEAGUE,observer,1998,,More,"),
            "one standing at a time",
        ),
        ("state_codes.csv", ("UTO,cow,999,1990,,More,", "OLD,cow,999,1980,,More,"), "one state a code"),
        ("state_codes.csv", ("UTO,cow,998,1990,,More,", "UTO,cow,999,1995,,More,"), "one code a state"),
        ("ties.csv", ("OLD|UTO,1990,,More,", "OLD|UTO,1999,,More,"), "ties once at a time"),
        ("partnerships.csv", ("OLD|UTO,friends,1990,,More,", "OLD|UTO,friends,1999,,More,"), "a level once at a time"),
        ("ties.csv", ("OLD|UTO,1999-05,1999-04-30,More,",), "an end after the beginning"),
        ("states.csv", (*STATES, "NEW,Q1,state,New Utopia,,,no,,,More,"), "one row a Wikidata item"),
    ],
)
def test_what_cannot_be_is_found(tmp_path: Path, file: str, rows: tuple[str, ...], rule: str) -> None:
    """Each rule sees its own flaw, and no other rule sees it."""
    assert set(_rules(tmp_path, file, *rows)) == {rule}


@pytest.mark.parametrize(
    ("file", "rows"),
    [
        (
            "tenures.csv",
            (
                "more,UTO/premier,,1989-01-01,2005-06-01,no,known,,More,",
                "giles,UTO/premier,,2005-06-01,,no,unknown,2006,More,",
                "more,UTO/premier,,2007,,no,open,,More,",
                "more,UTO/deputy,,2001,,no,open,,More,",
                "giles,UTO/deputy,,2001,,no,open,,More,",
            ),
        ),
        (
            "memberships.csv",
            (
                "UTO,LEAGUE,observer,1995,1996-01-01,More,",
                "UTO,LEAGUE,member,1996,,More,",
                "UTO,LEAGUE,suspended,2001,2002,More,",
            ),
        ),
        ("memberships.csv", ("UTO,LEAGUE,member,,,More,",)),
        ("state_codes.csv", ("OLD,cow,999,,1990-01-01,More,", "UTO,cow,999,1990-01-01,,More,")),
        ("partnerships.csv", ("OLD|UTO,friends,1990,1999,More,", "OLD|UTO,close friends,1999,,More,")),
    ],
)
def test_what_can_be_is_no_flaw(tmp_path: Path, file: str, rows: tuple[str, ...]) -> None:
    """Successors, several seats, suspended members, unknown beginnings and codes passed on are in order."""
    assert _rules(tmp_path, file, *rows) == []
