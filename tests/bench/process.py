"""What a process of ours costs: the memory of the idle daemon, and how long a command takes to start.

Both are measured on children that run the real program. Start-up is compared with a Python that imports typer and
sqlite3, in turns, so that what else the machine does falls on both alike.
"""

import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from agent.clock import SystemClock
from agent.domain.events import Woke
from tests.bench.homes import fill_calendar, interview_of, make_place
from tests.bench.post import fill_mailbox
from tests.bench.report import Report

ROOT = Path(__file__).resolve().parents[2]
_PLAIN = "import typer, sqlite3"
_PROGRAM = "from agent.cli import main; main()"
_HEAVY = ("agent.", "providers.")
_RUNS = 12
_TURNS_TAKE = 20.0


def measure(report: Report) -> None:
    """Everything of this module."""
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        start_up(Path(folder), report)
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        memory(Path(folder), report)


def start_up(folder: Path, report: Report) -> None:
    name = "start-up"
    home, compiled = folder / "home", folder / "compiled"
    make_place(home).fill(20)
    commands = {
        "afterword --help": ["--help"],
        "afterword status": ["--home", str(home), "status"],
        "afterword status --json": ["--home", str(home), "status", "--json"],
    }
    plain = [sys.executable, "-c", _PLAIN]
    for shown, given in commands.items():
        ours = [sys.executable, "-c", _PROGRAM, *given]
        if _run(ours, compiled).returncode not in (0, *range(3, 100)):
            report.add(name, f"{shown}: does not run yet", None, "x", target=2)
            continue
        best = {which: (float("inf"), float("inf")) for which in ("ours", "plain")}
        for _ in range(_RUNS):
            for which, command in (("plain", plain), ("ours", ours)):
                wall, processor = _cost(command, compiled)
                best[which] = (min(best[which][0], wall), min(best[which][1], processor))
        wall, processor = (ours / plain for ours, plain in zip(best["ours"], best["plain"], strict=True))
        report.add(name, f"{shown}, beside a Python with typer and sqlite3", wall, "x", target=2)
        report.add(name, "... in time of the processor, which a busy machine disturbs less", processor, "x", target=2)
        report.add(name, f"... best of {_RUNS}, against {best['plain'][0] * 1000:.0f} ms", best["ours"][0] * 1000, "ms")
        for module, took in _imports(ours, compiled):
            report.add(name, f"... import {module}", took, "ms")


def _cost(command: list[str], compiled: Path) -> tuple[float, float]:
    """How long a run takes by the clock and by the processor, in seconds."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    _run(command, compiled)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _run(command: list[str], compiled: Path) -> "subprocess.CompletedProcess[bytes]":
    """Runs with the modules compiled once, in a folder of the benchmark's own, as they are where it is installed."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment = {**inherited, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(compiled)}
    return subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=environment)


def _imports(command: list[str], compiled: Path) -> list[tuple[str, float]]:
    """The dearest packages that the command loads and the plain Python does not, in milliseconds of their own."""
    shared = _loaded([sys.executable, "-c", _PLAIN], compiled)
    costs: dict[str, float] = {}
    for module, took in _loaded(command, compiled).items():
        if module not in shared:
            parts = module.split(".")
            package = ".".join(parts[:2]) if f"{parts[0]}." in _HEAVY else parts[0]
            costs[package] = costs.get(package, 0.0) + took
    return sorted(costs.items(), key=lambda entry: -entry[1])[:3]


def _loaded(command: list[str], compiled: Path) -> dict[str, float]:
    told = _run([command[0], "-X", "importtime", *command[1:]], compiled).stderr.decode("utf-8", "replace")
    lines = re.findall(r"^import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)$", told, re.MULTILINE)
    return {module: int(took) / 1000 for took, module in lines}


def memory(folder: Path, report: Report) -> None:
    """The daemon, idle after it has read a mailbox and written the notes of interviews that end while it runs."""
    name = "memory of the daemon"
    if not Path("/proc/self/smaps_rollup").exists():
        report.add(name, "needs /proc/PID/smaps_rollup, which this system lacks", None, "MB", target=70)
        return
    now = SystemClock().now()
    place = make_place(folder, at=now)
    place.fill(50)
    fill_mailbox(place.home.mail, 2_000, now)
    fill_calendar(place.home.calendar, 50)
    with place.store.writing() as tables:
        for number in (1001, 1003, 1005):
            ends = now + timedelta(seconds=number - 998)
            made = interview_of(number, ends)
            lasted = made.ends_at - made.starts_at
            moved = {"starts_at": ends - lasted, "ends_at": ends, "original_start": ends - lasted}
            interview = type(made)(**{slot: moved.get(slot, getattr(made, slot)) for slot in made.__slots__})
            place.planner.begin(tables, interview, Woke(), now, "made up")
    used = idle_daemon(folder, report, name, 70)
    if used is None:
        return
    drafts = len(list((place.home.mail / ".Drafts" / "cur").glob("*")))
    report.add(name, f"resident, idle after {drafts} notes and 2,000 messages", used["Rss"], "MB", target=70)
    own = used["Private_Clean"] + used["Private_Dirty"]
    report.add(name, "... of which its own", own, "MB")


def idle_daemon(home: Path, report: Report, name: str, target: float) -> dict[str, float] | None:
    """What the kernel counts for `afterword run` on this home when its first turns are over, in MB; None, with a line
    in the report, when it ended."""
    running = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, "--home", str(home), "run"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        time.sleep(_TURNS_TAKE)
        if running.poll() is None:
            return _smaps(running.pid)
        said = running.stderr.read().decode("utf-8", "replace").strip() if running.stderr else ""
        why = said.splitlines()[-1] if said else "no word"
        report.add(name, f"`afterword run` ended: {why}", None, "MB", target=target)
        return None
    finally:
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=30)


def _smaps(pid: int) -> dict[str, float]:
    """What the kernel counts for a process, in MB."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return {
        key: int(kilobytes) * 1024 / 1e6 for key, kilobytes in re.findall(r"^(\w+):\s+(\d+) kB", text, re.MULTILINE)
    }
