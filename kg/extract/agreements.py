"""Agreements: documents, plans and initiatives, whom they bind, and how far they have come."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import get_args

from kg.cuetable import chosen, cue_rows, grammar
from kg.extract.context import Context
from kg.extract.instrument_names import Named, loose_words, named_at, named_in, plain_nouns
from kg.extract.instrument_parties import document_parties, owners_of
from kg.extract.scope import Scope
from kg.model import AgreementReport, Confidence, Mention, Stage
from kg.reference.facts import Instrument
from kg.text import Span

_MANY = 8


@dataclass(frozen=True, slots=True)
class _Found:
    """A report with the words that tell its document from others; ``stated`` is whether a word told its stage."""

    report: AgreementReport
    words: frozenset[str]
    stated: bool


def agreements_of(context: Context) -> tuple[AgreementReport, ...]:
    """Returns the agreements that an article names, each once."""
    found: list[_Found] = []
    for scope in context.scopes:
        if scope.line.sentence.kind in ("header", "credit"):
            continue
        known = _known(context, scope)
        for item in (*known, *_described(context, scope)):
            place = next((number for number, other in enumerate(found) if _same(other, item)), None)
            if place is None:
                found.append(item)
            else:
                found[place] = _together(found[place], item)
    return tuple(item.report for item in found)


def _same(one: _Found, other: _Found) -> bool:
    """Returns whether two reports are of one document: the words of one among the other's, and no foreign party."""
    if one.report.known or other.report.known:
        return one.words == other.words
    parties, others = set(one.report.parties), set(other.report.parties)
    shorter, longer = sorted((one.words, other.words), key=len)
    return bool(shorter) and shorter <= longer and (parties <= others or others <= parties)


def _together(one: _Found, other: _Found) -> _Found:
    """Returns two reports of one document as one, with all sentences and the stage that a word told."""
    spans = tuple(dict.fromkeys((*one.report.spans, *other.report.spans)))
    stage = one.report.stage if one.stated or not other.stated else other.report.stage
    parties = max(one.report.parties, other.report.parties, key=len)
    report = replace(one.report, spans=spans, stage=stage, parties=parties)
    return _Found(report, one.words, one.stated or other.stated)


def _words(name: str, nouns: frozenset[str]) -> frozenset[str]:
    """Returns the words of a name that tell it from others, without the nouns that any document may go by."""
    written = re.sub(r"[^\w -]", "", name.lower()).split()
    words = frozenset(written) - grammar("small in a name") - loose_words(written)
    return (words - nouns) or words or frozenset(written)


def _known(context: Context, scope: Scope) -> list[_Found]:
    """Returns the agreements and initiatives of a sentence that the reference graph holds."""
    found = []
    for mention in scope.mentions:
        instrument = (
            context.reference.instruments_by_name.get(mention.candidates[0]) if mention.kind == "instrument" else None
        )
        if instrument is not None:
            found.append(_of_instrument(context, scope, mention, instrument))
    return found


def _of_instrument(context: Context, scope: Scope, mention: Mention, instrument: Instrument) -> _Found:
    """Returns a report of a known agreement or initiative, named as the article names it."""
    stage = _stage(scope, mention.span) if instrument.kind != "initiative" else None
    bound = _bound(context, instrument, mention.span.of(context.text))
    ours = bool(bound) or not instrument.parties
    if not ours:
        bound = document_parties(context, scope, named_at(scope, mention.span))
    report = AgreementReport(
        mention.span.of(context.text),
        bound or owners_of(scope, scope.line.first(mention.span)),
        stage or _standing(instrument, context.reading.document.article.published.isoformat()),
        (scope.line.sentence.span,),
        instrument.kind == "initiative",
        Confidence(0.97, 0.97, 1.0, 0.97),
        instrument.name if ours else None,
    )
    return _Found(report, _words(instrument.name, frozenset()), stage is not None)


def _standing(instrument: Instrument, published: str) -> Stage:
    """Returns how far a known instrument had come on the day of an article: it may not have ended by then."""
    ended = instrument.stage in ("terminated", "suspended")
    if instrument.since and instrument.since > published:
        return "negotiating"
    lasting = ended and instrument.until is not None and published < instrument.until
    return "in force" if lasting else instrument.stage


def _bound(context: Context, instrument: Instrument, name: str) -> tuple[str, ...]:
    """Returns the parties of a known instrument; none where an article may mean another by the same common words.

    "Comprehensive cooperation plan" names one plan of China and Iran, and another in an article that is not about both.
    """
    parties = instrument.parties[:_MANY]
    if len(parties) == 2 and name.islower() and not set(parties) <= context.parties:
        return ()
    return parties


def _described(context: Context, scope: Scope) -> list[_Found]:
    """Returns the agreements of a sentence that are named by a noun and the words around it."""
    taken = [mention.span for mention in scope.mentions if mention.kind in ("instrument", "level")]
    found = []
    for named in named_in(scope):
        span = scope.line.span(named.first, named.after)
        own = scope.line.span(named.first, named.end_of_head)
        if any(other.start < own.end and own.start < other.end for other in taken) or _names_known(scope, named, taken):
            continue
        parties = document_parties(context, scope, named)
        if parties or named.proper:
            found.append(_of_name(context, scope, named, parties, span))
    return found


def _names_known(scope: Scope, named: Named, taken: list[Span]) -> bool:
    """Returns whether a known document follows as the name of this one: "the development plan of Agenda 2063"."""
    after = named.end_of_head
    while scope.line.word(after) in grammar("small in a name"):
        after += 1
    return any(scope.line.first(span) == after for span in taken)


def _of_name(context: Context, scope: Scope, named: Named, parties: tuple[str, ...], span: Span) -> _Found:
    """Returns a report of an agreement that only its article vouches for."""
    stage = _stage(scope, scope.line.span(named.first, named.end_of_head))
    name = span.of(context.text)
    confidence = Confidence(0.85, 0.85, 1.0, 0.9 if stage else 0.75)
    otherwise = named.head.stage
    report = AgreementReport(name, parties, stage or otherwise, (scope.line.sentence.span,), named.counted, confidence)
    own = scope.line.span(named.first, named.end_of_head).of(context.text) if named.first < named.noun else name
    return _Found(report, _words(own, frozenset() if otherwise == "signed" else plain_nouns()), stage is not None)


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
