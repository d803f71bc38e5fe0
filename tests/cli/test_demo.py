"""The demo plays its story on the real engine, to the end, and leaves a home that the commands can look at."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from agent.cli.running import called_as
from tests.cli.driver import Cli
from tests.cli.test_program import ROOT

INSTALLED = Path(sys.executable).with_name("afterword")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "a home"


@pytest.fixture(scope="module")
def told(folder: Path) -> str:
    """What it printed, on a machine far from where the story plays."""
    if not INSTALLED.exists():
        pytest.skip("the program is not installed in this environment")
    known = {key: value for key, value in os.environ.items() if not key.startswith("AFTERWORD")}
    done = subprocess.run(
        [INSTALLED, "demo", "--home", folder],
        cwd=folder.parent,
        env=known | {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "TZ": "America/Lima"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_left_is_told_on_the_users_clock(told):
    ledger = told.partition("What left the machine, in all:\n")[2].partition("\n\n")[0]
    lines = [line.strip() for line in ledger.splitlines()]
    assert len(lines) == 6
    assert lines[0].startswith("Thu 2 Apr 15:22  Dana Whitfield <dana.whitfield@larkspur.example>")
    assert lines[2].startswith("Thu 2 Apr 15:53  Jonas Kettler")
    assert lines[4].startswith("Fri 10 Apr ")
    assert "delivered to Jonas: 1" in " ".join(told.split())
    assert "unknown" not in told


def test_it_fits_a_screen(told):
    shown = told.partition("Everything is in")[0]
    assert max(map(len, shown.splitlines())) <= 79


def test_what_it_says_to_type_can_be_typed(told, folder):
    [command] = [line.strip() for line in told.splitlines() if line.endswith(" status --all")]
    assert command == f"{INSTALLED} --home '{folder}' status --all"
    done = subprocess.run(
        command, shell=True, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "closed, they said no" in " ".join(done.stdout.split())


def test_its_folders_are_the_users_alone(told, folder):
    open_to_others = [
        path for path in (folder, *folder.rglob("*")) if path.is_dir() and stat.S_IMODE(path.stat().st_mode) != 0o700
    ]
    assert open_to_others == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "letter").write_text("mine")
    assert "is not empty" in Cli(tmp_path / "home").refused("demo", "--home", str(tmp_path), code=6)


def test_how_the_program_is_called(tmp_path, monkeypatch):
    here, there = tmp_path / "with space" / "afterword", tmp_path / "bin" / "afterword"
    for path in (here, there):
        path.parent.mkdir()
        path.write_text("#!/bin/sh\n")
        path.chmod(0o700)
    monkeypatch.setenv("PATH", str(there.parent))
    assert shutil.which("afterword") == str(there)
    assert called_as(str(there)) == "afterword"
    assert called_as(str(here)) == f"'{here}'"
    assert called_as("-c") == "afterword"
