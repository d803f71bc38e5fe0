"""What a simulator knows, in one SQLite file of its home, so that it is there after a restart.

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

_FACTS = "create table if not exists facts (name text primary key, value text not null);"


class State:
    """The tables, a lock round them, the clock, and the makers of ids."""

    def __init__(self, path: Path, clock: Callable[[], datetime], tables: str) -> None:
        self.clock = clock
        self.lock = threading.RLock()
        self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.db.row_factory = sqlite3.Row
        self.db.executescript("pragma journal_mode=wal; pragma synchronous=off;" + _FACTS + tables)

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
        """The present in milliseconds since 1970."""
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
