"""`init`: a home folder with settings, database, mailbox and calendar."""

import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from agent import values
from agent.bootstrap import open_store
from agent.cli import terminal
from agent.cli.asking import ask
from agent.cli.session import Session
from agent.config import Settings, load_settings, parse_settings, render_config
from agent.errors import HomeError, UsageProblem
from agent.home import Home
from agent.told.given import checked, typed

EMBEDDED = "local"


class Mode(StrEnum):
    DRAFT = "draft"
    AUTO = "auto"


def init(
    ctx: typer.Context,
    name: Annotated[str, typer.Option(metavar="NAME", help="Your name, as your notes are signed.")] = "",
    email: Annotated[str, typer.Option(metavar="ADDRESS", help="The address you write from.")] = "",
    time_zone: Annotated[str, typer.Option(metavar="ZONE", help="Where you are, such as Europe/Berlin.")] = "",
    alias: Annotated[
        list[str] | None, typer.Option(metavar="ADDRESS", help="A further address that is you; may be repeated.")
    ] = None,
    phone: Annotated[str, typer.Option(metavar="NUMBER", help="Your phone number.")] = "",
    employer: Annotated[
        str, typer.Option(metavar="COMPANY", help="Where you work now: interviews you give there are none of ours.")
    ] = "",
    work_email: Annotated[str, typer.Option(metavar="ADDRESS", help="Your address there.")] = "",
    country: Annotated[
        str, typer.Option(metavar="COUNTRY", help="Whose public holidays count; without it, the time zone's country.")
    ] = "",
    mode: Annotated[
        Mode | None, typer.Option(help="draft: notes wait for you. auto: they leave by themselves.")
    ] = None,
    provider: Annotated[
        str, typer.Option(metavar="NAME", help="Where your mail is: local (a Maildir in the home folder) or gmail.")
    ] = "local",
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,
) -> None:
    """Set up a home folder: settings, database and mailbox.

    Asks for what is missing, or with --yes for nothing. What is there already is never overwritten.

    \b
    Example:
      afterword init
      afterword init --name 'Ada Park' --email ada@example.org \\
        --time-zone Europe/Berlin --yes
    """
    session: Session = ctx.obj
    home = session.home
    exists = home.config.is_file()
    if exists and not home.database.exists() and not (name or email or time_zone):
        accounts = {account.name: account.provider for account in session.settings.accounts}
        _tell(home, _make(home, "", session, accounts), accounts)
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
        "time_zone": time_zone or (guessed_zone() if yes else ""),
        "country": country,
        "mode": mode.value if mode is not None else "",
    }
    if not (yes or exists):
        _ask(user)
    missing = [key for key in ("name", "email", "time_zone") if not user[key]]
    if missing:
        flags = " and ".join(f"--{key.replace('_', '-')}" for key in missing)
        raise UsageProblem(f"Something is missing: give {flags}, or leave --yes out to be asked.")
    text = render_config({k: v for k, v in user.items() if v}, [{"name": provider, "provider": provider}])
    if exists and not _says_the_same(home, text):
        raise _is_there(home)
    _tell(home, _make(home, text, session, {provider: provider}), {provider: provider})


def _ask(user: dict[str, Any]) -> None:
    """Ask for what is missing; each answer is checked as the setting would be."""
    questions = (
        ("name", "Your name, as your notes are signed", values.FILLED_LINE, None),
        ("email", "The address you write from", values.EMAIL, None),
        ("time_zone", "Your time zone", values.ZONE, guessed_zone() or None),
        ("mode", "Shall notes wait in Drafts (draft), or leave by themselves after a while (auto)?", _MODE, "draft"),
    )
    for key, question, sort, default in questions:
        if not user[key]:
            user[key] = ask(
                question,
                partial(_answer, sort),
                flag=f"--{key.replace('_', '-')}",
                default=default,
            )


_MODE = values.choice(*Mode)


def _answer(sort: values.Sort, text: str) -> str:
    return str(checked(sort, text.strip()))


def guessed_zone() -> str:
    """The time zone of this machine as an IANA name, "" when it does not say."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if _is_zone(named):
        return named
    try:
        target = Path("/etc/localtime").readlink().as_posix()
    except OSError:
        target = ""
    linked = target.rpartition("zoneinfo/")[2]
    if _is_zone(linked):
        return linked
    try:
        written = Path("/etc/timezone").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return written if _is_zone(written) else ""


def _is_zone(name: str) -> bool:
    try:
        values.ZONE.read(name)
    except values.WrongValue:
        return False
    return "/" in name or name == "UTC"


def _says_the_same(home: Home, text: str) -> bool:
    wanted: Settings = parse_settings(text, home, source=str(home.config))
    return load_settings(home) == wanted


def _is_there(home: Home) -> UsageProblem:
    return UsageProblem(
        f"{home.config} is there already and is left as it is: edit it, or choose another folder with --home."
    )


def _make(home: Home, text: str, session: Session, accounts: Mapping[str, str]) -> list[Path]:
    """Make what is missing, the settings last: a home with settings is complete. `accounts` are the providers by
    account. Returns what was made."""
    home.make()
    embedded = (home.mail, home.calendar, home.delivered) if EMBEDDED in accounts.values() else ()
    folders = (*embedded, home.templates)
    made = [path for path in (*folders, home.database, home.config) if not path.exists()]
    try:
        for folder in folders:
            folder.mkdir(mode=0o700, exist_ok=True)
        _begin(home, session, accounts)
        if not home.config.exists():
            _write(home.config, text)
    except OSError as error:
        raise HomeError(
            home.folder, f"{home.folder} cannot be set up ({error.strerror}): choose another folder with --home."
        ) from None
    return made


def _begin(home: Home, session: Session, accounts: Iterable[str]) -> None:
    """The database, with the moment from which on interviews are not history."""
    with open_store(home).writing() as tables:
        for name in accounts:
            if tables.fact(f"since:{name}") is None:
                tables.set_fact(f"since:{name}", session.now.isoformat())


def _write(path: Path, text: str) -> None:
    """All of it or nothing, for the user alone."""
    beside = path.with_name(f".{path.name}.new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _tell(home: Home, made: list[Path], accounts: Mapping[str, str]) -> None:
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
