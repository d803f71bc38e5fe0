"""What became of a note of ours: sent, in Drafts, edited, deleted, or nowhere to be seen.

The draft's own id is asked first; it may have changed, so then the message it held, the change feed since our last
write, the thread, and the lists of drafts and of sent mail. A list may lag behind as a search does, so neither is
believed in what it lacks: what was added is looked up by its own id, and what is gone was deleted when the change feed
says so.
Gmail gives what it sends an id of its own: the very same words to the same people are then what tells our note, and
the boundary of its parts, which is made from our id.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from email.message import Message

from providers.base import (
    DraftRef,
    IncomingMessage,
    Located,
    NotFound,
    OutgoingMessage,
    Whereabouts,
)
from providers.gmail.parse import labels_of, message_of, sent_of
from providers.gmail.reader import UNLISTED, Draft, Handle, Head, Reader, handle_of
from providers.web.likeness import as_read, most_like

_RECENT = 50
_EARLIER = timedelta(days=1)
_LONG_BEFORE = timedelta(days=60)
_AT_LEAST = 10


def says_the_same(one: IncomingMessage, other: IncomingMessage) -> bool:
    """Whether two messages are the same to who gets them, whatever was added to their headers on the way."""
    return _said(one) == _said(other)


def is_the_same_draft(one: IncomingMessage, other: IncomingMessage) -> bool:
    """The same, and in answer to the same message."""
    parents = [(message.in_reply_to, message.references) for message in (one, other)]
    return says_the_same(one, other) and parents[0] == parents[1]


def _said(message: IncomingMessage) -> tuple[object, ...]:
    people = [frozenset(one.mailbox for one in group) for group in (message.to, message.cc)]
    bodies = [[line.rstrip() for line in text.strip().split("\n")] for text in (message.text, message.html)]
    files = [(part.media_type, part.filename, part.content) for part in message.parts]
    return (*people, message.header("bcc"), message.subject, *bodies, files)


def locate(reader: Reader, message: OutgoingMessage, draft: DraftRef | None, since: str = "") -> Located:
    """See `providers.base.Mailbox`. `since` is an id in the history, "" for none."""
    return _Search(reader, message, draft, since).verdict()


class _Search:
    """One question and what is known so far."""

    def __init__(self, reader: Reader, message: OutgoingMessage, draft: DraftRef | None, since: str) -> None:
        self._reader = reader
        self._message = message
        self._draft = draft
        self._ours = as_read(message)
        self._boundary = _boundary(self._ours.header("content-type"))
        self._handle = _handle(draft) if draft is not None else None
        written_at = self._handle.history_id if self._handle else ""
        self._places = [one for one in dict.fromkeys((written_at, since)) if one.isdecimal()]
        """From where the history may be read: our last write first, then what was read last, should the former be
        forgotten already."""
        self._read: dict[str, IncomingMessage] = {}
        self._labels: dict[str, frozenset[str]] = {}

    def verdict(self) -> Located:
        new: list[str] = []
        if self._draft is not None:
            found = self._by_draft_id() or self._by_ref(self._draft.ref)
            if found:
                return found
            new.append(self._draft.ref)
        new = [*new, *reversed(self._added("DRAFT"))][:_RECENT]
        drafts = dict.fromkeys(new, UNLISTED) | self._reader.drafts()
        listed = self._listed()
        found = self._by_identity(drafts, listed) or self._in_trash()
        if found is None and self._draft is not None:
            found = self._by_likeness(drafts, new, listed)
        return found or self._absent()

    def _absent(self) -> Located:
        if self._draft is None:
            return Located(whereabouts=Whereabouts.ABSENT, evidence="It is neither in Drafts nor among the sent mail.")
        ref = self._draft.ref
        proven = any(self._reader.is_recorded_deleted(ref, place) for place in self._places)
        return Located(
            whereabouts=Whereabouts.ABSENT,
            unproven=not proven,
            evidence="Neither the draft nor a message like it is in Drafts, in Sent or in its conversation.",
        )

    # --- by what the draft was

    def _by_draft_id(self) -> Located | None:
        known = self._handle is not None and self._handle.draft_id != UNLISTED
        found = self._reader.draft(self._handle.draft_id) if self._handle and known else None
        return self._of_draft(found, "It") if found else None

    def _of_draft(self, found: Draft, what: str) -> Located | None:
        if "SENT" in found.labels:
            return self._sent(found.message, f"{what} has the label of sent mail.")
        if "TRASH" in found.labels:
            return Located(whereabouts=Whereabouts.DELETED, evidence=f"{what} lies in the trash.")
        if not found.is_in_drafts:
            return None
        same = is_the_same_draft(found.message, self._ours)
        if self._draft is None or self._handle is None:
            untouched, ref = same, found.ref()
        elif (found.message.ref, found.digest) == (self._draft.ref, self._handle.digest):
            untouched = True
            ref = self._draft if found.draft_id == self._handle.draft_id else found.ref()
        else:
            # Our own change whose answer was lost, or the date we gave it before a sending that was then interrupted;
            # the very same message under a new id is the user's saving of it, and so may be what ours has replaced.
            ours = found.digest != self._handle.digest or found.message.sent_at != self._ours.sent_at
            ours = same and ours and not self._reader.has_passed(found.message, self._handle.history_id)
            untouched, ref = ours, found.ref()
        if untouched:
            return Located(whereabouts=Whereabouts.DRAFT, draft=ref, evidence=f"{what} is in Drafts as it was written.")
        return Located(whereabouts=Whereabouts.EDITED, draft=ref, evidence=f"{what} is in Drafts and was edited.")

    def _by_ref(self, ref: str) -> Located | None:
        """The message the draft had, under its own id."""
        try:
            raw = self._reader.raw(ref)
        except NotFound:
            return None
        labels, message = labels_of(raw), message_of(raw)
        if "SENT" in labels:
            return self._sent(message, "The message of the draft has the label of sent mail.")
        if "TRASH" in labels:
            return Located(whereabouts=Whereabouts.DELETED, evidence="The message of the draft lies in the trash.")
        if "DRAFT" in labels:
            return None  # in a draft of another id, which the list of drafts may tell
        return Located(
            whereabouts=Whereabouts.UNCERTAIN,
            evidence="Its message is there, but Gmail shows it neither as a draft nor as sent.",
        )

    # --- by what the message is

    def _listed(self) -> list[str]:
        """Where our note may lie once it was sent, from every source that does not search."""
        refs: dict[str, None] = {}
        refs |= dict.fromkeys(reversed(self._added("SENT")))
        thread_ref = self._message.thread_ref or (self._draft.thread_ref if self._draft else "")
        refs |= dict.fromkeys(self._of_thread(thread_ref))
        recent = self._reader.sent(_RECENT)
        for start in range(0, len(recent), _AT_LEAST):
            heads = list(self._reader.heads(recent[start : start + _AT_LEAST]))
            refs |= dict.fromkeys(ref for ref, _ in heads)
            if heads and heads[-1][1].received_at < self._message.date - _EARLIER:
                break
        if self._draft is None:
            since = int((self._message.date - _LONG_BEFORE).timestamp())
            for address in self._ours.to:
                if _is_searchable(address.email):
                    query = f"in:sent to:{address.email} after:{since}"
                    refs |= dict.fromkeys(self._reader.matching(query, _RECENT))
        return list(refs)

    def _added(self, label: str) -> list[str]:
        """What came with that label since our last write, or since what was read last."""
        for place in self._places:
            found = self._reader.added(place, label)
            if found is not None:
                return found
        return []

    def _of_thread(self, thread_ref: str) -> list[str]:
        if not thread_ref:
            return []
        try:
            members = self._reader.thread(thread_ref)
        except NotFound:
            return []
        for raw in members:
            message = message_of(raw)
            self._read[message.ref], self._labels[message.ref] = message, labels_of(raw)
        return [str(raw["id"]) for raw in members if "SENT" in labels_of(raw)]

    def _by_identity(self, drafts: dict[str, str], listed: list[str]) -> Located | None:
        for ref, head in self._reader.heads(listed):
            message = self._if_ours(ref, head)
            if message and "SENT" in self._labels[ref]:
                return self._sent(message, "It is among the sent mail.")
        for ref, head in self._reader.heads(drafts):
            found = self._draft_around(ref, drafts[ref]) if self._if_ours(ref, head) else None
            verdict = self._of_draft(found, "The draft that carries its Message-ID or its words") if found else None
            if verdict:
                return verdict
        return None

    def _draft_around(self, ref: str, draft_id: str) -> Draft | None:
        found = self._reader.draft(draft_id) if draft_id != UNLISTED else None
        return found or self._reader.unlisted_draft(ref)

    def _if_ours(self, ref: str, head: Head) -> IncomingMessage | None:
        """The message when it is ours beyond doubt: by its id, by the boundary of its parts, by every word of it."""
        known = self._draft is not None and ref == self._draft.ref
        certain = known or head.message_id == self._message.message_id or self._is_bound(head)
        like = head.people == self._people() and head.subject == self._ours.subject.casefold()
        message = self._get(ref) if certain or like else None
        return message if message and (certain or says_the_same(message, self._ours)) else None

    def _is_bound(self, head: Head) -> bool:
        return bool(self._boundary) and _boundary(head.content_type) == self._boundary

    def _in_trash(self) -> Located | None:
        wanted = self._message.message_id.strip("<>")
        for ref in self._reader.matching(f"rfc822msgid:{wanted} in:trash", 5):
            message = self._get(ref)
            if message and "TRASH" in self._labels[ref] and message.message_id == self._message.message_id:
                return Located(whereabouts=Whereabouts.DELETED, evidence="It lies in the trash.")
        return None

    # --- by what it is like

    def _by_likeness(self, drafts: dict[str, str], new: list[str], listed: list[str]) -> Located | None:
        """What the user made of our draft and sent, or keeps, under ids of its own."""
        like = "to the same recipient, like ours in text, subject or thread, under another Message-ID"
        sent = self._most_like(ref for ref, _ in self._addressed(listed))
        if sent:
            return self._sent(sent, f"Among the sent mail is one {like}.", probable=True)
        kept = self._most_like(ref for ref, _ in self._addressed(new))
        found = self._draft_around(kept.ref, drafts[kept.ref]) if kept else None
        if found and found.is_in_drafts:
            return Located(
                whereabouts=Whereabouts.EDITED,
                draft=found.ref(),
                probable=True,
                message_id=found.message.message_id,
                evidence=f"In Drafts is one {like}.",
            )
        return None

    def _addressed(self, refs: Iterable[str]) -> Iterator[tuple[str, Head]]:
        wanted = self._people()
        return ((ref, head) for ref, head in self._reader.heads(refs) if head.people & wanted)

    def _most_like(self, refs: Iterable[str]) -> IncomingMessage | None:
        return most_like(self._message, filter(None, map(self._get, refs)))

    # --- the rest

    def _people(self) -> frozenset[str]:
        return frozenset(one.mailbox for one in self._ours.to)

    def _get(self, ref: str) -> IncomingMessage | None:
        if ref not in self._read:
            try:
                raw = self._reader.raw(ref)
            except NotFound:
                return None
            self._read[ref], self._labels[ref] = message_of(raw), labels_of(raw)
        return self._read[ref]

    @staticmethod
    def _sent(message: IncomingMessage, evidence: str, *, probable: bool = False) -> Located:
        return Located(
            whereabouts=Whereabouts.SENT,
            sent=sent_of(message),
            probable=probable,
            message_id=message.message_id,
            evidence=evidence,
        )


def _handle(draft: DraftRef) -> Handle | None:
    try:
        return handle_of(draft)
    except NotFound:
        return None


def _boundary(content_type: str) -> str:
    """The boundary of a multipart, "" when there is none (RFC 2046, section 5.1.1)."""
    if "boundary" not in content_type.casefold():
        return ""
    described = Message()
    described["Content-Type"] = content_type
    found = described.get_boundary()
    return found or ""


def _is_searchable(address: str) -> bool:
    return address.isascii() and not set(address) & set(' "(){}')
