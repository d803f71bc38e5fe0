"""When a step is due: durations, working days, working hours and the night, in the recipient's time zone.
Pure.

Instants go in and come out aware; what comes out is UTC. A zone is an IANA name, because "nine in the
morning" and "two working days" are wishes about a wall clock. Where a wall clock does not run straight:

- **A gap** (clocks go forward): a time that the wall clock skips is moved on by the length of the gap, so
  02:30 becomes 03:30.
- **A fold** (clocks go back): a time that comes twice is the first of the two, unless that lies before the
  instant asked about; then it is the second. No answer ever lies before the question.
- **Minutes and hours** are elapsed time and know nothing of the wall clock; **days and working days** keep
  it.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from importlib.util import find_spec, module_from_spec
from typing import Self

from agent.errors import UnknownPlace
from agent.places import country_of_zone, is_clock_of, nearest, zone_of

MONDAY_TO_FRIDAY = frozenset(range(5))

_ONE_DAY = timedelta(days=1)
_LONGEST_BREAK_DAYS = 60  # no country rests longer in a row; a search past it would never end


class Unit(StrEnum):
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working day"


@dataclass(frozen=True, slots=True)
class Duration:
    """So many of a unit, as in "2 working days". Not ordered: which of "2 days" and "1 working day" is longer
    depends on where it starts."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(f"a duration is never negative: {self.count} {self.unit.value}s")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The duration of words such as "45 minutes", "1 hour", "10 days" or "2 working days".

        Raises ValueError, with a sentence, for anything else.
        """
        found = re.fullmatch(r"(\d{1,5})\s+(minute|hour|day|working\s+day)s?", text.strip(), re.ASCII | re.IGNORECASE)
        if not found:
            raise ValueError(f"{text!r} is no duration; write it as 45 minutes, 24 hours, 10 days or 2 working days")
        return cls(int(found[1]), Unit(" ".join(found[2].lower().split())))

    def __str__(self) -> str:
        return f"{self.count} {self.unit.value}{'' if self.count == 1 else 's'}"

    @property
    def elapsed(self) -> timedelta | None:
        """The exact time that minutes and hours take; None for days, which depend on the calendar."""
        match self.unit:
            case Unit.MINUTE:
                return timedelta(minutes=self.count)
            case Unit.HOUR:
                return timedelta(hours=self.count)
            case _:
                return None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays:
    """When people work, and when they do not want to be written to: a value, cheap to make and to compare.

    `country` (ISO 3166, two letters) and `region` (the code of a state, land or province) choose the public
    holidays, "" for none; `days` are the days of the week, Monday is 0. Working hours run from `opens_at`
    up to but not including `closes_at`, the night likewise from `night_from` to `night_until`, over
    midnight or not; a night that begins when it ends is none. Raises ValueError for hours or days that
    leave no time to work.

    Public holidays are loaded on first use, those of each country once a process, so `check` is the place to find
    out early whether country and region exist.
    """

    country: str = ""
    region: str = ""
    days: frozenset[int] = MONDAY_TO_FRIDAY
    opens_at: time = time(9)
    closes_at: time = time(17)
    night_from: time = time(21)
    night_until: time = time(7)

    def __post_init__(self) -> None:
        if not self.days or not self.days <= frozenset(range(7)):
            raise ValueError("working days are one or more of Monday (0) to Sunday (6)")
        if self.opens_at >= self.closes_at:
            raise ValueError(
                f"working hours end after they begin, not from {self.opens_at:%H:%M} to {self.closes_at:%H:%M}"
            )

    def check(self) -> None:
        """Raises UnknownPlace when country or region have no public holidays here."""
        public_holidays(self.country, self.region, 2026)

    def where(self, zone: str) -> "WorkingDays":
        """These days where the clocks of `zone` run: with the public holidays of the zone's own country when its
        clocks cannot be those of `country`. Without a country, holidays count nowhere.
        """
        return _elsewhere(self, zone)

    def is_working_day(self, day: date) -> bool:
        return day.weekday() in self.days and day not in public_holidays(self.country, self.region, day.year)

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`."""
        for _ in range(_LONGEST_BREAK_DAYS):
            day += _ONE_DAY
            if self.is_working_day(day):
                return day
        raise ValueError(f"no working day in the {_LONGEST_BREAK_DAYS} days before {day}")

    def add(self, instant: datetime, duration: Duration, zone: str) -> datetime:
        """`instant` plus `duration`. Working days are counted on the zone's dates, from the day after:
        Friday plus one is Monday, and so is Saturday plus one. Nothing added is the instant itself,
        whatever day it is.

        Raises UnknownPlace for a zone, country or region that is none.
        """
        if duration.elapsed is not None:
            return instant.astimezone(UTC) + duration.elapsed
        if not duration.count:
            return instant.astimezone(UTC)
        local = instant.astimezone(zone_of(zone))
        if duration.unit is Unit.DAY:
            day = local.date() + timedelta(days=duration.count)
        else:
            day, there = local.date(), self.where(zone)
            for _ in range(duration.count):
                day = there.next_working_day(day)
        return _at_wall_clock(day, local.time(), zone, not_before=instant)

    def working_days_between(self, start: datetime, end: datetime, zone: str) -> int:
        """How many working days have begun after the day of `start`, up to and with the day of `end`: the
        count that `add` needs from the one to the other. 0 when `end` lies before `start`."""
        day, last = (instant.astimezone(zone_of(zone)).date() for instant in (start, end))
        count, there = 0, self.where(zone)
        while (day := day + _ONE_DAY) <= last:
            count += there.is_working_day(day)
        return count

    def holidays_between(self, start: datetime, end: datetime, zone: str) -> tuple[date, ...]:
        """The public holidays on days of the working week after the day of `start`, up to and with the day of `end`."""
        day, last = (instant.astimezone(zone_of(zone)).date() for instant in (start, end))
        there, found = self.where(zone), []
        while (day := day + _ONE_DAY) <= last:
            if day.weekday() in there.days and not there.is_working_day(day):
                found.append(day)
        return tuple(found)

    def is_working_moment(self, instant: datetime, zone: str) -> bool:
        local = instant.astimezone(zone_of(zone))
        return self.where(zone).is_working_day(local.date()) and self.opens_at <= local.time() < self.closes_at

    def next_working_moment(self, instant: datetime, zone: str) -> datetime:
        """`instant` when it lies in the working hours of a working day, else the moment when the next ones
        begin."""
        if self.is_working_moment(instant, zone):
            return instant.astimezone(UTC)
        local = instant.astimezone(zone_of(zone))
        day, there = local.date(), self.where(zone)
        if local.time() >= self.opens_at or not there.is_working_day(day):
            day = there.next_working_day(day)
        return _at_wall_clock(day, self.opens_at, zone, not_before=instant)

    def is_night(self, instant: datetime, zone: str) -> bool:
        wall = instant.astimezone(zone_of(zone)).time()
        if self.night_from <= self.night_until:
            return self.night_from <= wall < self.night_until
        return wall >= self.night_from or wall < self.night_until

    def out_of_night(self, instant: datetime, zone: str) -> datetime:
        """`instant` by day, else the end of the night it lies in. Weekends and holidays have days too."""
        if not self.is_night(instant, zone):
            return instant.astimezone(UTC)
        local = instant.astimezone(zone_of(zone))
        day = local.date() if local.time() < self.night_until else local.date() + _ONE_DAY
        return _at_wall_clock(day, self.night_until, zone, not_before=instant)


@lru_cache(maxsize=512)
def _elsewhere(days: WorkingDays, zone: str) -> WorkingDays:
    country = country_of_zone(zone)
    if not days.country or not country or is_clock_of(zone, days.country):
        return days
    return replace(days, country=country, region="")


@lru_cache(maxsize=128)
def public_holidays(country: str, region: str, year: int) -> frozenset[date]:
    """The public holidays of a year with their substitutes ("observed"). Empty when `country` is "".

    Raises UnknownPlace for a country without a calendar here, and for a region that it does not have.
    """
    if not country:
        return frozenset()
    import holidays  # many commands never count a day
    from holidays.registry import EntityLoader

    countries = list(EntityLoader.get_country_codes())
    if country not in countries:
        hint = 'leave country empty ("") to count working days without public holidays.'
        raise UnknownPlace("country with a calendar of public holidays", country, nearest(country, countries), hint)
    with suppress(ImportError), _one_country_alone():
        holidays.country_holidays(country)
    regions = holidays.country_holidays(country).subdivisions
    if region and region not in regions:
        known = ", ".join(regions) or "it has none"
        raise UnknownPlace(f"region of {country}", region, nearest(region, regions), f"known are: {known}.")
    return frozenset(holidays.country_holidays(country, subdiv=region or None, years=year))


@contextmanager
def _one_country_alone() -> Iterator[None]:
    """Lets `holidays` load one country. The module of each stands alone, but the package around them imports all 250
    (7 MB in a daemon that needs one or two, and most of a tenth of a second), so a package that has not run stands in
    its place meanwhile: whoever imports it later has it whole. ImportError says that a country needs the package."""
    package = "holidays.countries"
    spec = None if package in sys.modules else find_spec(package)
    if spec is None:
        yield
        return
    sys.modules[package] = module_from_spec(spec)
    try:
        yield
    finally:
        del sys.modules[package]


def _at_wall_clock(day: date, wall: time, zone: str, *, not_before: datetime) -> datetime:
    """The instant, in UTC, when the clocks of `zone` show `wall` on `day`; gaps and folds as the module
    says."""
    first = datetime.combine(day, wall.replace(fold=0), zone_of(zone)).astimezone(UTC)
    if first >= not_before:
        return first
    return datetime.combine(day, wall.replace(fold=1), zone_of(zone)).astimezone(UTC)
