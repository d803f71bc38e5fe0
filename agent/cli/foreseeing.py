"""`preview` and `rehearse`: what would be written, and when. Nothing here touches a mailbox or changes anything."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from agent.cli import shapes, terminal, wording
from agent.cli.looking import INTERVIEW, JSON
from agent.cli.session import Session
from agent.domain.model import Interview, Phase, StepKind, StepState
from agent.domain.naming import KIND_WORDS, as_sentence, title_of
from agent.errors import UsageProblem
from agent.ports import Tables
from agent.service.lookup import interview_named, names_a_step, step_named
from agent.service.overview import why_of
from agent.service.rehearsal import Written, foreseen
from agent.service.rehearsal import rehearse as play
from providers.base import OutgoingMessage

NOT_TO_COME = frozenset({StepState.DECLINED, StepState.SKIPPED, StepState.SENT})


def preview(
    ctx: typer.Context,
    what: Annotated[
        str, typer.Argument(metavar="[ID]", help="An interview or a step's key, or the beginning of either.")
    ] = "",
    kind: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KIND] [NAME]", help="With an interview: the kind of step, whom it is for, or both."),
    ] = None,
    as_json: JSON = False,
) -> None:
    """A note as it lies in Drafts, or would be written, and what it lacks.

    \b
    Example:
      afterword preview k3f9x2
      afterword preview k3f9x2 follow_up
    """
    session: Session = ctx.obj
    with session.store_to_read.reading() as tables:
        if kind or names_a_step(what):
            interview, step = step_named(tables, [word for word in (what, *(kind or ())) if word])
            steps = [step]
        else:
            interview = interview_named(tables, what)
            steps = [step for step in interview.steps if step.is_open]
        notes = foreseen(session.planner, tables, interview, steps, session.now)
    if as_json:
        terminal.emit({"interview": interview.interview_id, "notes": [_shape(interview, note) for note in notes]})
        return
    if not notes:
        raise UsageProblem(f"{interview.matter} has no note to come: `afterword show` has those that were sent.")
    for note in notes:
        if note.left_alone:
            terminal.say(title_of(interview, note.step), style=terminal.BOLD, hang=2)
            terminal.say(note.left_alone, indent=2, hang=2)
            terminal.say()
            continue
        terminal.say(f"{title_of(interview, note.step)}{_standing(note)}", style=terminal.BOLD, hang=2)
        _print_note(interview, note)


def _standing(note: Written) -> str:
    """When the text is so; of a call sheet, which is not shown, nothing."""
    if note.step.kind is StepKind.CALL:
        return ""
    if note.step.state is StepState.SENT:
        return ", as it was written; it was sent"
    if note.lying:
        return ", as it lies in your Drafts"
    return ", as it would be written when it is due" if note.later else ", as it would be written now"


def rehearse(
    ctx: typer.Context,
    what: INTERVIEW = "",
    ics: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The interview of a calendar file; nothing is recorded.")
    ] = None,
    as_json: JSON = False,
) -> None:
    """Every note and date to come, without touching a mailbox.

    It takes it that you send each draft at once, and that nobody answers.

    \b
    Example:
      afterword rehearse k3f9x2
      afterword rehearse --ics invitation.ics
    """
    session: Session = ctx.obj
    if what and ics is not None:
        raise UsageProblem("Rehearse which of the two? Give an interview's id, or --ics FILE.")
    planner = session.planner
    if ics is not None:
        pairs = _from_file(session, ics)
    else:
        with session.store_to_read.reading() as tables:
            pairs = [_stored(tables, what)]
            planner = planner.signing(tables, pairs[0][0])
    shown = []
    for interview, messages in pairs:
        notes, after = play(planner, interview, messages, session.now)
        if as_json:
            value = {"interview": shapes.of_interview(after, why_of(after))}
            shown.append(value | {"notes": [_shape(after, note) for note in notes]})
        else:
            _print_rehearsal(session, interview, notes, after)
    if as_json:
        terminal.emit({"rehearsals": shown})


def _stored(tables: Tables, given: str) -> tuple[Interview, dict[str, OutgoingMessage]]:
    interview = interview_named(tables, given)
    found = {step.key: tables.message_of(step.key) for step in interview.steps}
    return interview, {key: message for key, message in found.items() if message is not None}


def _from_file(session: Session, path: Path) -> list[tuple[Interview, dict[str, OutgoingMessage]]]:
    from agent import intake
    from agent.cli.adding import read_calendar

    events, left_out = read_calendar(session, path)
    for problem in left_out:
        terminal.complain(f"{path}: {problem}")
    found: list[tuple[Interview, dict[str, OutgoingMessage]]] = []
    account = session.settings.accounts[0].name
    for event in events:
        finding = intake.read_event(event, session.planner.author)
        if finding.counts:
            interview = intake.interview_of(finding, event, account, session.now)
            found.append((replace(interview, by_user=True), {}))  # as `add --ics` would record it
    if not found:
        raise UsageProblem(f"No interview was recognised in {path}: `afterword intake {path}` says why.")
    return found


def _print_rehearsal(session: Session, before: Interview, notes: tuple[Written, ...], after: Interview) -> None:
    zone, now = session.zone, session.now
    terminal.say(wording.heading(before), style=terminal.BOLD, hang=2)
    terminal.say(wording.setting(before, zone, now), indent=2, hang=2)
    terminal.say("If you send each draft at once, and nobody answers:", indent=2, hang=2)
    terminal.say()
    for note in notes:
        show_note(session, after, note, of=before)
    came = {note.step.key for note in notes}
    missed = [s for s in after.steps if s.key not in came and s.state not in NOT_TO_COME]
    for step in missed if after.phase is not Phase.CLOSED else ():
        terminal.say(f"Not written: {wording.step(after, step, session.rules, zone, now)}", hang=2)
        if step.remedy:
            terminal.say(f"-> {step.remedy}", indent=2, hang=3)
    if not notes and after.phase is Phase.CLOSED:
        terminal.say(f"Nothing would be written: the interview is {wording.closed(after)}.")
    elif not notes and not missed:
        done = "everything planned has been written" if after.steps else "nobody is known who could be written to"
        terminal.say(f"Nothing would be written: {done}.")


def show_note(session: Session, interview: Interview, note: Written, *, of: Interview | None = None) -> None:
    """A rehearsed note: when it is written, why then, what becomes of it, and its text. `of` is the interview as it is
    recorded, where it may not be, or without the step."""
    zone, now = session.zone, session.now
    at = _at(note.due_at, zone, now)
    terminal.say(f"{at}  {title_of(interview, note.step)}", style=terminal.BOLD, hang=2)
    terminal.say(f"Why then: {note.why}", indent=2, hang=2)
    terminal.say(_leaving(note, zone, now), indent=2, hang=2)
    _print_note(of or interview, note)


def _leaving(note: Written, zone: str, now: datetime) -> str:
    if note.problem:
        return "It would be held for you."
    if note.step.kind is StepKind.CALL:
        return "It goes to your own inbox: you make the call."
    if note.leaves_at is None:
        return "It stays in your Drafts."
    if note.by_user:
        return "It lies in your Drafts; you send it."
    return f"It lies in your Drafts and leaves by itself {_at(note.leaves_at, zone, now)}, unless you touch it."


def _at(at: datetime | None, zone: str, now: datetime) -> str:
    return terminal.moment(at, zone, now) if at is not None else "some time"


def _print_note(interview: Interview, note: Written) -> None:
    """The text of a note, and what is to be said of it; of a call sheet, which is long and goes to nobody else, the
    command that shows it, where the call is planned already."""
    if note.problem:
        terminal.say()
        terminal.say(f"It cannot be written: {note.problem}.", indent=4, hang=2, style=terminal.RED)
    elif note.step.kind is StepKind.CALL:
        planned = any(step.kind is StepKind.CALL for step in interview.steps)
        shown = f": `afterword call {interview.interview_id}` shows it" if planned else ""
        terminal.say(f"What to say in the call, for your eyes alone{shown}.", indent=2, hang=2)
    else:
        terminal.say()
        terminal.say(f"Subject: {note.subject}", indent=4, hang=2)
        terminal.say()
        terminal.quote(note.text)
    for need in note.needs:
        terminal.say(as_sentence(need), indent=2, hang=2)
    for words in note.untold:
        terminal.say(terminal.ended(f"Left out: {words}"), indent=2, hang=2)
    terminal.say()


def _shape(interview: Interview, note: Written) -> dict[str, Any]:
    if note.left_alone:
        note = replace(note, subject="", text="", needs=(), untold=(), problem=note.left_alone)
    return {
        "key": note.step.key,
        "kind": note.step.kind.value,
        "to": note.step.to or interview.contact(note.step.contact_id).email,
        "title": f"{KIND_WORDS[note.step.kind]}",
        "due_at": shapes.instant(note.due_at),
        "leaves_at": shapes.instant(note.leaves_at),
        "by_user": note.by_user,
        "why": note.why,
        "subject": note.subject,
        "text": note.text,
        "personal": note.personal,
        "needs": list(note.needs),
        "left_out": list(note.untold),
        "problem": note.problem,
    }
