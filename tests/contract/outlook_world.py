"""The other side of the Outlook provider: a Microsoft of our own on a loopback socket, its user and its senders."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from providers.base import CalendarEvent, Cursor, DraftRef, Folder, IncomingMessage, Participation
from providers.mime import from_bytes
from providers.outlook import open_account
from providers.outlook.calendar import OutlookCalendar
from providers.outlook.events import SEQUENCE
from providers.outlook.mailbox import OutlookMailbox
from tests.contract.calendar import CalendarWorld
from tests.contract.mailbox import NOW, MailboxWorld
from tests.simulators.microsoft import MicrosoftSimulator

TOKEN = "bearer-of-the-tests"
FOLDERS = {Folder.INBOX: "inbox", Folder.SENT: "sentitems", Folder.TRASH: "deleteditems", Folder.OTHER: "Archive Firm"}
NO_BEAT = timedelta(0)


def start(home: Path, clock: Callable[[], datetime] = lambda: NOW, **switches: Any) -> MicrosoftSimulator:
    """A running simulator that takes the bearer of the tests. To be closed."""
    return MicrosoftSimulator(home, "ada@example.org", token=TOKEN, clock=clock, **switches).start()


def connect(url: str, clock: Callable[[], datetime] = lambda: NOW) -> tuple[OutlookMailbox, OutlookCalendar]:
    """Mailbox and calendar as another process has them."""
    return open_account(
        lambda: TOKEN,
        email="ada@example.org",
        home_zone=ZoneInfo("UTC"),
        clock=clock,
        endpoint=url,
        calendar_beat=NO_BEAT,
        folder_beat=NO_BEAT,
    )


class OutlookWorld(MailboxWorld):
    """An account with two addresses, as its user finds it in Outlook."""

    adds = frozenset({"x-ms-has-attach"})

    def __init__(self, simulator: MicrosoftSimulator) -> None:
        self.simulator = simulator
        simulator.account.name = self.user.name
        simulator.account.aliases = [self.alias.email]
        self.mailbox, _ = connect(simulator.url)

    def deliver(self, raw: bytes, folder: Folder = Folder.INBOX, at: datetime = NOW) -> None:
        self.simulator.arrive(raw, FOLDERS[folder], at=at)

    def move(self, message_id: str, folder: Folder) -> None:
        (ref,) = [ref for ref, mail in self.simulator.folder("inbox") if mail["Message-ID"] == message_id]
        self.simulator.move(ref, FOLDERS[folder])

    def edit_draft(self, draft: DraftRef, text: str) -> None:
        self.simulator.edit_draft(draft.ref, text)

    def delete_draft(self, draft: DraftRef) -> None:
        self.simulator.delete_draft(draft.ref)

    def send_by_hand(self, draft: DraftRef) -> None:
        self.simulator.send_draft_by_hand(draft.ref)

    def delivered(self) -> list[IncomingMessage]:
        return [
            from_bytes(bytes(mail), ref="", thread_ref="", folder=Folder.OTHER, received_at=NOW)
            for mail in self.simulator.delivered()
        ]

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        self.simulator.expire_delta()
        return cursor


class OutlookCalendarWorld(CalendarWorld):
    """The calendar an account has by default, or another of its own by its id, into which all is put."""

    can_be_broken = False

    def __init__(self, simulator: MicrosoftSimulator, own: str = "") -> None:
        self.simulator = simulator
        _, self.calendar = connect(simulator.url)
        self._own = own
        self._ids: dict[str, str] = {}

    def put(self, event: CalendarEvent, *, daily: int = 0) -> None:
        entry = entry_of(event)
        if daily:
            day = event.starts_at.date().isoformat()
            entry["recurrence"] = {
                "pattern": {"type": "daily", "interval": 1},
                "range": {"type": "numbered", "startDate": day, "numberOfOccurrences": daily},
            }
        self._ids[event.uid] = self.simulator.put_event(entry, self._own)

    def remove(self, uid: str) -> None:
        self.simulator.remove_event(self._ids[uid])

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        self.simulator.expire_delta()
        return cursor


RESPONSES = {
    Participation.NEEDS_ACTION: "notResponded",
    Participation.ACCEPTED: "accepted",
    Participation.DECLINED: "declined",
    Participation.TENTATIVE: "tentativelyAccepted",
}


def entry_of(event: CalendarEvent) -> dict[str, Any]:
    """The event in the form of the API."""
    people = [
        {
            "emailAddress": {"address": one.address.email, "name": one.address.name},
            "type": "optional" if one.optional else "required",
            "status": {"response": RESPONSES[one.participation], "time": "0001-01-01T00:00:00Z"},
        }
        for one in event.attendees
    ]
    entry: dict[str, Any] = {
        "iCalUId": event.uid,
        "start": _point(event.starts_at),
        "end": _point(event.ends_at),
        "isCancelled": event.status == "cancelled",
        "isAllDay": event.all_day,
        "subject": event.summary,
        "body": {"contentType": "text", "content": event.description},
        "location": {"displayName": event.location},
        "attendees": people,
        "singleValueExtendedProperties": [{"id": SEQUENCE, "value": str(event.sequence)}],
    }
    if event.organizer:
        entry["organizer"] = {"emailAddress": {"address": event.organizer.email, "name": event.organizer.name}}
    return entry


def _point(at: datetime) -> dict[str, str]:
    return {"dateTime": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.0000000"), "timeZone": "UTC"}
