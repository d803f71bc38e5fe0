"""Looking before writing: once before a note is drafted, and once more in the second before it is sent (row C2)."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from agent import intake
from agent.compose import mailbox_signature
from agent.domain.events import LookedBack
from agent.domain.identity import interview_of_key
from agent.domain.model import Author, Interview, Step, StepKind
from agent.ports import Account, OutboxRow, Store, Tables
from agent.service.calendar import CalendarFeed
from agent.service.mail import MailFeed
from agent.service.messages import fingerprint
from agent.service.patience import leave_alone, left_alone
from agent.service.planner import Planner, signature_of
from agent.service.whose import mentions_role
from providers.base import CalendarEvent, Conversation, Folder, NotFound, OutgoingMessage, ProviderError, RateLimited
from providers.crashpoints import reach

CORRESPONDENCE_BACK = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Lookout:
    """Reads calendar and mail once more, of one account before drafting, of all before sending."""

    store: Store
    planner: Planner
    account: Account
    author: Author
    feed: MailFeed
    others: tuple[MailFeed, ...]
    """Those of the other accounts: an answer may lie in any of them."""

    def look_back(self, row: OutboxRow, interview: Interview, now: datetime) -> None:
        """Read the calendar event once more, and the mail with these people, before anything is written."""
        event = self.account.calendar.event(interview.event_ref) if interview.event_ref else None
        elsewhere = self._elsewhere(interview) if event is None else []
        addresses = [c.email for c in interview.contacts if c.email]
        domain = interview.domain if not intake.is_free_mail(interview.domain) else ""
        since = interview.starts_at - CORRESPONDENCE_BACK
        conversations = self.account.mailbox.correspondence(addresses, domain, since)
        new = [c.email for c in self._news(interview, conversations).contacts if c.email and c.email not in addresses]
        if new:
            known = {conversation.thread_ref for conversation in conversations}
            more = self.account.mailbox.correspondence(new, "", since)
            conversations += tuple(one for one in more if one.thread_ref not in known)
        signature = mailbox_signature(self.account.mailbox.identity().signature)
        reach("look.read")
        with self.store.writing() as tables:
            if signature != (tables.fact(signature_of(self.account.name)) or ""):
                tables.set_fact(signature_of(self.account.name), signature)
            if event is not None:
                self.feed.calendar.take_event(tables, event, now, source="calendar")
            elif interview.event_ref and not interview.by_user:
                self.feed.calendar.removed(tables, interview.event_ref, now)
            for calendar, ref, listed in elsewhere:
                if listed is not None:
                    calendar.take_event(tables, listed, now, source="calendar")
                else:
                    calendar.removed(tables, ref, now)
            self._take_untold(tables, conversations, interview, now)
            current = tables.interview(interview.interview_id)
            if current is not None:
                ours = [c for c in conversations if not _of_another(tables, c, current)]
                self.planner.apply(tables, current, self._news(current, ours), now, "calendar and mailbox were read")
                self._take_untold(tables, conversations, current, now)
            tables.finish(row.row_id)
        reach("look.recorded")

    def _elsewhere(self, interview: Interview) -> list[tuple[CalendarFeed, str, CalendarEvent | None]]:
        """The event as it stands in the calendars of other accounts, which alone may keep the interview: None where it
        is gone, or the account is. A calendar that cannot be read now says nothing."""
        calendars = {other.account.name: other.calendar for other in self.others}
        found: list[tuple[CalendarFeed, str, CalendarEvent | None]] = []
        for one in interview.listed:
            calendar = calendars.get(one.account)
            if calendar is None:
                former = replace(self.feed.calendar, account=replace(self.account, name=one.account))
                found.append((former, one.event_ref, None))
                continue
            with suppress(ProviderError):
                found.append((calendar, one.event_ref, calendar.account.calendar.event(one.event_ref)))
        return found

    def _news(self, interview: Interview, conversations: Sequence[Conversation]) -> LookedBack:
        return intake.look_back(interview, conversations, self.author)

    def _take_untold(
        self, tables: Tables, conversations: Sequence[Conversation], interview: Interview, now: datetime
    ) -> None:
        """Take in what passed since and this interview has not heard of, seen before or not: it may have come by when
        neither the interview nor its sender was known."""
        for message in (message for conversation in conversations for message in conversation.messages):
            since = interview.ends_at if message.folder is Folder.SENT else interview.starts_at
            if message.received_at >= since and not self.feed.messages.is_told(tables, message, interview):
                tables.mark_seen(self.account.name, fingerprint(message), now)
                self.feed.messages.take_in(tables, message, now)

    def last_look(self, step: Step, message: OutgoingMessage, now: datetime) -> bool:
        """Drain the change feeds of all accounts, then read the whole conversation: what was not heard of before is
        taken in first, and a note of ours that the user has just sent is known for one. False when there is more than
        could be read."""
        if step.kind is StepKind.CALL:
            return True
        if not self.feed.poll(now).drained or not all(self._is_drained(other, now) for other in self.others):
            return False
        reach("send.drained")
        thread_ref = step.thread_ref or message.thread_ref
        if not thread_ref:
            return True
        try:
            conversation = self.account.mailbox.thread(thread_ref)
        except NotFound:
            return True
        with self.store.reading() as tables:
            interview = tables.interview(interview_of_key(step.key))
            untold = [
                one
                for one in conversation.messages
                if one.folder is Folder.SENT and interview and not self.feed.messages.is_told(tables, one, interview)
            ]
        located = self.feed.notes.gather(untold)
        with self.store.writing() as tables:
            interview = tables.interview(interview_of_key(step.key))
            if interview is not None:
                ours = self.feed.notes.all_found(tables, located, now)
                others = tuple(one for one in conversation.messages if one.ref not in ours)
                self._take_untold(tables, [replace(conversation, messages=others)], interview, now)
        return True

    def _is_drained(self, other: MailFeed, now: datetime) -> bool:
        name = other.account.name
        if left_alone(self.store, name, now) is not None:
            return False
        try:
            return other.poll(now).drained
        except RateLimited as asked:
            leave_alone(self.store, name, asked, now)
            return False
        except ProviderError:
            return False


def _of_another(tables: Tables, conversation: Conversation, interview: Interview) -> bool:
    """Whether a conversation belongs to another interview, with the same recruiter say, and says nothing of this one's
    role: a note of this one never answers in it."""
    known = map(tables.step_by_message_id, (message.message_id for message in conversation.messages))
    owners = {found.interview_id for found in known if found is not None}
    if not owners or interview.interview_id in owners:
        return False
    return not any(mentions_role(message, interview) for message in conversation.messages)
