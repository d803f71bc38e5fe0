"""The Gmail provider keeps the promises of the two protocols, through the real client library over a socket."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.calendar import CalendarContract, CalendarWorld
from tests.contract.gmail_world import GmailWorld, GoogleCalendarWorld, start
from tests.contract.mailbox import MailboxContract, MailboxWorld
from tests.simulators.google import Switches


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


LATER = {"search_lag", "stale_listings", "late_history"}
"""What these hold back is told later, and the contract asks at once."""


@pytest.mark.long
@pytest.mark.parametrize("switch", sorted(set(Switches.disputed()) - LATER))
class TestGmailMailboxAsOthersSayItIs(MailboxContract):
    """With each point on which the sources disagree turned round by itself."""

    @pytest.fixture
    def world(self, tmp_path: Path, switch: str) -> Iterator[MailboxWorld]:
        simulator = start(tmp_path)
        setattr(simulator.switches, switch, not getattr(simulator.switches, switch))
        yield GmailWorld(simulator)
        simulator.close()
