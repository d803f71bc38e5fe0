"""What an interview, a contact, a step and its note are known by, and when two names are the same.

Keys and ids are computed from the matter itself, never from the account, an address, a date of planning or chance:
planning twice is planning once, and a second machine computes the same Message-ID and finds the note that went out.
"""

import base64
import re
import unicodedata
from datetime import UTC, datetime

from agent.domain.model import StepKind

ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for the original start of an event that does not recur: its id stays the same wherever it is moved."""


def digest(*parts: str, length: int = 8) -> str:
    """A short lower-case name computed from the parts (base 32 of SHA-256)."""
    import hashlib  # with OpenSSL behind it, and a command that only looks computes no name

    raw = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return base64.b32encode(raw).decode().lower()[:length]


def plain(text: str) -> str:
    """Text reduced to its letters and digits, without case or accents, for comparing names."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(ch for ch in folded if ch.isalnum())


def spelled(text: str) -> str:
    """Text as its words without case or accents, a space around each: for finding a name in it as whole words."""
    folded = "".join(ch for ch in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(ch))
    words = re.findall(r"[^\W_]+", folded)
    return f" {' '.join(words)} "


def interview_id_of_event(uid: str, original_start: datetime | None) -> str:
    """The id of an event, or of one occurrence of a recurring one, the same in every calendar and account."""
    return digest("event", uid, (original_start or ONCE).isoformat())


def interview_id_of_record(person: str, role: str, company: str, starts_at: datetime) -> str:
    """The id of an interview recorded by hand: person, role and day (`starts_at` in the interview's zone)."""
    return digest("record", plain(person), plain(role), plain(company), starts_at.date().isoformat())


def contact_id_of(name: str, email: str) -> str:
    """The id of a contact within an interview: from the name, else from the part of the address before the @."""
    words = sorted(re.findall(r"\w+", name.casefold()))
    return digest("contact", plain(" ".join(words)) or plain(email.partition("@")[0]), length=6)


def step_key(interview_id: str, kind: StepKind, contact_id: str, ordinal: int) -> str:
    return f"{interview_id}.{kind.value}.{contact_id}.{ordinal}"


def interview_of_key(key: str) -> str:
    """The interview id a step key begins with."""
    return key.split(".", 1)[0]


def message_id_of(key: str, domain: str) -> str:
    """The Message-ID (RFC 5322, section 3.6.4) of a step's note: opaque, the same wherever it is computed."""
    return f"<{digest('message', key, length=26)}@{domain}>"
