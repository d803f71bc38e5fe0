"""One event of each kind that concerns a step, and a step in any state, for the tests of the table; no test is here."""

from typing import Any

from agent.domain.events import (
    DraftEdited,
    DraftMade,
    DraftMissing,
    DraftWithdrawn,
    NoteRefused,
    NoteSent,
    NoteUnfit,
    OutcomeLost,
    SendAccepted,
    SendCalledOff,
    SendClaimed,
    StepEvent,
)
from agent.domain.model import Step, StepKind, StepState
from tests.unit.matter import DANA, END, HOUR, sent

KEY = "abc.thank_you.dana.1"
LATER = END + 2 * HOUR
DRAFT: dict[str, Any] = {"draft_ref": "d:new", "draft_version": "2", "thread_ref": "t"}
EVENTS: dict[type[StepEvent], StepEvent] = {
    DraftMade: DraftMade(key=KEY, **DRAFT),
    DraftEdited: DraftEdited(key=KEY, **DRAFT),
    DraftMissing: DraftMissing(key=KEY, evidence="it is nowhere"),
    DraftWithdrawn: DraftWithdrawn(key=KEY),
    NoteRefused: NoteRefused(key=KEY, why="no such user"),
    NoteSent: sent(KEY, LATER),
    NoteUnfit: NoteUnfit(key=KEY, what="an empty name", remedy="correct it"),
    OutcomeLost: OutcomeLost(key=KEY, evidence="it is neither in Drafts nor in Sent"),
    SendAccepted: SendAccepted(key=KEY),
    SendCalledOff: SendCalledOff(key=KEY, why="the server is busy", retry_at=LATER + HOUR),
    SendClaimed: SendClaimed(key=KEY),
}


def a_step(state: StepState, **changes: Any) -> Step:
    facts: dict[str, Any] = {
        "key": KEY,
        "kind": StepKind.THANK_YOU,
        "contact_id": "dana",
        "state": state,
        "to": DANA.email,
        "message_id": "<one@example.org>",
        "draft_ref": "" if state is StepState.WAITING else "d:1",
        "draft_version": "" if state is StepState.WAITING else "1",
        "drafted_at": None if state is StepState.WAITING else END,
        "changed_at": None if state is StepState.WAITING else END,
        "sent_at": END if state is StepState.SENT else None,
    }
    return Step(**facts | changes)
