"""The world of the contract on a real account: the mailbox is emptied before each test, what others and the user do is
done through the API, and the moment at which the contract plays is the present."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from agent.clock import SystemClock
from providers.base import Address, IncomingMessage, Mailbox
from tests.contract.mailbox import NOW, MailboxWorld
from tests.live.account import LiveAccount
from tests.live.waits import patiently


class LiveWorld(MailboxWorld):
    """One test's mailbox."""

    keeps_message_id = False
    """Whether it does is among the questions."""

    def __init__(self, account: LiveAccount) -> None:
        account.empty()
        self.user = self.alias = Address(account.named.email, "Ada Park")
        self.bob = Address(account.named.other, "Bob Smith")
        self._account = account
        self._late = SystemClock().now() - NOW
        self.mailbox = cast(Mailbox, _Patient(account.mailbox(), account.index, self.present))

    def settle(self) -> None:
        self._account.settle()

    def present(self, at: datetime) -> datetime:
        """When that is, if `NOW` is the real present."""
        return at + self._late

    @abstractmethod
    def sent(self) -> list[IncomingMessage]:
        """What lies in Sent, the oldest first."""

    def delivered(self) -> list[IncomingMessage]:
        """What lies in Sent and went to others: the ledger is in the other mailbox, where a person may look."""
        return [one for one in self.sent() if any(to.mailbox != self.user.mailbox for to in one.to)]


class _Patient:
    """A mailbox that is asked again when the service wanted to be left alone, as the agent does at a later turn, and
    searched no sooner than it is indexed."""

    def __init__(self, mailbox: Mailbox, index: Callable[[], None], present: Callable[[datetime], datetime]) -> None:
        self._mailbox = mailbox
        self._index = index
        self._present = present

    def __getattr__(self, name: str) -> Any:
        if name == "correspondence":
            self._index()

        def ask(*given: Any) -> Any:
            told = [self._present(one) if isinstance(one, datetime) else one for one in given]
            return patiently(lambda: getattr(self._mailbox, name)(*told))

        return ask
