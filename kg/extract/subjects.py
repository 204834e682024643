"""The subject of a verb, found from the verb leftwards."""

from functools import cache

from kg.cuetable import cue_rows, cue_words, grammar
from kg.extract.scope import Scope
from kg.model import Agent
from kg.text import Line

_FAR = 12
_OWNED = 4


def subjects_before(scope: Scope, verb: int) -> list[Agent]:
    """Returns the agents that are the subject of the verb at a position; none where nobody is.

    Adverbs, dates and what stands between commas or brackets are passed over; of "Xi in a talk with Putin said", the
    one that no preposition governs is taken; members of a list joined by "and" are taken together.
    """
    position = _before_adverbs(scope, verb)
    agent = scope.ending(position)
    if agent is None and scope.line.word(position - 1) in (",", ")"):
        agent = _last_in_row(scope, position - 1) or scope.ending(_opening(scope, position - 1))
    if agent is None:
        agent = (
            _head_of_phrase(scope, position)
            or _before_long_apposition(scope, position)
            or _before_place(scope, position)
        )
    if agent is None:
        return _elided(scope, position)
    found = _ungoverned(scope, agent)
    return _with_list(scope, found) if found is not None else []


def _elided(scope: Scope, position: int) -> list[Agent]:
    """Returns the subject that a verb after "and" shares with the one before it: "X met Y and agreed to …"."""
    if scope.line.word(position - 1) != "and" or not scope.agents:
        return []
    first = scope.agents[0]
    opens = scope.first(first) == 0 or scope.line.word(scope.first(first) - 1) in (",", "--", "-", ")")
    return list_from(scope, scope.first(first)) if opens and scope.after(first) < position else []


def _before_adverbs(scope: Scope, position: int) -> int:
    """Returns the position after the last word before a verb that is neither adverb nor date."""
    adverbs = cue_words("adverbs")
    dates = scope.positions("date")
    while position > 0 and (
        scope.line.word(position - 1) in adverbs
        or position - 1 in dates
        or (scope.line.word(position - 1) == "on" and position in dates)
        or (scope.line.word(position - 1) in grammar("quotes") and scope.ending(position - 1))
    ):
        if scope.ending(position):
            break
        position -= 1
    return position


def _opening(scope: Scope, closing: int) -> int:
    """Returns the position of the comma or bracket that opens what the one at ``closing`` closes."""
    mark = "(" if scope.line.word(closing) == ")" else ","
    for position in range(closing - 1, -1, -1):
        if scope.line.word(position) == mark and scope.ending(position):
            return position
    return closing


def _before_long_apposition(scope: Scope, position: int) -> Agent | None:
    """Returns the agent of whom a comma before a position closes what is told: "Li, head of …, said"."""
    if scope.line.word(position - 1) != ",":
        return None
    for agent in reversed(scope.agents):
        first, after = scope.first(agent), scope.after(agent)
        opens = first == 0 or scope.line.word(first - 1) in grammar("before first subject")
        apposed = "," in scope.line.words[first : after + 1]
        told = len(agent.people) == 1 or scope.line.word(after + 1) in grammar("relative opening")
        if after < position and told and opens and apposed:
            broken = grammar("apposition end").intersection(scope.line.words[after:position])
            return None if broken else agent
    return None


def _before_place(scope: Scope, position: int) -> Agent | None:
    """Returns the agent whom only a preposition and its noun part from a verb: "the mission in Geneva said"."""
    for p in range(position - 2, max(-1, position - _FAR), -1):
        agent = scope.ending(p)
        in_place = scope.line.raw(p)[:1].isupper() or scope.line.word(p) in grammar("in place")
        if not in_place:
            return None
        if agent is not None and scope.line.word(p) in grammar("governor"):
            found = _ungoverned(scope, agent)
            return found if found and scope.line.word(scope.first(found) - 1) not in grammar("governor") else None
    return None


def _last_in_row(scope: Scope, comma: int) -> Agent | None:
    """Returns the agent before a comma that "and" joins to others: "the presidents, Mr. A, Mr. B and Mr. C, met"."""
    agent = scope.ending(comma)
    return agent if agent and scope.line.word(scope.first(agent) - 1) == "and" else None


def _head_of_phrase(scope: Scope, position: int) -> Agent | None:
    """Returns the agent in the noun phrase that ends at a position: "a statement from the White House"."""
    for distance in range(1, _FAR):
        p = position - distance
        if p < 0 or scope.line.word(p) in grammar("clause break") or scope.line.word(p) == ",":
            return None
        agent = scope.at.get(p)
        if agent:
            governed = scope.line.word(scope.first(agent) - 1)
            return agent if governed in grammar("source") and distance <= 2 else None
    return None


def _ungoverned(scope: Scope, agent: Agent) -> Agent | None:
    """Returns the agent itself, or one further left in its clause where a preposition governs it.

    Nobody where the one further left only owns what speaks or acts ("Li's talks in Moscow said").
    """
    current = agent
    while scope.line.word(scope.first(current) - 1) in grammar("governor"):
        left = _left_in_clause(scope, scope.first(current) - 1)
        if left is None or not (left.people or left.parties or left.how == "unnamed"):
            return current
        if scope.line.possessive(scope.after(left)) and not _of_document(scope, scope.after(left)):
            return None
        current = left
    return current


def _of_document(scope: Scope, position: int) -> bool:
    """Returns whether what an owner has is a document, within the words behind a possessive ending."""
    return bool(cue_words("joint_documents").intersection(scope.line.words[position + 1 : position + _OWNED]))


def _left_in_clause(scope: Scope, position: int) -> Agent | None:
    """Returns the nearest agent left of a position, within its clause."""
    for p in range(position - 1, max(-1, position - _FAR), -1):
        if scope.line.word(p) in grammar("clause break") or scope.line.word(p) == ",":
            return None
        if p in scope.at:
            return scope.at[p]
    return None


def _with_list(scope: Scope, agent: Agent) -> list[Agent]:
    """Returns an agent with those joined to it on the left by commas and "and"."""
    agents, position = [agent], before_honorific(scope.line, scope.first(agent))
    joined = scope.line.word(position - 1) == "and"
    while joined:
        position -= 1
        apart = scope.line.word(position - 1) == ","
        before = scope.ending(position - apart)
        # "Iran, Oman, and Mr Li said" is a row; in "… in Oman, and Mr Li said" a clause begins behind the comma.
        if before is None or (apart and scope.line.word(scope.first(before) - 1) != ","):
            break
        agents.insert(0, before)
        position = before_honorific(scope.line, scope.first(before))
        joined = scope.line.word(position - 1) == ","
    return agents


def _after_state(scope: Scope, agent: Agent) -> int:
    """Returns the position after an agent and the state that it is of: "King Abdullah of Jordan"."""
    position, states = scope.after(agent), scope.positions("state")
    first = position + 1 + (scope.line.word(position + 1) == "the")
    state = states.get(first) if scope.line.word(position) == "of" else None
    return scope.line.after(state.span) if state and state.candidates[0] in agent.parties else position


def before_honorific(line: Line, first: int) -> int:
    """Returns where the honorific begins that stands before a name, else the name itself: "…, Mr. Li said"."""
    dotted = line.word(first - 1) == "."
    return first - 1 - dotted if line.word(first - 1 - dotted) in _honorifics() else first


def _behind_honorific(line: Line, position: int) -> int:
    """Returns where a name begins behind the honorific at a position, else the position itself."""
    return position + 1 + (line.word(position + 1) == ".") if line.word(position) in _honorifics() else position


@cache
def _honorifics() -> frozenset[str]:
    """Returns the honorifics in lower case, without their full stop."""
    return frozenset(row["word"].lower().rstrip(".") for row in cue_rows("honorifics"))


def list_from(scope: Scope, position: int) -> list[Agent]:
    """Returns the agents that stand in a row from a position on, joined by commas and "and"."""
    found: list[Agent] = []
    while position < len(scope.line):
        if scope.line.word(position) in grammar("before list") and position not in scope.at:
            position += 1
            continue
        agent = scope.starting(_behind_honorific(scope.line, position))
        if agent is None:
            break
        found.append(agent)
        position = _after_state(scope, agent)
        end = position
        while scope.line.word(position) in grammar("in list"):
            position += 1
        if position == end:
            break
    return found
