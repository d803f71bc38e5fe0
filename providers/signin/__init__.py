"""What signing in is, whoever the provider: the values and protocols between a provider's `auth` and whoever runs a
sign-in. `loopback` is the server to which the browser comes back, `pages` what it shows there.

A provider has one `Door`. Through it one comes by a `Client`, which opens a `Consent`; when the user has given it, what
was `Signed` is handed to whoever asked, and kept or refused there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

from providers.base import ProviderError


class SignInFailed(ProviderError):
    """This sign-in came to nothing; the message says why and what to do. Nothing was kept."""


class BadClient(ProviderError):
    """The client that was given cannot be used; the message says what it is and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What came of a consent. `email` is the address of the mailbox, `also` are other names of the same account. `kept`
    is the text that lets the provider in from now on. `warning` is a sentence for the user, "" for none."""

    email: str
    kept: str
    also: tuple[str, ...] = ()
    has_calendar: bool = True
    warning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An account of the provider that is there already: its settings as they are written, and `load`, which gives what
    was kept of its sign-in, "" for nothing of use, and may raise whatever a keyring raises."""

    settings: Mapping[str, str]
    load: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """What is left to the user when a sign-in was taken back, "" for nothing; `failed` says that the provider was to do
    it and did not."""

    left: str = ""
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of a sign-in, as far as it is no secret. `email` is the address of the mailbox, "" where it does not
    say; `given_at` is when the user consented and `ends_at` when the provider ends it whatever is done, both None where
    that is not known; `missing` is what the user did not allow, each in a few words; `remedy` what keeps it from
    ending, "" where nothing does."""

    email: str = ""
    given_at: datetime | None = None
    ends_at: datetime | None = None
    missing: tuple[str, ...] = ()
    remedy: str = ""


Keep = Callable[[Signed], str]
"""Called with what was signed; returns the sentence for the last page. What it raises ends the sign-in, and its words
are shown."""


class Consent(Protocol):
    """A sign-in under way; a context manager, and it can be given while that is open."""

    @property
    def address(self) -> str:
        """What is to be opened in a browser."""

    @property
    def code(self) -> str:
        """What is to be typed there, "" where nothing is."""

    def wait(self, limit: timedelta) -> None:
        """Until the sign-in is finished. Raises `SignInFailed` after `limit`, and whatever ended it."""

    def paste(self, text: str) -> bool:
        """Take what a browser on another machine shows at its end; False when it is nothing of this sign-in."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *raised: type[BaseException] | BaseException | TracebackType | None) -> None: ...


class Client(Protocol):
    """The user's own client, or app registration, with which one may sign in."""

    @property
    def settings(self) -> Mapping[str, str]:
        """What the settings of the account are to say of it, "" for what needs no saying."""

    def consent(self, keep: Keep, *, hint: str, sending: bool, device: bool) -> Consent:
        """Ask for it. `hint` is the address that is expected, `sending` whether mail is to leave by itself, `device`
        that the browser is on another machine and a code typed there. Raises `SignInFailed`, `Unavailable`."""


class Door(Protocol):
    """What is a provider's own about signing in."""

    def client(self, given: Mapping[str, str], own: Earlier | None, others: Sequence[Earlier]) -> Client | None:
        """The client that the options `given` name, else that of the account itself, else of another one; None where
        there is none. Raises `BadClient`."""

    @property
    def root(self) -> str:
        """Where the provider answers, https, when the settings name no other place."""

    def look(self, kept: str, *, sending: bool) -> Kept:
        """What `kept` says, without asking anybody; `sending` is whether mail is to leave by itself. Raises ValueError
        when it is nothing that this version knows."""

    def take_back(self, kept: str | None) -> Farewell:
        """Take back what was kept of a sign-in, None where it could not be read."""
