"""A calendar file into events, occurrences of recurring ones each by itself.

Calendars are hostile and half of them are broken, so the file is read event by event: what cannot be read is named in
`left_out` and the rest goes on. Size, events, attendees and the work of recurrence rules are bounded.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from providers.base import Address, Attendee, CalendarEvent, Participation
from providers.ics.lines import MAX_BYTES, Block, Line, decode, one_line, parse, plain_text, unfold
from providers.ics.recurrence import Budget, day_of, occurrences
from providers.ics.zones import FileZones, Zone

MAX_EVENTS = 5_000
MAX_ATTENDEES = 200
_NAMED = 20
"""Events in trouble that are named one by one; more are counted."""

_MAILBOX = re.compile(r"[^\s@<>()\[\],;:\"\\\x00-\x1f]+@[^\s@<>()\[\],;:\"\\\x00-\x1f]+")
_DURATION = re.compile(r"\+?P(?:(\d{1,2})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?)?")
_MEETINGS = re.compile(
    r"https?://[^\s<>\"]*(?:zoom\.us|teams\.microsoft|teams\.live|meet\.google|webex|whereby|gotomeet|bluejeans|chime"
    r"|skype|jit\.si)[^\s<>\"]*",
    re.IGNORECASE,
)


class BrokenCalendar(ValueError):
    """Nothing of the file can be read as a calendar; the message is one sentence for the user."""


class EventsRead(tuple[CalendarEvent, ...]):  # noqa: SLOT001 - a tuple with slots cannot have a field
    """The events in order of their start. `left_out` says in sentences what could not be read, or was too much."""

    left_out: tuple[str, ...]

    @classmethod
    def of(cls, events: Iterable[CalendarEvent], left_out: Sequence[str]) -> "EventsRead":
        read = cls(events)
        read.left_out = tuple(left_out)
        return read


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """An event as written, before its repetition is worked out. `first` is the wall clock time of its start."""

    event: CalendarEvent
    block: Block
    first: datetime
    zone: Zone
    stamp: str


def read_events(content: bytes | str, *, ref: str, home_zone: ZoneInfo, since: datetime, until: datetime) -> EventsRead:
    """The events of a calendar file that touch `since`..`until` (aware instants).

    Floating times and dates are read in `home_zone`. The `ref` of an event is made of `ref`, its UID and, in a series,
    its original start: the same at each reading. `original_start` is set in a series only. A METHOD:CANCEL without
    times is given as well. Raises `BrokenCalendar` when this is no calendar, or none of its
    events can be read.
    """
    left_out: list[str] = []
    if len(content) > MAX_BYTES:
        left_out.append("The calendar file is larger than 10 MB: what comes after that was not read.")
    text = decode(content)
    components = _components(text)
    blocks, zones = _file(components, home_zone)
    if not blocks and not any(block.name == "VCALENDAR" for block in components):
        raise BrokenCalendar("This is not a calendar file." if content.strip() else "The calendar file is empty.")
    if not blocks and "END:VCALENDAR" not in text.upper():
        raise BrokenCalendar("The calendar file breaks off before its first event ends.")
    written: list[_Written] = []
    broken: list[str] = []
    for block, method in blocks:
        try:
            written.append(_written(block, ref, method, zones))
        except (ValueError, OverflowError) as error:
            broken.append(f'The event "{one_line(block.text("SUMMARY"))[:80]}" cannot be read: {error}.')
    if broken and not written:
        raise BrokenCalendar(broken[0])
    events = _within(_latest(written), zones, since, until, broken)
    left_out += broken[:_NAMED]
    if len(broken) > _NAMED:
        left_out.append(f"The same is true of {len(broken) - _NAMED} more events.")
    events.sort(key=lambda event: event.starts_at)
    if len(events) > MAX_EVENTS:
        left_out.append(f"{len(events) - MAX_EVENTS} events are left out: no more than {MAX_EVENTS:,} are read.")
    return EventsRead.of(events[:MAX_EVENTS], left_out)


def _components(text: str) -> list[Block]:
    """The outermost components. One that is not closed ends with what surrounds it."""
    root = Block()
    open_ = [root]
    for raw in unfold(text):
        line = parse(raw)
        if line is None:
            continue
        name = line.value.strip().upper()
        if line.name == "BEGIN" and len(open_) < 6:
            block = Block(name)
            open_[-1].parts.append(block)
            open_.append(block)
        elif line.name == "END":
            if name in {block.name for block in open_}:
                while open_.pop().name != name:
                    pass
        else:
            open_[-1].lines.append(line)
    return root.parts


def _file(components: Sequence[Block], home: ZoneInfo) -> tuple[list[tuple[Block, str]], FileZones]:
    """The VEVENTs with the METHOD of their calendar, and the zones the file describes."""
    zones = FileZones(home)
    events: list[tuple[Block, str]] = []
    for outer in components:
        method = outer.text("METHOD").strip().casefold()
        for block in (outer, *outer.parts):
            if block.name == "VEVENT":
                events.append((block, method))
            elif block.name == "VTIMEZONE":
                zones.described.setdefault(block.text("TZID").strip(), block)
    return events, zones


LONGEST_ZONE = 60


def _when(line: Line, zones: FileZones) -> tuple[datetime, Zone, bool]:
    """The wall clock time of a DATE or DATE-TIME (RFC 5545, section 3.3.5), its zone, and whether it is a DATE."""
    match = re.fullmatch(r"(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z?))?", line.value.strip())
    if not match:
        raise ValueError(f"{line.name} is not a date")
    day = day_of(match, line.name)
    if not match[4]:
        return day, Zone(zones.home), True
    wall = day + timedelta(hours=int(match[4]), minutes=int(match[5]), seconds=int(match[6] or 0))
    if match[7]:
        return wall, Zone(ZoneInfo("UTC")), False
    tzid = line.params.get("TZID", "")
    return wall, zones.named(tzid) if tzid else Zone(zones.home), False


def _written(block: Block, ref: str, method: str, zones: FileZones) -> _Written:
    uid = one_line(block.text("UID"))
    start = block.first("DTSTART") or (block.first("RECURRENCE-ID", "DTSTAMP") if method == "cancel" else None)
    if start is None:
        raise ValueError("it has no start")
    wall, zone, is_date = _when(start, zones)
    starts_at = zone.instant(wall)
    ends_at = zone.instant(_end(block, wall, is_date=is_date)) if not block.first("DTEND") else starts_at
    if end := block.first("DTEND"):
        end_wall, end_zone, _ = _when(end, zones)
        ends_at = end_zone.instant(end_wall)
        if is_date and ends_at <= starts_at:
            ends_at = zone.instant(wall + timedelta(days=1))
    override = block.first("RECURRENCE-ID")
    original = None
    if override:
        at, at_zone, date_only = _when(override, zones)
        original = (
            at_zone.instant(at) if not date_only or is_date else zone.instant(datetime.combine(at.date(), wall.time()))
        )
    floating = not is_date and "TZID" not in start.params and not start.value.strip().endswith("Z")
    unwritten = is_date or floating or start.value.strip().endswith("Z")
    description = plain_text(block.text("DESCRIPTION")) or plain_text(block.text("X-ALT-DESC"))
    sequence = block.text("SEQUENCE").strip()
    attendees = [a for a in (_attendee(line) for line in block.all("ATTENDEE")) if a]
    organizer = block.first("ORGANIZER")
    event = CalendarEvent(
        ref=_ref(ref, uid, original),
        uid=uid,
        starts_at=starts_at,
        ends_at=max(starts_at, ends_at),
        zone=zone.iana.key if zone.iana and not unwritten else None,
        unread_zone=one_line(zone.unread)[:LONGEST_ZONE],
        original_start=original,
        sequence=int(sequence) if re.fullmatch(r"\d{1,9}", sequence) else 0,
        method=method,
        status=block.text("STATUS").strip().casefold() or "confirmed",
        all_day=is_date,
        recurring=bool(override),
        summary=one_line(block.text("SUMMARY")),
        description=description,
        location=block.text("LOCATION").strip(),
        conference=_conference(block),
        organizer=_address(organizer) if organizer else None,
        attendees=tuple(attendees[:MAX_ATTENDEES]),
    )
    return _Written(event=event, block=block, first=wall, zone=zone, stamp=block.text("DTSTAMP"))


def _ref(ref: str, uid: str, original: datetime | None) -> str:
    return "#".join(part for part in (ref, uid, f"{original:%Y%m%dT%H%M%SZ}" if original else "") if part)


def _end(block: Block, wall: datetime, *, is_date: bool) -> datetime:
    """The end of an event without DTEND (RFC 5545, section 3.6.1)."""
    duration = block.first("DURATION")
    match = _DURATION.fullmatch(duration.value.strip().upper()) if duration else None
    if match and any(match.groups()):
        weeks, days, hours, minutes, seconds = (int(number or 0) for number in match.groups())
        return wall + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return wall + timedelta(days=1) if is_date else wall


def _address(line: Line) -> Address | None:
    """The mailbox and name of a calendar user; an address that is none is left empty, a name alone is kept."""
    value = re.sub(r"^\s*mailto:", "", line.value.strip().strip("<>"), flags=re.IGNORECASE).partition("?")[0].strip()
    candidates = (line.params.get("EMAIL", "").strip(), value, unquote(value))
    email = next((one for one in candidates if _MAILBOX.fullmatch(one) and one.isprintable()), "")
    name = one_line(line.params.get("CN", ""))
    if len(name) > 2 and name[0] == name[-1] == "'":
        name = name[1:-1].strip()
    return Address(email, name) if email or name else None


def _attendee(line: Line) -> Attendee | None:
    address = _address(line)
    if address is None:
        return None
    participation = line.params.get("PARTSTAT", "").strip().casefold()
    known = participation in set(Participation)
    return Attendee(
        address=address,
        participation=Participation(participation) if known else Participation.NEEDS_ACTION,
        calendar_user=line.params.get("CUTYPE", "").strip().casefold() or "individual",
        optional=line.params.get("ROLE", "").strip().upper() in {"OPT-PARTICIPANT", "NON-PARTICIPANT"},
    )


def _conference(block: Block) -> str:
    """The first web address of a video meeting (RFC 7986, section 5.11, and what Google and Microsoft write)."""
    lines = [
        line
        for name in (
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
            "CONFERENCE",
        )
        for line in block.all(name)
    ]
    for line in lines:
        if re.match(r"https?://\S+$", line.value.strip()):
            return one_line(line.value)
    match = _MEETINGS.search(block.text("URL"))
    return match[0] if match else ""


def _latest(written: Sequence[_Written]) -> list[_Written]:
    """One of each occurrence: the highest SEQUENCE, then the latest DTSTAMP (RFC 5546, section 2.1.5)."""
    best: dict[object, _Written] = {}
    for number, one in enumerate(written):
        key = (one.event.uid, one.event.original_start) if one.event.uid else number
        other = best.get(key)
        if not other or (one.event.sequence, one.stamp) >= (other.event.sequence, other.stamp):
            best[key] = one
    return list(best.values())


def _within(
    written: Sequence[_Written], zones: FileZones, since: datetime, until: datetime, left_out: list[str]
) -> list[CalendarEvent]:
    """The occurrences that touch the window; an override stands in the place of the occurrence it names."""
    overridden: dict[str, set[datetime]] = {}
    for one in written:
        if one.event.original_start:
            overridden.setdefault(one.event.uid, set()).add(one.event.original_start)
    budget = Budget()
    events: list[CalendarEvent] = []
    for one in written:
        found = [one.event]
        if one.event.original_start is None and one.block.first("RRULE", "RDATE"):
            replaced = overridden.get(one.event.uid, set())
            try:
                found = [e for e in _series(one, zones, since, until, budget) if e.original_start not in replaced]
            except ValueError as error:
                left_out.append(f'Of "{one.event.summary[:80]}" only the first time is read: {error}.')
        events += [
            e for e in found if _touches(e, since, until) or (e.method == "cancel" and not one.block.first("DTSTART"))
        ]
    return events


def _touches(event: CalendarEvent, since: datetime, until: datetime) -> bool:
    return event.starts_at < until and max(event.ends_at, event.starts_at) >= since


def _series(one: _Written, zones: FileZones, since: datetime, until: datetime, budget: Budget) -> list[CalendarEvent]:
    """The occurrences of a recurring event (RFC 5545, section 3.8.5.3: the exceptions win)."""
    length = one.event.ends_at - one.event.starts_at
    early, late = one.zone.wall(since - length), one.zone.wall(until)
    walls: dict[datetime, None] = {one.first: None}
    for line in one.block.all("RRULE"):
        walls |= dict.fromkeys(occurrences(line.value, one.first, one.zone, early, late, budget))
    starts = {one.zone.instant(wall) for wall in walls}
    starts |= _dates(one, "RDATE", zones)
    starts -= _dates(one, "EXDATE", zones)
    # Wall clock times are what an all-day event keeps: midnight to midnight, whatever the clocks do in between.
    whole_days = round(length / timedelta(days=1)) if one.event.all_day else 0
    events = []
    for start in sorted(starts):
        end = one.zone.instant(one.zone.wall(start) + timedelta(days=whole_days)) if whole_days else start + length
        events.append(
            replace(
                one.event,
                ref=_ref(one.event.ref, "", start),
                starts_at=start,
                ends_at=end,
                original_start=start,
                recurring=True,
            )
        )
    return events


def _dates(one: _Written, name: str, zones: FileZones) -> set[datetime]:
    """The instants of RDATE or EXDATE lines; a DATE among them means the occurrence of that day."""
    found: set[datetime] = set()
    for line in one.block.all(name):
        for value in line.value.split(",")[:1000]:
            try:
                wall, zone, is_date = _when(replace(line, value=value.partition("/")[0]), zones)
            except ValueError:
                continue
            if is_date and not one.event.all_day:
                found.add(one.zone.instant(datetime.combine(wall.date(), one.first.time())))
            else:
                found.add(zone.instant(wall))
    return found
