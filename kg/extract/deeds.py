"""Casts of deeds: what one party does to another, gives it, joins, or takes up."""

from kg.cuetable import grammar
from kg.extract.casts import (
    REACH,
    Cast,
    following,
    introduced_after,
    named_inside,
    owner_end,
    party_agent,
    party_at,
    party_before,
    preceding,
)
from kg.extract.context import Context
from kg.extract.scope import Scope
from kg.extract.triggers import Trigger
from kg.model import Agent


def act_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target of a verb: "A imposed sanctions on B"."""
    left = preceding(scope, trigger)
    right = following(scope, trigger.after) or introduced_after(scope, trigger.after) or named_inside(scope, trigger)
    return Cast(tuple(left), tuple(right[:1])) if left and right and left[0].parties != right[0].parties else None


def against_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target of a noun: "Russia's aggression against Ukraine", "EU sanctions on Russia"."""
    target = party_at(scope, trigger.after)
    if target is None and trigger.cue.kind == "assault":
        return _against_home(context, scope, trigger)
    mention = party_before(scope, owner_end(scope, trigger))
    if target is None or mention is None or mention.candidates[0] == target.candidates[0]:
        return None
    return Cast((party_agent(mention),), (party_agent(target),))


def _against_home(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target where only the actor is named and the article is the target's own."""
    actor = party_before(scope, owner_end(scope, trigger))
    if actor is None or context.home is None or actor.candidates[0] == context.home:
        return None
    span = scope.line.span(trigger.first, trigger.after)
    return Cast((party_agent(actor),), (Agent(span, (), (context.home,), "party"),))


def given_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns donor and recipient: "Iran appreciates China's assistance", "aid from France to Mali"."""
    donor = None
    if scope.line.possessive(trigger.first - 1):
        donor = party_before(scope, trigger.first - 1)
    elif scope.line.word(trigger.after) in grammar("donor"):
        donor = party_at(scope, trigger.after + 1)
    if donor is None:
        return None
    code = donor.candidates[0]
    subjects = [
        a
        for a in scope.agents
        if scope.after(a) <= scope.line.first(donor.span) and code not in a.parties and a.parties
    ]
    if not subjects:
        return None
    return Cast((party_agent(donor),), (Agent(subjects[-1].span, (), subjects[-1].parties[:1], "party"),))


def thanked_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns donor and recipient where one thanks the other for help given: "X thanked Y for the assistance"."""
    recipients = [agent for agent in preceding(scope, trigger) if agent.parties]
    inside = [
        m for m in scope.mentions if m.kind in ("state", "body") and scope.line.first(m.span) < trigger.after + REACH
    ]
    donors = [agent for agent in scope.within(trigger.first, trigger.after + REACH) if agent.parties]
    codes = [code for agent in donors for code in agent.parties] + [m.candidates[0] for m in inside]
    donor = next((code for code in codes if recipients and code not in recipients[0].parties), None)
    if donor is None:
        return None
    span = scope.line.span(trigger.first, trigger.after)
    return Cast((Agent(span, (), (donor,), "party"),), (Agent(span, (), recipients[0].parties[:1], "party"),))


def ties_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the two states of diplomatic relations: named in the phrase, after it, or the two sides."""
    codes = tuple(dict.fromkeys(agent.parties[0] for agent in named_inside(scope, trigger)))
    if len(codes) < 2:
        behind = following(scope, trigger.after + (scope.line.word(trigger.after) == "between"))
        before = [agent for agent in scope.agents if scope.after(agent) <= trigger.first]
        codes = tuple(dict.fromkeys(code for agent in (*before, *behind) for code in agent.parties))
    if len(codes) < 2 and context.sides:
        codes = context.sides.parties
    return (
        Cast((Agent(scope.line.span(trigger.first, trigger.after), (), codes[:2], "party"),))
        if len(codes) > 1
        else None
    )


def alone_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who does something that needs no other side: tests a missile, withdraws troops."""
    actors = [agent for agent in preceding(scope, trigger) if agent.parties]
    return Cast(tuple(actors[:1])) if actors else None


def join_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who joins or leaves a body."""
    bodies = [
        m for m in scope.mentions if m.kind == "body" and trigger.after <= scope.line.first(m.span) < trigger.after + 4
    ]
    joining = [agent for agent in preceding(scope, trigger) if agent.parties]
    if not bodies or not joining:
        return None
    parties = tuple(code for agent in joining for code in agent.parties)
    return Cast((Agent(joining[0].span, (), parties, "party"),), (), None, bodies[0].candidates[0])


def office_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the person who takes or leaves an office."""
    people = [agent for agent in preceding(scope, trigger) if len(agent.people) == 1 and agent.parties]
    return Cast(tuple(people[:1])) if people else None
