"""How well messages and invitations are read: the scores of the corpora, where those lie beside the checkout."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

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
