"""Days, hours and spans of time in the words of a report, and how a line of it begins. Pure."""

from datetime import date, datetime, timedelta

from agent.places import zone_of


def capital(text: str) -> str:
    """`text` with a capital in front, and nothing else changed."""
    return text[:1].upper() + text[1:]


def day(at: datetime | date, zone: str, now: datetime) -> str:
    """ "Thu 5 Mar", in another year than now "Thu 5 Mar 2027"."""
    there = at.astimezone(zone_of(zone)).date() if isinstance(at, datetime) else at
    year = "" if there.year == now.astimezone(zone_of(zone)).year else f" {there.year}"
    return f"{there:%a} {there.day} {there:%b}{year}"


def short_day(at: datetime, zone: str) -> str:
    """ "5 Mar"."""
    there = at.astimezone(zone_of(zone))
    return f"{there.day} {there:%b}"


def clock(at: datetime, zone: str) -> str:
    return f"{at.astimezone(zone_of(zone)):%H:%M}"


def moment(at: datetime, zone: str, now: datetime) -> str:
    return f"{day(at, zone, now)}, {clock(at, zone)}"


def span(starts: datetime, ends: datetime, zone: str, now: datetime) -> str:
    """ "Thu 5 Mar, 14:00–15:00"."""
    same = starts.astimezone(zone_of(zone)).date() == ends.astimezone(zone_of(zone)).date()
    return f"{moment(starts, zone, now)}–{clock(ends, zone) if same else moment(ends, zone, now)}"


def lasting(time: timedelta) -> str:
    """A span in the one unit that tells most: "40 minutes", "5 hours", "3 days"."""
    minutes = round(time / timedelta(minutes=1))
    hours = round(time / timedelta(hours=1))
    if minutes < 60:
        return _counted(max(minutes, 1), "minute")
    if hours < 36:
        return _counted(hours, "hour")
    return _counted(round(time / timedelta(days=1)), "day")


def counted(count: int, what: str, many: str = "") -> str:
    """ "1 draft", "3 drafts"; none is "no drafts"."""
    return f"no {many or what + 's'}" if not count else _counted(count, what, many)


def _counted(count: int, what: str, many: str = "") -> str:
    return f"{count} {what if count == 1 else many or what + 's'}"


def listed(names: list[str]) -> str:
    """ "Dana, Raj and Lee"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
