"""What the user told of what lies ahead, and which steps it makes needless: the day of a decision, and an appointment.

A day they named counts the same whoever told of it: the follow-up is not written, and the nudge comes after that day.
An appointment counts as an answer about the next step does. The user's word on a single step stands above both.
"""

import re
from datetime import datetime

from agent.domain.model import Cause, Interview, Step, StepKind
from agent.places import zone_of

OWN_STEP = re.compile(
    r"^(?:i(?:'ll|’ll| will| am to| should)?\s+)?(send|submit|finish|complete|prepare|provide|share|write|do)\s+(.+)$",
    re.IGNORECASE,
)
"""A next step that is the candidate's own to do: "send the portfolio by Friday"."""


_HANDED_IN = re.compile(r"\b(?:take-?\s?home|home\s?work|assignment|coding challenge)\b", re.IGNORECASE)
"""What is due on a day, and nobody met for; unless it is talked about."""


def own_step(text: str) -> str:
    """ "send the portfolio by Friday" out of a next step that is the candidate's own, else ""."""
    found = OWN_STEP.match(text.strip().rstrip(" .;,:!"))
    theirs = found is not None and re.match(r"(?:me|us)\b", found[2], re.IGNORECASE)
    return f"{found[1].lower()} {found[2]}" if found and not theirs and len(found[2].split()) <= 14 else ""


def appointment(interview: Interview) -> datetime | None:
    """When they meet again, as the user told it; at noon where only the day is known. None without a day, for something
    of the user's own to do, and for a day that the conversation itself has overtaken."""
    told = interview.debrief
    if told.next_step_at is None or told.next_step_at <= interview.ends_at or _is_own(told.next_step):
        return None
    return told.next_step_at


def _is_own(step: str) -> bool:
    handed_in = _HANDED_IN.search(step) and not re.search(
        r"\b(?:review|call|interview|talk|presentation)\b", step, re.IGNORECASE
    )
    return bool(own_step(step) or handed_in)


def decision_day(interview: Interview) -> datetime | None:
    """The day by which they decide, where the user told of one; a later word by mail may have put another in its
    place. None once the conversation was moved behind it."""
    return interview.promised_at if interview.debrief.decide_by is not None else None


def needless(interview: Interview, step: Step, zone: str) -> tuple[Cause, str] | None:
    """Why this step is not written for what the user told of what lies ahead: the cause and a sentence, with days as
    the clock of `zone` has them; None when it is."""
    meeting, decided = appointment(interview), decision_day(interview)
    after_it = step.kind is StepKind.NUDGE and meeting is not None and decided is not None and decided > meeting
    if meeting is not None and step.kind in (StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL) and not after_it:
        return Cause.AGREED, f"the next step is on {_day(meeting, zone)}, as you told, and nothing is asked before it"
    if decided is not None and step.kind is StepKind.FOLLOW_UP:
        return Cause.WAIT, f"they decide by {_day(decided, zone)}, as you told, and the nudge comes after that"
    return None


def _day(at: datetime, zone: str) -> str:
    return f"{at.astimezone(zone_of(zone)):%-d %B}"
