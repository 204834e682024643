"""The tables of codes, read once and checked against the schemes that their notations belong to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.code.phrases import Phrases
from kg.cuetable import chosen, cue_map, cue_rows
from kg.vocab.codings import CAMEO, PLOVER, PLOVER_CONTEXT, PLOVER_MODE
from kg.vocab.schemes import EVENT_KIND, FACTUALITY, STANCE

DIRECTIONS = ("mutual", "directed", "visit")
SETTINGS = ("", "multilateral", "elsewhere")


@dataclass(frozen=True, slots=True)
class EventRow:
    """A row of the table of events: what must hold, and the codes that it gives; ``open`` asks for no words."""

    setting: str
    open: bool
    plover: str | None
    mode: str | None
    cameo: str | None


@dataclass(frozen=True, slots=True)
class StanceRow:
    """A row of the table of stances: the object that it asks for, the codes that it gives; ``open`` asks for no cue."""

    object: str
    open: bool
    plover: str | None
    mode: str | None
    cameo: str
    forceful: str


@cache
def event_rows() -> Mapping[tuple[str, str], tuple[tuple[EventRow, ...], Phrases]]:
    """Returns the rows of events by kind and factuality, with their phrases."""
    groups: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in cue_rows("event_codes"):
        kind = chosen(row["kind"], EVENT_KIND, "event_codes.tsv")
        groups.setdefault((kind, chosen(row["factuality"], FACTUALITY, "event_codes.tsv")), []).append(row)
    return {
        key: (tuple(map(_event_row, rows)), Phrases(row["phrases"] for row in rows)) for key, rows in groups.items()
    }


@cache
def stance_rows() -> Mapping[str, tuple[tuple[StanceRow, ...], Phrases]]:
    """Returns the rows of positions by stance, with the phrases of their cues."""
    groups: dict[str, list[dict[str, str]]] = {}
    for row in cue_rows("stance_codes"):
        groups.setdefault(chosen(row["stance"], STANCE, "stance_codes.tsv"), []).append(row)
    return {key: (tuple(map(_stance_row, rows)), Phrases(row["cue"] for row in rows)) for key, rows in groups.items()}


@cache
def objects() -> tuple[tuple[str, ...], Phrases]:
    """Returns the objects by row, with their phrases."""
    rows = cue_rows("code_objects")
    return tuple(row["object"] for row in rows), Phrases(row["phrases"] for row in rows)


@cache
def contexts() -> tuple[tuple[str, ...], Phrases]:
    """Returns the contexts by row, with their phrases."""
    rows = cue_rows("contexts")
    return tuple(chosen(row["context"], PLOVER_CONTEXT, "contexts.tsv") for row in rows), Phrases(
        row["phrases"] for row in rows
    )


@cache
def directions() -> Mapping[str, str]:
    """Returns by kind who acts upon whom."""
    return {
        kind: chosen(way, DIRECTIONS, "event_directions.tsv")
        for kind, way in cue_map("event_directions", "kind", "direction").items()
    }


def _event_row(row: dict[str, str]) -> EventRow:
    setting = chosen(row["setting"], SETTINGS, "event_codes.tsv")
    return EventRow(setting, not row["phrases"], *_codes(row, "event_codes.tsv"))


def _stance_row(row: dict[str, str]) -> StanceRow:
    known = [*(other["object"] for other in cue_rows("code_objects")), ""]
    what = chosen(row["object"], known, "stance_codes.tsv")
    plover, mode, cameo = _codes(row, "stance_codes.tsv")
    forceful = chosen(row["forceful"], [*CAMEO, ""], "stance_codes.tsv")
    return StanceRow(what, not row["cue"], plover, mode, cameo or "", forceful or cameo or "")


def _codes(row: dict[str, str], table: str) -> tuple[str | None, str | None, str | None]:
    """Returns the notations that a row gives, each of its scheme."""
    plover = chosen(row["plover"], [*PLOVER, ""], table)
    mode = chosen(row["mode"], [*PLOVER_MODE, ""], table)
    return plover or None, mode or None, chosen(row["cameo"], [*CAMEO, ""], table) or None
