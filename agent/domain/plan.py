"""Which notes an interview needs, to whom, and when each is due: time and the known facts, nothing else.

`advance` brings an interview up to date with one instant. It is run after every event and may be run any number of
times: with the same facts it changes nothing the second time. Who gets a note follows rows A1, A5, A6 and A7 of the
mission; when, rows A1, A7, A8 and A9.
"""

from datetime import datetime, timedelta

from agent.domain.actions import Draft, Locate, Look, Send, Withdraw
from agent.domain.course import OUTER_LIMIT, QUIET, Course, Rules
from agent.domain.events import Intent
from agent.domain.model import (
    ENDED,
    Cause,
    Closing,
    Contact,
    Interview,
    Phase,
    Step,
    StepKind,
    StepState,
    Touch,
    step_key,
)
from agent.domain.recipients import follow_up_person, go_between, thanked
from agent.places import zone_of

FINISHED_AFTER = timedelta(days=30)
LOWEST_RATING_TO_FOLLOW_UP = 3
ONLY_IF_IT_WENT_WELL = frozenset({StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL})
NOT_YET_WRITTEN = frozenset({StepState.WAITING, StepState.HELD})
UNDER_WAY = frozenset({StepState.SENDING, StepState.SUBMITTED, StepState.UNCERTAIN})
"""States in which the note may have left already: no decision calls it back."""


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
        planned = step.kind not in (StepKind.CLOSING, StepKind.LETTER)
        if planned and step.key not in keys and step.state in NOT_YET_WRITTEN:
            stop(course, step, Cause.NOT_INVOLVED, "this note goes to somebody else, or to nobody")


def _wanted(interview: Interview, rules: Rules) -> list[Step]:
    """The steps that belong to the interview as it is known now, in the order they come."""
    thanks = thanked(interview, rules)
    wanted = [_next(interview, StepKind.THANK_YOU, contact) for contact in thanks]
    other = go_between(interview, rules)
    if other is not None and other not in thanks:
        wanted.append(_next(interview, StepKind.IN_THE_LOOP, other))
    person = follow_up_person(interview, rules)
    kinds = [StepKind.FOLLOW_UP, StepKind.CALL]
    if interview.promised_at is not None:
        kinds.append(StepKind.NUDGE)
    answered = _role_answered(interview)
    for kind in kinds:
        begun = _begun(interview, kind)
        if answered and begun is None:
            continue
        whom = interview.contact(begun.contact_id) if begun is not None else person
        if whom is not None:
            wanted.append(_next(interview, kind, whom))
    return wanted


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
    if step.kind not in ONLY_IF_IT_WENT_WELL or step.fixed or step.approved_late:
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
    if step.kind is StepKind.NUDGE and latest.what == Intent.WAIT:
        return ""
    return f"{interview.contact(step.contact_id).name or 'they'} wrote on {latest.at:%-d %B}"


def _stop_overtaken(course: Course) -> None:
    """Whatever made or revived a step: nobody is asked for an answer that they gave."""
    for step in course.interview.steps:
        why = overtaken(course.interview, step)
        if why and step.state not in UNDER_WAY:
            stop(course, step, Cause.ANSWERED, why)


# --- when ---------------------------------------------------------------------------------------------------------


def _set_due(course: Course) -> None:
    """Give every waiting step its date and the reason for it, and hold those that cannot be written."""
    rated_low = _rated_low(course.interview)
    for known in course.interview.steps:
        step = known
        if step.state is StepState.HELD and step.cause in (Cause.UNSENT, Cause.NO_ADDRESS):
            step = course.put(step, state=StepState.WAITING, cause=Cause.NONE, remedy="")
        was_rated_low = step.state is StepState.CANCELLED and step.cause is Cause.LOW_RATING
        if was_rated_low and not rated_low and not overtaken(course.interview, step):
            step = course.put(step, state=StepState.WAITING, cause=Cause.NONE)
        if rated_low and step.kind in ONLY_IF_IT_WENT_WELL and not step.fixed and not step.approved_late:
            stop(course, step, Cause.LOW_RATING, "you rated the conversation too low to follow it up")
            step = course.interview.step(step.key)
        if step.state is not StepState.WAITING:
            continue
        contact = course.interview.contact(step.contact_id)
        if (step.kind is not StepKind.CALL and course.interview.phase is Phase.OVER and not contact.email) or (
            step.kind is not StepKind.CALL and contact.unreachable
        ):
            _hold_for_address(course, step, contact)
        elif step.kind in _DUE and not step.fixed:
            _DUE[step.kind](course, step)
        _wait_while_away(course, course.interview.step(step.key))


def _wait_while_away(course: Course, step: Step) -> None:
    if step.state is not StepState.WAITING or step.fixed or step.due_at is None or step.not_before is None:
        return
    if step.due_at < step.not_before:
        who = course.interview.contact(step.contact_id).name or "they"
        day = f"{step.not_before.astimezone(zone_of(course.zone_of(step))):%-d %B}"
        course.put(step, due_at=step.not_before, cause=Cause.AWAY, why=f"not before {day}, because {who} is away")
    elif step.cause is Cause.AWAY:
        course.put(step, cause=Cause.NONE)


def _hold_for_address(course: Course, step: Step, contact: Contact) -> None:
    who = contact.name or "this person"
    what = f"mail to {contact.email} came back" if contact.unreachable else f"no address of {who} is known"
    course.hold(
        step, Cause.NO_ADDRESS, what,
        f"add it with `afterword notes {course.interview.interview_id} --contact '{who} <address>'`, or skip the step",
    )  # fmt: skip


def over_at(interview: Interview) -> datetime:
    """From when notes are owed: the end of the conversation, or when the user told of it afterwards."""
    return max(interview.ends_at, interview.known_at) if interview.by_user else interview.ends_at


def _due_after_interview(course: Course, step: Step) -> None:
    interview = course.interview
    due = over_at(interview)
    if step.ordinal > 1:
        due = max(due, step.due_at or course.now)
    course.put(step, due_at=due, why="written when the interview is over")


def _rated_low(interview: Interview) -> bool:
    rating = interview.debrief.rating
    return rating is not None and rating < LOWEST_RATING_TO_FOLLOW_UP


def _thanks_to(interview: Interview, contact_id: str) -> Step | None:
    """The latest thank-you to them; for somebody who was only kept in the loop, that note."""
    mine = [
        s
        for s in interview.steps
        if s.contact_id == contact_id and s.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP)
    ]
    return max(mine, key=lambda s: (s.kind is StepKind.THANK_YOU, s.ordinal), default=None)


def anchor(interview: Interview, contact_id: str) -> tuple[datetime, str] | None:
    """From when the follow-up to them counts, and why; None while the thank-you has neither been sent nor given up."""
    written = [
        t.at for t in interview.touches if t.by_user and t.contact_id == contact_id and t.at >= interview.ends_at
    ]
    thanks = _thanks_to(interview, contact_id)
    if thanks is not None and thanks.sent_at is not None and not thanks.undelivered:
        written.append(thanks.sent_at)
    if written:
        return max(written), "your thank-you was sent"
    if thanks is None or thanks.state in (StepState.DECLINED, StepState.SKIPPED, StepState.CANCELLED):
        return over_at(interview), "the interview ended (no thank-you was sent)"
    return None


def _due_follow_up(course: Course, step: Step) -> None:
    interview, rules = course.interview, course.rules
    start = anchor(interview, step.contact_id)
    zone = course.zone_of(step)
    if start is not None:
        due = rules.cadence.next_working_moment(rules.cadence.add(start[0], rules.follow_up_after, zone), zone)
        course.put(step, due_at=due, why=f"{rules.follow_up_after} after {start[1]}")
        return
    thanks = _thanks_to(interview, step.contact_id)
    latest = rules.cadence.next_working_moment(rules.cadence.add(over_at(interview), rules.follow_up_after, zone), zone)
    who = interview.contact(step.contact_id).name or "them"
    if thanks is not None and thanks.undelivered:
        course.hold(
            step, Cause.UNSENT, f"the thank-you to {who} did not arrive: {thanks.undelivered}",
            f"correct the address with `afterword notes {interview.interview_id} --contact`, or skip the step",
        )  # fmt: skip
    elif thanks is not None and latest <= course.now and thanks.state is StepState.UNCERTAIN:
        course.hold(
            step,
            Cause.UNSENT,
            f"it is not known whether the thank-you to {who} was sent",
            thanks.remedy,
            None,
        )
    elif thanks is not None and latest <= course.now:
        course.hold(
            step, Cause.UNSENT, f"the thank-you to {who} has not been sent, and the follow-up would build on it",
            "send the thank-you from your Drafts, delete it, or skip this step",
        )  # fmt: skip
    else:
        course.put(step, due_at=latest, why="its clock starts when the thank-you is sent")


def _due_nudge(course: Course, step: Step) -> None:
    interview, rules = course.interview, course.rules
    if interview.promised_at is not None:
        zone = course.zone_of(step)
        due = rules.cadence.add(interview.promised_at, rules.nudge_after, zone)
        due = rules.cadence.next_working_moment(due, zone)
        day = f"{interview.promised_at.astimezone(zone_of(zone)):%-d %B}"
        course.put(step, due_at=due, why=f"{rules.nudge_after} after {day}, when they expected to decide")


def _due_call(course: Course, step: Step) -> None:
    """A week or two after the last word either way; while a nudge is still to come, not at all."""
    interview, rules = course.interview, course.rules
    start = anchor(interview, step.contact_id)
    nudge = next((s for s in interview.steps if s.kind is StepKind.NUDGE and s.is_open), None)
    if nudge is not None or start is None:
        reason = "waits for the nudge" if nudge is not None else "waits for the thank-you to be sent"
        course.put(step, due_at=None, why=reason)
        return
    words = [start[0]]
    words += [s.sent_at for s in interview.steps if s.sent_at and s.contact_id == step.contact_id]
    words += [t.at for t in interview.touches if t.contact_id == step.contact_id]
    zone = rules.home_zone  # the user is the one who picks up the phone
    due = rules.cadence.next_working_moment(rules.cadence.add(max(words), rules.call_after, zone), zone)
    course.put(step, due_at=due, why=f"{rules.call_after} without a word since")


_DUE = {
    StepKind.THANK_YOU: _due_after_interview,
    StepKind.IN_THE_LOOP: _due_after_interview,
    StepKind.FOLLOW_UP: _due_follow_up,
    StepKind.NUDGE: _due_nudge,
    StepKind.CALL: _due_call,
}


# --- what is due now ----------------------------------------------------------------------------------------------


def _move(course: Course, step: Step) -> None:
    if step.state is StepState.WAITING:
        _begin(course, step)
    elif (step.missing_since is not None and step.due_at is not None and step.due_at <= course.now) or (
        step.state is StepState.SUBMITTED and step.due_at is not None and step.due_at <= course.now
    ):
        course.act(Locate(key=step.key))
    elif step.state is StepState.DRAFTED and step.missing_since is None:
        _release(course, step)


def _begin(course: Course, step: Step) -> None:
    """Draft what is due, after one more look at calendar and mailbox."""
    interview, now, rules = course.interview, course.now, course.rules
    if interview.phase is Phase.SCHEDULED or step.due_at is None or step.due_at > now:
        return
    limit = OUTER_LIMIT if step.kind is StepKind.THANK_YOU else rules.overdue_after
    if now - step.due_at > limit and not step.approved_late and step.kind is not StepKind.CLOSING:
        course.hold(
            step, Cause.OVERDUE,
            f"due {step.due_at:%Y-%m-%d %H:%M} UTC and not possible then; now it is too late to go unasked",
            f"`afterword resume {step.key}` writes it all the same, `afterword skip {step.key}` leaves it out",
        )  # fmt: skip
    elif interview.looked_at is None or interview.looked_at < max(step.due_at, interview.ends_at):
        course.act(Look())
    else:
        to = interview.contact(step.contact_id).email
        course.put(step, state=StepState.DRAFTING, cause=Cause.NONE, why="being written", due_at=None, to=to)
        course.act(Draft(key=step.key))


def send_due(interview: Interview, step: Step, rules: Rules) -> datetime | None:
    """When the agent itself will send this untouched draft; None when only the user may."""
    if step.state is not StepState.DRAFTED or step.missing_since or step.drafted_at is None or step.changed_at is None:
        return None
    quiet = step.changed_at + QUIET
    if step.kind is StepKind.CALL:
        return max(step.changed_at, step.due_at or step.changed_at, step.not_before or step.changed_at)
    if not rules.auto or step.kind is StepKind.CLOSING or not step.personal or step.cause is Cause.OVERDUE:
        return None
    if crossed(interview, step) is not None or outdated(interview, step):
        return None
    rating = interview.debrief.rating
    if step.kind is StepKind.THANK_YOU and rating is not None and rating < LOWEST_RATING_TO_FOLLOW_UP:
        return None
    contact = interview.contact(step.contact_id)
    zone = contact.zone or interview.zone or rules.home_zone
    asked = max(step.due_at or step.drafted_at, step.not_before or step.drafted_at)
    wanted = max(step.drafted_at + rules.thank_you_grace, quiet, asked)
    if step.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP):
        return max(quiet, rules.cadence.out_of_night(wanted, zone))
    return rules.cadence.next_working_moment(wanted, zone)


def outdated(interview: Interview, step: Step) -> bool:
    """Whether the draft is to another address, or tells less, than what is known now."""
    if step.kind in (StepKind.CALL, StepKind.LETTER):
        return False
    to = interview.contact(step.contact_id).address.mailbox
    return step.stale or (bool(step.to) and step.to.strip().casefold() != to)


def crossed(interview: Interview, step: Step) -> Touch | None:
    """What passed between the user and this person since the conversation began: a note of thanks that leaves by itself
    would cross with their answer, or with the user's own thanks."""
    if step.kind not in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP) or step.approved_late:
        return None
    return next((t for t in interview.touches if t.contact_id == step.contact_id and t.at >= interview.starts_at), None)


def _release(course: Course, step: Step) -> None:
    """In auto mode send the untouched draft when its grace time is over; say why where the user must."""
    interview, rules, now = course.interview, course.rules, course.now
    due = send_due(interview, step, rules)
    letter = crossed(interview, step) if rules.auto else None
    if letter is not None:
        who = interview.contact(step.contact_id).name or "they"
        what = f"you wrote to {who}" if letter.by_user else f"{who} wrote"
        course.hold(
            step, Cause.ANSWERED, f"{what} on {letter.at:%-d %B}, before it was sent",
            f"send the draft yourself or delete it; `afterword resume {step.key}` lets it leave all the same",
        )  # fmt: skip
    elif due is None:
        if rules.auto and step.due_at is not None:
            course.put(step, due_at=None)
    elif due > now:
        if step.due_at != due:
            course.put(step, due_at=due, why="in your Drafts; sent when the grace time is over, unless you touch it")
    elif not _too_late(course, step, due):
        course.act(Send(key=step.key))
    elif step.kind is StepKind.THANK_YOU:
        why = "more than a day has passed since the interview, so it is yours to send"
        remedy = f"send it from your Drafts, delete it, or let `afterword resume {step.key}` send it"
        course.put(step, due_at=None, cause=Cause.OVERDUE, why=why, remedy=remedy)
    else:
        course.hold(
            step, Cause.OVERDUE,
            f"it was to leave on {due:%Y-%m-%d %H:%M} UTC and could not; that is too late to go unasked",
            f"send it from your Drafts or delete it; `afterword resume {step.key}` sends it",
        )  # fmt: skip


def _too_late(course: Course, step: Step, due: datetime) -> bool:
    """Whether a draft that is due to leave has missed its time. A thank-you knows no later one than a day."""
    interview, now = course.interview, course.now
    if step.kind is StepKind.CALL or step.approved_late:
        return False
    if step.kind is StepKind.THANK_YOU and not step.fixed:
        return now > max(interview.ends_at, interview.known_at) + OUTER_LIMIT
    return now - due > course.rules.overdue_after


def needs_detail(step: Step) -> bool:
    return step.state is StepState.DRAFTED and not step.personal


def _finish(course: Course) -> None:
    interview = course.interview
    if interview.phase is not Phase.OVER or any(s.is_open for s in interview.steps):
        return
    if course.now >= interview.ends_at + FINISHED_AFTER:
        course.change(phase=Phase.CLOSED, closing=Closing.FINISHED, why="everything planned has been done")


def wake_at(interview: Interview, rules: Rules) -> datetime | None:
    """When the interview wants to be looked at again; None when only an event can move it."""
    if interview.paused:
        return None
    if interview.phase is Phase.SCHEDULED:
        return interview.ends_at
    times = []
    for step in interview.steps:
        if not step.is_open:
            continue
        timed = step.state in (StepState.WAITING, StepState.SUBMITTED) or step.missing_since is not None
        if timed and step.due_at is not None:
            times.append(step.due_at)
        if step.state is StepState.DRAFTED:
            due = send_due(interview, step, rules)
            times += [due] if due is not None else []
    if interview.phase is Phase.OVER and not any(step.is_open for step in interview.steps):
        times.append(interview.ends_at + FINISHED_AFTER)
    return min(times, default=None)
