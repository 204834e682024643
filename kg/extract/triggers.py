"""Phrases that report events, found in a sentence, and how real the words before them make the event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.cuetable import chosen, cue_rows, grammar
from kg.extract.scope import Scope
from kg.extract.wording import wording_of
from kg.model import Factuality

FRAMES = (
    "meet",
    "receive",
    "talks",
    "visit",
    "sign",
    "signed",
    "thanked",
    "act",
    "attend",
    "represented",
    "noun",
    "given",
    "received",
    "alone",
    "together",
    "ties",
    "recognised",
    "join",
    "member",
    "office",
    "named",
    "congratulated",
    "owned",
    "election",
)

TOLD = ("", "given", "planned")


@dataclass(frozen=True, slots=True)
class TriggerCue:
    """A row of the tables of event triggers; ``sides`` and ``told`` are what the deeds' table says of them."""

    pattern: re.Pattern[str]
    kind: str
    frame: str
    score: float
    sides: int = 2
    told: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in a sentence, as token positions."""

    first: int
    after: int
    cue: TriggerCue


@cache
def _trigger_rows() -> tuple[dict[str, str], ...]:
    """Returns the rows of both tables of event triggers."""
    return (*cue_rows("encounter_triggers"), *cue_rows("deed_triggers"))


@cache
def trigger_cues() -> tuple[TriggerCue, ...]:
    """Returns the rows of the tables of event triggers as cues."""
    return tuple(_cue(row) for row in _trigger_rows())


def _cue(row: dict[str, str]) -> TriggerCue:
    """Returns a row as a cue."""
    frame, told = chosen(row["frame"], FRAMES, row["pattern"]), chosen(row.get("told", ""), TOLD, row["pattern"])
    return TriggerCue(
        _words(row["pattern"]), row["kind"], frame, float(row["score"]), int(row.get("sides") or "2"), told
    )


@cache
def _cues_by_anchor() -> dict[str, tuple[TriggerCue, ...]]:
    """Returns the rows to try for each word of a sentence."""
    rows: dict[str, list[TriggerCue]] = {}
    for row, cue in zip(_trigger_rows(), trigger_cues(), strict=True):
        for anchor in row["anchors"].split("|"):
            rows.setdefault(anchor, []).append(cue)
    return {anchor: tuple(cues) for anchor, cues in rows.items()}


@dataclass(frozen=True, slots=True)
class _FactualityCue:
    """A row of the table of factuality; a reach of 0 finds nothing."""

    pattern: re.Pattern[str]
    factuality: str
    reach: int
    given: int

    def stands_in(self, words: Sequence[str], given: bool) -> bool:
        """Returns whether the cue is among the last words before a trigger."""
        reach = self.given if given else self.reach
        return bool(reach) and self.pattern.search(" ".join(words[-reach:])) is not None


@cache
def _factuality_cues() -> tuple[_FactualityCue, ...]:
    """Returns the rows of the table of factuality, the first that fits counting."""
    return tuple(
        _FactualityCue(_words(row["pattern"]), row["factuality"], int(row["reach"]), int(row["given"] or "0"))
        for row in cue_rows("factuality")
    )


def _words(pattern: str) -> re.Pattern[str]:
    """Returns a pattern that only fits whole words."""
    return re.compile(rf"(?<![\w'-])(?:{pattern})(?![\w-])")


def triggers_in(scope: Scope) -> list[Trigger]:
    """Returns the triggers of a sentence in order; of two that overlap the longer is kept."""
    by_anchor = _cues_by_anchor()
    cues = dict.fromkeys(cue for word in scope.line.words for cue in by_anchor.get(word, ()))
    if not cues:
        return []
    wording = wording_of(scope, 0, len(scope.line))
    found = [Trigger(*wording.tokens(match), cue) for cue in cues for match in cue.pattern.finditer(wording.text)]
    kept: list[Trigger] = []
    for trigger in sorted(found, key=lambda t: (t.first - t.after, t.first)):
        if all(trigger.after <= other.first or other.after <= trigger.first for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda trigger: trigger.first)


def factuality_of(scope: Scope, trigger: Trigger) -> Factuality | None:
    """Returns how real an event is by the words before its trigger in the clause; ``None`` where it is none at all."""
    begin = _clause_start(scope, trigger.first)
    if scope.line.word(begin - 1) == "that":
        # What governs the clause tells as well: "denied that he met".
        begin = max(0, begin - 2)
    words = scope.line.words[begin : trigger.first]
    for cue in _factuality_cues() if words else ():
        if cue.stands_in(words, trigger.cue.told == "given"):
            return {"planned": "planned", "denied": "denied"}.get(cue.factuality)  # type: ignore[return-value]
    return "planned" if trigger.cue.told == "planned" else "actual"


def _clause_start(scope: Scope, position: int) -> int:
    """Returns the first position of the clause that holds a position."""
    for p in range(position - 1, -1, -1):
        if scope.line.word(p) in grammar("event clause break") or (scope.line.word(p) == "," and position - p > 1):
            return p + 1
    return 0
