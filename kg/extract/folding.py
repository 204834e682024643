"""Brings the mentions of one event in an article together, and gives it what each of them knows."""

from dataclasses import replace

from kg.model import EventReport, Participation, Period
from kg.text import Span


def folded_events(events: list[EventReport]) -> tuple[EventReport, ...]:
    """Returns the events with those that can be the same made one, in the order of their first mention.

    Two mentions are one event where they are sessions of one body, or where kind and factuality agree, the parties
    and the people of one are among the other's, and no date contradicts. Afterwards a session takes over date and
    place from the events beside it.
    """
    kept: list[EventReport] = []
    for event in events:
        for position, other in enumerate(kept):
            if _same(other, event):
                kept[position] = _joined(other, event)
                break
        else:
            kept.append(event)
    return tuple(_shared(event, kept) for event in kept)


def _same(one: EventReport, other: EventReport) -> bool:
    """Returns whether two mentions can be of one event."""
    if (one.kind, one.factuality) != (other.kind, other.factuality) or not _counts_agree(one, other):
        return False
    if one.kind == "summit":
        # Each mention of a session names other participants; whose session it is makes it the same.
        return one.parties[:1] == other.parties[:1] and _dates_agree(one.period, other.period)
    shorter, longer = sorted((set(one.parties), set(other.parties)), key=len)
    return shorter <= longer and _dates_agree(one.period, other.period) and _people_agree(one, other)


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
        period=_finer(one.period, other.period),
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


def _spans(one: EventReport, other: EventReport) -> tuple[Span, ...]:
    return tuple(dict.fromkeys((*one.spans, *other.spans)))


def _shared(event: EventReport, events: list[EventReport]) -> EventReport:
    """Returns an event; a session takes over date and place from what took place beside it, where it has none."""
    beside = [other for other in events if other.part_of and set(event.spans) & set(other.spans)]
    for other in beside if event.kind == "summit" else ():
        event = replace(
            event,
            period=event.period if event.period.start else other.period,
            place=event.place or other.place,
            country=event.country or other.country,
        )
    return event
