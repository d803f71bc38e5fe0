"""The days and times a text names, resolved from the day on which it was written. What is not understood is no date.

`find` gives every expression with its place and its role; which of them a message is about is decided in `until`.
The rules: a weekday is the next such day after the message's own; a date without a year the first on or after it;
"this" and "next" weeks run from Monday to Sunday; "early next week" is Tuesday, "next week" Friday, "end of the month"
its last day; "within N working days" counts weekdays only. "In the new year", "soon", "after the holidays" name no day.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from agent.reading.almanac import MONTH_WORDS, UNIT_WORDS, WEEKDAY_WORDS
from agent.reading.expressions import EXPRESSIONS
from agent.reading.resolve import RESOLVERS, Form, Read
from agent.reading.roles import (
    BACK_BEHIND,
    BACK_BY,
    BETWEEN,
    HANDED_BACK,
    INCLUSIVE,
    LATEST_BEHIND,
    MOVED_FROM,
    ROLE_BEFORE,
    Role,
)

LIMIT = 8_000
"""Characters of a text in which dates are looked for."""

_MOST = 400
"""Expressions of one text that are weighed against each other."""


_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_OF_DIGITS = frozenset(
    {
        *("iso", "iso_word", "range_dm", "range_md", "range_num", "dm", "md", "weekday_day", "weekday_dotted"),
        *("numeric", "dotted", "slash", "ordinal", "ordinal_de", "ordinal_rom", "ordinal_nl", "week_of"),
        "day_of_next_month",
        "week_number",
    }
)
_OF_MONTHS = frozenset(
    {
        *("iso_word", "range_dm", "range_md", "dm", "md", "word_of_month", "month_word", "vague_month"),
        *("in_month", "month_end_named", "mid_month", "weekday_of_month"),
    }
)
_OF_WEEKDAYS = frozenset(
    {
        *("range_wd", "weekday_day", "weekday_dotted", "weekday", "weekday_from", "weekday_after"),
        *("week_day", "week_on", "weekday_of_month"),
    }
)
_OF_UNITS = frozenset(["relative", "from_day", "from_date", "days_later"])
_OF_WEEKS = frozenset(
    [
        *("week", "week_end", "week_rom", "week_de", "week_after", "week_after_next", "midweek"),
        *("week_day", "week_of", "week_of_month"),
    ]
)
_WEEK = re.compile(r"week|wk|w/|eow|woche|semain|seman|settiman", re.IGNORECASE)


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
        one = _resolved(name, match, Read(day=day, text=text, month_first=month_first, before=before))
        if one is not None:
            found.append(_with_role(one, text))
    return _ranges(found, text)


def _hopeless(text: str) -> frozenset[str]:
    """The expressions that cannot stand in `text`, as it has no digit, or no name of a month, a weekday or a unit."""
    words = frozenset(_WORD.findall(text.casefold()))
    missing: frozenset[str] = frozenset() if _DIGIT.search(text) else _OF_DIGITS
    for needed, names in ((MONTH_WORDS, _OF_MONTHS), (WEEKDAY_WORDS, _OF_WEEKDAYS), (UNIT_WORDS, _OF_UNITS)):
        if words.isdisjoint(needed):
            missing |= names
    return missing if _WEEK.search(text) else missing | _OF_WEEKS


def _resolved(name: str, match: re.Match[str], read: Read) -> Found | None:
    try:
        days = RESOLVERS[name](match, read)
    except (ValueError, OverflowError):
        return None
    if days is None:
        return None
    first, last, form = days
    if last < read.day - timedelta(days=400) or last.year > read.day.year + 5:
        return None
    # A full stop behind a month may be an abbreviation's or the sentence's; the words around it tell.
    # The one behind a German number is of the number where the sentence goes on: "am 24. entscheiden wir".
    ends = match.group().endswith(".") and not re.match(r"\s[a-zäöü]", read.text[match.end() :])
    start, end = match.start(), match.end() - ends
    if name.startswith("range_") and MOVED_FROM.search(read.text[max(0, start - 80) : start]):
        start, first, form = match.start("wd2" if name == "range_wd" else "d2"), last, Form.DAY
    return Found(start=start, end=end, words=read.text[start : match.end()].strip(), first=first, last=last, form=form)


_ABBREVIATED = re.compile(r"\b(einschl|inkl|incl|excl|ca|approx|vsl|spät|max|tgl)\.\s", re.IGNORECASE)
"""Full stops that end no sentence."""


def _with_role(found: Found, text: str) -> Found:
    before, behind = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 60]
    stripped = re.match(
        r"(?:by|before|until|till|in|within|from|through|on|the|am|zum|dem|den|after"
        r"|até)\b",
        found.words,
        re.IGNORECASE,
    )
    if stripped:
        before += text[found.start : found.start + stripped.end()] + " "
    before = re.split(r"[.;!?\n]\s|\n", _ABBREVIATED.sub(r"\1 ", before))[-1]
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
                and not MOVED_FROM.search(text[max(0, previous.start - 80) : previous.start])
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
