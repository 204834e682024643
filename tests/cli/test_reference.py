"""``kg reference`` tells who was who on a day, what is wrong with tables, and what is missing."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.propose.endpoints import endpoint_of, label
from tests.reference.folders import written

MORE = (
    ("states.csv", "UTO,,state,Utopia,Republic of Utopia,Amaurot,no,1516,,More,"),
    ("state_names.csv", "UTO,Utopian,adjective,,,More,"),
    ("persons.csv", "thomas-more,Thomas More,More,no,,,,,More,"),
    ("offices.csv", "UTO/premier,UTO,premier,Premier of Utopia,head-of-government,yes,1,,,More,"),
    ("tenures.csv", "thomas-more,UTO/premier,,2020-01-01,,no,open,2026-01-01,More,"),
)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Returns a folder of a user's own officials."""
    folder = tmp_path / "mine"
    folder.mkdir()
    for file, row in MORE:
        written(folder, file, row)
    return folder


def _shown(lines: Sequence[str], heading: str) -> list[str]:
    """Returns what stands beside a heading of a card."""
    return [line.strip().removeprefix(heading).strip() for line in lines if line.strip().startswith(heading + "  ")]


def test_a_person_is_shown_with_the_offices_of_the_day(shell: Shell) -> None:
    """Of all tenures, the one that ran on the day is marked."""
    done = shell("reference", "show", "Mohammad Mokhber", "--on", "2023-10-26")
    (held,) = _shown(done.out.splitlines(), "held on 2023-10-26")
    assert held.startswith("first vice president of Iran, from 2021-08-08 until 2024-07-28")
    assert (done.code, done.messages) == (0, [])


@pytest.mark.parametrize(
    ("title", "day", "name"),
    [
        ("Premier Li", "2022-06-01", "Li Keqiang"),
        ("Premier Li", "2023-06-01", "Li Qiang"),
        ("President Lee", "2010-06-01", "Lee Myung-bak"),
        ("President Lee", "2025-08-01", "Lee Jae-myung"),
        ("Foreign Minister Qin", "2023-07-01", "Qin Gang"),
        ("Foreign Minister Wang", "2023-08-01", "Wang Yi"),
    ],
)
def test_a_title_with_a_name_is_whoever_held_the_office(shell: Shell, title: str, day: str, name: str) -> None:
    """The same words mean another person another year."""
    assert shell("reference", "show", title, "--on", day).out.splitlines()[0] == f"{name} (person)"


@pytest.mark.parametrize("name", ["CHN", "China", "中国", "chine", "Китай", "PRC"])
def test_a_state_is_found_by_any_of_its_names(shell: Shell, name: str) -> None:
    """Codes, names in several languages and abbreviations lead to the state, with its offices of the day."""
    lines = shell("reference", "show", name, "--on", "2023-03-20").out.splitlines()
    assert lines[0] == "China (state)"
    assert _shown(lines, "head of government")[0].startswith("Li Qiang, premier, from 2023-03-11")
    assert "cow 710" in _shown(lines, "codes")[0]


def test_bodies_offices_and_treaties_have_cards(shell: Shell) -> None:
    """Members and holders are told as of the day."""
    assert "BLR" in shell("reference", "show", "SCO", "--on", "2025-01-01").out
    assert (
        "BLR" not in _shown(shell("reference", "show", "SCO", "--on", "2023-01-01").out.splitlines(), "member (8)")[0]
    )
    assert "Wen Jiabao, from 2003-03-16" in shell("reference", "show", "CHN/premier").out
    assert shell("reference", "show", "Belt and Road Initiative").out.splitlines()[0].endswith("(initiative)")


def test_cards_are_data_too(shell: Shell) -> None:
    """As CSV, a card is one row a line."""
    rows = list(csv.DictReader(io.StringIO(shell("reference", "show", "Li Qiang", "--format", "csv").out)))
    assert {row["name"] for row in rows} == {"Li Qiang"}
    assert "key" in {row["heading"] for row in rows}


def test_what_nobody_knows_is_told_in_one_line(shell: Shell) -> None:
    """An unknown name and a day that is none are refused, with advice."""
    unknown, no_day = shell("reference", "show", "Prester John"), shell("reference", "show", "CHN", "--on", "yesterday")
    assert (unknown.code, no_day.code) == (1, 1)
    assert unknown.messages == ["kg: nothing is called 'Prester John'. Try a code, a full name, or a title with a name"]
    assert no_day.messages == ["kg: 'yesterday' is not a day. Write it as 2023-10-26"]


def test_a_folder_of_ones_own_answers_too(
    shell: Shell, mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Own officials are shown, and titles in articles resolve to them, by option or by ``KG_REFERENCE``."""
    assert "Thomas More" in shell("reference", "show", "UTO", "--reference", str(mine), "--on", "2021-01-01").out
    text = "date 2021-05-01\nUtopian Premier Thomas More met China's Premier Li Keqiang in Beijing on Friday.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert json.loads(shell("extract", "a.txt").out)["states"] == ["CHN"]
    assert json.loads(shell("extract", "a.txt", "--reference", str(mine)).out)["states"] == ["UTO", "CHN"]
    monkeypatch.setenv("KG_REFERENCE", str(mine))
    assert json.loads(shell("extract", "a.txt").out)["states"] == ["UTO", "CHN"]


def test_check_finds_what_cannot_be(shell: Shell, mine: Path) -> None:
    """Two premiers at a time are a flaw, told with both tenures; the exit code is 1."""
    rows = MORE[-1][1], "li-qiang,UTO/premier,,2021-01-01,,no,open,2026-01-01,More,"
    written(mine, "tenures.csv", *rows)
    done = shell("reference", "check", "--reference", str(mine), "--format", "csv")
    (flaw,) = (row for row in csv.DictReader(io.StringIO(done.out)) if row["subject"] == "UTO/premier")
    assert (flaw["rule"], done.code) == ("one holder at a time", 1)
    assert flaw["problem"] == "thomas-more 2020-01-01–… and li-qiang 2021-01-01–…"


def test_coverage_counts_states_and_years(shell: Shell, mine: Path) -> None:
    """A state that ended, or was not yet there, counts in no year; gaps are told as runs."""
    words = ("reference", "coverage", "--reference", str(mine), "--since", "2018", "--until", "2024", "--format", "csv")
    rows = {row["state"]: row for row in csv.DictReader(io.StringIO(shell(*words, "--rank", "head of government").out))}
    assert (rows["UTO"]["filled"], rows["UTO"]["years"], rows["UTO"]["missing"]) == ("4", "6", "2018–2019")
    overview = list(csv.DictReader(io.StringIO(shell(*words).out)))
    assert [row["rank"] for row in overview] == ["head-of-state", "head-of-government", "foreign-minister"]
    assert shell(*words, "--rank", "jester").messages[0].startswith("kg: 'jester' is no rank. Choose of: head-of-state")


def test_update_proposes_a_diff(shell: Shell, tmp_path: Path) -> None:
    """What the endpoint knows beyond the tables is a diff; the message counts what was asked."""
    news = label("Q148", "Chine", "fr"), label("Q148", "中华", "zh"), label("Q7785", "Communauté des nations", "fr")
    with endpoint_of(*news) as url:
        done = shell("reference", "update", "--endpoint", url, "--what", "labels", "--out", "news.diff")
    assert done.code == 0
    assert done.out == ""
    (message,) = done.messages
    assert " rows to add or change, 0 differences; asked about " in message
    assert (tmp_path / "news.diff").read_text(encoding="utf-8").count("中华") == 0


def test_update_without_an_endpoint_is_one_line(shell: Shell) -> None:
    """A closed port is told, not traced."""
    done = shell("reference", "update", "--endpoint", "http://127.0.0.1:9/", "--what", "labels")
    assert done.code == 1
    assert done.messages[0].startswith("kg: http://127.0.0.1:9/ cannot be reached")
