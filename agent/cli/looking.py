"""`status`, `show` and `journal`: what is, what was, and why. Nothing here changes anything."""

from datetime import datetime, timedelta
from typing import Annotated

import typer

from agent.cli import terminal, wording
from agent.cli.session import Session
from agent.domain.model import Cause, Interview, Phase, StepState
from agent.domain.recipients import left_out
from agent.domain.release import lacks_detail
from agent.ports import AccountHealth, JournalEntry, Tables
from agent.service.lookup import interview_named, listed
from agent.service.overview import Overview, Standing, next_of, overview, why_of

JSON = Annotated[bool, typer.Option("--json", help="As JSON, in the shape of docs/json.md.")]
INTERVIEW = Annotated[
    str,
    typer.Argument(
        metavar="[ID]", help="The interview by its id, the beginning of it or its company; without it, the one open."
    ),
]
JOURNAL_READ = 200

SHOWN_IN_FULL = 3
"""So many interviews are shown with every step; of more, each in a line."""

UNREAD_AFTER = timedelta(hours=1)
"""An agent that runs reads every account twice a minute."""


def look(session: Session, *, everything: bool = False, given: str = "") -> Overview:
    """The overview of this home as it is now, or with `given` of that interview alone."""
    settings = session.settings
    with session.store_to_read.reading() as tables:
        only = interview_named(tables, given).interview_id if given else ""
        accounts = [tables.health(account.name) for account in settings.accounts]
        journal = tables.journal(None, JOURNAL_READ)
        return overview(
            tables.interviews(), accounts, journal, session.now, session.rules, everything=everything, only=only
        )


def status(
    ctx: typer.Context,
    interview: Annotated[
        str, typer.Argument(metavar="[ID]", help="Only this interview, by its id or its company, with every step.")
    ] = "",
    everything: Annotated[bool, typer.Option("--all", help="Closed interviews of any age as well.")] = False,
    as_json: JSON = False,
) -> None:
    """What happens next, when and why, and what needs you.

    Of more than three interviews each is a line; one alone is shown with every step.

    \b
    Example:
      afterword status
      afterword status Acme
      afterword status --json | jq '.attention'
    """
    session: Session = ctx.obj
    with terminal.patience("Looking through all interviews ..."):
        seen = look(session, everything=everything or bool(interview), given=interview)
    if as_json:
        from agent.cli import shapes

        terminal.emit(shapes.of_overview(seen))
        return
    print_overview(session, seen)


def tell_next(session: Session, interview: Interview, *, indent: int = 0) -> None:
    """What of an interview comes next, after something was told of it."""
    following = next_of(interview, session.rules)
    words = wording.coming(interview, following, session.rules, session.zone, session.now)
    terminal.say(f"Next: {words}", indent=indent, hang=6)


def print_overview(session: Session, seen: Overview) -> None:
    now, zone = session.now, session.zone
    print_attention(seen)
    if len(seen.standings) <= SHOWN_IN_FULL:
        for standing in seen.standings:
            _print_standing(session, standing)
            terminal.say()
    else:
        _print_lines(session, seen)
    if not seen.standings:
        terminal.say("No interview is known yet.")
        terminal.say(
            "Put its invitation into your calendar or mailbox and `afterword run --once` finds it, "
            "or tell it with `afterword add`."
        )
        terminal.say()
    print_waiting(seen)
    signed_out = _signed_out(session)
    for account in seen.accounts:
        terminal.say(_heard(account, signed_out.get(account.account, ""), zone, now), style=terminal.DIM)


def print_waiting(seen: Overview) -> None:
    """How many drafts wait for the user, and the command that gives what they lack, where nothing above named it."""
    if not seen.waiting:
        return
    drafts = "1 draft waits" if seen.waiting == 1 else f"{seen.waiting} drafts wait"
    terminal.say(f"{drafts} in your Drafts: send, edit or delete.")
    ids = [standing.interview.interview_id for standing in seen.standings if lacks_detail(standing.interview)]
    ids = [one for one in ids if not any(f"`afterword notes {one}" in need.remedy for need in seen.attention)]
    if len(ids) == 1:
        terminal.say(f"A detail of the conversation is lacking: `afterword notes {ids[0]}` adds it.")
    elif ids:
        terminal.say(f"Details of the conversations are lacking: `afterword notes ID` adds them, for {listed(ids)}.")


def _signed_out(session: Session) -> dict[str, str]:
    """The accounts that nobody is signed in to, each with the command that does."""
    from agent.bootstrap import connect_command

    accounts = [account for account in session.settings.accounts if account.provider != "local"]
    return {one.name: connect_command(one) for one in accounts if not session.home.token(one.name).exists()}


def _heard(account: AccountHealth, sign_in: str, zone: str, now: datetime) -> str:
    """When an account was last heard from, and what keeps it from being heard now; `sign_in` is the command that does,
    where nobody is signed in."""
    name = f"Account {account.account}"
    if account.heard_at is None and not account.trouble and not sign_in:
        return f"{name}: not read yet; `afterword run` does, and stays."
    last = f"last read {terminal.moment(account.heard_at, zone, now)}" if account.heard_at else "not read yet"
    if sign_in:
        return f"{name}: {last}; nobody is signed in, and {sign_in} does."
    if until := account.waits(now):
        return f"{name}: {last}; {account.left_alone(terminal.moment(until, zone, now))}."
    if account.trouble and account.trouble_since is not None:
        since = terminal.moment(account.trouble_since, zone, now)
        why = "" if account.needs_user else f" ({account.trouble.rstrip('.')}); it is tried again by itself"
        return f"{name}: {last}; it cannot be read since {since}{why}."
    if account.heard_at is not None and now - account.heard_at > UNREAD_AFTER:
        return f"{name}: {last}, and not since: `afterword doctor` says why."
    return f"{name}: {last}."


def print_attention(seen: Overview) -> None:
    if not seen.attention:
        return
    terminal.say("Needs you:", style=terminal.BOLD)
    for one in seen.attention:
        terminal.say(f"! {one.what}", indent=2, hang=2, style=terminal.RED)
        terminal.say(f"-> {one.remedy}", indent=4, hang=3)
    terminal.say()


def _print_standing(session: Session, standing: Standing) -> None:
    interview, now, zone = standing.interview, session.now, session.zone
    terminal.say(wording.heading(interview), style=terminal.BOLD, hang=2)
    terminal.say(wording.setting(interview, zone, now), indent=2, hang=2)
    if interview.phase is Phase.CLOSED and not any(s.is_open for s in interview.steps):
        why = wording.ending(interview)
        terminal.say(f"Nothing more is to come{f': {why}' if why else ''}.", indent=2, hang=2)
        return
    terminal.say(f"Next: {wording.coming(interview, standing.next, session.rules, zone, now)}", indent=2, hang=6)
    for step in (one for one in interview.steps if one.key != standing.next.key):
        terminal.say(f"- {wording.step(interview, step, session.rules, zone, now)}", indent=2, hang=2)
    _print_missing(session, interview, indent=2)


def _print_lines(session: Session, seen: Overview) -> None:
    """Many interviews, each in a line: first those with a draft for the user, then by what comes when."""
    ready, coming, over = [], [], []
    for standing in seen.standings:
        interview, following = standing.interview, standing.next
        step = interview.step(following.key) if following.key else None
        if interview.phase is Phase.CLOSED and not any(s.is_open for s in interview.steps):
            over.append(standing)
        elif step is not None and step.lies_in_drafts and following.at is None:
            ready.append(standing)
        else:
            coming.append(standing)
    coming.sort(key=lambda one: (one.next.at is None, one.next.at or session.now))
    for heading, standings in (("In your Drafts:", ready), ("To come:", coming), ("Over:", over)):
        if standings:
            terminal.say(heading, style=terminal.BOLD)
            for standing in standings:
                _print_line(session, standing)
            terminal.say()
    example = seen.standings[0].interview
    terminal.say(f"`afterword status {example.interview_id}` shows one with every step.")


def _print_line(session: Session, standing: Standing) -> None:
    interview = standing.interview
    words = wording.in_short(interview, standing.next, session.rules, session.zone, session.now)
    line = f"{wording.matter(interview)} [{interview.interview_id}]: {words}"
    if len(line) + 2 > terminal.width() and interview.company:
        line = f"{interview.company} [{interview.interview_id}]: {words}"
    terminal.say(line, indent=2, hang=2)
    _print_missing(session, interview, indent=4)


def _print_missing(session: Session, interview: Interview, *, indent: int) -> None:
    """Whose address or part is missing, with the command that says it."""
    if interview.phase is Phase.CLOSED:
        return
    command = f"`afterword notes {interview.interview_id} --contact"
    held = {s.contact_id for s in interview.steps if s.cause is Cause.NO_ADDRESS and s.state is StepState.HELD}
    for contact in (c for c in wording.without_address(interview, session.rules) if c.contact_id not in held):
        terminal.say(
            f"- the address of {contact.name} is missing: {command} {wording.quoted(f'{contact.name} <address>')}`",
            indent=indent,
            hang=2,
        )
    for contact in left_out(interview, session.rules):
        who = wording.quoted(f"{contact.name} <{contact.email}>:interviewer".strip())
        terminal.say(
            f"- nothing to {contact.name or contact.email}, whose part is not clear: {command} {who}` (or :recruiter)",
            indent=indent,
            hang=2,
        )


def show(ctx: typer.Context, interview: INTERVIEW = "", as_json: JSON = False) -> None:
    """Everything that is known of one interview.

    Facts with where they come from, people, what you told, every step with the text of its note, and the journal.

    \b
    Example:
      afterword show k3f9x2
    """
    session: Session = ctx.obj
    with session.store_to_read.reading() as tables:
        found = interview_named(tables, interview)
        entries = tables.journal(found.interview_id, 1000)
        texts = {step.key: note for step in found.steps if (note := tables.message_of(step.key)) is not None}
    if as_json:
        from agent.cli import shapes

        value = shapes.of_interview(found, why_of(found))
        for step in value["steps"]:
            note = texts.get(step["key"])
            step["subject"] = note.subject if note else ""
            step["text"] = note.text if note else ""
        value["debrief"] = shapes.of_value(found.debrief)
        value["evidence"] = shapes.of_value(found.evidence)
        value["journal"] = shapes.of_journal(entries)
        terminal.emit(value)
        return
    _print_interview(session, found)
    for step in found.steps:
        terminal.say()
        terminal.say(wording.step(found, step, session.rules, session.zone, session.now), style=terminal.BOLD, hang=2)
        terminal.say(f"key {step.key}", indent=2, style=terminal.DIM)
        if step.remedy:
            terminal.say(f"-> {step.remedy}", indent=2, hang=3)
        note = texts.get(step.key)
        if note is not None:
            terminal.say(f"Subject: {note.subject}", indent=4, hang=2)
            terminal.say()
            terminal.quote(note.text)
    terminal.say()
    terminal.say("Journal", style=terminal.BOLD)
    _print_journal(entries, session.zone, session.now, of_one=True)


def _print_interview(session: Session, interview: Interview) -> None:
    now, zone = session.now, session.zone
    terminal.say(wording.heading(interview), style=terminal.BOLD, hang=2)
    phase = wording.closed(interview) or interview.phase.value
    why = wording.ending(interview) if interview.closing is not None else why_of(interview)
    following = wording.coming(interview, next_of(interview, session.rules), session.rules, zone, now)
    terminal.table(
        [
            ("when", wording.setting(interview, zone, now)),
            ("state", f"{phase}{', paused' if interview.paused else ''}{f': {why}' if why else ''}"),
            ("next", following if interview.closing is None or any(s.is_open for s in interview.steps) else ""),
            ("account", interview.account),
            ("they decide", _promised(interview, zone, now)),
            *(("person", wording.person(contact)) for contact in interview.contacts),
            *(("seen", f"{evidence.fact} ({evidence.source})") for evidence in interview.evidence),
            *wording.debrief(interview, zone, now),
        ]
    )


def _promised(interview: Interview, zone: str, now: datetime) -> str:
    if interview.promised_at is None:
        return ""
    words = f" (“{interview.promised_words}”)" if interview.promised_words else ""
    return f"by {terminal.day(interview.promised_at, zone, now)}{words}"


def journal(
    ctx: typer.Context,
    interview: Annotated[str, typer.Argument(metavar="[ID]", help="Of this interview only.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=100_000, metavar="N", help="So many of the latest lines.")] = 50,
    as_json: JSON = False,
) -> None:
    """What happened, when, and on what evidence.

    \b
    Example:
      afterword journal k3f9x2 --limit 20
    """
    session: Session = ctx.obj
    with session.store_to_read.reading() as tables:
        entries = _entries(tables, interview, limit)
    if as_json:
        from agent.cli import shapes

        terminal.emit({"journal": shapes.of_journal(entries)})
        return
    if not entries:
        terminal.say("Nothing has happened yet.")
    _print_journal(entries, session.zone, session.now, of_one=bool(interview))


def _entries(tables: Tables, given: str, limit: int) -> list[JournalEntry]:
    return tables.journal(interview_named(tables, given).interview_id if given else None, limit)


def _print_journal(entries: list[JournalEntry], zone: str, now: datetime, *, of_one: bool) -> None:
    """Each line with its moment; with the interview's id unless they are `of_one`. What several lines in a row rest on
    is said once."""
    rows = []
    said: tuple[datetime, str, str] | None = None
    for entry in entries:
        rests_on = (entry.at, entry.interview_id, entry.evidence)
        more = wording.more_than(entry.what, entry.evidence) if rests_on != said else ""
        evidence = f" ({wording.aside(more)})" if more else ""
        said = rests_on
        of = f" [{entry.interview_id}]" if entry.interview_id and not of_one else ""
        rows.append((terminal.moment(entry.at, zone, now), f"{entry.what}{evidence}{of}"))
    terminal.table(rows, indent=0)
