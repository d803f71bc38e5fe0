"""What comes next, as the user words it: a step and when it is, or a decision and by which day (rows A3 and A9). A date
that the words themselves name counts as one that was given apart; one that they name loosely is carried as written."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from agent.domain.ahead import own_step
from agent.domain.meaning import Intent
from agent.domain.model import Debrief
from agent.places import country_of_zone, day_alone, is_day_alone, zone_of
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

_BY = re.compile(r"\b(?:by|due)(?: (?:the|this|next|coming))?\W*$", re.IGNORECASE)
"""What makes the date behind it the last day of something, and not the day on which they meet."""

_THEY = (
    r"(?:they|she|he|you|we|somebody|someone|hr"
    r"|(?:the |my |their )?(?:(?:hiring|talent|whole) )?(?:team|company|recruiter|board|committee|manager|agency|panel)"
    r"|(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))"
)
_WILL = (
    r"(?:'ll|’ll|'d|’d| will| would| shall| should"
    r"| (?:want|hope|plan|expect|promise|intend|need|aim)(?:s|d|ed)? to|(?: is| are|'re|’re|'s|’s) (?:going |due )?to)"
)
_CALLS = r"(?:calls?|rings?|phones?)(?: (?:me|us)\b(?: back| again)?| back)"
_WHEN = (
    r"(?:by|on|in|within|before|until|next|this|around|at the|early|mid|late|the|end|tomorrow|today|\d"
    r"|(?:mon|tues|wednes|thurs|fri)day)\b"
)
_DECISION = re.compile(
    rf"(?:{_THEY} said (?:that )?)?{_THEY}{_WILL}? "
    r"(?:decides?|lets? (?:me|us) know|(?:gets?|comes?) back(?! to (?!me|us))|(?:tells?|informs?|updates?) me"
    rf"|(?:be|is|are|gets?) in touch|reach(?:es)? out(?! to (?!me|us))|(?P<call>{_CALLS})"
    rf"|(?:chooses?|answers?|repl(?:y|ies)|responds?)(?=$|(?: to)?(?: me| us)? {_WHEN})"
    r"|(?:e-?mails?|mails?|texts?|contacts?|writes?(?: to)?) (?:me|us)"
    r"|makes? (?:an?|the|their) (?:decision|choice|offer))\b"
    rf"|{_THEY}(?: is| are|'re|’re|'s|’s) deciding\b"
    rf"|{_THEY} (?:promised|expects?|hopes? for|announced|meant to have)(?: an?| the| their)? (?:answer|decision)"
    r"|(?:i(?:'ll|’ll| will| should)? )?wait(?:ing)? (?:for|until)\b"
    r"|(?:(?:i|we)(?:'ll|’ll| will| should)? |(?:i )?expect(?:ing)? to |should )?"
    r"(?:hear(?:ing)? (?:back|from|again|more)|hear(?= (?:something|by|on|in|within|next|this)\b|$))\b"
    r"|(?:(?:an?|the|their|your|my|final|hiring|first) )*"
    r"(?:decision|answer|reply|response|result|verdict|feedback|news|outcome|offer|invitation|e-?mail)s?"
    r"(?: (?:of|from|about|for|on) (?:the |my |their )?[\w-]+(?: [\w-]+){0,2}?)??"
    rf"(?=$|:? (?:is |is due |due |will be made |will come |comes? |falls? |expected )?{_WHEN})",
    re.IGNORECASE,
)
"""How words begin that tell of a decision and not of a conversation to come."""

_TOGETHER = re.compile(
    r"\b(?:interview|conversation|meeting|chat|talk|visit|tour|day|lunch|dinner|breakfast|coffee|drinks?|round|panel"
    r"|screen(?:ing)?|call|presentation|session|on-?site|trial|demo|test|exam|lesson|shift|assessment|appointment|zoom|teams"
    r"|workshop|discussion|review|loop|stage|step|audition|walk-?through|catch-?up|case|exercise|exchange|intro(?:duction)?"
    r"|meet|speak|see|present|shadow(?:ing)?|pair(?:ing)?|come in|go in|probetag|hospitation|gespräch|termin)s?\b",
    re.IGNORECASE,
)
"""What people do together at an hour they have agreed on."""
_NOT_WITH_ME = re.compile(
    r"(?:they|she|he)\b(?!.*\b(?:me|us|i)\b)|.*\b(?:other|others|remaining|candidates?)\b"
    r"|(?:i(?:'ll|’ll| will)? )?(?:(?:ring|e-?mail|mail|contact|write|remind|check|follow|chase|ask|nudge)\b"
    r"|(?:call|phone) (?!(?:with|from|about|between|to|(?:inter|re)views?|calls?|conversation|chat|round)\b|screen))"
    r"|.*\b(?:take-?home|home ?work|assignment|task|challenge)\b",
    re.IGNORECASE,
)
"""What others do among themselves, or the user does alone."""


_BETWEEN = re.compile(
    r"\s*;\s*(?:and |then )*"
    r"|\s*,\s*(?:and then |and |then )?(?=(?:we|i|they|she|he|an?|the(?! \d)|second|third|next|final)\b)",
    re.IGNORECASE,
)
"""Between a decision and what else is told with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A next step in words, "" where they name only its date, and when it is; or the day of a decision."""

    step: str = ""
    at: datetime | None = None
    decide_by: datetime | None = None


def next_step(words: str, teller: Teller) -> Coming:
    """ "an interview with the team on Thursday at 10": without its date, where enough is left. "They decide on Friday"
    tells of a decision."""
    parts = [(part, decision_in(part, teller)) for part in _BETWEEN.split(words)]
    if decided := [day for _, day in parts if day is not None]:
        rest = ", ".join(part for part, day in parts if day is None and part.strip())
        return replace(next_step(rest, teller) if rest else Coming(), decide_by=decided[-1])
    if (day := decision_in(words, teller)) is not None:
        return Coming(decide_by=day)
    step = _ABBREVIATED.sub(lambda day: _DAYS[day[0].casefold().rstrip(".")[:3]], words)
    at = moment(step, Intent.NEXT_STEP, teller)
    step = re.sub(r"\bw/\s*(?=\w)", "with ", step)
    found = find(step, teller.now.astimezone(zone_of(teller.zone)).date(), month_first=is_month_first(teller))
    if own_step(step) or not found or at is None:
        return Coming(step=step, at=None if own_step(step) else at)
    before = step[: found[0].start].rstrip()
    head = _AT_AN_HOUR.sub("", _BEFORE_A_DATE.sub("", _BEFORE_A_DATE.sub("", before)))
    if _BY.search(before) or (head and not _is_appointment(head, at, teller)):
        return Coming(step=step)  # a last day, or of something that is no conversation: it says nothing of an hour
    if not re.sub(r"(?:on|at|by|this|next|\W)+", "", head):
        return Coming(at=at)  # nothing but a date: "our next conversation" on that day
    if breaks_off(head) or _LOOSELY.search(head):
        return Coming(step=step)  # "between 9 and 12 March", "after Thursday": a day of several, as it was written
    return Coming(step=head, at=at)


def _is_appointment(head: str, at: datetime, teller: Teller) -> bool:
    """Whether what comes on that day is held together with them: by its name, or because it has an hour."""
    named_so = bool(_TOGETHER.search(head)) or not is_day_alone(at, teller.zone)
    return named_so and not _NOT_WITH_ME.match(head)


def dated(told: Debrief, teller: Teller) -> Debrief:
    """What was told in fields, with the date that the words of the next step name and no field of its own does. The
    date of "their decision" is the day of that."""
    if not told.next_step:
        return told
    if told.next_step_at is not None:
        found = _DECISION.match(_bare(told.next_step))
        if found is None or _is_agreed_call(found, told.next_step_at, teller):
            return told
        return replace(told, next_step="", next_step_at=None, decide_by=told.decide_by or told.next_step_at)
    new = next_step(told.next_step, teller)
    return replace(told, next_step=new.step, next_step_at=new.at, decide_by=told.decide_by or new.decide_by)


def decision_in(words: str, teller: Teller) -> datetime | None:
    """The day of a decision that words tell of: "they decide on Friday", "their answer next week"; None for others."""
    bare = _bare(words)
    found = _DECISION.match(bare)
    if found is None:
        return None
    hour = moment(bare, Intent.NEXT_STEP, teller) if found["call"] else None
    if hour is not None and _is_agreed_call(found, hour, teller):
        return None
    return decision_day(bare[found.end() :].strip(" ,:").removeprefix("on "), teller)


def _bare(words: str) -> str:
    return words.strip().rstrip(".!")


def _is_agreed_call(found: re.Match[str], at: datetime, teller: Teller) -> bool:
    """ "They call me on Friday at three": with an hour that is an appointment."""
    return bool(found["call"]) and not is_day_alone(at, teller.zone)


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
