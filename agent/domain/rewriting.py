"""Drafts nobody touched, written anew when more or other things are known."""

from typing import Any

from agent.domain.actions import Draft
from agent.domain.course import Course
from agent.domain.model import Step, StepKind, StepState


def write_again(course: Course, why: str, kinds: frozenset[StepKind] = frozenset(StepKind) - {StepKind.CALL}) -> None:
    """Drafts nobody touched are written anew from what is known now; one that is held, when it is released, and one
    that is missing, should it come back. `kinds` are those that what is new concerns."""
    for step in course.interview.steps:
        if step.kind not in kinds:
            continue
        held = step.state is StepState.HELD and step.draft_ref and not step.withdrawn
        later = course.interview.paused or step.missing_since is not None
        if held or (step.state is StepState.DRAFTED and later):
            course.put(step, stale=True)
        elif step.state in (StepState.DRAFTED, StepState.DRAFTING):
            rewrite(course, step, why=why)


def rewrite(course: Course, step: Step, **changes: Any) -> None:
    to = course.interview.contact(step.contact_id).email
    course.put(step, state=StepState.DRAFTING, due_at=None, to=to, stale=bool(step.draft_ref), **changes)
    course.act(Draft(key=step.key))
