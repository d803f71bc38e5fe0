"""The messages of the mailbox, where they lie, and the log of what happened to them, from which delta is answered.

Here is what happens within the mailbox, whoever causes it; `mail` says who may ask for what, `post` lets mail leave.
"""

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from sqlite3 import Row
from typing import Any

from tests.simulators.letters import plain_subject
from tests.simulators.microsoft.errors import malformed_id, not_found
from tests.simulators.microsoft.folders import FolderStore
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State, instant

Json = dict[str, Any]
_FIRST = 1000
"""The revision of a log in which nothing has happened yet."""


@dataclass(slots=True, kw_only=True)
class Item:
    """A message as it lies there; to be changed and given back to `ItemStore.save`.

    `doc` holds the properties as the API names them, `properties` the extended ones, `headers` those that travel and
    are no property, `raw` the letter as it arrived or left, `files` the attachments in the form of the API.
    """

    number: int
    immutable: str
    rest: str
    folder: str
    doc: Json
    properties: dict[str, str] = field(default_factory=dict)
    headers: list[tuple[str, str]] = field(default_factory=list)
    raw: bytes | None = None
    files: list[Json] = field(default_factory=list)
    version: int = 1
    indexed_at: int = 0
    submitted_until: int | None = None

    @property
    def change_key(self) -> str:
        seed = hashlib.sha256(f"{self.number} {self.version}".encode()).digest()[:12]
        return "CQAAABYAAAA" + base64.b64encode(seed).decode() + "AAA"

    @property
    def etag(self) -> str:
        return f'W/"{self.change_key}"'


class ItemStore:
    """All messages of the account."""

    def __init__(self, state: State, folders: FolderStore, switches: Switches) -> None:
        self._state, self.folders, self._switches = state, folders, switches

    # --- reading --------------------------------------------------------------------------------------------------

    def item(self, item_id: str) -> Item:
        """By either of its ids, as it is now; an id it had in another folder is no longer good. Raises `GraphError`."""
        row = self._state.row("select * from messages where (immutable = ? or rest = ?) and not gone", item_id, item_id)
        if row is None and len(item_id) < 20:
            raise malformed_id()
        if row is None:
            raise not_found()
        return _item(row)

    def numbered(self, number: int) -> Item | None:
        """None when it is gone for good."""
        row = self._state.row("select * from messages where number = ? and not gone", number)
        return None if row is None else _item(row)

    def items(self, folder: str = "", must: Mapping[str, str] | None = None) -> list[Item]:
        """Those of a folder, or of all folders that the user sees, the latest first; those without the conversation or
        the Message-ID that they `must` have may be left out."""
        where, values = ["not gone"], list[object]()
        if folder:
            where, values = [*where, "folder = ?"], [folder]
        for name, column in (("conversationId", "conversation"), ("internetMessageId", "rfc_id")):
            if must and name in must:
                where.append(f"{column} = ?{' collate nocase' if column == 'rfc_id' else ''}")
                values.append(must[name])
        query = f"select * from messages where {' and '.join(where)} order by received desc, number desc"
        return [_item(row) for row in self._state.rows(query, *values)]

    def from_place(self, folder: str, place: tuple[str, int] | None) -> Iterator[Item]:
        """The messages of a folder, the latest first, after the one received then and of that number."""
        received, number = place or ("9999", 0)
        rows = self._state.rows(
            "select * from messages where folder = ? and not gone and (received, number) < (?, ?) "
            "order by received desc, number desc",
            folder, received, number,
        )  # fmt: skip
        return map(_item, rows)

    def by_message_id(self, rfc_id: str) -> list[Item]:
        rows = self._state.rows("select * from messages where rfc_id = ? and not gone order by number", rfc_id)
        return [_item(row) for row in rows]

    # --- changing -------------------------------------------------------------------------------------------------

    def add(self, folder: str, doc: Mapping[str, Any], **rest: Any) -> Item:
        """A new message; `rest` are further fields of `Item`. What the server sets is set, the rest is given."""
        number = self._state.count("message")
        now = stamp(self._state.clock())
        item = Item(
            number=number,
            immutable=self._new_id("AAkALgAA", f"immutable {number // 2}", number),
            rest=self._new_id("AAMkAG", f"rest {number // 2}", number),
            folder=folder,
            doc={"createdDateTime": now, "receivedDateTime": now, "sentDateTime": now, **doc},
            **rest,
        )
        item.doc.setdefault("internetMessageId", self.own_message_id())
        item.doc.setdefault("conversationId", self.new_conversation())
        item.doc.setdefault("conversationIndex", self._index(item.doc["conversationId"]))
        item.doc["lastModifiedDateTime"] = now
        item.indexed_at = self._state.now()
        self._state.run(
            f"insert into messages values ({', '.join('?' * 16)})",
            item.number, item.immutable, item.rest, item.folder, *_columns(item), 0,
        )  # fmt: skip
        self._log(item, "created")
        return item

    def save(self, item: Item, kind: str = "updated") -> Item:
        """The item with another change key. `kind` "read" says that nothing but the read mark changed."""
        item.version += 1
        if kind != "read":
            item.doc["lastModifiedDateTime"] = stamp(self._state.clock())
        self.keep(item)
        self._log(item, kind)
        return item

    def keep(self, item: Item) -> None:
        """What has changed behind the scenes, of which no log tells."""
        self._state.run(
            "update messages set rest = ?, folder = ?, conversation = ?, rfc_id = ?, received = ?, doc = ?, "
            "properties = ?, headers = ?, raw = ?, files = ?, version = ?, indexed_at = ?, submitted_until = ? "
            "where number = ?",
            item.rest, item.folder, *_columns(item), item.number,
        )  # fmt: skip

    def move(self, item: Item, folder: str) -> Item:
        """Into another folder, where its default id is another one; the immutable id stays."""
        if item.folder == folder:
            return item
        self._log(item, "removed")
        item.folder = folder
        item.version += 1
        item.rest = self._new_id("AAMkAG", f"moved {self._state.count('moved')}", 0)
        item.doc["lastModifiedDateTime"] = stamp(self._state.clock())
        self.keep(item)
        self._log(item, "created")
        return item

    def delete(self, item: Item) -> None:
        """To Deleted Items; what lies there already is gone for the user."""
        if self.folders.well_known(item.folder) == "deleteditems":
            self.purge(item)
        else:
            self.move(item, self.folders.id_of("deleteditems"))

    def purge(self, item: Item) -> None:
        """Gone for good."""
        self._log(item, "deleted")
        self._state.run("update messages set gone = 1 where number = ?", item.number)

    # --- conversations --------------------------------------------------------------------------------------------

    def conversation_for(self, references: list[str], subject: str) -> str:
        """The conversation of an arriving message: that of what it refers to when the subject is the same, else one of
        the same subject, else its own."""
        topic = plain_subject(subject)
        for rfc_id in reversed(references):
            for item in self.by_message_id(rfc_id):
                if plain_subject(item.doc.get("subject", "")) == topic:
                    return str(item.doc["conversationId"])
        if self._switches.shared_conversations and topic and not references:
            for item in self.items():
                if plain_subject(item.doc.get("subject", "")) == topic and not item.doc.get("isDraft"):
                    return str(item.doc["conversationId"])
        return self.new_conversation()

    def conversation_of(self, index: str) -> str:
        """The conversation that a conversation index belongs to by its first 22 bytes, a new one for any other."""
        first = base64.b64decode(index)[:22]
        found = (one.doc for one in self.items() if base64.b64decode(one.doc["conversationIndex"])[:22] == first)
        return str(next(found, {}).get("conversationId") or self.new_conversation())

    def new_conversation(self) -> str:
        seed = hashlib.sha256(f"conversation {self._state.count('conversation')}".encode()).digest()
        return "AAQkAG" + base64.urlsafe_b64encode(seed + seed).decode().rstrip("=") + "AQAO="

    def own_message_id(self) -> str:
        """A Message-ID as Exchange makes them."""
        seed = hashlib.sha256(f"rfc {self._state.count('rfc_id')}".encode()).hexdigest().upper()
        return f"<{seed[:14]}{seed[14:20]}@DB9PR01MB{seed[20:24]}.eurprd01.prod.outlook.com>"

    # --- the log --------------------------------------------------------------------------------------------------

    @property
    def revision(self) -> int:
        return _FIRST + int(self._state.fact("count:change", 0))

    def changes(self, folder: str, since: int, until: int) -> list[Row]:
        """What happened in a folder after one revision and up to another, in its order."""
        return self._state.rows(
            "select * from changes where folder = ? and number > ? and number <= ? order by number",
            folder, since, until,
        )  # fmt: skip

    def revision_before(self, milliseconds: int) -> int:
        """The revision of the log at that time."""
        row = self._state.row("select max(number) from change_times where at <= ?", milliseconds)
        return _FIRST if row is None or row[0] is None else int(row[0])

    def _log(self, item: Item, kind: str) -> None:
        number = _FIRST + self._state.count("change")
        self._state.run("insert into changes values (?, ?, ?, ?, ?)", number, item.folder, item.number, kind, item.rest)
        self._state.run("insert into change_times values (?, ?)", number, self._state.now())

    @staticmethod
    def _new_id(prefix: str, seed: str, number: int) -> str:
        """An id as long as real ones. Two messages that follow each other have ids that differ in case only, as ids of
        this kind may: whoever folds them loses one."""
        digest = hashlib.sha256(seed.encode()).digest()
        tail = base64.urlsafe_b64encode(digest * 3).decode().rstrip("=")
        return prefix + (tail.swapcase() if number % 2 else tail) + "AAA="

    @staticmethod
    def _index(conversation: str) -> str:
        return base64.b64encode(b"\x01" + hashlib.sha256(conversation.encode()).digest()[:21]).decode()


def stamp(at: datetime) -> str:
    """An instant as the API writes it, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def stamp_of(milliseconds: int) -> str:
    return stamp(instant(milliseconds))


def _columns(item: Item) -> tuple[object, ...]:
    return (
        item.doc["conversationId"], item.doc["internetMessageId"], item.doc["receivedDateTime"], json.dumps(item.doc),
        json.dumps(item.properties), json.dumps(item.headers), item.raw, json.dumps(item.files), item.version,
        item.indexed_at, item.submitted_until,
    )  # fmt: skip


def _item(row: Row) -> Item:
    return Item(
        number=row["number"],
        immutable=row["immutable"],
        rest=row["rest"],
        folder=row["folder"],
        doc=json.loads(row["doc"]),
        properties=json.loads(row["properties"]),
        headers=[(name, value) for name, value in json.loads(row["headers"])],
        raw=row["raw"],
        files=json.loads(row["files"]),
        version=row["version"],
        indexed_at=row["indexed_at"],
        submitted_until=row["submitted_until"],
    )
