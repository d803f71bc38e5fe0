"""What the user says: how it went, and what shall be left out, held, let go or moved."""

from dataclasses import replace
from typing import Any

from agent.domain import ahead, due, plan, release
from agent.domain.actions import Locate, Withdraw
from agent.domain.course import Course
from agent.domain.events import Debriefed, InterviewEvent, Rescheduled, Resumed, Skipped
from agent.domain.identity import step_key
from agent.domain.model import (
    ENDED,
    Cause,
    Closing,
    Contact,
    Debrief,
    Interview,
    Phase,
    Role,
    Step,
    StepKind,
    StepState,
)
from agent.domain.plan import ONLY_IF_IT_WENT_WELL
from agent.domain.rewriting import rewrite, write_again
from agent.domain.steps import EDITED_WHY


def debriefed(course: Course, event: Debriefed) -> None:
    """What the user tells fills the notes: drafts nobody touched are written again with it."""
    interview = course.interview
    debrief = replace(interview.debrief.merged(event.debrief, event.taken_back), unplaced=event.debrief.unplaced)
    people = _corrected(interview.contacts, event.contacts)
    changed = debrief != interview.debrief or people != interview.contacts
    course.change(debrief=debrief, contacts=people)
    if {c.address.mailbox for c in people} != {c.address.mailbox for c in interview.contacts}:
        course.change(looked_at=None)  # what passed with them before they were known is looked for
    _look_ahead(course, event.debrief, interview)
    if due.rated_low(course.interview) and not due.rated_low(interview):
        _take_approval_back(course)
    if not changed:
        return
    write_again(course, "being written again with what you told")
    for step in course.interview.steps:
        if step.state is StepState.HELD and step.cause is Cause.UNFIT:
            course.put(step, state=StepState.WAITING, cause=Cause.NONE, due_at=course.now, remedy="")


def _look_ahead(course: Course, told: Debrief, before: Interview) -> None:
    """A day that they newly tell of, by which a decision comes or on which the next step is: it takes the place of one
    known before, and of their word that let a step go."""
    decide = told.decide_by is not None and told.decide_by != before.promised_at
    meet = (
        told.next_step_at not in (None, before.debrief.next_step_at) and ahead.appointment(course.interview) is not None
    )
    if decide:
        course.change(promised_at=told.decide_by, promised_words="")
        for step in course.interview.steps:
            if step.kind is StepKind.NUDGE and step.state in (StepState.DRAFTED, StepState.DRAFTING):
                plan.stop(course, step, Cause.MOVED, "they named another date")
    if decide or meet:
        _take_approval_back(course)


def _take_approval_back(course: Course) -> None:
    """Rated low after they let it go, it is not followed up: the newest word stands. A date they chose is no such
    word."""
    for step in course.interview.steps:
        if step.kind in ONLY_IF_IT_WENT_WELL and step.approved_late:
            course.put(step, approved_late=False, fixed=False, not_before=None if step.fixed else step.not_before)


def _corrected(known: tuple[Contact, ...], told: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """The user's word on a contact replaces what was found; an address they correct is reachable again."""
    result = list(known)
    for new in told:
        ids = {old.contact_id for old in result}
        for index, old in enumerate(result):
            same_mailbox = bool(new.email) and old.address.mailbox == new.address.mailbox
            if old.contact_id == new.contact_id or (same_mailbox and new.contact_id not in ids):
                other_address = bool(new.email) and new.address.mailbox != old.address.mailbox
                result[index] = replace(
                    old,
                    name=new.name or old.name,
                    email=new.email or old.email,
                    phone=new.phone or old.phone,
                    title=new.title or old.title,
                    salutation=new.salutation or old.salutation,
                    role=new.role if new.role is not Role.UNKNOWN else old.role,
                    took_part=old.took_part or new.took_part,
                    unreachable=old.unreachable and not other_address,
                )
                break
        else:
            result.append(new)
    return tuple(result)


def skipped(course: Course, event: Skipped) -> None:
    why = event.why or "you left it out"
    if event.key is None:
        course.change(phase=Phase.CLOSED, closing=Closing.SKIPPED, why=why)
        keys = [s.key for s in course.interview.steps]
    else:
        keys = [event.key]
    for key in keys:
        step = course.interview.step(key)
        if step.state in (StepState.SENDING, StepState.SUBMITTED):
            course.put(step, withdrawn=True, cause=Cause.NONE)
            continue
        if step.state in ENDED:
            continue
        ours = bool(step.draft_ref) and step.state is not StepState.HANDS_OFF
        course.put(
            step, state=StepState.SKIPPED, cause=Cause.NONE, why=why, remedy="", due_at=None, withdrawn=ours,
            may_have_left=step.state is StepState.UNCERTAIN,
        )  # fmt: skip
        if ours:
            course.act(Withdraw(key=key))


def paused(course: Course, event: InterviewEvent) -> None:
    """What is being written is written when it is resumed."""
    course.change(paused=True, why="you paused it")
    for step in course.interview.steps:
        if step.state is StepState.DRAFTING:
            later = StepState.DRAFTED if step.draft_ref else StepState.WAITING
            course.put(step, state=later, due_at=course.now, why="written when you resume the interview")


ITS_TIME_STANDS = frozenset({Cause.UNSURE, Cause.AWAY, Cause.GONE})
"""What was held for one of these was not late: released, it is due when it would have been."""


def _resume_all(course: Course) -> None:
    if course.interview.paused:
        course.change(paused=False, why="you resumed it")
    if course.interview.closing in MISREAD_PERHAPS:
        _open_again(course)
    for step in course.interview.steps:
        if step.state is StepState.DRAFTED and step.stale and step.missing_since is None:
            rewrite(course, step, why="being written again with what is known now")


def resumed(course: Course, event: Resumed) -> None:
    """Release the interview from a pause, or one step from what held it: the user's word is enough."""
    if event.key is None:
        _resume_all(course)
        return
    step = course.interview.step(event.key)
    held_draft = step.state is StepState.HELD and step.draft_ref and not step.withdrawn
    if step.state is StepState.UNCERTAIN:
        _write_once_more(course, step)
    elif held_draft and step.missing_since is None and release.outdated(course.interview, step):
        why = "released by you; being written again with what is known now"
        rewrite(course, step, why=why, cause=Cause.NONE, remedy="", approved_late=True)
    elif held_draft or (step.state is StepState.DRAFTED and step.cause is Cause.OVERDUE):
        course.put(
            step, state=StepState.DRAFTED, cause=Cause.NONE, why="released by you", remedy="", due_at=course.now,
            approved_late=True,
        )  # fmt: skip
    elif step.state is StepState.DRAFTED and step.stale and step.missing_since is None:
        rewrite(course, step, why="being written again, as you said", remedy="")
    elif step.state is StepState.HELD and step.cause in ITS_TIME_STANDS and not step.fixed:
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, why="released by you", remedy="", approved_late=True
        )
    elif step.state is StepState.HELD:
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, why="released by you", remedy="",
            due_at=max(course.now, step.not_before or course.now), fixed=True, approved_late=True,
        )  # fmt: skip
    elif plan.may_take_up(course.interview, step):
        _take_up(course, step, approved_late=True)
    elif plan.may_be_wanted_again(course.interview, step):
        _want_again(course, step)


def _take_up(course: Course, step: Step, **changes: Any) -> Step:
    """Let it wait for its hour again; where no rule knows that, for the one it had, or now."""
    now, hour = course.now, None
    if step.fixed:
        hour = max(now, step.not_before or now)
    elif step.asked_for or step.kind is StepKind.CLOSING:
        hour = max(now, course.interview.ends_at)
    return course.put(
        step, state=StepState.WAITING, cause=Cause.NONE, why="taken up again by you", remedy="", due_at=hour, **changes
    )


def _want_again(course: Course, step: Step) -> None:
    """As if they had not left it out, but that it leaves by their hand alone: an answer and a low rating stop it still,
    and only that the hour has passed meanwhile is not held against it. A draft they had edited is where they left
    it."""
    if step.draft_ref and not step.withdrawn:
        course.put(step, state=StepState.HANDS_OFF, why=EDITED_WHY)
        course.act(Locate(key=step.key))
        return
    step = plan.set_date(course, _take_up(course, step, yours=True))
    unwanted = due.rated_low(course.interview) and step.kind in ONLY_IF_IT_WENT_WELL
    if not unwanted and not plan.overtaken(course.interview, step) and plan.is_too_late(course, step):
        course.put(step, approved_late=True)


MISREAD_PERHAPS = frozenset({Closing.REJECTED, Closing.OFFERED, Closing.ANSWERED})
"""Ends that an answer brought: the user may know better what it said."""


def _open_again(course: Course) -> None:
    """What the answer stopped goes on where it was, unless the conversation was rated too low to be followed up, or the
    user has thanked them meanwhile; a last note nobody touched is taken back."""
    interview = course.interview
    thanked = {t.contact_id for t in interview.touches if t.by_user and t.at >= interview.ends_at}
    course.change(phase=Phase.OVER, closing=None, answered_at=None, aftermath=None, why="you took it up again")
    rated_low = due.rated_low(course.interview)
    for step in course.interview.steps:
        if step.kind is StepKind.CLOSING:
            plan.stop(course, step, Cause.NOT_INVOLVED, "you took the interview up again")
        elif step.kind in plan.THANKS and step.contact_id in thanked:
            continue
        elif step.state is StepState.CANCELLED and step.cause is Cause.ANSWERED:
            again = _take_up(course, step, approved_late=True)
            if rated_low and step.kind in ONLY_IF_IT_WENT_WELL and not (step.fixed or step.asked_for):
                plan.stop(course, again, Cause.LOW_RATING, plan.RATED_LOW)


def _write_once_more(course: Course, step: Step) -> None:
    """The user knows that the note did not arrive: what may have been sent is never repeated under its own name, so the
    note is written as the next of its kind."""
    skipped(course, Skipped(key=step.key, why="you said that it did not arrive; it is written once more"))
    same = [s for s in course.interview.steps if s.kind is step.kind and s.contact_id == step.contact_id]
    ordinal = max(s.ordinal for s in same) + 1
    course.put(
        Step(
            key=step_key(course.interview.interview_id, step.kind, step.contact_id, ordinal),
            kind=step.kind,
            contact_id=step.contact_id,
            ordinal=ordinal,
            due_at=course.now,
            why="released by you",
            fixed=True,
            approved_late=True,
        )
    )


def rescheduled(course: Course, event: Rescheduled) -> None:
    """The user's date stands: no rule moves it again, but an answer still stops the step."""
    step = course.interview.step(event.key)
    late = event.at <= course.now
    if step.state in (StepState.WAITING, StepState.HELD):
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, due_at=event.at, not_before=event.at, fixed=True,
            approved_late=late, why="the date you chose", remedy="",
        )  # fmt: skip
    elif step.state is StepState.DRAFTED:
        course.put(
            step, cause=Cause.NONE, due_at=event.at, not_before=event.at, fixed=True, approved_late=late,
            why="the date you chose", remedy="",
        )  # fmt: skip
