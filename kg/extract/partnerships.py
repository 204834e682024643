"""Partnerships: whose, at what level, and what happens to them."""

import re
from dataclasses import replace
from functools import cache

from kg.cuetable import chosen, cue_rows, grammar
from kg.extract.context import Context
from kg.extract.scope import Scope, parties_of
from kg.extract.subjects import list_from, subjects_before
from kg.model import Agent, Confidence, Mention, PartnershipAction, PartnershipReport, Statement

_ACTIONS: dict[str, PartnershipAction] = {
    "affirm": "affirm",
    "establish": "establish",
    "upgrade": "upgrade",
    "propose": "propose",
    "downgrade": "downgrade",
}
_REACH = 14
_NEXT = 4


def partnerships_of(context: Context, statements: tuple[Statement, ...]) -> tuple[PartnershipReport, ...]:
    """Returns the partnerships that an article speaks of, each level of two parties once for each action."""
    found: dict[tuple[tuple[str, ...], str, str], PartnershipReport] = {}
    for scope in context.scopes:
        for mention in scope.mentions:
            read = mention.kind == "level" and not _left_behind(scope, mention)
            parties = _parties(context, scope, mention) if read else ()
            if len(parties) < 2:
                continue
            report = PartnershipReport(
                parties,
                mention.note,
                _action(scope, mention),
                (scope.line.sentence.span,),
                _speaking(scope, statements, parties),
                Confidence(0.97, 0.9, 1.0, 0.95),
            )
            key = (tuple(sorted(parties)), report.level, report.action)
            found[key] = _joined(found[key], report) if key in found else report
    return tuple(found.values())


def _left_behind(scope: Scope, mention: Mention) -> bool:
    """Returns whether a level is left for another: "from a … partnership to a strategic one"."""
    after = scope.line.after(mention.span)
    if scope.line.word(after) not in grammar("up to"):
        return False
    return any(m.kind == "level" and after < scope.line.first(m.span) <= after + _NEXT for m in scope.mentions)


@cache
def _action_cues() -> tuple[tuple[re.Pattern[str], PartnershipAction], ...]:
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{row['pattern']})\s*$"), _ACTIONS[chosen(row["action"], _ACTIONS, row["pattern"])])
        for row in cue_rows("partnership_actions")
    )


def _action(scope: Scope, mention: Mention) -> PartnershipAction:
    """Returns what the words before a level say happens to it."""
    first = scope.line.first(mention.span)
    before = " ".join(scope.line.words[max(0, first - _REACH) : first]) + " "
    return next((action for pattern, action in _action_cues() if pattern.search(before)), "affirm")


def _parties(context: Context, scope: Scope, mention: Mention) -> tuple[str, ...]:
    """Returns the parties of a partnership.

    They are named right before the level ("China-Iran …"), or after "between" or "with", or the subject is a
    "partner of" the other; else they are the two sides of the conversation.
    """
    first, after = scope.line.first(mention.span), scope.line.after(mention.span)
    named = _adjacent(scope, first)
    word = scope.line.word(after)
    if len(named) < 2 and word in grammar("partner"):
        behind = parties_of(list_from(scope, after + 1))
        own = parties_of(_owner(scope, first)) if word != "between" else ()
        named = list(dict.fromkeys([*named, *own, *behind])) if behind else named
    if len(named) < 2:
        both = _two(scope, 0, first) or _partner_of(scope, mention, first, named)
        sides = list(context.sides.parties) if context.sides and mention.candidates != ("alliance",) else []
        named = both or sides or _two(scope, after, len(scope.line))
    return tuple(named[:2])


def _partner_of(scope: Scope, mention: Mention, first: int, named: list[str]) -> list[str]:
    """Returns the subject and whose partner it is: "Chile is China's first strategic partner"."""
    if mention.candidates != ("partner",) or named:
        return []
    states = {scope.line.first(m.span): m.candidates[0] for m in scope.mentions if m.kind in ("state", "body")}
    before = [code for position, code in sorted(states.items()) if position < first]
    return before[-2:] if len(set(before[-2:])) == 2 else []


def _two(scope: Scope, first: int, after: int) -> list[str]:
    """Returns the parties of the agents in a stretch where they are exactly two."""
    codes = list(parties_of(scope.within(first, after)))
    return codes if len(codes) == 2 else []


def _owner(scope: Scope, first: int) -> list[Agent]:
    """Returns the subject that a partnership with somebody else belongs to."""
    for position in range(first - 1, 0, -1):
        if scope.line.word(position) in grammar("owning"):
            return subjects_before(scope, position)
    return [agent for agent in scope.agents if scope.after(agent) <= first and agent.parties][-1:]


def _adjacent(scope: Scope, first: int) -> list[str]:
    """Returns the states and bodies named right before a level, hyphens, "and" and possessives between them."""
    codes: list[str] = []
    position = first
    named = [mention for mention in scope.mentions if mention.kind in ("state", "body")]
    while position > 0:
        # A token can name two: "China-Iran".
        here = [m for m in named if scope.line.first(m.span) < position <= scope.line.after(m.span)]
        if here:
            codes[:0] = [mention.candidates[0] for mention in here]
            position = scope.line.first(here[0].span)
        elif scope.line.word(position - 1) in ("-", "–", "and", "'s", "'"):
            position -= 1
        else:
            break
    return list(dict.fromkeys(codes))


def _speaking(scope: Scope, statements: tuple[Statement, ...], parties: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the parties of the relation that speak of it in a sentence."""
    said = [s.party for s in statements if s.sentence == scope.line.sentence.span and s.party in parties]
    return tuple(dict.fromkeys(party for party in said if party is not None))


def _joined(one: PartnershipReport, other: PartnershipReport) -> PartnershipReport:
    """Returns two reports of one partnership as one, with all sentences and all who affirm it."""
    return replace(
        one,
        spans=tuple(dict.fromkeys((*one.spans, *other.spans))),
        affirmed_by=tuple(dict.fromkeys((*one.affirmed_by, *other.affirmed_by))),
    )
