"""Dates and times as the recipient says them. Pure; the register and the zones come as arguments."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from agent.domain.model import Register
from agent.proofread import MONTHS, WEEKDAYS


def day_words(day: date, register: Register) -> str:
    """ "Tuesday, March 3" or "Tuesday 3 March"."""
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    return f"{weekday}, {month} {day.day}" if register is Register.US else f"{weekday} {day.day} {month}"


def date_words(day: date, register: Register) -> str:
    """ "March 3, 2026" or "3 March 2026", as a letter is dated."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if register is Register.US else f"{day.day} {month} {day.year}"


def time_words(at: time, register: Register) -> str:
    """ "2:30 pm", "2 pm"; the British write the dot less and less, and a colon is understood by everybody."""
    if (at.hour, at.minute) == (12, 0):
        return "noon" if register is Register.US else "midday"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"


def moment_words(at: datetime, register: Register, *, reader: ZoneInfo, writer: ZoneInfo) -> str:
    """Day and time on the reader's clock: "Tuesday, March 3, at 2:30 pm", "Tuesday 3 March at 2:30 pm". The zone is
    named only when the writer's clock shows another time then."""
    theirs = at.astimezone(reader)
    comma = "," if register is Register.US else ""
    words = f"{day_words(theirs.date(), register)}{comma} at {time_words(theirs.time(), register)}"
    if theirs.utcoffset() == at.astimezone(writer).utcoffset():
        return words
    name = theirs.tzname() or ""
    return f"{words} {name}" if name.isalpha() else f"{words} your time"


def clocks_apart(at: datetime, *, theirs: ZoneInfo, own: ZoneInfo) -> str:
    """How their clocks stand to one's own at that instant: "6 hours behind yours", "5 and a half hours ahead of
    yours"; "" when they show the same."""
    apart = (at.astimezone(theirs).utcoffset() or timedelta()) - (at.astimezone(own).utcoffset() or timedelta())
    hours, minutes = divmod(abs(apart) // timedelta(minutes=1), 60)
    whole = f"{hours} hour{'' if hours == 1 else 's'}" if hours else ""
    words = {0: whole, 30: f"{hours} and a half hours" if hours else "half an hour"}.get(
        minutes, f"{whole} and {minutes} minutes" if hours else f"{minutes} minutes"
    )
    return f"{words} {'ahead of' if apart > timedelta() else 'behind'} yours" if apart else ""
