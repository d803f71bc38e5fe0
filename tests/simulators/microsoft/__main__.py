"""Runs the simulator by hand: `python -m tests.simulators.microsoft --home DIR --email ada@example.org --token T`.

It serves on 127.0.0.1 until it is interrupted and keeps its state in DIR: the ledger of delivered mail as a Maildir in
`delivered`, `incoming` for the other side's mail and invitations (a file each, taken within a second), `requests.tsv`
with each request. To play: connect the agent with the client id that it says, with its address as the endpoint, then
drop into `incoming` what an employer would write.
"""

import argparse
import contextlib
import signal
import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.simulators.microsoft.simulator import MicrosoftSimulator
from tests.simulators.microsoft.switches import Switches


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulators.microsoft", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--port", type=int, default=0, help="0 for the one it had before, or any")
    parser.add_argument("--home", type=Path, required=True, help="the folder that keeps its state")
    parser.add_argument("--email", default="ada@example.org", help="whose account it is")
    parser.add_argument("--token", default="", help="a bearer to accept beside those it issues")
    parser.add_argument("--personal", action="store_true", help="an account of outlook.com instead of one of work")
    parser.add_argument(
        "--send-delay", type=float, default=0, metavar="SECONDS", help="until what was accepted is in Sent Items"
    )
    parser.add_argument(
        "--switch", action="append", default=[], choices=Switches.disputed(), help="turn a default round"
    )
    given = parser.parse_args()
    turned: dict[str, Any] = {name: not getattr(Switches(), name) for name in given.switch}
    simulator = MicrosoftSimulator(
        given.home,
        given.email,
        token=given.token,
        port=given.port,
        send_delay=timedelta(seconds=given.send_delay),
        **turned,
    )
    simulator.account.personal = given.personal
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        simulator.start()
    except OSError as error:
        sys.stderr.write(f"cannot serve on port {given.port}: {error.strerror}\n")
        return 1
    with contextlib.closing(simulator):
        sys.stdout.write(f"Microsoft of {given.email} at {simulator.url}; client id {simulator.client_id}\n")
        sys.stdout.flush()
        while not stop.wait(1):
            simulator.take_in()
    return 0


if __name__ == "__main__":
    sys.exit(main())
