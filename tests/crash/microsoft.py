"""A life at Outlook: the simulator of Microsoft serves from the process of the test and survives each kill; the player
has the hands of the user and of the other side on the same state. What the engine and Graph say passes a socket.
"""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from agent.clock import MovingClock
from agent.config import Settings
from agent.demo.stage import Stage
from agent.home import Home
from agent.service.turn import Agent
from tests.contract.outlook_world import TOKEN, connect
from tests.crash.google import ToldClock
from tests.crash.life import USER, Ground, set_up, untimed
from tests.simulators.microsoft import MicrosoftSimulator
from tests.stories.outlook_life import FOLDERS, AtOutlook

PLACE = "microsoft"
CLIENT = "00000000-0000-4000-8000-000000000001"


class MicrosoftGround(AtOutlook, Ground):
    """The stage of one life, with an engine whose mailbox is at the other end of a socket. How it is signed in is not
    part of this life: it has a bearer that does not run out."""

    def __init__(self, home: Home, settings: Settings, clock: MovingClock) -> None:
        place = home.folder / PLACE
        super().__init__(home, settings, ToldClock(clock.now(), place / "now"))
        self.simulator = MicrosoftSimulator(place, USER["email"], token=TOKEN, clock=self.clock.now).open()

    def engine(self) -> Agent:
        agent = Stage.engine(self)
        (account,) = agent.accounts
        mailbox, calendar = connect(self.settings.accounts[0].endpoint, clock=self.clock.now)
        return replace(agent, accounts=(replace(account, mailbox=mailbox, calendar=calendar),))

    def neutral(self, text: str) -> str:
        """Exchange counts, as Google does. Each id is called by what it is the id of, a conversation by its first
        message."""
        names: dict[str, str] = {}
        for name in FOLDERS:
            for found in self.folder(name):
                said = "\n".join((found.to, found.subject, untimed(found.to, found.text)))
                names[found.key] = hashlib.sha256(said.encode()).hexdigest()[:12]
        for row in self.simulator.state.rows("select immutable, conversation from messages order by number"):
            names.setdefault(row["conversation"], names.get(row["immutable"], "?"))
        for one, name in names.items():
            text = text.replace(one, name)
        return text

    def letters(self) -> list[bytes]:
        lying = [
            f"{name}\n{found.to}\n{found.subject}\n{untimed(found.to, found.text)}"
            for name in FOLDERS
            for found in self.folder(name)
        ]
        left = [f"{found.to}\n{found.subject}\n{untimed(found.to, found.text)}" for found in self.delivered()]
        return [letter.encode() for part in (lying, left) for letter in sorted(part)]


class Microsoft:
    """A `tests.crash.matrix.Far`. `switches` are those of the simulator."""

    def __init__(self, **switches: Any) -> None:
        self._switches = switches
        self._simulator: MicrosoftSimulator | None = None

    def leave(self) -> None:
        if self._simulator is not None:
            self._simulator.close()
        self._simulator = None

    def attend(self, home: Path) -> dict[str, Any]:
        self.leave()
        place = home / PLACE
        told = place / "now"

        def now() -> datetime:
            return datetime.fromisoformat(told.read_text()) if told.exists() else datetime(2026, 3, 1, tzinfo=UTC)

        self._simulator = MicrosoftSimulator(place, USER["email"], token=TOKEN, clock=now, **self._switches).start()
        account = account_at(self._simulator.url)
        set_up(home, account)
        return account


def account_at(url: str) -> dict[str, Any]:
    """The settings of an account at this Microsoft."""
    return {"provider": "outlook", "email": USER["email"], "endpoint": url, "client_id": CLIENT, "key_in": "file"}
