"""`run` and `demo`: the agent at work."""

import shlex
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from agent.cli import terminal
from agent.cli.looking import look, print_attention, print_waiting
from agent.cli.session import Session
from agent.errors import NeedsUser
from agent.service.overview import Standing

NAME = "afterword"


def run(
    ctx: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="One complete turn, then stop: for cron.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log more.")] = False,
) -> None:
    """Run the agent, or with --once a single turn of it.

    Without --once it stays until it is stopped (Ctrl-C or SIGTERM). It takes up changed settings, and a newly connected
    account, within half a minute, or at once on SIGHUP. With --once the exit code is 0 when nothing needs you, and 3
    when something does.

    \b
    Example:
      afterword run
      afterword run --once
    """
    from agent import logs
    from agent.daemon import Daemon, run_once

    session: Session = ctx.obj
    settings = session.settings
    if not once:
        logs.set_up(verbose=verbose)
        if terminal.is_terminal():
            terminal.say("At work until Ctrl-C; `afterword status` in another window says what is.", to_error=True)
        Daemon(session.home, settings, session.clock).run()
        return
    if verbose:
        logs.set_up(verbose=True)
    else:
        logs.keep_quiet()
    with terminal.patience("Reading your mailbox and calendar ..."):
        outcome = run_once(session.home, settings, session.clock)
    for trouble in outcome.troubles:
        terminal.complain(trouble)
    seen = look(session)
    counts = [
        _count(outcome.messages, "change", "in your mailbox"),
        _count(outcome.events, "event", "in your calendar"),
        _count(outcome.rows, "thing", "done"),
    ]
    done = [count for count in counts if count]
    terminal.say(f"One turn: {', '.join(done) if done else 'nothing was due'}.")
    print_waiting(seen)
    _print_soonest(session, seen.standings)
    if seen.attention:
        print_attention(seen)
        raise NeedsUser(len(seen.attention))


def _count(number: int, what: str, done: str = "") -> str:
    if not number:
        return ""
    return f"{number} {what}{'' if number == 1 else 's'}{f' {done}' if done else ''}"


def _print_soonest(session: Session, standings: Sequence[Standing]) -> None:
    dated = [(s.next.at, s.next.what, s.interview.matter) for s in standings if s.next.at is not None]
    if dated:
        at, what, matter = min(dated)
        terminal.say(f"Next: {what} ({matter}), {terminal.due(at, session.zone, session.now)}.")


def demo(
    ctx: typer.Context,
    home: Annotated[
        Path | None, typer.Option("--home", metavar="DIR", help="Where to play it; a new folder without it.")
    ] = None,
) -> None:
    """Watch a whole interview being played, from its end to its last note.

    Everything goes through the real engine and the real mailbox; only the clock and the other side are played. Nothing
    leaves this machine. The folder stays, to look at.

    \b
    Example:
      afterword demo
      afterword demo --home ./demo
    """
    from agent.demo import play

    session: Session = ctx.obj
    chosen = home or session.given_home
    folder = Path(chosen) if chosen else Path(tempfile.mkdtemp(prefix="afterword-demo-"))
    play(folder, terminal.show, called_as(sys.argv[0]))


def called_as(path: str) -> str:
    """How the user calls this program: by its name where their PATH leads to it, else by the path they typed."""
    called = Path(path)
    if called.stem != NAME or not called.exists():
        return NAME
    found = shutil.which(NAME)
    return NAME if found is not None and Path(found).samefile(called) else shlex.quote(path)
