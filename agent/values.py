"""What the value of a setting may be: read from TOML's form, and what is said when it is another. Pure.

A `Sort` is one kind of value: the words for what was expected, and the function that reads it.
"""

import re
from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from agent.domain.cadence import Duration
from agent.errors import UnknownPlace
from agent.places import country_of, nearest, zone_of

WEEKDAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# Control characters, the line and paragraph separators, and those that turn the direction of writing: in a name they
# would forge headers or show another address than the one that is written to.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
# Plain addr-specs only (RFC 5322, section 3.4.1, without quoting and comments), letters of any script (RFC 6531).
_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)*[^\W_](?:[\w-]{0,61}[^\W_])?")
_GUID = r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
_LONGEST_SHOWN = 60
LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


class WrongValue(Exception):
    """`hint` adds to "expected ..., got ...", or stands for it when `alone`."""

    def __init__(self, hint: str = "", *, alone: bool = False) -> None:
        super().__init__(hint)
        self.hint = hint
        self.alone = alone

    def sentence(self, sort: "Sort", written: object) -> str:
        if self.alone:
            return self.hint
        shown = repr(written)
        if len(shown) > _LONGEST_SHOWN:
            shown = shown[:_LONGEST_SHOWN] + "..."
        return f"expected {sort.expected}, got {shown}" + (f"; {self.hint}" if self.hint else "")


class Sort(NamedTuple):
    """`expected` follows the word "expected"; `read` raises WrongValue."""

    expected: str
    read: Callable[[Any], Any]


def choice(*known: str) -> Sort:
    """One of a few words."""

    def read(written: Any) -> str:
        if written in known:
            return str(written)
        near = nearest(written, known) if isinstance(written, str) else ()
        raise WrongValue(f"did you mean {near[0]}?" if near else "")

    return Sort(" or ".join(known), read)


def _text(written: Any) -> str:
    if not isinstance(written, str):
        raise WrongValue("text stands in quotes")
    return written


def _line(written: Any) -> str:
    text = _text(written)
    if _CONTROL.search(text):
        raise WrongValue("it has an invisible control character in it", alone=True)
    return text.strip()


def _paragraph(written: Any) -> str:
    lines = _text(written).replace("\r\n", "\n").split("\n")
    return "\n".join(_line(line).rstrip() for line in lines).strip("\n")


def _filled_line(written: Any) -> str:
    if not (line := _line(written)):
        raise WrongValue
    return line


def _email(written: Any) -> str:
    address = _line(written)
    if not _ADDRESS.fullmatch(address) or len(address) > 254:
        raise WrongValue
    return address


def _email_elsewhere(written: Any) -> str:
    address = _email(written)
    domain = address.rpartition("@")[2]
    if "." not in domain and domain.casefold() not in LOOPBACK_HOSTS:
        raise WrongValue("there is no dot behind the @")
    return address


def _email_or_none(written: Any) -> str:
    return _email(written) if written != "" else ""


def _list_of(read: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    def read_all(written: Any) -> tuple[str, ...]:
        if not isinstance(written, list):
            raise WrongValue
        return tuple(read(one) for one in written)

    return read_all


def _flag(written: Any) -> bool:
    if not isinstance(written, bool):
        raise WrongValue("without quotes")
    return written


def _zone(written: Any) -> str:
    name = _line(written)
    try:
        zone_of(name)
    except UnknownPlace as error:
        raise WrongValue(str(error), alone=True) from None
    return name


def _country(written: Any) -> str:
    text = _line(written)
    try:
        return country_of(text) if text else ""
    except UnknownPlace as error:
        raise WrongValue(str(error), alone=True) from None


def _duration(written: Any) -> Duration:
    try:
        return Duration.parse(_text(written))
    except ValueError:
        raise WrongValue from None


def _elapsed(written: Any) -> timedelta:
    elapsed = _duration(written).elapsed
    if elapsed is None:
        raise WrongValue
    return elapsed


def _clock(written: Any) -> time:
    """A string, or TOML's own local time."""
    if isinstance(written, time):
        return written
    found = re.fullmatch(r"(\d\d?):(\d\d)", _text(written).strip(), re.ASCII)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise WrongValue
    return time(int(found[1]), int(found[2]))


def _weekdays(written: Any) -> frozenset[int]:
    if not isinstance(written, list) or not written:
        raise WrongValue
    try:
        return frozenset(WEEKDAY_NAMES.index(_text(one)[:3].capitalize()) for one in written)
    except ValueError:
        raise WrongValue from None


def _port(written: Any) -> int:
    if isinstance(written, bool) or not isinstance(written, int) or not 0 < written < 65536:
        raise WrongValue
    return written


def _endpoint(written: Any) -> str:
    """The root of an API: tokens and mail travel there, so it is https, or does not leave this machine."""
    address = _line(written)
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        raise WrongValue from None
    if not parts.hostname or not port_fits or parts.username is not None or parts.query or parts.fragment:
        raise WrongValue
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK_HOSTS):
        raise WrongValue("your mail would travel in clear")
    return address.rstrip("/")


def _guid_or_none(written: Any) -> str:
    """RFC 9562 as Microsoft writes it; where it is something else that its portal shows, what that is."""
    text = _line(written)
    if text and not re.fullmatch(_GUID, text):
        raise WrongValue("Overview in Microsoft's portal has it, as Application (client) ID")
    return text.lower()


def _tenant(written: Any) -> str:
    """A word of Microsoft's, a tenant's id, or one of its domains."""
    text = _filled_line(written).lower()
    if not re.fullmatch(rf"common|consumers|organizations|{_GUID}|{_DOMAIN}", text):
        raise WrongValue
    return text


def _label(written: Any) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}", _text(written)):
        raise WrongValue
    return str(written)


def _folder(written: Any) -> Path:
    return Path(_filled_line(written)).expanduser()


LINE = Sort("one line of text", _line)
FILLED_LINE = Sort("one line of text that is not empty", _filled_line)
PARAGRAPH = Sort("text", _paragraph)
EMAIL = Sort("an address such as ada@example.org", _email)
EMAIL_ELSEWHERE = Sort(EMAIL.expected, _email_elsewhere)
"""One that mail finds from another machine, as people type it: "ada@exmaple" is a slip."""
EMAIL_OR_NONE = Sort('an address such as ada@example.org, or ""', _email_or_none)
EMAILS = Sort('a list of addresses such as ["ada@example.org"]', _list_of(_email))
WORDS = Sort('a list of words such as ["msmtp", "-t"]', _list_of(_filled_line))
FLAG = Sort("true or false", _flag)
ZONE = Sort("a time zone such as Europe/Berlin", _zone)
COUNTRY = Sort("a country such as DE or US", _country)
DURATION = Sort("a duration such as 45 minutes, 24 hours, 10 days or 2 working days", _duration)
ELAPSED = Sort("a duration in minutes or hours such as 45 minutes", _elapsed)
CLOCK = Sort('a time of day such as "09:00"', _clock)
WEEKDAYS = Sort('a list of days such as ["Mon", "Tue"]', _weekdays)
PORT = Sort("a port from 1 to 65535", _port)
LABEL = Sort("up to 32 letters, digits, dots, dashes and underscores", _label)
ENDPOINT = Sort("an https address, or http on 127.0.0.1, ::1 or localhost", _endpoint)
GUID_OR_NONE = Sort("an id such as 11112222-3333-4444-5555-666677778888", _guid_or_none)
TENANT = Sort("common, consumers, organizations, or a tenant's id or domain", _tenant)
FOLDER = Sort("the path of a folder", _folder)
