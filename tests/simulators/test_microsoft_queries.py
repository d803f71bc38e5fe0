"""Questions to the simulated Graph: filters, searches, pages, what is refused, limits and batches."""

import threading
from datetime import timedelta
from typing import Any

import pytest

from agent.clock import MovingClock
from tests.simulators.microsoft import MicrosoftSimulator
from tests.simulators.microsoft.client import KEY, Client, letter, person

FOUND = {
    "from/emailAddress/address eq 'BOB@firm.example'": ["Interview", "RE: Interview"],
    "startswith(subject,'inter')": ["Interview"],
    "contains(subject, 'interview') and isRead eq false": ["Interview", "RE: Interview"],
    "not(contains(subject,'interview'))": ["Hello", "Thank you"],
    "isDraft eq true or subject eq 'hello'": ["Hello", "Thank you"],
    "receivedDateTime ge 2026-03-03T14:31:00Z": ["Hello", "RE: Interview", "Thank you"],
    "receivedDateTime ge 2026-03-03T14:31:00Z and receivedDateTime lt 2026-03-03T14:32:00Z": ["RE: Interview"],
    "internetMessageId eq '<b1@firm.example>'": ["Interview"],
    "categories/any(c:c eq 'Red')": [],
    "hasAttachments eq true": [],
    "from/emailAddress/address ne 'bob@firm.example'": ["Hello", "Thank you"],
    "importance eq 'normal' and (isDraft eq true)": ["Thank you"],
}
SEARCHED = {
    '"from:bob"': ["Interview", "RE: Interview"],
    '"from:bob@firm.example AND subject:interview"': ["Interview", "RE: Interview"],
    '"participants:eve"': ["Hello"],
    '"to:bob@firm.example"': ["Thank you"],
    '"wonderful"': ["RE: Interview"],
    '"firm.example"': ["Interview", "RE: Interview", "Thank you"],
    '"subject:hello OR wonderful"': ["Hello", "RE: Interview"],
    '"NOT from:bob"': ["Hello", "Thank you"],
    '"received>=2026-03-03"': ["Hello", "Interview", "RE: Interview", "Thank you"],
    '"received:2025-01-01..2025-12-31"': [],
}
REFUSED = {
    "$filter=wings eq 1": "RequestBroker--ParseUri",
    "$select=wings": "RequestBroker--ParseUri",
    "$orderby=wings": "RequestBroker--ParseUri",
    "$filter=subject eq": "BadRequest",
    "$filter=subject eq 'x": "BadRequest",
    "$filter=shout(subject,'x')": "BadRequest",
    "$filter=receivedDateTime ge 2026-13-01T00:00:00Z": "BadRequest",
    "$filter=toRecipients/any(r:r/emailAddress/address eq 'x')": "ErrorInvalidUrlQueryFilter",
    "$filter=from/emailAddress/address eq 'x'&$orderby=receivedDateTime desc": "InefficientFilter",
    '$search="x"&$filter=isRead eq true': "SearchWithFilter",
    '$search="x"&$orderby=subject': "SearchWithOrderBy",
    "$search=from:bob": "BadRequest",
    "$top=0": "RequestBroker--ParseUri",
    "$top=1001": "ErrorInvalidUrlQuery",
    "$top=1&$top=2": "BadRequest",
    "$expand=wings": "RequestBroker--ParseUri",
    "$expand=singleValueExtendedProperties": "ErrorInvalidUrlQueryFilter",
    "$wings=1": "BadRequest",
}


@pytest.fixture
def some(microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock) -> Client:
    """Four messages, a minute apart: two of Bob, one of Eve, a draft."""
    bob = "Bob Smith <bob@firm.example>"
    for subject, sender, text, name in (
        ("Interview", bob, "See you", "<b1@firm.example>"),
        ("RE: Interview", bob, "It was wonderful", "<b2@firm.example>"),
        ("Hello", "eve@other.example", "Hi", "<e@other.example>"),
    ):
        microsoft.arrive(letter(text, subject=subject, sender=sender, to="ada@example.org", message_id=name))
        clock.move(timedelta(minutes=1))
    graph.draft()
    return graph


def test_filters_find_what_they_say(some: Client) -> None:
    found = {text: sorted(one["subject"] for one in some.get(f"/messages?$filter={text}")["value"]) for text in FOUND}
    assert found == FOUND


def test_searches_find_what_they_say(some: Client) -> None:
    found = {
        text: sorted(one["subject"] for one in some.get(f"/messages?$search={text}")["value"]) for text in SEARCHED
    }
    assert found == SEARCHED


def test_questions_that_graph_does_not_answer(some: Client) -> None:
    codes = {query: some.refused("GET", f"/messages?{query}") for query in REFUSED}
    assert codes == {query: (400, code) for query, code in REFUSED.items()}


def test_lists_come_in_pages_and_in_the_order_that_is_asked_for(some: Client) -> None:
    first = some.get("/messages?$top=3&$select=subject&$count=true")
    assert (first["@odata.count"], len(first["value"])) == (4, 3)
    assert [one.keys() for one in first["value"]] == [{"@odata.etag", "id", "subject"}] * 3
    rest = some.get(first["@odata.nextLink"])
    assert ([one["subject"] for one in rest["value"]], "@odata.nextLink" in rest) == (["Interview"], False)
    order = "receivedDateTime ge 1900-01-01T00:00:00Z and from/emailAddress/address eq 'bob@firm.example'"
    oldest = some.get(f"/messages?$filter={order}&$orderby=receivedDateTime asc")["value"]
    assert [one["subject"] for one in oldest] == ["Interview", "RE: Interview"]
    inbox = some.get("/mailFolders/inbox/messages")["value"]
    assert {one["subject"] for one in inbox} == {"Interview", "RE: Interview", "Hello"}


def test_search_and_filters_on_properties_may_lag(
    microsoft: MicrosoftSimulator, some: Client, clock: MovingClock
) -> None:
    made = some.draft(subject="Late", singleValueExtendedProperties=[{"id": KEY, "value": "k"}])
    microsoft.switches.search_lag = microsoft.switches.filter_lag = True
    tagged = f"/messages?$filter=singleValueExtendedProperties/any(e: e/id eq '{KEY}' and e/value eq 'k')"
    searched = '/messages?$search="subject:late"'
    assert some.get(tagged)["value"] == some.get(searched)["value"] == []
    assert some.get(f"/messages/{made['id']}")["subject"] == "Late"
    clock.move(timedelta(minutes=20))
    assert len(some.get(tagged)["value"]) == len(some.get(searched)["value"]) == 1


def test_conversations_are_shared_by_subject_and_by_reference(microsoft: MicrosoftSimulator, graph: Client) -> None:
    def arrive(subject: str, name: str, **headers: str) -> str:
        found = microsoft.arrive(letter("x", subject=subject, message_id=name, **headers))
        return str(graph.get(f"/messages/{found}")["conversationId"])

    first = arrive("Your application", "<1@firm.example>")
    assert arrive("Your application", "<2@other.example>") == first  # unrelated mail of the same subject
    assert arrive("RE: Your application", "<3@x>", In_Reply_To="<1@firm.example>") == first
    assert arrive("Something else", "<4@x>", In_Reply_To="<1@firm.example>") != first
    microsoft.switches.shared_conversations = False
    assert arrive("Your application", "<5@third.example>") != first
    both = graph.get(f"/messages?$filter=conversationId eq '{first}'")["value"]
    assert len(both) == 3
    assert graph.get(f"/messages?$filter=conversationId eq '{first.swapcase()}'")["value"] == []


def test_addresses_that_mean_nothing(microsoft: MicrosoftSimulator, graph: Client) -> None:
    assert graph.refused("GET", "/wings") == (400, "BadRequest")
    assert graph.refused("GET", "/messages/short") == (400, "ErrorInvalidIdMalformed")
    assert graph.refused("GET", "/mailFolders/wings") == (400, "ErrorInvalidIdMalformed")
    assert graph.refused("GET", f"/messages/{'x' * 40}") == (404, "ErrorItemNotFound")
    assert graph.refused("DELETE", "/messages")[0] == 405
    assert graph.refused("PUT", "/mailFolders/inbox")[0] == 405
    other = f"{microsoft.url}/v1.0/users/{{}}/mailFolders"
    assert graph.ask("GET", other.format("ADA@example.org")).status_code == 200
    assert graph.ask("GET", other.format("bob@example.org")).status_code == 400


def test_bearers_and_scopes_are_judged(microsoft: MicrosoftSimulator, graph: Client) -> None:
    assert graph.refused("GET", "/messages", Authorization="") == (401, "InvalidAuthenticationToken")
    assert graph.refused("GET", "/messages", Authorization="Bearer made-up") == (401, "InvalidAuthenticationToken")
    bearer = f"Bearer {microsoft.grant('Mail.Read')['access_token']}"
    made = graph.draft()
    allowed = graph.ask("GET", "/messages", Authorization=bearer)
    assert allowed.status_code == 200
    for verb, path in (("POST", f"/messages/{made['id']}/send"), ("DELETE", f"/messages/{made['id']}")):
        assert graph.refused(verb, path, None, Authorization=bearer) == (403, "ErrorAccessDenied")
    assert graph.refused("GET", "/calendars", Authorization=bearer) == (403, "ErrorAccessDenied")
    microsoft.expire_access_tokens()
    answer = graph.ask("GET", "/messages", Authorization=bearer)
    assert (answer.status_code, "WWW-Authenticate" in answer.headers) == (401, True)
    microsoft.revoke()
    assert graph.refused("GET", "/messages")[0] == 401
    microsoft.accept_token_again()
    assert graph.get("/messages")["value"]


def test_an_account_without_mailbox_or_calendar(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.account.calendar = False
    assert graph.refused("GET", "/calendars") == (403, "ErrorAccessDenied")
    microsoft.account.mailbox = False
    assert graph.refused("GET", "/messages") == (404, "MailboxNotEnabledForRESTAPI")
    assert graph.get("?$select=mail,userPrincipalName")["mail"] == "ada@example.org"
    microsoft.account.personal = True
    assert graph.get("")["mail"] is None
    assert graph.get("?$select=id,proxyAddresses").keys() == {"@odata.context", "id"}


def test_a_fifth_request_at_once_is_one_too_many(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.retry_after_date = True
    statuses: list[int] = []
    with microsoft.hold("messages.list") as come:
        waiting = [
            threading.Thread(target=lambda: statuses.append(Client(microsoft).ask("GET", "/messages").status_code))
            for _ in range(4)
        ]
        for one in waiting:
            one.start()
        assert all(come.acquire(timeout=60) for _ in range(4))
        answer = graph.ask("GET", "?$select=id")
        assert answer.status_code == 429
        assert answer.json()["error"]["code"] == "ApplicationThrottled"
        assert "MailboxConcurrency" in answer.json()["error"]["message"]
        assert answer.headers["Retry-After"].endswith("GMT")
    for one in waiting:
        one.join()
    assert statuses == [200] * 4
    assert graph.ask("GET", "").status_code == 200


def test_a_batch_is_answered_part_by_part(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft()
    root = f"{microsoft.url}/v1.0/$batch"
    parts: list[dict[str, Any]] = [
        {"id": "1", "method": "GET", "url": f"/me/messages/{made['id']}"},
        {"id": "2", "method": "GET", "url": "/me/messages/" + "x" * 40},
        {"id": "3", "method": "PATCH", "url": f"/me/messages/{made['id']}", "body": {"subject": "New"},
         "headers": {"Content-Type": "application/json"}},
        {"id": "4", "method": "GET", "url": "/me", "dependsOn": ["2"]},
    ]  # fmt: skip
    microsoft.fault("me.get", "429")
    answer = graph.ask("POST", root, {"requests": parts})
    assert answer.status_code == 200
    assert {one["id"]: one["status"] for one in answer.json()["responses"]} == {"1": 200, "2": 404, "3": 200, "4": 424}
    throttled = graph.ask("POST", root, {"requests": [{"id": "1", "method": "GET", "url": "/me"}]}).json()["responses"]
    assert (throttled[0]["status"], throttled[0]["headers"]["Retry-After"]) == (429, "120")
    assert graph.refused("POST", root, {"requests": [parts[0] | {"id": str(n)} for n in range(21)]})[0] == 400
    assert graph.refused("POST", root, {"wings": []}) == (400, "BadRequest")


def test_requests_are_recorded_for_who_counts(microsoft: MicrosoftSimulator, graph: Client) -> None:
    graph.get("/messages?$top=1")
    graph.ask("GET", "/messages/short", Prefer="")
    first, second = microsoft.requests
    assert (first.operation, first.params, first.status, first.immutable) == ("messages.list", {"$top": "1"}, 200, True)
    assert (second.operation, second.status, second.immutable) == ("messages.get", 400, False)
    assert (microsoft.home / "requests.tsv").read_text().splitlines()[0].split("\t")[1:3] == ["messages.list", "200"]


def test_nobody_is_harmed_by_hostile_mail(microsoft: MicrosoftSimulator, graph: Client) -> None:
    odd = b"From: =?utf-8?q?Bob=0D=0ABcc=3A_x=40y?= <bob@firm.example>\nSubject: a\n b\x00c\nTo: ada@example.org\n\nx\0"
    arrived = microsoft.arrive(odd)
    shown = graph.get(f"/messages/{arrived}")
    assert shown["from"]["emailAddress"]["address"] == "bob@firm.example"
    made = graph.ask("POST", f"/messages/{arrived}/createReply", {"comment": "\x00<script>"}).json()
    graph.ask(
        "PATCH", f"/messages/{made['id']}", {"subject": "One\r\nBcc: eve@x", "toRecipients": [person("b@x.example")]}
    )
    assert graph.send(made["id"]) == 202
    (sent,) = microsoft.delivered()
    assert (sent["Bcc"], sent["Subject"]) == (None, "One Bcc: eve@x")
