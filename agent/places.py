"""Time zones, countries and regions by name: checked, and the nearest right name offered. No hours, no
holidays.

Countries are those of ISO 3166-1, read from the tables that the tz database carries (`iso3166.tab`,
`zone.tab`).
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import tzdata  # type: ignore[import-untyped]  # it is only asked where it lies

from agent.errors import UnknownPlace

_ALSO_CALLED = {"uk": "GB", "united kingdom": "GB", "great britain": "GB", "england": "GB", "usa": "US"}


NOON = time(12)
"""Stands for a day that was named without an hour."""


@cache
def zone_of(name: str) -> ZoneInfo:
    """The IANA time zone of that name ("Europe/Berlin"). Raises UnknownPlace, with the nearest names."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # absent; a path or an empty name; a folder such as "Europe"
        hint = "use a name such as Europe/Berlin or America/New_York."
        raise UnknownPlace("time zone", name, _nearest_zones(name), hint) from None


def day_alone(day: date, zone: str) -> datetime:
    """A day that was named without an hour, as an instant."""
    return datetime.combine(day, NOON, zone_of(zone))


def is_day_alone(at: datetime, zone: str) -> bool:
    """Whether an instant stands for a day that was named without an hour."""
    there = at.astimezone(zone_of(zone))
    return (there.hour, there.minute) == (NOON.hour, NOON.minute)


def moment(at: datetime, zone: str) -> str:
    """An instant as the clocks of `zone` show it: "Tue 3 Mar 14:30". Raises UnknownPlace."""
    return f"{at.astimezone(zone_of(zone)):%a %-d %b %H:%M}"


def country_of(text: str) -> str:
    """The ISO 3166 code of a code in any case, or of an English name ("germany" is "DE").

    Raises UnknownPlace, with the nearest names.
    """
    wanted = text.strip().casefold()
    if wanted in _ALSO_CALLED:
        return _ALSO_CALLED[wanted]
    names = _countries()
    for code, name in names.items():
        if wanted in {code.casefold(), name.casefold()}:
            return code
    codes = {name: f"{code} ({name})" for code, name in names.items()}
    near = nearest(text, codes, alike=0.8)  # of 250 names one is always a little alike: Bahrain for "Bayern"
    hint = "use its two letters, such as DE, US or GB."
    raise UnknownPlace("country", text, tuple(codes[name] for name in near), hint)


def country_of_zone(zone: str) -> str | None:
    """The country a time zone is named for: "DE" for Europe/Berlin, None for UTC and zones of no country."""
    return _zone_countries().get(zone)


@cache
def is_clock_of(zone: str, country: str) -> bool:
    """Whether the clocks of `zone` run as they do somewhere in `country`, summer and winter. Raises UnknownPlace.

    Then the zone is no evidence of another country: Exchange writes one zone for Berlin, Bern and Rome.
    """
    own = {name for name, code in _zone_countries().items() if code == country}
    return zone in own or _offsets(zone) in map(_offsets, own)


def nearest(given: str, names: Iterable[str], *, count: int = 1, alike: float = 0.6) -> tuple[str, ...]:
    """The known names most like the given one, best first, without regard to case; none when nothing is as
    `alike` as that, of 1 (difflib's ratio)."""
    import difflib

    by_folded = {name.casefold(): name for name in names}
    return tuple(
        by_folded[match] for match in difflib.get_close_matches(given.casefold(), by_folded, n=count, cutoff=alike)
    )


def _nearest_zones(name: str) -> tuple[str, ...]:
    zones = available_timezones()
    wanted = name.strip().replace(" ", "_")
    by_city = {zone.rpartition("/")[2]: zone for zone in sorted(zones) if "/" in zone}
    if city := nearest(wanted.rpartition("/")[2], by_city):
        return (by_city[city[0]],)
    return nearest(wanted, zones)


@cache
def _offsets(zone: str) -> tuple[timedelta | None, ...]:
    return tuple(datetime(2026, month, 1, tzinfo=zone_of(zone)).utcoffset() for month in (1, 7))


def _table(name: str) -> list[list[str]]:
    # importlib.resources would load ten modules for this, each time a command starts
    text = (Path(tzdata.__path__[0]) / "zoneinfo" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _countries() -> dict[str, str]:
    return {row[0]: row[1] for row in _table("iso3166.tab")}


@cache
def _zone_countries() -> dict[str, str]:
    return {row[2]: row[0] for row in _table("zone.tab")}
