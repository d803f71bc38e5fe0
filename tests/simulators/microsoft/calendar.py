"""The operations on calendars and events: plain reads of a window, single events, and delta of a window.

https://learn.microsoft.com/graph/api/calendar-list-calendarview and https://learn.microsoft.com/graph/api/event-delta.
In delta an occurrence comes with its times and little else, and its series beside it.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

from tests.simulators.http import Reply, json_reply
from tests.simulators.microsoft import bodies, filters, properties, shapes
from tests.simulators.microsoft.calls import Call, entity
from tests.simulators.microsoft.delta import Round, Tokens
from tests.simulators.microsoft.errors import invalid
from tests.simulators.microsoft.events import EventStore, shown_id
from tests.simulators.microsoft.odata import value_at
from tests.simulators.microsoft.switches import Switches
from tests.simulators.microsoft.zones import instant_of, parameter, point_of, unsupported, zone_of

Json = dict[str, Any]
PAGE = 10
_SLIM = ("@odata.type", "@odata.etag", "seriesMasterId", "type", "start", "end", "id")
_INNER = {"version", "singleValueExtendedProperties", "gone"}


class CalendarApi:
    """Answers for events; one method an operation."""

    def __init__(self, store: EventStore, tokens: Tokens, switches: Switches, url: str) -> None:
        self._store, self._tokens, self._switches, self._url = store, tokens, switches, url

    def answer(self, call: Call) -> Reply:
        """Raises `GraphError`."""
        if zone := call.prefer.get("outlook.timezone"):
            zone_of(zone)
        elif "outlook.timezone" in call.prefer:
            raise unsupported("")
        match call.operation:
            case "calendars.list":
                entries = [_selected(one, call) for one in self._store.calendars()]
                return json_reply({"@odata.context": self._context("calendars"), "value": entries})
            case "calendars.get":
                entry = self._store.calendar(call.path.get("calendar", ""))
                return entity(self._context("calendars/$entity"), _selected(entry, call))
            case "events.get":
                event = self._store.event(call.path["event"])
                return entity(
                    self._context("events/$entity"), self._shown(event, call), 200, shapes.applied(call.prefer)
                )
            case "events.list":
                calendar = self._store.calendar(call.path.get("calendar", ""))["id"]
                return self._listed(call, self._store.top(calendar))
            case "events.instances":
                series = self._store.event(call.path["event"])
                return self._listed(call, self._store.within(series, *_window(call.query.others)))
            case "calendarView.list":
                return self._listed(call, self._view(call, *_window(call.query.others)))
        return self._delta(call)

    # --- plain reads ----------------------------------------------------------------------------------------------

    def _view(self, call: Call, since: datetime, until: datetime) -> list[Json]:
        calendar = self._store.calendar(call.path.get("calendar", ""))["id"]
        return [one for event in self._store.top(calendar) for one in self._store.within(event, since, until)]

    def _listed(self, call: Call, events: list[Json]) -> Reply:
        query = call.query
        if query.filter:
            test = filters.read(query.filter, "event")
            filters.check_order(test, query.orderby)
            events = [one for one in events if test.test(one, _properties(one))]
        for name, direction in reversed(query.orderby):
            events = sorted(events, key=lambda one: str(value_at(one, name) or ""), reverse=direction == "desc")
        size = call.page_size or PAGE
        page = events[query.skip : query.skip + size]
        answer: Json = {"@odata.context": self._context("calendarView")}
        if query.count:
            answer["@odata.count"] = len(events)
        answer["value"] = [self._shown(one, call) for one in page]
        if events[query.skip + size :]:
            kept = [(name, text) for name, text in query.raw if name.lower() != "$skip"]
            text = urlencode([*kept, ("$skip", str(query.skip + size))], safe="$,'()/:", quote_via=quote)
            answer["@odata.nextLink"] = f"{self._url}{call.url}?{text}"
        return json_reply(answer, headers=shapes.applied(call.prefer))

    def _shown(self, event: Json, call: Call) -> Json:
        immutable = shapes.immutable(call.prefer)
        key = f"DwAAABYAAAC{event['version']:09d}"
        zone = call.prefer.get("outlook.timezone", "UTC")
        whole = {name: value for name, value in event.items() if name not in _INNER} | {
            "changeKey": key,
            "id": shown_id(event["id"], immutable=immutable),
            "bodyPreview": bodies.preview(event["body"]),
            "body": shapes.body(event["body"], call.prefer, self._switches),
            "start": _moment(event, "start", zone),
            "end": _moment(event, "end", zone),
            "webLink": f"https://outlook.office365.com/owa/?itemid={event['id']}&exvsurl=1&path=/calendar/item",
        }
        if whole["seriesMasterId"]:
            whole["seriesMasterId"] = shown_id(whole["seriesMasterId"], immutable=immutable)
        if not whole["originalStart"]:
            del whole["originalStart"]
        select = call.query.select
        shown = {name: value for name, value in whole.items() if not select or name in {"id", *select}}
        if call.query.properties and (found := properties.shown(_properties(event), call.query.properties)):
            shown["singleValueExtendedProperties"] = found
        return {"@odata.etag": f'W/"{key}"', **shown}

    def _context(self, what: str) -> str:
        return f"{self._url}/v1.0/$metadata#users('me')/{what}"

    # --- delta ----------------------------------------------------------------------------------------------------

    def _delta(self, call: Call) -> Reply:
        entry = self._store.calendar(call.path.get("calendar", ""))
        if not (self._switches.delta_of_other_calendars or entry["isDefaultCalendar"]):
            raise invalid("ErrorInvalidRequest", "Change tracking is not supported against this calendar.")
        calendar = entry["id"]
        there = f"{self._url}{call.url}"
        if call.query.token:
            round_ = self._tokens.read(call.query, calendar, there, "event")
        else:
            query = call.query
            if query.select or query.filter or query.expand or query.orderby or query.search or query.top or query.skip:
                raise invalid(
                    "ErrorInvalidUrlQuery", "The query parameters are not supported with delta of calendarView."
                )
            _window(query.others)
            round_ = Round(scope=calendar, query=query, since=0, begun=self._store.revision, place="")
        window = _window(round_.query.others)
        if round_.since:
            told, begun = self._changed(calendar, round_, window, call)
        else:
            told, begun = self._there(calendar, window, call), round_.begun
        if self._switches.empty_delta_pages and not round_.place:
            return self._page(call, there, [], round_, place="0")
        size = call.page_size or PAGE
        done = int(round_.place or 0)
        page = told[done : done + size]
        if told[done + size :]:
            return self._page(call, there, page, round_, place=str(done + size))
        after = replace(round_, since=begun, begun=begun, place="")
        return self._page(call, there, page, after, place="")

    def _there(self, calendar: str, window: tuple[datetime, datetime], call: Call) -> list[Json]:
        """All that lies in the window: series with the occurrences they have there."""
        told: list[Json] = []
        for event in self._store.top(calendar):
            told += self._told(event, window, call)
        return told

    def _told(self, event: Json, window: tuple[datetime, datetime], call: Call) -> list[Json]:
        found = self._store.within(event, *window)
        if event["type"] != "seriesMaster":
            return [self._whole(one, call) for one in found]
        slim = [self._whole(one, call) for one in found]
        for one in slim:
            if one["type"] == "occurrence":
                for name in one.keys() - set(_SLIM):
                    del one[name]
        return [self._whole(event, call), *slim] if found else []

    def _whole(self, event: Json, call: Call) -> Json:
        return {"@odata.type": "#microsoft.graph.event", **self._shown(event, call)}

    def _changed(
        self, calendar: str, round_: Round, window: tuple[datetime, datetime], call: Call
    ) -> tuple[list[Json], int]:
        """What happened since the round began, each event by its last change, and up to which revision."""
        rows = self._store.changes(calendar, round_.since)
        begun = max([round_.since, *(number for number, _, _ in rows)])
        if self._switches.late_calendar:
            return [], begun
        told: list[Json] = []
        had: dict[str, list[str]] = {}
        for _, event_id, ids in rows:
            had.setdefault(event_id, []).extend(ids)
        for event_id, ids in had.items():
            event = self._store.numbered(event_id, calendar)
            assert event is not None
            if self._switches.deleted_occurrence_told or event["gone"]:
                told += [self._removed(one, call) for one in ids]
            if event["gone"]:
                told.append(self._removed(event_id, call))
            elif found := self._told(event, window, call):
                told += found
            elif self._switches.null_outside_window:
                whole = self._whole(event, call)
                told.append(
                    {name: value if name.startswith("@") or name == "id" else None for name, value in whole.items()}
                )
            else:
                told.append(self._removed(event_id, call))
        if self._switches.disordered_delta:
            told.reverse()
        return told, begun

    @staticmethod
    def _removed(event_id: str, call: Call) -> Json:
        found = shown_id(event_id, immutable=shapes.immutable(call.prefer))
        return {"@odata.type": "#microsoft.graph.event", "id": found, "@removed": {"reason": "deleted"}}

    def _page(self, call: Call, there: str, told: list[Json], round_: Round, *, place: str) -> Reply:
        told = told + told if self._switches.repeat_in_delta else told
        answer: Json = {"@odata.context": f"{self._url}/v1.0/$metadata#Collection(event)"}
        kind = "skip" if place else "delta"
        token = self._tokens.new(kind, replace(round_, place=place))
        answer["@odata.nextLink" if place else "@odata.deltaLink"] = f"{there}?${kind}token={token}"
        answer["value"] = told
        return json_reply(answer, headers=shapes.applied(call.prefer))


def _window(others: Mapping[str, str]) -> tuple[datetime, datetime]:
    """The window of a request. Raises `GraphError`."""
    if "startdatetime" not in others or "enddatetime" not in others:
        raise invalid(
            "ErrorInvalidParameter",
            "This request requires a time window specified by the query string parameters StartDateTime and "
            "EndDateTime.",
        )
    since, until = parameter(others["startdatetime"]), parameter(others["enddatetime"])
    if until < since:
        raise invalid("ErrorInvalidParameter", "The end of the time window is before its start.")
    if (until - since).days > 1825:
        raise invalid("ErrorCalendarViewRangeTooBig", "The requested time window is longer than 1825 days.")
    return since, until


def _moment(event: Json, name: str, zone: str) -> Json:
    """A time in the zone that was preferred; a day is a day wherever one is."""
    if event["isAllDay"]:
        return {"dateTime": event[name]["dateTime"][:10] + "T00:00:00.0000000", "timeZone": zone}
    return point_of(instant_of(event[name]), zone)


def _properties(event: Json) -> dict[str, str]:
    return {one["id"]: one["value"] for one in event.get("singleValueExtendedProperties") or []}


def _selected(entry: Json, call: Call) -> Json:
    kept = json.loads(json.dumps(entry))
    return {name: value for name, value in kept.items() if not call.query.select or name in {"id", *call.query.select}}
