"""Casts of visits: who travels, and where to."""

from kg.cuetable import grammar
from kg.extract.casts import (
    Cast,
    antecedent,
    possessor,
    preceding,
    pronoun_owner,
    subject_of_sentence,
)
from kg.extract.context import Context
from kg.extract.scope import Scope, parties_of, party_agent
from kg.extract.subjects import list_from
from kg.extract.triggers import Trigger
from kg.model import Agent, Mention

_NEAR = 5
_FAR = 9


def visit_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns visitors and hosts of a visit.

    The hosts stand behind the trigger ("visited China and Japan", "a trip to Asia including South Korea"); where none
    does, the visitor's counterpart in the article is the host. The visitor is the subject, the owner, or stands after
    "by": "a visit to Beijing by U.S. President Donald Trump".
    """
    if scope.line.word(trigger.first) in grammar("guest") and _guest(scope, trigger):
        return guest_cast(context, scope, trigger)
    hosts = _hosts(scope, trigger.after, trigger.cue.frame == "travel")
    codes = list(dict.fromkeys(mention.candidates[0] for mention in hosts))
    visitors = [agent for agent in _visitors(scope, trigger) if agent.parties]
    if not codes:
        return _at_the_other_side(context, scope, trigger)
    visitors = [agent for agent in visitors if not set(codes) & set(agent.parties)]
    if not visitors:
        return None
    return Cast(tuple(visitors), tuple(party_agent(host) for host in hosts[1:]), codes[0], site=hosts[0])


def guest_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns a guest and the state of those who receive them: "Xi met with visiting French President …"."""
    guest = _guest(scope, trigger)
    if guest is None:
        return None
    receiving = [agent for agent in scope.agents if len(agent.parties) == 1 and agent.parties != guest.parties]
    hosts = receiving or ([context.sides] if context.sides else [])
    codes = [code for code in parties_of(hosts) if code in context.states and code not in guest.parties]
    return Cast((guest,), (), codes[0]) if codes else None


def _guest(scope: Scope, trigger: Trigger) -> Agent | None:
    """Returns the person of a party right behind "visiting"."""
    agent = scope.starting(trigger.after)
    return agent if agent and agent.people and agent.parties else None


def _hosts(scope: Scope, position: int, adjacent: bool) -> list[Mention]:
    """Returns the states, or the places in them, that stand in a row within a few words behind a trigger.

    Behind a verb of motion they stand ``adjacent``: "came to Beijing", not "came to power in Beijing".
    """
    places = scope.positions("state", "place")
    if adjacent:
        position += scope.line.word(position) == "the"
    far = 1 if adjacent else _FAR if scope.line.word(position) in grammar("before host far") else _NEAR
    begin = next((p for p in range(position, position + far) if _is_host(scope, places.get(p), p)), None)
    hosts: list[Mention] = []
    while begin is not None and begin in places:
        mention = places[begin]
        hosts += [mention] if _is_host(scope, mention, begin) else []
        begin = _next_in_row(scope, scope.line.after(mention.span))
    return hosts


def _is_host(scope: Scope, mention: Mention | None, position: int) -> bool:
    """Returns whether a mention at a position can be where somebody goes: a state or place, no adjective or owner."""
    if mention is None or mention.note == "adjective" or scope.line.possessive(scope.line.after(mention.span)):
        return False
    held = scope.at.get(position)
    return held is None or not held.people


def _next_in_row(scope: Scope, position: int) -> int | None:
    """Returns the position after the words that join the members of a row, or ``None`` where the row ends."""
    end = position
    while scope.line.word(end) in grammar("host list"):
        end += 1
    return end if end > position else None


def _visitors(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns who visits: after "by" or "of" behind the trigger, else who stands before it."""
    by = _agent_word(scope, trigger.after)
    guests = list_from(scope, by + 1) if by is not None else []
    headed = _headed(scope, guests[-1]) if guests else []
    return (
        [*guests, *headed]
        or possessor(scope, trigger)
        or preceding(scope, trigger)
        or subject_of_sentence(scope, trigger)
    )


def _agent_word(scope: Scope, position: int) -> int | None:
    """Returns where "by" or "of" brings in the visitor, at most a few words behind a trigger or as its last word."""
    for p in range(position - 1, min(len(scope.line), position + _NEAR)):
        if scope.line.word(p) == "by" or (scope.line.word(p) == "of" and p <= position):
            return p
    return None


def _headed(scope: Scope, agent: Agent) -> list[Agent]:
    """Returns who leads a delegation: "a delegation headed by Deputy Prime Minister …"."""
    position = scope.after(agent)
    if scope.line.word(position) in grammar("headed") and scope.line.word(position + 1) == "by":
        return list_from(scope, position + 2)[:1]
    return []


def _at_the_other_side(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns a visit without a host named as one to the other side of the article, where its owner is a side.

    "His visit" and "a visit by the minister" say whose it is, and so does "who is on a visit".
    """
    if scope.line.word(trigger.after - 1) not in grammar("visit noun") | grammar("visit link"):
        return None
    by = _agent_word(scope, trigger.after)
    owners = list_from(scope, by + 1) if by is not None else possessor(scope, trigger) or pronoun_owner(scope, trigger)
    verb = trigger.after - trigger.first > 1 and scope.line.word(trigger.first) not in grammar("visit occasion")
    owners = owners or (preceding(scope, trigger) if verb else antecedent(scope, trigger))
    if len(owners) != 1 or len(owners[0].parties) != 1:
        return None
    others = [code for code in context.others(owners[0].parties[0]) if code in context.states]
    return Cast((owners[0],), (), others[0], hinted=context.joint_sides is None) if others else None
