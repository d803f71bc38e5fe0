"""A Gmail account as it may be, from config.toml and token file to the socket: without a calendar, or with more mail
than the quota of a minute lets one read."""

from datetime import timedelta

from agent.ports import FOR_YOUR_INFORMATION, AccountHealth, JournalEntry
from agent.service.overview import overview
from tests.bench.gmail import at_google, letter
from tests.bench.homes import NOW, Place

HALF_A_MINUTE = timedelta(seconds=30)


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
