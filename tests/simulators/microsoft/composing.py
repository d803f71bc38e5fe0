"""Between a message of the API and a letter of RFC 5322, both ways."""

import base64
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.utils import format_datetime, getaddresses
from typing import Any

from tests.simulators import letters
from tests.simulators.microsoft import bodies
from tests.simulators.microsoft.items import Item, stamp, stamp_of

Json = dict[str, Any]
_PEOPLE = (("From", "from"), ("To", "toRecipients"), ("Cc", "ccRecipients"), ("Reply-To", "replyTo"))
_OWN = {
    "from", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "mime-version", "content-type",
    "content-transfer-encoding", "sender", "received",
}  # fmt: skip


def letter_of(item: Item, *, received: str = "") -> bytes:
    """The letter that leaves, or that `$value` shows. `received` is a trace line to be put first."""
    mail = EmailMessage(policy=policy.SMTP.clone(max_line_length=900))
    if received:
        mail["Received"] = received
    doc = item.doc
    for name, field in _PEOPLE:
        people = doc.get(field) or []
        people = [people] if isinstance(people, dict) else people
        if people:
            mail[name] = [_address(one) for one in people]
    mail["Subject"] = _clean(str(doc.get("subject") or ""))
    topic = re.sub(r"(?i)^(\s*(re|fwd?|aw|wg)\s*:)+\s*", "", str(doc.get("subject") or ""))
    mail["Thread-Topic"] = _clean(topic)
    mail["Thread-Index"] = doc["conversationIndex"]
    mail["Date"] = format_datetime(datetime.fromisoformat(doc["sentDateTime"]).astimezone(UTC))
    mail["Message-ID"] = doc["internetMessageId"]
    for name, value in item.headers:
        mail[name] = _clean(value)
    mail["Accept-Language"] = mail["Content-Language"] = "en-US"
    mail["X-MS-Has-Attach"] = "yes" if item.files else ""
    body = doc.get("body") or {"contentType": "text", "content": ""}
    mail.set_content(bodies.as_text(body).replace("\r\n", "\n") + "\n")
    if body["contentType"] == "html":
        mail.add_alternative(str(body["content"]).replace("\r\n", "\n"), subtype="html")
    for one in item.files:
        main, _, sub = str(one.get("contentType") or "application/octet-stream").partition("/")
        content = base64.b64decode(one.get("contentBytes") or "")
        mail.add_attachment(content, maintype=main, subtype=sub or "octet-stream", filename=one.get("name") or "file")
    return mail.as_bytes()


def doc_of(raw: bytes, *, at: int | None = None) -> tuple[Json, list[tuple[str, str]], list[Json]]:
    """The properties, the other headers and the attachments of a letter that came at that time (milliseconds)."""
    mail = letters.parse(raw)
    doc: Json = {
        "subject": letters.header(raw, "Subject"),
        "body": _body(raw),
        "internetMessageId": next(iter(letters.message_ids(raw, "Message-ID")), ""),
        "from": next(iter(people(raw, "From")), None),
        "sender": next(iter(people(raw, "Sender", "From")), None),
        "toRecipients": people(raw, "To"),
        "ccRecipients": people(raw, "Cc"),
        "bccRecipients": people(raw, "Bcc"),
        "replyTo": people(raw, "Reply-To"),
        "importance": {"high": "high", "low": "low"}.get(letters.header(raw, "Importance").lower(), "normal"),
    }
    sent = letters.sent_at(raw)
    if at is not None:
        doc["receivedDateTime"] = stamp_of(at)
        doc["sentDateTime"] = stamp_of(at if sent is None else sent)
    if not doc["internetMessageId"]:
        del doc["internetMessageId"]
    headers = [(name, letters.text(value)) for name, value in letters.fields_of(raw)]
    return doc, headers, _files(mail)


def travelling(headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of a draft made from MIME that are no property and leave with it; Auto-Submitted never does."""
    return [
        (name, value)
        for name, value in headers
        if name.lower() not in _OWN | {"auto-submitted", "thread-topic", "thread-index"}
        and not name.lower().startswith("content-")
    ]


def people(raw: bytes, *names: str) -> list[Json]:
    """The mailboxes in the first of these fields that is there, in the form of the API."""
    for name in names:
        found = letters.addresses(raw, name)
        if found:
            return [recipient(address, person) for person, address in found]
    return []


def recipient(address: str, name: str = "") -> Json:
    return {"emailAddress": {"name": name or address, "address": address}}


def addresses(doc: Mapping[str, Any], *fields: str) -> list[str]:
    """The addresses in these properties."""
    found: list[str] = []
    for field in fields:
        value = doc.get(field) or []
        entries = [value] if isinstance(value, dict) else value
        found += [str((one.get("emailAddress") or {}).get("address") or "") for one in entries]
    return found


def invitation(raw: bytes) -> tuple[str, bytes] | None:
    """The iTIP method and the calendar text of a letter that is an invitation, an answer or a cancellation."""
    for part in letters.parse(raw).walk():
        if part.get_content_type() == "text/calendar" and part.get_param("method"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return str(part.get_param("method")).upper(), payload
    return None


def _body(raw: bytes) -> Json:
    if html := letters.html_text(raw):
        return {"contentType": "html", "content": bodies.rewritten(html)}
    return {"contentType": "text", "content": re.sub(r"\r\n|\r|\n", "\r\n", letters.body_text(raw))}


def _files(mail: Message) -> list[Json]:
    found: list[Json] = []
    for part in mail.walk():
        name = part.get_filename()
        kind = part.get_content_type()
        if part.is_multipart() and kind != "message/rfc822":
            continue
        if not name and kind.startswith(("text/", "multipart/")):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            inner = part.get_payload()
            payload = inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else b""
        found.append(
            {
                "@odata.type": "#microsoft.graph.fileAttachment",
                "id": f"AAMkATTACH{len(found)}AAA=",
                "lastModifiedDateTime": stamp(datetime.fromtimestamp(0, UTC)),
                "name": name or f"attachment{len(found)}",
                "contentType": kind,
                "size": len(payload),
                "isInline": part.get_content_disposition() == "inline",
                "contentId": (part.get("Content-ID") or "").strip("<>") or None,
                "contentLocation": None,
                "contentBytes": base64.b64encode(payload).decode(),
            }
        )
    return found


def _address(one: Mapping[str, Any]) -> Address:
    entry = one["emailAddress"]
    name, address = _clean(str(entry.get("name") or "")), str(entry["address"])
    user, _, domain = address.rpartition("@")
    return Address("" if name == address else name, user, domain)


def _clean(text: str) -> str:
    """Exchange puts no control characters into a header."""
    return re.sub(r"[\x00-\x1f\x7f\u2028\u2029]+", " ", text).strip()


def plausible(address: str) -> bool:
    """Whether an address is one that Exchange takes for sending."""
    found = getaddresses([address])
    user, _, domain = address.rpartition("@")
    return bool(user and domain and len(found) == 1) and not re.search(r"[\s<>,;\"]", address)
