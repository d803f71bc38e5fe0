"""The file under what can happen to it: other processes, kill -9, other versions, damage, no room, no rights."""

import os
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import agent
from agent.domain.model import Contact, Interview
from agent.errors import StoreCorrupt, StoreError, StoreFull, StoreLocked, StoreNewer, StoreReadOnly
from agent.store import SqliteStore
from agent.store.database import APPLICATION_ID
from agent.store.statements import migrations

ROOT = Path(agent.__file__).resolve().parent.parent
AT = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)


def interview(name: str, company: str = "") -> Interview:
    bob = Contact(contact_id="bob", email=f"bob.{name}@acme.com")
    return Interview(
        interview_id=name,
        account="local",
        starts_at=AT,
        ends_at=AT + timedelta(hours=1),
        zone="UTC",
        known_at=AT,
        company=company,
        contacts=(bob,),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "afterword.db"


def filled(path: Path, number: int = 1) -> Path:
    """A database with so many interviews, closed and tidied."""
    store = SqliteStore(path)
    with store.writing() as tables:
        for n in range(number):
            tables.save(interview(f"i{n:05d}"), None)
    store.close()
    return path


def refused(path: Path, error: type[StoreError], *, words: str) -> StoreError:
    with pytest.raises(error, match=words) as caught:
        SqliteStore(path)
    assert caught.value.exit_code == 7
    assert str(path) in str(caught.value)
    return caught.value


def put(store: SqliteStore, name: str, value: str) -> None:
    with store.writing() as tables:
        tables.set_fact(name, value)


def fact(store: SqliteStore, name: str) -> str | None:
    with store.reading() as tables:
        return tables.fact(name)


def read_all(path: Path) -> int:
    store = SqliteStore(path)
    try:
        with store.reading() as tables:
            return sum(1 for _ in tables.interviews())
    finally:
        store.close()


def child(code: str, *arguments: str | Path, **options: object) -> "subprocess.Popen[str]":
    """A process that runs `code` with our package, talking through pipes."""
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **options,
    )


class TestMaking:
    def test_a_new_one_is_for_its_owner_only(self, path: Path) -> None:
        store = SqliteStore(path)
        with store.writing() as tables:
            tables.set_fact("a", "b")
            rights = {f.name: stat.S_IMODE(f.stat().st_mode) for f in path.parent.iterdir()}
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert rights == dict.fromkeys(("afterword.db", "afterword.db-wal", "afterword.db-shm"), 0o600)
        store.close()

    def test_rights_that_are_too_wide_are_narrowed(self, path: Path) -> None:
        filled(path).chmod(0o644)
        SqliteStore(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_it_is_set_up_to_last(self, path: Path) -> None:
        store = SqliteStore(path)
        with store.writing() as tables:
            assert tables._connection is not None
            said = {
                name: tables._connection.execute(f"pragma {name}").fetchone()[0]
                for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "application_id")
            }
        store.close()
        assert said == {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "secure_delete": 1,
            "application_id": APPLICATION_ID,
        }

    def test_what_was_written_is_there_after_closing(self, path: Path) -> None:
        assert read_all(filled(path, 3)) == 3
        assert [f.name for f in path.parent.iterdir()] == ["afterword.db"]

    def test_an_empty_file_is_a_new_database(self, path: Path) -> None:
        path.parent.mkdir()
        path.touch()
        assert read_all(path) == 0

    def test_a_name_full_of_special_characters(self, tmp_path: Path) -> None:
        assert read_all(filled(tmp_path / "a?b#c%20 'd'" / "x&mode=ro.db", 2)) == 2


class TestVersions:
    def test_a_database_of_version_0_becomes_the_present_one(self, path: Path) -> None:
        """From each earlier version, of which there is none yet but the empty one."""
        for version in range(len(migrations())):
            old = path.with_name(f"v{version}.db")
            old.parent.mkdir(exist_ok=True)
            connection = sqlite3.connect(old)
            for statement in (s for migration in migrations()[:version] for s in migration):
                connection.execute(statement)
            connection.execute(f"pragma user_version = {version}")
            connection.commit()
            connection.close()
            filled(old, 2)
            assert read_all(old) == 2
            with sqlite3.connect(old) as connection:
                assert connection.execute("pragma user_version").fetchone() == (len(migrations()),)
            connection.close()

    def test_two_that_make_it_at_once_make_it_once(self, path: Path) -> None:
        faults: list[BaseException] = []
        ready = threading.Barrier(8)

        def make() -> None:
            try:
                ready.wait()
                put(SqliteStore(path), threading.current_thread().name, "was here")
            except BaseException as fault:  # noqa: BLE001 - told below, in the test's own thread
                faults.append(fault)

        threads = [threading.Thread(target=make, name=f"t{n}") for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert faults == []
        store = SqliteStore(path)
        assert [fact(store, f"t{n}") for n in range(8)] == ["was here"] * 8

    @pytest.mark.parametrize("read_only", [False, True])
    def test_a_newer_one_is_refused_and_stays_as_it_is(self, path: Path, read_only: bool) -> None:
        filled(path)
        newer = len(migrations()) + 1
        with sqlite3.connect(path) as connection:
            connection.execute(f"pragma user_version = {newer}")
        connection.close()
        before = path.read_bytes()
        with pytest.raises(StoreNewer, match=f"schema {newer}.*update Afterword") as caught:
            SqliteStore(path, read_only=read_only)
        assert (caught.value.found, caught.value.known) == (newer, len(migrations()))
        assert path.read_bytes() == before

    def test_a_newer_one_that_was_killed_stays_as_it_is(self, path: Path) -> None:
        """Its version is then only in the -wal file, which opening the database in earnest would work into it."""
        filled(path)
        code = (
            "import os, sqlite3, sys\n"
            "connection = sqlite3.connect(sys.argv[1])\n"
            "connection.execute('pragma user_version = 99')\n"
            "os.kill(os.getpid(), 9)"
        )
        with child(code, path) as process:
            process.wait()
        wal = path.with_name("afterword.db-wal")
        before = path.read_bytes(), wal.read_bytes()
        assert before[1]
        assert refused(path, StoreNewer, words="schema 99")
        assert (path.read_bytes(), wal.read_bytes()) == before

    def test_one_that_becomes_newer_while_we_run_is_left_alone_from_then_on(self, path: Path) -> None:
        store = SqliteStore(path)
        put(store, "a", "b")
        with sqlite3.connect(path) as connection:
            connection.execute("pragma user_version = 99")
        connection.close()
        with pytest.raises(StoreNewer):
            put(store, "a", "c")
        with pytest.raises(StoreNewer):
            fact(store, "a")

    def test_a_database_of_another_program_is_left_alone(self, path: Path) -> None:
        path.parent.mkdir()
        with sqlite3.connect(path) as connection:
            connection.execute("create table bookmarks (place)")
        connection.close()
        before = path.read_bytes()
        refused(path, StoreError, words="another program")
        assert path.read_bytes() == before


class TestReadingOnly:
    def test_it_reads_and_does_not_write(self, path: Path) -> None:
        filled(path, 2)
        store = SqliteStore(path, read_only=True)
        with store.reading() as tables:
            assert tables.by_address("bob.i00001@acme.com") == ["i00001"]
        with pytest.raises(StoreReadOnly):
            put(store, "a", "b")

    def test_it_sees_what_a_writer_has_committed(self, path: Path) -> None:
        writer = SqliteStore(path)
        reader = SqliteStore(path, read_only=True)
        put(writer, "a", "b")
        with writer.writing() as tables:
            tables.set_fact("a", "c")
            assert fact(reader, "a") == "b"
        assert fact(reader, "a") == "c"

    def test_it_makes_nothing(self, path: Path) -> None:
        with pytest.raises(StoreError, match="afterword init"):
            SqliteStore(path, read_only=True)
        assert not path.parent.exists()

    def test_it_brings_nothing_up_to_date(self, path: Path) -> None:
        path.parent.mkdir()
        path.touch()
        with pytest.raises(StoreError, match=r"older Afterword.*run --once"):
            SqliteStore(path, read_only=True)
        assert path.read_bytes() == b""


class TestTogether:
    def test_a_reader_keeps_its_view_while_another_writes(self, path: Path) -> None:
        store = SqliteStore(path)
        put(store, "a", "old")
        with store.reading() as tables:
            assert tables.fact("a") == "old"
            put(store, "a", "new")
            assert tables.fact("a") == "old"
        assert fact(store, "a") == "new"

    def test_two_processes_lose_nothing_of_each_other(self, path: Path) -> None:
        code = (
            "import sys\n"
            "from pathlib import Path\n"
            "from agent.store import SqliteStore\n"
            "store = SqliteStore(Path(sys.argv[1]))\n"
            "print('ready', flush=True)\n"
            "sys.stdin.readline()\n"
            "for _ in range(150):\n"
            "    with store.writing() as tables:\n"
            "        tables.set_fact('count', str(int(tables.fact('count') or '0') + 1))\n"
        )
        processes = [child(code, path) for _ in range(2)]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.communicate("go\n")
        assert [process.returncode for process in processes] == [0, 0]
        assert fact(SqliteStore(path), "count") == "300"

    def test_one_that_is_held_too_long_is_told(self, path: Path) -> None:
        holder = SqliteStore(path)
        other = SqliteStore(path, busy_after=timedelta(milliseconds=20))
        with holder.writing() as tables:
            tables.set_fact("a", "b")
            with pytest.raises(StoreLocked, match=r"in use by another program.*try again"):
                put(other, "a", "c")
        assert fact(other, "a") == "b"
        put(other, "a", "c")
        assert fact(holder, "a") == "c"

    def test_one_that_is_held_while_it_is_made_is_told(self, path: Path) -> None:
        path.parent.mkdir()
        with sqlite3.connect(path, isolation_level=None) as holder:
            holder.execute("begin immediate")
            with pytest.raises(StoreLocked):
                SqliteStore(path, busy_after=timedelta(milliseconds=20))
            holder.execute("rollback")
        holder.close()
        assert read_all(path) == 0

    def test_connections_serve_one_transaction_after_the_other_in_any_thread(self, path: Path) -> None:
        store = SqliteStore(path)
        put(store, "a", "b")
        found: list[str | None] = []
        thread = threading.Thread(target=lambda: found.append(fact(store, "a")))
        thread.start()
        thread.join()
        assert found == ["b"]
        assert len(store._idle) == 1
        store.close()
        assert fact(store, "a") == "b"

    @pytest.mark.parametrize("many", [1, 3000])
    def test_kill_9_in_the_middle_leaves_what_was_before(self, path: Path, many: int) -> None:
        """3,000 are more than SQLite holds in memory: part of them has reached the disk when the process dies."""
        filled(path, 2)
        code = (
            "import sys\n"
            "from dataclasses import replace\n"
            "from pathlib import Path\n"
            "from agent.store import SqliteStore\n"
            "with SqliteStore(Path(sys.argv[1])).writing() as tables:\n"
            "    first = tables.interview('i00000')\n"
            "    for n in range(int(sys.argv[2])):\n"
            "        tables.save(replace(first, interview_id=f'i{n:05d}', company='Half Done ' * 90), None)\n"
            "    tables.delete('i00001')\n"
            "    print('in the middle', flush=True)\n"
            "    sys.stdin.readline()\n"
        )
        with child(code, path, str(many)) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "in the middle\n"
            if many > 1:
                assert path.with_name("afterword.db-wal").stat().st_size > 1_000_000
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        store = SqliteStore(path)
        with store.reading() as tables:
            assert list(tables.interviews()) == [interview("i00000"), interview("i00001")]
            assert not tables.is_forgotten("i00001")
        put(store, "a", "b")


class TestDamage:
    @pytest.mark.parametrize(
        "content", [b"This is no database, but it is long enough to be one." * 100, b"\x00" * 8192]
    )
    def test_a_file_that_is_none_is_told_and_left(self, path: Path, content: bytes) -> None:
        path.parent.mkdir()
        path.write_bytes(content)
        refused(path, StoreCorrupt, words="is damaged .*your last backup")
        assert path.read_bytes() == content

    def test_damaged_pages_are_told_when_they_are_met(self, path: Path) -> None:
        filled(path, 400)
        content = bytearray(path.read_bytes())
        content[8192:-4096] = b"\xa5" * (len(content) - 12288)
        path.write_bytes(content)
        with pytest.raises(StoreCorrupt, match="malformed"):
            read_all(path)

    def test_a_folder_in_its_place(self, path: Path) -> None:
        path.mkdir(parents=True)
        refused(path, StoreError, words="is a folder: move it away")

    def test_a_folder_that_cannot_be_made(self, path: Path) -> None:
        path.parent.write_text("a file where the folder should be")
        refused(path, StoreError, words="choose another folder")


class TestNoRoom:
    def test_a_full_disk_takes_the_transaction_back(self, path: Path) -> None:
        store = SqliteStore(path)
        put(store, "a", "before")
        with pytest.raises(StoreFull, match="No room left"):
            self.overfill(store)
        assert fact(store, "a") == "before"
        put(store, "a", "after")
        assert fact(store, "a") == "after"

    def overfill(self, store: SqliteStore) -> None:
        with store.writing() as tables:
            assert tables._connection is not None
            tables._connection.execute("pragma max_page_count = 60")
            tables.set_fact("a", "halfway")
            for n in range(1000):
                tables.save(interview(f"i{n}", "Acme " * 100), None)

    def test_a_disk_that_fails_in_the_middle_takes_the_transaction_back(self, path: Path) -> None:
        """A limit on the size of files stands in for a quota: the system refuses to write any further."""
        filled(path, 2)
        code = (
            "import resource, sys\n"
            "from dataclasses import replace\n"
            "from pathlib import Path\n"
            "from agent.errors import StoreError\n"
            "from agent.store import SqliteStore\n"
            "store = SqliteStore(Path(sys.argv[1]))\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))\n"
            "try:\n"
            "    with store.writing() as tables:\n"
            "        first = tables.interview('i00000')\n"
            "        for n in range(5000):\n"
            "            tables.save(replace(first, interview_id=f'i{n:05d}', company='Acme ' * 100), None)\n"
            "except StoreError as error:\n"
            "    print(error)\n"
            "with store.writing() as tables:\n"
            "    tables.set_fact('then', 'it went on')\n"
        )
        with child(code, path) as process:
            said, _ = process.communicate()
        assert process.returncode == 0
        assert "make sure it is well and has room" in said
        assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 400_000
        assert read_all(path) == 2
        assert fact(SqliteStore(path), "then") == "it went on"


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Rights are nothing to root, so what depends on them runs as nobody in particular."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights of files are tested where there are users")
class TestNoRights:
    @pytest.fixture
    def place(self) -> Iterator[Path]:
        """A folder that the ordinary user can reach, unlike pytest's."""
        folder = Path(tempfile.mkdtemp())
        if os.geteuid() == 0:
            os.chown(folder, 65534, 65534)
        with as_an_ordinary_user():
            yield folder
        for made in (folder, *folder.rglob("*")):
            made.chmod(0o700)
        shutil.rmtree(folder)

    @pytest.mark.parametrize("rights", [(0o400, 0o700), (0o400, 0o500), (0o600, 0o500)])
    def test_nothing_is_written_where_nothing_may_be(self, place: Path, rights: tuple[int, int]) -> None:
        path = filled(place / "afterword.db", 2)
        path.chmod(rights[0])
        place.chmod(rights[1])
        before = path.read_bytes()
        with pytest.raises(StoreReadOnly, match=r"read-only: make it and its folder writable"):
            put(SqliteStore(path), "a", "b")
        assert path.read_bytes() == before

    @pytest.mark.parametrize("rights", [(0o400, 0o700), (0o400, 0o500), (0o600, 0o500)])
    def test_what_may_only_be_read_can_be_read(self, place: Path, rights: tuple[int, int]) -> None:
        path = filled(place / "afterword.db", 2)
        path.chmod(rights[0])
        place.chmod(rights[1])
        store = SqliteStore(path, read_only=True)
        with store.reading() as tables:
            assert len(list(tables.interviews())) == 2
        store.close()

    def test_a_database_that_may_not_be_read(self, place: Path) -> None:
        path = filled(place / "afterword.db")
        path.chmod(0)
        refused(path, StoreError, words="are yours")

    def test_a_folder_that_may_not_be_written(self, place: Path) -> None:
        place.chmod(0o500)
        refused(place / "home" / "afterword.db", StoreReadOnly, words="read-only")


def test_a_mistake_of_ours_is_not_dressed_up(path: Path) -> None:
    store = SqliteStore(path)

    def ask_nonsense() -> None:
        with store.reading() as tables:
            assert tables._connection is not None
            tables._connection.execute("select * from nowhere")

    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        ask_nonsense()
