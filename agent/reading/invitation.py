"""Messages that carry an invitation, an answer to one, or a cancellation (iTIP, RFC 5546): what they are and when.

Only the few properties that a reading needs are read here, by line; calendars themselves are the intake's business.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from agent.domain.meaning import MessageKind
from providers.base import IncomingMessage

LIMIT = 60_000
"""Bytes of a calendar part that are looked at."""

_METHOD = re.compile(r"^METHOD:\s?(\w+)", re.IGNORECASE | re.MULTILINE)
_EVENT = re.compile(r"^BEGIN:VEVENT\b", re.IGNORECASE | re.MULTILINE)
_START = re.compile(r"^DTSTART(?P<params>[^:\n]{0,120}):(?P<value>\d{8}(?:T\d{6}Z?)?)", re.IGNORECASE | re.MULTILINE)
_COMMENT = re.compile(r"^COMMENT(?:;[^:\n]{0,120})?:(.{1,2000})", re.IGNORECASE | re.MULTILINE)
_ZONE = re.compile(r"TZID=\"?([\w/+-]{1,60})\"?", re.IGNORECASE)
_MACHINE = re.compile(
    r"(?:has|have) (?:\w+ )?(?:accepted|declined|tentatively|cancel+ed|proposed|replied|invited"
    r"|updated)|(?:this|the) (?:event|meeting|invitation|appointment|calendar) (?:has been|was|is)"
    r"|accepted (?:this|the|your) (?:invitation|meeting|event)|hat (?:\w+ ){0,4}(?:angenommen|zugesagt"
    r"|abgelehnt|akzeptiert)|a (?:accepté|décliné|refusé|annulé)|ha (?:aceptado|rechazado|accettato"
    r"|rifiutato)|(?:aceitou|recusou)|heeft (?:\w+ ){0,4}(?:geaccepteerd|afgewezen|geweigerd)"
    r"|^(?:accepted|declined|tentative|cancel+ed|zugesagt|abgelehnt|accepté|aceptado|accettato"
    r"|geaccepteerd)(?: (?:by|von|par|por|da|door)"
    r" [^.,!?\n]{1,60}(?::[^.!?\n]{0,120}\b\d{1,2}[:.]\d\d\b[^.!?\n]{0,30})?)?\W*$|^(?:when|wann|where|wo|quand"
    r"|cuándo|quando"
    r"|wanneer|who|join|calendar|kalender"
    r"|attendees|organi[sz]er)\b"
    r"|^(?!(?:i|we|ich|wir|je|nous|sorry)\b)[^\W\d_][^.,!?\n]{1,60}\b(?:(?:does|do|did|will|is|are|can|has"
    r"|have) ?n(?:o|')t"
    r"|cannot|will|is|may|might|nimmt|kommt|ne|no|não|non|neemt|komt) ?(?:be )?(?:not )?(?:able to )?"
    r"(?:attend\w*|participat\w*|join\w*|teil|nicht(?: teil)?|participe\w*(?: pas)?|viendra pas|asist\w+|particip\w+"
    r"|(?:niet )?deel|niet)\W*$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?: [^\s|]+){3,}[.!?]\s*$")
"""A line that ends a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """`starts` is set for a request only; `comment` is what the sender wrote by hand in an answer."""

    kind: MessageKind
    evidence: str
    starts: date | datetime | None = None
    comment: str = ""


def invitation(message: IncomingMessage, said: str) -> Invitation | None:
    """What the calendar part of a message makes of it, or None when it has none that asks, answers or cancels."""
    for part in message.parts[:50]:
        if part.media_type not in {"text/calendar", "application/ics"}:
            continue
        content = (
            part.content[:LIMIT].decode("utf-8", "replace").replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
        )
        method = _METHOD.search(content)
        if method is None or _EVENT.search(content) is None:
            continue
        match method.group(1).upper():
            case "REQUEST":
                return Invitation(
                    kind=MessageKind.CALENDAR, evidence="It carries a calendar invitation.", starts=_starts(content)
                )
            case "CANCEL":
                return Invitation(kind=MessageKind.CALENDAR, evidence="It cancels a calendar event.")
            case "REPLY" | "COUNTER" | "DECLINECOUNTER":
                return _answer(
                    content,
                    said,
                    f"{message.sender.name} {message.sender.email.partition('@')[0]}" if message.sender else "",
                )
    return None


def _answer(content: str, said: str, name: str) -> Invitation:
    comment = _COMMENT.search(content)
    own = _by_hand(_unsigned(said, name))
    written = (
        comment.group(1).replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n").replace("\\N", "\n")
        if comment
        else ""
    )
    if own or _by_hand(written):
        return Invitation(
            kind=MessageKind.HUMAN,
            evidence="It answers an invitation with a sentence of the sender's own.",
            comment=own or _by_hand(written),
        )
    return Invitation(kind=MessageKind.CALENDAR, evidence="It answers a calendar invitation.")


def _unsigned(text: str, name: str) -> str:
    """`text` without the sender's name on a line of its own and what stands below it, unless that is a sentence."""
    called = set(re.findall(r"[^\W\d_]+", name.casefold()))
    lines = text.split("\n")
    for at, line in enumerate(lines):
        words = re.findall(r"[^\W\d_]+", line.casefold())
        if words and called.issuperset(words) and not any(_ENDED.search(below) for below in lines[at + 1 :]):
            return "\n".join(lines[:at])
    return text


def _by_hand(text: str) -> str:
    """The lines no calendar program wrote, when they make up a sentence."""
    lines = [line.strip() for line in text.split("\n")[:60] if line.strip() and not _MACHINE.search(line.strip()[:300])]
    own = "\n".join(lines)
    return own if len(re.findall(r"[^\W\d_]+", own)) >= 4 else ""


def _starts(content: str) -> date | datetime | None:
    event = _EVENT.search(content)
    start = _START.search(content, event.end() if event else 0)
    if start is None:
        return None
    value = start.group("value")
    try:
        if len(value) == 8:
            return date(int(value[:4]), int(value[4:6]), int(value[6:8]))
        at = datetime.strptime(value[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007 - the zone stands in the parameters
        if value.endswith("Z"):
            return at.replace(tzinfo=UTC)
        zone = _ZONE.search(start.group("params"))
        return at.replace(tzinfo=ZoneInfo(zone.group(1))) if zone else None
    except (ValueError, KeyError, OSError, OverflowError):
        return None
