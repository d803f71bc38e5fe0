"""Answers, which Outlook makes itself: with its quote, its threading headers and, unasked, the original marked as read.

Making one takes several calls. Between them the reply is tagged as begun, and whoever finds such a one goes on with it
instead of making another; nothing has been lost or doubled wherever it was interrupted. Whether Graph keeps the tag
given to `createReply` is not documented: without it a begun reply is known by being in the conversation, made since the
note was written, tagged by nobody and without a word in it.

https://learn.microsoft.com/graph/api/message-createreply
"""

from datetime import timedelta

from providers.base import Address, NotFound, OutgoingMessage, ProviderError, Rejected
from providers.crashpoints import reach
from providers.outlook.drafting import (
    BEGUN,
    BEGUN_UNREAD,
    Tag,
    attachment_json,
    change_json,
    is_untouched_reply,
    key_of,
    tag_of,
    tagged,
)
from providers.outlook.errors import Changed
from providers.outlook.parse import Item
from providers.outlook.reader import ME, WHOLE, Reader
from providers.outlook.session import Session

_CLOCKS_APART = timedelta(minutes=5)
_ATTEMPTS = 3


class Replies:
    """Makes the replies of one mailbox."""

    def __init__(self, session: Session, reader: Reader) -> None:
        self._session = session
        self._reader = reader

    def answered(self, message: OutgoingMessage) -> Item | None:
        """The message that a note answers, None when it answers none, or one that is gone."""
        if not message.in_reply_to:
            return None
        found = [item for item in self._reader.with_message_id(message.in_reply_to) if not item.is_draft]
        places = {"deleteditems": 1, "junkemail": 2}
        found.sort(key=lambda item: places.get(self._reader.place(item), 0))
        return found[0] if found else None

    def make(self, answered: Item, message: OutgoingMessage, sender: Address | None) -> str:
        """A draft of this note in answer to that message; returns its id. Raises what a write raises."""
        begun = self._begun(answered, message)
        ref = begun.ref if begun else self._begin(answered, message)
        reach("outlook.reply.begun")
        was_unread = tag_of(begun).state == BEGUN_UNREAD if begun and begun.tag else not answered.is_read
        if was_unread:
            self._unread(answered)
        try:
            self._finish(ref, message, sender)
        except Rejected:
            self._remove(ref)
            raise
        return ref

    def _begun(self, answered: Item, message: OutgoingMessage) -> Item | None:
        """What an earlier attempt left."""
        key = key_of(message)
        drafts = [
            item
            for item in self._reader.conversation(answered.conversation, WHOLE)
            if item.is_draft and self._reader.place(item) == "drafts"
        ]
        ours = [item for item in drafts if tag_of(item).is_begun and tag_of(item).key == key]
        if ours:
            return min(ours, key=lambda item: item.created_at)
        since = message.date - _CLOCKS_APART
        bare = [item for item in drafts if not item.tag and item.created_at >= since and is_untouched_reply(item)]
        return bare[0] if len(bare) == 1 else None

    def _begin(self, answered: Item, message: OutgoingMessage) -> str:
        tag = Tag(key_of(message), BEGUN if answered.is_read else BEGUN_UNREAD)
        body = {"message": {"singleValueExtendedProperties": tagged(tag)}}
        made = self._session.write("POST", f"{ME}/messages/{answered.ref}/createReply", body)
        return str(made.get("id") or "")

    def _unread(self, answered: Item) -> None:
        try:
            self._session.write("PATCH", f"{ME}/messages/{answered.ref}", {"isRead": False})
        except (NotFound, Rejected):
            return

    def _finish(self, ref: str, message: OutgoingMessage, sender: Address | None) -> None:
        """Put our words above the quote, to our recipients, in one write that also makes the tag that of a whole
        draft."""
        there = {name for name, _ in self._reader.draft(ref).files} if message.attachments else set()
        for attachment in (one for one in message.attachments if one.filename not in there):
            self._session.write("POST", f"{ME}/messages/{ref}/attachments", attachment_json(attachment))
        for attempt in range(_ATTEMPTS):
            item = self._reader.item(ref, WHOLE)
            try:
                change = change_json(message, item, sender, is_reply=True)
                self._session.write("PATCH", f"{ME}/messages/{ref}", change, if_match=item.etag)
                return
            except Changed:
                if attempt == _ATTEMPTS - 1:
                    raise

    def _remove(self, ref: str) -> None:
        """What can never be finished."""
        try:
            self._session.write("DELETE", f"{ME}/messages/{ref}")
        except ProviderError:
            return
