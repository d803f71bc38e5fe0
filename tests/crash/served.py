"""A life at a simulated provider, which serves from the process of the test and survives each kill; the player has the
hands of the user and of the other side on the same state. What the engine and the provider say passes a socket.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

from agent.clock import MovingClock
from agent.config import Settings
from agent.home import Home
from tests.crash.life import USER, Ground, set_up
from tests.simulators.simulator import Simulator

PLACE = "far"
"""The folder of a home in which the provider keeps its state."""
TOKEN = "bearer-of-the-tests"


class ToldClock(MovingClock):
    """A moving clock that another process can read off a file."""

    def __init__(self, start: datetime, told: Path) -> None:
        super().__init__(start)
        self._told = told
        self.move_to(start)

    def move(self, by: timedelta) -> datetime:
        return self.move_to(self.now() + by)

    def move_to(self, instant: datetime) -> datetime:
        self._told.write_text(instant.isoformat())
        return super().move_to(instant)


class ServedGround(Ground):
    """The stage of one life, with the provider's state in reach."""

    kind: ClassVar[Callable[..., Simulator[Any]]]

    def __init__(self, home: Home, settings: Settings, clock: MovingClock) -> None:
        place = home.folder / PLACE
        super().__init__(home, settings, ToldClock(clock.now(), place / "now"))
        self.simulator: Any = self.kind(place, USER["email"], token=TOKEN, clock=self.clock.now).open()


class Served(ABC):
    """A `tests.crash.matrix.Far`. `switches` are those of the simulator."""

    kind: ClassVar[Callable[..., Simulator[Any]]]

    def __init__(self, **switches: Any) -> None:
        self._switches = switches
        self._simulator: Simulator[Any] | None = None

    @abstractmethod
    def account(self, url: str) -> dict[str, Any]:
        """The settings of an account there."""

    def furnish(self, home: Path, simulator: Any) -> None:
        """What has to be there beside the settings."""
        return

    def leave(self) -> None:
        if self._simulator is not None:
            self._simulator.close()
        self._simulator = None

    def close(self) -> None:
        self.leave()

    def attend(self, home: Path) -> dict[str, Any]:
        self.leave()
        place = home / PLACE
        told = place / "now"

        def now() -> datetime:
            return datetime.fromisoformat(told.read_text()) if told.exists() else datetime(2026, 3, 1, tzinfo=UTC)

        self._simulator = self.kind(place, USER["email"], token=TOKEN, clock=now, **self._switches).start()
        account = self.account(self._simulator.url)
        set_up(home, account)
        self.furnish(home, self._simulator)
        return account
