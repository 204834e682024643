"""Events: each once, however often the article repeats it, with the circumstances that any of its mentions gives."""

from dataclasses import replace

from kg.cuetable import grammar
from kg.extract.casts import Cast
from kg.extract.circumstances import nearest_date, period_at, period_of, place_of, times_of
from kg.extract.conflicts import conflict_events
from kg.extract.context import Context
from kg.extract.folding import folded_events
from kg.extract.frames import cast_of
from kg.extract.scope import Scope
from kg.extract.sessions import Session
from kg.extract.triggers import Trigger, factuality_of, triggers_in
from kg.model import Confidence, EventReport, Factuality, Mention, Participation, Period, Statement


def events_of(context: Context, statements: tuple[Statement, ...]) -> tuple[EventReport, ...]:
    """Returns the events of an article in the order in which they are first mentioned."""
    found: list[EventReport] = []
    spoken_on = _dates_of_speech(context, statements)
    for scope in context.scopes:
        if scope.line.sentence.kind in ("header", "credit"):
            continue
        sessions = context.sessions[scope.number]
        for trigger in triggers_in(scope):
            event = _event(context, scope, trigger, sessions)
            if event is not None:
                found.append(_dated_by_remarks(event, scope, spoken_on, context))
        found += [event for session in sessions if (event := _session_event(context, scope, session)) is not None]
    return folded_events([*found, *conflict_events(context)])


def _event(context: Context, scope: Scope, trigger: Trigger, sessions: tuple[Session, ...]) -> EventReport | None:
    """Returns the event that a trigger reports, or ``None`` where it reports none."""
    factuality = factuality_of(scope, trigger)
    cast = cast_of(context, scope, trigger) if factuality else None
    if cast is None or factuality is None:
        return None
    date = _date_of(scope, trigger)
    period, factuality = _dated(context, scope, date, factuality)
    place, country = place_of(scope, trigger.after)
    within = next((session for session in sessions if session.within), None)
    return EventReport(
        trigger.cue.kind,
        factuality,
        cast.parties,
        _participations(context, cast),
        period,
        scope.line.span(trigger.first, trigger.after),
        (scope.line.sentence.span,),
        place,
        cast.host or country,
        within.span.of(context.text) if within and trigger.cue.frame in ("meet", "talks", "sign") else None,
        times_of(scope, trigger.first, trigger.after),
        _confidence(trigger.cue.score, cast, date),
    )


def _date_of(scope: Scope, trigger: Trigger) -> Mention | None:
    """Returns the date that stands at a trigger; only one behind it dates what the phrase takes for known.

    "Today the sanctions against A were discussed" does not tell when they were imposed.
    """
    date = nearest_date(scope, trigger.first, trigger.after)
    known = trigger.cue.told == "given"
    return None if known and date and scope.line.first(date.span) < trigger.after else date


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
    linking = 0.95 if any(agent.people for agent in cast.agents) else 0.9
    return Confidence(score, linking, 0.95 if date else 0.85, 0.95 if cast.second else 0.85)


def _session_event(context: Context, scope: Scope, session: Session) -> EventReport | None:
    """Returns the larger event that a sentence names as one that others take part in."""
    if not session.introduced or session.body is None:
        return None
    date = nearest_date(scope, session.first, session.after)
    period, factuality = _dated(context, scope, date, "planned" if session.ahead else "actual")
    place, country = place_of(scope, session.after)
    return EventReport(
        "summit",
        factuality,
        (session.body,),
        (Participation(session.body, role="organiser"),),
        period,
        session.span,
        (scope.line.sentence.span,),
        place,
        country,
        confidence=Confidence(0.9, 0.95, 0.95 if date else 0.85, 0.9),
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


def _dated_by_remarks(event: EventReport, scope: Scope, spoken: dict[str, Mention], context: Context) -> EventReport:
    """Returns an event that is only told as the occasion of remarks with the date on which those were made."""
    occasion = any(word in scope.line.words[:6] for word in grammar("remarks"))
    if event.period.start or event.kind not in ("meeting", "call") or not occasion:
        return event
    people = [p.person for p in event.participations if p.person]
    date = next((spoken[name] for name in people if name in spoken), None)
    if date is None:
        return event
    return replace(event, period=period_of(date.note, context.reading.document.article.published, event.factuality))
