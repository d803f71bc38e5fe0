"""How well messages and invitations are read: the scores of the corpora, where those lie beside the checkout."""

import re
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from agent.reading import read
from providers.base import Folder
from providers.mime import from_bytes
from tests.bench.report import Report

_ROOT = Path(__file__).resolve().parents[2]
CORPORA = _ROOT.parent / "shared" / "corpora"
_PROGRAM = f"{sys.executable} -c 'from agent.cli import main; main()'"


def measure(report: Report) -> None:
    """Runs the corpora's own scorer over the program; what it says is taken over line by line."""
    name = "reading, on corpora"
    scorer = CORPORA / "score.py"
    if not scorer.exists():
        report.add(name, f"skipped: there is no {CORPORA}", None)
        return
    _measure_speed(report, name)
    for corpus in ("bounces", "quotes", "replies", "calendar"):
        with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
            done = subprocess.run(
                [sys.executable, str(scorer), corpus, "--command", _PROGRAM],
                capture_output=True,
                text=True,
                check=False,
                stdin=subprocess.DEVNULL,
                cwd=folder,
                env={"PYTHONPATH": str(_ROOT), "PATH": "/usr/bin:/bin"},
            )
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            report.add(name, f"{corpus}: could not be scored ({said[-1][:80] if said else 'no word'})", None)
            continue
        for line in done.stdout.strip().splitlines():
            found = re.match(r"(?P<what>.*?)\s+(?P<got>\d+) / (?P<all>\d+)\s", line)
            if found:
                none = 0 if "must be 0" in found["what"] else None
                got, total = int(found["got"]), int(found["all"])
                of = f"of {total} ({100 * got / max(total, 1):.1f} %)"
                report.add(name, f"{corpus}: {found['what']}", got, of, target=none)


def _measure_speed(report: Report, name: str) -> None:
    """Answers of ordinary size, parsed and read on one core; the best of five, in time of the processor."""
    raws = [path.read_bytes() for path in sorted((CORPORA / "replies").glob("*.eml"))] * 4
    best = min(_seconds(raws) for _ in range(5))
    report.add(name, "replies: messages parsed and read a second, 400 at least", len(raws) / best)


def _seconds(raws: list[bytes]) -> float:
    received_at = datetime(2026, 1, 1, tzinfo=UTC)
    began = time.process_time()
    for raw in raws:
        read(from_bytes(raw, ref="1", thread_ref="", folder=Folder.INBOX, received_at=received_at))
    return time.process_time() - began
