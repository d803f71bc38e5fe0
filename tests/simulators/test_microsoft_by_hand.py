"""The simulated Microsoft started by hand: its folders, its port, what is dropped into it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.simulators.microsoft.client import TOKEN, letter

EVENT = b"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:dropped@firm.example
DTSTART:20260305T090000Z
DTEND:20260305T100000Z
SUMMARY:Interview
END:VEVENT
END:VCALENDAR
"""
VIEW = "calendarView?startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z"


class ByHand:
    """`python -m tests.simulators.microsoft` on a home."""

    def __init__(self, home: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "tests.simulators.microsoft", "--home", str(home), "--token", TOKEN]
        self.process = subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline().strip()

    @property
    def url(self) -> str:
        return self.said.split(" at ")[1].split(";")[0]

    def get(self, path: str) -> requests.Response:
        return requests.get(f"{self.url}/v1.0/me/{path}", headers={"Authorization": f"Bearer {TOKEN}"}, timeout=10)

    def stop(self) -> int:
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGTERM)
        code = self.process.wait(timeout=30)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "microsoft"


@pytest.fixture
def running(home: Path) -> Iterator[ByHand]:
    started = ByHand(home, "--email", "eve@example.org", "--switch", "plain_as_html", "--personal")
    yield started
    started.stop()


def test_started_by_hand_it_serves_takes_in_and_keeps(home: Path, running: ByHand) -> None:
    assert running.said.startswith("Microsoft of eve@example.org at http://127.0.0.1:")
    assert running.get("messages").json()["value"] == []
    for name, content in (("a.eml", letter("dropped", subject="Dropped")), ("b.ics", EVENT), ("c.eml", b"\n")):
        (home / "incoming" / f".{name}").write_bytes(content)
        (home / "incoming" / f".{name}").rename(home / "incoming" / name)
    (home / "incoming" / "d.part").write_bytes(b"half")
    listed = running.get("messages").json()["value"]
    assert ("Dropped", "html") in [(one["subject"], one["body"]["contentType"]) for one in listed]
    assert [one["subject"] for one in running.get(VIEW).json()["value"]] == ["Interview"]
    assert sorted(one.name for one in (home / "incoming" / "taken").iterdir()) == ["a.eml", "b.ics", "c.eml"]
    assert "messages.list\t200" in (home / "requests.tsv").read_text()
    assert (home / "delivered" / "new").is_dir()
    url = running.url
    assert running.stop() == 0
    again = ByHand(home)
    try:
        assert again.url == url
        assert len(again.get("messages").json()["value"]) == len(listed)
    finally:
        again.stop()


def test_a_port_that_is_taken_is_said(home: Path, running: ByHand) -> None:
    port = running.url.rpartition(":")[2]
    second = ByHand(home.parent / "other", "--port", port)
    assert (second.stop(), second.said) == (1, "")
