"""The local mailbox beyond the common promises: interrupted changes, hands of others, hostile files."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from providers.base import (
    Address,
    AuthRequired,
    Cursor,
    DraftChanged,
    Folder,
    NotFound,
    OutcomeUnknown,
    ProviderError,
    Rejected,
    Unavailable,
    Whereabouts,
)
from providers.local.lock import held
from providers.local.transport import Letter
from tests.contract.local_world import LocalWorld
from tests.contract.mailbox import LONG_AGO, NOW, letter


@pytest.fixture
def world(tmp_path: Path) -> LocalWorld:
    return LocalWorld(tmp_path)


class Failing:
    """A transport that says, or does, what a test wants."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.letters: list[Letter] = []

    def deliver(self, letter: Letter, now: datetime) -> None:
        self.letters.append(letter)
        raise self.error

    def delivered(self, message_id: str) -> bool | None:
        return None


# Drafts and what others do to them


def test_a_draft_is_marked_as_one_and_is_plain_text(world: LocalWorld):
    world.mailbox.create_draft(world.note(html="<p>Dear Bob</p>"))
    (path,) = world.files(".Drafts")
    assert path.name.endswith(":2,DS")
    assert b"html" not in path.read_bytes()
    assert b"\r" not in path.read_bytes()


def test_making_the_same_draft_twice_is_making_it_once(world: LocalWorld):
    first = world.mailbox.create_draft(world.note())
    assert world.open().create_draft(world.note()) == first
    assert len(list(world.files(".Drafts"))) == 1


def test_flags_and_a_move_from_new_are_no_edit(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    path.rename(path.with_name(path.name.replace(":2,DS", ",S=400,W=410:2,DFS")))
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.DRAFT
    assert world.mailbox.send_draft(draft) is not None


def test_another_folding_and_encoding_is_no_edit(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note(subject="A subject of some length to be folded where it pleases"))
    (path,) = world.files(".Drafts")
    head, _, _ = path.read_bytes().partition(b"\n\n")
    head = head.replace(b"some length", b"some\n length").replace(b"quoted-printable", b"8bit")
    path.unlink()
    world.deliver(head + b"\n\n" + world.note().text.encode() + b"\n", Folder.DRAFTS)
    located = world.mailbox.locate(world.note(), draft)
    assert located.whereabouts is Whereabouts.DRAFT
    assert located.draft is not None
    assert located.draft.version == draft.version


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Bob Smith", b"Robert Smith"),
        (b"bob@firm.example", b"bob@other.example"),
        (b"Thank you for the conversation", b"Thanks"),
        (b"Dear Bob", b"Dear Robert"),
        (b"MIME-Version", b"Cc: eve@firm.example\nMIME-Version"),
        (b"MIME-Version", b"Bcc: eve@firm.example\nMIME-Version"),
        (b"MIME-Version", b"X-Mozilla-Draft-Info: internal\nMIME-Version"),
        (b"ada@example.org", b"ada.park@example.net"),
        (b"<n0te1@", b"<other@"),
    ],
)
def test_what_a_recipient_could_see_is_an_edit_even_in_place(world: LocalWorld, old: bytes, new: bytes):
    draft = world.mailbox.create_draft(world.note())
    _, cursor = world.drain(None)
    (path,) = world.files(".Drafts")
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    assert len(world.news(cursor)) == 1
    located = world.mailbox.locate(world.note(), draft)
    assert located.whereabouts is Whereabouts.EDITED
    for act in (world.mailbox.send_draft, world.mailbox.discard_draft):
        with pytest.raises(DraftChanged):
            act(draft)
    assert path.exists()


def test_a_draft_flagged_deleted_is_deleted(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    path.rename(path.with_name(path.name + "T"))
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.DELETED
    with pytest.raises(NotFound):
        world.mailbox.send_draft(draft)
    world.mailbox.discard_draft(draft)
    assert path.with_name(path.name + "T").exists()


def test_a_draft_moved_elsewhere_is_the_users(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    path.rename(world.root / "cur" / path.name)
    located = world.mailbox.locate(world.note(), draft)
    assert located.whereabouts is Whereabouts.EDITED
    assert "moved out of Drafts" in located.evidence


def test_a_sent_note_that_was_archived_is_still_sent(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    world.mailbox.send_draft(draft)
    world.move(world.note().message_id, Folder.OTHER)
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.SENT


def test_a_note_sent_and_then_flagged_deleted_was_sent(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    world.mailbox.send_draft(draft)
    (path,) = world.files(".Sent")
    path.rename(path.with_name(path.name + "T"))
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.SENT


def test_two_copies_after_an_interrupted_change_become_one(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    old = path.read_bytes()
    newer = world.note(text="better words\n")
    world.mailbox.update_draft(draft, newer)
    world.deliver(old, Folder.DRAFTS)
    located = world.open().locate(newer, draft)
    assert located.whereabouts is Whereabouts.DRAFT
    (left,) = world.files(".Drafts")
    assert b"better words" in left.read_bytes()
    assert located.draft is not None
    world.mailbox.send_draft(located.draft)
    assert [message.text.strip() for message in world.delivered()] == ["better words"]


def test_an_edited_copy_beside_ours_is_never_touched(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    world.deliver(path.read_bytes().replace(b"Dear Bob", b"Dear Robert"), Folder.DRAFTS)
    located = world.mailbox.locate(world.note(), draft)
    assert located.whereabouts is Whereabouts.EDITED
    with pytest.raises(DraftChanged):
        world.mailbox.send_draft(draft)
    with pytest.raises(DraftChanged):
        world.mailbox.update_draft(draft, world.note(text="new\n"))
    assert len(list(world.files(".Drafts"))) == 2


@pytest.mark.parametrize(
    ("directory", "expected"),
    [
        (Folder.SENT, Whereabouts.SENT),
        (Folder.DRAFTS, Whereabouts.EDITED),
        (Folder.TRASH, Whereabouts.DELETED),
    ],
)
def test_what_a_client_made_of_a_draft_is_recognised_by_likeness(
    world: LocalWorld, directory: Folder, expected: Whereabouts
):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    path.unlink()
    text = world.note().text + "\nPS: greetings\n"
    raw = letter("ada@example.org", "<client@vm>", to="bob@firm.example", text=text, subject="Thanks!")
    world.deliver(raw, directory)
    located = world.mailbox.locate(world.note(), draft)
    assert (located.whereabouts, located.probable) == (expected, True)
    assert world.mailbox.locate(world.note(), None).whereabouts is Whereabouts.ABSENT


@pytest.mark.parametrize(
    "raw",
    [
        letter("ada@example.org", "<1@vm>", to="carol@firm.example", text="Thank you for the time you took on Tuesday"),
        letter("ada@example.org", "<1@vm>", to="bob@firm.example", text="Something quite different", subject="Lunch"),
    ],
)
def test_other_mail_is_not_taken_for_the_note(world: LocalWorld, raw: bytes):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    path.unlink()
    world.deliver(raw, Folder.SENT)
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.ABSENT


def test_an_older_message_is_not_taken_for_the_note(world: LocalWorld):
    note = world.note(date=NOW + timedelta(days=1))
    draft = world.mailbox.create_draft(note)
    (path,) = world.files(".Drafts")
    path.unlink()
    world.deliver(
        letter("ada@example.org", "<1@vm>", to="bob@firm.example", text=note.text, subject=note.subject), Folder.SENT
    )
    assert world.mailbox.locate(note, draft).whereabouts is Whereabouts.ABSENT


# Sending


def test_a_note_is_dated_when_it_is_sent_in_the_zone_it_was_written_in(tmp_path: Path):
    now = NOW
    world = LocalWorld(tmp_path, clock=lambda: now)
    berlin = NOW.astimezone(datetime.fromisoformat("2026-03-03T15:30+01:00").tzinfo)
    draft = world.mailbox.create_draft(world.note(date=berlin))
    now = NOW + timedelta(hours=2)
    sent = world.mailbox.send_draft(draft)
    assert sent is not None
    assert sent.sent_at == now
    assert world.delivered()[0].header("date") == "Tue, 03 Mar 2026 17:30:00 +0100"


@pytest.mark.parametrize(
    "error",
    [Unavailable("no network"), Rejected("no such user"), AuthRequired("who are you")],
    ids=lambda error: type(error).__name__,
)
def test_what_certainly_did_not_leave_is_back_in_drafts(tmp_path: Path, error: ProviderError):
    world = LocalWorld(tmp_path, transport=Failing(error))
    draft = world.mailbox.create_draft(world.note())
    with pytest.raises(type(error)):
        world.mailbox.send_draft(draft)
    located = world.mailbox.locate(world.note(), draft)
    assert (located.whereabouts, located.draft) == (Whereabouts.DRAFT, draft)
    assert list(world.files(".Sent")) == []


@pytest.mark.parametrize("error", [OutcomeUnknown("no answer"), ZeroDivisionError()], ids=lambda e: type(e).__name__)
def test_what_may_have_left_is_uncertain_for_good(tmp_path: Path, error: Exception):
    transport = Failing(error)
    world = LocalWorld(tmp_path, transport=transport)
    draft = world.mailbox.create_draft(world.note())
    with pytest.raises(type(error)):
        world.mailbox.send_draft(draft)
    for mailbox in (world.mailbox, world.open()):
        located = mailbox.locate(world.note(), draft)
        assert located.whereabouts is Whereabouts.UNCERTAIN
        with pytest.raises(NotFound):
            mailbox.send_draft(draft)
    assert len(transport.letters) == 1
    # A copy among the sent mail, as another program may bring it, settles it.
    world.deliver(transport.letters[0].content, Folder.SENT)
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.SENT


def test_the_envelope_has_each_stranger_once_and_never_the_user(tmp_path: Path):
    transport = Failing(OutcomeUnknown("no answer"))
    world = LocalWorld(tmp_path, transport=transport)
    to = (Address("bob@firm.example", "Smith, Bob <ceo@x.com>"), world.alias, Address("eve@firm.example"))
    with pytest.raises(OutcomeUnknown):
        world.mailbox.send_draft(world.mailbox.create_draft(world.note(to=to)))
    (sent,) = transport.letters
    assert (sent.sender, sent.recipients) == ("ada@example.org", ("bob@firm.example", "eve@firm.example"))


def test_an_edit_between_the_look_and_the_taking_away_is_seen(tmp_path: Path):
    """The clock is read just before a draft is taken out of Drafts: that is when an editor saves into its file."""
    drafts: list[Path] = []

    def clock() -> datetime:
        while drafts:
            path = drafts.pop()
            path.write_bytes(path.read_bytes().replace(b"Dear", b"Dearest"))
        return NOW

    world = LocalWorld(tmp_path, clock=clock)
    draft = world.mailbox.create_draft(world.note(text="Dear Bob,\n"))
    drafts += world.files(".Drafts")
    with pytest.raises(DraftChanged):
        world.mailbox.send_draft(draft)
    assert world.delivered() == []
    (path,) = world.files(".Drafts")
    assert b"Dearest Bob" in path.read_bytes()


def test_what_was_sent_was_sent_though_a_draft_of_it_is_there_still(world: LocalWorld):
    """As when a phone sends a draft and a synchronisation brings it back."""
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    world.deliver(path.read_bytes(), Folder.SENT)
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.SENT
    assert world.mailbox.locate(world.note(), None).whereabouts is Whereabouts.SENT


def test_nobody_sends_while_another_process_does(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    with held(world.root / "afterword" / "lock") as taken:
        assert taken
        with pytest.raises(Unavailable, match="Another process"):
            world.mailbox.send_draft(draft)
    assert world.mailbox.send_draft(draft) is not None


def test_a_sending_in_progress_is_left_alone_by_recovery(world: LocalWorld):
    draft = world.mailbox.create_draft(world.note())
    (path,) = world.files(".Drafts")
    with held(world.root / "afterword" / "lock"):
        path.rename(world.root / "afterword" / "sending" / f"claimed.{10**15}.{path.name.partition(':')[0]}")
        assert world.open().locate(world.note(), draft).whereabouts is Whereabouts.UNCERTAIN
    assert world.open().locate(world.note(), draft).whereabouts is Whereabouts.DRAFT


def test_a_full_disk_while_filing_is_said_and_made_good(tmp_path: Path):
    world = LocalWorld(tmp_path)
    draft = world.mailbox.create_draft(world.note())
    sent = world.root / ".Sent" / "tmp"
    sent.rmdir()
    sent.write_text("in the way")
    with pytest.raises(OutcomeUnknown, match="not filed"):
        world.mailbox.send_draft(draft)
    assert len(world.delivered()) == 1
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.SENT
    sent.unlink()
    located = world.mailbox.locate(world.note(), draft)
    assert located.sent is not None
    assert located.sent.ref
    assert len(world.delivered()) == 1


# Reading


def test_a_reading_covers_drafts_however_old(world: LocalWorld):
    world.deliver(letter("ada@example.org", "<d@x>", to="bob@firm.example"), Folder.DRAFTS, NOW - timedelta(days=400))
    assert [message.folder for message in world.news(None, NOW - timedelta(days=1))] == [Folder.DRAFTS]


def test_a_cursor_of_another_tree_begins_anew(world: LocalWorld, tmp_path: Path):
    other = LocalWorld(tmp_path / "other")
    _, cursor = other.drain(None)
    world.deliver(letter("bob@firm.example", "<a1@x>"))
    assert world.mailbox.changes(cursor, LONG_AGO).reset


@pytest.mark.parametrize("cut", [1, 4, 20])
def test_a_cursor_cut_short_begins_anew(world: LocalWorld, cut: int):
    world.deliver(letter("bob@firm.example", "<a1@x>"))
    _, cursor = world.drain(None)
    assert world.mailbox.changes(Cursor(cursor[:-cut]), LONG_AGO).reset


def test_another_process_goes_on_from_the_cursor(world: LocalWorld):
    world.deliver(letter("bob@firm.example", "<a1@x>"))
    _, cursor = world.drain(None)
    world.deliver(letter("bob@firm.example", "<a2@x>"))
    (page,) = [world.open().changes(cursor, LONG_AGO)]
    assert [message.message_id for message in page.messages] == ["<a2@x>"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(world: LocalWorld):
    world.deliver(letter("bob@firm.example", "<a1@x>"))
    (path,) = world.files("")
    path.chmod(0)
    (message,) = world.news(None)
    assert "could not be read" in message.damage


def test_a_huge_message_is_cut(world: LocalWorld):
    world.deliver(b"From: bob@firm.example\nMessage-ID: <big@x>\n\n" + b"x\n" * 25_000_000)
    (message,) = world.news(None)
    assert message.message_id == "<big@x>"
    assert "4 MB" in message.damage
    assert len(message.text) <= 2**20


def test_large_messages_end_a_page_early(world: LocalWorld):
    for number in range(5):
        world.deliver(f"From: bob@firm.example\nMessage-ID: <b{number}@x>\n\n".encode() + b"x\n" * 2_000_000)
    pages, _ = world.drain(None)
    assert [len(page.messages) for page in pages] == [3, 2]


def test_messages_without_ids_are_each_a_conversation(world: LocalWorld):
    world.deliver(b"From: a@b.example\n\none")
    world.deliver(b"no headers at all")
    first, second = world.news(None)
    assert first.thread_ref != second.thread_ref
    for message in (first, second):
        assert [one.ref for one in world.mailbox.thread(message.thread_ref).messages] == [message.ref]


def test_a_conversation_holds_when_the_root_is_missing_and_ids_go_in_circles(world: LocalWorld):
    world.deliver(letter("a@b.example", "<2@x>", References="<1@x>"))
    world.deliver(letter("a@b.example", "<3@x>", References="<2@x>"))
    for own, parent in ((4, 5), (5, 6), (6, 4)):
        world.deliver(letter("a@b.example", f"<{own}@x>", References=f"<{parent}@x>"))
    refs = {message.message_id: message.thread_ref for message in world.news(None)}
    assert refs["<2@x>"] == refs["<3@x>"] == "<1@x>"
    assert len(world.mailbox.thread("<1@x>").messages) == 2
    assert len(world.mailbox.thread(refs["<4@x>"]).messages) == 3


def test_a_message_of_the_same_id_in_two_folders_is_in_the_conversation_twice(world: LocalWorld):
    for folder in (Folder.INBOX, Folder.OTHER):
        world.deliver(letter("a@b.example", "<2@x>"), folder)
    assert len(world.mailbox.thread("<2@x>").messages) == 2


def test_the_mailbox_is_unavailable_when_its_folder_goes_away(world: LocalWorld):
    world.root.rename(world.root.with_name("elsewhere"))
    for act in (
        lambda: world.mailbox.changes(None, LONG_AGO),
        lambda: world.mailbox.thread("<a@b>"),
        lambda: world.mailbox.create_draft(world.note()),
        lambda: world.mailbox.locate(world.note(), None),
    ):
        with pytest.raises(Unavailable):
            act()
