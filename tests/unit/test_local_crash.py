"""The local provider killed at each of its crash points, and what it makes of it afterwards."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from providers.base import DraftRef, Folder, NotFound, Whereabouts
from providers.crashpoints import NAMES
from providers.local import FolderTransport, SendmailTransport, Transport
from tests.contract.local_world import LocalWorld

ROOT = Path(__file__).parents[2]
HOME = "AFTERWORD_TEST_HOME"
NOT_PASSED = {"local.sendmail.started", "local.sendmail.ended", "local.smtp.connected", "local.smtp.accepted"}
POINTS = [name for name in NAMES if name.startswith("local.") and name not in NOT_PASSED]
PASSAGES = [f"{name}:1" for name in POINTS]
PASSAGES += [f"local.maildir.written:{passage}" for passage in (2, 3, 4, 5)] + [
    "local.draft.filed:2",
    "local.draft.filed:3",
]


def live(home: Path) -> None:
    """One life: a note drafted, changed and sent to somebody and to oneself; another drafted and discarded."""
    world = LocalWorld(home, transport=transport(home))
    note, newer, other = notes(world)
    draft = world.mailbox.create_draft(note)
    record(home, "draft", draft)
    draft = world.mailbox.update_draft(draft, newer)
    record(home, "draft", draft)
    second = world.mailbox.create_draft(other)
    record(home, "other", second)
    world.mailbox.discard_draft(second)
    world.mailbox.send_draft(draft)


def transport(home: Path) -> Transport:
    if (home / "sendmail").exists():
        return SendmailTransport([str(home / "sendmail"), "-t"])
    return FolderTransport(home / "delivered")


def notes(world: LocalWorld):
    note = world.note(to=(*world.note().to, world.user))
    other = world.note(key="key-2", message_id="<0ther@example.org>")
    return note, world.note(to=note.to, text="Dear Bob,\n\nbetter words\n"), other


def record(home: Path, name: str, draft: DraftRef) -> None:
    temporary = home / f"{name}.new"
    temporary.write_text(json.dumps([draft.ref, draft.version]))
    temporary.rename(home / f"{name}.json")


def recorded(home: Path, name: str) -> DraftRef | None:
    path = home / f"{name}.json"
    return (
        DraftRef(**dict(zip(("ref", "version"), json.loads(path.read_text()), strict=True))) if path.exists() else None
    )


def killed(home: Path, point: str) -> bool:
    """Run the life in a process that is killed at `point`; False when it never gets there."""
    code = f"import os, pathlib, {__name__} as t; t.live(pathlib.Path(os.environ['{HOME}']))"
    environment = {**os.environ, HOME: str(home), "AFTERWORD_CRASH_AT": point}
    ended = subprocess.run([sys.executable, "-c", code], env=environment, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode in (0, -signal.SIGKILL), ended.stderr.decode()
    return ended.returncode != 0


def carry_on(world: LocalWorld, home: Path) -> None:
    """What the engine does after a restart: find out, and do what is left to do."""
    note, newer, other = notes(world)
    second = recorded(home, "other")
    while True:
        draft = recorded(home, "draft")
        located = world.mailbox.locate(newer if draft else note, draft)
        assert located.whereabouts in (Whereabouts.ABSENT, Whereabouts.DRAFT, Whereabouts.SENT), located
        if located.whereabouts is Whereabouts.SENT:
            break
        draft = located.draft or world.mailbox.create_draft(note)
        record(home, "draft", draft)
        draft = world.mailbox.update_draft(draft, newer)
        record(home, "draft", draft)
        world.mailbox.send_draft(draft)
    found = world.mailbox.locate(other, second)
    if found.draft:
        world.mailbox.discard_draft(found.draft)


@pytest.mark.parametrize("point", PASSAGES)
def test_killed_anywhere_each_note_arrives_once(tmp_path: Path, point: str):
    assert killed(tmp_path, point), "the life never gets there"
    world = LocalWorld(tmp_path)
    carry_on(world, tmp_path)
    assert [message.text.split("\n\n")[1].strip() for message in world.delivered()] == ["better words"]
    messages = world.news(None)
    assert sorted(message.folder for message in messages) == [Folder.INBOX, Folder.SENT]
    assert {message.message_id for message in messages} == {"<n0te1@example.org>"}
    assert list((world.root / "afterword" / "sending").iterdir()) == []
    draft = recorded(tmp_path, "draft")
    assert draft is not None
    with pytest.raises(NotFound):
        world.mailbox.send_draft(draft)


def test_a_copy_the_user_filed_away_before_the_restart_is_not_made_again(tmp_path: Path):
    assert killed(tmp_path, "local.send.filed")
    world = LocalWorld(tmp_path)
    for directory in ("", ".Sent"):
        (path,) = world.files(directory)
        archive = world.root / ".Archive" / "cur"
        archive.mkdir(parents=True, exist_ok=True)
        path.rename(archive / f"{path.name.partition(':')[0]}:2,S")
    assert [message.folder for message in world.news(None)] == [Folder.OTHER, Folder.OTHER]
    assert len(world.delivered()) == 1


@pytest.mark.parametrize(
    ("point", "left"),
    [("local.send.claimed", 0), ("local.send.handed", 0), ("local.sendmail.started", 0), ("local.sendmail.ended", 1),
     ("local.send.delivered", 1), ("local.send.accepted", 1), ("local.send.copied", 1), ("local.send.filed", 1)],
)  # fmt: skip
def test_killed_while_a_command_sends_it_is_never_sent_twice(tmp_path: Path, point: str, left: int):
    (tmp_path / "delivered" / "new").mkdir(parents=True)
    command = tmp_path / "sendmail"
    command.write_text(f'#!/bin/sh\ncat > "{tmp_path}/delivered/new/$$"\n')
    command.chmod(0o700)
    assert killed(tmp_path, point)
    world = LocalWorld(tmp_path, transport=transport(tmp_path))
    assert len(world.delivered()) == left
    _, newer, _ = notes(world)
    draft = recorded(tmp_path, "draft")
    assert draft is not None
    located = world.mailbox.locate(newer, draft)
    # Claimed only: certainly not gone. Accepted: certainly gone. Between them nobody can tell, and it stays so.
    expected = {
        "local.send.claimed": Whereabouts.DRAFT,
        "local.send.accepted": Whereabouts.SENT,
        "local.send.copied": Whereabouts.SENT,
        "local.send.filed": Whereabouts.SENT,
    }.get(point, Whereabouts.UNCERTAIN)
    assert located.whereabouts is expected
    assert world.mailbox.locate(newer, draft).whereabouts is expected
    if expected is Whereabouts.DRAFT:
        world.mailbox.send_draft(draft)
        left = 1
    else:
        with pytest.raises(NotFound):
            world.mailbox.send_draft(draft)
    if expected is Whereabouts.UNCERTAIN:
        assert "handed over at 2026-03-03 14:30 UTC" in located.evidence
    assert len(world.delivered()) == left
