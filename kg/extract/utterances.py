"""Speech told by a noun: "Li's warning that …", "demands from Tokyo to …", "the call by Norway for …"."""

from kg.cuetable import grammar
from kg.extract.cues import speech_nouns
from kg.extract.scope import Scope, merged, party_agent
from kg.extract.speech import SpeechAct, speaks
from kg.model import Agent

_MODIFIERS = 3


def utterance_at(scope: Scope, position: int) -> SpeechAct | None:
    """Returns the act of a noun of speech whose owner stands before it, or behind it after "by" or "from"."""
    noun = speech_nouns()[scope.line.word(position)]
    if position in scope.at or (position and scope.line.raw(position)[0].isupper()):
        return None
    after, speaker = position + 1, _owner(scope, position)
    if speaker is None and scope.line.word(after) in grammar("source"):
        found = _row(scope, after + 1)
        speaker, after = merged(found), scope.after(found[-1]) if found else after
    if speaker is None or not speaks(speaker) or scope.line.word(after) not in noun.opens:
        return None
    return SpeechAct(noun.verb, position, position + 1, speaker, (after, len(scope.line)))


def _owner(scope: Scope, position: int) -> Agent | None:
    """Returns who owns the noun at a position, a few adjectives at most between them.

    "His" and "its" mean the subject of the sentence: "Iran renewed its denial of …".
    """
    for ending in range(position - 1, position - 2 - _MODIFIERS, -1):
        if scope.line.possessive(ending):
            return scope.ending(ending) or _named(scope, ending)
        if scope.line.word(ending) in grammar("possessive"):
            opens = [agent for agent in scope.agents if scope.first(agent) == 0]
            return opens[0] if opens else None
        if not scope.line.raw(ending).isalpha() or not scope.line.raw(ending).islower():
            return None
    return None


def _named(scope: Scope, after: int) -> Agent | None:
    """Returns the state, body or capital whose name ends at a position as an agent."""
    parties = scope.positions("state", "body", "place")
    mention = parties.get(after - 1)
    return party_agent(mention) if mention and mention.candidates else None


def _row(scope: Scope, first: int) -> list[Agent]:
    """Returns those who stand in a row from a position on: "Tokyo and Seoul"."""
    parties = scope.positions("state", "body", "place")
    found: list[Agent] = []
    position = first
    while True:
        position += scope.line.word(position) in grammar("article")
        mention = parties.get(position)
        agent = scope.starting(position) or (party_agent(mention) if mention and mention.candidates else None)
        if agent is None:
            return found
        found.append(agent)
        position = scope.after(agent)
        if scope.line.word(position) not in (",", "and"):
            return found
        position += 1
