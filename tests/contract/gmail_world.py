"""The other side of the Gmail provider: a Google of our own on a loopback socket, its user and its senders."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from google.oauth2.credentials import Credentials

from providers.base import CalendarEvent, Cursor, DraftRef, Folder, IncomingMessage, Participation
from providers.gmail import open_account
from providers.gmail.calendar import GoogleCalendar
from providers.gmail.mailbox import GmailMailbox
from providers.gmail.reader import handle_of
from providers.mime import from_bytes
from tests.contract.calendar import CalendarWorld
from tests.contract.mailbox import NOW, MailboxWorld
from tests.simulators.google import GoogleSimulator

TOKEN = "bearer-of-the-tests"
LABELS = {Folder.INBOX: "INBOX", Folder.SENT: "SENT", Folder.TRASH: "TRASH", Folder.OTHER: "Archive-Firm"}


def start(home: Path, clock: Callable[[], datetime] = lambda: NOW, **switches: Any) -> GoogleSimulator:
    """A running simulator that takes the bearer of the tests. To be closed."""
    return GoogleSimulator(home, "ada@example.org", token=TOKEN, clock=clock, **switches).start()


def connect(
    simulator: GoogleSimulator, clock: Callable[[], datetime] = lambda: NOW
) -> tuple[GmailMailbox, GoogleCalendar]:
    """Mailbox and calendar as another process has them."""
    return open_account(
        lambda: Credentials(token=TOKEN),
        email="ada@example.org",
        home_zone=ZoneInfo("UTC"),
        clock=clock,
        endpoint=simulator.url,
        calendar_beat=timedelta(0),
    )


class GmailWorld(MailboxWorld):
    """An account with two addresses, as its user finds it in the web client."""

    keeps_message_id = False
    adds = frozenset({"x-google-original-message-id"})
    has_trash = False

    def __init__(self, simulator: GoogleSimulator) -> None:
        self.simulator = simulator
        simulator.set_send_as(self.user.email, name=self.user.name)
        simulator.set_send_as(self.alias.email, name=self.alias.name)
        self.mailbox, _ = connect(simulator)

    def deliver(self, raw: bytes, folder: Folder = Folder.INBOX, at: datetime = NOW) -> None:
        self.simulator.arrive(raw, label=LABELS[folder], at=at)

    def move(self, message_id: str, folder: Folder) -> None:
        with self.simulator.state.lock:
            (mail,) = self.simulator.store.by_rfc_id(message_id)
        self.simulator.label(mail.id, add=[LABELS[folder]], take=["INBOX"])

    def edit_draft(self, draft: DraftRef, text: str) -> None:
        self.simulator.edit_draft(handle_of(draft).draft_id, text)

    def delete_draft(self, draft: DraftRef) -> None:
        self.simulator.delete_draft(handle_of(draft).draft_id)

    def send_by_hand(self, draft: DraftRef) -> None:
        self.simulator.send_draft_by_hand(handle_of(draft).draft_id)

    def delivered(self) -> list[IncomingMessage]:
        return [
            from_bytes(bytes(mail), ref="", thread_ref="", folder=Folder.OTHER, received_at=NOW)
            for mail in self.simulator.delivered()
        ]

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        self.simulator.forget_history()
        return cursor


class GoogleCalendarWorld(CalendarWorld):
    """The primary calendar of an account."""

    can_be_broken = False

    def __init__(self, simulator: GoogleSimulator) -> None:
        self.simulator = simulator
        _, self.calendar = connect(simulator)
        self._ids: dict[str, str] = {}

    def put(self, event: CalendarEvent, *, daily: int = 0) -> None:
        entry = entry_of(event) | ({"recurrence": [f"RRULE:FREQ=DAILY;COUNT={daily}"]} if daily else {})
        self._ids[event.uid] = self.simulator.put_event(entry)

    def remove(self, uid: str) -> None:
        self.simulator.remove_event(self._ids[uid])

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        self.simulator.expire_sync_tokens()
        return cursor


def entry_of(event: CalendarEvent) -> dict[str, Any]:
    """The event in the form of the API."""
    people = [
        {
            "email": one.address.email,
            "displayName": one.address.name,
            "responseStatus": {Participation.NEEDS_ACTION: "needsAction"}.get(one.participation, one.participation),
        }
        for one in event.attendees
    ]
    entry: dict[str, Any] = {
        "iCalUID": event.uid,
        "start": {"dateTime": event.starts_at.astimezone(UTC).isoformat(), "timeZone": event.zone or "UTC"},
        "end": {"dateTime": event.ends_at.astimezone(UTC).isoformat(), "timeZone": event.zone or "UTC"},
        "status": event.status,
        "sequence": event.sequence,
        "summary": event.summary,
        "description": event.description,
        "location": event.location,
        "attendees": people,
    }
    if event.organizer:
        entry["organizer"] = {"email": event.organizer.email, "displayName": event.organizer.name}
    return entry
