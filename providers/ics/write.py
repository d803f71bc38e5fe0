"""One event as an invitation or calendar file, by the rules (RFC 5545, 5546)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from providers.base import Address, CalendarEvent
from providers.ics.lines import one_line


def write_event(event: CalendarEvent, *, stamp: datetime | None = None) -> bytes:
    """The event as a file: an invitation when it has a method. `stamp` is its DTSTAMP, the start when None.

    Times are written in the event's zone when it has one, else in UTC; an all-day event as dates of its zone.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Calendar//EN")
    calendar.add("version", "2.0")
    if event.method:
        calendar.add("method", event.method.upper())
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", (stamp or event.starts_at).astimezone(UTC))
    zone = ZoneInfo(event.zone) if event.zone else UTC
    starts_at, ends_at = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
    entry.add("dtstart", starts_at.date() if event.all_day else starts_at)
    entry.add("dtend", ends_at.date() if event.all_day else ends_at)
    if event.original_start:
        entry.add("recurrence-id", event.original_start.astimezone(zone))
    entry.add("sequence", event.sequence)
    entry.add("status", event.status.upper())
    for name, text in (
        ("summary", event.summary),
        ("description", event.description),
        ("location", event.location),
        ("x-google-conference", event.conference),
    ):
        if text:
            entry.add(name, text)
    if event.organizer:
        entry.add("organizer", _user(event.organizer))
    for attendee in event.attendees:
        user = _user(attendee.address)
        user.params["CUTYPE"] = vText(attendee.calendar_user.upper())
        user.params["ROLE"] = vText("OPT-PARTICIPANT" if attendee.optional else "REQ-PARTICIPANT")
        user.params["PARTSTAT"] = vText(attendee.participation.upper())
        entry.add("attendee", user)
    calendar.add_component(entry)
    if event.zone:
        calendar.add_missing_timezones(first_date=starts_at.date(), last_date=ends_at.date())
    return bytes(calendar.to_ical())


def _user(address: Address) -> vCalAddress:
    user = vCalAddress(f"mailto:{one_line(address.email)}")
    if name := one_line(address.name).replace('"', "'"):
        user.params["CN"] = vText(name)
    return user
