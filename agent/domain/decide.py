"""What the agent makes of what happened: the table of phases, and `decide`, the one door to it.

`decide` is pure: an interview, an event, an instant and the rules in; the interview as it is now and what shall be done
out. What concerns the interview as a whole is in `PHASES`, a handler for every event in every phase, "ignored" written
out: of the calendar in `sightings`, of an answer in `answers`, of the user in `commands`. What concerns one note is in
`steps`, and what time brings in `plan`, which runs after every event.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from agent.domain import answers, calls, commands, plan, sightings, steps
from agent.domain.actions import Action
from agent.domain.course import Course, Rules
from agent.domain.events import (
    Answered,
    Called,
    Debriefed,
    Event,
    EventCalledOff,
    EventSeen,
    InterviewEvent,
    LookedBack,
    Paused,
    Rescheduled,
    Resumed,
    Skipped,
    StepEvent,
    ToldAgain,
    UserWrote,
    Woke,
)
from agent.domain.model import (
    Cause,
    Interview,
    Phase,
    StepKind,
    StepState,
)
from agent.domain.sightings import merged_contacts

Handler = Callable[[Course, Any], None]
"""The table sends each handler only the event it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    interview: Interview
    actions: tuple[Action, ...]


def decide(interview: Interview, event: Event, now: datetime, rules: Rules) -> Decision:
    """The interview after `event`, brought up to date with `now`, and what shall be done. Raises KeyError for a step
    that is not of this interview."""
    course = Course(interview, now, rules)
    if isinstance(event, StepEvent):
        steps.apply(course, event)
    else:
        PHASES[interview.phase][type(event)](course, event)
    plan.advance(course)
    return Decision(interview=course.interview, actions=tuple(course.actions))


def ignored(course: Course, event: InterviewEvent) -> None:
    """Nothing changes."""


def looked_back(course: Course, event: LookedBack) -> None:
    interview = course.interview
    threads = {link.contact_id: link for link in (*interview.threads, *event.threads)}
    course.change(
        looked_at=course.now,
        contacts=merged_contacts(interview.contacts, event.contacts),
        threads=tuple(threads.values()),
        evidence=interview.evidence + tuple(e for e in event.evidence if e not in interview.evidence),
    )


def user_wrote(course: Course, event: UserWrote) -> None:
    """The user's own message takes the place of the note that was to say the same."""
    interview = course.interview
    if answers.is_known(course, event.contact_id, event.at, event.message_id):
        return
    answers.touch(course, event.contact_id, event.at, event.message_id, by_user=True, what="you wrote")
    if event.at < interview.ends_at or not event.contact_id:
        return
    who = interview.contact(event.contact_id).name or "them"
    why = f"you wrote to {who} yourself"
    mine = [s for s in interview.steps if s.contact_id == event.contact_id]
    thanked = any(s.state is StepState.SENT and s.kind is not StepKind.CALL for s in mine)
    earlier = any(
        t.by_user and t.contact_id == event.contact_id and t.at >= interview.ends_at for t in interview.touches
    )
    for step in mine:
        is_thanks = step.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP, StepKind.CLOSING)
        is_second = step.kind in (StepKind.FOLLOW_UP, StepKind.NUDGE) and (thanked or earlier)
        if is_thanks or is_second:
            plan.stop(course, step, Cause.USER_WROTE, why)


PHASES: dict[Phase, dict[type[InterviewEvent], Handler]] = {
    Phase.SCHEDULED: {
        Woke: ignored,
        EventSeen: sightings.seen,
        EventCalledOff: sightings.called_off,
        LookedBack: looked_back,
        Answered: answers.answered,
        UserWrote: user_wrote,
        Debriefed: commands.debriefed,
        ToldAgain: sightings.told_again,
        Called: calls.called,
        Skipped: commands.skipped,
        Paused: commands.paused,
        Resumed: commands.resumed,
        Rescheduled: commands.rescheduled,
    },
    Phase.OVER: {
        Woke: ignored,
        EventSeen: sightings.seen,
        EventCalledOff: sightings.called_off_when_over,
        LookedBack: looked_back,
        Answered: answers.answered,
        UserWrote: user_wrote,
        Debriefed: commands.debriefed,
        ToldAgain: sightings.told_again,
        Called: calls.called,
        Skipped: commands.skipped,
        Paused: commands.paused,
        Resumed: commands.resumed,
        Rescheduled: commands.rescheduled,
    },
    Phase.CLOSED: {
        Woke: ignored,
        EventSeen: sightings.seen_when_closed,
        EventCalledOff: ignored,
        LookedBack: looked_back,
        Answered: answers.answered_when_closed,
        UserWrote: user_wrote,
        Debriefed: commands.debriefed,
        ToldAgain: ignored,
        Called: calls.called,
        Skipped: commands.skipped,
        Paused: commands.paused,
        Resumed: commands.resumed,
        Rescheduled: commands.rescheduled,
    },
}
