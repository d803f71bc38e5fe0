"""What no source settles about Microsoft Graph, asked of a real account.

The first part needs nobody. The second is for a person at Outlook's own clients, of which each may keep something else
of a draft. Beside each answer stands what the program has been built on until it is known.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from agent.clock import SystemClock
from providers.base import Folder, ProviderError
from providers.mime import from_bytes
from providers.outlook.calendars import own_calendars
from providers.outlook.drafting import TAG, Tag, tagged
from providers.outlook.parse import Item, item_of
from providers.outlook.reader import ME, WELL_KNOWN, stamp
from tests.live.answers import Answer, Answers, Ready, every, kept, until
from tests.live.outlook.account import OutlookAccount
from tests.live.outlook.world import FLAGS, IN_REPLY_TO, REFERENCES

DEFERRED = "SystemTime 0x3FEF"
HEAD = "id,subject,parentFolderId,isDraft,isRead,conversationId,internetMessageId,sentDateTime,createdDateTime"
OTHERS = "https://graph.microsoft.com/v1.0"
NOBODY = "<asked-after@example.org>"


class Asked:
    """The account, and the calls that the questions are made of."""

    def __init__(self, account: OutlookAccount) -> None:
        self.account = account
        self._number = 0
        folders = {name: account.read(f"/mailFolders/{name}", select="id") for name in WELL_KNOWN}
        self._names = {str(one["id"]): name for name, one in folders.items()}

    def draft(self, **values: Any) -> Item:
        """A draft as the program makes one."""
        self._number += 1
        at = SystemClock().now()
        extended = tagged(Tag(f"{self._number:032x}")) + values.pop("extended", [])
        body = {
            "subject": f"A check of {at:%Y-%m-%d %H:%M:%S}, number {self._number}",
            "body": {"contentType": "html", "content": "<p>One.</p>"},
            "toRecipients": [{"emailAddress": {"address": self.account.named.other}}],
            "internetMessageId": f"<check.{at.timestamp():.0f}.{self._number}@example.org>",
            "singleValueExtendedProperties": extended,
        }
        made = self.account.write("POST", "/messages", body | values)
        return self.item(str(made["id"]))

    def item(self, ref: str) -> Item:
        expand = f"singleValueExtendedProperties($filter=id eq '{TAG}')"
        return item_of(self.account.read(f"/messages/{ref}", select=HEAD, expand=expand), TAG)

    def change(self, ref: str, **values: Any) -> Item:
        self.account.write("PATCH", f"/messages/{ref}", values)
        return self.item(ref)

    def send(self, ref: str) -> None:
        self.account.write("POST", f"/messages/{ref}/send")

    def property(self, ref: str, name: str) -> str:
        expand = f"singleValueExtendedProperties($filter=id eq '{name}')"
        found = self.account.read(f"/messages/{ref}", select="id", expand=expand)
        return str(next((one["value"] for one in found.get("singleValueExtendedProperties") or ()), ""))

    def place(self, item: Item) -> str:
        """Where it lies, and whether it is a draft there."""
        name = self._names.get(item.parent, "another folder")
        return f"{name}, {'a draft' if item.is_draft else 'no draft'}"

    def found(self, filter_: str) -> list[str]:
        return [str(one["id"]) for one in self.account.entries("/messages", select="id", filter=filter_)]

    def header(self, ref: str, name: str) -> str:
        source = self.account.source(ref)
        mail = from_bytes(source, ref=ref, thread_ref="", folder=Folder.SENT, received_at=SystemClock().now())
        return mail.header(name)


def unattended(account: OutlookAccount) -> Answers:
    """The questions that need nobody."""
    groups = {"drafts": _drafts, "sending": _sending, "answers": _replies, "feeds": _feeds, "refusals": _refusals}
    return every(Asked(account), groups | {"calendars": _calendars})


def _drafts(asked: Asked) -> Answers:
    known = f"check.kept.{SystemClock().now().timestamp():.0f}@example.org"
    made = asked.draft(internetMessageId=f"<{known}>")
    yield Answer("internetMessageId given to a draft", "kept", kept(f"<{known}>", made.message_id))
    tag = f"singleValueExtendedProperties/Any(ep: ep/id eq '{TAG}' and startswith(ep/value,'{made.tag[:32]}'))"
    yield Answer("$filter on our extended property", "finds it at once", until(lambda: made.ref in asked.found(tag)))
    any_tag = f"singleValueExtendedProperties/Any(ep: ep/id eq '{TAG}' and ep/value ne '')"
    yield Answer("... whatever its value", "finds it too", until(lambda: made.ref in asked.found(any_tag)))
    by_id = f"internetMessageId eq '{made.message_id}'"
    yield Answer("$filter on internetMessageId", "finds it at once", until(lambda: made.ref in asked.found(by_id)))
    again = asked.item(made.ref)
    yield Answer("its change key, left alone", "may change by itself", kept(made.etag, again.etag))
    changed = asked.change(made.ref, subject=f"{made.subject}, changed")
    yield Answer("the extended property after PATCH of another", "kept", kept(made.tag, changed.tag))
    yield Answer("conversationId after another subject", "another", kept(made.conversation, changed.conversation))
    stale = asked.account.status("PATCH", f"/messages/{made.ref}", {"importance": "low"}, if_match=made.etag)
    yield Answer("PATCH with an old If-Match", "412", stale)
    asked.account.write("DELETE", f"/messages/{made.ref}")
    try:
        where = f"same id, {asked.place(asked.item(made.ref))}"
    except ProviderError as error:
        where = str(error)
    yield Answer("a deleted draft by its id", "same id, deleteditems, a draft", where)


def _sending(asked: Asked) -> Answers:
    parent = [{"id": IN_REPLY_TO, "value": NOBODY}, {"id": REFERENCES, "value": NOBODY}]
    made, began = asked.draft(extended=parent), SystemClock().now()
    asked.send(made.ref)
    at_once = _tried(lambda: f"{asked.place(asked.item(made.ref))}, flags {asked.property(made.ref, FLAGS)}")
    yield Answer("its id right after /send", "sentitems, or drafts with 0x4 in its flags", at_once)
    mine = f"internetMessageId eq '{made.message_id}'"

    def refs() -> list[str]:
        return [ref for ref in asked.found(mine) if not asked.item(ref).is_draft]

    yield Answer("sent, by its internetMessageId", "after some seconds", until(lambda: bool(refs())))
    sent = refs()
    yield Answer("immutable id after /send", "kept", kept(made.ref, sent[0]) if sent else "not found")
    if not sent:
        return
    found = asked.item(sent[0])
    yield Answer("the extended property after /send", "kept", kept(made.tag, found.tag))
    yield Answer("conversationId after /send", "kept", kept(made.conversation, found.conversation))
    travelled = asked.header(found.ref, "message-id")
    yield Answer("Message-ID in its source", "kept", kept(made.message_id, travelled))
    yield Answer("In-Reply-To made of 0x1042", "sent", kept(NOBODY, asked.header(found.ref, "in-reply-to")))
    yield Answer("References made of 0x1039", "sent", kept(NOBODY, asked.header(found.ref, "references")))
    leaked = "it does" if TAG.rpartition(" ")[2] in asked.account.source(found.ref).decode("latin-1") else "it does not"
    yield Answer("the extended property travels", "it does not", leaked)
    fresh = abs((found.sent_at or found.created_at) - began) < timedelta(minutes=5)
    yield Answer("sentDateTime", "when it was sent", "when it was sent" if fresh else str(found.sent_at))
    answer = asked.account.status("POST", f"/messages/{found.ref}/send")
    asked.account.settle()
    copies = f"{len(asked.found(mine))} in the mailbox (count those in the other one)"
    yield Answer("a second /send", "taken, and sent again", f"{answer}; {copies}")
    yield from _deferred(asked)


def _deferred(asked: Asked) -> Answers:
    """Taken back before it is due."""
    later = stamp(SystemClock().now() + timedelta(hours=6))
    made = asked.draft(extended=[{"id": DEFERRED, "value": later}])
    asked.send(made.ref)
    asked.account.settle()
    where = _tried(lambda: f"{asked.place(asked.item(made.ref))}, flags {asked.property(made.ref, FLAGS)}")
    yield Answer("where a deferred message lies", "not used", where)
    asked.account.remove(made.ref)


def _replies(asked: Asked) -> Answers:
    own = {"emailAddress": {"address": asked.account.named.email}}
    made = asked.draft(toRecipients=[own])
    asked.send(made.ref)
    wanted = f"internetMessageId eq '{made.message_id}' and isRead eq false"
    yield Answer("mail to oneself in the inbox", "after some seconds", until(lambda: bool(asked.found(wanted))))
    came = asked.found(wanted)
    if not came:
        return
    tag, known = Tag("f" * 32, "begun"), f"<check.reply.{SystemClock().now().timestamp():.0f}@example.org>"
    body = {"message": {"singleValueExtendedProperties": tagged(tag), "internetMessageId": known}}
    begun = asked.account.write("POST", f"/messages/{came[0]}/createReply", body)
    reply = asked.item(str(begun["id"]))
    yield Answer("an extended property given to createReply", "kept, or dropped", kept(tag.value(), reply.tag))
    yield Answer("an internetMessageId given to it", "kept, or dropped", kept(known, reply.message_id))
    read = "marked as read" if asked.item(came[0]).is_read else "left unread"
    yield Answer("what is answered", "marked as read", read)
    there = asked.header(reply.ref, "in-reply-to")
    yield Answer("In-Reply-To of the reply", "kept", kept(made.message_id, there))
    again = asked.change(reply.ref, internetMessageId=known)
    yield Answer("internetMessageId of a reply by PATCH", "kept", kept(known, again.message_id))


def _feeds(asked: Asked) -> Answers:
    made = asked.draft()
    ending = "/messages/delta"
    answer = asked.account.read(f"/mailFolders/drafts{ending}", select="id,isRead")
    while link := answer.get("@odata.nextLink"):
        answer = asked.account.session.follow(str(link), ending=ending)
    link = str(answer["@odata.deltaLink"])
    asked.account.write("DELETE", f"/messages/{made.ref}")
    told: list[Any] = []

    def is_told() -> bool:
        told[:] = [one for one in asked.account.session.follow(link, ending=ending)["value"] if one["id"] == made.ref]
        return bool(told)

    yield Answer("a deleted draft in delta", "at once", until(is_told))
    reason = (told[0].get("@removed") or {}).get("reason", "no @removed") if told else "not told"
    yield Answer("... as", "changed, or deleted", str(reason))
    spoilt = link.partition("token=")[0] + "token=none-of-yours"
    yield Answer("delta with a token that is none", "400 or 410", asked.account.status("GET", spoilt))
    found = _tried(lambda: str(len(asked.account.entries("/messages", select="id", search='"subject:check"'))))
    yield Answer("$search, with immutable ids", "a list, which may lag", f"{found} found" if found.isdigit() else found)


def _refusals(asked: Asked) -> Answers:
    status = asked.account.status
    nobody = asked.draft(toRecipients=[])
    yield Answer("/send to nobody", "400 ErrorInvalidRecipients", status("POST", f"/messages/{nobody.ref}/send"))
    yield Answer("an id that is none", "400 ErrorInvalidIdMalformed", status("GET", "/messages/none"))
    asked.account.remove(nobody.ref)
    yield Answer("the id of what is gone for good", "404", status("GET", f"/messages/{nobody.ref}"))
    tips = {"EmailAddresses": [asked.account.named.other], "MailTipsOptions": "automaticReplies"}
    yield Answer("getMailTips", "not used", status("POST", "/getMailTips", tips))


def _calendars(asked: Asked) -> Answers:
    session, email = asked.account.session, asked.account.named.email
    listed = asked.account.read("/calendars", select="id,name,owner,canEdit,isDefaultCalendar")["value"]
    paths, _ = own_calendars(session, email)
    yield Answer("calendars, and those taken for the user's own", "", f"{len(listed)}, {len(paths)}")
    now = SystemClock().now()
    window = f"startDateTime={stamp(now)}&endDateTime={stamp(now + timedelta(days=1))}"
    for path in paths[1:2]:
        own = f"{path.removeprefix(ME)}/calendarView/delta"
        url = f"{session._url(ME + own, {})}?{window}"
        yield Answer("calendarView/delta of one that is not the default", "taken", asked.account.status("GET", url))


def _tried(make: Callable[[], str]) -> str:
    try:
        return make()
    except ProviderError as error:
        return str(error)


CLIENTS = ("new Outlook or the web", "classic Outlook on Windows", "Outlook on a Mac", "Outlook on a phone")
BY_HAND = (
    ("open the draft in {}, add a word, and close it", "same id, tag and Message-ID kept"),
    ("change its subject there, and close it", "the same, another conversation"),
    ("send it from there", "in Sent Items; same id, tag and Message-ID kept"),
)
DISCARDED = ("delete the draft in {}", "same id, deleteditems, a draft")


def attended(account: OutlookAccount, ready: Ready) -> Answers:
    """The questions for a person at Outlook's own clients; `ready` says what to do, and is False for what is left
    out."""
    asked = Asked(account)
    for client in CLIENTS:
        made = asked.draft()
        for task, taken in BY_HAND:
            yield _after(asked, made, task.format(client), taken, ready)
        task, taken = DISCARDED
        yield _after(asked, asked.draft(), task.format(client), taken, ready)


def _after(asked: Asked, made: Item, task: str, taken: str, ready: Ready) -> Answer:
    began: datetime = SystemClock().now()
    if not ready(f"{task} (it is called {made.subject!r})"):
        return Answer(task, taken, "left out")
    found = [made.ref, *asked.found(f"internetMessageId eq '{made.message_id}'")]
    tag = f"singleValueExtendedProperties/Any(ep: ep/id eq '{TAG}' and startswith(ep/value,'{made.tag[:32]}'))"
    found += asked.found(tag)
    for ref in dict.fromkeys(found):
        try:
            now = asked.item(ref)
        except ProviderError:
            continue
        told = [f"id {kept(made.ref, now.ref)}", f"tag {kept(made.tag, now.tag)}"]
        told += [f"Message-ID {kept(made.message_id, now.message_id)}", asked.place(now)]
        told.append(f"conversation {kept(made.conversation, now.conversation)}")
        return Answer(task, taken, "; ".join(told))
    return Answer(task, taken, f"found by none of its marks ({SystemClock().now() - began} later)")
