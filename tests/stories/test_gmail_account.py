"""A Gmail account as it may be, from config.toml and token file to the socket: without a calendar, or with more mail
than the quota of a minute lets one read."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from agent.domain.model import StepKind, StepState
from agent.ports import FOR_YOUR_INFORMATION, AccountHealth, JournalEntry
from agent.service.overview import overview
from tests.bench.accounts import at_google
from tests.bench.costs import letter
from tests.bench.homes import NOW, Place

MINUTE = timedelta(minutes=1)
HALF_A_MINUTE = timedelta(seconds=30)


WAITS = {
    "429": MINUTE,
    "429-header": 2 * MINUTE,
    "429-date": 3 * MINUTE,
    "429-user": 15 * MINUTE,
    "403-user": 15 * MINUTE,
    "403-quota": MINUTE,
    "403-daily": 60 * MINUTE,
}
"""How long Google asks to be left alone, in each of the ways it says so, or leaves it unsaid."""


def told(place: Place) -> list[JournalEntry]:
    with place.store.reading() as tables:
        return tables.journal(None, 100)


def test_an_account_without_calendar_is_told_of_once_and_needs_nobody():
    with at_google() as (place, google):
        google.project.signed_up = False
        agent = place.agent()
        for _ in range(4):
            outcome = agent.turn(place.clock.move(timedelta(hours=13)))
            assert outcome.troubles == ()
        (line,) = [entry for entry in told(place) if "calendar" in entry.what]
        assert line.evidence == FOR_YOUR_INFORMATION
        assert "open calendar.google.com" in line.what
        health = AccountHealth(account="mail", heard_at=place.clock.now())
        seen = overview([], [health], told(place), line.at, place.planner.rules)
        assert seen.attention == ()


def test_a_first_reading_beyond_the_quota_of_a_minute_goes_on_turn_by_turn_and_reads_nothing_twice():
    with at_google(units_per_minute=1_200) as (place, google):
        for number in range(150):
            google.arrive(letter(number), at=NOW - timedelta(minutes=number))
        agent = place.agent()
        read = [agent.turn(place.clock.move(HALF_A_MINUTE)).messages for _ in range(12)]
        assert sum(read) == 150
        assert max(read) <= 60
        got = [one for one in google.requests if one.method == "gmail.users.messages.get" and one.status == 200]
        assert len(got) == 150


@pytest.mark.parametrize(
    ("method", "refusal", "restarted"),
    [
        *(("gmail.users.history.list", one, False) for one in sorted(WAITS)),
        ("gmail.users.history.list", "429-user", True),
        ("calendar.events.list", "429-user", True),
    ],
)
def test_while_google_asks_to_wait_nothing_is_asked_of_it(method, refusal, restarted):
    with at_google() as (place, google):
        agent = place.agent()
        for _ in range(3):
            agent.turn(place.clock.move(5 * MINUTE))
        google.requests.clear()
        google.fault(method, refusal)
        outcome = agent.turn(place.clock.move(5 * MINUTE))
        (trouble,) = outcome.troubles
        until = place.clock.now() + WAITS[refusal]
        clock_there = f"{until.astimezone(ZoneInfo(place.settings.time_zone)):%H:%M}"
        assert "Google asks to wait, so it is left alone until " in trouble
        assert trouble.endswith(f"{clock_there}.")
        assert [one.method for one in google.requests if one.status != 200] == [method]
        google.requests.clear()
        while place.clock.now() + HALF_A_MINUTE < until:
            agent = place.agent() if restarted else agent
            outcome = agent.turn(place.clock.move(HALF_A_MINUTE))
            assert google.requests == []
            assert outcome.troubles == (trouble,), "what is the matter is told for as long as it is"
        with place.store.reading() as tables:
            assert tables.health("mail").waits(place.clock.now()) == until
        assert agent.turn(place.clock.move(HALF_A_MINUTE)).troubles == ()
        assert google.requests
        with place.store.reading() as tables:
            assert (tables.health("mail").trouble, tables.health("mail").waits_until) == ("", None)


def test_a_note_refused_for_a_time_is_written_when_that_is_over_and_once():
    with at_google(mode="auto") as (place, google):
        interview = place.fill(1)[0]
        agent = place.agent()
        place.clock.move_to(interview.ends_at - MINUTE)
        agent.turn(place.clock.now())
        google.fault("gmail.users.drafts.create", "429-user")
        agent.turn(place.clock.move_to(interview.ends_at))
        assert [one.status for one in google.requests if one.method.endswith("drafts.create")] == [429]
        asked = len(google.requests)
        for _ in range(29):
            agent.turn(place.clock.move(HALF_A_MINUTE))
        assert len(google.requests) == asked
        agent.turn(place.clock.move(HALF_A_MINUTE))
        agent.turn(place.clock.move(HALF_A_MINUTE))
        to = sorted(str(one.mail["To"]) for one in google.drafts())
        assert len(to) == len(set(to)) > 0
        with place.store.reading() as tables:
            now = tables.interview(interview.interview_id)
        assert now is not None
        thanks = [one for one in now.steps if one.kind is StepKind.THANK_YOU]
        assert {one.state for one in thanks} == {StepState.DRAFTED}
