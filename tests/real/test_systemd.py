"""The daemon under a real systemd of the user: installed by the command, ready by its own word, started again when it
is killed, and each odd path of a home as systemd really hands it over. systemd is installed by .ci/run.

systemd wants to see that the machine was booted with it, so that it gets a /run of its own, which root may make.
"""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.autostart.service import Service
from agent.autostart.systemd import unit
from tests.cli.driver import Cli
from tests.real.waiting import until
from tests.unit.test_autostart import ODD

ROOT = Path(__file__).resolve().parents[2]
MANAGER = next(filter(os.path.exists, ("/usr/lib/systemd/systemd", "/lib/systemd/systemd")), "")
NEEDED = ("systemctl", "unshare", "nsenter", "mount")
missing = [*(name for name in NEEDED if shutil.which(name) is None), *(() if MANAGER else ("systemd",))]
pytestmark = [
    pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}"),
    pytest.mark.skipif(os.getuid() != 0, reason="only root may give systemd a /run of its own"),
]

BOOTED = """
set -e
mount --make-rprivate /
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
exec {manager} --user --log-target=null
"""


class Desktop:
    """Somebody who is logged in, with a systemd of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.units = folder / "config" / "systemd" / "user"
        self.units.mkdir(parents=True)
        known = {key: value for key, value in os.environ.items() if not key.startswith(("AFTERWORD", "XDG", "DBUS"))}
        self.environment = known | {
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": "/run/user/0",
            "COLUMNS": "200",
        }
        self._process = subprocess.Popen(
            ["unshare", "--mount", "/bin/sh", "-c", BOOTED.format(manager=MANAGER)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def started(self) -> bool:
        """Wait until systemd answers; False when it gave up: some containers do not let it."""
        until(lambda: self._process.poll() is not None or self._answers(), "systemd")
        return self._process.poll() is None

    def _answers(self) -> bool:
        return self.run("systemctl", "--user", "show-environment").returncode == 0

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        entered = ["nsenter", "--target", str(self._process.pid), "--mount", f"--wd={ROOT}", "--"]
        return subprocess.run(
            [*entered, *command],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def said(self, *command: str) -> str:
        done = self.run(*command)
        assert done.returncode == 0, (done.stdout, done.stderr)
        return " ".join(done.stdout.split())

    def afterword(self, home: Path, *arguments: str) -> str:
        program = "from agent.cli import main; main()"
        return self.said(sys.executable, "-c", program, "--home", str(home), *arguments)

    def property(self, unit: str, name: str) -> str:
        return self.said("systemctl", "--user", "show", unit, f"--property={name}", "--value")

    def close(self) -> None:
        self.run("systemctl", "--user", "exit")
        try:
            self._process.wait(60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    somebody = Desktop(tmp_path)
    try:
        if not somebody.started():
            pytest.skip("systemd does not start in this container")
        yield somebody
    finally:
        somebody.close()


def test_installed_ready_killed_started_again_and_removed(desktop):
    home = desktop.folder / 'after word 50% für "Ada"'
    Cli(home).init()
    assert "It runs now." in desktop.afterword(home, "autostart", "install")
    [path] = desktop.units.glob("afterword-*.service")
    until(lambda: "Read 1 account" in desktop.property(path.name, "StatusText"), "the first turn")
    assert "It runs. Read 1 account at" in desktop.afterword(home, "autostart", "status")
    before = desktop.property(path.name, "MainPID")
    assert (home / "afterword.lock").read_text().strip() == before

    folder = desktop.units / f"{path.name}.d"
    folder.mkdir()
    (folder / "at-once.conf").write_text("[Service]\nRestartSec=100ms\n")
    desktop.said("systemctl", "--user", "daemon-reload")
    os.kill(int(before), 9)
    until(lambda: desktop.property(path.name, "NRestarts") == "1", "the restart")
    until(lambda: desktop.property(path.name, "ActiveState") == "active", "the second daemon")
    assert desktop.property(path.name, "MainPID") not in {"0", before}

    desktop.afterword(home, "autostart", "remove")
    assert desktop.property(path.name, "ActiveState") == "inactive"
    assert desktop.property(path.name, "Result") == "success"
    assert not path.exists()


def test_every_word_reaches_the_program_as_it_is(desktop):
    wanted = {}
    for number, odd in enumerate(ODD):
        home = desktop.folder / odd.lstrip("/")
        home.mkdir(parents=True)
        program = home / "afterword"
        program.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "${0%/*}/given"\n')
        program.chmod(stat.S_IRWXU)
        name = f"odd-{number}"
        (desktop.units / f"{name}.service").write_text(unit(Service(name=name, program=program, home=home)))
        wanted[name] = home
    desktop.said("systemctl", "--user", "daemon-reload")
    desktop.said("systemctl", "--user", "start", "--no-block", *wanted)
    given = {home / "given": ["--home", str(home), "run"] for home in wanted.values()}
    until(lambda: all(path.exists() and path.read_text().count("\n") == 3 for path in given), "all of them")
    assert {path: path.read_text().splitlines() for path in given} == given
