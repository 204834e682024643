"""Errors that name the offending value and say what to do about it."""


class KgError(Exception):
    """A failure that a user can act on.

    ``value`` is the thing that was wrong, ``advice`` one sentence on how to mend it.
    """

    def __init__(self, message: str, *, value: object = None, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.value = value
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message}. {self.advice}" if self.advice else self.message


class InputError(KgError):
    """An article that cannot be read."""


class ReferenceFactsError(KgError):
    """A reference table that does not hold together; ``value`` names file and line."""


class CueError(KgError):
    """A row of a cue table that cannot be used; ``value`` names file and line."""


class GoldError(KgError):
    """Annotations that records cannot be compared with; ``value`` is the file or folder."""


class StoreError(KgError):
    """A store that cannot be opened, read or written."""


class QueryError(KgError):
    """A query that is unknown, malformed or wrongly parameterised."""


class ExportError(KgError):
    """A file that cannot be written in the form asked for."""


class ResourceError(KgError):
    """A file of the installation that is missing."""


class EndpointError(KgError):
    """A SPARQL endpoint that cannot be asked; ``value`` is its address."""
