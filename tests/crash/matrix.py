"""One life at one place: how it ends undisturbed, and what it comes to when it is killed.

The home as it lay before each turn is copied; a process plays the turn and is ended by SIGKILL, another begins with the
same turn and plays on to the end. What of the life lies outside the home (a server that letters go to, a provider) is a
`Far`: it runs in the process of the test and survives the kill. A provider joins by one more `Far`, and by a stage in
`tests.crash.life.open_stage`.
"""

import asyncio
import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from agent.domain.model import StepState
from tests.crash.life import LIVES, set_up, uncertain
from tests.crash.player import Player

SENDMAIL = """#!/bin/sh
# What msmtp or postfix is in life: takes a letter on standard input, and it has left.
letter=$(mktemp "$1/letter.XXXXXX") && cat > "$letter" && mv "$letter" "$letter.eml"
"""


class Far(Protocol):
    """What of a life lies outside its home."""

    def leave(self) -> None:
        """Let go of the home that was served last: it is going to be removed."""

    def attend(self, home: Path) -> dict[str, Any]:
        """Serve this home from now on; the settings of its account."""


class Folder:
    """Letters are put into a folder of the home, and the mailbox is one: there is nothing outside."""

    def leave(self) -> None:
        return

    def attend(self, home: Path) -> dict[str, Any]:
        return {}


class Sendmail(Folder):
    """A program that takes letters."""

    def __init__(self, place: Path) -> None:
        self._program = place / "sendmail"
        self._program.write_text(SENDMAIL)
        self._program.chmod(0o700)

    def attend(self, home: Path) -> dict[str, Any]:
        return {"transport": "sendmail", "command": [str(self._program), str(_ledger(home)), "-t"]}


class Smtp(Folder):
    """A server that takes letters, and writes each into the ledger of the life being played."""

    def __init__(self) -> None:
        self._ledger = Path()
        self._taken = 0
        self.server = _Server(self, hostname="127.0.0.1", port=0)
        self.server.start()

    def attend(self, home: Path) -> dict[str, Any]:
        self._ledger = _ledger(home)
        where = {"smtp_host": "127.0.0.1", "smtp_port": self.server.port}
        return {"transport": "smtp", "smtp_security": "none", **where}

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self._taken += 1
        content = envelope.content
        assert isinstance(content, bytes)
        (self._ledger / f"{self._taken}.eml").write_bytes(content)
        return "250 taken"


class _Server(Controller):
    """Listens on whatever port is free."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def _ledger(home: Path) -> Path:
    ledger = home / "ledger"
    ledger.mkdir(parents=True, exist_ok=True)
    return ledger


class Matrix:
    """One life at one place, played once without disturbance in the making. To be closed."""

    def __init__(self, life: str, far: Far, place: Path) -> None:
        self.life = life
        self.beats = len(LIVES[life]())
        self._far = far
        self._place = place
        self._player = Player(place / "errors.txt")
        home = place / "undisturbed"
        set_up(home, far.attend(home))
        self.passed: list[dict[str, int]]
        self.passed, self._stood = self._ask("record", home, snapshots=place / "before")
        self.end = self._ask("tell", home)

    def close(self) -> None:
        self._far.leave()
        self._player.close()

    def cases(self, name: str) -> Iterator[tuple[int, str]]:
        """(turn, `name:n`) of each passage."""
        for turn, points in enumerate(self.passed):
            for passage in range(1, points.get(name, 0) + 1):
                yield turn, f"{name}:{passage}"

    def killed_at(self, turn: int, *crashes: str) -> dict[str, Any] | None:
        """What the life comes to that is killed in that turn at the first of these points, when it begins again at the
        next, and so on; None when a later one was not passed."""
        home = self._place / "home"
        self._far.leave()
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self._place / "before" / str(turn), home)
        set_up(home, self._far.attend(home))
        for number, crash in enumerate(crashes):
            dead = self._player.is_killed(
                do="play", folder=home, life=self.life, first=turn, last=turn + 1, crash_at=crash
            )
            if not dead:
                assert number > 0, f"{crash} was not reached in turn {turn}"
                return None
        otherwise = self._ask("play", home, first=turn, last=self.beats, undisturbed=self._stood)
        end: dict[str, Any] = self._ask("tell", home) if otherwise else self.end
        return end

    def _ask(self, what: str, home: Path, **more: Any) -> Any:
        return self._player.ask(do=what, folder=home, life=self.life, **more)


@contextmanager
def shelf(make: Callable[..., Far], elsewhere: Path) -> Iterator["Shelf"]:
    """Matrices, each made when it is first asked for; `make` is given a folder and what the matrix is asked for by."""
    in_memory = Path("/dev/shm")  # what SIGKILL leaves behind is the same there, and nothing waits for a disk
    place = Path(tempfile.mkdtemp(dir=in_memory if os.access(in_memory, os.W_OK) else elsewhere))
    matrices = Shelf(make, place)
    yield matrices
    for matrix in matrices.values():
        matrix.close()
    shutil.rmtree(place)


class Shelf(dict[tuple[str, str], Matrix]):
    """(life, how) -> its matrix."""

    def __init__(self, make: Callable[..., Far], place: Path) -> None:
        super().__init__()
        self._make, self._place = make, place

    def __missing__(self, key: tuple[str, str]) -> Matrix:
        life, how = key
        place = self._place / "-".join(key)
        place.mkdir()
        self[key] = Matrix(life, self._make(place, how), place)
        return self[key]


def difference(undisturbed: dict[str, Any], end: dict[str, Any] | None, turn: int, *crashes: str) -> str:
    """What to read when a case fails."""
    lines = [f"killed in turn {turn} at {crashes}"]
    for what, value in (end or {}).items():
        ours, theirs = (
            [json.dumps(entry) for entry in (part.items() if isinstance(part, dict) else part)]
            for part in (undisturbed[what], value)
        )
        lines += [f"{what}: missing {entry}" for entry in ours if ours.count(entry) > theirs.count(entry)]
        lines += [f"{what}: too much {entry}" for entry in theirs if theirs.count(entry) > ours.count(entry)]
    return "\n".join(lines)


def holds(matrix: Matrix, end: dict[str, Any], where: str) -> None:
    """What every end keeps, also one unlike the undisturbed: nobody has a note twice, nor two drafts of it; nothing is
    half done; what did not leave although it would have is put before the user. Raises AssertionError."""
    left = Counter((to, text) for _, to, _, text in end["delivered"])
    assert max(left.values(), default=0) <= 1, where
    lying = Counter(to for _, to, _, _ in end["drafts"])
    assert max(lying.values(), default=0) <= 1, where
    assert not end["unfinished"], where
    for key, undisturbed in matrix.end["steps"].items():
        step = end["steps"][key]
        assert step["state"] == undisturbed["state"] or _is_told(step), f"{key}\n{where}"
    missing = Counter(to for _, to, _, _ in matrix.end["delivered"]) - Counter(to for _, to, _, _ in end["delivered"])
    told = {step["to"] for step in end["steps"].values() if _is_told(step)}
    assert all(any(who in to for who in told) for to in missing), where


def _is_told(step: dict[str, Any]) -> bool:
    """Whether the user is told of this step and what to do about it. A draft that could not be changed before its
    provider showed it may have missed its hour: then it is the user's to send."""
    return uncertain(step) or bool(step["state"] == StepState.DRAFTED and step["remedy"])
