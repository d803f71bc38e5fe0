"""The composition root: the only place that names concrete stores and providers.

Everything heavy is imported where it is opened, so that a command which only reads the database loads nothing of a
provider, a template engine or a calendar library.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from agent.clock import Clock
from agent.config import AccountSettings, Settings
from agent.domain.course import Rules
from agent.domain.model import Author, Register
from agent.errors import ConfigError, StoreError
from agent.home import Home
from agent.ports import Account, Store
from agent.resources import templates_dir
from agent.store import SqliteStore

if TYPE_CHECKING:
    from agent.credentials import Keys, TokenFile
    from agent.service.planner import Planner
    from agent.service.turn import Agent
    from providers.base import Calendar, Mailbox
    from providers.gmail.auth.grant import KeptCredentials
    from providers.local.transport import Transport


def rules_of(settings: Settings) -> Rules:
    """The settings as the domain follows them."""
    return Rules(
        cadence=settings.working_days,
        home_zone=settings.time_zone,
        auto=settings.mode == "auto",
        agency_only=settings.agency_only,
        thank_you_grace=settings.thank_you_grace,
        follow_up_after=settings.follow_up_after,
        nudge_after=settings.nudge_after,
        call_after=settings.call_after,
        overdue_after=settings.overdue_after,
        attention_after=settings.attention_after,
        asks=settings.ask_how_it_went,
        sums_up=settings.daily_summary,
        reminds_at=settings.night_until if settings.remind_before else None,
    )


def author_of(settings: Settings) -> Author:
    """The settings as the notes know the user."""
    aliases = (*settings.aliases, *(account.email for account in settings.accounts))
    return Author(
        name=settings.name,
        email=settings.email,
        aliases=tuple(dict.fromkeys(a for a in aliases if a and a != settings.email)),
        phone=settings.phone,
        postal_address=settings.address,
        signature=settings.signature,
        register=Register(settings.register),
        zone=settings.time_zone,
        employer=settings.employer,
        work_email=settings.work_email,
    )


def open_store(home: Home, *, read_only: bool = False) -> Store:
    """The database of this home, made when there is none. Raises `StoreError` on first use when it cannot be used."""
    return SqliteStore(home.database, read_only=read_only)


def open_known_store(home: Home, *, read_only: bool = False) -> Store:
    """The database of a home that was set up. Raises `StoreError` when it is gone: an empty one in its place would know
    of no note that was written, and write them all again."""
    if not home.database.exists():
        raise StoreError(
            home.database,
            f"{home.database} is gone: put it back from a backup, or make a new, empty one with `afterword init`.",
        )
    return open_store(home, read_only=read_only)


def open_planner(home: Home, settings: Settings) -> "Planner":
    """What commands need to record what the user says: no provider is opened."""
    from agent.compose import Templates
    from agent.service.planner import Planner

    return Planner(rules_of(settings), author_of(settings), Templates(templates_dir(), home.templates))


def open_agent(home: Home, settings: Settings, store: Store, clock: Clock) -> "Agent":
    """All accounts with their services. Raises `ConfigError` for a provider that does not exist."""
    from agent.service.turn import Agent

    accounts = tuple(open_account(account, home, settings, clock) for account in settings.accounts)
    _remember_beginnings(store, accounts, clock.now())
    return Agent(store, open_planner(home, settings), author_of(settings), accounts)


def open_account(account: AccountSettings, home: Home, settings: Settings, clock: Clock) -> Account:
    """One account's mailbox and calendar."""
    opened = {"local": _open_local, "gmail": _open_gmail, "outlook": _open_outlook}
    if account.provider not in opened:
        problem = f"there is no provider called {account.provider!r}; those there are are {', '.join(opened)}"
        raise ConfigError(problem, source=str(home.config), key="accounts.provider")
    return opened[account.provider](account, home, settings, clock)


def _open_local(account: AccountSettings, home: Home, settings: Settings, clock: Clock) -> Account:
    from zoneinfo import ZoneInfo

    from providers.base import Address, Identity
    from providers.local import LocalCalendar, LocalMailbox

    own = dict.fromkeys((account.email, settings.email, *settings.aliases))
    identity = Identity(addresses=tuple(Address(email, settings.name) for email in own if email))
    transport = _transport(account, home)
    mailbox = _OnUse(lambda: LocalMailbox(account.mail, identity, transport, clock=clock.now))
    zone = ZoneInfo(settings.time_zone)
    calendar = _OnUse(lambda: LocalCalendar(account.calendar, home_zone=zone, clock=clock.now))
    return Account(account.name, cast("Mailbox", mailbox), cast("Calendar", calendar))


class _OnUse:
    """A mailbox or calendar that is opened when it is first asked something. One that cannot be, because its disk is
    not there, say, is in trouble by itself, does not hold up the others, and is tried again."""

    def __init__(self, opening: Callable[[], Any]) -> None:
        self._opening = opening
        self._opened: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._opened is None:
            self._opened = self._opening()
        return getattr(self._opened, name)


def _open_gmail(account: AccountSettings, home: Home, settings: Settings, clock: Clock) -> Account:
    """Neither keyring nor network is asked before the account is used: one that is not connected is in trouble by
    itself, and does not hold up the others."""
    from zoneinfo import ZoneInfo

    from providers.gmail import open_account as open_gmail

    remedy = connect_command(account)
    kept = _Kept(token_file(account, home))

    def load() -> "KeptCredentials":
        from providers.gmail.auth.grant import KeptCredentials

        return KeptCredentials(kept, remedy)

    mailbox, calendar = open_gmail(
        load,
        email=account.email,
        home_zone=ZoneInfo(settings.time_zone),
        clock=clock.now,
        endpoint=account.endpoint,
    )
    return Account(account.name, mailbox, calendar)


def _open_outlook(account: AccountSettings, home: Home, settings: Settings, clock: Clock) -> Account:
    """As Gmail: nothing is asked before the account is used, and nothing of msal loaded before a token is."""
    from zoneinfo import ZoneInfo

    from providers.outlook import open_account as open_outlook
    from providers.outlook.auth.kept import KeptTokens

    tokens = KeptTokens(
        _Kept(token_file(account, home)),
        account.endpoint,
        sending=settings.sends_by_itself,
        remedy=connect_command(account),
        clock=clock.now,
    )
    mailbox, calendar = open_outlook(
        tokens,
        email=account.email,
        home_zone=ZoneInfo(settings.time_zone),
        clock=clock.now,
        endpoint=account.endpoint,
    )
    return Account(account.name, mailbox, calendar)


def token_file(account: AccountSettings, home: Home, *, patience: timedelta | None = None) -> "TokenFile":
    """Where the sign-in of this account is kept. `patience` is how long the keyring may take to be unlocked."""
    from agent.credentials import FileKeys, KeyringKeys, TokenFile
    from agent.credentials.keyring import PATIENCE

    keys: Keys
    if account.key_in == "file":
        keys = FileKeys(home.tokens)
    else:
        keys = KeyringKeys(plain=account.key_in == "plain-keyring", patience=patience or PATIENCE)
    return TokenFile(home.token(account.name), account.name, keys, remedy=connect_command(account))


def connect_command(account: AccountSettings) -> str:
    """The command that signs in for this account, as messages name it."""
    name = "" if account.name == account.provider else f" --name {account.name}"
    return f"`afterword connect {account.provider}{name}`"


ASK_AGAIN_AFTER_S = 300
"""A keyring that is locked is not asked at every turn: each time may open a prompt, and may take long."""


class _Kept:
    """A token file as a provider knows it: what keeps a secret from us is the user's to mend, no fault of ours."""

    def __init__(self, file: "TokenFile") -> None:
        self._file = file
        self._locked: tuple[float, str] | None = None

    def load(self) -> str:
        from agent.credentials import KeyringLocked, NoSecret
        from providers.base import AuthRequired

        if self._locked is not None and time.monotonic() - self._locked[0] < ASK_AGAIN_AFTER_S:
            raise AuthRequired(self._locked[1])
        self._locked = None
        try:
            return self._file.load()
        except KeyringLocked as error:
            self._locked = (time.monotonic(), str(error))
            raise AuthRequired(str(error)) from None
        except NoSecret as error:
            raise AuthRequired(str(error)) from None

    def save(self, token: str) -> None:
        from agent.credentials import NoSecret
        from providers.base import AuthRequired

        try:
            self._file.save(token)
        except NoSecret as error:
            raise AuthRequired(str(error)) from None


def _transport(account: AccountSettings, home: Home) -> "Transport":
    from providers.local.transport import FolderTransport, SendmailTransport, SmtpTransport

    if account.transport == "sendmail":
        return SendmailTransport(account.command)
    if account.transport == "smtp":
        return SmtpTransport(
            account.smtp_host,
            account.smtp_port,
            security=account.smtp_security,
            user=account.smtp_username,
            secret=_secret_of(account),
        )
    return FolderTransport(home.delivered)


def _secret_of(account: AccountSettings) -> Callable[[], str]:
    """The SMTP password, asked of the keyring when the server wants it."""

    def secret() -> str:
        from agent.credentials import NoSecret, password
        from providers.base import AuthRequired

        try:
            return password(account.name, account.smtp_username)
        except NoSecret as error:
            raise AuthRequired(str(error)) from None

    return secret


def _remember_beginnings(store: Store, accounts: tuple[Account, ...], now: datetime) -> None:
    """Note when each account was first opened: what ended before that day is history."""
    with store.reading() as tables:
        new = [account.name for account in accounts if tables.fact(f"since:{account.name}") is None]
    if new:
        with store.writing() as tables:
            for name in new:
                tables.set_fact(f"since:{name}", now.isoformat())
