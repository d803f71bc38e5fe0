"""Whatever happens to the mailbox, its history tells the whole of it, and the ledger has each sending once.

And whatever is asked, the answer is one of Google's and not a failure of the simulator's own.
"""

import re
import tempfile
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulators.google import GoogleSimulator, Switches
from tests.simulators.google.client import TOKEN, Gmail, letter, service
from tests.simulators.google.discovery import methods

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
    turned=st.sets(
        st.sampled_from(["rotate_draft_id", "thread_drafts_by_headers", "rewrite_message_id_on_edit", "swap_history"])
    ),
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


VALUES = (
    "", "x", "5", "-1", "true", "me", "INBOX", "primary", "1000000", "99999999999999999999", "2026-03-03T10:00:00Z",
    "full", "startTime", "r-1", "(", "from:", "a(b", "%00", "é", f"CP{'0' * 32}=", "WzEsIiIsIiJd",
)  # fmt: skip
BODIES = (
    None, "", "{", "[]", "null", '{"id": 5}', '{"id": "r1", "message": null}', '{"message": {"raw": "eA=="}}',
    '{"message": {"raw": null}}', '{"raw": "RnJvbTogYQoK"}', '{"addLabelIds": ["INBOX"], "removeLabelIds": null}',
    '{"start": {}, "end": {}}', '{"start": {"dateTime": "x"}, "end": {"dateTime": "y"}}',
    '{"start": {"date": "2026-01-01"}, "end": {"date": "2026-01-02"}, "recurrence": ["RRULE:X"]}',
    '{"start": {"date": "2026-01-01"}, "end": {"date": "2026-01-02"}, "recurrence": ["RRULE:FREQ=DAILY"]}',
    '{"start": {"dateTime": "2026-01-01T00:00:00Z", "timeZone": "No/Where"}, "attendees": [{"email": null}]}',
)  # fmt: skip


@st.composite
def request(draw: st.DrawFn) -> tuple[str, str, str | None]:
    """A verb, a target and a body for some method of either API."""
    method = draw(st.sampled_from([*methods("gmail", "v1"), *methods("calendar", "v3")]))
    parts = re.split(r"\(\?P<(\w+)>[^)]*\)", method.pattern.pattern)
    known = {"userId": "me", "calendarId": "primary"}
    for place in range(1, len(parts), 2):
        parts[place] = known.get(parts[place]) or quote(draw(st.sampled_from(VALUES)) or "x", safe="")
    names = draw(st.lists(st.sampled_from(sorted(method.parameters)), max_size=2, unique=True))
    query = "&".join(f"{quote(name, safe='')}={quote(draw(st.sampled_from(VALUES)), safe='')}" for name in names)
    upload = "/upload" if draw(st.booleans()) and method.upload_patterns else ""
    return method.http_method, f"{upload}{''.join(parts)}?{query}".replace("\\", ""), draw(st.sampled_from(BODIES))


@settings(max_examples=40, deadline=None)
@given(requests=st.lists(request(), min_size=5, max_size=10))
def test_no_request_makes_the_simulator_fail(requests: list[tuple[str, str, str | None]]):
    with tempfile.TemporaryDirectory() as home, GoogleSimulator(Path(home), token=TOKEN) as google:
        google.arrive(letter())
        with closing(HTTPConnection(google.url.removeprefix("http://"), timeout=60)) as connection:
            for verb, target, body in requests:
                connection.request(verb, target, body, {"Authorization": f"Bearer {TOKEN}"})
                response = connection.getresponse()
                response.read()
                assert response.status != 500
