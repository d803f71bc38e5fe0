"""Runs the simulator by hand: `python -m tests.simulators.microsoft --home DIR --email ada@example.org --token T`.

It serves on 127.0.0.1 until it is interrupted and keeps its state in DIR: the ledger of delivered mail as a Maildir in
`delivered`, `incoming` for the other side's mail and invitations (a file each, taken within a second), `requests.tsv`
with each request. To play: connect the agent with the client id that it says, with its address as the endpoint, then
drop into `incoming` what an employer would write.
"""

import sys
from datetime import timedelta

from tests.simulators.command import options, serve
from tests.simulators.microsoft.simulator import MicrosoftSimulator
from tests.simulators.microsoft.switches import Switches


def main() -> int:
    parser = options("microsoft", __doc__, Switches)
    parser.add_argument("--personal", action="store_true", help="an account of outlook.com instead of one of work")
    parser.add_argument(
        "--send-delay", type=float, default=0, metavar="SECONDS", help="until what was accepted is in Sent Items"
    )
    given = parser.parse_args()
    simulator = MicrosoftSimulator(
        given.home,
        given.email,
        token=given.token,
        port=given.port,
        send_delay=timedelta(seconds=given.send_delay),
        **Switches.turned(*given.switch),
    )
    simulator.account.personal = given.personal
    return serve(
        simulator,
        given.port,
        lambda: f"Microsoft of {given.email} at {simulator.url}; client id {simulator.client_id}",
    )


if __name__ == "__main__":
    sys.exit(main())
