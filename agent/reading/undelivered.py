"""Who was not reached: the addresses in the words of a report, in its header and in the message it returns.

The words are taken apart here too, into the system's own and the returned message; what they say is read elsewhere.
"""

import re

from providers.base import IncomingMessage, Part

LIMIT = 60_000
"""Characters of a report that are looked at."""

_ADDRESS = r"[A-Za-z0-9][\w.!#$%&'*+/=?^`{|}~-]{0,63}@[A-Za-z0-9](?:[\w-]{0,62}\.){0,8}[\w-]{1,63}"
ANY_ADDRESS = re.compile(_ADDRESS)
_ANGLED = re.compile(rf"<({_ADDRESS})>")
MAIL_SYSTEM = re.compile(
    r"^(?:mailer-?daemon|mail-?daemon|post[_-]?master|mdaemon|mail-?delivery|maildeliverysystem"
    r"|mail-?er-?daemon|bounces?|delivery-?status|auto-?daemon|mmdf|uucp|double-?bounce|nondelivery"
    r"|non-delivery|microsoftexchange[\w-]*|symantec_\w+|mail\.?system|scan-?admin|virus-?admin"
    r"|ndr|complaints?|mail[-_]?(?:system|gateway|server|relay|router|transport)|notification|root|smtp-?service"
    r"|no-reply-delivery)\b",
    re.IGNORECASE,
)
_RETURNED = re.compile(
    r"^[- ]{0,12}(?:-+ ?(?:below this line|this is a copy|original message|the header|returned message"
    r"|unsent message|message (?:header|text|content)|forwarded message|begin (?:of )?(?:message"
    r"|returned)|original e?mail)|(?:--- )?below (?:this line|is (?:a|the) copy)"
    r"|received: from .{3,200}$|return-path: <|the original message (?:follows|was received)"
    r"|original message (?:headers|follows)|unsent message below)|^message-id: ?<",
    re.IGNORECASE | re.MULTILINE,
)

RETURNED_TYPES = frozenset(
    {
        "message/rfc822",
        "text/rfc822-headers",
        "message/rfc822-headers",
        "message/global",
        "message/global-headers",
    }
)
_RETURNED_TO = re.compile(
    r"^[ \t>]{0,8}To:[ \t]{0,4}([^\n]{0,500}(?:\n[ \t][^\n]{0,500}){0,3})", re.IGNORECASE | re.MULTILINE
)
_NEW_ADDRESS = re.compile(
    rf"(?:moved to|new (?:e-?mail )?address is|replaced by|instead,? (?:to|at))[\s<:]{{1,4}}({_ADDRESS})", re.IGNORECASE
)
_FIELD_LINE = re.compile(
    r"\s*(?:from|reply-to|sender|return-path|message-id|x-|received|references|in-reply-to|mime-|date|subject|contact)"
    r"\b.{0,3}:",
    re.IGNORECASE,
)
_HELP_LINE = re.compile(r".{0,60}(?:contact|assistance|https?:|questions)", re.IGNORECASE)
"""Whom to ask about the failure, who is not the one it happened to."""


def decoded(part: Part) -> str:
    """The beginning of a part as text with LF line ends, whatever its charset is said to be."""
    # Japanese systems write their own encoding into fields that have none (RFC 1468).
    charset = "iso-2022-jp" if b"\x1b$" in part.content[:LIMIT] else part.charset or "utf-8"
    try:
        return part.content[:LIMIT].decode(charset, "replace").replace("\r\n", "\n").replace("\x00", "")
    except (LookupError, ValueError):
        return part.content[:LIMIT].decode("latin-1").replace("\r\n", "\n").replace("\x00", "")


def own_words(text: str) -> str:
    """What the mail system itself wrote, above the returned message."""
    returned = next((found for found in _RETURNED.finditer(text) if found.start() > 40), None)
    return text[: returned.start()] if returned else text


def near(text: str, address: str) -> str:
    """The lines that speak of `address`: from each place where it stands to the next other address."""
    pieces: list[str] = []
    at = text.find(address)
    while at >= 0 and len(pieces) < 4:
        end = at + len(address)
        behind = text[end : end + 400]
        other = next((found.start() for found in ANY_ADDRESS.finditer(behind) if found.group() != address), len(behind))
        line = text.rfind("\n", max(0, at - 120), at)
        start = line + 1 if line >= 0 else 0 if at <= 120 else at
        pieces.append(text[start:end] + behind[:other])
        at = text.find(address, end)
    return "\n".join(pieces)


def returned_to(message: IncomingMessage, text: str) -> list[str]:
    """To whom the returned message was sent, for reports that name nobody."""
    returned = [decoded(part)[:20_000] for part in message.parts if part.media_type in RETURNED_TYPES]
    ours = {one.mailbox for one in (*message.to, *message.cc)}
    for source in (*returned, text[len(own_words(text)) :]):
        if field := _RETURNED_TO.search(source):
            found = [one.rstrip(".") for one in ANY_ADDRESS.findall(field.group(1))]
            if others := [one for one in found if one.casefold() not in ours]:
                return others
    return []


def addresses_in(message: IncomingMessage, text: str) -> list[str]:
    """Whom `text` says it could not reach: neither the candidate, nor the system, nor whom to ask about it."""
    ours = {one.mailbox for one in (*message.to, *message.cc)}
    sender = message.sender.mailbox if message.sender else ""
    header = ANY_ADDRESS.findall(message.header("X-Failed-Recipients")[:1_000])
    if header:
        return list(dict.fromkeys(header))
    candidates: list[str] = []
    aside: list[str] = []
    for line in (whole[:500] for whole in text.split("\n")[:600]):
        if "@" not in line or _FIELD_LINE.match(line):
            continue
        found = [one.rstrip(".") for one in (_ANGLED.findall(line) or ANY_ADDRESS.findall(line))]
        (aside if _HELP_LINE.match(line) else candidates).extend(found)
    others = set(_NEW_ADDRESS.findall(text))
    good = [
        [
            one
            for one in dict.fromkeys(found)
            if one not in others
            and one.casefold() not in ours
            and one.casefold() != sender
            and not MAIL_SYSTEM.match(one)
        ]
        for found in (candidates, aside)
    ]
    return good[0] or good[1] or [one for one in dict.fromkeys(candidates) if one.casefold() != sender]
