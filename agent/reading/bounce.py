"""Reports that a message could not be delivered, or not yet: RFC 3464 and the free forms real systems write.

Which of our messages it was, and the report as a whole; who was not reached is told by `undelivered`, and whether an
address will ever work by `failure`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from agent.domain.events import FailedRecipient
from agent.reading import portal
from agent.reading.failure import names_unknown, permanent
from agent.reading.trying import final, still_trying
from agent.reading.undelivered import (
    ANY_ADDRESS,
    LIMIT,
    MAIL_SYSTEM,
    RETURNED_TYPES,
    addresses_in,
    decoded,
    near,
    own_words,
    returned_to,
)
from agent.reading.words.automatic import AWAY_SUBJECT
from providers.base import IncomingMessage, Part

_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,2}\.\d{1,3})(?!\.?\d)")
_REPLY_CODE = re.compile(r"(?<![\d.-])([45]\d\d)[ -](?!\d)")
_MESSAGE_ID = re.compile(
    r"^\s{0,4}(?:x-original-)?message-id:\s{0,4}(?:\n[ \t]+)?(<[^<>\s]{3,250}>)", re.IGNORECASE | re.MULTILINE
)
_FIELD = re.compile(r"^([A-Za-z][A-Za-z-]{1,60}):[ \t]*(.*)$")

_SENDER_NAME = re.compile(
    r"mail(?:er)?[ -]?(?:delivery|daemon|system|administrator|admin|gateway|server|relay|transport|queue)"
    r"|delivery (?:system|sub-?system"
    r"|service|status|agent)|(?:post|mail)master|mailer|internet mail delivery|system administrator|mail router"
    r"|mail administrator|virus scanner|e-?mail system|sistema de correo|mail-?zustell"
    r"|système de (?:remise|messagerie)"
    r"|\b(?:e-?mail|mail|smtp|mta|message|messaging|post)[ -]?(?:guard(?:ian)?|filter|shield|sentinel|sentry|protection"
    r"|security|robot|hub|exchanger?|processor|handler|host|cluster|node|engine)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"undeliver(?:able|ed)|undelivered|returned (?:mail|to sender|e-?mail)"
    r"|return(?:ed)? (?:of )?(?:mail|message)|failure notice|delivery (?:status notification|failure"
    r"|failed|notification|problem|error|report|incomplete|has failed|delay)|mail (?:delivery|failure"
    r"|system error|could not|error|delivery problem)|(?:could|can|was) ?not (?:be )?deliver"
    r"|couldn't (?:be )?deliver|not delivered|non-?delivery|non remis|unzustellbar|unzustellbarkeit"
    r"|nicht zustellbar|zustell(?:ung|fehler)|échec de (?:la )?remise|non (?:remis|distribu)"
    r"|no se (?:puede|pudo) entregar|no entregado|não entregue|não foi entregue|mancato recapito"
    r"|recapito|niet (?:te bezorgen|bezorgd|afgeleverd)|onbestelbaar|message (?:delivery|undeliver"
    r"|could|rejected|status)|rejected (?:mail|posting|message)|delivery$|delayed mail"
    r"|warning: (?:could not|message)|fatal error|mail not delivered|user unknown|unknown user"
    r"|message you sent|nondeliverable|banned|blocked|quota|undeliverable mail|error sending"
    r"|not (?:yet|been|be) (?:been )?deliver|still trying|temporary (?:delivery|mail|failure|error|problem)"
    r"|(?:message|mail) (?:is )?(?:delayed"
    r"|queued|held"
    r"|deferred|waiting)|delayed:"
    r"|your (?:message|mail|e-?mail).{0,40}(?:not|couldn't|could not|failed|undeliver|blocked|reject"
    r"|delay)",
    re.IGNORECASE,
)
_THROWN_AWAY = (
    r"(?:message|e-?mail|mail|what you (?:sent|wrote)|nachricht|courriel|message|mensaje|correo|mensagem|messaggio"
    r"|bericht)\b[^.\n]{0,60}\b(?:discarded|dropped|destroyed|binned|thrown (?:away|out)|not been (?:kept|stored|passed"
    r" on)|went no further|verworfen|supprimé|rejeté|descartad|eliminad|scartat|weggegooid|verwijderd)"
)
_BODY = re.compile(
    r"error delivering|(?:could|can|was|were|has|have|is|did|might)(?: ?not|n't) (?:be |been "
    r"|yet )?(?:able to )?(?:be )?(?:deliver|reach|accept|transmit|sen[dt]|forward|process|complete|hand(?:ed)? over)"
    r"|(?:unable|failed|impossible) to (?:be )?deliver|undeliver|delivery (?:to the following"
    r"|has failed|failed|failure|error|incomplete|attempt|status)|permanent (?:error|fatal|failure)"
    r"|failed (?:permanently|recipient|address)|returned to (?:sender|you)|no such user|user unknown"
    r"|unknown user|following (?:address|recipient|destination)|mail delivery (?:failed|system|failure"
    r"|subsystem)|transcript of session|wasn't able to deliver|message was (?:thrown|not|rejected"
    r"|returned|blocked|undeliver)|host .{1,80} said:|\b5\d\d[ -][5-]|\b55\d\b|rejected your message"
    r"|(?:your|the|this) (?:message|e-?mail|mail)\b[^\n]{0,160}\b(?:was|is|has been) (?:refused|rejected|not accepted"
    r"|hereby|returned|sent back)"
    r"|nicht (?:zugestellt|übermittelt|zustell)|n'a pas (?:pu )?(?:été|être) (?:remis|distribu|livr)"
    r"|no (?:se )?(?:pudo|ha podido|puede)(?: ser)? entreg|não (?:pôde|foi|pode)(?: ser)? entregue"
    r"|non (?:è stato|ha potuto|può).{0,30}(?:recapit|consegn)|(?:niet|kon niet).{0,20}(?:bezorg"
    r"|aflever)|message status"
    rf"|{_THROWN_AWAY}",
    re.IGNORECASE,
)

_DAEMON = re.compile(
    r"mailer[- ]?daemon|post[_-]?master|mail-?daemon|mdaemon|maildelivery|mail-?delivery|mail (?:delivery|system)"
    r"|microsoftexchange|delivery (?:sub-?system|status)|system administrator",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"(?:your|the|this|following|a|original|sent) (?:\w+ )?(?:message|e-?mails?|mail|post)\b.{0,120}?"
    r"(?:not|n't|never) (?:\w+ ){0,2}(?:deliver|accept|sent to|reach)"
    r"|(?:your|the|this) (?:message|e-?mail|mail)\b[^\n]{0,160}\b(?:was|is|has been) (?:refused|rejected"
    r"|not accepted)\b"
    r"|(?:message|e-?mail|mail) (?:was|is|has been) (?:blocked|rejected|returned|undeliver|refused)|undeliver"
    r"|deliver(?:y|ing)\b.{0,40}(?:has |have )?fail|failed to deliver|delivery to .{0,80}(?:failed|delayed)"
    r"|user unknown|unknown user|no such user|mail delivery"
    r"|permanent (?:fatal )?error|(?:attempting|trying|tried) to deliver|delivery status notification"
    r"|^(?:message|e-?mail|mail)s? (?:could|can|was|were|is|has)(?: ?not|n't) (?:be(?:en)? )?deliver"
    r"|unzustellbar|nicht (?:zugestellt|übermittelt)|zustellung.{0,40}fehl"
    r"|pas (?:pu )?(?:été|être) (?:remis|distribu|livr)"
    r"|échec de (?:la )?(?:remise|distribution)|no (?:se )?(?:pudo|ha podido|puede|ha)(?: ser)? ?entreg"
    r"|não (?:pôde|foi|pode)(?: ser)? entregue|non .{0,30}(?:recapit|consegn)|niet .{0,20}(?:bezorg|aflever)"
    rf"|{_THROWN_AWAY}",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
"""What is said of mail that did not arrive, and hardly of anything else that failed."""

_IN_VAIN = re.compile(
    r"\b(?:not|n't|cannot|never|fail\w*|refus\w*|reject\w*|block\w*|closed|return\w*|back|nicht|zurück|geschlossen|pas"
    r"|n'a|refusé\w*|no|rechaz\w+|devuel\w+|não|recusad\w|devolv\w+|non|rifiutat\w|niet|geweigerd|terug)\b",
    re.IGNORECASE,
)
"""Words of which a mail system that names an address needs only one."""


_FAILURE_CODE = re.compile(r"(?<![\d.])[45]\.[0-7]\.\d{1,2}(?!\.?\d)")
_OF_MAIL = re.compile(
    r"mail|message|nachricht|courri|mensaje|correo|mensagem|correio|messaggio|posta|bericht|serve[ur]", re.IGNORECASE
)
_ANSWER_SUBJECT = re.compile(r"\s*(?:re|aw|fwd?|wg|tr|rv|sv)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A delivery report. `final` is False for a delay. `until` is the Will-Retry-Until field of RFC 3464."""

    final: bool
    recipients: tuple[FailedRecipient, ...] = ()
    reports_on: tuple[str, ...] = ()
    until: datetime | None = None
    evidence: str = ""


def from_system(message: IncomingMessage) -> str:
    """Why the message seems to come from a mail system rather than from anybody, or ""."""
    path = message.header("Return-Path").strip()
    if path == "<>" and not AWAY_SUBJECT.search(message.subject[:300]):
        return "Its return path is empty, as only a mail system's is."
    sender = message.sender
    if sender is None and re.search(r"mailer-daemon|postmaster", message.header("From")[:200], re.IGNORECASE):
        return "It comes from a mail system."
    if sender is not None:
        local = sender.email.partition("@")[0]
        if MAIL_SYSTEM.search(local) or (_SENDER_NAME.search(sender.name[:200]) and not _personal(sender.name)):
            return f"It comes from {sender.name or sender.email}, which is a mail system."
    return ""


def _personal(name: str) -> bool:
    return " via " in name.casefold()


def is_report(message: IncomingMessage) -> bool:
    """Whether the message itself, not something forwarded in it, is a report of RFC 3462 with a delivery status."""
    kind = message.header("Content-Type").casefold()
    return "multipart/report" in kind and "disposition-notification" not in kind and "feedback-report" not in kind


def report(message: IncomingMessage, text: str) -> Report | None:
    """The delivery report in `message`, or None when it is none. `text` is its readable body."""
    text = text[:LIMIT]
    system = from_system(message)
    status = [part for part in message.parts if part.media_type.endswith("delivery-status")]
    if not status and (is_report(message) or system):
        # Some systems declare the report as plain text, or lose its type on the way.
        status = [
            part
            for part in message.parts
            if b"inal-Recipient" in part.content[:LIMIT] and not part.media_type.startswith("message/rfc822")
        ]
        status = [part for part in status if b"Disposition:" not in part.content[:LIMIT]]
    if status and (is_report(message) or system):
        return _formal(message, status, text)
    if not system and not message.header("X-Failed-Recipients") and not _coded(message, text):
        subject = bool(_SUBJECT.search(message.subject[:300])) and not _ANSWER_SUBJECT.match(message.subject)
        if not (subject and ANY_ADDRESS.search(text) and (_BODY.search(text) or still_trying(text))):
            return None
        if message.in_reply_to and not _STATUS.search(text) and not _REPLY_CODE.search(text):
            return None
    if (
        not _DAEMON.search(message.header("From")[:300])
        and not message.header("X-Failed-Recipients")
        and (_greets(message, text) or not _tells_of_mail(message, text))
    ):
        return None
    if system and not addresses_in(message, own_words(text)):
        # A report that a second system wrapped in a message of its own.
        wrapped = [part for part in message.parts if b"Reporting-MTA:" in part.content[:LIMIT]]
        if wrapped and (found := _formal(message, wrapped, text)):
            return found
    return _free(message, text, system)


def _coded(message: IncomingMessage, text: str) -> bool:
    """Whether a message that answers nobody and in which nobody speaks or signs gives the status code of a failure
    (RFC 3463) and an address beside it."""
    if message.in_reply_to or _ANSWER_SUBJECT.match(message.subject) or "?" in text:
        return False
    own = own_words(text)
    if not (_FAILURE_CODE.search(own) and addresses_in(message, own) and _OF_MAIL.search(own)):
        return False
    name, local = (message.sender.name, message.sender.email.casefold()) if message.sender else ("", "")
    whose = [word for word in re.findall(r"[^\W\d_]+", name.casefold()) if len(word) > 2]
    a_name = len(whose) > 1 and not _OF_MAIL.search(name) and any(word in local.partition("@")[0] for word in whose)
    signed = text.strip().casefold().endswith(tuple(whose)) if whose else False
    return not (a_name or signed or portal.somebody_speaks(text))


def _tells_of_mail(message: IncomingMessage, text: str) -> bool:
    """Whether it is mail that failed to arrive, not a parcel, a claim or a call."""
    if _STATUS.search(text) or _REPLY_CODE.search(text):
        return True
    return bool(_TELLING.search(f"{message.subject[:300]}\n{text}"))


def _greets(message: IncomingMessage, text: str) -> bool:
    """Whether the text opens with the candidate's name, as no mail system does."""
    names = [one.name.split()[0] for one in message.to[:5] if one.name.strip()]
    opening = text.strip()[:60]
    return any(re.search(rf"\b{re.escape(name)}(?![\w.@])", opening, re.IGNORECASE) for name in names if len(name) > 1)


def _formal(message: IncomingMessage, parts: list[Part], text: str) -> Report | None:
    failed: list[FailedRecipient] = []
    delayed: list[FailedRecipient] = []
    until: datetime | None = None
    blocks = [block for part in parts for block in _blocks(decoded(part))]
    actions = set()
    whole = text.split("-----Original", 1)[0]
    for block in blocks:
        address = _recipient(block)
        action = block.get("action", "").casefold()
        if not address and not action:
            continue
        actions.add(action.split(" ")[0])
        if action.startswith(("delivered", "relayed", "expanded")):
            continue
        status = _STATUS.search(block.get("status", "")) or _STATUS.search(block.get("diagnostic-code", ""))
        code = status.group(1) if status else ""
        about = f"{block.get('diagnostic-code', '')} {block.get('x-powermta-bouncecat', '')}".strip()
        if action.startswith("delay"):
            delayed.append(FailedRecipient(address=address, permanent=False, status=code))
            until = until or _instant(block.get("will-retry-until", ""))
        else:
            failed.append(FailedRecipient(address=address, permanent=permanent(code, about, whole), status=code))
    failed, delayed = _named(failed, message, text), _named(delayed, message, text)
    if failed:
        return Report(
            final=True,
            recipients=failed_once(failed),
            reports_on=reported_ids(message, text),
            evidence=_sentence(failed),
        )
    if delayed or (actions and actions <= {"delayed"}):
        return Report(
            final=False,
            recipients=failed_once(delayed),
            reports_on=reported_ids(message, text),
            until=until,
            evidence="A mail system reports that it is still trying to deliver.",
        )
    if actions & {"delivered", "relayed", "expanded"}:
        return None
    return _free(message, text, "It is a delivery report.")


def _named(found: list[FailedRecipient], message: IncomingMessage, text: str) -> list[FailedRecipient]:
    """Those with an address; when the report names none, the address is looked for in the words around it."""
    named = [one for one in found if one.address]
    if named or not found:
        return named
    around = addresses_in(message, own_words(text)) or returned_to(message, text) or addresses_in(message, text)
    return [
        FailedRecipient(address=address, permanent=found[0].permanent, status=found[0].status) for address in around[:1]
    ]


def _free(message: IncomingMessage, text: str, system: str) -> Report | None:
    own = own_words(text)
    looked = f"{message.subject[:300]}\n{own}"
    trying = still_trying(looked)
    addresses = addresses_in(message, own) or returned_to(message, text) or addresses_in(message, text)
    evident = bool(
        _BODY.search(looked) or _SUBJECT.search(message.subject[:300]) or message.header("X-Failed-Recipients")
    )
    by_daemon = is_report(message) or _DAEMON.search(message.header("From")[:300])
    if by_daemon and addresses and any(part.media_type in RETURNED_TYPES for part in message.parts):
        evident = True
    evident = evident or bool(addresses and not system and _coded(message, text))
    evident = evident or bool(by_daemon and addresses and _IN_VAIN.search(own) and not _greets(message, text))
    if not evident and not (system and addresses and (trying or names_unknown(own) or _STATUS.search(own))):
        return None
    status = _STATUS.search(own)
    code = status.group(1) if status else ""
    if trying and not final(looked, code):
        pending = tuple(FailedRecipient(address=address, permanent=False, status=code) for address in addresses[:3])
        return Report(
            final=False,
            recipients=pending,
            reports_on=reported_ids(message, text),
            evidence="A mail system writes that it is still trying to deliver.",
        )
    failed = [
        FailedRecipient(address=address, permanent=permanent(code, near(own, address), own), status=code)
        for address in addresses[:5]
    ]
    return Report(
        final=True, recipients=failed_once(failed), reports_on=reported_ids(message, text), evidence=_sentence(failed)
    )


def _sentence(failed: list[FailedRecipient]) -> str:
    if not failed:
        return "A mail system reports that a message was not delivered."
    first = failed[0]
    code = f" ({first.status})" if first.status else ""
    why = "that address will not work" if first.permanent else "the message did not arrive"
    return f"A mail system reports a failure for {first.address}{code}: {why}."


def failed_once(found: list[FailedRecipient]) -> tuple[FailedRecipient, ...]:
    """Each address once, the permanent report of it before another."""
    seen: dict[str, FailedRecipient] = {}
    for one in found[:50]:
        key = one.address.casefold()
        if key not in seen or (one.permanent and not seen[key].permanent):
            seen[key] = one
    return tuple(seen.values())


def reported_ids(message: IncomingMessage, text: str) -> tuple[str, ...]:
    """Message-IDs of the returned originals, then those the report itself says it answers."""
    found: list[str] = []
    for part in message.parts:
        if part.media_type in RETURNED_TYPES:
            found += _MESSAGE_ID.findall(decoded(part)[:20_000])[:1]
    if not found:
        found += _MESSAGE_ID.findall(text)[:2]
    for part in message.parts:
        if part.media_type.endswith("delivery-status"):
            found += re.findall(r"original-message-id:\s{0,4}(<[^<>\s]{3,250}>)", decoded(part)[:LIMIT], re.IGNORECASE)[
                :2
            ]
    found += [message.in_reply_to, *message.references[-3:]]
    own = message.message_id
    return tuple(dict.fromkeys(one for one in found if one and one != own))


def _blocks(report: str) -> Iterator[dict[str, str]]:
    """The groups of fields of a delivery-status part, unfolded, names in lower case (RFC 3464, section 2.1)."""
    block: dict[str, str] = {}
    last = ""
    for line in report.split("\n")[:2_000]:
        if not line.strip():
            if block:
                yield block
            block, last = {}, ""
        elif line[0] in " \t" and last:
            block[last] = f"{block[last]} {line.strip()}"[:2_000]
        elif field := _FIELD.match(line[:2_000]):
            last = field.group(1).casefold()
            if last == "final-recipient" and last in block:
                yield block
                block = {}
            block.setdefault(last, field.group(2).strip())
    if block:
        yield block


def _recipient(block: dict[str, str]) -> str:
    for name in ("final-recipient", "original-recipient", "x-actual-recipient"):
        value = block.get(name, "")
        found = ANY_ADDRESS.search(value.partition(";")[2] or value)
        if found:
            return found.group().rstrip(".")
    return ""


def _instant(value: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else None
