"""What lies in the mailbox, asked for by id, by a filter or as a list. Only reads.

A `$filter` on extended properties or ids is asked of the mailbox itself, not of the search index; it is still believed
only in what it finds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from providers.base import DraftRef, Folder, IncomingMessage, NotFound, Rejected, Unavailable
from providers.mime.reading import MOST_BYTES
from providers.outlook.drafting import TAG, digest_of, tag_of
from providers.outlook.errors import Faulty, NotAllowed, NotTaken
from providers.outlook.parse import BEGINNING, Item, item_of, message_of, message_without_source, thread_ref
from providers.outlook.session import Session

ME = "/me"
HEAD = (
    "id,parentFolderId,isDraft,isRead,conversationId,internetMessageId,receivedDateTime,sentDateTime,createdDateTime,"
    "subject,toRecipients,ccRecipients,bccRecipients,replyTo,hasAttachments"
)
"""What tells a message from others, without its text."""
WHOLE = f"{HEAD},body"
_EXPAND = f"singleValueExtendedProperties($filter=id eq '{TAG}')"
_PAGE = 50
_MOST_IN_THREAD = 300
_DEEPEST = 8
_MOST_ROOTS = 5000
_MOST_PAGES = 100
_OUTAGE = frozenset({502, 503, 504})
"""What is answered where nothing is wrong with the thing asked for."""
_ROUNDS = 3
"""How often in all a source is asked for that is answered so, before it counts as one that cannot be had."""

WELL_KNOWN = {
    "inbox": Folder.INBOX,
    "drafts": Folder.DRAFTS,
    "sentitems": Folder.SENT,
    "deleteditems": Folder.TRASH,
    "junkemail": None,
    "outbox": None,
}
"""Names that Graph takes for the ids of folders, whatever the user calls them; None for those nothing is told of."""
ALWAYS_THERE = frozenset({"inbox", "drafts", "sentitems", "deleteditems"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message of ours as it lies there now."""

    item: Item
    files: tuple[tuple[str, int], ...] = ()

    @property
    def digest(self) -> str:
        return digest_of(self.item, self.files)

    def ref(self, thread: str, key: str) -> DraftRef:
        """The version holds the key besides: an old Outlook makes another item of what it saves."""
        return DraftRef(ref=self.item.ref, version=f"{self.digest} {key}", thread_ref=thread)


def known_of(draft: DraftRef) -> tuple[str, str]:
    """The digest of a draft as we last wrote it, and its key."""
    digest, _, key = draft.version.partition(" ")
    return digest, key


class _NoList(Unavailable):
    """A filter, a search or the link to a further page that Outlook does not take."""


class Reader:
    """The reads of one mailbox. Raises what `Session.read` raises."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._folders: dict[str, str] = {}
        self._roots: dict[str, str] = {}
        self._troubled: dict[str, int] = {}

    # ------------------------------------------------------------------------------------------------- folders

    def folder_ids(self) -> dict[str, str]:
        """Well-known name -> id, of those that there are. They never change. Raises `Unavailable` when one is not shown
        that every mailbox has: a draft would seem to lie elsewhere."""
        if not self._folders:
            ask = self._session.read
            answers = self._session.gather(
                {name: partial(ask, f"{ME}/mailFolders/{name}", select="id") for name in WELL_KNOWN}
            )
            found = {name: str(one["id"]) for name, one in answers.items() if isinstance(one, dict) and one.get("id")}
            if not found.keys() >= ALWAYS_THERE:
                raise Unavailable("Outlook does not show the folders of the mailbox.")
            self._folders = found
        return self._folders

    def place(self, item: Item) -> str:
        """The well-known name of the folder an item lies in, "" for any other."""
        return next((name for name, ref in self.folder_ids().items() if ref == item.parent), "")

    def folder(self, item: Item) -> Folder | None:
        """The folder in our words; None for where nothing is told of, as of drafts outside Drafts: nobody sent them."""
        name = self.place(item)
        if item.is_draft and name != "drafts":
            return None
        return WELL_KNOWN[name] if name else Folder.OTHER

    # ------------------------------------------------------------------------------------------------- one by id

    def item(self, ref: str, select: str = HEAD) -> Item:
        """Raises `NotFound`."""
        return item_of(self._session.read(f"{ME}/messages/{_id(ref)}", select=select, expand=_EXPAND), TAG)

    def draft(self, ref: str) -> Draft:
        """A message with its body and the names of what is attached. Raises `NotFound`."""
        item = self.item(ref, WHOLE)
        return Draft(item=item, files=self._files(ref) if item.has_files else ())

    def _files(self, ref: str) -> tuple[tuple[str, int], ...]:
        answer = self._session.read(f"{ME}/messages/{_id(ref)}/attachments", select="id,name,size")
        found = [(str(one.get("name", "")), int(one.get("size") or 0)) for one in answer.get("value") or ()]
        return tuple(sorted(found))

    def message(self, item: Item) -> IncomingMessage | None:
        """The message of an item, None where nothing is told of it. Raises `NotFound` when it is gone meanwhile."""
        folder = self.folder(item)
        if folder is None:
            return None
        path = f"{ME}/messages/{_id(item.ref)}"
        try:
            raw = self._session.content(f"{path}/$value", MOST_BYTES + 1)
        except (Faulty, NotTaken, NotAllowed, Rejected) as error:
            if isinstance(error, Faulty) and error.status in _OUTAGE and self._is_new_trouble(item.ref):
                raise
            # Exchange cannot make a source of everything it holds, and one such message must not stop the feed.
            return message_without_source(self._said_of(path), item, folder)
        self._troubled.pop(item.ref, None)
        return message_of(item, raw, folder)

    def _said_of(self, path: str) -> dict[str, Any]:
        """What there is to be known of a message without its source; {} where Exchange fails at that too."""
        try:
            return self._session.read(path, select=f"{WHOLE},from")
        except NotTaken:
            return {}
        except Faulty as error:
            if error.status in _OUTAGE:
                raise
            return {}

    def _is_new_trouble(self, ref: str) -> bool:
        """Whether a source was not asked for often enough to tell a message without one from an outage, after which
        all of it can be read."""
        self._troubled[ref] = self._troubled.get(ref, 0) + 1
        return self._troubled[ref] < _ROUNDS

    def messages(self, items: Sequence[Item]) -> list[IncomingMessage]:
        """Those of the messages of these items that are still there, in their order and with their threads."""
        reads = {item.ref: partial(self.message, item) for item in items}
        found = self._session.gather(reads)
        return [self.threaded(one) for one in found.values() if isinstance(one, IncomingMessage)]

    # ------------------------------------------------------------------------------------------------- lists

    def tagged(self, key: str) -> list[Item]:
        """The messages with this key in their tag, in all folders."""
        wanted = f"singleValueExtendedProperties/Any(ep: ep/id eq '{TAG}' and startswith(ep/value,'{key}'))"
        return [item for item in self._list(f"{ME}/messages", filter=wanted) if tag_of(item).key == key]

    def ours(self, folder: str) -> frozenset[str]:
        """The ids of the messages in one of the well-known folders that have a tag of ours, whatever it says; none
        where Outlook does not list them."""
        wanted = f"singleValueExtendedProperties/Any(ep: ep/id eq '{TAG}' and ep/value ne '')"
        path = f"{ME}/mailFolders/{self.folder_ids()[folder]}/messages"
        try:
            return frozenset(item.ref for item in self._list(path, select="id", expand="", filter=wanted))
        except _NoList:
            return frozenset()

    def with_message_id(self, message_id: str) -> list[Item]:
        return list(self._list(f"{ME}/messages", filter=f"internetMessageId eq {_quoted(message_id)}"))

    def conversation(self, conversation: str, select: str = HEAD) -> list[Item]:
        """What Exchange counts to this conversation, in all folders."""
        if not conversation:
            return []
        found = self._list(f"{ME}/messages", select=select, filter=f"conversationId eq {_quoted(conversation)}")
        return [item for item, _ in zip(found, range(_MOST_IN_THREAD), strict=False)]

    def latest(self, folder: str, number: int) -> list[Item]:
        """What was written or sent last in one of the well-known folders, the latest first."""
        path = f"{ME}/mailFolders/{folder}/messages"
        found = self._list(path, orderby="receivedDateTime desc", top=str(min(number, _PAGE)))
        return [item for item, _ in zip(found, range(number), strict=False)]

    def received_since(self, since: datetime, number: int) -> list[Item]:
        """What came into any folder since then, the latest first: nothing but where it lies."""
        found = self._list(
            f"{ME}/messages",
            select="id,parentFolderId,receivedDateTime",
            filter=f"receivedDateTime ge {stamp(since)}",
            orderby="receivedDateTime desc",
            top="200",
            expand="",
        )
        return [item for item, _ in zip(found, range(number), strict=False)]

    def searched(self, query: str, number: int) -> list[Item]:
        """What the search index finds, which may lack what is new. Graph has answered searches with a list that breaks
        off in an error (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/106): nothing found."""
        found = self._list(f"{ME}/messages", search=f'"{query}"', top=str(number), expand="")
        try:
            return [item for item, _ in zip(found, range(number), strict=False)]
        except _NoList:
            return []
        except Faulty as error:
            if error.status != 200:
                raise
            return []

    def _list(self, path: str, *, select: str = HEAD, expand: str = _EXPAND, **query: str) -> Iterator[Item]:
        """Raises `Unavailable` for a list that cannot be had, or not to its end: that says nothing of what is in it."""
        try:
            answer = self._session.read(path, select=select, expand=expand, **({"top": str(_PAGE)} | query))
            for _ in range(_MOST_PAGES):
                for entry in answer.get("value") or ():
                    yield item_of(entry, TAG)
                link = str(answer.get("@odata.nextLink") or "")
                if not link:
                    return
                answer = self._session.follow(link, ending="/messages")
        except (NotTaken, NotFound) as error:
            raise _NoList(f"Outlook does not list messages: {error}") from error
        raise Unavailable("Outlook's list of messages has no end.")

    # ------------------------------------------------------------------------------------------------- threads

    def threaded(self, message: IncomingMessage) -> IncomingMessage:
        """The message with its thread as we name it."""
        root = self._root(message)
        ref = thread_ref(message.thread_ref, root, "", ()) if message.thread_ref else ""
        return replace(message, thread_ref=ref)

    def _root(self, message: IncomingMessage) -> str:
        """The Message-ID its thread began with. A message that names its parent only is asked of the parent."""
        own, parent = message.message_id, message.in_reply_to
        if message.references or not parent:
            root = message.references[0] if message.references else own
        else:
            root = self._root_of_parent(parent)
        if len(self._roots) > _MOST_ROOTS:
            self._roots.clear()
        self._roots[own] = root
        return root

    def _root_of_parent(self, parent: str) -> str:
        for _ in range(_DEEPEST):
            if parent in self._roots:
                return self._roots[parent]
            found = next(iter(self.with_message_id(parent)), None)
            try:
                message = self.message(found) if found else None
            except NotFound:  # gone in this moment
                message = None
            if message is None:
                return parent
            if message.references:
                return message.references[0]
            if not message.in_reply_to:
                return parent
            parent = message.in_reply_to
        return parent


def stamp(at: datetime) -> str:
    """An instant as filters and windows take it."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def is_known(item: Item) -> bool:
    """Whether an entry of a change feed says more than that a message was read or flagged."""
    return item.received_at != BEGINNING


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _id(ref: str) -> str:
    """Raises `NotFound` for what can be no id, before it becomes part of a path."""
    if not 0 < len(ref) <= 1024 or not ref.isascii() or not ref.replace("-", "").replace("_", "").rstrip("=").isalnum():
        raise NotFound("There is no such message.")
    return ref
