"""What the service managers have in common: a description that is ours or somebody else's, and how a service stands.

A description begins with a seal, a digest of its other lines, by which one that was written here and left alone is
known from one that somebody has changed, or that is none of ours.
"""

import hashlib
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from agent.errors import AfterwordError
from agent.home import write_private

PATIENCE = timedelta(seconds=100)
"""How long a service manager may take: systemd waits for ninety seconds until a service is ready."""

_SEAL = re.compile(r"^.*afterword autostart install.*\bseal ([0-9a-f]{16})\b.*\n", re.MULTILINE)


class AutostartProblem(AfterwordError):
    """The daemon cannot be started by this system, or its manager refuses."""


class Whose(StrEnum):
    """Whose the description is that lies where ours would."""

    NOBODYS = "nobody's"
    OURS = "ours"
    CHANGED = "ours, and changed since"
    FOREIGN = "somebody else's"


class State(StrEnum):
    RUNNING = "running"
    STARTING = "starting"
    FAILED = "failed"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is installed. `place` names it to the user; `current` says that installing would write the same."""

    place: str
    whose: Whose
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the service stands now. `at_login` says that it is started there; `told` is what the manager or the daemon
    says of itself, "" for nothing."""

    state: State
    at_login: bool
    told: str = ""


class Starter(Protocol):
    """The service manager of a system, as far as our service goes. Each method raises `AutostartProblem` where there is
    none, or it refuses."""

    def found(self) -> Found: ...

    def install(self, *, start: bool) -> None:
        """Write the description, over whatever is there, and have the service started at login; with `start` now as
        well."""

    def remove(self) -> None:
        """Stop the service, and take its description away. None there is success."""

    def standing(self) -> Standing: ...

    def hints(self) -> tuple[str, ...]:
        """What somebody who has just installed it may want to know."""


def sealed(text: str, *, opening: str, closing: str = "", after: str = "") -> str:
    """The text with its seal in a comment between `opening` and `closing`, in the first line or below the line
    `after`."""
    seal = hashlib.sha256(text.encode()).hexdigest()[:16]
    line = f"{opening} Made by `afterword autostart install`, seal {seal}.{closing}\n"
    head, _, rest = text.partition(after) if after else ("", "", text)
    return f"{head}{after}{line}{rest}"


def whose(text: str) -> Whose:
    """Whose a description is."""
    found = _SEAL.search(text)
    if found is None:
        return Whose.FOREIGN
    rest = text[: found.start()] + text[found.end() :]
    return Whose.OURS if hashlib.sha256(rest.encode()).hexdigest()[:16] == found[1] else Whose.CHANGED


def found_at(path: Path, wanted: str) -> Found:
    """What lies at `path`, where `wanted` would be written."""
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        is_link = path.is_symlink()  # systemd masks a unit so
        return Found(place=str(path), whose=Whose.FOREIGN if is_link else Whose.NOBODYS)
    except OSError as error:
        raise AutostartProblem(f"{path} cannot be read ({error.strerror}): make it readable for you.") from None
    return Found(place=str(path), whose=whose(text), current=text == wanted)


def put(path: Path, text: str) -> None:
    """Write the description, and the folders above it where they are missing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_private(path, text.encode())
    except OSError as error:
        raise AutostartProblem(f"{path} cannot be written ({error.strerror}): make it writable for you.") from None


def take_away(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise AutostartProblem(f"{path} cannot be removed ({error.strerror}).") from None


def asked(command: Sequence[str], *, missing: str) -> subprocess.CompletedProcess[str]:
    """What the manager's own program answers. Raises `AutostartProblem` with the sentence `missing` where there is no
    such program, and in words of its own where that may not be run or takes too long."""
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE.total_seconds(),
            check=False,
        )
    except FileNotFoundError:
        raise AutostartProblem(missing) from None
    except OSError as error:
        raise AutostartProblem(f"`{command[0]}` cannot be run ({error.strerror}): make it so that you may.") from None
    except subprocess.TimeoutExpired:
        raise AutostartProblem(f"`{command[0]}` did not answer within {PATIENCE.seconds} seconds: try again.") from None


def last_line(ended: subprocess.CompletedProcess[str]) -> str:
    """The last thing a program said, for a sentence of ours."""
    lines = [line.strip() for line in f"{ended.stdout}\n{ended.stderr}".splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else f"exit code {ended.returncode}"
