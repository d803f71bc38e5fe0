"""What the daemon tells a service manager, over a real socket: as systemd's own side of sd_notify(3) hears it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from agent.autostart.notify import Notifier, notifier
from agent.config import load_settings
from agent.daemon import Daemon
from agent.home import Home
from tests.cli.driver import Cli

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0


class Manager:
    """The side that listens."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + address[1:] if address.startswith("@") else address)
        self._socket.settimeout(PATIENCE_S)

    def hears(self) -> list[str]:
        """The lines of the next datagram."""
        return self._socket.recv(4096).decode().split("\n")

    def hears_until(self, wanted: str) -> list[str]:
        """All lines up to the datagram with one that begins like this."""
        heard: list[str] = []
        while not any(line.startswith(wanted) for line in heard):
            heard += self.hears()
        return heard

    def hears_nothing(self) -> bool:
        self._socket.setblocking(False)
        try:
            return not self._socket.recv(4096)
        except BlockingIOError:
            return True
        finally:
            self._socket.settimeout(PATIENCE_S)

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Callable[[str], Manager]]:
    opened: list[Manager] = []

    def listen(address: str = "") -> Manager:
        opened.append(Manager(address or str(tmp_path / "notify")))
        return opened[-1]

    yield listen
    for manager in opened:
        manager.close()


def test_a_daemon_is_ready_then_makes_progress_then_stops(listening, tmp_path):
    manager = listening()
    home = tmp_path / "home"
    Cli(home).init()
    environment = {**os.environ, "AFTERWORD_HOME": str(home), "NOTIFY_SOCKET": manager.address}
    program = [sys.executable, "-c", "from agent.cli import main; main()", "run"]
    with subprocess.Popen(program, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as running:
        try:
            assert manager.hears() == ["READY=1"]
            heard = manager.hears_until("STATUS=Read 1 account at ")
            assert "WATCHDOG=1" in heard
            assert manager.hears_until("WATCHDOG=1")
            running.send_signal(signal.SIGTERM)
            assert "STOPPING=1" in manager.hears_until("STOPPING=1")
            assert running.wait(PATIENCE_S) == 0
        finally:
            running.kill()


def test_a_turn_that_fails_says_so_and_where_to_look(listening, tmp_path, monkeypatch):
    manager = listening()
    monkeypatch.setenv("NOTIFY_SOCKET", manager.address)
    cli = Cli(tmp_path / "home").init()
    home = Home(cli.folder)
    daemon = Daemon(home, load_settings(home), cli.clock)
    for path in cli.folder.glob("afterword.db*"):
        path.unlink()
    daemon._turn_and_tell(None)
    assert manager.hears() == ["STATUS=The last turn failed (StoreError): `afterword doctor` says more"]
    assert manager.hears() == ["WATCHDOG=1"]


class Stopped:
    """A clock that has broken."""

    def now(self) -> datetime:
        raise RuntimeError("it stands")


def test_a_turn_that_fails_for_no_known_reason_does_not_feed_the_watchdog(listening, tmp_path, monkeypatch):
    manager = listening()
    monkeypatch.setenv("NOTIFY_SOCKET", manager.address)
    home = Home(Cli(tmp_path / "home").init().folder)
    Daemon(home, load_settings(home), Stopped())._turn_and_tell(None)
    assert manager.hears() == ["STATUS=The last turn failed for a fault of Afterword's"]
    assert manager.hears_nothing()


def test_an_account_in_trouble_is_named_and_nothing_of_it_told(listening, tmp_path, monkeypatch):
    manager = listening()
    monkeypatch.setenv("NOTIFY_SOCKET", manager.address)
    cli = Cli(tmp_path / "home").init()
    (cli.folder / "mail").rename(cli.folder / "elsewhere")
    (cli.folder / "mail").write_text("not a folder")
    home = Home(cli.folder)
    Daemon(home, load_settings(home), cli.clock)._turn_and_tell(None)
    heard = manager.hears_until("STATUS=")
    assert heard[-1] == "STATUS=Trouble with local: `afterword doctor` says more"


@pytest.mark.parametrize("address", ["@afterword-test-{pid}", ""])
def test_names_without_a_file_and_paths(listening, address):
    manager = listening(address.format(pid=os.getpid()))
    spoken = notifier({"NOTIFY_SOCKET": manager.address})
    spoken.status("two\nlines READY=0")
    assert manager.hears() == ["STATUS=two lines READY=0"]
    spoken.status("two lines READY=0")
    assert manager.hears_nothing()


@pytest.mark.parametrize(
    "environment", [{}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "vsock:2:1234"}, {"NOTIFY_SOCKET": "relative"}]
)
def test_without_a_manager_nobody_is_told(environment):
    assert notifier(environment)._address == ""
    notifier(environment).ready()


def test_a_manager_that_is_gone_is_no_trouble(tmp_path):
    Notifier(str(tmp_path / "nobody")).progress()
