"""What a newcomer is told on the way to a client of their own: each page with its address, and what to do there. With
reasons and refusals it is in docs/gmail.md and docs/outlook.md, which `connect --guide` prints."""

import re
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agent.cli import terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The way to one provider's client. A step is what to do and the page to do it on, "" for the one before;
    `listed` are lines that belong below a step, by its number. `question` asks for what `option` of `connect` takes,
    `options` are those that this provider alone has."""

    intro: str
    steps: tuple[tuple[str, str], ...]
    listed: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    question: str
    option: str
    needed: str
    options: tuple[str, ...]
    on_the_page: str


GMAIL = Guide(
    intro="Google lets a program of your own into your mailbox with a client that you make once:",
    steps=(
        ("Make a project (any name; turn on 2-Step Verification first if Google asks).",
         "https://console.cloud.google.com/projectcreate"),
        ("Enable the Gmail API in it.", "https://console.cloud.google.com/apis/api/gmail.googleapis.com"),
        ("Enable the Google Calendar API.", "https://console.cloud.google.com/apis/api/calendar-json.googleapis.com"),
        ("Get started: a name for the app without Google or Gmail in it, your address, audience External.",
         "https://console.cloud.google.com/auth/branding"),
        ("Add these four scopes.", "https://console.cloud.google.com/auth/scopes"),
        ("Publish the app, before you sign in: in Testing Google ends every sign-in after seven days.",
         "https://console.cloud.google.com/auth/audience"),
        ("Create a client of the type Desktop app, and download its JSON at once: it is shown only then.",
         "https://console.cloud.google.com/auth/clients"),
    ),
    listed={5: (
        "https://www.googleapis.com/auth/gmail.readonly",
        "https://www.googleapis.com/auth/gmail.compose",
        "https://www.googleapis.com/auth/calendar.events.readonly",
        "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
    )},
    question="Path of client_secret.json, or its content pasted:",
    option="client",
    needed="A client is needed: give --client with the path of client_secret.json.",
    options=("client",),
    on_the_page='Google warns that it "hasn\'t verified this app", which is your own: choose Advanced, then "Go to '
    '...", and tick every box.',
)  # fmt: skip

OUTLOOK = Guide(
    intro="Microsoft lets a program of your own into your mailbox by an app registration that you make once:",
    steps=(
        ("Have a directory to register in: at work you have one; for outlook.com alone sign up for Azure (no charge).",
         "https://azure.microsoft.com/free"),
        ("New registration: any name, for any organizational directory and personal accounts, or your company alone.",
         "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade"),
        ("Overview: copy the Application (client) ID.", ""),
        ("Authentication, Add a platform, Mobile and desktop applications: type this address, and Configure.", ""),
        ("Authentication, further down: Allow public client flows, Yes, and Save. Make no secret.", ""),
        ("API permissions, Add a permission, Microsoft Graph, Delegated permissions: these four.", ""),
        ("At work: Grant admin consent, or ask your administrator to (--guide has the words for it).", ""),
    ),
    listed={
        4: ("http://localhost",),
        6: ("User.Read", "Mail.ReadWrite", "Calendars.Read", "Mail.Send"),
    },
    question="The Application (client) ID:",
    option="client_id",
    needed="A client id is needed: give --client-id with the Application (client) ID of your registration.",
    options=("client_id", "authority", "device_code"),
    on_the_page="Microsoft says that the app is unverified, which is your own: look at what it asks for, and Accept. "
    "If its page shows an error instead (AADSTS and a number), paste that here, and you are told what to do.",
)  # fmt: skip

GUIDES = {"gmail": GMAIL, "outlook": OUTLOOK}

ELSEWHERE = (
    "If that browser is on another machine, its last page cannot be reached: copy that page's address from the address "
    "bar and paste it here."
)


def show(guide: Guide, *, open_pages: bool) -> None:
    """Lead somebody at a terminal through the pages, opening each when they press Enter."""
    terminal.say(guide.intro, to_error=True)
    interactive = open_pages and sys.stdin.isatty()
    for number, (what, address) in enumerate(guide.steps, start=1):
        terminal.say(f"{number}. {what}", hang=3, to_error=True)
        if address:
            terminal.say(address, indent=3, to_error=True)
        for listed in guide.listed.get(number, ()):
            terminal.say(listed, indent=5, to_error=True)
        if interactive and address and not _opened(address):
            interactive = False


def show_page(provider: str) -> None:
    """Print the whole guide as it is in the documents, fitted to the terminal; no address in it is broken."""
    from agent.resources import guide_page

    terminal.show("\n".join(_fitted(guide_page(provider).read_text(encoding="utf-8"), terminal.width())))


def _fitted(text: str, width: int) -> Iterator[str]:
    """Markdown as plain lines: paragraphs and items are filled, the rows of a table are items, code stays as it is."""
    text = re.sub(r"<(https?://[^>]+)>", r"\1", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)  # to another place of the page, or of the documents
    for block in re.split(r"\n{2,}", text.strip()):
        if block.startswith("```"):
            yield from block.splitlines()[1:-1]
        else:
            for words, hang in _pieces(block):
                plain = re.sub(r"\*\*|`|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)", "", words)
                yield from textwrap.wrap(
                    plain, width, subsequent_indent=" " * hang, break_long_words=False, break_on_hyphens=False
                )
        yield ""


def _pieces(block: str) -> Iterator[tuple[str, int]]:
    """What is filled by itself, and how far its further lines are indented."""
    held, hang = "", 0
    for line in block.splitlines():
        item = re.match(r"(?:[-*]|\d+\.) ", line)
        if item or line.startswith(("|", "#")):
            if held:
                yield held, hang
            held, hang = "", 0
        if re.fullmatch(r"[|\s:-]+", line):
            continue
        if line.startswith("|"):
            yield "- " + " | ".join(cell.strip() for cell in line.strip("|").split("|")), 2
        elif line.startswith("#"):
            yield line.lstrip("# "), 0
        else:
            held, hang = (line, item.end()) if item else (f"{held} {line.strip()}".strip(), hang)
    if held:
        yield held, hang


def _opened(address: str) -> bool:
    """False when the pages are no longer to be opened."""
    import typer

    from agent.cli.browser import open_in_browser

    answer = typer.prompt("   Enter opens the page, s shows the rest only", default="", show_default=False, err=True)
    return not str(answer).strip() and open_in_browser(address)
