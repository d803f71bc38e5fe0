"""From Graph's JSON to our values: an item of the mailbox, a message with its bytes, an identity. Pure and lenient:
what is missing or of another kind than documented is left empty.

https://learn.microsoft.com/graph/api/resources/message
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from providers.base import Address, Folder, Identity, IncomingMessage, SentMessage
from providers.mime import from_bytes, root_id
from providers.mime.fields import clean, message_id

BEGINNING = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A message as its JSON describes it, as far as was asked for. `parent` is the id of the folder it lies in, `etag`
    its version, `tag` the value of our own property, `people` who gets it as (field, address)."""

    ref: str
    parent: str = ""
    is_draft: bool = False
    is_read: bool = True
    conversation: str = ""
    message_id: str = ""
    received_at: datetime = BEGINNING
    sent_at: datetime | None = None
    created_at: datetime = BEGINNING
    etag: str = ""
    subject: str = ""
    people: tuple[tuple[str, Address], ...] = ()
    body: str = ""
    is_html: bool = True
    has_files: bool = False
    tag: str = ""

    @property
    def to(self) -> tuple[Address, ...]:
        return tuple(address for role, address in self.people if role == "to")

    @property
    def mailboxes(self) -> frozenset[str]:
        """To and Cc, case folded."""
        return frozenset(address.mailbox for role, address in self.people if role in ("to", "cc"))


def item_of(entry: Mapping[str, Any], tag_id: str = "") -> Item:
    """The item of an entry. `tag_id` is the id of our own property."""
    body = _mapping(entry.get("body"))
    people = [
        (role, address)
        for role, name in (("to", "to"), ("cc", "cc"), ("bcc", "bcc"))
        for address in _addresses(entry.get(f"{name}Recipients"))
    ]
    people += [("reply-to", address) for address in _addresses(entry.get("replyTo"))]
    return Item(
        ref=_text(entry.get("id")),
        parent=_text(entry.get("parentFolderId")),
        is_draft=entry.get("isDraft") is True,
        is_read=entry.get("isRead") is not False,
        conversation=_text(entry.get("conversationId")),
        message_id=message_id(_text(entry.get("internetMessageId"))),
        received_at=instant_of(entry.get("receivedDateTime")) or BEGINNING,
        sent_at=instant_of(entry.get("sentDateTime")),
        created_at=instant_of(entry.get("createdDateTime")) or BEGINNING,
        etag=_text(entry.get("@odata.etag")),
        subject=clean(_text(entry.get("subject"))),
        people=tuple(people),
        body=_text(body.get("content")),
        is_html=_text(body.get("contentType")).casefold() != "text",
        has_files=entry.get("hasAttachments") is True,
        tag=_property(entry.get("singleValueExtendedProperties"), tag_id),
    )


def message_of(item: Item, raw: bytes, folder: Folder) -> IncomingMessage:
    """The message of an item and of the bytes that its `$value` is. Its conversation is still that of Exchange alone,
    which may hold what does not belong together."""
    found = from_bytes(raw, ref=item.ref, thread_ref=item.conversation, folder=folder, received_at=item.received_at)
    if item.message_id:
        found = replace(found, message_id=item.message_id)
    if folder is Folder.SENT:
        # A draft keeps the Date it was written with, maybe for days; only Exchange knows when it left.
        return replace(found, sent_at=item.sent_at or item.received_at)
    return found


def message_without_source(entry: Mapping[str, Any], item: Item, folder: Folder) -> IncomingMessage:
    """The message of an entry alone, where Exchange gives no bytes: without its headers and what is attached."""
    body = _mapping(entry.get("body"))
    content = _text(body.get("content")).replace("\0", "").replace("\r\n", "\n")
    is_html = _text(body.get("contentType")).casefold() == "html"
    return IncomingMessage(
        ref=item.ref,
        thread_ref=item.conversation,
        folder=folder,
        message_id=item.message_id,
        received_at=item.received_at,
        sent_at=item.sent_at,
        sender=address_of(entry.get("from")),
        to=item.to,
        cc=tuple(address for role, address in item.people if role == "cc"),
        reply_to=tuple(address for role, address in item.people if role == "reply-to"),
        subject=item.subject,
        text="" if is_html else content,
        html=content if is_html else "",
        damage="Outlook does not give its source",
    )


def thread_ref(conversation: str, own: str, in_reply_to: str, references: tuple[str, ...]) -> str:
    """Our name of a thread: Exchange's conversation, which unrelated mail of the same subject may share, and the
    Message-ID that the thread began with."""
    return f"{conversation} {root_id(own, in_reply_to, references)}".strip() if conversation else ""


def parts_of_thread(ref: str) -> tuple[str, str]:
    """The conversation and the root that `thread_ref` made one of."""
    conversation, _, root = ref.partition(" ")
    return conversation, root


def sent_of(item: Item, thread: str) -> SentMessage:
    return SentMessage(
        ref=item.ref,
        message_id=item.message_id,
        sent_at=item.sent_at or item.received_at,
        thread_ref=thread,
        to=item.to,
    )


def identity_of(me: Mapping[str, Any], email: str) -> Identity:
    """The identity of `/me`: the address the account goes by, then the others it is known under. Graph does not tell
    the signature."""
    name = clean(_text(me.get("displayName")))
    given = [email, _text(me.get("mail"))]
    proxies = [one for one in _texts(me.get("proxyAddresses")) if one[:5].casefold() == "smtp:"]
    given += [one[5:] for one in sorted(proxies, key=lambda one: not one.startswith("SMTP:"))]
    addresses: dict[str, Address] = {}
    for one in given:
        address = Address("".join(clean(one).split()), name)
        if "@" in address.mailbox:
            addresses.setdefault(address.mailbox, address)
    return Identity(addresses=tuple(addresses.values()))


def instant_of(value: Any) -> datetime | None:
    """A DateTimeOffset, None for anything else. Graph gives up to seven digits of a second."""
    text = _text(value)
    head, dot, rest = text.partition(".")
    if dot:
        digits = rest.rstrip("Zz").partition("+")[0].partition("-")[0]
        text = f"{head}.{digits[:6]}{rest[len(digits) :]}"
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def address_of(recipient: Any) -> Address | None:
    """The address of a recipient, None when it has none."""
    inner = _mapping(_mapping(recipient).get("emailAddress"))
    email = "".join(clean(_text(inner.get("address"))).split())
    name = clean(_text(inner.get("name")))
    return Address(email, "" if name.casefold() == email.casefold() else name) if "@" in email else None


def _addresses(value: Any) -> list[Address]:
    return [one for one in map(address_of, value if isinstance(value, list) else ()) if one]


def _property(value: Any, wanted: str) -> str:
    for one in value if isinstance(value, list) else ():
        if wanted and _text(_mapping(one).get("id")).casefold() == wanted.casefold():
            return _text(one.get("value"))
    return ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
