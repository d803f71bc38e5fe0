"""The Outlook provider keeps the promises of the two protocols, through real requests over a socket."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from providers.base import Whereabouts
from tests.contract.calendar import CalendarContract, CalendarWorld
from tests.contract.mailbox import NOW, MailboxContract, MailboxWorld, letter
from tests.contract.outlook_world import OutlookCalendarWorld, OutlookWorld, start
from tests.simulators.microsoft import Switches


class TestOutlookMailbox(MailboxContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> Iterator[MailboxWorld]:
        simulator = start(tmp_path)
        there = OutlookWorld(simulator)
        there.keeps_message_id = simulator.switches.keep_message_id
        yield there
        simulator.close()

    @pytest.mark.long
    def test_many_messages_come_in_pages(self, world: MailboxWorld):
        super().test_many_messages_come_in_pages(world)

    @pytest.mark.parametrize("remembers", [True, False], ids=["feed-forgotten", "all-forgotten"])
    def test_a_draft_from_before_the_first_reading_is_still_told_of(self, world: MailboxWorld, remembers: bool):
        draft = world.mailbox.create_draft(world.note())
        world.deliver(letter("bob@firm.example", "<old@firm.example>"))
        _, cursor = world.drain(None)
        assert isinstance(world, OutlookWorld)
        world.simulator.arrive(letter("ada@example.org", "<private@example.org>", text="not ours"), "drafts", at=NOW)
        world.edit_draft(draft, "my own words\n")
        later = NOW + timedelta(days=61)
        told = world.news(world.expire_cursor(cursor) if remembers else None, later)
        assert [(one.ref, one.text.split()) for one in told] == [(draft.ref, ["my", "own", "words"])]
        assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.EDITED


class TestOutlookCalendar(CalendarContract):
    @pytest.fixture
    def world(self, tmp_path: Path) -> Iterator[CalendarWorld]:
        simulator = start(tmp_path)
        yield OutlookCalendarWorld(simulator)
        simulator.close()

    @pytest.mark.long
    def test_many_events_all_come(self, world: CalendarWorld):
        super().test_many_events_all_come(world)


class TestOutlookCalendarBesideTheDefaultOne(CalendarContract):
    """A calendar that the user made."""

    @pytest.fixture
    def world(self, tmp_path: Path) -> Iterator[CalendarWorld]:
        simulator = start(tmp_path)
        yield OutlookCalendarWorld(simulator, simulator.put_calendar("Job search"))
        simulator.close()

    @pytest.mark.long
    def test_many_events_all_come(self, world: CalendarWorld):
        super().test_many_events_all_come(world)


LATER = {"search_lag", "filter_lag", "late_delta", "late_calendar"}
"""What these hold back is told later, and the contract asks at once."""
UNTRACED = {"copy_to_sent"}
"""Nothing is left of what was sent: nobody can find it."""


@pytest.mark.long
@pytest.mark.parametrize("switch", sorted(set(Switches.disputed()) - LATER - UNTRACED))
class TestOutlookMailboxAsOthersSayItIs(MailboxContract):
    """With each point on which the sources disagree turned round by itself."""

    @pytest.fixture
    def world(self, tmp_path: Path, switch: str) -> Iterator[MailboxWorld]:
        simulator = start(tmp_path)
        setattr(simulator.switches, switch, not getattr(simulator.switches, switch))
        there = OutlookWorld(simulator)
        there.keeps_message_id = simulator.switches.keep_message_id
        yield there
        simulator.close()
