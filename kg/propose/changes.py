"""Rows of the reference tables to add or to change, and what an endpoint says otherwise than they do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["tenures", "memberships", "labels"]
Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """Fields to set in the row of a table that ``key`` tells apart, or a whole row to add where ``key`` is empty.

    ``after`` names the columns whose values a new row shares with those that it should stand behind.
    """

    file: str
    fields: Fields
    key: Fields = field(default_factory=dict)
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of which the endpoint says something else than the tables do; a person has to decide."""

    subject: str
    here: str
    there: str
    source: str
