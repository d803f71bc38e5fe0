"""Header fields, both ways: what may stand in one, Message-IDs, encoded words, addresses and dates.

Pure. Reading is lenient and never raises; the two `check_` functions are strict and raise ValueError naming the field.
"""

import re
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime

from providers.base import Address

CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What may stand in no header field: C0, C1, line and paragraph separators, bidirectional overrides and isolates."""

_ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_ATEXT}(?:\.{_ATEXT})*@{_LABEL}(?:\.{_LABEL})*")
_BRACKETED_ID = re.compile(r"<([^<>]+)>")
_WHITESPACE = re.compile(r"\s+")
_BLANK_CONTROLS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]")

_LONGEST_ADDRESS = 254  # RFC 5321, section 4.5.3.1.3, less the angle brackets
_LONGEST_ID = 996  # RFC 5322, section 2.1.1: what fits on a line of its own
_MOST_REFERENCES = 100
_LONGEST_ADDRESS_FIELD = 65_536
_MOST_ADDRESSES = 500

_READ_AS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
}  # as every browser and mail client does
_NOT_FOR_TEXT = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})


def check_text(value: str, field: str) -> str:
    """Return `value` if it may stand in a header field; otherwise raise ValueError naming `field`."""
    found = CONTROLS.search(value)
    if found:
        raise ValueError(f"{field} contains the control character U+{ord(found[0]):04X}")
    return value


def check_address(address: Address, field: str) -> str:
    """Return the address in the form that goes on the wire (an international domain in its ASCII form).

    Raises ValueError, naming `field`, for anything but a plain dot-atom address (RFC 5322, section 3.4.1): quoted local
    parts and local parts beyond ASCII are legal, but half of the servers in use refuse them.
    """
    check_text(address.name, f"the name in {field}")
    email = check_text(address.email, f"the address in {field}").strip()
    local, at, domain = email.rpartition("@")
    if at and not domain.isascii():
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise ValueError(f"the address in {field} has an impossible domain") from error
    wire = f"{local}@{domain}"
    if not _ADDRESS.fullmatch(wire) or len(wire) > _LONGEST_ADDRESS or len(local) > 64:
        raise ValueError(f"the address in {field} is not a valid mail address")
    return wire


def clean(text: str) -> str:
    """`text` on one line, without control and bidirectional characters, runs of white space made one space."""
    return _WHITESPACE.sub(" ", CONTROLS.sub("", _BLANK_CONTROLS.sub(" ", text))).strip()


def message_ids(field: str) -> tuple[str, ...]:
    """The Message-IDs of a References or In-Reply-To field, each as `<...>`, in order and each once.

    White space a client folded into an id is dropped; a field without brackets is read word by word. Of an absurdly
    long list the first and the last hundred are kept: the root, and the latest parents.
    """
    ids = _BRACKETED_ID.findall(field)
    if not ids:
        ids = [word for word in field.replace(",", " ").split() if "@" in word.strip("<>")]
    joined = ("".join(CONTROLS.sub("", text).split()).strip("<>") for text in ids)
    found = list(dict.fromkeys(f"<{text}>" for text in joined if 0 < len(text) <= _LONGEST_ID))
    if len(found) > 2 * _MOST_REFERENCES:
        found = found[:_MOST_REFERENCES] + found[-_MOST_REFERENCES:]
    return tuple(found)


def message_id(field: str) -> str:
    """The id of a Message-ID field as `<...>`, or "". An id without brackets, or without `@`, is taken as it is."""
    found = message_ids(field)
    if found:
        return found[0]
    bare = "".join(CONTROLS.sub("", field).split()).strip("<>")
    return f"<{bare}>" if 0 < len(bare) <= _LONGEST_ID else ""


def root_id(own: str, in_reply_to: str, references: tuple[str, ...]) -> str:
    """The id a message itself gives as the first of its conversation: RFC 5322, section 3.6.4."""
    return references[0] if references else in_reply_to or own


def decode_text(content: bytes, charset: str) -> tuple[str, str]:
    """The text of `content`, and "" or what was wrong with it. An unknown or lying charset is read as UTF-8 if it is
    that, else as Windows-1252, the two that mail without a true charset is written in."""
    wrong = ""
    name = charset.strip().strip("'\"").lower()
    try:
        if name.replace("-", "_") in _NOT_FOR_TEXT:
            raise LookupError(name)
        return content.decode(_READ_AS.get(name, name) or "utf-8"), ""
    except (LookupError, ValueError):
        if name:
            wrong = f"text is not in its declared charset {clean(name)[:40]}"
    try:
        return content.decode("utf-8"), wrong
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), wrong or "text is in no charset it declares"


def decode_words(field: str) -> str:
    """A header field with its encoded words (RFC 2047) decoded, not yet cleaned."""
    if "=?" not in field:
        return field
    try:
        chunks = decode_header(field)
    except (MessageError, ValueError):
        return field
    return "".join(
        decode_text(chunk, charset or "ascii")[0] if isinstance(chunk, bytes) else chunk for chunk, charset in chunks
    )


def addresses(field: str) -> tuple[Address, ...]:
    """The mailboxes of an address field. Names are decoded after the field was taken apart, so that an encoded comma or
    bracket stays within its name; what has no `@` is left out."""
    if not field:
        return ()
    try:
        pairs = getaddresses([field[:_LONGEST_ADDRESS_FIELD]])
    except (ValueError, IndexError, RecursionError):
        return ()
    found = []
    for name, spec in pairs[:_MOST_ADDRESSES]:
        email = "".join(clean(spec).split())
        if "@" in email.strip("@"):
            found.append(Address(email, clean(decode_words(name))))
    return tuple(found)


def date(field: str) -> datetime | None:
    """The instant of a Date field in UTC, None when there is none or it is nonsense. A missing zone is read as UTC."""
    if not field:
        return None
    try:
        found = parsedate_to_datetime(field[:200])
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
