"""Whether a sign-in that is missing could be given now: the client, its directory, the way back from the browser.

It is begun as `connect` begins it, and left before anybody is asked anything.
"""

from collections.abc import Iterator

from agent.bootstrap import connect_command
from agent.config import AccountSettings
from agent.credentials import NoSecret
from agent.desktop import has_browser
from agent.doctor.finding import Case, Corner, Finding, told
from agent.errors import AfterwordError
from agent.signin import SignIn
from providers.base import ProviderError


def way_in(case: Case) -> Iterator[Finding]:
    for account in case.connected:
        if account.name in case.barred:
            yield from _beginning(case, account)


def _beginning(case: Case, account: AccountSettings) -> Iterator[Finding]:
    assert case.settings is not None  # noqa: S101 - there is an account
    here = Corner("way in", account.name)
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
            yield here.note(f"no client of yours is known yet: {guide}")
            return
        if case.network:
            with signing.begin():
                pass
            yield here.ok(f"the way is open for {connect_command(account)}")
    except (AfterwordError, ProviderError, NoSecret) as error:
        yield here.fault(*told(error, guide))
    if not has_browser():
        yield here.note("no browser opens here: `connect` prints the address for another machine's")
