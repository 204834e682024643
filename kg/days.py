"""Arithmetic on dates of any precision: what "last month" is, seen from the day of publication."""

from calendar import monthrange
from datetime import date, timedelta


def month_of(year: int, month: int) -> str:
    """Returns a month as ISO text; months outside 1 to 12 carry over into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04d}-{month:02d}"


def day_of(year: int, month: int, day: int) -> str | None:
    """Returns a day as ISO text, or ``None`` where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def nearest_year(month: int, day: int, published: date) -> int:
    """Returns the year of a day named without one: the nearest to publication, the past counting as twice as near.

    29 February is looked for in the leap years around; a day that no calendar has gets the year of publication.
    """

    def distance(year: int) -> int:
        days = (date(year, month, day) - published).days
        return 2 * days if days > 0 else -days

    years = range(max(1, published.year - 4), published.year + 5)
    return min((year for year in years if day_of(year, month, day)), key=distance, default=published.year)


def month_year(month: int, published: date) -> int:
    """Returns the year of a month named without one: the latest that has begun, or begins within four months."""
    ahead = (month - published.month) % 12
    return published.year + (1 if published.month + ahead > 12 else 0) - (0 if ahead <= 4 else 1)


def weekday_before(weekday: int, published: date) -> date:
    """Returns the latest such weekday up to publication: Thursday in an article of a Thursday is that Thursday."""
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def years_before(published: date, years: int) -> date:
    """Returns the same day so many years earlier; 29 February becomes 28."""
    year = published.year - years
    return date(year, published.month, min(published.day, monthrange(year, published.month)[1]))


def week_of(day: date) -> tuple[str, str]:
    """Returns the Monday and the Sunday of a day's week as ISO text."""
    monday = day - timedelta(days=day.weekday())
    return monday.isoformat(), (monday + timedelta(days=6)).isoformat()


def to_the_day(moment: str | None) -> bool:
    """Returns whether an ISO date is known to the day, not shortened to a month or a year."""
    return moment is not None and len(moment) == len("2023-10-26")


def first_day(moment: str) -> date:
    """Returns the first day of an ISO date that may be shortened to a month or a year."""
    parts = [int(part) for part in moment.split("-")]
    return date(*[*parts, 1, 1][:3])


def day_after(moment: str) -> date:
    """Returns the day after the last day of an ISO date that may be shortened: the half-open end."""
    parts = [int(part) for part in moment.split("-")]
    if len(parts) == 1:
        return date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        return first_day(month_of(parts[0], parts[1] + 1))
    return first_day(moment) + timedelta(days=1)
