"""The calendars of the account and the events in them, whoever puts them there; `calendar` says who may ask what.

An event is kept as the API names its properties, its times as they were given. The occurrences of a series are worked
out; an exception is kept beside its series.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from sqlite3 import Row
from typing import Any

from dateutil.rrule import rrulestr

from tests.simulators.microsoft import bodies
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.errors import invalid, malformed_id, not_found
from tests.simulators.microsoft.items import stamp
from tests.simulators.microsoft.switches import Switches
from tests.simulators.microsoft.zones import instant_of, point_of, zone_of
from tests.simulators.state import State

Json = dict[str, Any]
HORIZON = timedelta(days=730)
MOST = 730
_FIRST = 1000
_REST, _IMMUTABLE = "AAMkAG", "AAkALg"
_DAYS = {
    "monday": "MO", "tuesday": "TU", "wednesday": "WE", "thursday": "TH", "friday": "FR", "saturday": "SA",
    "sunday": "SU",
}  # fmt: skip
_INDEX = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_GLOBAL = re.compile(r"(040000008200E00074C5B7101A82E008)[0-9A-F]{8}([0-9A-F]{40,})", re.IGNORECASE)
NEVER = "0001-01-01T00:00:00Z"


class EventStore:
    """All calendars; the first is the default one."""

    def __init__(self, state: State, switches: Switches, account: Account) -> None:
        self._state, self._switches, self._account = state, switches, account
        with state.transaction():
            if not state.row("select 1 from calendars"):
                self.put_calendar("Calendar")

    # --- calendars ------------------------------------------------------------------------------------------------

    def put_calendar(self, name: str, **more: Any) -> str:
        """A further calendar, with `more` of its properties as the API names them; returns its id."""
        number = self._state.count("calendar")
        found = _new_id(f"calendar {number}")
        entry = {
            "id": found,
            "name": name,
            "color": "auto",
            "hexColor": "",
            "isDefaultCalendar": number == 1,
            "changeKey": "nfZyf7VcrEKLNoU37KWlkQAAA0x0+w==",
            "canShare": True,
            "canViewPrivateItems": True,
            "canEdit": True,
            "allowedOnlineMeetingProviders": ["teamsForBusiness"],
            "defaultOnlineMeetingProvider": "teamsForBusiness",
            "isTallyingResponses": number == 1,
            "isRemovable": number > 1,
            **more,
        }
        self._state.run("insert into calendars values (?, ?, ?)", found, json.dumps(entry), number)
        return found

    def calendars(self) -> list[Json]:
        rows = self._state.rows("select entry from calendars order by number")
        owner = {"name": self._account.name, "address": self._account.email}
        return [{"owner": owner} | json.loads(row["entry"]) for row in rows]

    def remove_calendar(self, calendar: str) -> None:
        """A calendar is deleted with all that is in it."""
        self._state.run("delete from calendars where id = ?", calendar)
        self._state.run("update events set gone = 1 where calendar = ?", calendar)

    def calendar(self, name: str = "") -> Json:
        """The one of that id, or the default one. Raises `GraphError`."""
        found = next((one for one in self.calendars() if not name or one["id"] == name), None)
        if found is None:
            raise not_found()
        return found

    # --- reading --------------------------------------------------------------------------------------------------

    def top(self, calendar: str) -> list[Json]:
        """Single events and series of a calendar."""
        rows = self._state.rows(
            "select * from events where calendar = ? and master = '' and not gone order by number", calendar
        )
        return [_event(row) for row in rows]

    def numbered(self, event_id: str, calendar: str) -> Json | None:
        """A single event or a series as it is, or was when it went from that calendar (`gone`)."""
        row = self._state.row("select * from events where id = ?", event_id)
        return None if row is None else _event(row) | {"gone": bool(row["gone"]) or row["calendar"] != calendar}

    def event(self, event_id: str) -> Json:
        """An event, a series, an exception or an occurrence, by an id of either kind. Raises `GraphError`."""
        plain = _REST + event_id[6:] if event_id.startswith(_IMMUTABLE) else event_id
        row = self._state.row("select * from events where id = ? and not gone", plain)
        if row is not None:
            return _event(row)
        master = self._state.row("select * from events where id = ? and not gone", plain.partition(".")[0])
        if master is None:
            raise malformed_id() if len(event_id) < 20 else not_found()
        series = _event(master)
        found = next((one for one in self._occurrences(series) if one["id"] == plain), None)
        if found is None:
            raise not_found()
        return found

    def within(self, event: Json, since: datetime, until: datetime) -> list[Json]:
        """The event, or the occurrences and exceptions of the series, that lie in the window."""
        if "recurrence" not in event or event["recurrence"] is None:
            return [event] if _overlaps(event, since, until) else []
        found = [one for one in self._occurrences(event) if _overlaps(one, since, until)]
        found += [one for one in self.exceptions(event["id"]) if _overlaps(one, since, until)]
        return sorted(found, key=lambda one: instant_of(one["start"]))

    def exceptions(self, master: str) -> list[Json]:
        rows = self._state.rows("select * from events where master = ? and not gone", master)
        return [_event(row) for row in rows]

    def _occurrences(self, series: Json) -> Iterator[Json]:
        """All that have not been changed or deleted by themselves."""
        rows = self._state.rows("select id from events where master = ?", series["id"])
        taken = {row["id"] for row in rows}
        for start, end in occurrences(series):
            found = f"{series['id']}.{start.astimezone(UTC):%Y%m%dT%H%MZ}"
            if found in taken:
                continue
            zone = str(series["start"].get("timeZone") or "UTC")
            own = {"start": point_of(start, zone), "end": point_of(end, zone), "id": found, "type": "occurrence"}
            yield {
                **series,
                **own,
                "seriesMasterId": series["id"],
                "recurrence": None,
                "originalStart": stamp(start),
                "iCalUId": self._occurrence_uid(series["iCalUId"], start),
            }

    def _occurrence_uid(self, uid: str, start: datetime) -> str:
        return occurrence_uid(uid, start) if self._switches.uid_per_occurrence else uid

    # --- what others put there ------------------------------------------------------------------------------------

    def put(self, event: Json, calendar: str = "") -> str:
        """The event with these values, or the one of that id or iCalUId changed to them; returns its id. With
        `seriesMasterId` and `originalStart` an exception of that series. Raises `GraphError`."""
        where = self.calendar(calendar)["id"]
        if event.get("seriesMasterId"):
            return self._put_exception(event, where)
        old = self._of_uid(where, event)
        found = str(event.get("id") or (old or {}).get("id") or _new_id(f"event {self._state.count('event')}"))
        before = {one["id"] for one in self._occurrences(old)} if old and old.get("recurrence") else set()
        whole = self._completed({**event, "id": found}, old)
        self._keep(where, whole, "")
        after = {one["id"] for one in self._occurrences(whole)} if whole.get("recurrence") else set()
        self._log(where, found, sorted(before - after))
        return found

    def remove(self, event_id: str) -> None:
        """The event is deleted; of a series one occurrence, or all of it. Raises `GraphError`."""
        event = self.event(event_id)
        row = self._state.row("select calendar from events where id = ?", event.get("seriesMasterId") or event["id"])
        assert row is not None
        if master := event.get("seriesMasterId"):
            self._keep(row["calendar"], event, str(master), gone=True)
            self._log(row["calendar"], str(master), [event["id"]])
            return
        had = [one["id"] for one in self._occurrences(event)] if event.get("recurrence") else []
        self._state.run("update events set gone = 1 where id = ? or master = ?", event["id"], event["id"])
        self._log(row["calendar"], event["id"], had)

    def move(self, event_id: str, calendar: str) -> None:
        """The single event or series lies in another calendar, under the id it has. Raises `GraphError`."""
        event = self.event(event_id)
        row = self._state.row("select calendar from events where id = ?", event["id"])
        assert row is not None
        where = self.calendar(calendar)["id"]
        self._state.run("update events set calendar = ? where id = ? or master = ?", where, event["id"], event["id"])
        self._log(row["calendar"], event["id"], [])
        self._log(where, event["id"], [])

    def _put_exception(self, event: Json, calendar: str) -> str:
        series = self.event(str(event["seriesMasterId"]))
        at = datetime.fromisoformat(event["originalStart"])
        found = f"{series['id']}.{at.astimezone(UTC):%Y%m%dT%H%MZ}"
        base = {name: value for name, value in series.items() if name != "recurrence"}
        whole = base | event | {"id": found, "type": "exception", "recurrence": None, "originalStart": stamp(at)}
        whole["iCalUId"] = self._occurrence_uid(series["iCalUId"], at)
        self._keep(calendar, self._completed(whole, None), series["id"])
        self._log(calendar, series["id"], [])
        return found

    def _of_uid(self, calendar: str, event: Json) -> Json | None:
        for one in self.top(calendar):
            if one["id"] == event.get("id") or (event.get("iCalUId") and one["iCalUId"] == event["iCalUId"]):
                return one
        return None

    def _completed(self, event: Json, old: Json | None) -> Json:
        now = stamp(self._state.clock())
        organizer = event.get("organizer") or self._account.recipient()
        mine = self._account.own(organizer["emailAddress"]["address"])
        number = self._state.count("event_number")
        people = [
            {"type": "required", "status": {"response": "none", "time": NEVER}, **one}
            for one in event.get("attendees", [])
        ]
        me = [one for one in people if self._account.own(one["emailAddress"]["address"])]
        response = me[0]["status"] if me else {"response": "organizer" if mine else "notResponded", "time": NEVER}
        whole: Json = {
            "createdDateTime": (old or {}).get("createdDateTime", now), "categories": [], "transactionId": None,
            "originalStartTimeZone": (event.get("start") or {}).get("timeZone", "UTC"),
            "originalEndTimeZone": (event.get("end") or {}).get("timeZone", "UTC"),
            "iCalUId": (old or {}).get("iCalUId") or global_uid(f"{number:032X}"), "reminderMinutesBeforeStart": 15,
            "isReminderOn": True, "hasAttachments": False, "subject": "", "importance": "normal",
            "sensitivity": "normal", "isAllDay": False, "isCancelled": False, "isOrganizer": mine,
            "responseRequested": True, "seriesMasterId": None, "showAs": "busy",
            "type": "seriesMaster" if event.get("recurrence") else "singleInstance", "onlineMeetingUrl": None,
            "isOnlineMeeting": False, "onlineMeetingProvider": "unknown", "allowNewTimeProposals": True,
            "isDraft": False, "hideAttendees": False, "responseStatus": response, "recurrence": None,
            "organizer": organizer, "onlineMeeting": None, "originalStart": None,
            "location": {"displayName": "", "locationType": "default"}, "locations": [],
            **{name: value for name, value in event.items() if value is not None},
            "lastModifiedDateTime": now, "attendees": people, "body": bodies.stored(_page(event.get("body"))),
            "version": number,
        }  # fmt: skip
        if instant_of(whole["end"]) < instant_of(whole["start"]):
            raise invalid("ErrorCalendarEndDateIsEarlierThanStartDate", "The end date is earlier than the start date.")
        return whole

    def _keep(self, calendar: str, event: Json, master: str, *, gone: bool = False) -> None:
        number = self._state.count("event_number")
        self._state.run(
            "insert or replace into events values (?, ?, ?, ?, ?, ?)",
            event["id"], calendar, json.dumps(event), master, number, int(gone),
        )  # fmt: skip

    # --- the log --------------------------------------------------------------------------------------------------

    @property
    def revision(self) -> int:
        return _FIRST + int(self._state.fact("count:event_change", 0))

    def changes(self, calendar: str, since: int) -> list[tuple[int, str, list[str]]]:
        """What happened after a revision: number, id of the event or series, ids of occurrences that are no more."""
        rows = self._state.rows(
            "select * from event_changes where calendar = ? and number > ? order by number", calendar, since
        )
        return [(row["number"], row["event"], json.loads(row["had"])) for row in rows]

    def _log(self, calendar: str, event_id: str, had: list[str]) -> None:
        number = _FIRST + self._state.count("event_change")
        self._state.run("insert into event_changes values (?, ?, ?, ?)", number, calendar, event_id, json.dumps(had))


def shown_id(event_id: str, *, immutable: bool) -> str:
    """The id in the form that was preferred."""
    return _IMMUTABLE + event_id[6:] if immutable and event_id.startswith(_REST) else event_id


def occurrences(series: Json) -> Iterator[tuple[datetime, datetime]]:
    """Start and end of each occurrence, no more than `MOST`. Raises `GraphError` for a pattern that makes no sense."""
    zone = zone_of(str(series["start"].get("timeZone") or "UTC"))
    first, last = instant_of(series["start"]), instant_of(series["end"])
    # Patterns are about wall clocks: they run without an offset, and each time is put back into the zone.
    wall = first.astimezone(zone).replace(tzinfo=None)
    try:
        rule = rrulestr(_rule(series["recurrence"]), dtstart=wall)
    except (ValueError, KeyError):
        raise invalid("ErrorInvalidRecurrence", "The recurrence of the event makes no sense.") from None
    for number, one in enumerate(rule):
        start = one.replace(tzinfo=zone)
        if number >= MOST or start > first + HORIZON:
            return
        yield start, start + (last - first)


def _rule(recurrence: Json) -> str:
    """A patternedRecurrence as a rule of RFC 5545."""
    pattern, reach = recurrence["pattern"], recurrence["range"]
    kind = pattern["type"]
    parts = [f"INTERVAL={pattern.get('interval', 1)}"]
    days = ",".join(_DAYS[one.lower()] for one in pattern.get("daysOfWeek", []))
    frequency = {"daily": "DAILY", "weekly": "WEEKLY"}.get(kind) or ("MONTHLY" if "Monthly" in kind else "YEARLY")
    parts.append(f"FREQ={frequency}")
    if kind == "weekly":
        parts.append(f"WKST={_DAYS[pattern.get('firstDayOfWeek', 'sunday')]}")
    if kind in {"weekly", "relativeMonthly", "relativeYearly"}:
        parts.append(f"BYDAY={days}")
    if kind.startswith("relative"):
        parts.append(f"BYSETPOS={_INDEX[pattern.get('index', 'first')]}")
    if kind.startswith("absolute"):
        parts.append(f"BYMONTHDAY={pattern['dayOfMonth']}")
    if kind.endswith("Yearly"):
        parts.append(f"BYMONTH={pattern['month']}")
    if reach["type"] == "numbered":
        parts.append(f"COUNT={reach['numberOfOccurrences']}")
    elif reach["type"] == "endDate":
        parts.append(f"UNTIL={reach['endDate'].replace('-', '')}T235959")
    return ";".join(parts)


def global_uid(data: str, day: str = "00000000") -> str:
    """A GlobalObjectId ([MS-OXOCAL] 2.2.1.27) as hexadecimal digits; `data` and `day` are such."""
    size = (len(data) // 2).to_bytes(4, "little").hex().upper()
    return f"040000008200E00074C5B7101A82E008{day}{'0' * 32}{size}{data}"


def occurrence_uid(uid: str, start: datetime) -> str:
    """The iCalUId of an occurrence: that of the series with the day in it; a foreign one is wrapped first."""
    day = f"{start.year:04X}{start.month:02X}{start.day:02X}"
    if match := _GLOBAL.fullmatch(uid):
        return f"{match[1]}{day}{match[2]}"
    data = b"vCal-Uid\x01\x00\x00\x00" + uid.encode() + b"\0"
    return global_uid(data.hex().upper(), day)


def _overlaps(event: Json, since: datetime, until: datetime) -> bool:
    start, end = instant_of(event["start"]), instant_of(event["end"])
    return start < until and (end > since or start == end >= since)


def _page(body: Json | None) -> Json:
    """Exchange keeps the body of an event as HTML, whatever it was given."""
    plain = body or {"contentType": "html", "content": ""}
    if str(plain.get("contentType")).lower() == "html":
        return plain
    text = bodies.broken_lines(str(plain.get("content") or ""))
    return {"contentType": "html", "content": f'<div class="PlainText">{text}</div>'}


def _event(row: Row) -> Json:
    event: Json = json.loads(row["event"])
    return event


def _new_id(seed: str) -> str:
    digest = hashlib.sha256(seed.encode()).digest()
    return _REST + base64.urlsafe_b64encode(digest * 3).decode().rstrip("=") + "AAA="
