"""From an event of Graph to a `CalendarEvent`. Pure.

Asked for in UTC, the times of an event are wall clock times of UTC without an offset; the zone it was written in stands
beside them under its Windows name. https://learn.microsoft.com/graph/api/resources/event
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from providers.base import Address, Attendee, CalendarEvent, Participation
from providers.ics.zones import iana_zone
from providers.mime.fields import clean
from providers.outlook.parse import address_of, instant_of
from providers.web.markup import plain

SEQUENCE = "Integer {00062002-0000-0000-C000-000000000046} Id 0x8201"
"""PidLidAppointmentSequence: the SEQUENCE of iCalendar, which Graph has no property for."""

_PARTICIPATIONS = {
    "accepted": Participation.ACCEPTED,
    "organizer": Participation.ACCEPTED,
    "declined": Participation.DECLINED,
    "tentativelyaccepted": Participation.TENTATIVE,
}
_OUTLOOK_UID = re.compile(r"(040000008200E00074C5B7101A82E008)([0-9A-F]{8})([0-9A-F]{40})([0-9A-F]*)", re.IGNORECASE)
_FOREIGN_UID = b"vCal-Uid\x01\x00\x00\x00"


class UnreadableEvent(ValueError):
    """An event without the times an event has; the message is a sentence for the user."""


def event_of(entry: Mapping[str, Any], home_zone: ZoneInfo, account: str) -> CalendarEvent:
    """The event of an entry. What the user answered stands beside the event, and is told as the part of `account`, the
    user's address. Raises `UnreadableEvent`."""
    name = clean(_text(entry.get("subject")))
    all_day = entry.get("isAllDay") is True
    zone = _zone(entry)
    try:
        starts_at = _instant(entry["start"], home_zone, zone, all_day=all_day)
        ends_at = _instant(entry["end"], home_zone, zone, all_day=all_day)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise UnreadableEvent(f'The calendar entry "{name[:80]}" cannot be read: its times make no sense.') from error
    in_series = bool(entry.get("seriesMasterId")) or entry.get("type") in ("occurrence", "exception")
    attendees = tuple(one for one in map(_attendee, _list(entry.get("attendees"))) if one)
    response = _text(_mapping(entry.get("responseStatus")).get("response")).casefold()
    is_own = entry.get("isOrganizer") is True or response == "organizer"
    return CalendarEvent(
        ref=_text(entry.get("id")),
        uid=uid_of(_text(entry.get("iCalUId"))) or _text(entry.get("id")),
        starts_at=starts_at,
        ends_at=max(starts_at, ends_at),
        zone=zone,
        original_start=(instant_of(entry.get("originalStart")) or starts_at) if in_series else None,
        sequence=_sequence(entry),
        status=_status(entry),
        all_day=all_day,
        recurring=in_series,
        summary=name,
        description=_description(_mapping(entry.get("body"))),
        location=clean(_text(_mapping(entry.get("location")).get("displayName"))),
        conference=_conference(entry),
        organizer=_organizer(entry, account),
        attendees=_with_own_part(attendees, account, _PARTICIPATIONS.get(response), is_own=is_own),
    )


def uid_of(given: str) -> str:
    """The UID of the event everywhere else ([MS-OXOCAL] 2.2.1.27 and 2.2.1.28): that of an occurrence has the day
    within, which is taken out, and one that was not made by Outlook is wrapped."""
    match = _OUTLOOK_UID.fullmatch(given.strip())
    if not match:
        return given
    data = bytes.fromhex(match[4]) if len(match[4]) % 2 == 0 else b""
    if data.startswith(_FOREIGN_UID):
        return data[len(_FOREIGN_UID) :].rstrip(b"\0").decode("utf-8", "replace")
    return f"{match[1]}00000000{match[3]}{match[4]}"


def is_complete(entry: Mapping[str, Any]) -> bool:
    """Whether an entry has what makes an event of it: those of other times come with nothing but their ids."""
    return bool(_text(_mapping(entry.get("start")).get("dateTime"))) and entry.get("type") != "seriesMaster"


def _instant(point: Mapping[str, Any], home_zone: ZoneInfo, zone: str | None, *, all_day: bool) -> datetime:
    """An all-day event is one of days, whose midnights may be told as those of the zone it was written in."""
    at = datetime.fromisoformat(_seconds(str(point["dateTime"])))
    told = iana_zone(_text(point.get("timeZone"))) or UTC
    at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=told).astimezone(UTC)
    if not all_day:
        return at
    wall = at.astimezone(told)
    if wall.time() != time() and zone:
        wall = at.astimezone(ZoneInfo(zone))
    return datetime.combine(wall.date(), time(), home_zone).astimezone(UTC)


def _seconds(text: str) -> str:
    """Without more than six digits of a second."""
    return re.sub(r"(\.\d{6})\d+", r"\1", text)


def _zone(entry: Mapping[str, Any]) -> str | None:
    name = _text(entry.get("originalStartTimeZone"))
    found = iana_zone(name) if name and not name.startswith("tzone://") else None
    return None if found is None or found.key in ("UTC", "Etc/UTC", "Etc/GMT", "GMT") else found.key


def _status(entry: Mapping[str, Any]) -> str:
    if entry.get("isCancelled") is True:
        return "cancelled"
    return "tentative" if _text(entry.get("showAs")) == "tentative" and not entry.get("attendees") else "confirmed"


def _sequence(entry: Mapping[str, Any]) -> int:
    for one in _list(entry.get("singleValueExtendedProperties")):
        value = _text(_mapping(one).get("value"))
        if _text(_mapping(one).get("id")).casefold() == SEQUENCE.casefold() and value.isdecimal():
            return int(value)
    return 0


def _description(body: Mapping[str, Any]) -> str:
    content = _text(body.get("content"))
    return plain(content) if _text(body.get("contentType")).casefold() == "html" else content.strip()


def _conference(entry: Mapping[str, Any]) -> str:
    meeting = _mapping(entry.get("onlineMeeting"))
    return clean(_text(meeting.get("joinUrl")) or _text(entry.get("onlineMeetingUrl")))


def _attendee(person: Any) -> Attendee | None:
    address = address_of(person)
    if address is None:
        return None
    given = _mapping(person)
    response = _text(_mapping(given.get("status")).get("response")).casefold()
    kind = _text(given.get("type"))
    return Attendee(
        address=address,
        participation=_PARTICIPATIONS.get(response, Participation.NEEDS_ACTION),
        calendar_user="resource" if kind == "resource" else "individual",
        optional=kind == "optional",
    )


def _organizer(entry: Mapping[str, Any], account: str) -> Address | None:
    """Who invited; the user under the address the account is known by, for Microsoft may name them by one of its own,
    where nobody reads."""
    given = address_of(entry.get("organizer"))
    return Address(account, given.name) if given and entry.get("isOrganizer") is True else given


def _with_own_part(
    attendees: tuple[Attendee, ...], account: str, answered: Participation | None, *, is_own: bool
) -> tuple[Attendee, ...]:
    """With the user's answer as the part of `account`. Who was invited under an alias takes part under both, for the
    answer is not to be seen at the alias; in an event of their own (`is_own`) they take part anyway."""
    if answered is None:
        return attendees
    own = Attendee(address=Address(account), participation=answered)
    if attendees and not is_own and not any(one.address.mailbox == own.address.mailbox for one in attendees):
        return (*attendees, own)
    return tuple(
        replace(one, participation=answered) if one.address.mailbox == own.address.mailbox else one for one in attendees
    )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
