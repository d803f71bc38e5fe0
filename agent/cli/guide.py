"""What a newcomer is told on the way to a Google client: each page with its address, and what to do there. With reasons
and refusals it is in docs/gmail.md."""

import sys

from agent.cli import terminal

SCOPES_PAGE = "https://console.cloud.google.com/auth/scopes"

STEPS = (
    ("Make a project (any name; turn on 2-Step Verification first if Google asks).",
     "https://console.cloud.google.com/projectcreate"),
    ("Enable the Gmail API in it.", "https://console.cloud.google.com/apis/api/gmail.googleapis.com"),
    ("Enable the Google Calendar API.", "https://console.cloud.google.com/apis/api/calendar-json.googleapis.com"),
    ("Get started: a name for the app without Google or Gmail in it, your address, audience External.",
     "https://console.cloud.google.com/auth/branding"),
    ("Add these four scopes.", SCOPES_PAGE),
    ("Publish the app, before you sign in: in Testing Google ends every sign-in after seven days.",
     "https://console.cloud.google.com/auth/audience"),
    ("Create a client of the type Desktop app, and download its JSON at once: it is shown only then.",
     "https://console.cloud.google.com/auth/clients"),
)  # fmt: skip

ON_THE_PAGE = (
    'Google warns that it "hasn\'t verified this app", which is your own: choose Advanced, then "Go to ...", and tick '
    "every box."
)

ELSEWHERE = (
    "If that browser is on another machine, its last page cannot be reached: copy that page's address from the address "
    "bar and paste it here."
)


def show(*, open_pages: bool) -> None:
    """Lead somebody at a terminal through the pages, opening each when they press Enter."""
    from agent.signin import SCOPES

    terminal.say("Google lets a program of your own into your mailbox with a client that you make once:", to_error=True)
    interactive = open_pages and sys.stdin.isatty()
    for number, (what, address) in enumerate(STEPS, start=1):
        terminal.say(f"{number}. {what}", hang=3, to_error=True)
        terminal.say(address, indent=3, to_error=True)
        if address == SCOPES_PAGE:
            for scope in SCOPES:
                terminal.say(scope, indent=5, to_error=True)
        if interactive and not _opened(address):
            interactive = False


def _opened(address: str) -> bool:
    """False when the pages are no longer to be opened."""
    import typer

    from agent.cli.connecting import open_in_browser

    answer = typer.prompt("   Enter opens the page, s shows the rest only", default="", show_default=False, err=True)
    return not str(answer).strip() and open_in_browser(address)
