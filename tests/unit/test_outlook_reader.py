"""What a mailbox of Outlook's makes of lists that cannot be had, sources that fail, and pages that ask for too much."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from providers.base import AuthRequired, Cursor, NotFound, Unavailable
from providers.outlook.errors import Refusal, Silent
from providers.outlook.feed import MOST_MESSAGES
from providers.outlook.mailbox import OutlookMailbox
from providers.outlook.parse import Item
from providers.outlook.reader import Reader
from tests.contract.mailbox import LONG_AGO, NOW
from tests.unit.outlook_account import Scripted

SERVICE = "http://127.0.0.1:9/v1.0/me"
FOLDERS = {"inbox": "I", "drafts": "D", "sentitems": "S", "deleteditems": "T", "junkemail": "J", "outbox": "O"}
REFUSED = Refusal(400, code="ErrorInvalidRestriction", message="The restriction is too complex")
RAW = b"From: b@x.example\r\nIn-Reply-To: <p@x>\r\nReferences: <r@x> <p@x>\r\nMessage-ID: <m1@x>\r\n\r\nhi"


def entry(ref: str, parent: str = "I", at: datetime = NOW) -> dict[str, Any]:
    received = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"id": ref, "parentFolderId": parent, "receivedDateTime": received, "conversationId": "c"}


def reader(answer: Callable[[str], Any]) -> Reader:
    return Reader(Scripted(with_folders(answer)))


def with_folders(answer: Callable[[str], Any]) -> Callable[[str], Any]:
    def found(url: str) -> Any:
        name = url.rpartition("/mailFolders/")[2].partition("?")[0]
        return {"id": FOLDERS[name]} if name in FOLDERS else answer(url)

    return found


ASKED: list[tuple[str, Callable[[Reader], Any]]] = [
    ("tagged", lambda one: one.tagged("k")),
    ("with_message_id", lambda one: one.with_message_id("<m@x>")),
    ("conversation", lambda one: one.conversation("c")),
    ("latest", lambda one: one.latest("drafts", 5)),
    ("received_since", lambda one: one.received_since(LONG_AGO, 5)),
]


@pytest.mark.parametrize("ask", [ask for _, ask in ASKED], ids=[name for name, _ in ASKED])
@pytest.mark.parametrize("refusal", [REFUSED, Refusal(404, code="ErrorItemNotFound"), Refusal(410)], ids=str)
def test_a_list_that_is_refused_says_nothing_of_what_is_in_it(ask, refusal):
    with pytest.raises(Unavailable):
        ask(reader(lambda _: refusal))


def test_a_search_that_is_refused_has_found_nothing():
    assert reader(lambda _: REFUSED).searched("x", 5) == []


def test_a_search_whose_answer_breaks_off_has_found_nothing_and_a_list_is_none():
    """As Graph answered for weeks, with status 200, to whoever asked for immutable ids."""
    broken = b'{"value":[{"error":{"code":"ErrorInvalidIdMalformed","message":"Id is malformed."}}'
    assert reader(lambda _: broken).searched("x", 5) == []
    with pytest.raises(Unavailable):
        reader(lambda _: broken).conversation("c")
    with pytest.raises(Unavailable):
        reader(lambda _: b"<html>Welcome to the Grand Hotel").searched("x", 5)


@pytest.mark.parametrize("name", ["drafts", "sentitems", "deleteditems"])
def test_no_draft_is_taken_for_moved_while_a_folder_is_not_shown(name):
    hidden = [name]

    def answer(url: str) -> Any:
        asked = url.rpartition("/mailFolders/")[2].partition("?")[0]
        return Refusal(404, code="ErrorItemNotFound") if asked in hidden else {"id": FOLDERS[asked]}

    one = Reader(Scripted(answer))
    with pytest.raises(Unavailable, match="folders"):
        one.place(Item(ref="m1", parent=FOLDERS[name]))
    hidden.clear()
    assert one.place(Item(ref="m1", parent=FOLDERS[name])) == name


@pytest.mark.parametrize("onward", [f"{SERVICE}/messages?$skip=1", "https://evil.example/v1.0/me/messages"])
def test_a_list_whose_next_page_is_gone_or_that_never_ends_is_not_taken_for_whole(onward):
    session = Scripted(lambda _: {"value": [], "@odata.nextLink": onward})
    with pytest.raises(Unavailable):
        Reader(session).conversation("c")
    assert len(session.asked) < 200


@pytest.mark.parametrize(
    ("failure", "rounds"),
    [
        (REFUSED, 1),
        (Refusal(500), 1),
        (Refusal(403, code="ErrorAccessDenied"), 1),
        (Refusal(413), 1),
        (Refusal(503), 3),
        (Refusal(504), 3),
        (Silent("x"), 0),
        (ConnectionError(), 0),
    ],
    ids=repr,
)
def test_a_message_is_told_without_its_source_only_where_there_is_none(failure, rounds):
    """`rounds` is how often it is asked for before that; 0 for a failure that says nothing of the message."""
    answers: list[Any] = [failure]
    one = reader(lambda url: answers[0] if url.endswith("/$value") else entry("m1"))
    item = one.item("m1")
    for _ in range(rounds - 1 if rounds else 5):
        with pytest.raises(Unavailable):
            one.message(item)
    if rounds:
        message = one.message(item)
        assert message is not None
        assert message.damage
    answers[0] = RAW
    message = one.message(item)
    assert message is not None
    assert (message.damage, message.references) == ("", ("<r@x>", "<p@x>"))


@pytest.mark.parametrize("refusal", [REFUSED, Refusal(500)], ids=repr)
def test_of_what_exchange_fails_at_altogether_the_feed_says_what_it_knows(refusal):
    message = reader(lambda _: refusal).message(Item(ref="m1", parent="I", subject="About the role"))
    assert message is not None
    assert (message.subject, message.damage != "") == ("About the role", True)


def test_where_no_mail_may_be_read_that_is_said_and_nothing_is_told_by_halves():
    with pytest.raises(AuthRequired):
        reader(lambda _: Refusal(403, code="ErrorAccessDenied")).message(Item(ref="m1", parent="I"))


def test_in_an_outage_nothing_is_told_by_halves():
    one = reader(lambda _: Refusal(503))
    for _ in range(5):
        with pytest.raises(Unavailable):
            one.message(Item(ref="m1", parent="I"))


@pytest.mark.parametrize("code", ["ErrorInvalidIdMalformed", "ErrorInvalidId", "ErrorItemNotFound"])
def test_an_id_that_names_nothing_is_not_found(code):
    with pytest.raises(NotFound):
        reader(lambda _: Refusal(400, code=code)).item("m1")


def test_any_other_refusal_says_nothing_of_a_message():
    """Not even a draft's that was ours: that it is gone would be an answer of the user's."""
    one = reader(lambda _: REFUSED)
    with pytest.raises(Unavailable, match="too complex"):
        one.item("m1")
    with pytest.raises(Unavailable, match="too complex"):
        one.draft("m1")


def test_what_left_a_folder_and_is_not_shown_is_told_to_have_left_it():
    delta = f"{SERVICE}/mailFolders/%s/messages/delta?n=0"

    def answer(url: str) -> Any:
        if "/messages/m1?" in url:
            return REFUSED
        left = [{"id": "m1", "@removed": {"reason": "changed"}}] if "/I/messages/delta" in url else []
        return {"value": left, "@odata.deltaLink": url} if "/delta?" in url else {"value": []}

    places = {ref: [delta % ref, False, False] for ref in "IDS"}
    cursor = Cursor("outlook1:" + json.dumps(["a@b.example", "new", places, ["I", "D", "S"], []]))
    mailbox = OutlookMailbox(Scripted(with_folders(answer)), "a@b.example", folder_beat=timedelta(hours=9))
    page = mailbox.changes(cursor, LONG_AGO)
    assert (page.messages, page.removed, page.has_more) == ((), ("m1",), False)


def test_a_parent_that_vanishes_stops_nothing():
    def answer(url: str) -> Any:
        if "/messages/p1/" in url:
            return Refusal(404, code="ErrorItemNotFound")
        if url.endswith("/$value"):
            return RAW.replace(b"References: <r@x> <p@x>\r\n", b"")
        return {"value": [entry("p1", "S")]}

    one = reader(answer)
    with pytest.raises(NotFound):
        one.message(one.with_message_id("<p@x>")[0])
    (message,) = one.messages([Item(ref="m1", parent="I", conversation="c")])
    assert message.thread_ref == "c <p@x>"


def test_a_page_of_ours_looks_up_no_more_than_it_names():
    """However many left a folder at once."""
    delta = f"{SERVICE}/mailFolders/%s/messages/delta?n=%d"

    def answer(url: str) -> Any:
        if "/I/messages/delta" in url:
            number = int(url.rpartition("=")[2])
            left = [{"id": f"m{number}x{one}", "@removed": {"reason": "deleted"}} for one in range(MOST_MESSAGES)]
            return {"value": left, "@odata.nextLink": delta % ("I", number + 1)}
        if url.endswith("/$value"):
            return RAW
        return entry(url.rpartition("/")[2].partition("?")[0], "ARCHIVE") if "/messages/m" in url else {"value": []}

    session = Scripted(with_folders(answer))
    places = {ref: [delta % (ref, 0), False, False] for ref in "IDS"}
    cursor = Cursor("outlook1:" + json.dumps(["a@b.example", "new", places, ["I", "D", "S"], []]))
    page = OutlookMailbox(session, "a@b.example", folder_beat=timedelta(hours=9)).changes(cursor, LONG_AGO)
    assert MOST_MESSAGES < len(page.removed) <= 2 * MOST_MESSAGES
    assert page.has_more
    assert len(session.asked) <= 5 * MOST_MESSAGES
