"""One life at one place: how it ends undisturbed, and what it comes to when it is killed.

The home as it lay before each turn is copied; a process plays the turn and is ended by SIGKILL, another begins with the
same turn and plays on to the end. What of the life lies outside the home (a server that letters go to, a provider) is a
`Far`: it runs in the process of the test and survives the kill. A provider joins by one more `Provider`, and by a stage
in `tests.crash.life.open_stage`.
"""

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from agent.domain.model import StepState
from providers.crashpoints import NAMES
from tests.crash.life import LIVES, set_up, uncertain
from tests.crash.player import Player


class Far(Protocol):
    """What of a life lies outside its home."""

    def leave(self) -> None:
        """Let go of the home that was served last: it is going to be removed."""

    def attend(self, home: Path) -> dict[str, Any]:
        """Serve this home from now on; the settings of its account."""

    def close(self) -> None:
        """Serve nobody any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Where a life is played, and what is asked of it there."""

    name: str
    make: Callable[[Path, str], Far]
    """Given a folder and how: by which transport, with which switch turned round, "" for what is usual."""
    answered: tuple[str, ...]
    """Its own points killed at which the next turn finds a row whose answer was lost."""
    elsewhere: tuple[str, ...] = ()
    """How its points begin that are only passed when it is made another way."""
    sample: tuple[str, ...] = ()
    """A few points of its own round its writes."""
    unknowable: frozenset[str] = frozenset()
    """Killed there nobody can know what became of the note: it ends otherwise than undisturbed."""
    switches: tuple[str, ...] = ()
    """The points on which the sources about it disagree."""

    @property
    def points(self) -> list[str]:
        """Those that its undisturbed life passes, by name."""
        mine = {name for name in NAMES if self._owns(name) and not name.startswith(self.elsewhere)}
        return sorted(mine | {name for name in NAMES if name.partition(".")[0] not in OWNERS} - AFTER_A_CRASH)

    @property
    def claimed(self) -> tuple[str, ...]:
        """Killed there, the next turn finds a row whose answer was lost."""
        return (*CLAIMED, *self.answered)

    @property
    def writing(self) -> list[str]:
        """Those round its writes."""
        return [name for name in NAMES if self._owns(name) or name.startswith(("send.", "draft."))]

    def _owns(self, name: str) -> bool:
        return name.startswith(f"{self.name}.")


OWNERS = ("local", "gmail", "outlook")
AFTER_A_CRASH = {name for name in NAMES if name.startswith("recover")}
CLAIMED = ("draft.claimed", "draft.made", "withdraw.claimed", "withdraw.made", "send.claimed", "send.made")
"""The points of the engine killed at which the next turn finds a row whose answer was lost."""


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
        self._far.close()
        self._player.close()

    def cases(self, name: str) -> Iterator[tuple[int, str]]:
        """(turn, `name:n`) of each passage."""
        for turn, points in enumerate(self.passed):
            for passage in range(1, points.get(name, 0) + 1):
                yield turn, f"{name}:{passage}"

    def case_of_a_note(self, name: str) -> tuple[int, str]:
        """One passage of a provider's own point by a note, and not by what is written to the user themself."""
        claimed = "send.claimed" if ".send." in name else "draft.claimed"  # within a turn notes come first
        return next(
            (turn, f"{name}:1") for turn, points in enumerate(self.passed) if name in points and claimed in points
        )

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
def shelf(elsewhere: Path) -> Iterator["Shelf"]:
    """Matrices, each made when it is first asked for."""
    in_memory = Path("/dev/shm")  # what SIGKILL leaves behind is the same there, and nothing waits for a disk
    place = Path(tempfile.mkdtemp(dir=in_memory if os.access(in_memory, os.W_OK) else elsewhere))
    matrices = Shelf(place)
    yield matrices
    for matrix in matrices.values():
        matrix.close()
    shutil.rmtree(place)


class Shelf(dict[tuple[str, Provider, str], Matrix]):
    """(life, provider, how) -> its matrix."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._place = place

    def __missing__(self, key: tuple[str, Provider, str]) -> Matrix:
        life, provider, how = key
        place = self._place / f"{life}-{provider.name}-{how}"
        place.mkdir()
        self[key] = Matrix(life, provider.make(place, how), place)
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
