"""Casts of encounters: meetings, talks, visits, signings and sessions."""

from kg.cuetable import cue_words
from kg.extract.casts import REACH, Cast, following, preceding, subject_of_sentence
from kg.extract.context import Context
from kg.extract.scope import Scope
from kg.extract.subjects import list_from
from kg.extract.triggers import Trigger
from kg.model import Agent


def meet_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of a meeting: "A met B", "A and B met", "A made the remarks when meeting with B"."""
    left, right = preceding(scope, trigger), following(scope, trigger.after)
    if not left and right:
        left = subject_of_sentence(scope, trigger)
    return _sides(Cast(tuple(left), tuple(right)))


def receive_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides where one receives the other; only people are received."""
    cast = meet_cast(context, scope, trigger)
    return cast if cast and cast.second and all(agent.people for agent in cast.agents) else None


def talks_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of talks that a noun names: "talks between A and B", "his meeting with B"."""
    right = following(scope, trigger.after)
    between = "between" in scope.line.words[trigger.first : trigger.after + 1]
    left = [] if between and len({code for agent in right for code in agent.parties}) > 1 else preceding(scope, trigger)
    if not left and not between:
        left = subject_of_sentence(scope, trigger)
    return _sides(Cast(tuple(left), tuple(right)))


def _sides(cast: Cast) -> Cast | None:
    """Returns a cast of at least two parties, or two people of one."""
    return cast if len(cast.parties) > 1 else None


def visit_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns visitor and host: the first place or state after the trigger, within a few words.

    The visitor stands before the trigger, or after "by": "a visit to Beijing by U.S. President Donald Trump".
    """
    host = _host(scope, trigger.after)
    by = next(
        (p for p in range(trigger.after, min(len(scope.line), trigger.after + 5)) if scope.line.word(p) == "by"), None
    )
    guests = list_from(scope, by + 1) if by is not None else []
    visitors = [agent for agent in guests or preceding(scope, trigger) if host not in agent.parties]
    if host is None or not visitors:
        return None
    return Cast(tuple(visitors[:2]), (), host)


def _host(scope: Scope, position: int) -> str | None:
    """Returns the state of the first place or party named from a position on."""
    for mention in scope.mentions:
        first = scope.line.first(mention.span)
        if position <= first < position + 5 and mention.kind in ("state", "place") and mention.note != "adjective":
            return mention.candidates[0]
    return None


def sign_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the signatories; both sides where a document is signed "between the two countries"."""
    subjects = preceding(scope, trigger)
    parties = {code for agent in subjects for code in agent.parties}
    if len(parties) == 1 and context.sides and parties <= set(context.sides.parties):
        return Cast(tuple(subjects), (context.sides,))
    return Cast(tuple(subjects)) if len(parties) > 1 else None


def signed_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the two sides, where a document named in the sentence is said to have been signed."""
    before = scope.line.words[max(0, trigger.first - REACH) : trigger.first]
    if context.sides is None or not any(word in cue_words("document_nouns") for word in before):
        return None
    return Cast((context.sides,))


def attend_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who takes part in a session: the one named after the verb, else the last that the article has named."""
    present = [agent for agent in preceding(scope, trigger) if agent.parties]
    body = context.session_at(scope, trigger.after)
    if body is None or not present:
        return None
    return _session_cast(scope, trigger, body, present)


def represented_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns a party and who represents it at the session named last: "Iran was represented by …"."""
    body, absent, present = context.last_session(scope), preceding(scope, trigger), following(scope, trigger.after)
    if body is None or not absent or not present:
        return None
    return _session_cast(scope, trigger, body, [*absent[:1], *present])


def _session_cast(scope: Scope, trigger: Trigger, body: str, present: list[Agent]) -> Cast:
    """Returns the cast of a session: the body that holds it, and those who are there."""
    holder = Agent(scope.line.span(trigger.first, trigger.after), (), (body,), "party")
    return Cast((holder, *present), session=body)
