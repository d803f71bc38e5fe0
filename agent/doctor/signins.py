"""The keyring, and what is kept of each sign-in: whether it can be opened, what it allows, and until when."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import providers
from agent.bootstrap import connect_command, token_file
from agent.config import AccountSettings
from agent.credentials import NoSecret, NotConnected, password
from agent.credentials.keyring import ask
from agent.doctor.finding import KEYRING_PATIENCE, Case, Corner, Finding, Level, told
from agent.errors import StoreError
from agent.places import zone_of
from agent.service.attention import ENDS_SOON
from agent.signin import same_mailbox
from providers.signin import Kept

UNUSED = timedelta(days=150)
"""Google deletes a client that nobody used for six months."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def keyring(case: Case) -> Iterator[Finding]:
    """Only where something is kept there."""
    users = [account for account in case.connected if account.key_in != "file"]
    passwords = [account for account in case.accounts if account.transport == "smtp" and account.smtp_username]
    if not users and not passwords:
        return
    plain = bool(passwords) or any(account.key_in == "plain-keyring" for account in users)
    try:
        name = ask("name", "", "", plain=plain, patience=KEYRING_PATIENCE)
    except NoSecret as error:
        what, remedy = told(error, "install a keyring, such as gnome-keyring or KWallet")
        yield Corner("keyring").fault(what, remedy)
        return
    yield Corner("keyring").ok(f"{name}")
    for account in passwords:
        try:
            password(account.name, account.smtp_username)
        except NoSecret as error:
            what, remedy = told(error, "unlock the keyring")
            yield Corner("keyring", account.name).fault(what, remedy)


def signins(case: Case) -> Iterator[Finding]:
    for account in case.connected:
        found = list(_signin(case, account))
        yield from found
        if account.key_in != "keyring":
            where = "a file beside it" if account.key_in == "file" else "a keyring that hides nothing"
            yield _of(account).note(f"its key lies in {where}: whoever can read your files can read your mail")


def _signin(case: Case, account: AccountSettings) -> Iterator[Finding]:
    again = f"run {connect_command(account)}"
    try:
        kept = _kept(case, account)
    except NotConnected as error:
        yield _of(account).fault(told(error, again)[0], again)
        return
    except NoSecret as error:
        yield _of(account).fault(*told(error, again))
        return
    except ValueError:
        yield _of(account).fault("what is kept of the sign-in is of another version", again)
        return
    faults = [*_faults(account, kept, again), *_end(case, account, kept), *_idle(case, account)]
    yield from faults
    if not any(fault.level > Level.NOTE for fault in faults):
        since = f" since {_day(kept.given_at, case)}" if kept.given_at is not None else ""
        yield _of(account).ok(f"signed in as {kept.email or account.email}{since}, with all it needs")


def _kept(case: Case, account: AccountSettings) -> Kept:
    text = token_file(account, case.home, patience=KEYRING_PATIENCE).load()
    sending = case.settings is not None and case.settings.sends_by_itself
    return providers.door(account.provider, case.clock.now).look(text, sending=sending)


def _faults(account: AccountSettings, kept: Kept, again: str) -> Iterator[Finding]:
    if kept.missing:
        yield _of(account).fault(
            f"you did not allow all it needs ({', '.join(kept.missing)})",
            f"{again}, and tick every box",
        )
    if kept.email and not same_mailbox(kept.email, account.email):
        yield _of(account).warning(
            f"it is signed in as {kept.email}, and in config.toml it is {account.email}",
            f"correct config.toml, or {again} as {account.email}",
        )


def _end(case: Case, account: AccountSettings, kept: Kept) -> Iterator[Finding]:
    if kept.ends_at is None:
        return
    client = "this Google client is in Testing" if account.provider == "gmail" else "it is limited in time"
    if kept.ends_at <= case.now:
        yield _of(account).fault(f"{client}: your sign-in ended on {_day(kept.ends_at, case)}", kept.remedy)
        return
    level = Level.WARNING if kept.ends_at - case.now <= ENDS_SOON else Level.NOTE
    yield _of(account).found(level, f"{client}: your sign-in ends on {_weekday(kept.ends_at, case)}", kept.remedy)


def _idle(case: Case, account: AccountSettings) -> Iterator[Finding]:
    try:
        with case.store().reading() as tables:
            heard_at = tables.health(account.name).heard_at
    except StoreError:
        return  # said elsewhere
    if account.provider == "gmail" and heard_at is not None and case.now - heard_at > UNUSED:
        yield _of(account).warning(
            f"not used since {_day(heard_at, case)}: Google deletes a client that nobody uses for six months",
            "`afterword run --once` uses it",
        )


def _there(at: datetime, case: Case) -> datetime:
    return at.astimezone(zone_of(case.settings.time_zone)) if case.settings is not None else at


def _day(at: datetime, case: Case) -> str:
    there = _there(at, case)
    return f"{there.day} {_MONTHS[there.month - 1]} {there.year}"


def _weekday(at: datetime, case: Case) -> str:
    return f"{_DAYS[_there(at, case).weekday()]}, {_day(at, case)}"


def _of(account: AccountSettings) -> Corner:
    return Corner("sign-in", account.name)
