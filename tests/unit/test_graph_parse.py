"""Graph's JSON as our values: the answers Microsoft documents, and what no answer should be."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from providers.base import Address, Folder, Participation
from providers.outlook.events import UnreadableEvent, event_of, uid_of
from providers.outlook.parse import identity_of, instant_of, item_of, message_of, parts_of_thread, thread_ref

DOCUMENTED = Path(__file__).parents[2].parent / "shared" / "graph" / "documented-responses.json"
BERLIN = ZoneInfo("Europe/Berlin")
ODD: list[Any] = [None, "", 0, [], {}, True, "x", [None], {"emailAddress": None}, "\udcff"]

needs_documents = pytest.mark.skipif(not DOCUMENTED.exists(), reason="needs ../shared/graph/documented-responses.json")


def documented(*parts: str) -> Iterator[dict[str, Any]]:
    """The entries of documented answers to requests whose address has these parts."""
    for one in json.loads(DOCUMENTED.read_text("utf-8")):
        body = one["response"].get("body")
        if isinstance(body, str):
            try:
                body = json.loads(body, strict=False)
            except ValueError:
                continue
        if isinstance(body, dict) and any(part in one["request"]["url"] for part in parts):
            yield from body["value"] if isinstance(body.get("value"), list) else [body]


@needs_documents
def test_every_documented_message_becomes_an_item():
    whole = 0
    for entry in documented("/messages"):
        item = item_of(entry)
        assert item.ref == (entry.get("id") or "")
        assert len(item.to) == len(entry.get("toRecipients") or [])
        if "internetMessageId" in entry and "-value" not in entry["internetMessageId"]:
            whole += 1
            assert item.message_id == entry["internetMessageId"]
            assert item.received_at.year > 2000
    assert whole


@needs_documents
def test_every_documented_event_with_times_becomes_an_event():
    seen = 0
    for entry in documented("/events", "/calendarView", "/instances"):
        if not isinstance(entry.get("start"), dict) or "dateTime" not in entry["start"]:
            continue
        event = event_of(entry, BERLIN, "ada@example.org")
        seen += 1
        assert event.starts_at.tzinfo is event.ends_at.tzinfo is UTC
        assert event.starts_at <= event.ends_at
        assert event.summary == " ".join(entry.get("subject", "").split())
        assert len({one.address for one in event.attendees} - {Address("ada@example.org")}) == len(
            entry.get("attendees") or []
        )
    assert seen > 5


@pytest.mark.parametrize("odd", ODD)
def test_an_item_is_read_from_anything(odd):
    names = ("id", "body", "toRecipients", "from", "receivedDateTime", "singleValueExtendedProperties", "isDraft")
    for name in names:
        item = item_of({name: odd}, "x")
        message_of(item, b"Subject: x\n\ny", Folder.OTHER)
    identity_of({"displayName": odd, "proxyAddresses": odd, "mail": odd}, "ada@example.org")


@pytest.mark.parametrize("odd", ODD)
def test_an_event_is_read_from_anything_or_is_said_to_be_unreadable(odd):
    whole = {"id": "1", "start": point("2026-03-03T13:00:00"), "end": point("2026-03-03T14:00:00")}
    for name in ("attendees", "organizer", "body", "location", "iCalUId", "originalStart", "responseStatus", "subject"):
        event_of(whole | {name: odd}, BERLIN, "ada@example.org")
    for name in ("start", "end"):
        with pytest.raises(UnreadableEvent):
            event_of(whole | {name: odd}, BERLIN, "ada@example.org")


def point(text: str, zone: str = "UTC") -> dict[str, str]:
    return {"dateTime": text, "timeZone": zone}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("2026-03-03T14:30:00Z", 0),
        ("2026-03-03T14:30:01.1234567Z", 1),
        ("2026-03-03T15:30:01.1+01:00", 1),
        ("2026-03-03T14:30:01.1234567", 1),
    ],
)
def test_an_instant_may_have_seven_digits_of_a_second(text, second):
    found = instant_of(text)
    assert found is not None
    assert found.replace(microsecond=0) == datetime(2026, 3, 3, 14, 30, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("windows", "iana"),
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("Europe/Paris", "Europe/Paris"),
        ("UTC", None),
        ("tzone://Microsoft/Custom", None),
        ("Customized Time Zone", None),
    ],
)
def test_the_zone_an_event_was_written_in_has_a_windows_name(windows, iana):
    start, end = point("2026-07-03T13:00:00.0000000"), point("2026-07-03T14:00:00.0000000")
    entry = {"id": "1", "start": start, "end": end, "originalStartTimeZone": windows}
    event = event_of(entry, BERLIN, "ada@example.org")
    assert event.zone == iana
    assert event.starts_at == datetime(2026, 7, 3, 13, tzinfo=UTC)


def test_times_in_a_zone_that_was_not_asked_for_are_read_in_it():
    zone = "W. Europe Standard Time"
    entry = {"id": "1", "start": point("2026-07-03T13:00:00", zone), "end": point("2026-07-03T14:00:00", zone)}
    assert event_of(entry, BERLIN, "").starts_at == datetime(2026, 7, 3, 11, tzinfo=UTC)


@pytest.mark.parametrize("told", ["2026-03-29T00:00:00", "2026-03-28T23:00:00"])
def test_a_whole_day_is_one_at_home_across_the_change_of_clocks(told):
    """Told as the day itself, or as the midnight of the zone it was written in."""
    after = {"2026-03-29T00:00:00": "2026-03-30T00:00:00", "2026-03-28T23:00:00": "2026-03-29T22:00:00"}[told]
    entry = {
        "id": "1",
        "isAllDay": True,
        "start": point(told),
        "end": point(after),
        "originalStartTimeZone": "W. Europe Standard Time",
    }
    event = event_of(entry, BERLIN, "ada@example.org")
    assert event.all_day
    assert (event.starts_at, event.ends_at) == (
        datetime(2026, 3, 28, 23, tzinfo=UTC),
        datetime(2026, 3, 29, 22, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("response", "part"),
    [
        ("declined", Participation.DECLINED),
        ("tentativelyAccepted", Participation.TENTATIVE),
        ("organizer", Participation.ACCEPTED),
        ("notResponded", Participation.NEEDS_ACTION),
    ],
)
def test_what_the_user_answered_is_their_part_in_it(response, part):
    """An attendee's copy knows of nobody's answers but the user's own, and keeps that apart."""
    people = [
        {"emailAddress": {"address": who}, "status": {"response": "none"}} for who in ("Ada@example.org", "b@x.y")
    ]
    entry = {
        "id": "1",
        "start": point("2026-03-03T13:00:00"),
        "end": point("2026-03-03T14:00:00"),
        "attendees": people,
        "responseStatus": {"response": response},
        "isCancelled": True,
    }
    event = event_of(entry, BERLIN, "ada@example.org")
    assert [one.participation for one in event.attendees] == [part, Participation.NEEDS_ACTION]
    assert event.status == "cancelled"


@pytest.mark.parametrize("response", ["declined", "accepted", "none", "organizer"])
def test_an_answer_to_an_invitation_under_an_alias_is_the_users(response):
    """Whose alias it is the event does not say."""
    entry = meeting(attendees=[invited("ada.park@example.net")], responseStatus={"response": response})
    answers = {one.address.mailbox: one.participation for one in event_of(entry, BERLIN, "ada@example.org").attendees}
    own = {"declined": Participation.DECLINED, "accepted": Participation.ACCEPTED}.get(response)
    assert answers == {"ada.park@example.net": Participation.NEEDS_ACTION} | ({"ada@example.org": own} if own else {})


def test_the_user_invites_under_the_address_they_are_known_by():
    """An account of outlook.com with an address of another house has one there that nobody reads."""
    organizer = {"emailAddress": {"address": "outlook_5A1C@outlook.com", "name": "Ada Park"}}
    entry = meeting(organizer=organizer, isOrganizer=True, responseStatus={"response": "organizer"})
    event = event_of(entry | {"attendees": [invited("bob@firm.example")]}, BERLIN, "ada@example.org")
    assert event.organizer == Address("ada@example.org", "Ada Park")
    assert [one.address.mailbox for one in event.attendees] == ["bob@firm.example"]
    foreign = event_of(entry | {"isOrganizer": False}, BERLIN, "ada@example.org")
    assert foreign.organizer == Address("outlook_5A1C@outlook.com", "Ada Park")


def meeting(**values: Any) -> dict[str, Any]:
    return {"id": "1", "start": point("2026-03-03T13:00:00"), "end": point("2026-03-03T14:00:00")} | values


def invited(address: str) -> dict[str, Any]:
    return {"emailAddress": {"address": address}, "status": {"response": "none"}}


HEAD, TAIL = "040000008200E00074C5B7101A82E008", "00000000000000000000000000000000" + "10000000"


def test_the_uid_of_an_occurrence_is_that_of_its_series():
    data = "AB" * 16
    assert uid_of(f"{HEAD}07EA0304{TAIL}{data}") == f"{HEAD}00000000{TAIL}{data}"
    foreign = (b"vCal-Uid\x01\x00\x00\x00" + b"abc@google.com\x00").hex()
    assert uid_of(f"{HEAD}07EA0304{TAIL}{foreign}") == "abc@google.com"
    assert uid_of("abc@google.com") == "abc@google.com"


def test_the_addresses_of_a_user_are_the_accounts_own_first_and_each_once():
    me = {
        "displayName": "Ada Park",
        "mail": "Ada.Park@firm.example",
        "proxyAddresses": ["x500:/o=x", "smtp:ada@firm.example", "SMTP:Ada.Park@firm.example"],
    }
    found = identity_of(me, "ada.park@firm.example").addresses
    assert found == (Address("ada.park@firm.example", "Ada Park"), Address("ada@firm.example", "Ada Park"))


def test_a_thread_is_known_by_its_conversation_and_what_it_began_with():
    ref = thread_ref("AAQ=", "<c@x>", "<b@x>", ("<a@x>", "<b@x>"))
    assert parts_of_thread(ref) == ("AAQ=", "<a@x>")
    assert thread_ref("", "<c@x>", "", ()) == ""
