"""From an entry of Google Calendar to a `CalendarEvent`. Pure."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from providers.base import Address, Attendee, CalendarEvent, Participation
from providers.mime.fields import clean
from providers.web.markup import is_markup, plain

_PARTICIPATIONS = {
    "accepted": Participation.ACCEPTED,
    "declined": Participation.DECLINED,
    "tentative": Participation.TENTATIVE,
}
_NO_MEETING = frozenset({"workingLocation", "outOfOffice", "focusTime", "birthday"})


class UnreadableEvent(ValueError):
    """An entry without the times or the name an event has; the message is a sentence for the user."""


def is_cancelled(entry: Mapping[str, Any]) -> bool:
    return entry.get("status") == "cancelled"


def is_meeting(entry: Mapping[str, Any]) -> bool:
    """Whether it may be a conversation at all, by the kind Google gives it."""
    return entry.get("eventType") not in _NO_MEETING


def event_of(entry: Mapping[str, Any], ref: str, home_zone: ZoneInfo) -> CalendarEvent:
    """The event of an entry of `events.list` or `events.get`. Raises `UnreadableEvent`."""
    name = clean(str(entry.get("summary", "")))
    try:
        starts_at, all_day = _instant(entry["start"], home_zone)
        ends_at, _ = _instant(entry["end"], home_zone)
        original = entry.get("originalStartTime")
        original_start = _instant(original, home_zone)[0] if original else None
        uid = str(entry["iCalUID"])
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise UnreadableEvent(f'The calendar entry "{name[:80]}" cannot be read: its times make no sense.') from error
    description = str(entry.get("description", ""))
    organizer = _address(entry.get("organizer"))
    return CalendarEvent(
        ref=ref,
        uid=uid,
        starts_at=starts_at,
        ends_at=max(starts_at, ends_at),
        zone=_zone(entry["start"]),
        original_start=original_start if entry.get("recurringEventId") else None,
        sequence=_number(entry.get("sequence")),
        status=str(entry.get("status") or "confirmed"),
        all_day=all_day,
        recurring=bool(entry.get("recurringEventId")),
        summary=name,
        description=plain(description) if is_markup(description) else description.strip(),
        location=clean(str(entry.get("location", ""))),
        conference=_conference(entry),
        organizer=organizer,
        attendees=tuple(one for one in map(_attendee, entry.get("attendees") or ()) if one),
    )


def _instant(point: Mapping[str, Any], home_zone: ZoneInfo) -> tuple[datetime, bool]:
    """The instant of a `start` or `end`, and whether it is a day. A time without offset is one of its zone."""
    if "dateTime" in point:
        at = datetime.fromisoformat(str(point["dateTime"]))
        if at.tzinfo is None:
            zone = _zone(point)
            at = at.replace(tzinfo=ZoneInfo(zone) if zone else UTC)
        return at.astimezone(UTC), False
    day = date.fromisoformat(str(point["date"]))
    return datetime.combine(day, time(), home_zone).astimezone(UTC), True


def _zone(point: Mapping[str, Any]) -> str | None:
    name = str(point.get("timeZone") or "")
    if not name or name in ("UTC", "Etc/UTC", "GMT"):
        return None
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError):
        return None


def _conference(entry: Mapping[str, Any]) -> str:
    points = (entry.get("conferenceData") or {}).get("entryPoints") or ()
    video = (str(one.get("uri", "")) for one in points if one.get("entryPointType") == "video")
    return clean(next(video, "") or str(entry.get("hangoutLink") or ""))


def _address(person: Mapping[str, Any] | None) -> Address | None:
    email = "".join(clean(str((person or {}).get("email", ""))).split())
    return Address(email, clean(str((person or {}).get("displayName", "")))) if "@" in email else None


def _attendee(person: Mapping[str, Any]) -> Attendee | None:
    address = _address(person)
    if address is None:
        return None
    return Attendee(
        address=address,
        participation=_PARTICIPATIONS.get(str(person.get("responseStatus")), Participation.NEEDS_ACTION),
        calendar_user="resource" if person.get("resource") else "individual",
        optional=bool(person.get("optional")),
    )


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
