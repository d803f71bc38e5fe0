"""Messages as they arrive, for the tests of reading: built from values, and from bytes where the form matters."""

from datetime import UTC, datetime

from agent.domain.events import Reading
from agent.reading import read
from providers.base import Address, Folder, IncomingMessage, Part
from providers.mime import from_bytes

TUESDAY = "Tue, 10 Mar 2026 10:00:00 +0000"
RECEIVED = datetime(2026, 3, 10, 10, 0, 5, tzinfo=UTC)


def message(
    text: str = "",
    *,
    subject: str = "Re: Interview",
    sender: str = "Dana Cole <dana@acme.example>",
    date: str = TUESDAY,
    headers: tuple[str, ...] = (),
    answers: bool = True,
) -> IncomingMessage:
    """A plain-text message to the candidate, parsed from its bytes as a provider would."""
    lines = [
        f"From: {sender}",
        "To: Ada Park <ada.park@example.org>",
        f"Subject: {subject}",
        "Message-ID: <1@acme.example>",
    ]
    if date:
        lines.append(f"Date: {date}")
    if answers:
        lines.append("In-Reply-To: <a.ada@mail.example.org>")
    lines += [*headers, "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text]
    return parsed("\r\n".join(lines).encode())


def parsed(raw: bytes) -> IncomingMessage:
    return from_bytes(raw, ref="1", thread_ref="1", folder=Folder.INBOX, received_at=RECEIVED)


def value(
    text: str = "",
    *,
    html: str = "",
    subject: str = "Re: Interview",
    headers: tuple[tuple[str, str], ...] = (),
    parts: tuple[Part, ...] = (),
    sent_at: datetime | None = RECEIVED,
) -> IncomingMessage:
    """A message as a value, for what no parser would let through."""
    return IncomingMessage(
        ref="1",
        thread_ref="1",
        folder=Folder.INBOX,
        message_id="<1@acme.example>",
        received_at=RECEIVED,
        sent_at=sent_at,
        sender=Address("dana@acme.example", "Dana Cole"),
        to=(Address("ada.park@example.org", "Ada Park"),),
        subject=subject,
        in_reply_to="<a.ada@mail.example.org>",
        text=text,
        html=html,
        headers=headers,
        parts=parts,
    )


def shown(reading: Reading) -> tuple[str, str | None, str | None]:
    """Kind, intent and date in the words of the corpora, so that a failing case shows all three."""
    return (
        reading.kind.value,
        reading.intent.value if reading.intent else None,
        reading.until.isoformat() if reading.until else None,
    )


def reads(text: str, **given: object) -> tuple[str, str | None, str | None]:
    return shown(read(message(text, **given)))  # type: ignore[arg-type]
