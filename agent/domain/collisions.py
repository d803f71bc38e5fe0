"""An agreed call that falls into an interview of the user's: it is said, and nothing is refused. Pure."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from agent.domain.model import ENDED, Closing, Interview, Phase, Step, StepKind, StepState
from agent.places import is_day_alone

CALL_LASTS = timedelta(minutes=15)
"""So much of the hour is kept free for a call, whose sheet is made for a few minutes."""


class Collision(NamedTuple):
    """The call `step` of `interview` and the interview it falls into."""

    interview: Interview
    step: Step
    other: Interview


def collisions(interviews: Iterable[Interview], now: datetime, zone: str) -> Iterator[Collision]:
    """Every call to come that was agreed for an hour (a day alone leaves room) at which an interview is held. `zone` is
    the user's."""
    known = tuple(interviews)
    ahead = [one for one in known if one.phase is Phase.SCHEDULED and one.ends_at > now]
    for interview in known if ahead else ():
        for step in interview.steps:
            at = step.agreed_at
            if at is None or at <= now or not _is_expected(interview, step) or is_day_alone(at, zone):
                continue
            yield from (
                Collision(interview, step, one)
                for one in ahead
                if one.starts_at < at + CALL_LASTS and at < one.ends_at and not _is_that_call(interview, step, one)
            )


def _is_expected(interview: Interview, step: Step) -> bool:
    """Whether they still wait for this call: it was not made, called off with the matter or put off to another hour."""
    if interview.closing in (Closing.REJECTED, Closing.CANCELLED, Closing.SKIPPED) or step.outcome is not None:
        return False
    theirs = [s.ordinal for s in interview.steps if s.contact_id == step.contact_id and s.agreed_at and _stands(s)]
    return step.kind is StepKind.CALL and _stands(step) and step.ordinal == max(theirs)


def _stands(step: Step) -> bool:
    return step.state not in ENDED or step.state is StepState.SENT


def _is_that_call(interview: Interview, step: Step, other: Interview) -> bool:
    """Whether the interview at that hour is the agreed call itself, which they have put into the calendar."""
    who = interview.contact(step.contact_id)
    return bool(who.email) and any(c.address.mailbox == who.address.mailbox for c in other.contacts if c.email)


def in_words(found: Collision) -> str:
    """ "they expect your call when you have an interview: Data Engineer at Birch"."""
    return f"they expect your call when you have an interview: {found.other.matter}"
