"""How much of the world's offices the reference facts know, year by year."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import cast, get_args

from kg.errors import ReferenceFactsError
from kg.reference.facts import Rank
from kg.reference.index import rank_word
from kg.reference.lookup import Reference
from kg.table import Table

RANKS: tuple[Rank, ...] = ("head-of-state", "head-of-government", "foreign-minister")


def rank_named(word: str) -> Rank:
    """Returns the rank of offices that a word names. Raises ``ReferenceFactsError`` for another."""
    for rank in get_args(Rank):
        if rank == rank_word(word):
            return cast(Rank, rank)
    raise ReferenceFactsError(f"{word!r} is no rank", value=word, advice=f"Choose of: {', '.join(get_args(Rank))}")


def coverage(reference: Reference, years: range, ranks: Iterable[Rank] = RANKS) -> Table:
    """Returns for each rank how many states have a holder, in how many of the years, and how many facts are checked.

    A year counts as filled where a source supports a holder on its first of July; a state counts in the years in
    which it existed. Columns: rank, states (of which any year is filled), complete (all years), share (of state-years
    filled, in per cent), tenures, confirmed (tenures whose first day, or holder, a source names).
    """
    rows = []
    for rank in ranks:
        lines = [(filled, lived) for _, _, filled, lived in _filled(reference, years, rank)]
        known = [line for line in lines if line[0]]
        filled, lived = (sum(len(line[side]) for line in lines) for side in (0, 1))
        tenures = [t for t in reference.facts.tenures if rank in reference.offices[t.office].ranks]
        confirmed = sum(bool(tenure.checked) or "for the holder" in tenure.source for tenure in tenures)
        complete = sum(filled == lived for filled, lived in known)
        share = round(100 * filled / lived, 1) if lived else 0.0
        rows.append((rank, len(known), complete, share, len(tenures), confirmed))
    columns = ("rank", "states", "complete", "share", "tenures", "confirmed")
    return Table(columns, tuple(rows), f"Holders known on 1 July, {years.start}–{years.stop - 1}")


def coverage_by_state(reference: Reference, years: range, rank: Rank) -> Table:
    """Returns for each state how many years of an office are filled. Columns: state, name, filled, years, missing."""
    rows = tuple(
        (code, name, len(filled), len(lived), _runs(year for year in lived if year not in filled))
        for code, name, filled, lived in _filled(reference, years, rank)
    )
    return Table(("state", "name", "filled", "years", "missing"), rows, f"{rank}, {years.start}–{years.stop - 1}")


def _filled(reference: Reference, years: range, rank: Rank) -> Iterator[tuple[str, str, list[int], list[int]]]:
    """Yields states with the years in which a holder is known, and those in which the state existed."""
    for state in reference.facts.states:
        if state.kind != "state":
            continue
        lived = [year for year in years if (state.since or "") <= f"{year}-07-01" < (state.until or "9999")]
        filled = [year for year in lived if reference.holdings(state.code, rank, date(year, 7, 1))]
        yield state.code, state.name, filled, lived


def _runs(years: Iterable[int]) -> str:
    """Returns years as runs: "2000–2004 2011"."""
    runs = []
    for _, run in groupby(enumerate(years), lambda pair: pair[1] - pair[0]):
        line = [year for _, year in run]
        runs.append(str(line[0]) if len(line) == 1 else f"{line[0]}–{line[-1]}")
    return " ".join(runs)
