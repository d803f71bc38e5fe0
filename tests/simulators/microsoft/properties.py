"""Single-value extended properties: their ids, and those that Exchange computes itself.

https://learn.microsoft.com/graph/api/resources/extended-properties-overview
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tests.simulators.microsoft.errors import invalid

Json = dict[str, Any]
_TYPES = (
    "ApplicationTime|Binary|Boolean|CLSID|Currency|Double|Error|Float|Integer|Long|Null|Object|Short|String|SystemTime"
)
_GUID = r"\{?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\}?"
_ID = re.compile(
    rf"(?P<type>{_TYPES})\s+(?:(?P<guid>{_GUID})\s+(?:Name\s+(?P<name>.+)|Id\s+(?P<id>0x[0-9A-Fa-f]+))"
    r"|(?P<tag>0x[0-9A-Fa-f]+))",
)
FLAGS = "Integer 0x0E07"
"""PidTagMessageFlags: 0x1 read, 0x4 submitted, 0x8 unsent."""
UNSENT = 0x8
DEFERRED = "SystemTime 0x3FEF"
"""PidTagDeferredSendTime."""
DELIVERED = "SystemTime 0x0E06"
"""PidTagMessageDeliveryTime."""
CONVERSATION_INDEX = "Binary 0x0071"
"""PidTagConversationIndex: of an answer that of the message answered, and five bytes."""


HEADERS = {
    "String 0x1042": "In-Reply-To", "String 0x1039": "References", "String 0x1045": "List-Unsubscribe",
}  # fmt: skip
"""Properties that are header fields of the letter ([MS-OXCMAIL] 2.2.3)."""
MESSAGE_ID = "String 0x1035"


def same_property(one: str, other: str) -> bool:
    """Whether two ids name the same property: GUIDs and tags without case, names with it."""
    return _canonical(one) == _canonical(other)


def _canonical(text: str) -> str:
    match = _ID.fullmatch(text.strip())
    if not match:
        return text
    if match["tag"]:
        return f"{match['type']} 0x{int(match['tag'], 16):x}"
    guid = match["guid"].strip("{}").lower()
    return f"{match['type']} {guid} {match['name'] or int(match['id'], 16)}"


def checked(given: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The properties of a body by their ids. Raises `GraphError` for an id or a value that Exchange cannot take."""
    found: dict[str, str] = {}
    for one in given:
        name, value = one.get("id"), one.get("value")
        if not isinstance(name, str) or not _ID.fullmatch(name.strip()):
            raise invalid("ErrorInvalidProperty", f"The extended property id '{name}' is not valid.")
        if not isinstance(value, str):
            raise invalid("ErrorInvalidPropertySet", f"The extended property '{name}' needs a value.")
        found[name.strip()] = value
    return found


def value(stored: Mapping[str, str], wanted: str) -> str:
    """The value of a property, "" when it is not there."""
    return next((value for one, value in stored.items() if same_property(one, wanted)), "")


def as_headers(stored: Mapping[str, str]) -> list[tuple[str, str]]:
    """The header fields that these properties make."""
    return [(name, value) for one, value in stored.items() for tag, name in HEADERS.items() if same_property(one, tag)]


def of_headers(headers: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The properties that these header fields are."""
    found = {name.lower(): value for name, value in reversed(headers)}
    return {tag: found[name.lower()] for tag, name in HEADERS.items() if name.lower() in found}


def merged(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """The old ones with the new ones in their place."""
    kept = {one: value for one, value in old.items() if not any(same_property(one, other) for other in new)}
    return {**kept, **new}


def shown(stored: Mapping[str, str], wanted: Sequence[str]) -> list[Json]:
    """Those that were asked for and are there, in the form of the API."""
    return [
        {"id": one, "value": value} for one, value in stored.items() if any(same_property(one, each) for each in wanted)
    ]
