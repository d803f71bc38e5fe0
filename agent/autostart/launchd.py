"""Started by macOS' launchd, as an agent of the user: launchd.plist(5), launchctl(1).

A property list has no words of its own inside a path, so there is nothing to escape but XML, which plistlib does.
launchd keeps no log: what the daemon says goes into a file in the home folder.
"""

import os
import plistlib
import re
import subprocess
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from agent.autostart.service import Service
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

ENDING = timedelta(seconds=90)
LOOK_AGAIN = timedelta(seconds=0.25)

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NO_LAUNCHD = "There is no launchctl here: `afterword autostart` speaks to launchd on a Mac only."


def plist(service: Service) -> str:
    """The text of the property list. Raises `AutostartProblem` for a path that XML has no letters for."""
    content: dict[str, Any] = {
        "Label": service.name,
        "ProgramArguments": [str(service.program), *service.arguments],
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 30,
        "ExitTimeOut": 90,
        "Umask": 0o077,
        "StandardOutPath": str(service.log),
        "StandardErrorPath": str(service.log),
    }
    if service.search_path:
        content["EnvironmentVariables"] = {"PATH": service.search_path}
    try:
        text = plistlib.dumps(content, sort_keys=False).decode()
    except ValueError:  # a control character, or a lone surrogate
        raise AutostartProblem(
            f"launchd cannot be told a path with such characters in it ({str(service.home)!r}): rename it, or move it."
        ) from None
    return sealed(text, opening="<!--", closing=" -->", after=_XML)


class Launchd:
    """The launchd of the user's session; see `agent.autostart.starter.Starter`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._domain = f"gui/{os.getuid()}"
        self._target = f"{self._domain}/{service.name}"
        self._path = Path.home() / "Library" / "LaunchAgents" / f"{service.name}.plist"

    def found(self) -> Found:
        return found_at(self._path, plist(self._service))

    def install(self, *, start: bool) -> None:  # noqa: ARG002 - launchd starts what it loads
        text = plist(self._service)
        if self._ask("bootout", self._target).returncode == 0:  # what is loaded already is not read again
            self._wait_until_gone()
        put(self._path, text)
        self._ask("enable", self._target)
        ended = self._ask("bootstrap", self._domain, str(self._path))
        if ended.returncode:
            raise AutostartProblem(f"launchd did not take the service: {last_line(ended)}. Log in at the Mac itself.")

    def remove(self) -> None:
        self._ask("bootout", self._target)
        take_away(self._path)

    def standing(self) -> Standing:
        """From what `launchctl print` shows, which is for people and may change: what is not found there is unknown."""
        ended = self._ask("print", self._target)
        if ended.returncode:
            return Standing(state=State.STOPPED, at_login=False)
        if re.search(r"^\s*state = running$", ended.stdout, re.MULTILINE):
            return Standing(state=State.RUNNING, at_login=True)
        code = re.search(r"^\s*last exit code = (-?\d+)", ended.stdout, re.MULTILINE)
        if code is None:
            return Standing(state=State.UNKNOWN, at_login=True)
        failed = code[1] != "0"
        told = f"it ended with exit code {code[1]}" if failed else ""
        return Standing(state=State.FAILED if failed else State.STOPPED, at_login=True, told=told)

    def hints(self) -> tuple[str, ...]:
        return (
            f"What it logs goes into {self._service.log}.",
            "It starts when you log in and ends when you log out.",
        )

    def _wait_until_gone(self) -> None:
        """launchd takes nothing of a name whose daemon is still ending."""
        for _ in range(int(ENDING / LOOK_AGAIN)):
            if self._ask("print", self._target).returncode:
                return
            time.sleep(LOOK_AGAIN.total_seconds())

    def _ask(self, *words: str) -> subprocess.CompletedProcess[str]:
        return asked(("launchctl", *words), missing=_NO_LAUNCHD)
