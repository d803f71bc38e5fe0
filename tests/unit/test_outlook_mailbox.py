"""What an Outlook mailbox does that others do not: replies, tags, moves, threads that are none, feeds that forget."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from providers.base import (
    Address,
    Attachment,
    AuthRequired,
    DraftChanged,
    Folder,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Unavailable,
    Whereabouts,
)
from providers.outlook.drafting import TAG
from tests.contract.mailbox import LONG_AGO, NOW, letter
from tests.unit.outlook_account import Account, account

PARENT = "<p1@agency.example>"
ANSWER = {"in_reply_to": PARENT, "references": (PARENT,), "subject": "Re: About the role"}


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Account]:
    with account(tmp_path) as opened:
        yield opened


def is_read(ada: Account, message_id: str) -> bool:
    (item,) = [one for one in ada.mailbox._reader.with_message_id(message_id) if not one.is_draft]
    return item.is_read


# --- answers ------------------------------------------------------------------------------------------------------


def test_an_answer_is_outlooks_own_with_our_words_above_its_quote_and_nothing_marked_as_read(ada):
    ada.deliver(letter("rita@agency.example", PARENT, text="Shall we talk?"))
    note, draft = ada.drafted(**ANSWER)
    (there,) = ada.simulator.drafts()
    body = str(there.mail.get_body(("html",)))
    assert body.index("Thank you for the time") < body.index("Shall we talk?")
    assert (there.mail["In-Reply-To"], there.mail["References"]) == (PARENT, PARENT)
    assert there.mail["Message-ID"] == note.message_id
    assert [str(one) for one in (there.mail["To"], there.mail["Cc"])] == ["Bob Smith <bob@firm.example>", "None"]
    assert not is_read(ada, PARENT)
    changed = ada.mailbox.update_draft(draft, replace(note, text="Dear Bob,\n\nbetter words\n"))
    body = str(ada.simulator.drafts()[0].mail.get_body(("html",)))
    assert body.count("Shall we talk?") == body.count("better words") == 1
    assert "Thank you for the time" not in body
    ada.mailbox.send_draft(changed)
    assert [message.in_reply_to for message in ada.delivered()] == [PARENT]


def test_what_was_read_stays_read(ada):
    ada.deliver(letter("rita@agency.example", PARENT))
    (item,) = ada.mailbox._reader.with_message_id(PARENT)
    ada.session().write("PATCH", f"/me/messages/{item.ref}", {"isRead": True})
    ada.drafted(**ANSWER)
    assert is_read(ada, PARENT)


@pytest.mark.parametrize("lost", ["messages.createReply", "messages.update"])
def test_a_reply_begun_is_gone_on_with_and_not_doubled(ada, lost):
    ada.deliver(letter("rita@agency.example", PARENT))
    note = ada.note(**ANSWER)
    ada.fault(lost, "drop", when="after")
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.create_draft(note)
    again = ada.open()
    assert again.locate(note, None).whereabouts is Whereabouts.ABSENT
    draft = again.create_draft(note)
    assert ada.in_drafts() == [draft.ref]
    assert len(ada.asked("messages.createReply")) == 1
    assert not is_read(ada, PARENT)
    assert again.locate(note, None).draft == draft


def test_where_the_tag_is_not_kept_a_reply_begun_is_known_to_the_process_that_made_it(ada):
    ada.simulator.switches.reply_takes_properties = False
    ada.deliver(letter("rita@agency.example", PARENT))
    note = ada.note(**ANSWER)
    ada.fault("messages.update", "drop")
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.create_draft(note)
    assert ada.in_drafts() == [ada.mailbox.create_draft(note).ref]
    assert not is_read(ada, PARENT)


@pytest.mark.parametrize("lost", [True, False])
def test_an_empty_reply_that_the_user_may_have_opened_is_not_taken(ada, lost):
    """Not even after an attempt of ours, whose own is then left beside it: nothing tells one from the other."""
    ada.simulator.switches.reply_takes_properties = False
    ada.deliver(letter("rita@agency.example", PARENT))
    note = ada.note(**ANSWER)
    if lost:
        ada.fault("messages.createReply", "drop", when="after")
        with pytest.raises(OutcomeUnknown):
            ada.mailbox.create_draft(note)
    else:
        (item,) = ada.mailbox._reader.with_message_id(PARENT)
        ada.session().write("POST", f"/me/messages/{item.ref}/createReply", {})
    (theirs,) = ada.simulator.drafts()
    draft = ada.open().create_draft(note)
    assert draft.ref != theirs.id
    assert {one.id: one.change_key for one in ada.simulator.drafts()}[theirs.id] == theirs.change_key
    assert ada.open().locate(note, None).draft == draft


@pytest.mark.parametrize("edit", [{"text": "My own words.\n"}, {"to": "ceo@firm.example"}])
def test_a_reply_begun_that_the_user_has_taken_up_is_the_users(ada, edit):
    ada.deliver(letter("rita@agency.example", PARENT))
    note = ada.note(**ANSWER)
    ada.fault("messages.update", "drop")
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.create_draft(note)
    (ref,) = ada.in_drafts()
    ada.simulator.edit_draft(ref, **edit)
    (before,) = ada.simulator.drafts()
    with pytest.raises(DraftChanged, match="send or delete"):
        ada.open().create_draft(note)
    (after,) = ada.simulator.drafts()
    assert (after.id, after.change_key, after.properties) == (ref, before.change_key, before.properties)
    ada.simulator.send_draft_by_hand(ref)
    assert ada.open().locate(note, None).whereabouts is Whereabouts.SENT


@pytest.mark.parametrize("subject", ["About the role", "RE: AW: About the role"])
@pytest.mark.parametrize("folder", [Folder.INBOX, Folder.SENT])
def test_a_reply_begun_that_nobody_touched_is_known_by_its_recipients(ada, folder, subject):
    ada.deliver(letter("Ada <ada@example.org>", PARENT, subject=subject, to="bob@firm.example"), folder)
    note = ada.note(**ANSWER)
    ada.fault("messages.createReply", "drop", when="after")
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.create_draft(note)
    assert ada.in_drafts() == [ada.open().create_draft(note).ref]


def test_what_the_user_types_while_our_words_are_on_their_way_stays(ada):
    ada.deliver(letter("rita@agency.example", PARENT))
    (item,) = ada.mailbox._reader.with_message_id(PARENT)
    ada.session().write("PATCH", f"/me/messages/{item.ref}", {"isRead": True})
    mailbox = ada.open()
    with ThreadPoolExecutor(1) as pool:
        with ada.simulator.hold("messages.update") as came:
            made = pool.submit(mailbox.create_draft, ada.note(**ANSWER))
            assert came.acquire(timeout=60)
            ada.simulator.edit_draft(ada.in_drafts()[0], "My own words.\n")
        with pytest.raises(DraftChanged):
            made.result()
    (there,) = ada.simulator.drafts()
    assert "My own words." in str(there.mail.get_body(("html",)))


def test_an_answer_to_what_is_gone_still_names_it(ada):
    _, draft = ada.drafted(**ANSWER)
    ada.mailbox.send_draft(draft)
    assert ada.asked("messages.createReply") == []
    assert len(ada.delivered()) == 1


def test_what_can_never_be_finished_leaves_no_half_a_reply(ada):
    ada.deliver(letter("rita@agency.example", PARENT))
    ada.fault("messages.update", "400", times=2)  # the read mark, and the note itself
    with pytest.raises(Rejected):
        ada.mailbox.create_draft(ada.note(**ANSWER))
    assert ada.in_drafts() == []


# --- the user's hand ----------------------------------------------------------------------------------------------


def test_colours_and_rewrapping_are_no_edit(ada):
    note, draft = ada.drafted()
    ada.simulator.categorize(draft.ref, "Blue category")
    ada.simulator.edit_draft(draft.ref)  # opened and saved: the words stay, what is around them does not
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.DRAFT
    newer = replace(note, text="Dear Bob,\n\nbetter words\n")
    ada.mailbox.send_draft(ada.mailbox.update_draft(draft, newer))
    assert [message.text.split() for message in ada.delivered()] == [newer.text.split()]


@pytest.mark.parametrize("edit", [{"subject": "Hello"}, {"to": "eve@firm.example"}, {"text": "Mine.\n"}])
def test_subject_recipients_and_words_are_the_users_once_changed(ada, edit):
    note, draft = ada.drafted()
    ada.simulator.edit_draft(draft.ref, **edit)
    located = ada.mailbox.locate(note, draft)
    assert located.whereabouts is Whereabouts.EDITED
    with pytest.raises(DraftChanged):
        ada.mailbox.send_draft(draft)
    with pytest.raises(DraftChanged):
        ada.mailbox.discard_draft(draft)
    assert ada.delivered() == []


def test_a_draft_moved_to_another_folder_is_the_users(ada):
    note, draft = ada.drafted()
    ada.simulator.move(draft.ref, "For later")
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.EDITED
    with pytest.raises(DraftChanged):
        ada.mailbox.send_draft(draft)
    ada.simulator.move(draft.ref, "drafts")
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.DRAFT


def test_somebody_quicker_between_our_look_and_our_write_wins(ada):
    _, draft = ada.drafted()
    ada.fault("messages.update", "412", times=2)
    with pytest.raises(DraftChanged):
        ada.mailbox.send_draft(draft)
    assert ada.asked("messages.send") == []


def test_a_version_that_changes_by_itself_is_read_once_more(ada):
    _, draft = ada.drafted()
    ada.fault("messages.update", "412")
    ada.mailbox.send_draft(draft)
    assert len(ada.delivered()) == 1


def test_what_was_taken_back_is_in_deleted_items_for_the_user_and_ours_no_more(ada):
    note, draft = ada.drafted()
    ada.mailbox.discard_draft(draft)
    (ref,) = [ref for ref, _ in ada.simulator.folder("deleteditems")]
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.ABSENT
    ada.simulator.move(ref, "drafts")
    assert ada.mailbox.locate(note, None).whereabouts is Whereabouts.ABSENT


def test_interrupted_in_taking_it_back_it_is_still_our_draft_and_nothing_else_of_the_user_is_it(ada):
    note, draft = ada.drafted()
    by_hand = letter("Ada Park <ada@example.org>", "<mine@example.org>", to="bob@firm.example", subject=note.subject)
    ada.deliver(by_hand, Folder.SENT)
    ada.fault("messages.delete", "drop")
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.discard_draft(draft)
    located = ada.open().locate(note, draft)
    assert (located.whereabouts, located.draft) == (Whereabouts.DRAFT, draft)
    ada.open().discard_draft(draft)
    assert ada.in_drafts() == []
    assert ada.open().locate(note, draft).whereabouts is Whereabouts.ABSENT


@pytest.mark.parametrize("meanwhile", ["messages.update", "messages.delete"])
def test_what_the_user_sends_while_we_take_it_back_stays_sent(ada, meanwhile):
    note, draft = ada.drafted()
    mailbox = ada.open()
    with ThreadPoolExecutor(1) as pool:
        with ada.simulator.hold(meanwhile) as came:
            taken_back = pool.submit(mailbox.discard_draft, draft)
            assert came.acquire(timeout=60)
            ada.simulator.send_draft_by_hand(draft.ref)
        with pytest.raises(DraftChanged):
            taken_back.result()
    assert len(ada.delivered()) == len(ada.simulator.folder("sentitems")) == 1
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.SENT


# --- sending ------------------------------------------------------------------------------------------------------


def test_accepted_is_not_sent_until_it_is_seen_to_be(ada):
    ada.simulator.switches.send_delay = timedelta(minutes=5)
    note, draft = ada.drafted()
    assert ada.mailbox.send_draft(draft) is None
    assert ada.open().locate(note, draft).whereabouts is Whereabouts.UNCERTAIN
    ada.clock.move(timedelta(minutes=6))
    assert ada.open().locate(note, draft).whereabouts is Whereabouts.SENT
    assert len(ada.asked("messages.send")) == len(ada.delivered()) == 1


def test_in_the_outbox_it_is_neither_a_draft_nor_sent(ada):
    ada.simulator.switches.send_delay = timedelta(minutes=5)
    ada.simulator.switches.show_in_outbox = True
    note, draft = ada.drafted()
    ada.mailbox.send_draft(draft)
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.UNCERTAIN
    with pytest.raises(NotFound):
        ada.mailbox.send_draft(draft)


@pytest.mark.parametrize(
    ("what", "when"), [("504", "after"), ("drop", "before"), ("hang", "after"), ("portal", "before")]
)
def test_a_lost_answer_to_a_sending_is_never_a_second_sending(ada, what, when):
    ada.simulator.switches.send_delay = timedelta(minutes=5)
    note, draft = ada.drafted()
    ada.fault("messages.send", what, when=when)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.send_draft(draft)
    assert len(ada.asked("messages.send")) == 1
    assert ada.open().locate(note, draft).whereabouts is Whereabouts.UNCERTAIN
    ada.clock.move(timedelta(minutes=6))
    expected = Whereabouts.SENT if when == "after" else Whereabouts.UNCERTAIN
    assert ada.open().locate(note, draft).whereabouts is expected


@pytest.mark.parametrize(
    ("what", "error"), [("429", RateLimited), ("403", AuthRequired), ("507", Unavailable), ("429-date", RateLimited)]
)
def test_what_was_refused_for_certain_lies_there_as_a_draft_and_may_be_sent_later(ada, what, error):
    note, draft = ada.drafted()
    ada.fault("messages.send", what)
    with pytest.raises(error):
        ada.mailbox.send_draft(draft)
    assert ada.open().locate(note, draft).whereabouts is Whereabouts.DRAFT
    ada.mailbox.send_draft(draft)
    assert len(ada.delivered()) == 1


def test_a_draft_that_may_have_left_is_not_sent_by_a_process_that_does_not_know(ada):
    """As after a backup was put back."""
    ada.simulator.switches.send_delay = timedelta(minutes=5)
    _, draft = ada.drafted()
    ada.fault("messages.send", "504", when="after")
    for mailbox in (ada.mailbox, ada.open()):
        with pytest.raises(OutcomeUnknown):
            mailbox.send_draft(draft)
    assert len(ada.asked("messages.send")) == 1


def test_what_was_handed_over_and_lies_in_drafts_still_is_neither_rewritten_nor_taken_back(ada):
    ada.simulator.switches.send_delay = timedelta(minutes=5)
    note, draft = ada.drafted()
    ada.mailbox.send_draft(draft)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.update_draft(draft, replace(note, text="Other words.\n"))
    with pytest.raises(DraftChanged):
        ada.mailbox.discard_draft(draft)
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.UNCERTAIN
    ada.clock.move(timedelta(minutes=6))
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.SENT
    assert len(ada.delivered()) == 1


def test_what_was_saved_without_our_tag_is_tagged_again_before_it_is_sent(ada):
    ada.simulator.switches.send_delay = timedelta(minutes=5)
    ada.simulator.switches.edit_drops_properties = True
    note, draft = ada.drafted()
    ada.simulator.edit_draft(draft.ref)  # opened and saved, no word changed
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.DRAFT
    ada.mailbox.send_draft(draft)
    assert ada.open().locate(note, draft).whereabouts is Whereabouts.UNCERTAIN


@pytest.mark.parametrize("when", ["before", "after"])
def test_lost_before_it_was_handed_over_it_was_not_sent(ada, when):
    note, draft = ada.drafted()
    ada.fault("messages.update", "drop", when=when)
    with pytest.raises(Unavailable):
        ada.mailbox.send_draft(draft)
    assert ada.asked("messages.send") == []
    assert ada.open().locate(note, draft).whereabouts is Whereabouts.DRAFT
    ada.mailbox.send_draft(draft)
    assert len(ada.delivered()) == 1


def test_a_full_mailbox_is_said_to_be_full_and_tried_again(ada):
    _, draft = ada.drafted()
    ada.simulator.account.full = True
    with pytest.raises(Unavailable, match="full"):
        ada.mailbox.create_draft(ada.note(key="key-2", message_id="<n0te2@example.org>"))
    ada.simulator.account.full = False
    ada.mailbox.send_draft(draft)
    assert len(ada.delivered()) == 1


def test_a_note_that_comes_back_is_told_as_what_it_is(ada):
    ada.simulator.account.unknown_recipients.add("bob@firm.example")
    note, draft = ada.drafted()
    ada.mailbox.send_draft(draft)
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.SENT
    came = [message for message in ada.news(None) if message.folder is Folder.INBOX]
    assert [any(part.media_type == "message/delivery-status" for part in one.parts) for one in came] == [True]


def test_an_account_without_a_mailbox_needs_the_user(ada):
    ada.simulator.account.mailbox = False
    with pytest.raises(AuthRequired, match="no mailbox"):
        ada.mailbox.changes(None, LONG_AGO)


def test_a_note_from_another_address_than_the_accounts_leaves_from_the_accounts(ada):
    _, draft = ada.drafted(sender=Address("ada@elsewhere.example", "Ada"))
    ada.mailbox.send_draft(draft)
    assert [message.sender for message in ada.delivered()] == [ada.user]


def test_attachments_go_along_and_may_be_replaced(ada):
    paper = Attachment(filename="letter.pdf", media_type="application/pdf", content=b"%PDF-1.7")
    note, draft = ada.drafted(attachments=(paper,))
    newer = replace(note, text="Other words.\n", attachments=(replace(paper, filename="better.pdf"),))
    changed = ada.mailbox.update_draft(draft, newer)
    assert ada.mailbox.locate(newer, changed).whereabouts is Whereabouts.DRAFT
    ada.mailbox.send_draft(changed)
    (message,) = ada.delivered()
    assert [part.filename for part in message.parts] == ["better.pdf"]
    with pytest.raises(Rejected, match="larger"):
        ada.mailbox.create_draft(replace(note, attachments=(replace(paper, content=b"x" * 4_000_000),)))


def test_the_key_is_kept_beside_the_note_and_does_not_travel(ada):
    note, draft = ada.drafted()
    (there,) = ada.simulator.drafts()
    (value,) = there.properties.values()
    assert value == value.lower()
    assert note.key not in value
    assert TAG in there.properties
    ada.mailbox.send_draft(draft)
    (mail,) = ada.simulator.delivered()
    assert value not in str(mail)


# --- threads ------------------------------------------------------------------------------------------------------


def test_unrelated_mail_of_the_same_subject_is_in_no_thread_of_ours(ada):
    """Exchange counts it to the same conversation."""
    subject = "Interview"
    ada.deliver(letter("rita@agency.example", PARENT, subject=subject), at=NOW - timedelta(hours=2))
    ada.deliver(letter("shop@spam.example", "<spam@spam.example>", subject=subject), at=NOW - timedelta(hours=1))
    first, other = sorted(ada.news(None), key=lambda one: one.received_at)
    assert first.thread_ref.partition(" ")[0] == other.thread_ref.partition(" ")[0] != ""
    assert first.thread_ref != other.thread_ref
    for one in (first, other):
        assert [message.message_id for message in ada.mailbox.thread(one.thread_ref).messages] == [one.message_id]
    (found,) = ada.mailbox.correspondence(["rita@agency.example"], "", LONG_AGO)
    assert found.thread_ref == first.thread_ref
    assert [message.message_id for message in found.messages] == [PARENT]


# --- the feed -----------------------------------------------------------------------------------------------------


def test_an_idle_round_is_one_request_a_folder_however_many_there_are(ada):
    ada.folder_beat = timedelta(minutes=10)
    ada.mailbox = ada.open()
    for number in range(12):
        ada.simulator.arrive(letter("a@b.example", f"<f{number}@b.example>"), f"Folder {number}", at=NOW)
    _, cursor = ada.all_changes(None)
    ada.forget_requests()
    page = ada.mailbox.changes(cursor, LONG_AGO)
    assert (page.messages, page.has_more) == ((), False)
    assert [one.operation for one in ada.asked()] == ["mailFolders.delta"] * 8


def test_a_folder_that_a_rule_begins_to_fill_is_found(ada):
    ada.folder_beat = timedelta(minutes=10)
    ada.mailbox = ada.open()
    _, cursor = ada.all_changes(None)
    ada.clock.move(timedelta(minutes=5))
    ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"), "Jobs", at=ada.clock.now())
    page, cursor = ada.all_changes(cursor)
    assert page.messages == ()
    ada.clock.move(timedelta(minutes=6))
    page, cursor = ada.all_changes(cursor)
    assert [(one.message_id, one.folder) for one in page.messages] == [("<a1@firm.example>", Folder.OTHER)]
    assert not page.reset
    ada.forget_requests()
    ada.mailbox.changes(cursor, LONG_AGO)
    assert len(ada.asked()) == 4


@pytest.mark.parametrize("kind", ["410", "410-resync", "400", "400-resync"])
def test_a_feed_that_was_forgotten_is_begun_anew_and_loses_nothing(ada, kind):
    _, kept = ada.drafted()
    _, gone = ada.drafted(key="key-2", message_id="<n0te2@example.org>")
    _, cursor = ada.all_changes(None)
    ada.deliver(letter("bob@firm.example", "<a1@firm.example>"))
    ada.simulator.delete_draft(gone.ref)
    ada.simulator.expire_delta(kind)
    page, cursor = ada.all_changes(cursor)
    assert page.reset
    assert "<a1@firm.example>" in {one.message_id for one in page.messages}
    assert set(page.removed) == {gone.ref}
    assert kept.ref in {one.ref for one in page.messages}
    again, _ = ada.all_changes(cursor)
    assert (again.messages, again.removed, again.reset) == ((), (), False)


@pytest.mark.parametrize("switch", ["empty_delta_pages", "repeat_in_delta", "disordered_delta"])
def test_pages_empty_repeated_or_out_of_order_tell_the_same(ada, switch):
    setattr(ada.simulator.switches, switch, True)
    _, cursor = ada.all_changes(None)
    ids = {f"<m{number}@firm.example>" for number in range(30)}
    for one in sorted(ids):
        ada.deliver(letter("bob@firm.example", one))
    ada.move("<m3@firm.example>", Folder.TRASH)
    page, cursor = ada.all_changes(cursor)
    told = [one.message_id for one in page.messages]
    assert (len(told), set(told)) == (30, ids)
    assert {one.message_id: one.folder for one in page.messages}["<m3@firm.example>"] is Folder.TRASH
    assert ada.all_changes(cursor)[0].messages == ()


def test_being_read_is_no_news(ada):
    ada.deliver(letter("bob@firm.example", PARENT))
    _, cursor = ada.all_changes(None)
    (item,) = ada.mailbox._reader.with_message_id(PARENT)
    ada.session().write("PATCH", f"/me/messages/{item.ref}", {"isRead": True})
    assert ada.all_changes(cursor)[0].messages == ()


def test_too_many_requests_in_the_middle_of_a_page_lose_nothing(ada):
    _, cursor = ada.all_changes(None)
    for number in range(5):
        ada.deliver(letter("bob@firm.example", f"<m{number}@firm.example>"))
    ada.fault("messages.value", "429")
    with pytest.raises(RateLimited) as told:
        ada.mailbox.changes(cursor, LONG_AGO)
    assert told.value.retry_after == timedelta(seconds=120)
    assert len(ada.all_changes(cursor)[0].messages) == 5


def test_no_link_that_leads_elsewhere_gets_the_token(ada, tmp_path):
    _, cursor = ada.all_changes(None)
    with account(tmp_path / "other") as elsewhere:
        for swapped in (
            cursor.replace(ada.simulator.url, elsewhere.simulator.url),
            cursor.replace("/messages/delta", "/messages"),
            cursor.replace("http://127.0.0.1", "http://127.0.0.1:1@127.0.0.1"),
        ):
            page = ada.mailbox.changes(type(cursor)(swapped), LONG_AGO)
            assert page.reset
        assert elsewhere.asked() == []


def test_junk_is_not_told_of(ada):
    ada.simulator.arrive(letter("spam@spam.example", "<s@spam.example>"), "junkemail", at=NOW)
    assert ada.news(None) == []
    ada.deliver(letter("bob@firm.example", "<a1@firm.example>"))
    _, cursor = ada.all_changes(None)
    ada.simulator.move(ada.mailbox._reader.with_message_id("<a1@firm.example>")[0].ref, "junkemail")
    page, _ = ada.all_changes(cursor)
    assert page.messages == ()
    assert len(page.removed) == 1


@pytest.mark.parametrize("what", ["500", "400"])
def test_a_message_without_a_source_does_not_stop_the_feed(ada, what):
    ada.deliver(letter("Bob <bob@firm.example>", "<a1@firm.example>", text="Can you come on Friday?"))
    ada.fault("messages.value", what, times=3)
    (message,) = ada.news(None)
    assert message.damage
    assert (message.sender, message.message_id) == (Address("bob@firm.example", "Bob"), "<a1@firm.example>")
    assert "Friday" in message.text + message.html


def test_folders_without_mail_make_room_for_those_with(ada):
    for number in range(5):
        ada.simulator.arrive(letter("a@b.example", f"<f{number}@b.example>"), f"Folder {number}", at=NOW)
    _, cursor = ada.all_changes(None)
    ada.clock.move(timedelta(days=40))
    new = letter("bob@firm.example", "<a1@firm.example>")
    ada.simulator.arrive(new, "Jobs", at=ada.clock.now())
    page, cursor = ada.all_changes(cursor)
    assert [one.message_id for one in page.messages] == ["<a1@firm.example>"]
    ada.forget_requests()
    ada.all_changes(cursor)
    assert len(ada.asked("mailFolders.delta")) == 8


def test_what_was_thrown_away_before_the_first_reading_is_told_in_it(ada):
    ada.deliver(letter("bob@firm.example", "<a1@firm.example>"), Folder.TRASH)
    page, cursor = ada.all_changes(None)
    assert [(one.message_id, one.folder) for one in page.messages] == [("<a1@firm.example>", Folder.TRASH)]
    ada.forget_requests()
    ada.all_changes(cursor)
    assert len(ada.asked("mailFolders.delta")) == 3


@pytest.mark.parametrize("switch", ["new_id_on_send", "filter_lag", "keep_message_id"])
def test_what_was_sent_is_found_whatever_it_is_called_by(ada, switch):
    """Under another id, before the index of extended properties knows of it, under another Message-ID."""
    setattr(ada.simulator.switches, switch, not getattr(ada.simulator.switches, switch))
    note, draft = ada.drafted()
    ada.mailbox.send_draft(draft)
    located = ada.open().locate(note, draft)
    assert (located.whereabouts, located.probable) == (Whereabouts.SENT, False)
    (left,) = ada.delivered()
    assert located.sent is not None
    assert located.sent.message_id == left.message_id


def test_a_draft_made_into_another_item_is_the_users_where_its_words_are_others(ada):
    ada.simulator.switches.edit_rebuilds = True
    note, draft = ada.drafted()
    ada.simulator.edit_draft(draft.ref, "My own words.\n")
    located = ada.mailbox.locate(note, draft)
    assert located.whereabouts is Whereabouts.EDITED
    assert located.draft is not None
    assert located.draft.ref != draft.ref
    with pytest.raises(DraftChanged):
        ada.mailbox.send_draft(draft)


def test_a_draft_that_is_not_shown_is_not_gone_and_sent_all_the_same_where_it_is_seen_to_be(ada):
    note, draft = ada.drafted()
    ada.fault("messages.get", "400")
    with pytest.raises(Unavailable):
        ada.mailbox.locate(ada.note(key="key-2", message_id="<n0te2@example.org>"), draft)
    ada.mailbox.send_draft(draft)
    ada.fault("messages.get", "400")
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.SENT


def test_what_left_no_copy_is_nowhere_and_not_a_deleted_draft(ada):
    ada.simulator.switches.copy_to_sent = False
    note, draft = ada.drafted()
    assert ada.mailbox.send_draft(draft) is None
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.ABSENT
    assert len(ada.delivered()) == 1
