"""Larger events with names: summits, sessions and forums that other events take place within or beside."""

import re
from dataclasses import dataclass
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.extract.happening import takes_place
from kg.extract.scope import Scope
from kg.model import Mention
from kg.reference import Reference
from kg.text import Span

_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|(?:[A-Z][a-z]+-)?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"
)
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Session:
    """A larger event named in a sentence; ``body`` is the code of who holds it.

    ``introduced`` tells that the words before it speak of it as an event, ``within`` that others take place in it,
    ``ahead`` that it is still to come; ``members`` are the parties that its name counts: "the summit of A, B and C".
    """

    first: int
    after: int
    span: Span
    body: str | None
    within: bool
    introduced: bool
    ahead: bool
    members: tuple[str, ...] = ()


@cache
def _heads() -> dict[str, bool]:
    return {row["word"]: row["proper"] == "yes" for row in cue_rows("event_heads")}


@cache
def _introductions() -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = [(tuple(row["phrase"].split()), row["reading"]) for row in cue_rows("part_of")]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def sessions_in(scope: Scope, reference: Reference) -> list[Session]:
    """Returns the named larger events of a sentence; a session of an organ is one of the body it belongs to."""
    found: list[Session] = []
    for position in scope.line.positions(_heads()):
        if not any(s.first <= position < s.after for s in found):
            session = _session(scope, position, reference)
            if session is not None:
                found.append(session)
    return found


def _session(scope: Scope, head: int, reference: Reference) -> Session | None:
    """Returns the larger event around a head noun, or ``None`` where the phrase is no name."""
    bodies = scope.positions("body")
    first, after = _left_end(scope, head, bodies), _right_end(scope, head + 1, bodies)
    inside = [bodies[p] for p in range(first, after) if p in bodies]
    members = _members(scope, first, head, after)
    capital = scope.line.raw(head)[0].isupper() and (after > head + 1 or first < head)
    if not (capital or inside or members) or scope.line.word(after) in grammar("work of session"):
        return None
    owned = scope.line.word(head + 1) == "of" or any(p in bodies for p in range(first, head))
    if _heads()[scope.line.word(head)] and not capital and not (inside and owned):
        return None
    body = _holder(reference, inside[0].candidates[0]) if inside else None
    reading = _introduction(scope, first)
    told = takes_place(scope, after)
    ahead = told == "planned" or _lies_ahead(scope, first)
    return Session(
        first,
        after,
        scope.line.span(first, after),
        body,
        reading == "within",
        reading != "" or told is not None or ahead,
        ahead,
        members,
    )


def _holder(reference: Reference, code: str) -> str:
    """Returns the body that holds a session of an organ: the organ itself where it has an acronym of its own."""
    return code if code.isupper() else reference.body_above(code)


def _lies_ahead(scope: Scope, first: int) -> bool:
    """Returns whether the words before a name say that the event is still to come."""
    before = scope.line.words[max(0, first - _NEAR) : first]
    return bool(grammar("session ahead").intersection(before))


def _members(scope: Scope, first: int, head: int, after: int) -> tuple[str, ...]:
    """Returns the parties that the name of an event counts: "the EU-Ukraine summit", "the summit of A, B and C"."""
    parties = scope.positions("state", "body")
    hyphens = any("-" in scope.line.raw(p) or scope.line.raw(p) == "–" for p in range(first, head))
    before = [m for m in scope.mentions if m.kind in ("state", "body") and first <= scope.line.first(m.span) < head]
    named = before if hyphens else []
    position = head + 1
    while scope.line.word(head + 1) in grammar("session of") and position < len(scope.line):
        mention = parties.get(position)
        if mention is not None:
            named += [mention] if mention.kind == "state" else []
        elif position >= after and scope.line.word(position) not in grammar("session inner") | {","}:
            break
        position += 1
    codes = tuple(dict.fromkeys(mention.candidates[0] for mention in named))
    return codes if len(codes) > 1 else ()


def _left_end(scope: Scope, head: int, bodies: dict[int, Mention]) -> int:
    """Returns where the name of an event begins: capitalised words, ordinals, bodies and a few adjectives."""
    states = {p for p, m in scope.positions("state").items() if m.note != "adjective"}
    first = head
    while first > 0:
        raw, position = scope.line.raw(first - 1), first - 1
        joined = raw in ("-", "–") or (
            raw in ("of", "and") and first < head and scope.line.raw(first - 2)[:1].isupper()
        )
        if (
            position in bodies
            or (raw in ("(", ")") and (position - 1 in bodies or position + 1 in bodies))
            or _ORDINAL.fullmatch(raw)
            or raw.lower() in grammar("session modifier")
            or joined
            or (
                raw[:1].isupper()
                and raw.isalpha()
                and first - 1 > 0
                and position not in scope.at
                and position not in states
            )
        ):
            first -= 1
        else:
            break
    while first < head and scope.line.word(first) in ("the", "a", "an", "'", "'s", "of", "and", "-", "–", "(", ")"):
        first += 1
    return first


def _right_end(scope: Scope, after: int, bodies: dict[int, Mention]) -> int:
    """Returns where the name of an event ends: after "of", "on" or "for" and the capitalised words that follow."""
    if scope.line.word(after) not in grammar("session link"):
        return after
    end, position, dates = after, after, scope.positions("date")
    while position not in dates and position < len(scope.line):
        raw = scope.line.raw(position)
        if position in bodies or (raw[:1].isupper() and raw != "I"):
            end = position + 1
        elif raw.lower() not in grammar("session inner") or (position > after and raw == "in"):
            break
        position += 1
    return end + (scope.line.word(end) == ")")


def _introduction(scope: Scope, first: int) -> str:
    """Returns how the words before a name of an event bring it in: ``within``, ``other``, or the empty string."""
    position = first
    while scope.line.word(position - 1) in grammar("before session"):
        position -= 1
    for words, reading in _introductions():
        if scope.line.words[max(0, position - len(words)) : position] == words:
            return reading
    return ""
