"""Agreements: documents, plans and initiatives, whom they bind, and how far they have come."""

import re
from dataclasses import replace
from functools import cache
from typing import get_args

from kg.cuetable import chosen, cue_rows, grammar
from kg.extract.context import Context
from kg.extract.scope import Scope
from kg.extract.subjects import list_from
from kg.model import AgreementReport, Confidence, Mention, Stage
from kg.reference.facts import Instrument
from kg.text import Span

_LONGEST = 8
_MANY = 8


def agreements_of(context: Context) -> tuple[AgreementReport, ...]:
    """Returns the agreements that an article names, each once."""
    found: dict[str, AgreementReport] = {}
    for scope in context.scopes:
        if scope.line.sentence.kind in ("header", "credit"):
            continue
        for report in (*_known(context, scope), *_described(context, scope)):
            key = _key(report.name)
            same = next((other for other in found if other == key or _names_same(other, key)), None)
            if same is None:
                found[key] = report
            else:
                found[same] = replace(found[same], spans=tuple(dict.fromkeys((*found[same].spans, *report.spans))))
    return tuple(found.values())


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", name.lower())


def _names_same(one: str, other: str) -> bool:
    """Returns whether the words of one name are among the other's, two of them at least."""
    shorter, longer = sorted((set(one.split()), set(other.split())), key=len)
    return len(shorter) > 1 and shorter <= longer


def _known(context: Context, scope: Scope) -> list[AgreementReport]:
    """Returns the agreements and initiatives of a sentence that the reference graph holds."""
    found = []
    for mention in scope.mentions:
        instrument = (
            context.reference.instruments_by_name.get(mention.candidates[0]) if mention.kind == "instrument" else None
        )
        if instrument is not None:
            name = mention.span.of(context.text)
            stage = _stage(scope, mention.span) if instrument.kind != "initiative" else None
            bound = _bound(context, instrument)
            between = bound if bound or not instrument.parties else _parties(context, scope, mention.span)
            found.append(
                AgreementReport(
                    name,
                    between,
                    stage or instrument.stage,
                    (scope.line.sentence.span,),
                    instrument.kind == "initiative",
                    Confidence(0.97, 0.97, 1.0, 0.97),
                    instrument.name if bound or not instrument.parties else None,
                )
            )
    return found


def _bound(context: Context, instrument: Instrument) -> tuple[str, ...]:
    """Returns the parties of a known instrument; none where two are known and the article is not about both.

    "Comprehensive cooperation plan" names one plan of China and Iran, and another elsewhere.
    """
    parties = instrument.parties[:_MANY]
    if len(parties) == 2 and not set(parties) <= context.parties:
        return ()
    return parties


def _described(context: Context, scope: Scope) -> list[AgreementReport]:
    """Returns the agreements of a sentence that are named by a noun and the words before it."""
    known = [mention.span for mention in scope.mentions if mention.kind in ("instrument", "level")]
    found = []
    for position in scope.line.positions(_heads()):
        head = _head(scope, position)
        if head is None:
            continue
        first = _name_start(scope, position)
        span = scope.line.span(first, position + len(head[0]))
        named = first < position or head[1]
        if named and not any(other.start < span.end and span.start < other.end for other in known):
            stage = _stage(scope, span)
            parties = _parties(context, scope, span)
            if parties:
                confidence = Confidence(0.85, 0.85, 1.0, 0.9 if stage else 0.75)
                found.append(
                    AgreementReport(
                        span.of(context.text),
                        parties,
                        stage or "in force",
                        (scope.line.sentence.span,),
                        False,
                        confidence,
                    )
                )
    return found


@cache
def _heads() -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Returns the head nouns by their first word, the longest first, and whether each is a name by itself."""
    rows = sorted(
        ((tuple(row["phrase"].split()), row["alone"] == "yes") for row in cue_rows("instrument_heads")), key=_length
    )
    return {words[0]: tuple(row for row in rows if row[0][0] == words[0]) for words, _ in rows}


def _length(row: tuple[tuple[str, ...], bool]) -> int:
    return -len(row[0])


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(row["word"] for row in cue_rows("instrument_modifiers"))


def _head(scope: Scope, position: int) -> tuple[tuple[str, ...], bool] | None:
    """Returns the head noun at a position, and whether it is a name by itself."""
    rows = _heads().get(scope.line.word(position), ())
    return next((row for row in rows if scope.line.matches(position, row[0])), None)


def _name_start(scope: Scope, head: int) -> int:
    """Returns where the name of an agreement begins: words of the table of modifiers, or in capitals, belong to it."""
    closed = scope.positions("state", "body", "place", "person", "date")
    first = head
    while first > 0 and head - first < _LONGEST and first - 1 not in closed:
        raw = scope.line.raw(first - 1)
        named = raw[:1].isupper() and raw.isalpha() and first > 1 and raw.lower() not in grammar("not in a name")
        if scope.line.word(first - 1) in _modifiers() or named:
            first -= 1
        else:
            break
    return first


@cache
def _stages() -> tuple[tuple[re.Pattern[str], str, int, Stage], ...]:
    known: dict[str, Stage] = {stage: stage for stage in get_args(Stage)}
    return tuple(
        (
            re.compile(rf"(?<![\w-])(?:{row['pattern']})(?![\w-])"),
            row["side"],
            int(row["reach"]),
            known[chosen(row["stage"], known, row["pattern"])],
        )
        for row in cue_rows("instrument_stages")
    )


def _stage(scope: Scope, span: Span) -> Stage | None:
    """Returns the stage that the words beside an agreement tell."""
    first, after = scope.line.first(span), scope.line.after(span)
    for pattern, side, reach, stage in _stages():
        words = (
            scope.line.words[max(0, first - reach) : first]
            if side == "before"
            else scope.line.words[after : after + reach]
        )
        if pattern.search(" ".join(words)):
            return stage
    return None


def _parties(context: Context, scope: Scope, span: Span) -> tuple[str, ...]:
    """Returns whom an agreement binds: those named before it, or after "between" or "with", else both sides."""
    first, after = scope.line.first(span), scope.line.after(span)
    before = [
        m for m in scope.mentions if m.kind in ("state", "body") and first - 4 <= scope.line.first(m.span) < first
    ]
    codes = list(dict.fromkeys(_code(m) for m in before if scope.line.after(m.span) >= first - 1))
    if scope.line.word(after) in grammar("parties after"):
        codes += [code for agent in list_from(scope, after + 1) for code in agent.parties]
    subjects = [code for agent in scope.agents if scope.after(agent) <= first for code in agent.parties]
    if not codes or scope.line.word(after) == "with":
        codes += subjects if len(set(subjects) | set(codes)) == 2 else []
    codes = list(dict.fromkeys(codes))
    if len(codes) > 1 or (codes and scope.line.word(after) not in ("with",)):
        return tuple(codes)
    sides = context.sides.parties if context.sides else ()
    return tuple(dict.fromkeys([*codes, *sides])) if sides else tuple(codes)


def _code(mention: Mention) -> str:
    return mention.candidates[0]
