"""Casts of accessions: who joins, applies to, is admitted to or leaves which body."""

from dataclasses import replace

from kg.cuetable import grammar
from kg.extract.casts import Cast
from kg.extract.context import Context
from kg.extract.roles import Deed, around, cast, deed_of, inside, owners, passive, subjects
from kg.extract.scope import Scope, parties_of
from kg.extract.sides import Side
from kg.extract.triggers import Trigger
from kg.model import Agent

_REACH = 7
_BACK = 4
_BEFORE_STATE = 2


def join_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who joins or leaves a body: "A joined NATO", "A was admitted to the bloc"."""
    deed = deed_of(context, scope, trigger)
    named = [code for side in inside(deed) for code in side.parties if code in context.reference.bodies]
    body = named[0] if named else _body_behind(deed)
    joining = [side for side in subjects(deed, trigger.first) if body not in side.parties] if body else []
    if joining and passive(deed) and scope.line.word(trigger.after) == "by":
        return None
    return _accession(joining, body) if body else _withdrawal(deed)


def _withdrawal(deed: Deed) -> Cast | None:
    """Returns who takes his forces out of which state: "A withdrew from southern B", "A's withdrawal from B"."""
    begin = deed.trigger.after
    if deed.scope.line.word(deed.trigger.first) not in grammar("withdrawing"):
        return None
    near = [side for side in deed.sides.found if begin <= side.first <= begin + _BEFORE_STATE]
    left = [side for side in near if side.parties[0] in deed.context.reference.states][:1]
    doers = owners(deed) or subjects(deed, deed.trigger.first)
    found = cast(doers, left, 2) if left and not deed.scope.line.possessive(left[0].after) else None
    return replace(found, kind="withdrawal") if found else None


def member_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who joins which body by a noun: "Russia's accession to the WTO", "Ukraine's EU membership bid"."""
    deed = deed_of(context, scope, trigger)
    doers, targets = around(deed)
    own = owners(deed)
    named = [*inside(deed), *own, *targets, *doers]
    body = next((code for side in named for code in side.parties if code in context.reference.bodies), None)
    body = body or _body_behind(deed)
    candidates = own or targets or doers or subjects(deed, trigger.first)
    joining = [side for side in (*candidates, *targets, *doers) if body not in side.parties]
    joining = joining or [side for side in deed.sides.found if side.plain and body not in side.parties][:1]
    return _accession(joining[:1], body)


def _accession(joining: list[Side], body: str | None) -> Cast | None:
    """Returns the cast of an accession; only states, or a body other than the one joined, join."""
    parties = parties_of(joining)
    if body is None or not parties or body in parties:
        return None
    return Cast((Agent(joining[0].agent.span, (), parties, "party"),), (), None, body)


def _body_behind(deed: Deed) -> str | None:
    """Returns the body named right behind a trigger, or the last named before it where "the bloc" stands there."""
    line, begin = deed.scope.line, deed.trigger.after
    begin += line.word(begin) in grammar("target link")
    for p in range(begin, min(len(line), begin + _REACH)):
        side = deed.sides.at.get(p)
        if side:
            return next((code for code in side.parties if code in deed.context.reference.bodies), None)
        if line.word(p) in grammar("body noun"):
            return _last_body(deed)
        if line.word(p) in grammar("governor") or line.word(p) in grammar("phrase break") - grammar("article"):
            return None
    return None


def _last_body(deed: Deed) -> str | None:
    """Returns the body named last before a trigger, in its sentence or one of those shortly before."""
    own = [m for m in deed.scope.mentions if m.kind == "body" and deed.scope.line.first(m.span) < deed.trigger.first]
    number = deed.scope.number
    earlier = (m for scope in deed.context.scopes[max(0, number - _BACK) : number] for m in scope.mentions)
    found = own or [m for m in earlier if m.kind == "body"]
    return found[-1].candidates[0] if found else None
