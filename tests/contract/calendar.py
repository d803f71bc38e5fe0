"""What every calendar promises, as one suite. A provider joins by subclassing `CalendarContract` with a `world`."""

from abc import ABC, abstractmethod
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from providers.base import Address, Attendee, Calendar, CalendarEvent, Cursor, EventPage, Participation

NOW = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
SINCE = NOW - timedelta(days=30)
UNTIL = NOW + timedelta(days=60)

INTERVIEW = CalendarEvent(
    ref="",
    uid="interview-1@firm.example",
    starts_at=NOW + timedelta(days=1),
    ends_at=NOW + timedelta(days=1, hours=1),
    summary="Interview: Ada Park, Platform Engineer",
    location="Room 4",
    description="Bob Smith, +49 30 1234567",
    organizer=Address("rita@agency.example", "Rita"),
    attendees=(
        Attendee(address=Address("ada@example.org", "Ada Park"), participation=Participation.ACCEPTED),
        Attendee(address=Address("bob@firm.example", "Smith, Bob")),
    ),
)


class CalendarWorld(ABC):
    """A calendar, empty at the start."""

    calendar: Calendar

    can_be_broken = True
    """Whether an entry can be such that it cannot be read."""

    @abstractmethod
    def put(self, event: CalendarEvent, *, daily: int = 0) -> None:
        """Enter the event, or replace the one of its UID; `daily` repeats it that many days."""

    @abstractmethod
    def remove(self, uid: str) -> None:
        """Take the event out."""

    @abstractmethod
    def expire_cursor(self, cursor: Cursor) -> Cursor:
        """A cursor like this one that is no longer honoured."""

    def put_broken(self, uid: str) -> None:  # noqa: B027 - optional
        """Enter something that cannot be read."""

    def drain(
        self, cursor: Cursor | None, since: datetime = SINCE, until: datetime = UNTIL
    ) -> tuple[EventPage, Cursor]:
        """All pages as one."""
        pages = []
        while True:
            page = self.calendar.changes(cursor, since, until)
            pages.append(page)
            cursor = page.cursor
            if not page.has_more:
                break
        whole = EventPage(
            events=tuple(event for page in pages for event in page.events),
            removed=tuple(ref for page in pages for ref in page.removed),
            broken=tuple(words for page in pages for words in page.broken),
            reset=pages[0].reset,
            cursor=cursor,
        )
        return whole, cursor


class CalendarContract:
    """The promises of `providers.base.Calendar`."""

    @pytest.fixture
    def world(self) -> CalendarWorld:
        raise NotImplementedError

    def test_an_event_is_read_whole(self, world: CalendarWorld):
        world.put(INTERVIEW)
        page, _ = world.drain(None)
        (event,) = page.events
        assert page.reset
        assert event.ref
        assert replace(event, ref="", zone=None, original_start=None) == INTERVIEW

    def test_nothing_new_is_nothing(self, world: CalendarWorld):
        world.put(INTERVIEW)
        _, cursor = world.drain(None)
        page, _ = world.drain(cursor)
        assert (page.events, page.removed, page.reset) == ((), (), False)

    def test_a_moved_event_keeps_its_ref(self, world: CalendarWorld):
        world.put(INTERVIEW)
        page, cursor = world.drain(None)
        later = INTERVIEW.starts_at + timedelta(days=2)
        world.put(replace(INTERVIEW, starts_at=later, ends_at=later + timedelta(hours=1), sequence=1))
        again, _ = world.drain(cursor)
        assert [(event.ref, event.starts_at, event.sequence) for event in again.events] == [
            (page.events[0].ref, later, 1)
        ]
        assert again.removed == ()
        now = world.calendar.event(page.events[0].ref)
        assert now is not None
        assert now.starts_at == later

    def test_a_removed_event_is_told_and_gone(self, world: CalendarWorld):
        world.put(INTERVIEW)
        page, cursor = world.drain(None)
        world.remove(INTERVIEW.uid)
        again, cursor = world.drain(cursor)
        assert (again.events, again.removed) == ((), (page.events[0].ref,))
        assert world.calendar.event(page.events[0].ref) is None
        assert world.drain(cursor)[0].removed == ()

    def test_a_cancelled_event_is_told_as_cancelled(self, world: CalendarWorld):
        world.put(INTERVIEW)
        _, cursor = world.drain(None)
        world.put(replace(INTERVIEW, status="cancelled", sequence=1))
        page, _ = world.drain(cursor)
        assert [event.status for event in page.events] == ["cancelled"] or len(page.removed) == 1

    def test_a_series_comes_as_occurrences_of_the_window(self, world: CalendarWorld):
        world.put(INTERVIEW, daily=10)
        since, until = INTERVIEW.starts_at + timedelta(days=2), INTERVIEW.starts_at + timedelta(days=4, minutes=30)
        page, _ = world.drain(None, since, until)
        assert [event.starts_at for event in page.events] == [
            since,
            since + timedelta(days=1),
            since + timedelta(days=2),
        ]
        assert all(event.recurring and event.original_start == event.starts_at for event in page.events)
        assert len({event.ref for event in page.events}) == 3
        assert {event.uid for event in page.events} == {INTERVIEW.uid}
        assert world.calendar.event(page.events[1].ref) == page.events[1]

    def test_time_brings_occurrences_in_and_takes_none_away(self, world: CalendarWorld):
        world.put(INTERVIEW, daily=10)
        since, until = INTERVIEW.starts_at - timedelta(hours=1), INTERVIEW.starts_at + timedelta(hours=1)
        first, cursor = world.drain(None, since, until)
        assert len(first.events) == 1
        then, _ = world.drain(cursor, since + timedelta(days=2), until + timedelta(days=2))
        assert INTERVIEW.starts_at + timedelta(days=2) in {event.starts_at for event in then.events}
        assert then.removed == ()

    def test_what_is_outside_the_window_is_not_told(self, world: CalendarWorld):
        world.put(replace(INTERVIEW, starts_at=UNTIL + timedelta(days=1), ends_at=UNTIL + timedelta(days=1, hours=1)))
        assert world.drain(None)[0].events == ()

    @pytest.mark.parametrize("bad", ["", "nonsense", "\0"])
    def test_a_cursor_that_is_none_begins_anew(self, world: CalendarWorld, bad: str):
        world.put(INTERVIEW)
        page, _ = world.drain(Cursor(bad))
        assert (page.reset, len(page.events)) == (True, 1)

    def test_an_expired_cursor_begins_anew(self, world: CalendarWorld):
        world.put(INTERVIEW)
        _, cursor = world.drain(None)
        page, _ = world.drain(world.expire_cursor(cursor))
        assert (page.reset, [event.uid for event in page.events]) == (True, [INTERVIEW.uid])

    def test_many_events_all_come(self, world: CalendarWorld):
        uids = {f"event-{number}@firm.example" for number in range(450)}
        for uid in uids:
            world.put(replace(INTERVIEW, uid=uid))
        page, cursor = world.drain(None)
        assert {event.uid for event in page.events} == uids
        assert len(page.events) == 450
        assert world.drain(cursor)[0].events == ()

    def test_what_is_broken_is_named_once_and_the_rest_goes_on(self, world: CalendarWorld):
        if not world.can_be_broken:
            pytest.skip("this provider hands out well-formed events only")
        world.put(INTERVIEW)
        world.put_broken("broken@firm.example")
        page, cursor = world.drain(None)
        assert [event.uid for event in page.events] == [INTERVIEW.uid]
        assert len(page.broken) == 1
        assert world.drain(cursor)[0].broken == ()

    def test_an_unknown_event_is_none(self, world: CalendarWorld):
        world.put(INTERVIEW)
        page, _ = world.drain(None)
        assert world.calendar.event(page.events[0].ref + "x") is None
