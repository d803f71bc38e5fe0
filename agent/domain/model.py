"""An interview and everything the agent knows of it: contacts, debrief, steps. Values, no behaviour beyond lookups.

An **interview** is one conversation about one role. A **contact** is a person of it. A **step** is one note, or
call, to one person; its state tells where it is between planned and sent. The **debrief** is what the user says of the
conversation. Nothing here reads a clock, a file or a mailbox.

What they are known by is computed in `identity`.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from providers.base import Address


class Kind(StrEnum):
    """How the conversation was held; UNKNOWN when neither invitation nor user said."""

    PHONE = "phone"
    VIDEO = "video"
    ONSITE = "onsite"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What somebody is in this process."""

    INTERVIEWER = "interviewer"
    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"
    COORDINATOR = "coordinator"
    UNKNOWN = "unknown"


class Phase(StrEnum):
    SCHEDULED = "scheduled"
    OVER = "over"
    CLOSED = "closed"


class Closing(StrEnum):
    """Why an interview is closed."""

    ANSWERED = "answered"
    REJECTED = "rejected"
    OFFERED = "offered"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"


class StepKind(StrEnum):
    THANK_YOU = "thank_you"
    IN_THE_LOOP = "in_the_loop"
    FOLLOW_UP = "follow_up"
    NUDGE = "nudge"
    CLOSING = "closing"
    CALL = "call"
    LETTER = "letter"


class StepState(StrEnum):
    """Where a step is. Above the line the straight way, below it what may come between; see `design.md`, State."""

    WAITING = "waiting"
    DRAFTING = "drafting"
    DRAFTED = "drafted"
    SENDING = "sending"
    SUBMITTED = "submitted"
    SENT = "sent"

    HELD = "held"
    HANDS_OFF = "hands_off"
    DECLINED = "declined"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    REJECTED = "rejected"
    UNCERTAIN = "uncertain"


class Cause(StrEnum):
    """Why a step is held, cancelled or waits, for the rules; `why` says it to the user."""

    NONE = ""
    OVERDUE = "overdue"
    UNSENT = "unsent"
    NO_ADDRESS = "no_address"
    UNFIT = "unfit"
    UNSURE = "unsure"
    ANSWERED = "answered"
    WAIT = "wait"
    AGREED = "agreed"
    AWAY = "away"
    GONE = "gone"
    UNDELIVERED = "undelivered"
    USER_WROTE = "user_wrote"
    LOW_RATING = "low_rating"
    MOVED = "moved"
    CALLED_OFF = "called_off"
    NOT_INVOLVED = "not_involved"
    OUTCOME = "outcome"


class CallOutcome(StrEnum):
    """What came of a call, as the user tells it."""

    NO_ANSWER = "no_answer"
    TALKED = "talked"
    CALL_BACK = "call_back"
    WAIT = "wait"
    REJECTED = "rejected"
    NEXT_STEP = "next_step"
    OFFER = "offer"


ENDED = frozenset({StepState.SENT, StepState.DECLINED, StepState.SKIPPED, StepState.CANCELLED, StepState.REJECTED})
"""States out of which nothing leads by itself. CANCELLED alone may be revived, by `decide`."""

IN_DRAFTS = frozenset({StepState.DRAFTED, StepState.HANDS_OFF})
"""States in which a draft of ours is believed to lie in the mailbox."""


class Register(StrEnum):
    """The English the notes are written in: greeting, closing and the form of dates differ."""

    US = "us"
    UK = "uk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """The user, as the notes need to know them. `aliases` are further own addresses, `signature` is what stands below
    the closing ("" for just the name), `postal_address` its lines, `zone` the IANA zone they live in."""

    name: str
    email: str
    aliases: tuple[str, ...] = ()
    phone: str = ""
    postal_address: str = ""
    signature: str = ""
    register: Register = Register.US
    zone: str = "UTC"
    employer: str = ""
    work_email: str = ""

    @property
    def address(self) -> "Address":
        from providers.base import Address  # not loaded by a command that only looks

        return Address(self.email, self.name)

    @property
    def mailboxes(self) -> frozenset[str]:
        """The addresses the user writes from, as `Address.mailbox` has them."""
        return frozenset(email.strip().casefold() for email in (self.email, *self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason to believe something, in words for the user: where it was seen and what was seen."""

    source: str
    """`calendar`, `invitation`, `mail`, `signature` or `user`."""
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person of the interview. `contact_id` is stable when the address is corrected; `led` says that they organised
    or led the conversation, `first_contact` that they wrote first. `salutation` is the user's own wording ("Dr. Van der
    Ven"), "" when the shipped rule decides. `zone` is the person's IANA zone where the invitation tells it."""

    contact_id: str
    name: str = ""
    email: str = ""
    phone: str = ""
    title: str = ""
    role: Role = Role.UNKNOWN
    first_contact: bool = False
    led: bool = False
    took_part: bool = True
    invited: bool = False
    """The calendar event or invitation names them; should a later one not, they did not take part."""
    unreachable: bool = False
    """Mail to `email` came back for good."""
    agency: bool = False
    """Works for an agency that stands between the user and the employer."""
    salutation: str = ""
    zone: str | None = None

    @property
    def address(self) -> "Address":
        from providers.base import Address  # not loaded by a command that only looks

        return Address(self.email, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something that was talked about, by whom (a contact_id), None when with everybody."""

    text: str
    contact_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """What the user says of the conversation. The rating (1 to 5) is for decisions only and reaches nobody."""

    rating: int | None = None
    talked_about: tuple[Topic, ...] = ()
    learned: str = ""
    thought: str = ""
    next_step: str = ""
    next_step_at: datetime | None = None
    decide_by: datetime | None = None
    """The day by which they said they would decide."""
    unplaced: str = ""
    """What the user wrote and no place was found for; it goes into no note."""

    @property
    def is_empty(self) -> bool:
        return self == Debrief()

    def merged(self, newer: "Debrief", taken_back: frozenset[str] = frozenset()) -> "Debrief":
        """This debrief with what the newer one says put over it; what the newer one leaves out stays, but for the
        fields that are taken back."""
        untold = {name: getattr(Debrief(), name) for name in taken_back}
        said = {name: getattr(newer, name) for name in Debrief.__dataclass_fields__ if getattr(newer, name)}
        return replace(self, **untold | said)

    @property
    def can_be_taken_back(self) -> frozenset[str]:
        """The fields that say something and can be taken back: words of the notes, by which no step goes."""
        words = ("talked_about", "learned", "thought", *(() if self.next_step_at else ("next_step",)))
        return frozenset(name for name in words if getattr(self, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadLink:
    """Where a note to this contact should answer: the conversation they already have with the user."""

    contact_id: str
    thread_ref: str
    message_id: str
    references: tuple[str, ...]
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One note or call to one person.

    `due_at` is when its next move is due (to be drafted, or in auto mode to be sent), None when only an event can move
    it. `why` is a sentence for the user: why it is due then, or why it stopped. `remedy` is what the user can do, for
    states that need the user. `draft_ref` and `draft_version` are the provider's words for the draft; `drafted_at` and
    `changed_at` when it was put there and last changed by anybody. `missing_since` is when the draft was first found
    gone, `looks` how often it was looked for since. `message_id` is the one it carries or carried, `sent_at` when it
    left by whoever's hand. `personal` says that it has something of this very conversation in it. `approved_late` marks
    a step that the user released although it is overdue.
    """

    key: str
    kind: StepKind
    contact_id: str
    ordinal: int = 1
    state: StepState = StepState.WAITING
    cause: Cause = Cause.NONE
    since: datetime | None = None
    """When it came into this state."""
    due_at: datetime | None = None
    why: str = ""
    remedy: str = ""
    to: str = ""
    """The address it was written to."""
    subject: str = ""
    draft_ref: str = ""
    draft_version: str = ""
    drafted_at: datetime | None = None
    first_drafted_at: datetime | None = None
    """When it first came into Drafts, however often it was written anew since."""
    changed_at: datetime | None = None
    missing_since: datetime | None = None
    unproven: bool = False
    """None of the looks since then has shown that the draft was deleted."""
    looks: int = 0
    message_id: str = ""
    thread_ref: str = ""
    sent_ref: str = ""
    sent_at: datetime | None = None
    by_hand: bool = False
    personal: bool = True
    needs: tuple[str, ...] = ()
    """What the user could add to the note, in words: "one detail of the conversation with Dana"."""
    not_before: datetime | None = None
    """They are away until then, or the user chose the day: it does not leave earlier, however often it is written."""
    fixed: bool = False
    """The user set the date; no rule moves it."""
    approved_late: bool = False
    asked_for: bool = False
    """They asked for this call themselves: no rule plans it or stops it."""
    agreed_at: datetime | None = None
    """When they expect the call; at noon where they named a day only."""
    stale: bool = False
    """What it was written from has changed since: the draft is not sent before it was written again."""
    withdrawn: bool = False
    """Our own withdrawal of the draft is written down, so that its absence is not read as a refusal. On a note whose
    sending has begun it says that the note is not wanted any more: should it come back unsent, it stays so."""
    undelivered: str = ""
    """What the bounce said, when the note was sent and did not arrive."""
    outcome: CallOutcome | None = None
    """What came of a call, once the user has told it."""
    yours: bool = False
    """Taken up again after the user left it out: what came meanwhile was not heard, so it leaves by their hand only."""
    may_have_left: bool = False
    """The user left it out when nobody knew whether it was sent: it is never written again."""

    @property
    def is_open(self) -> bool:
        return self.state not in ENDED

    @property
    def lies_in_drafts(self) -> bool:
        """Not that it was there when somebody last looked, where it is being looked for since."""
        return self.state in IN_DRAFTS and self.missing_since is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where the matter stands, as far as what comes of a call moves it; the names are those of `Interview`."""

    phase: Phase
    closing: Closing | None = None
    why: str = ""
    answered_at: datetime | None = None
    promised_at: datetime | None = None
    promised_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What the outcome of a call changed, so that another word on it can take that back. `key` is the call's;
    `touches` and `heard` are what had passed before and with it, `stopped` and `made` the keys of the
    steps it ended and added."""

    key: str
    before: Stand
    after: Stand
    touches: tuple["Touch", ...] = ()
    heard: tuple["Touch", ...] = ()
    stopped: tuple[str, ...] = ()
    made: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """Something that passed between the user and a contact: who, when, which message; `by_user` False is an answer."""

    contact_id: str
    at: datetime
    message_id: str
    by_user: bool
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Another event about the same conversation, under a UID of its own: a scheduler's beside the company's, a second
    calendar's, a new invitation before the old one is cancelled. A mere hold has no `contacts`."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    original_start: datetime | None = None
    sequence: int = 0
    account: str = ""
    event_ref: str = ""
    contacts: tuple[Contact, ...] = ()
    unread_zone: str = ""
    called_off: bool = False

    def is_of(self, uid: str, original_start: datetime | None) -> bool:
        """Whether it is this event; of a series, this occurrence."""
        return self.uid == uid and (original_start is None or self.original_start == original_start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The very event the interview is kept by, in the calendar of another account of the user's, where it stands."""

    account: str
    event_ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One conversation about one role.

    `uid` and `original_start` are the calendar's identity of it ("" and None when added by hand). `known_at` is when
    the agent learned of it. `promised_at` is the day by which they said they would decide, in the words
    `promised_words`. `looked_at` is when mailbox and calendar were last read for it before writing. `paused` stops
    everything of it until resumed.
    """

    interview_id: str
    account: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    known_at: datetime
    kind: Kind = Kind.UNKNOWN
    company: str = ""
    domain: str = ""
    """The employer's mail domain, "" when unknown or a free-mail one."""
    role: str = ""
    phase: Phase = Phase.SCHEDULED
    closing: Closing | None = None
    why: str = ""
    paused: bool = False
    agency_only: bool = False
    uid: str = ""
    original_start: datetime | None = None
    sequence: int = 0
    event_ref: str = ""
    copies: tuple[Copy, ...] = ()
    listed: tuple[Listing, ...] = ()
    declined: bool = False
    """It was called off by the user, who declined it or took it out of the calendar, and may put it back."""
    by_user: bool = False
    """The user recorded or confirmed it: what the calendar lacks does not undo it."""
    unscheduled: bool = False
    """Nobody had arranged it: when it began is a guess, and no note names the hour."""
    unread_zone: str = ""
    """The time zone of its event by a name that nobody knows: its hour was taken for one of the user's clock."""
    told_over: datetime | None = None
    """When its event, which names such a zone, was taken to begin before the user said when it is."""
    looked_at: datetime | None = None
    answered_at: datetime | None = None
    """When a message came that settles what comes next of the role: a decision, a next step, a question, a call."""
    promised_at: datetime | None = None
    promised_words: str = ""
    asked_at: datetime | None = None
    """When the user was asked by mail how it went."""
    reminded_at: datetime | None = None
    """When the user was reminded, on the morning of it, what to ask for."""
    contacts: tuple[Contact, ...] = ()
    debrief: Debrief = field(default_factory=Debrief)
    steps: tuple[Step, ...] = ()
    threads: tuple[ThreadLink, ...] = ()
    touches: tuple[Touch, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    aftermath: Aftermath | None = None
    """Of the call whose outcome was told last."""

    def contact(self, contact_id: str) -> Contact:
        """The contact of that id; raises KeyError when it is not of this interview."""
        for contact in self.contacts:
            if contact.contact_id == contact_id:
                return contact
        raise KeyError(contact_id)

    def step(self, key: str) -> Step:
        """The step of that key; raises KeyError when it is not of this interview."""
        for step in self.steps:
            if step.key == key:
                return step
        raise KeyError(key)

    def with_step(self, step: Step) -> "Interview":
        """This interview with the step put in its place, or added at the end."""
        if any(s.key == step.key for s in self.steps):
            return replace(self, steps=tuple(step if s.key == step.key else s for s in self.steps))
        return replace(self, steps=(*self.steps, step))

    def thread_for(self, contact_id: str) -> ThreadLink | None:
        return next((t for t in self.threads if t.contact_id == contact_id), None)

    @property
    def matter(self) -> str:
        """The interview in a few words, for a journal or a heading: "Backend Engineer at Acme"."""
        return " at ".join(part for part in (self.role, self.company) if part) or "an interview"
