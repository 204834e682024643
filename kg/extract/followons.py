"""Sentences that plainly go on in the words of whoever speaks before and after them."""

from kg.cuetable import grammar
from kg.extract.scope import Scope
from kg.extract.speech import SpeechAct, whole_sentence
from kg.model import Agent


def gone_on(scopes: tuple[Scope, ...], acts: list[list[SpeechAct]], *, official: bool) -> list[list[SpeechAct]]:
    """Returns the acts of every sentence, with one for each that goes on between two of one speaker.

    It must hold a reported "should" or "will"; where the article is no readout of the speaker's own government
    (``official``), its subject must be the speaker's side too.
    """
    filled = list(acts)
    for number in range(1, len(scopes) - 1):
        scope, before = scopes[number], filled[number - 1]
        if filled[number] or scope.line.sentence.kind != "body" or len(before) != 1 or not acts[number + 1]:
            continue
        speaker = before[0].speaker
        if _same(speaker, acts[number + 1][0].speaker) and _reported(scope) and (official or _own(scope, speaker)):
            filled[number] = [whole_sentence(scope, speaker)]
    return filled


def _same(one: Agent, other: Agent) -> bool:
    """Returns whether two agents are one speaker."""
    return one.people == other.people and one.parties == other.parties and one.how != "joint"


def _reported(scope: Scope) -> bool:
    """Returns whether a sentence holds a word of what should or will be, and no mark that makes it another's."""
    words = scope.line.words
    return bool(grammar("reported").intersection(words)) and not {":", "?", "("}.intersection(words)


def _own(scope: Scope, speaker: Agent) -> bool:
    """Returns whether the first agent of a sentence is the speaker's side; also where there is none."""
    if not scope.agents:
        return True
    first = scope.agents[0]
    return scope.first(first) <= 1 and bool(set(first.parties) & set(speaker.parties))
