"""Which acts of speech a sentence holds: gathered from every form that speech takes, the reported ones left out."""

from collections.abc import Iterator

from kg.cuetable import grammar
from kg.extract.cues import base_verbs, speech_nouns, speech_verbs
from kg.extract.scope import Scope
from kg.extract.speech import SpeechAct, says_something, verb_act
from kg.extract.utterances import utterance_at
from kg.extract.voices import according_to, noted_by_all, opinion_of, participle_of, progressive, quoted_as, said_by
from kg.model import Agent


def speech_acts(scope: Scope, sides: Agent | None) -> list[SpeechAct]:
    """Returns the acts of speech of a sentence that are not themselves part of what somebody said.

    ``sides`` is who speaks where nobody is named: "It was noted that …". Of acts without content only one that a
    colon ends is kept, as it tells whose words follow: "The message reads, in part:".
    """
    kept: list[SpeechAct] = []
    found = list(_acts(scope, sides))
    saying = _without_documents([act for act in found if says_something(scope, act)], sides)
    introducing = found[-1:] if scope.line.words[-1:] == (":",) else []
    for act in sorted(saying or introducing, key=_order):
        if not any(_inside(scope, act, other) for other in kept):
            kept.append(act)
    return [_bounded(act, kept, scope) for act in sorted(kept, key=lambda act: act.at)]


def _without_documents(acts: list[SpeechAct], sides: Agent | None) -> list[SpeechAct]:
    """Returns acts without "according to the statement" where somebody speaks in the words before it."""
    speaking = [act for act in acts if act.verb is not None or act.speaker is not sides]
    return speaking or acts


def _acts(scope: Scope, sides: Agent | None) -> Iterator[SpeechAct]:
    """Yields every act that a word of the sentence makes, whether or not another act reports it."""
    nouns = speech_nouns()
    for position, word in enumerate(scope.line.words):
        act = _act_at(scope, position, sides)
        if act is None and word in nouns:
            act = utterance_at(scope, position)
        if act is not None:
            yield act


def _act_at(scope: Scope, position: int, sides: Agent | None) -> SpeechAct | None:
    """Returns the act that a verb or a phrase like "according to" makes at a position."""
    word = scope.line.words[position]
    if word in speech_verbs() or word in base_verbs():
        return (
            verb_act(scope, position, sides)
            or said_by(scope, position)
            or noted_by_all(scope, position, sides)
            or progressive(scope, position)
            or participle_of(scope, position)
        )
    if word == "according":
        return according_to(scope, position, sides)
    if word in grammar("opinion"):
        return opinion_of(scope, position)
    return quoted_as(scope, position) if word in grammar("quoted") else None


def _order(act: SpeechAct) -> tuple[bool, bool, bool, int]:
    """Returns what decides which of two acts reports the other: the one that follows what it reports goes first."""
    participle = act.verb is not None and act.verb.participle and act.content[0] == act.at
    return participle, act.content[1] > act.at, act.verb is not None and act.verb.frame != "clause", act.at


def _inside(scope: Scope, act: SpeechAct, other: SpeechAct) -> bool:
    """Returns whether an act is part of what another one reports, and no new main clause."""
    return other.stretch_at(act.at) is not None and not _joins(scope, act, other)


def _joins(scope: Scope, act: SpeechAct, other: SpeechAct) -> bool:
    """Returns whether an act is coordinated with another rather than reported by it.

    Both have one speaker; or the later begins a clause of its own: "Putin said …, but Xi said …".
    """
    if other.verb is None or act.at < other.at:
        return False
    first = scope.line.first(act.speaker.span)
    joint = scope.line.word(first - 1)
    contrast = joint in grammar("contrast")
    added = joint == "and" and scope.line.word(first - 2) == "," and act.verb is not None and act.verb.frame == "clause"
    return act.speaker.span == other.speaker.span or contrast or added


def _bounded(act: SpeechAct, acts: list[SpeechAct], scope: Scope) -> SpeechAct:
    """Returns an act whose content ends where the next act of another speaker begins."""
    later = [other for other in acts if other.at > act.at and other.speaker.span != act.speaker.span]
    first, after = act.content
    if not later or first < act.at:
        return act
    end = min(after, scope.line.first(later[0].speaker.span) if later[0].speaker.span.start > 0 else later[0].at)
    return SpeechAct(act.verb, act.at, act.after, act.speaker, (first, max(first + 1, end)), act.extra)
