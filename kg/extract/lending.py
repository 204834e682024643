"""Date and place that the events of one article lend one another where a mention gives none of its own."""

from dataclasses import replace

from kg.days import to_the_day
from kg.model import EventReport

_LENDERS = ("meeting", "summit", "visit")
_BORROWERS = ("meeting", "signing")


def lent(event: EventReport, events: list[EventReport]) -> EventReport:
    """Returns an event with the date and place of what it took place beside or during.

    In one sentence a session and what took place beside it share both; what took place during a visit takes the city of
    the visit. Elsewhere a meeting or signing without a date is of the day of the article's own encounter, where its
    sides are among that one's.
    """
    if event.kind == "visit":
        return event
    for other in events:
        if _by_members(event, other):
            event = replace(event, parties=other.parties, participations=other.participations)
        if other is not event and (_beside(event, other) or _at(event, other)):
            event = _filled(event, other)
    return event


def _by_members(event: EventReport, other: EventReport) -> bool:
    """Returns whether a body alone issued what the members at its session agreed on: a communique of their summit."""
    alone = event.kind == "signing" and len(event.parties) == 1
    return alone and other.kind == "summit" and other.parties[:1] == event.parties


def _beside(event: EventReport, other: EventReport) -> bool:
    """Returns whether two events of one sentence are a session and what was beside it, or a visit and its talks."""
    if set(event.spans).isdisjoint(other.spans) or event.factuality != other.factuality:
        return False
    if event.kind == "summit" and other.kind == "visit":
        return other.parties[0] in event.parties
    if event.kind == "summit":
        return other.part_of is not None
    if other.kind == "visit":
        return set(other.parties) <= set(event.parties) and event.kind in _BORROWERS
    return event.part_of is not None and other.kind == "summit"


def _at(event: EventReport, other: EventReport) -> bool:
    """Returns whether an event without date and place can only have been at another, the article's own encounter."""
    if event.period.start or event.period.latest or event.place or event.kind not in _BORROWERS:
        return False
    told = other.kind in _LENDERS and other.factuality == event.factuality and to_the_day(other.period.start)
    one_day = other.kind != "visit" or other.period.start == other.period.end
    return told and one_day and set(event.parties) <= set(other.parties)


def _filled(event: EventReport, other: EventReport) -> EventReport:
    """Returns an event with what it lacks of date, place and state taken from another."""
    return replace(
        event,
        period=event.period if event.period.start or event.period.latest else other.period,
        place=event.place or other.place,
        country=event.country or other.country,
    )
