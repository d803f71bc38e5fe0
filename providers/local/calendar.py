"""The calendar of the embedded provider: a folder of .ics files, and its folders one level down, as vdirsyncer keeps
them. What is new is told by comparing files, and within a changed file events, with what the cursor remembers.

A file that cannot be read is named once for each change of it, and takes nothing away: half a file that some program is
writing cancels no interview. An event that has slipped out of the asked-for window is not removed either.
"""

import base64
import binascii
import json
import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_to_bytes
from zoneinfo import ZoneInfo

from providers.base import CalendarEvent, Cursor, EventPage, Unavailable
from providers.ics import BrokenCalendar, read_events
from providers.ics.lines import MAX_BYTES

_VERSION = "localcal1"
_ENOUGH = 200  # events after which a page ends; a file is never divided
_AROUND = timedelta(days=400)
_QUICKLY = 1  # a cursor is packed again for each page, and the rest of the size is not worth the time
_KEEP = "/ !$&'()+,;=@[]{}~"


@dataclass(slots=True)
class _Known:
    """What has been reported: the stamp of each file, and of each of its events a digest and the second it ends; and
    which files had something in them that could not be read."""

    starting: bool = True
    files: dict[str, str] = field(default_factory=dict)
    events: dict[str, dict[str, tuple[str, int]]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)


class LocalCalendar:
    """A `providers.base.Calendar` on the .ics files under `folder`."""

    def __init__(self, folder: Path, home_zone: ZoneInfo, *, clock: Callable[[], datetime]) -> None:
        """`clock` tells around when `event` looks for an occurrence. Raises `Unavailable` when the folder is missing
        and cannot be made."""
        self._folder = folder
        self._home_zone = home_zone
        self._clock = clock
        self._idle: tuple[Cursor, Mapping[str, str]] | None = None
        self._keys: dict[str, str] = {}
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise Unavailable(f"The calendar folder {folder} cannot be used: {error.strerror}.") from error

    def changes(self, cursor: Cursor | None, since: datetime, until: datetime) -> EventPage:
        """See `providers.base.Calendar`. An occurrence that enters the window as `until` moves on comes within the
        hour."""
        stamps = self._stamps(until)
        if cursor is not None and self._idle == (cursor, stamps):
            return EventPage(events=(), removed=(), cursor=cursor)
        known = _read_cursor(cursor) if cursor else None
        known = known or _Known()
        events: list[CalendarEvent] = []
        removed: list[str] = []
        broken: list[str] = []
        mended = sorted(known.broken - stamps.keys())
        known.broken.difference_update(mended)
        for gone in sorted(known.files.keys() - stamps.keys()):
            del known.files[gone]
            removed += _still_ahead(known.events.pop(gone, {}), since)
        changed = [key for key, stamp in sorted(stamps.items()) if known.files.get(key) != stamp]
        done = 0
        for key in changed:
            done += 1
            try:
                found, troubles = self._read(key, since, until)
            except FileNotFoundError:
                continue
            except BrokenCalendar as error:
                found, troubles = None, (str(error),)
            except OSError as error:
                found, troubles = None, (f"It cannot be read: {error.strerror}.",)
            if _content_stamp(known.files.get(key, "")) != _content_stamp(stamps[key]):
                broken += [f"{_name(key)}: {trouble}" for trouble in troubles]
            known.files[key] = stamps[key]
            if troubles:
                known.broken.add(key)
            elif key in known.broken:
                known.broken.discard(key)
                mended.append(key)
            if found is not None:
                before = known.events.get(key, {})
                after = {event.ref: (_digest(event), int(event.ends_at.timestamp())) for event in found}
                events += [event for event in found if before.get(event.ref) != after[event.ref]]
                lost = {ref: what for ref, what in before.items() if ref not in after}
                beyond = {ref: what for ref, what in lost.items() if what[1] > until.timestamp()}
                removed += _still_ahead({ref: what for ref, what in lost.items() if ref not in beyond}, since)
                known.events[key] = after | beyond
            if len(events) >= _ENOUGH:
                break
        has_more = done < len(changed)
        reset = known.starting
        known.starting = reset and has_more
        after_page = _cursor(known)
        self._idle = None if has_more or known.files != stamps else (after_page, stamps)
        return EventPage(
            events=tuple(events),
            removed=tuple(removed),
            cursor=after_page,
            has_more=has_more,
            reset=reset,
            broken=tuple(broken),
            mended=tuple(map(_name, mended)),
        )

    def event(self, ref: str) -> CalendarEvent | None:
        """See `providers.base.Calendar`. Occurrences are looked for within 400 days of now."""
        key = ref.partition("#")[0]
        now = self._clock()
        try:
            found, _ = self._read(key, now - _AROUND, now + _AROUND)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except BrokenCalendar as error:
            raise Unavailable(f"{_name(key)}: {error}") from error
        except OSError as error:
            raise Unavailable(f"{_name(key)} cannot be read: {error.strerror}.") from error
        return next((event for event in found if event.ref == ref), None)

    def _read(self, key: str, since: datetime, until: datetime) -> tuple[tuple[CalendarEvent, ...], tuple[str, ...]]:
        name = _name(key)
        if not name or Path(name).is_absolute() or ".." in Path(name).parts:
            raise FileNotFoundError(name)
        with (self._folder / name).open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        read = read_events(content, ref=key, home_zone=self._home_zone, since=since, until=until)
        # A file saved from an invitation keeps its METHOD; in a calendar it is an event like any other.
        events = [
            replace(event, method="", status="cancelled" if event.method == "cancel" else event.status)
            for event in read
        ]
        return tuple({event.ref: event for event in events}.values()), read.left_out

    def _stamps(self, until: datetime) -> dict[str, str]:
        """File -> what tells its present content from any other, and the hour of the window's end."""
        hour = int(until.timestamp()) // 3600
        found = {}
        try:
            for name, status in _ics_files(self._folder):
                key = self._keys.get(name) or self._keys.setdefault(name, quote(os.fsencode(name), safe=_KEEP))
                found[key] = f"{status.st_mtime_ns:x}.{status.st_size:x}.{status.st_ino:x}@{hour}"
        except OSError as error:
            raise Unavailable(f"The calendar folder {self._folder} cannot be read: {error.strerror}.") from error
        return found


def _ics_files(folder: Path | str, below: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Name, with the folder it lies in if it does not lie at the top, and status. A folder within a folder is left."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir():
                    if not below:
                        yield from _ics_files(entry.path, f"{entry.name}/")
                elif entry.name.lower().endswith(".ics") and entry.is_file():
                    yield below + entry.name, entry.stat()
            except FileNotFoundError:
                continue


def _name(key: str) -> str:
    return os.fsdecode(unquote_to_bytes(key))


def _content_stamp(stamp: str) -> str:
    return stamp.partition("@")[0]


def _still_ahead(events: Mapping[str, tuple[str, int]], since: datetime) -> list[str]:
    return [ref for ref, (_, ends) in events.items() if ends >= since.timestamp()]


def _digest(event: CalendarEvent) -> str:
    return blake2b(repr(event).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _cursor(known: _Known) -> Cursor:
    told = [known.starting, known.files, known.events, sorted(known.broken)]
    plain = json.dumps(told, separators=(",", ":"), sort_keys=True)
    return Cursor(f"{_VERSION}:{base64.b64encode(zlib.compress(plain.encode(), _QUICKLY)).decode('ascii')}")


def _read_cursor(cursor: str) -> _Known | None:
    """What a cursor of ours remembers, None for anything else."""
    version, _, encoded = cursor.partition(":")
    if version != _VERSION:
        return None
    try:
        starting, files, events, *more = json.loads(zlib.decompress(base64.b64decode(encoded, validate=True)))
        of_each = {key: _pairs(found) for key, found in events.items()}
        return _Known(bool(starting), _strings(files), of_each, {str(key) for keys in more for key in keys})
    except (binascii.Error, zlib.error, ValueError, TypeError, AttributeError):
        return None


def _strings(value: Any) -> dict[str, str]:
    return {str(key): str(one) for key, one in value.items()}


def _pairs(value: Any) -> dict[str, tuple[str, int]]:
    return {str(ref): (str(digest), int(ends)) for ref, (digest, ends) in value.items()}
