"""A message as the API shows it: what was asked for, with the ids and the body that were preferred."""

from collections.abc import Collection, Mapping
from typing import Any

from tests.simulators.microsoft import bodies, properties
from tests.simulators.microsoft.items import Item
from tests.simulators.microsoft.odata import Query
from tests.simulators.microsoft.switches import Switches

Json = dict[str, Any]
DEFAULT = (
    "createdDateTime", "lastModifiedDateTime", "changeKey", "categories", "receivedDateTime", "sentDateTime",
    "hasAttachments", "internetMessageId", "subject", "bodyPreview", "importance", "parentFolderId", "conversationId",
    "conversationIndex", "isDeliveryReceiptRequested", "isReadReceiptRequested", "isRead", "isDraft", "webLink",
    "inferenceClassification", "body", "sender", "from", "toRecipients", "ccRecipients", "bccRecipients", "replyTo",
    "flag",
)  # fmt: skip
_EMPTY: Json = {
    "categories": [], "subject": "", "importance": "normal", "isDeliveryReceiptRequested": None,
    "isReadReceiptRequested": False, "isRead": False, "isDraft": False, "inferenceClassification": "focused",
    "sender": None, "from": None, "toRecipients": [], "ccRecipients": [], "bccRecipients": [], "replyTo": [],
    "flag": {"flagStatus": "notFlagged"},
}  # fmt: skip
_MEETING = ("meetingMessageType", "type", "isOutOfDate", "isAllDay", "isDelegated", "startDateTime", "endDateTime")


def immutable(prefer: Mapping[str, str]) -> bool:
    return prefer.get("idtype", "").lower() == "immutableid"


def message(item: Item, query: Query, prefer: Mapping[str, str], switches: Switches) -> Json:
    """One message; with `$select` its id and what was selected, otherwise all that is there by default."""
    kind = item.doc.get("@odata.type")
    shown: Json = {"@odata.type": kind} if kind else {}
    shown["@odata.etag"] = item.etag
    shown["id"] = item.immutable if immutable(prefer) else item.rest
    whole = {
        **_EMPTY,
        **item.doc,
        "changeKey": item.change_key,
        "parentFolderId": item.folder,
        "hasAttachments": any(not one.get("isInline") for one in item.files),
        "bodyPreview": bodies.preview(item.doc["body"]),
        "body": body(item.doc["body"], prefer, switches),
        "webLink": f"https://outlook.office365.com/owa/?ItemID={item.rest}&exvsurl=1&viewmodel=ReadMessageItem",
    }
    for name in query.select or (*DEFAULT, *(_MEETING if kind else ())):
        if name in whole:
            shown[name] = whole[name]
        elif name == "uniqueBody":
            shown[name] = {**whole["body"], "content": bodies.unique(str(whole["body"]["content"]))}
        elif name == "internetMessageHeaders" and (headers := headers_shown(item)):
            shown[name] = headers
    if "attachments" in query.expand:
        shown["attachments"] = [attachment(one) for one in item.files]
    if query.properties and (found := properties.shown(_with_flags(item), query.properties)):
        shown["singleValueExtendedProperties"] = found
    return shown


def document(item: Item, named: Collection[str] = ()) -> Json:
    """What a filter that names these properties, or an order, is held against."""
    preview = {"bodyPreview": bodies.preview(item.doc["body"])} if "bodyPreview" in named else {}
    return preview | {
        **_EMPTY,
        **item.doc,
        "id": item.rest,
        "changeKey": item.change_key,
        "parentFolderId": item.folder,
        "hasAttachments": bool(item.files),
    }


def headers_shown(item: Item) -> list[Json]:
    """Those of received mail all, those of a draft as they were set; of sent mail none are shown."""
    if item.raw is not None and item.doc.get("isDraft") is False and item.doc.get("sentByUser"):
        return []
    return [{"name": name, "value": value} for name, value in item.headers]


def body(stored: Mapping[str, Any], prefer: Mapping[str, str], switches: Switches) -> Json:
    wanted = prefer.get("outlook.body-content-type", "").lower()
    if wanted == "text":
        return {"contentType": "text", "content": bodies.as_text(stored)}
    if wanted == "html" or (switches.plain_as_html and not wanted):
        return {"contentType": "html", "content": bodies.as_html(stored)}
    return dict(stored)


def applied(prefer: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The header that says which preferences were taken."""
    said = []
    if immutable(prefer):
        said.append('IdType="ImmutableId"')
    named = ("outlook.body-content-type", "outlook.timezone")
    said += [f'{name}="{prefer[name]}"' for name in named if name in prefer]
    if "odata.maxpagesize" in prefer:
        said.append(f"odata.maxpagesize={prefer['odata.maxpagesize']}")
    return (("Preference-Applied", ", ".join(said)),) if said else ()


def attachment(entry: Mapping[str, Any]) -> Json:
    return {"@odata.mediaContentType": entry["contentType"], **entry}


def _with_flags(item: Item) -> dict[str, str]:
    flags = (1 if item.doc.get("isRead") else 0) | (8 if item.doc.get("isDraft") else 0)
    flags |= 4 if item.submitted_until is not None else 0
    own = {properties.FLAGS: str(flags), properties.MESSAGE_ID: item.doc["internetMessageId"]}
    return properties.merged(properties.of_headers(item.headers), properties.merged(item.properties, own))
