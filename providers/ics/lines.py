"""Content lines of a calendar file (RFC 5545, section 3.1) and the text in them.

More lenient than the grammar, because calendars are: bare LF, wrong charset, unquoted commas and colons,
unbalanced quotes. Nothing here knows what a property means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

MAX_BYTES = 10_000_000
MAX_TEXT = 20_000
MAX_LINE = 100_000
MAX_NAME = 1_000

_PARAM = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)')
_DATE_TAIL = re.compile(r":([0-9]{8}(?:T[0-9]{6}Z?)?)\s*$")
_ADDRESS_TAIL = re.compile(r":\s*(mailto:\S+)\s*$", re.IGNORECASE)
_DIRECTIONS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x200B])
_CONTROLS = dict.fromkeys([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)])
_HTML = re.compile(r"<(?:br|p|div|html|body|ul|ol|li|a|b|i|u|span|table|strong|em|h[1-6])\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A content line: name and parameter names upper case, parameters unquoted, the value as written."""

    name: str
    params: dict[str, str]
    value: str


@dataclass(slots=True)
class Block:
    """A component: its own lines, and the components in it."""

    name: str = ""
    lines: list[Line] = field(default_factory=list)
    parts: list["Block"] = field(default_factory=list)

    def first(self, *names: str) -> Line | None:
        """The first line with a value, of the first of the names that has one."""
        for name in names:
            for line in self.lines:
                if line.name == name and line.value.strip():
                    return line
        return None

    def all(self, name: str) -> Iterator[Line]:
        return (line for line in self.lines if line.name == name)

    def text(self, name: str) -> str:
        line = self.first(name)
        return unescape(line.value) if line else ""


def decode(content: bytes | str) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252. Never raises."""
    if isinstance(content, str):
        return content[:MAX_BYTES].removeprefix("\ufeff")
    content = content[:MAX_BYTES]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            return content[: error.start].decode("utf-8-sig")
        return content.decode("cp1252", "replace")


def unfold(text: str) -> Iterator[str]:
    """The logical lines (RFC 5545, section 3.1), whatever ends them."""
    text = text.replace("\r\n", "\n")
    text = text.replace("\r", "" if "\n" in text else "\n")
    return iter(re.sub(r"\n[ \t]", "", text).split("\n"))


def parse(line: str) -> Line | None:
    """One logical line, None when it is none."""
    line = line[:MAX_LINE]
    end = re.search(r"[;:]", line)
    if not end:
        return None
    name = line[: end.start()].strip().upper()
    if not re.fullmatch(r"[A-Z0-9-]+", name):
        return None
    at = end.start()
    params: dict[str, str] = {}
    while match := _PARAM.match(line, at):
        params.setdefault(match[1].upper(), _parameter(match[2]))
        at = match.end()
    tail = _DATE_TAIL.search(line) if name.startswith(("DT", "RECURRENCE-ID", "EXDATE")) else None
    tail = tail or (_ADDRESS_TAIL.search(line) if name in {"ATTENDEE", "ORGANIZER"} else None)
    if tail and (at != tail.start() or line[at : at + 1] != ":"):
        return Line(name, _rescued(line[end.start() : tail.start()], params), tail[1])
    colon = line.find(":", at)
    return Line(name, params, line[colon + 1 :]) if colon >= 0 else None


def _parameter(raw: str) -> str:
    """A parameter's value without its quotes (RFC 5545, section 3.2; RFC 6868)."""
    value = raw.strip().replace('"', "")
    return re.sub(r"\^([n^'])", lambda m: {"n": "\n", "^": "^", "'": '"'}[m[1]], value)


def _rescued(text: str, params: dict[str, str]) -> dict[str, str]:
    """Parameters of a line whose quoting is broken: each runs to the next `;NAME=`."""
    found = {m[1].upper(): _parameter(m[2]) for m in re.finditer(r";([A-Za-z0-9-]+)=(.*?)(?=;[A-Za-z0-9-]+=|$)", text)}
    return found or params


def unescape(value: str) -> str:
    """A TEXT value as it was meant (RFC 5545, section 3.3.11), without control and direction characters."""
    text = re.sub(r"\\([nN,;\\])", lambda m: "\n" if m[1] in "nN" else m[1], value[: 2 * MAX_TEXT])
    return clean(text)[:MAX_TEXT]


def clean(text: str) -> str:
    """Text without NUL, control and direction characters; tabs and line ends stay."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_DIRECTIONS).translate(_CONTROLS)


def one_line(text: str) -> str:
    """Text as a single line without control and direction characters, for names and titles."""
    return " ".join(clean(text[: 4 * MAX_NAME]).split())[:MAX_NAME]


def plain_text(text: str) -> str:
    """What a description says: its text where it is HTML, as Google and Microsoft write it, else itself."""
    if not _HTML.search(text):
        return text
    reader = _Reader()
    reader.feed(text[: 4 * MAX_TEXT])
    reader.close()
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(reader.pieces))).strip()[:MAX_TEXT]


class _Reader(HTMLParser):
    _BLOCKS = frozenset({"p", "div", "br", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "hr"})
    _SILENT = frozenset({"style", "script", "title", "head"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._SILENT:
            self._silent += 1
        if tag in self._BLOCKS:
            self.pieces.append("\n")
        link = dict(attrs).get("href") if tag == "a" else None
        if link and link.startswith(("http:", "https:", "tel:")):
            self.pieces.append(f"<{link}> ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in self._BLOCKS and tag != "br":
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)
