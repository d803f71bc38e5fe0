"""Events of iCalendar in the form of the API: invitations in arriving mail, and files that a person drops."""

from datetime import timedelta
from typing import Any

from icalendar import Calendar

from tests.simulators.microsoft.composing import recipient

Json = dict[str, Any]
_ANSWERS = {
    "ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentativelyAccepted", "NEEDS-ACTION": "notResponded",
}  # fmt: skip
_NEVER = "0001-01-01T00:00:00Z"
_FREQUENCIES = {"DAILY": "daily", "WEEKLY": "weekly", "MONTHLY": "absoluteMonthly", "YEARLY": "absoluteYearly"}
_DAYS = {
    "MO": "monday", "TU": "tuesday", "WE": "wednesday", "TH": "thursday", "FR": "friday", "SA": "saturday",
    "SU": "sunday",
}  # fmt: skip


def events(content: bytes) -> list[Json]:
    """The events of an .ics text. Raises ValueError, KeyError."""
    found = []
    entry: Any
    for entry in Calendar.from_ical(content).walk("VEVENT"):
        start = entry["DTSTART"].dt
        end = entry["DTEND"].dt if "DTEND" in entry else start + timedelta(hours=1)
        people = entry.get("ATTENDEE", [])
        event: Json = {
            "iCalUId": str(entry["UID"]),
            "subject": str(entry.get("SUMMARY", "")),
            "body": {"contentType": "text", "content": str(entry.get("DESCRIPTION", ""))},
            "location": {"displayName": str(entry.get("LOCATION", "")), "locationType": "default"},
            "start": _point(start),
            "end": _point(end),
            "isAllDay": not hasattr(start, "hour"),
            "isCancelled": str(entry.get("STATUS", "")).upper() == "CANCELLED",
            "attendees": [_attendee(one) for one in (people if isinstance(people, list) else [people])],
        }
        if "ORGANIZER" in entry:
            event["organizer"] = _person(entry["ORGANIZER"])
        if "RRULE" in entry:
            event["recurrence"] = _recurrence(entry["RRULE"], start)
        found.append(event)
    return found


def _point(at: Any) -> Json:
    if not hasattr(at, "hour"):
        return {"dateTime": f"{at.isoformat()}T00:00:00.0000000", "timeZone": "UTC"}
    zone = getattr(at.tzinfo, "key", "UTC")
    return {"dateTime": at.strftime("%Y-%m-%dT%H:%M:%S.0000000"), "timeZone": zone}


def _person(field: Any) -> Json:
    address = str(field).removeprefix("mailto:").removeprefix("MAILTO:")
    return recipient(address, str(field.params.get("CN", "")))


def _attendee(field: Any) -> Json:
    answer = _ANSWERS.get(str(field.params.get("PARTSTAT", "")), "notResponded")
    kind = "optional" if str(field.params.get("ROLE", "")).upper() == "OPT-PARTICIPANT" else "required"
    return _person(field) | {"type": kind, "status": {"response": answer, "time": _NEVER}}


def _recurrence(rule: Any, start: Any) -> Json:
    """The pattern of a simple rule."""
    day = start.isoformat()[:10]
    reach: Json = {"type": "noEnd", "startDate": day}
    if "COUNT" in rule:
        reach = {"type": "numbered", "startDate": day, "numberOfOccurrences": int(rule["COUNT"][0])}
    elif "UNTIL" in rule:
        reach = {"type": "endDate", "startDate": day, "endDate": rule["UNTIL"][0].isoformat()[:10]}
    kind = _FREQUENCIES[str(rule["FREQ"][0])]
    pattern: Json = {"type": kind, "interval": int(rule.get("INTERVAL", [1])[0])}
    if kind == "weekly":
        days = [str(one) for one in rule.get("BYDAY", [])] or [list(_DAYS)[start.weekday()]]
        pattern |= {"daysOfWeek": [_DAYS[one] for one in days], "firstDayOfWeek": "monday"}
    if kind.startswith("absolute"):
        pattern["dayOfMonth"] = start.day
    if kind == "absoluteYearly":
        pattern["month"] = start.month
    return {"pattern": pattern, "range": reach}
