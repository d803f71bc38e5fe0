"""What lies in the mailbox, asked for by id or as a list: messages, their heads, drafts, threads, what was added since.

Only reads. A message's bytes never change under one id, a draft's neither: replacing it makes a new message. So the
heads, once read, are kept; where a message lies is always asked anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from providers.base import DraftRef, IncomingMessage, NotFound, ProviderError
from providers.gmail.errors import Malformed
from providers.gmail.parse import UNREAD_BY_US, instant_of, labels_of, message_of, raw_of
from providers.gmail.session import Session
from providers.mime.fields import addresses, decode_words, message_id
from providers.mime.recognition import fingerprint

ME = "me"
MOST_DRAFTS = 100
MOST_ADDED = 1000
UNLISTED = "?"
"""Stands for the id of a draft whose message is known and which the list of drafts does not show: nothing else tells
the one from the other."""
_LARGE = 256 * 1024
_MOST_HEADS = 5000
_HEADERS = ("Message-ID", "To", "Cc", "Subject", "Content-Type")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What tells a message from others without its text. `people` are To and Cc, case folded."""

    message_id: str
    people: frozenset[str]
    subject: str
    content_type: str
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as Gmail has it now, whatever its labels say of it."""

    draft_id: str
    message: IncomingMessage
    labels: frozenset[str]
    digest: str
    history_id: str
    raw: bytes

    @property
    def is_in_drafts(self) -> bool:
        return "DRAFT" in self.labels and not self.labels & {"SENT", "TRASH"}

    def ref(self) -> DraftRef:
        handle = Handle(
            draft_id=self.draft_id,
            digest=self.digest,
            history_id=self.history_id,
            message_id=self.message.message_id,
        )
        return DraftRef(ref=self.message.ref, version=handle.version(), thread_ref=self.message.thread_ref)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    """What the version of a `DraftRef` holds. Its ref is the id of the message in the draft, which every saving
    changes; `history_id` is where in the change feed the looking for what became of it begins."""

    draft_id: str
    digest: str
    history_id: str
    message_id: str

    def version(self) -> str:
        return f"{self.draft_id} {self.digest} {self.history_id} {self.message_id}"


def handle_of(draft: DraftRef) -> Handle:
    """Raises `NotFound` for a version that was never ours."""
    words = draft.version.split(" ", 3)
    if len(words) != 4 or not words[0]:
        raise NotFound("The draft is not one of this mailbox.")
    return Handle(draft_id=words[0], digest=words[1], history_id=words[2], message_id=words[3])


def draft_of(answer: Mapping[str, Any]) -> Draft:
    """The draft of a `drafts.get` with format=raw."""
    inner = answer.get("message") or {}
    message = message_of(inner)
    return Draft(
        draft_id=str(answer.get("id", "")),
        message=message,
        labels=labels_of(inner),
        digest=fingerprint(message, raw_of(inner)),
        history_id=str(inner.get("historyId", "")),
        raw=raw_of(inner),
    )


class Reader:
    """The reads of one mailbox. Raises what `Session.read` raises."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._heads: dict[str, Head] = {}

    # ------------------------------------------------------------------------------------------------- one by id

    def raw(self, ref: str) -> dict[str, Any]:
        """Raises `NotFound`."""
        if not _is_id(ref):
            raise NotFound("There is no such message.")
        try:
            return self._session.read(self._session.gmail.messages().get(userId=ME, id=ref, format="raw"))
        except Malformed as error:
            raise NotFound("There is no such message.") from error

    def message(self, ref: str) -> IncomingMessage:
        """Raises `NotFound`."""
        return message_of(self.raw(ref))

    def draft(self, draft_id: str) -> Draft | None:
        try:
            found = self._session.read(self._session.gmail.drafts().get(userId=ME, id=draft_id, format="raw"))
        except (NotFound, Malformed):
            return None
        return draft_of(found)

    def unlisted_draft(self, ref: str) -> Draft | None:
        """The draft around that message, told by the message alone; None when that is gone."""
        try:
            return draft_of({"id": UNLISTED, "message": self.raw(ref)})
        except NotFound:
            return None

    def thread(self, thread_ref: str) -> list[dict[str, Any]]:
        """The messages of a thread in their raw form, junk left out. Raises `NotFound`."""
        if not _is_id(thread_ref):
            raise NotFound("There is no such conversation.")
        try:
            found = self._session.read(self._session.gmail.threads().get(userId=ME, id=thread_ref, format="minimal"))
        except Malformed as error:
            raise NotFound("There is no such conversation.") from error
        wanted = [one for one in found.get("messages") or () if not labels_of(one) & UNREAD_BY_US]
        small = [str(one["id"]) for one in wanted if int(one.get("sizeEstimate") or 0) < _LARGE]
        method = self._session.gmail.messages()
        requests = {ref: method.get(userId=ME, id=ref, format="raw") for ref in small}
        answers: dict[str, dict[str, Any] | ProviderError] = self._session.read_all(requests)
        messages = []
        for one in wanted:
            answer = answers.get(str(one["id"]))
            if answer is None:
                answer = self._raw_or_error(str(one["id"]))
            if isinstance(answer, dict):
                messages.append(answer)
        if not messages:
            raise NotFound("There is no such conversation.")
        return messages

    def _raw_or_error(self, ref: str) -> dict[str, Any] | ProviderError:
        try:
            return self.raw(ref)
        except NotFound as error:
            return error

    # ------------------------------------------------------------------------------------------------- lists

    def drafts(self) -> dict[str, str]:
        """Message id -> draft id of the latest drafts, those in the trash among them. Not by search, which lags."""
        request = self._session.gmail.drafts().list(userId=ME, maxResults=MOST_DRAFTS, includeSpamTrash=True)
        answer = self._session.read(request)
        return {str(one["message"]["id"]): str(one["id"]) for one in answer.get("drafts") or ()}

    def sent(self, limit: int) -> list[str]:
        """The ids of what was sent last, the latest first, not by search."""
        return self._refs(labelIds=["SENT"], maxResults=limit)

    def matching(self, query: str, limit: int) -> list[str]:
        """The ids of what a search finds, which may lack what is new."""
        return self._refs(q=query, maxResults=limit, includeSpamTrash=True)

    def _refs(self, **asked: Any) -> list[str]:
        answer = self._session.read(self._session.gmail.messages().list(userId=ME, **asked))
        return [str(one["id"]) for one in answer.get("messages") or ()]

    def added(self, history_id: str, label: str) -> list[str] | None:
        """The ids of the messages with `label` that came to be since and that are not said to be gone again, the oldest
        first; None when the change feed does not go back that far."""
        found: dict[str, None] = {}
        for record in self._records(history_id, ["messageAdded", "messageDeleted"], labelId=label):
            if record is None:
                return None
            found |= dict.fromkeys(_told(record, "messagesAdded"))
            for ref in _told(record, "messagesDeleted"):
                found.pop(ref, None)
            if len(found) >= MOST_ADDED:
                break
        return list(found)

    def has_passed(self, present: IncomingMessage, history_id: str) -> bool:
        """Whether a draft of the conversation of `present` has come and gone since, beside itself: a saving of it that
        another has replaced."""
        came: set[str] = set()
        went: set[str] = set()
        for record in self._records(history_id, ["messageAdded", "messageDeleted"], labelId="DRAFT"):
            if record is not None:
                came.update(_told(record, "messagesAdded", present.thread_ref))
                went.update(_told(record, "messagesDeleted", present.thread_ref))
        return bool(came & went - {present.ref})

    def is_recorded_deleted(self, ref: str, history_id: str) -> bool:
        """Whether the change feed says that the message was deleted since."""
        records = self._records(history_id, ["messageDeleted"])
        return any(record is not None and ref in _told(record, "messagesDeleted") for record in records)

    def _records(self, history_id: str, types: list[str], **more: Any) -> Iterator[Mapping[str, Any] | None]:
        """The records of the change feed since, the oldest first; None at its beginning, or end, where it says that it
        has no such id."""
        asked: dict[str, Any] = {
            "userId": ME, "startHistoryId": history_id, "historyTypes": types, "maxResults": 500, **more,
        }  # fmt: skip
        try:
            while asked.get("pageToken") != "":
                # Not by `list_next` of the library, which takes no address that names a value twice.
                answer = self._session.read(self._session.gmail.history().list(**asked))
                yield from answer.get("history") or ()
                asked["pageToken"] = str(answer.get("nextPageToken") or "")
        except (NotFound, Malformed):
            yield None

    def heads(self, refs: Iterable[str]) -> Iterator[tuple[str, Head]]:
        """The heads of those messages that are still there, in the order asked for."""
        if len(self._heads) > _MOST_HEADS:
            self._heads.clear()
        refs = list(dict.fromkeys(refs))
        method = self._session.gmail.messages()
        requests = {
            ref: method.get(userId=ME, id=ref, format="metadata", metadataHeaders=list(_HEADERS))
            for ref in refs
            if ref not in self._heads
        }
        for ref, answer in self._session.read_all(requests).items():
            if isinstance(answer, dict):
                self._heads[ref] = _head_of(answer)
        for ref in refs:
            if ref in self._heads:
                yield ref, self._heads[ref]


def _head_of(answer: Mapping[str, Any]) -> Head:
    named: dict[str, str] = {}
    for field in (answer.get("payload") or {}).get("headers") or ():
        named.setdefault(str(field.get("name", "")).casefold(), str(field.get("value", "")))
    people = (*addresses(named.get("to", "")), *addresses(named.get("cc", "")))
    return Head(
        message_id=message_id(named.get("message-id", "")),
        people=frozenset(one.mailbox for one in people),
        subject=" ".join(decode_words(named.get("subject", "")).split()).casefold(),
        content_type=named.get("content-type", ""),
        received_at=instant_of(answer),
    )


def _told(record: Mapping[str, Any], what: str, thread_ref: str = "") -> list[str]:
    """The ids of the messages that a record names so, those of one thread or all."""
    named = [one["message"] for one in record.get(what) or ()]
    return [str(one["id"]) for one in named if thread_ref in ("", one.get("threadId"))]


def _is_id(ref: str) -> bool:
    return 0 < len(ref) <= 64 and ref.isascii() and ref.isalnum()
