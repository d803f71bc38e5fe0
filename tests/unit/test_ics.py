# ruff: noqa: E501 - a row of a table is one line
"""Calendar files of every kind of brokenness into events."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from providers.base import Address, Attendee, CalendarEvent, Participation
from providers.ics import BrokenCalendar, one_line, plain_text, read_events, write_event

HOME = ZoneInfo("America/Los_Angeles")
SINCE = datetime(2026, 1, 1, tzinfo=UTC)
UNTIL = datetime(2027, 1, 1, tzinfo=UTC)


def read(content, *, since=SINCE, until=UNTIL):
    return read_events(content, ref="file", home_zone=HOME, since=since, until=until)


def calendar(*lines: str, before: str = "", method: str = "", end: str = "\r\n") -> str:
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", *([f"METHOD:{method}"] if method else []), *before.splitlines()]
    return end.join([*head, "BEGIN:VEVENT", "UID:u1", "SUMMARY:Talk", *lines, "END:VEVENT", "END:VCALENDAR", ""])


def event(*lines: str, **more) -> CalendarEvent:
    found: tuple[CalendarEvent, ...] = read(calendar(*lines, **more))
    assert len(found) == 1
    return found[0]


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


# --- times ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "starts_at", "ends_at", "zone"),
    [
        (("DTSTART:20260303T180000Z", "DTEND:20260303T190000Z"), at(2026, 3, 3, 18), at(2026, 3, 3, 19), None),
        (("DTSTART:20260303T180000", "DTEND:20260303T190000"), at(2026, 3, 4, 2), at(2026, 3, 4, 3), None),
        (("DTSTART;TZID=Europe/Berlin:20260303T180000", "DURATION:PT1H30M"), at(2026, 3, 3, 17), at(2026, 3, 3, 18, 30), "Europe/Berlin"),
        (("DTSTART;TZID=Europe/Berlin:20260703T180000", "DURATION:P1DT1H"), at(2026, 7, 3, 16), at(2026, 7, 4, 17), "Europe/Berlin"),
        (("DTSTART;TZID=W. Europe Standard Time:20260303T180000",), at(2026, 3, 3, 17), at(2026, 3, 3, 17), "Europe/Berlin"),
        (('DTSTART;TZID="Eastern Standard Time":20260703T180000',), at(2026, 7, 3, 22), at(2026, 7, 3, 22), "America/New_York"),
        (("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20260303T180000",), at(2026, 3, 3, 17), at(2026, 3, 3, 17), "Europe/Paris"),
        (("DTSTART;TZID=Nowhere/Land:20260303T180000",), at(2026, 3, 4, 2), at(2026, 3, 4, 2), "America/Los_Angeles"),
        (("DTSTART;TZID=../../etc/passwd:20260303T180000",), at(2026, 3, 4, 2), at(2026, 3, 4, 2), "America/Los_Angeles"),
        (("DTSTART:20260303T180000Z", "DTEND:20260303T170000Z"), at(2026, 3, 3, 18), at(2026, 3, 3, 18), None),
        (("DTSTART:20260303T180000Z", "DURATION:nonsense"), at(2026, 3, 3, 18), at(2026, 3, 3, 18), None),
    ],
)  # fmt: skip
def test_times(lines, starts_at, ends_at, zone):
    one = event(*lines)
    assert (one.starts_at, one.ends_at, one.zone) == (starts_at, ends_at, zone)
    assert not one.all_day


def test_whole_days_run_from_midnight_to_midnight_at_home():
    one = event("DTSTART;VALUE=DATE:20260308", "DTEND;VALUE=DATE:20260309")
    assert one.all_day
    assert (one.starts_at, one.ends_at) == (at(2026, 3, 8, 8), at(2026, 3, 9, 7))  # the clocks change on that day
    assert event("DTSTART;VALUE=DATE:20260308").ends_at == at(2026, 3, 9, 7)
    assert event("DTSTART;VALUE=DATE:20260308", "DTEND;VALUE=DATE:20260308").ends_at == at(2026, 3, 9, 7)


CUSTOM = """BEGIN:VTIMEZONE
TZID:(UTC+01:00) Amsterdam\\, Berlin
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Odd
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0017
TZOFFSETTO:+0017
END:STANDARD
END:VTIMEZONE"""


def test_a_zone_that_nobody_knows_is_named():
    one = event("DTSTART;TZID=Mars Time:20260303T143000", "DTEND;TZID=Mars Time:20260303T150000")
    assert (one.starts_at, one.zone, one.unread_zone) == (at(2026, 3, 3, 22, 30), HOME.key, "Mars Time")


def test_custom_zone_names_are_known_by_their_offsets():
    summer = event('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20260703T180000', before=CUSTOM)
    assert (summer.starts_at, summer.zone) == (at(2026, 7, 3, 16), "Europe/Berlin")
    unquoted = event("DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20260303T180000", before=CUSTOM)
    assert (unquoted.starts_at, unquoted.zone) == (at(2026, 3, 3, 17), "Europe/Berlin")
    odd = event("DTSTART;TZID=Odd:20260303T180000", before=CUSTOM)
    assert (odd.starts_at, odd.zone) == (at(2026, 3, 3, 17, 43), None)


# --- series -----------------------------------------------------------------------------------------------------------


def test_a_series_keeps_its_wall_clock_and_its_exceptions():
    content = calendar(
        "DTSTART;TZID=Europe/Berlin:20260302T100000",
        "DTEND;TZID=Europe/Berlin:20260302T110000",
        "RRULE:FREQ=WEEKLY;COUNT=6",
        "RDATE;TZID=Europe/Berlin:20260401T100000",
        "EXDATE;TZID=Europe/Berlin:20260309T100000,20260316T100000",
    ).replace(
        "END:VCALENDAR",
        "BEGIN:VEVENT\nUID:u1\nSUMMARY:Moved\nRECURRENCE-ID;TZID=Europe/Berlin:20260323T100000\n"
        "DTSTART;TZID=Europe/Berlin:20260324T150000\nDURATION:PT30M\nSEQUENCE:1\nEND:VEVENT\nEND:VCALENDAR",
    )
    found = read(content)
    assert [e.starts_at for e in found] == [
        at(2026, 3, 2, 9), at(2026, 3, 24, 14), at(2026, 3, 30, 8), at(2026, 4, 1, 8), at(2026, 4, 6, 8),
    ]  # fmt: skip
    moved = found[1]
    assert (moved.summary, moved.original_start, moved.recurring) == ("Moved", at(2026, 3, 23, 9), True)
    assert all(e.recurring and e.original_start for e in found)
    assert len({e.ref for e in found}) == 5
    assert read(content) == found
    assert event("DTSTART:20260303T180000Z").original_start is None


def test_a_series_is_read_within_the_window_only():
    series = calendar("DTSTART:20200101T100000Z", "DTEND:20200101T110000Z", "RRULE:FREQ=DAILY;UNTIL=20260105T100000Z")
    assert [e.starts_at.day for e in read(series)] == [1, 2, 3, 4, 5]
    running = read(series, since=at(2026, 1, 3, 10, 30), until=at(2026, 1, 3, 12))
    assert [e.starts_at for e in running] == [at(2026, 1, 3, 10)]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=1",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=FR",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3",
        "FREQ=YEARLY;BYWEEKNO=54",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;BYSETPOS=500",
        "COUNT=5",
        "nonsense",
        "FREQ=DAILY;" + "BYDAY=MO;" * 200,
    ],
)
def test_an_evil_rule_leaves_the_first_time(rule):
    found = read(calendar("DTSTART:20260302T100000Z", f"RRULE:{rule}"))
    assert [e.starts_at for e in found] == [at(2026, 3, 2, 10)]
    assert "first time" in found.left_out[0]


def test_all_rules_of_a_file_share_a_budget():
    one = "BEGIN:VEVENT\nUID:u{}\nDTSTART:19000101T100000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
    found = read(
        "BEGIN:VCALENDAR\n" + "".join(one.format(n) for n in range(40)) + "END:VCALENDAR", until=at(2026, 1, 3)
    )
    assert len(found) == 2 * 10
    assert found.left_out


# --- text and people --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_lines_end_and_fold_as_they_like(end):
    one = event("DTSTART:20260303T180000Z", f"DESCRIPTION:first\\nsecond\\, th{end} ird\\; \\\\n", end=end)
    assert one.description == "first\nsecond, third; \\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_charsets(encoding):
    content = calendar("DTSTART:20260303T180000Z", "LOCATION:Café Grün")
    assert read(content.encode(encoding))[0].location == "Café Grün"


def test_text_is_taken_from_html_when_there_is_no_other():
    html = 'X-ALT-DESC;FMTTYPE=text/html:<html><style>p{}</style><p>Hello&nbsp;Ada</p><a href="https://x.example/j">Join</a>'
    one = event("DTSTART:20260303T180000Z", "DESCRIPTION:", html)
    assert one.description.replace("\xa0", " ") == "Hello Ada\n<https://x.example/j> Join"
    assert event("DTSTART:20260303T180000Z", "DESCRIPTION:plain", html).description == "plain"
    assert plain_text("a < b and c > d") == "a < b and c > d"


@pytest.mark.parametrize(
    ("line", "conference"),
    [
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/abc", "https://meet.google.com/abc"),
        ("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/x", "https://teams.microsoft.com/l/x"),
        ("CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-555", ""),
        ("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.example/1", "https://video.example/1"),
        ("URL:https://us02web.zoom.us/j/1", "https://us02web.zoom.us/j/1"),
        ("URL:https://calendar.example/event/1", ""),
    ],
)
def test_conference(line, conference):
    assert event("DTSTART:20260303T180000Z", line).conference == conference


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("ATTENDEE;CN=Dana Cole:mailto:dana@acme.example", Address("dana@acme.example", "Dana Cole")),
        ("ATTENDEE;CN=Dana Cole:MAILTO:Dana@acme.example", Address("Dana@acme.example", "Dana Cole")),
        ('ATTENDEE;CN="Cole, Dana":mailto:dana@acme.example', Address("dana@acme.example", "Cole, Dana")),
        ('ATTENDEE;CN="Smith, Bob <ceo@x.com>" :mailto:bob@acme.example', Address("bob@acme.example", "Smith, Bob <ceo@x.com>")),
        ("ATTENDEE;CN=Smith, Bob <ceo@x.com>:mailto:bob@acme.example", Address("bob@acme.example", "Smith, Bob <ceo@x.com>")),
        ('ATTENDEE;CN=Bob "Bo" Smith;PARTSTAT=ACCEPTED:mailto:bob@acme.example', Address("bob@acme.example", "Bob Bo Smith")),
        ("ATTENDEE;CN=Bob^nBcc: x@y.example:mailto:bob@acme.example", Address("bob@acme.example", "Bob Bcc: x@y.example")),
        ("ATTENDEE;CN=Bob \u202egnp.exe\u202c\x00:mailto:bob@acme.example", Address("bob@acme.example", "Bob gnp.exe")),
        ("ATTENDEE;EMAIL=bob@acme.example;CN=Bob:urn:uuid:1-2", Address("bob@acme.example", "Bob")),
        ("ATTENDEE;CN=Bob:mailto:bob%40acme.example", Address("bob@acme.example", "Bob")),
        ("ATTENDEE;CN=Bob:mailto:bob@acme.example,eve@evil.example", Address("", "Bob")),
        ("ATTENDEE;CN=Bob:invalid:nomail", Address("", "Bob")),
    ],
)  # fmt: skip
def test_calendar_users(line, address):
    (attendee,) = event("DTSTART:20260303T180000Z", line).attendees
    assert attendee.address == address


def test_what_an_attendee_is():
    one = event(
        "DTSTART:20260303T180000Z",
        "ORGANIZER;CN=Dana:mailto:dana@acme.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Linden:mailto:linden@acme.example",
        "ATTENDEE;PARTSTAT=DECLINED;ROLE=OPT-PARTICIPANT:mailto:bo@acme.example",
        "ATTENDEE;PARTSTAT=X-ODD:mailto:cy@acme.example",
        "ATTENDEE:",
    )
    assert one.organizer == Address("dana@acme.example", "Dana")
    assert [(a.calendar_user, a.participation, a.optional) for a in one.attendees] == [
        ("room", Participation.NEEDS_ACTION, False),
        ("individual", Participation.DECLINED, True),
        ("individual", Participation.NEEDS_ACTION, False),
    ]


def test_the_state_of_an_invitation():
    one = event(
        "DTSTART:20260303T180000Z",
        "SEQUENCE:4",
        "STATUS:TENTATIVE",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        method="REQUEST",
    )
    assert (one.method, one.sequence, one.status) == ("request", 4, "tentative")
    assert event("DTSTART:20260303T180000Z", "SEQUENCE:x").sequence == 0
    (gone,) = read(
        "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:u9\nDTSTAMP:20200101T000000Z\nEND:VEVENT\nEND:VCALENDAR"
    )
    assert (gone.method, gone.uid) == ("cancel", "u9")


def test_the_newest_version_of_an_event_counts():
    old = calendar("DTSTART:20260303T180000Z", "SEQUENCE:1")
    new = calendar("DTSTART:20260304T180000Z", "SEQUENCE:2")
    assert [e.starts_at.day for e in read(new + old)] == [4]


# --- broken and big ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"  \r\n", "empty"),
        (b"hello", "not a calendar"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "breaks off"),
        (b"\x00\xff" * 5000, "not a calendar"),
        (b"%PDF-1.7 BEGIN", "not a calendar"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:No start\nEND:VEVENT\nEND:VCALENDAR", "No start"),
        (
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261399T000000Z\nEND:VEVENT\nEND:VCALENDAR",
            "cannot be read: there is no day 2026-13-99, which DTSTART names",
        ),
    ],
)
def test_nothing_readable_is_said(content, says):
    with pytest.raises(BrokenCalendar, match=says):
        read(content)


def test_one_broken_event_does_not_spoil_the_others():
    good = calendar("DTSTART:20260303T180000Z")
    found = read(
        good.replace("END:VCALENDAR", "BEGIN:VEVENT\nUID:u2\nSUMMARY:Bad\nDTSTART:when?\nEND:VEVENT\nEND:VCALENDAR")
    )
    assert [e.uid for e in found] == ["u1"]
    assert found.left_out == ('The event "Bad" cannot be read: DTSTART is not a date.',)


def test_a_calendar_without_events_is_no_error():
    assert read("BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR") == ()


def test_an_unfinished_file_is_read_as_far_as_it_goes():
    assert len(read(calendar("DTSTART:20260303T180000Z").partition("END:VEVENT")[0])) == 1


def test_five_thousand_events():
    one = "BEGIN:VEVENT\r\nUID:u{0}\r\nDTSTART:20260303T180000Z\r\nSUMMARY:Event {0}\r\nEND:VEVENT\r\n"
    found = read("BEGIN:VCALENDAR\r\n" + "".join(one.format(n) for n in range(5_010)) + "END:VCALENDAR")
    assert len(found) == 5_000
    assert found.left_out == ("10 events are left out: no more than 5,000 are read.",)


def test_ten_megabytes():
    first = calendar("DTSTART:20260303T180000Z")
    found = read((first + "X-PADDING:" + "x" * 10_000_000).encode())
    assert [e.uid for e in found] == ["u1"]
    assert "10 MB" in found.left_out[0]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([
    "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD",
    "TZOFFSETTO:+9999", "DTSTART:19700101T000000", "END:STANDARD", "END:VTIMEZONE", "DTSTART;TZID=X:20260303T180000",
    "DTSTART;VALUE=DATE:20260230", "RRULE:FREQ=MONTHLY;BYDAY=5FR", "EXDATE:x", "RDATE;VALUE=PERIOD:20260303T180000Z/PT1H",
    "RECURRENCE-ID:20260303T180000Z", "ATTENDEE;CN=\"", "DURATION:-PT99999H", "UID:u", "SEQUENCE:-1", ";:;", " folded",
    "DTSTART:00010101T000000Z", "DTSTART:99991231T235959", "DTEND:99991231T235959", "RRULE:FREQ=YEARLY;UNTIL=99999999",
]), max_size=40))  # fmt: skip
def test_nothing_but_a_broken_calendar_is_ever_raised(lines):
    try:
        found = read("\n".join(lines))
    except BrokenCalendar:
        return
    assert all(e.starts_at.tzinfo and e.starts_at <= e.ends_at for e in found)


# --- writing ----------------------------------------------------------------------------------------------------------


def test_what_is_written_is_read_again():
    one = CalendarEvent(
        ref="file#u1",
        uid="u1",
        starts_at=at(2026, 3, 3, 17),
        ends_at=at(2026, 3, 3, 18),
        zone="Europe/Berlin",
        sequence=2,
        method="request",
        summary="Interview: Data Engineer, Acme; part 1",
        description="Hello Ada,\nsee you \u2013 Dana\\",
        location="Acme, Am Ufer 3",
        conference="https://meet.google.com/abc",
        organizer=Address("dana@acme.example", 'Cole, Dana "D"'),
        attendees=(
            Attendee(address=Address("ada@park.example", "Ada Park"), participation=Participation.ACCEPTED),
            Attendee(address=Address("linden@acme.example", "Linden"), calendar_user="room", optional=True),
        ),
    )
    content = write_event(one)
    assert b"METHOD:REQUEST" in content
    (again,) = read(content)
    assert again == replace(one, organizer=Address("dana@acme.example", "Cole, Dana 'D'"))
    utc = replace(one, zone=None, method="", organizer=None, attendees=())
    assert read(write_event(utc)) == (utc,)


def test_nothing_can_be_smuggled_into_a_written_file():
    one = CalendarEvent(
        ref="file#u1",
        uid="u1",
        starts_at=at(2026, 3, 3, 17),
        ends_at=at(2026, 3, 3, 18),
        summary="Talk\r\nATTENDEE:mailto:eve@evil.example",
        organizer=Address("dana@acme.example\r\nX:y", "Dana\r\nATTENDEE:mailto:eve@evil.example"),
    )
    (again,) = read(write_event(one))
    assert again.attendees == ()


def test_one_line():
    assert one_line("a\r\nb\tc\u202e d\x00\ufeff") == "a b c d"
    assert len(one_line("x" * 10_000_000)) == 1_000
