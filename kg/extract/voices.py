"""Speech without a finite verb behind its subject: "according to", "in his view", "was quoted as saying"."""

from kg.cuetable import cue_words, grammar
from kg.extract.cues import SpeechVerb, speech_verbs
from kg.extract.scope import Scope, merged
from kg.extract.speech import SpeechAct, participle_at, speaks
from kg.extract.subjects import list_from, subjects_before
from kg.model import Agent

_SOURCE = 9
_BY = 4


def according_to(scope: Scope, position: int, sides: Agent | None) -> SpeechAct | None:
    """Returns the act of "according to X": the rest of the sentence is what X, or a joint document, says."""
    if not scope.line.matches(position, ("according", "to")):
        return None
    first = position + 2
    document = [p for p in range(first, first + 3) if scope.line.word(p) in cue_words("joint_documents")]
    joint = document and sides and grammar("joint by nature").intersection(scope.line.words[first : document[0] + 1])
    agent = None if joint else _source(scope, first)
    if agent is not None:
        after = scope.after(agent)
    elif document and sides is not None:
        agent, after = sides, document[0] + 1
    else:
        return None
    return _beside(scope, agent, position, after)


def _source(scope: Scope, first: int) -> Agent | None:
    """Returns who stands right behind "according to", or behind a document of theirs: "a statement by the ministry"."""
    document = False
    for p in range(first, min(first + _SOURCE, len(scope.line))):
        agent = scope.starting(p)
        if agent is not None and speaks(agent):
            issued = document and scope.line.word(p - 1) in grammar("source")
            return agent if issued or p <= first + 1 else None
        if scope.line.word(p) in (",", "."):
            return None
        document = document or scope.line.word(p) in cue_words("joint_documents")
    return None


def _beside(scope: Scope, agent: Agent, position: int, after: int) -> SpeechAct:
    """Returns an act whose phrase stands before or behind all that was said."""
    leads = position <= 2
    content = (after + 1, len(scope.line)) if leads else (0, position)
    return SpeechAct(None, position, min(position + 2, len(scope.line)), agent, content)


def opinion_of(scope: Scope, position: int) -> SpeechAct | None:
    """Returns the act of "in Li's opinion", "in his words": the rest of the sentence is what Li thinks."""
    owner = position - 2 if scope.line.possessive(position - 1) else position - 1
    agent = scope.at.get(owner)
    if agent is None or not speaks(agent) or scope.first(agent) - 1 < 0:
        return None
    start = scope.first(agent) - 1
    return _beside(scope, agent, start, position + 1) if scope.line.word(start) in grammar("before opinion") else None


def quoted_as(scope: Scope, position: int) -> SpeechAct | None:
    """Returns the act of "Li was quoted by Xinhua as saying …" and of "Xinhua quoted Li as saying …"."""
    line = scope.line
    saying = next((p for p in range(position + 1, position + _SOURCE) if line.word(p) == "as"), None)
    verb = participle_at(scope, saying + 1) if saying is not None else None
    if saying is None or verb is None:
        return None
    passive = line.word(position - 1) in grammar("be")
    found = subjects_before(scope, position) if passive else list_from(scope, position + 1)
    speaker = merged(found)
    if speaker is None or not speaks(speaker):
        return None
    after = saying + 1 + len(verb.words)
    last = len(line) - after <= 2
    content = (0, line.first(speaker.span) if passive else position) if last else (after, len(line))
    return SpeechAct(verb, saying + 1, after, speaker, content)


def said_by(scope: Scope, position: int) -> SpeechAct | None:
    """Returns the act of a verb in the passive whose agent follows: "Iran was urged by the EU to …"."""
    verb = _passive(scope, position)
    if verb is None or verb.stance is None:
        return None
    by = next((p for p in range(position + 1, position + _BY) if scope.line.word(p) == "by"), None)
    if by is None:
        return None
    speaker = merged(list_from(scope, by + 1))
    if speaker is None or not speaks(speaker):
        return None
    return SpeechAct(verb, position, position + len(verb.words), speaker, (0, len(scope.line)))


def noted_by_all(scope: Scope, position: int, sides: Agent | None) -> SpeechAct | None:
    """Returns the act of a passive that both sides share: "The importance of … was emphasised"."""
    verb = _passive(scope, position)
    if sides is None or verb is None or "by" in scope.line.words[position : position + _BY]:
        return None
    before = scope.line.words[:position]
    shared = grammar("noted together").intersection(before) and verb.words[0] in grammar("noted by all")
    if not shared or any(agent.people for agent in scope.within(0, position) if scope.first(agent) == 0):
        return None
    return SpeechAct(verb, position, position + len(verb.words), sides, (0, len(scope.line)))


def _passive(scope: Scope, position: int) -> SpeechVerb | None:
    """Returns the reporting verb whose passive stands at a position."""
    p = position - 1
    while scope.line.word(p) in cue_words("adverbs") and scope.line.word(p) not in grammar("be"):
        p -= 1
    if scope.line.word(p) not in grammar("be"):
        return None
    verbs = speech_verbs().get(scope.line.word(position), ())
    return next((verb for verb in verbs if not verb.participle and scope.line.matches(position, verb.words)), None)


def progressive(scope: Scope, position: int) -> SpeechAct | None:
    """Returns the act of a verb in the progressive: "Iran is demanding that …"."""
    verb = participle_at(scope, position)
    if verb is None or scope.line.word(position - 1) not in grammar("be"):
        return None
    speaker = merged(subjects_before(scope, position))
    if speaker is None or not speaks(speaker):
        return None
    return SpeechAct(verb, position, position + len(verb.words), speaker, (position, len(scope.line)))


def participle_of(scope: Scope, position: int) -> SpeechAct | None:
    """Returns the act of a participle whose main verb reports no speech: "Seoul shut the road, accusing Iran of …".

    The subject of the sentence speaks, or whoever issues the document before the participle.
    """
    verb = participle_at(scope, position)
    before = scope.line.word(position - 1)
    if verb is None or before not in (",", *cue_words("joint_documents")):
        return None
    after = position + len(verb.words)
    plain = verb.frame != "object" and verb.words[0] not in grammar("reports by itself")
    if plain and scope.line.word(after) not in grammar("opens reported clause"):
        return None
    if not scope.agents:
        return None
    first = scope.first(scope.agents[0])
    speaker = merged(list_from(scope, first)) if _opens(scope, first) else None
    if speaker is None or not speaks(speaker):
        return None
    return SpeechAct(verb, position, after, speaker, (position, len(scope.line)))


def _opens(scope: Scope, first: int) -> bool:
    """Returns whether the agent at a position can be the subject of the sentence: nothing governs it."""
    return first == 0 or scope.line.word(first - 1) in grammar("before first subject")
