"""The hour of a call that nobody named: one at which both are at work, or else one at which they are, or both are
awake."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from agent.compose import moment
from agent.domain.model import Step, StepKind
from agent.places import day_alone
from agent.service.reminder import call_reminder
from tests.unit.matter import BERLIN, DANA, RULES, an_interview

MONDAY = datetime(2026, 3, 16, 8, 15, tzinfo=UTC)  # 9:15 in Berlin


def begins(theirs: str, now: datetime = MONDAY, agreed_at: datetime | None = None) -> str:
    dana = replace(DANA, zone=theirs)
    step = Step(key="abc.call.dana.1", kind=StepKind.CALL, contact_id="dana", ordinal=1, agreed_at=agreed_at)
    file = call_reminder(an_interview(contacts=(dana,)), step, RULES, now)
    (entry,) = Calendar.from_ical(file.content).walk("VEVENT")
    return f"{entry.decoded('dtstart').astimezone(ZoneInfo(BERLIN)):%a %H:%M}"


@pytest.mark.parametrize(
    ("theirs", "hour"),
    [
        (BERLIN, "Mon 10:00"),
        ("Europe/London", "Mon 10:00"),
        ("America/New_York", "Mon 14:00"),  # nine there; the clocks go five hours apart for two weeks in March
        ("Asia/Tokyo", "Tue 08:00"),  # four in the afternoon there
        ("America/Los_Angeles", "Mon 17:00"),
        ("Australia/Sydney", "Mon 10:00"),  # eight in the evening: their hours of work are the user's night
    ],
)
def test_both_are_at_work_or_one_is_and_the_other_awake(theirs, hour):
    assert begins(theirs) == hour


def test_an_hour_that_is_over_is_none():
    assert begins(BERLIN, now=datetime(2026, 3, 16, 13, 50, tzinfo=UTC)) == "Mon 16:00"
    assert begins(BERLIN, now=datetime(2026, 3, 20, 17, 0, tzinfo=UTC)) == "Mon 10:00"


def test_what_was_agreed_stands():
    assert begins("Asia/Tokyo", agreed_at=datetime(2026, 3, 18, 20, 30, tzinfo=UTC)) == "Wed 21:30"
    agreed_day = day_alone(date(2026, 3, 19), BERLIN)
    assert begins("America/New_York", agreed_at=agreed_day) == "Thu 14:00"
    their_holiday = day_alone(date(2026, 7, 3), BERLIN)
    assert begins("America/New_York", agreed_at=their_holiday) == "Fri 13:00"


@pytest.mark.parametrize(
    ("theirs", "words"),
    [
        (BERLIN, ""),
        ("America/New_York", "5 hours behind yours"),
        ("Europe/London", "1 hour behind yours"),
        ("Asia/Kolkata", "4 and a half hours ahead of yours"),
        ("Asia/Kathmandu", "4 hours and 45 minutes ahead of yours"),
    ],
)
def test_how_their_clocks_stand(theirs, words):
    assert moment.clocks_apart(MONDAY, theirs=ZoneInfo(theirs), own=ZoneInfo(BERLIN)) == words
