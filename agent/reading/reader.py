"""From an incoming message to a `Reading`: the order in which the other modules are asked, and nothing else."""

from collections.abc import Mapping
from datetime import date, datetime

from agent.domain.events import Reading
from agent.domain.meaning import Intent, MessageKind
from agent.reading import bounce, invitation, kind
from agent.reading.addressed import named_instead
from agent.reading.intent import automatic_intent, said_intent
from agent.reading.latest import Latest, latest
from agent.reading.markup import visible_text
from agent.reading.until import until
from agent.reading.weighing import says, short
from agent.reading.written import Moment, written
from providers.base import IncomingMessage

LIMIT = 8_000
"""Characters of the new text that are read for a meaning; what a person says stands before."""

_ASKED_OF_ONE = frozenset({Intent.QUESTION, Intent.CALL, Intent.NEXT_STEP, Intent.WAIT, Intent.THANKS})
"""What means nothing for the candidate where it is said to somebody else."""


def read(message: IncomingMessage) -> Reading:
    """What `message` is and means. Pure and bounded in time; dates resolve against the message's own Date header, else
    against `received_at`. Never raises: what cannot be understood is UNSURE, with the reason as evidence."""
    try:
        return _read(message)
    except Exception as fault:  # noqa: BLE001 - whatever a hostile message breaks, the user gets to see the message
        return Reading(
            kind=MessageKind.UNSURE, evidence=(f"The message could not be understood ({type(fault).__name__}).",)
        )


def _read(message: IncomingMessage) -> Reading:
    body = message.text if message.text.strip() else visible_text(message.html)
    if evidence := kind.receipt(message, body):
        return Reading(kind=MessageKind.RECEIPT, text=_opening(body), evidence=(evidence,))
    report = bounce.report(message, body)
    if report is not None:
        return Reading(
            kind=MessageKind.BOUNCE if report.final else MessageKind.DELAY,
            until=report.until,
            text=_opening(body),
            recipients=report.recipients,
            reports_on=report.reports_on,
            evidence=(report.evidence,),
        )
    if bounce.is_report(message):
        unread = "It is a report of a mail system that could not be understood."
        return Reading(kind=MessageKind.UNSURE, text=_opening(body), evidence=(unread,))
    # Of an answer the message it answers may be all there is.
    ours = frozenset(address.mailbox for address in message.to[:20]) if message.in_reply_to else frozenset()
    new = latest(message.text, message.html, ours)
    invited = invitation.invitation(message, new.said)
    if invited is not None:
        if invited.kind is MessageKind.CALENDAR:
            return Reading(kind=invited.kind, until=invited.starts, text=new.text, evidence=(invited.evidence,))
        return _meaning(
            message,
            Latest(text=invited.comment, said=invited.comment),
            kind.Sign(kind=invited.kind, evidence=invited.evidence),
        )
    return _meaning(message, new, kind.author(message, new))


def _meaning(message: IncomingMessage, new: Latest, sign: kind.Sign) -> Reading:
    # A text that consists of a signature only still says what it says.
    said = new.said or new.text
    if sign.kind is MessageKind.NOTIFICATION:
        # What looks like a name in a system's mail is a heading, and below it stands what it is about.
        said = new.text
    said = said[:LIMIT]
    at = written(message, f"{new.text}\n{new.signature}")
    intent: Intent | None
    why = ""
    if sign.kind is MessageKind.AUTO_REPLY:
        intent, words = automatic_intent(said, message.subject)
        why = says(words)
        if intent is None:
            # No known word, but the program that wrote it names a day back: somebody is away.
            intent = Intent.AWAY if until(Intent.AWAY, said, at).at is not None else Intent.ACK
    elif sign.kind is MessageKind.UNSURE:
        intent, words = automatic_intent(said, message.subject)
        why = says(words)
    else:
        meant = said_intent(said, sign.kind)
        intent, why = meant.intent, meant.evidence
        if intent in _ASKED_OF_ONE and (named := named_instead(message, said)):
            intent, why = Intent.OTHER, says(named)
    moment = until(intent, said, at) if intent is not None else Moment()
    if moment.at is None and intent is Intent.AWAY:
        moment = until(intent, message.subject[:300], at)
    evidence = [sign.evidence]
    if why:
        evidence.append(why)
    if moment.at is not None:
        evidence.append(f"“{short(moment.words)}” is {_day(moment.at)}.")
    return Reading(
        kind=sign.kind,
        intent=intent,
        until=moment.at,
        until_words=short(moment.words),
        text=new.text,
        evidence=tuple(evidence),
    )


def _opening(body: str) -> str:
    """The beginning of what a system wrote; below it stand details and the returned message."""
    return body[:2_000].replace("\r\n", "\n").strip()


def _day(at: date | datetime) -> str:
    return at.strftime("%A %d %B %Y").replace(" 0", " ")


def describe(reading: Reading, file: str) -> Mapping[str, object]:
    """`reading` as the object that `afterword read --json` prints for `file`."""
    return {
        "file": file,
        "kind": reading.kind.value,
        "intent": reading.intent.value if reading.intent else None,
        "until": reading.until.isoformat() if reading.until else None,
        "until_words": reading.until_words,
        "text": reading.text,
        "recipients": [
            {"address": one.address, "permanent": one.permanent, "status": one.status} for one in reading.recipients
        ],
        "reports_on": list(reading.reports_on),
        "evidence": list(reading.evidence),
    }
