"""The methods of the Calendar API, and the calendars themselves."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from sqlite3 import Row
from typing import Any

from tests.simulators.google.errors import ApiError
from tests.simulators.google.gmail import Call
from tests.simulators.google.oauth import Project
from tests.simulators.google.recurrence import instance, instances, starts_at
from tests.simulators.google.state import State
from tests.simulators.google.switches import Switches

Json = dict[str, Any]
_NOT_WITH_SYNC = (
    "iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "timeMin", "timeMax", "updatedMin",
)  # fmt: skip
_FREE = {"syncToken", "pageToken", "maxResults", "alt", "fields", "key", "prettyPrint", "quotaUser", "userIp"}
_HORIZON = timedelta(days=730)


class Calendars:
    """The calendars of the account, the first of which is the primary one."""

    def __init__(self, state: State, switches: Switches, project: Project, email: str) -> None:
        self._state, self._switches, self._project, self._email = state, switches, project, email
        self._methods: dict[str, Callable[[Call], Json | None]] = {
            "calendarList.get": lambda call: self._entry(call.path["calendarId"]),
            "calendarList.list": self._list_calendars,
            "calendars.get": self._get_calendar,
            "events.delete": self._delete,
            "events.get": self._get,
            "events.import": self._insert,
            "events.insert": self._insert,
            "events.instances": self._instances,
            "events.list": self._list,
            "events.patch": self._patch,
            "events.update": self._update,
        }
        with state.transaction():
            if not state.row("select 1 from calendars"):
                self.put_calendar({"id": email, "summary": email, "primary": True, "accessRole": "owner"})

    def answer(self, call: Call) -> Json | None:
        """The JSON of the answer, None for 204. Raises `ApiError`."""
        if not self._project.signed_up:
            raise ApiError(403, "notACalendarUser", "The user must be signed up for Google Calendar.", status="")
        method = self._methods.get(call.method.removeprefix("calendar."))
        if method is None:
            raise ApiError(501, "notImplemented", f"The simulator has no {call.method}", status="")
        return method(call)

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
        calendar = self._calendar(calendar)
        old = self._of_uid(calendar, event) if "recurringEventId" not in event else None
        event_id = event.get("id") or (old or {}).get("id") or self._new_id(event)
        old = old or self._stored(calendar, event_id)
        whole = self._completed(calendar, {**event, "id": event_id}, old)
        before = self._instance_ids(calendar, old)
        self._store(calendar, whole)
        after = self._instance_ids(calendar, whole)
        for one in after & before:
            self._state.run("delete from events where calendar = ? and id = ? and master = '<gone>'", calendar, one)
        # What the series no longer has is told as cancelled to those who knew it.
        for one in before - after:
            stub = {"id": one, "status": "cancelled", "recurringEventId": event_id}
            self._store(calendar, stub, master="<gone>")
        return str(event_id)

    def remove(self, event_id: str, calendar: str = "primary") -> None:
        """The event is deleted; of a series one instance, or all of it. Raises `ApiError`."""
        calendar = self._calendar(calendar)
        event = self._event(calendar, event_id)
        if event["status"] == "cancelled":
            raise ApiError(410, "deleted", "Resource has been deleted", status="")
        self.put({**event, "status": "cancelled"}, calendar)

    def _of_uid(self, calendar: str, event: Json) -> Json | None:
        uid = event.get("iCalUID")
        rows = self._state.rows("select event from events where calendar = ? and master = ''", calendar) if uid else []
        return next((one for row in rows if (one := json.loads(row["event"])).get("iCalUID") == uid), None)

    def _instance_ids(self, calendar: str, event: Json | None) -> set[str]:
        if event is None or "recurrence" not in event or event["status"] == "cancelled":
            return set()
        zone = self._zone(calendar)
        return {one["id"] for one in instances(event, zone, None, self._state.clock() + _HORIZON)}

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
        try:
            zone = self._zone(calendar)
            if starts_at(whole["end"], zone) < starts_at(whole["start"], zone):
                raise ApiError(400, "timeRangeEmpty", "The specified time range is empty.", status="")
        except (ValueError, KeyError):
            raise ApiError(400, "invalid", "Invalid start time.", status="") from None
        for person in [whole["creator"], whole["organizer"], *whole.get("attendees", [])]:
            person.pop("self", None)
            if person.get("email", "").casefold() == self._email.casefold():
                person["self"] = True
        for person in whole.get("attendees", []):
            person.setdefault("responseStatus", "needsAction")
            if person.get("email") == whole["organizer"].get("email"):
                person["organizer"] = True
        return whole

    def _store(self, calendar: str, event: Json, *, master: str | None = None) -> None:
        number = self._state.count("revision")
        self._state.run(
            "insert or replace into events values (?, ?, ?, ?, ?)",
            calendar,
            event["id"],
            json.dumps(_tagged(event, number)),
            number,
            event.get("recurringEventId", "") if master is None else master,
        )

    # --- methods --------------------------------------------------------------------------------------------------

    def _list_calendars(self, call: Call) -> Json:
        token = call.query.get("syncToken", "")
        if token and not re.fullmatch(r"CL\d+", token):
            raise _gone()
        since = int(token[2:]) if token else 0
        rows = self._state.rows("select * from calendars where number > ? order by number", since)
        hidden = call.query.get("showHidden", False)
        entries = [entry for row in rows if hidden or not (entry := json.loads(row["entry"])).get("hidden")]
        size = min(call.query.get("maxResults", 100), 250)
        start = _position(call.query.get("pageToken", ""))
        answer: Json = {"kind": "calendar#calendarList", "etag": _etag(self._revision), "items": entries[start:][:size]}
        if entries[start + size :]:
            return answer | {"nextPageToken": _token(start + size)}
        return answer | {"nextSyncToken": f"CL{self._revision}"}

    def _get_calendar(self, call: Call) -> Json:
        entry = self._entry(call.path["calendarId"])
        return {"kind": "calendar#calendar"} | {name: entry[name] for name in ("id", "etag", "summary", "timeZone")}

    def _get(self, call: Call) -> Json:
        event = self._event(self._calendar(call.path["calendarId"]), call.path["eventId"])
        return _attendees_cut(event, call.query.get("maxAttendees", 0))

    def _insert(self, call: Call) -> Json:
        calendar = self._writable(call)
        if call.method.endswith("import") and "iCalUID" not in call.body:
            raise ApiError(400, "required", "Missing iCalUID.", status="")
        if call.body.get("id") and self._stored(calendar, call.body["id"]):
            raise ApiError(409, "duplicate", "The requested identifier already exists.", status="")
        return self._event(calendar, self.put(call.body, calendar))

    def _update(self, call: Call) -> Json:
        calendar = self._writable(call)
        old = self._event(calendar, call.path["eventId"])
        number = old.get("sequence", 0) + (call.body.get("start") != old.get("start"))
        kept: Json = {name: old[name] for name in ("recurringEventId", "originalStartTime") if name in old}
        self.put({"sequence": number, **kept, **call.body, "id": old["id"], "iCalUID": old["iCalUID"]}, calendar)
        return self._event(calendar, old["id"])

    def _patch(self, call: Call) -> Json:
        calendar = self._writable(call)
        old = self._event(calendar, call.path["eventId"])
        new = {name: value for name, value in {**old, **call.body}.items() if value is not None}
        if "start" in call.body and "sequence" not in call.body:
            new["sequence"] = old.get("sequence", 0) + 1
        self.put(new, calendar)
        return self._event(calendar, old["id"])

    def _delete(self, call: Call) -> None:
        self.remove(call.path["eventId"], self._writable(call))

    def _instances(self, call: Call) -> Json:
        calendar = self._calendar(call.path["calendarId"])
        master = self._event(calendar, call.path["eventId"])
        query = {**call.query, "singleEvents": True}
        found = [one for one in self._matching(calendar, query, 0) if one.get("recurringEventId") == master["id"]]
        return self._paged(calendar, found, call.query)

    # --- lists ----------------------------------------------------------------------------------------------------

    def _list(self, call: Call) -> Json:
        calendar = self._calendar(call.path["calendarId"])
        query = dict(call.query)
        since = 0
        if token := query.get("syncToken", ""):
            since, query = self._synced(calendar, token, query)
        found = self._matching(calendar, query, since)
        first = not query.get("pageToken")
        if self._switches.empty_event_pages and first and found:
            return self._envelope(calendar, []) | {"nextPageToken": _token(0)}
        return self._paged(calendar, found, query)

    def _synced(self, calendar: str, token: str, query: Json) -> tuple[int, Json]:
        """The revision of a sync token, and the query with what the first one asked for. Raises `ApiError`."""
        for name in _NOT_WITH_SYNC:
            if name in query:
                raise ApiError(
                    400, "badRequest", f"The {name} parameter cannot be used together with syncToken.", status=""
                )
        row = self._state.row("select * from sync_tokens where token = ? and calendar = ?", token, calendar)
        if row is None and not re.fullmatch(r"CP[0-9a-f]{32}=", token):
            raise ApiError(400, "invalid", "Invalid sync token value.", status="", location=("parameter", "syncToken"))
        if row is None:
            raise _gone()
        original: Json = json.loads(row["query"])
        same = {name: value for name, value in query.items() if name not in _FREE}
        if same != {name: value for name, value in original.items() if name not in {*_FREE, *_NOT_WITH_SYNC}}:
            raise ApiError(400, "badRequest", "The parameters differ from those of the initial request.", status="")
        return row["revision"], original | {name: query[name] for name in query if name in _FREE}

    def _matching(self, calendar: str, query: Json, since: int) -> list[Json]:
        """The events of a full list (`since` 0) or those changed after that revision, in a stable order."""
        zone = self._zone(calendar)
        low, high = (_instant(query.get(name)) for name in ("timeMin", "timeMax"))
        single = query.get("singleEvents", False)
        deleted = query.get("showDeleted", False) or since > 0
        rows = self._state.rows("select * from events where calendar = ? order by id", calendar)
        overridden = {row["id"] for row in rows if row["master"]}
        found: list[Json] = []
        for row in rows:
            if row["revision"] <= since or (row["master"] == "<gone>" and not (since and single)):
                continue
            event: Json = json.loads(row["event"])
            if single and "recurrence" in event:
                found += self._expanded(event, zone, (low, high), overridden)
            else:
                found.append(event)
        found = [one for one in found if self._shown(one, single, deleted)]
        if not since:
            found = [one for one in found if _within(one, zone, low, high) and _asked_for(one, query)]
        if query.get("orderBy") == "startTime":
            if not single:
                raise ApiError(
                    400, "badRequest", "The requested ordering is not available for the particular query.", status=""
                )
            found.sort(key=lambda one: (starts_at(one["start"], zone), one["id"]))
        elif query.get("orderBy") == "updated":
            found.sort(key=lambda one: (one["updated"], one["id"]))
        return found

    def _expanded(
        self, master: Json, zone: str, window: tuple[datetime | None, datetime | None], overridden: set[str]
    ) -> Iterable[Json]:
        low, high = window
        horizon = high or max(self._state.clock(), low or self._state.clock()) + _HORIZON
        for one in instances(master, zone, low, horizon):
            if one["id"] not in overridden:
                yield one

    @staticmethod
    def _shown(event: Json, single: bool, deleted: bool) -> bool:
        if event["status"] != "cancelled" or deleted:
            return True
        return "recurringEventId" in event and not single

    def _paged(self, calendar: str, found: list[Json], query: Mapping[str, Any]) -> Json:
        size = min(query.get("maxResults", 250), 2500)
        start = _position(query.get("pageToken", ""))
        shown = [self._stubbed(_attendees_cut(one, query.get("maxAttendees", 0))) for one in found[start:][:size]]
        answer = self._envelope(calendar, shown)
        if found[start + size :]:
            return answer | {"nextPageToken": _token(start + size)}
        if {"orderBy", "q", "iCalUID", "updatedMin"} & query.keys():
            return answer
        return answer | {"nextSyncToken": self._new_sync_token(calendar, query)}

    def _stubbed(self, event: Json) -> Json:
        if event["status"] != "cancelled" or not self._switches.cancelled_stubs:
            return event
        kept = ("kind", "etag", "id", "status", "recurringEventId", "originalStartTime")
        return {name: event[name] for name in kept if name in event}

    def _envelope(self, calendar: str, items: list[Json]) -> Json:
        entry = self._entry(calendar)
        return {
            "kind": "calendar#events",
            "etag": _etag(self._revision),
            "summary": entry["summary"],
            "updated": self._state.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "timeZone": entry["timeZone"],
            "accessRole": entry["accessRole"],
            "defaultReminders": [],
            "items": items,
        }

    def _new_sync_token(self, calendar: str, query: Mapping[str, Any]) -> str:
        kept = {name: value for name, value in query.items() if name not in _FREE}
        text = json.dumps(kept, default=lambda at: at.isoformat(), sort_keys=True)
        number = self._revision
        token = f"CP{hashlib.sha256(f'{calendar} {number} {text}'.encode()).hexdigest()[:32]}="
        self._state.run(
            "insert or replace into sync_tokens values (?, ?, ?, ?, ?)",
            token,
            calendar,
            text,
            number,
            self._state.now(),
        )
        return token

    # --- reading --------------------------------------------------------------------------------------------------

    @property
    def _revision(self) -> int:
        return int(self._state.fact("count:revision", 0))

    def _calendar(self, name: str) -> str:
        wanted = self._email if name == "primary" else name
        if self._state.row("select 1 from calendars where id = ?", wanted) is None:
            raise _missing()
        return wanted

    def _writable(self, call: Call) -> str:
        calendar = self._calendar(call.path["calendarId"])
        if self._entry(calendar)["accessRole"] not in {"owner", "writer"}:
            raise ApiError(403, "forbidden", "Forbidden", status="")
        return calendar

    def _entry(self, name: str) -> Json:
        row = self._state.row("select entry from calendars where id = ?", self._calendar(name))
        assert row is not None
        entry: Json = json.loads(row["entry"])
        return entry

    def _zone(self, calendar: str) -> str:
        return str(self._entry(calendar)["timeZone"])

    def _stored(self, calendar: str, event_id: str) -> Json | None:
        row: Row | None = self._state.row("select event from events where calendar = ? and id = ?", calendar, event_id)
        return None if row is None else json.loads(row["event"])

    def _event(self, calendar: str, event_id: str) -> Json:
        """An event, an exception or an instance. Raises `ApiError` 404."""
        if event := self._stored(calendar, event_id):
            return event
        master_id, _, suffix = event_id.rpartition("_")
        master = self._stored(calendar, master_id)
        if master and "recurrence" in master and (one := instance(master, self._zone(calendar), suffix)):
            return one
        raise _missing()

    def _new_id(self, event: Json) -> str:
        number = self._state.count("event")
        digest = hashlib.sha256(f"{event.get('iCalUID', '')} {number}".encode()).digest()
        return base64.b32hexencode(digest)[:26].decode().lower()


def _missing() -> ApiError:
    return ApiError(404, "notFound", "Not Found", status="")


def _gone() -> ApiError:
    return ApiError(
        410,
        "fullSyncRequired",
        "Sync token is no longer valid, a full sync is required.",
        domain="calendar",
        location=("parameter", "syncToken"),
        status="",
    )


def _instant(value: datetime | str | None) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _within(event: Json, zone: str, low: datetime | None, high: datetime | None) -> bool:
    """Whether it ends after the one and begins before the other; what has no times is everywhere."""
    if "start" not in event:
        return True
    return (low is None or starts_at(event["end"], zone) > low) and (
        high is None or starts_at(event["start"], zone) < high
    )


def _asked_for(event: Json, query: Json) -> bool:
    if "iCalUID" in query and event.get("iCalUID") != query["iCalUID"]:
        return False
    if "eventTypes" in query and event.get("eventType") not in query["eventTypes"]:
        return False
    if "updatedMin" in query and datetime.fromisoformat(event["updated"]) < query["updatedMin"]:
        return False
    words = " ".join(str(event.get(name, "")) for name in ("summary", "description", "location", "attendees"))
    return str(query.get("q", "")).casefold() in words.casefold()


def _attendees_cut(event: Json, most: int) -> Json:
    """With more attendees than were asked for, only the user's own entry comes."""
    people = event.get("attendees", [])
    if not most or len(people) <= most:
        return event
    return event | {"attendees": [one for one in people if one.get("self")], "attendeesOmitted": True}


def _tagged(event: Json, number: int) -> Json:
    return event | {"etag": _etag(number)}


def _etag(number: int) -> str:
    return f'"{3_541_000_000_000_000 + number}"'


def _token(position: int) -> str:
    return base64.urlsafe_b64encode(b"page:%d" % position).decode()


def _position(token: str) -> int:
    if not token:
        return 0
    try:
        match = re.fullmatch(rb"page:(\d+)", base64.urlsafe_b64decode(token))
    except ValueError:
        match = None
    if match is None:
        raise ApiError(400, "invalid", "Invalid page token value.", status="", location=("parameter", "pageToken"))
    return int(match[1])
