"""What reaches the screen: cleaned text, wrapped to the terminal, times in the user's zone, JSON, and complaints.

Text that came by mail is hostile: an escape sequence or a character that turns the direction of writing must not reach
a terminal. So nothing is printed but through here, and everything is cleaned on the way.
"""

import codecs
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

NARROWEST, WIDEST = 30, 100

PATIENCE_S = 1.0
"""After this long somebody who watches is told what is being done."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\ud800-\udfff]|[\U000e0000-\U000e007f]"
)
"""Control characters but tab and newline, those that turn the direction of writing or show nothing, lone surrogates."""

_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "•": "*", "→": "->", "·": "-"} | {
    "ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Œ": "OE", "œ": "oe", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d",
    "\u0131": "i", "Þ": "Th", "þ": "th", "ð": "d",
}  # fmt: skip

_WIDE = (
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0003fffd]"
)
"""What takes two columns (Unicode Standard Annex 11, with emoji). Made a pattern when there is any: that takes time."""

_SECOND = "\ue000"
"""Stands for the second column while lines are broken."""

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

BOLD, DIM, RED = "1", "2", "31"


def set_up() -> None:
    """Let text through that the terminal's encoding does not have, in plain letters."""
    codecs.register_error("afterword", _in_plain_letters)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="afterword")


def _in_plain_letters(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain_letter, error.object[error.start : error.end])), error.end


def _plain_letter(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    import unicodedata

    bare = unicodedata.normalize("NFKD", character)
    return "".join(ch for ch in bare if ch.isascii()) or "?"


def clean(text: str) -> str:
    """Text of any origin, fit for a terminal; its lines stay."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4))


def line(text: str) -> str:
    """Text of any origin on one line."""
    return " ".join(clean(text).split())


def width() -> int:
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def say(text: str = "", *, indent: int = 0, hang: int = 0, style: str = "", to_error: bool = False) -> None:
    """Print one paragraph, wrapped and indented, later lines by `hang` more."""
    first = " " * indent
    rest = " " * (indent + hang)
    _write("\n".join(_wrapped(line(text), width(), first, rest)), style, to_error)


def _wrapped(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    lines = textwrap.wrap(
        re.sub(_WIDE, rf"\g<0>{_SECOND}", text) if _may_be_wide(text) else text,
        columns,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_SECOND, "") for line in lines]


def _columns(text: str) -> int:
    return len(text) + (len(re.findall(_WIDE, text)) if _may_be_wide(text) else 0)


def _may_be_wide(text: str) -> bool:
    return max(text, default="") >= "\u1100"


def show(text: str = "") -> None:
    """Print lines as they are laid out already."""
    _write(clean(text), "", False)


def quote(text: str, *, indent: int = 4) -> None:
    """Print a text of several paragraphs, such as a note, set in from the margin."""
    for paragraph in clean(text).rstrip().split("\n"):
        for part in _wrapped(paragraph, width() - indent) or [""]:
            _write((" " * indent + part).rstrip(), "", False)


def table(rows: Iterable[tuple[str, str]], *, indent: int = 2) -> None:
    """Print names with what belongs to them, in two columns, or where it is narrow one below the other."""
    kept = [(line(name), line(value)) for name, value in rows if value]
    column = max((_columns(name) for name, _ in kept), default=0) + 2
    if width() < column + indent + 24:
        for name, value in kept:
            say(f"{name}: {value}", indent=indent, hang=2)
        return
    for name, value in kept:
        for number, part in enumerate(_wrapped(value, width() - column - indent)):
            left = "" if number else name
            _write(" " * indent + left + " " * (column - _columns(left)) + part, "", False)


def ended(text: str) -> str:
    """The text with a full stop, of which a name such as "Acme, Inc." has one already."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def complain(problem: str) -> None:
    """One sentence on standard error. What is to be copied from it is not broken at the margin."""
    _write(f"afterword: {line(problem)}", "", True)


def emit(value: Any) -> None:
    """Print JSON, in ASCII, so that no character of it can do anything to a terminal or a pipe."""
    import json

    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def emit_line(value: Any) -> None:
    """Print JSON on one line."""
    import json

    sys.stdout.write(json.dumps(value) + "\n")


def _write(text: str, style: str, to_error: bool) -> None:
    stream = sys.stderr if to_error else sys.stdout
    coloured = style and stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    stream.write(f"\x1b[{style}m{text}\x1b[0m\n" if coloured else f"{text}\n")


def is_terminal() -> bool:
    return sys.stderr.isatty()


@contextmanager
def patience(words: str, after_s: float = PATIENCE_S) -> Iterator[None]:
    """Say what is being done when the block takes longer than a moment, to somebody who watches."""
    if not is_terminal():
        yield
        return
    import threading

    timer = threading.Timer(after_s, say, [words], {"to_error": True})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def _there(at: datetime, zone: str) -> datetime:
    from agent.places import zone_of  # `--help` does without

    return at.astimezone(zone_of(zone))


def day(at: datetime, zone: str, now: datetime) -> str:
    """ "today", "tomorrow", "Thu 5 Mar", in another year "Thu 5 Mar 2027"."""
    there, here = _there(at, zone), _there(now, zone)
    days = (there.date() - here.date()).days
    if days in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[days + 1]
    year = f" {there.year}" if there.year != here.year else ""
    return f"{_DAYS[there.weekday()]} {there.day} {_MONTHS[there.month - 1]}{year}"


def moment(at: datetime, zone: str, now: datetime) -> str:
    """An instant on the user's clock: "tomorrow 09:00"."""
    return f"{day(at, zone, now)} {_there(at, zone):%H:%M}"


def due(at: datetime, zone: str, now: datetime) -> str:
    """A moment at which something is to be done: what lies behind is done by the next turn."""
    return moment(at, zone, now) if at > now else "at the next turn"


def span(starts: datetime, ends: datetime, zone: str, now: datetime) -> str:
    """ "Tue 3 Mar 14:30-15:00"."""
    until = moment(ends, zone, now) if day(starts, zone, now) != day(ends, zone, now) else None
    return f"{moment(starts, zone, now)}-{until or format(_there(ends, zone), '%H:%M')}"
