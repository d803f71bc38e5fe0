"""Whatever happens to the mailbox, its delta tells the whole of it, and the ledger has each sending once.

And whatever is asked, the answer is one of Microsoft's and not a failure of the simulator's own.
"""

import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.clock import MovingClock
from tests.simulators.microsoft import MicrosoftSimulator, Switches
from tests.simulators.microsoft.client import TOKEN, Client, letter
from tests.simulators.microsoft.routes import OPERATIONS

NOW = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
FOLDERS = ("inbox", "drafts", "sentitems", "deleteditems", "Firm")
Act = Callable[[Client, str, int], Any]
ANYWHERE: dict[str, Act] = {
    "arrive": lambda graph, _, n: graph.simulator.arrive(letter(f"{n}", subject=f"S{n % 3}", message_id=f"<{n}@x>")),
    "create": lambda graph, _, n: graph.draft(subject=f"S{n % 3}"),
    "write": lambda graph, _, n: graph.simulator.write(letter(f"{n}", sender="ada@example.org")),
}
ON_A_DRAFT: dict[str, Act] = {
    "update": lambda graph, one, n: graph.ask("PATCH", f"/messages/{one}", {"subject": f"T{n}"}),
    "edit": lambda graph, one, _: graph.simulator.edit_draft(one, "mine"),
    "send": lambda graph, one, _: graph.send(one),
    "by_hand": lambda graph, one, _: graph.simulator.send_draft_by_hand(one),
    "discard": lambda graph, one, _: graph.simulator.delete_draft(one),
}
ON_A_MESSAGE: dict[str, Act] = {
    "read": lambda graph, one, _: graph.ask("PATCH", f"/messages/{one}", {"isRead": True}),
    "file": lambda graph, one, _: graph.simulator.move(one, "Firm"),
    "back": lambda graph, one, _: graph.simulator.move(one, "inbox"),
    "delete": lambda graph, one, _: graph.ask("DELETE", f"/messages/{one}"),
    "purge": lambda graph, one, _: graph.simulator.delete(one),
    "answer": lambda graph, one, _: graph.ask("POST", f"/messages/{one}/createReplyAll", {"comment": "x"}),
}
ACTS = (*ANYWHERE, *ON_A_DRAFT, *ON_A_MESSAGE)
HARMLESS = (
    "new_id_on_send", "reply_marks_read", "edit_rebuilds", "partial_read_changes", "empty_delta_pages",
    "repeat_in_delta", "disordered_delta", "copy_to_sent", "restless_change_key",
)  # fmt: skip


def act(graph: Client, what: str, number: int) -> None:
    """One thing that somebody does, to the draft or the message that `number` picks, if there is any."""
    if what in ANYWHERE:
        ANYWHERE[what](graph, "", number)
        return
    where = "/mailFolders/drafts/messages" if what in ON_A_DRAFT else "/messages"
    there = graph.get(f"{where}?$select=id&$top=100")["value"]
    if there:
        (ON_A_DRAFT | ON_A_MESSAGE)[what](graph, there[number % len(there)]["id"], number)


def known(graph: Client, links: dict[str, str], mirror: dict[str, set[str]]) -> None:
    """Follow each folder's delta into the mirror."""
    for folder in FOLDERS:
        told, links[folder] = graph.changes(links.get(folder) or f"/mailFolders/{folder}/messages/delta")
        for one in told:
            (set.discard if "@removed" in one else set.add)(mirror[folder], one["id"])


@settings(max_examples=12, deadline=None)
@given(
    acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 20)), max_size=15),
    turned=st.sets(st.sampled_from(HARMLESS), max_size=3),
)
def test_delta_tells_all_and_the_ledger_has_each_sending_once(acts: list[tuple[str, int]], turned: set[str]) -> None:
    switches: dict[str, Any] = {name: not getattr(Switches(), name) for name in turned}
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(MicrosoftSimulator(Path(folder), token=TOKEN, clock=MovingClock(NOW).now, **switches)) as simulator,
    ):
        simulator.start()
        graph, links, mirror = Client(simulator), dict[str, str](), {name: set[str]() for name in FOLDERS}
        simulator.move(simulator.arrive(letter("first")), "Firm")
        firm = next(one["id"] for one in graph.get("/mailFolders")["value"] if one["displayName"] == "Firm")
        links["Firm"] = f"/mailFolders/{firm}/messages/delta"
        for what, number in acts:
            act(graph, what, number)
            if number % 2:
                known(graph, links, mirror)
        known(graph, links, mirror)
        there = {name: {one for one, _ in simulator.folder(name)} for name in FOLDERS}
        assert mirror == there
        sent = [one for one in simulator.requests if one.operation == "messages.send" and one.status == 202]
        by_hand = sum(what == "write" for what, _ in acts)
        assert (
            len(sent) + by_hand
            <= len(simulator.delivered())
            <= len(sent) + sum(what in {"write", "by_hand"} for what, _ in acts)
        )
        graph.http.close()


@settings(max_examples=60, deadline=None)
@given(
    verb=st.sampled_from(["GET", "POST", "PATCH", "DELETE"]),
    path=st.sampled_from(
        [
            "", "/messages", "/messages/{id}", "/messages/{id}/send", "/messages/{id}/move",
            "/messages/{id}/createReply",
            "/messages/{id}/$value", "/messages/{id}/attachments", "/messages/{id}/attachments/x", "/mailFolders",
            "/mailFolders/inbox", "/mailFolders('inbox')/messages", "/mailFolders/inbox/messages/delta",
            "/mailFolders/inbox/childFolders", "/mailFolders/delta", "/calendarView", "/calendarView/delta", "/events",
            "/events/{id}", "/events/{id}/instances", "/calendars", "/calendar", "/calendars/{id}/events", "/$batch",
        ]
    ),
    query=st.sampled_from(
        [
            "", "$select=id", "$select=a,b", "$filter=(", "$filter='", "$filter=id", "$filter=a/b/c eq 1",
            "$filter=subject gt 1", "$filter=isRead gt 'x'", "$filter=body/content eq 'x'", "$expand=x(", "$top=-1",
            "$orderby=body", "$search=", '$search="("', '$search="OR OR"', '$search="NOT"', "$skiptoken=x",
            "startDateTime=x&endDateTime=y", "$filter=categories/any(c:c", "$skip=99999", "$count=maybe",
            "startDateTime=0001-01-01T00:00:00Z&endDateTime=0002-01-01T00:00:00Z",
        ]
    ),
    body=st.one_of(
        st.none(),
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=4)),
            lambda inner: st.lists(inner, max_size=2)
            | st.dictionaries(
                st.sampled_from(["subject", "body", "message", "comment", "destinationId", "content", "toRecipients",
                                 "emailAddress", "address", "requests", "attachments", "contentBytes", "name",
                                 "singleValueExtendedProperties", "id", "internetMessageHeaders", "from"]),
                inner, max_size=3,
            ),
            max_leaves=6,
        ),
    ),
)  # fmt: skip
def test_whatever_is_asked_has_an_answer(verb: str, path: str, query: str, body: Any) -> None:
    with tempfile.TemporaryDirectory() as folder, MicrosoftSimulator(Path(folder), token=TOKEN) as simulator:
        graph = Client(simulator)
        one = simulator.arrive(letter("Hi", sender="bob@firm.example"))
        address = path.replace("{id}", one)
        target = f"{simulator.url}/v1.0{path}" if path == "/$batch" else f"{address}?{query}"
        answer = graph.ask(verb, target, body)
        assert answer.status_code < 500
        assert answer.status_code < 400 or answer.json()["error"]["code"]
        graph.http.close()


def test_the_operations_have_names_that_faults_know() -> None:
    assert {"messages.create", "messages.createReply", "messages.send", "messages.update", "messages.delete",
            "mailFolders.delta", "calendarView.delta", "batch", "me.get"} <= set(OPERATIONS)  # fmt: skip
