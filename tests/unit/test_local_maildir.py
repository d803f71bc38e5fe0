"""The Maildir tree as other programs leave it: odd names, files that vanish, clocks that do not move."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from providers.base import Folder, Unavailable
from providers.local.maildir import Tree
from tests.contract.mailbox import NOW


class Ticks:
    """A monotonic clock that stands still until told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def tree(tmp_path: Path, ticks: Ticks) -> Tree:
    tree = Tree(tmp_path / "mail", clock=lambda: NOW, monotonic=ticks)
    tree.look()
    return tree


def seen(tree: Tree) -> dict[str, Folder]:
    tree.look()
    return {file.unique: file.folder for file in tree.files.values()}


def put(tree: Tree, directory: str, name: str, content: bytes = b"Subject: x\n\n") -> Path:
    for part in ("tmp", "new", "cur"):
        (tree.root / directory / part).mkdir(parents=True, exist_ok=True)
    path = tree.root / directory / name
    path.write_bytes(content)
    return path


def test_a_fresh_tree_is_for_the_user_alone_and_complete(tree: Tree):
    for name in ("", ".Drafts", ".Sent", ".Trash"):
        for part in ("tmp", "new", "cur"):
            assert stat.S_IMODE((tree.root / name / part).stat().st_mode) == 0o700
        assert (tree.root / name / "maildirfolder").exists() is bool(name)
    assert seen(tree) == {}


def test_folders_are_told_by_their_last_name_and_junk_is_left_out(tree: Tree):
    for number, directory in enumerate(
        [".Archive.2026", ".Sent Items", ".INBOX.Trash", ".Junk", ".INBOX.Spam", ".[Gmail].Sent Mail"]
    ):
        put(tree, directory, f"cur/m{number}:2,S")
    assert seen(tree) == {
        "m0": Folder.OTHER, "m1": Folder.SENT, "m2": Folder.TRASH, "m5": Folder.SENT,
    }  # fmt: skip


def test_what_is_no_message_is_left_alone(tree: Tree):
    put(tree, "", "cur/.hidden")
    put(tree, "", "dovecot-uidlist")
    put(tree, "", "subscriptions")
    (tree.root / "cur" / "folder").mkdir()
    (tree.root / ".NoMaildir").mkdir()
    os.mkfifo(tree.root / "cur" / "pipe")
    assert seen(tree) == {}
    assert (tree.root / "dovecot-uidlist").exists()


@pytest.mark.parametrize(
    "name", ["new/1.a", "cur/1.a:2,", "cur/1.a:2,RS", "cur/1.a,S=12,W=13:2,S", "cur/1.a,U=7:2,FS", "cur/1.a,S=12"]
)
def test_a_file_keeps_its_ref_under_all_its_names(tree: Tree, name: str):
    path = put(tree, "", "new/1.a")
    tree.look()
    (before,) = tree.files
    path.rename(tree.root / name)
    tree.look()
    assert list(tree.files) == [before]
    assert tree.read(tree.files[before], 7) == b"Subject"


def test_a_file_flagged_deleted_lies_in_the_trash(tree: Tree):
    path = put(tree, "", "cur/1.a:2,S")
    tree.look()
    (before,) = tree.files
    path.rename(path.with_name("1.a:2,ST"))
    assert seen(tree) == {"1.a": Folder.TRASH}
    assert before not in tree.files


def test_a_name_that_is_not_utf8_has_a_plain_ref(tree: Tree):
    (Path(os.fsdecode(os.fsencode(tree.root) + b"/cur/1.\xff\xfe:2,S"))).write_bytes(b"x")
    tree.look()
    (ref,) = tree.files
    assert ref.isascii()
    assert tree.read(tree.files[ref], 10) == b"x"


def test_a_file_renamed_after_the_look_is_followed(tree: Tree):
    path = put(tree, "", "new/1.a")
    tree.look()
    (file,) = tree.files.values()
    path.rename(tree.root / "cur" / "1.a:2,S")
    assert tree.read(file, 100) == b"Subject: x\n\n"


def test_a_file_that_vanished_is_none(tree: Tree):
    path = put(tree, "", "new/1.a")
    tree.look()
    (file,) = tree.files.values()
    path.unlink()
    assert tree.read(file, 100) is None
    assert tree.received_ns(file) is None
    assert tree.remove(file) is False


def same_time(directory: Path) -> None:
    """Give a directory the time it had when nothing was in it, as a coarse file system clock does."""
    os.utime(directory, ns=(10**18, 10**18))


def test_a_change_within_a_tick_of_the_file_system_is_not_missed(tree: Tree, ticks: Ticks):
    new = tree.root / "new"
    put(tree, "", "new/1.a")
    same_time(new)
    assert seen(tree).keys() == {"1.a"}
    ticks.now += 1
    put(tree, "", "new/1.b")
    same_time(new)
    assert seen(tree).keys() == {"1.a", "1.b"}


def test_a_folder_at_rest_is_not_listed_again(tree: Tree, ticks: Ticks):
    new = tree.root / "new"
    same_time(new)
    for _ in range(2):
        tree.look()
        ticks.now += 3
    # Only a listing could show this file: the directory's time says that nothing has changed.
    path = put(tree, "", "new/1.a")
    same_time(new)
    assert seen(tree) == {}
    path.rename(new / "1.b")
    assert seen(tree).keys() == {"1.b"}


def test_the_wall_clock_may_jump(tree: Tree, ticks: Ticks):
    for age in (0, 86_400 * 365, -86_400 * 365):
        path = put(tree, "", f"new/1.{age}")
        os.utime(path, (NOW.timestamp() - age,) * 2)
        os.utime(tree.root / "new", (NOW.timestamp() - age,) * 2)
        assert f"1.{age}" in seen(tree)
        ticks.now += 10


def test_a_folder_that_is_removed_takes_its_messages_along(tree: Tree):
    path = put(tree, ".Other", "cur/1.a:2,S")
    assert seen(tree) == {"1.a": Folder.OTHER}
    path.unlink()
    for part in ("tmp", "new", "cur", ""):
        (tree.root / ".Other" / part).rmdir()
    assert seen(tree) == {}


def test_a_tree_that_is_gone_is_unavailable_and_not_empty(tree: Tree):
    tree.root.rename(tree.root.with_name("elsewhere"))
    with pytest.raises(Unavailable, match="cannot be read"):
        tree.look()


def test_a_tree_that_cannot_be_made_is_unavailable(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(Unavailable, match="cannot be used"):
        Tree(tmp_path / "file" / "mail", clock=lambda: NOW)


def test_a_moved_tree_keeps_its_identity_and_a_fresh_one_has_another(tree: Tree, tmp_path: Path):
    tree.root.rename(tmp_path / "moved")
    assert Tree(tmp_path / "moved", clock=lambda: NOW).identity == tree.identity
    assert Tree(tmp_path / "mail", clock=lambda: NOW).identity != tree.identity


def test_delivery_is_dated_private_and_leaves_nothing_in_tmp(tree: Tree):
    ref = tree.deliver(tree.box(".Sent"), b"x\n", flags="S")
    tree.look()
    path = tree.files[ref].path
    assert path.parent.name == "cur"
    assert path.name.endswith(":2,S")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.stat().st_mtime == NOW.timestamp()
    assert list((tree.root / ".Sent" / "tmp").iterdir()) == []


def test_a_folder_of_ours_that_was_removed_is_made_again(tree: Tree):
    for part in ("tmp", "new", "cur"):
        (tree.root / ".Sent" / part).rmdir()
    ref = tree.deliver(tree.box(".Sent"), b"x\n", flags="S")
    tree.look()
    assert ref in tree.files


RENAMING = """
import os, sys
folder = sys.argv[1]
print("on", flush=True)
while True:
    for name in os.listdir(folder):
        base, _, flags = name.partition(":2,")
        os.rename(f"{folder}/{name}", f"{folder}/{base}:2,{'S' if flags != 'S' else 'FS'}")
"""


def test_no_message_goes_missing_while_a_client_flags_them_all(tree: Tree):
    for number in range(2000):
        put(tree, "", f"cur/m{number}:2,S")
    tree.look()
    before = tree.generation
    client = subprocess.Popen([sys.executable, "-c", RENAMING, str(tree.root / "cur")], stdout=subprocess.PIPE)
    try:
        assert client.stdout is not None
        client.stdout.readline()
        for _ in range(12):
            tree.look()
            assert len(tree.files) == 2000
    finally:
        client.kill()
        client.communicate()
    assert tree.generation == before
    assert all(tree.read(file, 100) for file in tree.files.values())
