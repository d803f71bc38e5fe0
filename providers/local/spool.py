"""Messages between Drafts and Sent: how a draft is consumed, handed over and filed so that no crash sends it twice.

The draft's own file goes through this folder, renamed at each boundary; what it is called says how far it came:

    claimed   taken out of Drafts. The rename is the one act that consumes the draft: of two senders one finds it gone
    handed    about to be given to the transport, or being given
    accepted  the transport has taken it; what is left is to file it

and it is removed when the copy lies in Sent. After a crash `claimed` goes back to Drafts, `accepted` is filed, and
`handed` is settled by the transport if that can look (the folder can), otherwise it stays: it may have left, it is
never sent again, and `find` shows it. A lock that dies with its holder keeps recovery away from a sending in progress.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from enum import StrEnum
from pathlib import Path

from providers.base import AuthRequired, Folder, IncomingMessage, OutcomeUnknown, Refused, Rejected, Unavailable
from providers.crashpoints import reach
from providers.local.lock import held
from providers.local.maildir import INFO, PRIVATE, File, Tree, sync_directory
from providers.local.transport import Letter, Transport
from providers.mime import from_bytes

_DATE = re.compile(rb"^Date:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_NO_INSTANT = datetime.fromtimestamp(0, UTC)
DRAFT_FLAGS = "DS"


class Stage(StrEnum):
    CLAIMED = "claimed"
    HANDED = "handed"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message on its way, named `stage.microseconds.unique`: `unique` is what it was called in Drafts, the
    microseconds are when it was claimed, which gives it its Date and, in Sent, its name."""

    path: Path
    stage: Stage
    micros: int
    unique: str

    @property
    def claimed_at(self) -> datetime:
        return _NO_INSTANT + timedelta(microseconds=self.micros)

    @property
    def sent_unique(self) -> str:
        return f"{self.micros // 1_000_000}.S{self.micros % 1_000_000}.{self.unique.removesuffix('.local')}.local"


class Spool:
    """The sending side of one tree. `addresses` are the user's own, in the form of `Address.mailbox`."""

    def __init__(
        self, tree: Tree, transport: Transport, addresses: frozenset[str], clock: Callable[[], datetime]
    ) -> None:
        self._tree = tree
        self._transport = transport
        self._addresses = addresses
        self._clock = clock
        self._folder = tree.root / PRIVATE / "sending"
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._lock = tree.root / PRIVATE / "lock"

    def send(self, file: File, verify: Callable[[bytes], None]) -> str | None:
        """Send the draft in `file` and return the unique name of its copy in Sent; None when the draft is gone.

        `verify` gets the bytes that were claimed and raises to put them back. Raises also what the transport raises:
        the draft is back in Drafts then, but for `OutcomeUnknown`. `Unavailable` when another process is sending.
        """
        with held(self._lock) as taken:
            if not taken:
                raise Unavailable("Another process is sending from this mailbox.")
            entry = self._claim(file)
            if entry is None:
                return None
            reach("local.send.claimed")
            try:
                content = entry.path.read_bytes()
                verify(content)
                letter = self._letter(entry, content)
                if letter.recipients:
                    entry = self._move(entry, Stage.HANDED)
                    reach("local.send.handed")
                    self._transport.deliver(letter, self._clock())
                    reach("local.send.delivered")
            except (Refused, Rejected, AuthRequired):
                self._restore(entry)
                raise
            except Exception:
                if entry.stage is Stage.CLAIMED:
                    self._restore(entry)
                raise
            try:
                entry = self._move(entry, Stage.ACCEPTED)
                reach("local.send.accepted")
                self._file(entry, letter)
            except OSError as error:
                raise OutcomeUnknown(f"The message left, but was not filed in Sent: {error.strerror}.") from error
            return entry.sent_unique

    def recover(self) -> None:
        """Settle what an ended process left behind. Costs one look at an empty folder as a rule."""
        if not self._entries():
            return
        with held(self._lock) as taken:
            if not taken:
                return
            for entry in self._entries():
                with suppress(OSError, Refused, OutcomeUnknown):  # as after a full disk: it stays for the next look
                    self._settle(entry)

    def find(self, message_id: str) -> Entry | None:
        """The message of that Message-ID that is on its way, or may have left."""
        for entry in self._entries():
            try:
                if _message(entry.path.read_bytes()).message_id == message_id:
                    return entry
            except FileNotFoundError:
                continue
        return None

    def _entries(self) -> list[Entry]:
        found = []
        for path in self._folder.iterdir():
            stage, _, rest = path.name.partition(".")
            micros, _, unique = rest.partition(".")
            if stage in {known.value for known in Stage} and micros.isdigit() and unique:
                found.append(Entry(path, Stage(stage), int(micros), unique))
        return sorted(found, key=lambda entry: entry.micros)

    def _claim(self, file: File) -> Entry | None:
        micros = (self._clock() - _NO_INSTANT) // timedelta(microseconds=1)
        path = self._folder / f"{Stage.CLAIMED}.{micros}.{file.unique}"
        if self._tree.follow(file, lambda source: source.rename(path)) is None:
            return None
        sync_directory(file.box.path / file.place)
        sync_directory(self._folder)
        return Entry(path, Stage.CLAIMED, micros, file.unique)

    def _move(self, entry: Entry, stage: Stage) -> Entry:
        path = entry.path.rename(self._folder / f"{stage}.{entry.micros}.{entry.unique}")
        sync_directory(self._folder)
        return Entry(path, stage, entry.micros, entry.unique)

    def _restore(self, entry: Entry) -> None:
        drafts = self._tree.box(".Drafts").path / "cur"
        entry.path.rename(drafts / f"{entry.unique}{INFO}{DRAFT_FLAGS}")
        sync_directory(drafts)

    def _settle(self, entry: Entry) -> None:
        try:
            letter = self._letter(entry, entry.path.read_bytes())
        except FileNotFoundError:
            return
        if entry.stage is Stage.HANDED and self._transport.delivered(letter.message_id):
            entry = self._move(entry, Stage.ACCEPTED)
        if entry.stage is Stage.ACCEPTED:
            self._file(entry, letter)
        elif entry.stage is Stage.CLAIMED or self._transport.delivered(letter.message_id) is False:
            self._restore(entry)

    def _letter(self, entry: Entry, content: bytes) -> Letter:
        """What goes out: the draft with the Date of its sending, to those who are not the user."""
        message = _message(content)
        everyone = dict.fromkeys(address.email for address in (*message.to, *message.cc))
        return Letter(
            message_id=message.message_id,
            sender=message.sender.email if message.sender else "",
            recipients=tuple(one for one in everyone if one.strip().casefold() not in self._addresses),
            content=dated(content, entry.claimed_at),
        )

    def _file(self, entry: Entry, letter: Letter) -> None:
        """Lay the copies into the user's own folders, each once, and forget the entry."""
        self._tree.look()
        message = _message(letter.content)
        own = any(address.mailbox in self._addresses for address in (*message.to, *message.cc))
        copy = f"{entry.sent_unique.removesuffix('.local')}.copy.local"
        if own and not self._tree.find(copy):
            self._tree.deliver(self._tree.box(""), letter.content, flags=None, unique=copy)
            reach("local.send.copied")
        if not self._tree.find(entry.sent_unique):
            self._tree.deliver(self._tree.box(".Sent"), letter.content, flags="S", unique=entry.sent_unique)
        reach("local.send.filed")
        entry.path.unlink(missing_ok=True)
        sync_directory(self._folder)
        reach("local.send.finished")


def dated(content: bytes, at: datetime) -> bytes:
    """The message with `at` as its Date, in the zone its Date was written in."""
    end = content.find(b"\n\n")
    head, body = (content[:end], content[end:]) if end >= 0 else (content, b"")
    written = _DATE.search(head)
    if not written:
        return b"Date: " + format_datetime(at).encode("ascii") + b"\n" + content
    try:
        zone = parsedate_to_datetime(written[0].partition(b":")[2].decode("ascii").strip()).tzinfo or UTC
    except (ValueError, TypeError):
        zone = UTC
    date = b"Date: " + format_datetime(at.astimezone(zone)).encode("ascii")
    return head[: written.start()] + date + head[written.end() :] + body


def _message(content: bytes) -> IncomingMessage:
    return from_bytes(content, ref="", thread_ref="", folder=Folder.OTHER, received_at=_NO_INSTANT)
