"""What was refused is written so that it can be mended and read again."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kg.model import Rejection
from kg.read.articles import articles
from kg.read.rejected import write
from kg.text import Article

TODAY = date(2025, 6, 1)


def rows(path: Path) -> list[dict[str, object]]:
    """Returns the objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_text_is_written_with_its_reason(tmp_path: Path) -> None:
    """Source and reason come first, then the words of the text."""
    path = tmp_path / "rejected.jsonl"
    assert write([Rejection("a.txt", "no date", raw="Où?\nIci."), Rejection("b.txt", "binary")], path) == 2
    assert rows(path) == [
        {"source": "a.txt", "reason": "no date", "text": "Où?\nIci."},
        {"source": "b.txt", "reason": "binary"},
    ]
    assert [path] == list(tmp_path.iterdir())


def test_a_line_keeps_the_keys_that_it_had(tmp_path: Path) -> None:
    """Known keys stand beside the reason; what is no JSON is kept as it is."""
    path = tmp_path / "rejected.jsonl"
    raw = json.dumps({"text": "They met.", "title": "Talks", "published": "soon", "id": 7})
    write([Rejection("a.jsonl", "not a date", 3, raw), Rejection("a.jsonl", "malformed", 4, '{"text": ')], path)
    assert rows(path) == [
        {"source": "a.jsonl", "line": 3, "reason": "not a date"}
        | {"text": "They met.", "title": "Talks", "published": "soon"},
        {"source": "a.jsonl", "line": 4, "reason": "malformed", "raw": '{"text": '},
    ]


def test_a_mended_file_is_read_again(tmp_path: Path) -> None:
    """A date put into each line is all that is missing, and the keys of a rejection are not counted as strange."""
    (tmp_path / "a.txt").write_text("They met in Moscow.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "They met in Paris.", "published": "soon"}\n', encoding="utf-8")
    refused = [item for item in articles([tmp_path], TODAY) if isinstance(item, Rejection)]
    path = tmp_path / "rejected.jsonl"
    write(refused, path)
    mended = [json.dumps(row | {"published": "2023-10-27"}) for row in rows(path)]
    path.write_text("\n".join(mended), encoding="utf-8")
    counts: Counter[str] = Counter()
    found = list(articles([path], TODAY, counts))
    assert [item.text for item in found if isinstance(item, Article)] == ["They met in Moscow.", "They met in Paris."]
    assert not counts


def test_half_a_surrogate_pair_stays_valid_json(tmp_path: Path) -> None:
    """What UTF-8 cannot hold is written as the escape that it came as."""
    (tmp_path / "a.jsonl").write_text('{"text": "\\ud800!"}\n', encoding="utf-8")
    path = tmp_path / "rejected.jsonl"
    write([item for item in articles([tmp_path / "a.jsonl"], TODAY) if isinstance(item, Rejection)], path)
    assert [row["text"] for row in rows(path)] == ["\ud800!"]


def test_standard_input_is_another_each_time(tmp_path: Path) -> None:
    """Two texts that came through a pipe are two entries, the same text again is one."""
    path = tmp_path / "rejected.jsonl"
    first, second = (Rejection("-", "no date", raw=text) for text in ("They met.", "They spoke."))
    assert [write([one], path) for one in (first, second, first)] == [1, 2, 2]
    assert [row["text"] for row in rows(path)] == ["They met.", "They spoke."]


def test_a_file_that_could_not_be_read_loses_nothing(tmp_path: Path) -> None:
    """A rejected file among the sources counts as read only where it was opened."""
    path = tmp_path / "rejected.jsonl"
    write([Rejection("a.txt", "no date", raw="They met.")], path)
    assert write([Rejection(str(path), "cannot be read: Input/output error")], path, consumed=True) == 1
    assert [row["source"] for row in rows(path)] == ["a.txt"]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"source": "-"}, "standard input is not kept"),
        ({"source": "other.jsonl"}, "refused before, and its words are not kept"),
        ({"source": "other.jsonl", "line": 9}, "there is no such line any more"),
        ({"source": "a.txt", "text": ""}, "empty"),
        ({"source": "a.txt", "published": 7}, "published: 7 is not text"),
        ({"source": "x" * 999 + ".txt"}, "cannot be read: File name too long"),
    ],
)
def test_an_entry_without_words_is_refused_under_its_place(
    entry: dict[str, object], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entries that name one another are not followed in a circle."""
    monkeypatch.chdir(tmp_path)
    told = {"source": "rejected.jsonl", "reason": "before"}
    (tmp_path / "other.jsonl").write_text(json.dumps(told) + "\n", encoding="utf-8")
    (tmp_path / "rejected.jsonl").write_text(json.dumps({"reason": "before"} | entry) + "\n", encoding="utf-8")
    (found,) = articles(["rejected.jsonl"], TODAY)
    assert isinstance(found, Rejection)
    assert found.reason.startswith(reason)
    followed = entry == {"source": "other.jsonl"}
    assert found.source == (told if followed else entry)["source"]


def test_a_mended_text_keeps_its_source(tmp_path: Path) -> None:
    """Its article comes from the file that it came from, and the date in that file's name counts."""
    path = tmp_path / "rejected.jsonl"
    write([Rejection("in/2023-10-27.txt", "broke a shape", raw="They met.")], path)
    (found,) = articles([path], TODAY)
    assert isinstance(found, Article)
    assert (found.source, found.published) == ("in/2023-10-27.txt", date(2023, 10, 27))


@pytest.mark.parametrize("fields", [{"source": 7, "reason": "x"}, {"source": "a\0b", "reason": "x"}, {"source": "AP"}])
def test_any_other_line_is_its_own_source(fields: dict[str, object], tmp_path: Path) -> None:
    """Only text under both ``source`` and ``reason`` makes a line an entry."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "They met.", "published": "2023-10-27"} | fields), "utf-8")
    (found,) = articles([tmp_path / "a.jsonl"], TODAY)
    assert found.source == f"{tmp_path / 'a.jsonl'}:1"
