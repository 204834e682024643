"""Casts of deeds: what one party does to another, gives it, or does alone."""

from dataclasses import replace

from kg.cuetable import grammar
from kg.extract.casts import REACH, Cast
from kg.extract.context import Context
from kg.extract.roles import (
    Deed,
    adjectival,
    agents_by,
    around,
    cast,
    deed_of,
    in_a_name,
    inside,
    light_verb_subjects,
    objects,
    owners,
    passive,
    subjects,
)
from kg.extract.scope import Scope, parties_of
from kg.extract.sides import Side
from kg.extract.triggers import Trigger


def act_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target of a verb: "A imposed sanctions on B", "B was attacked by A"."""
    deed = deed_of(context, scope, trigger)
    if scope.line.word(trigger.after - 1).endswith("ing") and scope.line.word(trigger.after) == "of":
        # "In Russian shelling of Kherson": such a form is a noun.
        return _noun_cast(deed)
    if passive(deed):
        return cast(
            agents_by(deed) or around(deed)[0], inside(deed) or subjects(deed, trigger.first), trigger.cue.sides
        )
    if adjectival(deed) or in_a_name(deed):
        return None
    doers = subjects(deed, trigger.first) or owners(deed)
    targets = inside(deed) or objects(deed, trigger.after, doers)
    if doers or inside(deed):
        return cast(doers, targets, trigger.cue.sides)
    # "The strikes by A on B": some forms in -s are verbs and nouns.
    return _noun_cast(deed) if scope.line.word(trigger.first).endswith("s") else None


def noun_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns actor and target of a noun: "Russia's aggression against Ukraine", "EU sanctions on Russia"."""
    return _noun_cast(deed_of(context, scope, trigger))


def _noun_cast(deed: Deed) -> Cast | None:
    """Returns actor and target of a noun."""
    return cast(*_noun_sides(deed), deed.trigger.cue.sides)


def held_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who holds whom: "the detention of a Japanese national in Beijing", "the arrest of X by Mali"."""
    deed = deed_of(context, scope, trigger)
    doers, targets = around(deed)
    behind = [side for side in deed.sides.found if side.first >= trigger.after and side not in targets]
    there = [side for side in behind if scope.line.word(side.first - 1) in grammar("place")]
    return cast(owners(deed) or doers or there[:1], targets, trigger.cue.sides)


def _noun_sides(deed: Deed) -> tuple[list[Side], list[Side]]:
    """Returns who does what a noun names, and to whom."""
    doers, targets = around(deed)
    own = owners(deed)
    named = inside(deed)
    if named and targets and not doers:
        # "The lifting of EU sanctions on Syria": who is named within does it.
        return own or named, targets
    targets = targets or named
    return (own or doers or light_verb_subjects(deed)), targets


def alone_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who does something that needs no other side: tests a missile, withdraws troops."""
    deed = deed_of(context, scope, trigger)
    doers = agents_by(deed) if passive(deed) else subjects(deed, trigger.first)
    found = cast(doers or owners(deed), [], 1)
    shared = grammar("exercise").intersection(scope.line.words[trigger.first : trigger.after])
    return replace(found, kind="cooperation") if found and shared and len(found.parties) > 1 else found


def together_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns those who do something jointly: "China and Russia held drills", "the U.S.-South Korea exercises"."""
    deed = deed_of(context, scope, trigger)
    doers, others = around(deed)
    between = "between" in scope.line.words[trigger.first : trigger.after + 1]
    if between and len(parties_of(others)) > 1:
        return cast([], others, 2)
    own = owners(deed) or light_verb_subjects(deed) or subjects(deed, trigger.first)
    return cast(own or doers, others, 2)


def given_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns donor and recipient: "Iran appreciates China's assistance", "aid from France to Mali"."""
    deed = deed_of(context, scope, trigger)
    doers, targets = around(deed)
    if scope.line.word(trigger.after) == "of":
        # "The assistance of the French government": whom it comes from, not whom it goes to.
        doers, targets = doers or targets, []
    donors = owners(deed) or doers
    if not donors:
        return None
    left = [side for side in deed.sides.found if side.after <= donors[0].first and side.plain]
    apart = [side for side in left if not set(side.parties) & set(donors[0].parties)]
    return cast(donors[:1], targets or apart[-1:] or deed.home(), trigger.cue.sides)


def thanked_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns donor and recipient where one thanks the other for help given: "X thanked Y for the assistance"."""
    deed = deed_of(context, scope, trigger)
    recipients = subjects(deed, trigger.first)[:1] or _speaker(deed)
    if not recipients:
        return None
    own = set(recipients[0].parties)
    behind = [
        side
        for side in deed.sides.found
        if trigger.first <= side.first < trigger.after + REACH and not own & set(side.parties)
    ]
    return cast(behind[:1], recipients, 2)


def _speaker(deed: Deed) -> list[Side]:
    """Returns the side named after a quotation whose words have no subject of their own: "I thank …", Xi said."""
    people = [side for side in deed.sides.found if side.agent.people and side.first >= deed.trigger.after]
    return people[-1:] or deed.home()


def received_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns donor and recipient where the recipient is the subject: "Mali received weapons from Russia"."""
    deed = deed_of(context, scope, trigger)
    recipients = subjects(deed, trigger.first) or deed.home()
    doers, targets = around(deed)
    donors = [side for side in (*doers, *inside(deed), *targets) if recipients]
    return cast(donors[:1], recipients[:1], 2)
