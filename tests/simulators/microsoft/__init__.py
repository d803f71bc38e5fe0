"""A Microsoft of our own: Graph mail, calendar and the identity platform for one account, over a real loopback socket.

It is stateful, keeps a ledger of what was delivered apart from the mailbox, behaves as the sources say Microsoft does
where that is a surprise, and has a switch for each point on which they disagree. Nothing of the program under test
lives here.
"""

from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.browser import consent, enter_code
from tests.simulators.microsoft.by_hand import Draft
from tests.simulators.microsoft.directory import Directory
from tests.simulators.microsoft.graph import Request
from tests.simulators.microsoft.simulator import MicrosoftSimulator
from tests.simulators.microsoft.switches import Switches

__all__ = ["Account", "Directory", "Draft", "MicrosoftSimulator", "Request", "Switches", "consent", "enter_code"]
