"""The calendar of an Outlook account: a window of it, and what changed in the window since.

The change feed of a calendar view says which events changed; it leaves out properties, sometimes all of them, and is
known to leave out changes (https://learn.microsoft.com/answers/questions/2036289). So what it names is read by itself,
and once a day, and whenever the window has moved on by a day, the whole window is read anew. In between the feed is
asked no more often than the beat allows, however often the caller comes.

https://learn.microsoft.com/graph/api/event-delta
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from providers.base import CalendarEvent, Cursor, EventPage, NotFound, Unavailable
from providers.outlook.errors import Gone, NotAllowed, NotTaken
from providers.outlook.events import SEQUENCE, UnreadableEvent, event_of, is_complete
from providers.outlook.reader import ME, stamp
from providers.outlook.session import Session

_VERSION = "outlook-calendar1"
_PAGE = 100
_MOST_PAGES = 100
_WINDOW_STANDS = timedelta(days=1)
_REFUSAL_STANDS = timedelta(minutes=15)
_PREFER = ('outlook.timezone="UTC"', 'outlook.body-content-type="text"')
_IN_PAGES = (*_PREFER, f"odata.maxpagesize={_PAGE}")
_DELTA, _VIEW = "/calendarView/delta", "/calendarView"
_EXPAND = f"singleValueExtendedProperties($filter=id eq '{SEQUENCE}')"
_NOT_ALLOWED = "Microsoft does not let the calendar be read: connect the account again and accept it all."


@dataclass(slots=True, kw_only=True)
class _Bookmark:
    """`since` and `until` are the window, `read_at` when all of it was read last. `link` goes on with the changes, ""
    for a calendar that may not be read; `view` goes on with a reading of all while it is not at its end."""

    since: datetime
    until: datetime
    read_at: datetime
    link: str = ""
    view: str = ""

    def cursor(self) -> Cursor:
        instants = [int(at.timestamp()) for at in (self.since, self.until, self.read_at)]
        return Cursor(f"{_VERSION}:{json.dumps([instants, self.link, self.view], separators=(',', ':'))}")


@dataclass(slots=True)
class _Found:
    """What one page is made of."""

    events: dict[str, CalendarEvent] = field(default_factory=dict)
    removed: dict[str, None] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    absent: str = ""


class OutlookCalendar:
    """A `providers.base.Calendar` on Microsoft Graph: the calendar an account has by default. `account` is the address
    of its user."""

    def __init__(
        self, session: Session, account: str, home_zone: ZoneInfo, *, clock: Callable[[], datetime], beat: timedelta
    ) -> None:
        self._session = session
        self._account = account
        self._home_zone = home_zone
        self._clock = clock
        self._beat = beat
        self._asked: tuple[Cursor, datetime] | None = None

    def changes(self, cursor: Cursor | None, since: datetime, until: datetime) -> EventPage:
        """See `providers.base.Calendar`. An event that moved out of the window is told with its new time. Within the
        beat after a complete round nothing is asked and nothing told."""
        bookmark = _read_cursor(cursor) if cursor else None
        if bookmark and not bookmark.view and not self._stands(bookmark, since, until):
            bookmark = None
        if bookmark and cursor and self._was_just_asked(cursor):
            return EventPage(events=(), removed=(), cursor=cursor)
        found = _Found()
        reset = bookmark is None or bool(bookmark.view)
        try:
            try:
                if bookmark is not None:
                    self._go_on(bookmark, found)
            except (NotFound, NotTaken):  # a link that is no longer honoured, whatever the words
                bookmark, found, reset = None, _Found(), True
            if bookmark is None:
                bookmark = self._begin(since, until)
                self._read_on(bookmark, found)
        except (Gone, NotTaken) as error:
            raise Unavailable(f"The calendar cannot be read: {error}") from error
        except (NotAllowed, NotFound):
            # Mail goes on without it.
            bookmark, reset = _Bookmark(since=since, until=until, read_at=self._clock()), True
            found = _Found(absent=_NOT_ALLOWED)
        after = bookmark.cursor()
        self._asked = None if bookmark.view else (after, self._clock())
        return EventPage(
            events=tuple(found.events.values()),
            removed=tuple(found.removed),
            cursor=after,
            has_more=bool(bookmark.view),
            reset=reset,
            broken=tuple(found.broken),
            absent=found.absent,
        )

    def event(self, ref: str) -> CalendarEvent | None:
        """See `providers.base.Calendar`."""
        try:
            entry = self._entry(ref)
            return None if entry is None else event_of(entry, self._home_zone, self._account)
        except UnreadableEvent as error:
            raise Unavailable(str(error)) from error

    # ------------------------------------------------------------------------------------------------- inside

    def _was_just_asked(self, cursor: Cursor) -> bool:
        if self._asked is None or self._asked[0] != cursor:
            return False
        return timedelta(0) <= self._clock() - self._asked[1] < self._beat

    def _stands(self, bookmark: _Bookmark, since: datetime, until: datetime) -> bool:
        """Whether what was read covers the window, but for what a day adds to it, and is no older than a day. That the
        calendar may not be read stands for some minutes: it may have been no more than a disturbance."""
        covers = until - bookmark.until < _WINDOW_STANDS and bookmark.since - since < _WINDOW_STANDS
        stands = _WINDOW_STANDS if bookmark.link else _REFUSAL_STANDS
        return covers and self._clock() - bookmark.read_at < stands

    def _go_on(self, bookmark: _Bookmark, found: _Found) -> None:
        if bookmark.view:
            self._read_on(bookmark, found)
        elif bookmark.link:
            self._take_changes(bookmark, found)

    def _begin(self, since: datetime, until: datetime) -> _Bookmark:
        """Note where the feed of changes is, and only then read: what changes meanwhile is told afterwards."""
        window = {"start": stamp(since), "end": stamp(until)}
        answer = self._session.read(f"{ME}{_DELTA}", prefer=_IN_PAGES, **window)
        for _ in range(_MOST_PAGES):
            link = str(answer.get("@odata.deltaLink") or "")
            if link:
                return _Bookmark(since=since, until=until, read_at=self._clock(), link=link)
            answer = self._session.follow(str(answer.get("@odata.nextLink") or ""), ending=_DELTA, prefer=_IN_PAGES)
        raise Unavailable("What changed in the calendar has no end.")

    def _read_on(self, bookmark: _Bookmark, found: _Found) -> None:
        """A page of all that is in the window."""
        if bookmark.view:
            answer = self._session.follow(bookmark.view, ending=_VIEW, prefer=_IN_PAGES)
        else:
            window = {"start": stamp(bookmark.since), "end": stamp(bookmark.until)}
            answer = self._session.read(f"{ME}{_VIEW}", prefer=_IN_PAGES, expand=_EXPAND, **window)
        for entry in answer.get("value") or ():
            self._take(entry, bookmark, found)
        bookmark.view = str(answer.get("@odata.nextLink") or "")

    def _take_changes(self, bookmark: _Bookmark, found: _Found) -> None:
        """Every event that the feed names, as it is now."""
        changed: dict[str, None] = {}
        link = bookmark.link
        for _ in range(_MOST_PAGES):
            answer = self._session.follow(link, ending=_DELTA, prefer=_IN_PAGES)
            _note(answer.get("value") or (), changed, found.removed)
            ended = str(answer.get("@odata.deltaLink") or "")
            link = ended or str(answer.get("@odata.nextLink") or "")
            if ended:
                break
        else:
            raise Gone("The changes are more than the calendar.")
        entries = self._session.gather({ref: partial(self._entry, ref) for ref in (*changed, *found.removed)})
        for ref, entry in entries.items():
            found.removed[ref] = None
            # One that left the window is said to be gone, and is still there, at another time.
            if isinstance(entry, dict) and self._take(entry, bookmark, found):
                found.removed.pop(ref)
        bookmark.link = link

    def _entry(self, ref: str) -> dict[str, Any] | None:
        """One event as it is now, None when it is gone. Raises `NotTaken` where Microsoft will not say."""
        if not ref.isascii() or not ref or set(ref) & set("/?#%'\" \\"):
            return None
        try:
            return self._session.read(f"{ME}/events/{ref}", prefer=_PREFER, expand=_EXPAND)
        except NotFound:
            return None

    def _take(self, entry: dict[str, Any], bookmark: _Bookmark, found: _Found) -> bool:
        """Whether there is anything to be told of it but that it is gone. The occurrences of a series are told each by
        itself."""
        if entry.get("type") == "seriesMaster" or not is_complete(entry):
            return False
        try:
            event = event_of(entry, self._home_zone, self._account)
        except UnreadableEvent as error:
            found.broken.append(str(error))
            return True
        if event.ends_at < bookmark.since:
            return False
        found.events[event.ref] = event
        return True


def _note(entries: Iterable[Any], changed: dict[str, None], removed: dict[str, None]) -> None:
    """What is named later counts: an event may be taken out and put in again."""
    for entry in entries:
        ref = str(entry.get("id") or "")
        if not ref:
            continue
        gone, there = (removed, changed) if "@removed" in entry else (changed, removed)
        gone[ref] = None
        there.pop(ref, None)


def _read_cursor(cursor: str) -> _Bookmark | None:
    """What a cursor of ours remembers, None for anything else."""
    version, _, rest = cursor.partition(":")
    if version != _VERSION:
        return None
    try:
        instants, link, view = json.loads(rest)
        since, until, read_at = (datetime.fromtimestamp(at, UTC) for at in instants)
        return _Bookmark(since=since, until=until, read_at=read_at, link=str(link), view=str(view))
    except (ValueError, TypeError, OverflowError, OSError):
        return None
