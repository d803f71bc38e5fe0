"""`report`: everything at a glance, as a page for the browser."""

from pathlib import Path
from typing import Annotated

import typer

from agent.cli import terminal
from agent.cli.outfile import check_ending, put
from agent.cli.session import Session

JOURNAL_READ = 200


def report(
    ctx: typer.Context,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE.html", help="Where to; without it, report.html in the home folder.")
    ] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Show it in your browser.")] = False,
) -> None:
    """A page with a timeline of each interview, the week ahead, and how long answers took.

    One HTML file that needs no network. It is made for you alone, for it names everybody who wrote to you.

    \b
    Example:
      afterword report --open
      afterword report --out today.html
    """
    from agent.report import report_of
    from agent.report.page import MARK, rendered

    check_ending(out, "an HTML page", ".html", ".htm")
    session: Session = ctx.obj
    settings = session.settings
    with terminal.patience("Looking through all interviews ..."):
        with session.store_to_read.reading() as tables:
            made = report_of(
                list(tables.interviews()),
                [tables.health(account.name) for account in settings.accounts],
                tables.journal(None, JOURNAL_READ),
                session.now,
                session.rules,
                name=settings.name,
            )
        content = rendered(made).encode()
    path = (out or session.home.report).absolute()
    put(path, content, mark=MARK)
    terminal.show(f"Written: {path}")
    if open_it:
        from agent.cli.browser import open_in_browser

        if not open_in_browser(path.as_uri()):
            terminal.say(f"No browser could be opened from here; open {path.as_uri()} in yours.")
