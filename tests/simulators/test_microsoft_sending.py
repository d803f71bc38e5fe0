"""Sending in the simulated Graph: what is accepted, when it is sent, what comes back, and the ledger."""

from datetime import timedelta
from typing import Any

import pytest
import requests

from agent.clock import MovingClock
from tests.simulators.faults import CONNECTION
from tests.simulators.microsoft import MicrosoftSimulator
from tests.simulators.microsoft.client import TOKEN, Client, letter, person
from tests.simulators.microsoft.faults import WHATS


def folder_of(graph: Client, message_id: str) -> str:
    parent = graph.get(f"/messages/{message_id}?$select=parentFolderId")["parentFolderId"]
    names = ("drafts", "outbox", "sentitems", "inbox", "deleteditems")
    return next(one for one in names if graph.get(f"/mailFolders/{one}")["id"] == parent)


def test_sending_is_accepted_with_nothing_and_then_lies_in_sent_items(
    microsoft: MicrosoftSimulator, graph: Client
) -> None:
    made = graph.draft(internetMessageId="<own@example.org>", ccRecipients=[person("eve@firm.example")])
    answer = graph.ask("POST", f"/messages/{made['id']}/send")
    assert (answer.status_code, answer.content) == (202, b"")
    (sent,) = microsoft.delivered()
    assert (sent["Message-ID"], sent["To"], sent["Cc"]) == (
        "<own@example.org>", "Bob Smith <bob@firm.example>", "eve@firm.example",
    )  # fmt: skip
    assert sent["From"] == "Ada Park <ada@example.org>"
    found = graph.get(f"/messages/{made['id']}")
    assert (found["isDraft"], folder_of(graph, made["id"])) == (False, "sentitems")
    assert found["internetMessageId"] == "<own@example.org>"
    assert found["conversationId"] == made["conversationId"]
    assert found["from"] == found["sender"] == person("ada@example.org", "Ada Park")


def test_between_acceptance_and_sent_items_there_is_time(
    microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock
) -> None:
    microsoft.switches.send_delay = timedelta(minutes=2)
    made = graph.draft()
    assert graph.send(made["id"]) == 202
    flags = "Integer 0x0E07"
    path = f"/messages/{made['id']}?$expand=singleValueExtendedProperties($filter=id eq '{flags}')"
    meanwhile = graph.get(path)
    assert (meanwhile["isDraft"], folder_of(graph, made["id"])) == (True, "drafts")
    assert int(meanwhile["singleValueExtendedProperties"][0]["value"]) & 4  # submitted
    assert len(microsoft.delivered()) == 1
    clock.move(timedelta(minutes=3))
    assert folder_of(graph, made["id"]) == "sentitems"
    microsoft.switches.show_in_outbox = True
    second = graph.draft()
    graph.send(second["id"])
    assert folder_of(graph, second["id"]) == "outbox"
    assert graph.get(f"/messages/{second['id']}")["isDraft"] is False


@pytest.mark.parametrize(
    ("switches", "status", "deliveries"),
    [
        ({}, 202, 2),
        ({"second_send_delivers": False}, 404, 1),
        ({"second_send_delivers": False, "second_send_400": True}, 400, 1),
    ],
)
@pytest.mark.parametrize("delay", [timedelta(0), timedelta(minutes=5)])
def test_a_second_send_is_undocumented_and_dangerous(
    microsoft: MicrosoftSimulator, graph: Client, switches: Any, status: int, deliveries: int, delay: timedelta
) -> None:
    for name, value in switches.items():
        setattr(microsoft.switches, name, value)
    microsoft.switches.send_delay = delay
    made = graph.draft()
    assert graph.send(made["id"]) == 202
    assert graph.send(made["id"]) == status
    assert len(microsoft.delivered()) == deliveries


def test_sending_may_make_a_new_item(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.new_id_on_send = True
    made = graph.draft()
    graph.send(made["id"])
    assert graph.refused("GET", f"/messages/{made['id']}") == (404, "ErrorItemNotFound")
    found = graph.get(f"/messages?$filter=internetMessageId eq '{made['internetMessageId']}'")["value"]
    assert [folder_of(graph, one["id"]) for one in found] == ["sentitems"]


def test_sending_may_leave_no_copy_or_another_message_id(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.copy_to_sent = False
    graph.send(graph.draft()["id"])
    assert microsoft.folder("sentitems") == []
    microsoft.switches.copy_to_sent, microsoft.switches.keep_message_id = True, False
    made = graph.draft()
    graph.send(made["id"])
    assert graph.get(f"/messages/{made['id']}")["internetMessageId"] != made["internetMessageId"]


def test_a_202_may_carry_retry_after(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.retry_after_on_202 = True
    answer = graph.ask("POST", f"/messages/{graph.draft()['id']}/send")
    assert (answer.status_code, answer.headers["Retry-After"]) == (202, "30")


@pytest.mark.parametrize("to", [[], [person("bob"), person("eve@firm.example")], [person("a b@firm.example")]])
def test_without_good_recipients_nothing_leaves(microsoft: MicrosoftSimulator, graph: Client, to: Any) -> None:
    made = graph.draft(toRecipients=to)
    assert graph.refused("POST", f"/messages/{made['id']}/send") == (400, "ErrorInvalidRecipients")
    assert microsoft.delivered() == []
    assert folder_of(graph, made["id"]) == "drafts"


def test_an_unknown_recipient_is_reported_later(
    microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock
) -> None:
    microsoft.account.unknown_recipients.add("bob@firm.example")
    made = graph.draft(internetMessageId="<own@example.org>")
    assert graph.send(made["id"]) == 202
    assert microsoft.delivered() == []
    ((_, report),) = microsoft.folder("inbox")
    assert report.get_content_type() == "multipart/report"
    assert "Final-Recipient: rfc822;bob@firm.example" in report.as_string()
    assert "<own@example.org>" in report.as_string()
    microsoft.switches.send_delay = timedelta(minutes=1)
    both = graph.draft(toRecipients=[person("x@firm.invalid"), person("eve@firm.example")])
    graph.send(both["id"])
    assert (len(microsoft.delivered()), len(microsoft.folder("inbox"))) == (1, 1)
    clock.move(timedelta(minutes=2))
    assert (len(microsoft.delivered()), len(microsoft.folder("inbox"))) == (1, 2)


def test_mail_to_oneself_never_leaves(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.account.aliases = ["ada.park@example.org"]
    graph.send(graph.draft(toRecipients=[person("Ada.Park@example.org")])["id"])
    assert microsoft.delivered() == []
    assert len(microsoft.folder("inbox")) == 1


def test_nobody_sends_as_somebody_else(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft(**{"from": person("bob@firm.example")})
    assert graph.refused("POST", f"/messages/{made['id']}/send") == (403, "ErrorSendAsDenied")
    microsoft.account.aliases = ["bob@firm.example"]
    assert graph.send(made["id"]) == 202


def test_a_full_mailbox_takes_and_sends_nothing(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft()
    microsoft.account.full = True
    assert graph.refused("POST", f"/messages/{made['id']}/send") == (507, "ErrorQuotaExceeded")
    assert graph.refused("POST", "/messages", {"subject": "x"}) == (507, "ErrorQuotaExceeded")
    assert len(graph.get("/messages")["value"]) == 1
    assert microsoft.delivered() == []


def test_the_user_sends_by_hand_and_writes(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.send_delay = timedelta(minutes=5)  # Outlook does not wait
    made = graph.draft()
    assert microsoft.send_draft_by_hand(made["id"]) == made["id"]
    written = microsoft.write(letter("By hand", to="eve@firm.example", sender="ada@example.org", message_id="<w@x>"))
    assert folder_of(graph, written) == folder_of(graph, made["id"]) == "sentitems"
    assert [one["Message-ID"] for one in microsoft.delivered()] == [made["internetMessageId"], "<w@x>"]


def test_threading_headers_may_be_set_as_properties(microsoft: MicrosoftSimulator, graph: Client) -> None:
    tags = [{"id": "String 0x1042", "value": "<b@x>"}, {"id": "String 0x1039", "value": "<a@x> <b@x>"}]
    made = graph.draft(singleValueExtendedProperties=tags)
    graph.send(made["id"])
    assert (microsoft.delivered()[0]["In-Reply-To"], microsoft.delivered()[0]["References"]) == ("<b@x>", "<a@x> <b@x>")
    microsoft.switches.properties_make_headers = False
    graph.send(graph.draft(singleValueExtendedProperties=tags)["id"])
    assert microsoft.delivered()[1]["In-Reply-To"] is None
    arrived = microsoft.arrive(letter("Hi", References="<r@x>", message_id="<m@x>"))
    expand = "$expand=singleValueExtendedProperties($filter=id eq 'String 0x1039' or id eq 'String 0x1035')"
    shown = graph.get(f"/messages/{arrived}?{expand}")["singleValueExtendedProperties"]
    assert {one["id"]: one["value"] for one in shown} == {"String 0x1039": "<r@x>", "String 0x1035": "<m@x>"}


def test_a_deferred_message_waits(microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock) -> None:
    late = (clock.now() + timedelta(hours=1)).isoformat()
    made = graph.draft(singleValueExtendedProperties=[{"id": "SystemTime 0x3FEF", "value": late}])
    graph.send(made["id"])
    assert folder_of(graph, made["id"]) == "drafts"
    clock.move(timedelta(hours=2))
    assert folder_of(graph, made["id"]) == "sentitems"


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("what", sorted(set(WHATS) - {"hang"}))
def test_every_fault_strikes_before_or_after_the_sending(
    microsoft: MicrosoftSimulator, graph: Client, what: str, when: str
) -> None:
    made = graph.draft()
    microsoft.fault("messages.send", what, when)
    if what in CONNECTION:
        with pytest.raises(requests.RequestException):
            graph.send(made["id"])
    else:
        graph.ask("POST", f"/messages/{made['id']}/send")
    assert len(microsoft.delivered()) == (when == "after")
    assert folder_of(graph, made["id"]) == ("sentitems" if when == "after" else "drafts")
    assert [one.operation for one in microsoft.requests].count("messages.send") == 1


def test_an_answer_may_never_come(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft()
    microsoft.fault("messages.send", "hang", "after")
    address = f"{microsoft.url}/v1.0/me/messages/{made['id']}/send"
    with pytest.raises(requests.Timeout):
        requests.post(address, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=0.3)
    assert len(microsoft.delivered()) == 1


def test_unknown_faults_are_refused(microsoft: MicrosoftSimulator) -> None:
    with pytest.raises(ValueError, match="no fault"):
        microsoft.fault("messages.send", "418")
    with pytest.raises(ValueError, match="no fault"):
        microsoft.fault("messages.send", "500", "during")
