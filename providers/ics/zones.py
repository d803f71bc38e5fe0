"""Time zones as calendar files give them: by an IANA or Windows name, or described in a VTIMEZONE of the file."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from providers.ics.lines import Block

_COMMON = (
    "Europe/London", "Europe/Berlin", "Europe/Athens", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Singapore",
    "Asia/Tokyo", "Australia/Sydney",
)  # fmt: skip
"""Tried first when a zone is known by its offsets only, because many share them."""


def iana_zone(name: str) -> ZoneInfo | None:
    """The zone of an IANA or Windows name, or of a path that ends in one, as old Mozilla files have it."""
    name = name.strip().strip("\"'").strip()
    windows = WINDOWS_TO_OLSON.get(name)
    parts = name.strip("/").split("/")
    for candidate in (windows, name, *("/".join(parts[-n:]) for n in (3, 2))):
        if candidate and re.fullmatch(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}", candidate):
            try:
                return ZoneInfo(candidate)
            except (
                KeyError,
                ValueError,
                OSError,
            ):  # ZoneInfoNotFoundError is a KeyError; a folder is an OSError
                continue
    return None


@dataclass(frozen=True, slots=True)
class _Observance:
    """STANDARD or DAYLIGHT of a VTIMEZONE: from its onsets on the offset holds."""

    starts: datetime
    offset: timedelta
    before: timedelta
    rule: str

    def last_onset(self, at: datetime) -> datetime | None:
        if at < self.starts:
            return None
        if not self.rule:
            return self.starts
        first = self.starts.replace(year=max(self.starts.year, at.year - 1), day=1)
        onsets = rrulestr(self.rule, dtstart=first)
        return onsets.before(at, inc=True)


@dataclass(slots=True)
class Zone:
    """A zone as far as the file tells: an IANA zone, or offsets only, then `iana` is None. `unread` is the name of one
    for which the home zone stands."""

    iana: ZoneInfo | None
    observances: tuple[_Observance, ...] = ()
    unread: str = ""

    def instant(self, wall: datetime) -> datetime:
        """The UTC instant of a wall clock time without zone."""
        if self.iana:
            return wall.replace(tzinfo=self.iana).astimezone(UTC)
        return (wall - self.offset(wall)).replace(tzinfo=UTC)

    def wall(self, instant: datetime) -> datetime:
        if self.iana:
            return instant.astimezone(self.iana).replace(tzinfo=None)
        naive = instant.astimezone(UTC).replace(tzinfo=None)
        return naive + self.offset(naive)

    def offset(self, wall: datetime) -> timedelta:
        """The offset of the observance that began last before that wall clock time (RFC 5545, section 3.6.5)."""
        onsets = []
        for observance in self.observances:
            try:
                onset = observance.last_onset(wall)
            except (ValueError, TypeError, KeyError):  # what dateutil says of a rule it cannot run
                onset = None
            if onset:
                onsets.append((onset, observance.offset))
        if onsets:
            return max(onsets)[1]
        return min(self.observances, key=lambda o: o.starts).before if self.observances else timedelta()


@dataclass(slots=True)
class FileZones:
    """The zones of one file; what it leaves open is read in the home zone."""

    home: ZoneInfo
    described: dict[str, Block] = field(default_factory=dict)
    _known: dict[str, Zone] = field(default_factory=dict)

    def named(self, tzid: str) -> Zone:
        """The zone of a TZID: by its name, by the VTIMEZONE of that name, else the home zone."""
        key = tzid.strip()
        if key not in self._known:
            self._known[key] = self._find(key)
        return self._known[key]

    def _find(self, tzid: str) -> Zone:
        if zone := iana_zone(tzid):
            return Zone(zone)
        block = self.described.get(tzid)
        if block is None:
            return Zone(self.home, unread=tzid)
        for name in (block.text("X-LIC-LOCATION"), block.text("X-TZINFO"), block.text("TZURL")):
            if zone := iana_zone(name.removesuffix(".ics")):
                return Zone(zone)
        observances = tuple(o for o in map(_observance, block.parts) if o)
        if not observances:
            return Zone(self.home, unread=tzid)
        drawn = Zone(None, observances)
        return Zone(_same_offsets(drawn, self.home), observances)


def _observance(block: Block) -> _Observance | None:
    starts, offset = block.first("DTSTART"), _offset(block.text("TZOFFSETTO"))
    if not starts or offset is None:
        return None
    try:
        first = datetime.strptime(starts.value.strip()[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007 - a wall clock time
    except ValueError:
        return None
    rule = block.text("RRULE").upper()
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    # Only rules as zones have them are run; anything else could be made to run for ever.
    sane = parts.get("FREQ") == "YEARLY" and parts.get("INTERVAL", "1") == "1" and parts.get("BYMONTH", "").isdigit()
    kept = ";".join(f"{k}={v}" for k, v in parts.items() if k in {"FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY"})
    before = _offset(block.text("TZOFFSETFROM"))
    return _Observance(first, offset, offset if before is None else before, kept if sane else "")


def _offset(text: str) -> timedelta | None:
    match = re.fullmatch(r"\s*([+-]?)(\d{2}):?(\d{2})(\d{2})?\s*", text)
    if not match:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0))
    return -size if match[1] == "-" else size


def _same_offsets(drawn: Zone, home: ZoneInfo) -> ZoneInfo | None:
    """An IANA zone whose clocks show the same through a year of these days, the home zone and common ones first."""
    days = [datetime(2025, month, day, 12) for month in range(1, 13) for day in (3, 13, 28)]  # noqa: DTZ001
    wanted = [drawn.offset(day) for day in days]
    for zone in (home, *map(ZoneInfo, (*_COMMON, *sorted(set(WINDOWS_TO_OLSON.values()))))):
        if all(day.replace(tzinfo=zone).utcoffset() == offset for day, offset in zip(days, wanted, strict=True)):
            return zone
    return None
