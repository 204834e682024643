"""Events: each once, however often the article repeats it, with the circumstances that any of its mentions gives."""

from dataclasses import replace

from kg.cuetable import grammar
from kg.extract.casts import Cast, distributed
from kg.extract.circumstances import (
    nearest_date,
    period_at,
    period_of,
    place_here,
    place_of,
    place_of_session,
    site_of,
    speech_before,
    times_of,
)
from kg.extract.conflicts import conflict_events
from kg.extract.context import Context
from kg.extract.folding import SURE, Mentioned, Telling, folded_events
from kg.extract.frames import cast_of
from kg.extract.readouts import readout_events
from kg.extract.scope import Scope
from kg.extract.sessions import Session
from kg.extract.surroundings import frame_of, happening, is_noun
from kg.extract.triggers import Trigger, triggers_in
from kg.model import Confidence, EventReport, Factuality, Mention, Participation, Period, Statement

_OCCASION = 4
_TOLD_FRAMES = ("meet", "receive", "speak")


def events_of(context: Context, statements: tuple[Statement, ...]) -> tuple[EventReport, ...]:
    """Returns the events of an article in the order in which they are first mentioned."""
    context = replace(context, voices={said.sentence: said.party for said in statements if said.party})
    found = Mentioned([], [], [])
    spoken_on = _dates_of_speech(context, statements)
    for scope in context.scopes:
        if scope.line.sentence.kind in ("header", "credit"):
            continue
        sessions = context.sessions[scope.number]
        triggered = _triggered(context, scope)
        for telling, event in triggered:
            found.add(telling, _dated_by_remarks(event, scope, spoken_on, context))
        planned = {event.factuality for _, event in triggered} == {"planned"}
        for session in sessions:
            session = _with_guests(session, triggered, scope)
            if session.introduced and (session.body or session.members):
                event = _session_event(context, scope, session, session.ahead or (session.within and planned))
                found.add("told" if event.period.start else "named", event)
    found.told.extend((*readout_events(context, found.told), *conflict_events(context)))
    return folded_events(found)


def _triggered(context: Context, scope: Scope) -> list[tuple[Telling, EventReport]]:
    """Returns the events that the triggers of a sentence report, and how each is told there."""
    found = []
    for trigger in triggers_in(scope):
        told = happening(scope, trigger)
        cast = cast_of(context, scope, trigger) if told else None
        if cast is None or told is None:
            continue
        for one in distributed(scope, trigger, cast):
            event = _event(context, scope, trigger, (one, told))
            found.append((_telling(scope, trigger, cast, event), event))
    return found


def _telling(scope: Scope, trigger: Trigger, cast: Cast, event: EventReport) -> Telling:
    """Returns whether a trigger tells of an event, only names it ("the talks between A and B"), or hints at it."""
    if cast.hinted or not (trigger.cue.deed or trigger.cue.score >= SURE):
        return "hinted"
    named = is_noun(scope, trigger) and event.factuality == "actual" and event.period.start is None
    return "named" if named else "told"


def _event(context: Context, scope: Scope, trigger: Trigger, told: tuple[Cast, Factuality]) -> EventReport:
    """Returns the event of a cast that a trigger reports."""
    cast, factuality = told
    kind = cast.kind or trigger.cue.kind
    date = _date_of(scope, trigger, cast)
    if date and _lies_beyond(context, scope, trigger, (date, factuality)):
        date, within = None, None
    else:
        within = frame_of(context, scope, trigger)
    period, factuality = _dated(context, scope, date, factuality)
    place, country = _whereabouts(context, scope, trigger, cast) if kind != "call" else (None, None)
    if kind == "summit" and factuality == "actual":
        place, country = place_of_session(context, scope, (place, country))
    return EventReport(
        kind,
        factuality,
        cast.parties,
        _participations(context, cast),
        period,
        scope.line.span(trigger.first, trigger.after),
        (scope.line.sentence.span,),
        place,
        cast.host or country,
        within if kind in ("meeting", "call", "signing") else None,
        times_of(scope, trigger.first, trigger.after),
        _confidence(trigger.cue.score, cast, date),
    )


def _end_of_cast(scope: Scope, trigger: Trigger, cast: Cast) -> int:
    """Returns the position after a trigger and the partners in a row behind it, whose titles may be long."""
    if trigger.cue.frame not in _TOLD_FRAMES:
        return trigger.after
    ends = [scope.after(agent) for agent in cast.second if agent in scope.agents]
    return max((trigger.after, *ends))


def _date_of(scope: Scope, trigger: Trigger, cast: Cast) -> Mention | None:
    """Returns the date that stands at a trigger; only one behind it dates what the phrase takes for known.

    "Today the sanctions against A were discussed" does not tell when they were imposed.
    """
    date = nearest_date(scope, trigger.first, trigger.after)
    if date is None or scope.line.after(date.span) <= trigger.first:
        behind = nearest_date(scope, trigger.first, _end_of_cast(scope, trigger, cast))
        date = behind or date
    known = trigger.cue.told == "given"
    return None if known and date and scope.line.first(date.span) < trigger.after else date


def _lies_beyond(context: Context, scope: Scope, trigger: Trigger, told: tuple[Mention, Factuality]) -> bool:
    """Returns whether a date lies ahead of what is told in the past tense, and so is another event's.

    So it is in "they met to prepare a summit next month".
    """
    date, factuality = told
    word = scope.line.word(trigger.first)
    past = factuality == "actual" and (word in grammar("past verb") or word.endswith("ed"))
    published = context.reading.document.article.published
    earliest = period_at(scope, date, published, factuality).earliest if past else None
    return earliest is not None and earliest > published


def _whereabouts(context: Context, scope: Scope, trigger: Trigger, cast: Cast) -> tuple[str | None, str | None]:
    """Returns city or site and state of an event: where a visit goes, a place named, or "here"."""
    if cast.site:
        return site_of(context, scope, cast.site)
    if trigger.cue.kind == "visit":
        return None, None
    place, country = place_of(scope, trigger.first, trigger.after)
    if place is None and country is None:
        place, country = place_of(scope, trigger.first, _end_of_cast(scope, trigger, cast))
    return (place, country) if place or country else place_here(context, scope, trigger)


def _dated(context: Context, scope: Scope, date: Mention | None, told: Factuality) -> tuple[Period, Factuality]:
    """Returns when an event is by the date that stands at it, and how real: what is yet to come is planned."""
    published = context.reading.document.article.published
    period = period_at(scope, date, published, told)
    return period, "planned" if period.earliest and period.earliest > published else told


def _participations(context: Context, cast: Cast) -> tuple[Participation, ...]:
    """Returns one participation for each person, and for each party that no person stands for."""
    found = [
        Participation(context.party_of.get(name), name, _office(context, name))
        for agent in cast.agents
        for name in agent.people
    ]
    covered = {participation.party for participation in found}
    roles = {cast.host: "host", cast.session: "organiser"}
    absent = [party for party in cast.parties if party not in covered]
    found += [Participation(party, role=roles.get(party, "participant")) for party in absent]
    return tuple(dict.fromkeys(found))


def _office(context: Context, name: str) -> str | None:
    """Returns the current office that the article gives a person first."""
    person = next(person for person in context.reading.people if person.name == name)
    return next((held.office for held in person.offices if held.status == "current"), None)


def _confidence(score: float, cast: Cast, date: Mention | None) -> Confidence:
    """Returns how far an event can be trusted: by its trigger, its participants and its date."""
    # Of events in which people are named, far more are right than of those that one party is said to be in.
    linking = 0.97 if any(agent.people for agent in cast.agents) else 0.9 if len(cast.parties) > 1 else 0.8
    return Confidence(score, linking, 0.95 if date else 0.9, 0.95 if cast.second else 0.85)


def _with_guests(session: Session, triggered: list[tuple[Telling, EventReport]], scope: Scope) -> Session:
    """Returns a session with those among its members who travel to it: "arrived in Lima for the APEC summit"."""
    before = session.first - 1
    if scope.line.word(before - (scope.line.word(before) in grammar("article"))) not in grammar("purpose"):
        return session
    told = [event for telling, event in triggered if telling == "told" and event.kind == "visit"]
    visits = [event for event in told if scope.line.first(event.trigger) < session.first]
    guests = [p.party for e in visits for p in e.participations if p.party and p.role != "host"]
    return replace(session, members=tuple(dict.fromkeys((*session.members, *guests))), introduced=True)


def _session_event(context: Context, scope: Scope, session: Session, ahead: bool) -> EventReport:
    """Returns the larger event that a sentence names as one that others take part in."""
    date = nearest_date(scope, session.first, session.after)
    period, factuality = _dated(context, scope, date, "planned" if ahead else "actual")
    place, country = place_of(scope, session.first, session.after)
    if factuality == "actual":
        place, country = place_of_session(context, scope, (place, country))
    members = tuple(code for code in session.members if code != session.body)
    organiser = (session.body,) if session.body else ()
    return EventReport(
        "summit",
        factuality,
        (*organiser, *members),
        (*(Participation(body, role="organiser") for body in organiser), *(Participation(code) for code in members)),
        period,
        session.span,
        (scope.line.sentence.span,),
        place,
        country,
        confidence=Confidence(0.85, 0.9, 0.95 if date else 0.9, 0.9),
    )


def _dates_of_speech(context: Context, statements: tuple[Statement, ...]) -> dict[str, Mention]:
    """Returns when each person last spoke with a date given ("said here Thursday"), by name."""
    dated: dict[str, Mention] = {}
    scopes = {scope.line.sentence.span: scope for scope in context.scopes}
    for statement in statements:
        if statement.verb is None:
            continue
        scope = scopes[statement.sentence]
        position = scope.line.first(statement.verb)
        date = nearest_date(scope, position, position + 1)
        if statement.speaker and date and abs(scope.line.first(date.span) - position) <= 4:
            dated.setdefault(statement.speaker, date)
    return dated


def _is_occasion(event: EventReport, scope: Scope) -> bool:
    """Returns whether an event is told as the occasion of what somebody said: "he said after talks with"."""
    first = scope.line.first(event.trigger)
    places = [p for p in range(max(0, first - _OCCASION), first) if scope.line.word(p) in grammar("speech occasion")]
    return bool(places) and speech_before(scope, max(0, places[0] - _OCCASION), places[0])


def _dated_by_remarks(event: EventReport, scope: Scope, spoken: dict[str, Mention], context: Context) -> EventReport:
    """Returns an event that is only told as the occasion of remarks with the date on which those were made."""
    occasion = any(word in scope.line.words[:6] for word in grammar("remarks")) or _is_occasion(event, scope)
    if event.period.start or event.kind not in ("meeting", "call") or not occasion:
        return event
    people = [p.person for p in event.participations if p.person]
    date = next((spoken[name] for name in people if name in spoken), None)
    if date is None:
        return event
    return replace(event, period=period_of(date.note, context.reading.document.article.published, event.factuality))
