"""The Gmail provider keeps the promises of the two protocols, through the real client library over a socket."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.calendar import CalendarContract, CalendarWorld
from tests.contract.gmail_world import GmailWorld, GoogleCalendarWorld, start
from tests.contract.mailbox import MailboxContract, MailboxWorld


class TestGmailMailbox(MailboxContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> Iterator[MailboxWorld]:
        simulator = start(tmp_path)
        yield GmailWorld(simulator)
        simulator.close()


class TestGoogleCalendar(CalendarContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> Iterator[CalendarWorld]:
        simulator = start(tmp_path)
        yield GoogleCalendarWorld(simulator)
        simulator.close()
