"""Writes what was refused as JSON lines that can be mended and read again."""

import json
from collections.abc import Iterable
from pathlib import Path

from kg.model import Rejection
from kg.read.lines import KNOWN_KEYS


def write(rejections: Iterable[Rejection], path: Path) -> int:
    """Writes one JSON line for each rejection and returns how many; the file appears whole or not at all.

    Keys: ``source``, ``line``, ``reason``; then ``text``, ``title``, ``published``, ``publisher``, ``url`` as far as
    they are known, so that ``kg ingest`` reads the mended file; ``raw`` holds a line that is not JSON.
    """
    rows = [json.dumps(_row(rejection), ensure_ascii=False) + "\n" for rejection in rejections]
    unfinished = path.with_name(path.name + ".part")
    # Half of a surrogate pair has no UTF-8; its backslash form is the escape that JSON has for it.
    unfinished.write_text("".join(rows), encoding="utf-8", errors="backslashreplace", newline="\n")
    unfinished.replace(path)
    return len(rows)


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
