"""`connect` and `disconnect`: signing in to a mailbox, and taking that back."""

import sys
import threading
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli import guide as guides
from agent.cli import terminal
from agent.cli.asking import sure
from agent.cli.browser import can_wait, open_in_browser, take_pasted_lines
from agent.cli.session import Session
from agent.config import AccountSettings
from agent.errors import UsageProblem

if TYPE_CHECKING:
    from agent.signin import Connected, SignIn
    from providers.signin import Consent

LIMIT = timedelta(minutes=10)
"""How long a sign-in may take: long enough to look for a phone, too short to be forgotten open."""


_UNLOCKING = "Asking your keyring; it may want its password ..."


class Provider(StrEnum):
    GMAIL = "gmail"
    OUTLOOK = "outlook"


class KeyIn(StrEnum):
    KEYRING = "keyring"
    PLAIN_KEYRING = "plain-keyring"
    FILE = "file"


def connect(
    ctx: typer.Context,
    provider: Annotated[Provider, typer.Argument(help="Whose mailbox it is.")],
    client: Annotated[
        str,
        typer.Option(
            metavar="FILE",
            help="gmail: your client_secret.json, or - to read it from standard input; asked for when needed.",
        ),
    ] = "",
    client_id: Annotated[
        str,
        typer.Option(
            metavar="ID", help="outlook: the Application (client) ID of your registration; asked for when needed."
        ),
    ] = "",
    authority: Annotated[
        str,
        typer.Option(
            metavar="WHO",
            help="outlook: common, consumers (personal), organizations (work), or one company's tenant.",
        ),
    ] = "",
    device_code: Annotated[
        bool, typer.Option("--device-code", help="outlook: type a code in a browser on any other device.")
    ] = False,
    name: Annotated[
        str, typer.Option(metavar="NAME", help="How the account is called here; the first one as its provider.")
    ] = "",
    email: Annotated[
        str, typer.Option(metavar="ADDRESS", help="The account's address, where it is none of those in your settings.")
    ] = "",
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Print the address to open instead of opening it.")
    ] = False,
    key_in: Annotated[
        KeyIn | None,
        typer.Option(
            help="For the key to your sign-in: the keyring, also one that hides nothing, or a file of your own."
        ),
    ] = None,
    endpoint: Annotated[
        str,
        typer.Option(metavar="URL", help="Another place that answers as the provider does, https or on this machine."),
    ] = "",
    guide: Annotated[
        bool, typer.Option("--guide", help="Print how to make your client, and what each refusal means.")
    ] = False,
) -> None:
    """Sign in to a mailbox and its calendar, once, in your browser.

    You need a client (Google) or an app registration (Microsoft) of your own, made in some ten minutes; without one you
    are led through it, and --guide has it in full. Signing in again later needs none.

    \b
    Example:
      afterword connect gmail
      afterword connect gmail --client ~/Downloads/client_secret.json
      afterword connect gmail --name work --email ada@acme.example
      afterword connect outlook
      afterword connect outlook --device-code
      afterword connect outlook --guide
    """
    check_options(
        provider, {"client": client, "client_id": client_id, "authority": authority, "device_code": device_code}
    )
    if guide:
        guides.show_page(provider)
        return
    session: Session = ctx.obj
    connected = sign_in(
        session,
        provider.value,
        client=client,
        client_id=client_id,
        authority=authority,
        device_code=device_code,
        name=name,
        email=email,
        open_browser=not no_browser,
        key_in=key_in.value if key_in else "",
        endpoint=endpoint,
    )
    tell(connected)
    if connected.is_new:
        terminal.say("`afterword run` reads it from now on; one that runs already does when it is started again.")


def sign_in(
    session: Session,
    provider: str,
    *,
    client: str = "",
    client_id: str = "",
    authority: str = "",
    device_code: bool = False,
    name: str = "",
    email: str = "",
    open_browser: bool = True,
    key_in: str = "",
    endpoint: str = "",
    take_pasted: bool = True,
) -> "Connected":
    """Lead the user through a sign-in; what is given is as for `connect`. Without `take_pasted` standard input is left
    to the caller. Raises `UsageProblem`, `ConfigError`, `NoSecret` and `ProviderError` when it does not come about;
    nothing is kept then."""
    from agent.signin import SignIn

    way = guides.GUIDES[provider]
    wanted = SignIn(
        session.home,
        session.settings,
        session.clock,
        provider=provider,
        name=name,
        email=email,
        key_in=key_in,
        unused=lambda account: _is_unused(session, account),
    )
    options = {"client_id": client_id, "authority": authority, "endpoint": endpoint}
    given = {option: value for option, value in options.items() if value}
    if client:
        given["client"] = _client_text(client)
    with terminal.patience(_UNLOCKING):
        known = wanted.use_client(given)
    if not known:
        guides.show(way, open_pages=open_browser)
        wanted.use_client(given | {way.option: _asked(way)})
    with terminal.patience(_UNLOCKING):
        wanted.prepare()
    connected = _consented(wanted, way, open_browser=open_browser, device=device_code, take_pasted=take_pasted)
    _remember(session, connected)
    return connected


def check_options(provider: str, given: Mapping[str, object]) -> None:
    """Raises `UsageProblem` for an option of another provider's."""
    for other, way in guides.GUIDES.items():
        for option in way.options:
            if given[option] and option not in guides.GUIDES[provider].options:
                raise UsageProblem(f"--{option.replace('_', '-')} is for {other}: leave it out.")


def _client_text(given: str) -> str:
    """The text of the client_secret.json that was named. Raises `UsageProblem`."""
    return sys.stdin.read() if given == "-" else _read(given)


def _read(given: str) -> str:
    path = Path(given).expanduser()
    try:
        return path.read_text(encoding="utf-8-sig")
    except IsADirectoryError:
        raise UsageProblem(f"{path} is a folder: give the client_secret.json in it.") from None
    except UnicodeDecodeError:
        raise UsageProblem(f"{path} is no text: give the client_secret.json that Google's console gave you.") from None
    except OSError as error:
        raise UsageProblem(f"{path} cannot be read ({error.strerror}): give the path of client_secret.json.") from None


def _asked(way: guides.Guide) -> str:
    """What the user types or pastes: an id, the path of a file, or JSON over as many lines as it has."""
    terminal.say(way.question, to_error=True)
    text = sys.stdin.readline()
    if not text.strip():
        raise UsageProblem(way.needed)
    if way.option != "client":
        return text.strip()
    if text.lstrip().startswith("{"):
        while text.count("{") > text.count("}") and (more := sys.stdin.readline()):
            text += more
        return text
    return _read(text.strip().strip("'\""))


def _consented(
    wanted: "SignIn", way: guides.Guide, *, open_browser: bool, device: bool, take_pasted: bool
) -> "Connected":
    with wanted.begin(device=device) as consent:
        if consent.code:
            _show_code(consent)
            consent.wait(LIMIT)
            return wanted.connected
        _show_address(consent, way, open_browser=open_browser)
        over = threading.Event()
        reader = threading.Thread(target=take_pasted_lines, args=(consent.paste, over), daemon=True)
        if take_pasted:
            reader.start()
        try:
            consent.wait(LIMIT)
        finally:
            over.set()
            if take_pasted and can_wait():
                reader.join()
    return wanted.connected


def _show_code(consent: "Consent") -> None:
    terminal.say("Open this address in a browser, on any device:", to_error=True)
    terminal.show(consent.address)
    terminal.say("Type this code there, and sign in:", to_error=True)
    terminal.show(consent.code)
    terminal.say("Waiting until you have done so ...", to_error=True)


def _show_address(consent: "Consent", way: guides.Guide, *, open_browser: bool) -> None:
    opened = open_browser and open_in_browser(consent.address)
    if opened:
        terminal.say("Your browser opens the sign-in. If it does not, open this address:", to_error=True)
    else:
        terminal.say("Open this address in a browser:", to_error=True)
    terminal.show(consent.address)
    terminal.say(way.on_the_page, to_error=True)
    if not opened:
        terminal.say(guides.ELSEWHERE, to_error=True)


def _is_unused(session: Session, account: AccountSettings) -> bool:
    """Whether the embedded mailbox of `init` was never used: nothing lies in it, no interview is its."""
    if account.provider != "local" or account.transport != "folder":
        return False
    with session.store_to_read.reading() as tables:
        if any(interview.account == account.name for interview in tables.interviews()):
            return False
    kept = (path for folder in (account.mail, account.calendar) for path in folder.rglob("*"))
    return not any(path.is_file() and not path.name.startswith((".", "dovecot", "maildir")) for path in kept)


def _remember(session: Session, connected: "Connected") -> None:
    """When the sign-in ends, and that what was wrong before is over."""
    from dataclasses import replace

    with session.store.writing() as tables:
        tables.set_signin_end(connected.account, connected.ends_at)
        health = tables.health(connected.account)
        if health.trouble:
            tables.set_health(replace(health, trouble="", trouble_since=None, needs_user=False))


def tell(connected: "Connected") -> None:
    """What came of a sign-in, and what the user should know of it."""
    terminal.say(f"Connected: {connected.email}, as the account {connected.account}.")
    if connected.warning:
        terminal.say(connected.warning, style=terminal.BOLD)
    if not connected.has_calendar:
        terminal.say("It has no calendar, so interviews are found in its mail and by `afterword add`.")
    if connected.key_in != "keyring":
        kept = "a keyring that hides nothing" if connected.key_in == "plain-keyring" else "a file beside it"
        terminal.say(f"The key to this sign-in is kept in {kept}: whoever can read your files can use it.")


def disconnect(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Which account, where there are several.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Take a sign-in back, at the provider and here.

    Everything that is kept of it is removed from this machine. The account stays in your settings, and what is queued
    for it waits until you connect it again. Microsoft takes nothing back by program: you are told where to do it.

    \b
    Example:
      afterword disconnect
      afterword disconnect work
    """
    from agent.signin import sign_out, signed_in

    session: Session = ctx.obj
    account = signed_in(session.home, session.settings, name)
    sure(f"Take back the sign-in of {account.name} ({account.email}), at the provider and here?", yes=yes)
    gone = sign_out(session.home, session.settings, session.clock, name)
    terminal.say(f"Disconnected: the sign-in of {gone.account} was removed from this machine.")
    if gone.failed:
        terminal.complain(gone.left)
        raise typer.Exit(1)
    if gone.left:
        terminal.say(gone.left)
