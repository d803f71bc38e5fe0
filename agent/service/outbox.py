"""Carrying out what was promised: claim, call, record.

The order of every write is the same: the row that promises it is on disk, the row is claimed and committed, the
provider is called once, and what it answered is recorded as an event. A row that is found claimed at the start of a
turn is `recovery`'s. Before a send the change feed is drained and the whole conversation read, so that an answer stops
the note in its last second (row C2).
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
    SendAccepted,
    SendCalledOff,
    SendClaimed,
    StepEvent,
)
from agent.domain.model import Interview, Step, StepKind, StepState
from agent.ports import Operation, OutboxRow, RowState, Tables
from agent.service.look import Lookout
from agent.service.own_mail import OwnMail
from agent.service.rows import READS, Rows
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
A_DAY_APART = timedelta(hours=20)
REFUSALS_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Outbox:
    """Carries out one account's rows."""

    rows: Rows
    lookout: Lookout

    # --- the rows in their order ----------------------------------------------------------------------------------

    def dispatch(self, now: datetime, stopping: Callable[[], bool]) -> int:
        """Carry out what may be tried now, until `stopping` says to end; returns how many rows were. Raises
        `AuthRequired` when the user must sign in, and `Unavailable` when the mailbox cannot be reached: the rest
        waits."""
        done, refusals = 0, 0
        while done < ROWS_A_TURN and not stopping():
            with self.rows.store.reading() as tables:
                rows = tables.pending(self.rows.account.name, now, limit=1)
            if not rows:
                break
            try:
                self.rows.by_itself(rows[0], self._carry_out, now)
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
            self._guarded(row, now, lambda: OwnMail(self.rows).put(row, now))
            return
        interview, step = self.rows.of(row)
        if interview is None or (row.key and step is None):
            self.rows.drop(row)
            return
        if row.operation in READS and not self.rows.claim(row, now):
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
            with self.rows.store.reading() as tables:
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
        with self.rows.store.writing() as tables:
            current = tables.row(row.row_id)
            if current is None or current.state is RowState.DONE:
                return
            backoff = timedelta(seconds=min(30 * 2 ** min(current.attempts, 6), 1800))
            wait = max(backoff, refused.retry_after) if isinstance(refused, RateLimited) else backoff
            if row.operation is Operation.SEND:
                why = f"not sent yet: {refused}"
                self.rows.apply(tables, row, SendCalledOff(key=row.key, why=why, retry_at=now + wait), now, "")
                tables.finish(row.row_id)
            else:
                tables.postpone(row.row_id, now + wait, str(refused))

    # --- drafts ---------------------------------------------------------------------------------------------------

    def _draft(self, row: OutboxRow, step: Step, now: datetime) -> None:
        """Make the draft, or put the new text in the place of our untouched one. A first creation is preceded by a
        search: a restored backup or a second machine must not thank again."""
        if step.state is not StepState.DRAFTING or row.message is None:
            self._leave(row, step)
            return
        mailbox, draft = self.rows.account.mailbox, draft_ref(step)
        if draft is None:
            located = self.rows.notes.locate(row.key, row.message, None, row.since)
            reach("draft.looked")
            ours_in_trash = located.whereabouts is Whereabouts.DELETED and step.withdrawn
            if located.whereabouts is not Whereabouts.ABSENT and not ours_in_trash:
                self.rows.settle(row, event_of(step, located), now, located.evidence)
                return
        if not self.rows.claim(row, now):
            return
        reach("draft.claimed")
        try:
            made = mailbox.update_draft(draft, row.message) if draft else mailbox.create_draft(row.message)
        except (DraftChanged, NotFound) as gone:
            if draft is None:
                remedy = f"`afterword resume {row.key}` writes it again"
                self.rows.settle(
                    row, NoteUnfit(key=row.key, what=f"it could not be made: {gone}", remedy=remedy), now, ""
                )
                return
            located = self.rows.notes.locate(row.key, row.message, draft, row.since)
            event = event_of(step, located)
            if isinstance(event, DraftMade):  # it lies there untouched, under another name: the new text is still due
                with self.rows.store.writing() as tables:
                    self.rows.apply(tables, row, replace(event, superseded=True), now, located.evidence)
                    tables.postpone(row.row_id, now + LOOK_AGAIN, str(gone))
                return
            self.rows.settle(row, event, now, located.evidence, first=still_drafted(step))
            return
        except Rejected as rejected:
            self.rows.settle(row, NoteRefused(key=row.key, why=str(rejected)), now, "")
            return
        reach("draft.made")
        event = DraftMade(key=row.key, draft_ref=made.ref, draft_version=made.version, thread_ref=made.thread_ref)
        self.rows.settle(row, event, now, "")
        reach("draft.recorded")

    def _leave(self, row: OutboxRow, step: Step) -> None:
        """A draft that is not to be made any more. Where it lies in Drafts all the same, made by a call that was said
        to be refused and told of by the feed, its text is kept: that is what will be sent."""
        if row.message is not None and row.attempts and step.state is StepState.DRAFTED:
            located = self.rows.notes.locate(row.key, row.message, draft_ref(step), row.since)
            if located.whereabouts is Whereabouts.DRAFT:
                with self.rows.store.writing() as tables:
                    tables.finish(row.row_id)
                return
        self.rows.drop(row)

    def _withdraw(self, row: OutboxRow, step: Step, now: datetime) -> None:
        draft = draft_ref(step)
        if draft is None or not step.withdrawn:
            self.rows.drop(row)
            return
        if not self.rows.claim(row, now):
            return
        reach("withdraw.claimed")
        try:
            self.rows.account.mailbox.discard_draft(draft)
        except DraftChanged:
            self._settle_located(row, step, draft, now)
            return
        except NotFound:
            pass
        reach("withdraw.made")
        self.rows.settle(row, DraftWithdrawn(key=row.key), now, "")
        reach("withdraw.recorded")

    def _locate(self, row: OutboxRow, step: Step, now: datetime) -> None:
        self._settle_located(row, step, draft_ref(step), now)
        reach("locate.recorded")

    def _settle_located(
        self, row: OutboxRow, step: Step, draft: DraftRef | None, now: datetime, first: StepEvent | None = None
    ) -> None:
        """Record what became of the draft; where it is gone, after `first`."""
        message = self.rows.message_of(row)
        if message is None:
            self.rows.drop(row)
            return
        located = self.rows.notes.locate(row.key, message, draft, row.since)
        reach("locate.found")
        event = event_of(step, located)
        self.rows.settle(row, event, now, located.evidence, first=first if isinstance(event, DraftMissing) else None)

    # --- sending --------------------------------------------------------------------------------------------------

    def _send(self, row: OutboxRow, step: Step, now: datetime) -> None:
        """The last look, the claim, the call. What is left between the look and the call is one call long."""
        message = self.rows.message_of(row)
        if message is None:
            self.rows.drop(row)
            return
        if not self.lookout.last_look(step, message, now):
            why = "not all of your mail could be read, and an answer may lie there; trying again"
            event = SendCalledOff(key=row.key, why=why, retry_at=now + LOOK_AGAIN)
            self.rows.settle(row, event, now, "")
            return
        reach("send.looked")
        draft = self._claim_send(row, now)
        if draft is None:
            return
        reach("send.claimed")
        try:
            sent = self.rows.account.mailbox.send_draft(draft)
        except (DraftChanged, NotFound):
            self._settle_located(row, step, draft, now, first=_not_sent(step, now))
            return
        except Rejected as rejected:
            self.rows.settle(row, NoteRefused(key=row.key, why=str(rejected)), now, "")
            return
        reach("send.made")
        self._settle_sent(row, sent, now)
        reach("send.recorded")

    def _claim_send(self, row: OutboxRow, now: datetime) -> DraftRef | None:
        """In one transaction: the step is still to be sent, is not one note too many for a day, and the row is ours."""
        with self.rows.store.writing() as tables:
            interview, step = self.rows.of_key(tables, row.key)
            current = tables.row(row.row_id)
            if interview is None or step is None or current is None:
                return None
            due = release.send_due(interview, step, self.rows.planner.rules)
            if interview.paused or due is None or due > now:
                tables.drop(row.row_id)
                return None
            crowded = self._crowded(tables, interview, step, now)
            if crowded is not None:
                self.rows.apply(tables, row, crowded, now, "")
                tables.drop(row.row_id)
                return None
            interview = self.rows.planner.apply(tables, interview, SendClaimed(key=row.key), now)
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
        zone = contact.zone or interview.zone or self.rows.planner.rules.home_zone
        later = self.rows.planner.rules.cadence.next_working_moment(last + A_DAY_APART, zone)
        return SendCalledOff(key=step.key, why="another note went to them today", retry_at=later)

    def _settle_sent(self, row: OutboxRow, sent: SentMessage | None, now: datetime) -> None:
        if sent is None:
            self.rows.settle(row, SendAccepted(key=row.key), now, "")
            return
        with self.rows.store.writing() as tables:
            if sent.message_id:
                tables.remember_message_id(sent.message_id, row.interview_id, row.key)
            interview, current = self.rows.of_key(tables, row.key)
            if interview is not None and current is not None:
                event = sent_event(current, sent, "")
                self.rows.planner.apply(tables, interview, event, now)
            tables.finish(row.row_id)


def _not_sent(step: Step, now: datetime) -> SendCalledOff:
    """The draft was gone, or changed, when it was to be sent: nothing was."""
    return SendCalledOff(key=step.key, why="the draft was gone when it was to be sent", retry_at=now + LOOK_AGAIN)


def still_drafted(step: Step) -> DraftMade:
    """The rewrite was not made: the step is where it was before, in Drafts as far as we knew."""
    return DraftMade(
        key=step.key,
        draft_ref=step.draft_ref,
        draft_version=step.draft_version,
        thread_ref=step.thread_ref,
    )
