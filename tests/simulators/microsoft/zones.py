"""Time zones by the names that Exchange uses, and the wall clock times of events."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from tests.simulators.microsoft.errors import GraphError, invalid

Json = dict[str, Any]
_ODD = {"tzone://Microsoft/Utc": "UTC", "tzone://Microsoft/Custom": "UTC", "UTC": "UTC"}


def zone_of(name: str) -> ZoneInfo:
    """The zone of a Windows or an IANA name. Raises `GraphError` for one that there is not."""
    known = _ODD.get(name) or WINDOWS_TO_OLSON.get(name) or name
    try:
        return ZoneInfo(known)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise unsupported(name) from None


def unsupported(name: str) -> GraphError:
    return invalid(
        "TimeZoneNotSupportedException",
        f"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'.",
    )


def instant_of(point: Json) -> datetime:
    """The instant of a dateTimeTimeZone. Raises `GraphError`."""
    try:
        at = datetime.fromisoformat(str(point["dateTime"])[:26])
    except (KeyError, ValueError):
        raise invalid("ErrorInvalidArgument", "The dateTime of the event cannot be read.") from None
    if at.tzinfo is not None:
        return at.astimezone(UTC)
    return at.replace(tzinfo=zone_of(str(point.get("timeZone") or "UTC"))).astimezone(UTC)


def point_of(at: datetime, name: str) -> Json:
    """An instant as a dateTimeTimeZone in a zone: seven digits of fraction and no offset."""
    wall = at.astimezone(zone_of(name))
    return {"dateTime": wall.strftime("%Y-%m-%dT%H:%M:%S.0000000"), "timeZone": name}


def parameter(text: str) -> datetime:
    """A time of a query; without an offset it is UTC. Raises `GraphError`."""
    try:
        at = datetime.fromisoformat(text.replace(" ", "+"))
    except ValueError:
        raise invalid("ErrorInvalidParameter", f"The value '{text}' of a time in the query is not valid.") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
