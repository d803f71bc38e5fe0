"""The other side of a real Outlook account, and its user, by the API.

Nobody but Exchange's own transport delivers mail; but what is saved for the first time without the flag of what was not
sent yet lies there as one that came, since when its delivery time says ([MS-OXCMSG] 2.2.1.6). Its conversation is that
of its index, for nobody looks at its References then.
"""

import base64
import re
from datetime import datetime
from typing import Any

from providers.base import Address, Cursor, DraftRef, Folder, IncomingMessage
from providers.mime import from_bytes
from providers.outlook.reader import stamp
from tests.contract.mailbox import NOW
from tests.live.account import ARCHIVE
from tests.live.outlook.account import OutlookAccount
from tests.live.world import LiveWorld

FOLDERS = {Folder.INBOX: "inbox", Folder.SENT: "sentitems", Folder.TRASH: "deleteditems"}
FLAGS, DELIVERED, SUBMITTED = "Integer 0x0E07", "SystemTime 0x0E06", "SystemTime 0x0039"
IN_REPLY_TO, REFERENCES, INDEX = "String 0x1042", "String 0x1039", "Binary 0x0071"
_EXCHANGES_OWN = re.compile(r"x-(ms-|microsoft-|originating-|eopattributed|forefront-|tmn|ld-processed)", re.IGNORECASE)


class OutlookLiveWorld(LiveWorld):
    """One test's mailbox."""

    def __init__(self, account: OutlookAccount) -> None:
        self.account = account
        super().__init__(account)

    def deliver(self, raw: bytes, folder: Folder = Folder.INBOX, at: datetime = NOW) -> None:
        letter = raw.replace(b"ada@example.org", self.user.email.encode())
        mail = from_bytes(letter, ref="", thread_ref="", folder=folder, received_at=at)
        self.account.write("POST", f"/mailFolders/{self._folder(folder)}/messages", self._kept(mail, self.present(at)))

    def _kept(self, mail: IncomingMessage, at: datetime) -> dict[str, Any]:
        extended = {FLAGS: "1", DELIVERED: stamp(at), SUBMITTED: stamp(at)}
        parent = mail.in_reply_to or next(reversed(mail.references), "")
        said = {IN_REPLY_TO: mail.in_reply_to, REFERENCES: " ".join(mail.references), INDEX: self._index_of(parent)}
        extended |= {name: value for name, value in said.items() if value}
        assert mail.sender is not None
        return {
            "subject": mail.subject,
            "from": recipient(mail.sender),
            "sender": recipient(mail.sender),
            "toRecipients": [recipient(one) for one in mail.to],
            "body": {"contentType": "text", "content": mail.text},
            "internetMessageId": mail.message_id,
            "singleValueExtendedProperties": [{"id": name, "value": value} for name, value in extended.items()],
        }

    def _index_of(self, message_id: str) -> str:
        """The conversation index of an answer to that message, "" where it is not there."""
        wanted = f"internetMessageId eq '{message_id}'"
        found = self.account.entries("/messages", select="id,conversationIndex", filter=wanted) if message_id else []
        return base64.b64encode(base64.b64decode(found[0]["conversationIndex"]) + bytes(5)).decode() if found else ""

    def _folder(self, folder: Folder) -> str:
        return FOLDERS.get(folder) or self.account.folder(ARCHIVE)

    def move(self, message_id: str, folder: Folder) -> None:
        (one,) = self.account.entries("/messages", select="id", filter=f"internetMessageId eq '{message_id}'")
        self.account.write("POST", f"/messages/{one['id']}/move", {"destinationId": self._folder(folder)})

    def edit_draft(self, draft: DraftRef, text: str) -> None:
        """By the API; what Outlook's own clients do beside is asked in `tests.live.questions`."""
        self.account.write("PATCH", f"/messages/{draft.ref}", {"body": {"contentType": "text", "content": text}})

    def delete_draft(self, draft: DraftRef) -> None:
        self.account.write("DELETE", f"/messages/{draft.ref}")

    def send_by_hand(self, draft: DraftRef) -> None:
        self.account.write("POST", f"/messages/{draft.ref}/send")

    def sent(self) -> list[IncomingMessage]:
        found = self.account.entries("/mailFolders/sentitems/messages", select="id,receivedDateTime")
        found.sort(key=lambda one: str(one["receivedDateTime"]))
        mails = [
            from_bytes(self.account.source(one["id"]), ref="", thread_ref="", folder=Folder.SENT, received_at=NOW)
            for one in found
        ]
        names = {name.casefold() for mail in mails for name, _ in mail.headers}
        self.adds = frozenset(name for name in names if _EXCHANGES_OWN.match(name))
        return mails

    def expire_cursor(self, cursor: Cursor) -> Cursor:
        return Cursor(re.sub(r"((?:delta|skip)token=)[^\"&]+", r"\1none-of-yours", cursor))


def recipient(address: Address) -> dict[str, Any]:
    return {"emailAddress": {"address": address.email, "name": address.name or address.email}}
