"""The clock that is moved by hand, and the one that is not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agent.clock import Clock, MovingClock, SystemClock


def test_the_system_clock_tells_aware_utc() -> None:
    clock: Clock = SystemClock()
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.now() > datetime(2026, 1, 1, tzinfo=UTC)


def test_a_moving_clock_stands_still_until_it_is_moved() -> None:
    start = datetime(2026, 3, 3, 14, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    clock = MovingClock(start)
    assert clock.now() == clock.now() == start
    assert clock.now().tzinfo is UTC
    assert clock.move(timedelta(minutes=45)) == clock.now() == start + timedelta(minutes=45)
    assert clock.move(timedelta(days=-1)) == start + timedelta(minutes=45, days=-1)
    assert clock.move_to(start) == clock.now() == start


def test_an_instant_without_a_zone_is_refused() -> None:
    naive = datetime(2026, 3, 3, 14, 30)  # noqa: DTZ001 - the fault under test
    with pytest.raises(ValueError, match="needs a time zone"):
        MovingClock(naive)
    with pytest.raises(ValueError, match="needs a time zone"):
        MovingClock(datetime(2026, 3, 3, tzinfo=UTC)).move_to(naive)
