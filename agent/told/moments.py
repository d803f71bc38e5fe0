"""When something is, as people type it: "2026-03-05 09:30", "Thu 5 Mar 15:00", "tomorrow 9", "next monday at 2 pm",
"in 20 min". The one reading of a moment wherever one is asked for; what may be two is refused with both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from agent.errors import UsageProblem
from agent.places import zone_of
from agent.reading.almanac import MONTHS, NUMBERS, WEEKDAYS

_NEAR = {
    "day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2,
}  # fmt: skip
_NUMBER = r"(?:\d{1,3}|[^\W\d]+)"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_MONTH = r"(?P<month>[^\W\d]{3,10})\.?"
_OF_MONTH = r"(?P<number>\d{1,2})(?:st|nd|rd|th|\.)?"
_WEEKDAY = r"(?P<weekday>[^\W\d]{3,10}(?:-feira)?)\.?"
_DAYS = tuple(
    re.compile(form)
    for form in (
        rf"(?:the )?(?P<near>{'|'.join(_NEAR)})",
        r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})",
        r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})(?P=sign)(?P<year>20\d\d|\d\d)",
        r"(?P<first>\d{1,2})(?P<sign>\.)(?P<second>\d{1,2})\.",
        rf"(?:the )?{_OF_MONTH} (?:of )?{_MONTH}{_YEAR}",
        rf"{_MONTH} {_OF_MONTH}{_YEAR}",
        rf"in (?P<count>{_NUMBER}) (?P<unit>day|week)s?",
        rf"(?P<count>{_NUMBER}) (?P<unit>day|week)s? (?P<ago>ago)",
        rf"(?:(?P<which>next|this|last|coming) )?{_WEEKDAY}",
        rf"(?P<which>next) week,? (?:on )?{_WEEKDAY}(?P<week>)",
        rf"{_WEEKDAY} (?:of )?(?P<which>next) week(?P<week>)",
    )
)
"""The forms of a day. `week` says that it is one of a week's, whatever else "next" may be."""
_BEHIND_ITS_WEEKDAY = re.compile(rf"{_WEEKDAY},? (?=.*\d)(?P<date>.+)")
"""A date with its day of the week in front: "Thu 5 Mar", "Thursday, March 5"."""

_FROM_NOW = re.compile(
    rf"in (?:(?P<half>half an hour)|(?P<count>{_NUMBER}) ?(?P<unit>m|min|mins|minutes?|h|hrs?|hours?))"
    rf"|(?:(?P<half_ago>half an hour)|(?P<count_ago>{_NUMBER}) ?(?P<unit_ago>m|min|mins|minutes?|h|hrs?|hours?)) ago"
    r"|(?P<now>now)"
)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))? ?(?P<mark>am|pm|h|uhr|o'clock)?|(?P<noon>noon|midday)"
)
_RUN_TOGETHER = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_PART = re.compile(
    r"(?:in the |(?P<this>this )|(?<=\w ))(?P<part>morning|afternoon|evening)\b|(?<!\w)(?P<night>tonight)"
)
_HOURS_OF = {
    "morning": {hour: hour for hour in range(1, 12)},
    "afternoon": {12: 12} | {hour: hour % 12 + 12 for hour in (*range(1, 7), *range(13, 19))},
    "evening": {hour: hour % 12 + 12 for hour in (*range(5, 12), *range(17, 24))},
}
"""Part of a day -> the hour as typed -> on a clock of 24 hours."""
_HOUR_IN = {"afternoon": "14:00", "evening": "18:00"}
"""What is shown as an example of an hour in it."""

MORNING = range(8, 12)
"""Hours that are meant as they stand when nothing says whether it is before or after noon: nobody is interviewed at
nine in the night, but at three it may be either."""
_SUNDAY = 6
LONGEST = 80
"""Characters; nobody names a moment in more."""
NEAR_ENOUGH = timedelta(days=120)
"""A day without its year is the one this near; where none is, it may be two."""


class NoMoment(UsageProblem):
    """What was typed is no moment at all; one that is unclear, or lacks its hour, is a plain `UsageProblem`."""


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed, spaced and in small letters, and the clock it is meant by."""

    text: str
    words: str
    here: datetime
    at: time | None
    part: str
    """The part of the day that is named beside the hour, or ""."""

    @property
    def today(self) -> date:
        return self.here.date()


def instant(text: str, zone: str, now: datetime, *, at: time | None = None) -> datetime:
    """A moment on the clock of `zone`; `at` is the time of a day given without one (None: then it is asked for).

    A day is "2026-03-05", "5.3.2026", "5 March", "Thu 5 Mar", "tomorrow", "fri", "next monday" or "in 3 days"; an hour
    "9:30", "9", "2 pm" or "noon", before or behind it; together they are also "in 20 min", "an hour ago", or ISO 8601
    with an offset. Raises `NoMoment` for anything else; `UsageProblem` for what may be two ("3/5/2026", "next friday"
    on a Tuesday, "today 3"), for a day without an hour, and for a time that the clock skips.
    """
    words = " ".join(text.casefold().split())
    if len(words) > LONGEST:
        raise _no_moment(text[:LONGEST], at)
    if re.fullmatch(r"\d{4}-\d\d-\d\d[t ].*(?:z|[+-]\d\d:?\d\d)", words):
        try:
            return datetime.fromisoformat(words.upper().replace(" ", "T", 1).replace(" ", "")).astimezone(UTC)
        except (ValueError, OverflowError):
            raise _no_moment(text, at) from None
    try:
        return _from_now(words, now) or _on_a_day(_typed(text, words, now.astimezone(zone_of(zone)), at), zone)
    except (ValueError, OverflowError):
        raise _no_moment(text, at) from None


def _typed(text: str, words: str, here: datetime, at: time | None) -> _Typed:
    words = re.sub(r"(?<=\d)t(?=\d)", " ", words, count=1) if re.match(r"\d{4}-", words) else words
    words = re.sub(r"(?<![^\W\d_])([ap])\.? ?m\b\.?", r"\1m", words)
    part = _PART.search(words)
    if part is None:
        return _Typed(text, words, here, at, "")
    if part["night"]:
        return _Typed(text, words, here, at, "evening")
    words = f"{words[: part.start()]}{'today' if part['this'] else ''}{words[part.end() :]}"
    return _Typed(text, " ".join(words.split()), here, at, part["part"])


def _from_now(words: str, now: datetime) -> datetime | None:
    """ "in 20 min", "an hour ago", to the minute."""
    found = _FROM_NOW.fullmatch(words)
    if found is None:
        return None
    ago = bool(found["count_ago"] or found["half_ago"])
    count, unit = (found["count_ago"], found["unit_ago"]) if ago else (found["count"], found["unit"])
    if found["now"]:
        length = timedelta(0)
    elif found["half"] or found["half_ago"]:
        length = timedelta(minutes=30)
    elif (number := _counted(count)) is None:
        return None
    else:
        length = timedelta(minutes=number) if unit.startswith("m") else timedelta(hours=number)
    return (now - length if ago else now + length).astimezone(UTC).replace(second=0, microsecond=0)


def _counted(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBERS.get(word)


def _on_a_day(typed: _Typed, zone: str) -> datetime:
    day = _day(typed.words.rstrip(","), typed.today)
    if day is not None and typed.at is not None and not typed.part:
        return _combined(day, typed.at, zone, typed)
    if day is not None:
        hour = _HOUR_IN.get(typed.part, "9:00")
        raise UsageProblem(f'{typed.text.strip()!r} does not say at what time: write "{typed.words} {hour}".')
    for day_words, clock_words in _parted(typed.words):
        day = _day(day_words, typed.today) if day_words else typed.today
        clock = _clock(clock_words, day_words, typed) if day is not None else None
        if day is not None and clock is not None:
            _check_that_it_is_no_date(day_words, clock_words, day, typed)
            return _combined(day, clock, zone, typed)
    raise _no_moment(typed.text, typed.at)


def _parted(words: str) -> Iterator[tuple[str, str]]:
    """The day and the hour in it, each way in which they may be parted: the day in front, behind, or not named."""
    blanks = [found.start() for found in re.finditer(" ", words)]
    for blank in reversed(blanks):
        yield words[:blank].rstrip(","), words[blank + 1 :]
    for blank in blanks:
        yield words[blank + 1 :].removeprefix("on "), words[:blank].rstrip(",")
    yield "", words


def _combined(day: date, clock: time, zone: str, typed: _Typed) -> datetime:
    wall = datetime.combine(day, clock, zone_of(zone))
    moment = wall.astimezone(UTC)
    if moment.astimezone(zone_of(zone)).replace(tzinfo=None) != wall.replace(tzinfo=None):
        raise UsageProblem(
            f"{typed.text!r} does not exist in {zone}: the clocks go forward over it; give another time."
        )
    return moment


# --- days ----------------------------------------------------------------------------------------------------------


def _day(words: str, today: date) -> date | None:
    """The day that these words are; None for none. Raises `UsageProblem` for two."""
    words = words.removeprefix("on ")
    for form in _DAYS:
        found = form.fullmatch(words)
        if found is not None and (day := _day_of(found, words, today)) is not None:
            return day
    found = _BEHIND_ITS_WEEKDAY.fullmatch(words)
    number = _weekday(found["weekday"]) if found is not None else None
    day = _day(found["date"], today) if found is not None and number is not None else None
    if day is not None and day.weekday() != number:
        raise UsageProblem(f"{day:%-d %B %Y} is a {day:%A}: write {day}, or the day you mean instead of {words!r}.")
    return day


def _day_of(found: re.Match[str], words: str, today: date) -> date | None:
    part = found.groupdict()
    try:
        if part.get("near"):
            return today + timedelta(days=_NEAR[part["near"]])
        if part.get("iso"):
            return date(*map(int, part["iso"].split("-")))
        if part.get("count"):
            number = _counted(part["count"])
            days = (number or 0) * (7 if part["unit"] == "week" else 1)
            return today + timedelta(days=-days if part.get("ago") else days) if number is not None else None
        if part.get("weekday"):
            number = _weekday(part["weekday"])
            return _weekday_meant(number, part["which"] or "", words, today, found) if number is not None else None
        if part.get("sign"):
            return _of_numbers(part, words, today)
        month = MONTHS.get(part["month"])
        return _dated(int(part["number"]), month, part["year"], words, today) if month is not None else None
    except ValueError:
        return None


def _weekday(word: str) -> int | None:
    """Monday is 0; a word that begins an English name is that, from three letters on."""
    if word in WEEKDAYS:
        return WEEKDAYS[word]
    return next((number for name, number in WEEKDAYS.items() if name.endswith("day") and name.startswith(word)), None)


def _weekday_meant(number: int, which: str, words: str, today: date, found: re.Match[str]) -> date:
    """The coming one, which today is too; "next" and "last" are of another week than this as well, "this" is of this
    week. A Sunday ends one week and, in America, begins another."""
    ahead = (number - today.weekday() - 1) % 7 + 1
    this_week = today + timedelta(days=number - today.weekday())
    coming = today + timedelta(days=ahead)
    between_weeks = today.weekday() == _SUNDAY != number
    if "week" in found.re.groupindex:
        of_next = this_week + timedelta(days=7)
        return _one_of(words, of_next, of_next + timedelta(days=7)) if between_weeks else of_next
    if which == "this":
        return this_week if this_week >= today else _one_of(words, this_week, coming)
    if which == "next":
        is_one = coming > this_week and not between_weeks
        return coming if is_one else _one_of(words, coming, coming + timedelta(days=7))
    if which == "last":
        before = coming - timedelta(days=7 if ahead < 7 else 14)
        return before if before < this_week else _one_of(words, before - timedelta(days=7), before)
    if number == today.weekday() and which != "coming":
        return _one_of(words, today, coming)
    return coming


def _of_numbers(part: dict[str, str], words: str, today: date) -> date:
    """The day of "20.11.2026" or "20.11.", and of a date with slashes that is the same in America and elsewhere."""
    first, second, year = int(part["first"]), int(part["second"]), part.get("year")
    if year is None:
        return _dated(first, second, None, words, today)
    in_year = int(year) if len(year) == 4 else 2000 + int(year)
    if part["sign"] == "." or first > 12:
        return date(in_year, second, first)
    month_first = date(in_year, first, second)
    if second > 12 or first == second:
        return month_first
    return _one_of(words, month_first, date(in_year, second, first))


def _dated(number: int, month: int, year: str | None, words: str, today: date) -> date:
    """A day of a month; without a year the near one. Raises ValueError for none, `UsageProblem` for two."""
    if year:
        return date(int(year), month, number)
    days = [date(one, month, number) for one in _years_with(number, month, today.year)]
    near = [day for day in days if abs(day - today) <= NEAR_ENOUGH]
    if near:
        return near[0]
    before, after = [day for day in days if day < today], [day for day in days if day > today]
    return _one_of(words, before[-1], after[0])


def _years_with(number: int, month: int, year: int) -> list[int]:
    """The years around this one that have the day. Raises ValueError when none has."""
    date(2024, month, number)  # a leap year has every day there is
    leap = (number, month) == (29, 2)
    return [one for one in range(year - 8, year + 9) if not leap or (one % 4 == 0 and (one % 100 or one % 400 == 0))]


def _one_of(words: str, first: date, second: date) -> date:
    year = " %Y" if first.year != second.year else ""
    raise UsageProblem(f"{words} may be {first:%-d %B{year}} or {second:%-d %B{year}}: write {first} or {second}.")


# --- hours ---------------------------------------------------------------------------------------------------------


def _clock(words: str, day_words: str, typed: _Typed) -> time | None:
    """The time that these words are, which without minutes and mark need "at" where no day stands beside them. Raises
    `UsageProblem` for one that may be before noon or after it."""
    bare = re.sub(r"^(?:at|um|@) ", "", words)
    together = _RUN_TOGETHER.fullmatch(bare)
    if together is not None and day_words:
        return time(int(together[1]), int(together[2]))
    found = _CLOCK.fullmatch(bare)
    if found is None:
        return None
    if found["noon"]:
        return time(12)
    hour, minute, mark = int(found["hour"]), found["minute"], found["mark"] or ""
    if mark in ("am", "pm"):
        return time(hour % 12 + (12 if mark == "pm" else 0), int(minute or 0)) if 1 <= hour <= 12 else None
    if typed.part:
        of_day = _HOURS_OF[typed.part].get(hour)
        return time(of_day, int(minute or 0)) if of_day is not None else None
    if minute is None and not mark:
        if not day_words and bare == words:
            return None
        if hour not in MORNING and hour < 12:
            day = f"{day_words} " if day_words else ""
            raise UsageProblem(
                f'{typed.text!r} may be before noon or after it: write "{day}{hour + 12}:00" or "{day}{hour}:00".'
            )
    return time(hour, int(minute or 0))


def _check_that_it_is_no_date(day_words: str, clock_words: str, day: date, typed: _Typed) -> None:
    """Refuse "fri 13" where a day alone is asked for and a near Friday is the 13th, and "9.12" there."""
    dotted = typed.at is not None and not day_words and re.fullmatch(r"\d{1,2}\.\d{2}", clock_words)
    other = _day(f"{clock_words}.", typed.today) if dotted else None
    if other is not None:
        raise UsageProblem(
            f"{typed.text!r} may be {other:%-d %B} or today at {clock_words.replace('.', ':')}: write {other} or "
            f'"today {clock_words.replace(".", ":")}".'
        )
    if (
        typed.at is None
        or _weekday(day_words) is None
        or clock_words in ("", str(day.day))
        or not clock_words.isdigit()
    ):
        return
    for ahead in range(7, 63, 7):
        other = day + timedelta(days=ahead)
        if other.day == int(clock_words):
            raise UsageProblem(
                f'{typed.text!r} may be {day:%-d %B} at {clock_words} or {other:%-d %B}: write "{day_words} '
                f'{clock_words}:00" or {other}.'
            )


def _no_moment(text: str, at: time | None) -> NoMoment:
    day = '"2026-03-05", ' if at is not None else ""
    return NoMoment(f'{text!r} is no date and time: write {day}"2026-03-05 09:30", "tomorrow 9:00" or "fri 14:30".')
