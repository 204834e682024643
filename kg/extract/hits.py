"""The cues of stance in an act of speech: where they stand, whose act they tell, and which of them count."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kg.cuetable import grammar
from kg.extract.cues import StanceCue, negated_stances, speech_verbs, stance_cues
from kg.extract.ownership import Side, Subject, subject_of
from kg.extract.phrases import ends, negated, readings
from kg.extract.scope import Scope
from kg.extract.speech import SpeechAct
from kg.model import Modality, StanceName

_CHAIN = 1
# The first words of a phrase, with what may stand between them, fit into so many tokens.
_NEARBY = 10
_SUBJECTS: Mapping[str, tuple[Subject, ...]] = MappingProxyType(
    {
        "own": ("we", "own"),
        "party": ("own",),
        "other": ("third", "nobody"),
        "third": ("third",),
        "any": ("we", "own", "third", "nobody"),
    }
)
_CHAINED: tuple[StanceName, ...] = ("support", "reject", "request")


@dataclass(frozen=True, slots=True)
class Hit:
    """A stance cue that was found, as token positions."""

    first: int
    after: int
    stance: StanceName
    modality: Modality
    nested: bool = True


def hits_of(scope: Scope, act: SpeechAct, side: Side) -> list[Hit]:
    """Returns the hits of one act of speech in the order of the text: of its verb, and of the words it reports."""
    found = _verb_hit(act)
    for first, after in act.stretches():
        begin = act.at if first == act.after else first
        found += _in_stretch(scope, act, side, (begin, after))
    kept: list[Hit] = []
    chain: Hit | None = None
    for hit in sorted(found, key=lambda hit: (hit.first, -hit.after)):
        if chain is not None and hit.first < chain.after:
            continue
        free = chain is None or hit.nested or not _governed(scope, chain, hit)
        kept += [hit] if free else []
        chain = hit if chain is None or free or hit.stance == chain.stance else chain
    return [hit for hit in kept if hit.stance != "state" or hit.first == act.at]


def _verb_hit(act: SpeechAct) -> list[Hit]:
    """Returns the stance of the reporting verb itself."""
    if act.verb is None or act.verb.stance is None:
        return []
    return [Hit(act.at, act.after, act.verb.stance, act.verb.modality)]


def _in_stretch(scope: Scope, act: SpeechAct, side: Side, stretch: tuple[int, int]) -> list[Hit]:
    """Returns the cues of the table that stand in a stretch, and whose subject is the one they ask for."""
    words = scope.line.words[: stretch[1]]
    found: list[Hit] = []
    for position in _beginnings(words, stretch):
        subject: Subject | None = None
        for cue, after in _cues_at(words, position):
            subject = subject or _subject(scope, position, act, side)
            hit = _hit(scope, cue, subject, (position, after), stretch[0])
            found += [hit] if hit else []
    return found


def _beginnings(words: tuple[str, ...], stretch: tuple[int, int]) -> list[int]:
    """Returns the positions of a stretch where a cue can begin: at its first word, or at a short form."""
    cues = stance_cues()
    return [position for position in range(*stretch) if words[position] in cues or "'" in words[position]]


def _cues_at(words: tuple[str, ...], position: int) -> Iterator[tuple[StanceCue, int]]:
    """Yields the cues whose phrase begins at a position, each with the position after it."""
    near = words[position + 1 : position + _NEARBY]
    for word in readings(words[position]):
        for cue in stance_cues().get(word, ()):
            if cue.wanted and cue.wanted.isdisjoint(near):
                continue
            after = ends(words, position + 1, cue.rest)
            if after is not None:
                yield cue, after


def _subject(scope: Scope, position: int, act: SpeechAct, side: Side) -> Subject:
    """Returns whose act the word at a position is; the reporting verb's own is the speaker's."""
    if act.at <= position < act.after:
        return "own"
    first, _ = act.stretch_at(position) or (0, 0)
    begin = max(first, act.after) if first >= act.at else first
    return subject_of(scope, position, begin, side)


def _hit(scope: Scope, cue: StanceCue, subject: Subject, at: tuple[int, int], begin: int) -> Hit | None:
    """Returns the hit of a cue; ``None`` where its subject is another, or a negation leaves nothing of it."""
    if subject not in _SUBJECTS[cue.subject]:
        return None
    hit = Hit(*at, cue.stance, cue.modality, cue.nested)
    if not negated(scope.line.words, at[0], begin):
        return hit
    turned = negated_stances()[cue.stance]
    return replace(hit, stance=turned, modality="denied" if turned == "reject" else hit.modality) if turned else None


def _governed(scope: Scope, earlier: Hit, hit: Hit) -> bool:
    """Returns whether an earlier cue governs a later one: it stands in its clause, and no "and" or verb sets it apart.

    What somebody pledges to support, oppose or ask for counts beside the pledge.
    """
    if earlier.stance == "state":
        return False
    if earlier.stance == "pledge" and hit.stance in _CHAINED and hit.first - earlier.after <= _CHAIN:
        return False
    between = range(earlier.after, hit.first)
    if any(scope.line.word(p) in grammar("new clause") or _speaks(scope, p) for p in between):
        return False
    before = hit.first - 1
    while before >= earlier.after and _leads(scope, before):
        before -= 1
    parted = scope.line.word(before)
    hoped = earlier.stance == "request" and hit.stance == "pledge" and before == hit.first - 1
    return parted not in grammar("sets apart") or (hoped and parted == ",")


def _speaks(scope: Scope, position: int) -> bool:
    """Returns whether a verb that only reports stands at a position: "…, saying that …"."""
    return any(
        verb.stance is None and verb.frame == "clause" for verb in speech_verbs().get(scope.line.word(position), ())
    )


def _leads(scope: Scope, position: int) -> bool:
    """Returns whether a word belongs to the clause that a cue heads: its subject, an adverb, an auxiliary."""
    word = scope.line.word(position)
    small = word in grammar("own") or word in grammar("auxiliary") or word in grammar("in cue") or word.endswith("ly")
    return small or position in scope.at
