"""Casts of encounters that a noun names: "talks between A and B", "the China-U.S. summit", "his meeting with B"."""

from dataclasses import replace

from kg.cuetable import grammar
from kg.extract.casts import Cast, following, owner_end, possessor, preceding, subject_of_sentence
from kg.extract.context import Context
from kg.extract.happening import takes_place
from kg.extract.scope import Scope, parties_of, party_agent
from kg.extract.subjects import list_from, subjects_before
from kg.extract.triggers import Trigger
from kg.model import Agent, Mention

_LINK = 8
_COMPOUND = 4
_OPENING = 5
_BILATERAL = 2


def talks_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of an encounter that a noun names.

    They stand behind it ("between A and B", "of the ministers of A and B", "with B"), before it ("A's meeting with B",
    "the A-B talks"), or are the subject of what was done there ("A and B agreed at talks in Geneva"). A noun that says
    none of them ("the talks") means the sides of the article, and is only a hint of an event told elsewhere.
    """
    named = [session for session in context.sessions[scope.number] if session.body]
    if any(session.first <= trigger.first < session.after for session in named):
        return None
    link = _link(scope, trigger.after)
    right = following(scope, link + 1) if link is not None else []
    if link is not None and _complete(scope, link, right):
        return Cast((), tuple(right))
    session = own_session(context, right) if link is not None and scope.line.word(link) != "with" else None
    if session:
        return session
    compound = compound_parties(scope, owner_end(scope, trigger))
    left = compound or _left(scope, trigger)
    cast = Cast(tuple(left), tuple(_others(left, right)))
    if len(cast.parties) > 1 and (right or compound):
        return cast
    if right and not left:
        return _with_side(context, right)
    return None if right else _told_elsewhere(context, scope, trigger)


def own_session(context: Context, holders: list[Agent]) -> Cast | None:
    """Returns the session of a body whose members meet, or ``None`` where those who meet are no body."""
    codes = [code for agent in holders for code in agent.parties]
    if len(codes) != 1 or codes[0] not in context.reference.bodies or any(agent.people for agent in holders):
        return None
    body = codes[0] if codes[0].isupper() else context.reference.body_above(codes[0])
    return Cast((Agent(holders[0].span, (), (body,), "party"),), session=body, kind="summit")


def _link(scope: Scope, position: int) -> int | None:
    """Returns where the preposition stands that brings in the sides of a noun, dates and places passed over."""
    if scope.line.word(position - 1) in grammar("sides link"):
        return position - 1
    passed = scope.positions("date", "place", "state")
    for p in range(position, min(len(scope.line), position + _LINK)):
        word = scope.line.word(p)
        if word in grammar("sides link"):
            return p
        if p not in passed and word not in grammar("before sides link"):
            return None
    return None


def _complete(scope: Scope, link: int, right: list[Agent]) -> bool:
    """Returns whether the words behind a noun name all of its sides."""
    return len(parties_of(right)) > 1 and scope.line.word(link) != "with"


def several_sides(context: Context, cast: Cast) -> Cast:
    """Returns the cast of what is called a summit: of two states alone it is a meeting."""
    bilateral = len(cast.parties) == _BILATERAL and not any(code in context.reference.bodies for code in cast.parties)
    return replace(cast, kind="meeting") if bilateral and not cast.hinted else cast


def _left(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns whose encounter it is by the words before the noun."""
    return possessor(scope, trigger) or preceding(scope, trigger) or subject_of_sentence(scope, trigger)


def _others(left: list[Agent], right: list[Agent]) -> list[Agent]:
    return [agent for agent in right if agent not in left]


def compound_parties(scope: Scope, end: int) -> list[Agent]:
    """Returns the parties whose names are joined before a noun: "Russian-Ukrainian talks", "the EU-China summit"."""
    parties = scope.positions("state", "body")
    for position in range(end - 1, max(-1, end - _COMPOUND), -1):
        joined = [m for m in scope.mentions if m.kind in ("state", "body") and _in_compound(scope, m, position)]
        if position in parties and scope.line.word(position - 1) in grammar("hyphen") and position - 2 in parties:
            joined = [parties[position - 2], parties[position]]
        if len(joined) > 1:
            return [party_agent(mention) for mention in joined]
        if position in parties or not scope.line.word(position).isalpha():
            return []
    return []


def _in_compound(scope: Scope, mention: Mention, position: int) -> bool:
    """Returns whether a mention is part of the word with hyphens at a position, or of the one that goes on with it."""
    token = scope.line.tokens[position]
    return "-" in token.text and scope.line.first(mention.span) == position


def _with_side(context: Context, right: list[Agent]) -> Cast | None:
    """Returns the sides where only one is named: the other is the side of the article that it is not."""
    parties = parties_of(right)
    if context.joint_sides is None or len(parties) != 1 or not set(parties) <= set(context.joint_sides.parties):
        return None
    return Cast((context.joint_sides,), tuple(right), hinted=True)


def _told_elsewhere(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of an encounter whose noun names none: who did something there, or the sides of the article.

    "A and B agreed at talks in Geneva" tells of it, "at the talks" only hints at one that is told elsewhere.
    """
    near = scope.line.words[max(0, trigger.first - _COMPOUND) : trigger.first]
    occasion = bool(grammar("occasion").intersection(near)) and not grammar("date apart").intersection(near)
    if not occasion and takes_place(scope, trigger.after) is None:
        return None
    subjects = [agent for agent in scope.agents if len(agent.parties) > 1 and agent.how == "joint"][:1]
    subjects = subjects or _several(list_before(scope, trigger)) or _several(_main_subject(scope, trigger))
    subjects = subjects or _several(_teller_and_told(scope, trigger))
    definite = bool(grammar("definite").intersection(near)) or scope.line.possessive(trigger.first - 1)
    if subjects and occasion:
        return Cast(tuple(subjects), hinted=definite)
    return Cast((context.joint_sides,), hinted=True) if context.joint_sides else None


def _main_subject(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the subject behind a noun that opens its sentence: "During a call on Monday, A and B agreed"."""
    near = range(trigger.after, min(len(scope.line), trigger.after + _LINK))
    comma = next((p for p in near if scope.line.word(p) == ","), None)
    return list_from(scope, comma + 1) if comma is not None and trigger.first <= _OPENING else []


def _teller_and_told(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns two people whom only a verb parts: "A told B at a meeting in Geneva"."""
    before = [agent for agent in scope.agents if agent.people and scope.after(agent) <= trigger.first]
    if len(before) < _BILATERAL or scope.first(before[-1]) - scope.after(before[-2]) != 1:
        return []
    return before[-2:]


def list_before(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the agents in a row of whom the last before a trigger that is no object is one."""
    last = subject_of_sentence(scope, trigger)
    return subjects_before(scope, scope.after(last[0])) if last else []


def _several(agents: list[Agent]) -> list[Agent]:
    """Returns agents where they are of several parties."""
    return agents if len(parties_of(agents)) > 1 else []
