"""Started by systemd, as a unit of the user: systemd.unit(5), systemd.service(5), systemd.exec(5).

The daemon tells systemd that it is ready and that it makes progress (`notify`). It is fenced in with what works for a
user's unit on every kernel: no new rights, system calls and address families of an ordinary program. Fences around the
file system are left out, since they need user namespaces, which several distributions switch off, and since mail and
calendar of the user may lie anywhere. A daemon that runs the user's own program to send mail is not fenced in: such
programs may need the rights of a mail group.
"""

import os
import re
import subprocess
from pathlib import Path

from agent.autostart.service import ABOUT, Service
from agent.autostart.starter import (
    AutostartProblem,
    Found,
    Standing,
    State,
    asked,
    found_at,
    last_line,
    put,
    sealed,
    take_away,
)

WATCHDOG = "20min"
"""Longer than any wait of the daemon for an answer: a mail server may take five minutes to take a letter, after some
for each step before it."""

LINGERING = Path("/var/lib/systemd/linger")

_NO_PROGRAM = re.compile(r"""[\x00-\x1f\x7f"'\\]""")
"""What systemd does not take in the path of a program, however it is written; in an argument it does."""

_FENCE = """
NoNewPrivileges=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
"""

_NO_SYSTEMD = (
    "This system has no systemd to start Afterword: have whatever starts your programs at login run `afterword run`."
)

_UNTIL_LOGOUT = (
    "It starts when you log in and ends when you log out. If it is to start with the machine and go on without you, let"
    " your user linger: `loginctl enable-linger`. A keyring that your login unlocks stays locked then."
)


def unit(service: Service) -> str:
    """The text of the unit. Raises `AutostartProblem` for a path that systemd cannot be told."""
    words = [str(service.program), *service.arguments]
    if _NO_PROGRAM.search(words[0]):
        words = ["/bin/sh", "-c", 'exec "$0" "$@"', *words]
    command = map(quoted, (f":{words[0]}", *words[1:]))  # the colon keeps each $ what it is
    environment = f"Environment={quoted(f'PATH={service.search_path}')}\n" if service.search_path else ""
    fence = "" if service.search_path else _FENCE
    text = f"""
[Unit]
Description={ABOUT}
StartLimitIntervalSec=0

[Service]
Type=notify
ExecStart={" ".join(command)}
ExecReload=kill -HUP $MAINPID
{environment}Restart=on-failure
RestartSec=30s
WatchdogSec={WATCHDOG}
KillMode=mixed
UMask=0077
{fence}
[Install]
WantedBy=default.target
"""
    return sealed(text, opening="#")


def quoted(word: str) -> str:
    """One word of a command or an assignment, in which nothing is special any more. Raises `AutostartProblem` for what
    is no text: systemd takes UTF-8 alone."""
    if not _is_text(word):
        raise AutostartProblem(f"systemd cannot be told a path that is not UTF-8 ({word!r}): rename it, or move it.")
    return f'"{"".join(map(_escaped, word))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character == "%":
        return "%%"
    if character.isprintable():
        return character
    return "".join(f"\\x{byte:02x}" for byte in character.encode())


def _is_text(word: str) -> bool:
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True


class Systemd:
    """The user's own systemd; see `agent.autostart.starter.Starter`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._unit = f"{service.name}.service"
        self._path = _folder() / self._unit

    def found(self) -> Found:
        return found_at(self._path, unit(self._service))

    def install(self, *, start: bool) -> None:
        text = unit(self._service)
        self._say("show-environment")  # nothing is written where nobody reads it
        put(self._path, text)
        self._say("daemon-reload")
        self._say("enable", self._unit)
        self._ask("reset-failed", self._unit)  # refused when nothing has failed
        if start:
            ended = self._ask("restart", self._unit)
            if ended.returncode:
                raise AutostartProblem(
                    f"It is installed and did not start: `journalctl --user -u {self._service.name} -n 20` says why. "
                    "It is tried again every half a minute."
                )
        else:
            self._say("restart", "--no-block", self._unit)

    def remove(self) -> None:
        if self._path.is_file() or self._path.is_symlink():
            self._say("disable", "--now", self._unit)
            take_away(self._path)
            self._say("daemon-reload")

    def standing(self) -> Standing:
        wanted = "ActiveState,SubState,UnitFileState,StatusText,Result,ExecMainStatus"
        ended = self._say("show", self._unit, f"--property={wanted}")
        says = dict(line.split("=", 1) for line in ended.splitlines() if "=" in line)
        active, sub = says.get("ActiveState", ""), says.get("SubState", "")
        state = {"active": State.RUNNING, "inactive": State.STOPPED, "failed": State.FAILED}.get(active, State.STARTING)
        told = says.get("StatusText", "") if state is State.RUNNING else ""
        if state is State.FAILED or sub == "auto-restart":
            state = State.FAILED
            told = f"it ended with {says.get('Result')}, exit code {says.get('ExecMainStatus')}"
        return Standing(state=state, at_login=says.get("UnitFileState", "").startswith("enabled"), told=told)

    def hints(self) -> tuple[str, ...]:
        name = self._service.name
        shown = f"`systemctl --user status {name}` shows it, `journalctl --user -u {name}` what it logged."
        if lingers():
            return shown, "It starts with the machine and goes on when you log out, since your user lingers."
        return shown, _UNTIL_LOGOUT

    def _ask(self, *words: str) -> subprocess.CompletedProcess[str]:
        return asked(("systemctl", "--user", "--no-pager", "--no-ask-password", *words), missing=_NO_SYSTEMD)

    def _say(self, *words: str) -> str:
        ended = self._ask(*words)
        if ended.returncode == 0:
            return ended.stdout
        why = last_line(ended)
        if "connect to bus" in why or "XDG_RUNTIME_DIR" in why:
            raise AutostartProblem(
                "No systemd of your own answers here, as in a session by su or sudo, or in a container: log in at the "
                "desktop or by ssh, or run `loginctl enable-linger` and log in again."
            )
        raise AutostartProblem(f"systemd refused to {words[0]} the service: {why}.")


def lingers() -> bool:
    """Whether the user's services run without a login: what `loginctl enable-linger` leaves behind."""
    import getpass

    try:
        return (LINGERING / getpass.getuser()).exists()
    except (KeyError, OSError):  # a user without a name, as in a container
        return False


def _folder() -> Path:
    """Where units of the user lie: systemd.unit(5), "Unit File Load Path"."""
    above = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(above) if Path(above).is_absolute() else Path.home() / ".config") / "systemd" / "user"
