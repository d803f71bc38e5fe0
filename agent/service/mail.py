"""From the change feed of an account's mailbox to events, page by page.

A page is first gathered (what became of the drafts it touches is asked of the mailbox), then taken in: its events, the
new state and the cursor are committed together. A page that cannot be taken in whole is taken message by message, and
what cannot be taken in at all is put before the user instead of stopping the feed.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from agent.errors import AfterwordError
from agent.places import moment
from agent.ports import Account, JournalEntry, Store, Tables
from agent.service.calendar import CalendarFeed
from agent.service.messages import Messages, fingerprint
from agent.service.our_notes import MAIL, OurNotes, sent_refs
from agent.service.patience import leave_alone
from providers.base import ChangePage, IncomingMessage, Located, ProviderError, RateLimited
from providers.crashpoints import reach

log = logging.getLogger(__name__)

FIRST_READING = timedelta(days=60)
"""How far back a first, or a reset, reading of a mailbox goes: invitations to what is still to come lie there."""
PAGES_A_TURN = 40


class Polled(NamedTuple):
    """How many messages were new, and whether that was all there is."""

    messages: int
    drained: bool


@dataclass(frozen=True, slots=True)
class MailFeed:
    """Reads one account's mailbox."""

    store: Store
    account: Account
    notes: OurNotes
    messages: Messages

    @property
    def calendar(self) -> CalendarFeed:
        """That of the same account, which invitations in the mail are for."""
        return self.messages.calendar

    def poll(self, now: datetime) -> Polled:
        """Take in what changed in the mailbox, page by page. Raises what `Mailbox.changes` and `Mailbox.locate` raise,
        but where there were pages before the mailbox wanted to be left alone, that is as far as this time goes."""
        taken = 0
        for number in range(PAGES_A_TURN):
            with self.store.reading() as tables:
                cursor = tables.cursor(self.account.name, MAIL)
            try:
                page = self.account.mailbox.changes(cursor, now - FIRST_READING)
            except RateLimited as asked:
                if not number:
                    raise
                leave_alone(self.store, self.account.name, asked, now)
                return Polled(taken, drained=False)
            reach("mail.read")
            if page.messages or page.removed or page.cursor != cursor:
                taken += self._take_page(page, now)
            if not page.has_more:
                return Polled(taken, drained=True)
        return Polled(taken, drained=False)

    def _take_page(self, page: ChangePage, now: datetime) -> int:
        """Take in one page and commit it with its cursor."""
        located = self.notes.gather(page.messages, page.removed)
        reach("mail.gathered")
        try:
            with self.store.writing() as tables:
                self.notes.all_found(tables, located, now)
                taken = self._take_in(tables, page.messages, located, now)
                tables.set_cursor(self.account.name, MAIL, page.cursor)
            reach("mail.recorded")
            return taken
        except (AfterwordError, ProviderError):
            raise  # the message is not at fault: it is read again when database and mailbox answer
        except Exception:
            log.exception("page taken message by message", extra={"account": self.account.name})
        for key, answer in located.items():
            self._found_alone(key, answer, now)
        for message in page.messages:
            self._take_alone(message, located, now)
        with self.store.writing() as tables:
            tables.set_cursor(self.account.name, MAIL, page.cursor)
        return len(page.messages)

    def _take_in(
        self, tables: Tables, messages: Sequence[IncomingMessage], located: dict[str, Located], now: datetime
    ) -> int:
        """Take in those that were not seen before; returns how many there were."""
        ours = sent_refs(located)
        taken = 0
        for message in messages:
            if tables.is_seen(self.account.name, fingerprint(message)):
                continue
            tables.mark_seen(self.account.name, fingerprint(message), now)
            taken += 1
            if message.ref not in ours:
                self.messages.take_in(tables, message, now)
        return taken

    def _found_alone(self, key: str, answer: Located, now: datetime) -> None:
        """What cannot be told of one note keeps nothing else back; it is asked again when the feed speaks of it."""
        try:
            with self.store.writing() as tables:
                self.notes.found(tables, key, answer, now)
        except (AfterwordError, ProviderError):
            raise
        except Exception as error:
            log.exception("verdict left out", extra={"account": self.account.name, "key": key})
            with self.store.writing() as tables:
                what = "what became of a note could not be recorded; this is a fault of Afterword's, please report it"
                evidence = type(error).__name__
                tables.note(JournalEntry(at=now, interview_id="", key=key, what=what, evidence=evidence))

    def _take_alone(self, message: IncomingMessage, located: dict[str, Located], now: datetime) -> None:
        """A message that cannot be taken in does not stop the feed: whoever it is from counts as perhaps having
        answered, and the user is told to look."""
        try:
            with self.store.writing() as tables:
                self._take_in(tables, (message,), located, now)
        except (AfterwordError, ProviderError):
            raise
        except Exception as error:
            log.exception("message left out", extra={"account": self.account.name})
            with self.store.writing() as tables:
                at = moment(message.received_at, self.messages.planner.rules.home_zone)
                what = f"a message of {at} could not be read; look at it yourself"
                tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=type(error).__name__))
                tables.mark_seen(self.account.name, fingerprint(message), now)
                self.messages.take_unread(tables, message, type(error).__name__, now)
