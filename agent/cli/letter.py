"""`letter`: the follow-up on paper."""

import os
import re
import unicodedata
from pathlib import Path
from typing import Annotated

import typer

from agent.cli import terminal
from agent.cli.looking import INTERVIEW
from agent.cli.outfile import check_ending, put
from agent.cli.session import Session
from agent.domain.model import Contact, Interview
from agent.domain.naming import as_sentence, contact_meant
from agent.errors import UsageProblem
from agent.letter.paper import Paper
from agent.service.lookup import interview_named, listed

LONGEST_NAME = 40
POSTAL_ADDRESS = "the postal address"
"""What `compose` finds missing in every letter."""


def letter(
    ctx: typer.Context,
    interview: INTERVIEW = "",
    contact: Annotated[
        str, typer.Option(metavar="NAME", help="To whom; without it, to the one who gets the follow-up.")
    ] = "",
    out: Annotated[
        Path | None, typer.Option(metavar="FILE.pdf", help="Where to; without it, into this folder.")
    ] = None,
    paper: Annotated[Paper | None, typer.Option(help="Without it, what your country uses.")] = None,
) -> None:
    """The follow-up as a letter of one page, a PDF to print and sign.

    It is written from your notes by the template letter.txt.j2, with your address from config.toml (user.address).

    \b
    Example:
      afterword letter k3f9x2 --out letter.pdf
    """
    from agent.letter import letter_to, paper_of, reader_of
    from agent.letter.press import MARK, printed

    check_ending(out, "a PDF", ".pdf")
    session: Session = ctx.obj
    found = _stored(session, interview)
    reader = _named(found, contact) if contact else reader_of(found, session.rules)
    planner, settings = session.planner, session.settings
    page = letter_to(reader, found, planner.author, planner.templates, session.now)
    sheet = paper or paper_of(settings.country, settings.time_zone)
    with terminal.patience("Setting the letter ..."):
        content = printed(
            page.sheet,
            title=page.title,
            author=planner.author.name,
            paper=sheet,
            register=planner.author.register,
            now=session.now,
        )
    _stored(session, found.interview_id)  # it may have been forgotten meanwhile, and then nothing of it is left behind
    path = out or Path(_file_name(found, reader))
    put(path, content, mark=MARK)
    terminal.say(f"Written: {path} ({'A4' if sheet is Paper.A4 else 'US Letter'})")
    _remark(found, reader, page.needs, session)


def _remark(interview: Interview, reader: Contact, needs: tuple[str, ...], session: Session) -> None:
    """What the user should know before it goes into an envelope."""
    heard = [t.at for t in interview.touches if t.contact_id == reader.contact_id and not t.by_user and t.message_id]
    since = [at for at in heard if at >= interview.ends_at]
    if since:
        wrote = f"{reader.name or reader.email} wrote {terminal.moment(max(since), session.zone, session.now)}"
        terminal.say(f"{wrote}: read again whether the letter still fits.", hang=2)
    for need in needs:
        if need == POSTAL_ADDRESS:
            terminal.say("Their street is not known here: write it below the name, or on the envelope.", hang=2)
        else:
            terminal.say(as_sentence(need), hang=2)


def _stored(session: Session, given: str) -> Interview:
    with session.store_to_read.reading() as tables:
        return interview_named(tables, given)


def _named(interview: Interview, name: str) -> Contact:
    found = contact_meant(interview, name, name if "@" in name else "")
    if found is None:
        known = listed([contact.name or contact.email for contact in interview.contacts]) or "nobody yet"
        raise UsageProblem(f"No one person of {interview.matter} is meant by {name!r}: known are {known}.")
    return found


def _file_name(interview: Interview, reader: Contact) -> str:
    """Safe on every file system: "letter-k3f9x2-dana-fox.pdf"; where names are ASCII only, without accents."""
    name = (reader.name or "").casefold()
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    name = re.sub(r"[\W_]+", "-", name).strip("-")[:LONGEST_NAME].rstrip("-")
    return f"letter-{interview.interview_id}{f'-{name}' if name else ''}.pdf"
