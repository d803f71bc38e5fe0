"""When a recurring event takes place (RRULE: RFC 5545, section 3.3.10), within a window and a budget.

Rules are run by python-dateutil on wall clock times. They are input: one that repeats within the day, or never takes
place and would be searched for until the year 9999, is refused, and the rules of a file share a budget.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from dateutil.rrule import rrule, rruleset, rrulestr

from providers.ics.zones import Zone

MAX_OCCURRENCES = 500
_PERIODS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 0, "YEARLY": 0}
_FILTERS = {"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYEASTER", "BYDAY"}
_FAILURES = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError)


@dataclass(slots=True)
class Budget:
    """Days that the rules of one file may still be run over; a thousand take about five milliseconds."""

    days: int = 500_000

    def take(self, days: int) -> None:
        if days > self.days:
            raise ValueError("its repetition began too long ago, or too much in the file repeats")
        self.days -= days


def occurrences(
    rule: str, first: datetime, zone: Zone, since: datetime, until: datetime, budget: Budget
) -> list[datetime]:
    """Wall clock times within the wall clock times `since`..`until` of a rule that begins at `first`, no more than
    `MAX_OCCURRENCES`. Raises ValueError for a rule that is broken, too fine, too long or never takes place."""
    parts = {k.strip(): v.strip() for k, _, v in (part.partition("=") for part in rule.upper().split(";")) if v}
    frequency = parts.get("FREQ", "")
    if frequency not in _PERIODS:
        raise ValueError("it repeats within the day, or its rule is broken")
    if not re.fullmatch(r"0*[1-9]\d?", parts.get("INTERVAL", "1")):
        raise ValueError("the interval of its repetition is not a number below a hundred")
    if {"BYHOUR", "BYMINUTE", "BYSECOND"} & parts.keys() or len(rule) > 500:
        raise ValueError("it repeats within the day, or its rule is too long")
    end = min(until, _end(parts.pop("UNTIL", ""), zone) or until)
    count = parts.pop("COUNT", "")
    budget.take(max(0, (end - first).days) // (3 if frequency != "DAILY" else 1))
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        if _FILTERS & parts.keys() and not (frequency == "WEEKLY" and not (_FILTERS - {"BYDAY"}) & parts.keys()):
            budget.take(11_000 if frequency == "DAILY" else 3_000)
            _proved(text, first, frequency, int(parts.get("INTERVAL", "1")))
        found = _series(text, first).replace(until=end)
        numbered: Iterator[datetime] = islice(found, int(count)) if count.isdigit() else iter(found)
        return list(islice((at for at in numbered if at >= since), MAX_OCCURRENCES))
    except _FAILURES as error:
        raise ValueError(f"its repetition cannot be read ({error})") from error


def _series(text: str, first: datetime) -> rrule:
    series = rrulestr(text, dtstart=first)
    if isinstance(series, rruleset):
        raise TypeError("more than one rule")
    return series


def _proved(text: str, first: datetime, frequency: str, interval: int) -> None:
    """Raise ValueError when the rule does not take place within the last thirty years of the calendar.

    dateutil looks for the next time until the year 9999, so a rule that matches nothing is first tried near that end,
    in step with its interval.
    """
    if days := _PERIODS[frequency] * interval:
        late = first + timedelta(days=(datetime(9970, 1, 1) - first).days // days * days)  # noqa: DTZ001
    else:
        years = 4 * interval
        late = first.replace(year=first.year + (9970 - first.year) // years * years)
    if next(iter(_series(text, late)), None) is None:
        raise ValueError("it never takes place")


def day_of(match: re.Match[str], name: str) -> datetime:
    """The day whose year, month and day are the first groups, at midnight. Raises ValueError for one there never is,
    with the property's name."""
    try:
        return datetime(int(match[1]), int(match[2]), int(match[3]))  # noqa: DTZ001 - a wall clock time
    except ValueError:
        raise ValueError(f"there is no day {match[1]}-{match[2]}-{match[3]}, which {name} names") from None


def _end(value: str, zone: Zone) -> datetime | None:
    """UNTIL as a wall clock time; a date is included."""
    match = re.match(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$", value)
    if not match:
        return None
    day = day_of(match, "UNTIL")
    if not match[4]:
        return day + timedelta(days=1, seconds=-1)
    at = day + timedelta(hours=int(match[4]), minutes=int(match[5]), seconds=int(match[6]))
    return zone.wall(at.replace(tzinfo=UTC)) if match[7] else at
