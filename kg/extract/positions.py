"""The positions that a stretch of reported speech takes up: stance, modality, strength, and toward whom."""

from kg.cuetable import cue_words
from kg.extract.cues import modality_cues, unnamed_targets
from kg.extract.hits import Hit, hits_of
from kg.extract.ownership import Side, subject_of
from kg.extract.scope import Scope, in_frame, parties_of
from kg.extract.speech import SpeechAct
from kg.extract.wording import wording_of
from kg.model import Modality, Position, Strength
from kg.text import Span

_CHAIN = 4
_NEAR = 3


def positions_of(scope: Scope, act: SpeechAct, party: str | None) -> tuple[Position, ...]:
    """Returns the positions of one act of speech, in the order of the text; ``state`` where nothing more is said."""
    side = Side(frozenset(act.speaker.people), party)
    hits = hits_of(scope, act, side)
    if not hits:
        hits = [Hit(act.at, act.after, "state", _plain_modality(scope, act, side))]
    return tuple(_position(scope, hit, hits, act, party) for hit in hits)


def _plain_modality(scope: Scope, act: SpeechAct, side: Side) -> Modality:
    """Returns the modality of a statement that only states; "done" is what the speaker's own side has done."""
    for stretch in act.stretches():
        wording = wording_of(scope, *stretch)
        for pattern, modality in modality_cues():
            match = pattern.search(wording.text)
            if match is None:
                continue
            if modality != "done" or subject_of(scope, wording.tokens(match)[0], stretch[0], side) in ("we", "own"):
                return modality
    return "asserted"


def _position(scope: Scope, hit: Hit, hits: list[Hit], act: SpeechAct, party: str | None) -> Position:
    """Returns a hit as a position with its modality, strength and targets."""
    end = min((other.first for other in hits if other.first >= hit.after), default=_end(scope, act, hit))
    against = hit.stance in ("reject", "accuse", "threaten")
    unnamed = _unnamed(scope, _reach(hit, act), end) if against else None
    toward = _targets(scope, hit.after, end, party)
    if not toward and unnamed is None and hit.stance == "accuse":
        toward = _charged(scope, _reach(hit, act), hit.first, party)
    return Position(
        hit.stance,
        _modality(hit, hits),
        _strength(scope, hit),
        toward,
        scope.line.span(hit.first, hit.after) if hit.after > hit.first else None,
        unnamed,
    )


def _end(scope: Scope, act: SpeechAct, hit: Hit) -> int:
    """Returns where the stretch that holds a hit ends."""
    stretch = act.stretch_at(hit.first)
    return stretch[1] if stretch else len(scope.line)


def _targets(scope: Scope, first: int, after: int, party: str | None) -> tuple[str, ...]:
    """Returns the parties named in a stretch, but the speaker's own and bodies that are only its frame."""
    agents = [agent for agent in scope.within(first, after) if not in_frame(scope, scope.first(agent))]
    return tuple(code for code in parties_of(agents) if code != party)


def _charged(scope: Scope, first: int, after: int, party: str | None) -> tuple[str, ...]:
    """Returns the states named before a charge, whose deed it is about."""
    states = [m for m in scope.mentions if m.kind == "state" and first <= scope.line.first(m.span) < after]
    return tuple(dict.fromkeys(m.candidates[0] for m in states if m.candidates[0] != party))


def _modality(hit: Hit, hits: list[Hit]) -> Modality:
    """Returns a hit's modality; a verb that another cue governs takes that one's: "will continue to firmly support"."""
    governing = [
        o
        for o in hits
        if o.stance == "pledge" and o.first <= hit.first and hit.first - o.after <= _CHAIN and o is not hit
    ]
    return governing[-1].modality if governing and hit.stance in ("support", "reject") else hit.modality


def _strength(scope: Scope, hit: Hit) -> Strength:
    """Returns ``strong`` where a word of strength stands within or near a cue."""
    near = scope.line.words[max(0, hit.first - _NEAR) : hit.after + 1]
    return "strong" if cue_words("strength").intersection(near) else "plain"


def _reach(hit: Hit, act: SpeechAct) -> int:
    """Returns where to look for a target: behind the cue, but for an accusation, whose subject it is, before it too."""
    stretch = act.stretch_at(hit.first)
    return stretch[0] if stretch and hit.stance == "accuse" else hit.after


def _unnamed(scope: Scope, first: int, after: int) -> Span | None:
    """Returns the words for a target that the speaker does not name."""
    wording = wording_of(scope, first, after)
    match = unnamed_targets().search(wording.text)
    return scope.line.span(*wording.tokens(match)) if match else None


def content_text(scope: Scope, act: SpeechAct) -> str:
    """Returns what was said, as words in lower case."""
    return " ".join(" ".join(scope.line.words[first:after]) for first, after in act.stretches())
