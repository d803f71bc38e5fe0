"""What comes next, as the user words it: a step and when it is, or a decision and by which day (rows A3 and A9). A date
that the words themselves name counts as one that was given apart; one that they name loosely is carried as written."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from agent.domain.ahead import own_step
from agent.domain.meaning import Intent
from agent.domain.model import Debrief
from agent.places import country_of_zone, day_alone, zone_of
from agent.proofread import breaks_off
from agent.reading.dates import find
from agent.reading.until import until
from agent.reading.written import Written
from agent.told.said import Teller

_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
    "sun": "Sunday",
}  # fmt: skip
_ABBREVIATED = re.compile(
    r"\b(?:mon|tues?|weds?|thu(?:rs?)?|fri)\b\.?(?=\s+(?:at\s+)?\d|\s+(?:morning|afternoon|noon)|\s*[,.]?$)",
    re.IGNORECASE,
)
_BEFORE_A_DATE = re.compile(r"[\s,;(\[–—-]+(?:(?:due|on|at|by|for|this|next|coming)\b)?$", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?|h\b|o'clock)?"
_AT_AN_HOUR = re.compile(
    rf"[\s,]+(?:(?:at|@)\s*{_CLOCK}|(?:from|between)\s+{_CLOCK}\s*(?:to|and|until|[-–—])\s*{_CLOCK})$", re.IGNORECASE
)
"""The hour in front of its day: "interview at 10 on Thursday"."""
_LOOSELY = re.compile(
    r"\b(?:from|between|either|or|than|around|about|roughly|approximately|approx|circa|starting|beginning|probably"
    r"|possibly|likely|maybe|perhaps|not|before|after|until|till|since|through|sometime|soonest|earliest|latest)\W*$"
    r"|\b(?:between|from|either)\s[^,;]*\d[^,;]*$",
    re.IGNORECASE,
)
"""What makes the date behind it one of several, or an uncertain one."""

_SOMEBODY = r"(?:they|she|he|you|the (?:team|company|recruiter|board|committee))"
_DECISION = re.compile(
    rf"{_SOMEBODY}(?:'ll|’ll| will| would| want to| wanted to| should| hope to| plan to| expect to"
    rf"| said (?:that )?{_SOMEBODY}(?:'ll|’ll| will| would))? "
    r"(?:decide|let me know|get back(?: to me)?|come back(?: to me)?|tell me|be in touch|answer|reply)\b"
    rf"|{_SOMEBODY} (?:promised|expect|hope for|announced|meant to have)(?: an?| the| their)? (?:answer|decision)"
    r"|(?:i(?:'ll|’ll| will| should)? )?(?:wait(?:ing)? (?:for|until)|hear(?:ing)? (?:back|from|again))\b"
    r"|(?:(?:an?|the|their|your|final|hiring) )*(?:decision|answer|reply|response|result|verdict|feedback)s?"
    r"(?: of (?:the |my )?\w+)?"
    r"(?= (?:is |is due |due |will be made |will come |comes? |expected )?"
    r"(?:by|on|in|within|before|until|next|this|around|at the|early|mid|late|the|end|tomorrow|today|\d"
    r"|(?:mon|tues|wednes|thurs|fri)day)\b)",
    re.IGNORECASE,
)
"""How words begin that tell of a decision and not of a conversation to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A next step in words, "" where they name only its date, and when it is; or the day of a decision."""

    step: str = ""
    at: datetime | None = None
    decide_by: datetime | None = None


def next_step(words: str, teller: Teller) -> Coming:
    """ "an interview with the team on Thursday at 10": without its date, where enough is left. "They decide on Friday"
    tells of a decision."""
    if (decided := decision_in(words, teller)) is not None:
        return Coming(decide_by=decided)
    step = _ABBREVIATED.sub(lambda day: _DAYS[day[0].casefold().rstrip(".")[:3]], words)
    at = moment(step, Intent.NEXT_STEP, teller)
    step = re.sub(r"\bw/\s*(?=\w)", "with ", step)
    found = find(step, teller.now.astimezone(zone_of(teller.zone)).date(), month_first=is_month_first(teller))
    if own_step(step) or not found or at is None:
        return Coming(step=step, at=None if own_step(step) else at)
    head = _BEFORE_A_DATE.sub("", step[: found[0].start].rstrip())
    head = _AT_AN_HOUR.sub("", _BEFORE_A_DATE.sub("", head))
    if not re.sub(r"(?:on|at|by|this|next|\W)+", "", head):
        return Coming(at=at)  # nothing but a date: "our next conversation" on that day
    if breaks_off(head) or _LOOSELY.search(head):
        return Coming(step=step)  # "between 9 and 12 March", "after Thursday": a day of several, as it was written
    return Coming(step=head, at=at)


def dated(told: Debrief, teller: Teller) -> Debrief:
    """What was told in fields, with the date that the words of the next step name and no field of its own does."""
    if not told.next_step or told.next_step_at is not None:
        return told
    found = next_step(told.next_step, teller)
    return replace(told, next_step=found.step, next_step_at=found.at, decide_by=told.decide_by or found.decide_by)


def decision_in(words: str, teller: Teller) -> datetime | None:
    """The day of a decision that words tell of: "they decide on Friday", "their answer next week"; None for others."""
    bare = words.strip().rstrip(".!")
    found = _DECISION.match(bare)
    return decision_day(bare[found.end() :].strip(" ,:"), teller) if found is not None else None


def decision_day(words: str, teller: Teller) -> datetime | None:
    """The day that "Friday", "by the 20th" or "next week" names for a decision; of a week its end."""
    return moment(f"We will decide by {words}", Intent.WAIT, teller)


def named(words: str, intent: Intent, teller: Teller) -> date | datetime | None:
    """The day or the moment that words of the user's name, by the conventions of mail."""
    there = teller.now.astimezone(zone_of(teller.zone))
    return until(intent, words, Written(local=there, month_first=is_month_first(teller))).at


def moment(words: str, intent: Intent, teller: Teller) -> datetime | None:
    """The date in an answer, by the conventions of mail; the noon of a day without an hour."""
    at = named(words, intent, teller)
    if at is None:
        return None
    if not isinstance(at, datetime):
        at = day_alone(at, teller.zone)
    return at if at > teller.now - timedelta(days=1) else None


def is_month_first(teller: Teller) -> bool:
    """Whether 3/4 is the fourth of March where the user lives, as far as their clock tells."""
    return country_of_zone(teller.zone) == "US"
