"""What has happened, in the past tense. Everything the agent learns becomes one of these before anything is decided.

Three families: **of the interview** (the clock, the calendar, the mail, the user's commands), which go through the
table of phases in `decide`; **of a step** (what became of its draft or its sending), which go through the table of step
states; and the `Reading` of a received message, which the first family carries.
"""

from dataclasses import dataclass
from datetime import date, datetime

from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import CallOutcome, Contact, Debrief, Evidence, Kind, ThreadLink


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedRecipient:
    """An address a bounce or delay speaks of. `permanent` means that this address will never work (unknown user or
    host, moved); a full mailbox or a spam refusal is final but not permanent. `status` is the RFC 3463 code or ""."""

    address: str
    permanent: bool
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a received message is and means. `until` is a date or an aware instant, None when nothing was understood.
    `text` is what its author newly wrote, without quotes and signature. `reports_on` are the Message-IDs of the
    returned originals. `evidence` are sentences for the user, the deciding one first."""

    kind: MessageKind
    intent: Intent | None = None
    until: date | datetime | None = None
    until_words: str = ""
    text: str = ""
    recipients: tuple[FailedRecipient, ...] = ()
    reports_on: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewEvent:
    """Root of what concerns the interview as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Woke(InterviewEvent):
    """The time the interview asked to be woken at has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSeen(InterviewEvent):
    """The calendar or an invitation shows the interview, again or changed. Empty fields say nothing new. `account` is
    where `event_ref` lies, and `uid` the calendar's identity of the event, "" when not known."""

    starts_at: datetime
    ends_at: datetime
    zone: str
    sequence: int
    unread_zone: str = ""
    event_ref: str = ""
    account: str = ""
    uid: str = ""
    original_start: datetime | None = None
    kind: Kind = Kind.UNKNOWN
    company: str = ""
    domain: str = ""
    role: str = ""
    contacts: tuple[Contact, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCalledOff(InterviewEvent):
    """The event was cancelled or removed, or the user declined it. `why` is a sentence; `uid` is as in `EventSeen`;
    `declined` says that it was the user's doing, in the calendar of `account`."""

    why: str
    account: str = ""
    sequence: int = 0
    uid: str = ""
    original_start: datetime | None = None
    declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedBack(InterviewEvent):
    """Calendar and mailbox were read once more before writing: where to answer, and who else belongs to the matter. A
    changed event and mail that passed since come as events of their own, before this one."""

    threads: tuple[ThreadLink, ...] = ()
    contacts: tuple[Contact, ...] = ()
    evidence: tuple[Evidence, ...] = ()


OTHER_ROLE = "it may be about another role at the same company"
"""The doubt about a message of somebody who is part of two interviews."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(InterviewEvent):
    """A message reached the user that belongs to this interview. `contact_id` is None when it came from somebody else
    at the company or a system of theirs; `certain` is False when it may concern something else, and `doubt` says what.
    `phone` is the number under which they want to be called, "" when they gave none."""

    contact_id: str | None
    at: datetime
    message_id: str
    thread_ref: str
    reading: Reading
    evidence: str
    certain: bool = True
    doubt: str = OTHER_ROLE
    phone: str = ""
    latest: bool = True
    """Whether this is the latest conversation about the role: what is still to be written is written for that one."""
    link: ThreadLink | None = None
    """The message as one that a later note to this contact can answer."""
    by_phone: bool = False
    """They said it in a call, of which the user tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserWrote(InterviewEvent):
    """The user wrote to a contact by hand, in any client."""

    contact_id: str
    at: datetime
    message_id: str
    thread_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debriefed(InterviewEvent):
    """The user told how it went. `contacts` fills in or corrects names, addresses and phone numbers; `taken_back` names
    the fields of the debrief that they want untold."""

    debrief: Debrief
    contacts: tuple[Contact, ...] = ()
    taken_back: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAgain(InterviewEvent):
    """The user recorded a known interview once more: what they typed stands. What is empty or None says nothing;
    `starts_at` and `ends_at` come together."""

    company: str = ""
    role: str = ""
    kind: Kind = Kind.UNKNOWN
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called(InterviewEvent):
    """The user made the call of the step `key`. `until` is when they shall call again, or when a decision is expected;
    a date stands for its day."""

    key: str
    outcome: CallOutcome
    until: date | datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped(InterviewEvent):
    """The user wants a step, or with `key` None the whole interview, left out (a no-show, say)."""

    key: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(InterviewEvent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(InterviewEvent):
    """The user lets it go on; with a key, releases that one held or uncertain step to be tried again."""

    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescheduled(InterviewEvent):
    """The user set the date of a step."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEvent:
    """Root of what concerns one step."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMade(StepEvent):
    """The note lies in Drafts, newly made, rewritten, or found there from before. `superseded` says that a newer text
    has been promised meanwhile and waits to be written in its place."""

    draft_ref: str
    draft_version: str
    thread_ref: str
    found: bool = False
    superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEdited(StepEvent):
    """The draft is not what we last wrote: it is the user's now."""

    draft_ref: str
    draft_version: str
    thread_ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMissing(StepEvent):
    """The draft was looked for, by key, recipients and thread, and was found nowhere, or in the trash (`thrown_away`).
    `unproven`: nothing says that it was deleted, either."""

    evidence: str
    thrown_away: bool = False
    unproven: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSent(StepEvent):
    """The note was found where sent mail lies, or the provider confirmed it. `by_hand`: the user pressed Send."""

    sent_ref: str
    message_id: str
    thread_ref: str
    at: datetime
    by_hand: bool
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendClaimed(StepEvent):
    """The last look showed nothing new and the sending begins: the row is committed before the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAccepted(StepEvent):
    """The provider took the note; it has not been seen among sent mail yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendCalledOff(StepEvent):
    """The send was claimed and certainly not made: something came up in the last look, or the provider refused it."""

    why: str
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeLost(StepEvent):
    """The note may have left and may not; nothing in the mailbox tells."""

    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRefused(StepEvent):
    """The provider will never take this note."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteUnfit(StepEvent):
    """The note could not be written, or proofreading found what must not leave."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWithdrawn(StepEvent):
    """Our own untouched draft was taken back."""


Event = InterviewEvent | StepEvent
