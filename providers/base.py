"""The mail and calendar vocabulary every provider speaks, the two protocols, and the errors.

Values and promises live here; no I/O, no clock, nothing of the agent. A provider turns its own world into these values
and these errors, once, at its edge.

Errors say whose move it is::

    ProviderError
    |-- Refused            certainly not done; asking again later is safe
    |   |-- RateLimited    ... after `retry_after`
    |   `-- Unavailable    ... when the network or the service is back
    |-- OutcomeUnknown     may have been done: never repeated, only reconciled with `locate`
    |-- Rejected           will never be done as asked: tell the user
    |-- AuthRequired       a person must sign in; the queue waits
    |-- DraftChanged       the draft is no longer what we last wrote: it is the user's now
    `-- NotFound           the thing asked about is not there

Words: a *ref* is the provider's own handle and means nothing outside it; a *key* is ours and computed; a *cursor* is
the provider's opaque bookmark in its change feed. Instants are aware UTC datetimes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

Cursor = NewType("Cursor", str)


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox and its display name (RFC 5322, section 3.4); `email` is kept as written, compared by `mailbox`."""

    email: str
    name: str = ""

    @property
    def mailbox(self) -> str:
        """The address in the form in which two are compared (case folded: no server in use tells them apart)."""
        return self.email.strip().casefold()

    @property
    def domain(self) -> str:
        return self.mailbox.rpartition("@")[2]


class Folder(StrEnum):
    """Where a message lies, as far as it matters: OTHER is any folder a rule or the user moved it to."""

    INBOX = "inbox"
    SENT = "sent"
    DRAFTS = "drafts"
    TRASH = "trash"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingMessage:
    """One note as it shall arrive, frozen before the first call; repeating a call repeats these very bytes.

    `key` is the step's key and never leaves the machine except beside the message, in what a provider keeps without
    transmitting. `message_id` is the RFC 5322 Message-ID with its angle brackets. `text` and `html` say the same.
    `thread_ref` is set, with `in_reply_to` and the whole of `references`, when the note answers in a conversation.
    """

    key: str
    message_id: str
    date: datetime
    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    html: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    thread_ref: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A leaf of a received message that is not its body: a delivery report, an invitation, returned headers, a file."""

    media_type: str
    content: bytes
    filename: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingMessage:
    """A message as it lies in the mailbox, whoever wrote it.

    `folder` is the provider's word, and the only evidence that the user sent something (`Folder.SENT`): a From header
    is anybody's. `sent_at` is the Date header, None when missing or nonsense; `received_at` is the provider's own.
    `text` is the plain body ("" when there is only `html`). `headers` are all of them, unfolded, in order. What could
    not be decoded is replaced, never raised; `damage` then says what was wrong.
    """

    ref: str
    thread_ref: str
    folder: Folder
    message_id: str
    received_at: datetime
    sent_at: datetime | None = None
    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    text: str = ""
    html: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    parts: tuple[Part, ...] = ()
    damage: str = ""

    def header(self, name: str) -> str:
        """The first header of that name, or ""."""
        wanted = name.casefold()
        return next((value for field, value in self.headers if field.casefold() == wanted), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRef:
    """A draft of ours. `version` names the content as read back after our last write: when the draft answers with
    another one, the user has edited it."""

    ref: str
    version: str
    thread_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentMessage:
    """A message found where sent mail lies. `message_id` is the one it really carries, which may not be ours."""

    ref: str
    message_id: str
    sent_at: datetime
    thread_ref: str = ""
    to: tuple[Address, ...] = ()


class Whereabouts(StrEnum):
    """What became of a message of ours, as far as the mailbox shows."""

    DRAFT = "draft"
    """It lies in Drafts as we last wrote it."""
    EDITED = "edited"
    """It lies in Drafts and is not what we last wrote: the user's now."""
    SENT = "sent"
    UNCERTAIN = "uncertain"
    """It was handed over for sending and whether it left is not known; it is never handed over again. Only evidence (a
    copy among the sent mail, a bounce, an answer) or the user can tell."""
    DELETED = "deleted"
    """It lies in the trash."""
    ABSENT = "absent"
    """It was looked for by key, recipients and thread and is nowhere. Never proof by itself that it was deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """The answer of `Mailbox.locate`. `draft` is set for DRAFT and EDITED, `sent` for SENT. `probable` says that it was
    recognised by recipients, thread and text rather than by an id; `message_id` is then the Message-ID it carries, by
    which it may turn out to be another note. `unproven` says of a draft that is ABSENT that the mailbox keeps a record
    of what was deleted and does not name it there, or not yet: it may lie, changed or sent, where nothing shows it so
    far. `evidence` is a sentence for the journal."""

    whereabouts: Whereabouts
    draft: DraftRef | None = None
    sent: SentMessage | None = None
    probable: bool = False
    unproven: bool = False
    message_id: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """One page of the change feed. `messages` are new or changed ones in any folder but junk, `removed` the refs of
    those that are gone from where they were. The cursor is to be committed together with what the page caused.
    `reset` says the old cursor had expired and this begins a bounded new reading: expect what was seen before."""

    messages: tuple[IncomingMessage, ...]
    removed: tuple[str, ...]
    cursor: Cursor
    has_more: bool = False
    reset: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """The messages of one thread, oldest first, the user's own among them."""

    thread_ref: str
    messages: tuple[IncomingMessage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose mailbox this is: the primary address first, then the aliases it can send from; `signature` in plain text as
    the mailbox holds it, "" when it has none."""

    addresses: tuple[Address, ...]
    signature: str = ""


class Participation(StrEnum):
    """PARTSTAT of an attendee (RFC 5545, section 3.2.12)."""

    NEEDS_ACTION = "needs-action"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    DELEGATED = "delegated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """`calendar_user` is the CUTYPE (RFC 5545, section 3.2.3): individual, group, resource, room, unknown."""

    address: Address
    participation: Participation = Participation.NEEDS_ACTION
    calendar_user: str = "individual"
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One occurrence of one event, from a calendar or an invitation (RFC 5545 and 5546).

    `uid` and `original_start` (the RECURRENCE-ID, or the first start known) name the occurrence across calendars.
    `starts_at` and `ends_at` are aware UTC; an all-day event runs from midnight to midnight in the home zone. `zone` is
    the IANA name the event was written in, None for UTC and for floating times (read in the home zone); `unread_zone`
    is the name of one that nobody knows and no file describes: the home zone stands for it. `method` is the
    iTIP method, lower case, "" in a calendar; `status` is confirmed, tentative or cancelled. `conference` is the first
    address of a video meeting that the event's own fields give.
    """

    ref: str
    uid: str
    starts_at: datetime
    ends_at: datetime
    zone: str | None = None
    unread_zone: str = ""
    original_start: datetime | None = None
    sequence: int = 0
    method: str = ""
    status: str = "confirmed"
    all_day: bool = False
    recurring: bool = False
    summary: str = ""
    description: str = ""
    location: str = ""
    conference: str = ""
    organizer: Address | None = None
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """As `ChangePage`, for a calendar. `broken` names what could not be read, a sentence each, for the user, with the
    name of the place and a colon in front; `mended` are the names of places that can be read again, or are gone.
    `absent` says why there is no calendar at all, "" as a rule."""

    events: tuple[CalendarEvent, ...]
    removed: tuple[str, ...]
    cursor: Cursor
    has_more: bool = False
    reset: bool = False
    broken: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    absent: str = ""


class ProviderError(Exception):
    """Root of what a provider raises; the message is one sentence for a person, without mail text or secrets."""


class Refused(ProviderError):
    """Certainly not done; the same request may be made again later."""


class RateLimited(Refused):
    """Refused because of too many requests; `retry_after` is how long the service asked us to wait."""

    def __init__(self, message: str, *, retry_after: timedelta) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Unavailable(Refused):
    """The service or the network could not be reached, or a read failed on its side; nothing was done."""


class OutcomeUnknown(ProviderError):
    """A write may or may not have been carried out. It is never repeated: `Mailbox.locate` finds out."""


class Rejected(ProviderError):
    """The service will never do this as asked (a recipient refused, a message too large); the user must be told."""


class AuthRequired(ProviderError):
    """The user must sign in again; everything queued for the account waits."""


class DraftChanged(ProviderError):
    """The draft differs from what we last wrote, so it was neither changed, sent nor removed."""


class NotFound(ProviderError):
    """The draft, message, thread or event asked for is not there."""


class TokenStore(Protocol):
    """Where a provider keeps what lets it in without the user: one text, secret, opaque to whoever keeps it."""

    def load(self) -> str:
        """The text as it was last saved, by whichever process. Raises `AuthRequired` when there is none that can be
        read: then the user must sign in."""

    def save(self, token: str) -> None:
        """Keep this one in its place, whole or not at all. Raises `AuthRequired` when it cannot be kept."""


class Mailbox(Protocol):
    """A mailbox with drafts. Reads raise `Refused`, `AuthRequired` or `NotFound`; each write adds what it names."""

    def identity(self) -> Identity:
        """Whose mailbox this is."""

    def create_draft(self, message: OutgoingMessage) -> DraftRef:
        """Put the message into Drafts and read back what was stored. May raise `OutcomeUnknown`, `Rejected`, and
        `DraftChanged` when the user has taken up what an interrupted call left there."""

    def update_draft(self, draft: DraftRef, message: OutgoingMessage) -> DraftRef:
        """Replace our untouched draft by `message` (same key and Message-ID).

        Raises `DraftChanged` when the draft is not what `draft` describes, `NotFound` when it is gone,
        `OutcomeUnknown`.
        """

    def send_draft(self, draft: DraftRef) -> SentMessage | None:
        """Send our untouched draft: the only verb that puts mail on the wire, called once for a claim.

        Returns the sent message, or None when the service accepted it and has not shown it yet. Recipients that are the
        user's own addresses get it in the user's own inbox. Raises `DraftChanged`, `NotFound` (gone: sent, deleted or
        moved, see `locate`), `Rejected` when it will never leave, `OutcomeUnknown` when it may have left.
        """

    def discard_draft(self, draft: DraftRef) -> None:
        """Remove our untouched draft. Already gone is success. Raises `DraftChanged`, `OutcomeUnknown`."""

    def locate(self, message: OutgoingMessage, draft: DraftRef | None, since: Cursor | None = None) -> Located:
        """Find what became of a message of ours, by the ref if there is one, by key and Message-ID, then by recipients
        and thread. With `draft` None it answers whether the message exists at all (a first creation, a restored
        backup): then a draft or sent copy is recognised by key or Message-ID only. `since` is a place in the change
        feed: where lists may lag behind, what came after it is looked through as well."""

    def changes(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        """The next page of what changed after `cursor`. Without a cursor, or when it has expired, a bounded reading of
        everything received since `since` begins, with `reset=True` on each page of it. Never raises for old cursors."""

    def thread(self, thread_ref: str) -> Conversation:
        """The whole conversation as it is now, sent mail included. Raises `NotFound`."""

    def correspondence(self, addresses: Sequence[str], domain: str, since: datetime) -> tuple[Conversation, ...]:
        """The threads since `since` in which one of `addresses`, or anybody at `domain` ("" for nobody), takes part,
        the latest first and no more than twenty. Advisory: it may lag behind and proves nothing by what it lacks."""


class Calendar(Protocol):
    """A calendar, or all the calendars of one account."""

    def changes(self, cursor: Cursor | None, since: datetime, until: datetime) -> EventPage:
        """The next page of events changed after `cursor`, occurrences of recurring ones each by itself, within
        `since`..`until`. Without a cursor, or when it has expired, all of them, with `reset=True`."""

    def event(self, ref: str) -> CalendarEvent | None:
        """One event as it is now, None when it is gone."""
