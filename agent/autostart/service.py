"""What is to run at login, described once: each system's own words for it are made of a `Service`."""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from agent.autostart.starter import AutostartProblem
from agent.config import AccountSettings
from agent.home import Home, usual_folder

NAME = "afterword"
ABOUT = "Afterword: the right notes after a job interview"
LOG = "afterword.log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """`name` is of its own for each home folder. `search_path` is the PATH by which the user's own programs are found,
    "" when none is run: then the daemon may be fenced in, since nothing it starts needs rights of its own."""

    name: str
    program: Path
    home: Path
    search_path: str = ""

    @property
    def arguments(self) -> tuple[str, ...]:
        return "--home", str(self.home), "run"

    @property
    def log(self) -> Path:
        """Where the daemon's log goes on systems that keep none themselves."""
        return self.home / LOG


def service_of(home: Home, accounts: Iterable[AccountSettings]) -> Service:
    """The daemon of this home. Raises `AutostartProblem` when the program was not installed."""
    programs = any(account.command for account in accounts)
    return Service(
        name=name_of(home),
        program=_program(),
        home=home.folder,
        search_path=os.environ.get("PATH", "") if programs else "",
    )


def name_of(home: Home) -> str:
    """ "afterword" for the usual home folder, with a mark of its own for any other."""
    if home.folder == usual_folder():
        return NAME
    return f"{NAME}-{hashlib.sha256(os.fsencode(home.folder)).hexdigest()[:8]}"


def _program() -> Path:
    """The script that the installation made, beside this Python."""
    script = Path(sysconfig.get_path("scripts")) / (f"{NAME}.exe" if os.name == "nt" else NAME)
    if not os.access(script, os.X_OK):
        raise AutostartProblem(
            f"There is no program {NAME} beside {sys.executable} that could be started: install Afterword "
            "(`pipx install .`), then try again."
        )
    return script
