"""The mailbox of an Outlook account: the promises of `providers.base.Mailbox` on Microsoft Graph.

Before a draft is changed, sent or removed it is read, and left alone when it is not what we last wrote; the change
itself is refused by Exchange when anybody was quicker. What leaves, leaves by `/send` on the id of a draft, once: that
it was handed over is written beside the draft before, because a second `/send` may deliver a second time and nothing
else shows for a while that there was a first.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from providers.base import (
    Address,
    ChangePage,
    Conversation,
    Cursor,
    DraftChanged,
    DraftRef,
    Folder,
    Identity,
    IncomingMessage,
    Located,
    NotFound,
    OutcomeUnknown,
    OutgoingMessage,
    ProviderError,
    Rejected,
    SentMessage,
    Unavailable,
)
from providers.crashpoints import reach
from providers.outlook.drafting import (
    HANDED,
    MOST_BYTES,
    WITHDRAWN,
    Tag,
    attachment_json,
    change_json,
    draft_json,
    key_of,
    says,
    tag_of,
    tagged,
    thread_of,
)
from providers.outlook.errors import Changed, Malformed, NotTaken
from providers.outlook.feed import Feed
from providers.outlook.locating import locate
from providers.outlook.markup import has_quote
from providers.outlook.parse import Item, identity_of, parts_of_thread, sent_of, thread_ref
from providers.outlook.reader import ME, Draft, Reader, known_of
from providers.outlook.replying import Replies
from providers.outlook.session import Session
from providers.web.likeness import order_written, takes_part, written

_MOST_CONVERSATIONS = 20
_MOST_FOUND = 250
_ADDRESSES_A_SEARCH = 8


class _Sent(NotFound):
    """The draft is none any more: it was sent, or is on its way."""


class _Handed(OutcomeUnknown):
    """The draft was handed over before, by whomever, and has not been seen to leave."""


class OutlookMailbox:
    """A `providers.base.Mailbox` on Microsoft Graph. `account` is its address, which its cursors are good for;
    `folder_beat` is how often it is looked whether rules file mail into further folders."""

    def __init__(self, session: Session, account: str, *, folder_beat: timedelta) -> None:
        self._session = session
        self._account = account
        self._reader = Reader(session)
        self._replies = Replies(session, self._reader)
        self._feed = Feed(session, self._reader, account.casefold(), beat=folder_beat)
        self._own: frozenset[str] | None = None
        self._refused: set[str] = set()
        """The tags of sendings that were refused for certain and may still stand beside the draft."""

    def close(self) -> None:
        """Close the connections, of the calendar too; the next request opens new ones."""
        self._session.close()

    def identity(self) -> Identity:
        """See `providers.base.Mailbox`: the addresses of the user's profile. Graph tells no signature."""
        wanted = "displayName,mail,userPrincipalName,proxyAddresses"
        try:
            me = self._session.read(ME, select=wanted)
        except NotTaken:  # a personal account has no proxyAddresses
            me = self._session.read(ME)
        return identity_of(me, self._account)

    # ------------------------------------------------------------------------------------------------- drafts

    def create_draft(self, message: OutgoingMessage) -> DraftRef:
        """See `providers.base.Mailbox`. An answer is made by Outlook, with its quote; where what it answers is gone, it
        is a draft of its own that names it."""
        _check(message)
        answered, sender = self._replies.answered(message), self._sender(message)
        if answered is None:
            answer = self._session.write("POST", f"{ME}/messages", draft_json(message, sender))
            made = str(answer.get("id") or "")
        else:
            made = self._replies.make(answered, message, sender)
        reach("outlook.draft.created")
        return self._read_back(made, message)

    def update_draft(self, draft: DraftRef, message: OutgoingMessage) -> DraftRef:
        """See `providers.base.Mailbox`. The draft stays in its conversation, and keeps its quote. Attachments take
        calls of their own; interrupted between them, the draft counts as edited."""
        _check(message)
        current = self._untouched(draft)
        if says(current.item, message, current.files) and not message.attachments:
            return draft
        is_reply, sender = has_quote(current.item.body), self._sender(message)
        self._change(draft, current, lambda item: change_json(message, item, sender, is_reply=is_reply))
        if current.files or message.attachments:
            self._attach_anew(current.item, message)
        reach("outlook.draft.updated")
        return self._read_back(draft.ref, message)

    def discard_draft(self, draft: DraftRef) -> None:
        """See `providers.base.Mailbox`: it then lies in Deleted Items, and is marked as not ours any more before, so
        that the user may take it from there. Raises `DraftChanged` for one that was sent, or was handed over."""
        try:
            current = self._untouched(draft)
            self._change(draft, current, lambda _: _tag(Tag(known_of(draft)[1], WITHDRAWN)))
            reach("outlook.draft.released")
            self._untouched(draft)
            self._session.write("DELETE", f"{ME}/messages/{draft.ref}")
        except (_Sent, _Handed) as sent:
            raise DraftChanged(str(sent)) from sent
        except NotFound:
            return
        self._undo_if_sent(draft)
        reach("outlook.draft.removed")

    def send_draft(self, draft: DraftRef) -> SentMessage | None:
        """See `providers.base.Mailbox`. What Microsoft answers (202) says that it was accepted, no more; only when it
        is found where no draft lies it was sent."""
        current = self._untouched(draft)
        mark = Tag(known_of(draft)[1], HANDED, self._session.now.isoformat(timespec="microseconds"))
        reach("outlook.send.verified")
        try:
            self._change(draft, current, lambda _: _tag(mark))
        except _Handed:
            raise
        except OutcomeUnknown as error:
            self._not_sent(draft, mark)
            raise Unavailable("The draft could not be prepared for sending.") from error
        reach("outlook.send.marked")
        try:
            self._session.write("POST", f"{ME}/messages/{draft.ref}/send")
        except OutcomeUnknown:
            raise
        except ProviderError as error:
            self._not_sent(draft, mark)
            if isinstance(error, Malformed):
                # Said of a draft that is gone as well as of a recipient that cannot be.
                self._untouched(draft)
                raise Rejected(str(error)) from error
            raise
        reach("outlook.send.accepted")
        return self._sent(draft)

    def locate(
        self,
        message: OutgoingMessage,
        draft: DraftRef | None,
        since: Cursor | None = None,  # noqa: ARG002 - its folders do not lag behind
    ) -> Located:
        """See `providers.base.Mailbox`."""
        return locate(self._reader, message, draft, self._was_refused)

    # ------------------------------------------------------------------------------------------------- reading

    def changes(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        """See `providers.base.Mailbox`."""
        return self._feed.page(cursor, since)

    def thread(self, thread_ref: str) -> Conversation:
        """See `providers.base.Mailbox`. Of what Exchange counts to one conversation only what hangs together by its
        Message-IDs: unrelated mail of the same subject may be among it."""
        conversation, root = parts_of_thread(thread_ref)
        items = self._reader.conversation(conversation)
        messages = _hanging_together(self._reader.messages(items), root)
        if not messages:
            raise NotFound("There is no such conversation.")
        return Conversation(thread_ref=thread_ref, messages=tuple(sorted(messages, key=order_written)))

    def correspondence(self, addresses: Sequence[str], domain: str, since: datetime) -> tuple[Conversation, ...]:
        """See `providers.base.Mailbox`. By search, which may lack what came last."""
        wanted = frozenset(address.strip().casefold() for address in addresses)
        place = domain.strip().casefold()
        found: list[tuple[datetime, Conversation]] = []
        told: set[str] = set()
        for conversation in self._conversations_with(sorted(wanted), place, since):
            for one in self._threads_of(conversation):
                times = [
                    message.received_at
                    for message in one.messages
                    if message.folder is not Folder.DRAFTS and message.received_at >= since
                    if takes_part(message, wanted, place)
                ]
                if times and one.thread_ref not in told:
                    told.add(one.thread_ref)
                    found.append((max(times), one))
            if len(found) >= _MOST_CONVERSATIONS:
                break
        found.sort(key=lambda one: one[0], reverse=True)
        return tuple(conversation for _, conversation in found[:_MOST_CONVERSATIONS])

    def _threads_of(self, conversation: str) -> list[Conversation]:
        """What Exchange counts to one conversation, taken apart into what hangs together."""
        left = self._reader.messages(self._reader.conversation(conversation))
        threads = []
        while left:
            first = min(left, key=order_written)
            members = _hanging_together(left, first.message_id) or [first]
            left = [message for message in left if message not in members]
            ref = thread_ref(conversation, _root_of(members), "", ())
            threads.append(Conversation(thread_ref=ref, messages=tuple(sorted(members, key=order_written))))
        return threads

    def _conversations_with(self, addresses: Sequence[str], domain: str, since: datetime) -> list[str]:
        """The conversations that a search finds, the latest first within each search."""
        people = [one for one in (*addresses, domain) if one and one.isascii() and not set(one) & set(" \"'(){}:\\")]
        found: dict[str, None] = {}
        for start in range(0, len(people), _ADDRESSES_A_SEARCH):
            some = people[start : start + _ADDRESSES_A_SEARCH]
            terms = " OR ".join(f"participants:{one}" for one in some)
            query = f"({terms}) AND received>={since:%Y-%m-%d}"
            items = self._reader.searched(query, _MOST_FOUND)
            found |= {item.conversation: None for item in items if item.conversation}
        return list(found)

    # ------------------------------------------------------------------------------------------------- inside

    def _sender(self, message: OutgoingMessage) -> Address | None:
        """Whom a note is from, if this account may say so: for another address Exchange would refuse to send it."""
        if self._own is None:
            self._own = frozenset(address.mailbox for address in self.identity().addresses)
        return message.sender if message.sender.mailbox in self._own else None

    def _untouched(self, draft: DraftRef) -> Draft:
        """The draft when it is as we last wrote it. Raises `DraftChanged` or `NotFound`, and `OutcomeUnknown` for one
        that was handed over: to write into it would wipe out that it was."""
        digest, key = known_of(draft)
        try:
            current = self._reader.draft(draft.ref)
        except NotFound as error:
            if any(item.is_draft and self._reader.place(item) == "drafts" for item in self._reader.tagged(key)):
                raise DraftChanged("The draft was edited, and is another one now.") from error
            raise
        place = self._reader.place(current.item)
        if not current.item.is_draft or place == "outbox":
            raise _Sent("The draft was sent.")
        if place == "deleteditems":
            raise NotFound("The draft is no longer in Drafts.")
        if place != "drafts":
            raise DraftChanged("The draft was moved to another folder.")
        if current.digest != digest:
            raise DraftChanged("The draft was edited.")
        if tag_of(current.item).state == HANDED and not self._was_refused(current.item):
            raise _Handed("The draft was handed over before, and what became of that is not known.")
        return current

    def _change(self, draft: DraftRef, current: Draft, make: Callable[[Item], dict[str, Any]]) -> None:
        """Write into the draft unless somebody was quicker. What is touched without being changed, as by Exchange
        itself, is read once more and written after all. Raises `DraftChanged`."""
        path = f"{ME}/messages/{draft.ref}"
        try:
            self._session.write("PATCH", path, make(current.item), if_match=current.item.etag)
        except Changed:
            again = self._untouched(draft)
            try:
                self._session.write("PATCH", path, make(again.item), if_match=again.item.etag)
            except Changed as error:
                raise DraftChanged("The draft is being edited.") from error

    def _undo_if_sent(self, draft: DraftRef) -> None:
        """What the user sent between our last look and the removal has the id of the draft, and was thrown away by it:
        put it back. Raises `DraftChanged` for such a one."""
        try:
            item = self._reader.item(draft.ref)
        except NotFound:
            return
        if item.is_draft:
            return
        if self._reader.place(item) == "deleteditems":
            with suppress(ProviderError):  # it is told as sent wherever it lies
                self._session.write("POST", f"{ME}/messages/{draft.ref}/move", {"destinationId": "sentitems"})
        raise DraftChanged("The draft was sent.")

    def _attach_anew(self, item: Item, message: OutgoingMessage) -> None:
        path = f"{ME}/messages/{item.ref}/attachments"
        for one in self._session.read(path, select="id,name").get("value") or ():
            self._session.write("DELETE", f"{path}/{one.get('id')}")
        for attachment in message.attachments:
            self._session.write("POST", path, attachment_json(attachment))

    def _read_back(self, ref: str, message: OutgoingMessage) -> DraftRef:
        """The draft as Exchange stored it. Raises `OutcomeUnknown` when it cannot be read, though it was written."""
        try:
            found = self._reader.draft(ref)
        except ProviderError as error:
            raise OutcomeUnknown("The draft was written, but could not be read back.") from error
        return found.ref(thread_of(found.item, message), key_of(message))

    def _was_refused(self, item: Item) -> bool:
        return item.tag in self._refused

    def _not_sent(self, draft: DraftRef, mark: Tag) -> None:
        """Take back that it was handed over. Should that fail, this process still knows."""
        self._refused.add(mark.value())
        try:
            self._session.write("PATCH", f"{ME}/messages/{draft.ref}", _tag(Tag(mark.key)))
        except ProviderError:
            return

    def _sent(self, draft: DraftRef) -> SentMessage | None:
        """The sent message if it can be seen already."""
        try:
            item = self._reader.item(draft.ref)
            if item.is_draft or self._reader.place(item) != "sentitems":
                return None
        except ProviderError:
            return None
        conversation, root = parts_of_thread(draft.thread_ref)
        thread = draft.thread_ref if conversation == item.conversation else ""
        return sent_of(item, thread or thread_ref(item.conversation, root or item.message_id, "", ()))


def _check(message: OutgoingMessage) -> None:
    if len(written(message)) > MOST_BYTES:
        raise Rejected("The note with its attachments is larger than Outlook takes.")


def _tag(tag: Tag) -> dict[str, Any]:
    return {"singleValueExtendedProperties": tagged(tag)}


def _hanging_together(messages: Sequence[IncomingMessage], root: str) -> list[IncomingMessage]:
    """Those that hang together with the message `root`, by what they are and what they answer; all of them when there
    is no root."""
    if not root:
        return list(messages)
    known, left = {root}, list(messages)
    found: list[IncomingMessage] = []
    while True:
        joined = [one for one in left if known & {one.message_id, one.in_reply_to, *one.references} - {""}]
        if not joined:
            return found
        found += joined
        left = [one for one in left if one not in joined]
        for one in joined:
            known |= {one.message_id, one.in_reply_to, *one.references} - {""}


def _root_of(messages: Sequence[IncomingMessage]) -> str:
    """The Message-ID that a thread began with, as its first message knows."""
    first = min(messages, key=order_written)
    return first.references[0] if first.references else first.in_reply_to or first.message_id
