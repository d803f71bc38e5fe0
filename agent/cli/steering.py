"""`skip`, `pause`, `resume`, `reschedule`, `forget`: the user's word on what is planned."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

import typer

from agent.cli import terminal, wording
from agent.cli.asking import sure
from agent.cli.editing import throw_away
from agent.cli.looking import INTERVIEW, tell_next
from agent.cli.session import Session
from agent.domain.course import Rules
from agent.domain.model import IN_DRAFTS, Cause, Interview, Step, StepKind, StepState
from agent.domain.naming import title_of
from agent.domain.plan import may_be_wanted_again
from agent.domain.release import send_due
from agent.errors import UsageProblem
from agent.places import zone_of
from agent.service import commands
from agent.service.lookup import interview_named, is_step_kind, names_a_step, step_named
from agent.told.given import prose
from agent.told.moments import NoMoment, instant

WHAT = "An interview, a step's key, or the beginning of either."
KIND = "With an interview: the kind of step, such as follow_up, or whom it is for, or both."
YES = Annotated[bool, typer.Option("--yes", help="Do not ask.")]


def skip(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="ID", help=WHAT)],
    kind: Annotated[list[str] | None, typer.Argument(metavar="[KIND] [NAME]", help=KIND)] = None,
    step: Annotated[str, typer.Option(metavar="KIND", help="The same as KIND, or a step's key.")] = "",
    why: Annotated[str, typer.Option(metavar="TEXT", help="A reason, for the journal.")] = "",
    yes: YES = False,
) -> None:
    """Leave out a step, or a whole interview (a no-show, say).

    A draft of ours that you have not touched is taken back. A step is taken up again by `resume`; a whole interview
    that is left out stays so, and is asked about first.

    \b
    Example:
      afterword skip k3f9x2 follow_up
      afterword skip k3f9x2 thank_you Raj
      afterword skip k3f9x2 --why 'they did not show up'
    """
    session: Session = ctx.obj
    reason = prose(why, "--why")
    wanted = [word for word in (what, *(kind or [step])) if word]
    if len(wanted) > 1 or names_a_step(what):
        after, done = commands.skip(session.store, session.planner, wanted, session.now, reason)
        terminal.say(terminal.ended(f"Left out: {title_of(after, done)}, {after.matter}"))
        if done.withdrawn:
            again = f"`afterword resume {done.key}` writes it again." if may_be_wanted_again(after, done) else ""
            terminal.say(f"The untouched draft is taken back at the next turn. {again}".rstrip())
        tell_next(session, after)
        return
    with session.store_to_read.reading() as tables:
        interview = interview_named(tables, what)
    sure(f"Leave out all of {interview.matter} [{interview.interview_id}]?", yes=yes)
    after = commands.skip_all(session.store, session.planner, interview.interview_id, session.now, reason)
    drafts = sum(s.withdrawn and bool(s.draft_ref) for s in after.steps)
    terminal.say(f"Left out: {after.matter} [{after.interview_id}].")
    if drafts:
        terminal.say(f"{drafts} untouched {'draft is' if drafts == 1 else 'drafts are'} taken back at the next turn.")


def pause(ctx: typer.Context, interview: INTERVIEW = "") -> None:
    """Stop everything of an interview until it is resumed.

    \b
    Example:
      afterword pause k3f9x2
    """
    session: Session = ctx.obj
    after = commands.pause(session.store, session.planner, interview, session.now)
    terminal.say(f"{terminal.ended(f'Paused: {after.matter}')} `afterword resume {after.interview_id}` lets it go on.")


def resume(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="ID", help=WHAT)],
    kind: Annotated[list[str] | None, typer.Argument(metavar="[KIND] [NAME]", help=KIND)] = None,
) -> None:
    """Let a paused interview, or a held step, go on.

    A step that you left out, or that an answer stopped, is taken up again.

    \b
    Example:
      afterword resume k3f9x2
      afterword resume k3f9x2 follow_up
    """
    session: Session = ctx.obj
    if kind or names_a_step(what):
        wanted = [word for word in (what, *(kind or ())) if word]
        after, step = commands.release(session.store, session.planner, wanted, session.now)
        done = "Released" if step.is_open else "It does not go on"
        terminal.say(f"{done}: {wording.step(after, step, session.rules, session.zone, session.now)}.")
        return
    after = commands.resume(session.store, session.planner, what, session.now)
    terminal.say(terminal.ended(f"Resumed: {after.matter}"))
    tell_next(session, after)


def reschedule(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="KEY", help="The step's key, or an interview and the kind of step.")],
    when: Annotated[
        list[str], typer.Argument(metavar="[KIND] [NAME] WHEN", help="'2026-03-05 09:30', 'tomorrow 9', 'in 2 hours'.")
    ],
) -> None:
    """Choose the date of a step yourself. No rule moves it then; an answer still stops it.

    A draft that waits for you has no date: send it whenever you like.

    \b
    Example:
      afterword reschedule k3f9x2 follow_up 'tomorrow 9:00'
      afterword reschedule k3f9x2.follow_up.a1b2c3.1 '2026-03-05 09:30'
    """
    session: Session = ctx.obj
    wanted = [what]
    words = list(when)
    if is_step_kind(words[0]):
        wanted.append(words.pop(0))
    if not words:
        raise UsageProblem("When? Give a date and a time, such as 'tomorrow 9:00'.")
    at, names = _moment_behind_names(session, words)
    wanted += names
    with session.store_to_read.reading() as tables:
        before, known = step_named(tables, wanted)
    _check_that_it_moves(before, known, at, session.rules)
    back = None if known.fixed else known.not_before
    after, step = commands.reschedule(session.store, session.planner, wanted, at, session.now)
    terminal.say(f"Moved: {wording.step(after, step, session.rules, session.zone, session.now)}.")
    odd = _odd_hour(after, step, at, session.rules, back)
    if odd:
        terminal.say(f"That is {odd}: {_what_it_does(session, after, step, at)}.", hang=2)


def _check_that_it_moves(interview: Interview, step: Step, at: datetime, rules: Rules) -> None:
    """A draft that only the user sends has no date to be moved. Raises `UsageProblem`."""
    title = title_of(interview, step)
    if step.state in IN_DRAFTS and step.missing_since is not None:
        raise UsageProblem(
            f"The draft of the {title} is not in Drafts any more, and is being looked for: there is nothing to move."
        )
    moved = replace(step, cause=Cause.NONE, due_at=at)
    if step.state is StepState.DRAFTED and send_due(interview, moved, rules) is None:
        raise UsageProblem(
            f"The {title} lies in your Drafts and does not leave by itself: send it whenever you like, or delete it."
        )


def _odd_hour(interview: Interview, step: Step, at: datetime, rules: Rules, back: datetime | None) -> str:
    """ "a Sunday, in the night", where the person is, or that they are away, until they are `back`; "" for an hour on
    a working day."""
    contact = interview.contact(step.contact_id)
    theirs = contact.zone or interview.zone or rules.home_zone
    zone = rules.home_zone if step.kind is StepKind.CALL else theirs
    days, there = rules.cadence.where(zone), at.astimezone(zone_of(zone))
    odd = []
    if there.weekday() not in days.days:
        odd.append(f"a {there:%A}")
    elif not days.is_working_day(there.date()):
        odd.append("a public holiday")
    if days.is_night(at, zone):
        odd.append("in the night")
    if odd and at.astimezone(zone_of(rules.home_zone)).replace(tzinfo=None) != there.replace(tzinfo=None):
        odd.append(f"{there:%H:%M} where {contact.name or 'they'} {'is' if contact.name else 'are'}")
    if back is not None and at < back:
        odd.append(f"while {contact.name or 'they'} {'is' if contact.name else 'are'} away")
    return ", ".join(odd)


def _what_it_does(session: Session, interview: Interview, step: Step, at: datetime) -> str:
    """What becomes of the step at a moment that is no working hour."""
    if step.kind is StepKind.CALL:
        return "the reminder comes to your inbox then all the same"
    written = replace(
        step, state=StepState.DRAFTED, drafted_at=step.drafted_at or at, personal=True, missing_since=None
    )
    leaves = send_due(interview, replace(written, changed_at=step.changed_at or at), session.rules)
    if leaves is None:
        return "the draft waits for you from then on"
    return f"it leaves {terminal.moment(leaves, session.zone, session.now)}"


def _moment_behind_names(session: Session, words: list[str]) -> tuple[datetime, list[str]]:
    """The moment that the words end with, and what stands before it. Raises `UsageProblem` when there is none."""
    problem = None
    for number in range(len(words)):
        try:
            return instant(" ".join(words[number:]), session.zone, session.now), words[:number]
        except NoMoment as error:
            problem = problem or error
    raise problem or UsageProblem("When?")


def forget(ctx: typer.Context, interview: INTERVIEW = "", yes: YES = False) -> None:
    """Remove everything that is known of an interview.

    Its facts, notes and journal are gone; a fingerprint stays, so that the same event is not taken up again.

    \b
    Example:
      afterword forget k3f9x2
    """
    session: Session = ctx.obj
    with session.store_to_read.reading() as tables:
        found = interview_named(tables, interview)
    sure(f"Forget {found.matter} [{found.interview_id}], with all that is known of it?", yes=yes)
    gone = commands.forget(session.store, found.interview_id)
    throw_away(session.home, found.interview_id)
    told = session.home.report.exists()
    session.home.report.unlink(missing_ok=True)
    terminal.say(terminal.ended(f"Forgotten: {gone.matter}"))
    if told:
        terminal.say("The last report told of it and is removed: `afterword report` makes another.")
    drafts = sum(step.lies_in_drafts for step in gone.steps)
    if drafts:
        stay = "1 draft of it stays" if drafts == 1 else f"{drafts} drafts of it stay"
        terminal.say(f"{stay} in your Drafts: delete what you do not want to send.")
