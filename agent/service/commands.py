"""What the user's commands do: record what was said, in one transaction each.

The commands may write while the daemon runs: nothing here calls a provider. What is decided is the planner's.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from agent import intake
from agent.domain.commands import MISREAD_PERHAPS
from agent.domain.events import (
    Called,
    Debriefed,
    Event,
    EventSeen,
    Paused,
    Rescheduled,
    Resumed,
    Skipped,
    ToldAgain,
    Woke,
)
from agent.domain.identity import spelled
from agent.domain.model import (
    CallOutcome,
    Cause,
    Contact,
    Debrief,
    Evidence,
    Interview,
    Phase,
    Step,
    StepKind,
    StepState,
)
from agent.domain.naming import state_words
from agent.domain.plan import may_be_wanted_again, may_take_up
from agent.errors import UsageProblem
from agent.places import zone_of
from agent.ports import Store, Tables
from agent.service.lookup import interview_named, listed, step_named
from agent.service.planner import Planner
from providers.base import CalendarEvent


def record(
    store: Store,
    planner: Planner,
    interview: Interview,
    now: datetime,
    evidence: str,
    again: ToldAgain | None = None,
) -> tuple[Interview, Interview | None]:
    """Take up an interview that the user tells of; returns it as it is now, and as it was if it was known already:
    that one takes over what is told of it `again`."""
    with store.writing() as tables:
        known = already_known(tables, interview)
        if known is None:
            return planner.begin(tables, interview, Woke(), now, evidence), None
        after = planner.apply(tables, known, again, now, evidence) if again is not None else known
        return after, known


def already_known(tables: Tables, interview: Interview) -> Interview | None:
    """The interview that is the same by its id, or by person, role and day."""
    found = tables.interview(interview.interview_id)
    if found is not None:
        return found
    day = timedelta(hours=24)
    for interview_id in tables.by_day(interview.starts_at - day, interview.starts_at + day):
        other = tables.interview(interview_id)
        if other is not None and (intake.same_interview(other, interview) or _told_by_guess(other, interview)):
            return other
    return None


def beside(tables: Tables, interview: Interview, zone: str) -> tuple[Interview, ...]:
    """The other conversations at the same company on its day, as the clock of `zone` has it; the soonest first."""
    there = zone_of(zone)
    day, length = interview.starts_at.astimezone(there).date(), timedelta(hours=24)
    near = tables.by_day(interview.starts_at - length, interview.starts_at + length)
    found = (tables.interview(one) for one in near if one != interview.interview_id)
    return tuple(
        one
        for one in found
        if one is not None and _same_company(one.company, interview.company)
        if one.starts_at.astimezone(there).date() == day
    )


def _same_company(one: str, other: str) -> bool:
    """Whether one name is the other, or whole words of it: "Acme" and "Acme Ltd", and not "IT" and "Fruit"."""
    words = spelled(one), spelled(other)
    return all(word.strip() for word in words) and (words[0] in words[1] or words[1] in words[0])


def _told_by_guess(known: Interview, told: Interview) -> bool:
    """Whether it is the call of which only the end was known, the event whose time zone nobody knows, or what the user
    recorded, told again with its hour."""
    people = [{c.address.mailbox or c.name.casefold() for c in one.contacts if c.took_part} for one in (known, told)]
    there = zone_of(known.zone)
    same_day = known.starts_at.astimezone(there).date() == told.starts_at.astimezone(there).date()
    other_role = bool(known.role and told.role) and known.role.casefold() != told.role.casefold()
    guessed = known.unscheduled or bool(known.unread_zone) or known.told_over is not None
    one, again = known.company.casefold(), told.company.casefold()
    by_hand = known.by_user and not known.uid and not told.uid and (one in again or again in one)
    meant = (guessed or by_hand) and not told.unscheduled and not other_role
    return meant and same_day and bool(people[0] & people[1])


def is_known(tables: Tables, planner: Planner, event: CalendarEvent, account: str, now: datetime) -> bool:
    """Whether the event of a file is an interview that is known."""
    finding = intake.read_event(event, planner.author)
    return already_known(tables, intake.interview_of(finding, event, account, now)) is not None


def record_event(
    store: Store,
    planner: Planner,
    event: CalendarEvent,
    account: str,
    now: datetime,
    *,
    confirmed: bool,
) -> tuple[Interview | None, bool, "intake.Finding"]:
    """Take up the interview of an event in a file; returns it, whether it is new, and what was found.

    None for an event that is no interview, unless the user `confirmed` that it is one. One that is known is brought up
    to date with the event.
    """
    finding = intake.read_event(event, planner.author)
    with store.writing() as tables:
        new = replace(
            intake.interview_of(finding, event, account, now),
            by_user=True,
            event_ref="",
            unread_zone=event.unread_zone,
        )
        known = tables.interview(new.interview_id) or already_known(tables, new)
        if known is not None:
            evidence = f"the user gave a file: {event.summary[:80]}"
            news = intake.seen(finding, event)
            if isinstance(news, EventSeen):
                news = replace(news, unread_zone=event.unread_zone)
            return planner.apply(tables, known, news, now, evidence), False, finding
        if event.method == "cancel" or not (finding.counts or confirmed):
            return None, False, finding
        if not finding.counts:
            said = Evidence(source="user", fact="you said that it is an interview")
            new = replace(new, evidence=(said,))
        evidence = "; ".join(e.fact for e in new.evidence)
        return planner.begin(tables, new, Woke(), now, evidence), True, finding


def debrief(
    store: Store,
    planner: Planner,
    given: str,
    told: Debrief,
    contacts: Sequence[Contact],
    now: datetime,
    taken_back: frozenset[str] = frozenset(),
) -> tuple[Interview, tuple[Step, ...]]:
    """Record how it went, without the fields that are taken back; returns the interview, and the steps whose drafts are
    written again."""
    with store.writing() as tables:
        before = interview_named(tables, given)
        event = Debriefed(debrief=told, contacts=tuple(contacts), taken_back=taken_back)
        after = planner.apply(tables, before, event, now, "you told it")
    drafted = {step.key for step in before.steps if step.state is StepState.DRAFTED}
    return after, tuple(s for s in after.steps if s.key in drafted and s.state is StepState.DRAFTING)


def skip(store: Store, planner: Planner, given: Sequence[str], now: datetime, why: str = "") -> tuple[Interview, Step]:
    """Leave out one step. Raises `UsageProblem` when it has ended or is being sent."""
    with store.writing() as tables:
        interview, step = step_named(tables, given)
        if not step.is_open:
            raise UsageProblem(f"{step.key} has ended already ({state_words(step.state)}): {step.why}.")
        if step.state in (StepState.SENDING, StepState.SUBMITTED):
            raise UsageProblem(f"{step.key} is on its way already: `afterword status` will say whether it arrived.")
        after = planner.apply(tables, interview, Skipped(key=step.key, why=why), now, "you said so")
        return after, after.step(step.key)


def skip_all(store: Store, planner: Planner, given: str, now: datetime, why: str = "") -> Interview:
    """Leave out the whole interview. Raises `UsageProblem` when it is closed."""
    with store.writing() as tables:
        interview = interview_named(tables, given)
        if interview.phase is Phase.CLOSED:
            raise UsageProblem(f"{interview.matter} is closed already: {interview.why}.")
        return planner.apply(tables, interview, Skipped(why=why), now, "you said so")


def pause(store: Store, planner: Planner, given: str, now: datetime) -> Interview:
    with store.writing() as tables:
        return _of_interview(tables, planner, given, Paused(), now)


def resume(store: Store, planner: Planner, given: str, now: datetime) -> Interview:
    """Let a paused interview go on, or one that an answer closed. Raises `UsageProblem` when it is neither."""
    with store.writing() as tables:
        interview = interview_named(tables, given)
        if not interview.paused and interview.closing not in MISREAD_PERHAPS:
            held = [s.key for s in interview.steps if s.state in (StepState.HELD, StepState.UNCERTAIN)]
            hint = f"to release a step, name it: {listed(held)}" if held else "there is nothing to resume"
            raise UsageProblem(f"{interview.matter} is not paused; {hint}.")
        return planner.apply(tables, interview, Resumed(), now, "you said so")


def release(store: Store, planner: Planner, given: Sequence[str], now: datetime) -> tuple[Interview, Step]:
    """Let a held or uncertain step go on, a draft that missed its hour leave, or take up again what an answer stopped
    or the user left out; returns the step (of an uncertain note, the one that is written in its place). Raises
    `UsageProblem` when there is nothing to release."""
    with store.writing() as tables:
        interview, step = step_named(tables, given)
        held = step.state in (StepState.HELD, StepState.UNCERTAIN) or step.cause is Cause.OVERDUE
        held = held or (step.state is StepState.DRAFTED and step.stale)
        if step.may_have_left:
            raise UsageProblem(f"{step.key} may have been sent, so it is never written again.")
        if not (held or may_take_up(interview, step) or may_be_wanted_again(interview, step)):
            state = state_words(step.state)
            raise UsageProblem(f"{step.key} is not held ({state}): there is nothing to resume.")
        after = planner.apply(tables, interview, Resumed(key=step.key), now, "you said so")
        same = [s for s in after.steps if s.kind is step.kind and s.contact_id == step.contact_id]
        again = step.state is StepState.UNCERTAIN
        return after, max(same, key=lambda s: s.ordinal) if again else after.step(step.key)


NEEDS_A_TIME = frozenset({CallOutcome.CALL_BACK})


def called(
    store: Store, planner: Planner, given: str, outcome: CallOutcome, until: datetime | None, now: datetime
) -> tuple[Interview, Step]:
    """Record what came of the latest call of an interview; returns it as it is now, and the call. Raises `UsageProblem`
    when no call is planned, or a call-back has no time to come."""
    if until is not None and until <= now:
        raise UsageProblem("That time has passed: give one that is still to come.")
    with store.writing() as tables:
        interview = interview_named(tables, given)
        if interview.phase is Phase.SCHEDULED:
            raise UsageProblem(f"{interview.matter} has not taken place yet: there is no call about it to tell of.")
        calls = [s for s in interview.steps if s.kind is StepKind.CALL]
        if interview.phase is Phase.CLOSED and not any(s.outcome for s in calls):
            raise UsageProblem(f"{interview.matter} is closed ({interview.why}): there is no call to tell of.")
        if not calls:
            raise UsageProblem(
                f"{interview.matter} has no call: `afterword show {interview.interview_id}` has its steps."
            )
        if outcome in NEEDS_A_TIME and until is None:
            raise UsageProblem("Say when they expect your call: add --at 'tue 15:00'.")
        call = _call_meant(interview, calls, now)
        told = Called(key=call.key, outcome=outcome, until=until)
        after = planner.apply(tables, interview, told, now, "you told of the call")
        return after, after.step(call.key)


def _call_meant(interview: Interview, calls: Sequence[Step], now: datetime) -> Step:
    """The latest that nothing was told of, but for one that the last outcome planned and whose time has not come: then
    that outcome is corrected."""
    planned = interview.aftermath.made if interview.aftermath is not None else ()
    to_come = [s.key for s in calls if s.key in planned and (s.agreed_at or s.due_at or now) > now]
    untold = [s for s in calls if s.outcome is None and s.key not in to_come]
    told = [s for s in calls if s.outcome is not None]
    return max(untold or told or calls, key=lambda s: (s.state is StepState.SENT, s.is_open, s.ordinal))


def reschedule(
    store: Store, planner: Planner, given: Sequence[str], at: datetime, now: datetime
) -> tuple[Interview, Step]:
    """Set the date of a step. Raises `UsageProblem` for the past, and for a step that has no date any more."""
    if at <= now:
        raise UsageProblem("That time has passed: give one that is still to come.")
    with store.writing() as tables:
        interview, step = step_named(tables, given)
        if step.state not in (StepState.WAITING, StepState.HELD, StepState.DRAFTED):
            state = state_words(step.state)
            again = may_take_up(interview, step) or may_be_wanted_again(interview, step)
            hint = f" `afterword resume {step.key}` takes it up again." if again else ""
            raise UsageProblem(f"{step.key} cannot be moved any more ({state}): {step.why}.{hint}")
        if step.state is StepState.DRAFTED and not planner.rules.auto:
            raise UsageProblem(f"{step.key} lies in your Drafts and leaves when you send it: there is no date to move.")
        if interview.phase is Phase.SCHEDULED and at < interview.ends_at:
            raise UsageProblem("The interview will not have ended by then: give a time after its end.")
        after = planner.apply(tables, interview, Rescheduled(key=step.key, at=at), now, "you said so")
        return after, after.step(step.key)


def forget(store: Store, given: str) -> Interview:
    """Remove everything that is known of an interview; returns what it was."""
    with store.writing() as tables:
        interview = interview_named(tables, given)
        tables.delete(interview.interview_id)
        return interview


def _of_interview(tables: Tables, planner: Planner, given: str, event: Event, now: datetime) -> Interview:
    interview = interview_named(tables, given)
    if interview.phase is Phase.CLOSED:
        raise UsageProblem(f"{interview.matter} is closed already: {interview.why}.")
    return planner.apply(tables, interview, event, now, "you said so")
