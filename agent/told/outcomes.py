"""What the user says came of a call, in an answer to its sheet: "no answer", "call back Tuesday 3 pm", "they decide by
Friday", "yes", "no"."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from agent.domain.events import Intent
from agent.domain.model import CallOutcome
from agent.places import zone_of
from agent.reading.latest import latest
from agent.reading.until import until
from agent.reading.written import Written
from agent.told.answers import is_month_first
from agent.told.said import Teller

_FORMS = (
    (
        CallOutcome.NO_ANSWER,
        (
            r"no ?(?:answer|body|one|reply)\b|(?:did not|didn't|not) (?:answer|reach|pick)|voice ?mail|mailbox"
            r"|answering machine|unreachable|engaged|\bbusy$"
        ),
    ),
    (CallOutcome.WAIT, r"no decision|not (?:yet )?decided|undecided|do(?:es)? ?n[o']t know"),
    (
        CallOutcome.REJECTED,
        (
            r"^no\b(?! (?:idea|news))|reject|declin|turned (?:me )?down|(?:some|any)(?:body|one) else"
            r"|not (?:me|moving)|went with|filled"
        ),
    ),
    (CallOutcome.OFFER, r"\boffer|got (?:it|the job)|hired"),
    (
        CallOutcome.CALL_BACK,
        r"call(?:ing)? (?:me )?(?:back|again)|call (?:her|him|them)\b|(?:ring|phone) (?:back|again)|try again",
    ),
    (
        CallOutcome.NEXT_STEP,
        r"^yes\b|(?:next|second) (?:round|step|interview|stage)|invited|moving forward|go(?:es|ing)? on",
    ),
    (
        CallOutcome.WAIT,
        (
            r"decide|decision|wait|let me know|get back|hear (?:back|from)|by (?:mon|tue|wed|thu|fri|next|the end)"
            r"|more time"
        ),
    ),
    (CallOutcome.TALKED, r"talked|spoke|reached|done|good (?:call|chat)|went well|called"),
)
"""In this order: what more than one could mean is the first."""

_INTENT = {CallOutcome.CALL_BACK: Intent.CALL, CallOutcome.WAIT: Intent.WAIT}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it, and until when to wait or when to call again, where it was said."""

    outcome: CallOutcome
    until: date | datetime | None = None


def read(text: str, html: str, teller: Teller) -> Outcome | None:
    """The outcome of a call as an answer tells it, None when it was not understood."""
    words = " ".join(latest(text, html).said.split())[:2000]
    for outcome, form in _FORMS:
        if re.search(form, words, re.IGNORECASE):
            intent = _INTENT.get(outcome)
            return Outcome(outcome, _moment(words, intent, teller) if intent is not None else None)
    return None


def _moment(words: str, intent: Intent, teller: Teller) -> date | datetime | None:
    there = teller.now.astimezone(zone_of(teller.zone))
    return until(intent, words, Written(local=there, month_first=is_month_first(teller))).at
