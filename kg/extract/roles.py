"""Who does a deed and to whom, found from its trigger: beside a verb, active or passive, and around a noun."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.cuetable import grammar
from kg.extract.casts import Cast
from kg.extract.context import Context
from kg.extract.scope import Scope, parties_of
from kg.extract.sides import Side, Sides, sides_of
from kg.extract.subjects import subjects_before
from kg.extract.triggers import Trigger
from kg.model import Agent

_LEFT = 14
_RIGHT = 12
_PHRASE = 6
_LINK = 7
_RELATIVE = 4


@dataclass(frozen=True, slots=True)
class Deed:
    """A trigger with the sides of its sentence."""

    context: Context
    scope: Scope
    trigger: Trigger
    sides: Sides

    def home(self) -> list[Side]:
        """Returns the state whose government publishes the article, as a side at the trigger."""
        if self.context.home is None:
            return []
        span = self.scope.line.span(self.trigger.first, self.trigger.after)
        return [Side(self.trigger.first, self.trigger.after, Agent(span, (), (self.context.home,), "party"))]


def deed_of(context: Context, scope: Scope, trigger: Trigger) -> Deed:
    """Returns a trigger with the sides of its sentence."""
    return Deed(context, scope, trigger, sides_of(context, scope))


def passive(deed: Deed) -> bool:
    """Returns whether a verb is told of the one who suffers it: a form of "be" stands before it, or "by" behind it."""
    position, last = deed.trigger.first, deed.trigger.after - 1
    for p in range(position - 1, max(-1, position - 4), -1):
        if deed.scope.line.word(p) in grammar("be"):
            return not deed.scope.line.word(position).endswith("ing")
        if deed.scope.line.word(p) not in grammar("inside a passive"):
            break
    plural = all(deed.scope.line.word(p).endswith("s") for p in (position, last))
    return deed.scope.line.word(deed.trigger.after) == "by" and not plural


def adjectival(deed: Deed) -> bool:
    """Returns whether a participle describes a noun or only names a deed: "of wounded men", "and providing aid"."""
    before, form = deed.scope.line.word(deed.trigger.first - 1), deed.scope.line.word(deed.trigger.first)
    if form.endswith("ing"):
        return before in grammar("gerund governor")
    describing = (grammar("governor"), grammar("article"), grammar("possessive"))
    return form.endswith("ed") and any(before in words for words in describing)


def in_a_name(deed: Deed) -> bool:
    """Returns whether a form is part of a name in a sentence of small letters: "the head of Royal Dutch Shell"."""
    line, first = deed.scope.line, deed.trigger.first
    capital = line.raw(first)[:1].isupper() and line.raw(first - 1)[:1].isupper()
    return capital and any(line.raw(p)[:1].islower() for p in (first + 1, first - 2, first - 3, first - 4))


def grammatical_subjects(deed: Deed, position: int) -> list[Side]:
    """Returns the sides that are the subject of a verb by its grammar, also through "who" or "which"."""
    found = [agent for agent in subjects_before(deed.scope, position) if agent.parties]
    sides = [side for agent in found if (side := deed.sides.at.get(deed.scope.first(agent))) is not None]
    if sides:
        return sides
    near = range(position - 1, max(-1, position - _RELATIVE), -1)
    relative = next((p for p in near if deed.scope.line.word(p) in grammar("relative")), None)
    return _antecedent(deed, relative) if relative is not None else []


def subjects(deed: Deed, position: int) -> list[Side]:
    """Returns the sides that are the subject of a verb: its grammatical subject, else the nearest in its clause."""
    sides = grammatical_subjects(deed, position)
    if sides:
        return sides
    participle = deed.scope.line.word(position).endswith("ing")
    for p in range(position - 1, max(-1, position - _LEFT), -1):
        side, word = deed.sides.at.get(p), deed.scope.line.word(p)
        if side and side.plain and not (participle and deed.scope.line.word(side.first - 1) in grammar("governor")):
            return deed.sides.joined_before(side)
        if word in grammar("inverted speech") or (word in grammar("clause break") and not participle):
            return []
    return []


def _antecedent(deed: Deed, position: int) -> list[Side]:
    """Returns whom a relative pronoun at a position goes on about: "Hamas, which seized Gaza"."""
    before = position - (deed.scope.line.word(position - 1) == ",") - 1
    for p in range(before, max(-1, before - 4), -1):
        side = deed.sides.at.get(p)
        if side:
            return [side]
    return []


def objects(deed: Deed, position: int, doers: Sequence[Side] = ()) -> list[Side]:
    """Returns the sides of the first noun phrase after a position in its clause, cities of the doers' own passed over.

    Of "struck Abbas's Fatah forces" the head is taken, and its owner only where no other side is named; who tells of
    the deed behind it ("…, Seoul said") is no object.
    """
    own = set(parties_of(doers))
    owning: list[Side] = []
    for p in range(position, min(len(deed.scope.line), position + _RIGHT)):
        side = deed.sides.at.get(p)
        if side and (side.plain or not own >= set(side.parties)) and not deed.sides.speaks(side):
            if not deed.scope.line.possessive(side.after):
                return deed.sides.joined_after(side)
            owning = owning or [side]
        if deed.scope.line.word(p) in grammar("reach end"):
            break
    return owning


def agents_by(deed: Deed) -> list[Side]:
    """Returns the sides after "by" behind a trigger: "was sanctioned by the United States"."""
    for p in range(deed.trigger.after, min(len(deed.scope.line), deed.trigger.after + _RIGHT)):
        if deed.scope.line.word(p) == "by":
            return objects(deed, p + 1)
        if deed.scope.line.word(p) in grammar("reach end"):
            return []
    return []


def owners(deed: Deed) -> list[Side]:
    """Returns the sides in front of a noun within its phrase: "Russia's full-scale", "the Israeli air", "its".

    Beyond an "and", only a possessive owns the noun: "North Korea's warheads and missile tests".
    """
    begin, beyond = deed.trigger.first, False
    for p in range(begin, max(-1, begin - _PHRASE), -1):
        side, word = deed.sides.at.get(p), deed.scope.line.word(p)
        if side and side.plain and side.first < begin:
            owns = not beyond or deed.scope.line.possessive(side.after)
            return deed.sides.joined_before(side) if owns else []
        if word in grammar("possessive") or word == "whose":
            return _owning(deed, p)
        beyond = beyond or (p < begin and word == "and")
        if p < begin and (word in grammar("reaction") or (word != "and" and word in grammar("phrase break"))):
            return []
    return []


def light_verb_subjects(deed: Deed) -> list[Side]:
    """Returns the subject of the verb that governs a noun without owner: "Russia carried out strikes on Ukraine"."""
    for p in range(deed.trigger.first - 1, max(-1, deed.trigger.first - 6), -1):
        word = deed.scope.line.word(p)
        if word in grammar("deed verb"):
            return subjects(deed, p)
    return []


def _owning(deed: Deed, position: int) -> list[Side]:
    """Returns whom a possessive pronoun means: the nearest side before it, else the first of the sentence before."""
    before = [side for side in deed.sides.found if side.after <= position and side.plain]
    if before:
        return deed.sides.joined_before(before[-1])
    if deed.scope.number == 0:
        return []
    found = sides_of(deed.context, deed.context.scopes[deed.scope.number - 1]).found
    return [side for side in found if side.plain][:1]


def inside(deed: Deed) -> list[Side]:
    """Returns the sides that a trigger itself names: "expelled two German diplomats", not who acts ("its troops")."""
    found = [side for side in deed.sides.found if deed.trigger.first <= side.first < deed.trigger.after]
    return [side for side in found if deed.scope.line.word(side.first) not in grammar("possessive")]


def around(deed: Deed) -> tuple[list[Side], list[Side]]:
    """Returns the sides that prepositions after a noun introduce: who does it, and to whom.

    "Strikes by Israel on Gaza", "sanctions imposed on Russia by the EU".
    """
    doers: list[Side] = []
    targets: list[Side] = []
    link, after = "", deed.trigger.after
    for p in range(after - 1, min(len(deed.scope.line), after + _RIGHT)):
        word, side = deed.scope.line.word(p), deed.sides.at.get(p)
        if side and p >= after and link:
            named = deed.sides.joined_after(side, whole=True)
            if link == "against" and targets and not doers:
                # "The aggression of A against B": what looked like the target does it.
                doers, targets = targets, named
            elif link in grammar("doer link"):
                doers = doers or named
            else:
                targets = targets or named
            link = ""
        elif word == "by" and deed.scope.line.word(p - 1) in grammar("reaction"):
            break
        elif word in grammar("doer link") or word in grammar("target link"):
            link = word if p < after + _LINK else ""
        elif word in grammar("noun reach end"):
            break
    return doers, targets


def cast(doers: list[Side], targets: list[Side], sides: int) -> Cast | None:
    """Returns who does a deed and to whom, where at least so many parties are known; nobody does it to himself."""
    first = _agents(doers)
    codes = set(parties_of(first))
    second = [agent for agent in _agents(targets) if not codes & set(agent.parties)]
    found = Cast(tuple(first), tuple(second))
    return found if len(found.parties) >= sides else None


def _agents(sides: list[Side]) -> list[Agent]:
    """Returns sides as agents of their parties alone: deeds are those of states, not of who announces them."""
    return list(dict.fromkeys(Agent(side.agent.span, (), side.parties, "party") for side in sides))
