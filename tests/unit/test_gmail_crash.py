"""The Gmail provider killed at each of its crash points, and what `locate` makes of it in the next process."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from providers.base import DraftRef, Mailbox, NotFound, OutgoingMessage, Whereabouts
from providers.crashpoints import NAMES
from tests.contract.gmail_world import GmailWorld, connect, start
from tests.contract.mailbox import NOW
from tests.simulators.google import GoogleSimulator

ROOT = Path(__file__).parents[2]
POINTS = [name for name in NAMES if name.startswith("gmail.")]
CODE = """
import sys
from types import SimpleNamespace
from tests.contract.gmail_world import connect
from tests.unit.test_gmail_crash import later, live
mailbox, _ = connect(SimpleNamespace(url=sys.argv[1]), clock=later)
live(mailbox, sys.argv[2])
"""


def later() -> datetime:
    """When the drafts are sent."""
    return NOW + timedelta(hours=2)


def notes() -> tuple[OutgoingMessage, OutgoingMessage]:
    world = GmailWorld.__new__(GmailWorld)
    return world.note(), world.note(text="Dear Bob,\n\nbetter words\n")


def live(mailbox: Mailbox, verb: str) -> None:
    """Make a draft, or find the one there is, and do something with it."""
    note, newer = notes()
    located = mailbox.locate(note, None)
    draft = located.draft or mailbox.create_draft(note)
    if verb == "update":
        mailbox.update_draft(draft, newer)
    elif verb == "discard":
        mailbox.discard_draft(draft)
    elif verb == "send":
        mailbox.send_draft(draft)


def is_killed(simulator: GoogleSimulator, verb: str, point: str) -> bool:
    environment = {**os.environ, "AFTERWORD_CRASH_AT": point}
    command = [sys.executable, "-c", CODE, simulator.url, verb]
    ended = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode in (0, -signal.SIGKILL), ended.stderr.decode()
    return ended.returncode != 0


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[GoogleSimulator]:
    running = start(tmp_path)
    running.set_send_as("ada@example.org", name="Ada Park")
    yield running
    running.close()


CASES = {
    "gmail.draft.created": ("create", Whereabouts.DRAFT),
    "gmail.draft.updated": ("update", Whereabouts.DRAFT),
    "gmail.draft.removed": ("discard", Whereabouts.ABSENT),
    "gmail.send.dated": ("send", Whereabouts.DRAFT),
    "gmail.send.verified": ("send", Whereabouts.DRAFT),
    "gmail.send.accepted": ("send", Whereabouts.SENT),
}


def test_every_point_is_passed_by_a_case():
    assert sorted(CASES) == sorted(POINTS)


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_this_point_the_next_process_finds_out_and_nothing_is_done_twice(simulator, point):
    verb, expected = CASES[point]
    note, newer = notes()
    mailbox, _ = connect(simulator)
    draft: DraftRef | None = None if verb == "create" else mailbox.create_draft(note)
    assert is_killed(simulator, verb, point)
    located = connect(simulator)[0].locate(newer if verb == "update" else note, draft)
    assert located.whereabouts is expected
    if located.draft:
        assert connect(simulator)[0].send_draft(located.draft) is not None
    elif draft:
        with pytest.raises(NotFound):
            mailbox.send_draft(draft)
    assert len(simulator.delivered()) == (expected is not Whereabouts.ABSENT)
    assert simulator.drafts() == []
