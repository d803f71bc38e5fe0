"""The mailbox of the embedded provider: the promises of `providers.base.Mailbox` on a Maildir++ tree.

Drafts are written as plain text alone: the mail clients that open a Maildir edit the text of a message and leave its
HTML half as it was, so that the recipient would read what the user has changed.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from providers.base import (
    ChangePage,
    Conversation,
    Cursor,
    DraftChanged,
    DraftRef,
    Folder,
    Identity,
    IncomingMessage,
    Located,
    NotFound,
    OutgoingMessage,
    Rejected,
    SentMessage,
    Unavailable,
    Whereabouts,
)
from providers.crashpoints import reach
from providers.local.bookmark import Bookmark, read_bookmark
from providers.local.index import Index
from providers.local.maildir import File, Tree, instant
from providers.local.spool import DRAFT_FLAGS, Spool, Stage
from providers.local.transport import Transport
from providers.mime import from_bytes, to_bytes
from providers.mime.reading import MOST_BYTES
from providers.mime.recognition import fingerprint, probably

_MOST_MESSAGES = 100
_MOST_PAGE_BYTES = 8 * 1024 * 1024
_MOST_CONVERSATIONS = 20


class LocalMailbox:
    """A `providers.base.Mailbox` on the tree under `root`, made when it is missing."""

    def __init__(
        self,
        root: Path,
        identity: Identity,
        transport: Transport,
        *,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`clock` dates what is delivered. Raises `Unavailable` when the tree cannot be used."""
        self._identity = identity
        self._tree = Tree(root, clock=clock, monotonic=monotonic)
        self._index = Index(self._tree)
        addresses = frozenset(address.mailbox for address in identity.addresses)
        with _translated(root):
            self._spool = Spool(self._tree, transport, addresses, clock)
        self._idle: tuple[Cursor, int] | None = None

    def identity(self) -> Identity:
        """See `providers.base.Mailbox`."""
        return self._identity

    # ------------------------------------------------------------------------------------------------ drafts

    def create_draft(self, message: OutgoingMessage) -> DraftRef:
        """See `providers.base.Mailbox`. An identical draft that is there already is taken for the one asked for."""
        content = _stored(message)
        with self._working():
            for file, version in self._drafts(message.message_id, ""):
                if version == _version(content):
                    return self._draft_ref(file, version)
            return self._write_draft(content)

    def update_draft(self, draft: DraftRef, message: OutgoingMessage) -> DraftRef:
        """See `providers.base.Mailbox`."""
        content = _stored(message)
        with self._working():
            old, version = self._untouched(draft, _version(content))
            if version == _version(content):
                return self._draft_ref(old, version)
            new = self._write_draft(content)
            reach("local.update.linked")
            if not self._tree.remove(old):
                self._tree.remove(self._tree.files[new.ref])
                raise NotFound("The draft went away while it was being replaced.")
            reach("local.update.replaced")
            return new

    def discard_draft(self, draft: DraftRef) -> None:
        """See `providers.base.Mailbox`."""
        with self._working():
            try:
                file, _ = self._untouched(draft)
            except NotFound:
                return
            self._tree.remove(file)
            reach("local.discard.removed")

    def send_draft(self, draft: DraftRef) -> SentMessage | None:
        """See `providers.base.Mailbox`. None only when the copy in Sent was taken away in that very moment."""
        with self._working():
            file, _ = self._untouched(draft)
            reach("local.send.verified")

            def verify(content: bytes) -> None:
                if _version(content) != draft.version:
                    raise DraftChanged("The draft was edited.")

            unique = self._spool.send(file, verify)
            if unique is None:
                raise NotFound("The draft is no longer in Drafts.")
            self._index.refresh()
            filed = (self._message(file) for file in self._tree.find(unique) if file.box.kind is Folder.SENT)
            return next((_sent(message) for message in filed if message), None)

    def locate(
        self,
        message: OutgoingMessage,
        draft: DraftRef | None,
        since: Cursor | None = None,  # noqa: ARG002 - its folders do not lag behind
    ) -> Located:
        """See `providers.base.Mailbox`. Heals what an interrupted `update_draft` left behind."""
        with self._working():
            owners = self._index.owners(message.message_id)
            found = (
                self._located_as_sent([file for file in owners if file.box.kind is Folder.SENT], "Sent")
                or self._located_on_its_way(message.message_id)
                or self._located_draft(message, draft)
                or self._located_elsewhere([file for file in owners if file.folder in (Folder.INBOX, Folder.OTHER)])
            )
            if found:
                return found
            if any(file.folder is Folder.TRASH for file in owners):
                return Located(whereabouts=Whereabouts.DELETED, evidence="It lies in the trash.")
            return (self._located_by_likeness(message) if draft else None) or Located(
                whereabouts=Whereabouts.ABSENT,
                evidence="Neither its Message-ID nor a message like it is in any folder."
                if draft
                else "Its Message-ID is in no folder.",
            )

    # ----------------------------------------------------------------------------------------------- reading

    def changes(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        """See `providers.base.Mailbox`. A first reading has the drafts, however old, and what was received since."""
        with self._working(refresh=False):
            self._tree.look()
            generation = self._tree.generation
            if cursor is not None and self._idle == (cursor, generation):
                return ChangePage(messages=(), removed=(), cursor=cursor)
            files = self._tree.files
            bookmark = read_bookmark(cursor, self._tree.identity) if cursor else None
            if bookmark is None:
                old = {file.ref: 0 for file in files.values() if not file.stamp and not self._received(file, since)}
                bookmark = Bookmark(self._tree.identity, True, old)
            seen = {ref: stamp for ref, stamp in bookmark.seen.items() if ref in files}
            removed = tuple(ref for ref in bookmark.seen if ref not in files)
            fresh = [file for file in files.values() if seen.get(file.ref) != file.stamp]
            fresh.sort(key=lambda file: (self._tree.received_ns(file) or 0, file.ref))
            if fresh:
                self._index.refresh()  # once for the page, for it lists every folder that has not come to rest
            messages, done, read = [], 0, 0
            for file in fresh[:_MOST_MESSAGES]:
                message, size = self._read(file)
                if message:
                    messages.append(message)
                    seen[file.ref] = file.stamp
                done, read = done + 1, read + size
                if read > _MOST_PAGE_BYTES:
                    break
            has_more = done < len(fresh)
            after = Bookmark(self._tree.identity, bookmark.starting and has_more, seen).cursor()
            self._idle = None if has_more else (after, generation)
            return ChangePage(
                messages=tuple(messages), removed=removed, cursor=after, has_more=has_more, reset=bookmark.starting
            )

    def thread(self, thread_ref: str) -> Conversation:
        """See `providers.base.Mailbox`."""
        with self._working():
            conversation = self._conversation(thread_ref)
            if not conversation.messages:
                raise NotFound("There is no such conversation.")
            return conversation

    def correspondence(self, addresses: Sequence[str], domain: str, since: datetime) -> tuple[Conversation, ...]:
        """See `providers.base.Mailbox`."""
        wanted = frozenset(address.strip().casefold() for address in addresses)
        place = domain.strip().casefold()
        with self._working():
            found: dict[str, Conversation] = {}
            taken: set[str] = set()
            for file in self._index.with_people(wanted, place, since):
                if file.ref in taken or file.folder is Folder.DRAFTS:
                    continue
                message, _ = self._read(file)
                if message is None or not _takes_part(message, wanted, place):
                    continue
                conversation = self._conversation(message.thread_ref)
                taken.update(one.ref for one in conversation.messages)
                found.setdefault(message.thread_ref, conversation)
                if len(found) == _MOST_CONVERSATIONS:
                    break
            return tuple(found.values())

    # ------------------------------------------------------------------------------------------------- inside

    @contextmanager
    def _working(self, *, refresh: bool = True) -> Iterator[None]:
        with _translated(self._tree.root):
            self._spool.recover()
            if refresh:
                self._index.refresh()
            yield

    def _write_draft(self, content: bytes) -> DraftRef:
        ref = self._tree.deliver(self._tree.box(".Drafts"), content, flags=DRAFT_FLAGS)
        reach("local.draft.filed")
        self._index.refresh()
        file = self._tree.files.get(ref)
        stored = self._tree.read(file, MOST_BYTES + 1) if file else None
        if file is None or stored is None:
            return DraftRef(ref=ref, version=_version(content))  # taken away already, which `locate` will tell
        return self._draft_ref(file, _version(stored))

    def _drafts(self, message_id: str, ref: str) -> list[tuple[File, str]]:
        """The drafts of that Message-ID, and the one of that ref, with their versions."""
        files = {file.ref: file for file in self._index.owners(message_id)}
        if ref in self._tree.files:
            files[ref] = self._tree.files[ref]
        found = []
        for file in files.values():
            content = self._tree.read(file, MOST_BYTES + 1) if file.folder is Folder.DRAFTS else None
            if content is not None:
                found.append((file, _version(content)))
        return sorted(found, key=lambda entry: entry[0].ref != ref)

    def _untouched(self, draft: DraftRef, also: str = "") -> tuple[File, str]:
        """The one file of a draft that is as we wrote it, or is `also`, to which it was being changed; a second copy
        of ours, left by an interrupted change, is removed. Raises `DraftChanged` or `NotFound`."""
        drafts = self._drafts(_message_id(draft.version), draft.ref)
        if not drafts:
            raise NotFound("The draft is no longer in Drafts.")
        if any(version not in (draft.version, also) for _, version in drafts):
            raise DraftChanged("The draft was edited.")
        return self._heal(drafts, also)

    def _heal(self, drafts: list[tuple[File, str]], newest: str) -> tuple[File, str]:
        """Of several untouched copies keep the one of version `newest`, else the first."""
        kept = next((entry for entry in drafts if entry[1] == newest), drafts[0])
        for file, _ in drafts:
            if file is not kept[0]:
                self._tree.remove(file)
        return kept

    def _draft_ref(self, file: File, version: str) -> DraftRef:
        head = self._index.head(file)
        parents = [near for near in head.near if near != head.message_id] if head else []
        root = self._index.root(head.message_id, "", parents) if head else ""
        return DraftRef(ref=file.ref, version=version, thread_ref=root)

    def _located_as_sent(self, files: list[File], where: str) -> Located | None:
        for file in files:
            message, _ = self._read(file)
            if message:
                evidence = f"Its Message-ID is in {where}."
                return Located(whereabouts=Whereabouts.SENT, sent=_sent(message), evidence=evidence)
        return None

    def _located_on_its_way(self, message_id: str) -> Located | None:
        entry = self._spool.find(message_id)
        if entry is None:
            return None
        if entry.stage is Stage.ACCEPTED:
            sent = SentMessage(ref="", message_id=message_id, sent_at=entry.claimed_at, thread_ref=message_id)
            return Located(whereabouts=Whereabouts.SENT, sent=sent, evidence="It left and is not yet filed in Sent.")
        when = f"{entry.claimed_at:%Y-%m-%d %H:%M} UTC"
        return Located(
            whereabouts=Whereabouts.UNCERTAIN,
            evidence=f"It was handed over at {when} and no answer came back; the message is kept in {entry.path}.",
        )

    def _located_draft(self, message: OutgoingMessage, draft: DraftRef | None) -> Located | None:
        drafts = self._drafts(message.message_id, draft.ref if draft else "")
        if not drafts:
            return None
        newest = _version(_stored(message))
        edited = next((one for one in drafts if one[1] not in (newest, draft.version if draft else newest)), None)
        if edited:
            ref = self._draft_ref(*edited)
            return Located(whereabouts=Whereabouts.EDITED, draft=ref, evidence="It is in Drafts and was edited.")
        ref = self._draft_ref(*self._heal(drafts, newest))
        return Located(whereabouts=Whereabouts.DRAFT, draft=ref, evidence="It is in Drafts as it was written.")

    def _located_elsewhere(self, files: list[File]) -> Located | None:
        """A message of ours that somebody filed away: a draft if it still carries the flag of one, sent otherwise."""
        for file in files:
            content = self._tree.read(file, MOST_BYTES + 1) if "D" in file.flags else None
            if content is not None:
                ref = self._draft_ref(file, _version(content))
                evidence = f"It was moved out of Drafts to {file.box.path.name}."
                return Located(whereabouts=Whereabouts.EDITED, draft=ref, evidence=evidence)
        return self._located_as_sent(files, "a folder other than Drafts")

    def _located_by_likeness(self, message: OutgoingMessage) -> Located | None:
        """What a client made of our draft under an id of its own: mutt does so whenever one is edited or sent."""
        best: dict[Folder, tuple[float, File, IncomingMessage]] = {}
        people = frozenset(address.mailbox for address in message.to)
        for file in self._index.with_people(people, "", _BEGINNING):
            if file.ours or file.folder not in (Folder.DRAFTS, Folder.SENT, Folder.TRASH):
                continue
            found, _ = self._read(file)
            score = probably(message, found) if found else 0.0
            if found and score > best.get(file.folder, (0.0,))[0]:
                best[file.folder] = (score, file, found)
        like = "to the same recipient, like ours in text, subject or thread, under another Message-ID"
        if Folder.SENT in best:
            sent = _sent(best[Folder.SENT][2])
            return Located(
                whereabouts=Whereabouts.SENT,
                sent=sent,
                probable=True,
                message_id=sent.message_id,
                evidence=f"In Sent is one {like}.",
            )
        if Folder.DRAFTS in best:
            file = best[Folder.DRAFTS][1]
            content = self._tree.read(file, MOST_BYTES + 1) or b""
            draft = self._draft_ref(file, _version(content))
            return Located(
                whereabouts=Whereabouts.EDITED,
                draft=draft,
                probable=True,
                message_id=best[Folder.DRAFTS][2].message_id,
                evidence=f"In Drafts is one {like}.",
            )
        if Folder.TRASH in best:
            return Located(whereabouts=Whereabouts.DELETED, probable=True, evidence=f"In the trash is one {like}.")
        return None

    def _conversation(self, thread_ref: str) -> Conversation:
        files = self._index.conversation(thread_ref)
        if not files and thread_ref.startswith(_LONE):
            files = [file for file in (self._tree.files.get(thread_ref.removeprefix(_LONE)),) if file]
        messages = [message for message in map(self._message, files) if message]
        messages.sort(key=_order)
        return Conversation(thread_ref=thread_ref, messages=tuple(messages))

    def _message(self, file: File) -> IncomingMessage | None:
        return self._read(file)[0]

    def _read(self, file: File) -> tuple[IncomingMessage | None, int]:
        """The message in a file and how many bytes were read; None when the file is gone."""
        received = self._tree.received_ns(file)
        damage = ""
        try:
            raw = self._tree.read(file, MOST_BYTES + 1)
        except OSError as error:
            raw, damage = b"", f"the file could not be read: {error.strerror}"
        if raw is None or received is None:
            return None, 0
        message = from_bytes(raw, ref=file.ref, thread_ref="", folder=file.folder, received_at=instant(received))
        own, parents = message.message_id, message.references
        if message.in_reply_to or parents:
            root = self._index.root(own, message.in_reply_to, parents)
        else:
            root = own or f"{_LONE}{file.ref}"
        return replace(message, thread_ref=root, damage=damage or message.damage), len(raw)

    def _received(self, file: File, since: datetime) -> bool:
        received = self._tree.received_ns(file)
        return received is not None and instant(received) >= since


_LONE = "file:"
_BEGINNING = datetime.fromtimestamp(0, UTC)


@contextmanager
def _translated(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable(f"The mailbox {root} cannot be used: {error.strerror or error}.") from error


def _stored(message: OutgoingMessage) -> bytes:
    """The draft as it lies in its file: plain text, with the line ends of the machine's mail files.

    Raises `Rejected` for what cannot be a message.
    """
    try:
        return to_bytes(replace(message, html="")).replace(b"\r\n", b"\n")
    except ValueError as error:
        raise Rejected(f"The note cannot be written as mail: {error}.") from error


def _draft(content: bytes) -> IncomingMessage:
    return from_bytes(content, ref="", thread_ref="", folder=Folder.DRAFTS, received_at=_BEGINNING)


def _version(content: bytes) -> str:
    """What a draft is, and its Message-ID, by which it is found again when a client has saved it under another name."""
    message = _draft(content)
    return f"{fingerprint(message, content)} {message.message_id}"


def _message_id(version: str) -> str:
    return version.partition(" ")[2]


def _sent(message: IncomingMessage) -> SentMessage:
    return SentMessage(
        ref=message.ref,
        message_id=message.message_id,
        sent_at=message.sent_at or message.received_at,
        thread_ref=message.thread_ref,
        to=message.to,
    )


def _order(message: IncomingMessage) -> tuple[datetime, datetime, str]:
    """By the time it was written; one dated after it was received counts from its receipt."""
    written = min(message.sent_at or message.received_at, message.received_at)
    return written, message.received_at, message.ref


def _takes_part(message: IncomingMessage, addresses: frozenset[str], domain: str) -> bool:
    people = (*((message.sender,) if message.sender else ()), *message.to, *message.cc, *message.reply_to)
    return any(person.mailbox in addresses or (domain and person.domain == domain) for person in people)
