"""The calendars of an Outlook account, told as one: a window of them, and what changed in the window since.

The change feed of a calendar view says which events changed; it leaves out properties, sometimes all of them, and is
known to leave out changes (https://learn.microsoft.com/answers/questions/2036289). So what it names is read by itself,
and once a day, and whenever the window has moved on by a day, the whole window is read anew. In between the feeds are
asked no more often than the beat allows, however often the caller comes.

Whether other calendars than the default one have a feed the documents dispute
(https://learn.microsoft.com/graph/api/event-delta, https://learn.microsoft.com/graph/delta-query-events): while one is
without, the windows are read anew every quarter of an hour.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from providers.base import CalendarEvent, Cursor, EventPage, NotFound, Unavailable
from providers.outlook.calendars import DEFAULT, is_id, own_calendars
from providers.outlook.errors import Gone, NotAllowed, NotTaken
from providers.outlook.events import SEQUENCE, UnreadableEvent, event_of, is_complete
from providers.outlook.reader import ME, stamp
from providers.outlook.session import Session

_VERSION = "outlook-calendar2"
_PAGE = 100
_MOST_PAGES = 100
_WINDOW_STANDS = timedelta(days=1)
_REFUSAL_STANDS = timedelta(minutes=15)
"""So long is believed that a calendar may not be read, or has no feed: it may have been no more than a disturbance."""
_PREFER = ('outlook.timezone="UTC"', 'outlook.body-content-type="text"')
_IN_PAGES = (*_PREFER, f"odata.maxpagesize={_PAGE}")
_DELTA, _VIEW = "/calendarView/delta", "/calendarView"
_EXPAND = f"singleValueExtendedProperties($filter=id eq '{SEQUENCE}')"
_NOT_ALLOWED = "Microsoft does not let the calendar be read: connect the account again and accept it all."


@dataclass(slots=True, kw_only=True)
class _Bookmark:
    """`since` and `until` are the window, `read_at` when all of it was read last. `links` go on with the changes of
    each calendar by its path, "" where it has no feed; there are none where no calendar may be read. During a reading
    of all `queue` are the calendars that it has not come to the end of, and `view` goes on with the first."""

    since: datetime
    until: datetime
    read_at: datetime
    links: dict[str, str] = field(default_factory=dict)
    queue: list[str] = field(default_factory=list)
    view: str = ""

    @property
    def window(self) -> dict[str, str]:
        return {"start": stamp(self.since), "end": stamp(self.until)}

    def cursor(self) -> Cursor:
        instants = [int(at.timestamp()) for at in (self.since, self.until, self.read_at)]
        fields = [instants, self.links, self.queue, self.view]
        return Cursor(f"{_VERSION}:{json.dumps(fields, separators=(',', ':'))}")


@dataclass(slots=True)
class _Found:
    """What one page is made of."""

    events: dict[str, CalendarEvent] = field(default_factory=dict)
    removed: dict[str, None] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    absent: str = ""


class OutlookCalendar:
    """A `providers.base.Calendar` on Microsoft Graph: the user's own calendars. `account` is the user's address."""

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
        stands = bookmark is not None and (bool(bookmark.queue) or self._stands(bookmark, since, until))
        if stands and cursor and self._was_just_asked(cursor):
            return EventPage(events=(), removed=(), cursor=cursor)
        found = _Found()
        reset = bookmark is None or not stands or bool(bookmark.queue)
        try:
            try:
                # Before all is read anew too, for no reading tells what is gone.
                if bookmark is not None:
                    self._go_on(bookmark, found)
            except (NotFound, NotTaken):  # a link that is no longer honoured, whatever the words
                bookmark, found, reset = None, _Found(), True
            if bookmark is None or not stands:
                bookmark = self._begin(since, until, found, is_first=bookmark is None)
                self._read_on(bookmark, found)
        except (Gone, NotTaken) as error:
            raise Unavailable(f"The calendar cannot be read: {error}") from error
        except (NotAllowed, NotFound):
            # Mail goes on without it.
            bookmark, reset = _Bookmark(since=since, until=until, read_at=self._clock()), True
            found = _Found(absent=_NOT_ALLOWED)
        after = bookmark.cursor()
        self._asked = None if bookmark.queue else (after, self._clock())
        return EventPage(
            events=tuple(found.events.values()),
            removed=tuple(found.removed),
            cursor=after,
            has_more=bool(bookmark.queue),
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
        """Whether what was read covers the window, but for what a day adds to it, and is recent enough."""
        covers = until - bookmark.until < _WINDOW_STANDS and bookmark.since - since < _WINDOW_STANDS
        is_fed = bool(bookmark.links) and all(bookmark.links.values())
        return covers and self._clock() - bookmark.read_at < (_WINDOW_STANDS if is_fed else _REFUSAL_STANDS)

    def _go_on(self, bookmark: _Bookmark, found: _Found) -> None:
        if bookmark.queue:
            self._read_on(bookmark, found)
        else:
            self._take_changes(bookmark, found)

    def _begin(self, since: datetime, until: datetime, found: _Found, *, is_first: bool) -> _Bookmark:
        """Note where the feeds of changes are, and only then read: what changes meanwhile is told afterwards."""
        bookmark = _Bookmark(since=since, until=until, read_at=self._clock())
        paths, more = own_calendars(self._session, self._account)
        found.broken += [more] if more and is_first else []
        for path in paths:
            try:
                bookmark.links[path] = self._end_of_changes(path, bookmark)
            except NotTaken:
                if path == DEFAULT:
                    raise
                bookmark.links[path] = ""
            except (NotAllowed, NotFound):
                if path == DEFAULT:
                    raise
        bookmark.queue = list(bookmark.links)
        return bookmark

    def _end_of_changes(self, path: str, bookmark: _Bookmark) -> str:
        answer = self._session.read(f"{path}{_DELTA}", prefer=_IN_PAGES, **bookmark.window)
        for _ in range(_MOST_PAGES):
            link = str(answer.get("@odata.deltaLink") or "")
            if link:
                return link
            answer = self._session.follow(str(answer.get("@odata.nextLink") or ""), ending=_DELTA, prefer=_IN_PAGES)
        raise Unavailable("What changed in the calendar has no end.")

    def _read_on(self, bookmark: _Bookmark, found: _Found) -> None:
        """A page of all that is in the window in the first calendar of the queue. One beside the default one that
        cannot be read keeps nobody from reading the others."""
        path = bookmark.queue[0]
        try:
            if bookmark.view:
                answer = self._session.follow(bookmark.view, ending=_VIEW, prefer=_IN_PAGES)
            else:
                answer = self._session.read(f"{path}{_VIEW}", prefer=_IN_PAGES, expand=_EXPAND, **bookmark.window)
        except (NotFound, NotTaken, NotAllowed) as error:
            if bookmark.view or path == DEFAULT:
                raise
            found.broken.append(f"One of your calendars cannot be read: {error}")
            bookmark.links.pop(path)
            answer = {}
        for entry in answer.get("value") or ():
            self._take(entry, bookmark, found)
        bookmark.view = str(answer.get("@odata.nextLink") or "")
        if not bookmark.view:
            bookmark.queue.pop(0)

    def _take_changes(self, bookmark: _Bookmark, found: _Found) -> None:
        """Every event that the feeds name, as it is now."""
        changed: dict[str, None] = {}
        removed: dict[str, None] = {}
        for path, link in bookmark.links.items():
            if link:
                bookmark.links[path] = self._note_changes(link, changed, removed)
        entries = self._session.gather({ref: partial(self._entry, ref) for ref in (*changed, *removed)})
        for ref, entry in entries.items():
            # One that left the window is said to be gone, and is still there, at another time.
            if isinstance(entry, dict) and entry.get("type") != "seriesMaster":
                self._take(entry, bookmark, found)
            else:
                found.removed[ref] = None

    def _note_changes(self, link: str, changed: dict[str, None], removed: dict[str, None]) -> str:
        """All that is new after `link`; returns the link to go on with."""
        for _ in range(_MOST_PAGES):
            answer = self._session.follow(link, ending=_DELTA, prefer=_IN_PAGES)
            _note(answer.get("value") or (), changed, removed)
            ended = str(answer.get("@odata.deltaLink") or "")
            if ended:
                return ended
            link = str(answer.get("@odata.nextLink") or "")
        raise Gone("The changes are more than the calendar.")

    def _entry(self, ref: str) -> dict[str, Any] | None:
        """One event as it is now, None when it is gone. Raises `NotTaken` where Microsoft will not say."""
        if not is_id(ref):
            return None
        try:
            return self._session.read(f"{ME}/events/{ref}", prefer=_PREFER, expand=_EXPAND)
        except NotFound:
            return None

    def _take(self, entry: dict[str, Any], bookmark: _Bookmark, found: _Found) -> None:
        """Tell of an event, unless it ended before the window: that it was changed long afterwards is no news. The
        occurrences of a series are told each by itself."""
        if not is_complete(entry):
            return
        try:
            event = event_of(entry, self._home_zone, self._account)
        except UnreadableEvent as error:
            found.broken.append(str(error))
            return
        if event.ends_at >= bookmark.since:
            found.removed.pop(event.ref, None)
            found.events[event.ref] = event


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
        instants, links, queue, view = json.loads(rest)
        since, until, read_at = (datetime.fromtimestamp(at, UTC) for at in instants)
        found = _Bookmark(
            since=since,
            until=until,
            read_at=read_at,
            links={str(path): str(link) for path, link in links.items()},
            queue=[str(path) for path in queue],
            view=str(view),
        )
    except (ValueError, TypeError, AttributeError, OverflowError, OSError):
        return None
    return found if set(found.queue) <= set(found.links) else None
