"""Runs the simulator by hand: `python -m tests.simulators.google --home DIR --email ada@example.org --token T`.

It serves on 127.0.0.1 until it is interrupted and keeps its state in DIR: `client_secret.json` to sign in with, the
ledger of delivered mail as a Maildir in `delivered`, `incoming` for the other side's mail and invitations (a file
each, taken within a second), `requests.tsv` with each request and its quota units. To play: connect the agent with
that client file, then drop into `incoming` what an employer would write.
"""

import sys

from tests.simulators.command import options, serve
from tests.simulators.google.simulator import GoogleSimulator
from tests.simulators.google.switches import Switches
from tests.simulators.google.units import PER_MINUTE


def main() -> int:
    given = options("google", __doc__, Switches).parse_args()
    simulator = GoogleSimulator(
        given.home,
        given.email,
        token=given.token,
        port=given.port,
        units_per_minute=PER_MINUTE[2026],
        **Switches.turned(*given.switch),
    )
    return serve(
        simulator,
        given.port,
        lambda: f"Google of {given.email} at {simulator.url}; client file {simulator.client_secret}",
    )


if __name__ == "__main__":
    sys.exit(main())
