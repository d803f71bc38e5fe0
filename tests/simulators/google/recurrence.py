"""The instances of a recurring event."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

Json = dict[str, Any]
MOST = 730


def starts_at(moment: Json, zone: str = "UTC") -> datetime:
    """The instant of a `start` or `end`; an all-day one begins at midnight in `zone`. Raises ValueError."""
    if "date" in moment:
        day = date.fromisoformat(moment["date"])
        return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))
    at = datetime.fromisoformat(moment["dateTime"])
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(moment.get("timeZone") or zone))


def instances(master: Json, zone: str, since: datetime | None, until: datetime) -> Iterator[Json]:
    """The instances of the event that end after `since` and begin before `until`, no more than `MOST`."""
    all_day = "date" in master["start"]
    zone = zone if all_day else master["start"].get("timeZone") or zone
    first = starts_at(master["start"], zone).astimezone(ZoneInfo(zone))
    length = starts_at(master["end"], zone) - starts_at(master["start"], zone)
    # Rules are about wall clocks: they run without an offset, and each time is put back into the zone.
    lines = "\n".join(_floating(line, zone) for line in master["recurrence"])
    rule = rrulestr(lines, dtstart=first.replace(tzinfo=None), forceset=True)
    found = 0
    for wall in rule:
        start = wall.replace(tzinfo=ZoneInfo(zone))
        if start >= until or found >= MOST:
            return
        if since is None or start + length > since:
            found += 1
            yield _instance(master, start, length, all_day=all_day)


def instance(master: Json, zone: str, suffix: str) -> Json | None:
    """The instance whose id ends like that."""
    horizon = starts_at(master["start"], zone) + timedelta(days=3660)
    found = (one for one in instances(master, zone, None, horizon) if one["id"] == f"{master['id']}_{suffix}")
    return next(islice(found, 1), None)


def _instance(master: Json, start: datetime, length: timedelta, *, all_day: bool) -> Json:
    end = start + length
    if all_day:
        suffix = f"{start:%Y%m%d}"
        moments = {"start": {"date": f"{start:%Y-%m-%d}"}, "end": {"date": f"{end:%Y-%m-%d}"}}
    else:
        suffix = f"{start.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        zone = master["start"].get("timeZone")
        moments = {
            "start": {"dateTime": start.isoformat()} | ({"timeZone": zone} if zone else {}),
            "end": {"dateTime": end.isoformat()} | ({"timeZone": zone} if zone else {}),
        }
    own = {name: value for name, value in master.items() if name != "recurrence"}
    return (
        own
        | moments
        | {
            "id": f"{master['id']}_{suffix}",
            "recurringEventId": master["id"],
            "originalStartTime": moments["start"],
        }
    )


def _floating(line: str, zone: str) -> str:
    """A line of a recurrence with its times on the wall clock of `zone`."""
    name, _, value = line.partition(":")
    if name.upper().startswith("RRULE"):
        parts = [
            f"UNTIL={_wall(part[6:], zone)}" if part.upper().startswith("UNTIL=") else part for part in value.split(";")
        ]
        return f"RRULE:{';'.join(parts)}"
    times = ",".join(_wall(one, zone) for one in value.split(","))
    return f"{name.partition(';')[0]}:{times}"


def _wall(text: str, zone: str) -> str:
    if not text.endswith("Z"):
        return text
    at = datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return f"{at.astimezone(ZoneInfo(zone)):%Y%m%dT%H%M%S}"
