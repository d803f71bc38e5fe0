"""What comes after the questions of `setup`: the first note rehearsed, and the start by itself."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import typer

from agent.cli import terminal, wording
from agent.cli.asking import ask
from agent.cli.foreseeing import show_note
from agent.cli.guided.mailbox import EMBEDDED
from agent.cli.session import Session
from agent.domain.identity import contact_id_of, interview_id_of_record
from agent.domain.model import Contact, Interview, Kind, Phase, Role
from agent.domain.naming import title_of
from agent.errors import UsageProblem
from agent.places import zone_of
from agent.service.rehearsal import Written, rehearse
from agent.setup.survey import Find, Taken


def show_first_note(session: Session, finds: Sequence[Find]) -> None:
    """The first note that will be written, with its date; of an invented interview where none is coming."""
    coming = [
        find.interview for find in finds if find.taken is Taken.INTERVIEW and find.interview.phase is Phase.SCHEDULED
    ]
    coming.sort(key=lambda interview: interview.ends_at)
    for interview in coming:
        notes, after = rehearse(session.planner, interview, {}, session.now)
        if notes:
            _show(session, interview, notes, after)
            return
    invented = _invented(session)
    notes, after = rehearse(session.planner, invented, {}, session.now)
    terminal.say()
    terminal.say(
        "No interview is coming yet of which somebody could be thanked. With an invented one, this is how a note looks:"
    )
    _show(session, invented, notes, after)


def _show(session: Session, interview: Interview, notes: Sequence[Written], after: Interview) -> None:
    zone, now = session.zone, session.now
    terminal.say()
    terminal.say(f"The first note, {wording.matter(interview)}", style=terminal.BOLD, hang=2)
    show_note(session, after, notes[0])
    for note in notes[1:]:
        at = terminal.moment(note.due_at, zone, now) if note.due_at is not None else "some time"
        terminal.say(f"then: {title_of(after, note.step)}, {at}", indent=2, hang=2)


def _invented(session: Session) -> Interview:
    """Tomorrow at two with somebody at a company that there is not."""
    here = zone_of(session.zone)
    day = session.now.astimezone(here).date() + timedelta(days=1)
    starts = datetime(day.year, day.month, day.day, 14, tzinfo=here)
    name, company, role = "Dana Whitfield", "Acme", "Backend Engineer"
    dana = Contact(
        contact_id=contact_id_of(name, ""), name=name, email="dana@acme.example", role=Role.HIRING_MANAGER, led=True
    )
    return Interview(
        interview_id=interview_id_of_record(name, role, company, starts),
        account=session.settings.accounts[0].name,
        starts_at=starts.astimezone(session.now.tzinfo),
        ends_at=(starts + timedelta(minutes=45)).astimezone(session.now.tzinfo),
        zone=session.zone,
        known_at=session.now,
        kind=Kind.VIDEO,
        company=company,
        role=role,
        by_user=True,
        contacts=(dana,),
    )


def start(session: Session, *, autostart: bool | None, yes: bool, complete: bool) -> None:
    """Have the daemon start by itself, or say how it is started; `complete` says that every sign-in is done. Raises
    `AutostartProblem` only where `autostart` asks for it by flag."""
    from agent.autostart.starter import AutostartProblem

    try:
        started = autostart is not False and _started(session, autostart, yes=yes)
    except AutostartProblem as problem:
        if autostart:
            raise
        terminal.complain(str(problem))
        started = False
    terminal.say()
    terminal.say("Everything is set up. Next:" if complete else "Next:")
    embedded = next((one for one in session.settings.accounts if one.provider == EMBEDDED), None)
    rows = [
        ("afterword setup", "" if complete else "sign in, and look through your calendar"),
        ("afterword add", f"tell of an interview, or put .ics files into {embedded.calendar}" if embedded else ""),
        ("afterword run", "" if started else "stay, and take care of it"),
        ("afterword status", "what happens next, and why"),
    ]
    terminal.table(rows)
    if embedded and embedded.transport == "folder":
        terminal.say(
            f"Notes that are sent land in {session.home.delivered}; nothing leaves this machine until you set a "
            "transport in config.toml."
        )


def _started(session: Session, autostart: bool | None, *, yes: bool) -> bool:
    from agent.autostart.here import starter_of
    from agent.autostart.starter import AutostartProblem, Whose
    from agent.cli.autostart import install

    starter = starter_of(session.home, session.settings.accounts)
    found = starter.found()
    if found.whose is Whose.OURS and found.current:
        terminal.say()
        terminal.say("Afterword starts by itself when you log in; `afterword autostart status` says how it does.")
        return True
    if autostart is None and not yes:
        try:
            starter.standing()
        except AutostartProblem:
            terminal.say()
            terminal.say(
                "Nothing here can start it when you log in (`afterword autostart install` says why): start it yourself "
                "with `afterword run`."
            )
            return False
        if not _wanted():
            return False
    terminal.say()
    try:
        install(session, yes)
    except typer.Exit:
        return False  # the user would not have what is there written over
    return True


def _wanted() -> bool:
    terminal.say(to_error=True)
    terminal.say(
        "Shall it start by itself, now and whenever you log in? Else it works only while `afterword run` is open.",
        to_error=True,
    )

    def read(text: str) -> bool:
        word = text.strip().casefold()
        if word == "?":
            raise UsageProblem(
                "The system that starts your other programs starts this one as well, as your own user, and again when "
                "it fails. `afterword autostart remove` takes it back."
            )
        if word not in ("yes", "y", "no", "n"):
            raise UsageProblem("Type yes or no.")
        return word.startswith("y")

    return ask("yes or no", read, flag="--autostart or --no-autostart", default="yes")
