"""What the services need from outside, as protocols, and the values that cross: outbox rows, journal entries.

The store keeps everything in one database; `bootstrap` fills these protocols in. A `Tables` lives inside one
transaction and is the only way to read or write. No transaction contains a provider call.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from agent.domain.model import Interview

if TYPE_CHECKING:  # a command that only looks into the database loads nothing of a provider
    from providers.base import Calendar, Cursor, Mailbox, OutgoingMessage


class Owner(NamedTuple):
    """Whose a message or a draft is: of which interview, and the note of which step, "" for none of ours."""

    interview_id: str
    key: str


class Operation(StrEnum):
    """What an outbox row promises to do."""

    LOOK = "look"
    DRAFT = "draft"
    SEND = "send"
    WITHDRAW = "withdraw"
    LOCATE = "locate"
    TELL = "tell"
    """A message to the user themself, made and sent at once; `key` names it, and `interview_id` may be ""."""


class RowState(StrEnum):
    PENDING = "pending"
    CLAIMED = "claimed"
    """The call is being made, or was when the program died: only reconciling tells what became of it."""
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A promise on disk: one call to a provider. `key` is the step's key, "" for LOOK. `message` is the frozen note
    of a DRAFT. `not_before` holds it back after a refusal, `attempts` counts the claims, `error` says the last. `since`
    is where the mail had been read to when it was first claimed: what its calls made came after."""

    row_id: int
    account: str
    interview_id: str
    key: str
    operation: Operation
    state: RowState
    message: "OutgoingMessage | None" = None
    not_before: datetime | None = None
    attempts: int = 0
    claimed_at: datetime | None = None
    error: str = ""
    since: "Cursor | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One line of the user's history: when, of which interview and step, what happened, on what evidence."""

    at: datetime
    interview_id: str
    key: str
    what: str
    evidence: str = ""


READ_AGAIN = "it can be read again"
"""Ends a journal line about a place whose earlier faults are over; its name and a colon stand in front."""

FOR_YOUR_INFORMATION = "for your information"
"""The evidence of a line of no interview that asks nothing of the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountHealth:
    """When an account was last heard from, and what has been wrong since (`trouble` "" when nothing is). `needs_user`
    says that it is their move: to sign in, or because it was tried for hours in vain. `waits_until` is until when the
    service asked to be left alone, and is. `signin_ends_at` is when the provider ends the sign-in whatever is done; it
    is written by `set_signin_end` alone."""

    account: str
    heard_at: datetime | None = None
    trouble: str = ""
    trouble_since: datetime | None = None
    needs_user: bool = False
    waits_until: datetime | None = None
    signin_ends_at: datetime | None = None

    def left_alone(self, until: str) -> str:
        """Why and until when nothing is asked of the service; `until` in words."""
        return f"{self.trouble.rstrip('.')}, so it is left alone until {until}"

    def waits(self, now: datetime) -> datetime | None:
        """Until when nothing is asked of the service, None when it may be asked. Where what was heard, or the trouble,
        is of a time to come, or the instant more than a day off, for which nobody may ask, a clock that went wrong
        has written it."""
        until, written = self.waits_until, (self.heard_at, self.trouble_since)
        if until is None or any(at is not None and at > now for at in written):
            return None
        return until if timedelta(0) < until - now <= timedelta(days=1) else None


class Tables(Protocol):
    """Everything that can be read or written within one transaction."""

    # interviews
    def interview(self, interview_id: str) -> Interview | None: ...

    def save(self, interview: Interview, wake_at: datetime | None) -> None:
        """Insert or replace the interview with all of it, and when it wants to be woken."""
        ...

    def interviews(self, *, closed: bool = True) -> Iterator[Interview]:
        """All interviews, the soonest first."""
        ...

    def due(self, now: datetime, limit: int) -> list[str]:
        """The ids of the interviews that asked to be woken at or before `now`, the longest waiting first."""
        ...

    def next_wake(self) -> datetime | None: ...

    def delete(self, interview_id: str, *, forget: bool = True) -> None:
        """Remove everything of the interview, outbox and journal included. With `forget` a fingerprint of its id, uid
        and original start stays, so that it is not taken up again."""
        ...

    def is_forgotten(self, interview_id: str) -> bool: ...

    # recognition; each answers with interview ids
    def by_uid(self, uid: str) -> list[str]: ...

    def by_event_ref(self, account: str, event_ref: str) -> list[str]: ...

    def by_day(self, starts: datetime, ends: datetime) -> list[str]:
        """Those that start within the two instants."""
        ...

    def by_thread(self, account: str, thread_ref: str) -> list[str]: ...

    def by_address(self, mailbox: str) -> list[str]:
        """Those with a contact of that address (compared as `Address.mailbox`)."""
        ...

    def by_message_id(self, message_id: str) -> list[str]:
        """The interviews a message belongs to: a note of ours to one, the user's own to several perhaps."""
        ...

    def by_person(self, contact_id: str) -> list[str]:
        """The interviews with a contact of this id: the same name gives the same one."""
        ...

    def by_domain(self, domain: str) -> list[str]: ...

    def step_by_message_id(self, message_id: str) -> Owner | None:
        """The step whose note carries or carried this Message-ID, ours or the provider's; with key "" when the id is
        that of another message known to belong to the interview."""
        ...

    def step_by_draft(self, account: str, draft_ref: str) -> Owner | None: ...

    def remember_message_id(self, message_id: str, interview_id: str, key: str) -> None: ...

    def last_note_to(self, mailbox: str) -> datetime | None:
        """When a note of ours was last sent to this address, by whichever interview."""
        ...

    # outbox
    def promise(
        self,
        *,
        account: str,
        interview_id: str,
        key: str,
        operation: Operation,
        message: "OutgoingMessage | None",
        not_before: datetime | None = None,
    ) -> None:
        """Add a pending row. One of the same key (LOOK: interview) and operation that is still pending is replaced; one
        that is claimed stays and the new one waits behind it (for a SEND or LOOK already claimed: nothing is added)."""
        ...

    def is_superseded(self, row: OutboxRow) -> bool:
        """Whether a later row of the same key and operation is pending."""
        ...

    def pending(self, account: str, now: datetime, limit: int) -> list[OutboxRow]:
        """Pending rows that may be tried now, in the order they were promised, none whose key has an older row that is
        not done."""
        ...

    def claimed(self, account: str) -> list[OutboxRow]: ...

    def row(self, row_id: int) -> OutboxRow | None: ...

    def claim(self, row_id: int, now: datetime) -> bool:
        """Pending -> claimed; False when the row is not pending any more."""
        ...

    def finish(self, row_id: int) -> None:
        """-> done."""
        ...

    def postpone(self, row_id: int, until: datetime, error: str) -> None:
        """Back to pending, not to be tried before `until`."""
        ...

    def drop(self, row_id: int) -> None:
        """Remove a row that is no longer wanted."""
        ...

    def message_of(self, key: str) -> "OutgoingMessage | None":
        """The note as last claimed or written for this step (the newest DRAFT row that is not pending, else the pending
        one)."""
        ...

    def next_attempt(self) -> datetime | None:
        """The earliest `not_before` of a pending row."""
        ...

    # mail and calendar feeds
    def cursor(self, account: str, feed: str) -> "Cursor | None": ...

    def set_cursor(self, account: str, feed: str, cursor: "Cursor") -> None: ...

    def is_seen(self, account: str, fingerprint: str) -> bool:
        """Whether this message, by its fingerprint, was taken in before."""
        ...

    def mark_seen(self, account: str, fingerprint: str, at: datetime) -> None: ...

    # accounts and journal
    def health(self, account: str) -> AccountHealth: ...

    def set_health(self, health: AccountHealth) -> None: ...

    def set_signin_end(self, account: str, at: datetime | None) -> None: ...

    def note(self, entry: JournalEntry) -> None: ...

    def journal(self, interview_id: str | None, limit: int) -> list[JournalEntry]:
        """The latest entries, oldest first."""
        ...

    # small facts of the installation, such as when an account was set up
    def fact(self, name: str) -> str | None: ...

    def set_fact(self, name: str, value: str) -> None: ...

    def drop_fact(self, name: str) -> None: ...

    def drop_notices(self, first: str, last: str) -> None:
        """Forget which Message-IDs the notices carry whose keys are not below `first`, and below `last`."""
        ...


class Store(Protocol):
    def writing(self) -> AbstractContextManager[Tables]:
        """One transaction (`begin immediate`), committed when the block ends, rolled back when it raises."""
        ...

    def reading(self) -> AbstractContextManager[Tables]:
        """One consistent view of the database."""
        ...


@dataclass(frozen=True, slots=True)
class Account:
    """One mailbox with its calendar, ready for use."""

    name: str
    mailbox: "Mailbox"
    calendar: "Calendar"
