"""What no source settles about Gmail, asked of a real account.

The first part needs nobody. The second is for a person at Gmail's own clients. Beside each answer stands what the
program has been built on until it is known.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from googleapiclient.errors import HttpError

from agent.clock import SystemClock
from providers.base import IncomingMessage, ProviderError
from providers.gmail.parse import encoded, labels_of, message_of
from providers.gmail.reader import ME
from tests.live.answers import Answer, Answers, Ready, every, kept, until
from tests.live.gmail.account import GmailAccount

MARK = "X-Afterword-Check"


class Asked:
    """The account, and the calls that the questions are made of."""

    def __init__(self, account: GmailAccount) -> None:
        self.account = account
        self.api = account.api
        self._number = 0

    def letter(self, *, dated: bool = True, to: str = "", subject: str = "", text: str = "One.", **more: str) -> bytes:
        self._number += 1
        at = SystemClock().now()
        message = EmailMessage()
        message["From"] = self.account.named.email
        message["To"] = to or self.account.named.other
        message["Subject"] = subject or f"A check of {at:%Y-%m-%d %H:%M:%S}, number {self._number}"
        message["Message-ID"] = f"<check.{at.timestamp():.0f}.{self._number}@example.org>"
        if dated:
            message["Date"] = format_datetime(at - timedelta(hours=3))
        message[MARK] = "kept"
        for name, value in more.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        return message.as_bytes()

    def create(self, raw: bytes, **message: str) -> Any:
        body = {"message": {"raw": encoded(raw), **message}}
        return self.account.write(self.api.drafts().create(userId=ME, body=body))

    def update(self, draft_id: str, raw: bytes, **message: str) -> Any:
        body = {"message": {"raw": encoded(raw), **message}}
        return self.account.write(self.api.drafts().update(userId=ME, id=draft_id, body=body))

    def send(self, draft_id: str) -> Any:
        return self.account.write(self.api.drafts().send(userId=ME, body={"id": draft_id}))

    def message(self, ref: str) -> IncomingMessage:
        return message_of(self.account.read(self.api.messages().get(userId=ME, id=ref, format="raw")))

    def draft(self, draft_id: str) -> Any:
        return self.account.read(self.api.drafts().get(userId=ME, id=draft_id, format="raw"))

    def status(self, request: Any) -> str:
        """How Google answers a request that may be refused."""
        try:
            request.execute(http=self.account.session._http, num_retries=0)
        except HttpError as error:
            return f"{error.resp.status} {error.reason}"[:80]
        return "200"

    def history_id(self) -> str:
        return str(self.account.read(self.api.getProfile(userId=ME))["historyId"])

    def history(self, since: str) -> str:
        """The kinds of records since, in their order."""
        kinds = ("messagesAdded", "messagesDeleted", "labelsAdded", "labelsRemoved")
        answer = self.account.read(self.api.history().list(userId=ME, startHistoryId=since))
        told = [kind for one in answer.get("history") or () for kind in kinds if one.get(kind)]
        return ", ".join(told) or "nothing"


def unattended(account: GmailAccount) -> Answers:
    """The questions that need nobody."""
    groups = {"drafts": _drafts, "sending": _sending, "threads": _threads, "refusals": _refusals}
    return every(Asked(account), groups)


def _drafts(asked: Asked) -> Answers:
    before = asked.history_id()
    raw = asked.letter()
    authored = message_of({"raw": encoded(raw)})
    made = asked.create(raw)
    found = message_of(asked.draft(made["id"])["message"])
    yield Answer("Message-ID in a draft made by the API", "kept", kept(authored.message_id, found.message_id))
    yield Answer("an X- header there", "kept", found.header(MARK) or "gone")
    yield Answer("its Date", "kept", kept(authored.header("date"), found.header("date")))
    yield Answer("history of a creation", "messagesAdded", asked.history(before))
    bare = asked.create(asked.letter(dated=False))
    dated = message_of(asked.draft(bare["id"])["message"]).header("date")
    yield Answer("Date of a draft that was made without", "added at once", dated or "none")
    before = asked.history_id()
    newer = asked.letter(text="Two.", subject=authored.subject)
    made_again = asked.update(made["id"], newer, threadId=made["message"]["threadId"])
    yield Answer("draft id after drafts.update", "the same", kept(made["id"], made_again["id"]))
    same = made["message"]["id"] == made_again["message"]["id"]
    yield Answer("message id after drafts.update", "a new one", "the same" if same else "a new one")
    yield Answer("history of a change", "messagesDeleted, messagesAdded", asked.history(before))
    loose = asked.update(made_again["id"], newer)
    unthreaded = loose["message"]["threadId"] != made_again["message"]["threadId"]
    yield Answer("drafts.update without a threadId", "leaves the thread", "leaves it" if unthreaded else "stays in it")
    before = asked.history_id()
    asked.account.write(asked.api.drafts().delete(userId=ME, id=loose["id"]))
    yield Answer("history of drafts.delete", "messagesDeleted", asked.history(before))
    get = asked.api.drafts().get(userId=ME, id=loose["id"])
    yield Answer("drafts.get after drafts.delete", "404", asked.status(get))
    asked.account.write(asked.api.drafts().delete(userId=ME, id=bare["id"]))


def _sending(asked: Asked) -> Answers:
    raw = asked.letter()
    authored = message_of({"raw": encoded(raw)})
    made = asked.create(raw)
    before, began = asked.history_id(), SystemClock().now()
    sent = asked.send(made["id"])
    lists = asked.api.messages()

    def listed(**how: Any) -> Callable[[], bool]:
        return lambda: (
            sent["id"] in {one["id"] for one in asked.account.read(lists.list(userId=ME, **how)).get("messages") or ()}
        )

    yield Answer("drafts.send in the history", "at once", until(lambda: asked.history(before) != "nothing"))
    yield Answer("... as", "messagesAdded, messagesDeleted", asked.history(before))
    yield Answer("... in a list of SENT", "at once", until(listed(labelIds=["SENT"])))
    found = asked.message(sent["id"])
    yield Answer("Message-ID of what drafts.send sent", "another", kept(authored.message_id, found.message_id))
    original = found.header("x-google-original-message-id")
    yield Answer("... kept as X-Google-Original-Message-ID", "no", original or "no")
    yield Answer("... its X- header", "kept", found.header(MARK) or "gone")
    at = next((_instant(value) for name, value in found.headers if name.casefold() == "date"), None)
    fresh = at is not None and abs(at - began) < timedelta(minutes=5)
    yield Answer("... its Date, three hours old in the draft", "kept", "made fresh" if fresh else "kept")
    same = sent["threadId"] == made["message"]["threadId"]
    yield Answer("... its thread", "the draft's", "the draft's" if same else "another")
    query = f"rfc822msgid:{found.message_id.strip('<>')}"
    yield Answer("... in a search by Message-ID", "may lag", until(listed(q=query)))
    get = asked.api.drafts().get(userId=ME, id=made["id"])
    yield Answer("drafts.get after drafts.send", "404", asked.status(get))
    again = asked.api.drafts().send(userId=ME, body={"id": made["id"]})
    yield Answer("a second drafts.send", "404, nothing sent", asked.status(again))


def _instant(value: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _threads(asked: Asked) -> Answers:
    first = asked.create(asked.letter())
    sent = asked.send(first["id"])
    parent = asked.message(sent["id"])
    there = sent["threadId"]
    answer: dict[str, Any] = {"In_Reply_To": parent.message_id, "References": parent.message_id}
    fits = asked.create(asked.letter(subject=f"Re: {parent.subject}", **answer), threadId=there)
    yield Answer("a draft with threadId, subject and headers", "in the thread", _where(fits, there))
    moved = asked.update(fits["id"], asked.letter(subject="Something else", **answer), threadId=there)
    yield Answer("its subject changed by drafts.update", "a new thread, or refused", _where(moved, there))
    wanted = {"message": {"raw": encoded(asked.letter(subject="Quite another")), "threadId": there}}
    try:
        other = asked.account.write(asked.api.drafts().create(userId=ME, body=wanted))
        place = _where(other, there)
    except ProviderError as error:
        place = f"refused: {error}"
    yield Answer("a draft with a threadId that does not fit", "a new thread, or refused", place)


def _where(made: Any, there: str) -> str:
    return "in the thread" if made["message"]["threadId"] == there else "a new thread"


def _refusals(asked: Asked) -> Answers:
    raw = asked.letter()
    nobody = raw.replace(f"To: {asked.account.named.other}".encode(), b"X-To: nobody", 1)
    made = asked.create(nobody)
    send = asked.api.drafts().send(userId=ME, body={"id": made["id"]})
    yield Answer("drafts.send to nobody", "400 Recipient address required", asked.status(send))
    old = asked.api.history().list(userId=ME, startHistoryId="1")
    yield Answer("history.list from long ago", "404", asked.status(old))


BY_HAND = (
    ("open the draft in Gmail on the web, add a word, and close it", "same draft id, new message id, X- header gone"),
    ("open it in the app on a phone, add a word, and go back", "the same"),
    ("change its subject on the web, and close it", "a new thread"),
    ("send it from the web", "404, or the label SENT; another Message-ID"),
)
DISCARDED = (
    ("discard the draft on the web", "404, messagesDeleted"),
    ("delete the draft in the app on a phone", "404, or the label TRASH"),
)


def attended(account: GmailAccount, ready: Ready) -> Answers:
    """The questions for a person at Gmail's own clients; `ready` says what to do, and is False for what is left out."""
    asked = Asked(account)
    made = asked.create(asked.letter(to=account.named.other))
    for task, taken in BY_HAND:
        yield from _after(asked, made, task, taken, ready)
    for task, taken in DISCARDED:
        made = asked.create(asked.letter(to=account.named.other))
        yield from _after(asked, made, task, taken, ready)


def _after(asked: Asked, made: Any, task: str, taken: str, ready: Ready) -> Answers:
    before = asked.history_id()
    if not ready(task):
        yield Answer(task, taken, "left out")
        return
    told = f"history: {asked.history(before)}"
    try:
        inner = asked.draft(made["id"])["message"]
    except ProviderError:
        yield Answer(task, taken, f"the draft id is gone; {told}")
        return
    now = message_of(inner)
    labels = ",".join(sorted(labels_of(inner)))
    ids = "message id " + kept(made["message"]["id"], inner["id"])
    mark = f"X- header {now.header(MARK) or 'gone'}"
    yield Answer(task, taken, f"same draft id, {ids}, Message-ID {now.message_id}, {mark}, {labels}; {told}")
