"""The home folder: whether it is there, the user's alone, and has room; and the settings in it."""

import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from agent import __version__
from agent.config import AccountSettings, load_settings
from agent.doctor.finding import Case, Corner, Finding, Level, counted, sized, told
from agent.errors import AfterwordError, HomeError

ROOM = 50_000_000
"""Bytes that should be free: a full disk stops everything."""

PATIENCE_S = 5

_HOME, _SETTINGS = Corner("home"), Corner("settings")


def program(_case: Case) -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    what = f"Afterword {__version__}, Python {python}, SQLite {sqlite3.sqlite_version}, {sys.platform}"
    yield Corner("program").ok(what)


def home(case: Case) -> Iterator[Finding]:
    folder = case.home.folder
    try:
        case.home.check()
        case.home.check_writable()
    except HomeError as error:
        what, remedy = told(error, "run `afterword setup`, or name another folder with --home")
        yield _HOME.fault(what, remedy)
        return
    faults = [*_rights(case), *_whereabouts(folder)]
    yield from faults
    if not faults:
        yield _HOME.ok(f"{folder}, for you alone")


def _rights(case: Case) -> Iterator[Finding]:
    if os.name == "nt":  # pragma: no cover - there a home is private by its place
        return
    home = case.home
    state = home.folder.stat()
    if state.st_uid != os.getuid():
        yield _HOME.fault(
            f"{home.folder} belongs to another user", "run Afterword as its owner, or choose another folder with --home"
        )
    if state.st_mode & 0o077:
        yield _open_to_others(home.folder, state.st_mode, Level.WARNING, "700")
    secret = [home.tokens, *sorted(home.tokens.glob("*"))] if home.tokens.is_dir() else []
    for path in (*secret, *sorted(home.folder.glob("afterword.db*"))):
        mode = path.stat().st_mode
        if mode & 0o077:
            yield _open_to_others(path, mode, Level.FAULT, "700" if path.is_dir() else "600")
    mode = home.config.stat().st_mode
    if mode & 0o002:  # it says which program is run to send mail; a group is often the user's own
        yield _HOME.fault(
            f"others may change {home.config} (rights {mode & 0o777:o})", f"`chmod 600 {shlex.quote(str(home.config))}`"
        )


def _open_to_others(path: Path, mode: int, level: Level, wanted: str) -> Finding:
    what = f"others on this machine may look into {path} (rights {mode & 0o777:o})"
    return _HOME.found(level, what, f"`chmod {wanted} {shlex.quote(str(path))}`")


def _whereabouts(folder: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(folder).free
    if free < ROOM:
        yield _HOME.fault(
            f"the disk of {folder} has {sized(free)} left", "make room; what was not yet done is done then"
        )
    above = next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)
    if above is not None and not _ignored(folder, above):
        yield _HOME.warning(
            f"it lies in {above}, which git keeps: your interviews could be pushed somewhere",
            f"have git ignore it, in {above / '.gitignore'}, or move the home folder elsewhere",
        )


def _ignored(folder: Path, repository: Path) -> bool:
    """Whether git was told to pass it over."""
    command = ["git", "-C", str(repository), "check-ignore", "--quiet", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, timeout=PATIENCE_S, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def settings(case: Case) -> Iterator[Finding]:
    """Reads them anew, to tell what is wrong with them."""
    try:
        found = load_settings(case.home)
    except HomeError:
        return  # said already
    except AfterwordError as error:
        yield _SETTINGS.fault(str(error).rstrip("."), "correct it there; config.example.toml shows every setting")
        return
    try:
        found.working_days.check()
    except AfterwordError as error:
        what, remedy = told(error, f"correct {case.home.config}")
        yield _SETTINGS.fault(what, remedy)
        return
    mode = "notes leave after the grace time" if found.mode == "auto" else "notes wait in Drafts"
    yield _SETTINGS.ok(f"{counted(len(found.accounts), 'account')}, {mode}, {found.time_zone}")


def local_accounts(case: Case) -> Iterator[Finding]:
    """The embedded mailboxes: their folders and what sends for them."""
    for account in case.accounts:
        if account.provider != "local":
            continue
        here = Corner("mailbox", account.name)
        faults = [*_folders(account, here), *_way_out(account.command, here)]
        yield from faults
        if not faults:
            way = {"folder": "nothing leaves this machine", "smtp": f"sent by {account.smtp_host}"}
            sent = way.get(account.transport) or f"sent by {account.command[0]}"
            yield here.ok(f"embedded, in {account.mail}; {sent}")


def _folders(account: AccountSettings, here: Corner) -> Iterator[Finding]:
    for path, what in ((account.mail, "mail"), (account.calendar, "calendar")):
        if not path.is_dir():
            yield here.fault(
                f"its {what} folder {path} is not there", "mount or make it, or name another in config.toml"
            )
        elif not os.access(path, os.R_OK | os.X_OK | (os.W_OK if path is account.mail else 0)):
            yield here.fault(
                f"you have no right to use its {what} folder {path}",
                "change its rights, or name another in config.toml",
            )


def _way_out(command: tuple[str, ...], here: Corner) -> Iterator[Finding]:
    if command and shutil.which(command[0]) is None:
        yield here.fault(
            f"the program {command[0]} that sends its mail is not to be found",
            "install it, or give its whole path as the first word of `command` in config.toml",
        )
