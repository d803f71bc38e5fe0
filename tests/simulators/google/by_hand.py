"""The user in Gmail's web client: what editing and sending a draft by hand does to it."""

import re
import textwrap
from email import policy
from email.message import EmailMessage
from html import escape

from tests.simulators import letters
from tests.simulators.google.mailbox import Mail, MailStore
from tests.simulators.google.post import PostOffice
from tests.simulators.google.switches import Switches
from tests.simulators.state import State

_KEPT = ("message-id", "in-reply-to", "references", "date", "from", "to", "cc", "bcc", "subject", "reply-to")


class WebClient:
    """The composer: it keeps a letter's addresses and words, and writes everything else anew."""

    def __init__(self, state: State, store: MailStore, post: PostOffice, switches: Switches) -> None:
        self._state, self._store, self._post, self._switches = state, store, post, switches

    def edit(self, draft_id: str, *, text: str | None, subject: str | None, to: str | None) -> str:
        """Returns the draft's id after the save. Raises `ApiError` 404."""
        old = self._store.draft(draft_id)
        new = self._rewritten(old, text, subject, to)
        thread = old.thread_id
        changed = subject is not None and letters.plain_subject(subject) != letters.plain_subject(old.subject)
        if changed and self._switches.subject_edit_new_thread:
            thread = ""
        return self._store.replace_draft(draft_id, new, thread_id=thread)

    def send(self, draft_id: str) -> str:
        """Returns the id of the message in Sent. Raises `ApiError`."""
        mail = self._store.draft(draft_id)
        return self._post.send_draft(draft_id, mail.raw, by_hand=True).id

    def _rewritten(self, old: Mail, text: str | None, subject: str | None, to: str | None) -> bytes:
        fields, _ = letters.split(old.raw)
        kept = [
            (name, value)
            for name, value in fields
            if name.casefold() in _KEPT or (name.casefold().startswith("x-") and not self._switches.drop_x_headers)
        ]
        body = EmailMessage(policy=policy.SMTP)
        words = text if text is not None else letters.body_text(old.raw)
        body.set_content(_wrapped(words))
        body.add_alternative(_composed(old, text), subtype="html")
        body_fields, content = letters.split(letters.canonical(bytes(body)))
        raw = letters.join([("MIME-Version", b" 1.0"), *kept, *_without_version(body_fields)], content)
        for name, value in (("Subject", subject), ("To", to)):
            if value is not None:
                raw = letters.with_header(raw, name, _encoded(name, value))
        if self._switches.rewrite_message_id_on_edit:
            raw = letters.with_header(raw, "Message-ID", self._store.own_message_id())
        return raw


def _without_version(fields: list[letters.Field]) -> list[letters.Field]:
    return [(name, value) for name, value in fields if name.casefold() != "mime-version"]


def _wrapped(text: str) -> str:
    """The plain part as Gmail makes it, with lines of some seventy characters."""
    lines = [
        textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) if len(line) > 72 else line
        for line in text.replace("\r\n", "\n").split("\n")
    ]
    return "\n".join(lines)


def _composed(old: Mail, text: str | None) -> str:
    """The HTML part: new words in a div, old HTML without its comments, styles and doctype."""
    if text is not None:
        lines = escape(text, quote=False).replace("\r\n", "\n").split("\n")
        return f'<div dir="ltr">{"<br>".join(lines)}</div>\n'
    html = letters.html_text(old.raw) or escape(letters.body_text(old.raw), quote=False).replace("\n", "<br>")
    html = re.sub(r"(?is)<!--.*?-->|<!doctype[^>]*>|<style\b.*?</style>|</?(html|head|body|meta)\b[^>]*>", "", html)
    return html if html.lstrip().startswith('<div dir="ltr">') else f'<div dir="ltr">{html.strip()}</div>\n'


def _encoded(name: str, value: str) -> str:
    message = EmailMessage(policy=policy.SMTP)
    message[name] = value
    return message.as_bytes().partition(b":")[2].decode("ascii").strip()
