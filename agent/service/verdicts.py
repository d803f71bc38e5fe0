"""What the mailbox says became of a note, as the event it is for the note's step."""

from agent.domain.events import DraftEdited, DraftMade, DraftMissing, NoteSent, OutcomeLost, StepEvent
from agent.domain.model import Step
from agent.domain.plan import UNDER_WAY
from providers.base import DraftRef, Located, SentMessage, Whereabouts


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
            return DraftMissing(
                key=step.key,
                evidence=located.evidence or "it is nowhere in the mailbox",
                thrown_away=located.whereabouts is Whereabouts.DELETED,
                unproven=located.unproven,
            )


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
