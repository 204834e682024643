"""Whether records can be trusted as far as they say: of those trusted to nine tenths, nine in ten should be right."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import fsum
from typing import get_args

from kg.confidence import RecordKind
from kg.evaluate.judging import Judged
from kg.table import Table

BINS = 10
"""Into how many equal parts the way from 0 to 1 is cut."""

_BINS = ("kind", "confidence", "records", "mean confidence", "share right")
_KINDS = ("kind", "records", "mean confidence", "share right", "brier", "calibration error", "ranking")


@dataclass(frozen=True, slots=True)
class Bin:
    """The records whose confidence is ``low`` or more and below ``high``: how many, and how many right.

    ``confidence`` is their mean. The last bin holds those of confidence 1 too.
    """

    low: float
    high: float
    records: int
    confidence: float
    right: int

    @property
    def share(self) -> float:
        """Returns the part of the records that was right."""
        return self.right / self.records


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far confidence and truth agree over some records; ``bins`` leaves out those that hold none.

    ``brier`` is the mean square of what is missing from 1 for right records and of the confidence of wrong ones;
    ``error`` the mean distance of confidence and share over the bins, weighted by their records (the expected
    calibration error). Both are 0 at best. ``ranking`` is in how many pairs of a right and a wrong record the right one
    is trusted more, ties counted by half: 1 at best, 0.5 where confidence tells nothing, ``None`` without such pairs.
    """

    records: int
    right: int
    confidence: float
    bins: tuple[Bin, ...]
    brier: float
    error: float
    ranking: float | None


def reliability(records: Iterable[Judged], bins: int = BINS) -> Reliability:
    """Returns how far confidence and truth agree; over no records, all figures are 0."""
    pairs = [(record.confidence, record.right) for record in records]
    cells: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in pairs:
        # Rounded first: 0.58 of a hundred bins must not fall into the 57th.
        cells[min(int(round(confidence * bins, 9)), bins - 1)].append((confidence, right))
    found = tuple(_bin(number / bins, (number + 1) / bins, cells[number]) for number in sorted(cells))
    count = max(len(pairs), 1)
    return Reliability(
        len(pairs),
        sum(right for _, right in pairs),
        fsum(confidence for confidence, _ in pairs) / count,
        found,
        fsum((confidence - right) ** 2 for confidence, right in pairs) / count,
        fsum(one.records * abs(one.confidence - one.share) for one in found) / count,
        _ranking(pairs),
    )


def _ranking(pairs: Sequence[tuple[float, bool]]) -> float | None:
    """Returns the share of pairs of a right and a wrong record that are ranked rightly."""
    right = sum(verdict for _, verdict in pairs)
    wrong = len(pairs) - right
    if not right or not wrong:
        return None
    below, won = 0, 0.0
    for _, group in groupby(sorted(pairs), key=lambda pair: pair[0]):
        verdicts = [verdict for _, verdict in group]
        misses = verdicts.count(False)
        won += verdicts.count(True) * (below + misses / 2)
        below += misses
    return won / (right * wrong)


def _bin(low: float, high: float, pairs: list[tuple[float, bool]]) -> Bin:
    """Returns one bin of records, which are one or more."""
    confidence = fsum(confidence for confidence, _ in pairs) / len(pairs)
    return Bin(low, high, len(pairs), confidence, sum(right for _, right in pairs))


def reliability_table(records: Iterable[Judged], title: str = "records by their confidence") -> Table:
    """Returns a row for each kind of record and tenth of confidence: how many, their mean, and the share right."""
    rows = [
        (kind, f"{one.low:g} – {one.high:g}", one.records, round(one.confidence, 3), round(one.share, 3))
        for kind, members in _by_kind(records).items()
        for one in reliability(members).bins
    ]
    return Table(_BINS, tuple(rows), title)


def trust_table(records: Iterable[Judged], title: str = "how far confidence can be believed") -> Table:
    """Returns a row for each kind of record, and one for all: Brier score, calibration error and ranking."""
    everything = list(records)
    kinds: dict[str, list[Judged]] = {**_by_kind(everything), "all kinds": everything}
    return Table(_KINDS, tuple(_whole(kind, reliability(members)) for kind, members in kinds.items()), title)


def _by_kind(records: Iterable[Judged]) -> dict[str, list[Judged]]:
    """Returns the records of each kind that there is, the kinds in their order."""
    everything = list(records)
    found = {kind: [record for record in everything if record.kind == kind] for kind in get_args(RecordKind)}
    return {kind: members for kind, members in found.items() if members}


def _whole(kind: str, found: Reliability) -> tuple[str | int | float | None, ...]:
    """Returns the row of a kind as a whole."""
    share = found.right / max(found.records, 1)
    figures = (found.confidence, share, found.brier, found.error, found.ranking)
    return (kind, found.records, *(None if figure is None else round(figure, 3) for figure in figures))
