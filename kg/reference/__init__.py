"""Facts of the world that names and dates are resolved against: states, bodies, offices, people, relations."""

from datetime import date
from functools import cache

from kg.reference.facts import Office, Partnership, Person
from kg.reference.loading import load
from kg.reference.lookup import Reference

__all__ = ["Reference", "holder", "load", "members", "offices_of", "packaged", "partnership"]


@cache
def packaged() -> Reference:
    """Returns the packaged reference facts, read once."""
    return load()


def holder(of: str, role: str, on: date) -> Person | None:
    """Returns who held an office of a state or body on a day, as ``Reference.holder`` does."""
    return packaged().holder(of, role, on)


def offices_of(person: str, on: date) -> tuple[Office, ...]:
    """Returns the offices that a person, by key, held on a day."""
    return packaged().offices_of(person, on)


def members(body: str, on: date) -> tuple[str, ...]:
    """Returns the codes of a body's members on a day, sorted."""
    return packaged().members(body, on)


def partnership(a: str, b: str, on: date) -> Partnership | None:
    """Returns the graded relation of two parties on a day, or ``None`` where none is known."""
    return packaged().partnership(a, b, on)
