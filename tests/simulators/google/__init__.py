"""A Google of our own: Gmail, Google Calendar and OAuth for one account, over a real loopback socket.

It is stateful, keeps a ledger of what was delivered apart from the mailbox, behaves as the sources say Google does
where that is a surprise, and has a switch for each point on which they disagree. Nothing of the program under test
lives here.
"""

from tests.simulators.google.api import Request
from tests.simulators.google.browser import consent
from tests.simulators.google.simulator import Draft, GoogleSimulator
from tests.simulators.google.switches import Switches

__all__ = ["Draft", "GoogleSimulator", "Request", "Switches", "consent"]
