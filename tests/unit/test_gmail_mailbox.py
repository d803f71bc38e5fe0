"""What people and Gmail do to a mailbox, and what the provider makes of it, beyond what every provider promises."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from providers.base import (
    Address,
    Attachment,
    Cursor,
    DraftChanged,
    DraftRef,
    Folder,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Unavailable,
    Whereabouts,
)
from providers.mime import from_bytes
from tests.contract.mailbox import BOB, LONG_AGO, NOW, letter
from tests.unit.gmail_account import Account, account, draft_id

HOUR = timedelta(hours=1)


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Account]:
    with account(tmp_path) as opened:
        yield opened


def words(mail: EmailMessage) -> list[str]:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).split()


# --- what a look costs


def test_an_idle_look_is_one_request_of_two_units(ada):
    for number in range(20):
        ada.drafted(message_id=f"<n{number}@example.org>", key=f"key-{number}")
    _, cursor = ada.all_changes(None)
    for _ in range(3):
        ada.forget_requests()
        page = ada.mailbox.changes(cursor, LONG_AGO)
        assert [(one.method, one.units) for one in ada.asked()] == [("gmail.users.history.list", 2)]
        assert page.cursor == cursor


def test_what_the_user_merely_thinks_of_a_message_is_not_read(ada):
    mail_id = ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"))
    _, cursor = ada.all_changes(None)
    ada.simulator.label(mail_id, add=["STARRED", "Label_job"], take=["UNREAD"])
    ada.forget_requests()
    page = ada.mailbox.changes(cursor, LONG_AGO)
    assert page.messages == ()
    assert len(ada.asked()) == 1


def test_a_message_that_came_costs_the_look_and_its_reading(ada):
    _, cursor = ada.all_changes(None)
    ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"))
    ada.forget_requests()
    assert len(ada.mailbox.changes(cursor, LONG_AGO).messages) == 1
    assert [one.method for one in ada.asked()] == ["gmail.users.history.list", "gmail.users.messages.get"]


def test_heads_once_read_are_not_read_again(ada):
    for number in range(12):
        ada.simulator.arrive(letter("ada@example.org", f"<s{number}@example.org>", to="x@y.example"), label="SENT")
    ada.mailbox.locate(ada.note(), None)
    ada.forget_requests()
    assert ada.mailbox.locate(ada.note(), None).whereabouts is Whereabouts.ABSENT
    assert ada.asked("messages.get") == []
    assert ada.simulator.units < 50


def test_sending_looks_sends_and_looks(ada):
    _, draft = ada.drafted()
    ada.forget_requests()
    ada.mailbox.send_draft(draft)
    assert [one.method.removeprefix("gmail.users.") for one in ada.asked()] == [
        "drafts.get",
        "drafts.send",
        "messages.get",
    ]
    assert [one.params for one in ada.asked("messages.send")] == []


# --- drafts


def test_both_message_ids_are_known_after_sending(ada):
    note, draft = ada.drafted()
    sent = ada.mailbox.send_draft(draft)
    assert sent is not None
    assert sent.message_id != note.message_id
    assert [one.message_id for one in ada.delivered()] == [sent.message_id]
    assert draft.version.endswith(note.message_id)


def test_a_note_was_sent_when_it_left_and_not_when_it_was_written(ada):
    note, draft = ada.drafted()
    ada.clock.move(30 * HOUR)
    sent = ada.mailbox.send_draft(draft)
    assert sent is not None
    assert sent.sent_at == NOW + 30 * HOUR
    assert ada.mailbox.locate(note, draft).sent == sent
    (message,) = (one for one in ada.news(None) if one.folder is Folder.SENT)
    assert message.sent_at == sent.sent_at


def test_a_draft_for_a_conversation_whose_messages_are_gone_stands_by_itself(ada):
    mail_id = ada.simulator.arrive(letter("bob@firm.example", "<p1@firm.example>"))
    thread_ref = ada.news(None)[0].thread_ref
    ada.simulator.delete(mail_id)
    with pytest.raises(NotFound):
        ada.mailbox.thread(thread_ref)
    note, draft = ada.drafted(thread_ref=thread_ref, in_reply_to="<p1@firm.example>", references=("<p1@firm.example>",))
    assert draft.thread_ref != thread_ref
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.DRAFT
    (made,) = ada.simulator.drafts()
    assert made.mail["References"] == "<p1@firm.example>"


@pytest.mark.parametrize("switch", ["", "refuse_mismatched_thread", "honour_mismatched_thread"])
def test_a_draft_that_its_conversation_will_not_have_is_made_all_the_same(ada, switch):
    if switch:
        setattr(ada.simulator.switches, switch, True)
    ada.simulator.arrive(letter("bob@firm.example", "<p1@firm.example>", subject="Something else"))
    thread_ref = ada.news(None)[0].thread_ref
    note, draft = ada.drafted(thread_ref=thread_ref, in_reply_to="<p1@firm.example>", references=("<p1@firm.example>",))
    assert len(ada.in_drafts()) == 1
    assert (draft.thread_ref == thread_ref) == (switch == "honour_mismatched_thread")
    newer = ada.mailbox.update_draft(draft, ada.note(text="Newer.\n", thread_ref=thread_ref))
    assert ada.mailbox.locate(ada.note(text="Newer.\n"), newer).whereabouts is Whereabouts.DRAFT
    assert note.thread_ref == thread_ref


def test_a_changed_draft_stays_in_its_conversation(ada):
    ada.simulator.arrive(letter("bob@firm.example", "<p1@firm.example>"))
    thread_ref = ada.news(None)[0].thread_ref
    how = {
        "subject": "Re: About the role",
        "thread_ref": thread_ref,
        "in_reply_to": "<p1@firm.example>",
        "references": ("<p1@firm.example>",),
    }
    _, draft = ada.drafted(**how)
    changed = ada.mailbox.update_draft(draft, ada.note(**how, text="Newer.\n"))
    assert (draft.thread_ref, changed.thread_ref) == (thread_ref, thread_ref)


def test_a_draft_whose_new_conversation_is_gone_is_changed_where_it_is(ada):
    mail_id = ada.simulator.arrive(letter("bob@firm.example", "<p1@firm.example>"))
    thread_ref = ada.news(None)[0].thread_ref
    _, draft = ada.drafted()
    ada.simulator.delete(mail_id)
    changed = ada.mailbox.update_draft(draft, ada.note(text="Newer.\n", thread_ref=thread_ref))
    assert changed.thread_ref == draft.thread_ref
    assert len(ada.in_drafts()) == 1


def test_another_parent_alone_is_a_change(ada):
    note, draft = ada.drafted()
    answer = ada.note(in_reply_to="<p1@firm.example>", references=("<p1@firm.example>",))
    changed = ada.mailbox.update_draft(draft, answer)
    assert changed != draft
    assert ada.mailbox.locate(answer, changed).whereabouts is Whereabouts.DRAFT
    assert note.text == answer.text


def test_a_change_to_the_same_words_writes_nothing(ada):
    note, draft = ada.drafted()
    ada.forget_requests()
    assert ada.mailbox.update_draft(draft, note) == draft
    assert [one.verb for one in ada.asked()] == ["GET"]


def test_a_large_note_is_uploaded_whole(ada):
    content = bytes(range(256)) * 20_000
    letter_of_five_megabytes = Attachment(filename="Brief.pdf", media_type="application/pdf", content=content)
    _, draft = ada.drafted(attachments=(letter_of_five_megabytes,))
    assert ada.asked("drafts.create")[0].path.startswith("/upload/")
    ada.mailbox.send_draft(draft)
    (mail,) = ada.simulator.delivered()
    assert next(mail.iter_attachments()).get_content() == content


def test_a_note_larger_than_gmail_takes_is_refused_here(ada):
    much = Attachment(filename="a.bin", media_type="application/octet-stream", content=b"0" * (27 * 1024 * 1024))
    ada.forget_requests()
    with pytest.raises(Rejected):
        ada.drafted(attachments=(much,))
    assert ada.asked() == []


def test_the_html_half_is_kept_beside_the_text(ada):
    note, draft = ada.drafted(html="<p>Dear Bob,</p><p>Thank you.</p>")
    assert ada.mailbox.locate(note, draft).draft == draft
    ada.mailbox.send_draft(draft)
    (mail,) = ada.simulator.delivered()
    assert mail.get_content_type() == "multipart/alternative"


def test_an_edit_of_the_html_half_alone_is_an_edit(ada):
    note, draft = ada.drafted(html="<p>Dear Bob,</p><p>Thank you.</p>")
    ada.simulator.edit_draft(draft_id(draft), note.text)
    with pytest.raises(DraftChanged):
        ada.mailbox.send_draft(draft)
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.EDITED


@pytest.mark.parametrize("rotating", [False, True])
def test_a_draft_saved_by_the_user_with_the_same_words_is_the_users(ada, rotating):
    ada.simulator.switches.rotate_draft_id = rotating
    note, draft = ada.drafted()
    (made,) = ada.simulator.drafts()
    ada.simulator.edit_draft(made.id, str(made.mail.get_content()))
    with pytest.raises(DraftChanged):
        ada.mailbox.discard_draft(draft)
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.EDITED


def test_a_draft_under_a_new_id_and_with_another_subject_is_the_users(ada):
    ada.simulator.switches.rotate_draft_id = True
    note, draft = ada.drafted()
    new_id = ada.simulator.edit_draft(draft_id(draft), "my own words", subject="Hello again")
    located = ada.mailbox.locate(note, draft)
    assert located.whereabouts is Whereabouts.EDITED
    assert located.draft is not None
    assert draft_id(located.draft) == new_id
    assert located.draft.thread_ref != draft.thread_ref
    with pytest.raises(DraftChanged):
        ada.mailbox.update_draft(draft, note)


@pytest.mark.parametrize("version", ["", "x", "r1 abc", "\0"])
def test_a_draft_of_another_mailbox_is_not_found(ada, version):
    with pytest.raises(NotFound):
        ada.mailbox.send_draft(DraftRef(ref="17c0ffee", version=version))
    assert ada.mailbox.locate(ada.note(), DraftRef(ref="17c0ffee", version=version)).whereabouts is Whereabouts.ABSENT


# --- what became of it


def test_a_draft_in_the_trash_is_deleted_and_stays_there(ada):
    note, draft = ada.drafted()
    ada.simulator.trash_draft(draft_id(draft))
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.DELETED
    assert ada.mailbox.locate(note, None).whereabouts is Whereabouts.DELETED
    for act in (ada.mailbox.send_draft, lambda ref: ada.mailbox.update_draft(ref, note)):
        with pytest.raises(NotFound):
            act(draft)
    ada.mailbox.discard_draft(draft)
    assert [one.labels for one in ada.simulator.drafts()] == [("DRAFT", "TRASH")]
    assert ada.delivered() == []


def test_the_trash_is_told_by_the_feed(ada):
    _, draft = ada.drafted()
    _, cursor = ada.all_changes(None)
    ada.simulator.trash_draft(draft_id(draft))
    (message,) = ada.mailbox.changes(cursor, LONG_AGO).messages
    assert (message.ref, message.folder) == (draft.ref, Folder.TRASH)


def test_a_draft_that_goes_on_answering_after_it_was_sent_is_sent(ada):
    ada.simulator.switches.answer_for_sent_draft = True
    note, draft = ada.drafted()
    ada.mailbox.send_draft(draft)
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.SENT
    with pytest.raises(NotFound):
        ada.mailbox.send_draft(draft)
    with pytest.raises(DraftChanged):
        ada.mailbox.discard_draft(draft)
    assert len(ada.delivered()) == 1
    assert [one.folder for one in ada.news(None)] == [Folder.SENT]


@pytest.mark.parametrize("switch", ["rotate_draft_id", "search_lag", "stale_listings"])
def test_what_was_edited_and_sent_from_the_phone_is_found(ada, switch):
    """Also when the lists do not show it yet: the history does."""
    note, draft = ada.drafted()
    setattr(ada.simulator.switches, switch, True)
    text = "Dear Bob,\n\nThank you for the time you took on Tuesday to talk about the role. See you!\n\nAda\n"
    new_id = ada.simulator.edit_draft(draft_id(draft), text, subject="Thanks")
    ada.simulator.send_draft_by_hand(new_id)
    located = ada.mailbox.locate(note, draft)
    assert located.whereabouts is Whereabouts.SENT
    assert located.probable
    assert located.sent is not None
    assert located.sent.to == (BOB,)
    assert located.message_id == located.sent.message_id


@pytest.mark.parametrize("empty_pages", [False, True])
def test_a_draft_just_made_is_found_before_it_is_listed(ada, empty_pages):
    """As after a crash between the making and its record: only the place in the history from before is known."""
    ada.simulator.switches.stale_listings = True
    ada.simulator.switches.empty_history_pages = empty_pages
    _, before = ada.all_changes(None)
    note, draft = ada.drafted()
    located = ada.open().locate(note, None, before)
    assert located.whereabouts is Whereabouts.DRAFT
    assert located.draft is not None
    assert located.draft.ref == draft.ref
    for act in (ada.mailbox.send_draft, ada.mailbox.discard_draft, lambda ref: ada.mailbox.update_draft(ref, note)):
        with pytest.raises(Unavailable, match="does not list"):
            act(located.draft)
    assert ada.mailbox.locate(note, located.draft).draft == located.draft
    ada.clock.move(HOUR)
    assert ada.mailbox.locate(note, located.draft).draft == draft
    ada.mailbox.send_draft(located.draft)
    assert len(ada.delivered()) == 1


def test_a_draft_not_yet_listed_that_the_user_edits_or_deletes_is_known(ada):
    ada.simulator.switches.stale_listings = True
    _, before = ada.all_changes(None)
    note, draft = ada.drafted()
    unlisted = ada.mailbox.locate(note, None, before).draft
    assert unlisted is not None
    ada.simulator.edit_draft(draft_id(draft), note.text + "P.S. And more.\n")
    assert ada.mailbox.locate(note, unlisted, before).whereabouts is Whereabouts.EDITED
    ada.simulator.delete_draft(draft_id(draft))
    gone = ada.mailbox.locate(note, unlisted, before)
    assert (gone.whereabouts, gone.unproven) == (Whereabouts.ABSENT, False)
    with pytest.raises(NotFound):
        ada.mailbox.send_draft(unlisted)


@pytest.mark.parametrize("own_id", [False, True], ids=["our Message-ID", "an id of Gmail's own"])
def test_a_draft_under_a_new_id_is_found_before_it_is_listed(ada, own_id):
    """Our own changing of it whose answer was lost, and then the user's."""
    ada.simulator.switches.rotate_draft_id = True
    ada.simulator.switches.rewrite_message_id_of_drafts = own_id
    _, draft = ada.drafted()
    ada.simulator.switches.stale_listings = True
    newer = ada.note(text="Dear Bob,\n\nThank you for Tuesday, and for the tour.\n\nAda\n")
    ada.mailbox.update_draft(draft, newer)
    located = ada.open().locate(newer, draft)
    assert located.whereabouts is Whereabouts.DRAFT
    assert located.draft is not None
    with pytest.raises(Unavailable):
        ada.mailbox.send_draft(located.draft)
    ada.clock.move(HOUR)
    (made,) = ada.simulator.drafts()
    ada.simulator.edit_draft(made.id, newer.text + "P.S. And more.\n")
    assert ada.open().locate(newer, draft).whereabouts is Whereabouts.EDITED


@pytest.mark.parametrize("way", ["deleted", "forgotten", "late", "continued"])
def test_a_deletion_is_proven_by_the_history_alone(ada, way):
    note, draft = ada.drafted()
    _, cursor = ada.all_changes(None)
    if way in ("forgotten", "continued"):
        ada.clock.move(timedelta(days=8))
    if way == "continued":
        _, cursor = ada.all_changes(cursor)
    ada.simulator.switches.late_history = way == "late"
    ada.simulator.delete_draft(draft_id(draft))
    if way == "forgotten":
        ada.simulator.forget_history()
    located = ada.mailbox.locate(note, draft, cursor)
    assert (located.whereabouts, located.unproven) == (Whereabouts.ABSENT, way in ("forgotten", "late"))


def test_what_was_sent_is_found_when_the_history_is_forgotten(ada):
    note, draft = ada.drafted()
    ada.mailbox.send_draft(draft)
    ada.simulator.forget_history()
    located = ada.mailbox.locate(note, draft)
    assert (located.whereabouts, located.probable) == (Whereabouts.SENT, False)


def test_what_a_lost_database_sent_is_found_by_its_words(ada):
    note, draft = ada.drafted()
    ada.mailbox.send_draft(draft)
    for number in range(60):
        ada.simulator.arrive(letter("ada@example.org", f"<s{number}@example.org>", to="x@y.example"), label="SENT")
    ada.clock.move(timedelta(days=3))
    assert ada.open().locate(note, None).whereabouts is Whereabouts.SENT


def test_what_was_sent_in_two_halves_is_found_by_the_boundary_between_them(ada):
    note, draft = ada.drafted(html="<p>Thank you.</p>")
    ada.mailbox.send_draft(draft)
    other_words = ada.note(html="<p>Thank you so much.</p>", text="Thank you so much.\n", subject="Thanks")
    assert ada.open().locate(other_words, None).whereabouts is Whereabouts.SENT
    assert note.message_id == other_words.message_id


def test_the_same_words_to_somebody_else_are_not_ours(ada):
    _, draft = ada.drafted(to=(Address("cy@firm.example"),))
    ada.mailbox.send_draft(draft)
    other = ada.note(message_id="<n0te2@example.org>")
    assert ada.mailbox.locate(other, None).whereabouts is Whereabouts.ABSENT


def test_a_message_of_the_draft_that_is_neither_draft_nor_sent_is_uncertain(ada):
    note, draft = ada.drafted()
    with ada.simulator.state.transaction():
        ada.simulator.state.run("delete from message_labels where message_id = ?", draft.ref)
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.UNCERTAIN
    with pytest.raises(DraftChanged):
        ada.mailbox.send_draft(draft)


# --- the feed


def test_a_draft_deleted_while_the_network_was_gone_for_weeks_is_told(ada):
    _, kept = ada.drafted()
    _, lost = ada.drafted(message_id="<n0te2@example.org>")
    _, sent = ada.drafted(message_id="<n0te3@example.org>")
    _, cursor = ada.all_changes(None)
    ada.simulator.delete_draft(draft_id(lost))
    ada.simulator.send_draft_by_hand(draft_id(sent))
    ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"))
    ada.clock.move(timedelta(days=20))
    ada.simulator.forget_history()
    page, cursor = ada.all_changes(cursor, NOW - timedelta(days=1))
    assert page.reset
    assert set(page.removed) == {lost.ref, sent.ref}
    assert {one.folder for one in page.messages} == {Folder.DRAFTS, Folder.INBOX, Folder.SENT}
    ada.simulator.delete_draft(draft_id(kept))
    assert ada.all_changes(cursor)[0].removed == (kept.ref,)


def test_an_answer_that_was_thrown_away_is_read_anew_as_well(ada):
    ada.deliver(letter("bob@firm.example", "<a1@firm.example>"), Folder.TRASH)
    ada.simulator.arrive(letter("spam@spam.example", "<s1@spam.example>"), label="SPAM")
    page, _ = ada.all_changes(None)
    assert [(one.message_id, one.folder) for one in page.messages] == [("<a1@firm.example>", Folder.TRASH)]


def test_junk_is_told_once_it_is_taken_for_mail(ada):
    mail_id = ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"), label="SPAM")
    page, cursor = ada.all_changes(None)
    assert page.messages == ()
    ada.simulator.label(mail_id, add=["INBOX"], take=["SPAM"])
    assert [one.folder for one in ada.mailbox.changes(cursor, LONG_AGO).messages] == [Folder.INBOX]


def test_what_came_and_went_is_gone_and_nothing_else_is_lost(ada):
    _, cursor = ada.all_changes(None)
    gone = ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"))
    ada.simulator.arrive(letter("bob@firm.example", "<a2@firm.example>"))
    ada.simulator.delete(gone)
    page = ada.mailbox.changes(cursor, LONG_AGO)
    assert [one.message_id for one in page.messages] == ["<a2@firm.example>"]
    assert page.removed == (gone,)


def test_a_message_that_cannot_be_got_any_more_is_gone(ada):
    _, cursor = ada.all_changes(None)
    mail_id = ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"))
    ada.simulator.fault("gmail.users.messages.get", "404")
    page = ada.mailbox.changes(cursor, LONG_AGO)
    assert (page.messages, page.removed) == ((), (mail_id,))


@pytest.mark.parametrize("switch", ["", "empty_history_pages", "history_labels"])
def test_a_long_history_is_told_in_pages_each_of_which_may_be_the_last_one_read(ada, switch):
    if switch:
        setattr(ada.simulator.switches, switch, True)
    _, cursor = ada.all_changes(None)
    for number in range(250):
        ada.simulator.arrive(letter("bob@firm.example", f"<m{number}@firm.example>"))
    seen = []
    while True:
        page = ada.open().changes(cursor, LONG_AGO)  # as after a crash: nothing but the cursor is left
        seen += [one.message_id for one in page.messages]
        cursor = page.cursor
        if not page.has_more:
            break
    assert seen == [f"<m{number}@firm.example>" for number in range(250)]


def test_a_cursor_of_another_account_begins_anew(ada):
    ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"))
    _, cursor = ada.all_changes(None)
    page = ada.mailbox.changes(Cursor(cursor.replace("ada@", "eve@")), LONG_AGO)
    assert page.reset


@pytest.mark.parametrize(
    "bad",
    [
        "gmail1:",
        "gmail1:[]",
        'gmail1:{"a":1}',
        'gmail1:["ada@example.org","history","x","",[],[]]',
        'gmail1:["ada@example.org","all","1","",[],[]]',
        'gmail1:["ada@example.org","history",5,"",[],[]]',
        'gmail1:["ada@example.org","history","7","",[1],[]]',
        'gmail1:["ada@example.org","mail","1000000","nonsense",[],[]]',
    ],
)
def test_a_cursor_that_was_tampered_with_begins_anew(ada, bad):
    ada.simulator.arrive(letter("bob@firm.example", "<a1@firm.example>"))
    page, _ = ada.all_changes(Cursor(bad))
    assert page.reset
    assert [one.message_id for one in page.messages] == ["<a1@firm.example>"]


def test_a_first_reading_within_a_tight_quota_goes_on_where_it_was(tmp_path):
    with account(tmp_path, units_per_minute=2100) as ada:
        for number in range(230):
            ada.simulator.arrive(letter("bob@firm.example", f"<m{number}@firm.example>"))
        seen, cursor, refusals = set(), None, 0
        while True:
            try:
                page = ada.mailbox.changes(cursor, LONG_AGO)
            except RateLimited as refused:
                refusals += 1
                ada.clock.move(refused.retry_after)
                continue
            seen |= {one.message_id for one in page.messages}
            cursor = page.cursor
            if not page.has_more:
                break
        assert len(seen) == 230
        assert 0 < refusals < 10


def test_what_was_read_before_google_asked_to_wait_is_not_read_again(tmp_path):
    with account(tmp_path, units_per_minute=1000) as ada:  # not enough for a page of a hundred
        for number in range(130):
            ada.simulator.arrive(letter("bob@firm.example", f"<m{number}@firm.example>"))
        cursor: Cursor | None = None
        seen: list[str] = []
        while len(seen) < 130:
            try:
                page = ada.mailbox.changes(cursor, LONG_AGO)
            except RateLimited as refused:
                ada.clock.move(refused.retry_after)
                continue
            assert page.messages
            assert page.has_more
            seen += [one.message_id for one in page.messages]
            cursor = page.cursor
        assert len(set(seen)) == 130
        assert len([one for one in ada.asked("messages.get") if one.status == 200]) == 130


# --- what leaves


@pytest.mark.parametrize("later", [timedelta(0), timedelta(minutes=5), HOUR, 3 * HOUR * 24, -HOUR])
def test_what_the_agent_sends_is_dated_when_it_leaves(ada, later):
    note, draft = ada.drafted()
    ada.clock.move(later)
    assert ada.mailbox.send_draft(draft) is not None
    (mail,) = ada.simulator.delivered()
    assert abs(mail["Date"].datetime - ada.clock.now()) <= timedelta(minutes=5)
    assert words(mail) == note.text.split()
    assert len(ada.asked("drafts.update")) == (abs(later) > timedelta(minutes=5))


def test_the_new_date_keeps_an_answer_in_its_conversation(ada):
    ada.deliver(letter("bob@firm.example", "<a1@firm.example>", subject="Hello"))
    thread_ref = ada.news(None)[0].thread_ref
    _, draft = ada.drafted(
        subject="Re: Hello", in_reply_to="<a1@firm.example>", references=("<a1@firm.example>",), thread_ref=thread_ref
    )
    ada.clock.move(HOUR)
    sent = ada.mailbox.send_draft(draft)
    assert sent is not None
    assert sent.thread_ref == thread_ref


@pytest.mark.parametrize("what", ["429", "400", "404", "drop", "500"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_date_that_is_not_to_be_had_is_no_second_note(ada, what, when):
    note, draft = ada.drafted()
    ada.clock.move(HOUR)
    ada.simulator.fault("gmail.users.drafts.update", what, when=when)
    with suppress(RateLimited, OutcomeUnknown, DraftChanged):
        ada.mailbox.send_draft(draft)
    ada.clock.move(timedelta(minutes=1))
    located = ada.open().locate(note, draft)
    if located.draft is not None:
        assert located.whereabouts is Whereabouts.DRAFT
        ada.mailbox.send_draft(located.draft)
    assert len(ada.delivered()) == 1
    assert ada.in_drafts() == []


@pytest.mark.parametrize("verb", ["send", "update"])
def test_what_the_user_saves_while_we_write_leaves_the_draft_to_them(ada, verb):
    """There is no way to write only if nobody else has: the history tells afterwards."""
    note, draft = ada.drafted()
    newer = ada.note(text="Newer.\n")
    ada.clock.move(HOUR)

    def save(method: str, when: str) -> None:
        if (method, when) == ("gmail.users.drafts.get", "after"):
            ada.simulator.meanwhile = lambda method, when: None
            ada.simulator.edit_draft(draft_id(draft), "In my own words.\n")

    ada.simulator.meanwhile = save
    with pytest.raises(DraftChanged):
        ada.mailbox.send_draft(draft) if verb == "send" else ada.mailbox.update_draft(draft, newer)
    located = ada.mailbox.locate(note if verb == "send" else newer, draft)
    assert located.whereabouts is Whereabouts.EDITED
    assert ada.delivered() == []


# --- whose mailbox, and with whom


def test_the_signature_is_that_of_the_address_one_writes_from(ada):
    page = '<a href="https://ada.example/">my page</a>'
    markup = f'<div dir="ltr">Ada Park<br><b>Engineer</b> &amp; more<div>{page}</div></div>'
    ada.simulator.set_send_as(ada.alias.email, name="Ada P.", signature=markup, default=True)
    ada.simulator.set_send_as("eve@x.example", name="Eve", verificationStatus="pending")
    identity = ada.mailbox.identity()
    assert identity.addresses == (ada.user, Address(ada.alias.email, "Ada P."))
    assert identity.signature == "Ada Park\nEngineer & more\nmy page <https://ada.example/>"


@pytest.mark.parametrize(
    "address", ['"x y"@firm.example', "a{b}@firm.example", "bob@firm.example OR in:anywhere", "", "ü@x.example"]
)
def test_what_cannot_be_searched_for_is_not(ada, address):
    ada.simulator.arrive(letter("bob@firm.example", "<b1@firm.example>"))
    assert ada.mailbox.correspondence([address], "", LONG_AGO) == ()


def test_correspondence_with_many_people_is_searched_for_in_parts(ada):
    people = [f"p{number}@firm{number}.example" for number in range(20)]
    for number, person in enumerate(people):
        ada.simulator.arrive(letter(person, f"<p{number}@firm.example>"), at=NOW - HOUR * (number + 1))
    found = ada.mailbox.correspondence(people, "", LONG_AGO)
    assert [one.messages[0].message_id for one in found] == [f"<p{number}@firm.example>" for number in range(20)]


@pytest.mark.parametrize("ref", ["", "../../x", "a b", "x" * 3000, "ü"])
def test_an_odd_reference_is_not_found(ada, ref):
    with pytest.raises(NotFound):
        ada.mailbox.thread(ref)


def test_names_beyond_ascii_arrive_as_they_are(ada):
    _, draft = ada.drafted(to=(Address("bob@firm.example", "Jürgen „Jo“ Müller, 李小龍"),), subject="Grüße – 你好")
    ada.mailbox.send_draft(draft)
    (mail,) = ada.simulator.delivered()
    read = from_bytes(bytes(mail), ref="", thread_ref="", folder=Folder.OTHER, received_at=NOW)
    assert read.to == (Address("bob@firm.example", "Jürgen „Jo“ Müller, 李小龍"),)
    assert read.subject == "Grüße – 你好"
    assert "Tuesday" in words(mail)
