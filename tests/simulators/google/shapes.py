"""Messages, threads and drafts in the JSON of the API."""

import re
from email.message import Message
from html import escape
from typing import Any

from tests.simulators import letters
from tests.simulators.google.discovery import encode
from tests.simulators.google.mailbox import Mail


def message(mail: Mail, form: str = "full", names: list[str] | None = None) -> dict[str, Any]:
    """A message in one of the formats minimal, full, raw and metadata; `names` are metadataHeaders."""
    shape: dict[str, Any] = {
        "id": mail.id,
        "threadId": mail.thread_id,
        "labelIds": list(mail.labels),
        "snippet": snippet(mail.raw),
        "historyId": str(mail.history_id),
        "internalDate": str(mail.at),
        "sizeEstimate": len(mail.raw),
    }
    if not mail.labels:
        del shape["labelIds"]
    if form == "raw":
        shape["raw"] = encode(mail.raw)
    elif form == "full":
        shape["payload"] = _part(letters.parse(mail.raw), "", mail.id)
    elif form == "metadata":
        top = _part(letters.parse(mail.raw), "", mail.id)
        wanted = {name.casefold() for name in names or ()}
        headers = [one for one in top["headers"] if not wanted or one["name"].casefold() in wanted]
        shape["payload"] = {"mimeType": top["mimeType"]} | ({"headers": headers} if headers else {})
    return shape


def brief(mail: Mail, *, labels: bool = True) -> dict[str, Any]:
    """What the answer to a write, and a list, tell of a message."""
    return {"id": mail.id, "threadId": mail.thread_id} | ({"labelIds": list(mail.labels)} if labels else {})


def snippet(raw: bytes) -> str:
    """The beginning of the text on one line, with HTML entities, as the API gives it."""
    return escape(re.sub(r"\s+", " ", letters.body_text(raw)).strip()[:200])


def attachment(raw: bytes, part_id: str) -> bytes | None:
    """The content of the part with that number."""
    found = _find(letters.parse(raw), "", part_id)
    payload = None if found is None else found.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else None


def _find(part: Message, number: str, wanted: str) -> Message | None:
    if number == wanted:
        return part
    for child, below in _children(part, number):
        if found := _find(child, below, wanted):
            return found
    return None


def _children(part: Message, number: str) -> list[tuple[Message, str]]:
    payload = part.get_payload()
    if not isinstance(payload, list):
        return []
    children = [one for one in payload if isinstance(one, Message)]
    return [(child, f"{number}.{n}" if number else str(n)) for n, child in enumerate(children)]


def _part(part: Message, number: str, mail_id: str) -> dict[str, Any]:
    filename = part.get_filename() or ""
    headers = [
        {"name": name, "value": letters.text(str(value).encode("utf-8", "surrogateescape"))}
        for name, value in part.raw_items()
    ]
    shape: dict[str, Any] = {
        "partId": number,
        "mimeType": part.get_content_type(),
        "filename": letters.text(filename.encode("utf-8", "surrogateescape")),
        "headers": headers,
    }
    if part.get_content_maintype() == "multipart" or part.get_content_type() == "message/rfc822":
        shape["body"] = {"size": 0}
        shape["parts"] = [_part(child, below, mail_id) for child, below in _children(part, number)]
        return shape
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    shape["body"] = {"size": len(content)}
    if filename:
        shape["body"]["attachmentId"] = f"ANGj{mail_id}p{number or 'x'}"
    elif content:
        shape["body"]["data"] = encode(content)
    return shape
