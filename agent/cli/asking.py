"""Asking the user at the terminal. Where nobody can answer, it says which flag answers instead."""

from collections.abc import Callable
from typing import TypeVar

import typer

from agent.cli import terminal
from agent.errors import UsageProblem

T = TypeVar("T")


def ask(question: str, read: Callable[[str], T], *, flag: str, default: str | None = None) -> T:
    """The answer as `read` understands it; asked again while `read` raises `UsageProblem`. An empty default may be left
    empty. Raises `UsageProblem` when nobody answers."""
    while True:
        try:
            proposal = default or ""
            given = str(typer.prompt(terminal.line(question), default=proposal, show_default=bool(default), err=True))
        except typer.Abort as abort:
            if isinstance(abort.__context__, KeyboardInterrupt):
                raise KeyboardInterrupt from None
            terminal.say(to_error=True)
            raise UsageProblem(f"Nobody answers here: give {flag}.") from None
        if default is None and not given.strip():
            terminal.say("This one has to be answered.", to_error=True)
            continue
        try:
            return read(given)
        except UsageProblem as problem:
            terminal.say(str(problem), to_error=True)


def sure(question: str, *, yes: bool) -> None:
    """Go on only when the user says yes. Raises `typer.Exit` when not, `UsageProblem` when nobody answers."""
    if not agrees(question, yes=yes):
        terminal.say("Nothing was changed.")
        raise typer.Exit(1)


def agrees(question: str, *, yes: bool) -> bool:
    """Whether the user says yes; with `yes` they have. Raises `UsageProblem` when nobody answers."""
    if yes:
        return True
    try:
        agreed = typer.confirm(terminal.line(question), default=False, err=True)
    except typer.Abort as abort:
        if isinstance(abort.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        terminal.say(to_error=True)
        raise UsageProblem("Nobody answers here: give --yes when you are sure.") from None
    return agreed
