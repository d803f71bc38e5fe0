"""A sendmail command and the delivery folder: what each outcome is taken for."""

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from providers.base import AuthRequired, OutcomeUnknown, Rejected, Unavailable
from providers.local import FolderTransport, SendmailTransport
from providers.local.transport import Letter
from tests.contract.mailbox import NOW

LETTER = Letter(
    message_id="<a@b>", sender="ada@example.org", recipients=("bob@firm.example",), content=b"Subject: x\n\nline\n"
)


def command(tmp_path: Path, body: str) -> str:
    path = tmp_path / "sendmail"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o700)
    return str(path)


def test_a_command_gets_the_message_and_the_recipients(tmp_path: Path):
    program = command(tmp_path, f'cat > "{tmp_path}/got"; echo "$@" > "{tmp_path}/arguments"')
    SendmailTransport([program, "-oi"]).deliver(LETTER, NOW)
    assert (tmp_path / "got").read_bytes() == LETTER.content
    assert (tmp_path / "arguments").read_text() == "-oi -- bob@firm.example\n"
    SendmailTransport([program, "-t"]).deliver(LETTER, NOW)
    assert (tmp_path / "arguments").read_text() == "-t\n"


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (64, Unavailable), (65, Rejected), (67, Rejected), (68, Rejected), (69, OutcomeUnknown), (70, OutcomeUnknown),
        (75, Unavailable), (77, AuthRequired), (78, Unavailable), (127, Unavailable), (1, OutcomeUnknown),
    ],
)  # fmt: skip
def test_exit_codes(tmp_path: Path, code: int, error: type[Exception]):
    with pytest.raises(error) as caught:
        SendmailTransport([command(tmp_path, f"cat >/dev/null; exit {code}"), "-t"]).deliver(LETTER, NOW)
    assert caught.type is error


def test_a_command_that_is_killed_or_hangs_may_have_sent(tmp_path: Path):
    with pytest.raises(OutcomeUnknown, match="signal 9"):
        SendmailTransport([command(tmp_path, "kill -9 $$"), "-t"]).deliver(LETTER, NOW)
    slow = SendmailTransport([command(tmp_path, "exec sleep 60"), "-t"], timeout=timedelta(milliseconds=100))
    with pytest.raises(OutcomeUnknown, match="did not end"):
        slow.deliver(LETTER, NOW)


def test_a_command_that_does_not_read_its_input_decides_by_its_exit_code(tmp_path: Path):
    large = Letter(message_id="<a@b>", sender="a@b.example", recipients=(), content=b"x" * 1_000_000)
    with pytest.raises(Unavailable):
        SendmailTransport([command(tmp_path, "exit 75"), "-t"]).deliver(large, NOW)


def test_a_command_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(Unavailable, match="nosuch is not installed"):
        SendmailTransport([str(tmp_path / "nosuch")]).deliver(LETTER, NOW)
    (tmp_path / "plain").write_text("x")
    with pytest.raises(Unavailable, match="may not be run"):
        SendmailTransport([str(tmp_path / "plain")]).deliver(LETTER, NOW)
    (tmp_path / "odd").write_text("x")
    (tmp_path / "odd").chmod(0o700)
    with pytest.raises(Unavailable, match="could not be started"):
        SendmailTransport([str(tmp_path / "odd")]).deliver(LETTER, NOW)


def test_the_folder_takes_a_letter_once_even_when_it_was_read(tmp_path: Path):
    transport = FolderTransport(tmp_path / "delivered")
    assert transport.delivered("<a@b>") is False
    transport.deliver(LETTER, NOW)
    (path,) = (tmp_path / "delivered" / "new").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (tmp_path / "delivered", *(tmp_path / "delivered").iterdir()):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert path.read_bytes() == LETTER.content
    assert path.stat().st_mtime == NOW.timestamp()
    path.rename(tmp_path / "delivered" / "cur" / f"{path.name}:2,S")
    assert transport.delivered("<a@b>") is True
    transport.deliver(LETTER, NOW)
    assert sum(len(files) for _, _, files in os.walk(tmp_path / "delivered")) == 1


def test_a_folder_that_cannot_be_written_is_unavailable(tmp_path: Path):
    (tmp_path / "delivered").write_text("in the way")
    with pytest.raises(Unavailable, match="cannot be written"):
        FolderTransport(tmp_path / "delivered").deliver(LETTER, NOW)
