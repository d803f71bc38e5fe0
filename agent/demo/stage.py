"""The stage a story is played on: a home folder with the real engine in it, a clock moved by hand, and the two parts
that are others' to play in life: the other side, who writes, and the user, who edits, sends and deletes in a mail
client.

Both act on the Maildir as any mail program does, by adding, renaming and removing files. Nothing here calls the engine
but `turn`, and nothing in the engine knows that it is on a stage. The demo and the story tests share it.
"""

import mailbox
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from pathlib import Path

from agent.bootstrap import open_agent, open_store
from agent.clock import MovingClock
from agent.config import Settings
from agent.home import Home
from agent.ports import Store
from agent.service.turn import Agent, Outcome

LONGEST_NAP = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Found:
    """A message as it lies in a folder."""

    folder: str
    key: str
    message: EmailMessage

    @property
    def to(self) -> str:
        return str(self.message["To"])

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def text(self) -> str:
        part = self.message.get_body(("plain",))
        return part.get_content().replace("\r\n", "\n") if part is not None else ""


class Stage:
    """One home, its engine, the clock, and the hands of the other people."""

    def __init__(self, home: Home, settings: Settings, clock: MovingClock) -> None:
        self.home = home
        self.settings = settings
        self.clock = clock
        self.store: Store = open_store(home)
        self._serial = 0

    def engine(self) -> Agent:
        """The real engine on this home, opened anew as after a restart."""
        return open_agent(self.home, self.settings, self.store, self.clock)

    # --- time -----------------------------------------------------------------------------------------------------

    def turn(self) -> Outcome:
        return self.engine().turn(self.clock.now())

    def play_until(self, instant: datetime) -> None:
        """Let time pass up to `instant`, with a turn whenever the engine asked for one, as the daemon would take it."""
        self.turn()
        while self.clock.now() < instant:
            with self.store.reading() as tables:
                wanted = [at for at in (tables.next_wake(), tables.next_attempt()) if at is not None]
            soonest = min([*wanted, instant, self.clock.now() + LONGEST_NAP])
            self.clock.move_to(min(max(soonest, self.clock.now() + timedelta(seconds=30)), instant))
            self.turn()

    # --- the other side -------------------------------------------------------------------------------------------

    def receive(
        self,
        sender: str,
        subject: str,
        text: str,
        *,
        answers: EmailMessage | None = None,
        headers: Sequence[tuple[str, str]] = (),
        invitation: bytes | None = None,
        method: str = "REQUEST",
    ) -> EmailMessage:
        """A message from the other side arrives in the inbox."""
        message = self._written(sender, self.settings.email, subject, text, answers, headers)
        if invitation is not None:
            message.add_attachment(
                invitation, maintype="text", subtype="calendar", params={"method": method, "charset": "utf-8"}
            )
        self.arrive(message.as_bytes(policy=policy.SMTP))
        return message

    def arrive(self, raw: bytes) -> None:
        """These bytes arrive in the inbox, as they are."""
        self._add("INBOX", raw, seen=False)

    # --- the user -------------------------------------------------------------------------------------------------

    def write(self, to: str, subject: str, text: str, *, answers: EmailMessage | None = None) -> EmailMessage:
        """The user writes to somebody by hand: it leaves, and lies in Sent."""
        message = self._written(f"{self.settings.name} <{self.settings.email}>", to, subject, text, answers)
        self._add("Sent", message.as_bytes(policy=policy.SMTP))
        return message

    def drafts(self) -> list[Found]:
        return self.folder("Drafts")

    def sent(self) -> list[Found]:
        return self.folder("Sent")

    def inbox(self) -> list[Found]:
        return self.folder("INBOX")

    def draft_to(self, address: str) -> Found:
        """The one draft to this address. Raises LookupError when there is none or more than one."""
        found = [draft for draft in self.drafts() if address in draft.to]
        if len(found) != 1:
            raise LookupError(f"{len(found)} drafts to {address}")
        return found[0]

    def edit(self, draft: Found, text: str) -> None:
        """The user changes the text: mail programs write a new file and remove the old one."""
        message = EmailMessage(policy=policy.SMTP)
        for name in ("From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"):
            if draft.message[name] is not None:
                message[name] = draft.message[name]
        message.set_content(text)
        self._add("Drafts", message.as_bytes(policy=policy.SMTP), flags="DS")
        self.remove(draft)

    def send(self, draft: Found) -> None:
        """The user presses Send: the draft is dated, delivered, lies in Sent, and is gone from Drafts."""
        del draft.message["Date"]
        draft.message["Date"] = format_datetime(self.clock.now())
        raw = draft.message.as_bytes(policy=policy.SMTP)
        self._deliver(raw)
        self._add("Sent", raw)
        self.remove(draft)

    def remove(self, found: Found) -> None:
        """Remove a file; from Drafts that is what deleting does in a client that empties its trash at once."""
        self._open(found.folder).remove(found.key)

    # --- what lies where ------------------------------------------------------------------------------------------

    def delivered(self) -> list[Found]:
        """The ledger: what really left, by anybody's hand."""
        if not self.home.delivered.exists():
            return []
        box = mailbox.Maildir(self.home.delivered, create=False)
        return [Found("delivered", key, parsed(box.get_bytes(key))) for key in sorted(box.keys())]

    def folder(self, name: str) -> list[Found]:
        box = self._open(name)
        found = [Found(name, key, parsed(box.get_bytes(key))) for key in sorted(box.keys())]
        return [f for f in found if f is not None]

    def _open(self, name: str) -> mailbox.Maildir:
        return _maildir(self.home.mail if name == "INBOX" else self.home.mail / f".{name}")

    def _add(self, folder: str, raw: bytes, *, seen: bool = True, flags: str = "S") -> None:
        box = self._open(folder)
        entry = mailbox.MaildirMessage(raw)
        entry.set_subdir("cur" if seen else "new")
        entry.set_flags(flags if seen else "")
        entry.set_date(self.clock.now().timestamp())
        box.add(entry)

    def _deliver(self, raw: bytes) -> None:
        _maildir(self.home.delivered).add(mailbox.MaildirMessage(raw))

    def _written(
        self,
        sender: str,
        to: str,
        subject: str,
        text: str,
        answers: EmailMessage | None,
        headers: Sequence[tuple[str, str]] = (),
    ) -> EmailMessage:
        self._serial += 1
        message = EmailMessage(policy=policy.SMTP)
        message["From"], message["To"], message["Subject"] = sender, to, subject
        message["Date"] = format_datetime(self.clock.now().astimezone(UTC))
        domain = sender.rpartition("@")[2].rstrip(">")
        message["Message-ID"] = f"<{self._serial}.{int(self.clock.now().timestamp())}@{domain}>"
        if answers is not None:
            parent = str(answers["Message-ID"])
            message["In-Reply-To"] = parent
            message["References"] = " ".join(filter(None, [str(answers["References"] or ""), parent]))
        for name, value in headers:
            message[name] = value
        message.set_content(text)
        return message


def _maildir(root: Path) -> mailbox.Maildir:
    """The Maildir there, made for the user alone when there is none."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)  # the mode is not that of parents made on the way
    for part in ("cur", "new", "tmp"):
        (root / part).mkdir(mode=0o700, exist_ok=True)
    return mailbox.Maildir(root, create=False)


def parsed(raw: bytes) -> EmailMessage:
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)
