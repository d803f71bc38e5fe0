"""What the user says came of a call, in an answer to its sheet: "no answer", "call back Tuesday 3 pm", "they decide by
Friday", "yes", "no"."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from agent.domain.meaning import Intent
from agent.domain.model import CallOutcome
from agent.reading.latest import latest
from agent.told.coming import named
from agent.told.page import as_lines
from agent.told.said import Teller

_NOT = r"(?:n't|\bnot|\bno|\bnever|\bwithout)\b"
_NOBODY = re.compile(
    r"^(?:no|got no) ?(?:answer|response|luck|pick-?up|reply|body|one)\b|\bno ?(?:body|one) (?:answered|there|picked)"
    rf"|{_NOT} (?:answer(?:ed|ing)?|reach(?:ed)?|pick(?:ed)? up|get through|there)\b|voice ?mail|answering machine"
    r"|\bmailbox\b|\bunreachable\b|\bengaged\b|\bbusy\b|\brang out\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"reached (?:some(?:one|body) else|a colleague|the reception)"
    r"|(?:some(?:one|body) else|a colleague|the reception\w*) "
    r"(?:picked up|answered|was there)|\bon (?:vacation|holiday|leave)\b|\bout of (?:the )?office\b|\baway until\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\breject|\brefusal\b|\bturned (?:me )?down\b|\bdeclined (?:me|my)\b"
    r"|\bsaid no\b|^no[.!]*$|^no[,;.–-]+ they\b|it's a no\b"
    r"|\b(?:went|going|go|decided|chose|took|taken|hired|picked|prefer\w*)\b.{0,20}"
    r"\b(?:some(?:one|body) else|another)\b"
    r"|\bfilled (?:the|it|my)\b|\b(?:role|position|job) (?:is|was|has been) filled|\bnot (?:moving|going) forward\b"
    r"|\bnot (?:me|getting it)\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:made|make|got|have|extend\w*|sent|get)\b(?: me)? an offer\b"
    r"|^(?:an )?offer\b|\boffered me (?:the|a) (?:job|role|position)\b"
    r"|\b(?:got|get) the (?:job|role|position)\b|\bthey want me\b",
    re.IGNORECASE,
)
_ONWARD = re.compile(
    r"^yes[.!]*$|\b(?:next|second|third|another|further|final) (?:round|step|interview|stage|conversation)\b"
    r"|\binvited\b"
    r"|\bmoving forward\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:call|ring|phone|try)(?:ing)?\b.{0,12}\b(?:back|again)\b|\bcall (?:her|him|them|me)\b", re.IGNORECASE
)
_WAITING = re.compile(
    r"\bdecid|\bdecision\b|\bwait\b|\blet me know\b|\bget back\b"
    r"|\bhear (?:back|from)\b|\bmore time\b|\bknow (?:by|on|until)\b"
    r"|\bby (?:mon|tue|wed|thu|fri|next|the end)",
    re.IGNORECASE,
)
_TALKED = re.compile(
    r"\b(?:talked|spoke|spoken|chatted)\b|\breached (?:her|him|them|it)\b|\bgood (?:call|chat)\b|\bwent well\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"{_NOT}(?: \w+){{0,2}} (?:talk|spok|speak|reach|offer|got|get it|hired|reject|invit|decid)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it, and until when to wait or when to call again, where it was said."""

    outcome: CallOutcome
    until: date | datetime | None = None


def read(text: str, html: str, teller: Teller) -> Outcome | None:
    """The outcome of a call as an answer tells it; None when it was not understood, or could mean two things. An end is
    believed only where nothing else is said: it stops everything."""
    words = " ".join(latest(text or as_lines(html), "").said.split())[:2000].replace("’", "'")
    again, waiting = named(words, Intent.CALL, teller), named(words, Intent.WAIT, teller)
    ends = [
        outcome
        for outcome, form in (
            (CallOutcome.REJECTED, _REFUSED),
            (CallOutcome.OFFER, _OFFERED),
            (CallOutcome.NEXT_STEP, _ONWARD),
        )
        if form.search(words) and not (outcome is not CallOutcome.REJECTED and _DENIED.search(words))
    ]
    if _ANOTHER.search(words):
        return Outcome(CallOutcome.CALL_BACK, again) if again is not None else Outcome(CallOutcome.NO_ANSWER)
    if len(ends) > 1:
        return None
    if _AGAIN.search(words) and again is not None and not ends:
        return Outcome(CallOutcome.CALL_BACK, again)
    if _WAITING.search(words) and waiting is not None and ends != [CallOutcome.REJECTED]:
        return Outcome(CallOutcome.WAIT, waiting)
    if ends:
        return Outcome(ends[0])
    if _NOBODY.search(words):
        return Outcome(CallOutcome.NO_ANSWER)
    if _AGAIN.search(words):
        return Outcome(CallOutcome.NO_ANSWER)
    if _WAITING.search(words):
        return Outcome(CallOutcome.WAIT)
    if _TALKED.search(words) and not _DENIED.search(words):
        return Outcome(CallOutcome.TALKED)
    return None
