"""What was refused is written so that it can be mended and read again."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

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
