"""How real an event is by the words around its trigger, and what larger event it is part of."""

from kg.cuetable import grammar
from kg.extract.context import Context
from kg.extract.happening import takes_place
from kg.extract.scope import Scope
from kg.extract.triggers import Trigger, factuality_of
from kg.model import Factuality

_NOMINAL = ("talks", "summit", "visit")
_AHEAD = 3


def happening(scope: Scope, trigger: Trigger) -> Factuality | None:
    """Returns how real an event is; what stands around the noun of an encounter tells as well.

    So it is in "comment on the upcoming meeting" and in "the meeting will take place".
    """
    near = scope.line.words[max(0, trigger.first - _AHEAD) : trigger.first]
    nominal = trigger.cue.frame in _NOMINAL
    if nominal and (grammar("encounter off").intersection(near) or takes_place(scope, trigger.after) == "denied"):
        return "denied"
    if nominal and grammar("encounter ahead").intersection(near):
        return "planned"
    told = factuality_of(scope, trigger)
    if told == "actual" and trigger.cue.told != "given" and _depends_on_plan(scope, trigger):
        return "planned"
    if told == "actual" and nominal:
        return takes_place(scope, trigger.after) or told
    return told


def is_noun(scope: Scope, trigger: Trigger) -> bool:
    """Returns whether a trigger is a noun that names an encounter without telling whether it has been."""
    noun = trigger.cue.frame != "visit" or scope.line.word(trigger.first) in grammar("visit noun")
    return trigger.cue.frame in _NOMINAL and noun


def _depends_on_plan(scope: Scope, trigger: Trigger) -> bool:
    """Returns whether an event is the aim of what is planned: "will travel to Paris on Monday to meet", "for talks"."""
    joined = grammar("plan link").intersection(scope.line.words[max(0, trigger.first - _AHEAD) : trigger.first])
    for position in range(trigger.first - 1, -1, -1) if joined else ():
        word = scope.line.word(position)
        if word in grammar("plan"):
            return True
        if word in grammar("event clause break"):
            return False
    return False


def frame_of(context: Context, scope: Scope, trigger: Trigger) -> str | None:
    """Returns the name of the larger event that an event took place within: a session, else a visit."""
    sessions = [session for session in context.sessions[scope.number] if session.within]
    outside = [session for session in sessions if not session.first <= trigger.first < session.after]
    if outside:
        return outside[0].span.of(context.text)
    return _visit(context, scope, trigger)


def _visit(context: Context, scope: Scope, trigger: Trigger) -> str | None:
    """Returns the visit on which an event took place: "during his visit to Kyiv", "who is on a working visit"."""
    for position in scope.line.positions(grammar("visit noun")):
        first = _begin(scope, position)
        brought_in = scope.line.words[max(0, first - 3) : first]
        apart = not trigger.first <= position < trigger.after
        if apart and grammar("visit occasion").intersection(brought_in):
            return scope.line.span(first, _end(scope, position + 1)).of(context.text)
    return None


def _begin(scope: Scope, position: int) -> int:
    """Returns where the adjectives before a noun begin."""
    while position > 0 and scope.line.word(position - 1) not in grammar("no modifier between"):
        if scope.line.possessive(position - 1) or position - 1 in scope.at:
            break
        position -= 1
    return position


def _end(scope: Scope, position: int) -> int:
    """Returns the position after the host or the visitor that a noun is followed by, or after the noun itself."""
    places = scope.positions("state", "place")
    if scope.line.word(position) in grammar("visit link"):
        begin = position + 1 + (scope.line.word(position + 1) == "the")
        if begin in places:
            return scope.line.after(places[begin].span)
        agent = scope.starting(position + 1)
        if agent:
            return scope.after(agent)
    return position
