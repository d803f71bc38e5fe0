"""Change tracking: rounds of pages over one folder's messages or over the folders, with their links.

https://learn.microsoft.com/graph/delta-query-messages. A link is an absolute address of this server with a token that
holds the options of the first request. A round begins with what is there, or after a deltaLink with what changed; what
changes meanwhile comes with the next round at the latest. An item that left the folder is told as removed.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from tests.simulators.http import Reply, json_reply
from tests.simulators.microsoft import filters, odata, shapes, types
from tests.simulators.microsoft.calls import Call
from tests.simulators.microsoft.errors import GraphError, invalid
from tests.simulators.microsoft.items import Item, ItemStore
from tests.simulators.microsoft.odata import Query
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State

Json = dict[str, Any]
PAGE = 10
MOST_FILTERED = 5000
GENERATIONS = 4
EXPIRED = {
    "410": (410, "SyncStateNotFound"), "410-resync": (410, "resyncRequired"), "400": (400, "syncStateNotFound"),
    "400-resync": (400, "resyncRequired"),
}  # fmt: skip
"""The ways in which a token is refused once it is too old: status and code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Where a round stands: it tells what happened after `since` (0: all that is there), `place` is the last it told,
    `begun` the revision of the log when it began."""

    scope: str
    query: Query
    since: int
    begun: int
    place: str
    chain: int = 0


class Tokens:
    """The tokens of all links, kept as they were handed out. The links that follow from one first request are a chain,
    and each answer to one of them is a generation of it."""

    def __init__(self, state: State, switches: Switches) -> None:
        self._state, self._switches = state, switches

    def new(self, kind: str, round_: Round) -> str:
        text = json.dumps(round_.query.raw)
        number = self._state.count("token")
        chain = round_.chain or number
        token = hashlib.sha256(f"{number} {text}".encode()).hexdigest() * 2
        self._state.run(
            "insert into tokens values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
            token, kind, round_.scope, text, round_.since, round_.begun, round_.place, chain, self._latest(chain) + 1,
        )  # fmt: skip
        return token

    def read(self, query: Query, scope: str, fresh: str, kind: str) -> Round:
        """The round that a token continues. Raises `GraphError` for one too old, or that is none of ours."""
        row = self._state.row("select * from tokens where token = ?", query.token)
        if row is None or row["scope"] != scope or row["kind"] != query.token_kind:
            raise invalid("SyncStateInvalid", "The sync state is invalid.")
        last = self._latest(row["chain"])
        forgotten = self._switches.few_generations and row["generation"] <= last - GENERATIONS
        if row["expired"] or forgotten:
            status, code = EXPIRED[row["expired"] or "410"]
            words = f"The sync state generation is not found; generation={row['generation']};[highest={last}]."
            headers = (("Location", fresh),) if status == 410 else ()
            raise GraphError(status, code, words, headers=headers)
        raw = [(name, text) for name, text in json.loads(row["query"])]
        first = odata.read(raw, kind, odata.OPTIONS)
        return Round(
            scope=scope, query=first, since=row["since"], begun=row["begun"], place=row["place"], chain=row["chain"]
        )

    def _latest(self, chain: int) -> int:
        row = self._state.row("select max(generation) from tokens where chain = ?", chain)
        return 0 if row is None or row[0] is None else int(row[0])

    def expire(self, how: str) -> None:
        """All tokens handed out are too old. Raises KeyError for a way there is not."""
        EXPIRED[how]
        self._state.run("update tokens set expired = ?", how)


class MessageDelta:
    """Delta of the messages of one folder."""

    def __init__(self, state: State, store: ItemStore, tokens: Tokens, switches: Switches, url: str) -> None:
        self._state, self._store, self._tokens, self._switches, self._url = state, store, tokens, switches, url

    def answer(self, call: Call) -> Reply:
        """Raises `GraphError`."""
        folder = self._store.folders.id_of(call.path["folder"])
        there = f"{self._url}/v1.0/me/mailFolders('{call.path['folder']}')/messages/delta"
        if call.query.token:
            round_ = self._tokens.read(call.query, folder, there, "message")
        else:
            _check(call.query)
            round_ = Round(scope=folder, query=call.query, since=0, begun=self._latest(), place="")
        size = call.page_size or round_.query.top or PAGE
        if self._switches.empty_delta_pages and not round_.place:
            return self._page(call, there, [], round_, place="-", more=True)
        if round_.since:
            return self._later(call, there, round_, size)
        return self._first(call, there, round_, size)

    def _latest(self) -> int:
        if not self._switches.late_delta:
            return self._store.revision
        return self._store.revision_before(self._state.now() - int(self._switches.lag.total_seconds() * 1000))

    def _first(self, call: Call, there: str, round_: Round, size: int) -> Reply:
        """A page of what lies in the folder, the latest first."""
        test = filters.read(round_.query.filter, "message") if round_.query.filter else None
        edge = self._state.now() - int(self._switches.lag.total_seconds() * 1000)
        told, _, after = round_.place.removeprefix("-").partition("|")
        wanted = (
            one
            for one in self._store.from_place(round_.scope, _read_place(after))
            if (test is None or test.test(shapes.document(one), one.properties))
            and (not self._switches.late_delta or one.indexed_at <= edge)
        )
        left = MOST_FILTERED - int(told or 0) if test else size + 1
        items = list(islice(wanted, min(size + 1, max(left, 0))))
        shown = [self._shown(one, round_, call) for one in items[:size]]
        place = f"{int(told or 0) + size}|{_place(items[size - 1])}" if items[size:] else ""
        return self._page(call, there, shown, round_, place=place, more=bool(items[size:]))

    def _later(self, call: Call, there: str, round_: Round, size: int) -> Reply:
        """A page of what happened since the last round, each message once, by its last change."""
        until = max(self._latest(), round_.since)
        rows = self._store.changes(round_.scope, round_.since, until)
        last = {row["message"]: row for row in rows}
        after = int(round_.place.removeprefix("-") or 0)
        due = sorted((row["number"], number) for number, row in last.items() if row["number"] > after)
        shown = []
        for _, number in due[:size]:
            kinds = [row["kind"] for row in rows if row["message"] == number]
            if one := self._change(number, kinds, last[number]["rest"], round_, call):
                shown.append(one)
        if self._switches.disordered_delta:
            shown.reverse()
            shown.sort(key=lambda one: "@removed" not in one)
        if due[size:]:
            return self._page(call, there, shown, round_, place=str(due[size - 1][0]), more=True)
        begun = max([round_.since, *(row["number"] for row in rows)])
        done = replace(round_, begun=begun, place="")
        return self._page(call, there, shown, done, place="", more=False)

    def _change(self, number: int, kinds: Sequence[str], rest: str, round_: Round, call: Call) -> Json | None:
        wanted = round_.query.others.get("changetype", "")
        item = self._store.numbered(number)
        if item is None or item.folder != round_.scope:
            row = self._state.row("select immutable from messages where number = ?", number)
            assert row is not None
            shown_id = row["immutable"] if shapes.immutable(call.prefer) else rest
            reason = "deleted" if item is None else "changed"
            removed = {"@odata.type": "#microsoft.graph.message", "id": shown_id, "@removed": {"reason": reason}}
            return removed if wanted in {"", "deleted"} else None
        kind = "created" if "created" in kinds else "updated"
        if wanted not in {"", kind}:
            return None
        test = filters.read(round_.query.filter, "message") if round_.query.filter else None
        if test is not None and not test.test(shapes.document(item), item.properties):
            return None
        if set(kinds) == {"read"} and self._switches.partial_read_changes:
            shown = self._shown(item, round_, call)
            kept = ("@odata.type", "id")
            return {name: shown[name] for name in kept} | {
                "isRead": item.doc.get("isRead", False),
                "parentFolderId": item.folder,
            }
        return self._shown(item, round_, call)

    def _shown(self, item: Item, round_: Round, call: Call) -> Json:
        shown = shapes.message(item, round_.query, call.prefer, self._switches)
        return {"@odata.type": item.doc.get("@odata.type") or "#microsoft.graph.message", **shown}

    def _page(self, call: Call, there: str, shown: list[Json], round_: Round, *, place: str, more: bool) -> Reply:
        if self._switches.repeat_in_delta:
            shown = shown + shown
        answer: Json = {"@odata.context": f"{self._url}/v1.0/$metadata#Collection(message)"}
        if more:
            token = self._tokens.new("skip", replace(round_, place=place))
            answer["@odata.nextLink"] = f"{there}?$skiptoken={token}"
        else:
            token = self._tokens.new("delta", replace(round_, since=round_.begun, place=""))
            answer["@odata.deltaLink"] = f"{there}?$deltatoken={token}"
        answer["value"] = shown
        return json_reply(answer, headers=shapes.applied(call.prefer))


def _check(query: Query) -> None:
    """Delta of messages filters by receivedDateTime alone, orders by it alone, and searches not at all."""
    if query.search:
        raise invalid("ErrorInvalidUrlQuery", "The query parameter '$search' is not supported with delta.")
    if query.filter:
        test = filters.read(query.filter, "message")
        if set(test.named) != {"receivedDateTime"} or not _bounded_below(query.filter):
            raise invalid("ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.")
    if query.orderby and query.orderby != (("receivedDateTime", "desc"),):
        raise invalid("ErrorInvalidUrlQuery", "The sort order is not supported with delta.")
    if query.skip:
        raise invalid("ErrorInvalidUrlQuery", "The query parameter '$skip' is not supported with delta.")
    if query.others.get("changetype", "created") not in {"created", "updated", "deleted"}:
        raise invalid("ErrorInvalidUrlQuery", "changeType is one of created, updated, deleted.")


def _bounded_below(text: str) -> bool:
    words = text.split()
    return len(words) == 3 and words[1] in {"ge", "gt"}


def _place(item: Item) -> str:
    """By what the first round is ordered: the latest first."""
    return f"{item.doc['receivedDateTime']}|{item.number}"


def _read_place(place: str) -> tuple[str, int] | None:
    received, _, number = place.partition("|")
    return (received, int(number)) if place else None


class FolderDelta:
    """Delta of the folders below the root, and the plain operations on folders."""

    def __init__(self, store: ItemStore, tokens: Tokens, url: str) -> None:
        self._store, self._tokens, self._url = store, tokens, url

    def answer(self, call: Call) -> Reply:
        """Raises `GraphError`."""
        folders = self._store.folders
        context = f"{self._url}/v1.0/$metadata#users('me')/mailFolders"
        match call.operation:
            case "mailFolders.get":
                shown = _selected(folders.entry(call.path["folder"]), call.query)
                return json_reply({"@odata.context": f"{context}/$entity", **shown})
            case "mailFolders.list" | "mailFolders.childFolders":
                parent = folders.id_of(call.path.get("folder", "msgfolderroot"))
                entries = [folders.entry(one) for one in folders.children(parent)]
                if call.query.filter:
                    test = filters.read(call.query.filter, "mailFolder")
                    entries = [one for one in entries if test.test(one, {})]
                page = entries[call.query.skip : call.query.skip + (call.page_size or PAGE)]
                answer: Json = {"@odata.context": context, "value": [_selected(one, call.query) for one in page]}
                done = call.query.skip + len(page)
                if done < len(entries):
                    answer["@odata.nextLink"] = f"{self._url}{call.url}?$top={call.page_size or PAGE}&$skip={done}"
                return json_reply(answer)
            case "mailFolders.create":
                name = str(types.check("mailFolder", call.body).get("displayName") or "")
                if not name:
                    raise invalid("ErrorInvalidRequest", "The folder needs a displayName.")
                made = folders.create(folders.id_of(call.path.get("folder", "msgfolderroot")), name)
                return json_reply({"@odata.context": f"{context}/$entity", **folders.entry(made)}, 201)
            case "mailFolders.delete":
                self._delete(folders.id_of(call.path["folder"]))
                return Reply(status=204)
        return self._tree(call)

    def _delete(self, folder: str) -> None:
        """A folder of the user's goes with all that is in it; here it is gone for good at once."""
        if self._store.folders.well_known(folder):
            raise GraphError(403, "ErrorDeleteDistinguishedFolder", "Distinguished folders cannot be deleted.")
        for item in self._store.items(folder):
            self._store.purge(item)
        self._store.folders.remove(folder)

    def _tree(self, call: Call) -> Reply:
        there = f"{self._url}/v1.0/me/mailFolders/delta"
        folders = self._store.folders
        if call.query.token:
            round_ = self._tokens.read(call.query, "folders", there, "mailFolder")
        else:
            round_ = Round(scope="folders", query=call.query, since=0, begun=folders.revision, place="")
        shown: list[Json] = []
        for row in folders.changed_since(round_.since):
            if row["gone"]:
                shown += [{"id": row["id"], "@removed": {"reason": "deleted"}}] if round_.since else []
            else:
                shown.append(_selected(folders.entry(row["id"]), round_.query))
        now = replace(round_, since=folders.revision, begun=folders.revision)
        token = self._tokens.new("delta", now)
        answer = {
            "@odata.context": f"{self._url}/v1.0/$metadata#Collection(mailFolder)",
            "@odata.deltaLink": f"{there}?$deltatoken={token}",
            "value": shown,
        }
        return json_reply(answer)


def _selected(entry: Json, query: Query) -> Json:
    return {name: value for name, value in entry.items() if not query.select or name in {"id", *query.select}}
