"""Response figures: how long until an answer, by the note that was answered. Pure."""

from collections.abc import Iterable
from datetime import timedelta

from agent.domain.model import Interview, Phase, Step, StepKind, StepState, Touch
from agent.report.values import Response

ANSWERABLE = (StepKind.THANK_YOU, StepKind.IN_THE_LOOP, StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CLOSING)
"""Notes that somebody else gets, in the order they come."""


def responses(interviews: Iterable[Interview]) -> tuple[Response, ...]:
    """The figures of each kind of note that was sent at all."""
    sent: dict[StepKind, int] = dict.fromkeys(ANSWERABLE, 0)
    waits: dict[StepKind, list[timedelta]] = {kind: [] for kind in ANSWERABLE}
    pending: dict[StepKind, int] = dict.fromkeys(ANSWERABLE, 0)
    for interview in interviews:
        for step, answer in answered(interview):
            if step.sent_at is None:
                continue
            sent[step.kind] += 1
            if answer is not None:
                waits[step.kind].append(answer.at - step.sent_at)
            elif interview.phase is not Phase.CLOSED:
                pending[step.kind] += 1
    return tuple(
        Response(kind=kind, sent=sent[kind], waits=tuple(sorted(waits[kind])), pending=pending[kind])
        for kind in ANSWERABLE
        if sent[kind]
    )


def answered(interview: Interview) -> list[tuple[Step, Touch | None]]:
    """The notes that arrived, each with the first answer to it, None where there is none: a message of theirs answers
    the last note they had before it, and no other."""
    notes = [
        (step.sent_at, step)
        for step in interview.steps
        if step.kind in ANSWERABLE and step.state is StepState.SENT and step.sent_at and not step.undelivered
    ]
    first: dict[str, Touch] = {}
    for touch in sorted((t for t in interview.touches if not t.by_user), key=lambda t: t.at):
        before = [(at, s) for at, s in notes if s.contact_id == touch.contact_id and at < touch.at]
        if before:
            _, last = max(before, key=lambda pair: pair[0])
            first.setdefault(last.key, touch)
    return [(step, first.get(step.key)) for _, step in notes]
