"""Sources become articles, or rejections that say why; nothing is altered and nothing stops the rest."""

import hashlib
import io
import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Rejection
from kg.read.articles import articles
from kg.text import Article

TODAY = date(2025, 6, 1)
DATED = "date 2023-10-27 China Iran\nLi Qiang met Mohammad Mokhber in Bishkek on Thursday.\n"


def written(path: Path, content: str | bytes) -> Path:
    """Returns ``path`` after the content was written to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(*sources: str | Path, counts: Counter[str] | None = None) -> list[Article | Rejection]:
    """Returns everything that the sources yield."""
    return list(articles(sources, TODAY, counts))


def only_rejection(*sources: str | Path) -> Rejection:
    """Returns the one thing that the sources yield, which is a rejection."""
    (found,) = read(*sources)
    assert isinstance(found, Rejection)
    return found


def only_article(*sources: str | Path) -> Article:
    """Returns the one thing that the sources yield, which is an article."""
    (found,) = read(*sources)
    assert isinstance(found, Article)
    return found


def line(**fields: object) -> str:
    """Returns one JSON line."""
    return json.dumps(fields) + "\n"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".TXT"])
def test_a_text_is_kept_to_the_character(tmp_path: Path, suffix: str) -> None:
    """Leading blanks, carriage returns and trailing newlines stay; the id is the hash of the text's bytes."""
    text = " " + DATED.replace("\n", "\r\n") + "\n\n"
    article = only_article(written(tmp_path / f"a{suffix}", text))
    assert article.text == text
    assert article.id == hashlib.sha256(text.encode()).hexdigest()
    assert (article.published, article.language, article.source) == (
        date(2023, 10, 27),
        "en",
        str(tmp_path / f"a{suffix}"),
    )


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """With or without the mark, the text has the same id."""
    marked = only_article(written(tmp_path / "a.txt", b"\xef\xbb\xbf" + DATED.encode()))
    assert marked.id == only_article(written(tmp_path / "b.txt", DATED)).id


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80))
def test_any_text_survives_a_json_line(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever characters a text has, the article has the same, under the hash of its UTF-8 bytes."""
    folder = tmp_path_factory.mktemp("lines")
    (found,) = read(written(folder / "a.jsonl", line(text=text, published="2023-01-01")))
    if text.strip():
        assert isinstance(found, Article)
        assert (found.text, found.id) == (text, hashlib.sha256(text.encode()).hexdigest())
    else:
        assert isinstance(found, Rejection)


def test_a_json_line_gives_what_it_knows(tmp_path: Path) -> None:
    """Title, date, publisher and address come from the line, and keys that mean nothing here are counted."""
    counts: Counter[str] = Counter()
    fields = {
        "text": "They met.",
        "title": "Talks",
        "published": "2023-10-27T08:00:00Z",
        "publisher": "AP",
        "url": "https://example.org/1",
    }
    (found,) = read(written(tmp_path / "a.jsonl", line(**fields, id="x", tone=3)), counts=counts)
    assert isinstance(found, Article)
    assert (found.title, found.published, found.publisher, found.url) == (
        "Talks", date(2023, 10, 27), "Associated Press", "https://example.org/1",
    )  # fmt: skip
    assert found.source.endswith("a.jsonl:1")
    assert counts == {"ignored key 'id'": 1, "ignored key 'tone'": 1}


def test_a_line_goes_before_the_head_of_its_text(tmp_path: Path) -> None:
    """A date in the line counts, whatever the text itself says; what the line leaves out is found in the text."""
    text = "date 2031-01-01\n© Xinhua/Yin Bogu\nThey met."
    article = only_article(written(tmp_path / "a.jsonl", line(text=text, published="2023-10-27")))
    assert (article.published, article.publisher) == (date(2023, 10, 27), "Xinhua")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.txt", b"date 2023-10-27\nL\xe9gation", "not UTF-8: byte 17 is 0xe9"),
        ("a.txt", b"\xef\xbb\xbfdate 2023-10-27\nL\xe9gation", "not UTF-8: byte 20 is 0xe9"),
        ("a.txt", b"date 2023-10-27\n\x00\x01", "binary: byte 16 is NUL"),
        ("a.txt", b"They met in Moscow.", "no date of publication found"),
        ("a.txt", b"MOSCOW, March 3 (Reuters) - They met.", "the dateline 'March 3' has no year"),
        ("a.txt", b"date 2025-06-02\nThey met.", "published in the future: 2025-06-02"),
        ("a.pdf", b"%PDF", "its suffix is '.pdf'"),
        ("notes", b"text", "its suffix is none"),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """One rejection names the file and says what is wrong with it."""
    found = only_rejection(written(tmp_path / name, content))
    assert found.source == str(tmp_path / name)
    assert reason in found.reason


def test_an_article_of_today_is_no_article_of_the_future(tmp_path: Path) -> None:
    """The last day that counts is today."""
    assert only_article(written(tmp_path / "a.txt", f"date {TODAY}\nThey met.")).published == TODAY
    assert "future" in only_rejection(written(tmp_path / "b.txt", f"date {TODAY + timedelta(1)}\nThey met.")).reason


def test_a_text_over_the_limit_is_refused_and_not_kept(tmp_path: Path) -> None:
    """Fifty megabytes are refused by their first two; the rejection does not carry them along."""
    found = only_rejection(written(tmp_path / "a.txt", DATED.encode() + b"x" * 50_000_000))
    assert found.reason.startswith("longer than 2 MB")
    assert found.raw is None


def test_a_refused_text_keeps_its_words(tmp_path: Path) -> None:
    """What has no date can be given one and read again."""
    assert only_rejection(written(tmp_path / "a.txt", "They met.")).raw == "They met."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"text": "They met."', "malformed JSON"),
        (b"[1, 2]", "not a JSON object"),
        (b"[" * 100_000, "malformed JSON"),
        (b'{"published": "2023-10-27"}', "no text"),
        (b'{"text": "", "published": "2023-10-27"}', "empty"),
        (b'{"text": 7, "published": "2023-10-27"}', "text: 7 is not text"),
        (b'{"text": "They met.", "published": "soon"}', "published: 'soon' is not a date"),
        (b'{"text": "They met.", "published": 20231027}', "published: 20231027 is not text"),
        (b'{"text": "They met."}', "no date of publication found"),
        (b'{"text": "They met.", "published": "2025-06-02"}', "published in the future"),
        (b'{"text": "\\ud800", "published": "2023-10-27"}', "half of a surrogate pair"),
        (b'{"text": "a\\u0000b", "published": "2023-10-27"}', "NUL"),
        (b'{"text": "caf\xe9", "published": "2023-10-27"}', "not UTF-8: byte 13"),
        (b'{"text": "' + b"x" * 2_000_001 + b'", "published": "2023-10-27"}', "longer than 2 MB"),
        (b'{"text": "' + b"x" * 9_000_000 + b'", "published": "2023-10-27"}', "a line longer than"),
    ],
)
def test_a_bad_line_is_refused_and_the_others_go_on(tmp_path: Path, content: bytes, reason: str) -> None:
    """The rejection carries file and line; the lines before and after it are read."""
    good = line(text="They met.", published="2023-10-27").encode()
    before, found, after = read(written(tmp_path / "a.jsonl", good + content + b"\n" + good))
    assert isinstance(before, Article)
    assert isinstance(found, Rejection)
    assert (found.source, found.line) == (str(tmp_path / "a.jsonl"), 2)
    assert reason in found.reason
    assert isinstance(after, Article)
    assert after.source.endswith(":3")


def test_a_long_line_of_many_bytes_a_character_is_read_whole(tmp_path: Path) -> None:
    """A text just within the limit keeps every character, wherever its bytes fall."""
    text = "é" * 999_999
    content = json.dumps({"text": text, "published": "2023-10-27"}, ensure_ascii=False)
    assert only_article(written(tmp_path / "a.jsonl", content)).text == text


def test_a_folder_is_walked_by_name_and_the_rest_counted(tmp_path: Path) -> None:
    """Texts come in the order of their names; other files and notes about the folder are counted, not refused."""
    for name in ("b.txt", "a.txt", "sub/c.md"):
        written(tmp_path / name, DATED + name)
    for name in ("table.csv", "other.CSV", "README.md", "Makefile"):
        written(tmp_path / name, "x")
    counts: Counter[str] = Counter()
    found = read(tmp_path, counts=counts)
    assert [Path(item.source).name for item in found] == ["a.txt", "b.txt", "c.md"]
    assert counts == {"skipped file .csv": 2, "skipped file README.md": 1, "skipped file Makefile": 1}


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    """A folder that gives nothing is a mistake that should be seen."""
    written(tmp_path / "table.csv", "x")
    assert only_rejection(tmp_path).reason.startswith("a folder without articles")


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    """A name that leads nowhere is refused under that name."""
    found = only_rejection(tmp_path / "gone.txt")
    assert (found.source, found.reason) == (str(tmp_path / "gone.txt"), "cannot be read: No such file or directory")


def test_a_file_that_vanishes_after_listing_is_refused_and_the_others_go_on(tmp_path: Path) -> None:
    """Between listing and reading a folder a file may go; its neighbours are read all the same."""
    for name in ("a.txt", "b.txt", "c.txt"):
        written(tmp_path / name, DATED + name)
    walk = articles([tmp_path], TODAY)
    first = next(walk)
    (tmp_path / "b.txt").unlink()
    gone, last = walk
    assert isinstance(first, Article)
    assert isinstance(gone, Rejection)
    assert gone.source.endswith("b.txt")
    assert isinstance(last, Article)


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (DATED.encode(), [DATED]),
        (
            (line(text="One.", published="2023-10-27") + line(text="Two.", published="2023-10-27")).encode(),
            ["One.", "Two."],
        ),
        (b"\xef\xbb\xbf" + line(text="One.", published="2023-10-27").encode(), ["One."]),
    ],
)
def test_standard_input_is_one_text_or_json_lines(data: bytes, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What begins with a brace is JSON lines; anything else is one text."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = read("-")
    assert [item.text for item in found if isinstance(item, Article)] == ids
    assert all(item.source.startswith("-") for item in found)


def test_empty_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that gave nothing is a mistake that should be seen."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert only_rejection("-").reason.startswith("empty")


def test_sources_are_read_in_the_order_given(tmp_path: Path) -> None:
    """The same text twice is two articles here: whether one is new is for the store to say."""
    first, second = written(tmp_path / "b.txt", DATED), written(tmp_path / "a.txt", DATED)
    assert [item.source for item in read(first, second, str(first))] == [str(first), str(second), str(first)]
