"""Whatever goes wrong on the way to Gmail and back: a write is made once, what is told is true, `locate` finds out."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from providers.base import DraftChanged, NotFound, OutcomeUnknown, RateLimited, Rejected, Unavailable, Whereabouts
from tests.contract.mailbox import letter
from tests.unit.gmail_account import Account, account

LOST = ("drop", "reset", "hang", "truncate", "portal", "500", "502", "503", "503-header", "504")
WAITS = {
    "429": timedelta(seconds=60),
    "429-header": timedelta(seconds=120),
    "429-user": timedelta(minutes=15),
    "429-concurrent": timedelta(seconds=60),
    "403-user": timedelta(minutes=15),
    "403-quota": timedelta(seconds=60),
    "403-daily": timedelta(hours=1),
}
BEFORE_AND_AFTER = ("before", "after")


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Account]:
    with account(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("when", BEFORE_AND_AFTER)
@pytest.mark.parametrize("what", LOST)
def test_a_lost_answer_to_a_sending_is_never_a_second_sending(ada, what, when):
    note, draft = ada.drafted()
    ada.fault("gmail.users.drafts.send", what, when=when)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.send_draft(draft)
    assert len(ada.asked("drafts.send")) == 1
    located = ada.open().locate(note, draft)
    if when == "before":
        assert located.whereabouts is Whereabouts.DRAFT
        assert ada.delivered() == []
        assert ada.mailbox.send_draft(located.draft) is not None
    else:
        assert located.whereabouts is Whereabouts.SENT
        assert not located.probable
        with pytest.raises(NotFound):
            ada.mailbox.send_draft(draft)
    assert len(ada.delivered()) == 1


@pytest.mark.parametrize("when", BEFORE_AND_AFTER)
@pytest.mark.parametrize("what", LOST)
def test_a_lost_answer_to_a_creation_leaves_one_draft_that_is_found(ada, what, when):
    note = ada.note()
    ada.fault("gmail.users.drafts.create", what, when=when)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.create_draft(note)
    assert len(ada.asked("drafts.create")) == 1
    located = ada.open().locate(note, None)
    assert located.whereabouts is (Whereabouts.ABSENT if when == "before" else Whereabouts.DRAFT)
    if located.draft:
        assert ada.mailbox.send_draft(located.draft) is not None


@pytest.mark.parametrize("when", BEFORE_AND_AFTER)
@pytest.mark.parametrize("what", LOST)
def test_a_lost_answer_to_a_change_leaves_the_draft_ours(ada, what, when):
    _, draft = ada.drafted()
    newer = ada.note(text="Dear Bob,\n\nA second thought.\n")
    ada.fault("gmail.users.drafts.update", what, when=when)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.update_draft(draft, newer)
    assert len(ada.asked("drafts.update")) == 1
    located = ada.open().locate(newer, draft)
    assert located.whereabouts is Whereabouts.DRAFT
    assert (located.draft == draft) == (when == "before")
    changed = ada.mailbox.update_draft(located.draft, newer)
    assert ada.mailbox.locate(newer, changed).whereabouts is Whereabouts.DRAFT
    assert len(ada.in_drafts()) == 1


@pytest.mark.parametrize("when", BEFORE_AND_AFTER)
@pytest.mark.parametrize("what", [what for what in LOST if what != "truncate"])  # the answer has nothing to cut
def test_a_lost_answer_to_a_removal_can_be_asked_again(ada, what, when):
    note, draft = ada.drafted()
    ada.fault("gmail.users.drafts.delete", what, when=when)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.discard_draft(draft)
    assert len(ada.asked("drafts.delete")) == 1
    ada.mailbox.discard_draft(draft)
    assert ada.in_drafts() == []
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.ABSENT


@pytest.mark.parametrize(("what", "wait"), WAITS.items())
@pytest.mark.parametrize("verb", ["create", "update", "send", "discard"])
def test_a_refusal_for_too_many_requests_does_nothing_and_says_how_long(ada, verb, what, wait):
    note, draft = ada.drafted()
    ada.fault(f"gmail.users.drafts.{'delete' if verb == 'discard' else verb}", what)
    ada.forget_requests()
    acts = {
        "create": lambda: ada.mailbox.create_draft(ada.note(message_id="<n0te2@example.org>")),
        "update": lambda: ada.mailbox.update_draft(draft, ada.note(text="Newer.\n")),
        "send": lambda: ada.mailbox.send_draft(draft),
        "discard": lambda: ada.mailbox.discard_draft(draft),
    }
    with pytest.raises(RateLimited) as refused:
        acts[verb]()
    assert refused.value.retry_after == wait
    assert [one.verb for one in ada.asked() if one.verb != "GET"] == [
        {"update": "PUT", "discard": "DELETE"}.get(verb, "POST")
    ]
    ada.forget_requests()
    ada.clock.move(wait - timedelta(seconds=1))
    with pytest.raises(RateLimited) as still:
        acts[verb]()
    assert still.value.retry_after == timedelta(seconds=1)
    assert ada.asked() == [], "nothing is asked before"
    ada.clock.move(timedelta(seconds=1))
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.DRAFT
    assert len(ada.in_drafts()) == 1
    assert ada.delivered() == []


def test_what_a_clock_far_ahead_was_asked_to_wait_for_ends_when_that_is_put_right(ada):
    note, draft = ada.drafted()
    ada.fault("gmail.users.drafts.send", "429")
    with pytest.raises(RateLimited):
        ada.mailbox.send_draft(draft)
    ada.clock.move(timedelta(hours=-10))
    assert ada.mailbox.locate(note, draft).whereabouts is Whereabouts.DRAFT


@pytest.mark.parametrize("what", ["429", "403-quota"])
@pytest.mark.parametrize("verb", ["create", "update", "send", "delete"])
def test_a_refusal_of_what_was_done_all_the_same_is_no_second_note(ada, verb, what):
    """Google does not do that, as far as anybody knows; should it, what is asked again is asked of what lies there."""
    newer = ada.note(text="Newer.\n")
    note, draft = (newer, None) if verb == "create" else ada.drafted()
    acts = {
        "create": lambda: ada.mailbox.create_draft(newer),
        "update": lambda: ada.mailbox.update_draft(draft, newer),
        "send": lambda: ada.mailbox.send_draft(draft),
        "delete": lambda: ada.mailbox.discard_draft(draft),
    }
    ada.fault(f"gmail.users.drafts.{verb}", what, when="after")
    with pytest.raises(RateLimited) as refused:
        acts[verb]()
    ada.clock.move(refused.value.retry_after)
    if verb == "delete":
        ada.mailbox.discard_draft(draft)
        assert ada.in_drafts() == []
        return
    if verb != "create":  # a first creation is always preceded by a search
        with pytest.raises((NotFound, DraftChanged)):
            acts[verb]()
    located = ada.mailbox.locate(newer if verb != "send" else note, draft)
    assert located.whereabouts is (Whereabouts.SENT if verb == "send" else Whereabouts.DRAFT)
    if located.draft:
        ada.mailbox.send_draft(located.draft)
    assert len(ada.delivered()) == 1
    assert ada.in_drafts() == []


@pytest.mark.parametrize("what", ["drop", "reset", "truncate", "portal", "500", "503", "504"])
@pytest.mark.parametrize("when", BEFORE_AND_AFTER)
def test_a_read_that_fails_in_passing_is_made_again(ada, what, when):
    _, cursor = ada.all_changes(None)
    ada.fault("gmail.users.history.list", what, when=when, times=2)
    ada.forget_requests()
    assert ada.mailbox.changes(cursor, ada.clock.now()).messages == ()
    assert len(ada.asked("history.list")) == 3
    assert len(ada.pauses) == 2
    assert 0.2 <= ada.pauses[0] <= 0.6
    assert 0.4 <= ada.pauses[1] <= 1.2, "twice as long, give or take half"


def test_a_read_that_keeps_failing_is_given_up(ada):
    _, cursor = ada.all_changes(None)
    ada.fault("gmail.users.history.list", "500", times=3)
    with pytest.raises(Unavailable):
        ada.mailbox.changes(cursor, ada.clock.now())
    assert ada.mailbox.changes(cursor, ada.clock.now()).messages == ()


def test_a_read_that_hangs_is_not_waited_for_again(ada):
    _, cursor = ada.all_changes(None)
    ada.fault("gmail.users.history.list", "hang")
    ada.forget_requests()
    with pytest.raises(Unavailable):
        ada.mailbox.changes(cursor, ada.clock.now())
    assert len(ada.asked("history.list")) == 1


def test_a_read_is_not_made_again_before_google_wants_it(ada):
    _, cursor = ada.all_changes(None)
    ada.fault("gmail.users.history.list", "429-header")
    with pytest.raises(RateLimited) as refused:
        ada.mailbox.changes(cursor, ada.clock.now())
    assert refused.value.retry_after == timedelta(seconds=120)
    assert ada.pauses == []


def test_nobody_there_is_nothing_done(ada):
    note, draft = ada.drafted()
    ada.simulator.close()
    for verb in (lambda: ada.mailbox.create_draft(note), lambda: ada.mailbox.send_draft(draft)):
        with pytest.raises(Unavailable):
            verb()


@pytest.mark.parametrize("what", ["drop", "404", "500"])
def test_a_draft_that_cannot_be_read_back_is_not_called_made(ada, what):
    note = ada.note()
    ada.fault("gmail.users.drafts.get", what, times=3)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.create_draft(note)
    ada.simulator.faults.clear()
    assert len(ada.in_drafts()) == 1


@pytest.mark.parametrize("what", ["drop", "500", "404"])
def test_a_sent_note_that_cannot_be_read_is_found_later(ada, what):
    note, draft = ada.drafted()
    ada.fault("gmail.users.messages.get", what, times=1 if what == "404" else 3)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.send_draft(draft)
    located = ada.mailbox.locate(note, draft)
    assert located.whereabouts is Whereabouts.SENT
    assert located.sent is not None
    assert located.sent.message_id.endswith("@mail.gmail.com>")
    assert len(ada.delivered()) == 1


def test_a_sending_refused_for_its_recipient_is_refused_for_good(ada):
    _, draft = ada.drafted()
    ada.fault("gmail.users.drafts.send", "400")
    with pytest.raises(Rejected):
        ada.mailbox.send_draft(draft)
    assert ada.delivered() == []


def test_parts_of_a_batch_that_fail_are_asked_for_alone(ada):
    ids = ["<a0@firm.example>"]
    ada.deliver(letter("bob@firm.example", ids[0]))
    for number in range(1, 6):
        ids.append(f"<a{number}@firm.example>")
        ada.deliver(letter("bob@firm.example", ids[-1], In_Reply_To=ids[-2], References=ids[0]))
    thread_ref = ada.news(None)[0].thread_ref
    ada.fault("gmail.users.messages.get", "429-concurrent", times=2)
    ada.fault("gmail.users.messages.get", "404")
    ada.forget_requests()
    found = [message.message_id for message in ada.mailbox.thread(thread_ref).messages]
    assert len(found) == 5
    assert set(found) < set(ids)
