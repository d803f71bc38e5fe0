"""The simulated Outlook calendar: windows, series, time zones, delta, and invitations that find their way into it."""

from typing import Any

import pytest

from tests.simulators.microsoft import MicrosoftSimulator
from tests.simulators.microsoft.client import KEY, Client, letter, person
from tests.simulators.microsoft.events import global_uid, occurrence_uid

MARCH = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z"
VIEW = f"/calendarView?{MARCH}"
DELTA = f"/calendarView/delta?{MARCH}"
UTC_TEXT = 'IdType="ImmutableId", outlook.timezone="UTC", outlook.body-content-type="text"'


def interview(**values: Any) -> dict[str, Any]:
    event = {
        "subject": "Interview: Ada Park",
        "iCalUId": "interview-1@firm.example",
        "start": {"dateTime": "2026-03-04T09:00:00.0000000", "timeZone": "W. Europe Standard Time"},
        "end": {"dateTime": "2026-03-04T10:00:00.0000000", "timeZone": "W. Europe Standard Time"},
        "organizer": person("rita@agency.example", "Rita"),
        "attendees": [person("ada@example.org", "Ada Park") | {"status": {"response": "accepted", "time": NEVER}}],
        "body": {"contentType": "text", "content": "Bob Smith\n+49 30 1"},
    }
    return event | values


NEVER = "0001-01-01T00:00:00Z"
WEEKLY = {
    "pattern": {"type": "weekly", "interval": 1, "daysOfWeek": ["wednesday"], "firstDayOfWeek": "monday"},
    "range": {"type": "numbered", "startDate": "2026-03-04", "numberOfOccurrences": 5},
}


def test_an_event_as_it_is_shown(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.put_event(interview(singleValueExtendedProperties=[{"id": KEY, "value": "7"}]))
    (shown,) = graph.get(VIEW, Prefer=UTC_TEXT)["value"]
    assert shown["start"] == {"dateTime": "2026-03-04T08:00:00.0000000", "timeZone": "UTC"}
    assert (shown["originalStartTimeZone"], shown["iCalUId"]) == ("W. Europe Standard Time", "interview-1@firm.example")
    assert (shown["type"], shown["isOrganizer"], shown["isCancelled"]) == ("singleInstance", False, False)
    assert shown["responseStatus"]["response"] == "accepted"
    assert shown["body"] == {"contentType": "text", "content": "Bob Smith\r\n+49 30 1"}
    assert "singleValueExtendedProperties" not in shown
    by_id = graph.get(f"/events/{shown['id']}?$expand=singleValueExtendedProperties($filter=id eq '{KEY}')")
    assert by_id["singleValueExtendedProperties"] == [{"id": KEY, "value": "7"}]
    assert by_id["body"]["contentType"] == "html"
    selected = graph.get(f"/events/{shown['id']}?$select=subject")
    assert selected.keys() == {"@odata.context", "@odata.etag", "id", "subject"}


@pytest.mark.parametrize(
    ("zone", "wall"),
    [
        ("UTC", "2026-03-04T08:00:00"), ("Pacific Standard Time", "2026-03-04T00:00:00"),
        ("India Standard Time", "2026-03-04T13:30:00"), ("Europe/Berlin", "2026-03-04T09:00:00"),
    ],
)  # fmt: skip
def test_times_come_in_the_zone_that_is_preferred(
    microsoft: MicrosoftSimulator, graph: Client, zone: str, wall: str
) -> None:
    microsoft.put_event(interview())
    answer = graph.ask("GET", VIEW, Prefer=f'outlook.timezone="{zone}"')
    assert answer.json()["value"][0]["start"] == {"dateTime": f"{wall}.0000000", "timeZone": zone}
    assert answer.headers["Preference-Applied"] == f'outlook.timezone="{zone}"'


def test_a_zone_that_is_none_is_refused(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.put_event(interview())
    refused = graph.refused("GET", VIEW, None, Prefer='outlook.timezone="Middle-earth"')
    assert refused == (400, "TimeZoneNotSupportedException")


def test_a_window_has_its_edges(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.put_event(interview())

    def seen(since: str, until: str) -> int:
        return len(graph.get(f"/calendarView?startDateTime={since}&endDateTime={until}")["value"])

    assert seen("2026-03-04T08:30:00Z", "2026-03-04T08:40:00Z") == 1  # within the event
    assert seen("2026-03-04T09:00:00Z", "2026-03-05T00:00:00Z") == 0  # begins as it ends
    assert seen("2026-03-04T00:00:00Z", "2026-03-04T08:00:00Z") == 0
    assert seen("2026-03-04T00:00:00", "2026-03-04T08:00:01") == 1  # without an offset it is UTC
    assert seen("2026-03-04T09:59:00%2B01:00", "2026-03-04T11:00:00%2B01:00") == 1
    assert graph.refused("GET", "/calendarView?startDateTime=2026-03-04T09:00:00Z") == (400, "ErrorInvalidParameter")
    assert graph.refused("GET", "/calendarView?startDateTime=now&endDateTime=then")[0] == 400
    backwards = "/calendarView?startDateTime=2026-03-05T00:00:00Z&endDateTime=2026-03-04T00:00:00Z"
    assert graph.refused("GET", backwards)[0] == 400


def test_a_whole_day_is_a_day_in_every_zone(microsoft: MicrosoftSimulator, graph: Client) -> None:
    day = {name: {"dateTime": f"2026-03-0{n}T00:00:00", "timeZone": "UTC"} for name, n in (("start", 4), ("end", 5))}
    microsoft.put_event(interview(isAllDay=True, **day))
    for zone in ("UTC", "Tokyo Standard Time"):
        (shown,) = graph.get(VIEW, Prefer=f'outlook.timezone="{zone}"')["value"]
        assert shown["start"] == {"dateTime": "2026-03-04T00:00:00.0000000", "timeZone": zone}


def test_a_series_comes_as_occurrences_across_the_clock_change(microsoft: MicrosoftSimulator, graph: Client) -> None:
    master = microsoft.put_event(interview(recurrence=WEEKLY))
    shown = graph.get(VIEW + "&$orderby=start/dateTime", Prefer=UTC_TEXT)["value"]
    assert [one["start"]["dateTime"][5:16] for one in shown] == [
        "03-04T08:00", "03-11T08:00", "03-18T08:00", "03-25T08:00",
    ]  # fmt: skip
    assert {one["type"] for one in shown} == {"occurrence"}
    assert len({one["seriesMasterId"] for one in shown}) == 1
    assert len({one["iCalUId"] for one in shown}) == 4  # each its own, as documented
    assert shown[0]["originalStart"] == "2026-03-04T08:00:00Z"
    april = "startDateTime=2026-04-01T00:00:00Z&endDateTime=2026-04-03T00:00:00Z"
    (last,) = graph.get(f"/calendarView?{april}")["value"]
    assert last["start"]["dateTime"][:16] == "2026-04-01T07:00"  # nine on the wall, in summer
    assert graph.get(f"/events/{last['id']}")["id"] == last["id"]
    assert len(graph.get(f"/events/{master}/instances?{MARCH}")["value"]) == 4
    (series,) = graph.get("/events")["value"]
    assert (series["type"], series["recurrence"]["pattern"]["type"]) == ("seriesMaster", "weekly")
    microsoft.switches.uid_per_occurrence = False
    assert {one["iCalUId"] for one in graph.get(VIEW)["value"]} == {"interview-1@firm.example"}


def test_uids_of_occurrences_are_those_of_the_protocol() -> None:
    """[MS-OXOCAL] 2.2.1.27: sixteen bytes of identity, the day, time of making, eight zeros, the size, the data."""
    from datetime import UTC, datetime

    at = datetime(2026, 3, 4, tzinfo=UTC)
    own = global_uid("AB" * 16)
    assert occurrence_uid(own, at) == own.replace("E00800000000", "E00807EA0304")
    foreign = bytes.fromhex(occurrence_uid("x@firm.example", at))
    assert foreign[16:20] == bytes([0x07, 0xEA, 3, 4])
    assert int.from_bytes(foreign[36:40], "little") == len(foreign) - 40
    assert foreign[40:] == b"vCal-Uid\x01\x00\x00\x00x@firm.example\0"


def test_one_occurrence_is_moved_and_another_deleted(microsoft: MicrosoftSimulator, graph: Client) -> None:
    master = microsoft.put_event(interview(recurrence=WEEKLY))
    second, third = graph.get(VIEW)["value"][1:3]
    moved = {name: {"dateTime": f"2026-03-12T1{n}:00:00", "timeZone": "UTC"} for name, n in (("start", 4), ("end", 5))}
    microsoft.put_event({"seriesMasterId": master, "originalStart": second["originalStart"], **moved})
    microsoft.remove_event(third["id"])
    shown = graph.get(VIEW)["value"]
    assert [(one["type"], one["start"]["dateTime"][5:13]) for one in shown] == [
        ("occurrence", "03-04T08"), ("exception", "03-12T14"), ("occurrence", "03-25T08"),
    ]  # fmt: skip
    assert graph.refused("GET", f"/events/{third['id']}") == (404, "ErrorItemNotFound")
    assert graph.get(f"/events/{second['id']}")["type"] == "exception"


@pytest.mark.parametrize(
    ("pattern", "days"),
    [
        ({"type": "daily", "interval": 7}, ["03-04", "03-11", "03-18", "03-25"]),
        ({"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 20}, ["03-20"]),
        ({"type": "relativeMonthly", "interval": 1, "daysOfWeek": ["friday"], "index": "last"}, ["03-27"]),
        ({"type": "absoluteYearly", "interval": 1, "dayOfMonth": 9, "month": 3}, ["03-09"]),
        ({"type": "weekly", "interval": 2, "daysOfWeek": ["wednesday", "friday"], "firstDayOfWeek": "sunday"},
         ["03-04", "03-06", "03-18", "03-20"]),
    ],
)  # fmt: skip
def test_patterns_recur_as_they_say(
    microsoft: MicrosoftSimulator, graph: Client, pattern: dict[str, Any], days: list[str]
) -> None:
    until = {"type": "endDate", "startDate": "2026-03-04", "endDate": "2026-03-31"}
    microsoft.put_event(interview(recurrence={"pattern": pattern, "range": until}))
    assert [one["start"]["dateTime"][5:10] for one in graph.get(VIEW)["value"]] == days


# --- delta ------------------------------------------------------------------------------------------------------------


def test_a_round_of_delta_tells_what_was_made_changed_and_deleted(microsoft: MicrosoftSimulator, graph: Client) -> None:
    stays, goes = microsoft.put_event(interview()), microsoft.put_event(interview(iCalUId="2@firm.example"))
    told, link = graph.changes(DELTA)
    assert sorted(one["iCalUId"] for one in told) == ["2@firm.example", "interview-1@firm.example"]
    assert graph.changes(link)[0] == []
    microsoft.put_event(interview(subject="Interview moved"))
    gone = next(one["id"] for one in told if one["iCalUId"] == "2@firm.example")
    microsoft.remove_event(goes)
    made = microsoft.put_event(interview(iCalUId="3@firm.example"))
    told, after = graph.changes(link)
    assert [one.get("subject", one.get("@removed")) for one in told] == [
        "Interview moved", {"reason": "deleted"}, "Interview: Ada Park",
    ]  # fmt: skip
    assert told[1]["id"] == gone
    assert (graph.changes(link)[0], graph.changes(after)[0]) == (told, [])
    assert stays != made


def test_a_series_in_delta_has_slim_occurrences_beside_it(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.put_event(interview(recurrence=WEEKLY))
    told, link = graph.changes(DELTA)
    assert [one["type"] for one in told] == ["seriesMaster"] + ["occurrence"] * 4
    assert told[1].keys() == {"@odata.type", "@odata.etag", "seriesMasterId", "type", "start", "end", "id"}
    microsoft.remove_event(told[2]["id"])
    later, link = graph.changes(link)
    assert [one["id"] for one in later if "@removed" in one] == [told[2]["id"]]
    microsoft.switches.deleted_occurrence_told = False
    microsoft.remove_event(told[3]["id"])
    later, link = graph.changes(link)
    assert ([one for one in later if "@removed" in one], len(later)) == ([], 3)
    microsoft.remove_event(told[0]["id"])
    later, _ = graph.changes(link)
    assert {"@removed" in one for one in later} == {True}


def test_an_event_that_leaves_the_window_is_told(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.put_event(interview())
    ((before,), link) = graph.changes(DELTA)
    june = {name: {"dateTime": f"2026-06-04T1{n}:00:00", "timeZone": "UTC"} for name, n in (("start", 4), ("end", 5))}
    microsoft.put_event(interview(**june))
    assert [(one["id"], "@removed" in one) for one in graph.changes(link)[0]] == [(before["id"], True)]
    microsoft.switches.null_outside_window = True
    ((empty,), _) = graph.changes(link)
    assert empty["id"] == before["id"]
    assert {value for name, value in empty.items() if "@" not in name and name != "id"} == {None}
    microsoft.switches.late_calendar = True
    assert graph.changes(link)[0] == []


@pytest.mark.parametrize("query", ["&$select=subject", "&$filter=isAllDay eq true", "&$top=3", "&$orderby=subject"])
def test_delta_of_a_calendar_takes_no_options(graph: Client, query: str) -> None:
    assert graph.refused("GET", DELTA + query) == (400, "ErrorInvalidUrlQuery")


@pytest.mark.parametrize("kind", ["410", "400-resync"])
def test_its_tokens_end_too(microsoft: MicrosoftSimulator, graph: Client, kind: str) -> None:
    microsoft.put_event(interview())
    _, link = graph.changes(DELTA)
    microsoft.expire_delta(kind)
    assert graph.refused("GET", link)[0] == int(kind[:3])
    assert len(graph.changes(DELTA)[0]) == 1


def test_pages_of_delta(microsoft: MicrosoftSimulator, graph: Client) -> None:
    for number in range(7):
        microsoft.put_event(interview(iCalUId=f"{number}@firm.example"))
    small = UTC_TEXT + ", odata.maxpagesize=3"
    told, link = graph.changes(DELTA, Prefer=small)
    assert len({one["id"] for one in told}) == 7
    microsoft.switches.empty_delta_pages = microsoft.switches.repeat_in_delta = True
    assert len(graph.changes(DELTA, Prefer=small)[0]) == 14
    assert graph.changes(link)[0] == []


# --- invitations and calendars ----------------------------------------------------------------------------------------

INVITATION = """\
From: Rita <rita@agency.example>
To: ada@example.org
Subject: Interview
Message-ID: <i{number}@agency.example>
MIME-Version: 1.0
Content-Type: text/calendar; method={method}; charset=utf-8

BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VEVENT
UID:i1@agency.example
SEQUENCE:{number}
DTSTART;TZID=Europe/Berlin:20260305T1{number}0000
DTEND;TZID=Europe/Berlin:20260305T1{number}3000
RRULE:FREQ=WEEKLY;COUNT=2
SUMMARY:Interview
ORGANIZER;CN=Rita:mailto:rita@agency.example
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.org
END:VEVENT
END:VCALENDAR
"""


def test_an_invitation_is_a_message_and_an_event(microsoft: MicrosoftSimulator, graph: Client) -> None:
    arrived = microsoft.arrive(INVITATION.format(number=1, method="REQUEST").encode())
    message = graph.get(f"/messages/{arrived}")
    assert message["@odata.type"] == "#microsoft.graph.eventMessageRequest"
    assert (message["meetingMessageType"], message["hasAttachments"]) == ("meetingRequest", False)
    assert "BEGIN:VCALENDAR" in graph.ask("GET", f"/messages/{arrived}/$value").text
    first, _ = graph.get(VIEW)["value"]
    assert (first["showAs"], first["responseStatus"]["response"]) == ("tentative", "notResponded")
    assert first["start"]["dateTime"][:16] == "2026-03-05T10:00"
    microsoft.arrive(INVITATION.format(number=2, method="REQUEST").encode())
    assert [one["start"]["dateTime"][11:16] for one in graph.get(VIEW)["value"]] == ["11:00", "11:00"]
    microsoft.arrive(INVITATION.format(number=3, method="CANCEL").encode())
    assert {one["isCancelled"] for one in graph.get(VIEW)["value"]} == {True}


def test_invitations_may_stay_out_of_the_calendar(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.invitations_in_calendar = False
    microsoft.arrive(INVITATION.format(number=1, method="REQUEST").encode())
    microsoft.arrive(letter("no invitation").replace(b"text/plain", b"text/calendar; method=REQUEST"))
    assert graph.get(VIEW)["value"] == []


def test_a_further_calendar_has_its_own_events(microsoft: MicrosoftSimulator, graph: Client) -> None:
    other = microsoft.put_calendar("Firm")
    microsoft.put_event(interview(), other)
    assert [(one["name"], one["isDefaultCalendar"]) for one in graph.get("/calendars")["value"]] == [
        ("Calendar", True), ("Firm", False),
    ]  # fmt: skip
    assert graph.get("/calendar?$select=name").keys() == {"@odata.context", "id", "name"}
    assert (len(graph.get(VIEW)["value"]), len(graph.get(f"/calendars/{other}{VIEW}")["value"])) == (0, 1)
    assert len(graph.changes(f"/calendars/{other}{DELTA}")[0]) == 1


def test_events_in_lists_are_filtered_and_paged(microsoft: MicrosoftSimulator, graph: Client) -> None:
    for number in range(3):
        microsoft.put_event(interview(iCalUId=f"{number}@firm.example", subject=f"Talk {number}"))
    first = graph.get(f"{VIEW}&$top=2&$orderby=subject desc&$count=true")
    assert ([one["subject"] for one in first["value"]], first["@odata.count"]) == (["Talk 2", "Talk 1"], 3)
    assert [one["subject"] for one in graph.get(first["@odata.nextLink"])["value"]] == ["Talk 0"]
    assert len(graph.get(f"{VIEW}&$filter=subject eq 'talk 1'")["value"]) == 1
    uid = graph.get("/events?$filter=iCalUId eq '2@firm.example'")["value"]
    assert [one["subject"] for one in uid] == ["Talk 2"]
