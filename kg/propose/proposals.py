"""Asks for news of offices, bodies and names, and gathers what it would change in the tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from kg.propose.changes import Change, Difference, Kind
from kg.propose.endpoint import Endpoint
from kg.propose.memberships import label_changes, membership_changes
from kg.propose.questions import answers
from kg.propose.tables import diff
from kg.propose.tenures import tenure_changes
from kg.reference import Reference

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Proposals:
    """Rows to add or change, what a person has to decide, and how many offices and bodies could not be asked about.

    Those are the ones for which the tables have no Wikidata item.
    """

    changes: tuple[Change, ...]
    differences: tuple[Difference, ...]
    asked: int
    without_item: int

    def diff(self, folder: Path) -> str:
        """Returns the changes as a unified diff of the tables in ``folder``."""
        return diff(folder, self.changes)


def proposals(reference: Reference, endpoint: Endpoint, kinds: tuple[Kind, ...], since: date, asked: date) -> Proposals:
    """Returns what an endpoint knows that the reference facts do not.

    ``since`` is the day from which statements are news: those that begin or end on it or later; ``asked`` is the day
    of asking, which sources name. Raises ``EndpointError``.
    """
    found = [one for kind in kinds for one in _found(reference, endpoint, kind, (since, asked))]
    items = [item for kind in kinds for item in _items(reference, kind)]
    return Proposals(
        tuple(one for one in found if isinstance(one, Change)),
        tuple(one for one in found if isinstance(one, Difference)),
        asked=sum(item is not None for item in items),
        without_item=sum(item is None for item in items),
    )


def _found(
    reference: Reference, endpoint: Endpoint, kind: Kind, days: tuple[date, date]
) -> Iterator[Change | Difference]:
    """Yields what the answers to the question of one kind change."""
    since, asked = days
    rows = answers(endpoint, kind, (item for item in _items(reference, kind) if item), since)
    if kind == "tenures":
        yield from tenure_changes(reference, rows, asked)
    elif kind == "memberships":
        yield from membership_changes(reference, rows, asked)
    else:
        yield from label_changes(reference, rows, asked)


def _items(reference: Reference, kind: Kind) -> tuple[str | None, ...]:
    """Returns the Wikidata items that a question is about; ``None`` for what has none."""
    facts = reference.facts
    if kind == "tenures":
        return tuple(office.wikidata for office in facts.offices)
    bodies = tuple(body.wikidata for body in facts.bodies)
    return bodies if kind == "memberships" else (*bodies, *(state.wikidata for state in facts.states))
