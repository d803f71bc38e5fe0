"""What comes of a call, as the user tells it (row A9): the next call, a date to wait for, or an end.

What they said in a call counts as an answer does. Nobody is called more than `CALLS_AT_MOST` times unasked, nor sooner
than `APART` after the last time; a call they agreed to is not counted.
"""

from datetime import date, datetime

from agent.domain import answers, plan, undoing
from agent.domain.course import Course
from agent.domain.due import APART
from agent.domain.events import Answered, Called, Reading
from agent.domain.identity import step_key
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import CallOutcome, Cause, Phase, Step, StepKind, StepState
from agent.places import is_day_alone, zone_of

CALLS_AT_MOST = 2

SAID = {
    CallOutcome.TALKED: Intent.OTHER,
    CallOutcome.CALL_BACK: Intent.CALL,
    CallOutcome.WAIT: Intent.WAIT,
    CallOutcome.REJECTED: Intent.REJECTION,
    CallOutcome.NEXT_STEP: Intent.NEXT_STEP,
    CallOutcome.OFFER: Intent.OFFER,
}
"""What a call in which somebody spoke means for the role."""


def called(course: Course, event: Called) -> None:
    """Record the outcome, and let it count. Told again, the newest word stands: what the first one brought is taken
    back, unless something has come since that ended it as well."""
    step = course.interview.step(event.key)
    if step.kind is not StepKind.CALL or (step.outcome is event.outcome and not _another_time(course, step, event)):
        return
    corrected = step.outcome is not None
    if corrected and not undoing.take_back(course, step.key) and course.interview.phase is Phase.CLOSED:
        course.put(step, outcome=event.outcome, why=_called(event))
        return
    before = course.interview
    _record(course, step, event)
    course.change(aftermath=undoing.aftermath(before, course.interview, step.key))


def _another_time(course: Course, step: Step, event: Called) -> bool:
    """Whether it is the outcome that is known, with a day or an hour that is not."""
    told = course.interview.aftermath
    if event.until is None or told is None or told.key != step.key:
        return False
    until = _moment(course, event.until)
    if event.outcome is CallOutcome.CALL_BACK:
        known = [s.agreed_at for s in course.interview.steps if s.key in told.made and s.kind is StepKind.CALL]
        return bool(known) and answers.hour_of_call(until, course) not in known
    return event.outcome is CallOutcome.WAIT and answers.instant(until, course) != told.after.promised_at


def _record(course: Course, step: Step, event: Called) -> None:
    course.put(
        step,
        outcome=event.outcome,
        state=StepState.SENT,
        sent_at=step.sent_at or course.now,
        why=_called(event),
        due_at=None,
        remedy="",
    )
    if event.outcome is CallOutcome.NO_ANSWER:
        _once_more(course, step)
        return
    if event.outcome is CallOutcome.WAIT and event.until is not None:
        for other in course.interview.steps:
            if other.kind is StepKind.CALL and not other.asked_for and other.is_open:
                plan.stop(course, other, Cause.WAIT, "they named the day of their decision")
    said = Answered(
        contact_id=step.contact_id,
        at=course.now,
        message_id="",
        thread_ref="",
        reading=Reading(kind=MessageKind.HUMAN, intent=SAID[event.outcome], until=_moment(course, event.until)),
        evidence="you told of the call",
        by_phone=True,
    )
    answers.told_by_phone(course, said)


def _called(event: Called) -> str:
    return f"you called: {event.outcome.value.replace('_', ' ')}"


def _moment(course: Course, until: date | datetime | None) -> date | datetime | None:
    """An instant at noon stands for a day that was named without an hour."""
    zone = course.rules.home_zone
    if isinstance(until, datetime) and is_day_alone(until, zone):
        return until.astimezone(zone_of(zone)).date()
    return until


def _once_more(course: Course, step: Step) -> None:
    """Nobody was there: once more after a while, unless it was tried often enough."""
    interview, rules = course.interview, course.rules
    tried = [
        s
        for s in interview.steps
        if s.kind is StepKind.CALL and not s.asked_for and (s.is_open or s.state is StepState.SENT)
    ]
    waiting = any(s.kind is StepKind.CALL and s.is_open for s in interview.steps)
    if len(tried) >= CALLS_AT_MOST or waiting or step.asked_for:
        return
    due = rules.cadence.next_working_moment(rules.cadence.add(course.now, APART, rules.home_zone), rules.home_zone)
    to_them = [s for s in interview.steps if s.kind is StepKind.CALL and s.contact_id == step.contact_id]
    ordinal = 1 + max(s.ordinal for s in to_them)
    course.put(
        Step(
            key=step_key(interview.interview_id, StepKind.CALL, step.contact_id, ordinal),
            kind=StepKind.CALL,
            contact_id=step.contact_id,
            ordinal=ordinal,
            due_at=due,
            not_before=None if step.fixed else step.not_before,  # while they are away nobody answers either
            why=f"nobody answered; once more {APART} after that",
        )
    )
