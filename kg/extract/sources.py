"""Speakers no name or state tells of: "analysts", "a source close to the talks", officials, and armed groups."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.extract.cues import speech_verbs
from kg.extract.scope import Scope, scope_of
from kg.extract.sides import groups_in
from kg.model import Agent
from kg.text import Span

_MODIFIERS = 4
_TAIL = 9


def with_sources(scope: Scope) -> Scope:
    """Returns a scope with its unnamed speakers among the agents; a state right before one is part of it."""
    found = [agent for p in scope.line.positions(_sources()) if (agent := _source_at(scope, p)) is not None]
    found += [*_groups(scope), *_knowing(scope)]
    if not found:
        return scope
    kept = [agent for agent in scope.agents if not any(source.span.holds(agent.span) for source in found)]
    agents = tuple(sorted([*kept, *found], key=lambda agent: agent.span))
    return scope_of(scope.number, scope.line, agents, scope.mentions)


def _groups(scope: Scope) -> Iterator[Agent]:
    """Yields the groups and movements that no agent covers: "Hamas said …"; what one owns is not the group."""
    for side in groups_in(scope):
        covered = any(position in scope.at for position in range(side.first, side.after))
        if not covered and not scope.line.possessive(side.after):
            yield side.agent


def _knowing(scope: Scope) -> Iterator[Agent]:
    """Yields officials with what is told of them behind their noun: "an Iranian official familiar with the talks"."""
    for agent in scope.agents:
        after = scope.after(agent)
        official = (
            agent.how in ("party", "office")
            and not agent.people
            and scope.line.word(after - 1) in grammar("official source")
        )
        end = _end(scope, after) if official else after
        if end > after and not any(other.people for other in scope.within(after, end)):
            yield replace(agent, span=Span(agent.span.start, scope.line.span(end - 1, end).end))


@cache
def _sources() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Returns the nouns for unnamed speakers by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(row["phrase"].split()) for row in cue_rows("unnamed_sources")), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return {first: tuple(rows) for first, rows in found.items()}


def _source_at(scope: Scope, position: int) -> Agent | None:
    """Returns the unnamed speaker whose noun stands at a position; none where a name or an agent takes it up."""
    line = scope.line
    words = next((words for words in _sources()[line.word(position)] if line.matches(position, words)), None)
    if words is None or position in scope.at:
        return None
    after = position + len(words)
    if after in scope.at and scope.at[after].people:
        return None
    if words[0] in grammar("official source") and line.word(after) in grammar("governor") and after + 1 in scope.at:
        return None
    first = position
    while position - first < _MODIFIERS and _modifies(scope, first - 1):
        first = scope.first(scope.at[first - 1]) if first - 1 in scope.at else first - 1
    return Agent(line.span(first, _end(scope, after)), (), (), "unnamed")


def _end(scope: Scope, after: int) -> int:
    """Returns where the phrase of a source ends: "close to the talks" and the like belong to it, up to its verb."""
    if scope.line.word(after) not in grammar("source tail"):
        return after
    for position in range(after, after + _TAIL):
        if scope.line.word(position) in speech_verbs():
            return position
        if not scope.line.word(position)[:1].isalnum():
            return after
    return after


def _modifies(scope: Scope, position: int) -> bool:
    """Returns whether the word at a position can stand before a noun as part of its phrase."""
    word = scope.line.word(position)
    agent = scope.at.get(position)
    if agent is not None and (agent.people or agent.how != "party"):
        return False
    small = word in grammar("governor") or word in grammar("clause break") or word in ("and", "but", "that")
    return word[:1].isalpha() and not small
