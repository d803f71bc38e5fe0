"""An Outlook account of the tests: our provider by real requests, and the Microsoft it talks to."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from agent.clock import MovingClock
from providers.base import ChangePage, Cursor, DraftRef, OutgoingMessage
from providers.outlook.calendar import OutlookCalendar
from providers.outlook.mailbox import OutlookMailbox
from providers.outlook.session import Session
from tests.contract.mailbox import LONG_AGO, NOW
from tests.contract.outlook_world import TOKEN, OutlookWorld
from tests.simulators.microsoft import MicrosoftSimulator, Request

SOON = timedelta(seconds=0.5)
PATIENCE = timedelta(seconds=60)
"""For a machine that has much to do."""


class Account(OutlookWorld):
    """The world of the contract with a clock that moves, pauses that are only counted, and patience unless it hangs."""

    mailbox: OutlookMailbox

    def __init__(
        self, simulator: MicrosoftSimulator, clock: MovingClock, token: Callable[[], str] = lambda: TOKEN
    ) -> None:
        super().__init__(simulator)
        self.clock = clock
        self.pauses: list[float] = []
        self.folder_beat = timedelta(0)
        self.patience = PATIENCE
        self._token = token
        self.mailbox = self.open()

    def open(self) -> OutlookMailbox:
        """The mailbox as a fresh process has it."""
        return OutlookMailbox(self.session(), self.user.email, folder_beat=self.folder_beat)

    def calendar(self, beat: timedelta = timedelta(0)) -> OutlookCalendar:
        zone = ZoneInfo("Europe/Berlin")
        return OutlookCalendar(self.session(), self.user.email, zone, clock=self.clock.now, beat=beat)

    def session(self) -> Session:
        return Session(
            self._token,
            clock=self.clock.now,
            endpoint=self.simulator.url,
            pause=self.pauses.append,
            timeout=self.patience,
        )

    def fault(self, operation: str, what: str, *, when: str = "before", times: int = 1) -> None:
        """Arm a fault of the simulator. What hangs is not waited for, from here on."""
        if what == "hang":
            self.patience = SOON
            self.mailbox = self.open()
        self.simulator.fault(operation, what, when=when, times=times)

    def asked(self, *operations: str) -> list[Request]:
        """The requests that came, all or those to these operations ("messages.send")."""
        return [one for one in self.simulator.requests if not operations or one.operation in operations]

    def forget_requests(self) -> None:
        self.simulator.requests.clear()

    def in_drafts(self) -> list[str]:
        return [draft.id for draft in self.simulator.drafts()]

    def all_changes(self, cursor: Cursor | None) -> tuple[ChangePage, Cursor]:
        """All pages as one, and where they end."""
        pages, after = self.drain(cursor, LONG_AGO)
        whole = ChangePage(
            messages=tuple(message for page in pages for message in page.messages),
            removed=tuple(ref for page in pages for ref in page.removed),
            cursor=after,
            reset=pages[0].reset,
        )
        return whole, after

    def drafted(self, **changes: Any) -> tuple[OutgoingMessage, DraftRef]:
        note = self.note(**changes)
        return note, self.mailbox.create_draft(note)


class Scripted(Session):
    """A session whose answers a function gives by the address asked for: JSON, bytes, or what is raised."""

    def __init__(self, answer: Callable[[str], Any]) -> None:
        super().__init__(
            lambda: TOKEN, clock=lambda: NOW, endpoint="http://127.0.0.1:9", pause=lambda _: None, timeout=SOON
        )
        self.asked: list[str] = []
        self._script = answer

    def _authorized(
        self, method: str, url: str, prefer: Sequence[str], body: bytes | None, if_match: str, most: int
    ) -> bytes:
        self.asked.append(url)
        answer = self._script(url)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, bytes) else json.dumps(answer).encode()


@contextmanager
def account(home: Path, **switches: Any) -> Iterator[Account]:
    clock = MovingClock(NOW)
    with MicrosoftSimulator(home, "ada@example.org", token=TOKEN, clock=clock.now, **switches) as simulator:
        yield Account(simulator, clock)
