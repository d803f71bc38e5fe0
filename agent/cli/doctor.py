"""`doctor`: the whole installation looked over, and what to do about what is found."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from agent.cli import terminal
from agent.cli.looking import JSON
from agent.cli.session import Session

if TYPE_CHECKING:
    from agent.doctor import Finding


def doctor(
    ctx: typer.Context,
    offline: Annotated[
        bool, typer.Option("--offline", help="Ask no provider: neither whether it lets you in, nor for the time.")
    ] = False,
    as_json: JSON = False,
) -> None:
    """Look everything over: settings, database, sign-ins, clock, autostart.

    It works when they do not, which is when it is needed. The exit code is 0 when nothing is wrong, 3 when something
    will not go well for long or waits for you, and 1 when something does not work.

    \b
    Example:
      afterword doctor
      afterword doctor --offline --json | jq '.findings[].what'
    """
    from agent.doctor import Level, examine, worst

    session: Session = ctx.obj
    found: list[Finding] = []
    with terminal.patience("Asking your keyring and your providers ...", after_s=3):
        for finding in examine(session.home, session.clock, network=not offline):
            found.append(finding)
            if not as_json:
                _tell(finding)
    if as_json:
        terminal.emit({"level": worst(found).name.casefold(), "findings": [_shape(one) for one in found]})
    else:
        _sum_up(found)
    code = {Level.FAULT: 1, Level.WARNING: 3}.get(worst(found), 0)
    if code:
        raise typer.Exit(code)


def _tell(finding: "Finding") -> None:
    from agent.doctor import Level

    name = finding.check + (f" ({finding.account})" if finding.account else "")
    mark = {Level.OK: "ok", Level.NOTE: "note", Level.WARNING: "look", Level.FAULT: "FAULT"}[finding.level]
    style = {Level.OK: terminal.DIM, Level.NOTE: "", Level.WARNING: terminal.BOLD, Level.FAULT: terminal.RED}
    terminal.say(f"[{mark}] {name}: {finding.what}", hang=4, style=style[finding.level])
    if finding.remedy:
        terminal.say(f"-> {finding.remedy}", indent=4, hang=3)


def _sum_up(found: "list[Finding]") -> None:
    from agent.doctor import Level

    faults = sum(one.level is Level.FAULT for one in found)
    looks = sum(one.level is Level.WARNING for one in found)
    terminal.say()
    if not faults and not looks:
        terminal.say("All is well.", style=terminal.BOLD)
        return
    said = [
        f"{faults} {'thing does' if faults == 1 else 'things do'} not work" if faults else "",
        f"{looks} {'thing wants' if looks == 1 else 'things want'} a look" if looks else "",
    ]
    terminal.say(f"{', '.join(filter(None, said))}.", style=terminal.BOLD)


def _shape(finding: "Finding") -> dict[str, Any]:
    return {
        "check": finding.check,
        "account": finding.account or None,
        "level": finding.level.name.casefold(),
        "what": finding.what,
        "remedy": finding.remedy,
    }
