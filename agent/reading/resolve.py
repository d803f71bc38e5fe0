"""From the words of a date to its days: one rule for each form in which dates are written (`expressions`).

A rule gives the first and the last day and what sort of date it is, or None where the words name no day.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from agent.reading.almanac import MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from agent.reading.days import (
    dated,
    day_of_month,
    in_week,
    last_of_month,
    months_on,
    next_weekday,
    numeric,
    working_days_on,
)
from agent.reading.expressions import BEFORE_SLASH, NOT_TOMORROW, STARTS_WITH_WEEKDAY


class Form(StrEnum):
    DAY = "day"
    WEEKDAY = "weekday"
    PERIOD = "period"
    SPAN = "span"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a date is resolved against."""

    day: date
    text: str
    month_first: bool
    before: date | None = None
    """The date named before this one."""


Days = tuple[date, date, Form]


def _one(day: date | None) -> Days | None:
    return None if day is None else (day, day, Form.DAY)


def _period(last: date) -> Days:
    return last, last, Form.PERIOD


def _year(match: re.Match[str]) -> int | None:
    text = match["y"]
    if not text:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _iso(match: re.Match[str], _: Read) -> Days | None:
    return _one(date(int(match["y"]), int(match["m"]), int(match["d"])))


def _range_in_month(match: re.Match[str], read: Read) -> Days | None:
    last = dated(read.day, MONTHS[match["mon"].casefold()], int(match["d2"]), _year(match))
    if last is None:
        return None
    month = last.month if int(match["d"]) <= int(match["d2"]) else (last.month - 2) % 12 + 1
    return date(last.year - (month > last.month), month, int(match["d"])), last, Form.RANGE


def _range_in_numbers(match: re.Match[str], read: Read) -> Days | None:
    last = dated(read.day, int(match["m2"]), int(match["d2"]), _year(match))
    if last is None:
        return None
    month = int(match["m"] or match["m2"])
    return date(last.year - (month > last.month), month, int(match["d"])), last, Form.RANGE


_OTHER_WORDS = frozenset({"out", "set", "ago", "mag", "gen"})
"""Months cut short that English has other words for: "14 out of 20", "12 set questions"."""
_ENDS_A_DATE = re.compile(
    r"\s*(?:[.,;:)!?\n–-]|$|(?:de|às|alle|a las|ore|dalle|e|o|para|per|até|a|al)\b"
    r"|20\d\d)",
    re.IGNORECASE,
)


def _with_month(match: re.Match[str], read: Read) -> Days | None:
    if match["mon"].casefold() in _OTHER_WORDS and (
        re.search(r"\d(?:st|nd|rd|th)", match.group()) or not _ENDS_A_DATE.match(read.text, match.end())
    ):
        return None
    return _one(dated(read.day, MONTHS[match["mon"].casefold()], int(match["d"]), _year(match)))


def _word_with_month(match: re.Match[str], read: Read) -> Days | None:
    if match["mon"] in {"may", "march", "mar"}:
        # In small letters they are other words: "I may second that".
        return None
    return _word_of_month(match, read)


def _word_of_month(match: re.Match[str], read: Read) -> Days | None:
    number = ORDINALS[match["word"].casefold().replace(" ", "-")]
    return _one(dated(read.day, MONTHS[match["mon"].casefold()], number, _year(match)))


def _weekday_with_dots(match: re.Match[str], read: Read) -> Days | None:
    """ "Friday 7.6": the day of a month that is a Friday. "Friday 7.30" has an hour, and so may "Friday 9.12"."""
    first, second = int(match["d"]), int(match["m"])
    for month, number in ((second, first), (first, second)):
        one = dated(read.day, month, number, None) if 1 <= month <= 12 and 1 <= number <= 31 else None
        if one is not None and one.weekday() == WEEKDAYS[match["wd"].casefold()]:
            return _one(one)
    return _weekday(match, read) if len(match["m"]) == 2 else None


def _in_numbers(match: re.Match[str], read: Read) -> Days | None:
    month_first = read.month_first and match["sep"] != "."
    return _one(numeric(read.day, int(match["d"]), int(match["m"]), _year(match), month_first=month_first))


def _with_dots(match: re.Match[str], read: Read) -> Days | None:
    return _one(dated(read.day, int(match["m"]), int(match["d"]), None))


def _with_slash(match: re.Match[str], read: Read) -> Days | None:
    before = read.text[max(0, match.start() - 20) : match.start()]
    timed = re.match(r"\s(?:at|@|um|à)\s?\d|\s?[-–]\s?\d{1,2}/\d", read.text[match.end() : match.end() + 8])
    if not timed and not BEFORE_SLASH.search(before) and not STARTS_WITH_WEEKDAY.match(match.group()):
        return None
    return _one(numeric(read.day, int(match["d"]), int(match["m"]), None, month_first=read.month_first))


def _ordinal(match: re.Match[str], read: Read) -> Days | None:
    return _one(day_of_month(read.day, int(match["d"])))


def _ordinal_word(match: re.Match[str], read: Read) -> Days | None:
    return _one(day_of_month(read.day, ORDINALS[match["word"].casefold().replace(" ", "-")]))


def _weekday_and_day(match: re.Match[str], read: Read) -> Days | None:
    """ "Monday 16": the next such day that really is a Monday, else it was no day of the month."""
    one = day_of_month(read.day, int(match["d"]))
    while one is not None and one.weekday() != WEEKDAYS[match["wd"].casefold()]:
        one = day_of_month(one, int(match["d"])) if (one - read.day).days < 62 else None
    if one is None and _HOURS_BEHIND.match(read.text[match.end() : match.end() + 8]):
        one = next_weekday(read.day, WEEKDAYS[match["wd"].casefold()])
    return _one(one)


_NEXT_WEEK_BEHIND = re.compile(
    r",? (?:of |in |der |de la |da |della |van )?(?:the )?(?:next|following|nächste[rn]?|kommende[rn]?|próxima"
    r"|prossima"
    r"|volgende) (?:week|woche|semana|settimana)|,? (?:de )?la (?:semaine prochaine|semana que viene)",
    re.IGNORECASE,
)
_HOURS_BEHIND = re.compile(r"\s?(?:-|–|to|till|until|bis|à|a|tot|alle)\s?\d", re.IGNORECASE)
"""Behind the first of two hours: "Thursday 10 to 12"."""
_PORTUGUESE = {"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4}
"""Days that are ordinals too, and days only behind certain words."""


def _day_of_week(match: re.Match[str], read: Read) -> Days | None:
    groups = match.groupdict()
    which = next(word for name, word in groups.items() if name.startswith("post") and word).casefold()
    name = next(word for name, word in groups.items() if name.startswith("wd") and word).casefold()
    monday = read.day - timedelta(days=read.day.weekday())
    ahead = 0 if which in {"this", "diese", "deze"} else 7
    one = monday + timedelta(days=ahead + (_PORTUGUESE[name] if name in _PORTUGUESE else WEEKDAYS[name]))
    return one, one, Form.WEEKDAY


def _weekdays(match: re.Match[str], read: Read) -> Days | None:
    number = WEEKDAYS[match["wd"].casefold()]
    first = next_weekday(read.day, number)
    monday = read.day - timedelta(days=read.day.weekday())
    if _NEXT_WEEK_BEHIND.match(read.text[match.end() : match.end() + 30]):
        first = monday + timedelta(days=7 + number)
    elif number <= read.day.weekday() <= WEEKDAYS[match["wd2"].casefold()]:
        first = monday + timedelta(days=number)
    return first, first + timedelta(days=(WEEKDAYS[match["wd2"].casefold()] - first.weekday()) % 7), Form.RANGE


def _week_of(match: re.Match[str], read: Read) -> Days | None:
    number, word = int(match["d"] or match["d2"]), match["mon"] or match["mon2"]
    if match["m"]:
        counted = numeric(read.day, number, int(match["m"]), None, month_first=read.month_first)
        return None if counted is None else _period(counted + timedelta(days=4 - counted.weekday()))
    inside = dated(read.day, MONTHS[word.casefold()], number, None) if word else day_of_month(read.day, number)
    return None if inside is None else _period(inside + timedelta(days=4 - inside.weekday()))


def _week_number(match: re.Match[str], read: Read) -> Days | None:
    """The Friday of a numbered week (ISO 8601), the next there is."""
    number = int(next(word for word in match.groups() if word))
    for year in (read.day.year, read.day.year + 1):
        friday = date.fromisocalendar(year, number, 5)
        if friday >= read.day:
            return _period(friday)
    return None


def _week_after_next(_: re.Match[str], read: Read) -> Days | None:
    return _period(read.day + timedelta(days=18 - read.day.weekday()))


def _week_named(match: re.Match[str], read: Read) -> Days | None:
    return _period(in_week(read.day, (match["part"] or "").casefold(), (match["which"] or "next").casefold()))


def _week_next(match: re.Match[str], read: Read) -> Days | None:
    return _period(in_week(read.day, (match["part"] or "").casefold(), "next"))


def _week_end(_: re.Match[str], read: Read) -> Days | None:
    friday = read.day + timedelta(days=4 - read.day.weekday())
    return _period(friday if friday >= read.day else friday + timedelta(days=7))


def _in_month(match: re.Match[str], read: Read) -> Days | None:
    if match["mon"] in {"may", "march", "mar"}:
        # In small letters they are other words: "there be may flowers".
        return None
    month = MONTHS[match["mon"].casefold()]
    return _period(last_of_month(_year(match) or read.day.year + (month < read.day.month), month))


def _year_end(_: re.Match[str], read: Read) -> Days | None:
    return _period(date(read.day.year, 12, 31))


def _after_tomorrow(_: re.Match[str], read: Read) -> Days | None:
    return _one(read.day + timedelta(days=2))


def _tomorrow(match: re.Match[str], read: Read) -> Days | None:
    if match.group().casefold() == "morgen" and NOT_TOMORROW.search(read.text[: match.start()][-8:]):
        return None
    return _one(read.day + timedelta(days=1))


def _weekday_portuguese(match: re.Match[str], read: Read) -> Days | None:
    one = next_weekday(read.day, _PORTUGUESE[(match["wdpt"] or match["wdpt2"]).casefold()])
    return one, one, Form.WEEKDAY


def _day_after(_: re.Match[str], read: Read) -> Days | None:
    return _one(read.before + timedelta(days=1)) if read.before and read.before >= read.day else None


def _days_later(match: re.Match[str], read: Read) -> Days | None:
    """ "A week later": counted from the day named before, and no day where none was."""
    if read.before is None or read.before < read.day:
        return None
    number = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].casefold()]
    weeks = match["unit"].casefold().startswith(("w", "sem", "sett"))
    return _one(read.before + timedelta(days=min(number, 366) * (7 if weeks else 1)))


def _week_after(_: re.Match[str], read: Read) -> Days | None:
    """ "The week after": the one behind the week of the day named before, or behind this one."""
    base = read.before if read.before and read.before >= read.day else read.day
    return _period(base + timedelta(days=11 - base.weekday()))


def _weekday_after(match: re.Match[str], read: Read) -> Days | None:
    """ "The Monday after": the first behind the day named before."""
    if read.before is None or read.before < read.day:
        return None
    name = next(word for word in match.groups() if word)
    return _one(next_weekday(read.before, WEEKDAYS[name.casefold()]))


def _midweek(_: re.Match[str], read: Read) -> Days | None:
    return _period(next_weekday(read.day, 2))


def _by_then(_: re.Match[str], read: Read) -> Days | None:
    return _one(read.before) if read.before else None


def _today(_: re.Match[str], read: Read) -> Days | None:
    return _one(read.day)


def _fortnight(match: re.Match[str], read: Read) -> Days | None:
    last = read.day + timedelta(days={"ten": 10, "eight": 8, "fifteen": 15}.get(match.lastgroup or "", 14))
    return last, last, Form.SPAN


def _mid_month(match: re.Match[str], read: Read) -> Days | None:
    inside = dated(read.day, MONTHS[match["mon"].casefold()], 15, _year(match))
    return None if inside is None else _period(inside)


def _of_month(match: re.Match[str], read: Read, month: str, weekday: int, number: int) -> date | None:
    """The weekday of that number in the month, the last one for 5, that is not yet past; None where the year does not
    allow it."""
    for year in (read.day.year, read.day.year + 1):
        if number == 5:
            last = last_of_month(year, MONTHS[month.casefold()])
            day = last - timedelta(days=(last.weekday() - weekday) % 7)
        else:
            before = date(year, MONTHS[month.casefold()], 1) - timedelta(days=1)
            day = next_weekday(before, weekday) + timedelta(weeks=number - 1)
        if day >= read.day and _year(match) in {None, year}:
            return day
    return None


def _week_of_month(match: re.Match[str], read: Read) -> Days | None:
    """ "The first week of May": the first Friday of the month, as weeks end on theirs; "the last": the last."""
    number = next(number for at, number in enumerate((1, 2, 3, 4, 5, 1, 2, 3, 5), 1) if match[f"w{at}"])
    friday = _of_month(match, read, match["mon"] or match["mon2"], 4, number)
    return None if friday is None else _period(friday)


def _weekday_of_month(match: re.Match[str], read: Read) -> Days | None:
    """ "The first Monday in April", "the last Friday of May"."""
    number = next(at for at in range(1, 6) if match[f"w{at}"])
    return _one(_of_month(match, read, match["mon"], WEEKDAYS[match["wd"].casefold()], number))


def _no_day(_: re.Match[str], __: Read) -> Days | None:
    return None


def _month_end(match: re.Match[str], read: Read) -> Days | None:
    day, year, groups = read.day, _year(match), match.groupdict()
    word = groups.get("mon")
    if word:
        month = MONTHS[word.casefold()]
        return _period(last_of_month(year or day.year + (month < day.month), month))
    if groups.get("m1"):
        return _period(last_of_month(day.year + day.month // 12, day.month % 12 + 1))
    return _period(last_of_month(day.year, day.month))


def _quarter(match: re.Match[str], read: Read) -> Days | None:
    day, year, groups = read.day, _year(match), match.groupdict()
    if groups.get("tq"):
        quarter = (day.month - 1) // 3 + 1
    elif groups.get("q"):
        quarter = int(str(groups["q"])[1])
    else:
        quarter = next(number for number in range(1, 5) if groups[f"w{number}"])
    last = last_of_month(year or day.year, quarter * 3)
    return _period(last if last >= day or year else last_of_month(day.year + 1, quarter * 3))


def _relative(match: re.Match[str], read: Read) -> Days | None:
    day, groups = read.day, match.groupdict()
    word, unit = str(groups["n"]).casefold(), str(groups["unit"]).casefold()
    lead = (groups.get("lead") or "").casefold()
    counted_on = re.match(r" of (?:that|it|our|the)\b", groups.get("ago") or "", re.IGNORECASE)
    if counted_on and read.before and read.before >= day:
        day = read.before
    elif groups.get("ago") or lead in {"last", "past", "every"}:
        return None
    number = int(word) if word.isdigit() else NUMBERS[word]
    hours = unit.startswith(("hour", "stunde", "heure", "hora", "ore", "uur"))
    if number > 366 or (hours and not lead):
        return None
    if groups.get("work") or re.search(r"werk|arbeit|ouvr|hábil|habil|labor|úteis|uteis|lavor", unit):
        last = working_days_on(day, number)
    elif hours:
        if number % 24:
            return None
        last = day + timedelta(days=number // 24)
    elif unit.startswith(("w", "sem", "sett")):
        last = day + timedelta(days=7 * number)
    else:
        last = day + timedelta(days=number)
    return last, last, Form.SPAN


def _from_day(match: re.Match[str], read: Read) -> Days | None:
    """ "Three weeks from tomorrow"."""
    number = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].casefold()]
    if match["wd"]:
        base = next_weekday(read.day, WEEKDAYS[match["wd"].casefold()])
    else:
        base = read.day + timedelta(days=match["from"].casefold() in {"tomorrow", "tmrw"})
    if number > 366:
        return None
    unit = match["unit"].casefold()
    if match["work"]:
        last = working_days_on(base, number)
    elif unit.startswith("m"):
        last = months_on(base, number)
    else:
        last = base + timedelta(days=number * (7 if unit.startswith("w") else 1))
    return last, last, Form.SPAN


def _from_date(match: re.Match[str], read: Read) -> Days | None:
    """ "Two weeks after 4 May"."""
    month = MONTHS[(match["mon"] or match["mon2"]).casefold()]
    base = dated(read.day, month, int(match["d"] or match["d2"]), None)
    if base is None:
        return None
    number = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].casefold()]
    number = min(number, 366) * (-1 if match["way"].casefold() == "before" else 1)
    unit = match["unit"].casefold()
    if unit.startswith("m"):
        return _one(months_on(base, number)) if number > 0 else None
    return _one(base + timedelta(days=number * (7 if unit.startswith("w") else 1)))


def _weekday_from(match: re.Match[str], read: Read) -> Days | None:
    """ "Monday two weeks from now", and the British "Monday week"."""
    weekday = WEEKDAYS[match["wd"].casefold()]
    if match["n"] is None:
        return _one(next_weekday(read.day, weekday) + timedelta(weeks=2 if match["fortnight"] else 1))
    weeks = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].casefold()]
    monday = read.day - timedelta(days=read.day.weekday())
    return _one(monday + timedelta(days=7 * weeks + weekday))


def _week_on(match: re.Match[str], read: Read) -> Days | None:
    """ "A week on Thursday", "a fortnight today", "vendredi en huit": that day, and so many weeks."""
    if match["wd2"]:
        late = (match["eight"] or match["de"]).casefold() in {"quinze", "zwei wochen", "vierzehn tagen", "14 tagen"}
        return _one(next_weekday(read.day, WEEKDAYS[match["wd2"].casefold()]) + timedelta(weeks=2 if late else 1))
    unit, count = (match["unit"] or match["unit2"]).casefold(), (match["n"] or match["n2"] or "").casefold()
    if not count and unit != "fortnight":
        # "Next week on Thursday" and "that week on Thursday" name another.
        return None
    weeks = 2 if unit == "fortnight" else int(count) if count.isdigit() else NUMBERS[count]
    if match["wd"]:
        base = next_weekday(read.day, WEEKDAYS[match["wd"].casefold()])
    else:
        base = read.day + timedelta(days=match["from"].casefold() == "tomorrow")
    return _one(base + timedelta(weeks=weeks))


def _day_of_next_month(match: re.Match[str], read: Read) -> Days | None:
    ahead = 0 if match["which"].casefold() == "this" else 1
    return _one(months_on(read.day.replace(day=1), ahead).replace(day=int(match["d"])))


def _in_months(match: re.Match[str], read: Read) -> Days | None:
    word = match["n"] or match["n2"]
    last = months_on(read.day, min(int(word) if word.isdigit() else NUMBERS[word.casefold()], 36))
    return last, last, Form.SPAN


_SHORT = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
_BEFORE_SHORT = re.compile(
    r"\b(?:by|on|until|till|til|before|from|or|next|this|latest|end of|know|hear|back) $", re.IGNORECASE
)
"""What stands before a short name in small letters when it is a day: "mon", "sat" and "sun" are other words too."""
_CAPITALISED_BEHIND = re.compile(r" (?:& )?([A-Z][a-z]+)")
_CAPITALISED_BEFORE = re.compile(r"[a-z] [A-Z][a-z]{2,} $")


def _in_a_name(match: re.Match[str], text: str) -> bool:
    """Whether a short name of a day is part of another name: "Prairie Sun Grocers", "Wed Solutions"."""
    behind = _CAPITALISED_BEHIND.match(text[match.end() : match.end() + 24])
    if _BEFORE_SHORT.search(text[max(0, match.start() - 12) : match.start()]):
        return False
    if behind is not None:
        return behind.group(1).casefold() not in {*MONTHS, *WEEKDAYS}
    return bool(_CAPITALISED_BEFORE.search(text[max(0, match.start() - 24) : match.start()]))


def _weekday(match: re.Match[str], read: Read) -> Days | None:
    day, groups = read.day, match.groupdict()
    modifier, post = (groups.get("mod") or "").casefold(), (groups.get("post") or "").casefold()
    if (
        modifier in {"last", "past", "every", "each"}
        or modifier.startswith("letzt")
        or post.endswith(("last week", "before last", "ago"))
        or groups.get("plural")
    ):
        return None
    word = str(groups["wd"])
    if (word in {"sun", "sat", "wed", "mon"} or (len(word) <= 4 and word.islower())) and not (
        word in {"tues", "weds", "thur", "thurs"}
        or modifier in {"this", "next", "coming"}
        or (word in _SHORT and _BEFORE_SHORT.search(read.text[max(0, match.start() - 12) : match.start()]))
    ):
        return None
    if word.casefold() in _SHORT and _in_a_name(match, read.text):
        return None
    number = WEEKDAYS[word.casefold()]
    monday = day - timedelta(days=day.weekday())
    if post.endswith("this week") or modifier == "this" or modifier.startswith("dies"):
        one = monday + timedelta(days=number)
        if one < day:
            one += timedelta(days=7)
    elif post.endswith(("next week", "woche")) or modifier == "next" or modifier.startswith("nächste"):
        one = monday + timedelta(days=7 + number)
    else:
        one = next_weekday(day, number)
    return one, one, Form.WEEKDAY


RESOLVERS: dict[str, Callable[[re.Match[str], Read], Days | None]] = {
    "iso": _iso,
    "iso_word": _with_month,
    "range_dm": _range_in_month,
    "range_md": _range_in_month,
    "range_num": _range_in_numbers,
    "range_wd": _weekdays,
    "dm": _with_month,
    "md": _with_month,
    "word_of_month": _word_of_month,
    "month_word": _word_with_month,
    "weekday_dotted": _weekday_with_dots,
    "weekday_day": _weekday_and_day,
    "week_day": _day_of_week,
    "numeric": _in_numbers,
    "dotted": _with_dots,
    "slash": _with_slash,
    "ordinal": _ordinal,
    "ordinal_word": _ordinal_word,
    "ordinal_de": _ordinal,
    "ordinal_rom": _ordinal,
    "ordinal_nl": _ordinal,
    "week_of": _week_of,
    "week_after_next": _week_after_next,
    "week_number": _week_number,
    "week": _week_named,
    "week_de": _week_named,
    "week_rom": _week_next,
    "week_end": _week_end,
    "month_end_named": _month_end,
    "month_end": _month_end,
    "quarter": _quarter,
    "mid_month": _mid_month,
    "week_of_month": _week_of_month,
    "vague_month": _no_day,
    "weekday_of_month": _weekday_of_month,
    "weekday_unclear": _no_day,
    "in_month": _in_month,
    "year_end": _year_end,
    "after_tomorrow": _after_tomorrow,
    "tomorrow": _tomorrow,
    "weekday_pt": _weekday_portuguese,
    "day_after": _day_after,
    "week_after": _week_after,
    "weekday_after": _weekday_after,
    "midweek": _midweek,
    "days_later": _days_later,
    "by_then": _by_then,
    "today": _today,
    "relative": _relative,
    "from_day": _from_day,
    "from_date": _from_date,
    "weekday_from": _weekday_from,
    "week_on": _week_on,
    "day_of_next_month": _day_of_next_month,
    "in_months": _in_months,
    "fortnight": _fortnight,
    "weekday": _weekday,
}
