"""Casts of appointments: who takes or leaves an office, and elections without a winner named."""

from kg.cuetable import grammar
from kg.extract.casts import Cast
from kg.extract.context import Context
from kg.extract.roles import Deed, around, cast, deed_of, inside, light_verb_subjects, owners, subjects
from kg.extract.scope import Scope
from kg.extract.subjects import list_from, subjects_before
from kg.extract.triggers import Trigger
from kg.model import Agent

_REACH = 8


def office_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the person who takes or leaves an office, as the subject of the verb."""
    deed = deed_of(context, scope, trigger)
    found = [side.agent for side in subjects(deed, trigger.first) if len(side.agent.people) == 1]
    found = found or _of_the_office(deed)
    return Cast(tuple(found)) if found else None


def _of_the_office(deed: Deed) -> list[Agent]:
    """Returns a subject without a party for the party of the office behind: "X was sworn in as president of A"."""
    scope, trigger = deed.scope, deed.trigger
    people = [a for a in subjects_before(scope, trigger.first) if len(a.people) == 1 and not a.parties]
    behind = [side for side in deed.sides.found if trigger.after <= side.first < trigger.after + _REACH]
    near = inside(deed) or [side for side in behind if side.agent.how == "office"]
    return [Agent(agent.span, agent.people, near[0].parties, agent.how) for agent in people if near]


def named_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the person named behind a trigger: "newly elected President X", "the inauguration of President X"."""
    for p in range(trigger.after - 1, min(len(scope.line), trigger.after + _REACH)):
        agent = scope.at.get(p)
        if agent and len(agent.people) == 1 and agent.parties and agent.how == "name":
            return Cast((agent,))
        if scope.line.word(p) in grammar("reach end") or scope.line.word(p) == ",":
            return None
    return None


def congratulated_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns whom somebody congratulates on an election or a new office."""
    inner = scope.within(trigger.first, trigger.after)
    behind = list_from(scope, trigger.after)
    greeted = [agent for agent in scope.agents if scope.after(agent) <= trigger.first and _addressed(scope, agent)]
    found = [agent for agent in (*inner, *behind, *greeted) if len(agent.people) == 1 and agent.parties]
    return Cast(tuple(found[:1])) if found else None


def _addressed(scope: Scope, agent: Agent) -> bool:
    """Returns whether a message goes to somebody: "sent a message to X to congratulate him"."""
    return scope.line.word(scope.first(agent) - 1) in grammar("addressee")


def owned_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns whose election, resignation or death it is: "Putin's re-election", "since coming to office, Duterte"."""
    nearest = next(iter(_near(context, scope, trigger)), None)
    return Cast((nearest,)) if nearest and len(nearest.people) == 1 and nearest.parties else None


def _near(context: Context, scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the person who owns a trigger: the last before it, the first behind it, or the last one named earlier."""
    before = [agent for agent in scope.agents if scope.after(agent) <= trigger.first and agent.people]
    behind = [agent for agent in scope.agents if scope.first(agent) >= trigger.after and agent.people]
    named = [agent for agent in behind if agent.how == "name"]
    earlier = context.scopes[scope.number - 1].agents if scope.number else ()
    return [*before[-1:], *named[:1], *[agent for agent in earlier if agent.people][:1]]


def election_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the state that elects: "the presidential election in Honduras", "U.S. elections"."""
    deed = deed_of(context, scope, trigger)
    doers, places = around(deed)
    found = inside(deed) or owners(deed) or places or doers or light_verb_subjects(deed)
    states = [side for side in found if side.parties[0] in context.reference.states]
    return cast(states[:1], [], 1)
