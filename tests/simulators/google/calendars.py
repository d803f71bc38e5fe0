"""The calendars of the account and the events in them, whoever puts them there; `calendar` says who may ask what."""

import base64
import hashlib
import json
from datetime import UTC, timedelta
from sqlite3 import Row
from typing import Any

from tests.simulators.google.errors import ApiError
from tests.simulators.google.recurrence import instance, instances, starts_at
from tests.simulators.state import State

Json = dict[str, Any]
HORIZON = timedelta(days=730)
"""How far a series without an end is followed."""
GONE = "<gone>"
"""Marks the stub of an instance that its series no longer has."""


class CalendarStore:
    """All calendars; the first is the primary one."""

    def __init__(self, state: State, email: str) -> None:
        self._state, self._email = state, email
        with state.transaction():
            if not state.row("select 1 from calendars"):
                self.put_calendar({"id": email, "summary": email, "primary": True, "accessRole": "owner"})

    # --- reading --------------------------------------------------------------------------------------------------

    @property
    def revision(self) -> int:
        """Grows with every change of any calendar."""
        return int(self._state.fact("count:revision", 0))

    def calendar(self, name: str) -> str:
        """The id of a calendar, for which "primary" may stand. Raises `ApiError` 404."""
        wanted = self._email if name == "primary" else name
        if self._state.row("select 1 from calendars where id = ?", wanted) is None:
            raise _missing()
        return wanted

    def entry(self, name: str) -> Json:
        """The calendar as it stands in the user's list. Raises `ApiError` 404."""
        row = self._state.row("select entry from calendars where id = ?", self.calendar(name))
        assert row is not None
        entry: Json = json.loads(row["entry"])
        return entry

    def entries_since(self, revision: int) -> list[Json]:
        rows = self._state.rows("select entry from calendars where number > ? order by number", revision)
        return [json.loads(row["entry"]) for row in rows]

    def zone(self, calendar: str) -> str:
        return str(self.entry(calendar)["timeZone"])

    def rows(self, calendar: str) -> list[Row]:
        """All events, masters and exceptions of a calendar, and the stubs of what is gone, by id."""
        return self._state.rows("select * from events where calendar = ? order by id", calendar)

    def stored(self, calendar: str, event_id: str) -> Json | None:
        row = self._state.row("select event from events where calendar = ? and id = ?", calendar, event_id)
        return None if row is None else json.loads(row["event"])

    def event(self, calendar: str, event_id: str) -> Json:
        """An event, an exception or an instance. Raises `ApiError` 404."""
        if event := self.stored(calendar, event_id):
            return event
        master_id, _, suffix = event_id.rpartition("_")
        master = self.stored(calendar, master_id)
        if master and "recurrence" in master and (one := instance(master, self.zone(calendar), suffix)):
            return one
        raise _missing()

    # --- what others put there ------------------------------------------------------------------------------------

    def put_calendar(self, entry: Json) -> None:
        """A calendar of the user's list, or the one of that id with these values."""
        row = self._state.row("select entry from calendars where id = ?", entry["id"])
        defaults = {
            "kind": "calendar#calendarListEntry",
            "summary": entry["id"],
            "timeZone": "UTC",
            "colorId": "14",
            "selected": True,
            "accessRole": "reader",
            "defaultReminders": [],
        }
        whole = (defaults if row is None else json.loads(row["entry"])) | entry
        number = self._state.count("revision")
        self._state.run(
            "insert or replace into calendars values (?, ?, ?)", entry["id"], json.dumps(_tagged(whole, number)), number
        )

    def put(self, event: Json, calendar: str = "primary") -> str:
        """The event with these values, or the one of that id or iCalUID changed to them; returns its id."""
        calendar = self.calendar(calendar)
        old = self._of_uid(calendar, event) if "recurringEventId" not in event else None
        event_id = event.get("id") or (old or {}).get("id") or self._new_id(event)
        old = old or self.stored(calendar, event_id)
        whole = self._completed(calendar, {**event, "id": event_id}, old)
        before = self._instance_ids(calendar, old)
        self._store(calendar, whole)
        after = self._instance_ids(calendar, whole)
        for one in after & before:
            self._state.run("delete from events where calendar = ? and id = ? and master = ?", calendar, one, GONE)
        # What the series no longer has is told as cancelled to those who knew it.
        for one in before - after:
            stub = {"id": one, "status": "cancelled", "recurringEventId": event_id}
            self._store(calendar, stub, master=GONE)
        return str(event_id)

    def remove(self, event_id: str, calendar: str = "primary") -> None:
        """The event is deleted; of a series one instance, or all of it. Raises `ApiError`."""
        calendar = self.calendar(calendar)
        event = self.event(calendar, event_id)
        if event["status"] == "cancelled":
            raise ApiError(410, "deleted", "Resource has been deleted", status="")
        self.put({**event, "status": "cancelled"}, calendar)

    def _of_uid(self, calendar: str, event: Json) -> Json | None:
        row = self._state.row(
            "select event from events where calendar = ? and uid = ? and master = ''",
            calendar,
            event.get("iCalUID", ""),
        )
        return None if row is None else json.loads(row["event"])

    def _instance_ids(self, calendar: str, event: Json | None) -> set[str]:
        if event is None or "recurrence" not in event or event["status"] == "cancelled":
            return set()
        zone = self.zone(calendar)
        return {one["id"] for one in instances(event, zone, None, self._state.clock() + HORIZON)}

    def _completed(self, calendar: str, event: Json, old: Json | None) -> Json:
        now = self._state.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        uid = (old or {}).get("iCalUID") or event.get("iCalUID") or f"{event['id']}@google.com"
        defaults: Json = {
            "kind": "calendar#event",
            "status": "confirmed",
            "htmlLink": f"https://www.google.com/calendar/event?eid={event['id']}",
            "created": (old or {}).get("created", now),
            "creator": {"email": self._email},
            "organizer": {"email": self._email},
            "sequence": (old or {}).get("sequence", 0),
            "reminders": {"useDefault": True},
            "eventType": "default",
        }
        whole = defaults | event | {"iCalUID": uid, "updated": now}
        if "start" not in whole or "end" not in whole:
            if whole["status"] != "cancelled":
                raise ApiError(
                    400, "required", f"Missing {'start' if 'start' not in whole else 'end'} time.", status=""
                )
            return whole
        self._check_times(calendar, whole)
        for person in [whole["creator"], whole["organizer"], *whole.get("attendees", [])]:
            person.pop("self", None)
            if person.get("email", "").casefold() == self._email.casefold():
                person["self"] = True
        for person in whole.get("attendees", []):
            person.setdefault("responseStatus", "needsAction")
            if person.get("email") == whole["organizer"].get("email"):
                person["organizer"] = True
        return whole

    def _check_times(self, calendar: str, event: Json) -> None:
        """Raises `ApiError` for times, time zones and rules that cannot be read."""
        zone = self.zone(calendar)
        try:
            backwards = starts_at(event["end"], zone) < starts_at(event["start"], zone)
        except (ValueError, KeyError, OSError):
            raise ApiError(400, "invalid", "Invalid start time.", status="") from None
        if backwards:
            raise ApiError(400, "timeRangeEmpty", "The specified time range is empty.", status="")
        try:
            if "recurrence" in event:
                next(instances(event, zone, None, starts_at(event["end"], zone)), None)
        except (ValueError, KeyError, OSError, TypeError, AttributeError):
            raise ApiError(400, "invalid", "Invalid recurrence rule.", status="") from None

    def _store(self, calendar: str, event: Json, *, master: str | None = None) -> None:
        number = self._state.count("revision")
        self._state.run(
            "insert or replace into events values (?, ?, ?, ?, ?, ?)",
            calendar,
            event["id"],
            json.dumps(_tagged(event, number)),
            number,
            event.get("recurringEventId", "") if master is None else master,
            event.get("iCalUID", ""),
        )

    def _new_id(self, event: Json) -> str:
        number = self._state.count("event")
        digest = hashlib.sha256(f"{event.get('iCalUID', '')} {number}".encode()).digest()
        return base64.b32hexencode(digest)[:26].decode().lower()


def _missing() -> ApiError:
    return ApiError(404, "notFound", "Not Found", status="")


def _tagged(event: Json, number: int) -> Json:
    return event | {"etag": etag(number)}


def etag(number: int) -> str:
    return f'"{3_541_000_000_000_000 + number}"'
