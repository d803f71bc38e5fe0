"""Plays a life in a process that may be killed: `python -m tests.crash.player` reads commands, forks for each, and tells
how the fork ended.

The parent has everything imported and stays single-threaded, so that a fork costs milliseconds and SIGKILL takes
nothing with it but one life.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from providers import crashpoints
from tests.crash.life import LIVES, came_to, open_stage

ROOT = Path(__file__).parents[2]


def play(folder: Path, life: str, first: int, last: int, *, resumed: bool) -> None:
    """Play the beats `first` up to before `last`. When resumed, the first one's act has been played already."""
    stage = open_stage(folder)
    for number, beat in list(enumerate(LIVES[life]()))[first:last]:
        stage.clock.move_to(beat.at)
        if beat.act is not None and not (resumed and number == first):
            beat.act(stage)
        stage.turn()


def record(folder: Path, life: str, snapshots: Path) -> list[dict[str, int]]:
    """Play it undisturbed, with a copy of the home before each turn; returns how often each turn passed each point."""
    os.environ["AFTERWORD_CRASH_AT"] = "nowhere"
    stage = open_stage(folder)
    passed = []
    for number, beat in enumerate(LIVES[life]()):
        stage.clock.move_to(beat.at)
        if beat.act is not None:
            beat.act(stage)
        stage.store.close()
        shutil.copytree(folder, snapshots / str(number))
        crashpoints.passages.clear()
        stage.turn()
        passed.append(dict(crashpoints.passages))
    return passed


def carry_out(command: dict[str, Any]) -> Any:
    folder, life = Path(command["folder"]), command["life"]
    os.environ["AFTERWORD_CRASH_AT"] = command.get("crash_at", "")
    match command["do"]:
        case "record":
            return record(folder, life, Path(command["snapshots"]))
        case "play":
            play(folder, life, command["first"], command["last"], resumed=command["resumed"])
        case "tell":
            return came_to(open_stage(folder))
    return None


def serve() -> None:
    """A line of JSON in, a line of JSON out: what the fork answered, and by which signal it was ended, if by one."""
    for line in sys.stdin:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            code = 1
            try:
                answer = json.dumps(carry_out(json.loads(line)))
                with os.fdopen(writing, "w") as stream:
                    stream.write(answer)
                code = 0
            except BaseException:
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
