"""The folder of .ics files beyond the common promises: files in the making, odd names, too much."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from providers.base import Unavailable
from providers.ics import write_event
from providers.local import LocalCalendar
from tests.contract.calendar import INTERVIEW, SINCE, UNTIL
from tests.contract.local_world import LocalCalendarWorld
from tests.contract.mailbox import NOW


@pytest.fixture
def world(tmp_path: Path) -> LocalCalendarWorld:
    return LocalCalendarWorld(tmp_path / "calendar")


def test_a_file_that_breaks_takes_nothing_away(world: LocalCalendarWorld):
    world.put(INTERVIEW)
    first, cursor = world.drain(None)
    path = next(world.folder.glob("*.ics"))
    whole = path.read_bytes()
    path.write_bytes(b"")
    page, cursor = world.drain(cursor)
    assert (page.events, page.removed) == ((), ())
    assert page.broken == (f"{path.name}: The calendar file is empty.",)
    path.write_bytes(whole)
    page, cursor = world.drain(cursor)
    assert (page.events, page.removed, page.broken) == ((), (), ())
    assert world.calendar.event(first.events[0].ref) == first.events[0]


def test_a_touched_file_is_no_change(world: LocalCalendarWorld):
    world.put(INTERVIEW)
    _, cursor = world.drain(None)
    world.put(INTERVIEW)
    page, _ = world.drain(cursor)
    assert (page.events, page.removed) == ((), ())


def test_a_file_renamed_is_gone_under_its_old_name(world: LocalCalendarWorld):
    world.put(INTERVIEW)
    first, cursor = world.drain(None)
    next(world.folder.glob("*.ics")).rename(world.folder / "other.ics")
    page, _ = world.drain(cursor)
    assert page.removed == (first.events[0].ref,)
    assert [event.uid for event in page.events] == [INTERVIEW.uid]


def test_an_event_that_is_past_is_not_removed_when_its_file_goes(world: LocalCalendarWorld):
    world.put(INTERVIEW)
    _, cursor = world.drain(None)
    world.remove(INTERVIEW.uid)
    page, _ = world.drain(cursor, INTERVIEW.ends_at + timedelta(days=1), UNTIL)
    assert page.removed == ()


@pytest.mark.parametrize("name", ["a#b.ics", "ünï%20.ics", "work/team.ICS"])
def test_odd_names_and_folders_one_level_down(world: LocalCalendarWorld, name: str):
    path = world.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(write_event(INTERVIEW))
    page, _ = world.drain(None)
    (event,) = page.events
    assert world.calendar.event(event.ref) == event


def test_what_is_no_calendar_file_is_left_alone(world: LocalCalendarWorld):
    for name in (".hidden.ics", "notes.txt", "event.ics.tmp"):
        (world.folder / name).write_text("x")
    assert world.drain(None)[0].broken == ()


@pytest.mark.parametrize(
    "ref", ["../../etc/passwd#x", "/etc/passwd#x", "..%2F..%2Fetc%2Fpasswd#x", "", "#", "gone.ics#x"]
)
def test_a_ref_leads_nowhere_else(world: LocalCalendarWorld, ref: str):
    assert world.calendar.event(ref) is None


def test_an_invitation_saved_into_the_folder_is_an_event(world: LocalCalendarWorld):
    for method, status in (("request", "confirmed"), ("cancel", "cancelled")):
        (world.folder / "saved.ics").write_bytes(write_event(replace(INTERVIEW, method=method)))
        page, _ = world.drain(None)
        assert [(event.method, event.status) for event in page.events] == [("", status)]


def test_five_thousand_events_in_one_file_are_bounded(world: LocalCalendarWorld):
    one = write_event(INTERVIEW)
    head, event, tail = one.partition(b"BEGIN:VEVENT")
    body, end, tail = tail.partition(b"END:VEVENT\r\n")
    events = b"".join(event + body.replace(b"interview-1", b"interview-%d" % number) + end for number in range(5_100))
    (world.folder / "all.ics").write_bytes(head + events + tail)
    page, cursor = world.drain(None)
    assert len(page.events) == 5_000
    assert len(page.broken) == 1
    assert world.drain(cursor)[0].events == ()


def test_a_file_of_ten_megabytes_is_said(world: LocalCalendarWorld):
    world.put(INTERVIEW)
    (world.folder / "big.ics").write_bytes(
        b"BEGIN:VCALENDAR\r\n" + b"X-PAD:" + b"x" * 10_500_000 + b"\r\nEND:VCALENDAR\r\n"
    )
    page, _ = world.drain(None)
    assert [event.uid for event in page.events] == [INTERVIEW.uid]
    assert page.broken[0].startswith("big.ics: ")


def test_a_folder_that_goes_away_is_unavailable_and_not_empty(world: LocalCalendarWorld, tmp_path: Path):
    world.put(INTERVIEW)
    _, cursor = world.drain(None)
    world.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(Unavailable, match="cannot be read"):
        world.calendar.changes(cursor, SINCE, UNTIL)


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(Unavailable, match="cannot be used"):
        LocalCalendar(tmp_path / "file" / "calendar", ZoneInfo("UTC"), clock=lambda: NOW)


def test_a_broken_file_cannot_answer_for_its_event(world: LocalCalendarWorld):
    world.put(INTERVIEW)
    page, _ = world.drain(None)
    next(world.folder.glob("*.ics")).write_bytes(b"")
    with pytest.raises(Unavailable, match="empty"):
        world.calendar.event(page.events[0].ref)


def test_what_was_broken_is_told_when_it_can_be_read_again_or_is_gone(world: LocalCalendarWorld):
    world.put_broken("half")
    world.put_broken("other")
    first = world.calendar.changes(None, SINCE, UNTIL)
    assert (len(first.broken), first.mended) == (2, ())
    world.put(replace(INTERVIEW, uid="half"))
    world.remove("other")
    page = world.calendar.changes(first.cursor, SINCE, UNTIL)
    assert (page.broken, sorted(page.mended)) == ((), ["half.ics", "other.ics"])
    assert world.calendar.changes(page.cursor, SINCE, UNTIL).mended == ()
