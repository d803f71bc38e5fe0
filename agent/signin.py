"""A sign-in from beginning to end: which account is meant, the client, the consent, and what is kept of it.

What is a provider's own about it lies behind its `providers.signin.Door`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import providers
from agent.bootstrap import token_file
from agent.clock import Clock
from agent.config import AccountSettings, Settings, defaults, parse_settings, render_account
from agent.config_edit import with_account
from agent.credentials import NoSecret, NotConnected, Unsealable
from agent.errors import ConfigError, UsageProblem
from agent.home import Home, write_private

if TYPE_CHECKING:
    from providers.signin import Client, Consent, Earlier, Signed

UNLOCKING = timedelta(minutes=2)
"""How long somebody who is there may take to unlock their keyring."""

_SAME_MAILBOX = ("gmail.com", "googlemail.com")


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """What came of it. `warning` is a sentence for the user, "" for none; `ends_at` is when the provider ends it
    whatever is done, None where it does not."""

    account: str
    email: str
    is_new: bool
    has_calendar: bool
    warning: str
    key_in: str
    ends_at: datetime | None


class SignIn:
    """One sign-in. In order: `use_client`, `prepare`, `begin`, and, once that was waited for, `connected`.

    `unused` tells of the embedded account of a new home whether it was never used; as long as it stands in the settings
    as `init` wrote it, the new account then takes its place. Raises `UsageProblem` when it is not clear which one is
    meant.
    """

    connected: Connected

    def __init__(
        self,
        home: Home,
        settings: Settings,
        clock: Clock,
        *,
        provider: str,
        name: str,
        email: str,
        key_in: str,
        unused: Callable[[AccountSettings], bool],
    ) -> None:
        self._home = home
        self._settings = settings
        self._provider = provider
        self._email = email
        self._key_in = key_in
        self._before = _meant(settings, provider, name, email)
        self._name = name or (self._before.name if self._before else provider)
        self._displaced = self._place_of_unused(unused)
        self._door = providers.door(provider, clock.now)
        self._client: Client | None = None

    def use_client(self, given: Mapping[str, str]) -> bool:
        """Sign in with the client that the provider's options `given` name, or with the one of an earlier sign-in, of
        this account or another of the provider; False when there is none. Raises `BadClient`, and `NoSecret` when the
        keyring does not answer."""
        same = [account for account in self._settings.accounts if account.provider == self._provider]
        own = self._earlier(self._before) if self._before else None
        self._client = self._door.client(given, own, [self._earlier(account) for account in same])
        return self._client is not None

    def prepare(self) -> None:
        """Try everything that could fail after the user has been to the browser: the settings can be changed, and a key
        can be kept. Raises `ConfigError`, `HomeError` and `NoSecret`."""
        not_known_yet = f"{self._name}@account.invalid"
        _, account = self._changed(self._email or (self._before.email if self._before else not_known_yet))
        self._home.check_writable()
        self._tokens = token_file(account, self._home, patience=UNLOCKING)
        self._home.tokens.mkdir(mode=0o700, exist_ok=True)
        self._tokens.prepare()

    def begin(self, *, device: bool = False) -> "Consent":
        """The consent, to be opened and waited for; with `device` one whose browser is on another machine."""
        hint = self._email or (self._before.email if self._before else "")
        assert self._client is not None  # noqa: S101 - use_client() comes before
        return self._client.consent(self._keep, hint=hint, sending=self._settings.sends_by_itself, device=device)

    def _keep(self, signed: "Signed") -> str:
        """See that it is the right account, and keep the outcome."""
        self._check_account(signed)
        text, account = self._changed(signed.email)
        self._tokens.save(signed.kept)
        self._write(text)
        self.connected = Connected(
            account=account.name,
            email=signed.email,
            is_new=self._before is None,
            has_calendar=signed.has_calendar,
            warning=signed.warning,
            key_in=account.key_in,
            ends_at=self._door.look(signed.kept, sending=self._settings.sends_by_itself).ends_at,
        )
        return f"Afterword may now read {signed.email} and put its drafts there."

    def _check_account(self, signed: "Signed") -> None:
        """Raises `SignInFailed` when somebody else's mailbox, or one that is connected already, was signed in."""
        from providers.signin import SignInFailed

        email = signed.email

        def is_it(address: str) -> bool:
            return any(same_mailbox(address, one) for one in (email, *signed.also))

        for other in self._settings.accounts:
            if other.provider == self._provider and other.name != self._name and is_it(other.email):
                raise SignInFailed(
                    f"{email} is connected already, as the account {other.name}: run the command again and choose the "
                    "other account in the browser."
                )
        if self._before is not None and not is_it(self._before.email):
            raise SignInFailed(
                f"You signed in as {email}, and the account {self._name} is {self._before.email}: run the command "
                "again and choose that one in the browser, or add a second account with --name."
            )
        if self._email and not is_it(self._email):
            raise SignInFailed(
                f"You signed in as {email} and not as {self._email}: run the command again and choose that one in the "
                "browser."
            )
        if self._before is None and not self._email and not any(map(is_it, self._own())):
            raise SignInFailed(
                f"You signed in as {email}, which is none of your addresses ({self._settings.email}): run the command "
                f"again and choose another account in the browser, or if it is yours, with --email {email}."
            )

    def _own(self) -> tuple[str, ...]:
        return self._settings.email, *self._settings.aliases

    def _place_of_unused(self, unused: Callable[[AccountSettings], bool]) -> str:
        """The name of the account whose place the new one takes, "" when it is added."""
        alone = self._settings.accounts[0]
        if self._before is not None or len(self._settings.accounts) > 1:
            return ""
        return alone.name if unused(alone) else ""

    def _earlier(self, account: AccountSettings) -> "Earlier":
        from providers.signin import Earlier

        return Earlier(settings=_written(account), load=lambda: self._kept(account))

    def _kept(self, account: AccountSettings) -> str:
        """What an earlier sign-in left, "" when it is of no use."""
        try:
            return token_file(account, self._home, patience=UNLOCKING).load()
        except (NotConnected, Unsealable):
            return ""
        except NoSecret:
            if self._key_in in ("", account.key_in):
                raise
            return ""  # the user has another place for the key in mind

    def _changed(self, email: str) -> tuple[str, AccountSettings]:
        """The settings with this account in them, as text, and the account. Raises `ConfigError`."""
        source = str(self._home.config)
        try:
            text = self._home.config.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"cannot be read again ({error})", source=source) from None
        assert self._client is not None  # noqa: S101 - use_client() comes before
        wanted = {} if self._before else {"provider": self._provider, "email": email}
        before = _written(self._before) if self._before else defaults()
        said = {**self._client.settings, **({"key_in": self._key_in} if self._key_in else {})}
        wanted |= {key: value for key, value in said.items() if value != before[key]}
        block = render_account({"name": self._name, **wanted})
        as_made = render_account({"name": self._displaced, "provider": "local"})
        first = self._settings.accounts[0]
        try:
            if self._displaced and as_made in text:
                changed = text.replace(as_made, block, 1)
            else:
                unsent = first.provider == "local" and first.transport == "folder"
                changed = with_account(text, self._name, wanted, block, first=unsent)
        except ConfigError as error:
            raise ConfigError(error.problem, source=source) from None
        settings = parse_settings(changed, self._home, source=source)
        return changed, next(account for account in settings.accounts if account.name == self._name)

    def _write(self, text: str) -> None:
        path = self._home.config.resolve()  # a link stays one
        if path.read_bytes() == text.encode():
            return
        try:
            write_private(path, text.encode())
        except OSError as error:
            raise ConfigError(f"cannot be written ({error.strerror}): make it writable", source=str(path)) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """`left` says what is left to the user, "" for nothing; `failed` that the provider was to do it and did not."""

    account: str
    left: str = ""
    failed: bool = False


def signed_in(home: Home, settings: Settings, name: str) -> AccountSettings:
    """The account that is meant, of which a sign-in is kept here. Raises `UsageProblem` when it is not clear which, or
    nothing is kept."""
    account = _connected(settings, name)
    if not token_file(account, home, patience=UNLOCKING).path.exists():
        raise UsageProblem(f"The account {account.name} is not connected: there is nothing to remove.")
    return account


def sign_out(home: Home, settings: Settings, clock: Clock, name: str) -> SignedOut:
    """Take the sign-in of an account back at its provider and remove what is kept of it. It is removed here also when
    the provider cannot be asked. Raises `UsageProblem` when it is not clear which account is meant, or there is nothing
    to remove.
    """
    account = _connected(settings, name)
    tokens = token_file(account, home, patience=UNLOCKING)
    kept: str | None = None
    try:
        kept = tokens.load()
    except NotConnected:
        raise UsageProblem(f"The account {account.name} is not connected: there is nothing to remove.") from None
    except NoSecret:
        pass  # the provider says what to do then
    farewell = providers.door(account.provider, clock.now).take_back(kept)
    left, failed = farewell.left, farewell.failed
    try:
        tokens.remove()
    except NoSecret as error:
        left, failed = f"{left} {error}".strip(), True
    return SignedOut(account=account.name, left=left, failed=failed)


def _written(account: AccountSettings) -> dict[str, str]:
    """The settings of an account that are text."""
    values = {field.name: getattr(account, field.name) for field in fields(account)}
    return {key: value for key, value in values.items() if isinstance(value, str)}


def _meant(settings: Settings, provider: str, name: str, email: str) -> AccountSettings | None:
    """The account that is there already and shall be signed in again, None for a new one."""
    same = [account for account in settings.accounts if account.provider == provider]
    if name:
        found = next((account for account in settings.accounts if account.name == name), None)
        if found is not None and found.provider != provider:
            raise UsageProblem(f"The account {name} is one of the provider {found.provider}: choose another --name.")
        return found
    if email:
        found = next((account for account in same if same_mailbox(account.email, email)), None)
        if found is None and same:
            raise UsageProblem(
                f"{same[0].email} is connected as the account {same[0].name}: give {email} a name with --name."
            )
        return found
    if len(same) > 1:
        names = " or ".join(account.name for account in same)
        raise UsageProblem(f"There are several accounts of {provider}: give --name {names}.")
    return same[0] if same else None


def _connected(settings: Settings, name: str) -> AccountSettings:
    """The account to disconnect."""
    able = [account for account in settings.accounts if account.provider != "local"]
    if name:
        found = next((account for account in settings.accounts if account.name == name), None)
        if found is None:
            known = ", ".join(account.name for account in settings.accounts)
            raise UsageProblem(f"There is no account {name!r}: known are {known}.")
        if found.provider == "local":
            raise UsageProblem(f"The account {name} is the embedded mailbox, which needs no sign-in.")
        return found
    if not able:
        raise UsageProblem("No account here was signed in to: there is nothing to disconnect.")
    if len(able) > 1:
        raise UsageProblem(f"Say which account: {' or '.join(account.name for account in able)}.")
    return able[0]


def same_mailbox(one: str, other: str) -> bool:
    """Whether two addresses are one mailbox; at gmail.com dots do not count."""
    return _mailbox(one) == _mailbox(other)


def _mailbox(address: str) -> str:
    local, _, domain = address.strip().casefold().rpartition("@")
    if domain in _SAME_MAILBOX:
        return f"{local.replace('.', '')}@{_SAME_MAILBOX[0]}"
    return f"{local}@{domain}"
