"""After a crash or a lost answer: finding out what became of the rows that were claimed.

Nothing is called again for such a row until `Mailbox.locate` has told; nothing is sent again on a guess.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from agent.domain.events import DraftMade, DraftMissing, OutcomeLost, SendCalledOff
from agent.ports import Operation, OutboxRow
from agent.service.rows import ANSWER_MAY_COME, Rows
from agent.service.verdicts import draft_ref, event_of
from providers.base import Whereabouts
from providers.crashpoints import reach

GIVE_UP_LOOKING = timedelta(minutes=15)
"""After this long a note that is nowhere is shown to the user as uncertain."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """Settles the claimed rows of one account."""

    rows: Rows

    def recover(self, now: datetime) -> None:
        """Settle every row whose answer was lost. Raises what `Mailbox.locate` raises."""
        with self.rows.store.reading() as tables:
            rows = tables.claimed(self.rows.account.name)
        for row in rows:
            if row.operation is Operation.TELL:
                self.rows.by_itself(row, self._tell, now)
            elif row.operation in (Operation.LOOK, Operation.LOCATE, Operation.WITHDRAW):
                self.rows.by_itself(row, self._again, now)
            elif row.operation is Operation.DRAFT:
                self.rows.by_itself(row, self._draft, now)
            else:
                self.rows.by_itself(row, self._send, now)

    def _again(self, row: OutboxRow, now: datetime) -> None:
        with self.rows.store.writing() as tables:
            tables.postpone(row.row_id, now, "interrupted")
        reach("recover.postponed")

    def _tell(self, row: OutboxRow, now: datetime) -> None:
        """A message to oneself whose sending was interrupted is looked for again, once the call cannot be on its way
        any more."""
        if row.claimed_at is None or not timedelta(0) <= now - row.claimed_at < ANSWER_MAY_COME:
            self._again(row, now)

    def _draft(self, row: OutboxRow, now: datetime) -> None:
        """Was the draft made? If it is nowhere, or has its old text still, it is made again: at worst that is a second
        draft, never a second mail."""
        interview, step = self.rows.of(row)
        if interview is None or step is None or row.message is None:
            self.rows.drop(row)
            return
        located = self.rows.notes.locate(row.key, row.message, draft_ref(step), row.since)
        reach("recover_draft.located")
        draft, event = located.draft, event_of(step, located)
        if isinstance(event, DraftMissing) or (draft is not None and draft.version == step.draft_version):
            self._again(row, now)
            return
        if isinstance(event, DraftMade):
            event = replace(event, found=False)
        self.rows.settle(row, event, now, located.evidence)
        reach("recover_draft.recorded")

    def _send(self, row: OutboxRow, now: datetime) -> None:
        """Was it sent? Never sent again on a guess: only a note that still lies in Drafts, untouched, after the call
        can no longer be on its way, goes back to be sent another time."""
        interview, step = self.rows.of(row)
        if interview is None or step is None:
            self.rows.drop(row)
            return
        message = self.rows.message_of(row)
        if message is None:
            self.rows.settle(row, OutcomeLost(key=row.key, evidence="the note itself is not kept any more"), now, "")
            return
        located = self.rows.notes.locate(row.key, message, draft_ref(step), row.since)
        reach("recover_send.located")
        claimed_at = row.claimed_at or now
        if located.whereabouts in (Whereabouts.SENT, Whereabouts.EDITED):
            self.rows.settle(row, event_of(step, located), now, located.evidence)
        elif timedelta(0) <= now - claimed_at < ANSWER_MAY_COME:
            return
        elif located.whereabouts is Whereabouts.UNCERTAIN:
            self.rows.settle(row, OutcomeLost(key=row.key, evidence=located.evidence), now, located.evidence)
        elif located.whereabouts is Whereabouts.DRAFT:
            why = "the sending was interrupted before it was made; it will be tried again"
            event = SendCalledOff(key=row.key, why=why, retry_at=now + ANSWER_MAY_COME)
            self.rows.settle(row, event, now, located.evidence)
        elif now - claimed_at >= GIVE_UP_LOOKING or now < claimed_at:
            evidence = located.evidence or "it is neither in Drafts nor in Sent"
            self.rows.settle(row, OutcomeLost(key=row.key, evidence=evidence), now, evidence)
        else:
            return
        reach("recover_send.recorded")
