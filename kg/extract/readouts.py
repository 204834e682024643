"""The encounter that a readout is of, where its title says so and the text only goes on about it."""

import re
from datetime import timedelta
from functools import cache

from kg.cuetable import cue_rows
from kg.extract.context import Context
from kg.extract.folding import TALKS
from kg.model import Confidence, EventReport, Participation, Period

_HEAD = 2
_FRESH = timedelta(days=7)


def readout_events(context: Context, told: list[EventReport]) -> list[EventReport]:
    """Returns the encounter that the title of a readout names, between the sides that its text speaks of together.

    None where the text itself tells of one at its head. The evidence is the phrase of the text that means both sides
    ("the presidents discussed …"): the title is no part of it.
    """
    head = {line.sentence.span for line in context.reading.document.lines[:_HEAD]}
    since = context.reading.document.article.published - _FRESH
    fresh = [event for event in told if event.period.latest is None or event.period.latest > since]
    if any(event.kind in TALKS and not head.isdisjoint(event.spans) for event in fresh):
        return []
    sides, title = context.joint_sides, (context.reading.document.article.title or "").lower()
    kind = next((kind for pattern, kind in _titles() if pattern.search(title)), None)
    if sides is None or kind is None or not any(_named(context, code, title) for code in sides.parties):
        return []
    line = next(line for line in context.reading.document.lines if line.sentence.span.holds(sides.span))
    parts = tuple(Participation(party) for party in sides.parties)
    trust = Confidence(0.85, 0.9, 0.85, 0.85)
    return [
        EventReport(kind, "actual", sides.parties, parts, Period(), sides.span, (line.sentence.span,), confidence=trust)
    ]


def _named(context: Context, code: str, title: str) -> bool:
    """Returns whether a title names a party that the text only means, by its name or by a person who speaks for it."""
    if code == context.home:
        return False
    names = {context.reference.name_of(code) or code}
    names |= {m.span.of(context.text) for m in context.reading.mentions if m.candidates[:1] == (code,)}
    names |= {name.split()[-1] for name, party in context.party_of.items() if party == code}
    return any(name.lower() in title for name in names)


@cache
def _titles() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Returns the patterns of titles with the kind of encounter that each names."""
    return tuple((re.compile(row["pattern"]), row["kind"]) for row in cue_rows("readout_titles"))
