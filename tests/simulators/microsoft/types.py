"""The types of the API as far as they are served: properties, what each takes, and which are the server's own.

A body with a property that is not there, or of another type, is refused, as Graph does.
"""

import re
from collections.abc import Mapping
from typing import Any

from tests.simulators.microsoft.errors import GraphError, invalid

Json = dict[str, Any]

_ITEM = {
    "id": "string", "categories": "[string", "changeKey": "string", "createdDateTime": "instant",
    "lastModifiedDateTime": "instant",
}  # fmt: skip
_NAVIGATION = {
    "attachments": "[attachment", "extensions": "[any", "multiValueExtendedProperties": "[any",
    "singleValueExtendedProperties": "[extendedProperty",
}  # fmt: skip
TYPES: dict[str, dict[str, str]] = {
    "message": {
        **_ITEM,
        "bccRecipients": "[recipient", "body": "itemBody", "bodyPreview": "string", "ccRecipients": "[recipient",
        "conversationId": "string", "conversationIndex": "binary", "flag": "followupFlag", "from": "recipient",
        "hasAttachments": "boolean", "importance": "enum:low normal high",
        "inferenceClassification": "enum:focused other", "internetMessageHeaders": "[internetMessageHeader",
        "internetMessageId": "string", "isDeliveryReceiptRequested": "boolean", "isDraft": "boolean",
        "isRead": "boolean", "isReadReceiptRequested": "boolean", "parentFolderId": "string",
        "receivedDateTime": "instant", "replyTo": "[recipient", "sender": "recipient", "sentDateTime": "instant",
        "subject": "string", "toRecipients": "[recipient", "uniqueBody": "itemBody", "webLink": "string",
    },
    "event": {
        **_ITEM,
        "allowNewTimeProposals": "boolean", "attendees": "[attendee", "body": "itemBody", "bodyPreview": "string",
        "cancelledOccurrences": "[string", "end": "dateTimeTimeZone", "hasAttachments": "boolean",
        "hideAttendees": "boolean", "iCalUId": "string", "importance": "enum:low normal high", "isAllDay": "boolean",
        "isCancelled": "boolean", "isDraft": "boolean", "isOnlineMeeting": "boolean", "isOrganizer": "boolean",
        "isReminderOn": "boolean", "location": "location", "locations": "[location", "onlineMeeting": "any",
        "onlineMeetingProvider": "enum:unknown skypeForBusiness skypeForConsumer teamsForBusiness",
        "onlineMeetingUrl": "string", "organizer": "recipient", "originalEndTimeZone": "string",
        "originalStart": "instant", "originalStartTimeZone": "string", "recurrence": "any",
        "reminderMinutesBeforeStart": "int32", "responseRequested": "boolean", "responseStatus": "any",
        "sensitivity": "enum:normal personal private confidential", "seriesMasterId": "string",
        "showAs": "enum:unknown free tentative busy oof workingElsewhere", "start": "dateTimeTimeZone",
        "subject": "string", "transactionId": "string",
        "type": "enum:singleInstance occurrence exception seriesMaster", "webLink": "string",
    },
    "mailFolder": {
        "id": "string", "childFolderCount": "int32", "displayName": "string", "isHidden": "boolean",
        "parentFolderId": "string", "totalItemCount": "int32", "unreadItemCount": "int32",
    },
    "calendar": {
        "id": "string", "canEdit": "boolean", "canShare": "boolean", "canViewPrivateItems": "boolean",
        "changeKey": "string", "color": "string", "hexColor": "string", "isDefaultCalendar": "boolean",
        "isRemovable": "boolean", "isTallyingResponses": "boolean", "name": "string", "owner": "emailAddress",
        "allowedOnlineMeetingProviders": "[string", "defaultOnlineMeetingProvider": "string",
    },
    "attachment": {
        "id": "string", "contentType": "string", "isInline": "boolean", "lastModifiedDateTime": "instant",
        "name": "string", "size": "int32", "contentBytes": "binary", "contentId": "string", "contentLocation": "string",
    },
    "user": {
        "id": "string", "businessPhones": "[string", "displayName": "string", "givenName": "string",
        "jobTitle": "string", "mail": "string", "mobilePhone": "string", "officeLocation": "string",
        "preferredLanguage": "string", "surname": "string", "userPrincipalName": "string", "otherMails": "[string",
        "proxyAddresses": "[string", "userType": "string", "accountEnabled": "boolean",
    },
    "recipient": {"emailAddress": "emailAddress"},
    "attendee": {
        "emailAddress": "emailAddress", "type": "enum:required optional resource", "status": "any",
        "proposedNewTime": "any",
    },
    "emailAddress": {"address": "string", "name": "string"},
    "itemBody": {"content": "string", "contentType": "enum:text html"},
    "internetMessageHeader": {"name": "string", "value": "string"},
    "extendedProperty": {"id": "string", "value": "string"},
    "dateTimeTimeZone": {"dateTime": "string", "timeZone": "string"},
    "followupFlag": {
        "flagStatus": "enum:notFlagged complete flagged", "completedDateTime": "dateTimeTimeZone",
        "dueDateTime": "dateTimeTimeZone", "startDateTime": "dateTimeTimeZone",
    },
    "location": {
        "displayName": "string", "locationType": "string", "uniqueId": "string", "uniqueIdType": "string",
        "address": "any", "coordinates": "any", "locationEmailAddress": "string", "locationUri": "string",
    },
    "reply": {"message": "message", "comment": "string"},
    "move": {"destinationId": "string"},
}  # fmt: skip
"""Property by property: the name of a type, "[" before that of a list's items."""
NAVIGATION = {"message": _NAVIGATION, "event": _NAVIGATION | {"calendar": "any", "instances": "[any"}}
READ_ONLY = {
    "message": {
        "id", "changeKey", "createdDateTime", "lastModifiedDateTime", "bodyPreview", "conversationId",
        "conversationIndex", "hasAttachments", "isDraft", "parentFolderId", "receivedDateTime", "sentDateTime",
        "uniqueBody", "webLink",
    },
}  # fmt: skip
_PLAIN = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "int32": lambda value: isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**31,
    "instant": lambda value: isinstance(value, str) and bool(re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d", value)),
    "binary": lambda value: isinstance(value, str) and bool(re.fullmatch(r"[A-Za-z0-9+/\s]*={0,2}", value)),
    "any": lambda value: True,
}


def check(kind: str, body: object) -> Json:
    """The body when it is one of that type; annotations are left out. Raises `GraphError`."""
    if not isinstance(body, dict):
        raise _unreadable("a JSON object was expected")
    checked: Json = {}
    known = TYPES[kind] | NAVIGATION.get(kind, {})
    for name, value in body.items():
        if name.startswith("@odata.") or "@odata." in name:
            continue
        wanted = known.get(name) or next((known[one] for one in known if one.lower() == name.lower()), "")
        if not wanted or (kind not in {"reply", "move"} and name not in known):
            raise invalid(
                "RequestBodyRead",
                f"The property '{name}' does not exist on type 'microsoft.graph.{kind}'. Make sure to only use "
                "property names that are defined by the type.",
            )
        checked[next(one for one in known if one.lower() == name.lower())] = _value(name, wanted, value)
    return checked


def refuse_read_only(kind: str, body: Mapping[str, Any]) -> None:
    """Raises `GraphError` for what only the server sets."""
    if mine := sorted(READ_ONLY[kind] & body.keys()):
        raise invalid("ErrorInvalidPropertySet", f"The property '{mine[0]}' is read-only and can't be set.")


def _value(name: str, wanted: str, value: object) -> Any:
    if value is None:
        return None
    if wanted.startswith("["):
        if not isinstance(value, list):
            raise _unreadable(f"'{name}' is a collection")
        return [_value(name, wanted[1:], one) for one in value]
    if wanted.startswith("enum:"):
        members = wanted[5:].split()
        found = next((one for one in members if isinstance(value, str) and one.lower() == value.lower()), "")
        if not found:
            raise _unreadable(f"'{value}' is not a value of '{name}'")
        return found
    if test := _PLAIN.get(wanted):
        if not test(value):
            raise _unreadable(f"cannot convert the value of '{name}' to the expected type")
        return value
    return check(wanted, value)


def _unreadable(why: str) -> GraphError:
    return invalid("RequestBodyRead", f"Were unable to deserialize the request body: {why}.")
