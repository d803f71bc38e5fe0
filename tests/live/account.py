"""The real account that the person running the checks has set up, named in environment variables; see
docs/live-checks.md. One suite for every provider: what differs is in the room of each.
"""

import os
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from providers.base import Mailbox
from providers.web.endpoints import is_loopback
from tests.contract.mailbox import MailboxWorld
from tests.live.answers import Answers, Ready
from tests.live.waits import wait

PROVIDERS = ("gmail", "outlook")
ARCHIVE = "Archive-Firm"
"""The folder or label for what is filed away."""


class NotNamed(Exception):
    """The environment names no account, or does not allow what the checks do; the message says what is missing."""


class NotTheOne(Exception):
    """The sign-in is somebody else's: nothing was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the environment says. `other` gets what is sent; `token` is the file of the sign-in, and a `bearer` stands
    in its place where a simulator does in the service's."""

    provider: str
    email: str
    other: str
    endpoint: str
    bearer: str
    token: str

    @property
    def is_simulated(self) -> bool:
        return bool(self.endpoint) and is_loopback(self.endpoint)


def meant() -> tuple[str, ...]:
    """The providers of which the environment names an account; all where it names none."""
    return tuple(one for one in PROVIDERS if os.environ.get(f"AFTERWORD_LIVE_{one.upper()}")) or PROVIDERS


def named(provider: str) -> Named:
    """Raises `NotNamed`."""
    own = provider.upper()
    names = (own, "OTHER", "EMPTIED", "SENDS", "ENDPOINT", "BEARER", "TOKEN")
    given = {name: os.environ.get(f"AFTERWORD_LIVE_{name}", "").strip() for name in names}
    if not given[own] or not given["OTHER"] or not (given["TOKEN"] or given["BEARER"]):
        raise NotNamed(f"AFTERWORD_LIVE_{own}, _OTHER and _TOKEN name no account: docs/live-checks.md says how")
    if given["EMPTIED"].casefold() != given[own].casefold():
        raise NotNamed("the checks empty the mailbox: set AFTERWORD_LIVE_EMPTIED to its address to say that they may")
    if given["SENDS"] != "yes":
        words = f"the checks send some dozen letters to {given['OTHER']}"
        raise NotNamed(f"{words}: set AFTERWORD_LIVE_SENDS=yes to say that they may")
    return Named(
        provider=provider,
        email=given[own],
        other=given["OTHER"],
        endpoint=given["ENDPOINT"],
        bearer=given["BEARER"],
        token=given["TOKEN"],
    )


class LiveAccount(ABC):
    """The account as its user, and the other side, may act on it."""

    settled_s: float
    """How long the service may need until what it did shows everywhere."""
    indexed_s: float
    """How long until it is found by a search."""

    def __init__(self, named: Named) -> None:
        self.named = named

    @abstractmethod
    def whose(self) -> str:
        """The address that the sign-in is for, as the service says."""

    @abstractmethod
    def empty(self) -> None:
        """Delete every message for good."""

    @abstractmethod
    def tidy(self) -> None:
        """Remove what the checks have made beside messages."""

    @abstractmethod
    def mailbox(self) -> Mailbox:
        """The mailbox of the program on this account."""

    @abstractmethod
    def world(self) -> MailboxWorld:
        """The world of one test of the contract, its mailbox empty."""

    @abstractmethod
    def unattended(self) -> Answers:
        """The questions that need nobody."""

    @abstractmethod
    def attended(self, ready: Ready) -> Answers:
        """The questions for a person at the provider's own clients; what `ready` is False for is left out."""

    @abstractmethod
    def close(self) -> None:
        """Close the connections."""

    def settle(self) -> None:
        self._wait(self.settled_s)

    def index(self) -> None:
        self._wait(self.indexed_s)

    def _wait(self, seconds: float) -> None:
        if not self.named.is_simulated:
            wait(seconds)


@contextmanager
def opened(provider: str) -> Iterator[LiveAccount]:
    """The account named for that provider; nothing is left in it at the end. Raises `NotNamed` or `NotTheOne` before
    anything is done."""
    account = _account(named(provider))
    try:
        if account.whose().casefold() != account.named.email.casefold():
            raise NotTheOne(f"the sign-in is for {account.whose()}, not for {account.named.email}: nothing was done")
        try:
            yield account
        finally:
            account.empty()
            account.tidy()
    finally:
        account.close()


def _account(given: Named) -> LiveAccount:
    if given.provider == "gmail":
        from tests.live.gmail.account import GmailAccount

        return GmailAccount(given)
    from tests.live.outlook.account import OutlookAccount

    return OutlookAccount(given)
