"""A program at a terminal, as a person has it before them: it is read, typed to, interrupted, or its window closed."""

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60
"""For a machine that has much to do; nothing is waited for that does not come."""
REACTION_S = 10
"""What a person waits before pressing a key again."""


class Screen:
    """`afterword ARGUMENTS` at a terminal of its own, `columns` wide."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], *, columns: int = 80) -> None:
        self._ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        code = (
            "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
            "from agent.cli import main; sys.argv[0] = 'afterword'; main()"
        )
        self._program = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            cwd=ROOT,
            env={**environment, "COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "dumb"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        self._open = True
        self._unread = ""
        self.seen = ""
        """Everything there was to read so far."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._program.poll() is None:
            self._program.kill()
        self._program.wait(PATIENCE_S)
        self.close()

    def until(self, words: str) -> str:
        """What appears up to and with these words, on one line; they must come."""
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        while not (found := pattern.search(self._unread)):
            more = self._read()
            assert more, f"{words!r} never came after:\n{self.seen}"
        shown, self._unread = self._unread[: found.end()], self._unread[found.end() :]
        return " ".join(shown.split())

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode() + b"\n")

    def answer(self, question: str, text: str) -> str:
        """Wait for the question, and answer it."""
        shown = self.until(question)
        self.type(text)
        return shown

    def interrupt(self) -> None:
        """Ctrl-C a moment after what was read, as a person does it, and again while the program has not ended: a signal
        between CPython's last look at signals and its read of a line is seen with the next key only."""
        for _ in range(PATIENCE_S // REACTION_S):
            time.sleep(0.2)
            os.write(self._ours, b"\x03")
            while self._anything(REACTION_S):
                if not self._read():
                    return
        raise AssertionError(f"Ctrl-C ended nothing after:\n{self.seen}")

    def close(self) -> None:
        """Close the window."""
        if self._open:
            os.close(self._ours)
            self._open = False

    def end(self) -> int:
        """Read to the end; what the program ended with, negative for a signal."""
        while self._open and self._read():
            pass
        return self._program.wait(PATIENCE_S)

    def _anything(self, within_s: int) -> bool:
        """Whether there is something to read, or the end, within that many seconds."""
        ready, _, _ = select.select([self._ours], [], [], within_s)
        return bool(ready)

    def _read(self) -> str:
        """Some of what comes next, "" at the end."""
        assert self._anything(PATIENCE_S), f"nothing more came for {PATIENCE_S} s after:\n{self.seen}"
        more = ""
        with contextlib.suppress(OSError):  # EIO: the program has gone
            more = os.read(self._ours, 65536).decode("utf-8", "replace").replace("\r\n", "\n")
        self.seen += more
        self._unread += more
        return more


HUNG_UP = -signal.SIGHUP
