"""Whether a sign-in that is missing could be given now: the client, its directory, the way back from the browser.

It is begun as `connect` begins it, and left before anybody is asked anything.
"""

from collections.abc import Iterator

from agent.bootstrap import connect_command
from agent.config import AccountSettings
from agent.credentials import NoSecret
from agent.desktop import has_browser
from agent.doctor.finding import Case, Finding, Level, told
from agent.errors import AfterwordError
from agent.signin import SignIn
from providers.base import ProviderError


def way_in(case: Case) -> Iterator[Finding]:
    for account in case.connected:
        if account.name in case.barred:
            yield from _beginning(case, account)


def _beginning(case: Case, account: AccountSettings) -> Iterator[Finding]:
    assert case.settings is not None  # noqa: S101 - there is an account
    guide = f"`afterword connect {account.provider} --guide` says how to make one"
    try:
        signing = SignIn(
            case.home,
            case.settings,
            case.clock,
            provider=account.provider,
            name=account.name,
            email=account.email,
            key_in=account.key_in,
            unused=lambda _: False,
        )
        if not signing.use_client({}):
            yield _finding(account, Level.NOTE, f"no client of yours is known yet: {guide}")
            return
        if case.network:
            with signing.begin():
                pass
            yield _finding(account, Level.OK, f"the way is open for {connect_command(account)}")
    except (AfterwordError, ProviderError, NoSecret) as error:
        yield _finding(account, Level.FAULT, *told(error, guide))
    if not has_browser():
        yield _finding(account, Level.NOTE, "no browser opens here: `connect` prints the address for another machine's")


def _finding(account: AccountSettings, level: Level, what: str, remedy: str = "") -> Finding:
    return Finding(check="way in", level=level, what=what, remedy=remedy, account=account.name)
