"""Casts of diplomatic relations that begin, end, or come with the recognition of a state."""

from kg.extract.casts import Cast
from kg.extract.context import Context
from kg.extract.roles import Deed, around, cast, deed_of, inside, objects, owners, passive, subjects
from kg.extract.scope import Scope, parties_of
from kg.extract.sides import Side
from kg.extract.triggers import Trigger
from kg.model import Agent


def ties_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the two states of diplomatic relations: named in the phrase, around it, or the two sides."""
    deed = deed_of(context, scope, trigger)
    named = parties_of(inside(deed))
    if len(named) < 2:
        doers, partners = around(deed)
        partners = partners or doers
        named = parties_of(partners)
        if len(named) < 2:
            named = parties_of([*_first_side(deed, named), *partners])
    if len(named) < 2 and context.sides and set(named) <= set(context.sides.parties):
        named = context.sides.parties
    span = scope.line.span(trigger.first, trigger.after)
    return Cast((Agent(span, (), named, "party"),)) if len(named) > 1 else None


def _first_side(deed: Deed, named: tuple[str, ...]) -> list[Side]:
    """Returns whose relations they are: owner or subject, else the first side of the sentence that is no partner."""
    found = owners(deed) or subjects(deed, deed.trigger.first)
    if found and not set(parties_of(found)) <= set(named):
        return found
    before = [side for side in deed.sides.found if side.first < deed.trigger.first and side.plain]
    return [side for side in before if not set(side.parties) & set(named)][:1]


def recognised_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who recognises whom: "A recognised B", "A's recognition of B", "B was recognised by A"."""
    deed = deed_of(context, scope, trigger)
    doers, targets = around(deed)
    if passive(deed):
        return cast(doers, subjects(deed, trigger.first), 2)
    own = owners(deed) or subjects(deed, trigger.first)
    return cast(own or doers, targets or inside(deed) or objects(deed, trigger.after), 2)
