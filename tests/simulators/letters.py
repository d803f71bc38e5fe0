"""Letters as bytes: their header fields, read and replaced without touching the rest, and their text."""

import re
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime

Field = tuple[str, bytes]
"""A header field: its name, and the bytes after the colon with all their line ends."""


def canonical(raw: bytes) -> bytes:
    """The letter with CRLF line ends, as Gmail keeps it."""
    return re.sub(rb"\r\n|\r|\n", b"\r\n", raw)


def fields_of(raw: bytes) -> list[Field]:
    """The header fields; a line that is none is left out."""
    end = raw.find(b"\r\n\r\n")
    fields: list[Field] = []
    for line in re.split(rb"\r\n(?![ \t])", raw if end < 0 else raw[:end]):
        name, colon, value = line.partition(b":")
        if colon and re.fullmatch(rb"[!-9;-~]+", name.rstrip()):
            fields.append((name.rstrip().decode("ascii"), value))
    return fields


def split(raw: bytes) -> tuple[list[Field], bytes]:
    """The header fields and the body."""
    return fields_of(raw), raw.partition(b"\r\n\r\n")[2]


def join(fields: list[Field], body: bytes) -> bytes:
    head = b"\r\n".join(name.encode("ascii") + b":" + value for name, value in fields)
    return head + b"\r\n\r\n" + body


def header(raw: bytes, name: str) -> str:
    """The first field of that name, unfolded and decoded, or ""."""
    wanted = name.casefold()
    return next((text(value) for field, value in fields_of(raw) if field.casefold() == wanted), "")


def text(value: bytes) -> str:
    """A field's bytes as people read them."""
    unfolded = re.sub(r"\r\n(?=[ \t])", "", value.decode("utf-8", "replace")).strip()
    try:
        return str(make_header(decode_header(unfolded)))
    except (ValueError, LookupError):
        return unfolded


def with_header(raw: bytes, name: str, value: str) -> bytes:
    """The letter with that field, in the place where it was or at the end of the head. `value` is ASCII."""
    fields, body = split(raw)
    new = (name, b" " + value.encode("ascii"))
    for number, (field, _) in enumerate(fields):
        if field.casefold() == name.casefold():
            return join([*fields[:number], new, *fields[number + 1 :]], body)
    return join([*fields, new], body)


def without_headers(raw: bytes, *names: str, prefix: str = "") -> bytes:
    """The letter without fields of these names, and without those whose name begins with `prefix`."""
    gone = {name.casefold() for name in names}
    fields, body = split(raw)
    kept = [
        (name, value)
        for name, value in fields
        if name.casefold() not in gone and not (prefix and name.casefold().startswith(prefix.casefold()))
    ]
    return join(kept, body)


def message_ids(raw: bytes, *names: str) -> list[str]:
    """The Message-IDs in these fields, with their angle brackets."""
    return [one for name in names for one in re.findall(r"<[^<>\s]+>", header(raw, name))]


def addresses(raw: bytes, *names: str) -> list[tuple[str, str]]:
    """Names and addresses in these fields."""
    wanted = {name.casefold() for name in names}
    values = [
        re.sub(r"\r\n(?=[ \t])", "", value.decode("utf-8", "replace")).strip()
        for name, value in fields_of(raw)
        if name.casefold() in wanted
    ]
    return [(text(name.encode()), address) for name, address in getaddresses(values) if address]


def plain_subject(subject: str) -> str:
    """The subject without answer and forward marks, as threads compare it."""
    return (
        re.sub(r"^(\s*(re|aw|antw|sv|fwd?|wg|tr)(\[\d+\])?\s*:)+", "", subject, flags=re.IGNORECASE).strip().casefold()
    )


def parse(raw: bytes) -> Message:
    """The letter as a tree of parts, with raw header values."""
    return BytesParser(policy=policy.compat32).parsebytes(raw)


def modern(raw: bytes) -> EmailMessage:
    """The letter as the modern interface of the standard library has it."""
    return BytesParser(policy=policy.default).parsebytes(raw)


def body_text(raw: bytes) -> str:
    """The readable text, of the plain part or else of the HTML one."""
    found = _bodies(raw)
    return found.get("text/plain") or re.sub(r"(?s)<[^>]*>", " ", found.get("text/html", ""))


def html_text(raw: bytes) -> str:
    """The HTML of the letter, or ""."""
    return _bodies(raw).get("text/html", "")


def _bodies(raw: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in parse(raw).walk():
        kind = part.get_content_type()
        if kind in {"text/plain", "text/html"} and not part.get_filename() and kind not in found:
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                found[kind] = _decoded(payload, part.get_content_charset("utf-8"))
    return found


def _decoded(payload: bytes, charset: str) -> str:
    try:
        return payload.decode(charset, "replace")
    except LookupError:
        return payload.decode("utf-8", "replace")


def sent_at(raw: bytes) -> int | None:
    """The Date header in milliseconds since 1970, None where there is none that can be read."""
    try:
        return int(parsedate_to_datetime(header(raw, "Date")).timestamp() * 1000)
    except (ValueError, TypeError, OverflowError):
        return None
