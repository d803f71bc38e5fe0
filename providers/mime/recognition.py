"""Is this draft still ours, and is that message what became of it? Pure comparisons of message values.

`fingerprint` covers all that a recipient would see and each header that somebody added. Folding, transfer encoding,
line ends and the date are no edit; anything else is, also a mere saving by a client that leaves its own headers: where
there is doubt the draft is the user's.
"""

import re
from datetime import timedelta
from email.utils import formataddr
from hashlib import blake2b
from itertools import pairwise

from providers.base import IncomingMessage, OutgoingMessage

_KNOWN = frozenset(
    {"from", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "in-reply-to", "references"}
    | {"mime-version", "content-type", "content-transfer-encoding"}
)
_WORD = re.compile(r"\w+")
_EARLIER = timedelta(minutes=5)  # what the clock of a mail client may lag behind ours
_LIKE = 0.3


def fingerprint(message: IncomingMessage, raw: bytes) -> str:
    """The version of a draft as it lies there."""
    if message.damage:  # not wholly understood: then the bytes themselves are compared
        return _digest([raw])
    people = (*(("from", one) for one in (message.sender,) if one), *(("to", one) for one in message.to))
    people += (*(("cc", one) for one in message.cc), *(("reply-to", one) for one in message.reply_to))
    fields = [f"{role} {formataddr((one.name, one.email), 'utf-8')}" for role, one in people]
    added = sorted(f"{name.casefold()}: {value}" for name, value in message.headers if name.casefold() not in _KNOWN)
    ids = " ".join((message.message_id, message.in_reply_to, *message.references))
    text = [*fields, message.header("bcc"), message.subject, ids, *added, _body(message.text), _body(message.html)]
    parts = [value for part in message.parts for value in (f"{part.media_type} {part.filename}".encode(), part.content)]
    return _digest([value.encode("utf-8", "surrogatepass") for value in text] + parts)


def probably(message: OutgoingMessage, found: IncomingMessage) -> float:
    """How much `found` looks like what the user made of `message`, 0 for not at all: it goes to one of the recipients,
    is no older, and has its text, its subject or its parent. That is evidence, no proof."""
    recipients = {address.mailbox for address in message.to}
    if not recipients & {address.mailbox for address in (*found.to, *found.cc)}:
        return 0.0
    if (found.sent_at or found.received_at) < message.date - _EARLIER:
        return 0.0
    ours, theirs = _pairs(message.text), _pairs(found.text or found.html)
    like = len(ours & theirs) / len(ours) if ours else 0.0
    bound = bool(message.in_reply_to) and message.in_reply_to == found.in_reply_to
    same = found.subject.casefold() == " ".join(message.subject.split()).casefold()
    return max(like, 0.01) if like >= _LIKE or bound or same else 0.0


def _body(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip("\n")


def _pairs(text: str) -> set[tuple[str, str]]:
    words = _WORD.findall(text.casefold())[:5000]
    return set(pairwise(words))


def _digest(values: list[bytes]) -> str:
    digest = blake2b(digest_size=16)
    for value in values:
        digest.update(len(value).to_bytes(8))
        digest.update(value)
    return digest.hexdigest()
