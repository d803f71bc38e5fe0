"""Real daemons, started and ended as by a service manager: one a home, ended between two steps, never stuck.

These run by the wall clock: the drafts were laid an hour ago by an engine whose clock was moved by hand.
"""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from agent.bootstrap import open_store
from agent.clock import MovingClock, SystemClock
from agent.config import load_settings, render_config
from agent.demo.stage import Stage
from agent.domain.events import Debriefed, Woke
from agent.domain.model import Contact, Debrief, Interview, Kind, Role, StepKind, StepState, Topic
from agent.errors import AlreadyRunning, NeedsUser
from agent.home import Home

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0

SENDMAIL = """#!/bin/sh
# Takes a letter, says so, and delivers it when it is told to.
letter=$(mktemp "$1/letter.XXXXXX") && cat > "$letter"
echo taken > "$1/taken"
read go < "$1/go"
mv "$letter" "$letter.eml"
"""


class Ran:
    """A running `afterword run`: its process and what it has logged."""

    def __init__(self, home: Home, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from agent.cli import main; main()", "run", *arguments],
            cwd=ROOT,
            env={**os.environ, "AFTERWORD_HOME": str(home.folder), "NO_COLOR": "1"},
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.log: list[str] = []
        self._grown = threading.Condition()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self._grown:
                self.log.append(line)
                self._grown.notify_all()

    def says(self, words: str) -> None:
        """Wait until it has logged these words."""
        with self._grown:
            heard = self._grown.wait_for(lambda: any(words in line for line in self.log), PATIENCE_S)
        assert heard, "".join(self.log)

    def ends(self) -> int:
        code = self.process.wait(PATIENCE_S)
        self._reader.join(PATIENCE_S)
        assert self.process.stdout is not None
        self.process.stdout.close()
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code


@pytest.fixture
def run(home: Home) -> Iterator[Callable[..., Ran]]:
    started: list[Ran] = []

    def begin(*arguments: str) -> Ran:
        started.append(Ran(home, *arguments))
        return started[-1]

    yield begin
    for ran in started:
        if ran.process.poll() is None:
            ran.process.kill()
            ran.ends()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Two thank-yous that an auto mode would send now, by a sendmail that waits for a word."""
    home = Home(tmp_path / "home")
    home.make()
    ledger = tmp_path / "ledger"
    ledger.mkdir()
    os.mkfifo(ledger / "go")
    program = tmp_path / "sendmail"
    program.write_text(SENDMAIL)
    program.chmod(0o700)
    now = SystemClock().now()
    noon_at = f"Etc/GMT{now.hour - 12:+d}" if now.hour != 12 else "Etc/GMT"  # where nobody sleeps now
    user = {"name": "Ada Park", "email": "ada@example.org", "time_zone": noon_at, "mode": "auto"}
    account = {
        "name": "local",
        "provider": "local",
        "transport": "sendmail",
        "command": [str(program), str(ledger), "-t"],
    }
    home.config.write_text(render_config(user, [account]))
    stage = Stage(home, load_settings(home), MovingClock(now - timedelta(hours=3)))
    engine = stage.engine()
    people = tuple(
        Contact(contact_id=name, name=f"{name.title()} Park", email=f"{name}@acme.example", role=Role.INTERVIEWER)
        for name in ("bo", "cy")
    )
    interview = Interview(
        interview_id="acme", account="local", starts_at=stage.clock.now(), zone=noon_at, known_at=stage.clock.now(),
        ends_at=stage.clock.now() + timedelta(minutes=30), kind=Kind.VIDEO, company="Acme", role="Engineer",
        by_user=True, contacts=people,
    )  # fmt: skip
    told = Debrief(talked_about=tuple(Topic(text=f"topic {c.contact_id}", contact_id=c.contact_id) for c in people))
    with stage.store.writing() as tables:
        known = engine.planner.begin(tables, interview, Woke(), stage.clock.now(), "you added it")
        engine.planner.apply(tables, known, Debriefed(debrief=told), stage.clock.now())
    engine.turn(stage.clock.move(timedelta(hours=1)))
    assert len(stage.drafts()) == 2
    yield home
    left = os.open(ledger / "go", os.O_RDWR | os.O_NONBLOCK)  # a program that outlived its daemon still waits
    os.write(left, b"go\n" * 4)
    os.close(left)


def taken(home: Home) -> Path:
    return home.folder.parent / "ledger" / "taken"


def let_go(home: Home) -> None:
    (home.folder.parent / "ledger" / "go").write_text("go\n")


def delivered(home: Home) -> list[Path]:
    return list((home.folder.parent / "ledger").glob("*.eml"))


def claimed_long_ago(home: Home) -> None:
    """The send whose answer was lost was begun years ago."""
    with contextlib.closing(sqlite3.connect(home.database)) as database, database:
        database.execute(
            "update outbox set claimed_at = ? where state = 'claimed'", ["2020-01-01T00:00:00.000000+00:00"]
        )


def states(home: Home) -> list[StepState]:
    with open_store(home).reading() as tables:
        interview = tables.interview("acme")
    assert interview is not None
    return sorted(step.state for step in interview.steps if step.kind is StepKind.THANK_YOU)


def test_the_second_says_who_holds_the_home(home: Home, run):
    first = run()
    first.says("started")
    second = run()
    assert second.ends() == AlreadyRunning.exit_code
    assert str(first.process.pid) in "".join(second.log)
    once = run("--once")
    assert once.ends() == AlreadyRunning.exit_code


def test_sigterm_finishes_the_step_in_hand_and_no_other(home: Home, run):
    daemon = run()
    wait_for(taken(home))
    daemon.process.send_signal(signal.SIGTERM)
    let_go(home)
    assert daemon.ends() == 0
    assert "stopped" in "".join(daemon.log)
    assert len(delivered(home)) == 1
    assert states(home) == [StepState.DRAFTED, StepState.SENT]


def test_killed_in_a_send_it_leaves_no_lock_and_sends_nothing_again(home: Home, run):
    daemon = run()
    wait_for(taken(home))
    daemon.process.kill()
    assert daemon.ends() == -signal.SIGKILL
    let_go(home)  # the program it had started is alive, and delivers
    wait_until(lambda: len(delivered(home)) == 1)  # before that it would swallow the next word as well
    taken(home).unlink()
    wait_for_delivery = threading.Thread(target=let_go, args=[home])
    wait_for_delivery.start()  # for the other thank-you, which has not been tried yet
    once = run("--once")
    assert once.ends() == 0, "the answer that was lost may still show"
    wait_for_delivery.join(PATIENCE_S)
    assert len(delivered(home)) == 2
    assert states(home) == [StepState.SENDING, StepState.SENT]
    claimed_long_ago(home)
    last = run("--once")
    assert last.ends() == NeedsUser.exit_code
    assert len(delivered(home)) == 2
    assert states(home) == [StepState.SENT, StepState.UNCERTAIN]


def test_sighup_reads_the_settings_again_and_a_wrong_file_changes_nothing(home: Home, run):
    text = home.config.read_text()
    home.config.write_text(text.replace('mode = "auto"', 'mode = "draft"'))
    daemon = run()
    daemon.says("started")
    home.config.write_text("[user\n")
    daemon.process.send_signal(signal.SIGHUP)
    daemon.says("settings not read again")
    assert states(home) == [StepState.DRAFTED, StepState.DRAFTED]
    home.config.write_text(text)
    daemon.process.send_signal(signal.SIGHUP)
    daemon.says("settings read again")
    wait_for(taken(home))
    daemon.process.send_signal(signal.SIGTERM)
    let_go(home)
    assert daemon.ends() == 0
    assert len(delivered(home)) == 1


def wait_for(path: Path) -> None:
    """Wait until this file is there."""
    wait_until(path.exists)


def wait_until(so: Callable[[], bool]) -> None:
    tick = threading.Event()
    for _ in range(int(PATIENCE_S * 50)):
        if so():
            return
        tick.wait(0.02)
    raise AssertionError("it did not come")
