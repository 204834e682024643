"""Who takes part in an event: the participants that stand around a trigger, by the frame of its row."""

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.context import Context
from kg.extract.cues import words_of
from kg.extract.scope import Scope
from kg.extract.subjects import list_from, subjects_before
from kg.extract.triggers import Trigger
from kg.model import Agent, Mention

_REACH = 10
_BREAK = (";", ".", "while", "but", "that", "which", "who", '"', "“", "”")


@dataclass(frozen=True, slots=True)
class Cast:
    """The participants of an event by role.

    ``host`` is the state that a visit goes to, ``body`` what is joined, ``session`` the body whose session it is.
    """

    first: tuple[Agent, ...] = ()
    second: tuple[Agent, ...] = ()
    host: str | None = None
    body: str | None = None
    session: str | None = None

    @property
    def agents(self) -> tuple[Agent, ...]:
        """Returns all participants, each once."""
        return tuple(dict.fromkeys((*self.first, *self.second)))

    @property
    def parties(self) -> tuple[str, ...]:
        """Returns the parties of all participants, then host and body."""
        codes = [code for agent in self.agents for code in agent.parties] + [self.host, self.body]
        return tuple(dict.fromkeys(code for code in codes if code is not None))


Frame = Callable[[Context, Scope, Trigger], Cast | None]


def cast_of(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the participants of a trigger, or ``None`` where too few of them are there to report an event."""
    return _FRAMES[trigger.cue.frame](context, scope, trigger)


def _after(scope: Scope, position: int) -> list[Agent]:
    """Returns the agents that follow a position in a row, the small words and dates before them passed over."""
    small = (
        "with",
        "by",
        "on",
        "the",
        "here",
        "a",
        "an",
        "visiting",
        "of",
        "from",
        "against",
        "both",
        "in",
        "to",
        "telephone",
        "phone",
        "and",
    )
    dates = scope.positions("date")
    for p in range(position, min(len(scope.line), position + _REACH)):
        if scope.starting(p):
            return list_from(scope, p)
        if scope.line.word(p) not in small and p not in dates:
            return []
    return []


def _preceded(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the subject of a trigger, or the owner of the noun it holds ("Putin's visit to")."""
    owner = scope.ending(trigger.first - (scope.line.word(trigger.first - 1) in ("'s", "'")))
    if owner and scope.line.word(trigger.first - 1) in ("'s", "'"):
        return [owner]
    subjects = subjects_before(scope, trigger.first)
    return subjects or _pronoun_owner(scope, trigger)


def _pronoun_owner(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns whom "his" or "her" right before a trigger means: the last person named before it."""
    owned = any(scope.line.word(p) in ("his", "her", "their") for p in range(trigger.first - 2, trigger.first + 1))
    before = [agent for agent in scope.agents if agent.people and scope.after(agent) <= trigger.first]
    return before[-1:] if owned else []


def _meet(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of a meeting: "A met B", "A and B met", "A made the remarks when meeting with B"."""
    left, right = _preceded(scope, trigger), _after(scope, trigger.after)
    if not left and right:
        left = [agent for agent in scope.agents if scope.after(agent) <= trigger.first and agent.people][:1]
    return _sides(Cast(tuple(left), tuple(right)))


def _receive(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides where one receives the other; only people are received."""
    cast = _meet(context, scope, trigger)
    return cast if cast and cast.second and all(agent.people for agent in cast.agents) else None


def _talks(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the sides of talks that a noun names: "talks between A and B", "his meeting with B"."""
    right = _after(scope, trigger.after)
    between = "between" in scope.line.words[trigger.first : trigger.after + 1]
    left = [] if between and len({code for agent in right for code in agent.parties}) > 1 else _preceded(scope, trigger)
    if not left and not between:
        left = [agent for agent in scope.agents if trigger.first - _REACH < scope.after(agent) <= trigger.first][:1]
    return _sides(Cast(tuple(left), tuple(right)))


def _sides(cast: Cast) -> Cast | None:
    """Returns a cast of at least two parties, or two people of one."""
    return cast if len(cast.parties) > 1 else None


def _visit(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns visitor and host: the first place or state after the trigger, within a few words.

    The visitor stands before the trigger, or after "by": "a visit to Beijing by U.S. President Donald Trump".
    """
    host = _host(scope, trigger.after)
    by = next(
        (p for p in range(trigger.after, min(len(scope.line), trigger.after + 5)) if scope.line.word(p) == "by"), None
    )
    guests = list_from(scope, by + 1) if by is not None else []
    visitors = [agent for agent in guests or _preceded(scope, trigger) if host not in agent.parties]
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


def _sign(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the signatories; both sides where a document is signed "between the two countries"."""
    subjects = _preceded(scope, trigger)
    parties = {code for agent in subjects for code in agent.parties}
    if len(parties) == 1 and context.sides and parties <= set(context.sides.parties):
        return Cast(tuple(subjects), (context.sides,))
    return Cast(tuple(subjects)) if len(parties) > 1 else None


def _signed(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the two sides, where a document named in the sentence is said to have been signed."""
    before = scope.line.words[max(0, trigger.first - _REACH) : trigger.first]
    if context.sides is None or not any(word in words_of("document_nouns") for word in before):
        return None
    return Cast((context.sides,))


def _thanked(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns donor and recipient where one thanks the other for help given: "X thanked Y for the assistance"."""
    recipients = [agent for agent in _preceded(scope, trigger) if agent.parties]
    inside = [
        m for m in scope.mentions if m.kind in ("state", "body") and scope.line.first(m.span) < trigger.after + _REACH
    ]
    donors = [agent for agent in scope.within(trigger.first, trigger.after + _REACH) if agent.parties]
    codes = [code for agent in donors for code in agent.parties] + [m.candidates[0] for m in inside]
    donor = next((code for code in codes if recipients and code not in recipients[0].parties), None)
    if donor is None:
        return None
    span = scope.line.span(trigger.first, trigger.after)
    return Cast((Agent(span, (), (donor,), "party"),), (Agent(span, (), recipients[0].parties[:1], "party"),))


def _act(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target of a verb: "A imposed sanctions on B"."""
    left = _preceded(scope, trigger)
    right = _after(scope, trigger.after) or _object(scope, trigger.after) or _inside(scope, trigger)
    return Cast(tuple(left), tuple(right[:1])) if left and right and left[0].parties != right[0].parties else None


def _inside(scope: Scope, trigger: Trigger) -> list[Agent]:
    """Returns the party that a trigger itself names: "expelled two German diplomats"."""
    found = [
        m for m in scope.mentions if m.kind == "state" and trigger.first <= scope.line.first(m.span) < trigger.after
    ]
    return [Agent(mention.span, (), mention.candidates[:1], "party") for mention in found[:1]]


def _object(scope: Scope, position: int) -> list[Agent]:
    """Returns the first party after a position in the clause that is introduced as a target."""
    for p in range(position, min(len(scope.line), position + _REACH)):
        if scope.line.word(p) in _BREAK:
            return []
        if scope.starting(p) and scope.line.word(p - 1) in ("on", "against", "to", "of", "the", "in", "for"):
            return [scope.at[p]]
    return []


def _against(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target of a noun: "Russia's aggression against Ukraine", "EU sanctions on Russia"."""
    target = _target(scope, trigger.after)
    if target is None and trigger.cue.kind == "assault":
        return _against_home(context, scope, trigger)
    position = trigger.first - (scope.line.word(trigger.first - 1) in ("'s", "'"))
    mention = _mention_ending(scope, position)
    if target is None or mention is None or mention.candidates[0] == target.candidates[0]:
        return None
    actor, patient = (Agent(m.span, (), m.candidates[:1], "party") for m in (mention, target))
    return Cast((actor,), (patient,))


def _against_home(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target where only the actor is named and the article is the target's own."""
    actor = _mention_ending(scope, trigger.first - (scope.line.word(trigger.first - 1) in ("'s", "'")))
    if actor is None or context.home is None or actor.candidates[0] == context.home:
        return None
    span = scope.line.span(trigger.first, trigger.after)
    return Cast((Agent(actor.span, (), actor.candidates[:1], "party"),), (Agent(span, (), (context.home,), "party"),))


def _target(scope: Scope, position: int) -> Mention | None:
    """Returns the state or body right after a position."""
    return next(
        (
            m
            for m in scope.mentions
            if m.kind in ("state", "body") and position <= scope.line.first(m.span) <= position + 1
        ),
        None,
    )


def _mention_ending(scope: Scope, position: int) -> Mention | None:
    """Returns the state or body that ends at a position, one adjective passed over."""
    for gap in (0, 1):
        for mention in scope.mentions:
            if mention.kind in ("state", "body") and scope.line.after(mention.span) == position - gap:
                return mention
    return None


def _given(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns donor and recipient: "Iran appreciates China's assistance", "aid from France to Mali"."""
    donor = None
    if scope.line.word(trigger.first - 1) in ("'s", "'"):
        donor = _mention_ending(scope, trigger.first - 1)
    elif scope.line.word(trigger.after) in ("from", "by"):
        donor = _target(scope, trigger.after + 1)
    if donor is None:
        return None
    code = donor.candidates[0]
    subjects = [
        a
        for a in scope.agents
        if scope.after(a) <= scope.line.first(donor.span) and code not in a.parties and a.parties
    ]
    if not subjects:
        return None
    return Cast(
        (Agent(donor.span, (), (code,), "party"),), (Agent(subjects[-1].span, (), subjects[-1].parties[:1], "party"),)
    )


def _ties(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the two states of diplomatic relations: named in the phrase, after it, or the two sides."""
    inside = [
        m for m in scope.mentions if m.kind == "state" and trigger.first <= scope.line.first(m.span) < trigger.after
    ]
    codes = tuple(dict.fromkeys(m.candidates[0] for m in inside))
    if len(codes) < 2:
        behind = _after(scope, trigger.after + (scope.line.word(trigger.after) == "between"))
        before = [agent for agent in scope.agents if scope.after(agent) <= trigger.first]
        codes = tuple(dict.fromkeys(code for agent in (*before, *behind) for code in agent.parties))
    if len(codes) < 2 and context.sides:
        codes = context.sides.parties
    return (
        Cast((Agent(scope.line.span(trigger.first, trigger.after), (), codes[:2], "party"),))
        if len(codes) > 1
        else None
    )


def _attend(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who takes part in a session: the one named after the verb, else the last that the article has named."""
    present = [agent for agent in _preceded(scope, trigger) if agent.parties]
    body = context.session_at(scope, trigger.after)
    if body is None or not present:
        return None
    host = Agent(scope.line.span(trigger.first, trigger.after), (), (body,), "party")
    return Cast((host, *present), session=body)


def _join(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who joins or leaves a body."""
    bodies = [
        m for m in scope.mentions if m.kind == "body" and trigger.after <= scope.line.first(m.span) < trigger.after + 4
    ]
    joining = [agent for agent in _preceded(scope, trigger) if agent.parties]
    if not bodies or not joining:
        return None
    parties = tuple(code for agent in joining for code in agent.parties)
    return Cast((Agent(joining[0].span, (), parties, "party"),), (), None, bodies[0].candidates[0])


def _office(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the person who takes or leaves an office."""
    people = [agent for agent in _preceded(scope, trigger) if len(agent.people) == 1 and agent.parties]
    return Cast(tuple(people[:1])) if people else None


_FRAMES: dict[str, Frame] = {
    "meet": _meet,
    "receive": _receive,
    "talks": _talks,
    "visit": _visit,
    "sign": _sign,
    "signed": _signed,
    "thanked": _thanked,
    "act": _act,
    "against": _against,
    "given": _given,
    "ties": _ties,
    "attend": _attend,
    "join": _join,
    "office": _office,
}
