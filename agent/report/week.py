"""The week ahead: from today, seven days on the user's calendar, each with what is to happen on it. Pure."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from agent.domain.course import Rules
from agent.domain.model import ENDED, IN_DRAFTS, Interview, Phase, Step, StepKind, StepState
from agent.domain.naming import title_of
from agent.domain.release import send_due
from agent.places import is_day_alone, zone_of
from agent.report import words
from agent.report.values import Day, Entry, Mark

DAYS = 7


def week_of(
    interviews: Iterable[Interview], rules: Rules, zone: str, now: datetime, *, waiting: int = 0
) -> tuple[Day, ...]:
    """What is overdue stands on today; what is not dated does not stand here. `waiting` counts the drafts that wait
    for the user."""
    today = now.astimezone(zone_of(zone)).date()
    found: dict[int, list[Entry]] = {}
    for interview in interviews:
        for entry in _entries(interview, rules, now):
            on = entry.at.astimezone(zone_of(zone)).date() if entry.at is not None else today
            found.setdefault((on - today).days, []).append(entry)
    if waiting:
        what = "1 draft waits in your Drafts" if waiting == 1 else f"{waiting} drafts wait in your Drafts"
        found.setdefault(0, []).append(Entry(at=None, mark=Mark.DRAFT, what=what, of=""))
    return tuple(
        Day(
            day=today + timedelta(days=number),
            works=rules.cadence.is_working_day(today + timedelta(days=number)),
            entries=tuple(sorted(found.get(number, ()), key=lambda e: (e.at is not None, e.at or now, e.of, e.what))),
        )
        for number in range(DAYS)
    )


def _entries(interview: Interview, rules: Rules, now: datetime) -> Iterator[Entry]:
    of = interview.matter
    if interview.phase is Phase.SCHEDULED and interview.ends_at > now:
        yield Entry(at=interview.starts_at, mark=Mark.INTERVIEW, what="Interview", of=of)
    ahead = interview.debrief.next_step_at
    if ahead is not None and ahead > now and interview.phase is not Phase.CLOSED:
        timed = not is_day_alone(ahead, rules.home_zone)
        what = words.capital(interview.debrief.next_step or "the next step")
        yield Entry(at=ahead, timed=timed, mark=Mark.EXPECTED, what=what, of=of)
    promised = interview.promised_at
    if promised is not None and promised > now and interview.phase is not Phase.CLOSED:
        yield Entry(at=promised, timed=False, mark=Mark.EXPECTED, what="They mean to decide by then", of=of)
    for step in interview.steps:
        title = words.capital(title_of(interview, step))
        if is_expected(step) and step.agreed_at is not None and step.agreed_at > now:
            timed = not is_day_alone(step.agreed_at, rules.home_zone)
            yield Entry(at=step.agreed_at, timed=timed, mark=Mark.EXPECTED, what=f"{title}, as agreed", of=of)
        if interview.paused:
            continue
        leaves = send_due(interview, step, rules) if step.state in IN_DRAFTS else None
        if leaves is not None:
            yield Entry(at=leaves if leaves > now else None, mark=Mark.DRAFT, what=f"{title} leaves", of=of)
        elif step.state is StepState.WAITING and step.due_at is not None:
            yield Entry(at=step.due_at if step.due_at > now else None, mark=Mark.PLANNED, what=title, of=of)


def is_expected(step: Step) -> bool:
    """Whether they still expect the call of this step: it was agreed, and neither made nor dropped."""
    over = step.outcome is not None or (step.state in ENDED and step.state is not StepState.SENT)
    return step.kind is StepKind.CALL and step.agreed_at is not None and not over
