"""The other side of the local provider: programs and people that handle the files of its tree."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from zoneinfo import ZoneInfo

from providers.base import CalendarEvent, Cursor, DraftRef, Folder, Identity, IncomingMessage
from providers.ics import write_event
from providers.local import FolderTransport, LocalCalendar, LocalMailbox, Transport
from providers.mime import from_bytes
from tests.contract.calendar import CalendarWorld
from tests.contract.mailbox import NOW, MailboxWorld

DIRECTORIES = {
    Folder.INBOX: "",
    Folder.DRAFTS: ".Drafts",
    Folder.SENT: ".Sent",
    Folder.TRASH: ".Trash",
    Folder.OTHER: ".Archive.Firm",
}


class LocalWorld(MailboxWorld):
    """A tree under `home`, as a mail client that follows the rules of Maildir finds it."""

    def __init__(
        self,
        home: Path,
        *,
        transport: Transport | None = None,
        clock: Callable[[], datetime] = lambda: NOW,
    ) -> None:
        self.root = home / "mail"
        self.ledger = home / "delivered"
        self.clock = clock
        self.transport = transport or FolderTransport(self.ledger)
        self.mailbox = self.open()
        self._count = 0

    def open(self) -> LocalMailbox:
        """The mailbox as another process has it."""
        identity = Identity(addresses=(self.user, self.alias))
        return LocalMailbox(self.root, identity, self.transport, clock=self.clock)

    def deliver(self, raw: bytes, folder: Folder = Folder.INBOX, at: datetime = NOW) -> None:
        box = self.root / DIRECTORIES[folder]
        for part in ("tmp", "new", "cur"):
            (box / part).mkdir(parents=True, exist_ok=True)
        self._count += 1
        temporary = box / "tmp" / f"{int(at.timestamp())}.M{self._count}P{os.getpid()}.host"
        temporary.write_bytes(raw)
        os.utime(temporary, (at.timestamp(), at.timestamp()))
        place, info = ("new", "") if folder is Folder.INBOX else ("cur", ":2,S")
        temporary.rename(box / place / f"{temporary.name}{info}")

    def move(self, message_id: str, folder: Folder) -> None:
        (path,) = self.paths(message_id)
        target = self.root / DIRECTORIES[folder] / "cur"
        target.mkdir(parents=True, exist_ok=True)
        path.rename(target / f"{path.name.partition(':')[0]}:2,S")

    def edit_draft(self, draft: DraftRef, text: str) -> None:
        (path,) = self.paths(self._id(draft), ".Drafts")
        raw = path.read_bytes()
        mail = message_from_bytes(raw, policy=default)
        mail.set_content(text)
        self.deliver(bytes(mail), Folder.DRAFTS)
        path.unlink()

    def delete_draft(self, draft: DraftRef) -> None:
        (path,) = self.paths(self._id(draft), ".Drafts")
        path.rename(self.root / ".Trash" / "cur" / path.name)

    def send_by_hand(self, draft: DraftRef) -> None:
        """As a client that gives what it sends an id of its own."""
        (path,) = self.paths(self._id(draft), ".Drafts")
        raw = re.sub(rb"(?m)^Message-ID:.*$", b"Message-ID: <by-hand@example.org>", path.read_bytes())
        self.deliver(raw, Folder.SENT)
        path.unlink()
        (self.ledger / "new").mkdir(parents=True, exist_ok=True)
        (self.ledger / "new" / "by-hand").write_bytes(raw)

    def delivered(self) -> list[IncomingMessage]:
        files = sorted(path for part in ("new", "cur") for path in self.ledger.glob(f"{part}/*"))
        return [
            from_bytes(path.read_bytes(), ref=path.name, thread_ref="", folder=Folder.OTHER, received_at=NOW)
            for path in files
        ]

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        return Cursor(cursor.replace("local1", "local0"))

    def paths(self, message_id: str, directory: str | None = None) -> list[Path]:
        """The files of that Message-ID, in one folder or all."""
        return [
            path for path in self.files(directory) if message_id.encode() in path.read_bytes().partition(b"\n\n")[0]
        ]

    def files(self, directory: str | None = None) -> Iterator[Path]:
        boxes = [self.root / directory] if directory is not None else [self.root, *self.root.glob(".*")]
        for box in boxes:
            for part in ("new", "cur"):
                yield from sorted((box / part).glob("*"))

    @staticmethod
    def _id(draft: DraftRef) -> str:
        return draft.version.partition(" ")[2]


class LocalCalendarWorld(CalendarWorld):
    """A folder of .ics files, one an event."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calendar = LocalCalendar(folder, ZoneInfo("UTC"), clock=lambda: NOW)

    def put(self, event: CalendarEvent, *, daily: int = 0) -> None:
        content = write_event(event)
        if daily:
            content = content.replace(b"END:VEVENT", b"RRULE:FREQ=DAILY;COUNT=%d\r\nEND:VEVENT" % daily)
        self._write(event.uid, content)

    def put_broken(self, uid: str) -> None:
        self._write(uid, b"BEGIN:VEV")

    def remove(self, uid: str) -> None:
        (self.folder / f"{uid}.ics").unlink()

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        return Cursor(cursor[:-8])

    def _write(self, uid: str, content: bytes) -> None:
        path = self.folder / f"{uid}.ics"
        temporary = path.with_suffix(".tmp")
        temporary.write_bytes(content)
        temporary.rename(path)
