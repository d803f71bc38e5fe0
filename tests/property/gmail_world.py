"""The same world with its mail and calendar at Google: the real provider over a socket, the user in Gmail's web client.

Beside what is done at the port, requests fail on their way. Gmail gives what it sends an id of its own, so the observer
takes down which draft became which message.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from google.oauth2.credentials import Credentials

from agent.clock import MovingClock
from agent.config import Settings
from agent.demo.stage import Found
from agent.home import Home
from agent.ports import Account
from providers.base import CalendarEvent
from providers.gmail.calendar import GoogleCalendar
from providers.gmail.mailbox import GmailMailbox
from providers.gmail.session import Session
from tests.contract.gmail_world import TOKEN, entry_of, start
from tests.property.world import USER, World
from tests.stories.gmail_life import AtGmail


class GmailStage(AtGmail):
    """The stage, with Google on it."""

    def __init__(self, home: Home, settings: Settings, clock: MovingClock) -> None:
        super().__init__(home, settings, clock)
        self.simulator = start(home.folder / "google", clock=clock.now)
        self.simulator.set_send_as(USER["email"], name=USER["name"])


class GmailWorld(World):
    """A world at Google."""

    stages = GmailStage
    stage: GmailStage

    def placed(self, account: Account) -> Account:
        session = Session(
            lambda: Credentials(token=TOKEN),
            clock=self.clock.now,
            endpoint=self.stage.simulator.url,
            pause=lambda _: None,
            timeout=timedelta(seconds=5),
        )
        calendar = GoogleCalendar(session, ZoneInfo(USER["time_zone"]), clock=self.clock.now, beat=timedelta(minutes=3))
        return replace(account, mailbox=GmailMailbox(session, USER["email"]), calendar=calendar)

    def turn(self, which: int = 0) -> None:
        super().turn(which)
        self.calm = self.calm and not self._will_break
        self._will_break = False
        self.stage.simulator.faults.clear()

    _will_break = False

    def will_break(self, method: str, what: str, when: str, times: int) -> None:
        """Requests to this method meet a fault in the next turn."""
        self._will_break = True
        self.stage.simulator.fault(method, what, when=when, times=times)

    # --- what an observer sees

    def by_agent(self) -> list[Found]:
        """Deliveries by the API, of which Google writes down that they were."""
        return [found for found in self.stage.delivered() if _came_by_api(found)]

    @contextmanager
    def watching(self) -> Iterator[None]:
        sent, drafts = self._sent(), self._drafts()
        with super().watching():
            try:
                yield
            finally:
                gone = [drafts[draft_id] for draft_id in sorted(drafts.keys() - self._drafts().keys())]
                new = [rfc_id for rfc_id in self._sent() if rfc_id not in sent]
                if len(gone) != len(new):
                    self.problems.append(f"{gone} became {new}")
                for key, rfc_id in zip(gone, new, strict=False):
                    self.known_ids[rfc_id] = key

    def _sent(self) -> list[str]:
        """What the agent sent, also to the user alone, which is delivered to nobody."""
        return [str(found.message["Message-ID"]) for found in self.stage.sent() if _came_by_api(found)]

    def _drafts(self) -> dict[str, str]:
        """Draft id -> step key."""
        return {draft.id: self.key_of(draft.mail) for draft in self.stage.simulator.drafts()}

    # --- the user

    def edit(self, draft: Found, words: str, *, new_id: bool) -> None:
        key = self.key_of(draft.message)
        self.edited.pop(str(draft.message["Message-ID"]), None)
        self.stage.simulator.switches.rewrite_message_id_on_edit = new_id
        before = {one.key for one in self.stage.drafts()}
        self.stage.edit(draft, words)
        (saved,) = [one for one in self.stage.drafts() if one.key not in before]
        message_id = str(saved.message["Message-ID"])
        self.known_ids[message_id] = key
        self.edited[message_id] = saved.text

    def send(self, draft: Found) -> None:
        key = self.key_of(draft.message)
        before = {one.key for one in self.stage.sent()}
        super().send(draft)
        (sent,) = [one for one in self.stage.sent() if one.key not in before]
        self.known_ids[str(sent.message["Message-ID"])] = key

    def write_event(self, event: CalendarEvent) -> None:
        self.events = [one for one in self.events if one.uid != event.uid] + [event]
        self.stage.simulator.put_event(entry_of(event))

    def close(self) -> None:
        self.stage.simulator.close()
        super().close()


def _came_by_api(found: Found) -> bool:
    return "gmailapi" in str(found.message["Received"])
