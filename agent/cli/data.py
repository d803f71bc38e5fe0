"""`export`, `intake` and `read`: what is kept, and how files are understood, for people and for programs."""

import json
import os
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from agent import __version__
from agent.cli import shapes, terminal
from agent.cli.session import Session
from agent.errors import CalendarFileError, HomeError, UsageProblem

if TYPE_CHECKING:
    from providers.base import CalendarEvent

MOST_READ = 64 * 2**20
"""More bytes than any message is looked at."""

LINES = Annotated[bool, typer.Option("--json", help="As JSON, one object a line.")]
FILES = Annotated[list[Path], typer.Argument(metavar="FILE...", help="The files.")]


def export(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Where to; without it, to the screen.")] = None,
) -> None:
    """Write out everything that is kept, as JSON.

    A file is made for you alone, and none that is there is overwritten.

    \b
    Example:
      afterword export afterword.json
    """
    session: Session = ctx.obj
    text = json.dumps(_everything(session), indent=2) + "\n"
    if file is None:
        sys.stdout.write(text)
        return
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(text)
    except FileExistsError:
        raise UsageProblem(f"{file} is there already: choose another name.") from None
    except OSError as error:
        raise HomeError(file, f"{file} cannot be written ({error.strerror}): choose another place.") from None
    terminal.say(f"Written: {file}")


def _everything(session: Session) -> dict[str, Any]:
    accounts = [account.name for account in session.settings.accounts]
    with session.store_to_read.reading() as tables:
        interviews = list(tables.interviews())
        notes = {step.key: tables.message_of(step.key) for interview in interviews for step in interview.steps}
        return {
            "program": f"afterword {__version__}",
            "exported_at": shapes.instant(session.now),
            "interviews": shapes.of_value(interviews),
            "notes": {key: shapes.of_value(note) for key, note in notes.items() if note is not None},
            "journal": shapes.of_journal(tables.journal(None, sys.maxsize)),
            "accounts": [shapes.of_account(tables.health(name)) for name in accounts],
        }


def intake(ctx: typer.Context, files: FILES, as_json: LINES = False) -> None:
    """Say which events of .ics files are interviews, and why. Nothing is recorded.

    \b
    Example:
      afterword intake invitation.ics
      afterword intake --json calendar/*.ics
    """
    from agent.bootstrap import author_of
    from agent.cli.adding import read_calendar
    from agent.intake import describe, read_event

    session: Session = ctx.obj
    author = author_of(session.settings)
    broken = None
    for path in files:
        try:
            events, left_out = read_calendar(session, path)
        except CalendarFileError as error:
            broken = error
            terminal.complain(str(error))
            if as_json:
                nothing = dict.fromkeys(("state", "kind", "company", "role", "starts_at", "ends_at"))
                told = {"file": str(path), "interview": False, **nothing, "contacts": [], "evidence": [str(error)]}
                terminal.emit_line(told)
            continue
        for problem in left_out:
            terminal.complain(f"{path}: {problem}")
        if not events and not left_out:
            terminal.complain(f"{path}: no event was found in it.")
        for event in first_of_each(events):
            finding = read_event(event, author)
            if as_json:
                terminal.emit_line(describe(finding, file=str(path)))
                continue
            words = "an interview" if finding.counts else f"no interview ({finding.state})"
            when = terminal.span(event.starts_at, event.ends_at, session.zone, session.now)
            terminal.say(f"{path}: {words}: {event.summary or 'without a title'}, {when}", hang=2)
            for evidence in finding.evidence:
                terminal.say(f"- {evidence.fact}", indent=2, hang=2)
    if broken is not None:
        raise typer.Exit(broken.exit_code)


def first_of_each(events: "Iterable[CalendarEvent]") -> "list[CalendarEvent]":
    """Of a series its first occurrence: what a series is, it is throughout."""
    firsts: dict[str, CalendarEvent] = {}
    for event in sorted(events, key=lambda event: event.starts_at):
        firsts.setdefault(event.uid or event.ref, event)
    return list(firsts.values())


_FIELD = re.compile(
    rb"^(?:from|to|cc|subject|date|message-id|received|return-path|reply-to|sender|delivered-to|content-type|"
    rb"mime-version|in-reply-to|auto-submitted)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = re.compile(rb"\s*(?:From [^\n]*\n)?[!-9;-~]+[ \t]*:")
NOT_A_MAIL = "this is not a mail. Save the message itself from your mail program, as an .eml file, and give that."


def is_mail(content: bytes) -> bool:
    """Whether a file begins as a message does: with a field, one of them of mail (RFC 5322, section 3.6)."""
    head = content.replace(b"\r\n", b"\n").lstrip(b"\n").partition(b"\n\n")[0]
    return _HEAD.match(head) is not None and _FIELD.search(head) is not None and b"\0" not in head


def read(files: FILES, as_json: LINES = False) -> None:
    """Say what messages are and mean. Each file is one message, as it lies in a Maildir. Needs no home folder.

    A file that is no mail is named, and the exit code is 2; with --json it has its line all the same.

    \b
    Example:
      afterword read reply.eml
      afterword read --json mail/cur/*
    """
    from agent.reading import describe
    from agent.reading import read as read_message
    from providers.base import Folder
    from providers.mime import from_bytes

    unread = False
    for path in files:
        try:
            with path.open("rb") as stream:
                received_at = datetime.fromtimestamp(os.fstat(stream.fileno()).st_mtime, UTC)
                content = stream.read(MOST_READ)
        except OSError as error:
            unread = True
            terminal.complain(f"{path}: it cannot be read ({error.strerror}).")
            continue
        if not is_mail(content):
            terminal.complain(f"{path}: {NOT_A_MAIL}")
            if not as_json:
                unread = True
                continue
        message = from_bytes(content, ref=str(path), thread_ref="", folder=Folder.INBOX, received_at=received_at)
        reading = read_message(message)
        if as_json:
            terminal.emit_line(describe(reading, str(path)))
            continue
        words = [part.value.replace("_", " ") for part in (reading.kind, reading.intent) if part is not None]
        terminal.say(f"{path}: {', '.join(words)}", hang=2)
        for evidence in reading.evidence:
            terminal.say(f"- {evidence}", indent=2, hang=2)
    if unread:
        raise typer.Exit(2)
