"""What each thing that happens to a note does to its step: the table of step states.

Everything that moves a step because of its draft or its sending is in `TABLE`: a cell for every state under every
event. Two rules stand above it. Evidence that a note was sent wins over every state, because it was.
Nothing but evidence or the user leads out of UNCERTAIN. What the user says, the calendar or an answer does to steps is
in `commands`, `sightings` and `answers`; what time does, in `plan`.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from agent.domain import plan
from agent.domain.actions import Locate, Withdraw
from agent.domain.course import SETTLE, Course
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
from agent.domain.model import Cause, Step, StepKind, StepState
from agent.domain.naming import in_short, left_out_of
from agent.domain.rewriting import rewrite

Handler = Callable[[Course, Step, Any], None]
"""The table sends each handler only the event it names."""

WAITING, DRAFTING, DRAFTED = StepState.WAITING, StepState.DRAFTING, StepState.DRAFTED
SENDING, SUBMITTED, SENT = StepState.SENDING, StepState.SUBMITTED, StepState.SENT
HELD, HANDS_OFF, UNCERTAIN = StepState.HELD, StepState.HANDS_OFF, StepState.UNCERTAIN
DECLINED, SKIPPED = StepState.DECLINED, StepState.SKIPPED
CANCELLED, REJECTED = StepState.CANCELLED, StepState.REJECTED

NEXT_TURN = timedelta(milliseconds=1)

UNPROVEN = timedelta(hours=1)
"""A draft that vanished, and that nothing says was deleted, is looked for this long before the user is asked."""

EDITED_WHY = "you edited the draft, so it is yours: send it or delete it"


def ignore(course: Course, step: Step, event: StepEvent) -> None:
    """Nothing changes."""


def drafted(course: Course, step: Step, event: DraftMade) -> None:
    """The note lies in Drafts as we wrote it; a rewrite starts the grace time anew.

    The next turn looks for it once: a draft that the user deletes before a change feed has shown it is missing from
    that feed for ever. One that is found while it waits to be written anew is the old one still.
    """
    if event.superseded:
        course.put(
            step,
            draft_ref=event.draft_ref,
            draft_version=event.draft_version,
            thread_ref=event.thread_ref,
            missing_since=None,
            stale=True,
        )
        return
    if event.found and step.draft_ref:
        still_there(course, step, event)
        return
    if step.kind is not StepKind.CALL:
        course.act(Locate(key=step.key, at=course.now + NEXT_TURN))
    course.put(
        step,
        state=DRAFTED,
        cause=Cause.NONE,
        draft_ref=event.draft_ref,
        draft_version=event.draft_version,
        thread_ref=event.thread_ref,
        drafted_at=course.now,
        first_drafted_at=step.first_drafted_at or course.now,
        changed_at=course.now,
        missing_since=None,
        looks=0,
        stale=False,
        withdrawn=False,
        due_at=None,
        why=_in_drafts(course, step, found=event.found),
        remedy="",
    )


def _in_drafts(course: Course, step: Step, *, found: bool) -> str:
    where = "it was in your Drafts already" if found else "in your Drafts"
    if left_out := left_out_of(step.needs):
        return f"{where} without {left_out}: `afterword preview` says why"
    if step.personal:
        return f"{where}: send it, edit it or delete it"
    return f"{where}; {in_short(step.needs, leaves=course.rules.auto)}"


def _clause(evidence: str) -> str:
    """What a provider reports in a sentence, as it stands within one of ours."""
    said = evidence.strip().removesuffix(".")
    return said[0].lower() + said[1:] if said[1:2].islower() or said[1:2] == " " else said


def still_there(course: Course, step: Step, event: DraftMade) -> None:
    """A draft that was missed, or moved by the client, has been found untouched: its times stay as they were."""
    back: dict[str, Any] = {"due_at": None} if step.missing_since else {}
    if step.missing_since and step.state is not HELD:
        back["why"] = "the draft is back in your Drafts"
    course.put(
        step,
        draft_ref=event.draft_ref,
        draft_version=event.draft_version,
        thread_ref=event.thread_ref or step.thread_ref,
        missing_since=None,
        looks=0,
        **back,
    )
    found = course.interview.step(step.key)
    if found.state is DRAFTED and found.stale and not course.interview.paused:
        rewrite(course, found, why="being written again with what is known now")


def drafted_too_late(course: Course, step: Step, event: DraftMade) -> None:
    """The draft was on its way when the step ended: it is taken back."""
    course.put(
        step,
        draft_ref=event.draft_ref,
        draft_version=event.draft_version,
        thread_ref=event.thread_ref,
        withdrawn=True,
    )
    course.act(Withdraw(key=step.key))


def drafted_meanwhile(course: Course, step: Step, event: DraftMade) -> None:
    """The draft was on its way when the step went back to waiting: kept through a pause and written again after it;
    otherwise the conversation was moved, and it is taken back."""
    if event.found:
        return
    if not course.interview.paused:
        drafted_too_late(course, step, event)
        return
    drafted(course, step, event)
    course.put(course.interview.step(step.key), stale=True)


def unwanted(course: Course, step: Step) -> None:
    """It was stopped or left out while it was being sent, and was not sent: so it is taken back."""
    left_out = step.cause is Cause.NONE
    why = "you left it out" if left_out else "it was overtaken by events before it was sent"
    course.put(step, state=SKIPPED if left_out else CANCELLED, withdrawn=True, due_at=None, why=why, remedy="")
    course.act(Withdraw(key=step.key))


def not_sent_after_all(course: Course, step: Step, event: DraftMade) -> None:
    """A note that was being sent, or believed lost, still lies in Drafts as we wrote it."""
    if step.withdrawn:
        step = course.put(step, draft_ref=event.draft_ref, draft_version=event.draft_version)
        unwanted(course, step)
        return
    why = "the sending did not happen; the draft is still in your Drafts"
    if step.state is UNCERTAIN:
        step = course.put(step, draft_ref=event.draft_ref, draft_version=event.draft_version)
        course.hold(
            step, Cause.OUTCOME, f"it was not known whether it left; {why}",
            f"send it yourself or delete it; `afterword resume {step.key}` sends it",
        )  # fmt: skip
        return
    course.put(
        step,
        state=DRAFTED,
        cause=Cause.NONE,
        draft_ref=event.draft_ref,
        draft_version=event.draft_version,
        changed_at=course.now,
        due_at=None,
        why=why,
        remedy="",
    )


def hands_off(course: Course, step: Step, event: DraftEdited) -> None:
    course.put(
        step,
        state=HANDS_OFF,
        cause=Cause.NONE,
        draft_ref=event.draft_ref,
        draft_version=event.draft_version,
        thread_ref=event.thread_ref or step.thread_ref,
        changed_at=course.now,
        missing_since=None,
        looks=0,
        withdrawn=False,
        due_at=None,
        why=EDITED_WHY,
        remedy="",
    )


def restored(course: Course, step: Step, event: DraftMade) -> None:
    """A draft that counted as deleted is back: whoever brought it back will decide about it."""
    still_there(course, step, event)
    course.put(
        course.interview.step(step.key),
        state=HANDS_OFF,
        why="the draft you deleted is back: send it or delete it",
    )


def missing(course: Course, step: Step, event: DraftMissing) -> None:
    """Provisional: only a second look after the settle time makes it a deletion. Where nothing has shown that it was
    deleted, it is looked for longer, and then the user must know: it may be theirs, changed or sent."""
    if not step.draft_ref:
        return
    since = step.missing_since or course.now
    looks = step.looks + 1
    unproven = event.unproven and (step.unproven or step.missing_since is None)
    why = "the draft is not in Drafts any more; looking again before that counts as deleted"
    if step.withdrawn:
        course.put(step, draft_ref="", draft_version="", missing_since=None, looks=0)
    elif unproven and course.now - since >= UNPROVEN:
        theirs = {"draft_ref": "", "draft_version": ""} if step.state is HANDS_OFF else {}
        course.put(step, missing_since=None, looks=0, unproven=False, **theirs)  # what they edited is never ours again
        lost(course, course.interview.step(step.key), OutcomeLost(key=step.key, evidence=event.evidence))
    elif looks >= 2 and course.now - since >= SETTLE and not unproven:
        course.put(
            step,
            state=DECLINED,
            missing_since=since,
            looks=looks,
            due_at=None,
            why=f"you deleted the draft ({_clause(event.evidence)})",
            remedy="",
        )
    else:
        course.put(
            step,
            missing_since=since,
            unproven=unproven,
            looks=looks,
            due_at=since + SETTLE if course.now < since + SETTLE else course.now + SETTLE,
            why=step.why if step.state is HELD else why,
        )


def deleted_before(course: Course, step: Step, event: DraftMissing) -> None:
    """Before a first creation the note was found in the trash, where the user put it in a life this database does not
    know (a restored backup, another machine): it is never made again. A copy of our own withdrawing does not count, and
    that it is nowhere to be seen says nothing: it may just have been made."""
    if event.thrown_away and not step.withdrawn and not step.draft_ref:
        why = f"you deleted this note before ({_clause(event.evidence)})"
        course.put(step, state=DECLINED, due_at=None, why=why, remedy="")


def sent(course: Course, step: Step, event: NoteSent) -> None:
    """It left. The sheet of a call that was taken back meanwhile stays taken back."""
    leaving = step.withdrawn and step.state in (SENDING, SUBMITTED)
    if step.kind is StepKind.CALL and step.cause is Cause.OUTCOME and (step.state is CANCELLED or leaving):
        course.put(step, state=CANCELLED, withdrawn=False, missing_since=None, due_at=None)
        return
    by = "you sent it" if event.by_hand else "sent"
    course.put(
        step,
        state=SENT,
        cause=Cause.NONE,
        sent_ref=event.sent_ref,
        message_id=event.message_id or step.message_id,
        thread_ref=event.thread_ref or step.thread_ref,
        sent_at=event.at,
        by_hand=event.by_hand,
        withdrawn=False,
        missing_since=None,
        due_at=None,
        why=f"{by}; {_clause(event.evidence)}" if event.evidence else by,
        remedy="",
    )
    for other in course.interview.steps:
        again = other.kind is step.kind is not StepKind.CALL and other.contact_id == step.contact_id
        if again and other.ordinal > step.ordinal:
            plan.stop(course, other, Cause.OUTCOME, "the first one was sent after all")


def claimed(course: Course, step: Step, event: StepEvent) -> None:
    if step.missing_since is None:
        course.put(step, state=SENDING, why="being sent", due_at=None)


def submitted(course: Course, step: Step, event: StepEvent) -> None:
    course.put(
        step,
        state=SUBMITTED,
        why="handed over; not seen among your sent mail yet",
        due_at=course.now + SETTLE / 10,
    )


def called_off(course: Course, step: Step, event: SendCalledOff) -> None:
    """Certainly not sent: the draft lies where it was."""
    if step.withdrawn:
        unwanted(course, step)
        return
    course.put(step, state=DRAFTED, why=event.why, due_at=event.retry_at)


def postponed(course: Course, step: Step, event: SendCalledOff) -> None:
    """The last look said "not now" before the claim."""
    course.put(step, why=event.why, due_at=event.retry_at)


def lost(course: Course, step: Step, event: OutcomeLost) -> None:
    course.put(
        step,
        state=UNCERTAIN,
        cause=Cause.OUTCOME,
        due_at=None,
        why=f"it may have been sent and may not: {_clause(event.evidence)}",
        remedy=f"ask the recipient or look in Sent, then `afterword skip {step.key}` if it arrived or "
        f"`afterword resume {step.key}` to write it again",
    )


def refused(course: Course, step: Step, event: NoteRefused) -> None:
    course.put(
        step,
        state=REJECTED,
        due_at=None,
        why=event.why,
        remedy="correct the address with `afterword notes`, or write to them another way",
    )


def unfit(course: Course, step: Step, event: NoteUnfit) -> None:
    if step.draft_ref:
        course.put(step, state=DRAFTED, why=f"not rewritten: {event.what}", remedy=event.remedy)
    else:
        course.hold(step, Cause.UNFIT, event.what, event.remedy)


def withdrawn(course: Course, step: Step, event: StepEvent) -> None:
    course.put(
        step, draft_ref="", draft_version="", drafted_at=None, first_drafted_at=None, missing_since=None, looks=0
    )


def looked_in_vain(course: Course, step: Step, event: DraftMissing | OutcomeLost) -> None:
    """Handed over and not seen anywhere else yet: look again, ten times in all, then the user must know."""
    looks = step.looks + 1
    if looks >= 10:
        lost(course, step, OutcomeLost(key=step.key, evidence=event.evidence))
    else:
        course.put(step, looks=looks, due_at=course.now + SETTLE / 10 * looks)


def look_again(course: Course, step: Step, event: StepEvent) -> None:
    """It was handed over and still shows as a draft: the service has not moved it yet."""
    looks = step.looks + 1
    if looks >= 10:
        lost(
            course,
            step,
            OutcomeLost(key=step.key, evidence="the service took it and it still lies in Drafts"),
        )
    else:
        course.put(step, looks=looks, due_at=course.now + SETTLE / 10 * looks)


def lost_while_sending(course: Course, step: Step, event: DraftMissing) -> None:
    lost(course, step, OutcomeLost(key=step.key, evidence=event.evidence))


def _cells(default: Handler, **others: tuple[Handler, tuple[StepState, ...]]) -> dict[StepState, Handler]:
    row = dict.fromkeys(StepState, default)
    for handler, states in others.values():
        row |= dict.fromkeys(states, handler)
    return row


# For each event: what is done in most states, then in which others something else.
TABLE: dict[type[StepEvent], dict[StepState, Handler]] = {
    DraftMade: _cells(
        ignore,  # SENT, REJECTED
        made=(drafted, (DRAFTING,)),
        meanwhile=(drafted_meanwhile, (WAITING,)),
        found=(still_there, (DRAFTED, HANDS_OFF, HELD)),
        restored=(restored, (DECLINED,)),
        late=(drafted_too_late, (SKIPPED, CANCELLED)),
        unsent=(not_sent_after_all, (SENDING, UNCERTAIN)),
        pending=(look_again, (SUBMITTED,)),
    ),
    DraftEdited: _cells(
        hands_off,  # all others; WAITING with a draft of before it was revived
        pending=(look_again, (SUBMITTED,)),
        none=(ignore, (SENT, REJECTED)),
    ),
    DraftMissing: _cells(
        ignore,  # WAITING, SENT, DECLINED, SKIPPED, CANCELLED, REJECTED, UNCERTAIN
        missing=(missing, (DRAFTED, HANDS_OFF, HELD)),
        before=(deleted_before, (DRAFTING,)),
        lost=(lost_while_sending, (SENDING,)),
        unseen=(looked_in_vain, (SUBMITTED,)),
    ),
    NoteSent: _cells(sent, none=(ignore, (SENT,))),
    SendClaimed: _cells(ignore, claimed=(claimed, (DRAFTED,))),
    SendAccepted: _cells(ignore, submitted=(submitted, (SENDING,))),
    SendCalledOff: _cells(ignore, called_off=(called_off, (SENDING,)), postponed=(postponed, (DRAFTED,))),
    OutcomeLost: _cells(
        ignore,
        lost=(lost, (DRAFTING, DRAFTED, SENDING, HELD)),
        unseen=(looked_in_vain, (SUBMITTED,)),
    ),
    NoteRefused: _cells(ignore, refused=(refused, (DRAFTING, DRAFTED, SENDING, SUBMITTED))),
    NoteUnfit: _cells(ignore, unfit=(unfit, (WAITING, DRAFTING))),
    DraftWithdrawn: _cells(
        withdrawn,  # WAITING, DRAFTING, HELD, DECLINED, SKIPPED, CANCELLED, REJECTED
        none=(ignore, (DRAFTED, SENDING, SUBMITTED, SENT, HANDS_OFF, UNCERTAIN)),
    ),
}


def apply(course: Course, event: StepEvent) -> None:
    """Move the step of that event. Raises KeyError when the interview has no such step."""
    step = course.interview.step(event.key)
    TABLE[type(event)][step.state](course, step, event)
