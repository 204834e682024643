"""Whom an agreement or plan binds: those named beside it, those who made it, or the sides of the conversation."""

from kg.cuetable import grammar
from kg.extract.context import Context
from kg.extract.instrument_names import Named
from kg.extract.scope import Scope, parties_of
from kg.extract.subjects import list_from
from kg.model import Mention

_NEAR = 4
_FAR = 10
_DYAD = 2


def document_parties(context: Context, scope: Scope, named: Named) -> tuple[str, ...]:
    """Returns the parties of a document that a sentence names.

    They stand before it ("the China-Iran agreement"), or after "between", "with" or "by"; who signs one "with" somebody
    is a party as well. A document that names nobody is of the sentence's subjects, else of both sides.
    """
    if named.counted:
        return _owner(context, scope, named.first)
    beside = _beside(scope, named.first)
    joined, together = _joined(scope, named)
    subjects = _subjects(scope, named.first)
    codes = list(dict.fromkeys([*beside, *joined]))
    if together and len(codes) == 1:
        codes = list(dict.fromkeys([*subjects, *codes]))
    elif not codes and len(subjects) > 1:
        codes = list(_of_session(context, scope, tuple(subjects))) if _jointly(scope, named.first) else subjects
    if len(codes) > 1 or (codes and not together):
        return tuple(codes)
    sides = context.sides.parties if context.sides else tuple(_behind(scope, named.after))
    if codes or not set(subjects) <= set(sides):
        return tuple(dict.fromkeys([*codes, *(subjects if not codes else sides if set(codes) & set(sides) else ())]))
    return _of_session(context, scope, tuple(sides))


def _jointly(scope: Scope, first: int) -> bool:
    """Returns whether all who stand before a name are told by one word: "the leaders"."""
    return all(agent.how == "joint" for agent in scope.agents if scope.after(agent) <= first)


def _of_session(context: Context, scope: Scope, sides: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the sides of a document; what many adopt at the session of a body is the body's."""
    session = context.last_session(scope) if len(sides) > _DYAD else None
    return (session.body,) if session and session.body else sides


def owners_of(scope: Scope, first: int) -> tuple[str, ...]:
    """Returns the one state or body that the words before a known document tell to be bound by it or behind it.

    People and "both sides" speak of what others agreed; a state that is the subject or owner is meant.
    """
    plain = [
        mention
        for mention in scope.mentions
        if mention.kind in ("state", "body")
        and scope.line.after(mention.span) <= first
        and _stands_alone(scope, mention)
    ]
    if plain:
        return plain[-1].candidates[:1]
    people = {code for agent in scope.agents if agent.how != "joint" for code in agent.parties}
    return tuple(people) if len(people) == 1 else ()


def _stands_alone(scope: Scope, mention: Mention) -> bool:
    """Returns whether a mention is a state or body itself, no part of somebody's title."""
    agent = scope.at.get(scope.line.first(mention.span))
    return mention.note != "adjective" and (agent is None or not agent.people)


def _owner(context: Context, scope: Scope, first: int) -> tuple[str, ...]:
    """Returns the party whose plan it is: the last one before it, else the first of the article's sides."""
    before = [agent for agent in scope.agents if scope.after(agent) <= first and agent.parties]
    behind = [agent for agent in scope.agents if scope.first(agent) > first and agent.parties]
    chosen = before[-1:] or behind[:1] or ([context.sides] if context.sides else [])
    return chosen[0].parties[:1] if chosen else ()


def _beside(scope: Scope, first: int) -> list[str]:
    """Returns the states and bodies right before a name: "China-Iran", "Russian and Georgian"."""
    codes: list[str] = []
    edge = first
    for mention in reversed(scope.mentions):
        if mention.kind in ("state", "body") and scope.line.first(mention.span) < first:
            gap = scope.line.words[scope.line.after(mention.span) : edge]
            if (
                any(word not in grammar("beside a name") for word in gap)
                or edge - scope.line.first(mention.span) > _NEAR
            ):
                break
            codes.insert(0, mention.candidates[0])
            edge = scope.line.first(mention.span)
    return list(dict.fromkeys(codes))


def _joined(scope: Scope, named: Named) -> tuple[list[str], bool]:
    """Returns the parties after "between", "with" or "by" behind a name, and whether they are "with" somebody else."""
    for position in range(named.end_of_head, min(len(scope.line), named.after + _FAR)):
        word = scope.line.word(position)
        if word in grammar("reach end"):
            break
        signed = word == "by" and scope.line.word(position - 1) in grammar("bound by")
        if word in grammar("parties after") or signed:
            codes = parties_of(list_from(scope, position + 1))
            if codes:
                return list(codes), word == "with"
    return [], False


def _behind(scope: Scope, after: int) -> list[str]:
    """Returns the parties of the agents behind a name where they are two or more: "…, India and France said"."""
    behind = [agent for agent in scope.agents if scope.first(agent) >= after]
    codes = list(parties_of(behind))
    return codes if len(codes) > 1 else []


def _subjects(scope: Scope, first: int) -> list[str]:
    """Returns the parties of the agents before a name, in order."""
    before = [agent for agent in scope.agents if scope.after(agent) <= first]
    return list(parties_of(before))
