"""The user's side played by a real neomutt in a terminal: a draft is opened, edited, sent, put back or deleted."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from providers.base import DraftChanged, Folder, NotFound, Whereabouts
from tests.contract.local_world import LocalWorld
from tests.contract.mailbox import letter
from tests.real.waiting import until

SETTINGS = """
set folder="{root}"
set spoolfile="{root}"
set mbox_type=Maildir
set postponed="{root}/.Drafts"
set record="{root}/.Sent"
set trash="{root}/.Trash"
set sendmail="{home}/sendmail -t"
set from="ada@example.org"
set realname="Ada Park"
set editor="{home}/editor"
set header_cache=""
set delete=yes
set quit=yes
set recall=yes
set confirmappend=no
set crypt_use_gpgme=no
set wait_key=no
"""


class Neomutt:
    """A neomutt in a tmux of its own. `editor` is what it does to the text, a line of shell on `$1`."""

    def __init__(self, home: Path, root: Path) -> None:
        self.home, self.root = home, root
        self.socket = home / "tmux"
        (home / "settings").write_text(SETTINGS.format(root=root, home=home))
        self.program("sendmail", f'mkdir -p "{home}/delivered/new"; cat > "{home}/delivered/new/$$"')
        self.program("editor", 'echo "PS: one more thing" >> "$1"')

    def program(self, name: str, body: str) -> None:
        path = self.home / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o700)

    def start(self, *arguments: str) -> None:
        command = ["neomutt", "-n", "-F", str(self.home / "settings"), *arguments]
        environment = {"HOME": str(self.home), "LANG": "C.UTF-8", "TERM": "screen", "PATH": os.environ["PATH"]}
        self.tmux(
            "-f", "/dev/null", "new-session", "-d", "-s", "mutt", "-x", "100", "-y", "30", *command, env=environment
        )

    def keys(self, *keys: str) -> None:
        self.tmux("send-keys", "-t", "mutt", *keys)

    def screen(self) -> str:
        return self.tmux("capture-pane", "-p", "-t", "mutt")

    def shows(self, words: str) -> None:
        last = [""]

        def look() -> bool:
            last[0] = self.screen()
            return words in last[0]

        try:
            until(look, words)
        except AssertionError as error:
            raise AssertionError(f"{error}; the screen:\n{last[0]}") from error

    def stop(self) -> None:
        self.tmux("kill-server", check=False)

    def tmux(self, *arguments: str, env: dict[str, str] | None = None, check: bool = True) -> str:
        ended = subprocess.run(
            ["tmux", "-S", str(self.socket), *arguments],
            capture_output=True,
            text=True,
            check=check,
            env=env,
            timeout=60,
        )
        return ended.stdout


@pytest.fixture
def world(tmp_path: Path) -> LocalWorld:
    return LocalWorld(tmp_path)


@pytest.fixture
def mutt(world: LocalWorld, tmp_path: Path) -> Iterator[Neomutt]:
    for program in ("neomutt", "tmux"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (Debian: {program})")
    mutt = Neomutt(tmp_path, world.root)
    yield mutt
    mutt.stop()


def drafts(world: LocalWorld) -> list[Path]:
    return list(world.files(".Drafts"))


def recall(mutt: Neomutt, world: LocalWorld) -> None:
    """Open the only draft: neomutt takes it out of Drafts, runs the editor on it and shows it before sending."""
    mutt.start()
    mutt.shows("NeoMutt:")
    mutt.keys("m")
    mutt.shows("y:Send")
    until(lambda: not drafts(world), "neomutt to take the draft")


def test_a_draft_opened_edited_and_sent(world: LocalWorld, mutt: Neomutt):
    draft = world.mailbox.create_draft(world.note())
    _, cursor = world.drain(None)
    recall(mutt, world)
    # While the user has it open it is nowhere, and that is no proof of anything.
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.ABSENT
    with pytest.raises(NotFound):
        world.mailbox.send_draft(draft)
    mutt.keys("y")
    until(world.delivered, "the message to be sent")
    until(lambda: list(world.files(".Sent")), "the copy in Sent")
    located = world.mailbox.locate(world.note(), draft)
    assert located.whereabouts is Whereabouts.SENT
    assert located.sent is not None
    assert [address.email for address in located.sent.to] == ["bob@firm.example"]
    (sent,) = [message for message in world.news(cursor) if message.folder is Folder.SENT]
    assert sent.text.rstrip().endswith("PS: one more thing")
    assert "html" not in sent.header("content-type")
    with pytest.raises(NotFound):
        world.mailbox.send_draft(draft)
    assert len(world.delivered()) == 1


def test_a_draft_sent_under_another_id_is_recognised(world: LocalWorld, mutt: Neomutt):
    draft = world.mailbox.create_draft(world.note())
    mutt.program("editor", r'sed -i "s/Dear Bob,/Hello Bob,/" "$1"')
    recall(mutt, world)
    mutt.keys("y")
    (sent,) = until(lambda: list(world.files(".Sent")), "the copy in Sent")
    raw = until(sent.read_bytes, "the copy to be written")
    sent.write_bytes(raw.replace(world.note().message_id.encode(), b"<made.by.the.client@vm>"))
    located = world.mailbox.locate(world.note(), draft)
    assert (located.whereabouts, located.probable) == (Whereabouts.SENT, True)


def test_a_draft_edited_and_put_back_is_the_users(world: LocalWorld, mutt: Neomutt):
    draft = world.mailbox.create_draft(world.note())
    recall(mutt, world)
    mutt.keys("P")
    until(lambda: drafts(world), "neomutt to put the draft back")
    until(lambda: world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.EDITED, "the edit to be seen")
    with pytest.raises(DraftChanged):
        world.mailbox.send_draft(draft)
    with pytest.raises(DraftChanged):
        world.mailbox.update_draft(draft, world.note(text="ours\n"))
    (left,) = drafts(world)
    assert b"PS: one more thing" in left.read_bytes()


def test_a_draft_deleted_in_the_folder(world: LocalWorld, mutt: Neomutt):
    draft = world.mailbox.create_draft(world.note())
    mutt.start("-f", str(world.root / ".Drafts"))
    mutt.shows("Msgs:1")
    mutt.keys("d")
    mutt.keys("$")
    until(lambda: not drafts(world), "neomutt to delete the draft")
    until(lambda: list(world.files(".Trash")), "the draft to be in the trash")
    assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.DELETED
    with pytest.raises(NotFound):
        world.mailbox.send_draft(draft)
    assert world.delivered() == []


def test_reading_the_inbox_and_the_drafts_is_no_change(world: LocalWorld, mutt: Neomutt):
    world.deliver(letter("bob@firm.example", "<a1@firm.example>", text="a word of mine"))
    draft = world.mailbox.create_draft(world.note())
    _, cursor = world.drain(None)
    mutt.start()
    mutt.shows("Msgs:1")
    mutt.keys("Enter")
    mutt.shows("a word of mine")
    mutt.keys("q")
    mutt.keys("c", "=.Drafts", "Enter")
    mutt.shows("Thank you for")
    mutt.keys("F")
    mutt.keys("q")
    until(lambda: [path for path in world.files("") if path.parent.name == "cur"], "the message to be read")
    until(lambda: "F" in drafts(world)[0].name.partition(":")[2], "the draft to be flagged")
    pages, _ = world.drain(cursor)
    assert [message.folder for page in pages for message in page.messages] == []
    assert [ref for page in pages for ref in page.removed] == []
    assert world.mailbox.locate(world.note(), draft).draft == draft
