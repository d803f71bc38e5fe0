"""From the change feed of an account's mailbox to events: what came, and what the user did to our drafts.

A page is first gathered (what became of the drafts it touches is asked of the mailbox), then taken in: its events, the
new state and the cursor are committed together. A page that cannot be taken in whole is taken message by message, and
what cannot be taken in at all is put before the user instead of stopping the feed.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from agent import intake
from agent.domain.events import OTHER_ROLE, Answered, NoteSent, Reading, StepEvent, UserWrote
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import (
    IN_DRAFTS,
    Author,
    Interview,
    Phase,
    StepState,
    ThreadLink,
    message_id_of,
)
from agent.domain.plan import UNDER_WAY
from agent.errors import AfterwordError
from agent.places import moment
from agent.ports import Account, JournalEntry, Operation, Store, Tables
from agent.reading import read
from agent.service.calendar import AHEAD, BACK, CalendarFeed
from agent.service.hearing import hear
from agent.service.patience import leave_alone
from agent.service.planner import Planner
from agent.service.verdicts import draft_ref, event_of
from agent.service.whose import Match, about, contact_at, from_contacts, is_one_matter
from providers.base import (
    ChangePage,
    Cursor,
    DraftRef,
    Folder,
    IncomingMessage,
    Located,
    OutgoingMessage,
    ProviderError,
    RateLimited,
    Whereabouts,
)
from providers.crashpoints import reach

log = logging.getLogger(__name__)

FIRST_READING = timedelta(days=60)
"""How far back a first, or a reset, reading of a mailbox goes: invitations to what is still to come lie there."""
PAGES_A_TURN = 40
ROWS_LOOKED_AT = 500

MAIL = "mail"

SETTLED_ELSEWHERE = frozenset({StepState.SENDING, StepState.SENT})
"""What became of a note whose sending has begun is for the recovery to find out, which knows how long to wait."""

Question = tuple[OutgoingMessage, DraftRef | None]
"""What `Mailbox.locate` is asked: the note, and its draft if there is one."""


@dataclass(frozen=True, slots=True)
class MailFeed:
    """Reads one account's mailbox."""

    store: Store
    planner: Planner
    account: Account
    author: Author
    calendar: CalendarFeed

    def poll(self, now: datetime) -> tuple[int, bool]:
        """Take in what changed in the mailbox, page by page; returns how many messages were new, and whether that was
        all. Raises what `Mailbox.changes` and `Mailbox.locate` raise, but where there were pages before the mailbox
        wanted to be left alone, that is as far as this time goes."""
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
                return taken, False
            reach("mail.read")
            if page.messages or page.removed or page.cursor != cursor:
                taken += self.take_page(page, now)
            if not page.has_more:
                return taken, True
        return taken, False

    def take_page(self, page: ChangePage, now: datetime) -> int:
        """Take in one page and commit it with its cursor."""
        located = self.gather(page.messages, page.removed)
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
        for key, answer in located.items():
            self._found_alone(key, answer, now)
        for message in page.messages:
            self._take_alone(message, located, now)
        with self.store.writing() as tables:
            tables.set_cursor(self.account.name, MAIL, page.cursor)
        return len(page.messages)

    def _found_alone(self, key: str, answer: Located, now: datetime) -> None:
        """What cannot be told of one note keeps nothing else back; it is asked again when the feed speaks of it."""
        try:
            with self.store.writing() as tables:
                self.found(tables, key, answer, now)
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
                self._take_in_all(tables, (message,), located, now)
        except (AfterwordError, ProviderError):
            raise
        except Exception as error:
            log.exception("message left out", extra={"account": self.account.name})
            unread = Reading(kind=MessageKind.UNSURE, evidence=(f"it could not be read ({type(error).__name__})",))
            with self.store.writing() as tables:
                at = moment(message.received_at, self.planner.rules.home_zone)
                what = f"a message of {at} could not be read; look at it yourself"
                tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=type(error).__name__))
                tables.mark_seen(self.account.name, fingerprint(message), now)
                for match in from_contacts(tables, message):
                    self._answer(tables, message, match, unread, now, certain=True)

    def gather(self, messages: Sequence[IncomingMessage], removed: Sequence[str] = ()) -> dict[str, Located]:
        """Ask the mailbox what became of each draft these touch: in Drafts, in the trash, gone, or perhaps sent under
        another Message-ID. No transaction is open while it is asked."""
        with self.store.reading() as tables:
            wanted = dict(self._touched(tables, messages, removed))
        return {key: self.locate(key, message, draft) for key, (message, draft) in wanted.items()}

    def locate(
        self, key: str, message: OutgoingMessage, draft: DraftRef | None, since: Cursor | None = None
    ) -> Located:
        """Ask the mailbox what became of a note, with what came since its making began, or since what was last read.
        What merely is like it and is known to be another step's note is not it: one person may get two such notes, of
        two interviews. What seems to be edited may be the rewriting that we were told was refused. Raises what
        `Mailbox.locate` raises."""
        if since is None:
            with self.store.reading() as tables:
                since = tables.cursor(self.account.name, MAIL)
        located = self.account.mailbox.locate(message, draft, since)
        if located.whereabouts is Whereabouts.EDITED:
            tried = self._tried(key)
            new = tried is not None and tried != message
            again = self.account.mailbox.locate(tried, draft, since) if tried is not None and new else located
            located = again if again.whereabouts is Whereabouts.DRAFT else located
        if not located.probable or not located.message_id:
            return located
        with self.store.reading() as tables:
            known = tables.step_by_message_id(located.message_id)
            if located.draft is not None:
                known = tables.step_by_draft(self.account.name, located.draft.ref) or known
        if known is None or known[1] in ("", key):
            return located
        return Located(whereabouts=Whereabouts.ABSENT, evidence="what is like it is another note to the same person")

    def _tried(self, key: str) -> OutgoingMessage | None:
        """The note of a rewriting that was begun and is to be tried again."""
        with self.store.reading() as tables:
            rows = tables.pending(self.account.name, datetime.max.replace(tzinfo=UTC), ROWS_LOOKED_AT)
        mine = (row for row in rows if row.key == key and row.operation is Operation.DRAFT and row.attempts)
        return next((row.message for row in mine), None)

    def _touched(
        self, tables: Tables, messages: Sequence[IncomingMessage], removed: Sequence[str]
    ) -> Iterator[tuple[str, "Question"]]:
        found: set[tuple[str, str]] = set()
        for ref in removed:
            gone = tables.step_by_draft(self.account.name, ref)
            if gone is not None and not self._is_withdrawn(tables, *gone):
                found.add(gone)
        for message in messages:
            if message.folder in (Folder.DRAFTS, Folder.TRASH):
                known = tables.step_by_draft(self.account.name, message.ref)
                found.update(filter(None, [known or tables.step_by_message_id(message.message_id)]))
            elif message.folder is Folder.SENT and not tables.step_by_message_id(message.message_id):
                for interview, contact_id in self._recipients(tables, message):
                    found.update(
                        (interview.interview_id, step.key)
                        for step in interview.steps
                        if step.contact_id == contact_id and step.draft_ref
                        if step.state in IN_DRAFTS or step.state is StepState.HELD
                    )
        for interview_id, key in sorted(found):
            concerned = tables.interview(interview_id)
            if concerned is None or not key:
                continue
            step = concerned.step(key)
            sent = tables.message_of(key)
            if sent is not None and concerned.account == self.account.name and step.state not in SETTLED_ELSEWHERE:
                yield key, (sent, draft_ref(step))

    def _is_withdrawn(self, tables: Tables, interview_id: str, key: str) -> bool:
        """Whether its draft is being taken back by ourselves: that it is gone says nothing of the user."""
        interview = tables.interview(interview_id)
        return interview is not None and interview.step(key).withdrawn

    def _take(
        self, tables: Tables, messages: Sequence[IncomingMessage], located: dict[str, Located], now: datetime
    ) -> int:
        self.all_found(tables, located, now)
        return self._take_in_all(tables, messages, located, now)

    def _take_in_all(
        self, tables: Tables, messages: Sequence[IncomingMessage], located: dict[str, Located], now: datetime
    ) -> int:
        sent_refs = _sent_refs(located)
        taken = 0
        for message in messages:
            if tables.is_seen(self.account.name, fingerprint(message)):
                continue
            tables.mark_seen(self.account.name, fingerprint(message), now)
            taken += 1
            if message.ref not in sent_refs:
                self.take_in(tables, message, now)
        return taken

    def all_found(self, tables: Tables, located: dict[str, Located], now: datetime) -> frozenset[str]:
        """Turn what the mailbox says of notes of ours into their events; returns the refs of those that were sent."""
        for key, answer in located.items():
            self.found(tables, key, answer, now)
        return _sent_refs(located)

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
        if known is None and self._to_self(message):
            hear(tables, self.planner, self.account.name, message, now)
            return
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
            (interview, contact_id)
            for interview, contact_id in self._recipients(tables, message)
            if interview.phase is not Phase.CLOSED or any(step.is_open for step in interview.steps)
        ]
        by_thread = [pair for pair in concerned if self._in_thread(tables, message, pair[0])]
        untold = [pair for pair in by_thread or concerned if not self.is_told(tables, message, pair[0])]
        for interview, contact_id in untold:
            self._is_news(tables, message, interview, now)
            current = tables.interview(interview.interview_id) or interview
            wrote = UserWrote(
                contact_id=contact_id, at=at, message_id=message.message_id, thread_ref=message.thread_ref
            )
            tables.remember_message_id(message.message_id, interview.interview_id, "")
            evidence = f"a message in Sent of {moment(at, self.planner.rules.home_zone)}"
            self.planner.apply(tables, current, wrote, now, evidence)

    def _to_self(self, message: IncomingMessage) -> bool:
        """Whether the user wrote it to nobody but themself."""
        to = [address.mailbox for address in (*message.to, *message.cc)]
        return bool(to) and self.author.mailboxes.issuperset(to)

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
        for interview, contact_id in self._recipients(tables, message):
            for step in interview.steps:
                mine = step.contact_id == contact_id
                if mine and message_id_of(step.key, domain) == message.message_id:
                    return interview.interview_id, step.key
        return None

    def _recipients(self, tables: Tables, message: IncomingMessage) -> list[tuple[Interview, str]]:
        """Whom the message went to, of which interview: by address, or by what it answers, wherever they wrote from; ""
        stands for somebody who is no contact."""
        pairs: list[tuple[Interview, str]] = []
        answered = list(filter(None, dict.fromkeys((message.in_reply_to, *message.references))))
        for interview_id in dict.fromkeys(found for one in answered for found in tables.by_message_id(one)):
            interview = tables.interview(interview_id)
            touches = interview.touches if interview is not None else ()
            wrote = {t.contact_id for t in touches if t.message_id in answered and not t.by_user}
            pairs += [(interview, contact_id) for contact_id in sorted(wrote)] if interview is not None else []
        for address in (*message.to, *message.cc):
            for interview_id in tables.by_address(address.mailbox):
                interview = tables.interview(interview_id)
                contact = contact_at(interview, address.mailbox) if interview is not None else None
                pairs += [(interview, contact.contact_id)] if interview is not None and contact is not None else []
        return list(
            {(interview.interview_id, contact_id): (interview, contact_id) for interview, contact_id in pairs}.values()
        )

    def _in_thread(self, tables: Tables, message: IncomingMessage, interview: Interview) -> bool:
        if message.thread_ref and interview.interview_id in tables.by_thread(self.account.name, message.thread_ref):
            return True
        return any(
            known is not None and known[0] == interview.interview_id
            for known in map(tables.step_by_message_id, (message.in_reply_to, *message.references))
        )

    def _received(self, tables: Tables, message: IncomingMessage, now: datetime) -> None:
        zone = ZoneInfo(self.author.zone)
        for event in intake.invitations(message, zone, now - BACK, now + AHEAD):
            self.calendar.take_event(tables, replace(event, ref=""), now, source="invitation")
        if message.sender is not None and message.sender.mailbox in self.author.mailboxes:
            return
        candidates = about(tables, self.account.name, message)
        if not candidates:
            return
        reading = read(message)
        self._arrived(tables, message, reading, now)
        if reading.kind is MessageKind.BOUNCE and reading.reports_on:
            reported = {known[0] for known in map(tables.step_by_message_id, reading.reports_on) if known is not None}
            candidates = [c for c in candidates if c.interview.interview_id in reported] or candidates
        certain = is_one_matter(candidates) and not any(match.doubt for match in candidates)
        latest = max(candidates, key=lambda match: match.interview.starts_at)
        for match in candidates:
            self._answer(tables, message, match, reading, now, certain=certain, latest=match is latest)

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
        match: Match,
        reading: Reading,
        now: datetime,
        *,
        certain: bool,
        latest: bool = True,
    ) -> None:
        if not self._is_news(tables, message, match.interview, now):
            return
        tables.remember_message_id(message.message_id, match.interview.interview_id, "")
        interview = tables.interview(match.interview.interview_id) or match.interview  # as the last match left it
        answered = Answered(
            contact_id=match.contact_id,
            at=written_at(message, interview),
            message_id=message.message_id,
            thread_ref=message.thread_ref,
            reading=reading,
            evidence=match.evidence,
            certain=certain,
            doubt=match.doubt or OTHER_ROLE,
            latest=latest,
            phone=intake.number_to_call(reading.text, self.author.phone) if reading.intent is Intent.CALL else "",
            link=link_to(message, match.contact_id) if interview.account == self.account.name else None,
        )
        self.planner.apply(tables, interview, answered, now, "; ".join((match.evidence, *reading.evidence[:2])))


def interview_of_key(key: str) -> str:
    """The interview id a step key begins with."""
    return key.split(".", 1)[0]


def fingerprint(message: IncomingMessage) -> str:
    """A message by what it is rather than where it lies, so that filing it away does not make it news again."""
    way = "out" if message.folder is Folder.SENT else "in"
    return "|".join((way, message.message_id or message.ref, message.sender.mailbox if message.sender else ""))


def _sent_refs(located: dict[str, Located]) -> frozenset[str]:
    return frozenset(answer.sent.ref for answer in located.values() if answer.sent is not None)


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


def written_at(message: IncomingMessage, interview: Interview) -> datetime:
    """When an answer was written. A message that a filter or a synchroniser moved seems to have come later; a sender's
    clock is believed only where it changes nothing about whether the interview was over."""
    sent = message.sent_at
    if sent is not None and interview.ends_at <= sent <= message.received_at:
        return sent
    return message.received_at
