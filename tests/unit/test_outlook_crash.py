"""The Outlook provider killed at each of its crash points, and what `locate` makes of it in the next process."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from providers.base import DraftRef, Mailbox, NotFound, OutgoingMessage, Whereabouts
from providers.crashpoints import NAMES
from tests.contract.mailbox import NOW, letter
from tests.contract.outlook_world import OutlookWorld, connect, start
from tests.simulators.microsoft import MicrosoftSimulator

ROOT = Path(__file__).parents[2]
POINTS = [name for name in NAMES if name.startswith("outlook.")]
CODE = """
import sys
from tests.contract.outlook_world import connect
from tests.unit.test_outlook_crash import live
mailbox, _ = connect(sys.argv[1])
live(mailbox, sys.argv[2])
"""


def notes() -> tuple[OutgoingMessage, OutgoingMessage]:
    """A note, and one with other words that answers a message."""
    world = OutlookWorld.__new__(OutlookWorld)
    parent = "<p1@agency.example>"
    newer = world.note(text="Dear Bob,\n\nbetter words\n", in_reply_to=parent, references=(parent,))
    return world.note(), newer


def live(mailbox: Mailbox, verb: str) -> None:
    """Make a draft, or find the one there is, and do something with it."""
    note, newer = notes()
    if verb == "reply":
        mailbox.create_draft(newer)
        return
    located = mailbox.locate(note, None)
    draft = located.draft or mailbox.create_draft(note)
    if verb == "update":
        mailbox.update_draft(draft, newer)
    elif verb == "discard":
        mailbox.discard_draft(draft)
    elif verb == "send":
        mailbox.send_draft(draft)


def is_killed(simulator: MicrosoftSimulator, verb: str, point: str) -> bool:
    environment = {**os.environ, "AFTERWORD_CRASH_AT": point}
    command = [sys.executable, "-c", CODE, simulator.url, verb]
    ended = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode in (0, -signal.SIGKILL), ended.stderr.decode()
    return ended.returncode != 0


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[MicrosoftSimulator]:
    running = start(tmp_path)
    running.arrive(letter("bob@firm.example", "<p1@agency.example>"), at=NOW)
    yield running
    running.close()


CASES = {
    "outlook.reply.begun": ("reply", Whereabouts.ABSENT),
    "outlook.draft.created": ("create", Whereabouts.DRAFT),
    "outlook.draft.updated": ("update", Whereabouts.DRAFT),
    "outlook.draft.released": ("discard", Whereabouts.DRAFT),
    "outlook.draft.removed": ("discard", Whereabouts.ABSENT),
    "outlook.send.verified": ("send", Whereabouts.DRAFT),
    "outlook.send.marked": ("send", Whereabouts.UNCERTAIN),
    "outlook.send.accepted": ("send", Whereabouts.SENT),
}


def test_every_point_is_passed_by_a_case():
    assert sorted(CASES) == sorted(POINTS)


BRIEFLY = ("outlook.reply.begun", "outlook.send.marked", "outlook.send.accepted")
"""Those that are tried in every run."""


@pytest.mark.parametrize(
    "point", [point if point in BRIEFLY else pytest.param(point, marks=pytest.mark.long) for point in POINTS]
)
def test_killed_at_this_point_the_next_process_finds_out_and_nothing_is_done_twice(simulator, point):
    verb, expected = CASES[point]
    note, newer = notes()
    mailbox, _ = connect(simulator.url)
    draft: DraftRef | None = None if verb in ("create", "reply") else mailbox.create_draft(note)
    assert is_killed(simulator, verb, point)
    again, _ = connect(simulator.url)
    located = again.locate(newer if verb in ("update", "reply") else note, draft)
    assert located.whereabouts is expected
    if verb == "discard" and located.draft:
        again.discard_draft(located.draft)
    elif located.draft:
        again.send_draft(located.draft)
    elif verb == "reply":
        again.send_draft(again.create_draft(newer))
    elif expected is Whereabouts.UNCERTAIN:
        assert len(simulator.drafts()) == 1, "it was not sent, which nobody can know"
        return
    elif verb == "discard" and draft:
        mailbox.discard_draft(draft)
    elif draft:
        with pytest.raises(NotFound):
            mailbox.send_draft(draft)
    assert len(simulator.delivered()) == (verb != "discard")
    assert simulator.drafts() == []
