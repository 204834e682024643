"""Phrases that report events, found in a sentence, and how real the words before them make the event."""

import re
from dataclasses import dataclass
from functools import cache

from kg.cuetable import chosen, cue_rows, grammar
from kg.extract.scope import Scope
from kg.extract.wording import whole_words, wording_of
from kg.model import Factuality

FRAMES = (
    "meet",
    "speak",
    "receive",
    "talks",
    "visit",
    "travel",
    "sign",
    "signing",
    "signed",
    "issued",
    "mediate",
    "summit",
    "thanked",
    "act",
    "attend",
    "represented",
    "noun",
    "held",
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

_NOUN_FRAMES = ("noun", "election", "member", "together", "named", "owned")
_VERB_REACH = 7
FACTUALITIES: dict[str, Factuality] = {"actual": "actual", "planned": "planned", "denied": "denied"}


@dataclass(frozen=True, slots=True, eq=False)
class TriggerCue:
    """A row of the tables of event triggers; ``sides`` and ``told`` are what the deeds' table says of them.

    Each row is made once, so that rows are told apart by identity.
    """

    pattern: re.Pattern[str]
    kind: str
    frame: str
    score: float
    sides: int = 2
    told: str = ""
    deed: bool = False


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
        whole_words(row["pattern"]),
        row["kind"],
        frame,
        float(row["score"]),
        int(row.get("sides") or "2"),
        told,
        "told" in row,
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
    deeds: bool

    def reach_for(self, cue: TriggerCue) -> int:
        """Returns among how many words before a trigger the row counts."""
        return 0 if self.deeds and not cue.deed else self.given if cue.told == "given" else self.reach


@cache
def _factuality_cues() -> tuple[_FactualityCue, ...]:
    """Returns the rows of the table of factuality, the first that fits counting."""
    return tuple(
        _FactualityCue(
            whole_words(row["pattern"]),
            row["factuality"],
            int(row["reach"]),
            int(row["given"] or "0"),
            row["only"] == "deeds",
        )
        for row in cue_rows("factuality")
    )


def triggers_in(scope: Scope) -> list[Trigger]:
    """Returns the triggers of a sentence in order; of two that overlap the longer is kept.

    A deed that is only wished or asked for gives way first: in "called for lifting the sanctions", the sanctions stay.
    """
    by_anchor = _cues_by_anchor()
    cues = dict.fromkeys(cue for word in scope.line.words for cue in by_anchor.get(word, ()))
    if not cues:
        return []
    wording = wording_of(scope, 0, len(scope.line))
    found = [Trigger(*wording.tokens(match), cue) for cue in cues for match in cue.pattern.finditer(wording.text)]
    found = [trigger for trigger in found if not trigger.cue.deed or factuality_of(scope, trigger)]
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
    last = {0: ""}
    for cue in _factuality_cues() if words else ():
        reach = cue.reach_for(trigger.cue)
        if reach not in last:
            last[reach] = " ".join(words[-reach:])
        if reach and cue.pattern.search(last[reach]):
            return FACTUALITIES.get(cue.factuality)
    return "planned" if trigger.cue.told == "planned" or _lies_ahead(scope, trigger) else "actual"


def _lies_ahead(scope: Scope, trigger: Trigger) -> bool:
    """Returns whether the verb behind a noun tells of the future: "the election in Mali will be held in May"."""
    if trigger.cue.frame not in _NOUN_FRAMES:
        return False
    for p in range(trigger.after, min(len(scope.line), trigger.after + _VERB_REACH)):
        word = scope.line.word(p)
        if word in grammar("future"):
            return True
        if word in grammar("reach end") or word == ",":
            return False
    return False


def _clause_start(scope: Scope, position: int) -> int:
    """Returns the first position of the clause that holds a position."""
    words, breaks = scope.line.words, grammar("event clause break")
    for p in range(position - 1, -1, -1):
        if words[p] in breaks or (words[p] == "," and position - p > 1):
            return p + 1
    return 0
