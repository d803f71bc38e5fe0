"""Invitations (.ics) that a person drops into the folder, in the form of the API."""

from typing import Any

from icalendar import Calendar

Json = dict[str, Any]
_ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}


def events(content: bytes) -> list[Json]:
    """The events of an .ics file in the form of the API. Raises ValueError."""
    found = []
    for entry in Calendar.from_ical(content).walk("VEVENT"):
        event: Json = {"iCalUID": str(entry["UID"]), "sequence": int(entry.get("SEQUENCE", 0))}
        event["start"], event["end"] = _moment(entry["DTSTART"]), _moment(entry.get("DTEND", entry["DTSTART"]))
        event["status"] = str(entry.get("STATUS", "confirmed")).lower()
        for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
            if name in entry:
                event[name.lower()] = str(entry[name])
        if "RRULE" in entry:
            rule: Any = entry["RRULE"]
            event["recurrence"] = [f"RRULE:{rule.to_ical().decode()}"]
        if "ORGANIZER" in entry:
            event["organizer"] = _person(entry["ORGANIZER"])
        people = entry.get("ATTENDEE", [])
        people = people if isinstance(people, list) else [people]
        event["attendees"] = [
            _person(one) | {"responseStatus": _ANSWERS.get(str(one.params.get("PARTSTAT", "")), "needsAction")}
            for one in people
        ]
        found.append(event)
    return found


def _moment(field: Any) -> Json:
    at = field.dt
    if not hasattr(at, "hour"):
        return {"date": at.isoformat()}
    zone = getattr(at.tzinfo, "key", "")
    stamp = at.isoformat() if at.tzinfo else f"{at.isoformat()}Z"
    return {"dateTime": stamp} | ({"timeZone": zone} if zone else {})


def _person(field: Any) -> Json:
    name = str(field.params.get("CN", ""))
    address = str(field).removeprefix("mailto:").removeprefix("MAILTO:")
    return {"email": address} | ({"displayName": name} if name else {})
