"""Change tracking of the simulated Graph: rounds, links, what they tell, and how their tokens end."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest

from agent.clock import MovingClock
from tests.simulators.microsoft import MicrosoftSimulator
from tests.simulators.microsoft.client import KEY, Client, letter

INBOX = "/mailFolders/inbox/messages/delta"
DRAFTS = "/mailFolders('drafts')/messages/delta"


def numbered(microsoft: MicrosoftSimulator, count: int, clock: MovingClock) -> list[str]:
    found = []
    for number in range(count):
        found.append(microsoft.arrive(letter(f"{number}", subject=f"Mail {number}", message_id=f"<{number}@x>")))
        clock.move(timedelta(minutes=1))
    return found


def test_a_first_round_tells_all_in_pages_the_latest_first(
    microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock
) -> None:
    ids = numbered(microsoft, 13, clock)
    first = graph.get(INBOX)
    assert len(first["value"]) == 10
    assert "@odata.deltaLink" not in first
    link = urlsplit(first["@odata.nextLink"])
    assert (f"{link.scheme}://{link.netloc}", link.query[:12]) == (microsoft.url, "$skiptoken=" + link.query[11])
    assert {one["@odata.type"] for one in first["value"]} == {"#microsoft.graph.message"}
    newer = microsoft.arrive(letter("while the round goes on", message_id="<n@x>"))
    rest, after = graph.changes(first["@odata.nextLink"])
    assert [one["id"] for one in first["value"] + rest] == ids[::-1]
    told, _ = graph.changes(after)
    assert [one["id"] for one in told] == [newer]


def test_the_size_of_a_page_is_asked_for(microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock) -> None:
    numbered(microsoft, 4, clock)
    answer = graph.ask("GET", INBOX, Prefer="odata.maxpagesize=3")
    assert (len(answer.json()["value"]), answer.headers["Preference-Applied"]) == (3, "odata.maxpagesize=3")
    assert len(graph.get(f"{INBOX}?$top=2")["value"]) == 2


def test_a_later_round_tells_each_change_once_and_may_be_repeated(
    microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock
) -> None:
    moved, deleted, purged, read = numbered(microsoft, 4, clock)
    _, link = graph.changes()
    assert graph.changes(link)[0] == []
    microsoft.move(moved, "Firm")
    graph.ask("DELETE", f"/messages/{deleted}")
    microsoft.delete(purged)
    graph.ask("PATCH", f"/messages/{read}", {"isRead": True})
    new = microsoft.arrive(letter("new", message_id="<new@x>"))
    told, after = graph.changes(link)
    assert {one["id"]: one.get("@removed", {}).get("reason") for one in told} == {
        moved: "changed", deleted: "changed", purged: "deleted", read: None, new: None,
    }  # fmt: skip
    (partial,) = [one for one in told if one["id"] == read]
    assert partial.keys() == {"@odata.type", "id", "isRead", "parentFolderId"}  # nothing else has changed
    assert graph.changes(link)[0] == told
    assert graph.changes(after)[0] == []
    firm = next(one for one in graph.get("/mailFolders")["value"] if one["displayName"] == "Firm")
    assert [one["id"] for one in graph.changes(f"/mailFolders/{firm['id']}/messages/delta")[0]] == [moved]


def test_ids_in_delta_are_as_preferred(microsoft: MicrosoftSimulator, graph: Client) -> None:
    arrived = microsoft.arrive(letter("Hi"))
    _, link = graph.changes(Prefer="")
    rest = graph.get("/messages?$select=id", Prefer="")["value"][0]["id"]
    microsoft.move(arrived, "Firm")
    assert [one["id"] for one in graph.changes(link, Prefer="")[0]] == [rest]
    assert [one["id"] for one in graph.changes(link)[0]] == [arrived]


def test_the_options_of_the_first_request_hold_for_all(
    microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock
) -> None:
    old, young = numbered(microsoft, 2, clock)
    at = graph.get(f"/messages/{young}")["receivedDateTime"]
    expand = f"singleValueExtendedProperties($filter=id eq '{KEY}')"
    told, link = graph.changes(f"{INBOX}?$select=subject&$filter=receivedDateTime ge {at}&$expand={expand}")
    assert [(one["id"], one["subject"], "from" in one) for one in told] == [(young, "Mail 1", False)]
    tagged = {"singleValueExtendedProperties": [{"id": KEY, "value": "k"}]}
    for one in (old, young):
        graph.ask("PATCH", f"/messages/{one}", tagged)
    ((only,), _) = graph.changes(link)
    assert only["id"] == young
    assert only["singleValueExtendedProperties"] == [{"id": KEY, "value": "k"}]


def test_drafts_and_sent_items_tell_of_a_sending(microsoft: MicrosoftSimulator, graph: Client) -> None:
    sent_items = "/mailFolders/sentitems/messages/delta"
    (_, drafts), (_, sent) = graph.changes(DRAFTS), graph.changes(sent_items)
    made = graph.draft()
    told, drafts = graph.changes(drafts)
    assert [one["id"] for one in told] == [made["id"]]
    microsoft.send_draft_by_hand(made["id"])
    assert graph.changes(drafts)[0] == [
        {"@odata.type": "#microsoft.graph.message", "id": made["id"], "@removed": {"reason": "changed"}}
    ]
    assert [one["isDraft"] for one in graph.changes(sent)[0]] == [False]
    created, updated = f"{sent_items}?changeType=created", f"{sent_items}?changeType=updated"
    assert len(graph.changes(created)[0]) == len(graph.changes(updated)[0]) == 1


@pytest.mark.parametrize("kind", ["410", "410-resync", "400", "400-resync"])
def test_tokens_end_in_several_ways(microsoft: MicrosoftSimulator, graph: Client, kind: str) -> None:
    _, link = graph.changes()
    microsoft.expire_delta(kind)
    answer = graph.ask("GET", link)
    code = answer.json()["error"]["code"]
    assert answer.status_code == int(kind[:3])
    assert code.lower() == ("resyncrequired" if "resync" in kind else "syncstatenotfound")
    assert ("Location" in answer.headers) == kind.startswith("410")
    _, fresh = graph.changes()
    assert graph.changes(fresh)[0] == []


@pytest.mark.parametrize(
    "query",
    [
        "$search=\"x\"", "$orderby=subject", "$skip=3", "$filter=subject eq 'x'", "$filter=isRead eq false",
        "$filter=receivedDateTime lt 2026-01-01T00:00:00Z", "changeType=moved", "$deltatoken=made-up", "$foo=1",
        "$select=wings",
    ],
)  # fmt: skip
def test_what_delta_does_not_take(graph: Client, query: str) -> None:
    assert graph.ask("GET", f"{INBOX}?{query}").status_code == 400


def test_a_token_is_good_for_its_own_folder_only(graph: Client) -> None:
    _, link = graph.changes()
    other = link.replace("'inbox'", "'drafts'")
    assert other != link
    assert graph.refused("GET", other)[0] == 400


def test_pages_may_be_empty_repeated_and_in_any_order(microsoft: MicrosoftSimulator, graph: Client) -> None:
    switches = microsoft.switches
    ids = [microsoft.arrive(letter("x", message_id=f"<{n}@x>")) for n in range(3)]
    _, link = graph.changes()
    switches.empty_delta_pages = switches.repeat_in_delta = switches.disordered_delta = True
    first = graph.get(INBOX)
    assert (first["value"], "@odata.nextLink" in first) == ([], True)
    told, _ = graph.changes()
    assert sorted(one["id"] for one in told) == sorted(ids * 2)
    microsoft.move(ids[2], "Firm")
    microsoft.arrive(letter("later", message_id="<l@x>"))
    told, _ = graph.changes(link)
    assert ["@removed" in one for one in told] == [True, False, True, False]
    with_gap = [one["id"] for one in told]
    assert with_gap[:2] == with_gap[2:]


def test_only_the_last_links_of_a_chain_may_be_good(microsoft: MicrosoftSimulator, graph: Client) -> None:
    links = [graph.changes()[1]]
    for _ in range(5):
        links.append(graph.changes(links[-1])[1])
    assert graph.ask("GET", links[0]).status_code == 200
    microsoft.switches.few_generations = True
    assert graph.ask("GET", links[-3]).status_code == 200
    assert graph.refused("GET", links[0]) == (410, "SyncStateNotFound")
    assert graph.ask("GET", graph.changes()[1]).status_code == 200  # another chain


def test_delta_may_be_late_and_loses_nothing(microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock) -> None:
    microsoft.switches.late_delta = True
    arrived = microsoft.arrive(letter("Hi"))
    told, link = graph.changes()
    assert told == graph.changes(link)[0] == []
    clock.move(timedelta(minutes=20))
    assert [one["id"] for one in graph.changes(link)[0]] == [arrived]


def test_delta_may_tell_read_marks_in_full(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.partial_read_changes = False
    arrived = microsoft.arrive(letter("Hi", subject="Hello"))
    _, link = graph.changes()
    graph.ask("PATCH", f"/messages/{arrived}", {"isRead": True})
    assert graph.changes(link)[0][0]["subject"] == "Hello"


def test_folders_have_a_delta_of_their_own(microsoft: MicrosoftSimulator, graph: Client) -> None:
    told, link = graph.changes("/mailFolders/delta")
    assert {"Inbox", "Drafts", "Sent Items"} <= {one["displayName"] for one in told}
    made = graph.ask("POST", "/mailFolders", {"displayName": "Firm"})
    assert made.status_code == 201
    assert graph.refused("POST", "/mailFolders", {"displayName": "Firm"}) == (400, "ErrorFolderExists")
    assert [one["displayName"] for one in graph.changes(link)[0]] == ["Firm"]
    child = graph.ask("POST", f"/mailFolders/{made.json()['id']}/childFolders", {"displayName": "Jobs"}).json()
    assert graph.get(f"/mailFolders/{made.json()['id']}/childFolders")["value"][0]["id"] == child["id"]
    microsoft.switches.localized_folders = True
    assert graph.get("/mailFolders/sentitems")["displayName"] == "Gesendete Elemente"


def test_a_throttled_page_is_asked_again(microsoft: MicrosoftSimulator, graph: Client, clock: MovingClock) -> None:
    ids = numbered(microsoft, 12, clock)
    first = graph.get(INBOX)
    microsoft.fault("mailFolders.delta", "429")
    answer = graph.ask("GET", first["@odata.nextLink"])
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "120")
    rest, _ = graph.changes(first["@odata.nextLink"])
    assert [one["id"] for one in first["value"] + rest] == ids[::-1]


def test_what_was_known_is_there_after_a_restart(microsoft: MicrosoftSimulator, graph: Client, clock: Any) -> None:
    arrived = microsoft.arrive(letter("Hi"))
    _, link = graph.changes()
    microsoft.close()
    with MicrosoftSimulator(microsoft.home, token="bearer-of-the-tests", clock=clock.now) as again:
        assert again.url == microsoft.url
        assert Client(again).changes(link)[0] == []
        assert [one for one, _ in again.folder("inbox")] == [arrived]
