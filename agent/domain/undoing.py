"""Taking back what the outcome of a call brought, once the user has another word on it: everything is where it was
before, by the rules that held then. What has happened since, and what only the user or a mailbox can know, stays.
"""

from datetime import datetime

from agent.domain import plan, release
from agent.domain.course import Course
from agent.domain.model import Aftermath, Cause, Interview, Stand, Step, StepKind, StepState
from agent.domain.naming import name_of
from agent.domain.plan import THANKS, UNDER_WAY
from agent.domain.rewriting import rewrite

CORRECTED = "you corrected what came of the call"


def stand_of(interview: Interview) -> Stand:
    return Stand(**{name: getattr(interview, name) for name in Stand.__dataclass_fields__})


def aftermath(before: Interview, after: Interview, key: str, at: datetime) -> Aftermath:
    """What the outcome of the call `key`, told `at`, has changed."""
    known = {step.key for step in before.steps}
    return Aftermath(
        key=key,
        at=at,
        before=stand_of(before),
        after=stand_of(after),
        steps=tuple(step for step in before.steps if step.key != key and after.step(step.key) != step),
        made=tuple(step.key for step in after.steps if step.key not in known),
    )


def take_back(course: Course, key: str) -> bool:
    """Undo what the outcome of that call brought; False when that is not known any more."""
    told = course.interview.aftermath
    if told is None or told.key != key:
        return False
    _stand_again(course, told)
    for made in told.made:
        plan.stop(course, course.interview.step(made), Cause.ANSWERED, CORRECTED)
    for before in told.steps:
        _put_back(course, before, told)
    for step in course.interview.steps:
        crossed = step.state is StepState.HELD and step.cause is Cause.ANSWERED and step.kind in THANKS
        if crossed and release.crossed(course.interview, step) is None:
            course.put(step, state=StepState.DRAFTED, cause=Cause.NONE, why="in your Drafts", remedy="", due_at=None)
    return True


def _stand_again(course: Course, told: Aftermath) -> None:
    """Each thing that nothing else has changed since."""
    interview, before, after = course.interview, told.before, told.after
    to = interview.step(told.key).contact_id
    said = [t for t in interview.touches if not (t.contact_id == to and t.at == told.at and not t.message_id)]
    course.change(touches=tuple(said), aftermath=None)
    if (interview.phase, interview.closing) == (after.phase, after.closing):
        course.change(phase=before.phase, closing=before.closing)
        if interview.why == after.why or before.phase is not after.phase:
            course.change(why=before.why)
    if interview.answered_at == after.answered_at:
        course.change(answered_at=before.answered_at)
    if (interview.promised_at, interview.promised_words) == (after.promised_at, after.promised_words):
        course.change(promised_at=before.promised_at, promised_words=before.promised_words)


def _put_back(course: Course, before: Step, told: Aftermath) -> None:
    step = course.interview.step(before.key)
    if step.state in UNDER_WAY and step.withdrawn and not before.withdrawn:
        course.put(step, withdrawn=False, cause=before.cause)
        return
    by_the_call = step.since == told.at or before.state in UNDER_WAY
    if step.state is not StepState.CANCELLED or not by_the_call or _is_overtaken(course, step, told.at):
        return
    if before.state not in (StepState.WAITING, StepState.HELD):
        write_anew(course, step, f"being written again: {CORRECTED}")
        return
    remedy = before.remedy
    if before.state is StepState.HELD and before.draft_ref:
        remedy = f"`afterword resume {step.key}` writes it again, `afterword skip {step.key}` leaves it out"
    course.put(
        step, state=before.state, cause=before.cause, due_at=before.due_at, why=before.why, remedy=remedy
    )  # fmt: skip


def write_anew(course: Course, step: Step, why: str) -> None:
    """A draft that was taken back, or is about to be, comes back; while the interview is paused, after the pause."""
    if course.interview.paused:
        why = "written when you resume the interview"
        course.put(step, state=StepState.WAITING, cause=Cause.NONE, due_at=course.now, why=why, remedy="")
    else:
        rewrite(course, step, why=why, cause=Cause.NONE, remedy="")


def _is_overtaken(course: Course, step: Step, since: datetime) -> bool:
    """Whether what passed since with this person stands in its way: it stays stopped, for that."""
    passed = [t for t in course.interview.touches if t.contact_id == step.contact_id and t.at > since]
    if step.kind in (StepKind.CLOSING, *THANKS):
        passed = [t for t in passed if t.by_user]
    if not passed:
        return False
    last, who = max(passed, key=lambda t: t.at), name_of(course.interview, step)
    cause = Cause.USER_WROTE if last.by_user else Cause.ANSWERED
    what = f"you wrote to {who} yourself" if last.by_user else f"{who} wrote"
    course.put(step, cause=cause, why=f"{what} on {last.at:%-d %B}")
    return True
