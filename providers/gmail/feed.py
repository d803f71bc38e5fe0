"""What changed in the mailbox, page by page: from the history, or from a bounded reading where there is none to go by.

An idle page is one request. The cursor of a page names the last change that was told whole, so that a page read again
after a crash begins where the last one was committed. A reading of all begins by noting where the history is: what
changes while it goes on is told afterwards.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from providers.base import ChangePage, Cursor, Folder, IncomingMessage, NotFound, RateLimited
from providers.gmail.bookmark import Bookmark, Reading, read_bookmark
from providers.gmail.errors import Malformed
from providers.gmail.parse import PLACES, UNREAD_BY_US, labels_of, message_of
from providers.gmail.reader import ME, Reader
from providers.gmail.session import Session

MOST_MESSAGES = 100
_OLD_ONES = 20
"""So many messages in a row from before the beginning end a reading: the lists are all but in order of time."""
_MOST_EMPTY = 20
_TYPES = ["messageAdded", "messageDeleted", "labelAdded", "labelRemoved"]


@dataclass(slots=True)
class _Changes:
    """What a run of history records says: messages to read again, and messages that are gone."""

    last: str
    changed: dict[str, None] = field(default_factory=dict)
    gone: dict[str, None] = field(default_factory=dict)
    cut: bool = False

    def take(self, records: Iterable[Mapping[str, Any]]) -> None:
        """Take in whole records until there are enough messages for a page."""
        for record in records:
            changed, gone = _touched(record)
            if self.changed and len(self.changed.keys() | changed.keys()) > MOST_MESSAGES:
                self.cut = True
                return
            self.changed |= changed
            self.gone |= gone
            for ref in gone:
                self.changed.pop(ref, None)
            self.last = str(record.get("id") or self.last)


class Feed:
    """Answers `Mailbox.changes` for the account `account`."""

    def __init__(self, session: Session, reader: Reader, account: str) -> None:
        self._session = session
        self._reader = reader
        self._account = account

    def page(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        """See `providers.base.Mailbox`."""
        bookmark = read_bookmark(cursor, self._account) if cursor else None
        known = bookmark.drafts if bookmark else ()
        if bookmark and bookmark.reading in (Reading.SINCE, Reading.HISTORY):
            try:
                return self._history(bookmark)
            except NotFound:
                bookmark = None
        if bookmark:
            try:
                return self._reading(bookmark, since, ())
            except Malformed:  # the token of the next page has run out
                bookmark = None
        return self._begin(known, since)

    # ------------------------------------------------------------------------------------------------- history

    def _history(self, bookmark: Bookmark) -> ChangePage:
        """Raises `NotFound` when the history does not go back that far."""
        answer = self._first_with_history(bookmark)
        changes = _Changes(last=bookmark.history_id)
        changes.take(answer.get("history") or ())
        token = str(answer.get("nextPageToken") or "")
        messages = self._messages(changes)
        drafts = _drafts_after(bookmark.drafts, messages, changes.gone)
        if changes.cut or (token and changes.last != bookmark.history_id):
            after = replace(bookmark, history_id=changes.last, token="")
        elif token:  # nothing on this page, but there are more: only the token leads on
            after = replace(bookmark, token=token)
        else:
            end = str(answer.get("historyId") or changes.last)
            after = replace(bookmark, reading=Reading.HISTORY, history_id=end, token="")
        return ChangePage(
            messages=tuple(messages),
            removed=tuple(changes.gone),
            cursor=after.with_drafts(drafts).cursor(),
            has_more=changes.cut or bool(token),
            reset=bookmark.reading is Reading.SINCE,
        )

    def _first_with_history(self, bookmark: Bookmark) -> dict[str, Any]:
        """The next page of history that has some, for there are pages with nothing but the token of the next."""
        token, answer = bookmark.token, {}
        for _ in range(_MOST_EMPTY):
            try:
                answer = self._list_history(bookmark.history_id, token)
            except Malformed as error:
                if not token:
                    raise NotFound("The history has no such id.") from error
                token = ""  # it has run out
                continue
            token = str(answer.get("nextPageToken") or "")
            if answer.get("history") or not token:
                break
        return answer

    def _list_history(self, start: str, token: str) -> dict[str, Any]:
        asked: dict[str, Any] = {"userId": ME, "startHistoryId": start, "historyTypes": _TYPES, "maxResults": 100}
        if token:
            asked["pageToken"] = token
        return self._session.read(self._session.gmail.history().list(**asked))

    def _messages(self, changes: _Changes) -> list[IncomingMessage]:
        """The messages that changed, as they are now. One that is gone meanwhile joins those that are."""
        messages = []
        for ref in changes.changed:
            try:
                raw = self._reader.raw(ref)
            except NotFound:
                changes.gone[ref] = None
                continue
            if not labels_of(raw) & UNREAD_BY_US:
                messages.append(message_of(raw))
        return messages

    # ------------------------------------------------------------------------------------------------- all of it

    def _begin(self, known: tuple[str, ...], since: datetime) -> ChangePage:
        """Read anew. Which of the drafts known before are gone is told at once, for no history will tell it."""
        profile = self._session.read(self._session.gmail.getProfile(userId=ME))
        bookmark = Bookmark(
            account=self._account, reading=Reading.MAIL, history_id=str(profile.get("historyId") or "0")
        )
        lost: tuple[str, ...] = ()
        if known:
            present = self._reader.drafts()
            lost = tuple(ref for ref in known if ref not in present)
            bookmark = bookmark.with_drafts({ref: None for ref in known if ref not in lost})
        return self._reading(bookmark, since, lost)

    def _reading(self, bookmark: Bookmark, since: datetime, lost: tuple[str, ...]) -> ChangePage:
        asked: dict[str, Any] = {"userId": ME, "maxResults": MOST_MESSAGES}
        if bookmark.token:
            asked["pageToken"] = bookmark.token
        if bookmark.reading is Reading.TRASH:
            asked |= {"labelIds": ["TRASH"], "includeSpamTrash": True}
        answer = self._session.read(self._session.gmail.messages().list(**asked))
        refs = [str(one["id"]) for one in answer.get("messages") or ()]
        new = [ref for ref in refs if ref not in bookmark.told]
        messages, read, ended = self._received(new, since)
        token = "" if ended else str(answer.get("nextPageToken") or "")
        after = replace(bookmark, token=token, told=tuple(refs))
        if read < len(new) and not ended:  # the rest of the page another time
            after = replace(bookmark, told=(*bookmark.told, *new[:read]))
        elif not token:
            following = Reading.TRASH if bookmark.reading is Reading.MAIL else Reading.SINCE
            after = replace(bookmark, reading=following, token="", told=())
        drafts = _drafts_after(bookmark.drafts, messages, {})
        return ChangePage(
            messages=tuple(messages),
            removed=lost,
            cursor=after.with_drafts(drafts).cursor(),
            has_more=True,
            reset=True,
        )

    def _received(self, refs: Sequence[str], since: datetime) -> tuple[list[IncomingMessage], int, bool]:
        """The messages received since then, how many of the list were read, and whether the rest of it is older. Where
        Google asks to wait, what was read until then is not lost."""
        messages: list[IncomingMessage] = []
        old_ones = 0
        for number, ref in enumerate(refs):
            try:
                raw = self._reader.raw(ref)
            except NotFound:
                continue
            except RateLimited:
                if not number:
                    raise
                return messages, number, False
            if labels_of(raw) & UNREAD_BY_US:
                continue
            message = message_of(raw)
            old_ones = 0 if message.received_at >= since else old_ones + 1
            if message.received_at >= since:
                messages.append(message)
            if old_ones == _OLD_ONES:
                return messages, number + 1, True
        return messages, len(refs), False


def _touched(record: Mapping[str, Any]) -> tuple[dict[str, None], dict[str, None]]:
    """The messages a record says to read again, and those it says are gone. Of labels only those that say where a
    message lies count: being read or starred is no news."""
    changed: dict[str, None] = {}
    for entry in record.get("messagesAdded") or ():
        changed[_ref(entry)] = None
    for kind in ("labelsAdded", "labelsRemoved"):
        for entry in record.get(kind) or ():
            if PLACES & set(entry.get("labelIds") or ()):
                changed[_ref(entry)] = None
    gone = {_ref(entry): None for entry in record.get("messagesDeleted") or ()}
    changed.pop("", None)
    gone.pop("", None)
    return changed, gone


def _ref(entry: Mapping[str, Any]) -> str:
    return str((entry.get("message") or {}).get("id") or "")


def _drafts_after(
    before: Iterable[str], messages: Iterable[IncomingMessage], gone: Mapping[str, None]
) -> dict[str, None]:
    drafts = {ref: None for ref in before if ref not in gone}
    for message in messages:
        drafts.pop(message.ref, None)
        if message.folder is Folder.DRAFTS:
            drafts[message.ref] = None
    return drafts
