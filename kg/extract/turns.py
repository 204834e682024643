"""The labels that begin the turns of a transcript: "President of Russia Vladimir Putin: …", "Question: …"."""

from functools import cache

from kg.cuetable import cue_rows, cue_words, grammar
from kg.extract.scope import Scope
from kg.model import Agent

_LABEL = 24


def label_end(scope: Scope) -> int:
    """Returns the position of the colon that closes a label at the head of a sentence; 0 where there is none.

    A mark that parts the transcript from what is told before it ("***") may stand before the label.
    """
    words = scope.line.words
    colon = words.index(":") if ":" in words else 0
    first = max((position + 1 for position in range(colon) if words[position] in grammar("before label")), default=0)
    labelled = colon - first <= _LABEL and all(_in_label(scope, position) for position in range(first, colon))
    return colon if labelled else 0


def _in_label(scope: Scope, position: int) -> bool:
    """Returns whether a word can be part of a label: a name, a capital, or a small word of titles."""
    word = scope.line.raw(position)
    return word[0].isupper() or word.lower() in grammar("label word") or position in scope.at


def labelled(scope: Scope, colon: int) -> Agent | None:
    """Returns the person whom a label names: the last one before the colon."""
    named = [agent for agent in scope.within(0, colon) if len(agent.people) == 1]
    return named[-1] if named else None


def is_role(scope: Scope, colon: int) -> bool:
    """Returns whether a label is that of somebody who asks: "Question", "Moderator", an agency's name."""
    label = scope.line.words[:colon]
    return bool(cue_words("turn_labels").intersection(label)) or " ".join(label) in _agencies()


@cache
def _agencies() -> frozenset[str]:
    """Returns the names of publishers in lower case."""
    return frozenset(row["spelling"].lower() for row in cue_rows("publishers"))
