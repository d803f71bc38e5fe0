"""`call`: what to say in a call, and afterwards what came of it."""

from enum import StrEnum
from typing import Annotated

import typer

from agent.cli import terminal, wording
from agent.cli.looking import INTERVIEW, tell_next
from agent.cli.session import Session
from agent.domain.collisions import collisions, in_words
from agent.domain.model import CallOutcome, Interview, Step, StepKind, StepState
from agent.domain.naming import title_of
from agent.domain.plan import may_be_wanted_again, may_take_up
from agent.errors import UsageProblem
from agent.service import commands
from agent.service.lookup import interview_named

TO_WHO_READS_IT_AS_A_MAIL = "answer this mail"
"""The sheet comes by mail as well, and a paragraph of it says how to answer that; here a command stands for it."""


class Came(StrEnum):
    """The outcomes as they are typed."""

    NO_ANSWER = "no-answer"
    TALKED = "talked"
    CALL_BACK = "call-back"
    WAIT = "wait"
    REJECTED = "rejected"
    NEXT_STEP = "next-step"
    OFFER = "offer"


def call(
    ctx: typer.Context,
    interview: INTERVIEW = "",
    outcome: Annotated[
        Came | None, typer.Option(help="What came of it. call-back and wait take --at. Without it: what to say.")
    ] = None,
    at: Annotated[
        str, typer.Option(metavar="WHEN", help="When they expect your call, or will have decided: 'tue 15:00', 'fri'.")
    ] = "",
    sheet: Annotated[bool, typer.Option("--sheet", help="What to say, also where there is no call to make.")] = False,
) -> None:
    """What to say in a call; afterwards, what came of it.

    After `no-answer` there is one more call, five working days later at the earliest, and no third. What they said
    counts as an answer does: it stops, waits, or goes on. Told again, the newest outcome stands, and what the first one
    stopped waits for your word.

    \b
    Example:
      afterword call k3f9x2
      afterword call k3f9x2 --outcome no-answer
      afterword call k3f9x2 --outcome call-back --at 'tue 15:00'
      afterword call k3f9x2 --outcome wait --at fri
    """
    session: Session = ctx.obj
    if outcome is None:
        if at:
            raise UsageProblem("--at goes with --outcome call-back or --outcome wait.")
        _what_to_say(session, interview, in_any_case=sheet)
        return
    if sheet:
        raise UsageProblem("--sheet shows what to say, and --outcome tells what came of it: give one of them.")
    until = None
    if at:
        from agent.told import said

        until = said.day(at, session.teller)
    told = CallOutcome(outcome.value.replace("-", "_"))
    after, step = commands.called(session.store, session.planner, interview, told, until, session.now)
    terminal.say(f"Noted: {title_of(after, step)}, {after.matter}: {outcome.value.replace('-', ' ')}.")
    if until is not None:
        terminal.say(f"On: {wording.day_or_moment(until, session.zone, session.now)}", indent=2, hang=6)
    with session.store_to_read.reading() as tables:
        found = list(collisions(tables.interviews(), session.now, session.zone))
    for crossed in (one for one in found if one.interview.interview_id == after.interview_id):
        words = in_words(crossed)
        terminal.say(f"{words[0].upper()}{words[1:]}. Agree on another time with them if you can.", indent=2, hang=2)
    for one in after.steps:
        if one.is_open and one.kind in (StepKind.CALL, StepKind.NUDGE) and one.key != step.key:
            terminal.say(f"- {wording.step(after, one, session.rules, session.zone, session.now)}", indent=2, hang=2)
    _say_taken_back(after, session)
    tell_next(session, after, indent=2)


def _say_taken_back(interview: Interview, session: Session) -> None:
    """Which drafts the outcome takes away, and which of them wait for the user should they have another word on it: not
    the last note, which an earlier outcome made."""
    gone = [
        s for s in interview.steps if s.state is StepState.CANCELLED and s.since == session.now and s.draft_ref
    ]  # fmt: skip
    if gone:
        titles = " and ".join(title_of(interview, one) for one in gone)
        alone = len(gone) == 1
        terminal.say(
            f"The untouched draft{'' if alone else 's'} of the {titles} {'is' if alone else 'are'} taken back at the "
            "next turn.",
            indent=2,
            hang=2,
        )
    stopped = interview.aftermath.stopped if interview.aftermath is not None else ()
    waiting = [title_of(interview, one) for one in gone if one.key in stopped]
    if waiting:
        wait = "waits" if len(waiting) == 1 else "wait"
        terminal.say(
            f"If it was otherwise, tell it again: the {' and '.join(waiting)} {wait} for your word then.",
            indent=2,
            hang=2,
        )


def _what_to_say(session: Session, given: str, *, in_any_case: bool) -> None:
    from agent.service.rehearsal import preview

    with session.store_to_read.reading() as tables:
        found = interview_named(tables, given)
        calls = [s for s in found.steps if s.kind is StepKind.CALL]
        if not calls:
            raise UsageProblem(f"{found.matter} has no call: `afterword show {found.interview_id}` has its steps.")
        latest = max(calls, key=lambda s: (s.is_open, s.ordinal))
        over = "" if in_any_case else _over(found, latest)
        note = preview(session.planner, tables, found, latest, session.now) if not over else None
    if note is None:
        _say_over(found, latest, over)
        return
    for paragraph in note.text.split("\n\n"):
        if TO_WHO_READS_IT_AS_A_MAIL not in paragraph:
            for one in paragraph.strip("\n").split("\n"):
                terminal.say(one)
            terminal.say()
    outcomes = ", ".join(one.value for one in Came if one is not Came.NO_ANSWER)
    terminal.say(f"Afterwards: `afterword call {found.interview_id} --outcome no-answer` (or {outcomes}).", hang=2)


def _over(interview: Interview, call: Step) -> str:
    """Why there is no call to make, in a sentence; "" when there is."""
    sheet_lies_there = call.state is StepState.SENT and call.outcome is None
    if call.is_open or (sheet_lies_there and interview.closing is None):
        return ""
    if interview.closing is not None:
        return f"{wording.matter(interview)} is {wording.closed(interview)}: there is no call to make."
    if call.outcome is not None:
        came = call.outcome.value.replace("_", " ")
        return f"The {title_of(interview, call)} was made ({came}), and no other is planned."
    return terminal.ended(f"The {title_of(interview, call)} is not to be made: {call.why}")


def _say_over(interview: Interview, call: Step, over: str) -> None:
    terminal.say(over)
    if may_take_up(interview, call) or may_be_wanted_again(interview, call):
        terminal.say(f"`afterword resume {call.key}` takes it up again.", indent=2, hang=2)
    terminal.say(f"`afterword call {interview.interview_id} --sheet` shows what to say in any case.", indent=2, hang=2)
