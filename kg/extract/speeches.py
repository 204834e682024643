"""Speeches and letters published whole, whose speaker only the heading names: "Address by the President of Finland"."""

from kg.cuetable import grammar
from kg.extract.scope import Scope
from kg.extract.speech import SpeechAct, whole_sentence
from kg.extract.turns import label_end
from kg.model import Agent

_HEADING = 8
_SHORTEST = 3
_OWN = 3
_TOLD = 5


def spoken_whole(scopes: tuple[Scope, ...], acts: list[list[SpeechAct]]) -> list[list[SpeechAct]]:
    """Returns the acts of every sentence, each one act of its speaker where an article is a speech or letter.

    Its heading tells whose it is; a third of its sentences speak of "I" or "we", and hardly any tells of another's
    words. An article with labelled turns is a transcript, not a speech.
    """
    speaker = _signer(scopes) or _speaker(scopes[0]) if len(scopes) > _SHORTEST else None
    if speaker is None or acts[0]:
        return acts
    rest = [scope for scope in scopes[1:] if scope.line.sentence.kind == "body"]
    own = [scope for scope in rest if grammar("first person").intersection(scope.line.words)]
    told = [number for number in range(1, len(scopes)) if _of_another(acts[number], speaker)]
    if len(own) * _OWN < len(rest) or len(told) * _TOLD > len(rest) or any(label_end(scope) for scope in rest):
        return acts
    spoken = [[whole_sentence(scope, speaker)] if scope.line.sentence.kind == "body" else [] for scope in scopes]
    return spoken if _salutes(scopes[0]) else [acts[0], *spoken[1:]]


def _speaker(heading: Scope) -> Agent | None:
    """Returns the person behind "by", "of" or "from", or before a possessive ending, at a noun for a speech."""
    line = heading.line
    nouns = (position for position in range(min(_HEADING, len(line))) if line.word(position) in grammar("speech noun"))
    position = next(nouns, None)
    if position is None or line.words[-1:] == (".",):
        return None
    named = [agent for agent in heading.agents if len(agent.people) == 1 and agent.parties]
    owner = [agent for agent in named if line.possessive(heading.after(agent)) and heading.after(agent) < position]
    behind = [agent for agent in named if line.word(heading.first(agent) - 1) in ("the", *grammar("source"))]
    return next((agent for agent in (*owner, *behind) if owner or heading.first(agent) > position), None)


def _salutes(scope: Scope) -> bool:
    """Returns whether a sentence begins as a letter does: "Dear Mr. President", "Excellency"."""
    return scope.line.word(0) in grammar("salutation")


def _signer(scopes: tuple[Scope, ...]) -> Agent | None:
    """Returns who signs a letter that begins with a salutation: the first person named in its last sentence."""
    named = [agent for agent in scopes[-1].agents if len(agent.people) == 1 and agent.parties]
    return named[0] if named and _salutes(scopes[0]) else None


def _of_another(acts: list[SpeechAct], speaker: Agent) -> bool:
    """Returns whether a sentence reports the words of somebody of another party."""
    return any(act.verb is not None and act.speaker.people and act.speaker.people != speaker.people for act in acts)
