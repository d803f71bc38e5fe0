"""Google Calendar beyond what every calendar promises: several of them, odd entries, and how seldom it is asked."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from providers.base import AuthRequired, CalendarEvent, Cursor, EventPage, Unavailable
from providers.gmail.calendar import GoogleCalendar
from providers.gmail.events import UnreadableEvent, event_of
from tests.contract.calendar import SINCE, UNTIL
from tests.unit.gmail_account import Account, account

START = "2026-03-04T15:00:00+01:00"
END = "2026-03-04T16:00:00+01:00"


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Account]:
    with account(tmp_path) as opened:
        yield opened


@pytest.fixture
def calendar(ada: Account) -> GoogleCalendar:
    return ada.calendar()


def entry(uid: str = "i1@firm.example", **fields: Any) -> dict[str, Any]:
    times = {"start": {"dateTime": START, "timeZone": "Europe/Berlin"}, "end": {"dateTime": END}}
    return {"iCalUID": uid, "summary": "Interview", **times, **fields}


def drain(
    calendar: GoogleCalendar, cursor: Cursor | None = None, since: datetime = SINCE, until: datetime = UNTIL
) -> tuple[list[CalendarEvent], list[str], EventPage]:
    events: list[CalendarEvent] = []
    removed: list[str] = []
    while True:
        page = calendar.changes(cursor, since, until)
        events += page.events
        removed += page.removed
        cursor = page.cursor
        if not page.has_more:
            return events, removed, page


def the_event(calendar: GoogleCalendar) -> CalendarEvent:
    (event,), _, _ = drain(calendar)
    return event


def test_the_wall_clock_of_an_event_is_kept_beside_its_instant(ada, calendar):
    ada.simulator.put_event(entry())
    event = the_event(calendar)
    assert (event.starts_at, event.zone) == (datetime(2026, 3, 4, 14, tzinfo=UTC), "Europe/Berlin")
    assert event.ends_at == datetime(2026, 3, 4, 15, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["", "UTC", "Nowhere/Land", "../etc/passwd", "x" * 500])
def test_a_zone_there_is_not_is_none(zone):
    start = {"dateTime": "2026-03-04T15:00:00Z", "timeZone": zone}
    found = event_of(entry(start=start, end=start), "r/x", ZoneInfo("UTC"))
    assert (found.starts_at, found.zone) == (datetime(2026, 3, 4, 15, tzinfo=UTC), None)


def test_a_day_runs_from_midnight_to_midnight_at_home(ada, calendar):
    ada.simulator.put_event(entry(start={"date": "2026-03-04"}, end={"date": "2026-03-05"}))
    event = the_event(calendar)
    assert event.all_day
    assert event.starts_at == datetime(2026, 3, 3, 23, tzinfo=UTC)
    assert event.ends_at - event.starts_at == timedelta(days=1)


def test_the_meeting_is_where_the_event_says(ada, calendar):
    points = [
        {"entryPointType": "phone", "uri": "tel:+49-30-1"},
        {"entryPointType": "video", "uri": "https://zoom.example/j/1"},
    ]
    ada.simulator.put_event(entry(conferenceData={"entryPoints": points}, hangoutLink="https://meet.google.com/abc"))
    assert the_event(calendar).conference == "https://zoom.example/j/1"


def test_a_link_of_googles_own_is_taken_where_there_is_no_other(ada, calendar):
    ada.simulator.put_event(entry(hangoutLink="https://meet.google.com/abc"))
    assert the_event(calendar).conference == "https://meet.google.com/abc"


def test_a_description_in_markup_is_read_as_text(ada, calendar):
    markup = '<p>Call <b>Bob</b><br>at <a href="https://x.example/j">this link</a></p><ul><li>one</li><li>two</li></ul>'
    ada.simulator.put_event(entry(description=markup))
    assert the_event(calendar).description.split() == [
        "Call",
        "Bob",
        "at",
        "this",
        "link",
        "<https://x.example/j>",
        "one",
        "two",
    ]


def test_a_description_with_a_bracket_is_no_markup(ada, calendar):
    ada.simulator.put_event(entry(description="Bob <bob@firm.example>, a < b"))
    assert the_event(calendar).description == "Bob <bob@firm.example>, a < b"


def test_what_an_invitation_says_is_cleaned(ada, calendar):
    people = [
        {"email": "bob@firm.example", "displayName": "Bob\u202e\r\nBcc: x"},
        {"email": "room1@resource.calendar.google.com", "resource": True},
        {"id": "1"},
    ]
    ada.simulator.put_event(entry(summary="Inter\u202eview\r\nX: y", attendees=people))
    event = the_event(calendar)
    assert event.summary == "Interview X: y"
    assert [(one.address.name, one.calendar_user) for one in event.attendees] == [
        ("Bob Bcc: x", "individual"),
        ("", "resource"),
    ]


def test_all_calendars_switched_on_are_read_as_one(ada, calendar):
    others: dict[str, dict[str, Any]] = {
        "work@group.calendar.google.com": {},
        "off@group.calendar.google.com": {"selected": False},
        "busy@group.calendar.google.com": {"accessRole": "freeBusyReader"},
        "hidden@group.calendar.google.com": {"hidden": True},
    }
    for name, more in others.items():
        ada.simulator.put_calendar({"id": name, **more})
        ada.simulator.put_event(entry(f"{name}@x"), name)
    ada.simulator.put_event(entry())
    events, _, page = drain(calendar)
    assert {event.uid for event in events} == {"i1@firm.example", "work@group.calendar.google.com@x"}
    ada.simulator.put_event(entry("w2@x"), "work@group.calendar.google.com")
    again, _, _ = drain(calendar, page.cursor)
    assert [event.uid for event in again] == ["w2@x"]
    assert calendar.event(again[0].ref) == again[0]


def test_a_calendar_that_went_takes_nothing_from_the_others(ada, calendar):
    ada.simulator.put_calendar({"id": "work@x.example"})
    _, _, page = drain(calendar)
    with ada.simulator.state.transaction():
        ada.simulator.state.run("delete from calendars where id = ?", "work@x.example")
    ada.simulator.put_event(entry())
    events, _, page = drain(calendar, page.cursor)
    assert [event.uid for event in events] == ["i1@firm.example"]
    assert drain(calendar, page.cursor)[0] == []


def test_an_account_without_calendar_is_told_once_and_has_none(ada, calendar):
    ada.simulator.project.signed_up = False
    _, _, page = drain(calendar)
    assert "calendar.google.com" in page.absent
    assert page.broken == ()
    ada.forget_requests()
    _, _, page = drain(calendar, page.cursor)
    assert (page.absent, ada.simulator.requests) == ("", [])


def test_an_account_that_may_not_be_read_wants_a_sign_in(ada, calendar):
    ada.simulator.fault("calendar.calendarList.list", "403-policy")
    with pytest.raises(AuthRequired):
        drain(calendar)


@pytest.mark.parametrize("kind", ["workingLocation", "outOfOffice", "focusTime", "birthday"])
def test_what_is_no_conversation_is_left_out(ada, calendar, kind):
    ada.simulator.put_event(entry(eventType=kind))
    assert drain(calendar)[0] == []


@pytest.mark.parametrize("switch", ["empty_event_pages", "cancelled_stubs"])
def test_pages_without_entries_and_entries_without_fields_are_understood(ada, calendar, switch):
    setattr(ada.simulator.switches, switch, not getattr(ada.simulator.switches, switch))
    one = ada.simulator.put_event(entry())
    events, _, page = drain(calendar)
    assert len(events) == 1
    ada.simulator.remove_event(one)
    _, removed, _ = drain(calendar, page.cursor)
    assert removed == [events[0].ref]


def test_a_sync_that_ran_out_reads_that_calendar_alone_anew(ada, calendar):
    ada.simulator.put_calendar({"id": "work@x.example"})
    ada.simulator.put_event(entry("w1@x"), "work@x.example")
    ada.simulator.put_event(entry())
    _, _, page = drain(calendar)
    with ada.simulator.state.transaction():
        ada.simulator.state.run("delete from sync_tokens where calendar = ?", "work@x.example")
    after = calendar.changes(page.cursor, SINCE, UNTIL)
    assert ([event.uid for event in after.events], after.reset) == (["w1@x"], True)


def test_an_event_moved_out_of_the_window_is_told_with_its_new_time(ada, calendar):
    ada.simulator.put_event(entry())
    _, _, page = drain(calendar)
    later: dict[str, Any] = {
        "start": {"dateTime": "2026-09-04T15:00:00Z"},
        "end": {"dateTime": "2026-09-04T16:00:00Z"},
        "sequence": 1,
    }
    ada.simulator.put_event(entry(**later))
    (event,), removed, _ = drain(calendar, page.cursor)
    assert (event.starts_at.month, removed) == (9, [])


def test_within_a_beat_nothing_is_asked(ada):
    calendar = ada.calendar(beat=timedelta(minutes=3))
    _, _, page = drain(calendar)
    ada.simulator.put_event(entry())
    ada.forget_requests()
    ada.clock.move(timedelta(minutes=2))
    assert drain(calendar, page.cursor)[2].cursor == page.cursor
    assert ada.simulator.requests == []
    ada.clock.move(timedelta(minutes=2))
    assert len(drain(calendar, page.cursor)[0]) == 1
    assert len(ada.simulator.requests) == 1
    ada.clock.move(timedelta(days=-1))  # a clock that was put back must not silence it
    drain(calendar, page.cursor)
    assert len(ada.simulator.requests) == 2


def test_the_window_is_read_anew_once_a_day_and_not_more_often(ada, calendar):
    _, _, page = drain(calendar)
    ada.forget_requests()
    for hours in range(0, 24, 6):
        by = timedelta(hours=hours)
        _, _, page = drain(calendar, page.cursor, SINCE + by, UNTIL + by)
        assert not page.reset
    _, _, page = drain(calendar, page.cursor, SINCE + timedelta(hours=24), UNTIL + timedelta(hours=24))
    assert page.reset
    asked = [one.method for one in ada.simulator.requests]
    assert asked.count("calendar.calendarList.list") == 1


def test_a_reading_broken_off_goes_on_where_it_was(ada):
    for number in range(600):
        ada.simulator.put_event(entry(f"e{number}@x"))
    uids: list[str] = []
    cursor: Cursor | None = None
    while True:
        page = ada.calendar().changes(cursor, SINCE, UNTIL)
        uids += [event.uid for event in page.events]
        assert page.reset
        cursor = page.cursor
        if not page.has_more:
            break
    assert len(uids) == len(set(uids)) == 600


@pytest.mark.parametrize(
    "fields",
    [
        {"start": {}},
        {"start": {"dateTime": "soon"}},
        {"end": {"date": "2026-13-45"}},
        {"iCalUID": None},
        {"start": "x"},
    ],
)
def test_an_entry_without_sense_is_named(fields):
    broken = {name: value for name, value in {**entry(), **fields}.items() if value is not None}
    with pytest.raises(UnreadableEvent, match="Interview"):
        event_of(broken, "r/x", ZoneInfo("UTC"))


@pytest.mark.parametrize("ref", ["", "x", "/", "primary/", "primary/nowhere", "nobody@x.example/1"])
def test_an_odd_reference_is_no_event(calendar, ref):
    assert calendar.event(ref) is None


def test_a_deleted_event_is_none_also_when_it_still_answers(ada, calendar):
    one = ada.simulator.put_event(entry())
    event = the_event(calendar)
    ada.simulator.remove_event(one)
    assert calendar.event(event.ref) is None


@pytest.mark.parametrize(
    "bad",
    ["google-calendar1:", "google-calendar1:[]", 'google-calendar1:[[1,2],true,[],[],"",false]',
     'google-calendar1:[[1,9e99],true,{},[],"",false]', "google-calendar1:{}"],
)  # fmt: skip
def test_a_cursor_that_was_tampered_with_begins_anew(ada, calendar, bad):
    ada.simulator.put_event(entry())
    page = calendar.changes(Cursor(bad), SINCE, UNTIL)
    assert (page.reset, len(page.events)) == (True, 1)


def test_google_out_of_reach_is_unavailable(ada, calendar):
    ada.simulator.fault("calendar.events.list", "500", times=3)
    with pytest.raises(Unavailable):
        drain(calendar)
