"""`add`: an interview the user tells of, by hand or with a file."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from agent import values
from agent.cli import terminal, wording
from agent.cli.again import taken_over, tell_again, tell_of_others
from agent.cli.asking import ask, sure
from agent.cli.session import Session
from agent.config import Settings
from agent.domain.course import LONG_PAST
from agent.domain.model import Evidence, Interview, Kind
from agent.domain.recipients import left_out
from agent.errors import CalendarFileError, UsageProblem
from agent.service.overview import next_of
from agent.told.by_hand import ByHand, interview_of
from agent.told.given import Person, checked, person, prose
from agent.told.moments import instant
from providers.base import CalendarEvent

if TYPE_CHECKING:
    from agent import intake

FAR_BACK = timedelta(days=366)
FAR_AHEAD = timedelta(days=2 * 366)
LONGEST_MINUTES = 24 * 60
WITH_A_FILE = frozenset({"ics", "account", "yes"})
"""The options of `add` that go with --ics."""


class Held(StrEnum):
    PHONE = "phone"
    VIDEO = "video"
    ONSITE = "onsite"


def add(
    ctx: typer.Context,
    with_: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="PERSON",
            help="'Dana Fox <dana@acme.example>', with ':hiring_manager' or another role behind it; may be repeated.",
        ),
    ] = None,
    company: Annotated[str, typer.Option(metavar="NAME", help="The employer.")] = "",
    role: Annotated[str, typer.Option(metavar="NAME", help="The position.")] = "",
    at: Annotated[
        str, typer.Option(metavar="WHEN", help="When it begins: '2026-03-03 14:30', 'tomorrow 9', 'next mon 2 pm'.")
    ] = "",
    minutes: Annotated[int, typer.Option(min=1, max=LONGEST_MINUTES, metavar="N", help="How long it takes.")] = 30,
    kind: Annotated[Held | None, typer.Option(help="How it is held.")] = None,
    phone: Annotated[str, typer.Option(metavar="NUMBER", help="The phone number of the first person.")] = "",
    zone: Annotated[
        str, typer.Option(metavar="ZONE", help="The time zone of WHEN and of the interview; yours without it.")
    ] = "",
    recruiter: Annotated[str, typer.Option(metavar="PERSON", help="Who should hear how it went.")] = "",
    agency_only: Annotated[bool, typer.Option("--agency-only", help="Write to the recruiter's agency alone.")] = False,
    just_ended: Annotated[bool, typer.Option("--just-ended", help="A phone interview that ended just now.")] = False,
    ics: Annotated[Path | None, typer.Option(metavar="FILE", help="Take it from a calendar file.")] = None,
    account: Annotated[str, typer.Option(metavar="NAME", help="The account that writes; the first without it.")] = "",
    yes: Annotated[
        bool,
        typer.Option("--yes", help="Take it unasked: what is over for more than a week, what --ics did not recognise."),
    ] = False,
) -> None:
    """Record an interview, by hand or from an .ics file. Asks for what is missing.

    Given once more, with one of its people, it corrects what is recorded: company and role at the same hour, or the
    hour of that day at the same company in the same role; it says what it did not take. Everything else at another hour
    is another conversation, and those known at that company for that day are named. Of one that is over for more than a
    week it asks first: a thank-you is late by then.

    \b
    Example:
      afterword add --ics invitation.ics
      afterword add --just-ended --company Acme \\
        --with 'Dana Fox <dana@acme.example>'
      afterword add --company Acme --role 'Backend Engineer' \\
        --at '2026-03-03 14:30' --kind video --minutes 60 \\
        --with 'Dana Fox <dana@acme.example>:hiring_manager' \\
        --with 'Li Wu <li@acme.example>' \\
        --recruiter 'Sam Reed <sam@agency.example>'
    """
    session: Session = ctx.obj
    settings = session.settings
    sender = _account(settings, account)
    if ics is not None:
        _only_with_a_file(ctx)
        _from_file(session, ics, sender, confirmed=yes)
        return
    where = checked(values.ZONE, zone) if zone else settings.time_zone
    if just_ended and at:
        raise UsageProblem("--just-ended says when it was: leave --at out.")
    people = [person(text) for text in with_ or ()]
    if not people:
        people = _ask_people()
    if not company:
        company = ask("The company", lambda text: prose(text, "--company"), flag="--company", default=None)
    if not (role or with_):
        role = ask("The position (Enter: not known)", lambda text: prose(text, "--role"), flag="--role", default="")
    starts_at, ends_at = _when(session, at, minutes, where, just_ended=just_ended)
    if phone:
        people[0] = replace(people[0], phone=checked(values.LINE, phone))
    told = ByHand(
        company=prose(company, "--company"),
        role=prose(role, "--role"),
        people=tuple(people),
        recruiter=person(recruiter) if recruiter else None,
        starts_at=starts_at,
        ends_at=ends_at,
        zone=where,
        kind=Kind(kind.value) if kind is not None else Kind.PHONE if just_ended else Kind.UNKNOWN,
        agency_only=agency_only,
    )
    interview = interview_of(told, sender, session.teller, unscheduled=just_ended)
    from agent.service import commands

    with session.store_to_read.reading() as tables:
        known = commands.already_known(tables, interview)
    if known is None:
        _sure_of_the_day(session, interview, yes=yes)
    again = taken_over(ctx, told, known)
    with terminal.patience("Recording it ..."):
        found, before = commands.record(session.store, session.planner, interview, session.now, "you told of it", again)
    if before is None:
        _tell(session, found, is_new=True, ended_now=just_ended)
        tell_of_others(session, told, found)
        return
    _tell(session, found, is_new=False)
    tell_again(ctx, session, told, before, found, again)


def _sure_of_the_day(session: Session, interview: Interview, *, yes: bool) -> None:
    """Ask before notes are drafted for a day long past."""
    days = (session.now - interview.ends_at).days
    if session.now - interview.ends_at > LONG_PAST:
        sure(f"It was {days} days ago, late for a thank-you. Record it, and draft the notes all the same?", yes=yes)


def _only_with_a_file(ctx: typer.Context) -> None:
    """Refuse what a file says itself. Raises `UsageProblem`."""
    given = [
        max(parameter.opts, key=len)
        for parameter in ctx.command.params
        if parameter.name not in WITH_A_FILE
        and (source := ctx.get_parameter_source(parameter.name or "")) is not None
        and source.name == "COMMANDLINE"
    ]
    if given:
        raise UsageProblem(
            f"With --ics the file says it: leave {' and '.join(given)} out, and correct it afterwards with "
            "`afterword notes ID --contact`, or add it by hand without --ics."
        )


def _account(settings: Settings, given: str) -> str:
    names = [one.name for one in settings.accounts]
    if given and given not in names:
        raise UsageProblem(f"There is no account {given!r}: known are {', '.join(names)}.")
    return given or names[0]


def _ask_people() -> list[Person]:
    people = [ask("With whom? Name <address>", person, flag="--with")]
    while text := ask("And with whom else? (Enter: nobody)", _person_or_nobody, flag="--with", default=""):
        people.append(person(text))
    return people


def _person_or_nobody(text: str) -> str:
    """The text, if it is a person or nothing. Raises `UsageProblem`."""
    if text.strip():
        person(text)
    return text.strip()


def _when(session: Session, at: str, minutes: int, zone: str, *, just_ended: bool) -> tuple[datetime, datetime]:
    now, length = session.now, timedelta(minutes=minutes)
    if just_ended:
        ended = now.replace(second=0, microsecond=0)
        return ended - length, ended
    if at:
        starts_at = instant(at, zone, now)
    else:
        question = "When does or did it begin? 2026-03-03 14:30, tomorrow 9, in 20 min"
        starts_at = ask(question, lambda text: instant(text, zone, now), flag="--at, or --just-ended")
    if not now - FAR_BACK < starts_at < now + FAR_AHEAD:
        raise UsageProblem(f"{at or starts_at.date()} is too far away to be meant: look at the year.")
    return starts_at, starts_at + length


def _from_file(session: Session, path: Path, account: str, *, confirmed: bool) -> None:
    from agent.service import commands

    with terminal.patience(f"Reading {path} ..."):
        events, left_out = read_calendar(session, path)
    for problem in left_out:
        terminal.complain(f"{path}: {problem}")
    taken = 0
    for event in events:
        if event.ends_at < session.now - LONG_PAST and not confirmed:
            with session.store_to_read.reading() as tables:
                known = commands.is_known(tables, session.planner, event, account, session.now)
            if not known:
                when = terminal.span(event.starts_at, event.ends_at, session.zone, session.now)
                terminal.say(
                    f"Left as history: {event.summary or 'an event without a title'}, {when}. "
                    "With --yes it is recorded, and its notes are drafted all the same.",
                    hang=2,
                )
                continue
        found, is_new, finding = commands.record_event(
            session.store, session.planner, event, account, session.now, confirmed=confirmed
        )
        if found is None:
            _tell_unrecognised(session, event, finding)
            continue
        taken += 1
        _tell(session, found, is_new=is_new, because=found.evidence)
        if not is_new:
            terminal.say(f"It is brought up to date; `afterword show {found.interview_id}` has it.", indent=2, hang=2)
    if not events:
        raise CalendarFileError(path, "there is no event in it that could be an interview: look at its dates.")
    if not taken:
        raise UsageProblem("No interview was recorded: with --yes it is taken at your word.")


def read_calendar(session: Session, path: Path) -> tuple[tuple[CalendarEvent, ...], tuple[str, ...]]:
    """The events of a file, and what could not be read. Raises `CalendarFileError`."""
    from providers.ics import BrokenCalendar, read_events

    zone = ZoneInfo(session.zone)
    since, until = session.now - FAR_BACK, session.now + FAR_AHEAD
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CalendarFileError(path, f"it cannot be read ({error.strerror}).") from None
    try:
        events = read_events(content, ref="", home_zone=zone, since=since, until=until)
    except BrokenCalendar as error:
        raise CalendarFileError(path, str(error)) from None
    return tuple(events), events.left_out


def _tell_unrecognised(session: Session, event: CalendarEvent, finding: "intake.Finding") -> None:
    when = terminal.span(event.starts_at, event.ends_at, session.zone, session.now)
    terminal.say(f"Not recognised as an interview: {event.summary or 'an event without a title'}, {when}")
    for evidence in finding.evidence:
        terminal.say(f"- {evidence.fact}", indent=2, hang=2)


def _tell(
    session: Session,
    interview: Interview,
    *,
    is_new: bool,
    ended_now: bool = False,
    because: tuple[Evidence, ...] = (),
) -> None:
    """What was recorded, `because` of what, and what will happen when."""
    zone, now = session.zone, session.now
    words = "Recorded" if is_new else "Known already"
    terminal.say(f"{words}: {wording.heading(interview)}", hang=2)
    terminal.say(wording.setting(interview, zone, now), indent=2, hang=2)
    for evidence in because if is_new else ():
        terminal.say(f"because {evidence.fact} ({evidence.source})", indent=2, hang=2)
    if is_new and ended_now:
        terminal.say(
            "When it began is a guess, so the notes name the day and not the hour. To name it, add it once more "
            "with --at instead of --just-ended.",
            indent=2,
            hang=2,
        )
    if not is_new:
        return
    following = next_of(interview, session.rules)
    if not interview.steps:
        terminal.say(f"Next: {following.why}.", indent=2, hang=6)
    for step in interview.steps:
        terminal.say(f"- {wording.step(interview, step, session.rules, zone, now)}", indent=2, hang=2)
    for contact in wording.without_address(interview, session.rules):
        terminal.say(
            f"The address of {contact.name} is missing: ask for it, and add it with "
            f"`afterword notes {interview.interview_id} --contact {wording.quoted(f'{contact.name} <address>')}`.",
            indent=2,
            hang=2,
        )
    for contact in left_out(interview, session.rules):
        who = f"{contact.name} <{contact.email}>".strip()
        terminal.say(
            f"What part {contact.name or contact.email} has is not clear, so no note goes to them. To thank them: "
            f"`afterword notes {interview.interview_id} --contact {wording.quoted(f'{who}:interviewer')}`.",
            indent=2,
            hang=2,
        )
    if any(step.due_at is not None and step.due_at <= now for step in interview.steps):
        terminal.say("A turn is one `afterword run --once`; `afterword run` stays, and takes them by itself.")
