"""The only room that reads the clock. It is read once a turn, at the edge, and handed down as `now`.

Everything below the daemon and the commands takes an instant as an argument; ruff's `banned-api` and the
layers in `pyproject.toml` keep it so.
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC. May be earlier than the last one: wall clocks are set back."""
        ...


class SystemClock:
    """The wall clock of this machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class MovingClock:
    """A clock that stands still until it is moved by hand, forwards or back: for the demo and the tests."""

    def __init__(self, start: datetime) -> None:
        """Raises ValueError when `start` has no time zone."""
        self._now = _as_utc(start)

    def now(self) -> datetime:
        return self._now

    def move(self, by: timedelta) -> datetime:
        """Moves by a duration (negative: back) and returns the new instant."""
        self._now += by
        return self._now

    def move_to(self, instant: datetime) -> datetime:
        """Moves to `instant`. Raises ValueError when that has no time zone."""
        self._now = _as_utc(instant)
        return self._now


def _as_utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError(f"an instant needs a time zone: {instant!r}")
    return instant.astimezone(UTC)
