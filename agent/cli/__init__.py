"""The command line: `main`, the table of commands, and the one place where an error becomes a sentence.

Each command lies in a room of its own kind and is imported when it is asked for, so that `afterword --help` and
`afterword status` load nothing of a provider, a template engine or a calendar library. A command parses, calls one
function of a service, and prints; what is decided is decided below.
"""

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from agent import __version__
from agent.cli import terminal
from agent.cli.session import Session
from agent.clock import Clock, SystemClock
from agent.errors import AfterwordError

COMMANDS = {
    "Set up": {
        "setup": ("agent.cli.guided.command", "Set everything up, question by question, to a daemon at work."),
        "init": ("agent.cli.setup", "Make a home folder and nothing else: settings, database, mailbox."),
        "connect": ("agent.cli.connecting", "Sign in to a mailbox and its calendar, once, in your browser."),
        "disconnect": ("agent.cli.connecting", "Take a sign-in back, at the provider and here."),
        "demo": ("agent.cli.running", "Watch a whole interview being played, from its end to its last note."),
    },
    "Interviews": {
        "add": ("agent.cli.adding", "Record an interview, by hand or from an .ics file."),
        "notes": ("agent.cli.telling", "Tell how a conversation went; the notes are made of it."),
        "call": ("agent.cli.calling", "What to say in a call; afterwards, what came of it."),
        "status": ("agent.cli.looking", "What happens next, when and why, and what needs you."),
        "show": ("agent.cli.looking", "Everything that is known of one interview."),
        "journal": ("agent.cli.looking", "What happened, when, and on what evidence."),
        "report": (
            "agent.cli.report",
            "A page with a timeline of each interview, the week ahead, and how long answers took.",
        ),
        "preview": ("agent.cli.foreseeing", "A note as it lies in Drafts, or would be written, and what it lacks."),
        "rehearse": ("agent.cli.foreseeing", "Every note and date to come, without touching a mailbox."),
        "letter": ("agent.cli.letter", "The follow-up as a letter of one page, a PDF to print and sign."),
    },
    "Steering": {
        "skip": ("agent.cli.steering", "Leave out a step, or a whole interview (a no-show, say)."),
        "pause": ("agent.cli.steering", "Stop everything of an interview until it is resumed."),
        "resume": ("agent.cli.steering", "Let a paused interview, or a held step, go on."),
        "reschedule": ("agent.cli.steering", "Choose the date of a step yourself."),
        "forget": ("agent.cli.steering", "Remove everything that is known of an interview."),
    },
    "Running": {
        "run": ("agent.cli.running", "Run the agent, or with --once a single turn of it."),
        "autostart": ("agent.cli.autostart", "Have the agent started when you log in, and again when it fails."),
        "doctor": ("agent.cli.doctor", "Look everything over: settings, database, sign-ins, clock, autostart."),
    },
    "Data": {
        "export": ("agent.cli.data", "Write out everything that is kept, as JSON."),
        "intake": ("agent.cli.data", "Say which events of .ics files are interviews, and why."),
        "read": ("agent.cli.data", "Say what messages are and mean."),
    },
}
"""Heading -> command -> where it lies and its first line, by which `--help` lists it without loading it."""


class _OnUse(Mapping[str, Any]):
    """The commands by name, each made when it is asked for."""

    def __init__(self) -> None:
        self._places = {name: place for group in COMMANDS.values() for name, (place, _) in group.items()}

    def __getitem__(self, name: str) -> Any:
        function = getattr(import_module(self._places[name]), name)
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(name, no_args_is_help=False)(function)
        return typer.main.get_command(alone)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class _Commands(TyperGroup):
    """The top of the command line."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands: Any = _OnUse()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer's signature
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer's signature
        for heading, commands in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl([(f"{name:<10}", about) for name, (_, about) in commands.items()])

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; an error of ours or of a provider is told in one sentence."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            code = _exit_code(error)
            if code is None or os.environ.get("AFTERWORD_DEBUG") == "1":
                raise
            terminal.complain(str(error))
            raise typer.Exit(code) from None


def _exit_code(error: Exception) -> int | None:
    """What the program ends with after an error that is told to the user; None for a fault of the program's."""
    if isinstance(error, AfterwordError):
        return error.exit_code
    base = sys.modules.get("providers.base")  # not loaded, it has raised nothing
    return 1 if base is not None and isinstance(error, base.ProviderError) else None


def _version(wanted: bool) -> None:
    if wanted:
        terminal.say(f"afterword {__version__}")
        raise typer.Exit


def build(clock: Clock) -> typer.Typer:
    """The command line, with the clock that its commands go by."""
    app = typer.Typer(
        name="afterword",
        cls=_Commands,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
    )

    @app.callback()
    def afterword(
        ctx: typer.Context,
        home: Annotated[
            str | None,
            typer.Option(
                "--home", metavar="DIR", help="The folder with config.toml, database and mailbox. [env: AFTERWORD_HOME]"
            ),
        ] = None,
        version: Annotated[  # noqa: ARG001 - its callback does it
            bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
        ] = False,
    ) -> None:
        """The right notes after a job interview, in the mailbox you already use.

        \b
        Begin with:
          afterword demo                 see it work, in a folder of its own
          afterword setup                set it up for you
          afterword COMMAND --help       every command has an example
        """
        terminal.set_up()
        ctx.obj = Session(home, clock)

    return app


def main() -> None:
    """The program. Exit codes: `agent.errors`; 1 for trouble with a mailbox, or where what it says cannot be written;
    2 for a wrong command line."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started it
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
    try:
        build(SystemClock())(prog_name="afterword")
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # so that nothing is written to it at the end either
        sys.stderr.write("afterword: What it says could not be written: no space is left there.\n")
        sys.exit(1)
