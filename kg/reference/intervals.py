"""Half-open intervals between ISO dates that may be shortened to a month or a year."""

import re
from datetime import date

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


def overlap(first: tuple[str | None, str | None], second: tuple[str | None, str | None]) -> bool:
    """Returns whether two half-open intervals surely share a day."""
    return _ends_after(first[1], second[0]) and _ends_after(second[1], first[0])


def _ends_after(until: str | None, since: str | None) -> bool:
    """Returns whether an interval that ends at ``until`` surely reaches past ``since``."""
    if until is None or since is None:
        return True
    shared = min(len(until), len(since))
    return until[:shared] > since[:shared]
