"""What the simulator answers has the properties and types that Microsoft publishes, and what a message of the
documentation has is there."""

import base64
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.simulators.microsoft import MicrosoftSimulator
from tests.simulators.microsoft.client import KEY, Client, letter, person
from tests.simulators.microsoft.types import NAVIGATION, TYPES

PUBLISHED = Path(__file__).resolve().parents[2].parent / "shared" / "graph"
pytestmark = pytest.mark.skipif(
    not (PUBLISHED / "schema.json").is_file(), reason="the published schema of Graph (../shared/graph) is missing"
)
OURS = {"message", "event", "mailFolder", "calendar", "emailAddress", "itemBody", "internetMessageHeader"}
PATHS = (
    "/messages",
    "/messages?$select=subject,from,internetMessageHeaders,uniqueBody",
    f"/messages?$expand=singleValueExtendedProperties($filter=id eq '{KEY}'),attachments",
    "/mailFolders",
    "/mailFolders/inbox/messages/delta",
    "/mailFolders/delta",
    "/calendars",
    "/calendarView?startDateTime=2026-01-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z",
    "/calendarView/delta?startDateTime=2026-01-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z",
    "/events",
)
EVENT = {
    "subject": "Interview",
    "start": {"dateTime": "2026-03-04T09:00:00", "timeZone": "Pacific Standard Time"},
    "end": {"dateTime": "2026-03-04T10:00:00", "timeZone": "Pacific Standard Time"},
    "attendees": [person("ada@example.org", "Ada Park")],
    "organizer": person("rita@agency.example", "Rita"),
    "onlineMeeting": {"joinUrl": "https://meet.example/1"},
}
INVITATION = """\
From: Rita <rita@agency.example>
To: ada@example.org
Subject: Invitation
Message-ID: <i1@agency.example>
MIME-Version: 1.0
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:i1@agency.example
DTSTART:20260305T090000Z
DTEND:20260305T100000Z
SUMMARY:Interview
ORGANIZER:mailto:rita@agency.example
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.org
END:VEVENT
END:VCALENDAR
"""


class Schema:
    """The published types."""

    def __init__(self) -> None:
        self.types: dict[str, Any] = json.loads((PUBLISHED / "schema.json").read_text())

    def properties(self, name: str) -> dict[str, str]:
        entry = self.types[name]
        base = self.properties(entry["base"]) if entry.get("base") in self.types else {}
        own = {"id": "Edm.String"} if entry["kind"] == "EntityType" else {}
        return {**own, **base, **entry.get("properties", {}), **entry.get("navigation", {})}

    def complaints(self, name: str, value: Any, place: str = "") -> list[str]:
        """What is wrong with a value of a type: a sentence each."""
        if value is None:
            return []
        if name.startswith("Collection("):
            items = value if isinstance(value, list) else [f"{place} is no list"]
            return [one for item in items for one in self.complaints(name[11:-1], item, f"{place}[]")]
        if name.startswith("Edm."):
            return [] if PLAIN[name](value) else [f"{place}: {value!r} is no {name}"]
        entry = self.types.get(name.removeprefix("graph."))
        if entry is None:
            return []
        if entry["kind"] == "EnumType":
            return [] if value in entry["members"] else [f"{place}: {value!r} is not among {entry['members']}"]
        if not isinstance(value, dict):
            return [f"{place} is no object"]
        return self._object(name.removeprefix("graph."), value, place)

    def _object(self, name: str, value: dict[str, Any], place: str) -> list[str]:
        derived = str(value.get("@odata.type", "")).removeprefix("#microsoft.graph.") or name
        known = self.properties(derived)
        wrong = []
        for field, one in value.items():
            if "@" in field:
                continue
            kind = known.get(field)
            wrong += [f"{place}.{field} is no property of {derived}"] if kind is None else []
            wrong += [] if kind is None else self.complaints(kind, one, f"{place}.{field}")
        return wrong


def _instant(value: Any) -> bool:
    return isinstance(value, str) and value.endswith("Z") and datetime.fromisoformat(value).tzinfo is not None


def _binary(value: Any) -> bool:
    return isinstance(value, str) and base64.b64decode(value, validate=True) is not None


PLAIN = {
    "Edm.String": lambda value: isinstance(value, str),
    "Edm.Boolean": lambda value: isinstance(value, bool),
    "Edm.Int32": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Edm.Double": lambda value: isinstance(value, int | float),
    "Edm.DateTimeOffset": _instant,
    "Edm.Binary": _binary,
    "Edm.Date": lambda value: bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)),
    "Edm.TimeOfDay": lambda value: isinstance(value, str),
}


@pytest.fixture
def schema() -> Schema:
    return Schema()


@pytest.fixture
def full(microsoft: MicrosoftSimulator, graph: Client) -> Client:
    """An account with something of everything."""
    first = microsoft.arrive(letter("Hello", sender="Bob <bob@firm.example>", to="ada@example.org", message_id="<a@x>"))
    microsoft.arrive(INVITATION.encode())
    microsoft.put_event(EVENT)
    microsoft.put_event(EVENT | {"recurrence": WEEKLY, "iCalUId": "series@agency.example"})
    file = {"@odata.type": "#microsoft.graph.fileAttachment", "name": "cv.txt", "contentBytes": "aGVsbG8="}
    made = graph.draft(attachments=[file], singleValueExtendedProperties=[{"id": KEY, "value": "k"}])
    graph.ask("POST", f"/messages/{first}/createReply", {"comment": "Thank you"})
    assert graph.send(made["id"]) == 202
    return graph


WEEKLY = {
    "pattern": {"type": "weekly", "interval": 1, "daysOfWeek": ["wednesday"], "firstDayOfWeek": "monday"},
    "range": {"type": "numbered", "startDate": "2026-03-04", "numberOfOccurrences": 3},
}


@pytest.mark.parametrize("path", PATHS)
def test_answers_are_of_the_published_types(full: Client, schema: Schema, path: str) -> None:
    kinds = {"messages": "message", "mailFolders": "mailFolder", "calendars": "calendar"}
    kind = next((kinds[name] for name in kinds if name in path), "event")
    answer = full.get(path)
    assert answer["value"]
    assert [one for entry in answer["value"] for one in schema.complaints(kind, entry, kind)] == []


def test_a_refusal_of_the_checker_is_possible(schema: Schema) -> None:
    """The checker itself finds what is wrong."""
    wrong = {"subject": 1, "isRead": "yes", "wings": 2, "importance": "utmost", "toRecipients": {}, "id": "x"}
    assert len(schema.complaints("message", wrong)) == 5


def test_a_message_of_the_documentation_has_nothing_that_ours_lacks(full: Client) -> None:
    documented: set[str] = set()
    for one in json.loads((PUBLISHED / "documented-responses.json").read_text()):
        body = one["response"].get("body")
        if isinstance(body, dict) and "internetMessageId" in body and "@odata.etag" in body:
            documented |= {name for name in body if "@" not in name}
    ours = set().union(*(one.keys() for one in full.get("/messages")["value"]))
    beyond = {"internetMessageHeaders", "uniqueBody"}  # to be selected
    beyond |= {"attachments", "singleValueExtendedProperties", "extensions", "event"}  # to be expanded
    assert documented
    assert documented - ours - beyond == set()


def test_events_of_the_documentation_have_nothing_that_ours_lack(full: Client) -> None:
    documented: set[str] = set()
    for one in json.loads((PUBLISHED / "documented-responses.json").read_text()):
        body = one["response"].get("body")
        if isinstance(body, dict) and "iCalUId" in body and "@odata.etag" in body:
            documented |= {name for name in body if "@" not in name}
    ours = set().union(*(one.keys() for one in full.get("/events")["value"]))
    beyond = {"occurrenceId", "singleValueExtendedProperties", "multiValueExtendedProperties"}  # of beta, or expanded
    assert documented
    assert documented - ours - beyond == set()


@pytest.mark.parametrize("kind", sorted(OURS))
def test_our_own_table_of_types_is_the_published_one(schema: Schema, kind: str) -> None:
    """So that a body with an unknown property is refused, and one with a known property is not."""
    ours = set(TYPES[kind]) | set(NAVIGATION.get(kind, ()))
    published = set(schema.properties(kind))
    skipped = {"calendar", "instances", "exceptionOccurrences", "extensions", "multiValueExtendedProperties"}
    skipped |= {"childFolders", "messageRules", "messages", "singleValueExtendedProperties", "calendarView", "events"}
    skipped |= {"calendarPermissions"}
    assert ours - skipped - published == set()
    assert published - skipped - ours == set()


def test_bound_operations_are_published_ones() -> None:
    """An action that the simulator takes on a message is one that Graph has, with these parameters."""
    published = {
        one["name"]: set(one["parameters"])
        for one in json.loads((PUBLISHED / "operations.json").read_text())
        if one["bound"] == "graph.message"
    }
    assert published["createReply"] == published["createReplyAll"] == {"Message", "Comment"}
    assert published["send"] == published["permanentDelete"] == set()
    assert published["move"] == published["copy"] == {"DestinationId"}
    assert {name.lower() for name in TYPES["reply"]} == {"message", "comment"}
