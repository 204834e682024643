"""What was refused is kept until it has been read, whatever runs come between."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

UNDATED = "Chinese Premier Li Qiang met with Iran's First Vice President Mohammad Mokhber in Bishkek.\n"
GOOD = "date 2023-10-27\n" + UNDATED
REJECTED = "rejected.jsonl"
BROKEN = {"empty": b"", "binary": b"\x7fELF\0", "not UTF-8": b"L\xe9gation", "longer than 2 MB": b"x" * 2_000_001}


def rows() -> list[dict[str, object]]:
    """Returns the lines of the rejected file in the current folder."""
    return [json.loads(line) for line in Path(REJECTED).read_text(encoding="utf-8").splitlines()]


def write_rows(*given: dict[str, object]) -> None:
    """Writes the lines of the rejected file in the current folder."""
    Path(REJECTED).write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")


def test_a_later_run_keeps_what_an_earlier_one_refused(shell: Shell, store: Path) -> None:
    """Entries are added; the same place has one entry, the newer; a clean run changes nothing."""
    Path("a.txt").write_text("They met.", encoding="utf-8")
    Path("b.txt").write_text("They spoke.", encoding="utf-8")
    Path("c.txt").write_text(GOOD, encoding="utf-8")
    shell("ingest", "a.txt")
    shell("ingest", "b.txt")
    Path("a.txt").write_text("They met again.", encoding="utf-8")
    shell("ingest", "a.txt")
    assert shell("ingest", "c.txt").code == 0
    assert [(row["source"], row["text"]) for row in rows()] == [("a.txt", "They met again."), ("b.txt", "They spoke.")]


def test_the_rejected_file_holds_only_what_is_refused_again(shell: Shell, store: Path) -> None:
    """Of two entries one is mended; the other stays, under the place it came from and with the keys put in."""
    Path("a.txt").write_text(UNDATED, encoding="utf-8")
    Path("b.jsonl").write_text('\n{"text": "They spoke.", "published": "soon"}\n', encoding="utf-8")
    Path("c.txt").write_text("They left.", encoding="utf-8")
    shell("ingest", "a.txt", "b.jsonl", "c.txt")
    first, second, third = rows()
    write_rows(first | {"published": "2023-10-27"}, second, third | {"published": "2999-01-01", "title": "Out"})
    done = shell("ingest", REJECTED)
    assert (done.code, done.out) == (1, "1 stored, 0 unchanged, 2 refused\n")
    assert done.messages[0].startswith("b.jsonl:2: published: 'soon' is not a date")
    assert done.messages[1].startswith("c.txt: published in the future")
    assert rows()[0] == second
    assert {key: rows()[1][key] for key in ("source", "text", "published", "title")} == {
        "source": "c.txt",
        "text": "They left.",
        "published": "2999-01-01",
        "title": "Out",
    }


@pytest.mark.parametrize("source", [REJECTED, "."])
def test_the_rejected_file_goes_when_nothing_is_refused(source: str, shell: Shell, store: Path) -> None:
    """It counts as read by its name, and within a folder that is read."""
    Path("a.txt").write_text(UNDATED, encoding="utf-8")
    shell("ingest", "a.txt")
    (row,) = rows()
    write_rows(row | {"published": "2023-10-27"})
    Path("a.txt").unlink()
    assert shell("ingest", source).code == 0
    assert not Path(REJECTED).exists()


@pytest.mark.parametrize("reason", BROKEN)
def test_a_file_without_words_is_opened_again(reason: str, shell: Shell, store: Path) -> None:
    """The real reason is told as long as it holds; the mended file is read."""
    Path("a.txt").write_bytes(BROKEN[reason])
    shell("ingest", "a.txt")
    before = rows()
    again = shell("ingest", REJECTED)
    assert again.messages[0].startswith(f"a.txt: {reason}")
    assert rows() == before
    Path("a.txt").write_text(GOOD, encoding="utf-8")
    assert shell("ingest", REJECTED).out == "1 stored, 0 unchanged, 0 refused\n"


def test_a_vanished_file_is_read_when_it_is_back(shell: Shell, store: Path) -> None:
    """A date that was put into its entry counts."""
    shell("ingest", "gone.txt")
    (row,) = rows()
    write_rows(row | {"published": "2023-10-27"})
    assert shell("ingest", REJECTED).messages[0] == "gone.txt: cannot be read: No such file or directory"
    Path("gone.txt").write_text(UNDATED, encoding="utf-8")
    assert shell("ingest", REJECTED).out == "1 stored, 0 unchanged, 0 refused\n"


def test_a_line_gives_its_real_reason_again(shell: Shell, store: Path) -> None:
    """Malformed JSON stays malformed JSON, of the line that it was; a line without words is looked up in its file."""
    Path("a.jsonl").write_bytes(b'\n{"text": \n{"text": "caf\xe9"}\n')
    first = shell("ingest", "a.jsonl")
    before = rows()
    again = shell("ingest", REJECTED)
    assert [line.partition(". ")[0] for line in again.messages[:2]] == [
        "a.jsonl:2: malformed JSON: Expecting value at column 1",
        "a.jsonl:3: not UTF-8: byte 13 is 0xe9",
    ]
    assert again.messages[:2] == first.messages[:2]
    assert rows() == before


def test_a_line_that_was_mended_badly_stays_as_it_is(shell: Shell, store: Path) -> None:
    """A slip of the pen in the rejected file costs none of its words."""
    Path(REJECTED).write_text('{"source": "a.txt", "reason": "no date", "text": "They met."\n', encoding="utf-8")
    before = Path(REJECTED).read_text(encoding="utf-8")
    done = shell("ingest", REJECTED)
    assert (done.code, done.messages[0].partition(": ")[0]) == (1, "rejected.jsonl:1")
    assert Path(REJECTED).read_text(encoding="utf-8") == before


@pytest.mark.parametrize("place", ["missing/r.jsonl", "/proc/r.jsonl", "folder"])
def test_a_place_that_cannot_be_written_is_told_first(place: str, shell: Shell, store: Path) -> None:
    """Nothing is read before it is known where refusals go."""
    Path("folder").mkdir()
    Path("a.txt").write_text(GOOD, encoding="utf-8")
    done = shell("ingest", "a.txt", "--rejected", place)
    assert (done.code, done.out, len(done.messages)) == (1, "", 1)
    assert done.messages[0].startswith(f"kg: {place} ")
    assert "unexpected" not in done.messages[0]
    assert shell("ingest", "a.txt").out == "1 stored, 0 unchanged, 0 refused\n"


def test_a_pipe_is_refused(shell: Shell, store: Path) -> None:
    """A named pipe that nobody writes to does not hold up the rest, named or found in a folder."""
    Path("in").mkdir()
    os.mkfifo("in/a.txt")
    Path("in/b.txt").write_text(GOOD, encoding="utf-8")
    done = shell("ingest", "in", "in/a.txt", "/dev/null")
    assert (done.code, done.out) == (1, "1 stored, 0 unchanged, 3 refused\n")
    assert [line.partition(". ")[0] for line in done.messages[:3]] == [
        f"{source}: cannot be read: not a regular file" for source in ("in/a.txt", "in/a.txt", "/dev/null")
    ]
