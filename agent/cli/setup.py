"""`init`: a home folder with settings, database, mailbox and calendar, from flags alone. What asks is `setup`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from agent import values
from agent.bootstrap import open_store
from agent.cli import terminal
from agent.cli.session import Session
from agent.config import Settings, load_settings, parse_settings, render_config
from agent.domain.model import Register
from agent.errors import HomeError, UsageProblem
from agent.home import Home, write_private
from agent.setup import guesses
from agent.told.given import checked, typed

EMBEDDED = "local"

WRITTEN = {Register.US: "American, as in March 3", Register.UK: "British, as in 3 March"}
"""How dates are written in the notes."""


class Mode(StrEnum):
    DRAFT = "draft"
    AUTO = "auto"


def init(
    ctx: typer.Context,
    name: Annotated[str, typer.Option(metavar="NAME", help="Your name, as your notes are signed.")] = "",
    email: Annotated[str, typer.Option(metavar="ADDRESS", help="The address you write from.")] = "",
    time_zone: Annotated[
        str, typer.Option(metavar="ZONE", help="Where you are, such as Europe/Berlin; without it, this machine's zone.")
    ] = "",
    alias: Annotated[
        list[str] | None, typer.Option(metavar="ADDRESS", help="A further address that is you; may be repeated.")
    ] = None,
    phone: Annotated[str, typer.Option(metavar="NUMBER", help="Your phone number.")] = "",
    employer: Annotated[
        str, typer.Option(metavar="COMPANY", help="Where you work now: interviews you give there are none of ours.")
    ] = "",
    work_email: Annotated[str, typer.Option(metavar="ADDRESS", help="Your address there.")] = "",
    country: Annotated[
        str,
        typer.Option(
            metavar="COUNTRY", help="Whose public holidays and way of dates count; without it, the time zone's country."
        ),
    ] = "",
    mode: Annotated[
        Mode | None, typer.Option(help="draft: notes wait for you. auto: they leave by themselves.")
    ] = None,
    provider: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Where your mail is: local (a Maildir in the home folder), gmail or outlook."
        ),
    ] = "local",
    yes: Annotated[  # noqa: ARG001 - scripts say it of whatever might ask
        bool, typer.Option("--yes", help="Ask nothing, which `init` never does; so that scripts may say it.")
    ] = False,
) -> None:
    """Make a home folder and nothing else: settings, database, mailbox.

    For scripts: it asks nothing and reads no mailbox; `afterword setup` leads through everything. What is there already
    is never overwritten.

    \b
    Example:
      afterword init --name 'Ada Park' --email ada@example.org \\
        --time-zone Europe/Berlin --yes
    """
    session: Session = ctx.obj
    home = session.home
    exists = home.config.is_file()
    if exists and not home.database.exists() and not (name or email or time_zone):
        accounts = {account.name: account.provider for account in session.settings.accounts}
        _tell(home, make_home(home, "", session.now, accounts), accounts)
        return
    if exists and not (name or email or time_zone):
        raise _is_there(home)
    user: dict[str, Any] = {
        "name": typed(name),
        "email": email,
        "aliases": list(alias or ()),
        "phone": phone,
        "employer": typed(employer),
        "work_email": work_email,
        "time_zone": time_zone or guesses.time_zone(),
        "country": country,
        "mode": mode.value if mode is not None else "",
    }
    missing = [key for key in ("name", "email", "time_zone") if not user[key]]
    if missing:
        flags = " and ".join(f"--{key.replace('_', '-')}" for key in missing)
        raise UsageProblem(f"Something is missing: give {flags}, or be asked by `afterword setup`.")
    account = {"name": provider, "provider": provider}
    user = {key: value for key, value in user.items() if value}
    text = render_config(user, [account])
    for address in filter(None, (email, *(alias or ()), work_email)):
        checked(values.EMAIL_ELSEWHERE, address)
    wanted = parse_settings(text, home, source=str(home.config))
    if exists and not _says_the_same(home, wanted):
        raise _is_there(home)
    register = guesses.register(wanted.country or guesses.country(wanted.time_zone))
    text = render_config({**user, "register": register.value}, [account])
    made = make_home(home, text, session.now, {provider: provider})
    _tell(home, made, {provider: provider}, register)


def _says_the_same(home: Home, wanted: Settings) -> bool:
    """Whether the settings say what was given; the register is never given."""
    present = load_settings(home)
    return present == replace(wanted, register=present.register)


def _is_there(home: Home) -> UsageProblem:
    return UsageProblem(
        f"{home.config} is there already and is left as it is: edit it, or choose another folder with --home."
    )


def make_home(home: Home, text: str, now: datetime, accounts: Mapping[str, str]) -> list[Path]:
    """Make what is missing, the settings last: a home with settings is complete. `accounts` are the providers by
    account. Returns what was made. Raises `HomeError` when it cannot be."""
    home.make()
    embedded = (home.mail, home.calendar, home.delivered) if EMBEDDED in accounts.values() else ()
    folders = (*embedded, home.templates)
    made = [path for path in (*folders, home.database, home.config) if not path.exists()]
    try:
        for folder in folders:
            folder.mkdir(mode=0o700, exist_ok=True)
        _begin(home, now, accounts)
        if not home.config.exists():
            write_private(home.config, text.encode())
    except OSError as error:
        raise HomeError(
            home.folder, f"{home.folder} cannot be set up ({error.strerror}): choose another folder with --home."
        ) from None
    return made


def _begin(home: Home, now: datetime, accounts: Iterable[str]) -> None:
    """The database, with the moment from which on interviews are not history."""
    with open_store(home).writing() as tables:
        for name in accounts:
            if tables.fact(f"since:{name}") is None:
                tables.set_fact(f"since:{name}", now.isoformat())


def _tell(home: Home, made: list[Path], accounts: Mapping[str, str], register: Register | None = None) -> None:
    if not made:
        terminal.say(f"{home.folder} is set up so already; nothing was changed.")
        return
    about = {
        home.config: "your settings; every one is explained in it",
        home.database: "what the agent knows",
        home.mail: "your mailbox (Maildir++): point mbsync, mutt or Dovecot at it",
        home.calendar: "your calendar: put .ics files here",
        home.delivered: "where sent notes land, until you set a transport; nothing leaves this machine",
        home.templates: "your own wording of the notes, if you want any",
    }
    terminal.say(f"Set up {home.folder}:")
    terminal.table([(f"{path.name}{'' if path.suffix else '/'}", about[path]) for path in about if path in made])
    if register is not None and home.config in made:
        terminal.say(f"Dates in your notes: {WRITTEN[register]}. To change it: `register` in config.toml.")
    terminal.say()
    terminal.say("Next:")
    signs_in = [
        (f"afterword connect {provider}" + (f" --name {name}" if name != provider else ""), "sign in, once")
        for name, provider in accounts.items()
        if provider != EMBEDDED
    ]
    terminal.table(
        [
            *signs_in,
            ("afterword add", "tell of an interview, or"),
            ("afterword run --once", "find those in your mailbox and calendar"),
            ("afterword run", "stay, and take care of it"),
        ]
    )
