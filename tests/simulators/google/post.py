"""How mail leaves and arrives: what Gmail makes of a letter on its way out, and the ledger of what left.

The ledger is apart from the mailbox: a Maildir with one file a delivery, which nobody who can see the mailbox can
change. Mail to the user alone never leaves.
"""

from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from tests.simulators import letters
from tests.simulators.google.errors import invalid
from tests.simulators.google.mailbox import Mail, MailStore
from tests.simulators.google.switches import Switches
from tests.simulators.state import State, instant

PROJECT_NUMBER = "407408718192"


class PostOffice:
    """Sends what lies in the mailbox; knows the user's own addresses."""

    def __init__(self, state: State, store: MailStore, switches: Switches, ledger: Path, email: str) -> None:
        self._state, self._store, self._switches, self._ledger, self._email = state, store, switches, ledger, email
        for part in ("tmp", "new", "cur"):
            (ledger / part).mkdir(parents=True, exist_ok=True)

    # --- own addresses --------------------------------------------------------------------------------------------

    def send_as(self) -> list[dict[str, object]]:
        """The addresses the user may send as, in the API's form, the primary one first."""
        primary = {
            "sendAsEmail": self._email,
            "displayName": "",
            "replyToAddress": "",
            "signature": "",
            "isPrimary": True,
            "isDefault": True,
        }
        found: list[dict[str, object]] = self._state.fact("send_as", [primary])
        return found

    def set_send_as(self, entry: dict[str, object]) -> None:
        """Add an address, or change the one of that name."""
        kept = self.send_as()
        for one in kept:
            if entry.get("isDefault"):
                one["isDefault"] = False
            if one["sendAsEmail"] == entry["sendAsEmail"]:
                one.update(entry)
                break
        else:
            alias = {"replyToAddress": "", "signature": "", "treatAsAlias": True, "verificationStatus": "accepted"}
            kept.append({**alias, **entry})
        self._state.note("send_as", kept)

    def own(self, address: str) -> bool:
        """Whether the address is the user's, which an alias is when it has been verified."""
        return address.casefold() in {
            str(one["sendAsEmail"]).casefold()
            for one in self.send_as()
            if one.get("isPrimary") or one.get("verificationStatus") == "accepted"
        }

    # --- leaving --------------------------------------------------------------------------------------------------

    def send(self, raw: bytes, *, thread_id: str, by_hand: bool = False) -> Mail:
        """The letter leaves, and lies in Sent. Raises `ApiError` when nobody is named who could get it."""
        recipients = [address for _, address in letters.addresses(raw, "To", "Cc", "Bcc")]
        if not recipients:
            raise invalid("Recipient address required")
        if unusable := [one for one in recipients if not _plausible(one)]:
            raise invalid(f"Invalid To header: {unusable[0]}" if unusable else "")
        letter = self._franked(raw, by_hand=by_hand)
        others = [address for address in recipients if not self.own(address)]
        labels = ["SENT"] if len(others) == len(recipients) else ["SENT", "INBOX", "UNREAD"]
        sent = self._store.add(letter, labels, thread_id=thread_id)
        if others:
            self._enter(letters.without_headers(letter, "Bcc"), sent.id)
        return sent

    def send_draft(self, draft_id: str, raw: bytes, *, by_hand: bool = False) -> Mail:
        """The draft leaves with these bytes; its wrapper is gone, or goes on answering for the sent message."""
        draft = self._store.draft(draft_id)
        if self._switches.swap_history:
            self._store.remove(draft.id)
        sent = self.send(raw, thread_id=draft.thread_id, by_hand=by_hand)
        if not self._switches.swap_history:
            self._store.remove(draft.id)
        if self._switches.answer_for_sent_draft:
            self._state.run("insert into drafts values (?, ?, ?)", draft_id, sent.id, self._state.count("draft"))
        return sent

    def _franked(self, raw: bytes, *, by_hand: bool) -> bytes:
        letter = self._store.stamp_date(letters.canonical(raw))
        sender = next(iter(letters.addresses(letter, "From")), ("", ""))
        if not self.own(sender[1]):
            name = str(self.send_as()[0].get("displayName", "")) or sender[0]
            user, _, domain = self._email.partition("@")
            letter = letters.with_header(letter, "From", _ascii(Address(name, user, domain)))
        original = letters.header(letter, "Message-ID")
        rewrite = self._switches.rewrite_message_id_by_hand if by_hand else self._switches.rewrite_message_id
        if rewrite:
            # Sent through the API it is spelt Message-Id, sent by hand Message-ID.
            name = "Message-ID" if by_hand else "Message-Id"
            letter = letters.with_header(letter, name, self._store.own_message_id())
            if self._switches.keep_original_message_id and not by_hand:
                letter = letters.with_header(letter, "X-Google-Original-Message-ID", original)
        if by_hand:
            return letter
        fields, body = letters.split(letter)
        stamp = format_datetime(instant(self._state.now()))
        trace = f" from {PROJECT_NUMBER} named unknown by gmailapi.google.com with HTTPREST; {stamp}"
        return letters.join([("Received", trace.encode("ascii")), *fields], body)

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


def _plausible(address: str) -> bool:
    user, _, domain = address.rpartition("@")
    return bool(user and domain) and not any(character.isspace() for character in address)


def _ascii(address: Address) -> str:
    message = EmailMessage()
    message["From"] = address
    return message.as_bytes().partition(b":")[2].strip().decode("ascii").replace("\n", "\r\n")
