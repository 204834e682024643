"""What a document is about, as the phrase behind its noun says: "agreement on ending hostilities"."""

from functools import cache

from kg.cuetable import cue_map, cue_rows, grammar
from kg.extract.scope import Scope
from kg.extract.subjects import list_from

_LONGEST = 14


@cache
def complements(place: str) -> frozenset[str]:
    """Returns the words of one or more places of ``kg/cues/instrument_complements.tsv``, by how the place begins."""
    return frozenset(row["word"] for row in cue_rows("instrument_complements") if row["place"].startswith(place))


def about_end(scope: Scope, end: int, titled: bool) -> int:
    """Returns where the phrase ends that says what a document is about; ``end``, its noun's, where none follows.

    ``titled`` is whether the noun is in capitals: then its parties may be in the name ("the Treaty between …"), and
    "and" joins, which may begin another clause elsewhere. A date may stand before the phrase.
    """
    if titled and scope.line.word(end) in grammar("partner"):
        return max((scope.after(agent) for agent in list_from(scope, end + 1)), default=end)
    opening = _opening(scope, end)
    if not _opens(scope, opening, titled):
        return end
    after = _phrase_end(scope, opening + 1, titled)
    while after > opening and scope.line.word(after - 1) in complements("small"):
        after -= 1
    return after if after > opening else end


def _opening(scope: Scope, end: int) -> int:
    """Returns where the phrase may begin: behind a date, or the others who are party ("agreement with Chile on …")."""
    dates = scope.positions("date")
    if scope.line.word(end) == "on" and end + 1 in dates:
        return scope.line.after(dates[end + 1].span)
    if scope.line.word(end) in grammar("partner"):
        return max((scope.after(agent) for agent in list_from(scope, end + 1)), default=end)
    return end


def _opens(scope: Scope, position: int, titled: bool) -> bool:
    """Returns whether a phrase that says what a document is about begins at a position."""
    word, following = scope.line.word(position), position + 1
    if following >= len(scope.line) or word not in complements("opens"):
        return False
    if word not in complements("opens always") and not titled and not _tells(scope, following):
        return False
    infinitive = word != "to" or scope.line.raw(following).islower()
    after = following + (scope.line.word(following) in grammar("article"))
    return infinitive and scope.line.word(after) not in complements("empty")


def _tells(scope: Scope, position: int) -> bool:
    """Returns whether a word makes a name of the document that it stands beside: "treaty of mutual defence"."""
    return scope.line.word(position) in cue_map("instrument_modifiers", "word", "names")


def _phrase_end(scope: Scope, position: int, titled: bool) -> int:
    """Returns where a phrase that begins at a position ends: at a mark, another clause, a date, a person or a place."""
    closed = scope.positions(*(("date", "person") if titled else ("date", "person", "place")))
    limit, ends = min(len(scope.line), position + _LONGEST), complements("ends")
    while position < limit and position not in closed:
        word = scope.line.word(position)
        other = word in ends or (word == "and" and not titled)
        if other or not (word[:1].isalnum() or scope.line.possessive(position)):
            break
        position += 1
    return position
