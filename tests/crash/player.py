"""Plays a life in a process that may be killed: `python -m tests.crash.player` reads commands, forks for each, and
tells how the fork ended.

The parent has everything imported and stays single-threaded, so that a fork costs milliseconds and SIGKILL takes
nothing with it but one life.
"""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from agent.errors import StoreError
from providers import crashpoints
from tests.crash.life import LIVES, Beat, came_to, open_stage, stands

SOON = 12
"""Turns after a crash within which it is looked whether everything stands again as it did undisturbed."""
ROOT = Path(__file__).parents[2]


def play(folder: Path, life: str, first: int, last: int, undisturbed: Sequence[str] = ()) -> bool:
    """Play the beats `first` up to before `last`; the act of the first has been played already. False when it stopped
    because everything stood as it did undisturbed: from there on nothing can be different."""
    beats = LIVES[life]()
    stage = open_stage(folder, beats[first].at)
    engine = stage.engine()
    for number in range(first, last):
        if number > first:
            act(folder, beats[number])
        stage.clock.move_to(beats[number].at)
        engine.turn(stage.clock.now())
        if undisturbed and number < first + SOON and stands(stage) == undisturbed[number]:
            return False
    return True


def squeeze(folder: Path, life: str, turn: int, limit: int) -> str:
    """Play one turn in which no file may grow beyond `limit` bytes; returns what went wrong, "" for nothing."""
    at = LIVES[life]()[turn].at
    stage = open_stage(folder, at)
    engine = stage.engine()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        outcome = engine.turn(at)
    except StoreError as error:
        return str(error)
    return "; ".join(outcome.troubles)


def act(folder: Path, beat: Beat) -> None:
    if beat.act is not None:
        beat.act(open_stage(folder, beat.at))


def record(folder: Path, life: str, snapshots: Path) -> tuple[list[dict[str, int]], list[str]]:
    """Play it undisturbed, with a copy of the home before each turn; returns how often each turn passed each point, and
    how everything stood after each."""
    os.environ["AFTERWORD_CRASH_AT"] = "nowhere"
    beats = LIVES[life]()
    stage = open_stage(folder, beats[0].at)
    engine = stage.engine()
    passed, stood = [], []
    for number, beat in enumerate(beats):
        act(folder, beat)
        shutil.copytree(folder, snapshots / str(number))
        crashpoints.passages.clear()
        stage.clock.move_to(beat.at)
        engine.turn(beat.at)
        passed.append(dict(crashpoints.passages))
        stood.append(stands(stage))
    return passed, stood


def carry_out(command: dict[str, Any]) -> Any:
    folder, life = Path(command["folder"]), command["life"]
    os.environ["AFTERWORD_CRASH_AT"] = command.get("crash_at", "")
    crashpoints.passages.clear()
    match command["do"]:
        case "record":
            return record(folder, life, Path(command["snapshots"]))
        case "play":
            return play(folder, life, command["first"], command["last"], command.get("undisturbed", ()))
        case "squeeze":
            return squeeze(folder, life, command["turn"], command["limit"])
        case "tell":
            return came_to(open_stage(folder, LIVES[life]()[-1].at))
    return None


def serve() -> None:
    """A line of JSON in, a line of JSON out: what the fork answered, and by which signal it was ended, if by one."""
    for line in sys.stdin:
        command = json.loads(line)
        if command["do"] == "record":  # here, so that each fork finds everything read and compiled
            print(json.dumps({"code": 0, "answer": carry_out(command)}), flush=True)  # noqa: T201
            continue
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            code = 1
            try:
                answer = json.dumps(carry_out(command))
                with os.fdopen(writing, "w") as stream:
                    stream.write(answer)
                code = 0
            except BaseException:  # noqa: BLE001 - a fork must never go on as its parent
                sys.excepthook(*sys.exc_info())
            finally:
                sys.stderr.flush()
                os._exit(code)
        os.close(writing)
        with os.fdopen(reading) as stream:
            answer = stream.read()
        _, status = os.waitpid(child, 0)
        ended = os.waitstatus_to_exitcode(status)
        print(json.dumps({"code": ended, "answer": json.loads(answer or "null")}), flush=True)  # noqa: T201


class Player:
    """The other end of the line: the process above, started and spoken to."""

    def __init__(self, errors: Path) -> None:
        self._errors = errors.open("w+")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.player"],
            cwd=ROOT,
            # A life that ends by SIGKILL says nothing of what it ran, so watching it costs twice the time for nothing.
            env={name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    def ask(self, **command: Any) -> Any:
        """What was answered. Fails when the life ended otherwise than by itself."""
        code, answer = self._ask(command)
        assert code == 0, self._why()
        return answer

    def is_killed(self, **command: Any) -> bool:
        """Whether SIGKILL ended it. Fails when something else but its own end did."""
        code, _ = self._ask(command)
        assert code in (0, -signal.SIGKILL), self._why()
        return code == -signal.SIGKILL

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()
        self._errors.close()

    def _ask(self, command: dict[str, Any]) -> tuple[int, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command, default=str) + "\n")
        self._process.stdin.flush()
        reply = json.loads(self._process.stdout.readline() or '{"code": 1, "answer": null}')
        return reply["code"], reply["answer"]

    def _why(self) -> str:
        self._errors.flush()
        self._errors.seek(0)
        return self._errors.read()[-4000:]


if __name__ == "__main__":
    serve()
