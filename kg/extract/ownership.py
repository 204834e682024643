"""Who is the subject of words inside reported speech: the speaker's own side, another party, or nobody known."""

from dataclasses import dataclass
from typing import Literal

from kg.cuetable import grammar
from kg.extract.scope import Scope
from kg.model import Agent

Subject = Literal["we", "own", "third", "nobody"]


@dataclass(frozen=True, slots=True)
class Side:
    """Whose words they are: the speakers and the party that they speak for."""

    people: frozenset[str]
    party: str | None

    def has(self, agent: Agent) -> bool:
        """Returns whether an agent is of this side."""
        return self.party in agent.parties or bool(self.people.intersection(agent.people))


def subject_of(scope: Scope, position: int, begin: int, side: Side) -> Subject:
    """Returns whose act the word at a position is: the last agent, or "we" or "I", before it decides.

    ``begin`` is where its speech begins; a word that nothing precedes there has the speaker for its subject ("pledged
    to support").
    """
    if _short(scope.line.word(position)) in grammar("own"):
        return "we"
    for p in range(position - 1, begin - 1, -1):
        found = _subject_at(scope, p, (begin, position), side)
        if found is not None:
            return found
    return "own" if all(word in grammar("leading") for word in scope.line.words[begin:position]) else "nobody"


def _subject_at(scope: Scope, p: int, reach: tuple[int, int], side: Side) -> Subject | None:
    """Returns what the word at ``p`` tells about the subject of the one at the end of a reach."""
    begin, position = reach
    word = _short(scope.line.word(p))
    if word in grammar("own"):
        return "we"
    if word in grammar("own owner") and p == position - 1:
        return "own"
    if word in grammar("own side") and scope.line.word(p - 1) in grammar("side owner"):
        return "own"
    agent = scope.at.get(p)
    if agent is not None and _can_be_subject(scope, agent, begin, position):
        return _of_side(scope, agent, begin, side)
    return "nobody" if word in grammar("pointing") and position - p <= 2 else None


def _of_side(scope: Scope, agent: Agent, begin: int, side: Side) -> Subject:
    """Returns whether an agent, or one that "and" joins to it, is of a side.

    A pronoun before any name is the speaker: "Xi said he will"; inside quotation marks it never is.
    """
    first = scope.first(agent)
    if agent.how == "pronoun" or scope.line.word(first) in grammar("plural pronoun"):
        if _in_quotes(scope, first):
            return "third"
        if agent.people and not scope.within(begin, first):
            return "own"
    while agent is not None and not side.has(agent):
        before = scope.first(agent) - 1
        joined = scope.ending(before) if scope.line.word(before) in grammar("joins subjects") else None
        if joined is None:
            return "third"
        agent = joined
    return "own"


def _in_quotes(scope: Scope, position: int) -> bool:
    """Returns whether a position stands within quotation marks that were opened in the sentence."""
    marks = [word for word in scope.line.words[:position] if word in grammar("quotes")]
    return bool(marks) and (marks[-1] in grammar("opening quotes") or (marks[-1] == '"' and len(marks) % 2 == 1))


def _short(word: str) -> str:
    """Returns a word without the ending of a short form: "we'll" is "we"."""
    return word.replace("’", "'").split("'")[0]


def _can_be_subject(scope: Scope, agent: Agent, begin: int, position: int) -> bool:
    """Returns whether an agent is no object: right before the cue, or not governed by a preposition or verb.

    Of what it only owns it is no subject, but of its government is: "China's exports will", "China's side will".
    """
    after = scope.after(agent)
    first = scope.first(agent)
    before = scope.line.word(first - 1)
    if after == position:
        return before not in grammar("governor")
    if scope.line.possessive(after) and after + 1 < position:
        return scope.line.word(position - 1) in grammar("own side")
    if scope.line.word(after) in grammar("auxiliary") and before not in grammar("governor"):
        return True
    return first <= begin or before in grammar("before subject")
