"""The other side of a real Gmail account, and its user, by the API."""

import re
from datetime import datetime

from providers.base import Cursor, DraftRef, Folder, IncomingMessage
from providers.gmail.parse import encoded, message_of, raw_of
from providers.gmail.reader import ME, handle_of
from providers.mime import redated
from tests.contract.mailbox import NOW
from tests.live.account import ARCHIVE
from tests.live.gmail.account import GmailAccount
from tests.live.world import LiveWorld

LABELS = {Folder.INBOX: "INBOX", Folder.SENT: "SENT", Folder.TRASH: "TRASH"}


class GmailLiveWorld(LiveWorld):
    """One test's mailbox."""

    adds = frozenset({"x-google-original-message-id", "x-gm-message-state", "x-google-dkim-signature", "x-received"})
    has_trash = False

    def __init__(self, account: GmailAccount) -> None:
        self.account = account
        super().__init__(account)

    def deliver(self, raw: bytes, folder: Folder = Folder.INBOX, at: datetime = NOW) -> None:
        label = LABELS.get(folder) or self.account.label(ARCHIVE)
        letter = redated(raw.replace(b"ada@example.org", self.user.email.encode()), self.present(at))
        insert = self.account.api.messages().insert
        body = {"raw": encoded(letter), "labelIds": [label]}
        self.account.write(insert(userId=ME, internalDateSource="dateHeader", body=body))

    def move(self, message_id: str, folder: Folder) -> None:
        (ref,) = [ref for ref in self.account.refs() if self._message(ref).message_id == message_id]
        body = {
            "addLabelIds": [LABELS.get(folder) or self.account.label(ARCHIVE)],
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

    def sent(self) -> list[IncomingMessage]:
        return [self._message(ref) for ref in reversed(self.account.refs(labelIds=["SENT"]))]

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        return Cursor(re.sub(r'"history","\d+"', '"history","1"', cursor))

    def _message(self, ref: str) -> IncomingMessage:
        return message_of(self.account.read(self.account.api.messages().get(userId=ME, id=ref, format="raw")))
