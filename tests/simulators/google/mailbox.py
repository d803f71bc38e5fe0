"""Messages, their labels and threads, and the history of what happened to them.

Here is what happens within the mailbox, whoever causes it; `gmail` says who may ask for what, `post` lets mail leave.
"""

import json
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from email.utils import format_datetime
from sqlite3 import Row

from tests.simulators import letters
from tests.simulators.google.errors import invalid, not_found
from tests.simulators.google.switches import Switches
from tests.simulators.state import State, instant

SYSTEM_LABELS = (
    "CHAT", "SENT", "INBOX", "IMPORTANT", "TRASH", "DRAFT", "SPAM", "CATEGORY_FORUMS", "CATEGORY_UPDATES",
    "CATEGORY_PERSONAL", "CATEGORY_PROMOTIONS", "CATEGORY_SOCIAL", "STARRED", "UNREAD",
)  # fmt: skip
_SELECT = (
    "select *, (select group_concat(label, char(10)) from message_labels where message_id = messages.id) as labels "
    "from messages"
)
_WEEK, _HOURS = timedelta(days=7), timedelta(hours=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A message as it lies there. `at` and `added_at` in milliseconds since 1970."""

    id: str
    thread_id: str
    raw: bytes
    at: int
    added_at: int
    history_id: int
    rfc_id: str
    subject: str
    labels: tuple[str, ...]


class MailStore:
    """All mail of the account."""

    def __init__(self, state: State, switches: Switches) -> None:
        self._state, self._switches = state, switches

    # --- reading --------------------------------------------------------------------------------------------------

    def mail(self, mail_id: str) -> Mail:
        """Raises `ApiError` 404 when it is not there."""
        row = self._state.row(f"{_SELECT} where id = ? and gone_at is null", mail_id)
        if row is None:
            raise not_found()
        return _mail(row)

    def thread(self, thread_id: str) -> list[Mail]:
        """The messages of a thread, the oldest first; empty when there is none."""
        rows = self._state.rows(f"{_SELECT} where thread_id = ? and gone_at is null order by at, id", thread_id)
        return [_mail(row) for row in rows]

    def holding(self, labels: Sequence[str], *, hidden: bool, ghosts: bool, before: int | None) -> list[Mail]:
        """Messages with all of these labels, the latest first. `hidden`: those in Spam and Trash too. `before`: only
        what the index of that instant (milliseconds) had, with `ghosts` of what went since."""
        clauses = ["gone_at is null" if not ghosts else "(gone_at is null or gone_at > ?)"]
        values: list[object] = [before] if ghosts else []
        if before is not None:
            clauses.append("added_at <= ?")
            values.append(before)
        for label in labels:
            clauses.append("id in (select message_id from message_labels where label = ?)")
            values.append(label)
        if not hidden:
            clauses.append("id not in (select message_id from message_labels where label in ('SPAM', 'TRASH'))")
        query = f"{_SELECT} where {' and '.join(clauses)} order by at desc, id desc"
        return [_mail(row) for row in self._state.rows(query, *values)]

    def draft_of(self, mail_id: str) -> str:
        row = self._state.row("select id from drafts where message_id = ?", mail_id)
        return "" if row is None else str(row["id"])

    def draft(self, draft_id: str) -> Mail:
        """The message of a draft. Raises `ApiError` 404."""
        row = self._state.row("select message_id from drafts where id = ?", draft_id)
        if row is None:
            raise not_found()
        return self.mail(row["message_id"])

    def by_rfc_id(self, rfc_id: str) -> list[Mail]:
        rows = self._state.rows(f"{_SELECT} where rfc_id = ? and gone_at is null", rfc_id)
        return [_mail(row) for row in rows]

    def labels(self) -> dict[str, str]:
        """The label ids there are, with their names."""
        own = {row["id"]: row["name"] for row in self._state.rows("select * from labels order by id")}
        return {name: name for name in SYSTEM_LABELS} | own

    def totals(self) -> tuple[int, int]:
        row = self._state.row("select count(*), count(distinct thread_id) from messages where gone_at is null")
        return (0, 0) if row is None else (row[0], row[1])

    # --- changing -------------------------------------------------------------------------------------------------

    def add(
        self, raw: bytes, labels: Collection[str], *, thread_id: str = "", at: int | None = None, draft_id: str = ""
    ) -> Mail:
        """A new message, in its thread or in one of its own. `at` in milliseconds."""
        now = self._state.now()
        mail_id = self._new_id(now)
        letter = letters.canonical(raw)
        rfc_id = next(iter(letters.message_ids(letter, "Message-ID")), "")
        if not rfc_id:
            rfc_id = self.own_message_id()
            letter = letters.with_header(letter, "Message-ID", rfc_id)
        self._state.run(
            "insert into messages values (?, ?, ?, ?, ?, null, 0, ?, ?)",
            mail_id,
            thread_id or mail_id,
            letter,
            now if at is None else at,
            now,
            rfc_id,
            letters.header(letter, "Subject"),
        )
        for label in labels:
            self._state.run("insert into message_labels values (?, ?)", mail_id, label)
        if "DRAFT" in labels:
            # Gmail wraps every message that is a draft, wherever it came from.
            number = self._state.count("draft")
            self._state.run("insert into drafts values (?, ?, ?)", draft_id or self._new_draft_id(), mail_id, number)
        self._record("messageAdded", mail_id)
        return self.mail(mail_id)

    def remove(self, mail_id: str) -> None:
        """The message is gone for good, with its draft."""
        self._record("messageDeleted", mail_id)
        self._state.run("update messages set gone_at = ? where id = ?", self._state.now(), mail_id)
        self._state.run("delete from drafts where message_id = ?", mail_id)

    def relabel(self, mail_id: str, add: Collection[str] = (), take: Collection[str] = ()) -> Mail:
        """Raises `ApiError` 404 for the message, 400 for a label that there is not."""
        before = set(self.mail(mail_id).labels)
        known = self.labels()
        if unknown := [one for one in (*add, *take) if one not in known]:
            raise invalid(f"Invalid label: {unknown[0]}")
        new, old = set(add) - before, set(take) & before
        for label in new:
            self._state.run("insert into message_labels values (?, ?)", mail_id, label)
        if new:
            self._record("labelAdded", mail_id, sorted(new))
        for label in old:
            self._state.run("delete from message_labels where message_id = ? and label = ?", mail_id, label)
        if old:
            self._record("labelRemoved", mail_id, sorted(old))
        return self.mail(mail_id)

    def replace_draft(self, draft_id: str, raw: bytes, *, thread_id: str) -> str:
        """Another message in the same draft; returns the draft's id, which may be new."""
        old = self.draft(draft_id)
        new_id = self._new_draft_id() if self._switches.rotate_draft_id else draft_id
        if not self._switches.swap_history:
            self.remove(old.id)
        mail = self.add(raw, ["DRAFT"], thread_id=thread_id, draft_id=f"{new_id}, replaced")
        if self._switches.swap_history:
            self.remove(old.id)
        self._state.run("update drafts set id = ? where message_id = ?", new_id, mail.id)
        return new_id

    def rename_label(self, label_id: str, name: str) -> None:
        self._state.run("insert or replace into labels values (?, ?)", label_id, name)

    def remove_label(self, label_id: str) -> None:
        self._state.run("delete from labels where id = ?", label_id)
        self._state.run("delete from message_labels where label = ?", label_id)

    # --- threads --------------------------------------------------------------------------------------------------

    def thread_by_headers(self, raw: bytes) -> str:
        """The thread that an arriving message belongs to by its References and subject, or ""."""
        subject = letters.plain_subject(letters.header(raw, "Subject"))
        for rfc_id in reversed(letters.message_ids(raw, "References", "In-Reply-To")):
            for mail in self.by_rfc_id(rfc_id):
                if not self._switches.thread_by_subject or letters.plain_subject(mail.subject) == subject:
                    return mail.thread_id
        return ""

    def requested_thread(self, thread_id: str, raw: bytes) -> str:
        """The thread that a caller asked for when the letter fits into it, "" for a new one. Raises `ApiError`."""
        if not thread_id:
            return ""
        try:
            int(thread_id, 16)
        except ValueError:
            raise invalid("Invalid thread_id value") from None
        thread = self.thread(thread_id)
        if not thread:
            raise not_found()
        if self._switches.honour_mismatched_thread or self._fits(thread, raw):
            return thread_id
        if self._switches.refuse_mismatched_thread:
            raise invalid("The message does not match the requested thread.", reason="failedPrecondition")
        return ""

    @staticmethod
    def _fits(thread: Sequence[Mail], raw: bytes) -> bool:
        subject = letters.plain_subject(letters.header(raw, "Subject"))
        if subject not in {letters.plain_subject(mail.subject) for mail in thread}:
            return False
        if all("DRAFT" in mail.labels for mail in thread):
            return True  # a draft alone in its thread has nothing to refer to
        known = {mail.rfc_id for mail in thread}
        return bool(known & set(letters.message_ids(raw, "References"))) and bool(
            known & set(letters.message_ids(raw, "In-Reply-To"))
        )

    # --- history --------------------------------------------------------------------------------------------------

    @property
    def history_id(self) -> int:
        return int(self._state.fact("history", 1_000_000))

    def history_since(self, start: int) -> list[Row]:
        """Records after `start`. Raises `ApiError` 404 when that is too old, or was never an id."""
        lifetime = _HOURS if self._switches.short_history else _WEEK
        oldest = self._state.now() - int(lifetime.total_seconds() * 1000)
        row = self._state.row("select max(id) as id from history where at < ?", oldest)
        forgotten = max(int(self._state.fact("history_forgotten", 0)), 0 if row is None else row["id"] or 0)
        if start < forgotten or start > self.history_id or start < 1_000_000:
            raise not_found()
        return self._state.rows("select * from history where id > ? order by id", start)

    def forget_history(self) -> None:
        """Every cursor handed out until now is too old."""
        self._advance()
        self._state.note("history_forgotten", self.history_id)

    def own_message_id(self) -> str:
        """A Message-ID as Gmail makes them."""
        number = self._state.count("rfc_id")
        return f"<CA+{zlib.crc32(b'%d' % number):08x}{number:012d}@mail.gmail.com>"

    def stamp_date(self, raw: bytes) -> bytes:
        """The letter with a Date."""
        if letters.header(raw, "Date"):
            return raw
        return letters.with_header(raw, "Date", format_datetime(instant(self._state.now())))

    def _record(self, kind: str, mail_id: str, labels: Sequence[str] = ()) -> None:
        number = self._advance()
        row = self._state.row("select thread_id from messages where id = ?", mail_id)
        assert row is not None
        self._state.run("update messages set history_id = ? where id = ?", number, mail_id)
        self._state.run(
            "insert into history values (?, ?, ?, ?, ?, ?, ?)",
            number,
            self._state.now(),
            kind,
            mail_id,
            row["thread_id"],
            json.dumps(list(labels)),
            json.dumps(self._labels(mail_id)),
        )

    def _advance(self) -> int:
        last = self.history_id
        number = last + 1 + zlib.crc32(b"%d" % last) % 40  # with gaps, but the same ones in every run
        self._state.note("history", number)
        return number

    def _new_id(self, now: int) -> str:
        return f"{((now & 0xFFFFFFFFFFF) << 20 | self._state.count('message') & 0xFFFFF):016x}"

    def _new_draft_id(self) -> str:
        number = self._state.count("draft_id")
        return f"r{'-' if number % 2 else ''}{zlib.crc32(b'draft%d' % number):010d}{number:09d}"

    def _labels(self, mail_id: str) -> list[str]:
        rows = self._state.rows("select label from message_labels where message_id = ? order by label", mail_id)
        return [row["label"] for row in rows]


def _mail(row: Row) -> Mail:
    return Mail(
        id=row["id"],
        thread_id=row["thread_id"],
        raw=row["raw"],
        at=row["at"],
        added_at=row["added_at"],
        history_id=row["history_id"],
        rfc_id=row["rfc_id"],
        subject=row["subject"],
        labels=tuple(sorted((row["labels"] or "").split("\n"))) if row["labels"] else (),
    )


def checked(raw: bytes) -> bytes:
    """The canonical letter. Raises `ApiError` for one without any header field."""
    letter = letters.canonical(raw)
    if not letters.fields_of(letter):
        raise invalid("'raw' RFC822 payload message string or uploading message via /upload/* URL required")
    return letter
