"""A note of ours as it would be read back, what is like it, and who takes part in a message. Pure."""

from collections.abc import Iterable
from datetime import UTC, datetime

from providers.base import Folder, IncomingMessage, OutgoingMessage, Rejected
from providers.mime import from_bytes, to_bytes
from providers.mime.recognition import probably


def written(message: OutgoingMessage) -> bytes:
    """The bytes of a note. Raises `Rejected` for what cannot be a message."""
    try:
        return to_bytes(message)
    except ValueError as error:
        raise Rejected(f"The note cannot be written as mail: {error}.") from error


def as_read(message: OutgoingMessage) -> IncomingMessage:
    """A note as it would be read back. Raises `Rejected` as `written`."""
    beginning = datetime.fromtimestamp(0, UTC)
    return from_bytes(written(message), ref="", thread_ref="", folder=Folder.DRAFTS, received_at=beginning)


def most_like(message: OutgoingMessage, found: Iterable[IncomingMessage]) -> IncomingMessage | None:
    """The one that looks most like what the user made of our note, None when none does."""
    scored = [(probably(message, one), one) for one in found]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if score else None


def order_written(message: IncomingMessage) -> tuple[datetime, datetime, str]:
    """A key that sorts by the time of writing; what is dated after it was received counts from its receipt."""
    written_at = min(message.sent_at or message.received_at, message.received_at)
    return written_at, message.received_at, message.ref


def takes_part(message: IncomingMessage, addresses: frozenset[str], domain: str) -> bool:
    """Whether one of `addresses` (case folded), or anybody at `domain` ("" for nobody), wrote it or got it."""
    people = (*((message.sender,) if message.sender else ()), *message.to, *message.cc, *message.reply_to)
    return any(person.mailbox in addresses or (domain and person.domain == domain) for person in people)
