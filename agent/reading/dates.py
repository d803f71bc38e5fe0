"""The days and times a text names, resolved from the day on which it was written. What is not understood is no date.

`find` gives every expression with its place and its role; which of them a message is about is decided in `until`.
The rules: a weekday is the next such day after the message's own; a date without a year the first on or after it;
"this" and "next" weeks run from Monday to Sunday; "early next week" is Tuesday, "next week" Friday, "end of the month"
its last day; "within N working days" counts weekdays only. "In the new year", "soon", "after the holidays" name no day.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from agent.reading.almanac import MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from agent.reading.expressions import (
    BACK_BEHIND,
    BACK_BY,
    BEFORE_SLASH,
    BETWEEN,
    EXPRESSIONS,
    HANDED_BACK,
    INCLUSIVE,
    LATEST_BEHIND,
    NOT_TOMORROW,
    ROLE_BEFORE,
    STARTS_WITH_WEEKDAY,
    Role,
)

LIMIT = 8_000
"""Characters of a text in which dates are looked for."""

_FARTHEST = 330
"""Days ahead beyond which a date without a year was a day in the past when it was written."""


_MOST = 400
"""Expressions of one text that are weighed against each other."""


_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_OF_DIGITS = frozenset(
    [
        "iso",
        "range_dm",
        "range_md",
        "range_num",
        "dm",
        "md",
        "weekday_day",
        "numeric",
        "dotted",
        "slash",
        "ordinal",
        "ordinal_de",
        "ordinal_rom",
        "ordinal_nl",
        "week_of",
    ]
)
_OF_MONTHS = frozenset(["range_dm", "range_md", "dm", "md", "vague_month", "in_month"])
_OF_WEEKDAYS = frozenset(["range_wd", "weekday_day", "week_day", "weekday"])
_OF_UNITS = frozenset(["relative"])
_MONTH_WORDS = frozenset(MONTHS)
_WEEKDAY_WORDS = frozenset(part for word in WEEKDAYS for part in word.split("-")) | {
    word + ending
    for word in WEEKDAYS
    for ending in ("s", "ochtend", "middag", "avond", "morgen", "vormittag", "nachmittag", "abend", "mittag", "früh")
}
_UNIT_WORDS = frozenset(
    [
        "day",
        "days",
        "week",
        "weeks",
        "hour",
        "hours",
        "tag",
        "tage",
        "tagen",
        "woche",
        "wochen",
        "stunde",
        "stunden",
        "werktag",
        "werktage",
        "werktagen",
        "arbeitstag",
        "arbeitstage",
        "arbeitstagen",
        "jour",
        "jours",
        "semaine",
        "semaines",
        "heure",
        "heures",
        "día",
        "dia",
        "días",
        "dias",
        "semana",
        "semanas",
        "hora",
        "horas",
        "giorno",
        "giorni",
        "settimana",
        "settimane",
        "ora",
        "ore",
        "dag",
        "dagen",
        "werkdag",
        "werkdagen",
        "week",
        "weken",
        "uur",
    ]
)


class Form(StrEnum):
    DAY = "day"
    WEEKDAY = "weekday"
    PERIOD = "period"
    SPAN = "span"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date in a text. `first` and `last` are the same day unless a range was named."""

    start: int
    end: int
    words: str
    first: date
    last: date
    form: Form
    role: Role = Role.BARE


def find(text: str, day: date, *, month_first: bool) -> list[Found]:
    """All dates named in `text`, in order, for a text written on `day`. Overlapping readings: the longest wins."""
    text = text[:LIMIT]
    hits: list[tuple[str, re.Match[str]]] = []
    hopeless = _hopeless(text)
    for name, pattern in EXPRESSIONS.items():
        if name in hopeless:
            continue
        hits += [(name, match) for match in pattern.finditer(text)]
        if len(hits) > _MOST:
            break
    chosen: list[tuple[str, re.Match[str]]] = []
    # The sort is stable: of two of one length the earlier in the table is taken.
    for name, match in sorted(hits[:_MOST], key=lambda hit: hit[1].start() - hit[1].end()):
        if all(match.end() <= other.start() or match.start() >= other.end() for _, other in chosen):
            chosen.append((name, match))
    found: list[Found] = []
    for name, match in sorted(chosen, key=lambda hit: hit[1].start()):
        before = found[-1].last if found else None
        one = _resolved(name, match, _Read(day=day, text=text, month_first=month_first, before=before))
        if one is not None:
            found.append(_with_role(one, text))
    return _ranges(found, text)


def _hopeless(text: str) -> frozenset[str]:
    """The expressions that cannot stand in `text`, as it has no digit, or no name of a month, a weekday or a unit."""
    words = frozenset(_WORD.findall(text.casefold()))
    missing: frozenset[str] = frozenset() if _DIGIT.search(text) else _OF_DIGITS
    for needed, names in ((_MONTH_WORDS, _OF_MONTHS), (_WEEKDAY_WORDS, _OF_WEEKDAYS), (_UNIT_WORDS, _OF_UNITS)):
        if words.isdisjoint(needed):
            missing |= names
    return missing


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a date is resolved against."""

    day: date
    text: str
    month_first: bool
    before: date | None = None
    """The date named before this one."""


_Days = tuple[date, date, Form]


def _resolved(name: str, match: re.Match[str], read: _Read) -> Found | None:
    try:
        days = _RESOLVERS[name](match, read)
    except (ValueError, OverflowError):
        return None
    if days is None:
        return None
    first, last, form = days
    if last < read.day - timedelta(days=400) or last.year > read.day.year + 5:
        return None
    # A full stop behind a month may be an abbreviation's or the sentence's; the words around it tell.
    end = match.end() - match.group().endswith(".")
    return Found(start=match.start(), end=end, words=match.group().strip(), first=first, last=last, form=form)


def _one(day: date | None) -> _Days | None:
    return None if day is None else (day, day, Form.DAY)


def _year(match: re.Match[str]) -> int | None:
    text = match["y"]
    if not text:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _iso(match: re.Match[str], _: _Read) -> _Days | None:
    return _one(date(int(match["y"]), int(match["m"]), int(match["d"])))


def _range_in_month(match: re.Match[str], read: _Read) -> _Days | None:
    last = _dated(read.day, MONTHS[match["mon"].casefold()], int(match["d2"]), _year(match))
    if last is None:
        return None
    month = last.month if int(match["d"]) <= int(match["d2"]) else (last.month - 2) % 12 + 1
    return date(last.year - (month > last.month), month, int(match["d"])), last, Form.RANGE


def _range_in_numbers(match: re.Match[str], read: _Read) -> _Days | None:
    last = _dated(read.day, int(match["m2"]), int(match["d2"]), _year(match))
    if last is None:
        return None
    month = int(match["m"] or match["m2"])
    return date(last.year - (month > last.month), month, int(match["d"])), last, Form.RANGE


def _with_month(match: re.Match[str], read: _Read) -> _Days | None:
    return _one(_dated(read.day, MONTHS[match["mon"].casefold()], int(match["d"]), _year(match)))


def _in_numbers(match: re.Match[str], read: _Read) -> _Days | None:
    month_first = read.month_first and match["sep"] != "."
    return _one(_numeric(read.day, int(match["d"]), int(match["m"]), _year(match), month_first=month_first))


def _with_dots(match: re.Match[str], read: _Read) -> _Days | None:
    return _one(_dated(read.day, int(match["m"]), int(match["d"]), None))


def _with_slash(match: re.Match[str], read: _Read) -> _Days | None:
    before = read.text[max(0, match.start() - 20) : match.start()]
    if not BEFORE_SLASH.search(before) and not STARTS_WITH_WEEKDAY.match(match.group()):
        return None
    return _one(_numeric(read.day, int(match["d"]), int(match["m"]), None, month_first=read.month_first))


def _ordinal(match: re.Match[str], read: _Read) -> _Days | None:
    return _one(_day_of_month(read.day, int(match["d"])))


def _ordinal_word(match: re.Match[str], read: _Read) -> _Days | None:
    return _one(_day_of_month(read.day, ORDINALS[match["word"].casefold()]))


def _weekday_and_day(match: re.Match[str], read: _Read) -> _Days | None:
    """ "Monday 16": the next such day that really is a Monday, else it was no day of the month."""
    one = _day_of_month(read.day, int(match["d"]))
    while one is not None and one.weekday() != WEEKDAYS[match["wd"].casefold()]:
        one = _day_of_month(one, int(match["d"])) if (one - read.day).days < 62 else None
    return _one(one)


def _day_of_week(match: re.Match[str], read: _Read) -> _Days | None:
    monday = read.day - timedelta(days=read.day.weekday())
    ahead = 7 if match["post"].casefold() == "next" else 0
    one = monday + timedelta(days=ahead + WEEKDAYS[match["wd"].casefold()])
    return one, one, Form.WEEKDAY


def _weekdays(match: re.Match[str], read: _Read) -> _Days | None:
    first = read.day + timedelta(days=(WEEKDAYS[match["wd"].casefold()] - read.day.weekday() - 1) % 7 + 1)
    return first, first + timedelta(days=(WEEKDAYS[match["wd2"].casefold()] - first.weekday()) % 7), Form.RANGE


def _week_of(match: re.Match[str], read: _Read) -> _Days | None:
    number, word = int(match["d"] or match["d2"]), match["mon"] or match["mon2"]
    inside = _dated(read.day, MONTHS[word.casefold()], number, None) if word else _day_of_month(read.day, number)
    return None if inside is None else _period(inside + timedelta(days=4 - inside.weekday()))


def _week_named(match: re.Match[str], read: _Read) -> _Days | None:
    return _week(read.day, (match["part"] or "").casefold(), (match["which"] or "next").casefold())


def _week_next(match: re.Match[str], read: _Read) -> _Days | None:
    return _week(read.day, (match["part"] or "").casefold(), "next")


def _week_end(_: re.Match[str], read: _Read) -> _Days | None:
    friday = read.day + timedelta(days=4 - read.day.weekday())
    return _period(friday if friday >= read.day else friday + timedelta(days=7))


def _in_month(match: re.Match[str], read: _Read) -> _Days | None:
    month = MONTHS[match["mon"].casefold()]
    return _period(_last_of(_year(match) or read.day.year + (month < read.day.month), month))


def _year_end(_: re.Match[str], read: _Read) -> _Days | None:
    return _period(date(read.day.year, 12, 31))


def _after_tomorrow(_: re.Match[str], read: _Read) -> _Days | None:
    return _one(read.day + timedelta(days=2))


def _tomorrow(match: re.Match[str], read: _Read) -> _Days | None:
    if match.group().casefold() == "morgen" and NOT_TOMORROW.search(read.text[: match.start()][-8:]):
        return None
    return _one(read.day + timedelta(days=1))


def _weekday_portuguese(match: re.Match[str], read: _Read) -> _Days | None:
    number = ("segunda", "terça", "quarta", "quinta", "sexta").index(match["wdpt"].casefold())
    one = read.day + timedelta(days=(number - read.day.weekday() - 1) % 7 + 1)
    return one, one, Form.WEEKDAY


def _day_after(_: re.Match[str], read: _Read) -> _Days | None:
    return _one(read.before + timedelta(days=1)) if read.before else None


def _by_then(_: re.Match[str], read: _Read) -> _Days | None:
    return _one(read.before) if read.before else None


def _today(_: re.Match[str], read: _Read) -> _Days | None:
    return _one(read.day)


def _fortnight(_: re.Match[str], read: _Read) -> _Days | None:
    last = read.day + timedelta(days=14)
    return last, last, Form.SPAN


def _no_day(_: re.Match[str], __: _Read) -> _Days | None:
    return None


def _period(last: date) -> _Days:
    return last, last, Form.PERIOD


def _last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _dated(day: date, month: int, number: int, year: int | None) -> date | None:
    if year is not None:
        return date(year, month, number)
    for ahead in range(9):
        try:
            one = date(day.year + ahead, month, number)
        except ValueError:
            if (month, number) != (2, 29):
                return None
            continue
        if one >= day:
            if (one - day).days > _FARTHEST and (month, number) != (2, 29):
                return date(one.year - 1, month, number)
            return one
    return None


def _numeric(day: date, first: int, second: int, year: int | None, *, month_first: bool) -> date | None:
    month, number = (first, second) if (month_first and first <= 12) or second > 12 else (second, first)
    return _dated(day, month, number, year)


def _day_of_month(day: date, number: int) -> date | None:
    if not 1 <= number <= 31:
        return None
    year, month = day.year, day.month
    for _ in range(4):
        if number <= calendar.monthrange(year, month)[1] and date(year, month, number) > day:
            return date(year, month, number)
        year, month = year + month // 12, month % 12 + 1
    return None


def _week(day: date, part: str, which: str) -> _Days:
    monday = day - timedelta(days=day.weekday())
    if not which.startswith(("this", "dies")):
        monday += timedelta(days=7)
    if part.startswith(
        ("early", "beginning", "start", "first", "anfang", "début", "inic", "princip", "iníc", "inizio", "begin")
    ):
        return _period(monday + timedelta(days=1))
    if part.startswith(("mi", "mitte", "med", "meio", "metà")):
        return _period(monday + timedelta(days=2))
    return _period(monday + timedelta(days=4))


def _month_end(match: re.Match[str], read: _Read) -> _Days | None:
    day, year, groups = read.day, _year(match), match.groupdict()
    word = groups.get("mon")
    if word:
        month = MONTHS[word.casefold()]
        return _period(_last_of(year or day.year + (month < day.month), month))
    if groups.get("m1"):
        return _period(_last_of(day.year + day.month // 12, day.month % 12 + 1))
    return _period(_last_of(day.year, day.month))


def _quarter(match: re.Match[str], read: _Read) -> _Days | None:
    day, year, groups = read.day, _year(match), match.groupdict()
    if groups.get("tq"):
        quarter = (day.month - 1) // 3 + 1
    elif groups.get("q"):
        quarter = int(str(groups["q"])[1])
    else:
        quarter = ("first", "second", "third", "fourth").index(str(groups["qw"]).casefold()) + 1
    last = _last_of(year or day.year, quarter * 3)
    return _period(last if last >= day or year else _last_of(day.year + 1, quarter * 3))


def _relative(match: re.Match[str], read: _Read) -> _Days | None:
    day, groups = read.day, match.groupdict()
    word, unit = str(groups["n"]).casefold(), str(groups["unit"]).casefold()
    lead = (groups.get("lead") or "").casefold()
    if groups.get("ago") or lead in {"last", "past", "every"}:
        return None
    number = int(word) if word.isdigit() else NUMBERS[word]
    hours = unit.startswith(("hour", "stunde", "heure", "hora", "ore", "uur"))
    if number > 366 or (hours and not lead):
        return None
    if groups.get("work") or re.search(r"werk|arbeit|ouvr|hábil|habil|labor|úteis|uteis|lavor", unit):
        last = day
        for _ in range(min(number, 366)):
            last += timedelta(days=1)
            while last.weekday() > 4:
                last += timedelta(days=1)
    elif hours:
        if number % 24:
            return None
        last = day + timedelta(days=number // 24)
    elif unit.startswith(("w", "sem", "sett")):
        last = day + timedelta(days=7 * number)
    else:
        last = day + timedelta(days=number)
    return last, last, Form.SPAN


def _weekday(match: re.Match[str], read: _Read) -> _Days | None:
    day, groups = read.day, match.groupdict()
    modifier, post = (groups.get("mod") or "").casefold(), (groups.get("post") or "").casefold()
    if (
        modifier in {"last", "past", "every", "each"}
        or modifier.startswith("letzt")
        or post == "last week"
        or groups.get("plural")
    ):
        return None
    word = str(groups["wd"])
    if word in {"sun", "sat", "wed", "mon"} or (len(word) <= 4 and word.islower()):
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
        one = day + timedelta(days=(number - day.weekday() - 1) % 7 + 1)
    return one, one, Form.WEEKDAY


_RESOLVERS: dict[str, Callable[[re.Match[str], _Read], _Days | None]] = {
    "iso": _iso,
    "range_dm": _range_in_month,
    "range_md": _range_in_month,
    "range_num": _range_in_numbers,
    "range_wd": _weekdays,
    "dm": _with_month,
    "md": _with_month,
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
    "week": _week_named,
    "week_de": _week_named,
    "week_rom": _week_next,
    "week_end": _week_end,
    "month_end": _month_end,
    "quarter": _quarter,
    "vague_month": _no_day,
    "in_month": _in_month,
    "year_end": _year_end,
    "after_tomorrow": _after_tomorrow,
    "tomorrow": _tomorrow,
    "weekday_pt": _weekday_portuguese,
    "day_after": _day_after,
    "by_then": _by_then,
    "today": _today,
    "relative": _relative,
    "fortnight": _fortnight,
    "weekday": _weekday,
}


def _with_role(found: Found, text: str) -> Found:
    before, behind = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 60]
    stripped = re.match(
        r"(?:by|before|until|till|in|within|from|through|on|the|am|zum|dem|den|after)\b", found.words, re.IGNORECASE
    )
    if stripped:
        before += text[found.start : found.start + stripped.end()] + " "
    before = re.split(r"[.;!?\n]\s|\n", before)[-1]
    role = next(
        (role for role, pattern in ROLE_BEFORE.items() if pattern.search(before.rstrip(" ,(:") + " ")), Role.BARE
    )
    if INCLUSIVE.match(behind) and role in {Role.UNTIL, Role.BY, Role.BARE}:
        role = Role.THROUGH
    if LATEST_BEHIND.match(behind):
        role = Role.BY
    preceding = before.rstrip() + " "
    if role is Role.RETURN and (HANDED_BACK.search(preceding) or BACK_BY.search(preceding)):
        role = Role.BY
    if role not in {Role.THROUGH, Role.UNTIL, Role.RETURN} and BACK_BEHIND.match(behind):
        role = Role.RETURN
    return replace(found, role=role)


def _ranges(found: list[Found], text: str) -> list[Found]:
    """Two dates joined by a dash or a word like "to" become one range."""
    joined: list[Found] = []
    for one in found:
        previous = joined[-1] if joined else None
        if previous is not None and previous.form in {Form.DAY, Form.WEEKDAY} and one.form in {Form.DAY, Form.WEEKDAY}:
            between = text[previous.end : one.start]
            is_and = between.strip().casefold() == "and"
            if (
                len(between) < 30
                and BETWEEN.match(between)
                and (not is_and or re.search(r"\bbetween\s(?:the )?$", text[: previous.start]))
            ):
                first = previous.first
                if first > one.last:
                    first = _year_before(first)
                joined[-1] = replace(
                    one,
                    start=previous.start,
                    words=text[previous.start : one.end],
                    first=first,
                    form=Form.RANGE,
                    role=previous.role,
                )
                continue
        joined.append(one)
    return joined


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
