"""The user in Outlook: what editing, sending and writing by hand do to a message."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape

from tests.simulators import letters
from tests.simulators.microsoft import bodies, composing
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.items import Item, ItemStore
from tests.simulators.microsoft.post import PostOffice
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State

_FONT = 'class="elementToProof" style="font-family:Aptos,Calibri,Helvetica,sans-serif; font-size:12pt"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message in Drafts as it lies there, whoever made it. `id` is the immutable one."""

    id: str
    rest_id: str
    conversation_id: str
    change_key: str
    properties: dict[str, str]
    categories: tuple[str, ...]
    mail: EmailMessage


class Outlook:
    """The composer: it keeps the words and the addresses, and writes the rest of the body anew."""

    def __init__(self, state: State, store: ItemStore, post: PostOffice, switches: Switches, account: Account) -> None:
        self._state, self._store, self._post, self._switches, self._account = state, store, post, switches, account

    def edit(self, draft_id: str, *, text: str | None, subject: str | None, to: str | None) -> str:
        """Returns the immutable id after the save. Raises `GraphError` 404."""
        item = self._store.item(draft_id)
        before = str(item.doc.get("subject") or "")
        item.doc["body"] = {"contentType": "html", "content": _composed(item, text)}
        if subject is not None:
            item.doc["subject"] = subject
            changed = letters.plain_subject(before) != letters.plain_subject(subject)
            if changed and self._switches.subject_edit_new_conversation:
                item.doc["conversationId"] = self._store.new_conversation()
        if to is not None:
            item.doc["toRecipients"] = composing.people(letters.canonical(f"To: {to}\n\n".encode()), "To")
        if self._switches.edit_drops_properties:
            item.properties = {}
        if self._switches.edit_new_message_id:
            item.doc["internetMessageId"] = self._store.own_message_id()
        if not self._switches.edit_rebuilds:
            return self._store.save(item).immutable
        self._store.purge(item)
        return self._store.add(
            item.folder, item.doc, properties=item.properties, headers=item.headers, files=item.files
        ).immutable

    def categorize(self, item_id: str, categories: Sequence[str]) -> None:
        item = self._store.item(item_id)
        item.doc["categories"] = list(categories)
        self._store.save(item)

    def send(self, draft_id: str) -> str:
        """Outlook sends at once. Returns the immutable id in Sent Items, "" where no copy is kept. Raises
        `GraphError`."""
        item = self._store.item(draft_id)
        self._post.submit(item, by_hand=True)
        if item.submitted_until is not None:
            item.submitted_until = self._state.now()
            self._store.keep(item)
            self._post.move_on()
        if sent := self._store.numbered(item.number):
            return sent.immutable
        copies = self._store.by_message_id(item.doc["internetMessageId"])
        return copies[-1].immutable if copies else ""

    def write(self, raw: bytes) -> str:
        """Returns the immutable id. Raises `GraphError`."""
        doc, headers, files = composing.doc_of(letters.canonical(raw))
        references = letters.message_ids(letters.canonical(raw), "References", "In-Reply-To")
        if references:
            doc["conversationId"] = self._store.conversation_for(references, str(doc["subject"]))
        item = self._store.add(
            self._store.folders.id_of("drafts"),
            {"isDraft": True, "isRead": True, **doc},
            headers=composing.travelling(headers),
            files=files,
        )
        return self.send(item.immutable)


def _composed(item: Item, text: str | None) -> str:
    """New words in blocks of Outlook's font above the quote, if there is one; old ones put into such a block."""
    inner = bodies.inner(bodies.as_html(item.doc["body"]))
    words, rule, quote = inner.partition("<hr ")
    if text is not None:
        words = "\r\n".join(
            f"<div {_FONT}>{escape(line, quote=False) or '<br>'}</div>"
            for line in text.replace("\r\n", "\n").split("\n")
        )
    elif _FONT not in words:
        words = f"<div {_FONT}>\r\n{words}</div>"
    return bodies.rewritten(words + rule + quote)


def draft_of(item: Item) -> Draft:
    return Draft(
        id=item.immutable,
        rest_id=item.rest,
        conversation_id=item.doc["conversationId"],
        change_key=item.change_key,
        properties=item.properties,
        categories=tuple(item.doc.get("categories") or ()),
        mail=letters.modern(composing.letter_of(item)),
    )
