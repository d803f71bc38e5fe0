"""What a look into one corner of the installation found, and what the looks are given to go by."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from agent.bootstrap import open_known_store
from agent.clock import Clock
from agent.config import AccountSettings, Settings
from agent.home import Home
from agent.ports import Store

KEYRING_PATIENCE = timedelta(seconds=10)


class Level(IntEnum):
    """How bad it is."""

    OK = 0
    NOTE = 1
    """Worth knowing; nothing is to be done."""
    WARNING = 2
    """It works, and will not for long, or not as the user thinks."""
    FAULT = 3
    """Something does not work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`check` names the corner, `account` the account it is about, "" for none. `what` is a phrase without a full stop,
    `remedy` what to do about it, never "" for a warning or a fault. Neither has a secret or the text of a mail in it.
    """

    check: str
    level: Level
    what: str
    remedy: str = ""
    account: str = ""


@dataclass(frozen=True, slots=True)
class Corner:
    """Where a look looks: the check and the account that all it finds there is about."""

    check: str
    account: str = ""

    def ok(self, what: str) -> Finding:
        return self.found(Level.OK, what)

    def note(self, what: str, remedy: str = "") -> Finding:
        return self.found(Level.NOTE, what, remedy)

    def warning(self, what: str, remedy: str) -> Finding:
        return self.found(Level.WARNING, what, remedy)

    def fault(self, what: str, remedy: str) -> Finding:
        return self.found(Level.FAULT, what, remedy)

    def found(self, level: Level, what: str, remedy: str = "") -> Finding:
        """A finding whose level depends on more than what was found."""
        return Finding(check=self.check, level=level, what=what, remedy=remedy, account=self.account)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is looked at, and when. `settings` is None when config.toml cannot be used; `network` says whether the
    providers may be asked; `barred` are the accounts whose sign-in is of no use, as was found already."""

    home: Home
    clock: Clock
    now: datetime
    settings: Settings | None
    network: bool
    barred: frozenset[str] = frozenset()

    @property
    def accounts(self) -> tuple[AccountSettings, ...]:
        return self.settings.accounts if self.settings is not None else ()

    @property
    def connected(self) -> tuple[AccountSettings, ...]:
        """The accounts that somebody has to sign in to."""
        return tuple(account for account in self.accounts if account.provider != "local")

    def store(self) -> Store:
        """Raises `StoreError`."""
        return open_known_store(self.home, read_only=True)


Told = tuple[str, str]


def told(trouble: Exception | str, otherwise: str) -> Told:
    """An error, or its sentence, as what is wrong and what to do, which our messages have behind the first colon;
    `otherwise` is the remedy of one that names none."""
    what, colon, remedy = str(trouble).partition(": ")
    return (what, remedy.rstrip(".")) if colon else (what.rstrip("."), otherwise)


def sized(number: int) -> str:
    """A number of bytes for people."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("KB", 10**3)):
        if number >= size:
            return f"{number / size:.1f} {unit}"
    return f"{number} bytes"


def counted(number: int, what: str, several: str = "") -> str:
    return f"{number} {what if number == 1 else several or f'{what}s'}"
