"""`afterword` as a program of its own: start, exit codes, errors, signals, pipes and terminals that know ASCII only."""

import contextlib
import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.driver import ADA, DANA

PROGRAM = (sys.executable, "-c", "from agent.cli import main; main()")
ROOT = Path(__file__).resolve().parents[2]


def afterword(*arguments: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {key: value for key, value in os.environ.items() if not key.startswith(("AFTERWORD", "LC_", "LANG"))}
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=ROOT,
        env=known | {"AFTERWORD_HOME": str(home), "PYTHONUTF8": "0"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    assert afterword("init", *ADA, home=tmp_path / "home").returncode == 0
    return tmp_path / "home"


HEAVY = {
    "apscheduler",
    "holidays",
    "icalendar",
    "jinja2",
    "keyring",
    "dateutil",
    "rich",
    "pydantic",
    "platformdirs",
    "agent.compose",
    "agent.intake",
    "agent.reading",
    "agent.service.turn",
    "agent.service.planner",
    "providers.local",
    "providers.mime",
    "providers.ics",
    "agent.domain.decide",
    "agent.letter",
    "agent.report",
    "typst",
}


@pytest.mark.parametrize("command", [["--help"], ["--version"], ["status"], ["status", "--json"], ["journal"]])
def test_nothing_heavy_is_loaded_for_what_is_run_often(home, command):
    """The time itself is measured by `make bench`; this names what would be to blame."""
    code = (
        "import sys, atexit; atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr));"
        f"sys.argv[1:] = {command!r}; from agent.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"AFTERWORD_HOME": str(home)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert HEAVY & set(done.stderr.splitlines()) == set()


def test_help_loads_nothing_of_the_engine(tmp_path):
    code = (
        "import sys, atexit; atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr));"
        "sys.argv[1:] = ['--help']; from agent.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {"agent.domain.model", "agent.store", "agent.config"} & set(done.stderr.splitlines()) == set()


def test_exit_codes(home, tmp_path):
    assert afterword("status", home=home).returncode == 0
    assert afterword("run", "--once", home=home).returncode == 0
    assert afterword("show", "zzz", home=home).returncode == 2
    assert afterword("nonsense", home=home).returncode == 2
    nobody = ("add", "--just-ended", "--with", "Dana Whitfield", "--company", "Acme")
    assert afterword(*nobody, home=home).returncode == 0
    needy = afterword("run", "--once", home=home)
    assert needy.returncode == 3
    assert needy.stderr.startswith("afterword: ")
    assert afterword("status", home=tmp_path / "none").returncode == 6
    assert afterword("add", "--ics", "/nowhere.ics", home=home).returncode == 8


def test_one_sentence_and_no_traceback_unless_asked(home):
    (home / "config.toml").write_text("[user]\nnaem = 1\n", encoding="utf-8")
    quiet = afterword("status", home=home)
    assert quiet.returncode == 5
    assert "did you mean name?" in quiet.stderr
    assert len(quiet.stderr.strip().splitlines()) == 1
    loud = afterword("status", home=home, AFTERWORD_DEBUG="1")
    assert "Traceback" in loud.stderr


def test_a_damaged_database_is_told_and_left(home):
    (home / "afterword.db").write_bytes(b"not a database" * 100)
    for command in (["status"], ["run", "--once"], ["export"]):
        done = afterword(*command, home=home)
        assert done.returncode == 7, done
        assert "is damaged" in done.stderr
    assert (home / "afterword.db").read_bytes() == b"not a database" * 100


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights mean nothing to root")
def test_a_home_that_may_only_be_read_can_be_looked_at(home):
    home.chmod(0o500)
    try:
        assert afterword("status", home=home).returncode == 0
    finally:
        home.chmod(0o700)


def test_a_lock_that_cannot_be_had_is_told_in_a_sentence(home):
    (home / "afterword.lock").mkdir()
    done = afterword("run", "--once", home=home)
    assert (done.returncode, len(done.stderr.splitlines())) == (6, 1), done.stderr
    assert "cannot be opened" in done.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights mean nothing to root")
def test_no_turn_where_nothing_may_be_written(home):
    home.chmod(0o500)
    try:
        done = afterword("run", "--once", home=home)
    finally:
        home.chmod(0o700)
    assert (done.returncode, "cannot be written" in done.stderr, "Traceback" in done.stderr) == (6, True, False)


@pytest.mark.parametrize(
    "encoding",
    ["ascii", pytest.param("latin-1", marks=pytest.mark.long), "cp1252", pytest.param("utf-8", marks=pytest.mark.long)],
)
def test_every_encoding_of_a_terminal(home, encoding):
    zoe = (
        "add",
        "--just-ended",
        "--with",
        "Zoë Łukasiewicz 田中 <zoe@acme.example>",
        "--company",
        "Ünïcode → “Labs” 🚀",
    )
    assert afterword(*zoe, home=home, PYTHONIOENCODING="utf-8").returncode == 0
    for command in (["status"], ["preview", interview(home)], ["status", "--json"], ["rehearse", interview(home)]):
        done = subprocess.run(
            [*PROGRAM, *command],
            cwd=ROOT,
            capture_output=True,
            check=False,
            env=os.environ | {"AFTERWORD_HOME": str(home), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        )
        assert done.returncode == 0, done.stderr
        printed = done.stdout.decode(encoding)
        if encoding == "utf-8" and command == ["status"]:
            assert "Zoë Łukasiewicz 田中" in printed
        if encoding == "ascii" and command == ["status"]:
            assert "Zoe Lukasiewicz ??" in printed
            assert '-> "Labs"' in printed


def test_no_colour_where_nobody_sees_it(home):
    afterword("add", "--just-ended", "--with", DANA, "--company", "Acme", home=home)
    assert "\x1b" not in afterword("status", home=home).stdout


def test_a_pipe_that_is_closed_is_no_fault(home):
    for _ in range(3):
        afterword("add", "--just-ended", "--with", DANA, "--company", "Acme", home=home)
    command = f"{sys.executable} -c 'from agent.cli import main; main()' export | true"
    environment = os.environ | {"AFTERWORD_HOME": str(home)}
    done = subprocess.run(command, shell=True, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_an_interrupt_is_130(home):
    running = subprocess.Popen(
        [*PROGRAM, "add"],
        cwd=ROOT,
        env=os.environ | {"AFTERWORD_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    assert running.stderr.read(10) == "With whom?"
    while running.poll() is None:  # one that comes just before it waits for input is seen with the next
        running.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(timeout=2)
    _, rest = running.communicate()
    assert running.returncode == 130
    assert "Traceback" not in rest


def test_two_at_once_one_says_who_holds_it(home):
    daemon = subprocess.Popen(
        [*PROGRAM, "run"], cwd=ROOT, env=os.environ | {"AFTERWORD_HOME": str(home)}, stderr=subprocess.PIPE, text=True
    )
    try:
        assert daemon.stderr is not None
        assert "started" in daemon.stderr.readline()
        second = afterword("run", "--once", home=home)
        assert second.returncode == 4
        assert f"process {daemon.pid}" in second.stderr
        assert afterword("status", home=home).returncode == 0
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.communicate(timeout=30)
    assert daemon.returncode == 0


def interview(home: Path) -> str:
    [found] = json.loads(afterword("status", "--json", home=home).stdout)["interviews"]
    return str(found["id"])


@pytest.mark.parametrize("redirect", ["> /dev/full", ">&-"])
def test_output_that_cannot_be_written_is_no_fault(home, redirect):
    """A full disk, and a standard output that whoever started it has closed."""
    program = shlex.join([*PROGRAM, "status"])
    done = subprocess.run(
        ["bash", "-c", f"{program} {redirect}"],
        cwd=ROOT,
        env=os.environ | {"AFTERWORD_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert (done.returncode, "no space" in done.stderr) == ((1, True) if "full" in redirect else (0, False))
