"""Calendars and events, with what is surprising about them in Google's."""

from collections.abc import Iterator
from typing import Any

import pytest
from googleapiclient.errors import HttpError

from tests.simulators.google import GoogleSimulator
from tests.simulators.google.client import reason, service


@pytest.fixture
def api(simulator: GoogleSimulator) -> Iterator[Any]:
    with service(simulator, "calendar") as built:
        yield built


def interview(day: int = 5, **changes: Any) -> dict[str, Any]:
    return {
        "iCalUID": "interview@firm.example",
        "summary": "Interview",
        "start": {"dateTime": f"2026-03-{day:02}T10:00:00+01:00", "timeZone": "Europe/Berlin"},
        "end": {"dateTime": f"2026-03-{day:02}T11:00:00+01:00", "timeZone": "Europe/Berlin"},
        **changes,
    }


def listed(api: Any, **query: Any) -> Any:
    """All pages of a list, as one."""
    items: list[Any] = []
    request = api.events().list(calendarId="primary", **query)
    while request is not None:
        page = request.execute()
        items += page["items"]
        request = api.events().list_next(request, page)
    return page | {"items": items}


class TestEvents:
    def test_what_is_put_there_is_whole(self, simulator: GoogleSimulator, api: Any):
        people = [{"email": "ada@example.org", "responseStatus": "accepted"}, {"email": "bob@firm.example"}]
        event_id = simulator.put_event(interview(organizer={"email": "rita@agency.example"}, attendees=people))
        event = api.events().get(calendarId="primary", eventId=event_id).execute()
        assert event["status"] == "confirmed"
        assert [one.get("self", False) for one in event["attendees"]] == [True, False]
        assert event["attendees"][1]["responseStatus"] == "needsAction"
        assert event["organizer"] == {"email": "rita@agency.example"}
        cut = api.events().get(calendarId="primary", eventId=event_id, maxAttendees=1).execute()
        assert (len(cut["attendees"]), cut["attendeesOmitted"]) == (1, True)

    def test_the_same_uid_is_the_same_event(self, simulator: GoogleSimulator, api: Any):
        first = simulator.put_event(interview())
        assert simulator.put_event(interview(6, sequence=1)) == first
        (event,) = listed(api)["items"]
        assert (event["sequence"], event["start"]["dateTime"][:10]) == (1, "2026-03-06")

    def test_written_through_the_api(self, api: Any):
        event = api.events().insert(calendarId="primary", body=interview()).execute()
        moved = {"start": {"dateTime": "2026-03-05T09:00:00Z"}}
        patched = api.events().patch(calendarId="primary", eventId=event["id"], body=moved).execute()
        assert (patched["sequence"], patched["summary"]) == (1, "Interview")
        api.events().delete(calendarId="primary", eventId=event["id"]).execute()
        assert api.events().get(calendarId="primary", eventId=event["id"]).execute()["status"] == "cancelled"
        with pytest.raises(HttpError) as caught:
            api.events().delete(calendarId="primary", eventId=event["id"]).execute()
        assert reason(caught.value) == (410, "deleted")
        backwards = interview(end={"dateTime": "2026-03-05T09:00:00+01:00"})
        with pytest.raises(HttpError) as caught:
            api.events().insert(calendarId="primary", body=backwards).execute()
        assert reason(caught.value) == (400, "timeRangeEmpty")

    def test_what_there_is_not(self, api: Any):
        for call in (
            api.events().get(calendarId="primary", eventId="nothing"),
            api.events().list(calendarId="nobody@example.org"),
            api.calendarList().get(calendarId="nobody@example.org"),
        ):
            with pytest.raises(HttpError) as caught:
                call.execute()
            assert reason(caught.value) == (404, "notFound")

    def test_the_window_is_open_on_both_sides(self, simulator: GoogleSimulator, api: Any):
        simulator.put_event(interview())
        start, end = "2026-03-05T10:00:00+01:00", "2026-03-05T11:00:00+01:00"
        assert listed(api, timeMin=end)["items"] == []
        assert listed(api, timeMax=start)["items"] == []
        assert len(listed(api, timeMin="2026-03-05T10:59:59+01:00", timeMax="2026-03-05T12:00:00+01:00")["items"]) == 1


class TestSeries:
    DAILY = interview(recurrence=["RRULE:FREQ=DAILY;COUNT=4", "EXDATE;TZID=Europe/Berlin:20260306T100000"])

    def test_one_event_or_its_instances(self, simulator: GoogleSimulator, api: Any):
        series = simulator.put_event(self.DAILY)
        assert [one["id"] for one in listed(api)["items"]] == [series]
        single = listed(api, singleEvents=True, orderBy="startTime")["items"]
        assert [one["start"]["dateTime"] for one in single] == [f"2026-03-{n:02}T10:00:00+01:00" for n in (5, 7, 8)]
        assert single[0]["id"] == f"{series}_20260305T090000Z"
        assert {one["recurringEventId"] for one in single} == {series}
        again = api.events().get(calendarId="primary", eventId=single[1]["id"]).execute()
        assert again == single[1]
        instances = api.events().instances(calendarId="primary", eventId=series).execute()["items"]
        assert [one["id"] for one in instances] == [one["id"] for one in single]

    def test_wall_clock_times_stay_when_the_clocks_change(self, simulator: GoogleSimulator, api: Any):
        simulator.put_event(interview(27, recurrence=["RRULE:FREQ=DAILY;UNTIL=20260330T080000Z"]))
        single = listed(api, singleEvents=True, orderBy="startTime")["items"]
        assert [one["start"]["dateTime"][8:] for one in single] == [
            "27T10:00:00+01:00",
            "28T10:00:00+01:00",
            "29T10:00:00+02:00",
            "30T10:00:00+02:00",
        ]

    def test_all_day(self, simulator: GoogleSimulator, api: Any):
        simulator.put_event(
            {
                "start": {"date": "2026-03-05"},
                "end": {"date": "2026-03-06"},
                "recurrence": ["RRULE:FREQ=WEEKLY;COUNT=2"],
            }
        )
        single = listed(api, singleEvents=True, orderBy="startTime")["items"]
        assert [(one["start"], one["id"][-9:]) for one in single] == [
            ({"date": "2026-03-05"}, "_20260305"),
            ({"date": "2026-03-12"}, "_20260312"),
        ]

    def test_one_instance_is_moved_another_deleted(self, simulator: GoogleSimulator, api: Any):
        series = simulator.put_event(self.DAILY)
        page = listed(api, singleEvents=True)
        moved, deleted = page["items"][1]["id"], page["items"][2]["id"]
        patch = {"start": {"dateTime": "2026-03-07T13:00:00Z"}, "end": {"dateTime": "2026-03-07T14:00:00Z"}}
        api.events().patch(calendarId="primary", eventId=moved, body=patch).execute()
        simulator.remove_event(deleted)
        changed = listed(api, singleEvents=True, syncToken=page["nextSyncToken"])["items"]
        assert {one["id"]: one["status"] for one in changed} == {moved: "confirmed", deleted: "cancelled"}
        assert all(one["recurringEventId"] == series and "originalStartTime" in one for one in changed)
        assert [one["id"] for one in listed(api, singleEvents=True)["items"]] == [page["items"][0]["id"], moved]
        kept = listed(api)["items"]  # a cancelled instance comes beside its series even without showDeleted
        assert {one["id"]: one["status"] for one in kept} == {
            series: "confirmed",
            moved: "confirmed",
            deleted: "cancelled",
        }

    @pytest.mark.parametrize("end", ["shorter", "deleted"])
    def test_instances_that_are_no_more_are_told(self, simulator: GoogleSimulator, api: Any, end: str):
        series = simulator.put_event(self.DAILY)
        page = listed(api, singleEvents=True)
        if end == "deleted":
            simulator.remove_event(series)
        else:
            simulator.put_event(interview(recurrence=["RRULE:FREQ=DAILY;COUNT=1"]))
        changed = listed(api, singleEvents=True, syncToken=page["nextSyncToken"])["items"]
        cancelled = {one["id"] for one in changed if one["status"] == "cancelled"}
        gone = page["items"] if end == "deleted" else page["items"][1:]
        assert cancelled - {series} == {one["id"] for one in gone}
        assert len(listed(api, singleEvents=True)["items"]) == 3 - len(gone)


class TestSync:
    def test_only_what_changed_comes(self, simulator: GoogleSimulator, api: Any):
        kept = simulator.put_event(interview())
        gone = simulator.put_event(interview(iCalUID="other@firm.example"))
        token = listed(api, timeMin="2026-03-01T00:00:00Z")["nextSyncToken"]
        assert listed(api, syncToken=token)["items"] == []
        simulator.put_event(interview(6))
        simulator.remove_event(gone)
        page = listed(api, syncToken=token)
        changed = {one["id"]: one for one in page["items"]}
        assert set(changed) == {kept, gone}
        assert set(changed[gone]) == {"kind", "etag", "id", "status"}
        assert page["nextSyncToken"] != token
        simulator.switches.cancelled_stubs = False
        changed = {one["id"]: one for one in listed(api, syncToken=token)["items"]}
        assert changed[gone]["summary"] == "Interview"

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("iCalUID", "x"),
            ("orderBy", "updated"),
            ("privateExtendedProperty", "a=b"),
            ("q", "x"),
            ("sharedExtendedProperty", "a=b"),
            ("timeMin", "2026-03-01T00:00:00Z"),
            ("timeMax", "2026-03-01T00:00:00Z"),
            ("updatedMin", "2026-03-01T00:00:00Z"),
            ("singleEvents", True),
        ],
    )
    def test_what_may_not_stand_beside_a_sync_token(self, api: Any, name: str, value: Any):
        token = listed(api)["nextSyncToken"]
        with pytest.raises(HttpError) as caught:
            listed(api, syncToken=token, **{name: value})
        assert caught.value.status_code == 400

    def test_old_and_strange_tokens(self, simulator: GoogleSimulator, api: Any):
        token = listed(api)["nextSyncToken"]
        simulator.expire_sync_tokens()
        with pytest.raises(HttpError) as caught:
            listed(api, syncToken=token)
        assert reason(caught.value) == (410, "fullSyncRequired")
        for name in ("syncToken", "pageToken"):
            with pytest.raises(HttpError) as caught:
                listed(api, **{name: "nonsense"})
            assert reason(caught.value) == (400, "invalid")

    def test_pages_and_an_empty_one_before_them(self, simulator: GoogleSimulator, api: Any):
        for number in range(5):
            simulator.put_event(interview(iCalUID=f"{number}@firm.example"))
        first = api.events().list(calendarId="primary", maxResults=2).execute()
        assert (len(first["items"]), "nextSyncToken" in first) == (2, False)
        assert len(listed(api, maxResults=2)["items"]) == 5
        simulator.switches.empty_event_pages = True
        first = api.events().list(calendarId="primary").execute()
        assert (first["items"], "nextPageToken" in first) == ([], True)
        assert len({one["id"] for one in listed(api)["items"]}) == 5

    def test_what_changes_between_two_pages_is_not_lost(self, simulator: GoogleSimulator, api: Any):
        ids = sorted(simulator.put_event(interview(iCalUID=f"{number}@firm.example")) for number in range(4))
        first = api.events().list(calendarId="primary", maxResults=2).execute()
        simulator.remove_event(ids[0])
        simulator.put_event(interview(6, iCalUID="late@firm.example"))
        query = {"maxResults": 10, "pageToken": first["nextPageToken"]}
        last = api.events().list(calendarId="primary", **query).execute()
        assert {one["id"] for one in first["items"] + last["items"]} >= set(ids)
        changed = listed(api, syncToken=last["nextSyncToken"])["items"]
        assert {(one["id"] == ids[0], one["status"]) for one in changed} == {(True, "cancelled"), (False, "confirmed")}

    @pytest.mark.parametrize("query", [{"orderBy": "updated"}, {"q": "Interview"}])
    def test_lists_that_no_sync_can_follow(self, simulator: GoogleSimulator, api: Any, query: dict[str, str]):
        simulator.put_event(interview())
        page = listed(api, **query)
        assert (len(page["items"]), "nextSyncToken" in page) == (1, False)


class TestCalendars:
    def test_the_users_list(self, simulator: GoogleSimulator, api: Any):
        simulator.put_calendar({"id": "work@group.example", "summary": "Work", "selected": False})
        simulator.put_calendar({"id": "old@group.example", "hidden": True})
        page = api.calendarList().list().execute()
        assert [(one["id"], one["selected"], one.get("primary", False)) for one in page["items"]] == [
            ("ada@example.org", True, True),
            ("work@group.example", False, False),
        ]
        simulator.put_calendar({"id": "work@group.example", "selected": True})
        changed = api.calendarList().list(syncToken=page["nextSyncToken"]).execute()["items"]
        assert [(one["id"], one["summary"]) for one in changed] == [("work@group.example", "Work")]

    def test_each_has_its_own_events(self, simulator: GoogleSimulator, api: Any):
        simulator.put_calendar({"id": "work@group.example"})
        simulator.put_event(interview(), "work@group.example")
        assert listed(api)["items"] == []
        assert len(api.events().list(calendarId="work@group.example").execute()["items"]) == 1
        with pytest.raises(HttpError) as caught:
            api.events().insert(calendarId="work@group.example", body=interview(6)).execute()
        assert reason(caught.value) == (403, "forbidden")
