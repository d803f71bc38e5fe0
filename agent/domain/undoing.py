"""Taking back what the outcome of a call brought, once the user has another word on it.

The interview stands where it stood, and each step that was stopped waits for the user: what has come meanwhile, and was
not asked for because the matter was over, may speak against it. Where something is known to have come, all stays.
"""

from dataclasses import asdict

from agent.domain import plan
from agent.domain.course import Course
from agent.domain.model import Aftermath, Cause, Interview, Stand, StepKind, StepState
from agent.domain.plan import UNDER_WAY

CORRECTED = "you corrected what came of the call"


def stand_of(interview: Interview) -> Stand:
    return Stand(**{name: getattr(interview, name) for name in Stand.__dataclass_fields__})


def aftermath(before: Interview, after: Interview, key: str) -> Aftermath:
    """What the outcome of the call `key` has changed."""
    known = {step.key for step in before.steps}
    stopped = [s for s in before.steps if s.is_open and after.step(s.key).state is StepState.CANCELLED]
    return Aftermath(
        key=key,
        before=stand_of(before),
        after=stand_of(after),
        touches=before.touches,
        heard=after.touches,
        stopped=tuple(step.key for step in stopped),
        made=tuple(step.key for step in after.steps if step.key not in known),
    )


def take_back(course: Course, key: str) -> bool:
    """Undo what the outcome of that call brought; False when that is not known any more, or when something has come
    since."""
    told = course.interview.aftermath
    if told is None or told.key != key or not _is_as_told(course.interview, told):
        return False
    before = told.before
    course.change(**asdict(before), touches=told.touches, aftermath=None)
    for step in course.interview.steps:
        waits_for_a_day = step.kind is StepKind.NUDGE and before.promised_at is None
        if step.key in told.made and step.kind is StepKind.CALL and step.state is StepState.SENT:
            course.put(step, state=StepState.CANCELLED, cause=Cause.OUTCOME, why=CORRECTED, due_at=None, remedy="")
        elif step.key in told.made or waits_for_a_day:
            plan.stop(course, step, Cause.OUTCOME if step.kind is StepKind.CALL else Cause.ANSWERED, CORRECTED)
        elif step.key in told.stopped and step.state is StepState.CANCELLED:
            course.hold(
                step, Cause.UNSURE, f"it was stopped, and {CORRECTED}",
                f"`afterword resume {step.key}` goes on with it, `afterword skip {step.key}` leaves it out",
            )  # fmt: skip
    return True


def _is_as_told(interview: Interview, told: Aftermath) -> bool:
    """Whether nobody has written, nothing else was decided and no note of the end has left since."""
    now, then = stand_of(interview), told.after
    same = (now.phase, now.closing, now.answered_at, now.promised_at) == (
        then.phase, then.closing, then.answered_at, then.promised_at,
    )  # fmt: skip
    left = {StepState.SENT, StepState.HANDS_OFF, *UNDER_WAY}
    closed = [s for s in interview.steps if s.key in told.made and s.kind is not StepKind.CALL and s.state in left]
    return same and interview.touches == told.heard and not closed
