"""Carrying out what was promised: claim, call, record; and after a crash or a lost answer, finding out what happened.

The order of every write is the same: the row that promises it is on disk, the row is claimed and committed, the
provider is called once, and what it answered is recorded as an event. A row found claimed at the start of a turn is one
whose answer was lost; nothing is called again for it until `Mailbox.locate` has told what became of the note. Before a
send the change feed is drained and the whole conversation read, so that an answer stops the note in its last second
(row C2).
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from agent.domain import release
from agent.domain.events import (
    DraftMade,
    DraftMissing,
    DraftWithdrawn,
    NoteRefused,
    NoteUnfit,
    OutcomeLost,
    SendAccepted,
    SendCalledOff,
    SendClaimed,
    StepEvent,
)
from agent.domain.model import Interview, Step, StepKind, StepState
from agent.errors import AfterwordError
from agent.ports import Account, JournalEntry, Operation, OutboxRow, RowState, Store, Tables
from agent.service import notices
from agent.service.look import Lookout
from agent.service.mail import MailFeed, interview_of_key
from agent.service.planner import Planner
from agent.service.verdicts import draft_ref, event_of, sent_event
from providers.base import (
    AuthRequired,
    DraftChanged,
    DraftRef,
    NotFound,
    OutcomeUnknown,
    ProviderError,
    RateLimited,
    Refused,
    Rejected,
    SentMessage,
    Whereabouts,
)
from providers.crashpoints import reach

log = logging.getLogger(__name__)

ROWS_A_TURN = 500
LOOK_AGAIN = timedelta(minutes=2)
ANSWER_MAY_COME = timedelta(seconds=60)
"""For this long after a claim whose answer was lost the call may still be on its way: what is looked up says nothing
yet against its having been made."""
GIVE_UP_LOOKING = timedelta(minutes=15)
"""After this long a note that is nowhere is shown to the user as uncertain."""
A_DAY_APART = timedelta(hours=20)
REFUSALS_IN_A_ROW = 3
A_DAY = timedelta(hours=24)
HANDED_OVER = "handed over, and not seen among the sent mail yet"
READS = frozenset({Operation.LOOK, Operation.LOCATE})


@dataclass(frozen=True, slots=True)
class Outbox:
    """Carries out one account's rows."""

    store: Store
    planner: Planner
    account: Account
    feed: MailFeed
    lookout: Lookout

    # --- after a crash --------------------------------------------------------------------------------------------

    def recover(self, now: datetime) -> None:
        """Settle every row whose answer was lost. Raises what `Mailbox.locate` raises."""
        with self.store.reading() as tables:
            rows = tables.claimed(self.account.name)
        for row in rows:
            if row.operation is Operation.TELL:
                self._by_itself(row, self._recover_tell, now)
            elif row.operation in (Operation.LOOK, Operation.LOCATE, Operation.WITHDRAW):
                self._by_itself(row, self._again, now)
            elif row.operation is Operation.DRAFT:
                self._by_itself(row, self._recover_draft, now)
            else:
                self._by_itself(row, self._recover_send, now)

    def _by_itself(self, row: OutboxRow, handle: Callable[[OutboxRow, datetime], None], now: datetime) -> None:
        """A fault of ours with one row does not stop the others: it is put aside for an hour, and the user is told."""
        try:
            handle(row, now)
        except (AfterwordError, Refused, AuthRequired):
            raise
        except Exception as fault:
            log.exception("row put aside", extra={"key": row.key, "operation": row.operation.value})
            what = "something could not be done; this is a fault of Afterword's, please report it"
            with self.store.writing() as tables:
                current = tables.row(row.row_id)
                if current is None or current.state is RowState.DONE:
                    return
                if current.state is RowState.PENDING or row.operation in READS:
                    tables.postpone(row.row_id, now + timedelta(hours=1), type(fault).__name__)
                tables.note(
                    JournalEntry(
                        at=now, interview_id=row.interview_id, key=row.key, what=what, evidence=type(fault).__name__
                    )
                )

    def _again(self, row: OutboxRow, now: datetime) -> None:
        with self.store.writing() as tables:
            tables.postpone(row.row_id, now, "interrupted")
        reach("recover.postponed")

    def _recover_tell(self, row: OutboxRow, now: datetime) -> None:
        """A message to oneself whose sending was interrupted is looked for again, once the call cannot be on its way
        any more."""
        if row.claimed_at is None or not timedelta(0) <= now - row.claimed_at < ANSWER_MAY_COME:
            self._again(row, now)

    def _recover_draft(self, row: OutboxRow, now: datetime) -> None:
        """Was the draft made? If it is nowhere, or has its old text still, it is made again: at worst that is a second
        draft, never a second mail."""
        interview, step = self._of(row)
        if interview is None or step is None or row.message is None:
            self._drop(row)
            return
        located = self.feed.locate(row.key, row.message, draft_ref(step))
        reach("recover_draft.located")
        draft, event = located.draft, event_of(step, located)
        if isinstance(event, DraftMissing) or (draft is not None and draft.version == step.draft_version):
            self._again(row, now)
            return
        if isinstance(event, DraftMade):
            event = replace(event, found=False)
        self._settle(row, event, now, located.evidence)
        reach("recover_draft.recorded")

    def _recover_send(self, row: OutboxRow, now: datetime) -> None:
        """Was it sent? Never sent again on a guess: only a note that still lies in Drafts, untouched, after the call
        can no longer be on its way, goes back to be sent another time."""
        interview, step = self._of(row)
        if interview is None or step is None:
            self._drop(row)
            return
        with self.store.reading() as tables:
            message = tables.message_of(row.key)
        if message is None:
            self._settle(row, OutcomeLost(key=row.key, evidence="the note itself is not kept any more"), now, "")
            return
        located = self.feed.locate(row.key, message, draft_ref(step))
        reach("recover_send.located")
        claimed_at = row.claimed_at or now
        if located.whereabouts in (Whereabouts.SENT, Whereabouts.EDITED):
            self._settle(row, event_of(step, located), now, located.evidence)
        elif timedelta(0) <= now - claimed_at < ANSWER_MAY_COME:
            return
        elif located.whereabouts is Whereabouts.UNCERTAIN:
            self._settle(row, OutcomeLost(key=row.key, evidence=located.evidence), now, located.evidence)
        elif located.whereabouts is Whereabouts.DRAFT:
            why = "the sending was interrupted before it was made; it will be tried again"
            event = SendCalledOff(key=row.key, why=why, retry_at=now + ANSWER_MAY_COME)
            self._settle(row, event, now, located.evidence)
        elif now - claimed_at >= GIVE_UP_LOOKING or now < claimed_at:
            evidence = located.evidence or "it is neither in Drafts nor in Sent"
            self._settle(row, OutcomeLost(key=row.key, evidence=evidence), now, evidence)
        else:
            return
        reach("recover_send.recorded")

    # --- the rows in their order ----------------------------------------------------------------------------------

    def dispatch(self, now: datetime, stopping: Callable[[], bool]) -> int:
        """Carry out what may be tried now, until `stopping` says to end; returns how many rows were. Raises
        `AuthRequired` when the user must sign in, and `Unavailable` when the mailbox cannot be reached: the rest
        waits."""
        done, refusals = 0, 0
        while done < ROWS_A_TURN and not stopping():
            with self.store.reading() as tables:
                rows = tables.pending(self.account.name, now, limit=1)
            if not rows:
                break
            try:
                self._by_itself(rows[0], self._carry_out, now)
                refusals = 0
            except RateLimited:
                raise
            except Refused:
                refusals += 1  # it may be this row's alone; after a few in a row it is the mailbox
                if refusals == REFUSALS_IN_A_ROW:
                    raise
            done += 1
        return done

    def _carry_out(self, row: OutboxRow, now: datetime) -> None:
        if row.operation is Operation.TELL:
            self._guarded(row, now, lambda: self._tell(row, now))
            return
        interview, step = self._of(row)
        if interview is None or (row.key and step is None):
            self._drop(row)
            return
        if row.operation in READS and not self._claim(row, now):
            return
        if row.operation is Operation.LOOK:
            self._guarded(row, now, lambda: self.lookout.look_back(row, interview, now))
        elif step is not None:
            carry_out = {
                Operation.DRAFT: self._draft,
                Operation.SEND: self._send,
                Operation.WITHDRAW: self._withdraw,
                Operation.LOCATE: self._locate,
            }[row.operation]
            self._guarded(row, now, lambda: carry_out(row, step, now))

    def _guarded(self, row: OutboxRow, now: datetime, carry_out: Callable[[], None]) -> None:
        """Carry the row out; what the provider raises says whether it stays claimed, waits, or is told."""
        try:
            carry_out()
        except OutcomeUnknown as unknown:
            log.warning("answer lost", extra={"key": row.key, "operation": row.operation.value})
            with self.store.reading() as tables:
                current = tables.row(row.row_id)
            if current is not None and current.state is not RowState.CLAIMED:
                raise RuntimeError("an outcome can only be unknown of a claimed row") from unknown
        except Refused as refused:
            self._refused(row, refused, now)
            raise
        except AuthRequired as locked_out:
            self._refused(row, Refused(str(locked_out)), now)
            raise
        except ProviderError as other:
            if row.operation not in READS:
                raise
            self._refused(row, Refused(str(other)), now)  # a read that found nothing is read again, ever more seldom

    def _refused(self, row: OutboxRow, refused: Refused, now: datetime) -> None:
        """Certainly not done: it waits its turn, longer each time, or as long as the service asked."""
        with self.store.writing() as tables:
            current = tables.row(row.row_id)
            if current is None or current.state is RowState.DONE:
                return
            backoff = timedelta(seconds=min(30 * 2 ** min(current.attempts, 6), 1800))
            wait = max(backoff, refused.retry_after) if isinstance(refused, RateLimited) else backoff
            if row.operation is Operation.SEND:
                why = f"not sent yet: {refused}"
                self._apply(tables, row, SendCalledOff(key=row.key, why=why, retry_at=now + wait), now, "")
                tables.finish(row.row_id)
            else:
                tables.postpone(row.row_id, now + wait, str(refused))

    # --- messages to oneself --------------------------------------------------------------------------------------

    def _tell(self, row: OutboxRow, now: datetime) -> None:
        """Put the message into the user's own inbox, once: it is looked for before it is made, and before it is sent.
        One that could not be for a day is not news any more."""
        message, mailbox = row.message, self.account.mailbox
        if message is None or now - message.date > A_DAY:
            self._drop(row)
            return
        located = mailbox.locate(message, None)
        reach("tell.looked")
        if located.sent is not None:
            self._told(row, located.sent)
            return
        if located.whereabouts not in (Whereabouts.ABSENT, Whereabouts.DRAFT):
            self._drop(row)  # the user has it in hand, or threw it away
            return
        if row.attempts and located.draft is None and row.error == HANDED_OVER:
            self._drop(row)
            return
        if not self._claim(row, now):
            return
        reach("tell.claimed")
        try:
            draft = located.draft or mailbox.create_draft(message)
            reach("tell.drafted")
            sent = mailbox.send_draft(draft)
        except (DraftChanged, NotFound):
            sent = None
        except Rejected as rejected:
            self._put_aside(row, f"a message to you could not be sent: {rejected}", now)
            return
        reach("tell.sent")
        if sent is not None:
            self._told(row, sent)
            return
        with self.store.writing() as tables:
            tables.postpone(row.row_id, now + LOOK_AGAIN, HANDED_OVER)

    def _told(self, row: OutboxRow, sent: SentMessage) -> None:
        with self.store.writing() as tables:
            if sent.message_id:
                notices.remember(tables, sent.message_id, row.key)
            tables.finish(row.row_id)
        reach("tell.recorded")

    def _put_aside(self, row: OutboxRow, what: str, now: datetime) -> None:
        with self.store.writing() as tables:
            tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=row.key))
            tables.finish(row.row_id)

    # --- drafts ---------------------------------------------------------------------------------------------------

    def _draft(self, row: OutboxRow, step: Step, now: datetime) -> None:
        """Make the draft, or put the new text in the place of our untouched one. A first creation is preceded by a
        search: a restored backup or a second machine must not thank again."""
        if step.state is not StepState.DRAFTING or row.message is None:
            self._drop(row)
            return
        mailbox, draft = self.account.mailbox, draft_ref(step)
        if draft is None:
            located = self.feed.locate(row.key, row.message, None)
            reach("draft.looked")
            ours_in_trash = located.whereabouts is Whereabouts.DELETED and step.withdrawn
            if located.whereabouts is not Whereabouts.ABSENT and not ours_in_trash:
                self._settle(row, event_of(step, located), now, located.evidence)
                return
        if not self._claim(row, now):
            return
        reach("draft.claimed")
        try:
            made = mailbox.update_draft(draft, row.message) if draft else mailbox.create_draft(row.message)
        except (DraftChanged, NotFound) as gone:
            if draft is None:
                remedy = f"`afterword resume {row.key}` writes it again"
                self._settle(row, NoteUnfit(key=row.key, what=f"it could not be made: {gone}", remedy=remedy), now, "")
                return
            located = self.feed.locate(row.key, row.message, draft)
            event = event_of(step, located)
            if isinstance(event, DraftMade):  # it lies there untouched, under another name: the new text is still due
                with self.store.writing() as tables:
                    self._apply(tables, row, replace(event, superseded=True), now, located.evidence)
                    tables.postpone(row.row_id, now + LOOK_AGAIN, str(gone))
                return
            self._settle(row, event, now, located.evidence, first=still_drafted(step))
            return
        except Rejected as rejected:
            self._settle(row, NoteRefused(key=row.key, why=str(rejected)), now, "")
            return
        reach("draft.made")
        event = DraftMade(key=row.key, draft_ref=made.ref, draft_version=made.version, thread_ref=made.thread_ref)
        self._settle(row, event, now, "")
        reach("draft.recorded")

    def _withdraw(self, row: OutboxRow, step: Step, now: datetime) -> None:
        draft = draft_ref(step)
        if draft is None or not step.withdrawn:
            self._drop(row)
            return
        if not self._claim(row, now):
            return
        reach("withdraw.claimed")
        try:
            self.account.mailbox.discard_draft(draft)
        except DraftChanged:
            self._settle_located(row, step, draft, now)
            return
        except NotFound:
            pass
        reach("withdraw.made")
        self._settle(row, DraftWithdrawn(key=row.key), now, "")
        reach("withdraw.recorded")

    def _locate(self, row: OutboxRow, step: Step, now: datetime) -> None:
        self._settle_located(row, step, draft_ref(step), now)
        reach("locate.recorded")

    def _settle_located(self, row: OutboxRow, step: Step, draft: DraftRef | None, now: datetime) -> None:
        with self.store.reading() as tables:
            message = tables.message_of(row.key)
        if message is None:
            self._drop(row)
            return
        located = self.feed.locate(row.key, message, draft)
        reach("locate.found")
        self._settle(row, event_of(step, located), now, located.evidence)

    # --- sending --------------------------------------------------------------------------------------------------

    def _send(self, row: OutboxRow, step: Step, now: datetime) -> None:
        """The last look, the claim, the call. What is left between the look and the call is one call long."""
        with self.store.reading() as tables:
            message = tables.message_of(row.key)
        if message is None:
            self._drop(row)
            return
        if not self.lookout.last_look(step, message, now):
            why = "not all of your mail could be read, and an answer may lie there; trying again"
            event = SendCalledOff(key=row.key, why=why, retry_at=now + LOOK_AGAIN)
            self._settle(row, event, now, "")
            return
        reach("send.looked")
        draft = self._claim_send(row, now)
        if draft is None:
            return
        reach("send.claimed")
        try:
            sent = self.account.mailbox.send_draft(draft)
        except (DraftChanged, NotFound):
            self._settle_located(row, step, draft, now)
            return
        except Rejected as rejected:
            self._settle(row, NoteRefused(key=row.key, why=str(rejected)), now, "")
            return
        reach("send.made")
        self._settle_sent(row, sent, now)
        reach("send.recorded")

    def _claim_send(self, row: OutboxRow, now: datetime) -> DraftRef | None:
        """In one transaction: the step is still to be sent, is not one note too many for a day, and the row is ours."""
        with self.store.writing() as tables:
            interview, step = self._of_key(tables, row.key)
            current = tables.row(row.row_id)
            if interview is None or step is None or current is None:
                return None
            due = release.send_due(interview, step, self.planner.rules)
            if interview.paused or due is None or due > now:
                tables.drop(row.row_id)
                return None
            crowded = self._crowded(tables, interview, step, now)
            if crowded is not None:
                self._apply(tables, row, crowded, now, "")
                tables.drop(row.row_id)
                return None
            interview = self.planner.apply(tables, interview, SendClaimed(key=row.key), now)
            if interview.step(row.key).state is not StepState.SENDING or not tables.claim(row.row_id, now):
                tables.drop(row.row_id)
                return None
            return draft_ref(step)

    def _crowded(self, tables: Tables, interview: Interview, step: Step, now: datetime) -> SendCalledOff | None:
        """One note a person a day, over all interviews; a thank-you has no time to wait."""
        if step.kind in (StepKind.THANK_YOU, StepKind.CALL):
            return None
        contact = interview.contact(step.contact_id)
        last = tables.last_note_to(contact.address.mailbox)
        if last is None or now - last >= A_DAY_APART:
            return None
        zone = contact.zone or interview.zone or self.planner.rules.home_zone
        later = self.planner.rules.cadence.next_working_moment(last + A_DAY_APART, zone)
        return SendCalledOff(key=step.key, why="another note went to them today", retry_at=later)

    def _settle_sent(self, row: OutboxRow, sent: SentMessage | None, now: datetime) -> None:
        if sent is None:
            self._settle(row, SendAccepted(key=row.key), now, "")
            return
        with self.store.writing() as tables:
            if sent.message_id:
                tables.remember_message_id(sent.message_id, row.interview_id, row.key)
            interview, current = self._of_key(tables, row.key)
            if interview is not None and current is not None:
                event = sent_event(current, sent, "")
                self.planner.apply(tables, interview, event, now)
            tables.finish(row.row_id)

    # --- rows -----------------------------------------------------------------------------------------------------

    def _claim(self, row: OutboxRow, now: datetime) -> bool:
        with self.store.writing() as tables:
            return tables.claim(row.row_id, now)

    def _settle(
        self, row: OutboxRow, event: StepEvent, now: datetime, evidence: str, first: StepEvent | None = None
    ) -> None:
        """Record what became of the row, and finish it, in one transaction."""
        with self.store.writing() as tables:
            if first is not None:
                self._apply(tables, row, first, now, "")
            if isinstance(event, DraftMade) and tables.is_superseded(row):
                event = replace(event, superseded=True)
            self._apply(tables, row, event, now, evidence)
            tables.finish(row.row_id)

    def _apply(self, tables: Tables, row: OutboxRow, event: StepEvent, now: datetime, evidence: str) -> None:
        interview, _ = self._of_key(tables, row.key)
        if interview is not None:
            self.feed.remember(tables, interview.interview_id, event)
            self.planner.apply(tables, interview, event, now, evidence)

    def _drop(self, row: OutboxRow) -> None:
        with self.store.writing() as tables:
            tables.drop(row.row_id)

    def _of(self, row: OutboxRow) -> tuple[Interview | None, Step | None]:
        with self.store.reading() as tables:
            interview = tables.interview(row.interview_id)
        return interview, _step(interview, row.key)

    def _of_key(self, tables: Tables, key: str) -> tuple[Interview | None, Step | None]:
        interview = tables.interview(interview_of_key(key))
        return interview, _step(interview, key)


def _step(interview: Interview | None, key: str) -> Step | None:
    if interview is None:
        return None
    return next((step for step in interview.steps if step.key == key), None)


def still_drafted(step: Step) -> DraftMade:
    """The rewrite was not made: the step is where it was before, in Drafts as far as we knew."""
    return DraftMade(
        key=step.key,
        draft_ref=step.draft_ref,
        draft_version=step.draft_version,
        thread_ref=step.thread_ref,
    )
