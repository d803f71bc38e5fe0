"""The Outlook provider keeps the promises of the two protocols, through real requests over a socket."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.calendar import CalendarContract, CalendarWorld
from tests.contract.mailbox import MailboxContract, MailboxWorld
from tests.contract.outlook_world import OutlookCalendarWorld, OutlookWorld, start
from tests.simulators.microsoft import Switches


class TestOutlookMailbox(MailboxContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> Iterator[MailboxWorld]:
        simulator = start(tmp_path)
        yield OutlookWorld(simulator)
        simulator.close()


class TestOutlookCalendar(CalendarContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> Iterator[CalendarWorld]:
        simulator = start(tmp_path)
        yield OutlookCalendarWorld(simulator)
        simulator.close()


LATER = {"search_lag", "filter_lag", "late_delta", "late_calendar"}
"""What these hold back is told later, and the contract asks at once."""


@pytest.mark.long
@pytest.mark.parametrize("switch", sorted(set(Switches.disputed()) - LATER))
class TestOutlookMailboxAsOthersSayItIs(MailboxContract):
    """With each point on which the sources disagree turned round by itself."""

    @pytest.fixture
    def world(self, tmp_path: Path, switch: str) -> Iterator[MailboxWorld]:
        simulator = start(tmp_path)
        setattr(simulator.switches, switch, not getattr(simulator.switches, switch))
        yield OutlookWorld(simulator)
        simulator.close()
