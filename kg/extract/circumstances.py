"""When and where an event was, by the dates and places around its trigger."""

import re
from datetime import date, timedelta
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.days import day_after, first_day
from kg.extract.cues import speech_verbs
from kg.extract.scope import Scope
from kg.model import Factuality, Mention, Period

_CLAUSE = 10
_SPEECH = 4


def period_of(note: str, published: date, factuality: Factuality) -> Period:
    """Returns the period that a date mention's ``note`` stands for.

    Something that has happened lies before publication: where a month or year named reaches beyond, ``latest`` is the
    day of publication.
    """
    if note.startswith("../"):
        return Period(latest=first_day(note[3:]))
    start, _, end = note.partition("/")
    end = end or start
    earliest, latest = first_day(start), day_after(end)
    if factuality == "actual" and earliest <= published < latest and len(end) < 10:
        latest = published
    return Period(start, end, earliest, latest if latest > earliest else day_after(end))


def period_at(scope: Scope, mention: Mention | None, published: date, factuality: Factuality) -> Period:
    """Returns the period of an event by the date that stands at it; one named without a year follows the factuality.

    What has happened in "March" happened in the last one, what is planned for "Monday" will be on the next.
    """
    if mention is None:
        return Period()
    note, words = mention.note, _words(scope, mention)
    stated_year = re.search(r"\b(?:19|20)\d\d\b|year", words) is not None
    if len(note) == 7 and not stated_year and note != published.isoformat()[:7]:
        ahead = note > published.isoformat()[:7]
        if ahead != (factuality == "planned"):
            note = f"{int(note[:4]) + (1 if factuality == 'planned' else -1):04d}{note[4:]}"
    elif len(note) == 10 and words.isalpha() and factuality == "planned" and date.fromisoformat(note) < published:
        note = (date.fromisoformat(note) + timedelta(days=7)).isoformat()
    return period_of(note, published, factuality)


def nearest_date(scope: Scope, first: int, after: int) -> Mention | None:
    """Returns the date that stands nearest to a trigger, one behind it counting as nearer than one before.

    A date after "until", "by" or "since" is none of the event's own.
    """

    def distance(mention: Mention) -> tuple[int, int]:
        start = scope.line.first(mention.span)
        return (start - after, 0) if start >= after else ((first - scope.line.after(mention.span)) * 2, 1)

    own = [m for m in scope.dates() if not _bounds_something(scope, m) and not _dates_speech(scope, m, after)]
    return min(own, key=distance, default=None)


def _dates_speech(scope: Scope, mention: Mention, after: int) -> bool:
    """Returns whether a date is that of a verb of speech behind a trigger: "the coming talks, Xi said on Tuesday"."""
    first = scope.line.first(mention.span)
    before = range(max(after, first - _SPEECH), first)
    return any(
        verb.frame == "clause" and scope.line.matches(position, verb.words)
        for position in before
        for verb in speech_verbs().get(scope.line.word(position), ())
    )


def _bounds_something(scope: Scope, mention: Mention) -> bool:
    """Returns whether a date only bounds something: "until 2030"."""
    first = scope.line.first(mention.span)
    return scope.line.word(first) in grammar("bound") or scope.line.word(first - 1) in grammar("bound")


def place_of(scope: Scope, after: int) -> tuple[str | None, str | None]:
    """Returns the city or site of an event and the state that it lies in.

    A place counts after "in" or "at"; the first behind the trigger goes before those in front of it. A state after
    "in" gives the country alone.
    """
    found = [m for m in scope.mentions if m.kind in ("place", "state") and m.note != "adjective" and _located(scope, m)]
    found.sort(key=lambda m: (scope.line.first(m.span) < after, m.span))
    for mention in found:
        text = _words(scope, mention)
        return (text if mention.kind == "place" else None), mention.candidates[0]
    return None, None


def _located(scope: Scope, mention: Mention) -> bool:
    """Returns whether a preposition of place stands before a mention."""
    first = scope.line.first(mention.span)
    return scope.line.word(first - 1 - (scope.line.word(first - 1) == "the")) in grammar("place")


def _words(scope: Scope, mention: Mention) -> str:
    return " ".join(
        token.text for token in scope.line.tokens[scope.line.first(mention.span) : scope.line.after(mention.span)]
    )


def times_of(scope: Scope, first: int, after: int) -> int:
    """Returns how often something happened, by the words from its trigger to the next comma: "met Putin twice"."""
    words = scope.line.words[first : after + _CLAUSE]
    near = " ".join(words[: words.index(",")] if "," in words else words)
    return next((number for words, number in _repetitions().items() if words in near), 1)


@cache
def _repetitions() -> dict[str, int]:
    """Returns the words that count how often something happened."""
    return {row["words"]: int(row["times"]) for row in cue_rows("repetitions")}
