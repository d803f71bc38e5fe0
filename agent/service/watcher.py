"""From the change feeds of an account to events: what came, what the user did to our drafts, what the calendar says.

A page is first gathered (what became of the drafts it touches is asked of the mailbox), then taken in: its events, the
new state and the cursor are committed together. A page that cannot be taken in whole is taken message by message, and
what cannot be taken in at all is put before the user instead of stopping the feed.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from agent import intake
from agent.domain.events import (
    Answered,
    DraftEdited,
    DraftMade,
    DraftMissing,
    EventCalledOff,
    EventSeen,
    MessageKind,
    NoteSent,
    OutcomeLost,
    Reading,
    StepEvent,
    UserWrote,
    Woke,
)
from agent.domain.model import (
    IN_DRAFTS,
    Author,
    Contact,
    Interview,
    Phase,
    Step,
    StepState,
    ThreadLink,
    contact_id_of,
    message_id_of,
    plain,
)
from agent.domain.plan import UNDER_WAY
from agent.errors import AfterwordError
from agent.ports import Account, JournalEntry, Store, Tables
from agent.reading import read
from agent.service.planner import Planner
from providers.base import (
    Address,
    CalendarEvent,
    ChangePage,
    DraftRef,
    Folder,
    IncomingMessage,
    Located,
    OutgoingMessage,
    ProviderError,
    SentMessage,
    Whereabouts,
)
from providers.crashpoints import reach

log = logging.getLogger(__name__)

FIRST_READING = timedelta(days=60)
"""How far back a first, or a reset, reading of a mailbox goes: invitations to what is still to come lie there."""
CALENDAR_BACK = timedelta(days=14)
CALENDAR_AHEAD = timedelta(days=120)
PAGES_A_TURN = 40

MAIL, CALENDAR = "mail", "calendar"

Question = tuple[OutgoingMessage, DraftRef | None]
"""What `Mailbox.locate` is asked: the note, and its draft if there is one."""

ANSWERS_AFTER_CLOSING = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Watcher:
    """Reads one account's feeds."""

    store: Store
    planner: Planner
    account: Account
    author: Author

    # --- mail -----------------------------------------------------------------------------------------------------

    def poll_mail(self, now: datetime) -> tuple[int, bool]:
        """Take in what changed in the mailbox, page by page; returns how many messages were new, and whether that was
        all. Raises what `Mailbox.changes` and `Mailbox.locate` raise."""
        taken = 0
        for _ in range(PAGES_A_TURN):
            with self.store.reading() as tables:
                cursor = tables.cursor(self.account.name, MAIL)
            page = self.account.mailbox.changes(cursor, now - FIRST_READING)
            reach("mail.read")
            if page.messages or page.removed or page.cursor != cursor:
                taken += self.take_page(page, now)
            if not page.has_more:
                return taken, True
        return taken, False

    def take_page(self, page: ChangePage, now: datetime) -> int:
        """Take in one page and commit it with its cursor."""
        located = self._gather(page)
        reach("mail.gathered")
        try:
            with self.store.writing() as tables:
                taken = self._take(tables, page.messages, located, now)
                tables.set_cursor(self.account.name, MAIL, page.cursor)
            reach("mail.recorded")
            return taken
        except (AfterwordError, ProviderError):
            raise  # the message is not at fault: it is read again when database and mailbox answer
        except Exception:
            log.exception("page taken message by message", extra={"account": self.account.name})
        for message in page.messages:
            self._take_alone(message, now)
        with self.store.writing() as tables:
            self._take(tables, (), located, now)
            tables.set_cursor(self.account.name, MAIL, page.cursor)
        return len(page.messages)

    def _take_alone(self, message: IncomingMessage, now: datetime) -> None:
        """A message that cannot be taken in does not stop the feed: whoever it is from counts as perhaps having
        answered, and the user is told to look."""
        try:
            with self.store.writing() as tables:
                self._take(tables, (message,), {}, now)
        except (AfterwordError, ProviderError):
            raise
        except Exception as error:
            log.exception("message left out", extra={"account": self.account.name})
            unread = Reading(kind=MessageKind.UNSURE, evidence=(f"it could not be read ({type(error).__name__})",))
            with self.store.writing() as tables:
                what = f"a message of {message.received_at:%Y-%m-%d %H:%M} UTC could not be read; look at it yourself"
                tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=type(error).__name__))
                tables.mark_seen(self.account.name, fingerprint(message), now)
                for match in self._from_contacts(tables, message):
                    self._answer(tables, message, match, unread, now, certain=True)

    def _gather(self, page: ChangePage) -> dict[str, Located]:
        """Ask the mailbox what became of each draft this page touches: in Drafts, in the trash, gone, or perhaps sent
        under another Message-ID. No transaction is open while it is asked."""
        with self.store.reading() as tables:
            wanted = dict(self._touched(tables, page))
        return {key: self.locate(key, message, draft) for key, (message, draft) in wanted.items()}

    def locate(self, key: str, message: OutgoingMessage, draft: DraftRef | None) -> Located:
        """Ask the mailbox what became of a note. What merely is like it and is known to be another step's note is not
        it: one person may get two such notes, of two interviews. Raises what `Mailbox.locate` raises."""
        located = self.account.mailbox.locate(message, draft)
        if not located.probable or not located.message_id:
            return located
        with self.store.reading() as tables:
            known = tables.step_by_message_id(located.message_id)
            if located.draft is not None:
                known = tables.step_by_draft(self.account.name, located.draft.ref) or known
        if known is None or known[1] in ("", key):
            return located
        return Located(whereabouts=Whereabouts.ABSENT, evidence="what is like it is another note to the same person")

    def _touched(self, tables: Tables, page: ChangePage) -> Iterator[tuple[str, "Question"]]:
        found: set[tuple[str, str]] = set()
        for ref in page.removed:
            gone = tables.step_by_draft(self.account.name, ref)
            if gone is not None and not self._is_withdrawn(tables, *gone):
                found.add(gone)
        for message in page.messages:
            if message.folder in (Folder.DRAFTS, Folder.TRASH):
                known = tables.step_by_draft(self.account.name, message.ref)
                found.update(filter(None, [known or tables.step_by_message_id(message.message_id)]))
            elif message.folder is Folder.SENT and not tables.step_by_message_id(message.message_id):
                for interview, contact in self._recipients(tables, message):
                    found.update(
                        (interview.interview_id, step.key)
                        for step in interview.steps
                        if step.contact_id == contact.contact_id and step.draft_ref
                        if step.state in IN_DRAFTS or step.state is StepState.HELD
                    )
        for interview_id, key in sorted(found):
            concerned = tables.interview(interview_id)
            if concerned is None or not key:
                continue
            step = concerned.step(key)
            sent = tables.message_of(key)
            if sent is not None and concerned.account == self.account.name and step.state is not StepState.SENT:
                yield key, (sent, draft_ref(step))

    def _is_withdrawn(self, tables: Tables, interview_id: str, key: str) -> bool:
        """Whether its draft is being taken back by ourselves: that it is gone says nothing of the user."""
        interview = tables.interview(interview_id)
        return interview is not None and interview.step(key).withdrawn

    def _take(
        self, tables: Tables, messages: Sequence[IncomingMessage], located: dict[str, Located], now: datetime
    ) -> int:
        for key, answer in located.items():
            self.found(tables, key, answer, now)
        sent_refs = {answer.sent.ref for answer in located.values() if answer.sent is not None}
        taken = 0
        for message in messages:
            if tables.is_seen(self.account.name, fingerprint(message)):
                continue
            tables.mark_seen(self.account.name, fingerprint(message), now)
            taken += 1
            if message.ref not in sent_refs:
                self.take_in(tables, message, now)
        return taken

    def found(self, tables: Tables, key: str, located: Located, now: datetime) -> None:
        """Turn what the mailbox says of a note of ours into its event."""
        interview = tables.interview(interview_of_key(key))
        if interview is None:
            return
        event = event_of(interview.step(key), located)
        self.remember(tables, interview.interview_id, event)
        self.planner.apply(tables, interview, event, now, located.evidence)

    def remember(self, tables: Tables, interview_id: str, event: StepEvent) -> None:
        if isinstance(event, NoteSent) and event.message_id:
            tables.remember_message_id(event.message_id, interview_id, event.key)

    def take_in(self, tables: Tables, message: IncomingMessage, now: datetime) -> None:
        """One message that was not seen before, wherever it lies."""
        if message.folder is Folder.SENT:
            self._sent(tables, message, now)
        elif message.folder is not Folder.DRAFTS:  # an answer that was read and thrown away is still an answer
            self._received(tables, message, now)

    def _sent(self, tables: Tables, message: IncomingMessage, now: datetime) -> None:
        """The provider says that this mailbox sent it: our note by the user's hand, or the user's own words."""
        at = message.sent_at or message.received_at
        known = tables.step_by_message_id(message.message_id) or self._planned(tables, message)
        if known is not None and known[1]:
            interview = tables.interview(known[0])
            if interview is not None and self._is_news(tables, message, interview, now):
                state = interview.step(known[1]).state
                event = NoteSent(
                    key=known[1],
                    sent_ref=message.ref,
                    message_id=message.message_id,
                    thread_ref=message.thread_ref,
                    at=at,
                    by_hand=state not in UNDER_WAY,
                    evidence="it lies in your sent mail",
                )
                self.planner.apply(tables, interview, event, now, "found in Sent")
            return
        concerned = [
            (interview, contact)
            for interview, contact in self._recipients(tables, message)
            if interview.phase is not Phase.CLOSED or any(step.is_open for step in interview.steps)
        ]
        by_thread = [pair for pair in concerned if self._in_thread(tables, message, pair[0])]
        untold = [pair for pair in by_thread or concerned if not self.is_told(tables, message, pair[0])]
        for interview, contact in untold:
            self._is_news(tables, message, interview, now)
            current = tables.interview(interview.interview_id) or interview
            wrote = UserWrote(
                contact_id=contact.contact_id, at=at, message_id=message.message_id, thread_ref=message.thread_ref
            )
            tables.remember_message_id(message.message_id, interview.interview_id, "")
            self.planner.apply(tables, current, wrote, now, f"a message in Sent of {at:%Y-%m-%d %H:%M} UTC")

    def is_told(self, tables: Tables, message: IncomingMessage, interview: Interview) -> bool:
        """Whether this interview has heard of the message. That it was seen to pass by is something else: the
        interview, or the person, may not have been known then."""
        return tables.is_seen(self.account.name, f"{fingerprint(message)}|{interview.interview_id}")

    def _is_news(self, tables: Tables, message: IncomingMessage, interview: Interview, now: datetime) -> bool:
        if self.is_told(tables, message, interview):
            return False
        tables.mark_seen(self.account.name, f"{fingerprint(message)}|{interview.interview_id}", now)
        return True

    def _planned(self, tables: Tables, message: IncomingMessage) -> tuple[str, str] | None:
        """The step whose note this is although the database does not know that it was written, as after a restored
        backup: the Message-ID is computed from the step's key."""
        domain = self.author.address.domain
        for interview, contact in self._recipients(tables, message):
            for step in interview.steps:
                mine = step.contact_id == contact.contact_id
                if mine and message_id_of(step.key, domain) == message.message_id:
                    return interview.interview_id, step.key
        return None

    def _recipients(self, tables: Tables, message: IncomingMessage) -> list[tuple[Interview, Contact]]:
        pairs = []
        for address in (*message.to, *message.cc):
            for interview_id in tables.by_address(address.mailbox):
                interview = tables.interview(interview_id)
                if interview is not None:
                    contact = contact_at(interview, address.mailbox)
                    pairs += [(interview, contact)] if contact is not None else []
        return pairs

    def _in_thread(self, tables: Tables, message: IncomingMessage, interview: Interview) -> bool:
        if message.thread_ref and interview.interview_id in tables.by_thread(self.account.name, message.thread_ref):
            return True
        return any(
            known is not None and known[0] == interview.interview_id
            for known in map(tables.step_by_message_id, (message.in_reply_to, *message.references))
        )

    def _received(self, tables: Tables, message: IncomingMessage, now: datetime) -> None:
        own = {address.casefold() for address in (self.author.email, *self.author.aliases)}
        zone = ZoneInfo(self.author.zone)
        for event in intake.invitations(message, zone, now - CALENDAR_BACK, now + CALENDAR_AHEAD):
            self.take_event(tables, replace(event, ref=""), now, source="invitation")
        if message.sender is not None and message.sender.mailbox in own:
            return
        candidates = self._about(tables, message)
        if not candidates:
            return
        reading = read(message)
        self._arrived(tables, message, reading, now)
        if reading.kind is MessageKind.BOUNCE and reading.reports_on:
            reported = {known[0] for known in map(tables.step_by_message_id, reading.reports_on) if known is not None}
            candidates = [c for c in candidates if c.interview.interview_id in reported] or candidates
        certain = is_one_matter(candidates)
        for match in candidates:
            self._answer(tables, message, match, reading, now, certain=certain)

    def _arrived(self, tables: Tables, message: IncomingMessage, reading: Reading, now: datetime) -> None:
        """Nobody can answer, and no server report on, a Message-ID that never left: what it names was sent."""
        for message_id in dict.fromkeys((message.in_reply_to, *message.references, *reading.reports_on)):
            known = tables.step_by_message_id(message_id) if message_id else None
            interview = tables.interview(known[0]) if known is not None and known[1] else None
            if known is None or interview is None:
                continue
            step = interview.step(known[1])
            if step.state is StepState.SENT or step.message_id != message_id:
                continue
            came_back = reading.kind is MessageKind.BOUNCE
            event = NoteSent(
                key=step.key,
                sent_ref="",
                message_id=message_id,
                thread_ref="",
                at=message.received_at,
                by_hand=step.state not in UNDER_WAY,
                evidence="it came back from their server" if came_back else "they answered it",
            )
            self.planner.apply(tables, interview, event, now, event.evidence)

    def _answer(
        self,
        tables: Tables,
        message: IncomingMessage,
        match: "Match",
        reading: Reading,
        now: datetime,
        *,
        certain: bool,
    ) -> None:
        if not self._is_news(tables, message, match.interview, now):
            return
        tables.remember_message_id(message.message_id, match.interview.interview_id, "")
        interview = tables.interview(match.interview.interview_id) or match.interview  # as the last match left it
        answered = Answered(
            contact_id=match.contact_id,
            at=message.received_at,
            message_id=message.message_id,
            thread_ref=message.thread_ref,
            reading=reading,
            evidence=match.evidence,
            certain=certain,
            link=link_to(message, match.contact_id) if interview.account == self.account.name else None,
        )
        self.planner.apply(tables, interview, answered, now, "; ".join((match.evidence, *reading.evidence[:2])))

    def _about(self, tables: Tables, message: IncomingMessage) -> list["Match"]:
        """Which interviews this message belongs to, the strongest evidence first: what it answers or reports on, its
        thread, its sender's address, the company's domain with a name or the role beside it."""
        sender = message.sender
        strong: dict[str, str] = {}
        for message_id in (message.in_reply_to, *message.references, *_reported(message)):
            known = tables.step_by_message_id(message_id) if message_id else None
            if known is not None:
                strong[known[0]] = "it answers a message of this interview"
        if message.thread_ref:
            for interview_id in tables.by_thread(self.account.name, message.thread_ref):
                strong.setdefault(interview_id, "it is in the conversation of this interview")
        matches = [
            Match(interview, contact.contact_id if contact else None, evidence, strong=True)
            for interview_id, evidence in strong.items()
            if (interview := tables.interview(interview_id)) is not None
            for contact in [person_of(interview, sender) if sender else None]
        ]
        if matches and all(m.interview.phase is Phase.CLOSED for m in matches):
            told = {m.interview.interview_id for m in matches}
            later = [m for m in self._from_contacts(tables, message) if m.interview.interview_id not in told]
            later = [m for m in later if m.interview.phase is not Phase.CLOSED]
            if later:
                return later if is_one_matter(matches + later) else matches + later
        if matches or sender is None:
            return self._narrowed(tables, message, matches)
        if is_report(message):
            return self._by_failed_address(tables, message)
        by_address = self._from_contacts(tables, message)
        if not by_address:
            by_address = self._from_colleague(tables, message) or self._from_system(tables, message)
        return self._narrowed(tables, message, by_address)

    def _narrowed(self, tables: Tables, message: IncomingMessage, matches: list["Match"]) -> list["Match"]:
        """Of several interviews the one whose note is answered or whose role is named, else those still open."""
        if len(matches) < 2:
            return matches
        parent = tables.step_by_message_id(message.in_reply_to) if message.in_reply_to else None
        answered = [m for m in matches if parent is not None and parent[1] and m.interview.interview_id == parent[0]]
        named = [m for m in matches if mentions_role(message, m.interview)]
        live = [m for m in matches if m.interview.phase is not Phase.CLOSED]
        return next((some for some in (named, answered) if len(some) == 1), live or matches)

    def _from_contacts(self, tables: Tables, message: IncomingMessage) -> list["Match"]:
        matches = []
        for interview_id in tables.by_address(message.sender.mailbox) if message.sender is not None else ():
            theirs = tables.interview(interview_id)
            contact = contact_at(theirs, message.sender.mailbox) if theirs is not None and message.sender else None
            if theirs is not None and contact is not None and self._still_heard(theirs, message):
                matches.append(Match(theirs, contact.contact_id, "it is from a contact of this interview"))
        return matches

    def _by_failed_address(self, tables: Tables, message: IncomingMessage) -> list["Match"]:
        """A report that does not name our message: the address that failed tells whom it was for."""
        failed = {recipient.address.strip().casefold() for recipient in read(message).recipients}
        ids = {interview_id for mailbox in failed for interview_id in tables.by_address(mailbox)}
        found = [interview for interview in map(tables.interview, sorted(ids)) if interview is not None]
        heard = [interview for interview in found if self._still_heard(interview, message)]
        return [Match(interview, None, "it reports on an address of this interview") for interview in heard]

    def _still_heard(self, interview: Interview, message: IncomingMessage) -> bool:
        return message.received_at <= interview.ends_at + ANSWERS_AFTER_CLOSING

    def _from_colleague(self, tables: Tables, message: IncomingMessage) -> list["Match"]:
        """Somebody else at the company, with the role or a name as evidence."""
        matches = []
        domain = message.sender.domain if message.sender is not None else ""
        for interview_id in tables.by_domain(domain) if not intake.is_free_mail(domain) else ():
            interview = tables.interview(interview_id)
            if interview is None or interview.phase is Phase.CLOSED or not self._still_heard(interview, message):
                continue
            if mentions_role(message, interview) or mentions_person(message, interview):
                contact = person_of(interview, message.sender) if message.sender else None
                who = contact.contact_id if contact else None
                matches.append(Match(interview, who, f"it is from {domain} and speaks of this interview"))
        return matches

    def _from_system(self, tables: Tables, message: IncomingMessage) -> list["Match"]:
        """A system that hires for a company, when it names the company of an interview. The few messages of this kind
        are worth a look at every open interview."""
        if message.sender is None or not intake.is_system(message.sender.domain):
            return []
        said = plain(f"{message.sender.name} {message.subject} {message.text[:5_000]}")
        named = [
            interview
            for interview in tables.interviews(closed=False)
            if len(plain(interview.company)) > 2 and plain(interview.company) in said
        ]
        heard = [interview for interview in named if self._still_heard(interview, message)]
        return [
            Match(interview, None, f"it is from a system that writes for {interview.company}") for interview in heard
        ]

    # --- calendar -------------------------------------------------------------------------------------------------

    def poll_calendar(self, now: datetime) -> int:
        """Take in what changed in the calendar; returns how many events were looked at. Raises what
        `Calendar.changes` raises."""
        taken = 0
        for _ in range(PAGES_A_TURN):
            with self.store.reading() as tables:
                cursor = tables.cursor(self.account.name, CALENDAR)
            page = self.account.calendar.changes(cursor, now - CALENDAR_BACK, now + CALENDAR_AHEAD)
            if page.cursor == cursor and not page.events:
                break
            reach("calendar.read")
            with self.store.writing() as tables:
                for event in page.events:
                    taken += 1
                    self._take_entry(tables, event, now)
                for ref in page.removed:
                    self.removed(tables, ref, now)
                for what in page.broken:
                    tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence="calendar"))
                    log.warning("calendar entry not readable", extra={"account": self.account.name})
                tables.set_cursor(self.account.name, CALENDAR, page.cursor)
            reach("calendar.recorded")
            if not page.has_more:
                break
        return taken

    def _take_entry(self, tables: Tables, event: CalendarEvent, now: datetime) -> None:
        """An entry that cannot be made sense of does not stop the calendar; the user is told to look."""
        try:
            self.take_event(tables, event, now, source="calendar")
        except (AfterwordError, ProviderError):
            raise
        except Exception as fault:
            log.exception("calendar entry left out", extra={"account": self.account.name})
            what = f"a calendar entry of {event.starts_at:%Y-%m-%d %H:%M} UTC could not be understood"
            tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=type(fault).__name__))

    def take_event(self, tables: Tables, event: CalendarEvent, now: datetime, *, source: str) -> None:
        """An event or an invitation: an interview known already, a new one, or none."""
        finding = intake.read_event(event, self.author)
        known = self.known(tables, event, finding, now)
        if known is not None:
            news = self._of_account(intake.seen(finding, event), known)
            self.planner.apply(tables, known, news, now, f"{source}: {event.summary[:80]}")
            return
        since = tables.fact(f"since:{self.account.name}")
        history = since is not None and event.ends_at < datetime.fromisoformat(since)
        if not finding.counts or event.method == "cancel":
            return
        interview = intake.interview_of(finding, event, self.account.name, now)
        if history:
            self._leave_as_history(tables, interview, now)
            return
        if not tables.is_forgotten(interview.interview_id):
            evidence = "; ".join(e.fact for e in finding.evidence)
            self.planner.begin(tables, interview, Woke(), now, evidence)

    def known(self, tables: Tables, event: CalendarEvent, finding: intake.Finding, now: datetime) -> Interview | None:
        """The interview this event shows, if the agent has it: by the calendar's identity, else by person, role and
        day."""
        new = intake.interview_of(finding, event, self.account.name, now)
        found = tables.interview(new.interview_id)
        if found is not None:
            return found
        ids = tables.by_uid(event.uid) if event.uid else []
        same_uid = [i for i in map(tables.interview, ids) if i is not None]
        for other in same_uid:
            if not event.recurring or other.original_start == event.original_start:
                return other
        if not finding.is_interview:
            return None
        day = timedelta(hours=24)
        for interview_id in tables.by_day(event.starts_at - day, event.starts_at + day):
            interview = tables.interview(interview_id)
            if interview is not None and intake.same_interview(interview, new):
                return interview
        return None

    def _leave_as_history(self, tables: Tables, interview: Interview, now: datetime) -> None:
        mark = f"history|{interview.interview_id}"
        if not tables.is_seen(self.account.name, mark):
            tables.mark_seen(self.account.name, mark, now)
            what = (
                f"{interview.matter} ended before this account was set up: no notes; `afterword add --ics` takes it up"
            )
            tables.note(JournalEntry(at=now, interview_id=interview.interview_id, key="", what=what))

    def _of_account(self, news: EventSeen | EventCalledOff, known: Interview) -> EventSeen | EventCalledOff:
        """A ref is a word of this account's calendar: in another's it would name nothing."""
        if isinstance(news, EventSeen) and known.account != self.account.name:
            return replace(news, event_ref="")
        return news

    def removed(self, tables: Tables, ref: str, now: datetime) -> None:
        for interview_id in tables.by_event_ref(self.account.name, ref):
            interview = tables.interview(interview_id)
            ours = interview is not None and (interview.account, interview.event_ref) == (self.account.name, ref)
            if interview is not None and ours and not interview.by_user:
                gone = EventCalledOff(why="it was removed from your calendar", sequence=interview.sequence)
                self.planner.apply(tables, interview, gone, now, "calendar")


@dataclass(frozen=True, slots=True)
class Match:
    """An interview a message belongs to, on what evidence, and from which contact of it (None: from somebody else)."""

    interview: Interview
    contact_id: str | None
    evidence: str
    strong: bool = False


def is_one_matter(matches: Sequence[Match]) -> bool:
    """Whether they are all about one role at one company, be it several conversations."""
    return len({(plain(m.interview.company), plain(m.interview.role)) for m in matches}) == 1


def interview_of_key(key: str) -> str:
    """The interview id a step key begins with."""
    return key.split(".", 1)[0]


def draft_ref(step: Step) -> DraftRef | None:
    if not step.draft_ref:
        return None
    return DraftRef(ref=step.draft_ref, version=step.draft_version, thread_ref=step.thread_ref)


def event_of(step: Step, located: Located) -> StepEvent:
    """The event that a verdict of `Mailbox.locate` is for this step."""
    match located.whereabouts:
        case Whereabouts.SENT if located.sent is not None:
            return sent_event(step, located.sent, located.evidence)
        case Whereabouts.DRAFT if located.draft is not None:
            draft = located.draft
            return DraftMade(
                key=step.key,
                draft_ref=draft.ref,
                draft_version=draft.version,
                thread_ref=draft.thread_ref,
                found=True,
            )
        case Whereabouts.EDITED if located.draft is not None:
            draft = located.draft
            return DraftEdited(
                key=step.key, draft_ref=draft.ref, draft_version=draft.version, thread_ref=draft.thread_ref
            )
        case Whereabouts.UNCERTAIN:
            return OutcomeLost(key=step.key, evidence=located.evidence)
        case _:
            return DraftMissing(key=step.key, evidence=located.evidence or "it is nowhere in the mailbox")


def sent_event(step: Step, sent: SentMessage, evidence: str) -> NoteSent:
    return NoteSent(
        key=step.key,
        sent_ref=sent.ref,
        message_id=sent.message_id,
        thread_ref=sent.thread_ref,
        at=sent.sent_at,
        by_hand=step.state not in UNDER_WAY,
        evidence=evidence,
    )


def fingerprint(message: IncomingMessage) -> str:
    """A message by what it is rather than where it lies, so that filing it away does not make it news again."""
    way = "out" if message.folder is Folder.SENT else "in"
    return "|".join((way, message.message_id or message.ref, message.sender.mailbox if message.sender else ""))


def contact_at(interview: Interview, mailbox: str) -> Contact | None:
    return next((c for c in interview.contacts if c.email and c.address.mailbox == mailbox), None)


def person_of(interview: Interview, sender: Address) -> Contact | None:
    """Who of the interview wrote: the contact of that address, else of that name, from an address not known yet. Only
    for mail that other evidence ties to the interview."""
    known = contact_at(interview, sender.mailbox)
    if known is not None or not plain(sender.name):
        return known
    same = [c for c in interview.contacts if c.name and contact_id_of(c.name, "") == contact_id_of(sender.name, "")]
    return same[0] if len(same) == 1 else None


def link_to(message: IncomingMessage, contact_id: str | None) -> ThreadLink | None:
    """The message as the one a later note to this contact answers."""
    if contact_id is None or not message.message_id:
        return None
    return ThreadLink(
        contact_id=contact_id,
        thread_ref=message.thread_ref,
        message_id=message.message_id,
        references=message.references or ((message.in_reply_to,) if message.in_reply_to else ()),
        subject=message.subject,
    )


def _text_of(message: IncomingMessage) -> str:
    return plain(f"{message.subject} {message.text[:20_000] or message.html[:20_000]}")


def mentions_role(message: IncomingMessage, interview: Interview) -> bool:
    return bool(interview.role) and plain(interview.role) in _text_of(message)


def mentions_person(message: IncomingMessage, interview: Interview) -> bool:
    text = _text_of(message)
    return any(len(plain(c.name)) > 3 and plain(c.name) in text for c in interview.contacts)


def is_report(message: IncomingMessage) -> bool:
    """Whether a mail system may have written this about a message that was sent (RFC 3462, or in its own form)."""
    sender = message.sender.mailbox.partition("@")[0] if message.sender is not None else ""
    return sender in ("mailer-daemon", "postmaster") or any(p.media_type.startswith("message/") for p in message.parts)


def _reported(message: IncomingMessage) -> tuple[str, ...]:
    """The Message-IDs of the originals that came back with a report."""
    return read(message).reports_on if is_report(message) else ()
