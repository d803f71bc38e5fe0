"""Which notes an interview needs, and to whom: time and the known facts, nothing else.

`advance` brings an interview up to date with one instant. It is run after every event and may be run any number of
times: with the same facts it changes nothing the second time. Who gets a note follows rows A1, A5, A6 and A7 of the
mission; when each is due is `due`'s, and when a draft leaves by itself `release`'s.
"""

from datetime import datetime, time, timedelta

from agent.domain import ahead, due, release
from agent.domain.actions import Draft, Locate, Look, Notice, Tell, Withdraw
from agent.domain.course import OUTER_LIMIT, Course, Rules
from agent.domain.identity import step_key
from agent.domain.meaning import Intent
from agent.domain.model import ENDED, Cause, Closing, Contact, Interview, Phase, Step, StepKind, StepState
from agent.domain.recipients import follow_up_person, go_between, thanked
from agent.places import moment, zone_of

FINISHED_AFTER = timedelta(days=30)
TOO_LATE_TO_ASK = timedelta(hours=24)
"""Later than this after an interview nobody asks any more how it went: the notes have been written."""

LEAD = timedelta(hours=1)
EVENING = time(18)
"""Before an early interview: a message that comes on the way there is read too late."""

ONLY_IF_IT_WENT_WELL = frozenset({StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL})
NOT_YET_WRITTEN = frozenset({StepState.WAITING, StepState.HELD})
IN_HAND = frozenset({StepState.DRAFTING, StepState.DRAFTED})
THANKS = frozenset({StepKind.THANK_YOU, StepKind.IN_THE_LOOP})
UNDER_WAY = frozenset({StepState.SENDING, StepState.SUBMITTED, StepState.UNCERTAIN})
"""States in which the note may have left already: no decision calls it back."""


RATED_LOW = "you rated the conversation too low to follow it up"


def advance(course: Course) -> None:
    """Bring the interview up to date with `course.now`."""
    interview = course.interview
    if interview.phase is Phase.SCHEDULED and interview.ends_at <= course.now:
        course.change(phase=Phase.OVER)
    if course.interview.phase is not Phase.CLOSED:
        _plan_steps(course)
        _stop_overtaken(course)
        _set_due(course)
    if course.interview.paused:
        return
    for step in course.interview.steps:
        _move(course, course.interview.step(step.key))
    _tell_user(course)
    _finish(course)


def _plan_steps(course: Course) -> None:
    """Add the steps that the known people call for; cancel those of people who are no longer part of it."""
    wanted = _wanted(course.interview, course.rules)
    known = {step.key: step for step in course.interview.steps}
    for step in wanted:
        old = known.get(step.key)
        if old is None:
            course.put(step)
        elif old.state is StepState.CANCELLED and old.cause in (Cause.NOT_INVOLVED, Cause.MOVED):
            away = None if old.fixed else old.not_before
            course.put(
                old, state=StepState.WAITING, cause=Cause.NONE, fixed=False, approved_late=False, not_before=away
            )
    keys = {step.key for step in wanted}
    for step in known.values():
        planned = step.kind not in (StepKind.CLOSING, StepKind.LETTER) and not step.asked_for
        if planned and step.key not in keys and step.state in NOT_YET_WRITTEN:
            stop(course, step, Cause.NOT_INVOLVED, "this note goes to somebody else, or to nobody")
        elif step.kind in THANKS and step.key not in keys and step.state in IN_HAND and not step.approved_late:
            stop(course, step, Cause.NOT_INVOLVED, "another note goes to them, or none")


def _wanted(interview: Interview, rules: Rules) -> list[Step]:
    """The steps that belong to the interview as it is known now, in the order they come."""
    thanks = thanked(interview, rules)
    wanted = [
        _next(interview, StepKind.THANK_YOU, contact)
        for contact in thanks
        if not _served(interview, StepKind.IN_THE_LOOP, contact)
    ]
    other = go_between(interview, rules)
    if other is not None and other not in thanks and not _served(interview, StepKind.THANK_YOU, other):
        wanted.append(_next(interview, StepKind.IN_THE_LOOP, other))
    person = follow_up_person(interview, rules)
    kinds = [StepKind.FOLLOW_UP, StepKind.CALL]
    if interview.promised_at is not None:
        kinds.append(StepKind.NUDGE)
    answered = _role_answered(interview)
    for kind in kinds:
        begun = _begun(interview, kind)
        taken_up = any(s.kind is kind and s.approved_late for s in interview.steps)
        if answered and begun is None and not taken_up:
            continue
        whom = interview.contact(begun.contact_id) if begun is not None else person
        if whom is not None:
            wanted.append(_next(interview, kind, whom))
    return wanted


def _served(interview: Interview, kind: StepKind, contact: Contact) -> bool:
    """Whether they have, or may have, the note of this kind, or the user has it in hand: whatever their part turns out
    to have been, nobody is thanked and told how it went as well."""
    got = {StepState.SENT, StepState.HANDS_OFF, *UNDER_WAY}
    return any(
        s.kind is kind and s.contact_id == contact.contact_id and s.state in got and not s.undelivered
        for s in interview.steps
    )


def _begun(interview: Interview, kind: StepKind) -> Step | None:
    """The step of a kind of which there is one a role, once it was written, stopped or given up: a better person for it
    who turns up later gets none."""
    return next(
        (
            s
            for s in interview.steps
            if s.kind is kind and s.state not in NOT_YET_WRITTEN and s.cause not in (Cause.NOT_INVOLVED, Cause.MOVED)
        ),
        None,
    )


def _next(interview: Interview, kind: StepKind, contact: Contact) -> Step:
    """The step of this kind to this person: the one there is, or after a note that came back and an address that was
    corrected, the next."""
    mine = [s for s in interview.steps if s.kind is kind and s.contact_id == contact.contact_id]
    last = max(mine, key=lambda s: s.ordinal, default=None)
    ordinal = 1
    if last is not None:
        failed = bool(last.undelivered) or last.state is StepState.REJECTED
        corrected = bool(contact.email) and contact.email.casefold() != last.to.casefold()
        if not (failed and corrected):
            return last
        ordinal = last.ordinal + 1
    key = step_key(interview.interview_id, kind, contact.contact_id, ordinal)
    return Step(key=key, kind=kind, contact_id=contact.contact_id, ordinal=ordinal)


def stop(course: Course, step: Step, cause: Cause, why: str) -> None:
    """Cancel a step, taking back our untouched draft. What was sent or is the user's own stays; what is being sent, or
    may have been, is not wanted back should it turn out to be unsent."""
    if step.state in UNDER_WAY:
        course.put(step, withdrawn=True, cause=step.cause if step.state is StepState.UNCERTAIN else cause)
        return
    if step.state in ENDED or step.state is StepState.HANDS_OFF:
        return
    course.put(
        step,
        state=StepState.CANCELLED,
        cause=cause,
        why=why,
        remedy="",
        due_at=None,
        withdrawn=bool(step.draft_ref),
    )
    if step.draft_ref:
        course.act(Withdraw(key=step.key))


def close(course: Course, closing: Closing, cause: Cause, why: str, *, keep: frozenset[StepKind] = frozenset()) -> None:
    course.change(phase=Phase.CLOSED, closing=closing, why=why)
    for step in course.interview.steps:
        if step.kind not in keep:
            stop(course, step, cause, why)


def _role_answered(interview: Interview) -> bool:
    """Whether an answer since the conversation began settles what comes next of the role as a whole."""
    return interview.answered_at is not None and interview.answered_at >= interview.starts_at


def overtaken(interview: Interview, step: Step) -> str:
    """Why nothing more is asked of this person: they have written since the conversation began, or the role was
    answered as a whole. "" when that is not so, or the user's word stands above it. Somebody who asked for time until
    a day they named may still be nudged after it."""
    if step.kind not in ONLY_IF_IT_WENT_WELL or step.fixed or step.approved_late or step.asked_for:
        return ""
    if _role_answered(interview):
        return interview.why or "you have been answered"
    theirs = [
        t
        for t in interview.touches
        if t.contact_id == step.contact_id and not t.by_user and t.at >= interview.starts_at
    ]
    if step.kind is StepKind.CALL or not theirs:
        return ""
    latest = max(theirs, key=lambda t: t.at)
    named = interview.promised_at is not None and interview.promised_at > latest.at
    if step.kind is StepKind.NUDGE and (latest.what == Intent.WAIT or (latest.what == Intent.THANKS and named)):
        return ""
    return f"{interview.contact(step.contact_id).name or 'they'} wrote on {latest.at:%-d %B}"


def passed_by(interview: Interview, step: Step) -> str:
    """Why a draft that is the user's own has been passed by events, "" when it has not."""
    if step.state is not StepState.HANDS_OFF or step.changed_at is None:
        return ""
    if interview.phase is Phase.CLOSED and step.kind not in (StepKind.CLOSING, *THANKS):
        return interview.why
    wrote = [
        t.at for t in interview.touches if t.by_user and t.contact_id == step.contact_id and t.at > interview.ends_at
    ]
    if step.kind in THANKS and wrote:
        return f"you wrote to {interview.contact(step.contact_id).name or 'them'} yourself on {max(wrote):%-d %B}"
    return overtaken(interview, step)


def may_take_up(interview: Interview, step: Step) -> bool:
    """Whether the user may take up again what an answer stopped, or what they told: the answer may have been about
    something else, and they may have more to say before the day that was named."""
    asked_to_wait = step.cause is Cause.WAIT and step.kind is StepKind.FOLLOW_UP
    stopped = step.state is StepState.CANCELLED and (step.cause in (Cause.ANSWERED, Cause.AGREED) or asked_to_wait)
    return stopped and step.kind in ONLY_IF_IT_WENT_WELL | THANKS and interview.phase is Phase.OVER


def may_be_wanted_again(interview: Interview, step: Step) -> bool:
    """Whether the user may take up again a step that they left out: not of an interview that is closed, but for the
    last note of one that was rejected."""
    goes_on = interview.phase is not Phase.CLOSED
    last_note = step.kind is StepKind.CLOSING and interview.closing is Closing.REJECTED
    return step.state is StepState.SKIPPED and not step.may_have_left and (goes_on or last_note)


def _stop_overtaken(course: Course) -> None:
    """Whatever made or revived a step: nobody is asked for an answer that they gave."""
    for step in course.interview.steps:
        why = overtaken(course.interview, step)
        if why and step.state not in UNDER_WAY:
            stop(course, step, Cause.ANSWERED, why)


# --- when ---------------------------------------------------------------------------------------------------------


def set_date(course: Course, step: Step) -> Step:
    """Give a waiting step its date and the reason for it, where a rule knows them; returns it."""
    if step.kind in due.DUE and not step.fixed and not step.asked_for:
        due.DUE[step.kind](course, step)
    return course.interview.step(step.key)


def _set_due(course: Course) -> None:
    """Give every waiting step its date and the reason for it, and hold those that cannot be written."""
    rated_low = due.rated_low(course.interview)
    for known in sorted(course.interview.steps, key=lambda one: one.kind is StepKind.CALL):  # it waits for a nudge
        step = known
        if step.state is StepState.HELD and step.cause in (Cause.UNSENT, Cause.NO_ADDRESS):
            step = course.put(step, state=StepState.WAITING, cause=Cause.NONE, remedy="")
        was_rated_low = step.state is StepState.CANCELLED and step.cause is Cause.LOW_RATING
        if was_rated_low and not rated_low and not overtaken(course.interview, step):
            step = course.put(step, state=StepState.WAITING, cause=Cause.NONE)
        spared = ahead.needless(course.interview, step, course.rules.home_zone)
        was_spared = step.state is StepState.CANCELLED and step.cause is Cause.AGREED
        if was_spared and spared is None and not overtaken(course.interview, step):
            step = course.put(step, state=StepState.WAITING, cause=Cause.NONE)
        by_will = step.fixed or step.approved_late or step.asked_for
        if spared is not None and not by_will:
            stop(course, step, *spared)
            step = course.interview.step(step.key)
        if rated_low and step.kind in ONLY_IF_IT_WENT_WELL and not by_will:
            stop(course, step, Cause.LOW_RATING, RATED_LOW)
            step = course.interview.step(step.key)
        if step.state is not StepState.WAITING:
            continue
        contact = course.interview.contact(step.contact_id)
        if (step.kind is not StepKind.CALL and course.interview.phase is Phase.OVER and not contact.email) or (
            step.kind is not StepKind.CALL and contact.unreachable
        ):
            due.hold_for_address(course, step, contact)
        else:
            set_date(course, step)
        due.wait_while_away(course, course.interview.step(step.key))
        dated = course.interview.step(step.key)
        if dated.state is known.state:
            course.put(dated, since=known.since)  # held once more for what it lacked before: since then
    due.keep_order(course)


# --- what is due now ----------------------------------------------------------------------------------------------


def _move(course: Course, step: Step) -> None:
    if step.state is StepState.WAITING:
        _begin(course, step)
    elif (step.missing_since is not None and step.due_at is not None and step.due_at <= course.now) or (
        step.state is StepState.SUBMITTED and step.due_at is not None and step.due_at <= course.now
    ):
        course.act(Locate(key=step.key))
    elif step.state is StepState.DRAFTED and step.missing_since is None:
        release.release(course, step)


def is_too_late(course: Course, step: Step) -> bool:
    """Whether it was due so long ago that it is not written unasked any more."""
    limit = OUTER_LIMIT if step.kind is StepKind.THANK_YOU else course.rules.overdue_after
    late = step.due_at is not None and course.now - step.due_at > limit
    return late and not step.approved_late and step.kind is not StepKind.CLOSING


def _begin(course: Course, step: Step) -> None:
    """Draft what is due, after one more look at calendar and mailbox."""
    interview, now, rules = course.interview, course.now, course.rules
    if interview.phase is Phase.SCHEDULED or step.due_at is None or step.due_at > now:
        return
    if is_too_late(course, step):
        course.hold(
            step, Cause.OVERDUE,
            f"due {moment(step.due_at, rules.home_zone)} and not possible then; now it is too late to go unasked",
            f"`afterword resume {step.key}` writes it all the same, `afterword skip {step.key}` leaves it out",
        )  # fmt: skip
    elif interview.looked_at is None or interview.looked_at < max(step.due_at, interview.ends_at):
        course.act(Look())
    else:
        to = interview.contact(step.contact_id).email
        course.put(step, state=StepState.DRAFTING, cause=Cause.NONE, why="being written", due_at=None, to=to)
        course.act(Draft(key=step.key))


def _tell_user(course: Course) -> None:
    """Ask how it went, once the last look has shown that it took place; and before it, remind of what to ask for."""
    interview, now = course.interview, course.now
    if interview.phase is Phase.SCHEDULED:
        if interview.asked_at is not None:
            course.change(asked_at=None)  # it was moved: that was about another hour
        at = remind_at(interview, course.rules)
        if at is not None and at <= now < interview.starts_at:
            if interview.looked_at is None or interview.looked_at < at:
                course.act(Look())  # what is asked for may stand in a signature
            else:
                course.change(reminded_at=now)
                course.act(Tell(notice=Notice.REMINDER))
    elif _may_ask(interview, course.rules) and now - due.over_at(interview) <= TOO_LATE_TO_ASK:
        if interview.looked_at is None or interview.looked_at < interview.ends_at:
            course.act(Look())
        else:
            course.change(asked_at=now)
            course.act(Tell(notice=Notice.QUESTIONS))


def _may_ask(interview: Interview, rules: Rules) -> bool:
    """Whether the user is asked how it went: not what they have told, and not when it is settled already."""
    return (
        rules.asks and interview.phase is Phase.OVER and interview.asked_at is None and interview.answered_at is None
        and not is_told(interview)
    )  # fmt: skip


def is_told(interview: Interview) -> bool:
    """Whether the user has told how it went; a detail of somebody's is something else."""
    told = interview.debrief
    return bool(told.rating or told.talked_about or told.learned or told.thought)


def is_news(interview: Interview, notice: Notice, now: datetime) -> bool:
    """Whether a message to the user that could not leave at once is still right: the interview may have been moved,
    answered or told of meanwhile."""
    if notice is Notice.REMINDER:
        return interview.phase is Phase.SCHEDULED and now < interview.starts_at
    return interview.phase is Phase.OVER and interview.answered_at is None and not is_told(interview)


def remind_at(interview: Interview, rules: Rules) -> datetime | None:
    """When the user is reminded of it, on their own clock: in the morning, or on the evening before where that would
    leave less than `LEAD`; None when they are not, or were."""
    if rules.reminds_at is None or interview.phase is not Phase.SCHEDULED:
        return None
    zone = zone_of(rules.home_zone)
    day = interview.starts_at.astimezone(zone).date()
    wanted = datetime.combine(day, rules.reminds_at, zone)
    if wanted > interview.starts_at - LEAD:
        wanted = datetime.combine(day - timedelta(days=1), EVENING, zone)
    told = interview.reminded_at
    return None if told is not None and (told >= wanted or told.astimezone(zone).date() == day) else wanted


def _finish(course: Course) -> None:
    interview = course.interview
    if interview.phase is not Phase.OVER or any(s.is_open for s in interview.steps):
        return
    if course.now >= interview.ends_at + FINISHED_AFTER:
        course.change(phase=Phase.CLOSED, closing=Closing.FINISHED, why=done_because(course.interview))


def done_because(interview: Interview) -> str:
    """Why nothing more happens once no step is open: what stopped the last of them, or that all was done."""
    stopped = [s for s in interview.steps if s.state is StepState.CANCELLED and s.why and s.since]
    last = max(stopped, key=lambda s: s.since or interview.ends_at, default=None)
    return last.why if last is not None else "everything planned has been done"


def wake_at(interview: Interview, rules: Rules) -> datetime | None:
    """When the interview wants to be looked at again; None when only an event can move it."""
    if interview.paused:
        return None
    if interview.phase is Phase.SCHEDULED:
        morning = remind_at(interview, rules)
        return morning if morning is not None else interview.ends_at
    times = []
    for step in interview.steps:
        if not step.is_open:
            continue
        timed = step.state in (StepState.WAITING, StepState.SUBMITTED) or step.missing_since is not None
        if timed and step.due_at is not None:
            times.append(step.due_at)
        if step.state is StepState.DRAFTED:
            due = release.send_due(interview, step, rules)
            times += [due] if due is not None else []
    if interview.phase is Phase.OVER and not any(step.is_open for step in interview.steps):
        times.append(interview.ends_at + FINISHED_AFTER)
    return min(times, default=None)
