"""The operations on messages and folders: what may be asked for, and what each does."""

import base64
import binascii
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

from tests.simulators import letters
from tests.simulators.http import Reply, json_reply
from tests.simulators.microsoft import bodies, composing, drafting, filters, properties, shapes, types
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.calls import Call, entity, nothing
from tests.simulators.microsoft.errors import conflict, invalid, not_found, over_quota
from tests.simulators.microsoft.items import Item, ItemStore, stamp
from tests.simulators.microsoft.post import PostOffice
from tests.simulators.microsoft.search import Search
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State

Json = dict[str, Any]
PAGE = 10


class Mail:
    """Answers for messages; one method an operation, found by its name."""

    def __init__(
        self, state: State, store: ItemStore, post: PostOffice, switches: Switches, account: Account, url: str
    ) -> None:
        self._state, self._store, self._post, self._switches = state, store, post, switches
        self._account, self._url = account, url

    def answer(self, call: Call) -> Reply:
        """Raises `GraphError`."""
        name = call.operation.split(".", 1)[1]
        if name.startswith("attachments."):
            return self._attach(call) if name.endswith("create") else self._attachments(call)
        if call.operation == "mailFolders.messages":
            return self._list(call)
        answers: dict[str, Callable[[Call], Reply]] = {
            "list": self._list,
            "get": lambda call: self._shown(call, self._item(call)),
            "value": self._value,
            "create": self._create,
            "update": self._update,
            "delete": self._delete,
            "permanentDelete": self._purge,
            "move": self._move,
            "copy": self._move,
            "send": self._send,
            "createReply": self._reply,
            "createReplyAll": self._reply,
        }
        return answers[name](call)

    # --- reading --------------------------------------------------------------------------------------------------

    def _list(self, call: Call) -> Reply:
        folder = self._store.folders.id_of(call.path["folder"]) if "folder" in call.path else ""
        query = call.query
        test = filters.read(query.filter, "message") if query.filter else None
        filters.check_order(test, query.orderby)
        items = self._store.items(folder, test.must if test else None)
        if query.search:
            found = Search(query.search, self._account.email)
            edge = self._state.now() - int(self._switches.lag.total_seconds() * 1000)
            items = [
                one for one in items if (not self._switches.search_lag or one.indexed_at <= edge) and found.matches(one)
            ]
        if test is not None:
            late = test.extended and self._switches.filter_lag
            edge = self._state.now() - int(self._switches.lag.total_seconds() * 1000)
            items = [
                one
                for one in items
                if (not late or one.indexed_at <= edge) and test.test(shapes.document(one, test.named), one.properties)
            ]
        for name, direction in reversed(query.orderby):
            items.sort(key=lambda one: str(_sortable(one, name)), reverse=direction == "desc")
        size = call.page_size or PAGE
        page, rest = items[query.skip : query.skip + size], items[query.skip + size :]
        shown = [shapes.message(one, query, call.prefer, self._switches) for one in page]
        answer: Json = {"@odata.context": self._context(call, "messages")}
        if query.count:
            answer["@odata.count"] = len(items)
        answer["value"] = shown
        if rest:
            answer["@odata.nextLink"] = self._next(call, query.skip + size)
        return json_reply(answer, headers=shapes.applied(call.prefer))

    def _next(self, call: Call, skip: int) -> str:
        kept = [(name, text) for name, text in call.query.raw if name.lower() != "$skip"]
        text = urlencode([*kept, ("$skip", str(skip))], safe="$,'()/:", quote_via=quote)
        return f"{self._url}{call.url}?{text}"

    def _item(self, call: Call) -> Item:
        item = self._store.item(call.path["id"])
        if "folder" in call.path and item.folder != self._store.folders.id_of(call.path["folder"]):
            raise not_found()
        return item

    def _matching(self, call: Call) -> Item:
        """The item when it is the version that `If-Match` names. Raises `GraphError` 412."""
        item = self._item(call)
        wanted = call.headers.get("if-match", "")
        if self._switches.restless_change_key and item.version == 1:
            item.version += 1
            self._store.keep(item)
        if wanted and wanted not in {"*", item.etag, item.change_key}:
            raise conflict()
        return item

    def _shown(self, call: Call, item: Item, status: int = 200) -> Reply:
        context = self._context(call, "messages") + "/$entity"
        shown = shapes.message(item, call.query, call.prefer, self._switches)
        headers = shapes.applied(call.prefer)
        if self._switches.restless_change_key and item.version == 1:
            item.version += 1
            self._store.keep(item)
        if status == 201:
            headers = (("Location", f"{self._url}/v1.0/me/messages('{shown['id']}')"), *headers)
        return entity(context, shown, status, headers)

    def _context(self, call: Call, what: str) -> str:
        user = self._account.entry()["id"]
        select = f"({','.join(call.query.select)})" if call.query.select else ""
        return f"{self._url}/v1.0/$metadata#users('{user}')/{what}{select}"

    def _value(self, call: Call) -> Reply:
        item = self._item(call)
        letter = item.raw if item.raw and not item.doc.get("isDraft") else composing.letter_of(item)
        return Reply(status=200, body=letters.canonical(letter), headers=(("Content-Type", "text/plain"),))

    # --- writing --------------------------------------------------------------------------------------------------

    def _send(self, call: Call) -> Reply:
        self._post.submit(self._item(call))
        return nothing(202, (("Retry-After", "30"),) if self._switches.retry_after_on_202 else ())

    def _delete(self, call: Call) -> Reply:
        self._store.delete(self._matching(call))
        return nothing(204)

    def _purge(self, call: Call) -> Reply:
        self._store.purge(self._item(call))
        return nothing(204)

    def _create(self, call: Call) -> Reply:
        self._room()
        folder = self._store.folders.id_of(call.path.get("folder", "drafts"))
        if call.mime is not None:
            return self._shown(call, self._from_mime(folder, call.mime), 201)
        body = types.check("message", call.body)
        types.refuse_read_only("message", body)
        extended = properties.checked(body.get("singleValueExtendedProperties") or [])
        doc = {"isDraft": True, "isRead": True, "body": bodies.stored(None), **drafting.content(body)}
        headers = drafting.headers(body)
        try:
            flags = int(properties.value(extended, properties.FLAGS) or properties.UNSENT)
            if not flags & properties.UNSENT:
                doc |= self._as_received(flags, extended)
                headers += properties.as_headers(extended)
        except ValueError:
            raise invalid("ErrorInvalidPropertySet", "The value of an extended property is not of its type.") from None
        item = self._store.add(folder, doc, properties=extended, headers=headers, files=drafting.attached(body))
        return self._shown(call, item, 201)

    def _as_received(self, flags: int, extended: Mapping[str, str]) -> Json:
        """What is saved for the first time without the flag of what was not sent is no draft ([MS-OXCMSG] 2.2.1.6):
        so programs put mail of elsewhere into a mailbox."""
        at = properties.value(extended, properties.DELIVERED)
        came = stamp(datetime.fromisoformat(at) if at else self._state.clock())
        index = properties.value(extended, properties.CONVERSATION_INDEX)
        conversation = (
            {"conversationId": self._store.conversation_of(index), "conversationIndex": index} if index else {}
        )
        return {
            "isDraft": False,
            "isRead": bool(flags & 1),
            "receivedDateTime": came,
            "sentDateTime": came,
            **conversation,
        }

    def _from_mime(self, folder: str, content: bytes) -> Item:
        try:
            raw = base64.b64decode(b"".join(content.split()), validate=True)
        except binascii.Error:
            raise invalid("ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.") from None
        if not letters.fields_of(letters.canonical(raw)):
            raise invalid("ErrorMimeContentInvalid", "The MIME content is not valid.")
        doc, headers, files = composing.doc_of(letters.canonical(raw))
        doc["from"] = doc["sender"] = None  # the user is the sender, whatever the letter says
        return self._store.add(
            folder, {"isDraft": True, "isRead": True, **doc}, headers=composing.travelling(headers), files=files
        )

    def _update(self, call: Call) -> Reply:
        item = self._matching(call)
        body = types.check("message", call.body)
        types.refuse_read_only("message", body)
        if "internetMessageHeaders" in body:
            raise invalid("ErrorInvalidPropertySet", "Message headers can be set only when the message is created.")
        sent = not item.doc.get("isDraft")
        if sent and (fixed := sorted({"internetMessageId", "body", "subject", "toRecipients"} & body.keys())):
            raise invalid("ErrorInvalidPropertySet", f"'{fixed[0]}' can be updated only when isDraft is true.")
        only_read = body.keys() == {"isRead"}
        before = item.doc.get("subject") or ""
        item.doc |= drafting.content(body)
        extended = properties.checked(body.get("singleValueExtendedProperties") or [])
        item.properties = properties.merged(item.properties, extended)
        self._retitled(item, before)
        return self._shown(call, self._store.save(item, "read" if only_read else "updated"))

    def _retitled(self, item: Item, before: str) -> None:
        """A draft with another subject is in another conversation."""
        changed = letters.plain_subject(before) != letters.plain_subject(item.doc.get("subject") or "")
        if changed and item.doc.get("isDraft") and self._switches.subject_edit_new_conversation:
            item.doc["conversationId"] = self._store.new_conversation()

    def _move(self, call: Call) -> Reply:
        item = self._item(call)
        body = types.check("move", call.body)
        if not body.get("destinationId"):
            raise invalid("ErrorInvalidRequest", "The destinationId is missing.")
        folder = self._store.folders.id_of(body["destinationId"])
        if call.operation == "messages.move":
            return self._shown(call, self._store.move(item, folder), 201)
        self._room()
        copy = self._store.add(
            folder, item.doc, properties=item.properties, headers=item.headers, raw=item.raw, files=item.files
        )
        return self._shown(call, copy, 201)

    def _reply(self, call: Call) -> Reply:
        self._room()
        original = self._item(call)
        given = types.check("reply", call.body or {})
        message = given.get("message") or {}
        types.refuse_read_only("message", message)
        if "comment" in given and "body" in message:
            raise invalid("ErrorInvalidRequest", "Specify either a comment or the body of the message, not both.")
        doc = self._answering(original, to_all=call.operation.endswith("All")) | drafting.content(message)
        doc["body"] = bodies.answer(str(given.get("comment") or ""), original.doc)
        if "body" in message:
            own = bodies.stored(message["body"])
            above = bodies.inner(bodies.as_html(own)) + bodies.quote(original.doc)
            whole = {"contentType": "html", "content": bodies.rewritten(above)}
            doc["body"] = own if self._switches.reply_body_drops_quote else whole
        if not self._switches.reply_takes_message_id:
            doc.pop("internetMessageId", None)
        extended = properties.checked(message.get("singleValueExtendedProperties") or [])
        known = [value for name, value in original.headers if name.lower() == "references"]
        references = " ".join([*known[:1], original.doc["internetMessageId"]]).strip()
        threading = [("In-Reply-To", original.doc["internetMessageId"]), ("References", references)]
        item = self._store.add(
            self._store.folders.id_of("drafts"),
            doc,
            properties=extended if self._switches.reply_takes_properties else {},
            headers=[*threading, *drafting.headers(message)],
        )
        if self._switches.reply_marks_read and not original.doc.get("isRead"):
            original.doc["isRead"] = True
            self._store.save(original, "read")
        return self._shown(call, item, 201)

    def _answering(self, original: Item, *, to_all: bool) -> Json:
        """Subject, conversation and recipients of an answer: to whom the original asks for, else who wrote it."""
        sender = [original.doc["from"]] if original.doc.get("from") else []
        to = list(original.doc.get("replyTo") or sender)
        cc: list[Json] = []
        if to_all:
            to += drafting.others(original.doc.get("toRecipients") or [], to, self._account)
            cc = drafting.others(original.doc.get("ccRecipients") or [], to, self._account)
        subject = str(original.doc.get("subject") or "")
        plain = subject[3:].lstrip() if subject[:3].lower() == "re:" else subject
        return {
            "isDraft": True,
            "isRead": True,
            "subject": f"RE: {plain}",
            "conversationId": original.doc["conversationId"],
            "toRecipients": to,
            "ccRecipients": cc,
        }

    def _room(self) -> None:
        if self._account.full:
            raise over_quota()

    # --- attachments ----------------------------------------------------------------------------------------------

    def _attachments(self, call: Call) -> Reply:
        item = self._item(call)
        context = f"{self._context(call, 'messages')}('{item.rest}')/attachments"
        if call.operation.endswith("list"):
            return json_reply({"@odata.context": context, "value": [shapes.attachment(one) for one in item.files]})
        entry = next((one for one in item.files if one["id"] == call.path["attachment"]), None)
        if entry is None:
            raise not_found()
        if call.operation.endswith("delete"):
            item.files.remove(entry)
            self._store.save(item)
            return Reply(status=204)
        if call.operation.endswith("value"):
            kind = (("Content-Type", entry["contentType"]),)
            return Reply(status=200, body=base64.b64decode(entry["contentBytes"]), headers=kind)
        return entity(f"{context}/$entity", shapes.attachment(entry))

    def _attach(self, call: Call) -> Reply:
        self._room()
        item = self._item(call)
        item.files += drafting.attached({"attachments": [types.check("attachment", call.body)]}, len(item.files))
        self._store.save(item)
        return entity(self._context(call, "messages") + "/attachments/$entity", shapes.attachment(item.files[-1]), 201)


def _sortable(item: Item, path: str) -> object:
    value: Any = shapes.document(item, [path])
    for name in path.split("/"):
        value = value.get(name) if isinstance(value, dict) else None
    return "" if value is None else value
