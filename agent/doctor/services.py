"""What only the network can tell: whether each provider answers and lets us in, and whether our clock is right."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol, runtime_checkable
from urllib.parse import urlsplit

import providers
from agent.bootstrap import connect_command, open_account
from agent.clock import Clock
from agent.config import AccountSettings
from agent.doctor.finding import Case, Corner, Finding, told
from providers.base import AuthRequired, ProviderError
from providers.web.endpoints import is_loopback

PATIENCE = timedelta(seconds=10)

ASTRAY = timedelta(minutes=2)
"""A clock that is off by more than this writes thank-yous late, or refuses certificates and is refused tokens."""

_CLOCK = Corner("clock")
_LATER = "see that the network is there; it goes on by itself when it is"


@runtime_checkable
class Closes(Protocol):
    """What keeps connections open until it is told not to."""

    def close(self) -> None: ...


def services(case: Case) -> Iterator[Finding]:
    if not case.network:
        return
    for account in case.connected:
        if account.name not in case.barred:
            yield from _answers(case, account)
    for account in case.accounts:
        if account.provider == "local" and account.transport == "smtp":
            yield from _takes_mail(account)


def _answers(case: Case, account: AccountSettings) -> Iterator[Finding]:
    """Mailbox and calendar are read once, as the agent reads them."""
    assert case.settings is not None  # noqa: S101 - there is an account
    here = Corner("service", account.name)
    opened = open_account(account, case.home, case.settings, case.clock)
    try:
        opened.mailbox.identity()
        yield here.ok("its mailbox answers")
        page = opened.calendar.changes(None, case.now, case.now + timedelta(days=1))
        yield from (here.note(*told(what, "")) for what in page.broken[:1])
        if page.absent:
            yield here.warning(*told(page.absent, "mail is read without it"))
        elif not page.broken:
            yield here.ok("its calendar answers")
    except AuthRequired as error:
        yield here.fault(*told(error, f"run {connect_command(account)}"))
    except ProviderError as error:
        yield here.fault(*told(error, _LATER))
    finally:
        if isinstance(opened.mailbox, Closes):
            opened.mailbox.close()


def _takes_mail(account: AccountSettings) -> Iterator[Finding]:
    here = Corner("service", account.name)
    server = f"{account.smtp_host}:{account.smtp_port}"
    try:
        socket.create_connection((account.smtp_host, account.smtp_port), PATIENCE.total_seconds()).close()
    except OSError as error:
        why = error.strerror or "no answer"
        yield here.fault(f"{server}, which sends its mail, cannot be reached ({why})", _LATER)
        return
    yield here.ok(f"{server}, which sends its mail, answers")


def clock(case: Case) -> Iterator[Finding]:
    """By the Date header (RFC 9110, 6.6.1) of the first provider that has one."""
    if not case.network or not case.connected:
        return
    account = case.connected[0]
    root = account.endpoint or providers.door(account.provider, case.clock.now).root
    before = case.clock.now()
    there = _date_at(root)
    if there is None:
        yield _CLOCK.note(f"{urlsplit(root).hostname} did not say what time it is there")
        return
    off = _off(there, before, case.clock)
    if abs(off) <= ASTRAY:
        yield _CLOCK.ok(f"right, by {urlsplit(root).hostname}")
        return
    minutes = round(abs(off) / timedelta(minutes=1))
    by = f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours" if minutes < 2880 else "days"
    side = "ahead of" if off > timedelta(0) else "behind"
    yield _CLOCK.fault(
        f"this machine's clock is {by} {side} that of {urlsplit(root).hostname}",
        "have the system set it (on Linux `timedatectl set-ntp true`)",
    )


def _off(there: datetime, before: datetime, clock: Clock) -> timedelta:
    """How far our clock is ahead; what the answer took is not held against it."""
    if before > there:
        return before - there
    return min(timedelta(0), clock.now() - there)


def _date_at(root: str) -> datetime | None:
    """What time the server says it is; None where it cannot be asked or says none."""
    import requests

    from providers.web.netrc import as_it_is

    session = requests.Session()
    session.trust_env = not is_loopback(root)  # no proxy on the way to this machine itself
    session.auth = as_it_is
    try:
        with session.head(root, timeout=PATIENCE.total_seconds(), allow_redirects=False) as answer:
            found = parsedate_to_datetime(answer.headers.get("Date", ""))
    except (requests.RequestException, ValueError):
        return None
    finally:
        session.close()
    return found.astimezone(UTC) if found.tzinfo is not None else found.replace(tzinfo=UTC)
