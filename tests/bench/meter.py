"""Counting what a piece of work costs: SQL statements, calls to the file system, calls to a provider.

Nothing of the program is replaced: SQLite tells of each statement, the interpreter of each built-in function that is
called, and a provider is counted at the port, by something that passes every call on. Counting slows the work down, so
what is counted is never timed in the same run.
"""

import sqlite3
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from types import BuiltinFunctionType, FrameType
from typing import Any, cast

from agent.ports import Account
from agent.service.turn import Agent
from providers.base import Calendar, Mailbox

_FILE_CALLS = frozenset(
    {"access", "chmod", "fstat", "fsync", "link", "listdir", "lstat", "mkdir", "open", "remove", "rename", "replace"}
    | {"rmdir", "scandir", "stat", "unlink", "utime"}
)
_FILE_MODULES = frozenset({"posix", "nt", "io", "_io"})

_connections: list[sqlite3.Connection] = []
_watches = 0


def _remember_connection(event: str, given: tuple[Any, ...]) -> None:
    if _watches and event == "sqlite3.connect/handle":
        _connections.append(given[0])


sys.addaudithook(_remember_connection)


@contextmanager
def watching() -> Iterator[None]:
    """Within the block databases that are opened are known to `counting`."""
    global _watches  # noqa: PLW0603 - an audit hook can neither be given anything nor taken away
    _watches += 1
    try:
        yield
    finally:
        _watches -= 1
        if not _watches:
            _connections.clear()


@dataclass(slots=True)
class Counts:
    """What was counted. `commits` are transactions that could write; each is one wait for the disk at least. `files`
    are calls by name: stat, scandir, open and so on. `provider` are calls of a mailbox or calendar by name."""

    sql: Counter[str] = field(default_factory=Counter)
    files: Counter[str] = field(default_factory=Counter)
    provider: Counter[str] = field(default_factory=Counter)

    @property
    def statements(self) -> int:
        return self.sql.total()

    @property
    def commits(self) -> int:
        return self.sql["begin immediate"]

    @property
    def stats(self) -> int:
        return sum(self.files[name] for name in ("stat", "lstat", "fstat"))


class Counted:
    """A mailbox or a calendar that is the real one, and counts."""

    def __init__(self, real: object) -> None:
        self.real = real
        self.calls: Counter[str] = Counter()

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.real, name)

        def call(*given: Any, **named: Any) -> Any:
            self.calls[name] += 1
            return found(*given, **named)

        return call


def counted(agent: Agent) -> Agent:
    """The same agent with the calls of its accounts counted."""
    return replace(agent, accounts=tuple(_counted(account) for account in agent.accounts))


def _counted(account: Account) -> Account:
    mailbox, calendar = Counted(account.mailbox), Counted(account.calendar)
    return Account(account.name, cast(Mailbox, mailbox), cast(Calendar, calendar))


@contextmanager
def counting(agent: Agent | None = None) -> Iterator[Counts]:
    """Counts what happens within the block, in this thread. Connections that are opened within it count from the next
    block on. With an agent that is `counted`, its calls of the provider as well."""
    counts = Counts()
    ports = [port for account in agent.accounts for port in (account.mailbox, account.calendar)] if agent else []
    watched = [port for port in ports if isinstance(port, Counted)]
    before = [port.calls.copy() for port in watched]
    _trace(counts)
    try:
        sys.setprofile(_profile(counts))
        yield counts
    finally:
        sys.setprofile(None)
        _trace(None)
    for port, earlier in zip(watched, before, strict=True):
        name = "calendar" if hasattr(port.real, "event") else "mailbox"
        counts.provider.update({f"{name}.{call}": n for call, n in (port.calls - earlier).items()})


def _profile(counts: Counts) -> Any:
    here = threading.get_ident()

    def profile(_frame: FrameType, event: str, called: object) -> None:
        if event != "c_call" or threading.get_ident() != here:
            return
        name = getattr(called, "__name__", "")
        if name not in _FILE_CALLS or not isinstance(called, BuiltinFunctionType):
            return
        if called.__module__ in _FILE_MODULES or type(called.__self__).__name__ == "DirEntry":
            counts.files[name] += 1

    return profile


def _trace(counts: Counts | None) -> None:
    """Have every open connection tell of its statements, or none."""

    def told(statement: str) -> None:
        if counts is not None and not statement.startswith("--"):  # a trigger or a foreign key, within a statement
            counts.sql[" ".join(statement.split()[:2]).lower()] += 1

    for connection in _connections:
        with suppress(sqlite3.ProgrammingError):  # closed
            connection.set_trace_callback(told if counts is not None else None)
