"""The bookkeeping of outbox rows: claimed, settled with what became of them, dropped; each in one transaction."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from agent.domain.events import DraftMade, StepEvent
from agent.domain.identity import interview_of_key
from agent.domain.model import Interview, Step
from agent.errors import AfterwordError
from agent.ports import Account, JournalEntry, Operation, OutboxRow, RowState, Store, Tables
from agent.service.our_notes import OurNotes
from agent.service.planner import Planner
from providers.base import AuthRequired, OutgoingMessage, Refused

log = logging.getLogger(__name__)

READS = frozenset({Operation.LOOK, Operation.LOCATE})
ANSWER_MAY_COME = timedelta(seconds=60)
"""For this long after a claim whose answer was lost the call may still be on its way: what is looked up says nothing
yet against its having been made."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one account."""

    store: Store
    planner: Planner
    account: Account
    notes: OurNotes

    def claim(self, row: OutboxRow, now: datetime) -> bool:
        with self.store.writing() as tables:
            return tables.claim(row.row_id, now)

    def settle(
        self, row: OutboxRow, event: StepEvent, now: datetime, evidence: str, first: StepEvent | None = None
    ) -> None:
        """Record what became of the row, and finish it, in one transaction."""
        with self.store.writing() as tables:
            if first is not None:
                self.apply(tables, row, first, now, "")
            if isinstance(event, DraftMade) and tables.is_superseded(row):
                event = replace(event, superseded=True)
            self.apply(tables, row, event, now, evidence)
            tables.finish(row.row_id)

    def apply(self, tables: Tables, row: OutboxRow, event: StepEvent, now: datetime, evidence: str) -> None:
        interview, _ = self.of_key(tables, row.key)
        if interview is not None:
            self.notes.remember(tables, interview.interview_id, event)
            self.planner.apply(tables, interview, event, now, evidence)

    def drop(self, row: OutboxRow) -> None:
        with self.store.writing() as tables:
            tables.drop(row.row_id)

    def of(self, row: OutboxRow) -> tuple[Interview | None, Step | None]:
        with self.store.reading() as tables:
            interview = tables.interview(row.interview_id)
        return interview, _step(interview, row.key)

    def of_key(self, tables: Tables, key: str) -> tuple[Interview | None, Step | None]:
        interview = tables.interview(interview_of_key(key))
        return interview, _step(interview, key)

    def message_of(self, row: OutboxRow) -> OutgoingMessage | None:
        """The note as it was last written."""
        with self.store.reading() as tables:
            return tables.message_of(row.key)

    def by_itself(self, row: OutboxRow, handle: Callable[[OutboxRow, datetime], None], now: datetime) -> None:
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


def _step(interview: Interview | None, key: str) -> Step | None:
    if interview is None:
        return None
    return next((step for step in interview.steps if step.key == key), None)
