"""Answers, which Outlook makes itself: with its quote, its threading headers and, unasked, the original marked as read.

Making one takes several calls. Between them the reply is tagged as begun, and whoever finds such a one goes on with it
instead of making another; nothing has been lost or doubled wherever it was interrupted. One that the user has taken up
meanwhile, with words, other recipients or a file, is the user's. Whether Graph keeps the tag given to `createReply` is
not documented: where it does not, only the process that made a reply knows it again, by its id. Any other empty reply
may be one that the user has just opened: rather than take that, a second one is made.

https://learn.microsoft.com/graph/api/message-createreply
"""

import re
from dataclasses import replace

from providers.base import Address, DraftChanged, NotFound, OutgoingMessage, ProviderError, Rejected
from providers.crashpoints import reach
from providers.outlook.drafting import (
    BEGUN,
    BEGUN_UNREAD,
    Tag,
    attachment_json,
    change_json,
    digest_of,
    is_untouched_reply,
    key_of,
    tag_of,
    tagged,
)
from providers.outlook.errors import Changed
from providers.outlook.parse import Item, address_of, item_of
from providers.outlook.reader import ME, WHOLE, Draft, Reader
from providers.outlook.session import Session

_ATTEMPTS = 3
_TAKEN_UP = "The reply begun in Drafts was changed by hand: send or delete it."
_PREFIX = re.compile(r"^(?:\w{2,4}[:\uff1a]\s*)+")
"""What Outlook puts before the subject of an answer, in the language of the mailbox."""


class Replies:
    """Makes the replies of one mailbox."""

    def __init__(self, session: Session, reader: Reader) -> None:
        self._session = session
        self._reader = reader
        self._tags: dict[str, str] = {}
        """The tags of the replies begun here and not finished, by id."""

    def answered(self, message: OutgoingMessage) -> Item | None:
        """The message that a note answers, None when it answers none, or one that is gone."""
        if not message.in_reply_to:
            return None
        found = [item for item in self._reader.with_message_id(message.in_reply_to) if not item.is_draft]
        places = {"deleteditems": 1, "junkemail": 2}
        found.sort(key=lambda item: places.get(self._reader.place(item), 0))
        return found[0] if found else None

    def make(self, answered: Item, message: OutgoingMessage, sender: Address | None) -> str:
        """A draft of this note in answer to that message; returns its id. Raises what a write raises, and
        `DraftChanged` where the user has taken up the reply that was begun."""
        begun = self._begun(answered, message)
        made = begun or self._begin(answered, message)
        reach("outlook.reply.begun")
        was_unread = tag_of(begun).state == BEGUN_UNREAD if begun else not answered.is_read
        if was_unread:
            self._unread(answered)
        try:
            self._finish(made, message, sender)
        except Rejected:
            self._remove(made)
            raise
        self._tags.pop(made.ref, None)
        return made.ref

    def _begun(self, answered: Item, message: OutgoingMessage) -> Item | None:
        """What an earlier attempt left, as Outlook made it. Raises `DraftChanged`."""
        key = key_of(message)
        drafts = [
            item if item.tag else replace(item, tag=self._tags.get(item.ref, ""))
            for item in self._reader.conversation(answered.conversation, WHOLE)
            if item.is_draft and self._reader.place(item) == "drafts"
        ]
        ours = [item for item in drafts if tag_of(item).is_begun and tag_of(item).key == key]
        if not ours:
            return None
        begun = min(ours, key=lambda item: item.created_at)
        if not is_untouched_reply(begun) or not self._is_addressed_as_made(begun, answered):
            raise DraftChanged(_TAKEN_UP)
        return begun

    def _is_addressed_as_made(self, begun: Item, answered: Item) -> bool:
        """Whether a reply has the recipients that `createReply` gives it, and the subject but for its prefix. Whom an
        answer to one's own message goes to is not documented."""
        entry = self._session.read(f"{ME}/messages/{answered.ref}", select="from,replyTo,toRecipients")
        told, author = item_of(entry), address_of(entry.get("from"))
        asked = {address.mailbox for role, address in told.people if role == "reply-to"}
        likely = [asked or ({author.mailbox} if author else set())]
        if self._reader.place(answered) == "sentitems":
            likely.append({address.mailbox for address in told.to})
        same = any(_people(begun) == {("to", one) for one in mailboxes} for mailboxes in likely)
        return same and _PREFIX.sub("", begun.subject) == _PREFIX.sub("", answered.subject)

    def _begin(self, answered: Item, message: OutgoingMessage) -> Item:
        tag = Tag(key_of(message), BEGUN if answered.is_read else BEGUN_UNREAD)
        body = {"message": {"singleValueExtendedProperties": tagged(tag)}}
        made = item_of(self._session.write("POST", f"{ME}/messages/{answered.ref}/createReply", body))
        self._tags[made.ref] = tag.value()
        return made

    def _unread(self, answered: Item) -> None:
        try:
            self._session.write("PATCH", f"{ME}/messages/{answered.ref}", {"isRead": False})
        except (NotFound, Rejected):
            return

    def _finish(self, made: Item, message: OutgoingMessage, sender: Address | None) -> None:
        """Put our words above the quote, to our recipients, in one write that also makes the tag that of a whole
        draft. Raises `DraftChanged`, before anything is written, once the user has changed it."""
        path, names = f"{ME}/messages/{made.ref}", {one.filename for one in message.attachments}
        first = current = self._bare(made)
        there = {name for name, _ in first.files}
        if there - names:
            raise DraftChanged(_TAKEN_UP)
        missing = [one for one in message.attachments if one.filename not in there]
        for attachment in missing:
            self._session.write("POST", f"{path}/attachments", attachment_json(attachment))
        if missing:
            current = self._bare(made)
        for attempt in range(_ATTEMPTS):
            if digest_of(current.item, ()) != digest_of(first.item, ()) or (current.files and not names):
                raise DraftChanged(_TAKEN_UP)
            try:
                change = change_json(message, current.item, sender, is_reply=True)
                self._session.write("PATCH", path, change, if_match=current.item.etag)
                return
            except Changed:
                if attempt == _ATTEMPTS - 1:
                    raise
            current = self._bare(made)

    def _bare(self, made: Item) -> Draft:
        """The reply when it lies there as Outlook made it. Raises `DraftChanged` or `NotFound`."""
        current = self._reader.draft(made.ref)
        item = current.item
        same = (_people(item), item.subject) == (_people(made), made.subject)
        if not (same and item.is_draft and self._reader.place(item) == "drafts" and is_untouched_reply(item)):
            raise DraftChanged(_TAKEN_UP)
        return current

    def _remove(self, made: Item) -> None:
        """What can never be finished, unless the user has taken it up."""
        try:
            self._bare(made)
            self._session.write("DELETE", f"{ME}/messages/{made.ref}")
        except ProviderError:
            return


def _people(item: Item) -> set[tuple[str, str]]:
    """Who gets it, as (field, mailbox)."""
    return {(role, address.mailbox) for role, address in item.people if role != "reply-to"}
