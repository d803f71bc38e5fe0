"""The daemon: a lock, an alarm clock and signals around `Agent.turn`.

APScheduler rings at least every `BEAT`, and at the moment something wants to be woken earlier; it never remembers what
is due (the database does), so a bell missed in sleep costs nothing. SIGTERM and SIGINT finish the step in hand. Changed
settings are read before the next turn, which SIGHUP brings about at once. One process holds a home folder's lock at a
time.

A service manager that asks is told that the daemon is ready, what it did last, and that it makes progress: a turn that
came to its end, a step of one, a commit. A daemon that hangs says nothing, and is started again.
"""

import contextlib
import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

from agent import desktop
from agent.autostart.notify import Notifier, notifier
from agent.bootstrap import open_agent, open_known_store
from agent.clock import Clock
from agent.config import Settings, load_settings
from agent.errors import AfterwordError, AlreadyRunning, ConfigError
from agent.home import Home
from agent.ports import Store, Tables
from agent.service.turn import Agent, Outcome

log = logging.getLogger(__name__)

BEAT = timedelta(seconds=30)

SOON = timedelta(seconds=1)
"""What is due already is rung for after this long, and each further time in a row after twice as long as before."""


@contextlib.contextmanager
def the_only_one(home: Home) -> Iterator[None]:
    """Hold the lock of this home while the block runs. Raises `AlreadyRunning`, naming the holder's process, and
    `HomeError` where its file cannot be had.

    The lock is the kernel's (flock), so it is gone with the process, however that ends.
    """
    descriptor = home.open_lock()
    try:
        _lock(descriptor, home)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def who_runs(home: Home) -> str:
    """Who holds the lock of this home, in the words of `AlreadyRunning`; "" for nobody."""
    try:
        descriptor = os.open(home.lock, os.O_RDWR)
    except OSError:
        return ""
    try:
        _lock(descriptor, home)
    except AlreadyRunning as running:
        return running.holder
    finally:
        os.close(descriptor)
    return ""


def _lock(descriptor: int, home: Home) -> None:
    if os.name == "nt":  # pragma: no cover - Windows has no flock
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            raise AlreadyRunning(home.folder, "another process") from None
        return
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        holder = Path(home.lock).read_text().strip()
        raise AlreadyRunning(home.folder, f"process {holder}" if holder else "another process") from None


def run_once(home: Home, settings: Settings, clock: Clock) -> Outcome:
    """One complete turn. Raises `AlreadyRunning` and what the store raises, also when it is gone."""
    with the_only_one(home):
        store = open_known_store(home)
        return open_agent(home, settings, store, clock).turn(clock.now())


class _Watched:
    """A store of which each commit is progress."""

    def __init__(self, store: Store, progress: Callable[[], None]) -> None:
        self._store = store
        self._progress = progress

    @contextlib.contextmanager
    def writing(self) -> Iterator[Tables]:
        with self._store.writing() as tables:
            yield tables
        self._progress()

    def reading(self) -> contextlib.AbstractContextManager[Tables]:
        return self._store.reading()


class Daemon:
    """Turns, for as long as nobody says stop. Raises `StoreError` when the database is gone."""

    def __init__(self, home: Home, settings: Settings, clock: Clock) -> None:
        self._home = home
        self._settings = settings
        self._clock = clock
        self._stop = threading.Event()
        self._reload = threading.Event()
        self._read_from = _stamp(home.config)
        self._signalled = threading.Event()
        self._turning = threading.Lock()
        self._notifier: Notifier = notifier()
        self._open()
        self._hurried = 0
        self._agent: Agent | None = None

    def run(self) -> None:
        """Run until SIGTERM or SIGINT. Raises `AlreadyRunning`."""
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler

        with the_only_one(self._home):
            scheduler = BackgroundScheduler(
                timezone=UTC,
                executors={"default": ThreadPoolExecutor(1)},
                job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
            )
            restore = self._listen()
            scheduler.add_job(self._ring, "interval", seconds=BEAT.total_seconds(), id="beat", args=[scheduler])
            scheduler.add_job(self._ring, id="now", args=[scheduler])
            scheduler.start()
            self._notifier.ready()
            log.info("started", extra={"accounts": len(self._settings.accounts), "mode": self._settings.mode})
            try:
                while not self._stop.is_set():
                    self._signalled.wait()
                    self._signalled.clear()
                    scheduler.add_job(self._ring, id="reload", args=[scheduler], replace_existing=True)
            finally:
                self._notifier.stopping()
                scheduler.shutdown(wait=False)  # waiting, it holds a lock that a turn which sets an alarm waits for
                with self._turning:
                    restore()
                log.info("stopped")

    def _listen(self) -> Callable[[], None]:
        """Take the signals over; returns what gives them back."""

        def stop(_number: int, _frame: FrameType | None) -> None:
            self._stop.set()
            self._signalled.set()

        def reload(_number: int, _frame: FrameType | None) -> None:
            self._reload.set()
            self._signalled.set()

        wanted = {signal.SIGTERM: stop, signal.SIGINT: stop}
        if hasattr(signal, "SIGHUP"):
            wanted[signal.SIGHUP] = reload
        before = {number: signal.signal(number, handler) for number, handler in wanted.items()}

        def restore() -> None:
            for number, handler in before.items():
                signal.signal(number, handler)

        return restore

    def _ring(self, scheduler: Any) -> None:
        """One turn, and an alarm for the next moment that something is due. A failed turn is logged and rung again."""
        with self._turning:
            if not self._stop.is_set():
                self._turn_and_tell(scheduler)

    def _turn_and_tell(self, scheduler: Any) -> None:
        try:
            outcome = self._turn()
        except AfterwordError as error:
            log.error("turn failed", extra={"error": type(error).__name__, "why": str(error)})  # noqa: TRY400
            self._notifier.status(f"The last turn failed ({type(error).__name__}): `afterword doctor` says more")
            self._notifier.progress()  # starting again would mend nothing; it is tried at the next beat
            return
        except Exception:
            log.exception("turn failed")
            self._notifier.status("The last turn failed for a fault of Afterword's")
            return
        self._notifier.status(_in_short(outcome, len(self._settings.accounts), self._clock.now()))
        self._notifier.progress()
        if outcome.messages or outcome.events or outcome.rows or outcome.troubles:
            facts = {"messages": outcome.messages, "events": outcome.events, "rows": outcome.rows}
            log.info("turn", extra={**facts, "accounts_in_trouble": len(outcome.troubles)})
        self._set_alarm(scheduler)

    def _turn(self) -> Outcome:
        if self._reload.is_set() or self._read_from != _stamp(self._home.config):
            self._reload.clear()
            self._read_settings()
        if self._opened != _identity(self._home.database):  # what is written into a file that is gone is lost
            self._agent = None
            self._open()
        if self._agent is None:
            self._agent = open_agent(self._home, self._settings, self._store, self._clock)
        outcome = self._agent.turn(self._clock.now(), self._is_to_stop)
        if outcome.troubles and self._settings.daily_summary:
            names = [account.name for account in self._settings.accounts]
            desktop.tell_of_silence(self._store, names, self._clock.now())
        return outcome

    def _is_to_stop(self) -> bool:
        """Asked between two steps of a turn."""
        self._notifier.progress()
        return self._stop.is_set()

    def _open(self) -> None:
        self._store: Store = _Watched(open_known_store(self._home), self._notifier.progress)
        self._opened = _identity(self._home.database)

    def _read_settings(self) -> None:
        """The new settings, or when they are wrong, the old ones and a word about it."""
        self._read_from = _stamp(self._home.config)
        try:
            self._settings = load_settings(self._home)
        except ConfigError as error:
            log.error("settings not read again", extra={"why": str(error)})  # noqa: TRY400
            return
        self._agent = None
        log.info("settings read again", extra={"accounts": len(self._settings.accounts)})

    def _set_alarm(self, scheduler: Any) -> None:
        with self._store.reading() as tables:
            times = [at for at in (tables.next_wake(), tables.next_attempt()) if at is not None]
        at, self._hurried = bell(min(times, default=None), self._clock.now(), self._hurried)
        if at is not None:
            scheduler.add_job(self._ring, "date", run_date=at, id="alarm", args=[scheduler], replace_existing=True)


def _in_short(outcome: Outcome, accounts: int, now: datetime) -> str:
    """What a turn did, for the one line that a service manager shows. Accounts are named, nothing of them is told."""
    if outcome.troubles:
        names = ", ".join(trouble.partition(":")[0] for trouble in outcome.troubles)
        return f"Trouble with {names}: `afterword doctor` says more"
    return f"Read {accounts} {'account' if accounts == 1 else 'accounts'} at {now:%H:%M} UTC"


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """Which writing of a file it is that lies there; None for none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is that lies there; None for none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def bell(due_at: datetime | None, now: datetime, hurried: int) -> tuple[datetime | None, int]:
    """When to ring for what is due at `due_at`, None when the next beat is early enough; and how often in a row, with
    the `hurried` times before, that was as soon as may be. What stays due whatever a turn does, or is put off by a
    moment again and again, is so rung for ever more rarely, until the beat alone does it."""
    if due_at is None or due_at >= now + BEAT:
        return None, 0
    soon = now + SOON * 2**hurried
    if due_at > soon:
        return due_at, 0
    return (soon, hurried + 1) if soon < now + BEAT else (None, hurried)
