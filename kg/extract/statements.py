"""Statements: one for each sentence, speaker and party that reports what was said."""

from dataclasses import replace

from kg.extract.acts import speech_acts
from kg.extract.context import Context
from kg.extract.followons import gone_on
from kg.extract.positions import content_text, positions_of
from kg.extract.quotation import continued
from kg.extract.scope import Scope
from kg.extract.sources import with_sources
from kg.extract.speech import SpeechAct, says_something
from kg.extract.speeches import spoken_whole
from kg.extract.topics import topics_of
from kg.extract.toward import toward_of
from kg.model import Confidence, Position, Statement
from kg.text import Span

_LINKING = {"name": 0.98, "list": 0.97, "office": 0.95, "party": 0.88, "joint": 0.87, "pronoun": 0.85}


def statements_of(context: Context) -> tuple[Statement, ...]:
    """Returns the statements of an article, in the order of its text."""
    spoken: list[list[SpeechAct]] = []
    for scope in context.scopes:
        found = speech_acts(with_sources(scope), context.sides) if scope.line.sentence.kind == "body" else []
        spoken.append([_noted(context, act, spoken[-1:]) for act in found])
    statements: list[Statement] = []
    official = context.home is not None
    running = gone_on(context.scopes, continued(context.scopes, spoken), official=official)
    for scope, acts in zip(context.scopes, spoken_whole(context.scopes, running), strict=True):
        merged: dict[tuple[str | None, str | None], Statement] = {}
        for act in (act for act in acts if says_something(scope, act)):
            for key in _speakers(context, act):
                statement = _statement(context, scope, act, *key)
                merged[key] = _joined(merged[key], statement) if key in merged else statement
        statements += merged.values()
    return tuple(statements)


def _noted(context: Context, act: SpeechAct, before: list[list[SpeechAct]]) -> SpeechAct:
    """Returns an act of "it was noted" as that of the one person who speaks right before it; agreeing takes both."""
    speakers = [other.speaker for acts in before for other in acts]
    alone = len(speakers) == 1 and len(speakers[0].people) == 1
    shared = act.speaker is context.sides and act.verb is not None and act.verb.stance != "pledge"
    return replace(act, speaker=speakers[0]) if shared and alone else act


def _speakers(context: Context, act: SpeechAct) -> list[tuple[str | None, str | None]]:
    """Returns who speaks for whom: named people each for their party, else each party as such, else nobody known."""
    if act.speaker.how == "unnamed":
        return [(None, None)]
    if act.speaker.people and act.speaker.how != "joint":
        named: list[tuple[str | None, str | None]] = [(name, context.party_of.get(name)) for name in act.speaker.people]
        covered = {party for _, party in named}
        lone = act.speaker.how == "list"
        return named + [(None, party) for party in act.speaker.parties if lone and party not in covered]
    return [(None, party) for party in act.speaker.parties]


def _statement(context: Context, scope: Scope, act: SpeechAct, speaker: str | None, party: str | None) -> Statement:
    """Returns the statement of one speaker."""
    positions = positions_of(scope, act, party)
    first = min(begin for begin, _ in act.stretches())
    after = max(end for _, end in act.stretches())
    return Statement(
        speaker,
        party,
        positions,
        toward_of(context, scope, act, party),
        scope.line.sentence.span,
        scope.line.span(first, max(after, first + 1)),
        scope.line.span(act.at, act.after) if act.after > act.at else None,
        topics_of(content_text(scope, act)),
        _confidence(act, positions),
    )


def _joined(one: Statement, other: Statement) -> Statement:
    """Returns two statements of one speaker in one sentence as one."""
    # Two acts may read one cue, as a verb of their own and as one that "and" joins: the first reading stands.
    by_cue = {(position.cue, position.stance): position for position in (*other.positions, *one.positions)}
    positions = tuple(sorted(by_cue.values(), key=lambda position: position.cue or one.content))
    more = tuple(p for p in positions if p.stance != "state") or positions[:1]
    content = Span(min(one.content.start, other.content.start), max(one.content.end, other.content.end))
    return Statement(
        one.speaker,
        one.party,
        more,
        tuple(dict.fromkeys((*one.toward, *other.toward))),
        one.sentence,
        content,
        one.verb,
        tuple(dict.fromkeys((*one.topics, *other.topics))),
        one.confidence,
    )


def _confidence(act: SpeechAct, positions: tuple[Position, ...]) -> Confidence:
    """Returns how far a statement can be trusted: by how its stance, its speaker and its words were found."""
    explicit = any(position.stance != "state" for position in positions)
    structure = 0.91 if act.verb is None else 0.97 if act.content[0] < act.at else 0.93
    return Confidence(0.9 if explicit else 0.8, _LINKING.get(act.speaker.how, 0.8), 1.0, structure)
