"""How mail leaves and arrives: what is accepted for sending, when it lies in Sent Items, reports of what could not be
delivered, and the ledger of what left.

The ledger is apart from the mailbox: a Maildir with one file a delivery, which nobody who can see the mailbox can
change. Mail to the user alone never leaves.
"""

import contextlib
import zlib
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from tests.simulators import letters
from tests.simulators.microsoft import composing, properties
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.errors import GraphError, invalid, over_quota
from tests.simulators.microsoft.events import EventStore
from tests.simulators.microsoft.invitations import events
from tests.simulators.microsoft.items import Item, ItemStore, stamp
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State, instant, milliseconds

Json = dict[str, Any]
_MEETINGS = {
    "REQUEST": ("#microsoft.graph.eventMessageRequest", "meetingRequest"),
    "CANCEL": ("#microsoft.graph.eventMessage", "meetingCancelled"),
    "REPLY": ("#microsoft.graph.eventMessageResponse", "meetingAccepted"),
}


class PostOffice:
    """Sends what lies in the mailbox, and takes in what comes."""

    def __init__(
        self,
        state: State,
        store: ItemStore,
        events: EventStore,
        switches: Switches,
        account: Account,
        ledger: Path,
    ) -> None:
        self._state, self._store, self._switches, self._account = state, store, switches, account
        self._events, self._ledger = events, ledger
        for part in ("tmp", "new", "cur"):
            (ledger / part).mkdir(parents=True, exist_ok=True)

    # --- arriving -------------------------------------------------------------------------------------------------

    def arrive(self, raw: bytes, folder: str, *, at: datetime | None = None) -> Item:
        """A letter comes, or lies in that folder since `at`."""
        letter = letters.canonical(raw)
        received = self._state.now() if at is None else milliseconds(at)
        doc, headers, files = composing.doc_of(letter, at=received)
        references = letters.message_ids(letter, "References", "In-Reply-To")
        doc["conversationId"] = self._store.conversation_for(references, str(doc["subject"]))
        place = self._store.folders.well_known(folder)
        doc |= {"isDraft": place == "drafts", "isRead": place in {"sentitems", "drafts"}}
        if place == "sentitems":
            doc["sentByUser"] = True
        if place == "drafts":
            headers = composing.travelling(headers)
        if invitation := composing.invitation(letter):
            self._schedule(doc, *invitation)
        return self._store.add(folder, doc, headers=headers, raw=letter, files=files)

    def _schedule(self, doc: Json, method: str, content: bytes) -> None:
        """An invitation is a message of its own kind, and its event goes into the calendar, not yet answered."""
        kind, meeting = _MEETINGS.get(method, ("", ""))
        with contextlib.suppress(ValueError, KeyError, GraphError):
            found = events(content)
            if not kind or not found:
                return
            doc |= {"@odata.type": kind, "meetingMessageType": meeting, "type": "singleInstance", "isDelegated": False}
            doc |= {"isOutOfDate": False, "isAllDay": found[0]["isAllDay"]}
            doc |= {"startDateTime": found[0]["start"], "endDateTime": found[0]["end"]}
            if method == "REPLY" or not self._switches.invitations_in_calendar:
                return
            for event in found:
                cancelled = {"isCancelled": True} if method == "CANCEL" else {}
                self._events.put(event | {"showAs": "tentative"} | cancelled)

    # --- leaving --------------------------------------------------------------------------------------------------

    def submit(self, item: Item, *, by_hand: bool = False) -> None:
        """The draft is accepted: it leaves, and a while later it lies in Sent Items. Raises `GraphError`."""
        if self._account.full:
            raise over_quota()
        again = item.submitted_until is not None or not item.doc.get("isDraft")
        if again and not by_hand and not self._switches.second_send_delivers:
            raise self._refused_again()
        self._check(item)
        now = self._state.clock()
        item.doc |= {"sentDateTime": stamp(now), "from": item.doc.get("from") or self._account.recipient()}
        item.doc["sender"] = self._account.recipient()
        if not self._switches.keep_message_id and not again:
            item.doc["internetMessageId"] = self._store.own_message_id()
        item.raw = self._leave(item, now, again=again)
        if again:
            self._report(item)
            self._store.keep(item)
            return
        delay = self._deferred(item) or milliseconds(now) + int(self._switches.send_delay.total_seconds() * 1000)
        item.submitted_until = delay
        if delay <= milliseconds(now):
            self._file(item)
        elif self._switches.show_in_outbox:
            item.doc["isDraft"] = False
            self._store.move(item, self._store.folders.id_of("outbox"))
        else:
            self._store.keep(item)

    def move_on(self) -> None:
        """What was accepted and is due now lies in Sent Items."""
        rows = self._state.rows(
            "select number from messages where submitted_until <= ? and not gone order by submitted_until, number",
            self._state.now(),
        )
        for row in rows:
            if item := self._store.numbered(row["number"]):
                self._file(item)

    def _file(self, item: Item) -> None:
        at = item.doc["sentDateTime"]
        item.doc |= {"isDraft": False, "isRead": True, "receivedDateTime": at, "sentByUser": True}
        item.submitted_until = None
        self._report(item)
        if not self._switches.copy_to_sent:
            self._store.purge(item)
        elif self._switches.new_id_on_send:
            self._store.purge(item)
            self._store.add(
                self._store.folders.id_of("sentitems"),
                item.doc,
                properties=item.properties,
                headers=item.headers,
                raw=item.raw,
                files=item.files,
            )
        else:
            self._store.keep(item)
            self._store.move(item, self._store.folders.id_of("sentitems"))

    def _deferred(self, item: Item) -> int | None:
        """When a deferred message shall leave, None when it was not deferred or that time is over."""
        for name, value in item.properties.items():
            if properties.same_property(name, properties.DEFERRED):
                at = milliseconds(datetime.fromisoformat(value))
                return at if at > self._state.now() else None
        return None

    def _refused_again(self) -> GraphError:
        if self._switches.second_send_400:
            return invalid("ErrorInvalidOperation", "The message has been submitted already.")
        return GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.")

    def _check(self, item: Item) -> None:
        to = composing.addresses(item.doc, "toRecipients", "ccRecipients", "bccRecipients")
        if not to or not all(composing.plausible(one) for one in to):
            raise invalid("ErrorInvalidRecipients", "At least one recipient isn't valid.")
        sender = next(iter(composing.addresses(item.doc, "from")), "")
        if sender and not self._account.own(sender):
            raise GraphError(
                403,
                "ErrorSendAsDenied",
                "The user account which was used to submit this request does not have the right to send mail on "
                "behalf of the specified sending account.",
            )

    def _leave(self, item: Item, now: datetime, *, again: bool) -> bytes:
        """One delivery to everybody but the user, whose own copy comes into the inbox, and but who is unknown."""
        trace = (
            f"from DB9PR01MB0001.eurprd01.prod.exchangelabs.com by DB9PR01MB0001.eurprd01.prod.exchangelabs.com "
            f"with mapi; {format_datetime(now)}"
        )
        if self._switches.properties_make_headers and not again:
            there = {name.lower() for name, _ in item.headers}
            item.headers += [one for one in properties.as_headers(item.properties) if one[0].lower() not in there]
        letter = letters.canonical(composing.letter_of(item, received=trace))
        everybody = composing.addresses(item.doc, "toRecipients", "ccRecipients", "bccRecipients")
        others = [one for one in everybody if not self._account.own(one)]
        unknown = [one for one in others if self._account.unknown(one)]
        if others and len(unknown) < len(others):
            self._enter(letter, f"m{item.number}")
        if len(others) < len(everybody):
            self.arrive(letter, self._store.folders.id_of("inbox"))
        item.doc["unreported"] = unknown
        return letter

    def _report(self, item: Item) -> None:
        """Who could not be reached is told once the message has been through the transport."""
        for one in item.doc.pop("unreported", ()):
            told = report(item.raw or b"", one, self._account.email, self._state.clock())
            self.arrive(told, self._store.folders.id_of("inbox"))

    def _enter(self, letter: bytes, name: str) -> None:
        """One delivery: by a rename, so that a reader of the ledger never sees half of one."""
        number = self._state.count("delivered")
        temporary = self._ledger / "tmp" / f"{number:08d}.{name}"
        temporary.write_bytes(letter.replace(b"\r\n", b"\n"))
        temporary.rename(self._ledger / "new" / temporary.name)

    def delivered(self) -> list[EmailMessage]:
        """All deliveries, in their order."""
        files = [path for part in ("new", "cur") for path in (self._ledger / part).iterdir()]
        return [letters.modern(path.read_bytes()) for path in sorted(files, key=lambda path: path.name)]


def report(letter: bytes, recipient: str, email: str, now: datetime) -> bytes:
    """The report of a letter that could not be delivered (RFC 3464), as Exchange writes it."""
    subject = letters.header(letter, "Subject")
    head = letters.split(letter)[0]
    original = b"\r\n".join(name.encode() + b":" + value for name, value in head)
    domain = email.rpartition("@")[2]
    message_id = letters.header(letter, "Message-ID")
    text = f"Your message to {recipient} couldn't be delivered.\r\n\r\n{recipient} wasn't found.\r\n"
    status = (
        "Reporting-MTA: dns;DB9PR01MB0001.eurprd01.prod.exchangelabs.com\r\n\r\n"
        f"Final-Recipient: rfc822;{recipient}\r\nAction: failed\r\nStatus: 5.1.10\r\n"
        "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP lookup\r\n"
    )
    parts = [
        ("text/plain; charset=us-ascii", text.encode()),
        ("message/delivery-status", status.encode()),
        ("text/rfc822-headers", original + b"\r\n"),
    ]
    boundary = "ndr-0-boundary"
    lines = [
        f"From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@{domain}>",
        f"To: {email}",
        f"Subject: Undeliverable: {subject}" if subject.isascii() else "Subject: Undeliverable",
        f"Date: {format_datetime(instant(milliseconds(now)))}",
        f"Message-ID: <ndr-{zlib.crc32(f'{message_id} {recipient}'.encode()):08x}@{domain}>",
        f"In-Reply-To: {message_id}",
        f"References: {message_id}",
        "Auto-Submitted: auto-replied",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/report; report-type=delivery-status; boundary="{boundary}"',
    ]
    content = b"".join(f"--{boundary}\r\nContent-Type: {kind}\r\n\r\n".encode() + one + b"\r\n" for kind, one in parts)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content + f"--{boundary}--\r\n".encode()
