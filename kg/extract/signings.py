"""Casts of signings: who signs a document with whom."""

from kg.cuetable import cue_words, grammar
from kg.extract.casts import Cast, following, preceding, subject_of_sentence
from kg.extract.context import Context
from kg.extract.nominals import compound_parties, list_before
from kg.extract.scope import Scope
from kg.extract.subjects import list_from
from kg.extract.triggers import Trigger
from kg.model import Agent

_OBJECT = 16
_BEFORE = 12
_LINK = 3


def sign_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the signatories of a document that stands behind the verb.

    They are the subject, and who stands after "with" or "between" behind the document; both sides of the article where
    one of them signs a document without saying with whom. Behind a document the verb is a participle: "a pact signed".
    """
    if _is_document(scope, trigger.first - 1 - (scope.line.word(trigger.first - 1) == ",")):
        return signed_cast(context, scope, trigger)
    document = _document(scope, trigger.after)
    if document is None:
        return None
    partners = _partners(scope, trigger.after, document)
    subjects = [agent for agent in preceding(scope, trigger) or subject_of_sentence(scope, trigger) if agent.parties]
    return _signatories(context, scope, subjects, partners) if subjects else None


def signing_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the signatories of "the signing of the A-B agreement", "the signing by A and B of a treaty"."""
    document = _document(scope, trigger.after)
    if document is None or any(scope.line.word(p) in grammar("place") for p in range(trigger.after, document)):
        return None
    return _signatories(context, scope, [], _partners(scope, trigger.after, document))


def signed_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns the signatories where a document before the verb is said to have been signed."""
    first = max(0, trigger.first - _BEFORE)
    document = next((p for p in range(trigger.first - 1, first - 1, -1) if _is_document(scope, p)), None)
    if document is None:
        return None
    named = _behind(scope, trigger.after) or _partners(scope, first, document)
    proper = trigger.cue.frame == "sign" and scope.line.raw(document)[0].isupper()
    # "The Paris Agreement signed in 2016" is known by its name; who signed it is not said.
    return None if proper and not named else _signatories(context, scope, [], named)


def issued_cast(context: Context, scope: Scope, trigger: Trigger) -> Cast | None:
    """Returns who issued a joint document in which they say something: "A and B said in a joint communique".

    They are the row of which one stands before it, or a phrase for both sides in its sentence, else the sides of the
    article, to which "the joint communique" is only a hint.
    """
    near = scope.line.words[max(0, trigger.first - _LINK) : trigger.first]
    if not grammar("document link").intersection(near):
        return None
    # A mere "they" tells too little of who is meant.
    joint = [agent for agent in scope.agents if agent.how == "joint" and scope.after(agent) - scope.first(agent) > 1]
    issuers = joint[:1] or list_before(scope, trigger) or list_from(scope, 0)
    cast = Cast(tuple(agent for agent in issuers if agent.parties))
    if len(cast.parties) > 1:
        return cast
    alone = cast.parties and cast.parties[0] in context.reference.bodies
    if alone and not any(agent.people for agent in cast.agents):
        return cast
    return (
        Cast((context.joint_sides,), hinted=not grammar("indefinite").intersection(near))
        if context.joint_sides
        else None
    )


def _signatories(context: Context, scope: Scope, subjects: list[Agent], partners: list[Agent]) -> Cast | None:
    """Returns a cast of at least two parties; the sides of the article where only one or none is named."""
    cast = Cast(tuple(subjects), tuple(agent for agent in partners if agent not in subjects))
    if len(cast.parties) > 1:
        return cast
    if context.sides is None or not set(cast.parties) <= set(context.sides.parties):
        return None
    return Cast(cast.first, (*cast.second, context.sides), hinted=context.joint_sides is None)


def _document(scope: Scope, position: int) -> int | None:
    """Returns where the noun of a document stands that a verb before it signs."""
    for p in range(position, min(len(scope.line), position + _OBJECT)):
        if _is_document(scope, p):
            return p
        if scope.line.word(p) in grammar("event clause break"):
            return None
    return None


def _is_document(scope: Scope, position: int) -> bool:
    return scope.line.word(position) in cue_words("document_nouns")


def _partners(scope: Scope, position: int, document: int) -> list[Agent]:
    """Returns who stands after "with", "between" or "by" from a position on, or in the name of the document."""
    for p in range(position, min(len(scope.line), document + _BEFORE)):
        if scope.line.word(p) in grammar("signatory link"):
            return following(scope, p + 1)
        if p > document and scope.line.word(p) in grammar("event clause break"):
            break
    for p in range(position, document):
        joined = compound_parties(scope, p + 1)
        if joined:
            return joined
    return []


def _behind(scope: Scope, position: int) -> list[Agent]:
    """Returns who stands after "by" or "between" behind a verb in the passive."""
    for p in range(position, min(len(scope.line), position + _BEFORE)):
        if scope.line.word(p) in grammar("signatory link"):
            return list_from(scope, p + 1)
        if scope.line.word(p) in grammar("event clause break"):
            return []
    return []
