"""Google Calendar: all the calendars the user has switched on, told as one.

Each calendar is read once for the window asked for, and from then on by what changed since. A window that moves on is
read anew once a day, for Google goes on telling of the old one. In between the calendars are asked no more often than
the beat allows, however often the caller comes.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from providers.base import CalendarEvent, Cursor, EventPage, NotFound, Unavailable
from providers.gmail.errors import Gone, Malformed, NoCalendar
from providers.gmail.events import UnreadableEvent, event_of, is_cancelled, is_meeting
from providers.gmail.session import Session

_VERSION = "google-calendar1"
_PAGE = 250
_WINDOW_STANDS = timedelta(days=1)
_WITHOUT_DETAILS = "freeBusyReader"


@dataclass(slots=True)
class _Bookmark:
    """`since` and `until` are the window of the reading that the sync tokens in `tokens` go on from. During a round
    `queue` are the calendars still to be asked, the first of them with `page` as the token of its next page, which
    belongs to a full reading when `full`."""

    since: datetime
    until: datetime
    starting: bool = True
    tokens: dict[str, str] = field(default_factory=dict)
    queue: list[str] = field(default_factory=list)
    page: str = ""
    full: bool = False

    def cursor(self) -> Cursor:
        window = [int(self.since.timestamp()), int(self.until.timestamp())]
        fields = [window, self.starting, self.tokens, self.queue, self.page, self.full]
        return Cursor(f"{_VERSION}:{json.dumps(fields, separators=(',', ':'))}")


@dataclass(slots=True)
class _Found:
    """What one page is made of."""

    events: dict[str, CalendarEvent] = field(default_factory=dict)
    removed: dict[str, None] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    absent: str = ""
    reset: bool = False


class GoogleCalendar:
    """A `providers.base.Calendar` on the Google Calendar API."""

    def __init__(
        self, session: Session, home_zone: ZoneInfo, *, clock: Callable[[], datetime], beat: timedelta
    ) -> None:
        self._session = session
        self._home_zone = home_zone
        self._clock = clock
        self._beat = beat
        self._asked: tuple[Cursor, datetime] | None = None

    def changes(self, cursor: Cursor | None, since: datetime, until: datetime) -> EventPage:
        """See `providers.base.Calendar`. An event that moved out of the window is told with its new time. Within the
        beat after a complete round nothing is asked and nothing told."""
        bookmark = _read_cursor(cursor) if cursor else None
        if bookmark and not bookmark.queue and not _stands(bookmark, since, until):
            bookmark = None
        if bookmark and cursor and self._was_just_asked(cursor):
            return EventPage(events=(), removed=(), cursor=cursor)
        found = _Found()
        if bookmark is None:
            bookmark = _Bookmark(since=since, until=until)
            bookmark.queue = self._calendars(found)
        elif not bookmark.queue:
            bookmark.queue = list(bookmark.tokens)
        while bookmark.queue and len(found.events) + len(found.removed) < _PAGE:
            self._ask(bookmark, found)
        has_more = bool(bookmark.queue)
        reset = found.reset or bookmark.starting
        bookmark.starting = bookmark.starting and has_more
        after = bookmark.cursor()
        self._asked = None if has_more else (after, self._clock())
        return EventPage(
            events=tuple(found.events.values()),
            removed=tuple(found.removed),
            cursor=after,
            has_more=has_more,
            reset=reset,
            broken=tuple(found.broken),
            absent=found.absent,
        )

    def event(self, ref: str) -> CalendarEvent | None:
        """See `providers.base.Calendar`."""
        calendar, _, event_id = ref.rpartition("/")
        if not calendar or not event_id:
            return None
        request = self._session.calendar.events().get(calendarId=calendar, eventId=event_id)
        try:
            entry = self._session.read(request)
        except NotFound:
            return None
        except Malformed as refused:  # says nothing of the event: an interview is not called off on a guess
            raise Unavailable(str(refused)) from refused
        if is_cancelled(entry):
            return None
        try:
            return event_of(entry, ref, self._home_zone)
        except UnreadableEvent as error:
            raise Unavailable(str(error)) from error

    # ------------------------------------------------------------------------------------------------- inside

    def _was_just_asked(self, cursor: Cursor) -> bool:
        if self._asked is None or self._asked[0] != cursor:
            return False
        return timedelta(0) <= self._clock() - self._asked[1] < self._beat

    def _calendars(self, found: _Found) -> list[str]:
        """The ids of the calendars that the user has switched on and may read."""
        method = self._session.calendar.calendarList()
        ids: list[str] = []
        request = method.list(maxResults=250)
        while request is not None:
            try:
                answer = self._session.read(request)
            except NoCalendar as error:
                found.absent = str(error)
                return []
            ids += [
                str(one["id"])
                for one in answer.get("items") or ()
                if (one.get("selected") or one.get("primary")) and not one.get("deleted")
                if one.get("accessRole") != _WITHOUT_DETAILS
            ]
            request = method.list_next(request, answer)
        return ids

    def _ask(self, bookmark: _Bookmark, found: _Found) -> None:
        """One page of the first calendar in the queue."""
        calendar = bookmark.queue[0]
        token = bookmark.tokens.get(calendar, "")
        full = bookmark.full or not token
        asked: dict[str, Any] = {"calendarId": calendar, "singleEvents": True, "maxResults": _PAGE}
        if full:
            asked |= {"timeMin": bookmark.since.isoformat(), "timeMax": bookmark.until.isoformat()}
        else:
            asked["syncToken"] = token
        if bookmark.page:
            asked["pageToken"] = bookmark.page
        try:
            answer = self._session.read(self._session.calendar.events().list(**asked))
        except (Gone, Malformed) as error:
            if full and not bookmark.page:
                raise Unavailable(f"A calendar cannot be read: {error}") from error
            # Too old, of a sync or of a page: this calendar is read from the beginning.
            bookmark.tokens.pop(calendar, None)
            bookmark.page, bookmark.full = "", False
            return
        except NotFound:
            bookmark.tokens.pop(calendar, None)
            bookmark.page, bookmark.full = "", False
            bookmark.queue.pop(0)
            return
        found.reset = found.reset or full
        for entry in answer.get("items") or ():
            self._take(entry, calendar, bookmark, found, full)
        bookmark.page, bookmark.full = str(answer.get("nextPageToken") or ""), full
        if not bookmark.page:
            bookmark.full = False
            bookmark.queue.pop(0)
            bookmark.tokens[calendar] = str(answer.get("nextSyncToken") or "")

    def _take(self, entry: dict[str, Any], calendar: str, bookmark: _Bookmark, found: _Found, full: bool) -> None:
        ref = f"{calendar}/{entry.get('id', '')}"
        if is_cancelled(entry):
            found.events.pop(ref, None)
            if not full:
                found.removed[ref] = None
            return
        if not is_meeting(entry):
            return
        try:
            event = event_of(entry, ref, self._home_zone)
        except UnreadableEvent as error:
            found.broken.append(str(error))
            return
        if event.ends_at >= bookmark.since and (not full or event.starts_at <= bookmark.until):
            found.removed.pop(ref, None)
            found.events[ref] = event


def _stands(bookmark: _Bookmark, since: datetime, until: datetime) -> bool:
    """Whether what was read covers the window, but for what a day adds to it."""
    return until - bookmark.until < _WINDOW_STANDS and bookmark.since - since < _WINDOW_STANDS


def _read_cursor(cursor: str) -> _Bookmark | None:
    """What a cursor of ours remembers, None for anything else."""
    version, _, rest = cursor.partition(":")
    if version != _VERSION:
        return None
    try:
        (since, until), starting, tokens, queue, page, full = json.loads(rest)
        return _Bookmark(
            since=datetime.fromtimestamp(since, UTC),
            until=datetime.fromtimestamp(until, UTC),
            starting=bool(starting),
            tokens={str(key): str(token) for key, token in tokens.items()},
            queue=[str(one) for one in queue],
            page=str(page),
            full=bool(full),
        )
    except (ValueError, TypeError, AttributeError, OverflowError, OSError):
        return None
