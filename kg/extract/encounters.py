"""Casts of encounters that a verb tells of: meetings, receptions, mediation and sessions."""

from dataclasses import replace

from kg.cuetable import cue_words, grammar
from kg.extract.casts import Cast, following, possessor, preceding, subject_of_sentence
from kg.extract.circumstances import place_of
from kg.extract.context import Context
from kg.extract.nominals import own_session, several_sides, talks_cast
from kg.extract.scope import Scope
from kg.extract.subjects import list_from
from kg.extract.triggers import Trigger
from kg.model import Agent

_SIDES = 14
_MANY = 3
_NOUN = 4
_COUNTED = 40


def meet_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of a meeting: "A met B", "A and B met", "A made the remarks when meeting with B".

    What a body does alone is a session of it: "the Security Council met on Monday".
    """
    left, right = preceding(scope, trigger), following(scope, trigger.after)
    if not left and right:
        left = subject_of_sentence(scope, trigger)
    cast = _sides(Cast(tuple(left), tuple(right)))
    if cast is None:
        return own_session(context, left) if not right else None
    return several_sides(context, cast) if trigger.cue.kind == "summit" else cast


def speak_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of a conversation that people had: by telephone, unless a place tells that they met."""
    cast = meet_cast(context, scope, trigger)
    if cast is None or not all(agent.people for agent in cast.agents):
        return None
    # A place before the verb is where somebody told of it: "told reporters at the White House that A spoke with B".
    met = place_of(scope, trigger.after, trigger.after, before=False) != (None, None)
    return replace(cast, kind="meeting") if met else cast


def receive_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides where one receives the other; only people are received.

    A state that receives somebody has them for a visit: "China hosted Iran's president last month".
    """
    cast = meet_cast(context, scope, trigger)
    if cast and any(scope.line.possessive(scope.after(agent)) for agent in cast.second if agent in scope.agents):
        # "Welcomed the minister's plan": the plan is welcomed, nobody is.
        return None
    if cast and cast.second and cast.first and _is_visit(context, cast):
        return Cast(cast.second, (), cast.first[0].parties[0], kind="visit")
    return cast if cast and cast.second and all(agent.people for agent in cast.agents) else None


def _is_visit(context: Context, cast: Cast) -> bool:
    """Returns whether a state receives people of another."""
    states = [agent for agent in cast.first if not agent.people and set(agent.parties) <= context.states]
    return len(states) == len(cast.first) == 1 and all(agent.people and agent.parties for agent in cast.second)


def _sides(cast: Cast) -> Cast | None:
    """Returns a cast of at least two parties."""
    return cast if len(cast.parties) > 1 else None


def mediate_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns mediator and sides: "A mediated talks between B and C", "a deal between B and C brokered by A"."""
    passive = scope.line.word(trigger.after - 1) in grammar("mediator link")
    mediators = list_from(scope, trigger.after) if passive else possessor(scope, trigger) or preceding(scope, trigger)
    mediators = [agent for agent in mediators or subject_of_sentence(scope, trigger) if agent.parties]
    sides = [agent for agent in _between(scope, trigger) if agent not in mediators]
    cast = Cast(tuple(mediators), tuple(sides))
    if not mediators or len(cast.parties) < (_MANY if sides else 2):
        return None
    return cast


def _between(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the sides between whom somebody mediates: those after "between", near the trigger on either side."""
    near = range(max(0, trigger.first - _SIDES), min(len(scope.line), trigger.after + _SIDES))
    places = [p for p in near if scope.line.word(p) == "between"]
    return following(scope, places[-1] + 1) if places else []


def attend_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who takes part in a session: the one named after the verb, else the last that the article has named.

    A summit or conference without a name ("attended the summit") is one where several are said to take part; who takes
    part alone is one of those.
    """
    if scope.line.word(trigger.after - 1) in grammar("mediator link"):
        return _chaired_cast(scope, trigger)
    present = [agent for agent in preceding(scope, trigger) if agent.parties]
    session = context.session_at(scope, trigger.after)
    if session is None or session.body is None:
        present = [*present, *(agent for agent in _included(scope, trigger) if agent not in present)]
    if session is None:
        noun = _nameless(context, scope, trigger.after)
        return _nameless_cast(present, noun) if noun else None
    if not present:
        return None
    if session.body is None:
        return Cast(tuple(present))
    return _session_cast(scope, trigger, session.body, present)


def _nameless_cast(present: list[Agent], noun: str) -> Cast | None:
    """Returns the cast of a session without a name, a hint where fewer than two parties are said to be there.

    A summit is always one of parties, a conference that one party attends need not be.
    """
    cast = Cast(tuple(present))
    if len(cast.parties) > 1:
        return cast
    return replace(cast, hinted=True) if noun in grammar("session of parties") else None


def _nameless(context: Context, scope: Scope, position: int) -> str | None:
    """Returns the noun at a position for a session that no body holds: "the summit", "a peace conference".

    "The meeting" is one where the article names a session: "the leaders attended the one-day meeting".
    """
    words = scope.line.words[position : position + _NOUN]
    named = any(context.sessions[: scope.number + 1])
    nouns = grammar("nameless session") | (cue_words("event_heads") if named else frozenset())
    noun = next((p for p, word in enumerate(words) if word in nouns), None)
    held = noun is not None and words[0] in grammar("article") and words[noun - 1] not in grammar("no session")
    return words[noun] if noun is not None and held else None


def _chaired_cast(scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who holds a session without a name: "the summit co-chaired by A and B"."""
    near = scope.line.words[max(0, trigger.first - 2) : trigger.first]
    holders = [agent for agent in list_from(scope, trigger.after) if agent.parties]
    noun = next((word for word in near if word in grammar("nameless session")), None)
    return _nameless_cast(holders, noun) if holders and noun else None


def _included(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns those counted after "including" on either side of a trigger."""
    near = range(max(0, trigger.first - _COUNTED), min(len(scope.line), trigger.after + _SIDES))
    counted = [p for p in near if scope.line.word(p) in grammar("counts")]
    return [agent for p in counted for agent in list_from(scope, p + 1) if agent.parties]


def summit_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of a summit that no body holds; one of two states is a meeting."""
    cast = talks_cast(context, scope, trigger)
    return several_sides(context, cast) if cast else None


def represented_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns a party and who represents it at the session named last: "Iran was represented by …"."""
    session, absent, present = context.last_session(scope), preceding(scope, trigger), following(scope, trigger.after)
    if session is None or session.body is None or not absent or not present:
        return None
    return _session_cast(scope, trigger, session.body, [*absent[:1], *present])


def _session_cast(scope: Scope, trigger: Trigger, body: str, present: list[Agent]) -> Cast:
    """Returns the cast of a session: the body that holds it, and those who are there."""
    holder = Agent(scope.line.span(trigger.first, trigger.after), (), (body,), "party")
    return Cast((holder, *present), session=body)
