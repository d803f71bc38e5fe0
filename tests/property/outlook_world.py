"""The same world with its mail and calendar at Microsoft: the real provider over a socket, the user in Outlook.

Beside what is done at the port, requests fail on their way.
"""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from agent.clock import MovingClock
from agent.config import Settings
from agent.demo.stage import Found
from agent.home import Home
from agent.ports import Account
from providers.base import CalendarEvent
from providers.outlook.calendar import OutlookCalendar
from providers.outlook.mailbox import OutlookMailbox
from providers.outlook.session import Session
from tests.contract.outlook_world import TOKEN, entry_of, start
from tests.property.world import USER, World
from tests.stories.outlook_life import AtOutlook


class OutlookStage(AtOutlook):
    """The stage, with Microsoft on it."""

    def __init__(self, home: Home, settings: Settings, clock: MovingClock) -> None:
        super().__init__(home, settings, clock)
        self.simulator = start(home.folder / "microsoft", clock=clock.now)


class OutlookWorld(World):
    """A world at Microsoft."""

    stages = OutlookStage
    stage: OutlookStage

    def __init__(self, folder: Path, mode: str) -> None:
        self._will_break = False
        self._by_hand: set[str] = set()
        """The deliveries that the user made, by their places in the ledger."""
        super().__init__(folder, mode)

    def placed(self, account: Account) -> Account:
        session = Session(
            lambda: TOKEN,
            clock=self.clock.now,
            endpoint=self.stage.simulator.url,
            pause=lambda _: None,
            timeout=timedelta(seconds=5),
        )
        zone = ZoneInfo(USER["time_zone"])
        beat = timedelta(minutes=3)
        calendar = OutlookCalendar(session, USER["email"], zone, clock=self.clock.now, beat=beat)
        mailbox = OutlookMailbox(session, USER["email"], folder_beat=timedelta(minutes=10))
        return replace(account, mailbox=mailbox, calendar=calendar)

    def turn(self, which: int = 0) -> None:
        super().turn(which)
        self.calm = self.calm and not self._will_break
        self._will_break = False
        self.stage.simulator.faults.clear()

    def will_break(self, operation: str, what: str, when: str, times: int) -> None:
        """Requests to this operation meet a fault in the next turn."""
        self._will_break = True
        self.stage.simulator.fault(operation, what, when=when, times=times)

    # --- what an observer sees

    def by_agent(self) -> list[Found]:
        return [found for found in self.stage.delivered() if found.key not in self._by_hand]

    # --- the user

    def edit(self, draft: Found, words: str, *, new_id: bool) -> None:
        key = self.key_of(draft.message)
        self.edited.pop(str(draft.message["Message-ID"]), None)
        self.stage.simulator.switches.edit_new_message_id = new_id
        ref = self.stage.simulator.edit_draft(draft.key, words)
        (saved,) = [one for one in self.stage.drafts() if one.key == ref]
        message_id = str(saved.message["Message-ID"])
        self.known_ids[message_id] = key
        self.edited[message_id] = saved.text

    def send(self, draft: Found) -> None:
        before = {found.key for found in self.stage.delivered()}
        super().send(draft)
        self._by_hand.update(found.key for found in self.stage.delivered() if found.key not in before)

    def write_event(self, event: CalendarEvent) -> None:
        self.events = [one for one in self.events if one.uid != event.uid] + [event]
        self.stage.simulator.put_event(entry_of(event))

    def close(self) -> None:
        self.stage.simulator.close()
        super().close()
