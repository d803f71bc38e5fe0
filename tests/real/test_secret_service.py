"""The key to a sign-in in a real Secret Service: gnome-keyring on a bus of its own, unlocked, locked, never opened,
with a prompter that asks nobody, and absent. The programs are installed by .ci/run."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from agent.credentials import KeyringKeys, TokenFile
from agent.credentials.keyring import KeyringLocked, NoKeyring, ask
from agent.credentials.keys import new_key
from tests.real.waiting import until

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
missing = [name for name in NEEDED if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")

PASSWORD = "the password of the desktop"
SILENT_PROMPTER = """
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection()
daemon = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
bus.send(new_method_call(daemon, "RequestName", "su", ("org.gnome.keyring.SystemPrompter", 0)))
while True:
    message = bus.receive()
    if message.header.message_type is MessageType.method_call:  # taken, and then nothing is shown to anybody
        open({asked!r}, "a").write(message.header.fields[HeaderFields.member] + "\\n")
        bus.send(new_method_return(message))
"""


BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>{address}</listen>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


class Desktop:
    """A session bus with gnome-keyring on it, in a home of its own; this process' environment leads to it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.asked = folder / "asked"
        self._processes: list[subprocess.Popen[bytes]] = []
        for name, place in (("XDG_DATA_HOME", "data"), ("XDG_RUNTIME_DIR", "run"), ("HOME", "home")):
            (folder / place).mkdir(mode=0o700)
            monkeypatch.setenv(name, str(folder / place))
        for name in ("PYTHON_KEYRING_BACKEND", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL"):
            monkeypatch.delenv(name, raising=False)
        self._services = folder / "services"
        self._services.mkdir()
        address = f"unix:path={folder}/bus"
        (folder / "bus.conf").write_text(BUS.format(address=address, services=self._services))
        self._run("dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork")
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        until((folder / "bus").exists, "the bus")

    def log_in(self) -> None:
        """Start the keyring and unlock it with the user's password, as a desktop does at login."""
        with (self.folder / "password").open("w+") as password:
            password.write(PASSWORD)
            password.seek(0)
            self._run(
                "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", stdin=password.fileno()
            )
        until((self.folder / "data/keyrings/login.keyring").exists, "the login keyring")
        until(self._is_there, "the Secret Service")

    def lock(self) -> None:
        """The user leaves the desk."""
        import secretstorage

        bus = secretstorage.dbus_init()
        collection = secretstorage.get_default_collection(bus)
        collection.lock()
        assert collection.is_locked()
        bus.close()

    def let_a_prompter_ask_nobody(self) -> None:
        """From now on a prompt is taken and never shown nor answered."""
        program = self.folder / "prompter.py"
        program.write_text(SILENT_PROMPTER.format(asked=str(self.asked)))
        self._offer("org.gnome.keyring.SystemPrompter", f"{sys.executable} {program}")

    def offer_a_keyring_nobody_opened(self) -> None:
        """The keyring is started when it is asked for, as on a server where nobody logs in."""
        self._offer("org.freedesktop.secrets", f"{shutil.which('gnome-keyring-daemon')} --start --foreground")

    def _offer(self, name: str, program: str) -> None:
        from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
        from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

        (self._services / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec={program}\n")
        daemon = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        with open_dbus_connection() as bus:
            bus.send_and_get_reply(new_method_call(daemon, "ReloadConfig"))

    def close(self) -> None:
        for process in reversed(self._processes):
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)

    def _run(self, *command: str, stdin: int = subprocess.DEVNULL) -> None:
        self._processes.append(
            subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        )

    def _is_there(self) -> bool:
        import secretstorage
        from secretstorage.exceptions import SecretServiceNotAvailableException

        bus = secretstorage.dbus_init()
        try:
            return bool(secretstorage.check_service_availability(bus))
        except SecretServiceNotAvailableException:
            return False
        finally:
            bus.close()


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    if sys.platform != "linux" or os.name != "posix":
        pytest.skip("the Secret Service is Linux's")
    found = Desktop(tmp_path, monkeypatch)
    try:
        yield found
    finally:
        found.close()


def token_file(folder: Path) -> TokenFile:
    return TokenFile(folder / "gmail.token", "gmail", KeyringKeys(), remedy="`afterword connect gmail`")


def test_an_unlocked_keyring_keeps_the_key(desktop: Desktop, tmp_path: Path) -> None:
    desktop.log_in()
    token_file(tmp_path).save("a token")
    assert token_file(tmp_path).load() == "a token"
    token_file(tmp_path).remove()
    assert KeyringKeys().get("none") is None


def test_a_password_put_there_by_the_user_is_found(desktop: Desktop) -> None:
    desktop.log_in()
    ask("set", "afterword:local", "ada", "secret")
    assert ask("get", "afterword:local", "ada") == "secret"
    assert ask("delete", "afterword:local", "ada") is None
    assert ask("get", "afterword:local", "ada") is None


def test_a_locked_keyring_says_to_unlock_it(desktop: Desktop, tmp_path: Path) -> None:
    desktop.log_in()
    token_file(tmp_path).save("a token")
    desktop.lock()
    with pytest.raises(KeyringLocked, match="is locked: unlock it"):
        token_file(tmp_path).load()
    with pytest.raises(KeyringLocked):
        KeyringKeys().keep("ab", new_key())


def test_a_prompter_that_asks_nobody_does_not_hold_up_the_daemon(desktop: Desktop, tmp_path: Path) -> None:
    desktop.log_in()
    token_file(tmp_path).save("a token")
    desktop.let_a_prompter_ask_nobody()
    desktop.lock()
    patient = KeyringKeys(patience=timedelta(seconds=3))
    with pytest.raises(KeyringLocked, match="a prompt that nobody answers"):
        TokenFile(tmp_path / "gmail.token", "gmail", patient, remedy="").load()
    assert "BeginPrompting" in desktop.asked.read_text(), "the keyring did ask"


def test_without_a_secret_service_there_is_a_choice(desktop: Desktop, tmp_path: Path) -> None:
    with pytest.raises(NoKeyring, match=r"install one .* or say --key-in file"):
        token_file(tmp_path).save("a token")
    assert not (tmp_path / "gmail.token").exists()


def test_a_keyring_that_nobody_opened_is_told_apart(desktop: Desktop, tmp_path: Path) -> None:
    desktop.offer_a_keyring_nobody_opened()
    with pytest.raises(KeyringLocked, match=r"nobody is logged in to open it: .* --key-in file"):
        token_file(tmp_path).save("a token")


def test_without_a_bus_there_is_a_choice(desktop: Desktop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    with pytest.raises(NoKeyring, match=r"install one .* or say --key-in file"):
        token_file(tmp_path).save("a token")
