"""The same stage with Gmail in the place of the Maildir: the engine talks to it through the real client library, and
the two parts that are others' to play are played at the other end of the socket."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Any

from agent.demo.stage import Found, Stage, parsed
from agent.home import Home
from agent.service.turn import Agent
from providers.gmail.mailbox import GmailMailbox
from tests.contract.gmail_world import connect, start
from tests.simulators.google import GoogleSimulator
from tests.stories.life import Life

LABELS = {"INBOX": "INBOX", "Drafts": "DRAFT", "Sent": "SENT", "Trash": "TRASH"}


class AtGmail(Stage):
    """A stage whose mail lies at Gmail: what others and the user do, they do there."""

    simulator: GoogleSimulator

    def edit(self, draft: Found, text: str) -> None:
        self.simulator.edit_draft(self._draft_id(draft), text)

    def send(self, draft: Found) -> None:
        self.simulator.send_draft_by_hand(self._draft_id(draft))

    def remove(self, found: Found) -> None:
        self.simulator.delete(found.key)

    def delivered(self) -> list[Found]:
        return [Found("delivered", str(number), mail) for number, mail in enumerate(self.simulator.delivered())]

    def folder(self, name: str) -> list[Found]:
        with self.simulator.state.lock:
            mails = self.simulator.store.holding([LABELS[name]], hidden=name == "Trash", ghosts=False, before=None)
        return [Found(name, mail.id, parsed(mail.raw)) for mail in reversed(mails)]

    def _add(self, folder: str, raw: bytes, *, seen: bool = True, flags: str = "S") -> None:
        self.simulator.arrive(raw, label=LABELS.get(folder, folder), at=self.clock.now())

    def _draft_id(self, draft: Found) -> str:
        with self.simulator.state.lock:
            return self.simulator.store.draft_of(draft.key)


class GmailLife(AtGmail, Life):
    """The mail of the last account lies at Gmail; that of any other, and the calendar, in the home folder."""

    def __init__(self, home: Home, start_at: datetime, *, accounts: Sequence[str] = ("local",), **user: Any) -> None:
        super().__init__(home, start_at, accounts=accounts, **user)
        self.simulator = start(home.folder / "google", clock=self.clock.now)
        self.simulator.set_send_as("ada@example.org", name="Ada Park")
        self._opened: list[GmailMailbox] = []

    def leave(self) -> None:
        """Close every connection, and Google."""
        for mailbox in self._opened:
            mailbox.close()
        self.simulator.close()

    def engine(self) -> Agent:
        agent = Stage.engine(self)
        mailbox, _ = connect(self.simulator, clock=self.clock.now)
        self._opened.append(mailbox)
        *others, last = agent.accounts
        there = (*others, replace(last, mailbox=mailbox))
        return replace(agent, accounts=tuple(self.between(account) for account in there))

    def left_at(self, message: EmailMessage) -> datetime:
        """By the stamp of Gmail's own server; the Date may be that of the draft."""
        return parsedate_to_datetime(str(message["Received"]).rpartition(";")[2].strip())
