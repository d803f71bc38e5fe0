"""The file: opening it, bringing its schema up to date, transactions, and SQLite's refusals in our words.

A connection serves one transaction at a time, in whatever thread that runs; those that are idle are kept for the next.
Nothing here knows what the tables hold.
"""

import errno
import sqlite3
import sys
import weakref
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from agent.errors import StoreCorrupt, StoreError, StoreFull, StoreLocked, StoreNewer, StoreReadOnly
from agent.store.statements import migrations
from agent.store.tables import SqliteTables

APPLICATION_ID = 0x41465457
"""What `pragma application_id` says in a database of ours (the letters AFTW), set by the first migration."""


class SqliteStore:
    """The database at `path`, made when there is none; see `agent.ports.Store`.

    With `read_only` nothing is made, changed or brought up to date. `busy_after` is how long another program's write is
    waited for. A transaction within a `writing()` of the same thread would wait for itself: there are none. Raises
    `StoreError`, here and from each transaction; a failed one has changed nothing.
    """

    def __init__(self, path: Path, *, read_only: bool = False, busy_after: timedelta = timedelta(seconds=10)) -> None:
        self._path = path
        self._read_only = read_only
        self._busy_after = busy_after
        self._idle: deque[sqlite3.Connection] = deque()
        weakref.finalize(self, _close_all, self._idle)
        with _in_our_words(path):
            try:
                self._prepare()
            except OSError as error:
                raise _told_of_file(path, error) from error

    @contextmanager
    def writing(self) -> Iterator[SqliteTables]:
        with self._transaction("begin immediate", writable=True) as tables:
            yield tables

    @contextmanager
    def reading(self) -> Iterator[SqliteTables]:
        with self._transaction("begin", writable=False) as tables:
            yield tables

    def close(self) -> None:
        """Closes what is idle; the last program to do so tidies the file. The store can still be used."""
        _close_all(self._idle)

    @contextmanager
    def _transaction(self, begin: str, *, writable: bool) -> Iterator[SqliteTables]:
        with _in_our_words(self._path):
            try:
                connection = self._idle.pop()
            except IndexError:
                connection = self._connect()
            tables = SqliteTables(connection, self._path, writable=writable)
            try:
                connection.execute(begin)
                self._refuse_newer(_number(connection, "pragma user_version"))  # it may come while we run
                yield tables
                connection.execute("commit")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.rollback()
                connection.close()
                raise
            finally:
                tables.end()
            self._idle.append(connection)

    def _connect(self) -> sqlite3.Connection:
        return self._open_to_read() if self._read_only else self._open_to_write()

    def _open(self, how: str) -> sqlite3.Connection:
        return sqlite3.connect(
            f"{self._path.absolute().as_uri()}?{how}",
            uri=True,
            timeout=self._busy_after.total_seconds(),
            isolation_level=None,
            check_same_thread=False,
        )

    def _open_to_write(self) -> sqlite3.Connection:
        connection = self._open("mode=rw")
        try:
            connection.execute("pragma foreign_keys = on")
            connection.execute("pragma synchronous = full")
            connection.execute("pragma secure_delete = on")  # what is forgotten is not to be found in the file
            if sys.platform == "darwin":
                connection.execute("pragma fullfsync = on")  # there a plain fsync stops at the drive's own memory
        except BaseException:
            connection.close()
            raise
        return connection

    def _open_to_read(self) -> sqlite3.Connection:
        """A connection that changes nothing. One in a folder that we may not write cannot have the -shm file of WAL;
        without a -wal file beside it the database is complete, and is read by itself."""
        connection = self._open("mode=ro")
        try:
            connection.execute("select 1 from sqlite_master").fetchone()
        except sqlite3.Error as error:
            connection.close()
            no_shm = _code(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
            if not no_shm or self._path.with_name(self._path.name + "-wal").exists():
                raise
            return self._open("mode=ro&immutable=1")
        return connection

    def _prepare(self) -> None:
        if self._path.is_dir():
            raise StoreError(
                self._path, f"{self._path} is a folder: move it away, or choose another place with --home."
            )
        known = len(migrations())
        found = self._version() if self._path.exists() else None
        self._refuse_newer(found or 0)
        if self._read_only:
            if found is None:
                raise StoreError(self._path, f"{self._path} does not exist yet: `afterword init` makes it.")
            if found < known:
                raise StoreError(
                    self._path,
                    f"{self._path} is from an older Afterword (schema {found}, this one needs {known}): "
                    "`afterword run --once` brings it up to date.",
                )
            return
        self._make_private()
        if found != known:
            self._migrate()

    def _refuse_newer(self, version: int) -> None:
        if version > len(migrations()):
            raise StoreNewer(self._path, found=version, known=len(migrations()))

    def _version(self) -> int:
        """The version of the schema, 0 when there is none yet. Read without a chance to change the file."""
        connection = self._open_to_read()
        try:
            application = _number(connection, "pragma application_id")
            version = _number(connection, "pragma user_version")
            tables = _number(connection, "select count(*) from sqlite_master")
        finally:
            connection.close()
        empty = application == 0 and version == 0 and tables == 0
        if application != APPLICATION_ID and not empty:
            raise StoreError(
                self._path,
                f"{self._path} is a database of another program: move it, or choose another folder with --home.",
            )
        return version

    def _make_private(self) -> None:
        """The file, for its owner only. SQLite gives what it puts beside it the same rights."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            self._path.touch(mode=0o600, exist_ok=False)
        rights = self._path.stat().st_mode & 0o777
        if rights & 0o077:
            self._path.chmod(rights & 0o700)

    def _migrate(self) -> None:
        connection = self._open_to_write()
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute("begin immediate")
            version = _number(connection, "pragma user_version")
            for number, statements in enumerate(migrations()[version:], start=version + 1):
                for statement in statements:
                    connection.execute(statement)
                connection.execute(f"pragma user_version = {number:d}")
            connection.execute("commit")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.rollback()
            raise
        finally:
            connection.close()


def _number(connection: sqlite3.Connection, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])


def _close_all(connections: deque[sqlite3.Connection]) -> None:
    while connections:
        connections.pop().close()


@contextmanager
def _in_our_words(database: Path) -> Iterator[None]:
    """Lets what the disk or the file does to us out as a `StoreError`; a mistake of ours stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        told = _told(database, error)
        if told is None:
            raise
        raise told from error


def _told_of_file(database: Path, error: OSError) -> StoreError:
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return StoreReadOnly(database)
        case errno.ENOSPC | errno.EDQUOT:
            return StoreFull(database)
        case _:
            return StoreError(
                database, f"{database} cannot be made ({error.strerror}): choose another folder with --home."
            )


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 when the complaint is the sqlite3 module's own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _told(database: Path, error: sqlite3.Error) -> StoreError | None:
    match _code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreLocked(database)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreReadOnly(database)
        case sqlite3.SQLITE_FULL:
            return StoreFull(database)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return StoreCorrupt(database, str(error))
        case sqlite3.SQLITE_IOERR:
            return StoreError(
                database, f"The disk of {database} failed ({error}): make sure it is well and has room, then try again."
            )
        case sqlite3.SQLITE_CANTOPEN:
            return StoreError(
                database,
                f"{database} cannot be opened ({error}): make sure that it and its folder are yours.",
            )
        case _ if "decode to UTF-8" in str(error):
            return StoreCorrupt(database, "it holds text that is none")
        case _:
            return None
