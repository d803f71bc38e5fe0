"""The local provider keeps the promises of the two protocols."""

from pathlib import Path

import pytest

from tests.contract.calendar import CalendarContract, CalendarWorld
from tests.contract.local_world import LocalCalendarWorld, LocalWorld
from tests.contract.mailbox import MailboxContract, MailboxWorld


class TestLocalMailbox(MailboxContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> MailboxWorld:
        return LocalWorld(tmp_path)


class TestLocalCalendar(CalendarContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> CalendarWorld:
        return LocalCalendarWorld(tmp_path)
