"""Words of the shell become the name and the parameters of a question, or SPARQL."""

import io
from pathlib import Path

import pytest

from kg.cli.ask import name_and_parameters, sparql_text
from kg.errors import QueryError


@pytest.mark.parametrize(
    ("words", "name", "parameters"),
    [
        ("", None, {}),
        ("meetings", "meetings", {}),
        ("meetings party=CHN since=2023-01-01", "meetings", {"party": "CHN", "since": "2023-01-01"}),
        ("meetings --party CHN --since=2023-01-01", "meetings", {"party": "CHN", "since": "2023-01-01"}),
        ("--party CHN meetings", "meetings", {"party": "CHN"}),
        ("meetings --at-least 3", "meetings", {"at_least": "3"}),
        ("meetings level=a=b", "meetings", {"level": "a=b"}),
    ],
)
def test_parameters_are_written_either_way(words: str, name: str | None, parameters: dict[str, str]) -> None:
    """``key=value`` and ``--key value`` mean the same."""
    assert name_and_parameters(words.split()) == (name, parameters)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["meetings", "party="], "'party' has no value"),
        (["meetings", "--party"], "'party' has no value"),
        (["meetings", "party=CHN", "--party", "RUS"], "'party' is given twice"),
        (["meetings", "CHN"], "'CHN' is no parameter"),
        (["party=CHN"], "parameters without the name of a question"),
    ],
)
def test_what_is_no_parameter_is_told(words: list[str], reason: str) -> None:
    """The word that does not fit stands in the error."""
    with pytest.raises(QueryError, match=reason):
        name_and_parameters(words)


def test_sparql_comes_from_the_argument_a_file_or_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a name that ends like a file of SPARQL is taken for one."""
    (tmp_path / "q.rq").write_text("ASK { }", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("SELECT * { }"))
    assert sparql_text("ASK {}") == "ASK {}"
    assert sparql_text(str(tmp_path / "q.rq")) == "ASK { }"
    assert sparql_text("-") == "SELECT * { }"


def test_a_file_of_sparql_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The name of the file stands in the error."""
    with pytest.raises(QueryError, match=r"gone\.rq cannot be read"):
        sparql_text(str(tmp_path / "gone.rq"))
