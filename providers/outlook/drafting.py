"""What is written into a draft: the JSON of a note and our tag beside it; and how it is recognised as ours again. Pure.

The tag is a single-value extended property: Exchange keeps it with the message in all its lives in this mailbox and
does not transmit it. It holds a digest of the step's key, and after it what we are about:

* nothing more: the draft is whole;
* `begun`, `begun-unread`: Outlook has made the reply, our words are not in it yet; the second says that the message
  answered was unread before;
* `handed` and an instant: it was handed over for sending then, and whether it left is not known until it is seen to;
* `withdrawn`: we took it back ourselves; it is ours no more.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from providers.base import Address, Attachment, OutgoingMessage
from providers.outlook.markup import page_of, reply_of, substance, written_part
from providers.outlook.parse import Item, thread_ref

TAG = "String {8f4d2c1e-6a37-4b95-9d0e-51c7a2e3b864} Name Step"
BEGUN, BEGUN_UNREAD, HANDED, WITHDRAWN = "begun", "begun-unread", "handed", "withdrawn"
MOST_BYTES = 3 * 1024 * 1024
"""Of a note with its attachments: what Graph takes in one request, base64 and all, is four megabytes."""

_IN_REPLY_TO, _REFERENCES = "String 0x1042", "String 0x1039"
"""PidTagInReplyToId and PidTagInternetReferences, from which Exchange makes the headers of what it sends."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tag:
    """The value of our property, taken apart."""

    key: str
    state: str = ""
    detail: str = ""

    def value(self) -> str:
        return " ".join(one for one in (self.key, self.state, self.detail) if one)

    @property
    def is_begun(self) -> bool:
        return self.state in (BEGUN, BEGUN_UNREAD)


def key_of(message: OutgoingMessage) -> str:
    """The step's key as it stands in the tag: lower-case hex, for Exchange compares values without regard to case."""
    return blake2b(message.key.encode(), digest_size=16).hexdigest()


def tag_of(item: Item) -> Tag:
    words = [*item.tag.split(" ", 2), "", "", ""]
    return Tag(words[0].casefold(), words[1].casefold(), words[2])


def tagged(tag: Tag) -> list[Json]:
    """The extended properties that put this tag beside a message."""
    return [{"id": TAG, "value": tag.value()}]


def draft_json(message: OutgoingMessage, sender: Address | None) -> Json:
    """A whole new draft, from `sender`, None for whoever the account belongs to. In-Reply-To and References go along as
    what Exchange makes them of: where the message that is answered is gone there is nothing for `createReply` to
    answer."""
    properties = tagged(Tag(key_of(message)))
    if message.in_reply_to:
        properties.append({"id": _IN_REPLY_TO, "value": message.in_reply_to})
        properties.append({"id": _REFERENCES, "value": " ".join(message.references or (message.in_reply_to,))})
    return _common(message, sender) | {
        "body": {"contentType": "html", "content": page_of(message.text, message.html)},
        "singleValueExtendedProperties": properties,
        **({"attachments": [attachment_json(one) for one in message.attachments]} if message.attachments else {}),
    }


def change_json(message: OutgoingMessage, current: Item, sender: Address | None, *, is_reply: bool) -> Json:
    """What makes `current` into this note; the quote of a reply stays."""
    content = reply_of(message.text, message.html, current.body) if is_reply else page_of(message.text, message.html)
    return _common(message, sender) | {
        "body": {"contentType": "html", "content": content},
        "ccRecipients": [],
        "bccRecipients": [],
        "singleValueExtendedProperties": tagged(Tag(key_of(message))),
    }


def attachment_json(attachment: Attachment) -> Json:
    return {
        "@odata.type": "#microsoft.graph.fileAttachment",
        "name": attachment.filename,
        "contentType": attachment.media_type,
        "contentBytes": base64.b64encode(attachment.content).decode("ascii"),
    }


def digest_of(item: Item, files: Sequence[tuple[str, int]]) -> str:
    """What tells a draft as it was read back from any other: all that its recipients would see of it, the quote too.
    `files` are the names and sizes of what is attached. The change key is no part of it: Exchange changes it for
    little."""
    return _digest([_people_of(item), item.subject, *_body_of(item), *(f"{name} {size}" for name, size in files)])


def says(item: Item, message: OutgoingMessage, files: Sequence[tuple[str, int]]) -> bool:
    """Whether a draft says what the note says, to whom it goes: our own words come back rewrapped."""
    markup = page_of(message.text, message.html)
    body = substance(written_part(item.body)) if item.is_html else " ".join(item.body.split())
    ours = substance(markup) if item.is_html else " ".join(message.text.split())
    people = {("to", address.mailbox) for address in message.to}
    same = people == {(role, address.mailbox) for role, address in item.people}
    names = sorted(one.filename for one in message.attachments)
    return (
        same
        and item.subject == " ".join(message.subject.split())
        and body == ours
        and names == sorted(name for name, _ in files)
    )


def is_untouched_reply(item: Item) -> bool:
    """Whether nobody has written anything into a reply that Outlook made."""
    return not substance(written_part(item.body))


def thread_of(item: Item, message: OutgoingMessage) -> str:
    """The thread a note of ours is in."""
    return thread_ref(item.conversation, item.message_id, message.in_reply_to, message.references)


def _common(message: OutgoingMessage, sender: Address | None) -> Json:
    return {
        **({"from": _recipient(sender)} if sender else {}),
        "subject": message.subject,
        "toRecipients": [_recipient(address) for address in message.to],
        "internetMessageId": message.message_id,
    }


def _recipient(address: Address) -> Json:
    named = {"name": address.name} if address.name else {}
    return {"emailAddress": {"address": address.email.strip(), **named}}


def _people_of(item: Item) -> str:
    return "\n".join(sorted(f"{role} {address.mailbox}" for role, address in item.people))


def _body_of(item: Item) -> tuple[str, ...]:
    """In two parts, so that nothing can wander between what is written and what is quoted."""
    if not item.is_html:
        return (" ".join(item.body.split()),)
    ours = written_part(item.body)
    return substance(ours), substance(item.body.replace(ours, "", 1) if ours else item.body)


def _digest(values: Sequence[str]) -> str:
    digest = blake2b(digest_size=16)
    for value in values:
        content = value.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8))
        digest.update(content)
    return digest.hexdigest()
