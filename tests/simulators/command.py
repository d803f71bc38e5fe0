"""The common part of running a simulator by hand: `python -m tests.simulators.google` and `.microsoft`."""

import argparse
import contextlib
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.simulators.simulator import Simulator, Turnable


def options(name: str, about: str | None, switches: type[Turnable]) -> argparse.ArgumentParser:
    """What every simulator takes; `name` is that of its package, `about` the docstring of its program."""
    parser = argparse.ArgumentParser(
        prog=f"python -m tests.simulators.{name}", description=(about or "").split("\n")[0]
    )
    parser.add_argument("--port", type=int, default=0, help="0 for the one it had before, or any")
    parser.add_argument("--home", type=Path, required=True, help="the folder that keeps its state")
    parser.add_argument("--email", default="ada@example.org", help="whose account it is")
    parser.add_argument("--token", default="", help="a bearer to accept beside those it issues")
    parser.add_argument(
        "--switch", action="append", default=[], choices=switches.disputed(), help="turn a default round"
    )
    return parser


def serve(simulator: Simulator[Any], port: int, greeting: Callable[[], str]) -> int:
    """Serves until it is interrupted; `greeting` is said when it can be reached. Returns the exit code."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        simulator.start()
    except OSError as error:
        sys.stderr.write(f"cannot serve on port {port}: {error.strerror}\n")
        return 1
    with contextlib.closing(simulator):
        sys.stdout.write(f"{greeting()}\n")
        sys.stdout.flush()
        while not stop.wait(1):
            simulator.take_in()
    return 0
