"""The sides in a sentence: everything in it that can do something to another or have it done, by position."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.cuetable import cue_forms, grammar
from kg.extract.context import Context
from kg.extract.scope import Scope, party_agent
from kg.model import Agent


@dataclass(frozen=True, slots=True)
class Side:
    """Who is meant at the tokens from ``first`` up to ``after``.

    ``plain`` is false for a city, which is a side only as what is hit or helped.
    """

    first: int
    after: int
    agent: Agent
    plain: bool = True

    @property
    def parties(self) -> tuple[str, ...]:
        """Returns the parties that the side stands for."""
        return self.agent.parties


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of one sentence: in order, and by each token position."""

    scope: Scope
    found: tuple[Side, ...]
    at: dict[int, Side]

    def joined_before(self, side: Side) -> list[Side]:
        """Returns a side with those that "and" or a comma joins to it on the left: "the EU and the United States"."""
        sides, position = [side], side.first
        while True:
            position -= self.scope.line.word(position - 1) in grammar("article")
            if self.scope.line.word(position - 1) not in grammar("joining"):
                return sides
            before = self.at.get(position - 2)
            if before is None or not before.plain:
                return sides
            sides.insert(0, before)
            position = before.first

    def joined_after(self, side: Side, whole: bool = False) -> list[Side]:
        """Returns a side with those that "and" or a comma joins to it on the right; ``whole``: also before a verb."""
        sides, position = [side], side.after
        while self.scope.line.word(position) in grammar("joining"):
            position += 1
            position += self.scope.line.word(position) in grammar("joining")
            position += self.scope.line.word(position) in grammar("article")
            following = self.at.get(position)
            if following is None or self.speaks(following) or (not whole and self._begins_a_clause(following)):
                break
            sides.append(following)
            position = following.after
        return sides

    def _begins_a_clause(self, side: Side) -> bool:
        """Returns whether a verb can follow a side: "… Israel, and the Houthis attacked"."""
        word = self.scope.line.word(side.after)
        return bool(word) and word not in grammar("phrase break")

    def speaks(self, side: Side) -> bool:
        """Returns whether a verb of speech follows a side: "sanctions on Lithuania, the EU said"."""
        return self.scope.line.word(side.after) in grammar("inverted speech")


def sides_of(context: Context, scope: Scope) -> Sides:
    """Returns the sides of a sentence: agents, states, bodies, groups, "our country", and cities for their states."""
    at: dict[int, Side] = {}
    named = (*groups_in(scope), *_compounds(scope), *_agents(scope), *_named(scope), *_own_country(context, scope))
    for side in named:
        if scope.line.word(side.after - 1).rpartition("-")[2] in grammar("only a backer"):
            continue
        if not any(position in at for position in range(side.first, side.after)):
            at.update(dict.fromkeys(range(side.first, side.after), side))
    return Sides(scope, tuple(dict.fromkeys(at[position] for position in sorted(at))), at)


def _agents(scope: Scope) -> Iterator[Side]:
    """Yields the agents that stand for some party."""
    return (Side(scope.first(a), scope.after(a), a) for a in scope.agents if a.parties)


def _named(scope: Scope) -> Iterator[Side]:
    """Yields states and bodies that no agent covers, also as adjectives, and places for the states they lie in."""
    for mention in scope.mentions:
        if mention.kind in ("state", "body", "place") and mention.candidates:
            first, after = scope.line.first(mention.span), scope.line.after(mention.span)
            yield Side(first, after, party_agent(mention), mention.kind != "place")


def _own_country(context: Context, scope: Scope) -> Iterator[Side]:
    """Yields "our country", "us" and "we" as the state of whoever says so, else of the government that publishes."""
    positions = scope.line.positions(grammar("own"))
    code = context.voices.get(scope.line.sentence.span, context.home) if positions else None
    if code is None:
        return
    for position in positions:
        after = position + 1 + (scope.line.word(position + 1) in grammar("country"))
        if after > position + 1 or scope.line.word(position) in grammar("own object"):
            yield Side(position, after, Agent(scope.line.span(position, after), (), (code,), "party"))


def groups_in(scope: Scope) -> Iterator[Side]:
    """Yields the armed groups and movements that are no state and no body."""
    names = _group_names()
    for position in scope.line.capitals:
        for phrase, name in names.get(scope.line.words[position], ()):
            if scope.line.matches(position, phrase):
                after = position + len(phrase)
                yield Side(position, after, Agent(scope.line.span(position, after), (), (name,), "party"))


def _compounds(scope: Scope) -> Iterator[Side]:
    """Yields words that name a state and a group as two sides: "the Israel-Hamas war"."""
    for position, agent in scope.at.items():
        opponent, _, group = scope.line.word(position).rpartition("-")
        found = [name for phrase, name in _group_names().get(group, ()) if phrase == (group,)] if opponent else []
        if found and agent.parties:
            codes = (*agent.parties, *found)
            yield Side(position, position + 1, Agent(scope.line.span(position, position + 1), (), codes, "party"))


@cache
def _group_names() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Returns the wordings of groups, longest first, with their names, by their first word."""
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, name in cue_forms("groups", "name").items():
        rows.setdefault(form.split()[0], []).append((tuple(form.split()), name))
    return {word: tuple(sorted(found, key=lambda row: -len(row[0]))) for word, found in rows.items()}
