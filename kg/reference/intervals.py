"""Half-open intervals between ISO dates that may be shortened to a month or a year."""

import re
from datetime import date

Interval = tuple[str | None, str | None]
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def is_iso(text: str) -> bool:
    """Returns whether ``text`` is a day, month or year of the calendar, as in 2023-03-11, 2023-03 or 2023."""
    if not _ISO.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


def covers(since: str | None, until: str | None, on: date) -> bool:
    """Returns whether ``on`` surely lies within the half-open interval; an absent bound is no bound.

    A bound known to the month or year leaves that month or year in doubt, so a day within it is not covered.
    """
    day = on.isoformat()
    return _begun(since, day) and (until is None or day[: len(until)] < until)


def _begun(since: str | None, day: str) -> bool:
    """Returns whether what began at ``since`` had surely begun on ``day``."""
    if since is None:
        return True
    return day >= since if len(since) == len(day) else day[: len(since)] > since


def overlap(first: Interval, second: Interval) -> bool:
    """Returns whether two half-open intervals surely share a day."""
    return _ends_after(first[1], second[0]) and _ends_after(second[1], first[0])


def _ends_after(until: str | None, since: str | None) -> bool:
    """Returns whether an interval that ends at ``until`` surely reaches past ``since``."""
    if until is None or since is None:
        return True
    return cut(until, since) > cut(since, until)


def within(inner: Interval, outer: Interval) -> bool:
    """Returns whether an interval may lie within another, at the precision to which both are known."""
    begins = not (inner[0] and outer[0]) or cut(inner[0], outer[0]) >= cut(outer[0], inner[0])
    ends = not outer[1] or (inner[1] is not None and cut(inner[1], outer[1]) <= cut(outer[1], inner[1]))
    return begins and ends


def cut(bound: str, other: str) -> str:
    """Returns a date at the precision of the coarser of two."""
    return bound[: min(len(bound), len(other))]
