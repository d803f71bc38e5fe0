"""The arithmetic of days: the first such date, the next such day of a month, the week that a word names."""

import calendar
from datetime import date, timedelta

_FARTHEST = 330
"""Days ahead beyond which a date without a year was a day in the past when it was written."""


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def dated(day: date, month: int, number: int, year: int | None) -> date | None:
    if year is not None:
        return date(year, month, number)
    for ahead in range(9):
        try:
            one = date(day.year + ahead, month, number)
        except ValueError:
            if (month, number) != (2, 29):
                return None
            continue
        if one >= day:
            if (one - day).days > _FARTHEST and (month, number) != (2, 29):
                return date(one.year - 1, month, number)
            return one
    return None


def numeric(day: date, first: int, second: int, year: int | None, *, month_first: bool) -> date | None:
    month, number = (first, second) if (month_first and first <= 12) or second > 12 else (second, first)
    return dated(day, month, number, year)


def day_of_month(day: date, number: int) -> date | None:
    if not 1 <= number <= 31:
        return None
    year, month = day.year, day.month
    for _ in range(4):
        if number <= calendar.monthrange(year, month)[1] and date(year, month, number) > day:
            return date(year, month, number)
        year, month = year + month // 12, month % 12 + 1
    return None


def in_week(day: date, part: str, which: str) -> date:
    monday = day - timedelta(days=day.weekday())
    if not which.startswith(("this", "dies")):
        monday += timedelta(days=7)
    if part.startswith(
        ("early", "beginning", "start", "first", "anfang", "début", "inic", "princip", "iníc", "inizio", "begin")
    ):
        return monday + timedelta(days=1)
    if part.startswith(("mi", "mitte", "med", "meio", "metà", "half", "halverwege")):
        return monday + timedelta(days=2)
    return monday + timedelta(days=4)


def months_on(day: date, number: int) -> date:
    """The same day `number` months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def working_days_on(day: date, number: int) -> date:
    """The day `number` weekdays after `day`; holidays count as weekdays."""
    for _ in range(number):
        day += timedelta(days=1)
        while day.weekday() > 4:
            day += timedelta(days=1)
    return day


def next_weekday(day: date, number: int) -> date:
    """The next weekday of that number (Monday is 0), strictly after `day`."""
    return day + timedelta(days=(number - day.weekday() - 1) % 7 + 1)


def following(day: date) -> date:
    """The day after `day`, which is itself where the calendar ends."""
    try:
        return day + timedelta(days=1)
    except OverflowError:
        return day
