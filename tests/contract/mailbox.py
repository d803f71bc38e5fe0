"""What every mailbox promises, as one suite. A provider joins by subclassing `MailboxContract` with a `world` fixture.

The world is the mailbox under test together with its other side: whoever writes to the user, the user in a mail client,
and the ledger of what really went out. `test_local.py` shows how little that takes.
"""

from abc import ABC, abstractmethod
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest

from providers.base import (
    Address,
    ChangePage,
    Cursor,
    DraftChanged,
    DraftRef,
    Folder,
    IncomingMessage,
    Mailbox,
    NotFound,
    OutgoingMessage,
    Rejected,
    Whereabouts,
)

NOW = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=365)
BOB = Address("bob@firm.example", "Bob Smith")


class MailboxWorld(ABC):
    """A mailbox of `user`, empty at the start, at the moment `NOW`."""

    mailbox: Mailbox
    user = Address("ada@example.org", "Ada Park")
    alias = Address("ada.park@example.net", "Ada Park")
    bob = BOB
    """Whom the notes go to."""

    keeps_message_id = True
    """Whether a message goes out under the Message-ID it was written with."""
    adds: frozenset[str] = frozenset()
    """The headers that the provider itself may give to what goes out."""
    has_trash = True
    """Whether a draft the user deletes can be found in the trash."""
    keeps_removed_refs = True
    """Whether the change feed names what is gone."""

    @abstractmethod
    def deliver(self, raw: bytes, folder: Folder = Folder.INBOX, at: datetime = NOW) -> None:
        """Somebody's message arrives, or lies in that folder, since `at`."""

    @abstractmethod
    def move(self, message_id: str, folder: Folder) -> None:
        """The user, or a filter, moves a message."""

    @abstractmethod
    def edit_draft(self, draft: DraftRef, text: str) -> None:
        """The user opens the draft, changes its text and saves it."""

    @abstractmethod
    def delete_draft(self, draft: DraftRef) -> None:
        """The user deletes the draft."""

    @abstractmethod
    def send_by_hand(self, draft: DraftRef) -> None:
        """The user sends the draft from a mail client."""

    @abstractmethod
    def delivered(self) -> list[IncomingMessage]:
        """All that went out to others, whoever sent it; each delivery by itself."""

    @abstractmethod
    def expire_cursor(self, cursor: Cursor) -> Cursor:
        """A cursor like this one that the provider no longer honours."""

    def settle(self) -> None:  # noqa: B027 - optional
        """Let everything that a provider does a little later be done."""

    # what the tests say often

    def note(self, **changes) -> OutgoingMessage:
        note = OutgoingMessage(
            key="key-1",
            message_id="<n0te1@example.org>",
            date=NOW,
            sender=self.user,
            to=(self.bob,),
            subject="Thank you for the conversation",
            text="Dear Bob,\n\nThank you for the time you took on Tuesday to talk about the role.\n\nAda\n",
        )
        return replace(note, **changes)

    def drain(self, cursor: Cursor | None, since: datetime = LONG_AGO) -> tuple[list[ChangePage], Cursor]:
        pages = []
        while True:
            page = self.mailbox.changes(cursor, since)
            pages.append(page)
            cursor = page.cursor
            if not page.has_more:
                return pages, cursor

    def news(self, cursor: Cursor | None, since: datetime = LONG_AGO) -> list[IncomingMessage]:
        return [message for page in self.drain(cursor, since)[0] for message in page.messages]


def letter(sender: str, message_id: str, *, to: str = "ada@example.org", text: str = "Hello", **headers: str) -> bytes:
    """A message of the other side."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Message-ID"] = sender, to, message_id
    mail["Date"] = NOW
    mail["Subject"] = headers.pop("subject", "About the role")
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


class MailboxContract:
    """The promises of `providers.base.Mailbox`."""

    @pytest.fixture
    def world(self) -> MailboxWorld:
        raise NotImplementedError

    # --- drafts

    def test_identity_is_the_primary_address_and_the_aliases(self, world: MailboxWorld):
        assert [one.mailbox for one in world.mailbox.identity().addresses] == [world.user.mailbox, world.alias.mailbox]

    @pytest.mark.parametrize(
        "name", ["Bob Smith", "Smith, Bob <ceo@x.com>", 'Bob "Rock" Smith', "Jürgen Müller", "李小龍", ""]
    )
    def test_a_draft_is_stored_as_it_was_written(self, world: MailboxWorld, name: str):
        text = "Grüße,\n\n" + "a long paragraph on one line " * 60 + "\n\n.\nFrom me\n"
        note = world.note(
            to=(Address("bob@firm.example", name),), subject="Danke für das Gespräch – bis bald", text=text
        )
        world.mailbox.create_draft(note)
        (draft,) = world.news(None)
        assert draft.folder is Folder.DRAFTS
        assert draft.sender == note.sender
        assert draft.to == note.to
        assert draft.subject == note.subject
        assert draft.text.split() == note.text.split()
        assert max(map(len, draft.text.splitlines())) > 1000
        assert draft.damage == ""

    def test_an_answer_carries_its_threading_headers(self, world: MailboxWorld):
        world.deliver(letter("rita@agency.example", "<p1@agency.example>"))
        world.deliver(letter("rita@agency.example", "<p2@agency.example>", References="<p1@agency.example>"))
        thread_ref = world.news(None)[0].thread_ref
        chain = ("<p1@agency.example>", "<p2@agency.example>")
        note = world.note(in_reply_to=chain[-1], references=chain, subject="Re: About the role", thread_ref=thread_ref)
        draft = world.mailbox.create_draft(note)
        assert draft.thread_ref == thread_ref
        mine = [message for message in world.mailbox.thread(thread_ref).messages if message.folder is Folder.DRAFTS]
        assert [(message.in_reply_to, message.references) for message in mine] == [(chain[-1], chain)]

    def test_nothing_in_a_note_tells_of_a_program(self, world: MailboxWorld):
        world.mailbox.send_draft(world.mailbox.create_draft(world.note()))
        world.settle()
        (message,) = world.delivered()
        names = {name.casefold() for name, _ in message.headers} - world.adds
        assert not {name for name in names if name.startswith("x-")} | names & {"user-agent", "auto-submitted"}
        assert not any("afterword" in value.casefold() or "key-1" in value for _, value in message.headers)

    def test_a_draft_is_replaced_not_doubled(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        newer = world.note(text="Dear Bob,\n\nA second thought.\n")
        replaced = world.mailbox.update_draft(draft, newer)
        assert replaced.version != draft.version
        drafts = [message for message in world.news(None) if message.folder is Folder.DRAFTS]
        assert [message.text.split() for message in drafts] == [newer.text.split()]
        assert [message.message_id for message in drafts] == [newer.message_id]
        located = world.mailbox.locate(newer, replaced)
        assert (located.whereabouts, located.draft) == (Whereabouts.DRAFT, replaced)

    def test_a_draft_may_be_made_again_after_it_was_discarded(self, world: MailboxWorld):
        world.mailbox.discard_draft(world.mailbox.create_draft(world.note()))
        assert world.mailbox.locate(world.note(), None).whereabouts is Whereabouts.ABSENT
        again = world.mailbox.create_draft(world.note())
        assert world.mailbox.locate(world.note(), again).whereabouts is Whereabouts.DRAFT

    def test_discarding_what_is_gone_is_success(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        world.mailbox.discard_draft(draft)
        world.mailbox.discard_draft(draft)
        assert world.delivered() == []

    @pytest.mark.parametrize("verb", ["update", "send", "discard"])
    def test_an_edited_draft_is_never_touched(self, world: MailboxWorld, verb: str):
        draft = world.mailbox.create_draft(world.note())
        world.edit_draft(draft, "Dear Bob,\n\nmy own words\n")
        with pytest.raises(DraftChanged):
            self.act(world, verb, draft)
        located = world.mailbox.locate(world.note(), draft)
        assert located.whereabouts is Whereabouts.EDITED
        assert located.draft is not None
        drafts = [message for message in world.news(None) if message.folder is Folder.DRAFTS]
        assert ["my own words" in message.text for message in drafts] == [True]
        assert world.delivered() == []

    @pytest.mark.parametrize("verb", ["update", "send"])
    def test_a_deleted_draft_is_not_found(self, world: MailboxWorld, verb: str):
        draft = world.mailbox.create_draft(world.note())
        world.delete_draft(draft)
        with pytest.raises(NotFound):
            self.act(world, verb, draft)
        assert world.delivered() == []

    def act(self, world: MailboxWorld, verb: str, draft: DraftRef) -> None:
        if verb == "update":
            world.mailbox.update_draft(draft, world.note(text="Dear Bob,\n\nnewer\n"))
        elif verb == "send":
            world.mailbox.send_draft(draft)
        else:
            world.mailbox.discard_draft(draft)

    @pytest.mark.parametrize("bad", ["\r\nBcc: eve@x.example", "\0", "\x1b[2J", "\u202eevil", "\u2066"])
    @pytest.mark.parametrize("field", ["subject", "name", "email"])
    def test_injection_is_refused_and_leaves_nothing(self, world: MailboxWorld, field: str, bad: str):
        note = {
            "subject": world.note(subject=f"Thanks{bad}"),
            "name": world.note(to=(Address("bob@firm.example", f"Bob{bad}"),)),
            "email": world.note(to=(Address(f"bob@firm.example{bad}"),)),
        }[field]
        with pytest.raises(Rejected):
            world.mailbox.create_draft(note)
        assert world.news(None) == []

    # --- sending

    def test_a_draft_is_sent_once_and_is_then_in_sent(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        sent = world.mailbox.send_draft(draft)
        world.settle()
        assert [message.to for message in world.delivered()] == [(world.bob,)]
        if world.keeps_message_id:
            assert [message.message_id for message in world.delivered()] == [world.note().message_id]
        located = world.mailbox.locate(world.note(), draft)
        assert located.whereabouts is Whereabouts.SENT
        assert located.sent is not None
        assert sent is None or sent.message_id == located.sent.message_id
        assert located.sent.to == (world.bob,)
        assert [message.folder for message in world.news(None)] == [Folder.SENT]

    def test_a_sent_draft_cannot_be_sent_again(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        world.mailbox.send_draft(draft)
        world.settle()
        for _ in range(2):
            with pytest.raises(NotFound):
                world.mailbox.send_draft(draft)
        assert len(world.delivered()) == 1

    def test_mail_to_oneself_comes_to_the_own_inbox_only(self, world: MailboxWorld):
        note = world.note(to=(Address(world.alias.email.upper()),), subject="How did it go?")
        world.mailbox.send_draft(world.mailbox.create_draft(note))
        world.settle()
        assert world.delivered() == []
        folders = [message.folder for message in world.news(None)]
        assert folders.count(Folder.INBOX) == 1
        assert set(folders) <= {Folder.INBOX, Folder.SENT}

    def test_what_the_user_sends_by_hand_is_found(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        world.send_by_hand(draft)
        world.settle()
        located = world.mailbox.locate(world.note(), draft)
        assert located.whereabouts is Whereabouts.SENT
        with pytest.raises((NotFound, DraftChanged)):
            world.mailbox.send_draft(draft)
        assert len(world.delivered()) == 1

    def test_an_edited_draft_sent_by_hand_is_found(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        world.edit_draft(draft, "Dear Bob,\n\nThank you for the time you took on Tuesday. More soon.\n\nAda\n")
        edited = world.mailbox.locate(world.note(), draft).draft
        assert edited is not None
        world.send_by_hand(edited)
        world.settle()
        assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.SENT

    # --- locate

    def test_locate_knows_a_draft_and_its_absence(self, world: MailboxWorld):
        assert world.mailbox.locate(world.note(), None).whereabouts is Whereabouts.ABSENT
        draft = world.mailbox.create_draft(world.note())
        for known in (draft, None):
            located = world.mailbox.locate(world.note(), known)
            assert (located.whereabouts, located.draft, located.probable) == (Whereabouts.DRAFT, draft, False)
        assert located.evidence

    def test_locate_finds_a_draft_whose_creation_was_never_recorded(self, world: MailboxWorld):
        made = world.mailbox.create_draft(world.note())
        found = world.mailbox.locate(world.note(), None).draft
        assert found == made
        world.mailbox.send_draft(found)
        world.settle()
        assert world.mailbox.locate(world.note(), None).whereabouts is Whereabouts.SENT

    def test_locate_knows_a_deleted_draft(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        world.delete_draft(draft)
        expected = Whereabouts.DELETED if world.has_trash else Whereabouts.ABSENT
        assert world.mailbox.locate(world.note(), draft).whereabouts is expected

    def test_another_note_to_the_same_person_is_not_this_one(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        other = world.note(
            key="key-2", message_id="<n0te2@example.org>", subject="Following up", text="Something else.\n"
        )
        world.mailbox.create_draft(other)
        world.mailbox.discard_draft(draft)
        assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.ABSENT
        assert world.mailbox.locate(other, None).whereabouts is Whereabouts.DRAFT

    # --- changes

    def test_the_feed_tells_each_message_once(self, world: MailboxWorld):
        _, cursor = world.drain(None)
        world.deliver(letter("bob@firm.example", "<a1@firm.example>", text="First"))
        world.deliver(letter("bob@firm.example", "<a2@firm.example>", text="Second"), Folder.OTHER)
        pages, cursor = world.drain(cursor)
        found = {message.message_id: message for page in pages for message in page.messages}
        assert {message.folder for message in found.values()} == {Folder.INBOX, Folder.OTHER}
        assert found["<a1@firm.example>"].text.strip() == "First"
        assert found["<a1@firm.example>"].sender == Address("bob@firm.example")
        assert found["<a1@firm.example>"].received_at.utcoffset() == timedelta(0)
        assert not any(page.reset for page in pages)
        assert world.news(cursor) == []

    def test_an_idle_feed_is_empty_and_its_cursor_stays_good(self, world: MailboxWorld):
        world.deliver(letter("bob@firm.example", "<a1@firm.example>"))
        _, cursor = world.drain(None)
        for _ in range(3):
            page = world.mailbox.changes(cursor, LONG_AGO)
            assert (page.messages, page.removed, page.has_more, page.reset) == ((), (), False, False)
            cursor = page.cursor

    def test_a_page_asked_for_again_is_the_same_page(self, world: MailboxWorld):
        _, cursor = world.drain(None)
        world.deliver(letter("bob@firm.example", "<a1@firm.example>"))
        first, second = (world.mailbox.changes(cursor, LONG_AGO) for _ in range(2))
        assert [one.message_id for one in first.messages] == [one.message_id for one in second.messages] != []

    def test_a_first_reading_is_bounded_and_says_that_it_is_one(self, world: MailboxWorld):
        world.deliver(letter("bob@firm.example", "<old@firm.example>"), at=NOW - timedelta(days=90))
        world.deliver(letter("bob@firm.example", "<new@firm.example>"))
        pages, cursor = world.drain(None, NOW - timedelta(days=30))
        assert all(page.reset for page in pages)
        assert [one.message_id for page in pages for one in page.messages] == ["<new@firm.example>"]
        assert world.news(cursor, NOW - timedelta(days=30)) == []

    def test_many_messages_come_in_pages(self, world: MailboxWorld):
        for number in range(201):
            world.deliver(letter("bob@firm.example", f"<m{number}@firm.example>"))
        pages, cursor = world.drain(None)
        ids = [message.message_id for page in pages for message in page.messages]
        assert len(pages) > 1
        assert len(set(ids)) == 201 == len(ids)
        assert all(page.reset for page in pages)
        assert max(len(page.messages) for page in pages) <= 100
        assert world.news(cursor) == []

    def test_a_reading_broken_off_goes_on_where_it_was(self, world: MailboxWorld):
        for number in range(130):
            world.deliver(letter("bob@firm.example", f"<m{number}@firm.example>"))
        first = world.mailbox.changes(None, LONG_AGO)
        world.deliver(letter("bob@firm.example", "<late@firm.example>"))
        rest = world.news(first.cursor)
        ids = [message.message_id for message in (*first.messages, *rest)]
        assert len(ids) == len(set(ids)) == 131

    @pytest.mark.parametrize("bad", ["", "nonsense", "local1:aa:bb", "\0"])
    def test_a_cursor_that_is_none_begins_anew(self, world: MailboxWorld, bad: str):
        world.deliver(letter("bob@firm.example", "<a1@firm.example>"))
        page = world.mailbox.changes(Cursor(bad), LONG_AGO)
        assert page.reset
        assert [message.message_id for message in page.messages] == ["<a1@firm.example>"]

    def test_an_expired_cursor_begins_anew(self, world: MailboxWorld):
        world.deliver(letter("bob@firm.example", "<a1@firm.example>"))
        _, cursor = world.drain(None)
        world.deliver(letter("bob@firm.example", "<a2@firm.example>"))
        pages, cursor = world.drain(world.expire_cursor(cursor))
        assert pages[0].reset
        assert {one.message_id for page in pages for one in page.messages} == {"<a1@firm.example>", "<a2@firm.example>"}
        assert world.news(cursor) == []

    def test_a_moved_message_comes_again_in_its_new_folder(self, world: MailboxWorld):
        world.deliver(letter("bob@firm.example", "<a1@firm.example>"))
        pages, cursor = world.drain(None)
        old = pages[0].messages[0].ref
        world.move("<a1@firm.example>", Folder.OTHER)
        pages, _ = world.drain(cursor)
        (moved,) = [message for page in pages for message in page.messages]
        assert (moved.message_id, moved.folder) == ("<a1@firm.example>", Folder.OTHER)
        assert moved.ref == old or [ref for page in pages for ref in page.removed] == [old]

    def test_a_deleted_draft_is_told(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        _, cursor = world.drain(None)
        world.delete_draft(draft)
        pages, _ = world.drain(cursor)
        messages = [message for page in pages for message in page.messages]
        removed = [ref for page in pages for ref in page.removed]
        assert not any(message.folder is Folder.DRAFTS for message in messages)
        assert messages or removed
        if world.keeps_removed_refs:
            assert draft.ref in removed

    def test_an_edited_draft_is_told(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        _, cursor = world.drain(None)
        world.edit_draft(draft, "my own words\n")
        assert ["my own words" in message.text for message in world.news(cursor)] == [True]

    # --- conversations

    def test_a_conversation_is_whole_and_in_order(self, world: MailboxWorld):
        draft = world.mailbox.create_draft(world.note())
        world.mailbox.send_draft(draft)
        world.settle()
        sent = world.mailbox.locate(world.note(), draft).sent
        assert sent is not None
        later = NOW + timedelta(hours=1)
        subject = f"Re: {world.note().subject}"  # some keep a conversation together by its subject as well
        answer = letter(
            "bob@firm.example",
            "<a1@firm.example>",
            subject=subject,
            In_Reply_To=sent.message_id,
            References=sent.message_id,
        )
        world.deliver(answer, at=later)
        # The second answer comes by a client that names its parent only, into another folder.
        second = letter("bob@firm.example", "<a2@firm.example>", subject=subject, In_Reply_To="<a1@firm.example>")
        world.deliver(second, Folder.OTHER, at=later + timedelta(hours=1))
        world.deliver(letter("eve@firm.example", "<z@firm.example>"), at=later)
        found = world.mailbox.thread(sent.thread_ref)
        assert [message.message_id for message in found.messages] == [
            sent.message_id,
            "<a1@firm.example>",
            "<a2@firm.example>",
        ]
        assert found.messages[0].folder is Folder.SENT
        answers = [message for message in world.news(None) if message.message_id.startswith("<a")]
        assert {message.thread_ref for message in answers} == {sent.thread_ref}

    def test_an_unknown_conversation_is_not_found(self, world: MailboxWorld):
        with pytest.raises(NotFound):
            world.mailbox.thread("<nowhere@firm.example>")

    def test_correspondence_is_found_by_address_and_by_domain(self, world: MailboxWorld):
        world.deliver(letter("Rita <rita@agency.example>", "<r1@agency.example>"), at=NOW - timedelta(hours=3))
        world.deliver(letter("bob@firm.example", "<b1@firm.example>"), at=NOW - timedelta(hours=2))
        world.deliver(letter("eve@firm.example", "<e1@firm.example>"), at=NOW - timedelta(hours=1))
        world.deliver(letter('"rita@agency.example" <no@other.example>', "<n1@other.example>"))

        def found(*addresses: str, domain: str = "", since: datetime = LONG_AGO) -> list[str]:
            conversations = world.mailbox.correspondence(addresses, domain, since)
            return [conversation.messages[0].message_id for conversation in conversations]

        assert found("RITA@agency.example") == ["<r1@agency.example>"]
        assert found(domain="firm.example") == ["<e1@firm.example>", "<b1@firm.example>"]
        assert found("rita@agency.example", domain="firm.example")[-1] == "<r1@agency.example>"
        assert found(domain="firm.example", since=NOW - timedelta(minutes=90)) == ["<e1@firm.example>"]
        assert found("nobody@firm.example") == []

    def test_correspondence_gives_whole_conversations_and_no_more_than_twenty(self, world: MailboxWorld):
        for number in range(25):
            world.deliver(
                letter("bob@firm.example", f"<b{number}@firm.example>"), at=NOW - timedelta(hours=30 - number)
            )
        answer = letter(
            "ada@example.org", "<mine@example.org>", to="bob@firm.example", In_Reply_To="<b24@firm.example>"
        )
        world.deliver(answer, Folder.SENT)
        conversations = world.mailbox.correspondence(["bob@firm.example"], "", LONG_AGO)
        assert len(conversations) == 20
        assert [one.message_id for one in conversations[0].messages] == ["<b24@firm.example>", "<mine@example.org>"]
