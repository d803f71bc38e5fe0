"""The methods of the Calendar API, each by the id it has in the discovery document."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tests.simulators.google.calendars import GONE, HORIZON, CalendarStore, etag
from tests.simulators.google.errors import ApiError
from tests.simulators.google.gmail import Call
from tests.simulators.google.oauth import Project
from tests.simulators.google.recurrence import instances, starts_at
from tests.simulators.google.switches import Switches
from tests.simulators.state import State

Json = dict[str, Any]
_NOT_WITH_SYNC = (
    "iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "timeMin", "timeMax", "updatedMin",
)  # fmt: skip
_FREE = {"syncToken", "pageToken", "maxResults", "alt", "fields", "key", "prettyPrint", "quotaUser", "userIp"}


class CalendarApi:
    """Answers calls; everything it knows is in the store."""

    def __init__(self, state: State, store: CalendarStore, switches: Switches, project: Project) -> None:
        self._state, self._store, self._switches, self._project = state, store, switches, project
        self._methods: dict[str, Callable[[Call], Json | None]] = {
            "calendarList.get": lambda call: self._store.entry(call.path["calendarId"]),
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

    def answer(self, call: Call) -> Json | None:
        """The JSON of the answer, None for 204. Raises `ApiError`."""
        if not self._project.signed_up:
            raise ApiError(403, "notACalendarUser", "The user must be signed up for Google Calendar.", status="")
        method = self._methods.get(call.method.removeprefix("calendar."))
        if method is None:
            raise ApiError(501, "notImplemented", f"The simulator has no {call.method}", status="")
        return method(call)

    # --- methods --------------------------------------------------------------------------------------------------

    def _list_calendars(self, call: Call) -> Json:
        token = call.query.get("syncToken", "")
        if token and not re.fullmatch(r"CL\d+", token):
            raise _gone()
        since = int(token[2:]) if token else 0
        hidden = call.query.get("showHidden", False)
        entries = [entry for entry in self._store.entries_since(since) if hidden or not entry.get("hidden")]
        return {
            "kind": "calendar#calendarList",
            "etag": etag(self._store.revision),
            "items": entries,
            "nextSyncToken": f"CL{self._store.revision}",
        }

    def _get_calendar(self, call: Call) -> Json:
        entry = self._store.entry(call.path["calendarId"])
        return {"kind": "calendar#calendar"} | {name: entry[name] for name in ("id", "etag", "summary", "timeZone")}

    def _get(self, call: Call) -> Json:
        event = self._store.event(self._store.calendar(call.path["calendarId"]), call.path["eventId"])
        return _attendees_cut(event, call.query.get("maxAttendees", 0))

    def _insert(self, call: Call) -> Json:
        calendar = self._writable(call)
        if call.method.endswith("import") and "iCalUID" not in call.body:
            raise ApiError(400, "required", "Missing iCalUID.", status="")
        if call.body.get("id") and self._store.stored(calendar, call.body["id"]):
            raise ApiError(409, "duplicate", "The requested identifier already exists.", status="")
        return self._store.event(calendar, self._store.put(call.body, calendar))

    def _update(self, call: Call) -> Json:
        calendar = self._writable(call)
        old = self._changeable(calendar, call.path["eventId"])
        number = old.get("sequence", 0) + (call.body.get("start") != old.get("start"))
        kept: Json = {name: old[name] for name in ("recurringEventId", "originalStartTime") if name in old}
        self._store.put({"sequence": number, **kept, **call.body, "id": old["id"], "iCalUID": old["iCalUID"]}, calendar)
        return self._store.event(calendar, old["id"])

    def _patch(self, call: Call) -> Json:
        calendar = self._writable(call)
        old = self._changeable(calendar, call.path["eventId"])
        new = {name: value for name, value in {**old, **call.body}.items() if value is not None}
        if "start" in call.body and "sequence" not in call.body:
            new["sequence"] = old.get("sequence", 0) + 1
        self._store.put(new, calendar)
        return self._store.event(calendar, old["id"])

    def _changeable(self, calendar: str, event_id: str) -> Json:
        """An event that is more than the stub of an instance that its series no longer has."""
        event = self._store.event(calendar, event_id)
        if "iCalUID" not in event:
            raise ApiError(410, "deleted", "Resource has been deleted", status="")
        return event

    def _delete(self, call: Call) -> None:
        self._store.remove(call.path["eventId"], self._writable(call))

    def _instances(self, call: Call) -> Json:
        calendar = self._store.calendar(call.path["calendarId"])
        master = self._store.event(calendar, call.path["eventId"])
        query = {**call.query, "singleEvents": True}
        found = [one for one in self._matching(calendar, query, 0) if one.get("recurringEventId") == master["id"]]
        return self._paged(calendar, found, call.query)

    # --- lists ----------------------------------------------------------------------------------------------------

    def _list(self, call: Call) -> Json:
        calendar = self._store.calendar(call.path["calendarId"])
        query = dict(call.query)
        since = 0
        if token := query.get("syncToken", ""):
            since, query = self._synced(calendar, token, query)
        found = self._matching(calendar, query, since)
        if self._switches.empty_event_pages and not query.get("pageToken") and found:
            return self._envelope(calendar, []) | {"nextPageToken": _Mark(self._store.revision, "", "").token()}
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
        zone = self._store.zone(calendar)
        low, high = (_instant(query.get(name)) for name in ("timeMin", "timeMax"))
        single = query.get("singleEvents", False)
        deleted = query.get("showDeleted", False) or since > 0
        rows = self._store.rows(calendar)
        overridden = {row["id"] for row in rows if row["master"]}
        found: list[Json] = []
        for row in rows:
            if row["revision"] <= since or (row["master"] == GONE and not (since and single)):
                continue
            event: Json = json.loads(row["event"])
            if single and "recurrence" in event:
                found += self._expanded(event, zone, (low, high), overridden)
            else:
                found.append(event)
        found = [one for one in found if self._shown(one, single, deleted)]
        if not since:
            found = [one for one in found if _within(one, zone, low, high) and _asked_for(one, query)]
        if query.get("orderBy") == "startTime" and not single:
            words = "The requested ordering is not available for the particular query."
            raise ApiError(400, "badRequest", words, status="")
        return sorted(found, key=lambda one: _place(one, query, zone))

    def _expanded(
        self, master: Json, zone: str, window: tuple[datetime | None, datetime | None], overridden: set[str]
    ) -> Iterable[Json]:
        low, high = window
        horizon = high or max(self._state.clock(), low or self._state.clock()) + HORIZON
        for one in instances(master, zone, low, horizon):
            if one["id"] not in overridden:
                yield one

    @staticmethod
    def _shown(event: Json, single: bool, deleted: bool) -> bool:
        if event["status"] != "cancelled" or deleted:
            return True
        return "recurringEventId" in event and not single

    def _paged(self, calendar: str, found: list[Json], query: Mapping[str, Any]) -> Json:
        """A page goes on after the last event of the one before it, and what changes meanwhile comes with the next
        sync: its token is of the moment at which the first page was asked for."""
        zone = self._store.zone(calendar)
        mark = _Mark.read(query.get("pageToken", "")) or _Mark(self._store.revision, "", "")
        rest = [one for one in found if _place(one, query, zone) > (mark.order, mark.last)]
        size = min(query.get("maxResults", 250), 2500)
        shown = [self._stubbed(_attendees_cut(one, query.get("maxAttendees", 0))) for one in rest[:size]]
        answer = self._envelope(calendar, shown)
        if rest[size:]:
            mark = _Mark(mark.revision, *_place(rest[size - 1], query, zone))
            return answer | {"nextPageToken": mark.token()}
        if {"orderBy", "q", "iCalUID", "updatedMin"} & query.keys():
            return answer
        return answer | {"nextSyncToken": self._new_sync_token(calendar, query, mark.revision)}

    def _stubbed(self, event: Json) -> Json:
        if event["status"] != "cancelled" or not self._switches.cancelled_stubs:
            return event
        kept = ("kind", "etag", "id", "status", "recurringEventId", "originalStartTime")
        return {name: event[name] for name in kept if name in event}

    def _envelope(self, calendar: str, items: list[Json]) -> Json:
        entry = self._store.entry(calendar)
        return {
            "kind": "calendar#events",
            "etag": etag(self._store.revision),
            "summary": entry["summary"],
            "updated": self._state.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "timeZone": entry["timeZone"],
            "accessRole": entry["accessRole"],
            "defaultReminders": [],
            "items": items,
        }

    def _new_sync_token(self, calendar: str, query: Mapping[str, Any], number: int) -> str:
        kept = {name: value for name, value in query.items() if name not in _FREE}
        text = json.dumps(kept, default=lambda at: at.isoformat(), sort_keys=True)
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

    def _writable(self, call: Call) -> str:
        calendar = self._store.calendar(call.path["calendarId"])
        if self._store.entry(calendar)["accessRole"] not in {"owner", "writer"}:
            raise ApiError(403, "forbidden", "Forbidden", status="")
        return calendar


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


def _place(event: Json, query: Mapping[str, Any], zone: str) -> tuple[str, str]:
    """By what events are ordered: what was asked for, then their ids."""
    match query.get("orderBy"):
        case "startTime":
            return starts_at(event["start"], zone).astimezone(UTC).isoformat(), event["id"]
        case "updated":
            return event["updated"], event["id"]
    return "", event["id"]


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a page ended: the revision at the first page, and the place of its last event."""

    revision: int
    order: str
    last: str

    def token(self) -> str:
        return base64.urlsafe_b64encode(json.dumps([self.revision, self.order, self.last]).encode()).decode()

    @classmethod
    def read(cls, token: str) -> "_Mark | None":
        """None for no token. Raises `ApiError` for one that is none of ours."""
        if not token:
            return None
        try:
            revision, order, last = json.loads(base64.urlsafe_b64decode(token))
            return cls(int(revision), str(order), str(last))
        except (ValueError, TypeError):
            words = "Invalid page token value."
            raise ApiError(400, "invalid", words, status="", location=("parameter", "pageToken")) from None
