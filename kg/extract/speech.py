"""Acts of speech in a sentence: who, by which verb, and which words are what they said."""

from dataclasses import dataclass

from kg.cuetable import cue_words, grammar
from kg.extract.cues import SpeechVerb, speech_verbs
from kg.extract.scope import Scope, merged
from kg.extract.subjects import subjects_before
from kg.model import Agent

_QUOTES = ('"', "”", "“", "''")
_CLOSES = (",", "?", "!", *_QUOTES)
_TAIL = 9


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """One reporting verb with its speakers; positions are token numbers of the sentence.

    ``at`` and ``after`` bound the verb and are the same where there is none: speech that runs on.
    ``content`` is the stretch of what was said, ``extra`` that of a participle that goes on ("…, noting that …").
    """

    verb: SpeechVerb | None
    at: int
    after: int
    speaker: Agent
    content: tuple[int, int]
    extra: tuple[int, int] | None = None

    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Returns the stretches of tokens that hold what was said."""
        return (self.content,) if self.extra is None else (self.content, self.extra)


def speech_acts(scope: Scope, sides: Agent | None) -> list[SpeechAct]:
    """Returns the acts of speech of a sentence that are not themselves part of what somebody said.

    ``sides`` is who speaks where nobody is named: "It was noted that …".
    """
    line = scope.line
    found = [act for position in line.positions(speech_verbs()) if (act := _act_at(scope, position, sides)) is not None]
    found += [act for p in line.positions(("according",)) if (act := _according_to(scope, p, sides)) is not None]
    kept: list[SpeechAct] = []
    for act in sorted((act for act in found if _says_something(scope, act)), key=_order):
        if not any(_inside(scope, act, other) for other in kept):
            kept.append(act)
    return [_bounded(act, kept, scope) for act in sorted(kept, key=lambda act: act.at)]


def _order(act: SpeechAct) -> tuple[bool, bool, int]:
    """Returns what decides which of two acts reports the other: the one that follows what it reports goes first."""
    return act.content[1] > act.at, act.verb is not None and act.verb.frame != "clause", act.at


def _says_something(scope: Scope, act: SpeechAct) -> bool:
    """Returns whether an act reports content: more than marks, dates, and words like "this" and "so"."""
    idle, dates = cue_words("no_content"), scope.positions("date")
    return any(
        scope.line.word(p)[:1].isalnum() and scope.line.word(p) not in idle and p not in dates
        for first, after in act.stretches()
        for p in range(first, min(after, len(scope.line)))
        if not act.at <= p < act.after
    )


def _verb_at(scope: Scope, position: int) -> SpeechVerb | None:
    """Returns the finite reporting verb that begins at a position."""
    for verb in speech_verbs().get(scope.line.word(position), ()):
        if scope.line.matches(position, verb.words) and not verb.participle:
            return verb
    return None


def _act_at(scope: Scope, position: int, sides: Agent | None) -> SpeechAct | None:
    """Returns the act of speech whose verb stands at a position."""
    verb = _verb_at(scope, position)
    if verb is None or position in scope.at:
        return None
    after = position + len(verb.words)
    before = scope.line.word(position - 1)
    if before == "was" and scope.line.word(position - 2) == "it" and sides is not None:
        return SpeechAct(verb, position, after, sides, (after, len(scope.line)))
    inverted = _inverted(scope, position, after, verb)
    if inverted is not None:
        return inverted
    if (
        before in grammar("no verb after")
        or before in grammar("be")
        or grammar("negation").intersection(scope.line.words[position - 3 : position])
    ):
        return None
    speaker = merged(subjects_before(scope, position))
    if speaker is None or not (speaker.people or speaker.parties):
        return None
    if scope.line.word(scope.line.first(speaker.span) - 1) == "what":
        return None
    return _placed(scope, verb, position, speaker)


def _inverted(scope: Scope, position: int, after: int, verb: SpeechVerb) -> SpeechAct | None:
    """Returns the act of a verb that stands before its subject: "…, said Li, noting that …"."""
    if verb.frame != "clause" or scope.line.word(position - 1) not in _CLOSES:
        return None
    agent = scope.starting(after) or (scope.starting(after + 1) if scope.line.word(after) in ("the", "a") else None)
    if agent is None or not (agent.people or agent.parties):
        return None
    return SpeechAct(verb, position, after, agent, (0, position), _participle(scope, scope.after(agent)))


def _placed(scope: Scope, verb: SpeechVerb, position: int, speaker: Agent) -> SpeechAct:
    """Returns the act of a verb after its subject; what was said stands before both, or after the verb."""
    line, after = scope.line, position + len(verb.words)
    first = line.first(speaker.span)
    if verb.frame == "clause" and _stands_last(scope, first, after):
        return SpeechAct(verb, position, after, speaker, (0, first), _going_on(scope, after))
    start = position if verb.frame == "object" else after
    return SpeechAct(verb, position, after, speaker, (start, len(line)))


def _going_on(scope: Scope, after: int) -> tuple[int, int] | None:
    """Returns the stretch in which a speaker goes on: a participle, or the rest of a parted quotation."""
    opening = scope.line.word(after) in (",", ".") and scope.line.word(after + 1) in _QUOTES
    return (after + 1, len(scope.line)) if opening else _participle(scope, after)


def _stands_last(scope: Scope, first: int, after: int) -> bool:
    """Returns whether subject and verb follow what was said: "…, Li said here Thursday."."""
    line = scope.line
    led = line.word(first - 1) in _CLOSES and first > 2
    if led and line.word(first - 1) in _QUOTES:
        return True
    rest = [word for word in line.words[after:] if word not in _QUOTES]
    closed = not rest or rest[0] in grammar("after final verb") or rest[0] in _days(scope, after)
    return led and closed and (len(rest) <= _TAIL or "," in rest[:_TAIL] or rest[0] == ",") and "that" not in rest[:2]


def _days(scope: Scope, position: int) -> tuple[str, ...]:
    """Returns the word at a position where a date begins there."""
    begins = any(scope.line.first(mention.span) == position for mention in scope.dates())
    return (scope.line.word(position),) if begins else ()


def _participle(scope: Scope, position: int) -> tuple[int, int] | None:
    """Returns the stretch after a participle of speech that goes on for the same speaker."""
    for p in range(position, min(len(scope.line), position + _TAIL)):
        for verb in speech_verbs().get(scope.line.word(p), ()):
            if verb.participle and scope.line.matches(p, verb.words):
                return p, len(scope.line)
    return None


def _according_to(scope: Scope, position: int, sides: Agent | None) -> SpeechAct | None:
    """Returns the act of "according to X": the rest of the sentence is what X, or a joint document, says."""
    if not scope.line.matches(position, ("according", "to")):
        return None
    agent = scope.starting(position + 2) or scope.starting(position + 3)
    document = [p for p in range(position + 2, position + 5) if scope.line.word(p) in cue_words("joint_documents")]
    if document and sides is not None and (agent is None or not agent.parties):
        agent, after = sides, document[0] + 1
    elif agent is None or not agent.parties:
        return None
    else:
        after = scope.after(agent)
    content = (after + 1, len(scope.line)) if position == 0 else (0, position)
    return SpeechAct(None, position, position + 2, agent, content)


def _inside(scope: Scope, act: SpeechAct, other: SpeechAct) -> bool:
    """Returns whether an act is part of what another one reports, and no new main clause."""
    return any(first <= act.at < after for first, after in other.stretches()) and not _joins(scope, act, other)


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
