"""The folders of the mailbox. Their ids never change; their names are in whatever language the user has."""

import base64
import hashlib
from sqlite3 import Row
from typing import Any

from tests.simulators.microsoft.errors import invalid, malformed_id, not_found
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State

Json = dict[str, Any]
WELL_KNOWN = {
    "msgfolderroot": ("Top of Information Store", "Oberste Ebene des Informationsspeichers"),
    "inbox": ("Inbox", "Posteingang"), "drafts": ("Drafts", "Entwürfe"),
    "sentitems": ("Sent Items", "Gesendete Elemente"), "deleteditems": ("Deleted Items", "Gelöschte Elemente"),
    "junkemail": ("Junk Email", "Junk-E-Mail"), "outbox": ("Outbox", "Postausgang"), "archive": ("Archive", "Archiv"),
    "conversationhistory": ("Conversation History", "Aufgezeichnete Unterhaltungen"),
    "recoverableitemsdeletions": ("Deletions", "Deletions"),
}  # fmt: skip
_HIDDEN = {"recoverableitemsdeletions", "msgfolderroot"}


class FolderStore:
    """The tree of folders below the root."""

    def __init__(self, state: State, switches: Switches) -> None:
        self._state, self._switches = state, switches
        with state.transaction():
            if state.row("select 1 from folders") is None:
                root = self._add("", "", "msgfolderroot")
                for one in WELL_KNOWN:
                    if one != "msgfolderroot":
                        self._add("" if one in _HIDDEN else root, "", one)

    def id_of(self, name: str) -> str:
        """The id of a folder named by its id or its well-known name. Raises `GraphError`."""
        row = self._row(name)
        if row is None and len(name) < 20:
            raise malformed_id()
        if row is None:
            raise not_found()
        return str(row["id"])

    def well_known(self, folder: str) -> str:
        """The well-known name of a folder by its id, "" when it has none."""
        row = self._row(folder)
        return "" if row is None else str(row["well_known"])

    def entry(self, folder: str) -> Json:
        """A folder in the form of the API. Raises `GraphError`."""
        row = self._row(self.id_of(folder))
        assert row is not None
        counts = self._state.row(
            "select count(*), coalesce(sum(not json_extract(doc, '$.isRead')), 0) from messages "
            "where folder = ? and not gone",
            row["id"],
        )
        children = self._state.row("select count(*) from folders where parent = ? and not gone", row["id"])
        assert counts is not None
        assert children is not None
        return {
            "id": row["id"],
            "displayName": self._name(row),
            "parentFolderId": row["parent"] or row["id"],
            "childFolderCount": children[0],
            "unreadItemCount": counts[1],
            "totalItemCount": counts[0],
            "isHidden": False,
        }

    def children(self, parent: str) -> list[str]:
        rows = self._state.rows("select id from folders where parent = ? and not gone order by number", parent)
        return [row["id"] for row in rows]

    def named(self, name: str) -> str:
        """The id of the folder of that display name or well-known name below the root; made when there is none."""
        row = self._row(name.lower().replace(" ", ""))
        if row is not None:
            return str(row["id"])
        row = self._state.row("select id from folders where name = ? and not gone", name)
        return self.create(self.id_of("msgfolderroot"), name) if row is None else str(row["id"])

    def create(self, parent: str, name: str) -> str:
        """Raises `GraphError` when there is one of that name."""
        taken = [self.entry(one)["displayName"].casefold() for one in self.children(parent)]
        if name.casefold() in taken:
            raise invalid("ErrorFolderExists", "A folder with the specified name already exists.")
        return self._add(parent, name, "")

    def remove(self, folder: str) -> None:
        self._state.run(
            "update folders set gone = 1, number = ? where id = ?", self._state.count("folder_change"), folder
        )

    def rename(self, folder: str, name: str) -> None:
        self._state.run(
            "update folders set name = ?, number = ? where id = ?", name, self._state.count("folder_change"), folder
        )

    def changed_since(self, number: int) -> list[Row]:
        return self._state.rows(
            "select * from folders where number > ? and well_known not in ('msgfolderroot', "
            "'recoverableitemsdeletions') order by number",
            number,
        )

    @property
    def revision(self) -> int:
        return int(self._state.fact("count:folder_change", 0))

    def _row(self, name: str) -> Row | None:
        return self._state.row(
            "select * from folders where (id = ? or (well_known != '' and well_known = ?)) and not gone",
            name,
            name.lower(),
        )

    def _name(self, row: Row) -> str:
        if row["well_known"]:
            return WELL_KNOWN[row["well_known"]][int(self._switches.localized_folders)]
        return str(row["name"])

    def _add(self, parent: str, name: str, well_known: str) -> str:
        number = self._state.count("folder_change")
        seed = hashlib.sha256(f"folder {number}".encode()).digest()
        folder = "AQMkAD" + base64.urlsafe_b64encode(seed + seed).decode().rstrip("=") + "AAAA"
        self._state.run("insert into folders values (?, ?, ?, ?, ?, 0)", folder, parent, name, well_known, number)
        return folder
