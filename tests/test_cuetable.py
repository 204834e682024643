"""The tables of what words mean: how they are read, and that the packaged ones hold together."""

import re
from pathlib import Path

import pytest

from kg import cuetable, resources
from kg.cuetable import chosen, cue_map, cue_rows, cue_words, grammar
from kg.errors import CueError

PACKAGED = sorted(path.stem for path in resources.cues("dates").parent.glob("*.tsv"))


def rows_of(text: str, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, str], ...]:
    """Returns the rows of a cue table of some text; ``name`` must be new, as tables are read once."""
    (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(cuetable, "cues", lambda wanted: folder / f"{wanted}.tsv")
    return cue_rows(name)


def test_comments_and_blank_lines_are_no_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that starts with # is for readers, wherever it stands; trailing empty fields may be left out."""
    text = "# head\nword\tkind\n\nsay\tclause\n# between\nask\n"
    rows = rows_of(text, "comments", tmp_path, monkeypatch)
    assert rows == ({"word": "say", "kind": "clause"}, {"word": "ask", "kind": ""})


@pytest.mark.parametrize(
    ("name", "line"), [("too-many", "say\tclause\tmore"), ("no-first", "\tclause"), ("blank-first", "  \tclause")]
)
def test_a_row_that_does_not_fit_names_its_line(
    name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field too many or an empty first field raises, with file, line and the columns that there are."""
    with pytest.raises(CueError, match="word, kind") as caught:
        rows_of(f"# head\nword\tkind\nask\tobject\n{line}\n", name, tmp_path, monkeypatch)
    assert caught.value.value == f"{name}.tsv:4"


def test_a_table_that_is_not_there_is_named() -> None:
    """The error says which table was asked for."""
    with pytest.raises(CueError, match="no cue table 'no-such-table'"):
        cue_rows("no-such-table")


def test_a_value_must_be_one_of_the_choices() -> None:
    """A known value comes back as it is; another raises and lists what is known."""
    assert chosen("own", ("own", "any"), "row") == "own"
    with pytest.raises(CueError, match="any, own"):
        chosen("mine", ("own", "any"), "row")


@pytest.mark.parametrize("name", PACKAGED)
def test_a_packaged_table_says_nothing_twice(name: str) -> None:
    """Every table has rows, and no row is there twice: the second could only mislead its readers."""
    rows = [tuple(row.values()) for row in cue_rows(name)]
    assert rows
    assert [row for row in rows if rows.count(row) > 1] == []


@pytest.mark.parametrize("name", [name for name in PACKAGED if name not in ("dates",)])
def test_packaged_patterns_compile(name: str) -> None:
    """Every pattern compiles and asks for some word; those of dates are made of fragments and tested with dates."""
    patterns = [row["pattern"] for row in cue_rows(name) if "pattern" in row]
    assert [pattern for pattern in patterns if re.compile(pattern).fullmatch("")] == []


def test_words_are_the_column_of_that_name() -> None:
    """A table of words is a set; other columns do not enter it."""
    assert "president" in cue_words("title_heads")
    assert "head" in cue_words("title_heads") and "royal" not in cue_words("title_heads")


def test_a_map_leads_from_one_column_to_another_and_cannot_be_changed() -> None:
    """What every room shares, none may write to."""
    ranks = cue_map("title_heads", "word", "rank")
    assert ranks["president"] == "head"
    with pytest.raises(TypeError):
        ranks["president"] = "chief"  # type: ignore[index]


def test_a_use_that_no_row_has_is_refused() -> None:
    """A slip in code is told with the choices, not answered with nothing."""
    with pytest.raises(CueError, match="not known"):
        grammar("nothing of the kind")


def test_a_use_of_small_words_stands_once() -> None:
    """Of two rows for one use of the grammar the first would be lost without a word."""
    uses = [row["use"] for row in cue_rows("grammar")]
    assert [use for use in uses if uses.count(use) > 1] == []
