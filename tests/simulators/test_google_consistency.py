"""Whatever happens to the mailbox, its history tells the whole of it, and the ledger has each sending once."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulators.google import GoogleSimulator, Switches
from tests.simulators.google.client import TOKEN, Gmail, letter, service

Act = Callable[[Gmail, str, bytes], Any]

TO_ALL: dict[str, Act] = {
    "arrive": lambda gmail, _, raw: gmail.simulator.arrive(raw),
    "create": lambda gmail, _, raw: gmail.create(raw),
    "write": lambda gmail, _, raw: gmail.simulator.write(raw),
}
TO_A_DRAFT: dict[str, Act] = {
    "update": lambda gmail, one, raw: gmail.update(one, raw),
    "edit": lambda gmail, one, raw: gmail.simulator.edit_draft(one, "mine"),
    "retitle": lambda gmail, one, raw: gmail.simulator.edit_draft(one, subject="Another title"),
    "send": lambda gmail, one, raw: gmail.send(one),
    "by_hand": lambda gmail, one, raw: gmail.simulator.send_draft_by_hand(one),
    "discard": lambda gmail, one, raw: gmail.simulator.delete_draft(one),
    "trash": lambda gmail, one, raw: gmail.simulator.trash_draft(one),
}
TO_A_MESSAGE: dict[str, Act] = {
    "star": lambda gmail, one, raw: gmail.simulator.label(one, add=["STARRED"]),
    "delete": lambda gmail, one, raw: gmail.simulator.delete(one),
}
ACTS = (*TO_ALL, *TO_A_DRAFT, *TO_A_MESSAGE)


def act(gmail: Gmail, what: str, number: int) -> None:
    """One thing that somebody does, to the draft or the message that `number` picks, if there is any."""
    raw = letter(f"Words {number}", message_id=f"<{number}@x>", subject=f"Subject {number % 3}")
    if what in TO_ALL:
        TO_ALL[what](gmail, "", raw)
        return
    drafts = what in TO_A_DRAFT
    there = [one.id for one in gmail.simulator.drafts()] if drafts else gmail.found()
    if there:
        (TO_A_DRAFT if drafts else TO_A_MESSAGE)[what](gmail, there[number % len(there)], raw)


@settings(max_examples=20, deadline=None)
@given(
    acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 20)), max_size=20),
    turned=st.sets(st.sampled_from(["rotate_draft_id", "thread_drafts_by_headers", "rewrite_message_id_on_edit"])),
)
def test_history_and_ledger_tell_what_happened(acts: list[tuple[str, int]], turned: set[str]):
    switches: dict[str, Any] = {name: not getattr(Switches(), name) for name in turned}
    with (
        tempfile.TemporaryDirectory() as home,
        GoogleSimulator(Path(home), token=TOKEN, **switches) as google,
        service(google) as api,
    ):
        gmail = Gmail(google, api)
        since = gmail.cursor()
        for what, number in acts:
            act(gmail, what, number)
        there: set[str] = set()
        for kind, mail in gmail.happened(since, maxResults=500):
            if kind == "messagesAdded":
                assert mail not in there
                there.add(mail)
            elif kind == "messagesDeleted":
                there.remove(mail)
        assert set(gmail.found(includeSpamTrash=True, maxResults=500)) == there
        sent = len(google.state.rows("select 1 from message_labels where label = 'SENT'"))
        assert len(google.delivered()) == sent
        wrapped = [gmail.draft(one.id)["message"]["labelIds"] for one in google.drafts()]
        assert all("DRAFT" in labels for labels in wrapped)
        assert len(wrapped) == len(gmail.found(labelIds=["DRAFT"], includeSpamTrash=True))
