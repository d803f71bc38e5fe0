"""What became of a note of ours: sent, in Drafts, edited, deleted, or nowhere to be seen.

The draft's own id is asked first. Sending, or an old Outlook, may have made another item of it, so then the tag beside
it, its Message-ID, and last, for what the user made of it, the conversation and the lists of drafts and of sent mail.
Where an item lies and whether it is a draft decides; what lies in the trash counts only when nothing else is found.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta

from providers.base import DraftRef, Located, NotFound, OutgoingMessage, Whereabouts
from providers.outlook.drafting import (
    HANDED,
    WITHDRAWN,
    key_of,
    says,
    tag_of,
    thread_of,
)
from providers.outlook.errors import NotTaken
from providers.outlook.parse import Item, parts_of_thread, sent_of, thread_ref
from providers.outlook.reader import Draft, Reader
from providers.web.likeness import most_like, written

_RECENT = 50
_EARLIER = timedelta(minutes=5)

IsVoid = Callable[[Item], bool]
"""Whether a draft that says it was handed over is known to have been refused."""


def locate(reader: Reader, message: OutgoingMessage, draft: DraftRef | None, is_void: IsVoid) -> Located:
    """See `providers.base.Mailbox`."""
    written(message)
    return _Search(reader, message, draft, is_void).verdict()


class _Search:
    """One question and what is known so far."""

    def __init__(self, reader: Reader, message: OutgoingMessage, draft: DraftRef | None, is_void: IsVoid) -> None:
        self._reader = reader
        self._message = message
        self._draft = draft
        self._is_void = is_void
        self._key = key_of(message)
        self._people = frozenset(address.mailbox for address in message.to)
        self._unshown: NotTaken | None = None
        """Why its draft cannot be looked at: what is not found then may be there all the same."""

    def verdict(self) -> Located:
        seen: dict[str, Item] = {}
        own = self._by_ref()
        if any(map(self._is_taken_back, own)):
            return Located(whereabouts=Whereabouts.ABSENT, evidence="It was taken back.")
        looks: tuple[Callable[[], list[Item]], ...] = (lambda: own, self._by_tag, self._by_message_id)
        for look in looks:
            found = {item.ref: item for item in look() if self._counts(item)}
            seen |= found
            decided = self._decided(found.values())
            if decided:
                return decided
        if self._unshown is not None:
            raise self._unshown
        if self._draft is not None:
            like = self._by_likeness()
            if like:
                return like
        if any(self._reader.place(item) == "deleteditems" for item in seen.values()):
            return Located(whereabouts=Whereabouts.DELETED, evidence="It lies in Deleted Items.")
        return Located(
            whereabouts=Whereabouts.ABSENT,
            evidence="Neither the draft nor a message like it is in Drafts, in Sent Items or in its conversation."
            if self._draft
            else "It is neither in Drafts nor among the sent mail.",
        )

    # --- by what it is

    def _by_ref(self) -> list[Item]:
        try:
            return [self._reader.item(self._draft.ref)] if self._draft else []
        except NotFound:
            return []
        except NotTaken as error:
            self._unshown = error
            return []

    def _by_tag(self) -> list[Item]:
        return self._reader.tagged(self._key)

    def _by_message_id(self) -> list[Item]:
        return self._reader.with_message_id(self._message.message_id)

    def _counts(self, item: Item) -> bool:
        """What is no draft any more was sent, whatever we were about. Of drafts, what we took back is ours no more,
        unless we were interrupted in it; a reply without our words is not yet a note."""
        tag = tag_of(item)
        if not item.is_draft:
            return True
        if tag.state == WITHDRAWN:
            return self._is_the_draft(item) and self._reader.place(item) == "drafts"
        return not tag.is_begun

    def _is_taken_back(self, item: Item) -> bool:
        return item.is_draft and tag_of(item).state == WITHDRAWN and self._reader.place(item) != "drafts"

    def _is_the_draft(self, item: Item) -> bool:
        return self._draft is not None and item.ref == self._draft.ref

    def _decided(self, items: Iterable[Item]) -> Located | None:
        """The verdict, when one of these items is more than a thing in the trash. What was sent comes first: beside it
        a draft is a copy."""
        sent = [item for item in items if not item.is_draft and self._reader.place(item) != "outbox"]
        sent.sort(key=lambda item: self._reader.place(item) != "sentitems")
        if sent:
            where = "Sent Items" if self._reader.place(sent[0]) == "sentitems" else "the mailbox, and is no draft"
            return self._sent(sent[0], f"It is in {where}.")
        if any(self._reader.place(item) == "outbox" for item in items):
            return Located(whereabouts=Whereabouts.UNCERTAIN, evidence="It lies in the Outbox.")
        kept = [item for item in items if self._reader.place(item) != "deleteditems"]
        for item in sorted(kept, key=lambda item: (self._reader.place(item) != "drafts", item.created_at)):
            try:
                return self._of_draft(self._reader.draft(item.ref))
            except NotFound:
                continue
        return None

    def _of_draft(self, found: Draft) -> Located:
        thread = thread_of(found.item, self._message)
        ref = found.ref(thread, self._key)
        if self._draft is not None and (ref.ref, ref.version) == (self._draft.ref, self._draft.version):
            untouched, ref = True, self._draft
        elif self._draft is not None and ref.version == self._draft.version:
            untouched = True  # made into another item, by an Outlook that does so, without a change to it
        else:
            # None known, or our own change whose answer was lost.
            untouched = says(found.item, self._message, found.files) and tag_of(found.item).key == self._key
        if self._reader.place(found.item) != "drafts":
            return self._edited(ref, "The draft was moved to another folder.")
        if not untouched:
            return self._edited(ref, "It is in Drafts and was edited.")
        if tag_of(found.item).state == HANDED and not self._is_void(found.item):
            evidence = "It was handed over for sending and still lies in Drafts."
            return Located(whereabouts=Whereabouts.UNCERTAIN, evidence=evidence)
        return Located(whereabouts=Whereabouts.DRAFT, draft=ref, evidence="It is in Drafts as it was written.")

    # --- by what it is like

    def _by_likeness(self) -> Located | None:
        """What the user made of our draft and sent, or keeps, when nothing of ours is left on it."""
        like = "to the same recipient, like ours in text, subject or thread, under another Message-ID"
        thread = self._message.thread_ref or (self._draft.thread_ref if self._draft else "")
        members = self._reader.conversation(parts_of_thread(thread)[0])
        sent = [item for item in members if not item.is_draft and self._reader.place(item) == "sentitems"]
        best = self._most_like([*sent, *self._reader.latest("sentitems", _RECENT)])
        if best:
            return self._sent(best, f"Among the sent mail is one {like}.", probable=True)
        best = self._most_like(self._reader.latest("drafts", _RECENT))
        if best:
            found = self._reader.draft(best.ref)
            thread = thread_ref(best.conversation, best.message_id, "", ())
            return Located(
                whereabouts=Whereabouts.EDITED,
                draft=found.ref(thread, self._key),
                probable=True,
                message_id=best.message_id,
                evidence=f"In Drafts is one {like}.",
            )
        return None

    def _most_like(self, items: Iterable[Item]) -> Item | None:
        wanted = {
            item.ref: item
            for item in items
            if item.mailboxes & self._people and item.received_at >= self._message.date - _EARLIER
            if tag_of(item).key in ("", self._key) and self._counts(item)
        }
        best = most_like(self._message, self._reader.messages(list(wanted.values())))
        return wanted[best.ref] if best else None

    # --- the rest

    def _sent(self, item: Item, evidence: str, *, probable: bool = False) -> Located:
        return Located(
            whereabouts=Whereabouts.SENT,
            sent=sent_of(item, thread_of(item, self._message)),
            probable=probable,
            message_id=item.message_id,
            evidence=evidence,
        )

    @staticmethod
    def _edited(ref: DraftRef, evidence: str) -> Located:
        return Located(whereabouts=Whereabouts.EDITED, draft=ref, evidence=evidence)
