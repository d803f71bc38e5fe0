"""What changed in the mailbox, page by page, from the delta feed of each folder that matters.

Those are Inbox, Drafts, Sent Items, and the folders into which rules file mail: Graph shows the rules themselves only
to who may read the settings, so the folders are those that mail came into lately. An idle round is one request for each
of them. What left a folder is looked up by its id: moved, it is told where it is now.

A feed that Microsoft has forgotten (410, or a 400 that says the same) is begun anew for that folder alone.
https://learn.microsoft.com/graph/delta-query-messages
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from providers.base import ChangePage, Cursor, Folder, IncomingMessage, NotFound, Unavailable
from providers.outlook.bookmark import Bookmark, Place, Round, read_bookmark
from providers.outlook.errors import Gone, NotTaken
from providers.outlook.parse import Item, item_of
from providers.outlook.reader import HEAD, ME, Reader, is_known, stamp
from providers.outlook.session import Session

MOST_MESSAGES = 50
"""A page of ours names no more than twice as many, those that left a folder among them: pages of Microsoft's are taken
whole. What Drafts lost while its feed was forgotten comes on top of that."""
MOST_FOLDERS = 8
LATELY = timedelta(days=30)
_MOST_LATELY = 1000
_ALWAYS = ("inbox", "drafts", "sentitems")
_MOST_OTHERS = MOST_FOLDERS - len(_ALWAYS)
_ONCE = "deleteditems"
"""Read to begin with, and not watched: what is thrown away later is seen to leave a folder that is."""
_PREFER = (f"odata.maxpagesize={MOST_MESSAGES}",)
_ENDING = "/messages/delta"
_MOST_EMPTY = 50


@dataclass(slots=True)
class _Changes:
    """What a run of pages says: items by their ids as they were last told, and the ids of what left a folder."""

    items: dict[str, Item] = field(default_factory=dict)
    gone: dict[str, None] = field(default_factory=dict)
    reset: bool = False

    @property
    def named(self) -> int:
        """How many messages are to be looked up, at the most."""
        return len(self.items) + len(self.gone)

    def take(self, entries: Iterable[dict[str, Any]], since: datetime | None, ours: Collection[str]) -> None:
        """Take in the entries of one page; during a reading of all only what was received `since`, or is `ours`."""
        for entry in entries:
            ref = str(entry.get("id") or "")
            if "@removed" in entry:
                self.gone[ref] = None
                continue
            item = item_of(entry)
            if ref and is_known(item) and (since is None or item.received_at >= since or ref in ours):
                self.items.pop(ref, None)
                self.items[ref] = item


class Feed:
    """Answers `Mailbox.changes` for the account `account`. It is looked for further folders once in a `beat`."""

    def __init__(self, session: Session, reader: Reader, account: str, *, beat: timedelta) -> None:
        self._session = session
        self._reader = reader
        self._account = account
        self._beat = beat
        self._looked_at: datetime | None = None

    def page(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        """See `providers.base.Mailbox`."""
        bookmark = read_bookmark(cursor, self._account) if cursor else None
        if bookmark is None:
            bookmark = Bookmark(account=self._account)
            self._looked_at = None
        if not bookmark.queue:
            self._look_for_folders(bookmark, since)
            bookmark.queue = list(bookmark.places)
        changes = _Changes(reset=bookmark.round is not Round.NEW)
        asked = 0
        while bookmark.queue and changes.named <= MOST_MESSAGES and asked < _MOST_EMPTY:
            asked += 1
            self._ask(bookmark, changes, since)
        messages = self._messages(bookmark, changes)
        self._remember_drafts(bookmark, messages, changes)
        has_more = bool(bookmark.queue) or bookmark.round is Round.ALL
        if not bookmark.queue:
            bookmark.round = Round.SINCE if bookmark.round is Round.ALL else Round.NEW
        return ChangePage(
            messages=tuple(messages),
            removed=tuple(changes.gone),
            cursor=bookmark.cursor(),
            has_more=has_more,
            reset=changes.reset,
        )

    # ------------------------------------------------------------------------------------------------- folders

    def _look_for_folders(self, bookmark: Bookmark, since: datetime) -> None:
        """Watch what is to be watched: between rounds, and not each time."""
        ids = self._reader.folder_ids()
        for name in _ALWAYS:
            bookmark.places.setdefault(ids[name], Place())
        if bookmark.round is Round.ALL:
            bookmark.places.setdefault(ids[_ONCE], Place())
        now = self._session.now
        if self._looked_at is not None and timedelta(0) <= now - self._looked_at < self._beat:
            return
        self._looked_at = now
        lately = since if bookmark.round is Round.ALL else max(since, now - LATELY)
        items = self._reader.received_since(lately, _MOST_LATELY)
        others = list(dict.fromkeys(item.parent for item in items if item.parent not in ids.values()))
        wanted = others[:_MOST_OTHERS]
        watched = [ref for ref in bookmark.places if ref not in ids.values()]
        idle = [ref for ref in watched if ref not in wanted]
        new = [ref for ref in wanted if ref not in watched]
        for ref in idle[: max(0, len(watched) + len(new) - _MOST_OTHERS)]:  # those without mail make room
            bookmark.places.pop(ref)
        bookmark.places |= {ref: Place() for ref in new}

    # ------------------------------------------------------------------------------------------------- pages

    def _ask(self, bookmark: Bookmark, changes: _Changes, since: datetime) -> None:
        """One page of the first folder in the queue."""
        ref = bookmark.queue[0]
        place = bookmark.places[ref]
        try:
            answer = self._next(ref, place, since)
        except (Gone, NotTaken) as error:
            if not place.link:
                raise Unavailable(f"A folder of the mailbox cannot be read: {error}") from error
            bookmark.places[ref] = Place(again=True)
            if self._is_drafts(ref):
                changes.gone |= self._lost_drafts(bookmark)
            return
        except NotFound:
            if ref in self._reader.folder_ids().values():
                raise
            bookmark.places.pop(ref)
            bookmark.queue.pop(0)
            return
        ours = self._old_drafts(bookmark) if place.full and self._is_drafts(ref) else ()
        changes.take(answer.get("value") or (), since if place.full else None, ours)
        changes.reset = changes.reset or place.again
        onward = str(answer.get("@odata.nextLink") or "")
        ended = str(answer.get("@odata.deltaLink") or "")
        if not self._session.is_own(onward or ended, _ENDING):
            raise Unavailable("Microsoft's answer leads somewhere else.")
        if onward:
            place.link = onward
            return
        bookmark.queue.pop(0)
        if ref == self._reader.folder_ids()[_ONCE]:
            bookmark.places.pop(ref)
        else:
            bookmark.places[ref] = Place(link=ended, full=False)

    def _next(self, ref: str, place: Place, since: datetime) -> dict[str, Any]:
        if place.link:
            return self._session.follow(place.link, ending=_ENDING, prefer=_PREFER)
        # Of drafts there are few, and an old one may be ours.
        asked = {} if self._is_drafts(ref) else {"filter": f"receivedDateTime ge {stamp(since)}"}
        return self._session.read(f"{ME}/mailFolders/{ref}{_ENDING}", prefer=_PREFER, select=HEAD, **asked)

    def _is_drafts(self, ref: str) -> bool:
        return ref == self._reader.folder_ids()["drafts"]

    def _old_drafts(self, bookmark: Bookmark) -> frozenset[str]:
        """The drafts to tell of however old they are: ours, and those told of before. They may have been edited while
        nobody was told; any other is nothing to us."""
        return self._reader.ours("drafts") | bookmark.drafts.keys()

    def _lost_drafts(self, bookmark: Bookmark) -> dict[str, None]:
        """Those of the drafts known before that are not in Drafts any more, for no feed will tell it."""
        drafts = self._reader.folder_ids()["drafts"]
        items = self._session.gather({ref: partial(self._item, ref) for ref in bookmark.drafts})
        return {ref: None for ref, item in items.items() if not isinstance(item, Item) or item.parent != drafts}

    def _item(self, ref: str) -> Item | None:
        """What has left a folder, as it is now; None where Microsoft will not say. It is told to have left in any
        case, and whose draft it was is asked for by other ways. Raises `NotFound`."""
        try:
            return self._reader.item(ref)
        except NotTaken:
            return None

    # ------------------------------------------------------------------------------------------------- messages

    def _messages(self, bookmark: Bookmark, changes: _Changes) -> list[IncomingMessage]:
        """The messages of what changed, and of what left a folder for one that is not watched."""
        left = [ref for ref in changes.gone if ref not in changes.items]
        moved = self._session.gather({ref: partial(self._item, ref) for ref in left})
        for ref, item in moved.items():
            if isinstance(item, Item) and item.parent not in bookmark.places:
                changes.items[ref] = item
        return self._reader.messages(list(changes.items.values()))

    @staticmethod
    def _remember_drafts(bookmark: Bookmark, messages: Iterable[IncomingMessage], changes: _Changes) -> None:
        """The latest last. A reading of all tells the latest first."""
        told = {message.ref: message.folder is Folder.DRAFTS for message in messages}
        kept = {ref: None for ref in bookmark.drafts if ref not in told and ref not in changes.gone}
        drafts = dict.fromkeys(ref for ref, is_draft in told.items() if is_draft)
        bookmark.drafts = dict.fromkeys(reversed(drafts)) | kept if changes.reset else kept | drafts
