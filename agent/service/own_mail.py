"""Putting a message into the user's own inbox, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from agent.ports import JournalEntry, OutboxRow
from agent.service import notices
from agent.service.rows import Rows
from providers.base import DraftChanged, NotFound, Rejected, SentMessage, Whereabouts
from providers.crashpoints import reach

A_DAY = timedelta(hours=24)
LOOK_AGAIN = timedelta(minutes=2)
HANDED_OVER = "handed over, and not seen among the sent mail yet"


@dataclass(frozen=True, slots=True)
class OwnMail:
    """Carries out the rows that tell the user something."""

    rows: Rows

    def put(self, row: OutboxRow, now: datetime) -> None:
        """Put the message into the user's own inbox, once: it is looked for before it is made, and before it is sent.
        One that could not be for a day is not news any more."""
        message, mailbox = row.message, self.rows.account.mailbox
        if message is None or now - message.date > A_DAY:
            self.rows.drop(row)
            return
        located = mailbox.locate(message, None)
        reach("tell.looked")
        if located.sent is not None:
            self._told(row, located.sent)
            return
        if located.whereabouts not in (Whereabouts.ABSENT, Whereabouts.DRAFT):
            self.rows.drop(row)  # the user has it in hand, or threw it away
            return
        if row.error == HANDED_OVER:
            self._wait(row, now)  # the service has it, and has not moved it yet
            return
        if not self.rows.claim(row, now):
            return
        reach("tell.claimed")
        try:
            draft = located.draft or mailbox.create_draft(message)
            reach("tell.drafted")
            sent = mailbox.send_draft(draft)
        except (DraftChanged, NotFound):
            sent = None
        except Rejected as rejected:
            self._put_aside(row, f"a message to you could not be sent: {rejected}", now)
            return
        reach("tell.sent")
        if sent is not None:
            self._told(row, sent)
            return
        self._wait(row, now)

    def _wait(self, row: OutboxRow, now: datetime) -> None:
        with self.rows.store.writing() as tables:
            tables.postpone(row.row_id, now + LOOK_AGAIN, HANDED_OVER)

    def _told(self, row: OutboxRow, sent: SentMessage) -> None:
        with self.rows.store.writing() as tables:
            if sent.message_id:
                notices.remember(tables, sent.message_id, row.key)
            tables.finish(row.row_id)
        reach("tell.recorded")

    def _put_aside(self, row: OutboxRow, what: str, now: datetime) -> None:
        with self.rows.store.writing() as tables:
            tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=row.key))
            tables.finish(row.row_id)
