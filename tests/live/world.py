"""The world of the contract on a real account: the mailbox is emptied before each test, and what others and the user do
is done through the API."""

import re
from datetime import datetime
from typing import Any, cast

from google.oauth2.credentials import Credentials

from agent.clock import SystemClock
from providers.base import Address, Cursor, DraftRef, Folder, IncomingMessage, Mailbox
from providers.gmail.mailbox import GmailMailbox
from providers.gmail.parse import encoded, message_of, raw_of
from providers.gmail.reader import ME, handle_of
from providers.gmail.session import Session
from providers.mime import redated
from tests.contract.mailbox import NOW, MailboxWorld
from tests.live.account import LiveAccount, patiently, wait

LABELS = {Folder.INBOX: "INBOX", Folder.SENT: "SENT", Folder.TRASH: "TRASH"}
SETTLED_S = 3.0


class _Patient:
    """A mailbox that is asked again when Google wanted to be left alone, as the agent does at a later turn."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    def __getattr__(self, name: str) -> Any:
        return lambda *given: patiently(lambda: getattr(self._mailbox, name)(*given))


class LiveWorld(MailboxWorld):
    """One test's mailbox."""

    keeps_message_id = False
    adds = frozenset({"x-google-original-message-id", "x-gm-message-state", "x-google-dkim-signature", "x-received"})
    has_trash = False

    def __init__(self, account: LiveAccount) -> None:
        self.account = account
        account.empty()
        named = account.named
        self.user = self.alias = Address(named.email, "Ada Park")
        self.bob = Address(named.other, "Bob Smith")

        def load() -> Credentials:
            return named.credentials()

        mailbox = GmailMailbox(Session(load, clock=SystemClock().now, endpoint=named.endpoint), named.email)
        self.mailbox = cast(Mailbox, _Patient(mailbox))

    def deliver(self, raw: bytes, folder: Folder = Folder.INBOX, at: datetime = NOW) -> None:
        """What comes after `NOW` comes after the real present, for it may answer what was really sent."""
        label = LABELS.get(folder) or self.account.label("Archive-Firm")
        at = at if at <= NOW else SystemClock().now() + (at - NOW)
        letter = redated(raw.replace(b"ada@example.org", self.user.email.encode()), at)
        insert = self.account.api.messages().insert
        body = {"raw": encoded(letter), "labelIds": [label]}
        self.account.write(insert(userId=ME, internalDateSource="dateHeader", body=body))

    def move(self, message_id: str, folder: Folder) -> None:
        (ref,) = [ref for ref in self.account.refs() if self._message(ref).message_id == message_id]
        body = {
            "addLabelIds": [LABELS.get(folder) or self.account.label("Archive-Firm")],
            "removeLabelIds": ["INBOX"],
        }
        self.account.write(self.account.api.messages().modify(userId=ME, id=ref, body=body))

    def edit_draft(self, draft: DraftRef, text: str) -> None:
        """By the API; what Gmail's own clients do beside is asked in `tests.live.questions`."""
        handle = handle_of(draft)
        found = self.account.read(self.account.api.drafts().get(userId=ME, id=handle.draft_id, format="raw"))
        head = re.split(rb"\r?\n\r?\n", raw_of(found["message"]), maxsplit=1)[0]
        head = re.sub(rb"(?im)^content-[^\n]*\n([ \t][^\n]*\n)*", b"", head + b"\r\n")
        raw = head + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + text.encode()
        message = {"raw": encoded(raw), "threadId": found["message"]["threadId"]}
        self.account.write(self.account.api.drafts().update(userId=ME, id=handle.draft_id, body={"message": message}))

    def delete_draft(self, draft: DraftRef) -> None:
        self.account.write(self.account.api.drafts().delete(userId=ME, id=handle_of(draft).draft_id))

    def send_by_hand(self, draft: DraftRef) -> None:
        self.account.write(self.account.api.drafts().send(userId=ME, body={"id": handle_of(draft).draft_id}))

    def delivered(self) -> list[IncomingMessage]:
        """What lies in Sent and went to others: the ledger is in the other mailbox, where a person may look."""
        sent = [self._message(ref) for ref in reversed(self.account.refs(labelIds=["SENT"]))]
        return [one for one in sent if any(to.mailbox != self.user.mailbox for to in one.to)]

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        return Cursor(re.sub(r'"history","\d+"', '"history","1"', cursor))

    def settle(self) -> None:
        wait(SETTLED_S)

    def _message(self, ref: str) -> IncomingMessage:
        return message_of(self.account.read(self.account.api.messages().get(userId=ME, id=ref, format="raw")))
