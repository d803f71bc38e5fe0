"""Every crash point is listed, and every listed one is passed somewhere."""

import re
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from providers.crashpoints import NAMES

ROOT = Path(__file__).parents[2]


def test_the_list_is_the_code():
    found = Counter(
        name
        for package in ("agent", "providers")
        for path in (ROOT / package).rglob("*.py")
        for name in re.findall(r'\breach\("([^"]+)"\)', path.read_text("utf-8"))
    )
    assert set(found) == set(NAMES)
    assert len(NAMES) == len(set(NAMES))
    assert [name for name, times in found.items() if times > 1] == []


@pytest.mark.parametrize(
    ("wanted", "passages"), [("send.made", 0), ("send.made:1", 0), ("send.made:3", 2), ("send.looked", 4)]
)
def test_the_process_dies_at_the_passage_asked_for(wanted: str, passages: int):
    life = "from providers.crashpoints import reach\nfor _ in range(4):\n reach('send.made')\n print('on', flush=True)"
    ended = subprocess.run(
        [sys.executable, "-c", life], env={"AFTERWORD_CRASH_AT": wanted}, cwd=ROOT, capture_output=True, check=False
    )
    assert ended.stdout.count(b"on") == passages
    assert ended.returncode == (0 if passages == 4 else -signal.SIGKILL)
