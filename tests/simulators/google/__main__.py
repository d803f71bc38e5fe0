"""Runs the simulator by hand: `python -m tests.simulators.google --home DIR --email ada@example.org --token T`.

It serves on 127.0.0.1 until it is interrupted and keeps its state in DIR: `client_secret.json` to sign in with, the
ledger of delivered mail as a Maildir in `delivered`, `incoming` for the other side's mail and invitations (a file
each, taken within a second), `requests.tsv` with each request and its quota units. To play: connect the agent with
that client file, then drop into `incoming` what an employer would write.
"""

import argparse
import contextlib
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from tests.simulators.google.simulator import GoogleSimulator
from tests.simulators.google.switches import Switches
from tests.simulators.google.units import PER_MINUTE


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulators.google", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--port", type=int, default=0, help="0 for the one it had before, or any")
    parser.add_argument("--home", type=Path, required=True, help="the folder that keeps its state")
    parser.add_argument("--email", default="ada@example.org", help="whose account it is")
    parser.add_argument("--token", default="", help="a bearer to accept beside those it issues")
    parser.add_argument(
        "--switch", action="append", default=[], choices=Switches.disputed(), help="turn a default round"
    )
    given = parser.parse_args()
    turned: dict[str, Any] = {name: not getattr(Switches(), name) for name in given.switch}
    simulator = GoogleSimulator(
        given.home,
        given.email,
        token=given.token,
        port=given.port,
        units_per_minute=PER_MINUTE[2026],
        **turned,
    )
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        simulator.start()
    except OSError as error:
        sys.stderr.write(f"cannot serve on port {given.port}: {error.strerror}\n")
        return 1
    with contextlib.closing(simulator):
        sys.stdout.write(f"Google of {given.email} at {simulator.url}; client file {simulator.client_secret}\n")
        sys.stdout.flush()
        while not stop.wait(1):
            simulator.take_in()
    return 0


if __name__ == "__main__":
    sys.exit(main())
