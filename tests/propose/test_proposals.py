"""What is proposed from the answers of an endpoint that speaks Wikidata's language."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from kg.errors import EndpointError
from kg.propose import Endpoint, Kind, Proposals, proposals
from kg.reference.loading import read_facts
from kg.reference.lookup import Reference
from tests.propose.endpoints import endpoint_of, label, statement
from tests.reference.folders import written

ASKED = date(2026, 11, 25)
MORE, HYTHLODAY, PETER = "Q42544", "Q900001", "Q900002"
PRESIDENT, UTOPIA, LEAGUE = "Q900010", "Q900011", "Q900012"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Returns a folder of reference tables about one island: its president, its league, its one label."""
    folder = tmp_path / "ontology" / "reference"
    folder.mkdir(parents=True)
    written(folder, "states.csv", f"UTO,{UTOPIA},state,Utopia,,Amaurot,no,1516,,More,")
    written(folder, "bodies.csv", f"LEAGUE,League of Islands,body,,Amaurot,1990,,{LEAGUE},More,")
    written(
        folder, "offices.csv", f"UTO/president,UTO,president,President of Utopia,head-of-state,yes,1,,{PRESIDENT},More,"
    )
    written(folder, "persons.csv", f"thomas-more,Thomas More,More,no,,,,{MORE},More,")
    written(folder, "tenures.csv", "thomas-more,UTO/president,,2016-01-01,,no,open,2025-06-01,More,")
    written(folder, "memberships.csv")
    written(folder, "labels.csv", "UTO,fr,Utopie,More,")
    return folder


def _asked(folder: Path, url: str, *kinds: Kind) -> Proposals:
    """Returns what an endpoint proposes against the tables of a folder."""
    reference = Reference(read_facts((folder,)))
    return proposals(reference, Endpoint(url, timeout=10), kinds, since=date(2025, 1, 1), asked=ASKED)


def _applied(folder: Path, found: Proposals) -> Reference:
    """Returns the facts of a copy of the tables to which git has applied the diff."""
    checkout = folder.parents[1] / "checkout"
    shutil.copytree(folder, checkout / "ontology" / "reference")
    subprocess.run(["git", "apply", "-"], cwd=checkout, input=found.diff(folder), text=True, check=True)
    return Reference(read_facts((checkout / "ontology" / "reference",)))


def test_a_successor_is_a_person_a_tenure_and_an_end(tables: Path) -> None:
    """A new holder comes with his row, and ends the open tenure before him; the diff applies."""
    news = statement("S1", HYTHLODAY, "P39", PRESIDENT, "2026-03-01"), label(HYTHLODAY, "Raphael Hythloday")
    with endpoint_of(*news) as url:
        found = _asked(tables, url, "tenures")
    assert found.differences == ()
    after = _applied(tables, found)
    holders = [after.holder("UTO", "president", day) for day in (date(2026, 2, 28), date(2026, 3, 1))]
    assert [holder.name for holder in holders if holder] == ["Thomas More", "Raphael Hythloday"]
    assert after.persons["raphael-hythloday"].wikidata == HYTHLODAY
    assert [tenure.source for tenure in after.facts.tenures] == [
        "More; Wikidata 2026-11, statement S1",
        "Wikidata 2026-11, statement S1",
    ]


def test_of_two_successors_the_first_ends_the_open_tenure(tables: Path) -> None:
    """What one statement has ended, the next does not end again later."""
    news = (
        statement("S1", HYTHLODAY, "P39", PRESIDENT, "2026-03-01", "2026-05-01"),
        statement("S2", PETER, "P39", PRESIDENT, "2026-05-01"),
        label(HYTHLODAY, "Raphael Hythloday"),
        label(PETER, "Peter Giles"),
    )
    with endpoint_of(*news) as url:
        found = _asked(tables, url, "tenures")
    spells = [(tenure.person, tenure.until) for tenure in _applied(tables, found).facts.tenures]
    assert spells == [("thomas-more", "2026-03-01"), ("raphael-hythloday", "2026-05-01"), ("peter-giles", None)]


def test_an_unknown_end_stays_unknown(tables: Path) -> None:
    """That somebody came later does not tell when the one before left."""
    written(tables, "tenures.csv", "thomas-more,UTO/president,,2016-01-01,,no,unknown,2025-06-01,More,")
    news = statement("S1", HYTHLODAY, "P39", PRESIDENT, "2026-03-01"), label(HYTHLODAY, "Raphael Hythloday")
    with endpoint_of(*news) as url:
        found = _asked(tables, url, "tenures")
    assert [tenure.end for tenure in _applied(tables, found).facts.tenures] == ["unknown", "open"]


def test_an_end_is_filled_in(tables: Path) -> None:
    """A statement about a tenure that the tables have adds its end, at its own precision."""
    with endpoint_of(statement("S1", MORE, "P39", PRESIDENT, "2016-01-03", "2026-04")) as url:
        found = _asked(tables, url, "tenures")
    (tenure,) = _applied(tables, found).facts.tenures
    assert (tenure.until, tenure.end, tenure.seen) == ("2026-04", "known", None)


def test_what_is_known_is_no_news(tables: Path) -> None:
    """The same tenure, a re-election within it, and what ended before the day asked about change nothing."""
    old = statement("S1", PETER, "P39", PRESIDENT, "2001", "2004")
    same = statement("S2", MORE, "P39", PRESIDENT, "2016")
    again = statement("S3", MORE, "P39", PRESIDENT, "2025-07-01")
    with endpoint_of(old, same, again, label(PETER, "Peter Giles")) as url:
        found = _asked(tables, url, "tenures")
    assert (found.changes, found.differences, found.diff(tables)) == ((), (), "")
    assert (found.asked, found.without_item) == (1, 0)


def test_another_end_is_a_difference(tables: Path) -> None:
    """Where both have an end and they lie apart, nothing is changed: a person decides."""
    written(tables, "tenures.csv", "thomas-more,UTO/president,,2016-01-01,2026-01-01,no,known,,More,")
    with endpoint_of(statement("S1", MORE, "P39", PRESIDENT, "2016-01-01", "2025-05-01")) as url:
        found = _asked(tables, url, "tenures")
    assert found.changes == ()
    (difference,) = found.differences
    assert (difference.here, difference.there) == ("until 2026-01-01", "until 2025-05-01")


def test_a_person_without_a_name_is_a_difference(tables: Path) -> None:
    """No row is made up for an item that has no English label."""
    with endpoint_of(statement("S1", PETER, "P39", PRESIDENT, "2026-03-01")) as url:
        found = _asked(tables, url, "tenures")
    assert found.changes == ()
    assert [difference.there for difference in found.differences] == [f"{PETER}, without an English label"]


def test_memberships_and_labels(tables: Path) -> None:
    """A new member, and the names that the tables lack, become rows; the ones they have stay."""
    facts = (
        statement("S1", UTOPIA, "P463", LEAGUE, "2025-05-01"),
        label(UTOPIA, "Utopie", "fr"),
        label(UTOPIA, "Утопия", "ru"),
        label(LEAGUE, "Ligue des îles", "fr"),
        label(LEAGUE, "Inselbund", "de"),
    )
    with endpoint_of(*facts) as url:
        found = _asked(tables, url, "memberships", "labels")
    after = _applied(tables, found)
    assert after.members("LEAGUE", date(2025, 5, 1)) == ("UTO",)
    assert dict(after.labels("UTO")) == {"fr": "Utopie", "ru": "Утопия"}
    assert dict(after.labels("LEAGUE")) == {"fr": "Ligue des îles"}


def test_a_membership_that_ended(tables: Path) -> None:
    """The end of a known membership is filled in; one that the tables date otherwise is left to a person."""
    written(tables, "memberships.csv", "UTO,LEAGUE,member,2001-01-01,,More,")
    with endpoint_of(statement("S1", UTOPIA, "P463", LEAGUE, "2001-01-01", "2026-01-31")) as url:
        found = _asked(tables, url, "memberships")
    assert [item.until for item in _applied(tables, found).facts.memberships] == ["2026-01-31"]
    with endpoint_of(statement("S1", UTOPIA, "P463", LEAGUE, "2025-01-01")) as url:
        assert [one.there for one in _asked(tables, url, "memberships").differences] == ["since 2025-01-01"]


def test_a_diff_leaves_other_lines_alone(tables: Path) -> None:
    """Rows that no change concerns keep their very bytes, quotes that need not be there included."""
    table = tables / "persons.csv"
    table.write_text(table.read_text().replace("Thomas More", '"Thomas More"'), encoding="utf-8")
    news = statement("S1", HYTHLODAY, "P39", PRESIDENT, "2026-03-01"), label(HYTHLODAY, "Raphael Hythloday")
    with endpoint_of(*news) as url:
        lines = _asked(tables, url, "tenures").diff(tables).splitlines()
    assert [line for line in lines if line.startswith("-") and "Thomas More" in line] == []
    assert '+raphael-hythloday,Raphael Hythloday,Hythloday,no,,,,Q900001,"Wikidata 2026-11, statement S1",' in lines


def test_a_busy_endpoint_is_asked_again(tables: Path) -> None:
    """Being told to wait is no failure."""
    with endpoint_of(label(UTOPIA, "Утопия", "ru"), refusals=(429, 503)) as url:
        assert len(_asked(tables, url, "labels").changes) == 1


@pytest.mark.parametrize("refusals", [(500,), (429, 429, 429)])
def test_an_endpoint_that_refuses_is_an_error(tables: Path, refusals: tuple[int, ...]) -> None:
    """The error names the endpoint and its answer."""
    with endpoint_of(refusals=refusals) as url, pytest.raises(EndpointError, match=f"answers {refusals[0]}") as caught:
        _asked(tables, url, "labels")
    assert caught.value.value == url


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/sparql", "file:///etc/passwd", "nonsense"])
def test_an_endpoint_that_is_not_there_is_an_error(tables: Path, url: str) -> None:
    """Neither a closed port nor a path of this machine is an endpoint."""
    with pytest.raises(EndpointError):
        _asked(tables, url, "labels")
