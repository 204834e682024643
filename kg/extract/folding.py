"""Brings the mentions of one event in an article together, and gives it what each of them knows."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from kg.days import to_the_day
from kg.extract.lending import lent
from kg.model import EventReport, Participation, Period
from kg.text import Span

SURE = 0.75
"""Below this score a trigger only tells more of an event that is told elsewhere."""

_TWO = 2
_SESSION = timedelta(days=4)
TALKS = ("meeting", "call", "summit")
"""The kinds that "the talks" can mean."""


Telling = Literal["told", "named", "hinted"]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The mentions of events in an article, in order, by how they are told.

    ``told`` ones say what happened or will, ``named`` ones only that there is such an event ("the talks between A and
    B"), ``hinted`` ones not even between whom.
    """

    told: list[EventReport]
    named: list[EventReport]
    hinted: list[EventReport]

    def add(self, telling: Telling, event: EventReport) -> None:
        """Adds a mention."""
        {"told": self.told, "named": self.named, "hinted": self.hinted}[telling].append(event)


def folded_events(found: Mentioned) -> tuple[EventReport, ...]:
    """Returns the events with those that can be the same made one, in the order of their first mention.

    Two mentions are one event where they are sessions of one body, or where kind and factuality agree, the parties
    and the people of one are among the other's, and no date contradicts. Afterwards a session takes over date and
    place from the events beside it. A hint ("the talks") tells more of an event that is told; of its own it is one
    only where it has a date.
    """
    kept: list[EventReport] = []
    for event in found.told:
        _fold(event, kept)
    for event in found.named:
        _fold(_as_told(event, kept), kept)
    for hint in found.hinted:
        if (
            not _absorbed(hint, kept)
            and hint.parties
            and (hint.period.start or (_is_sure(hint) and not _met(hint, kept)))
        ):
            _fold(_bilateral(hint), kept)
    kept = sorted((e for e in kept if not _mediated(e, kept)), key=lambda e: (min(e.spans), e.trigger))
    return tuple(lent(event, kept) for event in kept)


def _as_told(event: EventReport, kept: list[EventReport]) -> EventReport:
    """Returns an event that is only named as real as the article tells it elsewhere, if it does."""
    for other in kept:
        if _same(other, replace(event, factuality=other.factuality)):
            return replace(event, factuality=other.factuality)
    return event


def _fold(event: EventReport, kept: list[EventReport]) -> None:
    """Joins an event to the first kept one that it can be, or keeps it."""
    for position, other in enumerate(kept):
        if _same(other, event):
            kept[position] = _joined(other, event)
            return
        if _one_summit(other, event):
            kept[position] = replace(_joined(other, event), kind="summit")
            return
    kept.append(event)


def _one_summit(one: EventReport, other: EventReport) -> bool:
    """Returns whether one of two mentions calls a summit what the other calls a meeting of the same several sides."""
    if len(one.parties) <= _TWO or {one.kind, other.kind} != {"meeting", "summit"}:
        return False
    alike = replace(one, kind=other.kind, parties=other.parties)
    return set(one.parties) == set(other.parties) and _same(alike, other)


def _absorbed(hint: EventReport, kept: list[EventReport]) -> bool:
    """Returns whether a hint is of an event that is kept, which then takes over what it knows."""
    for position, other in enumerate(kept):
        if _same(other, _completed(hint, other)):
            kept[position] = _joined(other, hint)
            return True
    sessions = [position for position, other in enumerate(kept) if other.kind == "summit"]
    if hint.kind == "summit" and len(sessions) == 1 and _sessions_agree(kept[sessions[0]].period, hint.period):
        # Several sides are only inferred from the article; one alone is said to take part.
        alone = hint if len(hint.parties) == 1 else replace(hint, parties=(), participations=())
        kept[sessions[0]] = _joined(kept[sessions[0]], alone)
        return True
    for position, other in enumerate(kept):
        if _alike(hint, other) and _same(replace(hint, kind=other.kind), other):
            if hint.kind == "summit" and len(other.parties) > _TWO:
                # What the article calls a summit elsewhere is one, where more than two sides meet.
                kept[position] = _joined(replace(other, kind="summit"), hint)
            return True
    return False


def _completed(hint: EventReport, other: EventReport) -> EventReport:
    """Returns a hint with the sides of an event that has them all: "the talks" of two leaders can be those of three."""
    return replace(hint, parties=other.parties) if set(hint.parties) <= set(other.parties) else hint


def _is_sure(hint: EventReport) -> bool:
    """Returns whether the trigger of a hint surely means an event, so that a date is not needed to make it one."""
    return hint.confidence.trigger >= SURE


def _bilateral(hint: EventReport) -> EventReport:
    """Returns a hint; what is called a summit of two states alone is a meeting of theirs."""
    return replace(hint, kind="meeting") if hint.kind == "summit" and len(hint.parties) == _TWO else hint


def _met(hint: EventReport, kept: list[EventReport]) -> bool:
    """Returns whether the article tells of any talks between parties of a hint, or the hint is of none itself."""
    return hint.kind not in TALKS or any(
        other.kind in TALKS and len(set(hint.parties) & set(other.parties)) > 1 for other in kept
    )


def _mediated(event: EventReport, kept: list[EventReport]) -> bool:
    """Returns whether an event is the talks that a mediation in the same sentence tells of."""
    near = [other for other in kept if other.kind == "mediation" and not set(event.spans).isdisjoint(other.spans)]
    return event.kind == "meeting" and any(set(event.parties) <= set(other.parties) for other in near)


def _alike(hint: EventReport, other: EventReport) -> bool:
    """Returns whether the noun of a hint can mean an event of another kind: "the talks" a call."""
    return hint.kind in TALKS and other.kind in (*TALKS, "mediation")


def _same(one: EventReport, other: EventReport) -> bool:
    """Returns whether two mentions can be of one event."""
    if (one.kind, one.factuality) != (other.kind, other.factuality) or not _counts_agree(one, other):
        return False
    if one.kind == "summit":
        # Each mention of a session names other participants; whose session it is makes it the same.
        return _holders_agree(one, other) and _sessions_agree(one.period, other.period)
    if one.kind == "signing" and _is_past(one, other):
        return False
    return _parties_agree(one, other) and _dates_agree(one.period, other.period) and _people_agree(one, other)


def _is_past(one: EventReport, other: EventReport) -> bool:
    """Returns whether one of two signings is of a month or year told as the past, the other without a date."""
    starts = sorted((one.period.start or "", other.period.start or ""))
    return not starts[0] and bool(starts[1]) and not to_the_day(starts[1])


def _holders_agree(one: EventReport, other: EventReport) -> bool:
    """Returns whether two sessions are held by one body, or both by none: an article tells of one such."""
    held = [any(p.role == "organiser" for p in event.participations) for event in (one, other)]
    return not any(held) or one.parties[:1] == other.parties[:1]


def _parties_agree(one: EventReport, other: EventReport) -> bool:
    """Returns whether the parties of two mentions allow that they are one event.

    Those of one are among the other's; a meeting of two of three sides is another than that of all three.
    """
    shorter, longer = sorted((set(one.parties), set(other.parties)), key=len)
    return shorter == longer or (shorter < longer and not (one.kind in TALKS and len(shorter) > 1))


def _dates_agree(one: Period, other: Period) -> bool:
    """Returns whether two periods can be of one event: one is unknown, or they share a day."""
    if one.start is None or other.start is None:
        return (
            not ((one.latest and not one.earliest) or (other.latest and not other.earliest)) or one.start == other.start
        )
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return one == other
    assert one.earliest and one.latest and other.earliest and other.latest
    return one.earliest < other.latest and other.earliest < one.latest


def _sessions_agree(one: Period, other: Period) -> bool:
    """Returns whether two periods can be of one session: it lasts some days, of which each mention may name another."""
    if _dates_agree(one, other):
        return True
    if one.earliest is None or other.earliest is None:
        return False
    return abs(one.earliest - other.earliest) <= _SESSION


def _counts_agree(one: EventReport, other: EventReport) -> bool:
    """Returns whether one of two mentions counts several events, the other a single one on a day of its own."""
    single = one if one.times == 1 else other
    return one.times == other.times or single.period.start is None


def _people_agree(one: EventReport, other: EventReport) -> bool:
    """Returns whether the people of two mentions allow that they are one event."""
    first, second = people_of(one), people_of(other)
    shorter, longer = sorted((set(first), set(second)), key=len)
    return shorter <= longer


def people_of(event: EventReport) -> tuple[str, ...]:
    """Returns the names of the people who take part."""
    return tuple(dict.fromkeys(p.person for p in event.participations if p.person is not None))


def _joined(one: EventReport, other: EventReport) -> EventReport:
    """Returns two mentions as one event: the more particular date, every participant, every sentence."""
    return replace(
        one,
        parties=tuple(dict.fromkeys((*one.parties, *other.parties))),
        participations=_participants(one, other),
        period=_spanned(one.period, other.period) if one.kind == "summit" else _finer(one.period, other.period),
        spans=_spans(one, other),
        place=one.place or other.place,
        country=one.country or other.country,
        part_of=max((one.part_of, other.part_of), key=lambda name: len(name or "")),
        times=max(one.times, other.times),
        confidence=max(one.confidence, other.confidence, key=lambda c: c.value),
    )


def _participants(one: EventReport, other: EventReport) -> tuple[Participation, ...]:
    """Returns the participations of both, a party without a person only where no person stands for it."""
    both = tuple(dict.fromkeys((*one.participations, *other.participations)))
    persons = {p.party for p in both if p.person}
    return tuple(p for p in both if p.person or p.party not in persons)


def _finer(one: Period, other: Period) -> Period:
    """Returns the period that says more: a day before a month before a year before nothing."""
    return max((one, other), key=lambda period: (len(period.start or ""), period.latest is not None))


def _spanned(one: Period, other: Period) -> Period:
    """Returns the period from the first to the last day that mentions of one session name."""
    days = [p for p in (one, other) if to_the_day(p.start) and to_the_day(p.end)]
    if len(days) < _TWO:
        return _finer(one, other)
    first, last = min(days, key=lambda p: p.start or ""), max(days, key=lambda p: p.end or "")
    return Period(first.start, last.end, first.earliest, last.latest)


def _spans(one: EventReport, other: EventReport) -> tuple[Span, ...]:
    return tuple(dict.fromkeys((*one.spans, *other.spans)))
