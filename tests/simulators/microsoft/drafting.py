"""What the body of a request makes of a message: its properties as they are stored, its headers and attachments."""

import base64
from collections.abc import Sequence
from typing import Any

from tests.simulators.microsoft import bodies, composing
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.errors import invalid

Json = dict[str, Any]
MOST_HEADERS = 5


def content(body: Json) -> Json:
    """The properties of a body as they are stored."""
    kept = {
        name: value
        for name, value in body.items()
        if name not in {"internetMessageHeaders", "singleValueExtendedProperties", "attachments", "id"}
    }
    for name in ("toRecipients", "ccRecipients", "bccRecipients", "replyTo"):
        if name in kept:
            kept[name] = [_person(one) for one in kept[name] or []]
    for name in ("from", "sender"):
        if kept.get(name):
            kept[name] = _person(kept[name])
    if "body" in kept or "isDraft" in body:
        kept["body"] = bodies.stored(kept.get("body"))
    return kept


def _person(one: Json) -> Json:
    entry = one.get("emailAddress") or {}
    address = entry.get("address")
    if not address:
        raise invalid("ErrorInvalidRecipients", "At least one recipient isn't valid.")
    return composing.recipient(address, str(entry.get("name") or ""))


def others(people: Sequence[Json], known: Sequence[Json], account: Account) -> list[Json]:
    there = {one["emailAddress"]["address"].casefold() for one in known}
    return [
        one
        for one in people
        if not account.own(one["emailAddress"]["address"]) and one["emailAddress"]["address"].casefold() not in there
    ]


def headers(body: Json) -> list[tuple[str, str]]:
    """Custom headers: named x-, at most five, and not an empty list. Raises `GraphError`."""
    if body.get("internetMessageHeaders") is None:
        return []
    given = [(str(one.get("name") or ""), str(one.get("value") or "")) for one in body["internetMessageHeaders"]]
    for name, _ in given:
        if not name.lower().startswith("x-"):
            raise invalid(
                "InvalidInternetMessageHeader",
                f"The internet message header name '{name}' should start with 'x-' or 'X-'.",
            )
    if not 0 < len(given) <= MOST_HEADERS:
        raise invalid(
            "InvalidInternetMessageHeaderCollection",
            f"The number of internet message headers must be between 1 and {MOST_HEADERS}.",
        )
    return given


def attached(body: Json, before: int = 0) -> list[Json]:
    found = []
    for number, one in enumerate(body.get("attachments") or [], before):
        if not one.get("name"):
            raise invalid("ErrorInvalidRequest", "The attachment needs a name.")
        content = str(one.get("contentBytes") or "")
        found.append(
            {
                "@odata.type": "#microsoft.graph.fileAttachment",
                "id": f"AAMkATTACH{number}AAA=",
                "lastModifiedDateTime": "1970-01-01T00:00:00Z",
                "name": one["name"],
                "contentType": one.get("contentType") or "application/octet-stream",
                "size": len(base64.b64decode(content)),
                "isInline": bool(one.get("isInline")),
                "contentId": one.get("contentId"),
                "contentLocation": None,
                "contentBytes": content,
            }
        )
    return found
