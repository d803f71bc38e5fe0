"""What the user types, read and checked: people, topics, instants. What cannot be read raises `UsageProblem` with the
form it should have."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from agent import values
from agent.domain.model import Role
from agent.errors import UsageProblem
from agent.places import zone_of

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?")
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})")
_PERSON = re.compile(r"(?P<name>[^<>]*?)\s*(?:<(?P<email>[^<>]*)>)?\s*(?P<phone>[+(]?\d[\d\s()/.-]{4,}\d)?\s*")
_MODEL = "'Dana Whitfield <dana@acme.example>'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as typed; what was not given is ""."""

    name: str = ""
    email: str = ""
    phone: str = ""
    role: Role = Role.UNKNOWN


def person(text: str) -> Person:
    """A person typed as "Dana Fox <dana@acme.example> +49 30 1234:hiring_manager"; one of name and address is
    enough. Raises `UsageProblem`."""
    body, role = _role(text.strip())
    bare = re.fullmatch(r"\S+@\S+", body)
    found = _PERSON.fullmatch(f"<{body}>" if bare and "<" not in body else body)
    if not found or not (found["email"] or any(sign.isalpha() for sign in found["name"])):
        raise UsageProblem(f"{text!r} is no person: write {_MODEL}.")
    name = checked(values.LINE, found["name"].strip(" \"'"), text)
    email = checked(values.EMAIL, found["email"].strip(), text) if found["email"] is not None else ""
    return Person(name=name, email=email, phone=" ".join((found["phone"] or "").split()), role=role)


def _role(text: str) -> tuple[str, Role]:
    """What stands before a role behind a colon, and the role."""
    body, colon, word = text.rpartition(":")
    wanted = word.strip().casefold().replace("-", "_").replace(" ", "_")
    if not colon:
        return text, Role.UNKNOWN
    if wanted in set(Role):
        return body.strip(), Role(wanted)
    known = ", ".join(role.value for role in Role if role is not Role.UNKNOWN)
    raise UsageProblem(f"{word.strip()!r} is no role: write one of {known} behind the colon.")


def checked(sort: values.Sort, text: str, whole: str = "") -> Any:
    """The text as a value of that sort, as a setting would be. Raises `UsageProblem`."""
    text, whole = typed(text), typed(whole)
    try:
        return sort.read(text)
    except values.WrongValue as error:
        sentence = error.sentence(sort, text)
        told = sentence if text in sentence else f"{whole or text!r}: {sentence}"
        raise UsageProblem(told if told.endswith((".", "?")) else f"{told}.") from None


def typed(text: str) -> str:
    """What was typed, also where the system says that it knows ASCII only and the terminal sends UTF-8.

    Raises `UsageProblem` for bytes that are no UTF-8.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        raise UsageProblem(f"{text!a} is not in UTF-8: set your terminal to UTF-8 and type it again.") from None


def prose(text: str, flag: str) -> str:
    """A sentence or two of the user's: one line, without characters that cannot be seen."""
    return str(checked(values.LINE, " ".join(text.split()), flag))


def instant(text: str, zone: str, now: datetime, *, at: time | None = None) -> datetime:
    """A moment on the clock of `zone`, typed as "2026-03-05 09:30", "5.3.2026 9:30", "tomorrow 9:00", "fri 10:00",
    "17:30" or in ISO 8601 with an offset; `at` is the time of a day given without one (None: then it is asked for).

    Raises `UsageProblem` for anything else, for a day that may be two ("3/5/2026"), and for a time that the clock
    skips.
    """
    words = text.strip().casefold()
    if re.fullmatch(r"\d{4}-\d\d-\d\d[t ].*(?:z|[+-]\d\d:?\d\d)", words):
        try:
            return datetime.fromisoformat(words.upper().replace(" ", "T", 1).replace(" ", "")).astimezone(UTC)
        except (ValueError, OverflowError):
            raise _no_moment(text) from None
    here = now.astimezone(zone_of(zone))
    head, _, rest = words.replace("t", " ", 1).partition(" ") if re.match(r"\d{4}-", words) else words.partition(" ")
    day = _day(head.rstrip(","), here.date())
    if day is None:
        day, rest = here.date(), words
    clock = _clock(rest.strip()) if rest.strip() else at
    if clock is None:
        raise _no_moment(text)
    try:
        wall = datetime.combine(day, clock, zone_of(zone))
        moment = wall.astimezone(UTC)
    except (ValueError, OverflowError):
        raise _no_moment(text) from None
    if moment.astimezone(zone_of(zone)).replace(tzinfo=None) != wall.replace(tzinfo=None):
        raise UsageProblem(f"{text!r} does not exist in {zone}: the clocks go forward over it; give another time.")
    return moment


def _day(word: str, today: date) -> date | None:
    if word in ("yesterday", "today", "tomorrow"):
        return today + timedelta(days=("yesterday", "today", "tomorrow").index(word) - 1)
    named = [number for number, name in enumerate(_WEEKDAYS) if len(word) >= 3 and name.startswith(word)]
    if named:
        return today + timedelta(days=(named[0] - today.weekday() - 1) % 7 + 1)
    try:
        found = _NUMERIC.fullmatch(word)
        return _of_numbers(found) if found else date.fromisoformat(word)
    except ValueError:
        return None


def _of_numbers(found: re.Match[str]) -> date:
    """The day of "20.11.2026", and of a date with slashes that is the same in America and elsewhere. Raises ValueError
    for none, `UsageProblem` for two."""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > 12:
        return date(year, second, first)
    month_first = date(year, first, second)
    if second > 12 or first == second:
        return month_first
    raise UsageProblem(
        f"{found[0]} may be {month_first:%-d %B} or {date(year, second, first):%-d %B}: write {month_first} or "
        f"{date(year, second, first)}."
    )


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text.removeprefix("at ").strip())
    if not found or not (found[2] or found[3]):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _no_moment(text: str) -> UsageProblem:
    return UsageProblem(f'{text!r} is no date and time: write "2026-03-05 09:30", "tomorrow 9:00" or "fri 14:30".')
