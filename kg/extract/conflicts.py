"""Wars under way that an article speaks of without saying who fights whom."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.cuetable import cue_rows
from kg.days import years_before
from kg.extract.context import Context
from kg.extract.scope import Scope
from kg.extract.wording import whole_words, wording_of
from kg.model import Confidence, EventReport, Participation, Period
from kg.text import Span


@dataclass(frozen=True, slots=True)
class Conflict:
    """A war with its sides and the half-open interval of its fighting; ``until`` is ``None`` while it lasts."""

    attacker: str
    target: str
    since: date
    until: date | None

    def spoken_of(self, published: date) -> bool:
        """Returns whether an article of a day can mean it by "the war": while it is fought and a year after."""
        return self.since <= published and (self.until is None or years_before(published, 1) <= self.until)


@cache
def conflicts() -> tuple[Conflict, ...]:
    """Returns the rows of the table of conflicts."""
    return tuple(
        Conflict(
            row["attacker"],
            row["target"],
            date.fromisoformat(row["from"]),
            date.fromisoformat(row["until"]) if row["until"] else None,
        )
        for row in cue_rows("conflicts")
    )


def conflict_events(context: Context) -> list[EventReport]:
    """Returns the wars that an article of their time means by "the war", where it names both sides."""
    published = context.reading.document.article.published
    meant = [
        conflict
        for conflict in conflicts()
        if conflict.spoken_of(published) and {conflict.attacker, conflict.target} <= context.parties
    ]
    if len(meant) != 1:
        return []
    found = next(((scope, span) for scope in context.scopes if (span := _war_in(scope)) is not None), None)
    return [_event(meant[0], *found)] if found else []


def _event(conflict: Conflict, scope: Scope, trigger: Span) -> EventReport:
    """Returns the war that a phrase of a sentence means."""
    parties = (conflict.attacker, conflict.target)
    return EventReport(
        "assault",
        "actual",
        parties,
        tuple(Participation(party) for party in parties),
        Period(),
        trigger,
        (scope.line.sentence.span,),
        country=conflict.target,
        confidence=Confidence(0.85, 0.9, 0.95, 0.95),
    )


def _war_in(scope: Scope) -> Span | None:
    """Returns the phrase of a sentence that means a war under way."""
    wording = wording_of(scope, 0, len(scope.line))
    match = _war_words().search(wording.text)
    return scope.line.span(*wording.tokens(match)) if match else None


@cache
def _war_words() -> re.Pattern[str]:
    """Returns one pattern for all phrases that mean a war."""
    rows = "|".join(row["pattern"] for row in cue_rows("war_words"))
    return whole_words(rows)
