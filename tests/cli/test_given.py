"""What the user types is read as they mean it, or refused with the form it should have."""

from contextlib import suppress
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.model import Role
from agent.errors import UsageProblem
from agent.told.given import Person, instant, person

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
        ("tuesday 10:00", "2026-03-10T09:00Z"),
        ("17:30", "2026-03-03T16:30Z"),
        ("20.11.2026 9:00", "2026-11-20T08:00Z"),
        ("4.3.2026 09.30", "2026-03-04T08:30Z"),
        ("11/20/2026 9:00 am", "2026-11-20T08:00Z"),
        ("20/11/2026 9:00", "2026-11-20T08:00Z"),
        ("04/04/2026 9:00", "2026-04-04T07:00Z"),
        ("2026-10-25 02:30", "2026-10-25T00:30Z"),
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
        "11/20/26 9:00",
        "2026-03-05 25:00",
        "tomorrow 13pm",
        "9",
        "2026-03-05 09:30+99:00",
        "0001-01-01 00:00+14:00",
    ],
)
def test_no_instant(text):
    with pytest.raises(UsageProblem, match="no date and time"):
        instant(text, "Europe/Berlin", NOW)


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
