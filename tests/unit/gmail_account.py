"""A Gmail account of the tests: our provider through the real client library, and the Google it talks to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from google.oauth2.credentials import Credentials

from agent.clock import MovingClock
from providers.base import ChangePage, Cursor, DraftRef, OutgoingMessage
from providers.gmail.calendar import GoogleCalendar
from providers.gmail.mailbox import GmailMailbox
from providers.gmail.reader import handle_of
from providers.gmail.session import Session
from tests.contract.gmail_world import TOKEN, GmailWorld
from tests.contract.mailbox import LONG_AGO, NOW
from tests.simulators.google import GoogleSimulator, Request

SOON = timedelta(seconds=0.5)
PATIENCE = timedelta(seconds=60)
"""For a machine that has much to do."""


class Account(GmailWorld):
    """The world of the contract with a clock that moves, pauses that are only counted, and patience unless it hangs."""

    mailbox: GmailMailbox

    def __init__(self, simulator: GoogleSimulator, clock: MovingClock, load: Callable[[], Credentials]) -> None:
        super().__init__(simulator)
        self.clock = clock
        self.pauses: list[float] = []
        self.patience = PATIENCE
        self._load = load
        self.mailbox = self.open()

    def open(self) -> GmailMailbox:
        """The mailbox as a fresh process has it."""
        return GmailMailbox(self.session(), self.user.email)

    def calendar(self, beat: timedelta = timedelta(0)) -> GoogleCalendar:
        return GoogleCalendar(self.session(), ZoneInfo("Europe/Berlin"), clock=self.clock.now, beat=beat)

    def session(self) -> Session:
        return Session(
            self._load,
            clock=self.clock.now,
            endpoint=self.simulator.url,
            pause=self.pauses.append,
            timeout=self.patience,
        )

    def fault(self, method: str, what: str, *, when: str = "before", times: int = 1) -> None:
        """Arm a fault of the simulator. What hangs is not waited for, from here on."""
        if what == "hang":
            self.patience = SOON
            self.mailbox = self.open()
        self.simulator.fault(method, what, when=when, times=times)

    def asked(self, *methods: str) -> list[Request]:
        """The requests that came, all or those to these methods ("drafts.send")."""
        wanted = {f"gmail.users.{method}" for method in methods}
        return [one for one in self.simulator.requests if not wanted or one.method in wanted]

    def forget_requests(self) -> None:
        self.simulator.requests.clear()

    def in_drafts(self) -> list[str]:
        return [draft.id for draft in self.simulator.drafts()]

    def all_changes(self, cursor: Cursor | None, since: datetime = LONG_AGO) -> tuple[ChangePage, Cursor]:
        """All pages as one, and where they end."""
        pages, after = self.drain(cursor, since)
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


def draft_id(draft: DraftRef) -> str:
    return handle_of(draft).draft_id


@contextmanager
def account(
    home: Path, load: Callable[[GoogleSimulator], Credentials] = lambda _: Credentials(token=TOKEN), **how: Any
) -> Iterator[Account]:
    clock = MovingClock(NOW)
    with GoogleSimulator(home, "ada@example.org", token=TOKEN, clock=clock.now, **how) as simulator:
        yield Account(simulator, clock, lambda: load(simulator))
