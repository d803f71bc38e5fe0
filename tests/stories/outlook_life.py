"""The same stage with Outlook in the place of the Maildir: the engine talks to it by real requests, and the two parts
that are others' to play are played at the other end of the socket."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Any

from agent.demo.stage import Found, Stage, parsed
from agent.home import Home
from agent.service.turn import Agent
from tests.contract.outlook_world import connect, start
from tests.simulators.microsoft import MicrosoftSimulator
from tests.stories.life import Life

FOLDERS = {"INBOX": "inbox", "Drafts": "drafts", "Sent": "sentitems", "Trash": "deleteditems"}
RULE = "\n" + "_" * 32 + "\n"


class AtOutlook(Stage):
    """A stage whose mail lies at Microsoft: what others and the user do, they do there."""

    simulator: MicrosoftSimulator

    def edit(self, draft: Found, text: str) -> None:
        self.simulator.edit_draft(draft.key, text)

    def send(self, draft: Found) -> None:
        self.simulator.send_draft_by_hand(draft.key)

    def remove(self, found: Found) -> None:
        self.simulator.delete_draft(found.key)

    def delivered(self) -> list[Found]:
        return [Found("delivered", str(number), plain(mail)) for number, mail in enumerate(self.simulator.delivered())]

    def folder(self, name: str) -> list[Found]:
        return [Found(name, ref, plain(mail)) for ref, mail in self.simulator.folder(FOLDERS[name])]

    def _add(self, folder: str, raw: bytes, *, seen: bool = True, flags: str = "S") -> None:
        if folder == "Trash":
            return  # to delete is to move there: no client adds a copy before
        self.simulator.arrive(raw, FOLDERS.get(folder, folder), at=self.clock.now())


class OutlookLife(AtOutlook, Life):
    """The mail of the last account lies at Microsoft; that of any other, and the calendar, in the home folder."""

    def __init__(self, home: Home, start_at: datetime, *, accounts: Sequence[str] = ("local",), **user: Any) -> None:
        super().__init__(home, start_at, accounts=accounts, **user)
        self.simulator = start(home.folder / "microsoft", clock=self.clock.now)

    def engine(self) -> Agent:
        agent = Stage.engine(self)
        mailbox, _ = connect(self.simulator.url, clock=self.clock.now)
        *others, last = agent.accounts
        there = (*others, replace(last, mailbox=mailbox))
        return replace(agent, accounts=tuple(self.between(account) for account in there))

    def left_at(self, message: EmailMessage) -> datetime:
        """By the stamp of the server; the Date may be that of the draft."""
        return parsedate_to_datetime(str(message["Received"]).rpartition(";")[2].strip())


def plain(mail: EmailMessage) -> EmailMessage:
    """With the line ends of a file, as the stories compare text, and without what Outlook quotes below an answer."""
    found = parsed(bytes(mail).replace(b"\r\n", b"\n"))
    part = found.get_body(("plain",))
    if part is not None and RULE in part.get_content():
        part.set_content(part.get_content().partition(RULE)[0])
    return found
