"""When and where an event was, by the dates and places around its trigger."""

import re
from datetime import date, timedelta
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.days import day_after, first_day, to_the_day, years_before
from kg.extract.context import Context
from kg.extract.cues import speech_verbs
from kg.extract.scope import Scope
from kg.extract.triggers import Trigger
from kg.model import Factuality, Mention, Period

_CLAUSE = 10
_NEAR = 6
_HEAD = 4
_WEEKS = 45
_LEAD = 4
_SITE = 12
_PLACE = 22
_MARKED = 3
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
    if factuality == "actual" and earliest <= published < latest and not to_the_day(end):
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
    stated_year = stated_year or words.partition(" ")[0].lower() in grammar("date side")
    if len(note) == 7 and not stated_year and note != published.isoformat()[:7]:
        ahead = note > published.isoformat()[:7]
        if ahead != (factuality == "planned"):
            note = f"{int(note[:4]) + (1 if factuality == 'planned' else -1):04d}{note[4:]}"
    elif to_the_day(note) and words.isalpha() and factuality == "planned" and date.fromisoformat(note) < published:
        note = (date.fromisoformat(note) + timedelta(days=7)).isoformat()
    elif to_the_day(note) and not stated_year and factuality == "actual":
        note = _past(note, published)
    return period_of(note, published, factuality)


def _past(note: str, published: date) -> str:
    """Returns a day without a year in the year before, where it would lie weeks ahead of what is told as done."""
    day = date.fromisoformat(note)
    return years_before(day, 1).isoformat() if day > published + timedelta(days=_WEEKS) else note


def nearest_date(scope: Scope, first: int, after: int) -> Mention | None:
    """Returns the date that stands nearest to a trigger, one behind it counting as nearer than one before.

    A date after "until", "by" or "since" is none of the event's own, nor is that of the verb that tells of it.
    """

    def distance(mention: Mention) -> tuple[int, int]:
        start = scope.line.first(mention.span)
        return (start - after, 0) if start >= after else ((first - scope.line.after(mention.span)) * 2, 1)

    own = [m for m in scope.dates() if not _bounds_something(scope, m) and not _dates_speech(scope, m, first, after)]
    marked = next(
        (m for m in own if _is_anniversary(scope, m) and 0 <= first - scope.line.after(m.span) <= _MARKED), None
    )
    apart = [m for m in own if not _is_anniversary(scope, m) and not _dates_other(scope, m, first, after)]
    return marked or min(apart, key=distance, default=None)


def _is_anniversary(scope: Scope, mention: Mention) -> bool:
    """Returns whether a date is that of what an anniversary remembers: it dates only what stands right behind it."""
    return scope.line.word(scope.line.after(mention.span) - 1) in grammar("anniversary")


def _dates_other(scope: Scope, mention: Mention, first: int, after: int) -> bool:
    """Returns whether a date is that of another event: "met on Friday ahead of the summit"."""
    begin, end = scope.line.first(mention.span), scope.line.after(mention.span)
    between = scope.line.words[max(end, first - _SPEECH) : first] if end <= first else scope.line.words[after:begin]
    return bool(grammar("date apart").intersection(between))


def _dates_speech(scope: Scope, mention: Mention, first: int, after: int) -> bool:
    """Returns whether a date is that of a verb of speech apart from a trigger.

    So it is in "the coming talks, Xi said on Tuesday" and in "Xi said on Tuesday that the talks", but not in "Xi said
    on Tuesday after talks with", where the event is the occasion of what was said.
    """
    start = scope.line.first(mention.span)
    if start > after:
        spoken = speech_before(scope, max(after, start - _SPEECH), start)
        return spoken and scope.line.word(0) not in grammar("speech occasion")
    if scope.line.after(mention.span) > first or not speech_before(scope, max(0, start - _SPEECH), start):
        return False
    between = scope.line.words[scope.line.after(mention.span) : first]
    return not grammar("speech occasion").intersection(between[:1])


def speech_before(scope: Scope, begin: int, end: int) -> bool:
    """Returns whether a verb that reports a clause stands in a stretch, no comma after it; "States" is none."""
    stretch = scope.line.words[begin:end]
    begin += len(stretch) - stretch[::-1].index(",") if "," in stretch else 0
    return any(
        verb.frame == "clause" and scope.line.matches(position, verb.words)
        for position in range(begin, end)
        if not scope.line.raw(position).istitle()
        for verb in speech_verbs().get(scope.line.word(position), ())
    )


def _bounds_something(scope: Scope, mention: Mention) -> bool:
    """Returns whether a date only bounds something: "until 2030"."""
    first = scope.line.first(mention.span)
    return scope.line.word(first) in grammar("bound") or scope.line.word(first - 1) in grammar("bound")


def place_of(scope: Scope, first: int, after: int, *, before: bool = True) -> tuple[str | None, str | None]:
    """Returns the city or site of an event and the state that it lies in.

    A place counts after "in" or "at" and not far from the trigger; the first behind it goes before those in front of
    it, which count only where ``before`` is set. A state after "in" gives the country alone.
    """
    near = range(first - _PLACE if before else first, _reach(scope, after))
    places = [m for m in scope.mentions if m.kind in ("place", "state") and m.note != "adjective"]
    found = [m for m in places if scope.line.first(m.span) in near and _located(scope, m)]
    found.sort(key=lambda m: (scope.line.first(m.span) < after, m.span))
    for mention in found:
        text = _words(scope, mention)
        if mention.kind == "place" or mention.note == "metonym":
            begin = scope.line.first(mention.span)
            if scope.line.word(begin - 1) in grammar("beside place"):
                return unlisted_place(scope, max(after, begin - _NEAR)) or text, mention.candidates[0]
            return text, mention.candidates[0]
        return unlisted_place(scope, after), mention.candidates[0]
    return unlisted_place(scope, after), None


def _reach(scope: Scope, after: int) -> int:
    """Returns how far behind a trigger a place is still the event's: to the end of its clause, a few words at least."""
    breaks = grammar("place clause break") - {","}
    end = next((p for p in range(after, len(scope.line)) if scope.line.word(p) in breaks), len(scope.line))
    other = next(
        (p for p in range(after, len(scope.line)) if scope.line.word(p) in grammar("contrast")), len(scope.line)
    )
    return min(max(end, after + _PLACE), other)


def unlisted_place(scope: Scope, after: int) -> str | None:
    """Returns a city or site that no table lists: words in capitals after "in" or "at" in the clause of a trigger."""
    taken = scope.positions("date", "state", "body", "person", "group", "office")
    states = scope.positions("state")
    for p in range(after, min(len(scope.line), after + _SITE)):
        if scope.line.word(p) in grammar("place clause break"):
            return None
        first = p + 1
        while _before_place(scope, first, states):
            first += 1
        end = first
        while scope.line.raw(end)[:1].isupper() and end not in taken and end not in scope.at:
            end += 1
        if end > first and scope.line.word(p) in grammar("site") and scope.line.word(first) not in _months():
            return " ".join(scope.line.raw(q) for q in range(first, end))
    return None


@cache
def _months() -> frozenset[str]:
    """Returns the names of months in lower case: "in October" names no place."""
    return frozenset(row["word"].casefold() for row in cue_rows("months"))


def site_of(context: Context, scope: Scope, site: Mention) -> tuple[str | None, str | None]:
    """Returns the city that a visit goes to and the state that it lies in; of a state only its code."""
    city = site.kind == "place" or site.note == "metonym"
    return (site.span.of(context.text) if city else None), site.candidates[0]


def place_here(context: Context, scope: Scope, trigger: Trigger) -> tuple[str | None, str | None]:
    """Returns the city of the dateline where "here" stands near a trigger: "BISHKEK, Oct. 26 -- Li met here with"."""
    near = scope.line.words[max(0, trigger.first - _NEAR) : trigger.after + _NEAR]
    return dateline(context) if grammar("dateline place").intersection(near) else (None, None)


def place_of_session(
    context: Context, scope: Scope, told: tuple[str | None, str | None]
) -> tuple[str | None, str | None]:
    """Returns where a session was: as told, or the city of the dateline for one told in the first sentences."""
    city, country = dateline(context)
    lead = scope.number < _LEAD and told[0] is None and told[1] in (None, country)
    return (city, country) if lead and city else told


def dateline(context: Context) -> tuple[str | None, str | None]:
    """Returns the city in capitals at the head of an article, and the state that it lies in."""
    for scope in context.scopes[:_HEAD]:
        for mention in scope.mentions[:_HEAD]:
            city = mention.span.of(context.text)
            if mention.kind == "place" and city.isupper():
                return city.title(), mention.candidates[0]
    return None, None


def _located(scope: Scope, mention: Mention) -> bool:
    """Returns whether a preposition of place stands before a mention."""
    position, states = scope.line.first(mention.span) - 1, scope.positions("state")
    if scope.line.word(position) == "," and scope.line.word(position - 1) in grammar("place kind"):
        position -= 1
    while _before_place(scope, position, states):
        position -= 1
    return scope.line.word(position) in grammar("place")


def _before_place(scope: Scope, position: int, states: dict[int, Mention]) -> bool:
    """Returns whether a word may stand between "in" and a place: "in the Egyptian capital Cairo", "in the city of"."""
    word, state = scope.line.word(position), states.get(position)
    small = word in grammar("before place") or word in grammar("place kind")
    return small or (state is not None and state.note == "adjective")


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
