"""Who wrote to whom and what answers what: the heads of all messages of a tree, kept in memory and up to date.

Only the few fields that bind messages together are read, and each file once. A conversation is everything connected by
ids: some clients drop the first of the References, some write In-Reply-To alone, and an answer that is overlooked is an
answer the user seems not to have had.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from sys import intern

from providers.local.maildir import File, Tree, instant
from providers.mime import message_id, message_ids, root_id

_FIRST_READ = 16 * 1024
_MOST_READ = 256 * 1024
_END = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(
    rb"^(message-id|in-reply-to|references|from|to|cc|bcc)[ \t]*:(.*(?:\n[ \t].*)*)", re.IGNORECASE | re.MULTILINE
)
_ADDRESS = re.compile(rb"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+")


@dataclass(frozen=True, slots=True)
class Head:
    """`near` are all ids this message is bound to, its own first. `people` is every address its fields contain, names
    included: good for leaving messages out, not for taking them in."""

    message_id: str
    near: tuple[str, ...]
    root: str
    people: tuple[str, ...]


class Index:
    """The heads of the tree's messages. `refresh` before each question."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._heads: dict[str, Head] = {}
        self._near: dict[str, set[str]] = {}
        self._generation = -1

    def refresh(self) -> None:
        """Bring the tree and the heads up to date. Raises `Unavailable` as `Tree.look` does."""
        self._tree.look()
        if self._generation == self._tree.generation:
            return
        files = dict(self._tree.files)  # reading may find that one of them is gone, and take it out of the tree
        generation = self._tree.generation
        for ref in self._heads.keys() - files.keys():
            self._drop(ref)
        # A draft may be written anew in place.
        for ref in [ref for ref, file in files.items() if file.stamp and ref in self._heads]:
            self._drop(ref)
        for ref in files.keys() - self._heads.keys():
            self._take(files[ref])
        self._generation = generation

    def head(self, file: File) -> Head | None:
        return self._heads.get(file.ref)

    def owners(self, wanted: str) -> list[File]:
        """The files whose Message-ID is `wanted`."""
        return [
            self._tree.files[ref]
            for ref in self._near.get(wanted, ())
            if self._heads[ref].message_id == wanted and ref in self._tree.files
        ]

    def conversation(self, wanted: str) -> list[File]:
        """All messages bound, directly or by others, to the id `wanted`."""
        ids, reached, waiting = {wanted}, set[str](), [wanted]
        while waiting:
            for ref in self._near.get(waiting.pop(), set()) - reached:
                reached.add(ref)
                fresh = [near for near in self._heads[ref].near if near not in ids]
                ids.update(fresh)
                waiting.extend(fresh)
        return [self._tree.files[ref] for ref in reached if ref in self._tree.files]

    def root(self, own: str, in_reply_to: str, references: Iterable[str]) -> str:
        """The id of the first message of the conversation a message belongs to, as far as the tree knows it.

        It depends on older messages only, so that it stays the same when answers arrive.
        """
        passed: set[str] = set()
        while True:
            chain = tuple(references)
            parents = [near for near in (*chain, in_reply_to) if near and near != own]
            known = next((head for near in parents for head in self._owner(near) if head.near[0] not in passed), None)
            if known is None:
                return root_id(own, in_reply_to, chain)
            passed.add(known.near[0])
            own, in_reply_to, references = known.message_id, "", known.near[1:]

    def with_people(self, addresses: frozenset[str], domain: str, since: datetime) -> Iterator[File]:
        """Messages received since `since` in whose fields an address, or one at `domain`, occurs; the latest first."""
        suffix = f"@{domain}" if domain else ""
        found = []
        for ref, head in self._heads.items():
            if any(person in addresses or (suffix and person.endswith(suffix)) for person in head.people):
                file = self._tree.files.get(ref)
                received = self._tree.received_ns(file) if file else None
                if file and received is not None and instant(received) >= since:
                    found.append((received, ref, file))
        return (file for _, _, file in sorted(found, key=lambda entry: entry[:2], reverse=True))

    def _owner(self, wanted: str) -> Iterator[Head]:
        for ref in sorted(self._near.get(wanted, ())):
            if self._heads[ref].message_id == wanted:
                yield self._heads[ref]

    def _take(self, file: File) -> None:
        try:
            raw = self._tree.read(file, _FIRST_READ)
            if raw is not None and len(raw) == _FIRST_READ and not _END.search(raw):
                raw = self._tree.read(file, _MOST_READ)
        except OSError:
            raw = b""  # it may not be read, and so belongs to no conversation
        if raw is None:
            return
        head = self._heads[file.ref] = read_head(raw)
        for near in head.near:
            self._near.setdefault(near, set()).add(file.ref)

    def _drop(self, ref: str) -> None:
        for near in self._heads.pop(ref).near:
            holders = self._near[near]
            holders.discard(ref)
            if not holders:
                del self._near[near]


def read_head(raw: bytes) -> Head:
    """The binding fields of a message's bytes; the first of each name counts."""
    end = _END.search(raw)
    fields: dict[bytes, bytes] = {}
    for match in _FIELD.finditer(raw[: end.start() + 1] if end else raw):
        fields.setdefault(match[1].lower(), match[2])
    text = {name: value.decode("utf-8", "replace") for name, value in fields.items() if name not in _PEOPLE}
    own = message_id(text.get(b"message-id", ""))
    parents = message_ids(text.get(b"in-reply-to", ""))[:1]
    references = message_ids(text.get(b"references", ""))
    near = tuple(intern(one) for one in dict.fromkeys((own, *references, *parents)) if one)
    people = b" ".join(fields[name] for name in _PEOPLE if name in fields).lower()
    return Head(
        message_id=own,
        near=near,
        root=root_id(own, parents[0] if parents else "", references),
        people=tuple({intern(found.decode("utf-8", "replace")) for found in _ADDRESS.findall(people)}),
    )


_PEOPLE = (b"from", b"to", b"cc", b"bcc")
