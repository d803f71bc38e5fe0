"""`autostart`: having the daemon started at login, by whatever this system starts programs with."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli import terminal
from agent.cli.asking import sure
from agent.cli.session import Session
from agent.errors import ConfigError, HomeError, UsageProblem

if TYPE_CHECKING:
    from agent.autostart.starter import Standing, Starter


class Action(StrEnum):
    INSTALL = "install"
    REMOVE = "remove"
    STATUS = "status"


def autostart(
    ctx: typer.Context,
    action: Annotated[
        Action,
        typer.Argument(metavar="[install|remove|status]", help="Without one: say how it stands.", show_default=False),
    ] = Action.STATUS,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Do not ask before writing over what somebody else has put there.")
    ] = False,
) -> None:
    """Have the agent started when you log in, and again when it fails.

    By systemd, launchd on a Mac, or the Task Scheduler on Windows, as your own user. Nothing of it needs rights of an
    administrator.

    \b
    Example:
      afterword autostart install
      afterword autostart status
      afterword autostart remove
    """
    session: Session = ctx.obj
    {Action.INSTALL: install, Action.REMOVE: _remove, Action.STATUS: _status}[action](session, yes)


def install(session: Session, yes: bool) -> None:
    """Install it and tell what came of it; asks before it writes over what is not as we left it. Raises
    `AutostartProblem`, and `typer.Exit` where the user says no."""
    from agent.autostart.here import starter_of
    from agent.autostart.starter import State, Whose
    from agent.daemon import who_runs

    starter = starter_of(session.home, session.settings.accounts)
    found = starter.found()
    if found.whose is Whose.FOREIGN:
        sure(f"{found.place} is there already and none of ours. Write over it?", yes=yes)
    elif found.whose is Whose.CHANGED:
        sure(f"{found.place} was changed by hand. Write over it?", yes=yes)
    holder = who_runs(session.home)
    state = starter.standing().state if holder else State.STOPPED
    by_hand = bool(holder) and state not in (State.RUNNING, State.UNKNOWN)
    with terminal.patience("Starting it, and waiting until it says that it is ready ..."):
        starter.install(start=not by_hand)
    terminal.say(f"Installed: {found.place}.", hang=2)
    if by_hand:
        terminal.say(
            f"Afterword runs already ({holder}), started by hand: end that one, and this takes over within a minute."
        )
    elif state is State.UNKNOWN:
        terminal.say(
            f"Afterword ran already ({holder}): if it was started at login, it was started anew now; if by hand, it "
            "goes on: end it and run `afterword autostart install` once more."
        )
    else:
        terminal.say("It runs now.")
    for hint in starter.hints():
        terminal.say(hint)


def _remove(session: Session, yes: bool) -> None:
    from agent.autostart.starter import Whose

    starter, _ = _opened(session)
    found = starter.found()
    if found.whose is Whose.NOBODYS:
        terminal.say("Nothing was installed: there is nothing to remove.")
        return
    if found.whose is Whose.FOREIGN:
        raise UsageProblem(f"{found.place} is none of ours: remove it yourself, if you know what it is for.")
    if found.whose is Whose.CHANGED:
        sure(f"{found.place} was changed by hand. Remove it?", yes=yes)
    starter.remove()
    terminal.say(f"Removed: {found.place}. What is due waits until you run it: `afterword run`.", hang=2)


def _status(session: Session, _yes: bool) -> None:
    from agent.autostart.starter import AutostartProblem, Whose
    from agent.daemon import who_runs

    starter, settings_known = _opened(session)
    found = starter.found()
    holder = who_runs(session.home)
    if found.whose is Whose.NOBODYS:
        try:
            starter.standing()
        except AutostartProblem as problem:
            terminal.say(f"Nothing starts Afterword when you log in. {problem}")
        else:
            terminal.say("Nothing starts Afterword when you log in: `afterword autostart install`.")
    elif found.whose is Whose.FOREIGN:
        terminal.say(f"{found.place} is none of ours; `afterword autostart install` would ask before it replaces it.")
    else:
        terminal.say(f"Installed: {found.place}.", hang=2)
        if found.whose is Whose.CHANGED:
            terminal.say("It was changed by hand.")
        elif settings_known and not found.current:
            terminal.say("It is not as it would be written now: `afterword autostart install` writes it anew.")
        _tell(starter.standing(), holder)
        return
    if holder:
        terminal.say(f"It runs all the same ({holder}), started by hand.")


def _tell(standing: "Standing", holder: str) -> None:
    from agent.autostart.starter import State

    if standing.state is State.RUNNING or (standing.state is State.UNKNOWN and holder):
        terminal.say(f"It runs. {standing.told}".strip())
    elif standing.state is State.STARTING:
        terminal.say("It is starting.")
    elif holder:
        terminal.say(f"It does not run, since another does ({holder}): end that one, and it takes over.")
    else:
        why = f" ({standing.told})" if standing.told else ""
        terminal.say(f"It does not run{why}: `afterword doctor` looks for the cause.")
    if not standing.at_login:
        terminal.say("It is not started when you log in: `afterword autostart install` sees to it.")


def _opened(session: Session) -> "tuple[Starter, bool]":
    """What starts it, and whether the settings are known by which a description is written."""
    from agent.autostart.here import starter_of

    try:
        return starter_of(session.home, session.settings.accounts), True
    except (ConfigError, HomeError):
        return starter_of(session.home, ()), False
