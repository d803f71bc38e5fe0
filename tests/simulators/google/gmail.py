"""The methods of the Gmail API, each by the id it has in the discovery document."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.simulators import letters
from tests.simulators.google import shapes
from tests.simulators.google.discovery import decode, encode
from tests.simulators.google.errors import ApiError, invalid, not_found
from tests.simulators.google.mailbox import SYSTEM_LABELS, Mail, MailStore, checked
from tests.simulators.google.post import PostOffice
from tests.simulators.google.search import Query
from tests.simulators.google.switches import Switches
from tests.simulators.state import State

METADATA = "https://www.googleapis.com/auth/gmail.metadata"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request to a method: values of path and query, the body, an uploaded letter, and the token's scopes."""

    method: str
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Json
    media: bytes | None
    scopes: frozenset[str]


class Gmail:
    """Answers calls; everything it knows is in the store."""

    def __init__(self, state: State, store: MailStore, post: PostOffice, switches: Switches, email: str) -> None:
        self._state, self._store, self._post, self._switches, self._email = state, store, post, switches, email
        self._methods: dict[str, Callable[[Call], Json | None]] = {
            "getProfile": self._profile,
            "drafts.create": self._create_draft,
            "drafts.delete": self._delete_draft,
            "drafts.get": self._get_draft,
            "drafts.list": self._list_drafts,
            "drafts.send": self._send_draft,
            "drafts.update": self._update_draft,
            "history.list": self._list_history,
            "labels.create": self._create_label,
            "labels.delete": self._delete_label,
            "labels.get": self._get_label,
            "labels.list": self._list_labels,
            "messages.attachments.get": self._get_attachment,
            "messages.delete": self._delete_message,
            "messages.get": self._get_message,
            "messages.import": self._insert,
            "messages.insert": self._insert,
            "messages.list": self._list_messages,
            "messages.modify": self._modify,
            "messages.send": self._send_message,
            "messages.trash": self._trash,
            "messages.untrash": self._untrash,
            "settings.sendAs.get": self._get_send_as,
            "settings.sendAs.list": lambda call: {"sendAs": self._post.send_as()},
            "threads.get": self._get_thread,
            "threads.list": self._list_threads,
        }

    def answer(self, call: Call) -> Json | None:
        """The JSON of the answer, None for 204. Raises `ApiError`."""
        user = call.path.get("userId", "me")
        if user not in {"me", self._email}:
            raise ApiError(403, "forbidden", f"Delegation denied for {self._email}")
        method = self._methods.get(call.method.removeprefix("gmail.users."))
        if method is None:
            raise ApiError(501, "notImplemented", f"The simulator has no {call.method}", status="UNIMPLEMENTED")
        return method(call)

    # --- drafts ---------------------------------------------------------------------------------------------------

    def _create_draft(self, call: Call) -> Json:
        raw = self._letter(call, call.body.get("message", {}))
        thread = self._thread(call.body.get("message", {}).get("threadId", ""), raw)
        if self._switches.rewrite_message_id_of_drafts:
            raw = letters.with_header(raw, "Message-ID", self._store.own_message_id())
        mail = self._store.add(self._store.stamp_date(raw), ["DRAFT"], thread_id=thread)
        return {"id": self._store.draft_of(mail.id), "message": shapes.brief(mail)}

    def _update_draft(self, call: Call) -> Json:
        old = self._writable_draft(call.path["id"])
        message = call.body.get("message", {})
        raw = self._letter(call, message)
        wanted = message.get("threadId", "") or ("" if self._switches.unthread_on_update else old.thread_id)
        thread = self._thread(wanted, raw)
        draft_id = self._store.replace_draft(call.path["id"], self._store.stamp_date(raw), thread_id=thread)
        return {"id": draft_id, "message": shapes.brief(self._store.draft(draft_id))}

    def _thread(self, wanted: str, raw: bytes) -> str:
        if not wanted and self._switches.thread_drafts_by_headers:
            return self._store.thread_by_headers(raw)
        return self._store.requested_thread(wanted, raw)

    def _get_draft(self, call: Call) -> Json:
        mail = self._store.draft(call.path["id"])
        return {"id": call.path["id"], "message": self._shape(call, mail)}

    def _list_drafts(self, call: Call) -> Json:
        # A wrapper that goes on after the sending has a message without the label DRAFT.
        labels = [] if self._switches.answer_for_sent_draft else ["DRAFT"]
        found = self._found(call, labels, call.query.get("includeSpamTrash", False))
        wrapped = {mail.id: draft_id for mail in found if (draft_id := self._store.draft_of(mail.id))}
        page, token = _page(call, [mail for mail in found if mail.id in wrapped])
        drafts = [{"id": wrapped[mail.id], "message": shapes.brief(mail, labels=False)} for mail in page]
        return _listing("drafts", drafts, token, len(wrapped))

    def _delete_draft(self, call: Call) -> None:
        self._store.remove(self._store.draft(call.path["id"]).id)

    def _send_draft(self, call: Call) -> Json:
        draft_id = call.body.get("id", "")
        message = call.body.get("message", {})
        if not draft_id:
            raw = self._letter(call, message)
            return shapes.brief(
                self._post.send(raw, thread_id=self._store.requested_thread(message.get("threadId", ""), raw))
            )
        mail = self._writable_draft(draft_id)
        raw = self._letter(call, message) if message.get("raw") or call.media is not None else mail.raw
        return shapes.brief(self._post.send_draft(draft_id, raw))

    def _writable_draft(self, draft_id: str) -> Mail:
        try:
            mail = self._store.draft(draft_id)
            if "DRAFT" not in mail.labels:
                raise not_found()
        except ApiError:
            if self._switches.second_send_400:
                raise invalid("Message not a draft") from None
            raise
        return mail

    # --- messages -------------------------------------------------------------------------------------------------

    def _get_message(self, call: Call) -> Json:
        return self._shape(call, self._store.mail(call.path["id"]))

    def _list_messages(self, call: Call) -> Json:
        found = self._found(call, call.query.get("labelIds", []), call.query.get("includeSpamTrash", False))
        page, token = _page(call, found)
        return _listing("messages", [shapes.brief(mail, labels=False) for mail in page], token, len(found))

    def _insert(self, call: Call) -> Json:
        raw = self._letter(call, call.body)
        labels = call.body.get("labelIds", [])
        if unknown := [one for one in labels if one not in self._store.labels()]:
            raise invalid(f"Invalid label: {unknown[0]}")
        thread = self._store.requested_thread(call.body.get("threadId", ""), raw) or self._store.thread_by_headers(raw)
        default = "dateHeader" if call.method.endswith("import") else "receivedTime"
        by_header = call.query.get("internalDateSource", default) == "dateHeader"
        at = letters.sent_at(raw) if by_header else None
        return shapes.brief(self._store.add(raw, dict.fromkeys(labels), thread_id=thread, at=at))

    def _send_message(self, call: Call) -> Json:
        raw = self._letter(call, call.body)
        thread = self._store.requested_thread(call.body.get("threadId", ""), raw)
        return shapes.brief(self._post.send(raw, thread_id=thread))

    def _modify(self, call: Call) -> Json:
        add, take = call.body.get("addLabelIds", []), call.body.get("removeLabelIds", [])
        if {"DRAFT", "SENT"} & {*add, *take}:
            raise invalid(f"Invalid label: {next(iter({'DRAFT', 'SENT'} & {*add, *take}))}")
        if add and "DRAFT" in self._store.mail(call.path["id"]).labels:
            raise invalid(f"Invalid label: {add[0]}")  # a draft has no label but DRAFT
        return shapes.brief(self._store.relabel(call.path["id"], add, take))

    def _trash(self, call: Call) -> Json:
        return shapes.brief(self._store.relabel(call.path["id"], ["TRASH"], ["INBOX"]))

    def _untrash(self, call: Call) -> Json:
        return shapes.brief(self._store.relabel(call.path["id"], [], ["TRASH"]))

    def _delete_message(self, call: Call) -> None:
        self._store.remove(self._store.mail(call.path["id"]).id)

    def _get_attachment(self, call: Call) -> Json:
        mail = self._store.mail(call.path["messageId"])
        match = re.fullmatch(rf"ANGj{mail.id}p([\d.]+|x)", call.path["id"])
        content = shapes.attachment(mail.raw, match[1].replace("x", "")) if match else None
        if content is None:
            raise invalid("Invalid attachment token")
        return {"size": len(content), "data": encode(content)}

    # --- threads --------------------------------------------------------------------------------------------------

    def _get_thread(self, call: Call) -> Json:
        thread = self._store.thread(call.path["id"])
        if not thread:
            raise not_found()
        latest = max(mail.history_id for mail in thread)
        return {
            "id": call.path["id"],
            "historyId": str(latest),
            "messages": [self._shape(call, mail) for mail in thread],
        }

    def _list_threads(self, call: Call) -> Json:
        found = self._found(call, call.query.get("labelIds", []), call.query.get("includeSpamTrash", False))
        latest = list({mail.thread_id: mail for mail in reversed(found)}.values())[::-1]
        page, token = _page(call, latest)
        threads = [
            {"id": mail.thread_id, "snippet": shapes.snippet(mail.raw), "historyId": str(mail.history_id)}
            for mail in page
        ]
        return _listing("threads", threads, token, len(latest))

    # --- history --------------------------------------------------------------------------------------------------

    def _list_history(self, call: Call) -> Json:
        if "startHistoryId" not in call.query:
            raise invalid("Missing required parameter: startHistoryId", reason="required")
        self._known_labels([call.query["labelId"]] if "labelId" in call.query else [])
        start = call.query["startHistoryId"]
        rows = self._store.history_since(start)
        if self._switches.late_history:
            late = self._state.now() - int(self._switches.lag.total_seconds() * 1000)
            rows = [row for row in rows if row["at"] <= late]
        last = rows[-1]["id"] if self._switches.late_history and rows else start
        answer: Json = {"historyId": str(last if self._switches.late_history else self._store.history_id)}
        token = call.query.get("pageToken", "")
        if self._switches.empty_history_pages and rows and not token:
            return answer | {"nextPageToken": f"{start:020d}"}
        if token:
            rows = [row for row in rows if row["id"] > _number(token)]
        size = min(call.query.get("maxResults", 100) or 100, 500)
        # A page is so many records looked at: those that the filters take away leave it shorter, or empty.
        if rows[size:]:
            answer["nextPageToken"] = f"{rows[size - 1]['id']:020d}"
        types = set(call.query.get("historyTypes", []))
        records = [
            self._history(row)
            for row in rows[:size]
            if (not types or row["kind"] in types) and self._labelled(row, call.query.get("labelId", ""))
        ]
        return answer | ({"history": records} if records else {})

    @staticmethod
    def _labelled(row: Any, label: str) -> bool:
        return not label or label in json.loads(row["message_labels"]) or label in json.loads(row["labels"])

    def _history(self, row: Any) -> Json:
        message: Json = {"id": row["message_id"], "threadId": row["thread_id"]}
        told = message | ({"labelIds": json.loads(row["message_labels"])} if self._switches.history_labels else {})
        name = {"messageAdded": "messagesAdded", "messageDeleted": "messagesDeleted"}.get(row["kind"])
        entry: Json = {"message": told}
        if name is None:
            name = {"labelAdded": "labelsAdded", "labelRemoved": "labelsRemoved"}[row["kind"]]
            entry["labelIds"] = json.loads(row["labels"])
        return {"id": str(row["id"]), "messages": [message], name: [entry]}

    # --- the rest -------------------------------------------------------------------------------------------------

    def _profile(self, call: Call) -> Json:
        messages, threads = self._store.totals()
        return {
            "emailAddress": self._email,
            "messagesTotal": messages,
            "threadsTotal": threads,
            "historyId": str(self._store.history_id),
        }

    def _list_labels(self, call: Call) -> Json:
        return {"labels": [_label(label_id, name) for label_id, name in self._store.labels().items()]}

    def _get_label(self, call: Call) -> Json:
        name = self._store.labels().get(call.path["id"])
        if name is None:
            raise not_found()
        return _label(call.path["id"], name)

    def _create_label(self, call: Call) -> Json:
        name = call.body.get("name", "")
        if not name:
            raise invalid("Invalid label name")
        if name.casefold() in {one.casefold() for one in self._store.labels().values()}:
            raise ApiError(409, "aborted", "Label name exists or conflicts", status="ABORTED")
        label_id = f"Label_{self._state.count('label')}"
        self._store.rename_label(label_id, name)
        return _label(label_id, name)

    def _delete_label(self, call: Call) -> None:
        label_id = call.path["id"]
        if label_id not in self._store.labels():
            raise not_found()
        if label_id in SYSTEM_LABELS:
            raise invalid("Invalid delete request")
        self._store.remove_label(label_id)

    def _get_send_as(self, call: Call) -> Json:
        wanted = call.path["sendAsEmail"].casefold()
        for one in self._post.send_as():
            if str(one["sendAsEmail"]).casefold() == wanted:
                return one
        raise not_found()

    # --- what several need ----------------------------------------------------------------------------------------

    def _shape(self, call: Call, mail: Mail) -> Json:
        form = str(call.query.get("format", "full")).lower()
        if form in {"full", "raw"} and _only_metadata(call.scopes):
            raise ApiError(403, "forbidden", f"Metadata scope doesn't allow format {form.upper()}")
        return shapes.message(mail, form, call.query.get("metadataHeaders"))

    def _letter(self, call: Call, message: Mapping[str, Any]) -> bytes:
        raw = call.media if call.media is not None else decode(message.get("raw", ""))
        if not raw:
            raise invalid("'raw' RFC822 payload message string or uploading message via /upload/* URL required")
        return checked(raw)

    def _known_labels(self, labels: Sequence[str]) -> None:
        known = self._store.labels()
        if unknown := [one for one in labels if one not in known]:
            raise invalid(f"Invalid label: {unknown[0]}")

    def _found(self, call: Call, labels: Sequence[str], spam_and_trash: bool) -> list[Mail]:
        """What a list finds, the latest first; with q only what the index knows."""
        self._known_labels(labels)
        q = call.query.get("q", "")
        if q and METADATA in call.scopes:
            raise ApiError(403, "forbidden", "Metadata scope does not support 'q' parameter")
        query = Query(q, self._state.clock(), [str(one["sendAsEmail"]) for one in self._post.send_as()])
        hidden = spam_and_trash or query.hidden or bool({"SPAM", "TRASH"} & set(labels))
        lags = self._switches.search_lag if q else self._switches.stale_listings
        before = self._state.now() - int(self._switches.lag.total_seconds() * 1000) if lags else None
        found = self._store.holding(labels, hidden=hidden, ghosts=lags, before=before)
        return [mail for mail in found if query.matches(mail, self._store.labels())]


def _only_metadata(scopes: frozenset[str]) -> bool:
    readers = {
        "https://mail.google.com/",
        *(f"https://www.googleapis.com/auth/gmail.{one}" for one in ("readonly", "modify", "compose")),
    }
    return METADATA in scopes and not readers & scopes


def _label(label_id: str, name: str) -> Json:
    kind = "system" if label_id in SYSTEM_LABELS else "user"
    return {"id": label_id, "name": name, "type": kind}


def _number(token: str) -> int:
    if not token.isdigit():
        raise invalid("Invalid pageToken", reason="badRequest")
    return int(token)


def _page(call: Call, found: Sequence[Mail]) -> tuple[Sequence[Mail], str]:
    """One page of the list, and the token of the next one. A token names the last message before it, so that what
    arrives meanwhile moves nothing."""
    size = min(call.query.get("maxResults", 100) or 100, 500)
    if token := call.query.get("pageToken", ""):
        last = (_number(token[:20]), f"{_number(token[20:] or 'x'):016x}")
        found = [mail for mail in found if (mail.at, mail.id) < last]
    page = found[:size]
    return page, f"{page[-1].at:020d}{int(page[-1].id, 16):020d}" if found[size:] else ""


def _listing(name: str, items: list[Json], token: str, estimate: int) -> Json:
    """An empty list is left out altogether, as the API does."""
    answer: Json = {name: items} if items else {}
    if token:
        answer["nextPageToken"] = token
    return answer | {"resultSizeEstimate": estimate}
