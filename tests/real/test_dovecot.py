"""The tree served over IMAP by a real Dovecot while the provider reads and writes it."""

import imaplib
import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from providers.base import DraftChanged, Folder, NotFound, Whereabouts
from tests.contract.local_world import LocalWorld
from tests.contract.mailbox import NOW, letter
from tests.real.waiting import until

DOVECOT = shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/sbin")

CONFIG = """
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
mail_location = maildir:{root}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    special_use = \\Drafts
  }}
  mailbox Sent {{
    special_use = \\Sent
  }}
  mailbox Trash {{
    special_use = \\Trash
  }}
}}
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={base}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
"""


def served_by() -> tuple[list[str], str, str]:
    """The start of a command, and the user and group it runs as. Dovecot serves nobody who is root; root is therefore
    seen as nobody within a user namespace."""
    import grp  # not on Windows
    import pwd  # not on Windows

    if os.geteuid() != 0:
        return [], pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name
    user = pwd.getpwnam("nobody")
    prefix = ["unshare", "--user", f"--map-user={user.pw_uid}", f"--map-group={user.pw_gid}"]
    try:
        subprocess.run([*prefix, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("dovecot serves nobody who is root, and there are no user namespaces here (unshare)")
    return prefix, user.pw_name, grp.getgrgid(user.pw_gid).gr_name


@pytest.fixture
def world(tmp_path: Path) -> LocalWorld:
    return LocalWorld(tmp_path)


@pytest.fixture
def imap(world: LocalWorld) -> Iterator[imaplib.IMAP4]:
    """A client signed in to a Dovecot that serves the tree."""
    if DOVECOT is None:
        pytest.skip("dovecot is not installed (Debian: dovecot-imapd)")
    prefix, user, group = served_by()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
    base = Path(tempfile.mkdtemp(prefix="dovecot-"))  # the path of a socket must be short
    config = base / "dovecot.conf"
    config.write_text(CONFIG.format(base=base, root=world.root, port=number, user=user, group=group))
    command = [*prefix, str(DOVECOT), "-F", "-c", str(config)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def answers() -> bool:
        assert server.poll() is None, f"dovecot ended: {(base / 'log').read_text()}"
        try:
            with socket.create_connection(("127.0.0.1", number), timeout=60) as connection:
                return connection.recv(4) == b"* OK"
        except OSError:
            return False

    try:
        until(answers, f"dovecot to listen; its log is {base / 'log'}")
        with imaplib.IMAP4("127.0.0.1", number, timeout=60) as client:
            client.login("ada", "secret")
            yield client
    finally:
        server.terminate()
        server.wait(60)
        shutil.rmtree(base)


def done(answer: tuple[str, list]) -> list:
    assert answer[0] == "OK", answer
    return answer[1]


def only(client: imaplib.IMAP4, folder: str) -> tuple[str, bytes, bytes]:
    """Number, flags and bytes of the one message in a folder."""
    done(client.select(folder))
    (numbers,) = done(client.search(None, "ALL"))
    (number,) = numbers.split()
    ((flags, raw), _) = done(client.fetch(number.decode(), "(FLAGS BODY.PEEK[])"))
    return number.decode(), flags, raw


def remove(client: imaplib.IMAP4, folder: str) -> None:
    number, _, _ = only(client, folder)
    done(client.store(number, "+FLAGS", "\\Deleted"))
    done(client.expunge())


def test_a_client_sees_the_draft_as_a_draft_and_reading_it_is_no_edit(world: LocalWorld, imap: imaplib.IMAP4):
    draft = world.mailbox.create_draft(world.note())
    number, flags, raw = only(imap, "Drafts")
    assert b"\\Draft" in flags
    assert b"Thank you for the time" in raw
    done(imap.store(number, "+FLAGS", "\\Flagged"))
    done(imap.fetch(number, "(BODY[])"))
    done(imap.close())
    located = world.mailbox.locate(world.note(), draft)
    assert (located.whereabouts, located.draft) == (Whereabouts.DRAFT, draft)
    sent = world.mailbox.send_draft(draft)
    assert sent is not None
    _, flags, raw = only(imap, "Sent")
    assert b"\\Seen" in flags
    assert world.note().message_id.encode() in raw
    done(imap.select("Drafts"))
    assert done(imap.search(None, "ALL")) == [b""]


def test_an_edit_by_a_client_is_an_edit(world: LocalWorld, imap: imaplib.IMAP4):
    draft = world.mailbox.create_draft(world.note())
    _, cursor = world.drain(None)
    _, _, raw = only(imap, "Drafts")
    done(imap.append("Drafts", "(\\Draft \\Seen)", None, raw.replace(b"Dear Bob", b"Dear Robert")))
    with pytest.raises(DraftChanged):
        world.mailbox.send_draft(draft)
    done(imap.select("Drafts"))
    done(imap.store("1", "+FLAGS", "\\Deleted"))
    done(imap.expunge())
    located = world.mailbox.locate(world.note(), draft)
    assert located.whereabouts is Whereabouts.EDITED
    with pytest.raises(DraftChanged):
        world.mailbox.send_draft(draft)
    pages, _ = world.drain(cursor)
    assert ["Dear Robert" in message.text for page in pages for message in page.messages] == [True]
    assert [ref for page in pages for ref in page.removed] == [draft.ref]


@pytest.mark.parametrize("how", ["flag", "expunge", "move"])
def test_a_draft_deleted_by_a_client_stays_unsent(world: LocalWorld, imap: imaplib.IMAP4, how: str):
    draft = world.mailbox.create_draft(world.note())
    number, _, _ = only(imap, "Drafts")
    if how == "flag":
        done(imap.store(number, "+FLAGS", "\\Deleted"))
    elif how == "expunge":
        remove(imap, "Drafts")
    else:
        done(imap._simple_command("MOVE", number, "Trash"))
    located = world.mailbox.locate(world.note(), draft)
    assert located.whereabouts is (Whereabouts.ABSENT if how == "expunge" else Whereabouts.DELETED)
    with pytest.raises(NotFound):
        world.mailbox.send_draft(draft)
    assert world.delivered() == []


def test_a_reply_moved_by_a_client_comes_again_and_is_in_the_conversation(world: LocalWorld, imap: imaplib.IMAP4):
    world.mailbox.send_draft(world.mailbox.create_draft(world.note()))
    _, cursor = world.drain(None)
    answer = letter("bob@firm.example", "<a1@firm.example>", In_Reply_To=world.note().message_id)
    world.deliver(answer, at=NOW + timedelta(hours=1))
    pages, cursor = world.drain(cursor)
    (first,) = [message for page in pages for message in page.messages]
    done(imap.create("Firms"))
    number, _, _ = only(imap, "INBOX")
    done(imap.store(number, "+FLAGS", "\\Seen"))
    done(imap.select("INBOX"))
    assert world.drain(cursor)[0][0].messages == ()
    done(imap._simple_command("MOVE", number, "Firms"))
    pages, cursor = world.drain(cursor)
    (moved,) = [message for page in pages for message in page.messages]
    assert (moved.message_id, moved.folder) == ("<a1@firm.example>", Folder.OTHER)
    assert [ref for page in pages for ref in page.removed] == [first.ref]
    assert moved.received_at == first.received_at
    thread = world.mailbox.thread(moved.thread_ref)
    assert [message.folder for message in thread.messages] == [Folder.SENT, Folder.OTHER]


def test_mail_to_oneself_is_new_in_the_inbox_a_client_sees(world: LocalWorld, imap: imaplib.IMAP4):
    world.mailbox.send_draft(world.mailbox.create_draft(world.note(to=(world.user,), subject="How did it go?")))
    _, flags, raw = only(imap, "INBOX")
    assert b"\\Seen" not in flags
    assert re.search(rb"(?m)^Subject: How did it go\?\r?$", raw)


def test_what_dovecot_keeps_beside_the_mail_is_left_alone(world: LocalWorld, imap: imaplib.IMAP4):
    world.deliver(letter("bob@firm.example", "<a1@firm.example>"))
    only(imap, "INBOX")
    done(imap.subscribe("Sent"))
    kept = {path.name for path in world.root.iterdir() if path.is_file()}
    assert "dovecot-uidlist" in kept
    _, cursor = world.drain(None)
    world.mailbox.send_draft(world.mailbox.create_draft(world.note()))
    only(imap, "Sent")
    assert kept <= {path.name for path in world.root.iterdir() if path.is_file()}
    assert [message.folder for message in world.news(cursor)] == [Folder.SENT]
    listed = {line.rpartition(b" ")[2].strip(b'"') for line in done(imap.list())}
    assert listed == {b"INBOX", b"Drafts", b"Sent", b"Trash"}
