"""What the simulator knows, in one SQLite file of its home, so that it is there after a restart.

One request is one transaction: a fault after the execution leaves everything done, a refusal leaves nothing.
"""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_TABLES = """
create table if not exists facts (name text primary key, value text not null);
create table if not exists messages (
    id text primary key, thread_id text not null, raw blob not null, at integer not null, added_at integer not null,
    gone_at integer, history_id integer not null, rfc_id text not null, subject text not null);
create index if not exists messages_thread on messages (thread_id);
create index if not exists messages_rfc on messages (rfc_id);
create index if not exists messages_at on messages (at, id);
create table if not exists message_labels (
    message_id text not null, label text not null, primary key (message_id, label)) without rowid;
create index if not exists message_labels_label on message_labels (label);
create table if not exists labels (id text primary key, name text not null);
create table if not exists drafts (id text primary key, message_id text not null unique, number integer not null);
create table if not exists history (
    id integer primary key, at integer not null, kind text not null, message_id text not null, thread_id text not null,
    labels text not null, message_labels text not null);
create table if not exists calendars (id text primary key, entry text not null, number integer not null);
create table if not exists events (
    calendar text not null, id text not null, event text not null, revision integer not null, master text not null,
    uid text not null, primary key (calendar, id));
create index if not exists events_uid on events (calendar, uid);
create table if not exists sync_tokens (token text primary key, calendar text not null, query text not null,
    revision integer not null, issued_at integer not null);
create table if not exists codes (
    code text primary key, client text not null, redirect_uri text not null, challenge text not null,
    challenge_method text not null, scopes text not null, offline integer not null, at integer not null);
create table if not exists grants (
    refresh_token text primary key, scopes text not null, at integer not null, until integer, revoked integer not null,
    shown integer not null);
create table if not exists access_tokens (
    token text primary key, refresh_token text not null, scopes text not null, until integer not null);
create table if not exists uploads (
    id text primary key, method text not null, path text not null, body text not null, media_type text not null,
    content blob not null);
"""


class State:
    """The tables, a lock round them, the clock, and the makers of ids."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.lock = threading.RLock()
        self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.db.row_factory = sqlite3.Row
        self.db.executescript("pragma journal_mode=wal; pragma synchronous=off;" + _TABLES)

    def close(self) -> None:
        with self.lock:
            self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what happens within; transactions within one another are one."""
        with self.lock:
            if self.db.in_transaction:
                yield
                return
            self.db.execute("begin")
            try:
                yield
            except BaseException:
                self.db.execute("rollback")
                raise
            self.db.execute("commit")

    def now(self) -> int:
        """The present in milliseconds since 1970, as Gmail counts."""
        return milliseconds(self.clock())

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        with self.lock:
            return self.db.execute(query, values).fetchall()

    def row(self, query: str, *values: object) -> sqlite3.Row | None:
        with self.lock:
            found: sqlite3.Row | None = self.db.execute(query, values).fetchone()
            return found

    def run(self, query: str, *values: object) -> int:
        """Execute a change within a transaction; returns how many rows it changed."""
        return self.db.execute(query, values).rowcount

    def fact(self, name: str, default: Any = None) -> Any:
        found = self.row("select value from facts where name = ?", name)
        return default if found is None else json.loads(found["value"])

    def note(self, name: str, value: Any) -> None:
        self.run("insert or replace into facts values (?, ?)", name, json.dumps(value))

    def count(self, name: str, step: int = 1) -> int:
        """The next number of a counter that never goes back."""
        number = int(self.fact(f"count:{name}", 0)) + step
        self.note(f"count:{name}", number)
        return number


def milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def instant(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
