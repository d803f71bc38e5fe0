"""A message of the mailbox, taken in: what the user sent themself, and what somebody answered, as events.

Each message is told once to each interview that it belongs to. Where a message lies is the provider's word: what is in
Sent was written by the user, whatever its From header says.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from agent import intake
from agent.domain.events import OTHER_ROLE, Answered, Reading, UserWrote
from agent.domain.identity import message_id_of
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import Author, Interview, Phase, StepState, ThreadLink
from agent.places import moment
from agent.ports import Account, Owner, Tables
from agent.reading import read
from agent.service.calendar import AHEAD, BACK, CalendarFeed
from agent.service.hearing import hear
from agent.service.planner import Planner
from agent.service.verdicts import sent_event
from agent.service.whose import Match, about, from_contacts, is_in_thread, is_one_matter, recipients
from providers.base import Folder, IncomingMessage, SentMessage


@dataclass(frozen=True, slots=True)
class Messages:
    """What is heard in one account's mailbox."""

    planner: Planner
    account: Account
    author: Author
    calendar: CalendarFeed

    def take_in(self, tables: Tables, message: IncomingMessage, now: datetime) -> None:
        """One message that was not seen before, wherever it lies."""
        if message.folder is Folder.SENT:
            self._sent(tables, message, now)
        elif message.folder is not Folder.DRAFTS:  # an answer that was read and thrown away is still an answer
            self._received(tables, message, now)

    def take_unread(self, tables: Tables, message: IncomingMessage, why: str, now: datetime) -> None:
        """One message that cannot be read: whoever it is from counts as perhaps having answered."""
        unread = Reading(kind=MessageKind.UNSURE, evidence=(f"it could not be read ({why})",))
        for match in from_contacts(tables, message):
            self._answer(tables, message, match, unread, now, certain=True)

    def is_told(self, tables: Tables, message: IncomingMessage, interview: Interview) -> bool:
        """Whether this interview has heard of the message. That it was seen to pass by is something else: the
        interview, or the person, may not have been known then."""
        return tables.is_seen(self.account.name, _told(message, interview))

    def _is_news(self, tables: Tables, message: IncomingMessage, interview: Interview, now: datetime) -> bool:
        """Whether this interview hears of the message for the first time, which it has then."""
        if self.is_told(tables, message, interview):
            return False
        tables.mark_seen(self.account.name, _told(message, interview), now)
        return True

    # --- what the user sent ---------------------------------------------------------------------------------------

    def _sent(self, tables: Tables, message: IncomingMessage, now: datetime) -> None:
        """The provider says that this mailbox sent it: our note by the user's hand, or the user's own words."""
        known = tables.step_by_message_id(message.message_id) or self._planned(tables, message)
        if known is None and self._is_to_self(message):
            hear(tables, self.planner, self.account.name, message, now)
        elif known is not None and known.key:
            self._by_hand(tables, message, known, now)
        else:
            self._in_own_words(tables, message, now)

    def _is_to_self(self, message: IncomingMessage) -> bool:
        """Whether the user wrote it to nobody but themself."""
        to = [address.mailbox for address in (*message.to, *message.cc)]
        return bool(to) and self.author.mailboxes.issuperset(to)

    def _planned(self, tables: Tables, message: IncomingMessage) -> Owner | None:
        """The step whose note this is although the database does not know that it was written, as after a restored
        backup: the Message-ID is computed from the step's key."""
        domain = self.author.address.domain
        for interview, contact_id in recipients(tables, message):
            for step in interview.steps:
                mine = step.contact_id == contact_id
                if mine and message_id_of(step.key, domain) == message.message_id:
                    return Owner(interview.interview_id, step.key)
        return None

    def _by_hand(self, tables: Tables, message: IncomingMessage, note: Owner, now: datetime) -> None:
        interview = tables.interview(note.interview_id)
        if interview is None or not self._is_news(tables, message, interview, now):
            return
        sent = SentMessage(
            ref=message.ref,
            message_id=message.message_id,
            thread_ref=message.thread_ref,
            sent_at=message.sent_at or message.received_at,
        )
        event = sent_event(interview.step(note.key), sent, "it lies in your sent mail")
        self.planner.apply(tables, interview, event, now, "found in Sent")

    def _in_own_words(self, tables: Tables, message: IncomingMessage, now: datetime) -> None:
        at = message.sent_at or message.received_at
        concerned = [
            (interview, contact_id)
            for interview, contact_id in recipients(tables, message)
            if interview.phase is not Phase.CLOSED or any(step.is_open for step in interview.steps)
        ]
        by_thread = [pair for pair in concerned if is_in_thread(tables, self.account.name, message, pair[0])]
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

    # --- what somebody else wrote ---------------------------------------------------------------------------------

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
            reported = {
                known.interview_id for known in map(tables.step_by_message_id, reading.reports_on) if known is not None
            }
            candidates = [c for c in candidates if c.interview.interview_id in reported] or candidates
        certain = is_one_matter(candidates) and not any(match.doubt for match in candidates)
        latest = max(candidates, key=lambda match: match.interview.starts_at)
        for match in candidates:
            self._answer(tables, message, match, reading, now, certain=certain, latest=match is latest)

    def _arrived(self, tables: Tables, message: IncomingMessage, reading: Reading, now: datetime) -> None:
        """Nobody can answer, and no server report on, a Message-ID that never left: what it names was sent."""
        for message_id in dict.fromkeys((message.in_reply_to, *message.references, *reading.reports_on)):
            known = tables.step_by_message_id(message_id) if message_id else None
            interview = tables.interview(known.interview_id) if known is not None and known.key else None
            if known is None or interview is None:
                continue
            step = interview.step(known.key)
            if step.state is StepState.SENT or step.message_id != message_id:
                continue
            sent = SentMessage(ref="", message_id=message_id, thread_ref="", sent_at=message.received_at)
            came_back = reading.kind is MessageKind.BOUNCE
            event = sent_event(step, sent, "it came back from their server" if came_back else "they answered it")
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


def fingerprint(message: IncomingMessage) -> str:
    """A message by what it is rather than where it lies, so that filing it away does not make it news again."""
    way = "out" if message.folder is Folder.SENT else "in"
    return "|".join((way, message.message_id or message.ref, message.sender.mailbox if message.sender else ""))


def _told(message: IncomingMessage, interview: Interview) -> str:
    """The fingerprint of the message as one interview hears of it."""
    return f"{fingerprint(message)}|{interview.interview_id}"


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
