"""The mailbox of a Gmail account: the promises of `providers.base.Mailbox` on the Gmail API.

Before a draft is changed, sent or removed it is read, and left alone when it is not what we last wrote. What leaves,
leaves by `drafts.send` with the id of a draft and nothing else: sending that twice finds no draft the second time.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from io import BytesIO
from typing import Any

from googleapiclient.http import MediaIoBaseUpload

from providers.base import (
    ChangePage,
    Conversation,
    Cursor,
    DraftChanged,
    DraftRef,
    Folder,
    Identity,
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
from providers.gmail.bookmark import read_bookmark
from providers.gmail.errors import Malformed
from providers.gmail.feed import Feed
from providers.gmail.locating import is_the_same_draft, locate
from providers.gmail.parse import encoded, identity_of, message_of, sent_of
from providers.gmail.reader import ME, UNLISTED, Draft, Reader, handle_of
from providers.gmail.session import Session
from providers.mime import redated
from providers.web.likeness import as_read, order_written, takes_part, written

MOST_BYTES = 35 * 1024 * 1024
_MOST_INLINE = 3 * 1024 * 1024
"""A longer message is uploaded: the JSON of a request is limited to about five megabytes, and base64 adds a third."""
_MOST_CONVERSATIONS = 20
_MOST_THREADS = 60
_ADDRESSES_A_SEARCH = 8
_FRESH = timedelta(minutes=5)
"""So far from the present the Date of what is sent may be."""


class _Sent(NotFound):
    """The draft answers with the message it became."""


class GmailMailbox:
    """A `providers.base.Mailbox` on the Gmail API. `account` is its address, which its cursors are good for."""

    def __init__(self, session: Session, account: str) -> None:
        self._session = session
        self._reader = Reader(session)
        self._account = account.casefold()
        self._feed = Feed(session, self._reader, self._account)

    def close(self) -> None:
        """Close the connections, of the calendar too; the next request opens new ones."""
        self._session.close()

    def identity(self) -> Identity:
        """See `providers.base.Mailbox`: the addresses and the signature of the settings of Gmail."""
        answer = self._session.read(self._session.gmail.settings().sendAs().list(userId=ME))
        return identity_of(answer.get("sendAs") or ())

    # ------------------------------------------------------------------------------------------------- drafts

    def create_draft(self, message: OutgoingMessage) -> DraftRef:
        """See `providers.base.Mailbox`. A conversation that will not have the draft, or is gone, is left out;
        In-Reply-To and References still name it."""
        raw = _checked(message)
        made = self._in_thread(self._session.gmail.drafts().create, raw, (message.thread_ref, ""))
        reach("gmail.draft.created")
        return self._read_back(made)

    def update_draft(self, draft: DraftRef, message: OutgoingMessage) -> DraftRef:
        """See `providers.base.Mailbox`. The draft stays in its conversation if that will have it. Raises `DraftChanged`
        also when the user saved it between our look and our write: then it is left to them."""
        raw = _checked(message)
        current = self._untouched(draft)
        if is_the_same_draft(current.message, as_read(message)):
            return current.ref()
        here = current.message.thread_ref
        update = partial(self._session.gmail.drafts().update, id=current.draft_id)
        made = self._in_thread(update, raw, (message.thread_ref or here, here, ""))
        reach("gmail.draft.updated")
        return self._read_back(made, current)

    def discard_draft(self, draft: DraftRef) -> None:
        """See `providers.base.Mailbox`. Raises `DraftChanged` for one that was sent, which is not to be removed."""
        try:
            current = self._untouched(draft)
        except _Sent as sent:
            raise DraftChanged(str(sent)) from sent
        except NotFound:
            return
        try:
            self._session.write(self._session.gmail.drafts().delete(userId=ME, id=current.draft_id))
        except NotFound:
            return
        reach("gmail.draft.removed")

    def send_draft(self, draft: DraftRef) -> SentMessage | None:
        """See `providers.base.Mailbox`. Raises `OutcomeUnknown` also when the sent message cannot be read: the
        Message-ID it really has must be known, and `locate` will find it."""
        current = self._dated_now(self._untouched(draft))
        reach("gmail.send.verified")
        try:
            sent = self._session.write(self._session.gmail.drafts().send(userId=ME, body={"id": current.draft_id}))
        except Malformed as refused:
            # Said of a draft that is gone as well as of a recipient that cannot be.
            self._untouched(draft)
            raise Rejected(str(refused)) from refused
        reach("gmail.send.accepted")
        try:
            return sent_of(self._reader.message(str(sent.get("id"))))
        except ProviderError as error:
            raise OutcomeUnknown("Gmail accepted the note, but has not shown it yet.") from error

    def locate(self, message: OutgoingMessage, draft: DraftRef | None, since: Cursor | None = None) -> Located:
        """See `providers.base.Mailbox`."""
        bookmark = read_bookmark(since, self._account) if since else None
        return locate(self._reader, message, draft, bookmark.history_id if bookmark else "")

    # ------------------------------------------------------------------------------------------------- reading

    def changes(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        """See `providers.base.Mailbox`."""
        return self._feed.page(cursor, since)

    def thread(self, thread_ref: str) -> Conversation:
        """See `providers.base.Mailbox`."""
        messages = sorted(map(message_of, self._reader.thread(thread_ref)), key=order_written)
        return Conversation(thread_ref=thread_ref, messages=tuple(messages))

    def correspondence(self, addresses: Sequence[str], domain: str, since: datetime) -> tuple[Conversation, ...]:
        """See `providers.base.Mailbox`. By search, which may lack what came last."""
        wanted = frozenset(address.strip().casefold() for address in addresses)
        place = domain.strip().casefold()
        found: list[tuple[datetime, Conversation]] = []
        for ref in self._threads_with(sorted(wanted), place, since)[:_MOST_THREADS]:
            try:
                conversation = self.thread(ref)
            except NotFound:
                continue
            times = [
                message.received_at
                for message in conversation.messages
                if message.folder is not Folder.DRAFTS and message.received_at >= since
                if takes_part(message, wanted, place)
            ]
            if times:
                found.append((max(times), conversation))
            if len(found) == _MOST_CONVERSATIONS:
                break
        return tuple(conversation for _, conversation in sorted(found, key=lambda one: one[0], reverse=True))

    def _threads_with(self, addresses: Sequence[str], domain: str, since: datetime) -> list[str]:
        """The ids of the threads that a search finds, the latest first within each search."""
        people = [one for one in (*addresses, domain) if one and one.isascii() and not set(one) & set(' "(){}')]
        refs: dict[str, None] = {}
        for start in range(0, len(people), _ADDRESSES_A_SEARCH):
            terms = " ".join(f"from:{one} to:{one} cc:{one}" for one in people[start : start + _ADDRESSES_A_SEARCH])
            query = f"{{{terms}}} after:{int(since.timestamp())}"
            request = self._session.gmail.threads().list(userId=ME, q=query, maxResults=_MOST_THREADS)
            refs |= {str(one["id"]): None for one in self._session.read(request).get("threads") or ()}
        return list(refs)

    # ------------------------------------------------------------------------------------------------- inside

    def _untouched(self, draft: DraftRef) -> Draft:
        """The draft when it is as we last wrote it. Raises `DraftChanged` or `NotFound`, and `Unavailable` when its
        message is there and not yet listed as the draft it is in."""
        known = handle_of(draft)
        current = self._reader.draft(known.draft_id) if known.draft_id != UNLISTED else None
        current = current or self._under_another_id(draft.ref, known.message_id)
        if current is None:
            unlisted = self._reader.unlisted_draft(draft.ref)
            if unlisted is not None and unlisted.is_in_drafts:
                raise Unavailable("Gmail does not list the draft yet.")
            current = unlisted
        if current is None or "TRASH" in current.labels:
            raise NotFound("The draft is no longer in Drafts.")
        if "SENT" in current.labels:
            raise _Sent("The draft was sent.")
        if (current.message.ref, current.digest) != (draft.ref, known.digest) or not current.is_in_drafts:
            raise DraftChanged("The draft was edited.")
        return current

    def _dated_now(self, draft: Draft) -> Draft:
        """The draft with the present as its Date, if its own has grown old: whether Gmail dates anew what it sends from
        a draft is not known. The same words under the same id stay ours wherever this is interrupted. What the user
        saved between our look and this is gone with it, but the history tells: who is writing is not to be sent."""
        written_at, now = draft.message.sent_at, self._session.now
        if written_at is None or abs(now - written_at) <= _FRESH:
            return draft
        body = _content(redated(draft.raw, now), draft.message.thread_ref)
        try:
            made = self._session.write(self._session.gmail.drafts().update(userId=ME, id=draft.draft_id, **body))
        except (NotFound, Malformed):
            return self._untouched(draft.ref())
        reach("gmail.send.dated")
        current = self._reader.draft(str(made.get("id")))
        if current is None:
            raise NotFound("The draft is no longer in Drafts.")
        edited = self._reader.has_passed(current.message, draft.history_id)
        if edited or not (current.is_in_drafts and is_the_same_draft(current.message, draft.message)):
            raise DraftChanged("The draft was edited.")
        return current

    def _in_thread(self, method: Callable[..., Any], raw: bytes, thread_refs: Sequence[str]) -> dict[str, Any]:
        """Write a draft into the first of these conversations that will have it. To be refused for the conversation
        (400), or to find it gone (404), is to have written nothing."""
        *wanted, last = dict.fromkeys(thread_refs)
        for thread_ref in wanted:
            try:
                return self._session.write(method(userId=ME, **_content(raw, thread_ref)))
            except (NotFound, Malformed):
                continue
        return self._session.write(method(userId=ME, **_content(raw, last)))

    def _under_another_id(self, message_ref: str, message_id: str) -> Draft | None:
        """Gmail may give a draft another id when it is edited."""
        drafts = self._reader.drafts()
        found = self._reader.draft(drafts[message_ref]) if message_ref in drafts else None
        if found is not None:
            return found
        for ref, head in self._reader.heads(drafts):
            if message_id and head.message_id == message_id:
                return self._reader.draft(drafts[ref])
        return None

    def _read_back(self, made: Mapping[str, Any], before: Draft | None = None) -> DraftRef:
        """The draft as Gmail stored it, in the place of the one `before`. Raises `OutcomeUnknown` when it cannot be
        read, though it was written, and `DraftChanged`."""
        try:
            found = self._reader.draft(str(made.get("id")))
            edited = found and before and self._reader.has_passed(found.message, before.history_id)
        except ProviderError as error:
            raise OutcomeUnknown("The draft was written, but could not be read back.") from error
        if found is None:
            raise OutcomeUnknown("The draft was written, and was gone when it was read back.")
        if edited:
            raise DraftChanged("The draft was edited.")
        return found.ref()


def _checked(message: OutgoingMessage) -> bytes:
    raw = written(message)
    if len(raw) > MOST_BYTES:
        raise Rejected("The note with its attachments is larger than Gmail takes.")
    return raw


def _content(raw: bytes, thread_ref: str) -> dict[str, Any]:
    """The arguments of a method that takes a message."""
    inner = {"threadId": thread_ref} if thread_ref else {}
    if len(raw) <= _MOST_INLINE:
        return {"body": {"message": inner | {"raw": encoded(raw)}}}
    media = MediaIoBaseUpload(BytesIO(raw), mimetype="message/rfc822", resumable=False)
    return {"body": {"message": inner}, "media_body": media}
