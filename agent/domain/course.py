"""The rules a decision follows, and the interview as it becomes while one event is worked through.

`Rules` are the user's settings as the domain needs them. `Course` is the only thing here that changes in place, and it
lives no longer than one call of `decide`.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any

from agent.domain.actions import Action
from agent.domain.cadence import Duration, WorkingDays
from agent.domain.model import Cause, Interview, Step, StepState

SETTLE = timedelta(minutes=10)
"""A draft that vanished is looked for again after this long before it counts as deleted: undo-send, offline phones and
IMAP clients that edit by deleting and appending make drafts come back."""

QUIET = timedelta(minutes=2)
"""No draft is sent earlier than this after its last change by anybody: the user may be typing."""

OUTER_LIMIT = timedelta(hours=24)
"""A thank-you later than this after the interview has missed its time; the advice knows no later one."""

LONG_PAST = timedelta(days=7)
"""Told of later than this after its end, an interview is thanked for only when the user says so, by their own hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """`auto` sends by itself after the grace time. `home_zone` is the user's IANA zone, the recipient's when theirs is
    not known. The durations are those of the settings of the same names."""

    cadence: WorkingDays
    home_zone: str
    auto: bool = False
    agency_only: bool = False
    thank_you_grace: timedelta = timedelta(minutes=45)
    follow_up_after: Duration
    nudge_after: Duration
    call_after: Duration
    overdue_after: timedelta = timedelta(hours=24)
    attention_after: timedelta = timedelta(hours=20)
    asks: bool = False
    """After an interview the user is asked by mail how it went."""
    reminds_at: time | None = None
    """On the day of an interview the user is reminded at this time of what to ask for; None: not at all."""
    sums_up: bool = False
    """Once a day the user is told by mail what is ready and what needs them."""


@dataclass(slots=True)
class Course:
    """One interview on its way through one event at one instant."""

    interview: Interview
    now: datetime
    rules: Rules
    actions: list[Action] = field(default_factory=list)

    def change(self, **changes: Any) -> None:
        self.interview = replace(self.interview, **changes)

    def put(self, step: Step, **changes: Any) -> Step:
        """Set the step as changed; returns it."""
        step = replace(step, **changes)
        known = next((s for s in self.interview.steps if s.key == step.key), None)
        if known is None or known.state is not step.state:
            step = replace(step, since=self.now)
        self.interview = self.interview.with_step(step)
        return step

    def act(self, action: Action) -> None:
        if action not in self.actions:
            self.actions.append(action)

    def hold(self, step: Step, cause: Cause, why: str, remedy: str, due_at: datetime | None = None) -> None:
        self.put(step, state=StepState.HELD, cause=cause, why=why, remedy=remedy, due_at=due_at)

    def zone_of(self, step: Step) -> str:
        """The recipient's zone: the one the invitation gave for them or for the interview, else the user's."""
        contact = self.interview.contact(step.contact_id)
        return contact.zone or self.interview.zone or self.rules.home_zone
