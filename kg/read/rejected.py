"""Writes what was refused as JSON lines that can be mended and read again."""

import json
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from kg.errors import ExportError
from kg.model import Rejection
from kg.read.articles import LINES_SUFFIX, STANDARD_INPUT
from kg.read.lines import KNOWN_KEYS, Entry, entry_of

Place = tuple[object, ...]


def demand_writable(path: Path) -> None:
    """Raises ``ExportError`` where no file can be written at ``path``; what is there stays as it is."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            raise ExportError(f"{path} is not a regular file", value=path, advice="Name another file with --rejected")
        if path.exists():
            path.open("r+b").close()
        unfinished = _unfinished(path)
        unfinished.touch()
        unfinished.unlink()
    except OSError as error:
        raise ExportError(
            f"{path} cannot be written: {error.strerror or error}",
            value=path,
            advice="Name another file with --rejected",
        ) from error


def is_among(path: Path, sources: Iterable[str]) -> bool:
    """Returns whether a run over the sources, files or folders, reads the rejected file ``path`` itself."""
    if path.suffix.casefold() != LINES_SUFFIX or not path.is_file():
        return False
    whole = path.resolve()
    places = [Path(source).resolve() for source in sources if source != STANDARD_INPUT]
    return any(whole == place or (place.is_dir() and whole.is_relative_to(place)) for place in places)


def write(rejections: Iterable[Rejection], path: Path, consumed: bool = False) -> int:
    """Returns how many JSON lines a file has after refusals were added to it: one for each source and line.

    Keys: ``source``, ``line``, ``reason``; then ``text``, ``title``, ``published``, ``publisher``, ``url`` as far as
    they are known, so that ``kg ingest`` reads the mended file; ``raw`` holds a line that is not JSON. What was there
    before stays, unless it is refused anew, or the run ``consumed`` it: then only what is refused again stays, with
    the keys that were put in. Nothing is left of a file without lines; any other appears whole or not at all.
    """
    held = path.read_bytes().split(b"\n") if path.exists() else []
    entries = {_place(entry): entry for line in held if (entry := entry_of(line))} if consumed else {}
    own, others = _parted(rejections, path)
    # A file that could not be opened was not read either, so nothing of it is dropped.
    consumed = consumed and None not in own
    # A line that is broken itself stays as it is, to be mended where it stands.
    stays = [(at, line) for at, line in enumerate(held, 1) if line.strip() and (at in own or not consumed)]
    rows: dict[Place, bytes] = {_place(entry_of(line)) or (at,): line for at, line in stays}
    for rejection in others:
        row = _row(rejection)
        place = (rejection.source, rejection.line, *_told_apart(rejection.source, row))
        rows[place] = _encoded(row | _put_in(entries.get(place), row))
    _replace(path, rows.values())
    return len(rows)


def _replace(path: Path, lines: Iterable[bytes]) -> None:
    """Puts lines in the place of a file, or removes it where there are none."""
    unfinished = _unfinished(path)
    unfinished.write_bytes(b"".join(line + b"\n" for line in lines))
    if unfinished.stat().st_size:
        unfinished.replace(path)
    else:
        unfinished.unlink()
        path.unlink(missing_ok=True)


def _unfinished(path: Path) -> Path:
    """Returns the name under which a file is written before it takes its place."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _parted(rejections: Iterable[Rejection], path: Path) -> tuple[set[int | None], list[Rejection]]:
    """Returns which lines of a file itself were refused, ``None`` for the whole, and the refusals of other places."""
    own: set[int | None] = set()
    others: list[Rejection] = []
    whole = path.resolve()
    for rejection in rejections:
        if rejection.source != STANDARD_INPUT and Path(rejection.source).resolve() == whole:
            own.add(rejection.line)
        else:
            others.append(rejection)
    return own, others


def _place(entry: Entry | None) -> Place:
    """Returns what tells an entry from the others, or nothing where a line is no entry."""
    return (entry.source, entry.line, *_told_apart(entry.source, entry.fields)) if entry else ()


def _told_apart(source: str, fields: dict[str, object]) -> Place:
    """Returns the words of standard input, which is another each time; elsewhere the place is enough."""
    return (str(fields.get("text")), str(fields.get("raw"))) if source == STANDARD_INPUT else ()


def _put_in(entry: Entry | None, row: dict[str, object]) -> dict[str, object]:
    """Returns the known keys that an entry had and its new row has not, unless they were about another text."""
    if entry is None or entry.fields.get("text", row.get("text")) != row.get("text"):
        return {}
    return {key: value for key, value in entry.fields.items() if key in KNOWN_KEYS - row.keys()}


def _encoded(row: dict[str, object]) -> bytes:
    """Returns a row as the bytes of one line."""
    # Half of a surrogate pair has no UTF-8; its backslash form is the escape that JSON has for it.
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _row(rejection: Rejection) -> dict[str, object]:
    """Returns the keys and values of one line."""
    told = {"source": rejection.source, "line": rejection.line, "reason": rejection.reason}
    return {key: value for key, value in told.items() if value is not None} | _words(rejection)


def _words(rejection: Rejection) -> dict[str, object]:
    """Returns a refused article's own words: a text, or the known keys of its line, or the line as it is."""
    if rejection.raw is None:
        return {}
    if rejection.line is None:
        return {"text": rejection.raw}
    try:
        fields = json.loads(rejection.raw)
    except (ValueError, RecursionError):
        return {"raw": rejection.raw}
    if not isinstance(fields, dict):
        return {"raw": rejection.raw}
    return {key: value for key, value in fields.items() if key in KNOWN_KEYS}
