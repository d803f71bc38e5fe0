"""From Gmail's JSON to our values: a message in its raw form, the folder its labels mean, an identity. Pure."""

import base64
import binascii
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from providers.base import Address, Folder, Identity, IncomingMessage, SentMessage
from providers.mime import from_bytes
from providers.mime.fields import clean
from providers.web.markup import plain

PLACES = frozenset({"INBOX", "SENT", "DRAFT", "TRASH", "SPAM"})
"""The labels that say where a message lies; all others say what the user thinks of it."""
UNREAD_BY_US = frozenset({"SPAM", "CHAT"})


def raw_of(message: Mapping[str, Any]) -> bytes:
    """The RFC 5322 bytes of a message got with format=raw; what is not base64 is left out."""
    text = str(message.get("raw", ""))
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return b""


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii")


def labels_of(message: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(str(label) for label in message.get("labelIds") or ())


def folder_of(labels: Collection[str]) -> Folder:
    """The folder that labels mean. Trash comes first: a draft or a sent message thrown away has both labels."""
    for label, folder in (
        ("TRASH", Folder.TRASH),
        ("DRAFT", Folder.DRAFTS),
        # Mail to oneself is one message with both labels: it must be told as one that arrived.
        ("INBOX", Folder.INBOX),
        ("SENT", Folder.SENT),
    ):
        if label in labels:
            return folder
    return Folder.OTHER


def instant_of(message: Mapping[str, Any]) -> datetime:
    """When Gmail took the message in, or sent it: `internalDate`, in milliseconds."""
    try:
        return datetime.fromtimestamp(int(message.get("internalDate", 0)) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def message_of(message: Mapping[str, Any]) -> IncomingMessage:
    """The message of a `messages.get` with format=raw."""
    folder, received_at = folder_of(labels_of(message)), instant_of(message)
    found = from_bytes(
        raw_of(message),
        ref=str(message.get("id", "")),
        thread_ref=str(message.get("threadId", "")),
        folder=folder,
        received_at=received_at,
    )
    if folder is Folder.SENT:
        # A draft keeps the Date it was written with, maybe for days; only Gmail knows when it left.
        return replace(found, sent_at=received_at)
    return found


def sent_of(message: IncomingMessage) -> SentMessage:
    return SentMessage(
        ref=message.ref,
        message_id=message.message_id,
        sent_at=message.received_at,
        thread_ref=message.thread_ref,
        to=message.to,
    )


def identity_of(send_as: Iterable[Mapping[str, Any]]) -> Identity:
    """The identity that the entries of `settings.sendAs` make: the primary address first, then the confirmed others.
    The signature is that of the address new mail is written from."""
    entries = [one for one in send_as if one.get("sendAsEmail")]
    usable = [one for one in entries if one.get("isPrimary") or one.get("verificationStatus", "accepted") == "accepted"]
    usable.sort(key=lambda one: not one.get("isPrimary"))
    default = next((one for one in usable if one.get("isDefault")), usable[0] if usable else {})
    return Identity(
        addresses=tuple(Address(str(one["sendAsEmail"]), clean(str(one.get("displayName", "")))) for one in usable),
        signature=plain(str(default.get("signature", ""))),
    )
