"""Who takes part in an event: the participants that stand around a trigger, by the frame of its row."""

from collections.abc import Callable

from kg.extract import appointments, deeds, encounters, memberships, nominals, signings, ties, visits
from kg.extract.casts import Cast
from kg.extract.context import Context
from kg.extract.scope import Scope
from kg.extract.triggers import Trigger

Frame = Callable[[Context, Scope, Trigger], Cast | None]


def cast_of(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the participants of a trigger, or ``None`` where too few of them are there to report an event."""
    return _FRAMES[trigger.cue.frame](context, scope, trigger)


_FRAMES: dict[str, Frame] = {
    "meet": encounters.meet_cast,
    "speak": encounters.speak_cast,
    "receive": encounters.receive_cast,
    "talks": nominals.talks_cast,
    "visit": visits.visit_cast,
    "travel": visits.visit_cast,
    "sign": signings.sign_cast,
    "signing": signings.signing_cast,
    "signed": signings.signed_cast,
    "issued": signings.issued_cast,
    "mediate": encounters.mediate_cast,
    "summit": encounters.summit_cast,
    "attend": encounters.attend_cast,
    "represented": encounters.represented_cast,
    "act": deeds.act_cast,
    "noun": deeds.noun_cast,
    "held": deeds.held_cast,
    "given": deeds.given_cast,
    "thanked": deeds.thanked_cast,
    "received": deeds.received_cast,
    "alone": deeds.alone_cast,
    "together": deeds.together_cast,
    "ties": ties.ties_cast,
    "recognised": ties.recognised_cast,
    "join": memberships.join_cast,
    "member": memberships.member_cast,
    "office": appointments.office_cast,
    "named": appointments.named_cast,
    "congratulated": appointments.congratulated_cast,
    "owned": appointments.owned_cast,
    "election": appointments.election_cast,
}
