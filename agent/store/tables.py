"""The tables of one transaction: what `agent.ports.Tables` promises, in the words of queries.sql.

Values become rows here and rows values; no file is opened and no transaction begun or ended.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent.domain.identity import digest, interview_id_of_event
from agent.domain.model import Contact, Interview, Step
from agent.errors import StoreCorrupt
from agent.ports import AccountHealth, JournalEntry, Operation, OutboxRow, Owner, RowState
from agent.store.codec import dumps, instant_text, loads, loads_all
from agent.store.statements import statements

if TYPE_CHECKING:  # loaded where it is used: a status reads no mail
    from providers.base import Cursor, OutgoingMessage

_BATCH = 500
"""So many interviews are read together."""


class SqliteTables:
    """Usable between the beginning and the end of one transaction; afterwards every call raises RuntimeError."""

    def __init__(self, connection: sqlite3.Connection, database: Path, *, writable: bool) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._database = database
        self._writable = writable
        self._sql = statements()

    def end(self) -> None:
        self._connection = None

    def _run(self, statement: str, values: dict[str, Any]) -> sqlite3.Cursor:
        if self._connection is None:
            raise RuntimeError("these tables belong to a transaction that has ended")
        bound = {key: _storable(value) if isinstance(value, str) else value for key, value in values.items()}
        return self._connection.execute(self._sql[statement], bound)

    def _read(self, statement: str, /, **values: Any) -> list[tuple[Any, ...]]:
        return self._run(statement, values).fetchall()

    def _value(self, statement: str, /, **values: Any) -> Any:
        """The first column of the first row, None without a row."""
        rows = self._read(statement, **values)
        return rows[0][0] if rows else None

    def _ids(self, statement: str, /, **values: Any) -> list[str]:
        return [row[0] for row in self._read(statement, **values)]

    def _write(self, statement: str, /, **values: Any) -> int:
        """How many rows were written."""
        if not self._writable:
            raise RuntimeError("this transaction only reads: write within `writing()`")
        return self._run(statement, values).rowcount

    # interviews

    def interview(self, interview_id: str) -> Interview | None:
        return next(self._load([interview_id]), None)

    def save(self, interview: Interview, wake_at: datetime | None) -> None:
        interview_id = interview.interview_id
        body = dumps(replace(interview, contacts=(), steps=()))
        wake = _stored(wake_at)
        if self._read("saved_interview", interview_id=interview_id) != [(body, wake)]:
            self._write(
                "put_interview",
                interview_id=interview_id,
                account=interview.account,
                phase=interview.phase.value,
                starts_at=instant_text(interview.starts_at),
                domain=interview.domain.casefold(),
                wake_at=wake,
                body=body,
            )
        self._save_contacts(interview_id, interview.contacts)
        self._save_steps(interview_id, interview.steps)
        self._save_threads(interview)
        self._save_events(interview)
        for step in interview.steps:
            self.remember_message_id(step.message_id, interview_id, step.key)
        for touch in interview.touches:
            self.remember_message_id(touch.message_id, interview_id, "")

    def _save_contacts(self, interview_id: str, contacts: Sequence[Contact]) -> None:
        saved = dict(self._read("saved_contacts", interview_id=interview_id))
        for position, contact in enumerate(contacts):
            body = dumps(contact)
            if saved.get(position) != body:
                self._write(
                    "put_contact",
                    interview_id=interview_id,
                    position=position,
                    contact_id=contact.contact_id,
                    mailbox=contact.address.mailbox,
                    body=body,
                )
        if len(saved) > len(contacts):
            self._write("cut_contacts", interview_id=interview_id, position=len(contacts))

    def _save_steps(self, interview_id: str, steps: Sequence[Step]) -> None:
        saved = dict(self._read("saved_steps", interview_id=interview_id))
        for position, step in enumerate(steps):
            body = dumps(step)
            if saved.get(position) != body:
                self._write(
                    "put_step",
                    interview_id=interview_id,
                    position=position,
                    key=step.key,
                    contact_id=step.contact_id,
                    kind=step.kind.value,
                    state=step.state.value,
                    draft_ref=step.draft_ref,
                    mailbox=_mailbox(step.to),
                    sent_at=_stored(step.sent_at),
                    body=body,
                )
        if len(saved) > len(steps):
            self._write("cut_steps", interview_id=interview_id, position=len(steps))

    def _save_threads(self, interview: Interview) -> None:
        interview_id = interview.interview_id
        refs = (*(link.thread_ref for link in interview.threads), *(step.thread_ref for step in interview.steps))
        wanted = {_storable(ref) for ref in refs if ref}
        saved = set(self._ids("saved_threads", interview_id=interview_id))
        for ref in sorted(wanted - saved):
            self._write("put_thread", thread_ref=ref, interview_id=interview_id)
        for ref in sorted(saved - wanted):
            self._write("cut_thread", thread_ref=ref, interview_id=interview_id)

    def _save_events(self, interview: Interview) -> None:
        interview_id = interview.interview_id
        own = (interview.uid, interview.account if interview.event_ref else "", interview.event_ref)
        others = [(copy.uid, copy.account, copy.event_ref) for copy in interview.copies]
        others += [(interview.uid, one.account, one.event_ref) for one in interview.listed]
        wanted = {tuple(map(_storable, event)) for event in (own, *others) if event[0] or event[2]}
        saved = {tuple(row) for row in self._read("saved_events", interview_id=interview_id)}
        for uid, account, ref in sorted(wanted - saved):
            self._write("put_event", interview_id=interview_id, uid=uid, account=account, event_ref=ref)
        for uid, account, ref in sorted(saved - wanted):
            self._write("cut_event", interview_id=interview_id, uid=uid, account=account, event_ref=ref)

    def interviews(self, *, closed: bool = True) -> Iterator[Interview]:
        ids = self._ids("interview_ids", closed=closed)
        for start in range(0, len(ids), _BATCH):
            yield from self._load(ids[start : start + _BATCH])

    def _load(self, ids: Sequence[str]) -> Iterator[Interview]:
        """The interviews of these ids in the same order, without those that do not exist."""
        wanted = json.dumps(ids)
        heads = dict(self._read("interview_rows", ids=wanted))
        contacts = _grouped(self._read("contact_rows", ids=wanted))
        steps = _grouped(self._read("step_rows", ids=wanted))
        for interview_id in ids:
            if interview_id not in heads:
                continue
            try:
                yield replace(
                    loads(Interview, heads[interview_id]),
                    contacts=loads_all(Contact, contacts.get(interview_id, ())),
                    steps=loads_all(Step, steps.get(interview_id, ())),
                )
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise StoreCorrupt(self._database, f"interview {interview_id} cannot be read") from error

    def due(self, now: datetime, limit: int) -> list[str]:
        return self._ids("due", now=instant_text(now), limit=limit)

    def next_wake(self) -> datetime | None:
        return _instant(self._value("next_wake"))

    def delete(self, interview_id: str, *, forget: bool = True) -> None:
        known_as = {interview_id}
        interview = self.interview(interview_id)
        if interview is not None:
            known_as |= {interview_id_of_event(c.uid, c.original_start) for c in interview.copies}
        if interview is not None and interview.uid:
            known_as.add(interview_id_of_event(interview.uid, interview.original_start))
        for name in sorted(known_as) if forget else ():
            self._write("put_forgotten", fingerprint=_fingerprint(name))
        self._write("delete_outbox", interview_id=interview_id)
        self.drop_notices(f"{interview_id}.", f"{interview_id}/")
        self._write("drop_sendings", owner=interview_id)
        self._write("delete_told", ending=f"|{interview_id}")
        self._write("delete_journal", interview_id=interview_id)
        self._write("delete_interview", interview_id=interview_id)

    def is_forgotten(self, interview_id: str) -> bool:
        return self._value("forgotten", fingerprint=_fingerprint(interview_id)) is not None

    # recognition

    def by_uid(self, uid: str) -> list[str]:
        return self._ids("by_uid", uid=uid)

    def by_event_ref(self, account: str, event_ref: str) -> list[str]:
        return self._ids("by_event_ref", account=account, event_ref=event_ref)

    def by_day(self, starts: datetime, ends: datetime) -> list[str]:
        """Those that start at `starts` or later and before `ends`, the soonest first."""
        return self._ids("by_day", starts=instant_text(starts), ends=instant_text(ends))

    def by_thread(self, account: str, thread_ref: str) -> list[str]:
        return self._ids("by_thread", account=account, thread_ref=thread_ref)

    def by_address(self, mailbox: str) -> list[str]:
        return self._ids("by_address", mailbox=_mailbox(mailbox))

    def by_message_id(self, message_id: str) -> list[str]:
        return self._ids("by_message_id", message_id=message_id)

    def by_person(self, contact_id: str) -> list[str]:
        return self._ids("by_person", contact_id=contact_id)

    def by_domain(self, domain: str) -> list[str]:
        return self._ids("by_domain", domain=domain.casefold())

    def step_by_message_id(self, message_id: str) -> Owner | None:
        rows = self._read("step_by_message_id", message_id=message_id.strip())
        return Owner(rows[0][0], rows[0][1]) if rows else None

    def step_by_draft(self, account: str, draft_ref: str) -> Owner | None:
        rows = self._read("step_by_draft", account=account, draft_ref=draft_ref)
        return Owner(rows[0][0], rows[0][1]) if rows else None

    def remember_message_id(self, message_id: str, interview_id: str, key: str) -> None:
        """Nothing is remembered of an empty id. The interview must be saved before the transaction ends."""
        if stripped := message_id.strip():
            self._write("put_message_id", message_id=stripped, interview_id=interview_id, key=key)

    def last_note_to(self, mailbox: str) -> datetime | None:
        return _instant(self._value("last_note_to", mailbox=_mailbox(mailbox)))

    # outbox

    def promise(
        self,
        *,
        account: str,
        interview_id: str,
        key: str,
        operation: Operation,
        message: "OutgoingMessage | None",
        not_before: datetime | None = None,
    ) -> None:
        """As the protocol says; what takes the place of a pending row keeps its `not_before`, `attempts`, `error` and
        `since`. A pending SEND or LOOK stays as it is."""
        place = {"interview_id": interview_id, "key": key, "operation": operation.value}
        once = operation in (Operation.SEND, Operation.LOOK)
        if once and self._value("claimed_twin", **place) is not None:
            return
        replaced = self._read("pending_twins", **place)
        if once and replaced:
            return  # it says nothing new, and whoever has read the row may be about to claim it
        held_until, attempts, error, since = replaced[0] if replaced else (_stored(not_before), 0, "", None)
        self._write("drop_pending_twins", **place)
        self._write(
            "promise",
            **place,
            account=account,
            message=dumps(message) if message else None,
            not_before=held_until,
            attempts=attempts,
            error=error,
            since=since,
        )

    def is_superseded(self, row: OutboxRow) -> bool:
        place = {"interview_id": row.interview_id, "key": row.key, "operation": row.operation.value}
        return self._value("superseded", **place, row_id=row.row_id) is not None

    def pending(self, account: str, now: datetime, limit: int) -> list[OutboxRow]:
        return self._rows(self._read("pending", account=account, now=instant_text(now), limit=limit))

    def claimed(self, account: str) -> list[OutboxRow]:
        return self._rows(self._read("claimed", account=account))

    def row(self, row_id: int) -> OutboxRow | None:
        return next(iter(self._rows(self._read("row", row_id=row_id))), None)

    def _rows(self, rows: Iterable[tuple[Any, ...]]) -> list[OutboxRow]:
        return [
            OutboxRow(
                row_id=row_id,
                account=account,
                interview_id=interview_id,
                key=key,
                operation=Operation(operation),
                state=RowState(state),
                message=self._message(message),
                not_before=_instant(not_before),
                attempts=attempts,
                claimed_at=_instant(claimed_at),
                error=error,
                since=since,
            )
            for (
                row_id, account, interview_id, key, operation, state, message, not_before, attempts, claimed_at, error,
                since,
            ) in rows
        ]  # fmt: skip

    def _message(self, body: str | None) -> "OutgoingMessage | None":
        if not body:
            return None
        from providers.base import OutgoingMessage

        try:
            return loads(OutgoingMessage, body)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise StoreCorrupt(self._database, "a note in the outbox cannot be read") from error

    def claim(self, row_id: int, now: datetime) -> bool:
        return self._write("claim", row_id=row_id, now=instant_text(now)) == 1

    def finish(self, row_id: int) -> None:
        self._write("finish", row_id=row_id)

    def postpone(self, row_id: int, until: datetime, error: str) -> None:
        self._write("postpone", row_id=row_id, not_before=instant_text(until), error=error)

    def drop(self, row_id: int) -> None:
        self._write("drop", row_id=row_id)

    def message_of(self, key: str) -> "OutgoingMessage | None":
        return self._message(self._value("message_of", key=key))

    def next_attempt(self) -> datetime | None:
        return _instant(self._value("next_attempt"))

    # feeds

    def cursor(self, account: str, feed: str) -> "Cursor | None":
        found: Cursor | None = self._value("cursor", account=account, feed=feed)
        return found

    def set_cursor(self, account: str, feed: str, cursor: "Cursor") -> None:
        self._write("set_cursor", account=account, feed=feed, cursor=cursor)

    def is_seen(self, account: str, fingerprint: str) -> bool:
        return self._value("is_seen", account=account, fingerprint=fingerprint) is not None

    def mark_seen(self, account: str, fingerprint: str, at: datetime) -> None:
        self._write("mark_seen", account=account, fingerprint=fingerprint, at=instant_text(at))

    # accounts, journal, facts

    def health(self, account: str) -> AccountHealth:
        for heard_at, trouble, trouble_since, needs_user, waits_until, ends in self._read("health", account=account):
            return AccountHealth(
                account=account,
                heard_at=_instant(heard_at),
                trouble=trouble,
                trouble_since=_instant(trouble_since),
                needs_user=bool(needs_user),
                waits_until=_instant(waits_until),
                signin_ends_at=_instant(ends),
            )
        return AccountHealth(account=account)

    def set_health(self, health: AccountHealth) -> None:
        self._write(
            "set_health",
            account=health.account,
            heard_at=_stored(health.heard_at),
            trouble=health.trouble,
            trouble_since=_stored(health.trouble_since),
            needs_user=health.needs_user,
            waits_until=_stored(health.waits_until),
        )

    def set_signin_end(self, account: str, at: datetime | None) -> None:
        self._write("set_signin_end", account=account, signin_ends_at=_stored(at))

    def note(self, entry: JournalEntry) -> None:
        self._write(
            "note",
            at=instant_text(entry.at),
            interview_id=entry.interview_id,
            key=entry.key,
            what=entry.what,
            evidence=entry.evidence,
        )

    def journal(self, interview_id: str | None, limit: int) -> list[JournalEntry]:
        if interview_id is None:
            rows = self._read("journal", limit=limit)
        else:
            rows = self._read("journal_of", interview_id=interview_id, limit=limit)
        return [
            JournalEntry(at=datetime.fromisoformat(at), interview_id=whose, key=key, what=what, evidence=evidence)
            for at, whose, key, what, evidence in reversed(rows)
        ]

    def fact(self, name: str) -> str | None:
        found: str | None = self._value("fact", name=name)
        return found

    def set_fact(self, name: str, value: str) -> None:
        self._write("set_fact", name=name, value=value)

    def drop_fact(self, name: str) -> None:
        self._write("drop_fact", name=name)

    def drop_notices(self, first: str, last: str) -> None:
        self._write("drop_notices", first=first, last=last)


def _mailbox(address: str) -> str:
    """The address in the form in which two are compared."""
    from providers.base import Address

    return Address(address).mailbox


def _storable(text: str) -> str:
    """Text that SQLite can take: a lone surrogate, as undecodable mail and file names bring them, is spelt out."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def _stored(at: datetime | None) -> str | None:
    return None if at is None else instant_text(at)


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _fingerprint(interview_id: str) -> str:
    return digest("forgotten", interview_id, length=26)


def _grouped(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for interview_id, body in rows:
        groups.setdefault(interview_id, []).append(body)
    return groups
