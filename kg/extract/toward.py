"""The parties that reported speech is aimed at or about."""

from collections import Counter

from kg.cuetable import cue_rows, cue_words, grammar
from kg.extract.context import Context
from kg.extract.positions import content_text
from kg.extract.scope import Scope, in_frame
from kg.extract.speech import SpeechAct
from kg.model import Mention

_VENUE = 5
_MENTIONED = 3
_RIVAL = 2


def toward_of(context: Context, scope: Scope, act: SpeechAct, party: str | None) -> tuple[str, ...]:
    """Returns the parties that a statement is aimed at or about.

    Those that its words name, by themselves or by their people, but for bodies and states that are only the frame or
    the place of something; the other side of the conversation where the words speak of both, or name nobody.
    """
    found = _named(scope, act) + _by_people(context, scope, act)
    text = content_text(scope, act)
    both = any(row["phrase"] in text for row in cue_rows("both_sides"))
    if both or not any(code != party for code in found):
        found += _other_sides(context, party, both)
    return tuple(dict.fromkeys(code for code in found if code != party))


def _named(scope: Scope, act: SpeechAct) -> list[str]:
    """Returns the states and bodies that the words of an act name as more than a frame or place."""
    found: list[str] = []
    for mention in scope.mentions:
        position = scope.line.first(mention.span)
        if mention.kind not in ("state", "body") or act.stretch_at(position) is None:
            continue
        if not (mention.kind == "body" and _frames(scope, mention)) and not _is_venue(scope, position):
            found += mention.candidates[:1]
    return found


def _frames(scope: Scope, body: Mention) -> bool:
    """Returns whether a body is only where something happens: "within the UN", "the APEC summit"."""
    after = scope.line.after(body.span)
    while scope.line.word(after) in grammar("after body"):
        after += 1
    return in_frame(scope, scope.line.first(body.span)) or scope.line.word(after) in cue_words("event_heads")


def _is_venue(scope: Scope, position: int) -> bool:
    """Returns whether what stands at a position is only the place of an encounter: "the summit in Vietnam"."""
    words = scope.line.words
    if scope.line.word(position - 1) not in grammar("place"):
        return False
    return not cue_words("venues").isdisjoint(words[max(0, position - _VENUE) : position - 1])


def _by_people(context: Context, scope: Scope, act: SpeechAct) -> list[str]:
    """Returns the parties of the people whom the words of an act name."""
    named = [agent for agent in scope.agents if agent.how == "name" and act.stretch_at(scope.first(agent))]
    people = [name for agent in named for name in agent.people if name not in act.speaker.people]
    return [code for name in people if (code := context.party_of.get(name))]


def _other_sides(context: Context, party: str | None, both: bool) -> list[str]:
    """Returns the other sides of a conversation; where it has none, whom the article is about beside the speaker."""
    sides = context.sides.parties if context.sides else ()
    if party in sides or (party is None and both and sides):
        return list(sides)
    counts = Counter(m.candidates[0] for m in context.reading.mentions if m.kind == "state")
    counts.pop(party or "", None)
    often = [code for code, count in counts.most_common() if count >= _MENTIONED]
    leading = [code for code in often if counts[code] * _RIVAL > counts[often[0]]]
    return leading if len(leading) <= (1 if party else 2) else []
