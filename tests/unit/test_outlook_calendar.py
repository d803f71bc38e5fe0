"""What an Outlook calendar does that others do not: a feed that says little, and sometimes too little."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from providers.base import Cursor, EventPage, Participation, Unavailable
from providers.outlook.calendar import OutlookCalendar
from providers.outlook.calendars import MOST_CALENDARS
from tests.contract.calendar import INTERVIEW, SINCE, UNTIL
from tests.contract.mailbox import NOW
from tests.contract.outlook_world import OutlookCalendarWorld, entry_of
from tests.unit.outlook_account import Account, Scripted, account

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Account]:
    with account(tmp_path) as opened:
        yield opened


@pytest.fixture
def there(ada: Account) -> OutlookCalendarWorld:
    world = OutlookCalendarWorld(ada.simulator)
    world.calendar = ada.calendar()
    return world


def drained(
    calendar: OutlookCalendar, cursor: Cursor | None, since: datetime = SINCE, until: datetime = UNTIL
) -> tuple[list[EventPage], Cursor]:
    pages = [calendar.changes(cursor, since, until)]
    while pages[-1].has_more:
        pages.append(calendar.changes(pages[-1].cursor, since, until))
    return pages, pages[-1].cursor


def test_what_moves_out_of_the_window_is_told_with_its_new_time(there):
    there.put(INTERVIEW)
    _, cursor = there.drain(None)
    later = UNTIL + 5 * DAY
    there.put(replace(INTERVIEW, starts_at=later, ends_at=later + HOUR))
    page, _ = there.drain(cursor)
    assert [(event.starts_at, event.uid) for event in page.events] == [(later, INTERVIEW.uid)]
    assert page.removed == ()


@pytest.mark.parametrize("nulls", [True, False])
def test_what_is_changed_long_afterwards_is_not_told_to_be_gone(ada, there, nulls):
    """Somebody writes into the entry of an interview that is over, what was said in it perhaps."""
    ada.simulator.switches.null_outside_window = nulls
    over = replace(INTERVIEW, starts_at=NOW - 2 * HOUR, ends_at=NOW - HOUR)
    there.put(over)
    _, cursor = there.drain(None)
    ada.clock.move(20 * DAY)
    later = (SINCE + 49 * DAY, UNTIL + 20 * DAY)
    _, cursor = there.drain(cursor, *later)
    there.put(replace(over, description="They own the pager"))
    told, _ = there.drain(cursor, *later)
    assert (told.events, told.removed) == ((), ())


def test_an_event_that_becomes_a_series_is_its_occurrences(there):
    there.put(INTERVIEW)
    before, cursor = there.drain(None)
    there.put(INTERVIEW, daily=3)
    page, _ = there.drain(cursor)
    assert page.removed == (before.events[0].ref,)
    assert len(page.events) == 3


@pytest.mark.parametrize("switch", ["null_outside_window", "disordered_delta", "repeat_in_delta", "empty_delta_pages"])
def test_a_feed_with_nulls_out_of_order_or_twice_tells_the_same(ada, there, switch):
    setattr(ada.simulator.switches, switch, True)
    there.put(INTERVIEW)
    _, cursor = there.drain(None)
    far = UNTIL + 5 * DAY
    there.put(replace(INTERVIEW, uid="far@firm.example", starts_at=far, ends_at=far + HOUR))
    there.put(replace(INTERVIEW, summary="Interview, part two", sequence=1))
    page, cursor = there.drain(cursor)
    near = [event for event in page.events if event.starts_at < UNTIL]
    assert [(event.summary, event.sequence) for event in near] == [("Interview, part two", 1)]
    assert len({event.ref for event in page.events}) == len(page.events)
    assert there.drain(cursor)[0].events == ()


def test_a_change_that_the_feed_leaves_out_is_read_with_the_whole_window_a_day_later(ada, there):
    there.put(INTERVIEW)
    _, cursor = there.drain(None)
    ada.simulator.switches.late_calendar = True
    there.put(replace(INTERVIEW, starts_at=INTERVIEW.starts_at + HOUR, ends_at=INTERVIEW.ends_at + HOUR))
    page, cursor = there.drain(cursor)
    assert page.events == ()
    ada.clock.move(DAY)
    page, _ = there.drain(cursor, SINCE + DAY, UNTIL + DAY)
    assert page.reset
    assert [event.starts_at for event in page.events] == [INTERVIEW.starts_at + HOUR]


@pytest.mark.parametrize("own", [True, False])
def test_occurrences_have_the_uid_of_their_series_and_a_moved_one_its_first_time(ada, there, own):
    ada.simulator.switches.uid_per_occurrence = own
    there.put(INTERVIEW, daily=3)
    page, cursor = there.drain(None)
    assert {event.uid for event in page.events} == {INTERVIEW.uid}
    assert [event.original_start for event in page.events] == [event.starts_at for event in page.events]
    assert all(event.recurring and event.summary == INTERVIEW.summary for event in page.events)
    there.remove(INTERVIEW.uid)
    gone, _ = there.drain(cursor)
    assert {event.ref for event in page.events} <= set(gone.removed)


def test_a_whole_day_is_one_at_home(ada, there):
    day = datetime(2026, 3, 29, tzinfo=UTC)  # the clocks change in Berlin
    there.put(replace(INTERVIEW, starts_at=day, ends_at=day + DAY, all_day=True))
    (event,) = there.drain(None)[0].events
    assert (event.starts_at, event.ends_at) == (day - HOUR, day + 22 * HOUR)
    assert event.all_day


def test_the_zone_is_that_in_which_the_event_was_written(ada, there):
    entry = entry_of(INTERVIEW)
    wall = {"dateTime": "2026-03-04T15:30:00", "timeZone": "W. Europe Standard Time"}
    ada.simulator.put_event(entry | {"start": wall, "end": wall | {"dateTime": "2026-03-04T16:30:00"}})
    (event,) = there.drain(None)[0].events
    assert (event.starts_at, event.ends_at, event.zone) == (INTERVIEW.starts_at, INTERVIEW.ends_at, "Europe/Berlin")


def test_a_declined_invitation_is_told_as_declined(ada, there):
    entry = entry_of(INTERVIEW) | {"responseStatus": {"response": "declined", "time": "2026-03-03T10:00:00Z"}}
    ada.simulator.put_event(entry)
    (event,) = there.drain(None)[0].events
    own = next(one for one in event.attendees if one.address.mailbox == "ada@example.org")
    assert own.participation is Participation.DECLINED


def test_a_calendar_that_may_not_be_read_is_said_so_once_and_the_mail_goes_on(ada, there):
    ada.simulator.account.calendar = False
    first = there.calendar.changes(None, SINCE, UNTIL)
    assert (first.events, first.absent != "") == ((), True)
    assert there.calendar.changes(first.cursor, SINCE, UNTIL).absent == ""
    assert ada.mailbox.changes(None, SINCE).messages == ()
    ada.simulator.account.calendar = True
    there.put(INTERVIEW)
    ada.clock.move(timedelta(minutes=15))
    page, _ = there.drain(first.cursor)
    assert (len(page.events), page.absent) == (1, "")


def test_a_link_that_finds_nothing_once_begins_anew(ada, there):
    there.put(INTERVIEW)
    _, cursor = there.drain(None)
    ada.simulator.fault("calendarView.delta", "404")
    page, _ = there.drain(cursor)
    assert (page.reset, len(page.events), page.absent) == (True, 1, "")


def test_what_microsoft_will_not_say_of_an_event_is_not_that_it_is_gone(ada, there):
    there.put(INTERVIEW)
    (event,) = (page := there.drain(None))[0].events
    ada.simulator.fault("events.get", "400", times=2)
    with pytest.raises(Unavailable):
        there.calendar.event(event.ref)
    there.put(replace(INTERVIEW, summary="Interview, part two", sequence=1))
    told, _ = there.drain(page[1])
    assert (told.removed, [one.summary for one in told.events]) == ((), ["Interview, part two"])


def test_the_users_own_calendars_are_read_and_nobody_elses(ada, there):
    other = {"owner": {"name": "Team", "address": "team@example.org"}}
    more: dict[str, dict[str, Any]] = {"Job search": {}, "Team": other, "Birthdays": {"canEdit": False}}
    more["Mine"] = {"owner": None}
    for name, said in more.items():
        calendar = ada.simulator.put_calendar(name, **said)
        ada.simulator.put_event(entry_of(replace(INTERVIEW, uid=f"{name}@firm.example")), calendar)
    there.put(INTERVIEW)
    page, cursor = there.drain(None)
    uids = {INTERVIEW.uid, "Job search@firm.example", "Mine@firm.example"}
    assert {event.uid for event in page.events} == uids
    assert page.broken == ()
    ada.forget_requests()
    there.drain(cursor)
    assert [one.operation for one in ada.asked()] == ["calendarView.delta"] * 3


def test_an_account_that_owns_its_calendars_under_another_address_has_them_read(ada, there):
    alias = {"owner": {"name": "Ada", "address": "outlook_5A1C@outlook.com"}}
    ada.simulator.account.email = "outlook_5A1C@outlook.com"  # that is what Microsoft calls whoever signed in
    ada.simulator.put_event(entry_of(INTERVIEW), ada.simulator.put_calendar("Job search", **alias))
    assert [event.uid for event in there.drain(None)[0].events] == [INTERVIEW.uid]


def test_of_very_many_calendars_some_are_read_and_the_user_is_told(ada, there):
    for number in range(MOST_CALENDARS):
        calendar = ada.simulator.put_calendar(f"Number {number}")
        ada.simulator.put_event(entry_of(replace(INTERVIEW, uid=f"{number}@firm.example")), calendar)
    page, cursor = there.drain(None)
    assert len(page.events) == MOST_CALENDARS - 1
    assert page.broken == (
        f"Of the {MOST_CALENDARS + 1} calendars of this account the first {MOST_CALENDARS} are read.",
    )
    assert there.drain(cursor)[0].broken == ()
    ada.clock.move(DAY)
    again, _ = there.drain(cursor)
    assert (again.reset, again.broken) == (True, ())


def test_a_calendar_without_a_feed_is_read_anew_every_quarter_of_an_hour(ada, there):
    ada.simulator.switches.delta_of_other_calendars = False
    calendar = ada.simulator.put_calendar("Job search")
    ada.simulator.put_event(entry_of(INTERVIEW), calendar)
    _, cursor = there.drain(None)
    ada.simulator.put_event(entry_of(replace(INTERVIEW, summary="Interview, part two", sequence=1)), calendar)
    there.put(replace(INTERVIEW, uid="fed@firm.example"))
    page, cursor = there.drain(cursor)
    assert ([event.uid for event in page.events], page.reset) == (["fed@firm.example"], False)
    ada.clock.move(timedelta(minutes=15))
    page, _ = there.drain(cursor)
    assert {event.summary for event in page.events} == {INTERVIEW.summary, "Interview, part two"}


@pytest.mark.parametrize("what", ["400", "403", "404"])
def test_one_calendar_that_cannot_be_read_keeps_nobody_from_the_others(ada, there, what):
    ada.simulator.put_calendar("Job search")
    there.put(INTERVIEW)
    page = there.calendar.changes(None, SINCE, UNTIL)
    assert page.has_more
    ada.simulator.fault("calendarView.list", what)
    last = there.calendar.changes(page.cursor, SINCE, UNTIL)
    assert ([event.uid for event in page.events], last.has_more) == ([INTERVIEW.uid], False)
    assert len(last.broken) == 1
    there.put(replace(INTERVIEW, summary="Interview, part two", sequence=1))
    told, _ = there.drain(last.cursor)
    assert ([event.summary for event in told.events], told.broken) == (["Interview, part two"], ())


def test_an_event_put_into_another_calendar_is_there_still(ada, there):
    there.put(INTERVIEW)
    (before,) = (page := there.drain(None))[0].events
    calendar = ada.simulator.put_calendar("Job search")
    _, cursor = there.drain(page[1], SINCE + DAY, UNTIL + DAY)
    ada.simulator.move_event(before.ref, calendar)
    told, _ = there.drain(cursor, SINCE + DAY, UNTIL + DAY)
    assert ([event.ref for event in told.events], told.removed) == ([before.ref], ())


def test_a_calendar_that_was_removed_is_not_asked_for_ever(ada, there):
    calendar = ada.simulator.put_calendar("Job search")
    there.put(INTERVIEW)
    ada.simulator.put_event(entry_of(replace(INTERVIEW, uid="gone@firm.example")), calendar)
    _, cursor = there.drain(None)
    ada.simulator.remove_calendar(calendar)
    page, cursor = there.drain(cursor)
    assert [event.uid for event in page.events] == [INTERVIEW.uid]
    ada.forget_requests()
    there.drain(cursor)
    assert [one.operation for one in ada.asked()] == ["calendarView.delta"]


def test_what_went_while_nobody_looked_is_told_before_all_is_read_anew(ada, there):
    there.put(INTERVIEW)
    there.put(replace(INTERVIEW, uid="stays@firm.example"))
    before, cursor = there.drain(None)
    there.remove(INTERVIEW.uid)
    ada.clock.move(2 * DAY)
    page, _ = there.drain(cursor, SINCE + 2 * DAY, UNTIL + 2 * DAY)
    gone = next(event.ref for event in before.events if event.uid == INTERVIEW.uid)
    assert (page.removed, [event.uid for event in page.events]) == ((gone,), ["stays@firm.example"])
    assert page.reset


def test_a_feed_that_leads_back_to_itself_ends():
    link = "http://127.0.0.1:9/v1.0/me/calendarView/delta?$skiptoken=1"
    session = Scripted(lambda _: {"value": [], "@odata.nextLink": link})
    calendar = OutlookCalendar(session, "a@b.example", ZoneInfo("UTC"), clock=lambda: NOW, beat=timedelta(0))
    with pytest.raises(Unavailable, match="no end"):
        calendar.changes(None, SINCE, UNTIL)
    assert len(session.asked) < 200


def test_within_the_beat_nothing_is_asked(ada):
    calendar = ada.calendar(beat=timedelta(minutes=3))
    _, cursor = drained(calendar, None)
    ada.forget_requests()
    assert calendar.changes(cursor, SINCE, UNTIL) == EventPage(events=(), removed=(), cursor=cursor)
    assert ada.asked() == []
    ada.clock.move(timedelta(minutes=3))
    calendar.changes(cursor, SINCE, UNTIL)
    assert [one.operation for one in ada.asked()] == ["calendarView.delta"]


@pytest.mark.parametrize("kind", ["410", "400"])
def test_a_feed_that_was_forgotten_begins_anew(ada, there, kind):
    there.put(INTERVIEW)
    _, cursor = there.drain(None)
    ada.simulator.expire_delta(kind)
    page, cursor = there.drain(cursor)
    assert (page.reset, len(page.events)) == (True, 1)
    assert there.drain(cursor)[0].reset is False


def test_an_event_that_cannot_be_read_now_is_not_told_to_be_gone(ada, there):
    there.put(INTERVIEW)
    (event,) = there.drain(None)[0].events
    ada.simulator.fault("events.get", "500", times=3)
    with pytest.raises(Unavailable):
        there.calendar.event(event.ref)
    assert there.calendar.event(event.ref) == event
