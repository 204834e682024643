"""The act of speech at a reporting verb: who speaks, and which words are what they said."""

from dataclasses import dataclass

from kg.cuetable import cue_words, grammar
from kg.extract.cues import SpeechVerb, base_verbs, speech_verbs
from kg.extract.scope import Scope, merged
from kg.extract.subjects import before_honorific, subjects_before
from kg.model import Agent

QUOTES = ('"', "”", "“", "''")
_CLOSES = (",", "?", "!", *QUOTES)
_TAIL = 9
_NAMING = 10
_LED = 8
_CLAIMED = 4


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

    def stretch_at(self, position: int) -> tuple[int, int] | None:
        """Returns the stretch of what was said that holds a position, or ``None``."""
        return next(((first, after) for first, after in self.stretches() if first <= position < after), None)


def whole_sentence(scope: Scope, speaker: Agent) -> SpeechAct:
    """Returns an act without a verb: the whole sentence is what its speaker said."""
    return SpeechAct(None, 0, 0, speaker, (0, len(scope.line)))


def verb_act(scope: Scope, position: int, sides: Agent | None) -> SpeechAct | None:
    """Returns the act of speech whose verb stands at a position.

    ``sides`` is who speaks where nobody is named: "It was noted that …".
    """
    verb = _verb_at(scope, position)
    if verb is None or position in scope.at or (position > 0 and scope.line.raw(position)[0].isupper()):
        return None
    after = position + len(verb.words)
    before = scope.line.word(position - 1)
    if before == "was" and scope.line.word(position - 2) == "it" and sides is not None:
        return SpeechAct(verb, position, after, sides, (after, len(scope.line)))
    inverted = _inverted(scope, position, after, verb)
    if inverted is not None:
        return inverted
    subject = _led_verb(scope, position) if verb.base else position
    speaker = _speaker(scope, position, subject)
    if speaker is None or (verb.base and subject == position and not _takes_plain(scope, position, speaker)):
        return None
    if scope.line.word(scope.line.first(speaker.span) - 1) == "what" and verb.frame != "naming":
        return None
    if verb.frame == "document" and speaker.how != "document":
        return None
    if _takes_a_thing(scope, position, after):
        return None
    if verb.frame == "naming" and not _names(scope, position, speaker):
        return None
    return _placed(scope, verb, position, speaker)


def _takes_a_thing(scope: Scope, position: int, after: int) -> bool:
    """Returns whether a verb has a thing for its object, and reports nothing: "claims the sea"."""
    words = scope.line.words[after : after + _CLAIMED]
    taking = scope.line.word(position) in grammar("takes a thing") and words[:1] != ("that",)
    things = [number for number, word in enumerate(words) if word in grammar("thing taken")]
    return taking and bool(things) and all(word.isalpha() for word in words[: things[0]])


def _verb_at(scope: Scope, position: int) -> SpeechVerb | None:
    """Returns the reporting verb, finite or plain, that begins at a position."""
    word = scope.line.word(position)
    for verb in (*speech_verbs().get(word, ()), *base_verbs().get(word, ())):
        if scope.line.matches(position, verb.words) and not verb.participle:
            return verb
    return None


def _led_verb(scope: Scope, position: int) -> int:
    """Returns where the verb stands that leads a plain form ("went on to say"), else the position itself."""
    if scope.line.word(position - 1) != "to":
        return position
    leading = (p for p in (position - 2, position - 3) if scope.line.word(p) in grammar("leads to speech"))
    return next(leading, position)


def _speaker(scope: Scope, position: int, subject: int) -> Agent | None:
    """Returns who is the subject of a verb, sought from ``subject`` on leftwards; nobody where the verb is denied."""
    before = scope.line.word(subject - 1)
    if (
        before in grammar("no verb after")
        or before in grammar("be")
        or grammar("negation").intersection(scope.line.words[max(0, subject - 3) : position])
    ):
        return None
    speaker = merged(subjects_before(scope, subject))
    return speaker if speaker and speaks(speaker) else None


def speaks(agent: Agent) -> bool:
    """Returns whether an agent stands for somebody who can speak."""
    return bool(agent.people or agent.parties) or agent.how == "unnamed"


def _takes_plain(scope: Scope, position: int, agent: Agent) -> bool:
    """Returns whether the plain form at a position is in the plural: of several, or of a common noun in "s"."""
    if scope.line.word(position - 1) in ("and", *grammar("modal")):
        return False
    last = scope.line.after(agent.span) - 1
    common = scope.line.raw(last).islower() and scope.line.word(last).endswith(("s", "people"))
    return len(agent.people) > 1 or agent.how == "joint" or common or (agent.how == "list" and len(agent.parties) > 1)


def _names(scope: Scope, position: int, speaker: Agent) -> bool:
    """Returns whether a verb of naming gives something a name: after "what", in quotation marks, with "as" or "a"."""
    if scope.line.word(scope.line.first(speaker.span) - 1) == "what":
        return True
    rest = scope.line.words[position + 1 : position + _NAMING]
    return any(word in QUOTES or word in grammar("gives a name") for word in rest[1:])


def _inverted(scope: Scope, position: int, after: int, verb: SpeechVerb) -> SpeechAct | None:
    """Returns the act of a verb that stands before its subject: "…, said Li, noting that …"."""
    before = scope.line.word(position - 1)
    if not verb.clausal or before not in (*_CLOSES, "-", "–") or verb.words[0] in grammar("told somebody"):
        return None
    agent = scope.starting(after) or _named_after(scope, after)
    if agent is None or not speaks(agent) or (verb.frame == "document" and agent.how != "document"):
        return None
    behind = scope.after(agent)
    if before not in QUOTES and scope.line.word(behind) not in ("", *grammar("after inverted"), *_days(scope, behind)):
        return None
    return SpeechAct(verb, position, after, agent, (0, position), going_on(scope, behind))


def _named_after(scope: Scope, after: int) -> Agent | None:
    """Returns the agent behind an article or the words of a title: "said senior envoy Li"."""
    for p in range(after, after + _LED):
        agent = scope.starting(p)
        if agent is not None:
            articled = p == after + 1 and scope.line.word(after) in grammar("article")
            return agent if agent.people or articled else None
        if not scope.line.word(p)[:1].isalnum() or scope.line.word(p) in (*grammar("clause break"), "and"):
            return None
    return None


def _placed(scope: Scope, verb: SpeechVerb, position: int, speaker: Agent) -> SpeechAct:
    """Returns the act of a verb after its subject; what was said stands before both, or after the verb."""
    line, after = scope.line, position + len(verb.words)
    first = before_honorific(line, line.first(speaker.span))
    if verb.clausal and _stands_last(scope, first, after):
        return SpeechAct(verb, position, after, speaker, (0, first), going_on(scope, after))
    start = position if verb.frame == "object" else after
    return SpeechAct(verb, position, after, speaker, (start, len(line)))


def going_on(scope: Scope, after: int) -> tuple[int, int] | None:
    """Returns the stretch in which a speaker goes on: a participle, or the rest of a parted quotation."""
    opening = scope.line.word(after) in (",", ".", ":") and scope.line.word(after + 1) in QUOTES
    return (after + 1, len(scope.line)) if opening else _participle(scope, after)


def _stands_last(scope: Scope, first: int, after: int) -> bool:
    """Returns whether subject and verb follow what was said: "…, Li said here Thursday."."""
    line = scope.line
    led = line.word(first - 1) in _CLOSES and first > 2
    if led and line.word(first - 1) in QUOTES:
        return True
    rest = [word for word in line.words[after:] if word not in QUOTES]
    closed = not rest or rest[0] in grammar("after final verb") or rest[0] in _days(scope, after)
    return led and closed and (len(rest) <= _TAIL or "," in rest[:_TAIL] or rest[0] == ",") and "that" not in rest[:2]


def _days(scope: Scope, position: int) -> tuple[str, ...]:
    """Returns the word at a position where a date begins there."""
    begins = any(scope.line.first(mention.span) == position for mention in scope.dates())
    return (scope.line.word(position),) if begins else ()


def _participle(scope: Scope, position: int) -> tuple[int, int] | None:
    """Returns the stretch after a participle of speech that goes on for the same speaker."""
    for p in range(position, min(len(scope.line), position + _TAIL)):
        if participle_at(scope, p) is not None:
            return p, len(scope.line)
    return None


def participle_at(scope: Scope, position: int) -> SpeechVerb | None:
    """Returns the reporting verb whose participle stands at a position."""
    verbs = speech_verbs().get(scope.line.word(position), ())
    return next((verb for verb in verbs if verb.participle and scope.line.matches(position, verb.words)), None)


def says_something(scope: Scope, act: SpeechAct) -> bool:
    """Returns whether an act reports content: more than marks, dates, and words like "this" and "so"."""
    idle, dates = cue_words("no_content"), scope.positions("date")
    return any(
        scope.line.word(p)[:1].isalnum() and scope.line.word(p) not in idle and p not in dates
        for first, after in act.stretches()
        for p in range(first, min(after, len(scope.line)))
        if not act.at <= p < act.after
    )
