"""Input that cannot be read costs one line, a line in ``rejected.jsonl`` and the exit code; the rest goes on."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Shell

GOOD = "date 2023-10-27\nChinese Premier Li Qiang met with Iran's First Vice President Mohammad Mokhber in Bishkek.\n"
OTHER = "date 2023-06-18\nChinese Foreign Minister Qin Gang held talks with U.S. Secretary of State Antony Blinken.\n"

BAD = {
    "empty file": ("bad.txt", b"", "bad.txt: empty"),
    "not UTF-8": ("bad.txt", b"date 2023-10-27\nL\xe9gation", "bad.txt: not UTF-8: byte 17"),
    "binary": ("bad.txt", b"\x7fELF\0\0", "bad.txt: binary: byte 4 is NUL"),
    "no date": ("bad.txt", b"They met in Moscow.", "bad.txt: no date of publication found"),
    "a date in the future": ("bad.txt", b"date 2999-01-01\nThey met.", "bad.txt: published in the future: 2999-01-01"),
    "malformed JSON line": ("bad.jsonl", b'{"text": "They met."', "bad.jsonl:1: malformed JSON"),
    "50 MB of text": ("bad.txt", b"date 2023-10-27\n" + b"They met. " * 5_000_000, "bad.txt: longer than 2 MB"),
    "an unknown suffix": ("bad.docx", b"PK", "bad.docx: its suffix is '.docx'"),
}


def written(path: Path, content: str | bytes) -> str:
    """Returns the name of a file after the content was written to it."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path.name


def rejected() -> list[dict[str, object]]:
    """Returns the lines of ``rejected.jsonl`` in the current folder."""
    return [json.loads(line) for line in Path("rejected.jsonl").read_text(encoding="utf-8").splitlines()]


def about(done: Done, name: str) -> list[str]:
    """Returns the messages that begin with a file's name."""
    return [line for line in done.messages if line.startswith(name)]


def put_all_bad_in(folder: Path) -> list[str]:
    """Returns the sources of a run in which every bad file stands between two good ones."""
    names = [written(folder / "a.txt", GOOD)]
    for number, (name, content, _) in enumerate(BAD.values()):
        names.append(written(folder / f"{number}-{name}", content))
    return [*names, written(folder / "z.txt", OTHER)]


def test_bad_files_cost_one_line_each_and_the_others_go_on(shell: Shell, store: Path, tmp_path: Path) -> None:
    """Each line names file and reason, as does ``rejected.jsonl``; what is good is stored; the exit code is 1."""
    done = shell("ingest", *put_all_bad_in(tmp_path), "gone.txt")
    assert done.code == 1
    assert done.out == f"2 stored, 0 unchanged, {len(BAD) + 1} refused\n"
    told = done.messages[: len(BAD) + 1]
    for number, (line, (_, _, expected)) in enumerate(zip(told, BAD.values(), strict=False)):
        assert line.startswith(f"{number}-{expected}")
    assert told[-1] == "gone.txt: cannot be read: No such file or directory"
    assert [f"{row['source']}:{row['line']}" if "line" in row else row["source"] for row in rejected()] == [
        line.partition(": ")[0] for line in told
    ]
    assert all(str(row["reason"]) in line for row, line in zip(rejected(), told, strict=True))


def test_a_file_that_vanishes_is_told_and_the_others_go_on(shell: Shell, store: Path, tmp_path: Path) -> None:
    """A folder may list a name that can no longer be opened."""
    (tmp_path / "in").mkdir()
    written(tmp_path / "in" / "a.txt", GOOD)
    (tmp_path / "in" / "b.txt").symlink_to("nowhere")
    written(tmp_path / "in" / "c.txt", OTHER)
    done = shell("ingest", "in")
    assert (done.code, done.out) == (1, "2 stored, 0 unchanged, 1 refused\n")
    assert about(done, "in/b.txt") == ["in/b.txt: cannot be read: No such file or directory"]


def test_a_folder_is_walked_and_other_files_are_counted(shell: Shell, store: Path, tmp_path: Path) -> None:
    """A table beside the articles is no mistake, but it is told."""
    (tmp_path / "in").mkdir()
    written(tmp_path / "in" / "a.txt", GOOD)
    written(tmp_path / "in" / "table.csv", "x")
    done = shell("ingest", "in")
    assert (done.code, done.out) == (0, "1 stored, 0 unchanged, 0 refused\n")
    assert "skipped file .csv: 1" in done.messages
    assert not Path("rejected.jsonl").exists()


def test_an_empty_folder_is_a_mistake(shell: Shell, store: Path, tmp_path: Path) -> None:
    """Nothing was read, so not all went well."""
    (tmp_path / "in").mkdir()
    done = shell("ingest", "in")
    assert done.code == 1
    assert done.messages[0].startswith("in: a folder without articles")


def test_a_duplicate_is_no_mistake(shell: Shell, store: Path, tmp_path: Path) -> None:
    """The same text under two names is one article, within a run and across runs."""
    first, second = written(tmp_path / "a.txt", GOOD), written(tmp_path / "b.txt", GOOD)
    done = shell("ingest", first, second)
    assert (done.code, done.out) == (0, "1 stored, 1 unchanged, 0 refused\n")
    assert shell("ingest", first).out == "0 stored, 1 unchanged, 0 refused\n"


def test_what_was_refused_can_be_mended_and_ingested(shell: Shell, store: Path, tmp_path: Path) -> None:
    """With the missing date put in, ``rejected.jsonl`` is itself a source."""
    shell("ingest", written(tmp_path / "a.txt", GOOD.partition("\n")[2]))
    (row,) = rejected()
    written(tmp_path / "rejected.jsonl", json.dumps(row | {"published": "2023-10-27"}) + "\n")
    done = shell("ingest", "rejected.jsonl")
    assert (done.code, done.out) == (0, "1 stored, 0 unchanged, 0 refused\n")


def test_the_store_is_named_by_option_or_environment(
    shell: Shell, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--store`` goes before ``KG_STORE``, which goes before the default."""
    monkeypatch.setenv("KG_STORE", str(store.rename(tmp_path / "env.kg")))
    assert shell("status").code == 0
    assert shell("status", "--store", "option.kg").messages[0].startswith("kg: there is no store at option.kg")
    monkeypatch.delenv("KG_STORE")
    assert shell("status").messages[0].startswith("kg: there is no store at communique.kg")


def test_a_store_that_is_not_there_is_one_line(shell: Shell) -> None:
    """Whoever asks before ingesting is told how to begin."""
    done = shell("status")
    assert done.code == 1
    assert done.messages == ["kg: there is no store at communique.kg. Make one with `kg ingest`"]
