"""The library: names, finding, and errors that point the way."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.query import library
from kg.resources import queries


def test_names_are_the_files_of_the_library_sorted() -> None:
    """One name a file, subject and question."""
    files = {f"{path.parent.name}/{path.stem}" for path in queries().glob("*/*.rq")}
    assert library.names() == tuple(sorted(files))
    assert "event/meetings" in files


@pytest.mark.parametrize("name", ["event/meetings", "meetings", " meetings ", "event/meetings.rq"])
def test_a_question_is_found_with_or_without_its_subject(name: str) -> None:
    """The short name does where one subject only has it."""
    assert library.find(name).name == "event/meetings"


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("meeting", "Did you mean event/meetings"),
        ("event/timelin", "Did you mean event/timeline"),
        ("office/holders", "Did you mean office/holder"),
        ("zzz", "Run kg query for the list"),
        ("../pyproject", "Run kg query for the list"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(name: str, advice: str) -> None:
    """Names are looked up, never opened as paths."""
    with pytest.raises(QueryError, match="no question") as caught:
        library.find(name)
    assert caught.value.advice.startswith(advice)


def test_a_short_name_that_several_subjects_have_is_told_with_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole names stand in the advice; each of them is found."""
    for subject in ("event", "network"):
        (tmp_path / subject).mkdir()
        text = (queries() / "event/dyads.rq").read_text(encoding="utf-8")
        (tmp_path / subject / "dyads.rq").write_text(text, encoding="utf-8")
    monkeypatch.setattr(library, "queries", lambda: tmp_path)
    with pytest.raises(
        QueryError, match=r"'dyads' may be several questions\. Choose one of: event/dyads, network/dyads"
    ):
        library.find("dyads")
    assert library.find("network/dyads").name == "network/dyads"


def test_all_questions_are_sound() -> None:
    """Every file is read; each has a title, parameters that are placed once, and columns."""
    found = library.all_questions()
    assert tuple(question.name for question in found) == library.names()
    assert all(question.title and question.summary and question.columns for question in found)


def test_listing_needs_no_engine() -> None:
    """The names and headers are read without the engines and without the reference tables."""
    code = (
        "import sys; from kg.query.library import all_questions; all_questions();"
        "print(*sorted(sys.modules.keys() & {'rdflib', 'pyoxigraph', 'polars', 'kg.reference'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
