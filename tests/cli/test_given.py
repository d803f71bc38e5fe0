"""What the user types is read as they mean it, or refused with the form it should have."""

from contextlib import suppress
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.model import Role
from agent.errors import UsageProblem
from agent.told.given import Person, person
from agent.told.moments import instant

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)  # a Tuesday, 13:00 in Berlin


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dana Fox <dana@acme.example>", Person(name="Dana Fox", email="dana@acme.example")),
        ("dana@acme.example", Person(email="dana@acme.example")),
        ("Dana Fox", Person(name="Dana Fox")),
        ('"Fox, Dana" <dana@acme.example>', Person(name="Fox, Dana", email="dana@acme.example")),
        (
            "Dana Fox <d@acme.example>:hiring_manager",
            Person(name="Dana Fox", email="d@acme.example", role=Role.HIRING_MANAGER),
        ),
        (
            "Dana Fox <d@acme.example>: hiring manager",
            Person(name="Dana Fox", email="d@acme.example", role=Role.HIRING_MANAGER),
        ),
        (
            "Dana Fox <d@acme.example> +49 30 1234-5",
            Person(name="Dana Fox", email="d@acme.example", phone="+49 30 1234-5"),
        ),
        ("Dana Fox dana@acme.example", Person(name="Dana Fox", email="dana@acme.example")),
        (
            "Dana Fox, dana@acme.example +49 30 1234-5",
            Person(name="Dana Fox", email="dana@acme.example", phone="+49 30 1234-5"),
        ),
        (
            "Dana O'Hara (o'hara@acme.example):recruiter",
            Person(name="Dana O'Hara", email="o'hara@acme.example", role=Role.RECRUITER),
        ),
        ("dana@acme.example Dana Fox", Person(name="Dana Fox", email="dana@acme.example")),
        ("dana@localhost", Person(email="dana@localhost")),
        ("Dana Fox +49 30 12345", Person(name="Dana Fox", phone="+49 30 12345")),
        (
            "Sam Reed <s@a.example> (030) 1234:recruiter",
            Person(name="Sam Reed", email="s@a.example", phone="(030) 1234", role=Role.RECRUITER),
        ),
    ],
)
def test_people(text, expected):
    assert person(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "Dana <dana>",
        "Dana @ Acme",
        "Dana dana@acme",
        "dana@acme.example fox@acme.example",
        "Dana <a@b> <c@d>",
        "Dana <x@y.example>:boss",
        "Da\u202ena <d@acme.example>",
        "<>",
        "?",
        "12",
        "Dana <a@b.c\nBcc: x@y.z>",
    ],
)
def test_no_person(text):
    with pytest.raises(UsageProblem):
        person(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-05 09:30", "2026-03-05T08:30Z"),
        ("2026-03-05T09:30", "2026-03-05T08:30Z"),
        ("2026-03-05 9:30 am", "2026-03-05T08:30Z"),
        ("2026-07-05 09:30", "2026-07-05T07:30Z"),
        ("2026-03-05T09:30+05:00", "2026-03-05T04:30Z"),
        ("2026-03-05 09:30Z", "2026-03-05T09:30Z"),
        ("tomorrow 9:00", "2026-03-04T08:00Z"),
        ("Tomorrow, 2 pm", "2026-03-04T13:00Z"),
        ("today at 17:30", "2026-03-03T16:30Z"),
        ("yesterday 12am", "2026-03-01T23:00Z"),
        ("fri 10:00", "2026-03-06T09:00Z"),
        ("coming tuesday 10:00", "2026-03-10T09:00Z"),
        ("Donnerstag 14 Uhr", "2026-03-05T13:00Z"),
        ("Thursday, March 5, 2026 at 2:00 PM", "2026-03-05T13:00Z"),
        ("thu mar 5 14:00", "2026-03-05T13:00Z"),
        ("17:30", "2026-03-03T16:30Z"),
        ("20.11.2026 9:00", "2026-11-20T08:00Z"),
        ("4.3.2026 09.30", "2026-03-04T08:30Z"),
        ("11/20/2026 9:00 am", "2026-11-20T08:00Z"),
        ("20/11/2026 9:00", "2026-11-20T08:00Z"),
        ("04/04/2026 9:00", "2026-04-04T07:00Z"),
        ("2026-10-25 02:30", "2026-10-25T00:30Z"),
        ("tomorrow 9", "2026-03-04T08:00Z"),
        ("mon 9", "2026-03-09T08:00Z"),
        ("today 14", "2026-03-03T13:00Z"),
        ("next monday 9:00", "2026-03-09T08:00Z"),
        ("next tuesday at 10", "2026-03-10T09:00Z"),
        ("Friday next week, 10:00", "2026-03-13T09:00Z"),
        ("this friday noon", "2026-03-06T11:00Z"),
        ("last friday 15:00", "2026-02-27T14:00Z"),
        ("in 20 min", "2026-03-03T12:20Z"),
        ("in half an hour", "2026-03-03T12:30Z"),
        ("in an hour", "2026-03-03T13:00Z"),
        ("2h ago", "2026-03-03T10:00Z"),
        ("now", "2026-03-03T12:00Z"),
        ("in 3 days 10:00", "2026-03-06T09:00Z"),
        ("day after tomorrow 10", "2026-03-05T09:00Z"),
        ("9:00 tomorrow", "2026-03-04T08:00Z"),
        ("2 p.m. on monday", "2026-03-09T13:00Z"),
        ("tomorrow afternoon at 3", "2026-03-04T14:00Z"),
        ("this morning 9:30", "2026-03-03T08:30Z"),
        ("tonight 8", "2026-03-03T19:00Z"),
        ("tomorrow 1430", "2026-03-04T13:30Z"),
        ("tomorrow 14h30", "2026-03-04T13:30Z"),
        ("5 March 14:30", "2026-03-05T13:30Z"),
        ("March 5th, 2026 2pm", "2026-03-05T13:00Z"),
        ("Thu 5 Mar 15:02", "2026-03-05T14:02Z"),
        ("Monday, 9 March 2026, 14:30", "2026-03-09T13:30Z"),
        ("5.3. 9:00", "2026-03-05T08:00Z"),
        ("10 December 9:00", "2025-12-10T08:00Z"),
        ("5.3.26 9:00", "2026-03-05T08:00Z"),
        ("11/20/26 9:00", "2026-11-20T08:00Z"),
        ("2026-3-5 9:00", "2026-03-05T08:00Z"),
        ("at 9", "2026-03-03T08:00Z"),
    ],
)
def test_instants(text, expected):
    assert instant(text, "Europe/Berlin", NOW) == datetime.fromisoformat(expected)


def test_a_day_alone_needs_a_time_unless_one_is_given():
    assert instant("fri", "Europe/Berlin", NOW, at=time(12)) == datetime(2026, 3, 6, 11, tzinfo=UTC)
    with pytest.raises(UsageProblem):
        instant("fri", "Europe/Berlin", NOW)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-13-01 9:00",
        "31.2.2026 9:00",
        "13/13/2026 9:00",
        "friday",
        "tomorrow morning",
        "tomorrow midnight",
        "fri 31",
        "2026-03-05 25:00",
        "tomorrow 13pm",
        "9",
        "2026-03-05 09:30+99:00",
        "0001-01-01 00:00+14:00",
    ],
)
def test_no_instant(text):
    with pytest.raises(UsageProblem, match=r"no date and time|does not say at what time"):
        instant(text, "Europe/Berlin", NOW)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("next friday 9:00", "next friday may be 6 March or 13 March: write 2026-03-06 or 2026-03-13."),
        ("last monday 9:00", "last monday may be 23 February or 2 March: write 2026-02-23 or 2026-03-02."),
        (
            "5 September 9:00",
            "5 september may be 5 September 2025 or 5 September 2026: write 2025-09-05 or 2026-09-05.",
        ),
        ("today 3", '\'today 3\' may be before noon or after it: write "today 15:00" or "today 3:00".'),
        ("Fri 5 Mar 9:00", "5 March 2026 is a Thursday: write 2026-03-05, or the day you mean instead of 'fri 5 mar'."),
        ("tuesday 10:00", "tuesday may be 3 March or 10 March: write 2026-03-03 or 2026-03-10."),
        ("this friday afternoon", "'this friday afternoon' does not say at what time: write \"this friday 14:00\"."),
        ("tomorrow", "'tomorrow' does not say at what time: write \"tomorrow 9:00\"."),
        ("5 March 2026", "'5 March 2026' does not say at what time: write \"5 march 2026 9:00\"."),
    ],
)
def test_what_may_be_two_is_asked_for(text, asked):
    with pytest.raises(UsageProblem) as found:
        instant(text, "Europe/Berlin", NOW)
    assert str(found.value) == asked


def test_a_number_behind_a_weekday_may_be_a_date_where_a_day_is_asked_for():
    assert instant("fri 13", "Europe/Berlin", NOW) == datetime(2026, 3, 6, 12, tzinfo=UTC)
    with pytest.raises(UsageProblem, match='may be 6 March at 13 or 13 March: write "fri 13:00" or 2026-03-13'):
        instant("fri 13", "Europe/Berlin", NOW, at=time(12))


def test_a_day_and_a_month_may_be_an_hour_where_a_day_is_asked_for():
    with pytest.raises(UsageProblem, match='may be 9 April or today at 9:04: write 2026-04-09 or "today 9:04"'):
        instant("9.04", "Europe/Berlin", NOW, at=time(12))
    assert instant("9.04", "Europe/Berlin", NOW) == datetime(2026, 3, 3, 8, 4, tzinfo=UTC)
    assert instant("9.30", "Europe/Berlin", NOW, at=time(12)) == datetime(2026, 3, 3, 8, 30, tzinfo=UTC)


def test_on_a_sunday_the_next_week_may_be_two():
    sunday = datetime(2026, 3, 8, 12, tzinfo=UTC)
    for text in ("next monday 9:00", "monday next week 9:00"):
        with pytest.raises(UsageProblem, match="may be 9 March or 16 March: write 2026-03-09 or 2026-03-16"):
            instant(text, "Europe/Berlin", sunday)
    for text, expected in (("monday 9:00", 9), ("next sunday 9:00", 15), ("this sunday 9:00", 8)):
        assert instant(text, "Europe/Berlin", sunday) == datetime(2026, 3, expected, 8, tzinfo=UTC)


def test_a_day_that_may_be_two_is_asked_for():
    with pytest.raises(UsageProblem, match="may be 4 March or 3 April: write 2026-03-04 or 2026-04-03") as found:
        instant("03/04/2026 9:00", "Europe/Berlin", NOW)
    assert str(found.value).startswith("03/04/2026 ")


def test_a_time_the_clock_skips():
    with pytest.raises(UsageProblem, match="the clocks go forward"):
        instant("2026-03-29 02:30", "Europe/Berlin", NOW)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(text):
    for read in (person, lambda words: instant(words, "Europe/Berlin", NOW)):
        with suppress(UsageProblem):
            read(text)
