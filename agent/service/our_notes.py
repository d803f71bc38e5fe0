"""What became of our notes: which of them the mailbox's changes touch, what it says of each, and the event that is.

The user does with a draft what they like, and the mailbox is asked rather than remembered: whether it still lies in
Drafts, was edited, deleted or sent. No transaction is open while it is asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from agent.domain.events import NoteSent, StepEvent
from agent.domain.identity import interview_of_key
from agent.domain.model import IN_DRAFTS, StepState
from agent.ports import Account, Operation, Owner, Store, Tables
from agent.service.planner import Planner
from agent.service.verdicts import draft_ref, event_of
from agent.service.whose import recipients
from providers.base import Cursor, DraftRef, Folder, IncomingMessage, Located, OutgoingMessage, Whereabouts

MAIL = "mail"
"""The name of the cursor up to which a mailbox was read."""

ROWS_LOOKED_AT = 500

SETTLED_ELSEWHERE = frozenset({StepState.SENDING, StepState.SENT})
"""What became of a note whose sending has begun is for the recovery to find out, which knows how long to wait."""

Question = tuple[OutgoingMessage, DraftRef | None]
"""What `Mailbox.locate` is asked: the note, and its draft if there is one."""


@dataclass(frozen=True, slots=True)
class OurNotes:
    """Our notes in one account's mailbox."""

    store: Store
    planner: Planner
    account: Account

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
        if known is None or known.key in ("", key):
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
    ) -> Iterator[tuple[str, Question]]:
        found: set[Owner] = set()
        for ref in removed:
            gone = tables.step_by_draft(self.account.name, ref)
            found |= {gone} if gone is not None and not _is_withdrawn(tables, gone) else set()
        for message in messages:
            found |= self._touched_by(tables, message)
        for interview_id, key in sorted(found):
            concerned = tables.interview(interview_id)
            if concerned is None or not key:
                continue
            step = concerned.step(key)
            written = tables.message_of(key)
            if written is not None and concerned.account == self.account.name and step.state not in SETTLED_ELSEWHERE:
                yield key, (written, draft_ref(step))

    def _touched_by(self, tables: Tables, message: IncomingMessage) -> set[Owner]:
        """The note that this message is, in Drafts or thrown away; or those that it may be, sent by the user's hand."""
        if message.folder in (Folder.DRAFTS, Folder.TRASH):
            known = tables.step_by_draft(self.account.name, message.ref)
            known = known or tables.step_by_message_id(message.message_id)
            return {known} if known is not None else set()
        if message.folder is not Folder.SENT or tables.step_by_message_id(message.message_id):
            return set()
        return {
            Owner(interview.interview_id, step.key)
            for interview, contact_id in recipients(tables, message)
            for step in interview.steps
            if step.contact_id == contact_id and step.draft_ref
            if step.state in IN_DRAFTS or step.state is StepState.HELD
        }

    def all_found(self, tables: Tables, located: dict[str, Located], now: datetime) -> frozenset[str]:
        """Turn what the mailbox says of notes of ours into their events; returns the refs of those that were sent."""
        for key, answer in located.items():
            self.found(tables, key, answer, now)
        return sent_refs(located)

    def found(self, tables: Tables, key: str, located: Located, now: datetime) -> None:
        """Turn what the mailbox says of a note of ours into its event."""
        interview = tables.interview(interview_of_key(key))
        if interview is None:
            return
        event = event_of(interview.step(key), located)
        self.remember(tables, interview.interview_id, event)
        self.planner.apply(tables, interview, event, now, located.evidence)

    def remember(self, tables: Tables, interview_id: str, event: StepEvent) -> None:
        """Of a note that was sent, the Message-ID that the mailbox gave it."""
        if isinstance(event, NoteSent) and event.message_id:
            tables.remember_message_id(event.message_id, interview_id, event.key)


def _is_withdrawn(tables: Tables, owner: Owner) -> bool:
    """Whether its draft is being taken back by ourselves: that it is gone says nothing of the user."""
    interview = tables.interview(owner.interview_id)
    return interview is not None and interview.step(owner.key).withdrawn


def sent_refs(located: dict[str, Located]) -> frozenset[str]:
    return frozenset(answer.sent.ref for answer in located.values() if answer.sent is not None)
