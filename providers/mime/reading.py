"""Any bytes whatever as an `IncomingMessage`: lenient, bounded, never raising.

Mail is hostile input, so the structure is taken apart here, in time linear in the size and to a depth that is bounded,
and not by a parser whose recursion the sender chooses. What could not be read is replaced or left out, and
`IncomingMessage.damage` says so in words.
"""

import binascii
import quopri
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from email.utils import collapse_rfc2231_value

from providers.base import Folder, IncomingMessage, Part
from providers.mime.fields import addresses, clean, date, decode_text, decode_words, message_id, message_ids

MOST_BYTES = 4 * 1024 * 1024
"""How much of a message is looked at; its head, its text and a report or invitation lie well within that."""

_MOST_HEAD = 256 * 1024
_MOST_TEXT = 1024 * 1024
_MOST_CONTENT = 1024 * 1024
_MOST_PARTS = 200
_DEEPEST = 30

_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LINE_END = re.compile(rb"(--)?[ \t]*(?:\r?\n|\Z)")
_FOLD = re.compile(r"\r?\n(?=[ \t])")
_FIELD = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]*(.*)", re.DOTALL)
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_WHOLE_TYPES = ("message/", "text/calendar", "text/rfc822-headers")

_Headers = list[tuple[str, str]]


@dataclass(slots=True)
class _Found:
    text: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)
    leaves: int = 0
    text_left: int = _MOST_TEXT
    content_left: int = _MOST_CONTENT

    def note(self, words: str) -> None:
        if words and words not in self.damage:
            self.damage.append(words)


def from_bytes(raw: bytes, *, ref: str, thread_ref: str, folder: Folder, received_at: datetime) -> IncomingMessage:
    """Read a message of any make; never raises. `raw` beyond `MOST_BYTES` is not looked at, which `damage` then says,
    as it says what was missing, undecodable or left out for its size. Names and the subject are decoded and free of
    control and bidirectional characters; bodies keep theirs but for NUL."""
    found = _Found()
    if len(raw) > MOST_BYTES:
        found.note(f"longer than {MOST_BYTES // 2**20} MB: the rest was not read")
        raw = raw[:MOST_BYTES]
    headers, body = _split(raw, found, outermost=True)
    _walk(headers, body, found, 0, "text/plain")
    named: dict[str, str] = {}
    for name, value in headers:
        named.setdefault(name.casefold(), value)
    sent_at = date(named.get("date", ""))
    if sent_at is None and named.get("date"):
        found.note("the Date header is nonsense")
    senders = addresses(named.get("from", ""))
    if not senders and headers:
        found.note("no sender")
    ids = message_ids(named.get("in-reply-to", ""))
    return IncomingMessage(
        ref=ref,
        thread_ref=thread_ref,
        folder=folder,
        message_id=message_id(named.get("message-id", "")),
        received_at=received_at,
        sent_at=sent_at,
        sender=senders[0] if senders else None,
        to=addresses(named.get("to", "")),
        cc=addresses(named.get("cc", "")),
        reply_to=addresses(named.get("reply-to", "")),
        subject=clean(decode_words(named.get("subject", ""))),
        in_reply_to=ids[0] if ids else "",
        references=message_ids(named.get("references", "")),
        text="\n".join(found.text),
        html="\n".join(found.html),
        headers=tuple(headers),
        parts=tuple(found.parts),
        damage="; ".join(found.damage),
    )


def _split(raw: bytes, found: _Found, *, outermost: bool = False) -> tuple[_Headers, bytes]:
    """Headers and body of a message or part."""
    if outermost and raw.startswith(b"From "):  # the separator line of an mbox file
        raw = raw.partition(b"\n")[2]
    if raw[:1] == b"\n" or raw[:2] == b"\r\n":  # a part without headers
        head, body = b"", raw[1:] if raw[:1] == b"\n" else raw[2:]
    else:
        end = _HEAD_END.search(raw, 0, _MOST_HEAD)
        head, body = (raw[: end.start()], raw[end.end() :]) if end else (raw[:_MOST_HEAD], b"")
        if not end and len(raw) > _MOST_HEAD:
            found.note("the headers do not end")
    if b"\0" in head:
        found.note("NUL in the headers")
        head = head.replace(b"\0", b"")
    try:
        lines = head.decode("ascii")
    except UnicodeDecodeError:
        lines = decode_text(head, "utf-8")[0]
    headers: _Headers = []
    before = len(found.damage)
    for line in _FOLD.sub("", lines).replace("\r\n", "\n").split("\n"):
        match = _FIELD.fullmatch(line)
        if match:
            headers.append((match[1], match[2].replace("\r", " ").rstrip()))
        elif line.strip():
            found.note("a header line is not one")
    if head and not headers:
        found.damage[:] = [*found.damage[:before], "no headers"]
        return [], raw
    return headers, body


def _walk(headers: _Headers, body: bytes, found: _Found, depth: int, default_type: str) -> None:
    found.leaves += 1
    if found.leaves > _MOST_PARTS or depth > _DEEPEST:
        found.note("too many nested parts: the rest was not read")
        return
    described = Message()
    encoding = ""
    for name, value in headers:
        lower = name.casefold()
        if lower in ("content-type", "content-disposition") and lower not in described:
            described[name] = value
        elif lower == "content-transfer-encoding" and not encoding:
            encoding = value.partition(";")[0].strip().lower()
    try:
        media_type = described.get_content_type() if "content-type" in described else default_type
        named = _parameters(described, "content-type")
        placed = _parameters(described, "content-disposition")
    except Exception:  # noqa: BLE001 - the library's own parsers fail in many ways on parameters made to be misread
        found.note("a Content-Type could not be read")
        media_type, named, placed = default_type, {}, {}
    charset, boundary = named.get("charset", ""), named.get("boundary", "").rstrip()
    filename = clean(decode_words(placed.get("filename") or named.get("name", "")))
    attached = "attachment" in placed

    if media_type.startswith("multipart/"):
        inner = "message/rfc822" if media_type == "multipart/digest" else "text/plain"
        pieces = _pieces(body, boundary, found)
        if pieces is not None:
            for piece in pieces:
                _walk(*_split(piece, found), found, depth + 1, inner)
            return
        media_type = "text/plain"
    wanted = media_type.startswith(_WHOLE_TYPES)
    if media_type in ("text/plain", "text/html") and not attached and not (filename and found.text):
        _read_text(media_type, _decoded(body, encoding, found), charset, found)
        return
    content = _decoded(body, encoding, found)
    if len(content) > found.content_left:
        name = filename or media_type
        found.note(f"{clean(name)[:80]} was too large to keep")
        content = content[: found.content_left] if wanted else b""
    found.content_left -= len(content)
    found.parts.append(Part(media_type=media_type, content=content, filename=filename, charset=charset))


def _parameters(described: Message, header: str) -> dict[str, str]:
    """The parameters of a field (RFC 2045 and 2231), the first of each name; its value is one without a value."""
    if header not in described:
        return {}
    found: dict[str, str] = {}
    for name, value in described.get_params([], header):
        found.setdefault(name.lower(), collapse_rfc2231_value(value))
    return found


def _pieces(body: bytes, boundary: str, found: _Found) -> list[bytes] | None:
    """The parts between the boundary lines (RFC 2046, section 5.1.1), None when there are none."""
    if not boundary:
        found.note("a multipart without boundary")
        return None
    mark = b"--" + boundary.encode("utf-8", "surrogateescape")
    pieces: list[bytes] = []
    start, at = -1, body.find(mark)
    while at >= 0:
        end = _LINE_END.match(body, at + len(mark))
        if end is None or (at and body[at - 1 : at] != b"\n"):
            at = body.find(mark, at + len(mark))
            continue
        if start >= 0:
            before = at - 2 if body[at - 2 : at] == b"\r\n" else at - 1
            pieces.append(body[start : max(before, start)])
        if end[1]:
            return pieces
        if len(pieces) >= _MOST_PARTS:
            found.note("too many nested parts: the rest was not read")
            return pieces
        start, at = end.end(), body.find(mark, end.end())
    if start < 0:
        found.note("the boundary of a multipart does not occur")
        return None
    found.note("a multipart does not end")
    return [*pieces, body[start:]]


def _decoded(body: bytes, encoding: str, found: _Found) -> bytes:
    if encoding == "quoted-printable":
        return quopri.decodestring(body)
    if encoding == "base64":
        compact = _NOT_BASE64.sub(b"", body)
        if len(compact) % 4 == 1:
            found.note("base64 is cut short")
            compact = compact[:-1]
        return binascii.a2b_base64(compact + b"=" * (-len(compact) % 4))
    if encoding not in ("", "7bit", "8bit", "binary"):
        found.note(f"unknown transfer encoding {clean(encoding)[:40]}")
    return body


def _read_text(media_type: str, content: bytes, charset: str, found: _Found) -> None:
    if len(content) > found.text_left:
        found.note("the text is longer than 1 MB: the rest was left out")
        content = content[: found.text_left]
    found.text_left -= len(content)
    text, wrong = decode_text(content, charset)
    found.note(wrong)
    if "\0" in text:
        found.note("NUL in the text")
        text = text.replace("\0", "")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    (found.text if media_type == "text/plain" else found.html).append(text)
