"""What PLOVER and CAMEO make of a record: values that travel beside it from the room ``code`` to the graph."""

from dataclasses import dataclass

from kg.text import Span


@dataclass(frozen=True, slots=True)
class Code:
    """One act in the words of both codings, as notations of their schemes; a coding that has none for it is ``None``.

    ``words`` are those that decided, beside the trigger or cue of the act itself.
    """

    plover: str | None = None
    mode: str | None = None
    cameo: str | None = None
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """A context of PLOVER, and the words that set an event or statement in it."""

    context: str
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class EventCoding:
    """An event's code, its contexts, who acts and who is acted upon.

    An event without a code (denied, or of a kind that neither coding knows) has an empty one.
    """

    code: Code
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    contexts: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementCoding:
    """A code for each position of a statement, in their order, and the contexts of what was said."""

    codes: tuple[Code, ...]
    contexts: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Codings:
    """The codings of a record: one for each of its events and each of its statements, in their order."""

    events: tuple[EventCoding, ...] = ()
    statements: tuple[StatementCoding, ...] = ()
