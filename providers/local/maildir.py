"""A Maildir++ tree on disk: what lies where, delivering, reading, removing. Knows files and names, nothing of mail.

The tree belongs to others as well: a mail client, mbsync or a Dovecot may add, move, flag and remove files at any
moment. So a listing is a guess that ages: whoever uses it must expect a file to be elsewhere or gone. Names are
compared, never times; a folder is listed only when the times of its directories moved, and again until those have
rested, because two changes within one tick of the file system's clock leave the same time.

A file is known by its folder and the unique part of its name: flags, the move from new to cur, and what Dovecot and
mbsync append after a comma are no part of it. One that carries the flag T (deleted, but not expunged) counts as lying
in the trash.
"""

import os
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from errno import ENOENT
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from providers.base import Folder, OutcomeUnknown, Unavailable
from providers.crashpoints import reach

T = TypeVar("T")

PRIVATE = "afterword"
"""Our own folder in the tree's root. Without a leading dot no Maildir++ program takes it for a mailbox."""

INFO = (
    ";2," if os.name == "nt" else ":2,"
)  # a colon is no part of a name on Windows; isync too writes a semicolon there

_INBOX = ""
_SUFFIX = ".local"
_KINDS = {
    "drafts": Folder.DRAFTS,
    "draft": Folder.DRAFTS,
    "sent": Folder.SENT,
    "sent mail": Folder.SENT,
    "sent items": Folder.SENT,
    "sent messages": Folder.SENT,
    "trash": Folder.TRASH,
    "bin": Folder.TRASH,
    "deleted": Folder.TRASH,
    "deleted items": Folder.TRASH,
    "deleted messages": Folder.TRASH,
}
_JUNK = frozenset({"junk", "spam", "junk e-mail", "junk mail", "bulk mail"})
_OWN = (_INBOX, ".Drafts", ".Sent", ".Trash")
_SECOND_LOOKS = 2
_REST = 2.0  # seconds: the coarsest clock of a file system in use (FAT)


@dataclass(frozen=True, slots=True)
class Box:
    """One folder of the tree; `name` is its directory, "" for the INBOX."""

    name: str
    path: Path
    kind: Folder


@dataclass(slots=True, eq=False)
class File:
    """One message file as last seen. `stamp` tells one writing of a draft from another, 0 elsewhere."""

    ref: str
    box: Box
    unique: str
    place: str
    name: str
    stamp: int = 0
    received_ns: int | None = None

    @property
    def path(self) -> Path:
        return self.box.path / self.place / self.name

    @property
    def flags(self) -> str:
        return self.name.partition(INFO)[2]

    @property
    def ours(self) -> bool:
        """Whether this program delivered it and nobody has given it another name since."""
        return self.unique.endswith(_SUFFIX)

    @property
    def folder(self) -> Folder:
        return Folder.TRASH if "T" in self.flags else self.box.kind


@dataclass(slots=True)
class _Look:
    """What one folder held, with the times of its directories then and when those times were first met."""

    times: tuple[tuple[int, int], ...]
    met_at: float
    rested: bool
    refs: dict[str, File] = field(default_factory=dict)


class Tree:
    """The tree under `root`, whose own folders are made, for the user alone, when they are missing."""

    def __init__(
        self,
        root: Path,
        *,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Raises `Unavailable` when the tree can neither be found nor made."""
        self.root = root
        self.files: dict[str, File] = {}
        self.generation = 0
        """Grows with each change seen."""
        self._clock = clock
        self._monotonic = monotonic
        self._looks: dict[str, _Look] = {}
        self._boxes: dict[str, Box] = {}
        self._boxes_look = _Look(times=(), met_at=0.0, rested=False)
        try:
            for name in _OWN:
                _make_box(root / name, is_subfolder=bool(name))
            (root / PRIVATE).mkdir(mode=0o700, exist_ok=True)
            self.identity = _tree_identity(root / PRIVATE)
        except OSError as error:
            raise Unavailable(f"The mailbox {root} cannot be used: {error.strerror}.") from error

    def box(self, name: str) -> Box:
        """The folder of that directory name, one of INBOX (""), .Drafts, .Sent and .Trash."""
        return self._boxes.get(name) or _box(self.root, name)

    def look(self) -> None:
        """Bring `files` up to date. Costs three `stat` calls a folder, and one a draft, when nothing has changed.

        Raises `Unavailable` when the tree is gone or cannot be read.
        """
        try:
            self._look_for_boxes()
            for box in self._boxes.values():
                self._look_into(box)
        except OSError as error:
            raise Unavailable(f"The mailbox {self.root} cannot be read: {error.strerror}.") from error

    def find(self, unique: str) -> list[File]:
        """All files of that unique name, in whatever folder."""
        refs = [_ref(box, unique, trashed) for box in self._boxes.values() for trashed in (False, True)]
        return [self.files[ref] for ref in refs if ref in self.files]

    def received_ns(self, file: File) -> int | None:
        """When the file was delivered, in nanoseconds of the epoch; None when it is gone."""
        if file.received_ns is None:
            found = self.follow(file, lambda path: path.stat().st_mtime_ns)
            file.received_ns = found
        return file.received_ns

    def read(self, file: File, limit: int) -> bytes | None:
        """The first `limit` bytes, None when the file is gone. Raises OSError when it cannot be read."""

        def read(path: Path) -> bytes:
            with path.open("rb") as stream:
                return stream.read(limit)

        return self.follow(file, read)

    def follow(self, file: File, act: Callable[[Path], T]) -> T | None:
        """`act` on the file where it is now; None when it is gone. It may be renamed between a look and a call."""
        for _ in range(3):
            try:
                return act(file.path)
            except FileNotFoundError:
                look = self._looks.get(file.box.name)
                if look:
                    look.rested = False
                self._look_into(file.box)
                if self.files.get(file.ref) is not file:
                    return None
        return None

    def deliver(self, box: Box, content: bytes, *, flags: str | None, unique: str = "") -> str:
        """Put a message into a folder, durably, and return its ref: into cur with `flags`, into new with None.

        Raises OSError when nothing was delivered and `OutcomeUnknown` when it was but may not survive a power cut.
        """
        now = self._clock()
        unique = unique or unique_name(now)
        if not (box.path / "tmp").is_dir():
            _make_box(box.path, is_subfolder=bool(box.name))
        temporary = write_durably(box.path / "tmp" / unique_name(now), content, now)
        try:
            reach("local.maildir.written")
            target = box.path / "new" / unique if flags is None else box.path / "cur" / f"{unique}{INFO}{flags}"
            temporary.rename(target)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        try:
            sync_directory(target.parent)
        except OSError as error:
            raise OutcomeUnknown(f"{box.path} could not be written to disk: {error.strerror}.") from error
        return _ref(box, unique, trashed=False)

    def remove(self, file: File) -> bool:
        """Remove the file, wherever its flags have taken it; False when it was gone already."""

        def unlink(path: Path) -> bool:
            path.unlink()
            return True

        return bool(self.follow(file, unlink))

    def _look_for_boxes(self) -> None:
        look, times = self._boxes_look, _times(self.root)
        now = self._monotonic()
        if look.rested and look.times == times:
            return
        same = look.times == times
        self._boxes_look = _Look(
            times=times, met_at=look.met_at if same else now, rested=same and now - look.met_at >= _REST
        )
        names = {_INBOX}
        with os.scandir(self.root) as entries:
            names.update(
                entry.name
                for entry in entries
                if entry.name.startswith(".") and entry.is_dir() and (Path(entry.path) / "cur").is_dir()
            )
        for name in names - self._boxes.keys():
            if name.rpartition(".")[2].casefold() not in _JUNK:
                self._boxes[name] = _box(self.root, name)
        for name in self._boxes.keys() - names:
            self._forget(name)
            del self._boxes[name]

    def _look_into(self, box: Box) -> None:
        before = self._looks.get(box.name)
        try:
            times = _times(box.path / "new", box.path / "cur")
            now = self._monotonic()
            if before and before.rested and before.times == times:
                self._look_at_drafts(before.refs.values())
                return
            found = _listing(box)
            for _ in range(_SECOND_LOOKS if before else 0):
                # A file renamed while its directory is read may be missed: only what all listings miss is gone.
                if before and before.refs.keys() <= {_ref(box, unique, trashed) for unique, trashed in found}:
                    break
                found |= {key: place for key, place in _listing(box).items() if key not in found}
        except FileNotFoundError:
            if box.name == _INBOX:
                raise
            self._forget(box.name)
            return
        same = before is not None and before.times == times
        met_at = before.met_at if before is not None and same else now
        look = _Look(times=times, met_at=met_at, rested=same and now - met_at >= _REST)
        known = before.refs if before else {file.ref: file for file in self.files.values() if file.box.name == box.name}
        for (unique, trashed), (place, name) in found.items():
            ref = _ref(box, unique, trashed)
            file = known.get(ref)
            if file is None:
                file = self.files[ref] = File(ref, box, unique, place, name)
                self.generation += 1
            file.place, file.name = place, name
            look.refs[ref] = file
        for ref in known.keys() - look.refs.keys():
            self.files.pop(ref, None)
            self.generation += 1
        self._looks[box.name] = look
        self._look_at_drafts(look.refs.values())

    def _look_at_drafts(self, files: Iterable[File]) -> None:
        """Drafts are few, and an editor may write one in place, which no directory shows: look at each."""
        for file in files:
            if file.box.kind is not Folder.DRAFTS:
                return
            try:
                status = file.path.stat()
            except OSError:
                continue
            stamp = int.from_bytes(_digest(f"{status.st_size} {status.st_mtime_ns}".encode()))
            if stamp != file.stamp:
                file.stamp, file.received_ns = stamp, status.st_mtime_ns
                self.generation += 1

    def _forget(self, name: str) -> None:
        look = self._looks.pop(name, None)
        for ref in look.refs if look else ():
            self.files.pop(ref, None)
            self.generation += 1


def unique_name(now: datetime) -> str:
    """A file name no other delivery uses: the customary seconds first, chance for the rest."""
    return f"{int(now.timestamp())}.R{secrets.token_hex(8)}{_SUFFIX}"


def write_durably(path: Path, content: bytes, now: datetime) -> Path:
    """Write a new file for the user alone, dated `now`, and wait until it is on disk. Raises OSError, leaving none."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.utime(path, (now.timestamp(), now.timestamp()))
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def sync_directory(path: Path) -> None:
    """Make the names in a directory durable; Windows does so by itself and has no call for it."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def instant(nanoseconds: int) -> datetime:
    """The UTC instant of a file's time."""
    return datetime.fromtimestamp(0, UTC) + timedelta(microseconds=nanoseconds // 1000)


def _box(root: Path, name: str) -> Box:
    kind = Folder.INBOX if name == _INBOX else _KINDS.get(name.rpartition(".")[2].casefold(), Folder.OTHER)
    return Box(name, root / name, kind)


def _make_box(path: Path, *, is_subfolder: bool) -> None:
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in ("tmp", "new", "cur"):
        (path / part).mkdir(mode=0o700, exist_ok=True)
    if is_subfolder:
        (path / "maildirfolder").touch(mode=0o600)  # Maildir++: tells a delivery agent that this is no mailbox root


def _tree_identity(private: Path) -> str:
    """A name this tree keeps wherever it is moved; a fresh tree in its place has another."""
    path = private / "tree"
    try:
        return path.read_text("ascii")
    except FileNotFoundError:
        temporary = private / f"tree.{secrets.token_hex(8)}"
        temporary.write_text(secrets.token_hex(8), "ascii")
        if not path.exists():
            temporary.rename(path)
        temporary.unlink(missing_ok=True)
        return path.read_text("ascii")


def _times(*directories: Path) -> tuple[tuple[int, int], ...]:
    """What tells one state of a directory from another; a folder may lack its `new`."""
    found = []
    for directory in directories:
        try:
            status = directory.stat()
            found.append((status.st_ino, status.st_mtime_ns))
        except FileNotFoundError:
            found.append((0, 0))
    if not any(inode for inode, _ in found):
        raise FileNotFoundError(ENOENT, "it is gone", str(directories[0]))
    return tuple(found)


def _listing(box: Box) -> dict[tuple[str, bool], tuple[str, str]]:
    """(unique, trashed) -> (new or cur, name). `new` first: what moves to `cur` meanwhile is seen twice, not never."""
    found: dict[tuple[str, bool], tuple[str, str]] = {}
    for place in ("new", "cur"):
        if place == "new" and not (box.path / place).is_dir():
            continue
        with os.scandir(box.path / place) as entries:
            for entry in entries:
                if not entry.name.startswith(".") and entry.is_file():
                    found[_unique(entry.name), _is_trashed(entry.name)] = (place, entry.name)
    return found


def _unique(name: str) -> str:
    return name.partition(INFO[0])[0].partition(",")[0]


def _is_trashed(name: str) -> bool:
    return "T" in name.partition(INFO)[2]


def _ref(box: Box, unique: str, trashed: bool) -> str:
    return _digest(os.fsencode(f"{box.name}/{unique}{'/T' if trashed else ''}")).hex()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=8).digest()
