"""An `OutgoingMessage` as the bytes that lie in Drafts and go on the wire.

The bytes are a pure function of the value, end in CRLF and are 7-bit clean. Nothing in them says that a program wrote
them: no X- header, no user agent, no host name, boundaries drawn from the Message-ID. Header lines are folded here and
not by the standard library, which in several releases in use puts an encoded word round a Message-ID longer than a line
and loses the quotes of a folded display name.

Text is quoted-printable. A paragraph is one line however long, so that a client reopens it as one paragraph and wraps
it as it wraps the user's own; 8-bit would break the 998 octets of a line and rely on 8BITMIME at every hop, base64
looks like bulk mail and hides the draft from anyone who opens the file.
"""

import re
from datetime import datetime
from email.message import MIMEPart
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import blake2b

from providers.base import Address, Attachment, OutgoingMessage
from providers.mime.fields import check_address, check_text

_POLICY = SMTP.clone(max_line_length=76)  # RFC 2045, section 6.7, rule 5
_LINE = 76
_LONGEST_LINE = 998
_ID = re.compile(r"<[^<>\s@]+@[^<>\s@]+>")
_FOREIGN_ID = re.compile(r"<[^<>\s]+>")
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*", re.IGNORECASE)
_NEEDS_QUOTES = re.compile(r"[^A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]")
_DATE = re.compile(rb"^date[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*", re.IGNORECASE | re.MULTILINE)
_HEADER_ENDS = re.compile(rb"^\r?\n", re.MULTILINE)
_PLAIN_IN_WORD = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")


def to_bytes(message: OutgoingMessage) -> bytes:
    """The message in RFC 5322 form: text, or text and HTML as alternatives, and its attachments.

    Raises ValueError, saying which field, when one contains a control or bidirectional character, an address or id is
    not valid, or there is no recipient.
    """
    if not message.to:
        raise ValueError("To is empty")
    if message.date.tzinfo is None:
        raise ValueError("Date has no time zone")
    lines = [
        _addresses("From", (message.sender,)),
        _addresses("To", message.to),
        _unstructured("Subject", message.subject),
        f"Date: {format_datetime(message.date)}",
        f"Message-ID: {_own_id(message.message_id)}",
    ]
    lines += _ids("In-Reply-To", (message.in_reply_to,) if message.in_reply_to else ())
    lines += _ids("References", message.references)
    lines.append("MIME-Version: 1.0")
    return "\r\n".join(lines).encode("ascii") + b"\r\n" + _entity(message)


def redated(raw: bytes, at: datetime) -> bytes:
    """The message with `at`, an aware instant, as its Date; all else is left byte for byte."""
    end = _HEADER_ENDS.search(raw)
    head, rest = (raw[: end.start()], raw[end.start() :]) if end else (raw, b"")
    line = f"Date: {format_datetime(at)}".encode("ascii") + (b"\r\n" if b"\r\n" in head else b"\n")
    dated, times = _DATE.subn(line, head, count=1)
    return (dated if times else line + head) + rest


def _entity(message: OutgoingMessage) -> bytes:
    body: MIMEPart = _text(message.text, "plain", "Text")
    if message.html:
        body = _multipart("alternative", [body, _text(message.html, "html", "HTML")], message.message_id)
    if message.attachments:
        files = [_file(attachment) for attachment in message.attachments]
        body = _multipart("mixed", [body, *files], message.message_id)
    return body.as_bytes()


def _text(content: str, subtype: str, field: str) -> MIMEPart:
    if "\0" in content:
        raise ValueError(f"{field} contains a NUL")
    part = MIMEPart(policy=_POLICY)
    part.set_content(content, subtype=subtype, charset="utf-8", cte="quoted-printable")
    # A line "From ..." would be altered by mbox files, a lone dot could end the input of a sendmail command.
    encoded = str(part.get_payload())
    encoded = re.sub(r"(?m)^From ", "=46rom ", encoded)
    part.set_payload(re.sub(r"(?m)^\.(?=\r?$)", "=2E", encoded))
    return part


def _file(attachment: Attachment) -> MIMEPart:
    name = check_text(attachment.filename, "the name of an attachment")
    if not _MEDIA_TYPE.fullmatch(attachment.media_type):
        raise ValueError("the media type of an attachment is not valid")
    maintype, _, subtype = attachment.media_type.lower().partition("/")
    if maintype in ("multipart", "message"):
        raise ValueError("the media type of an attachment is not that of a file")
    part = MIMEPart(policy=_POLICY)
    part.set_content(attachment.content, maintype, subtype, disposition="attachment", filename=name)
    return part


def _multipart(subtype: str, parts: list[MIMEPart], message_id: str) -> MIMEPart:
    whole = MIMEPart(policy=_POLICY)
    boundary = blake2b(f"{subtype} {message_id}".encode(), digest_size=14).hexdigest()
    whole["Content-Type"] = f'multipart/{subtype}; boundary="{boundary}"'
    for part in parts:
        whole.attach(part)
    return whole


def _addresses(name: str, values: tuple[Address, ...]) -> str:
    return f"{name}: " + ",\r\n ".join(_mailbox(value, name) for value in values)


def _mailbox(address: Address, field: str) -> str:
    wire = check_address(address, field)
    name = address.name.strip()
    if not name:
        return wire
    if not _is_plain(name):
        phrase = _encoded_words(name)
    elif _NEEDS_QUOTES.search(name) or "  " in name:
        phrase = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    else:
        phrase = name
    # The fold keeps every line far below the limit, whatever the lengths of name and address.
    return f"{phrase} <{wire}>" if len(phrase) + len(wire) < _LINE - 8 else f"{phrase}\r\n <{wire}>"


def _unstructured(name: str, value: str) -> str:
    value = check_text(value, name).strip()
    if not _is_plain(value):
        return f"{name}: {_encoded_words(value)}"
    lines, line = [], f"{name}:"
    for word in value.split(" "):
        # A fold before white space only would leave a line that is blank, which ends the headers for some readers.
        if len(line) + 1 + len(word) > _LINE and word and line.strip() and not line.endswith(":"):
            lines.append(line)
            line = ""
        line += " " + word
    return "\r\n".join([*lines, line])


def _is_plain(text: str) -> bool:
    """Whether the text can stand as it is: ASCII, not to be mistaken for an encoded word, and foldable."""
    return text.isascii() and "=?" not in text and max(map(len, text.split(" "))) < _LONGEST_LINE // 2


def _encoded_words(text: str) -> str:
    """The whole text as encoded words of at most 75 characters (RFC 2047, section 2), none cutting a character."""
    words, word = [], ""
    for character in text:
        piece = "".join(
            chr(byte) if byte in _PLAIN_IN_WORD else "_" if byte == 0x20 else f"={byte:02X}"
            for byte in character.encode("utf-8")
        )
        if len(word) + len(piece) > 75 - len("=?UTF-8?Q??="):
            words.append(word)
            word = ""
        word += piece
    words.append(word)
    return "\r\n ".join(f"=?UTF-8?Q?{word}?=" for word in words)


def _own_id(value: str) -> str:
    check_text(value, "Message-ID")
    if not _ID.fullmatch(value) or not value.isascii() or len(value) > _LONGEST_LINE - len("Message-ID: "):
        raise ValueError("Message-ID is not of the form <left@right>")
    return value


def _ids(name: str, values: tuple[str, ...]) -> list[str]:
    """The field with others' ids, one a line. They are as odd as their makers: what cannot be sent is left out, and a
    conversation still holds together by the rest."""
    for value in values:
        check_text(value, name)
    fit = [
        value
        for value in values
        if _FOREIGN_ID.fullmatch(value) and value.isascii() and len(value) < _LONGEST_LINE // 2
    ]
    return [f"{name}: " + "\r\n ".join(fit)] if fit else []
