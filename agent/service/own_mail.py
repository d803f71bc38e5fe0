"""Putting a message into the user's own inbox, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from agent.ports import JournalEntry, OutboxRow
from agent.service import notices
from agent.service.rows import Rows
from providers.base import (
    DraftChanged,
    DraftRef,
    Located,
    NotFound,
    OutgoingMessage,
    Rejected,
    SentMessage,
    Whereabouts,
)
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
            self._give_up(row)
            return
        located = self._located(row, message)
        reach("tell.looked")
        if located.sent is not None:
            self._told(row, located.sent)
            return
        if located.whereabouts not in (Whereabouts.ABSENT, Whereabouts.DRAFT):
            self._give_up(row)  # the user has it in hand, or threw it away
            return
        with self.rows.store.reading() as tables:
            begun = tables.fact(_begun(row))
            news = notices.is_news(tables, row.key, now)
        if begun and (located.draft is None or row.error == HANDED_OVER):
            self._wait(row, now)  # it left, or the service has it: that it is not seen yet says nothing
            return
        if not news and located.draft is None:
            self._give_up(row)
            return
        if not self.rows.claim(row, now):
            return
        reach("tell.claimed")
        self._send(row, located.draft or mailbox.create_draft(message), now)

    def _located(self, row: OutboxRow, message: OutgoingMessage) -> Located:
        """What became of it. A mailbox that changes Message-IDs knows it again by its words, which are those of another
        where an interview was moved."""
        located = self.rows.account.mailbox.locate(message, None, row.since)
        if located.sent is not None:
            with self.rows.store.reading() as tables:
                if notices.is_another(tables, located.sent.message_id, row.key):
                    return Located(whereabouts=Whereabouts.ABSENT, evidence="it is another message to yourself")
        return located

    def _send(self, row: OutboxRow, draft: DraftRef, now: datetime) -> None:
        with self.rows.store.writing() as tables:
            tables.set_fact(_begun(row), now.isoformat())
        reach("tell.drafted")
        try:
            sent = self.rows.account.mailbox.send_draft(draft)
        except (DraftChanged, NotFound) as changed:
            with self.rows.store.writing() as tables:
                tables.drop_fact(_begun(row))
                tables.postpone(row.row_id, now + LOOK_AGAIN, str(changed))
            return
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

    def _give_up(self, row: OutboxRow) -> None:
        with self.rows.store.writing() as tables:
            if row.key.startswith(notices.SUMMARY):
                notices.forget_summary(tables)
            tables.drop_fact(_begun(row))
            tables.drop(row.row_id)

    def _told(self, row: OutboxRow, sent: SentMessage) -> None:
        with self.rows.store.writing() as tables:
            if sent.message_id:
                notices.remember(tables, sent.message_id, row.key)
            tables.drop_fact(_begun(row))
            tables.finish(row.row_id)
        reach("tell.recorded")

    def _put_aside(self, row: OutboxRow, what: str, now: datetime) -> None:
        with self.rows.store.writing() as tables:
            tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=row.key))
            tables.drop_fact(_begun(row))
            tables.finish(row.row_id)


def _begun(row: OutboxRow) -> str:
    """The fact that its sending has begun: from then on it is made no second time."""
    return f"sending:{row.key}"
