"""What the agent makes of what happened: the table of phases, and `decide`, the one door to it.

`decide` is pure: an interview, an event, an instant and the rules in; the interview as it is now and what shall be done
out. Everything that concerns the interview as a whole is in `PHASES`, a handler for every event in every phase,
"ignored" written out; what concerns one note is in `steps`, and what time brings in `plan`, which runs after every event.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from agent.domain import plan, steps
from agent.domain.actions import Action, Draft, Withdraw
from agent.domain.course import Course, Rules
from agent.domain.events import (
    Answered,
    Debriefed,
    Event,
    EventCalledOff,
    EventSeen,
    Intent,
    InterviewEvent,
    LookedBack,
    MessageKind,
    Paused,
    Rescheduled,
    Resumed,
    Skipped,
    StepEvent,
    UserWrote,
    Woke,
)
from agent.domain.model import (
    ENDED,
    Cause,
    Closing,
    Contact,
    Evidence,
    Interview,
    Kind,
    Phase,
    Role,
    Step,
    StepKind,
    StepState,
    Touch,
    step_key,
)
from agent.places import zone_of

AWAY_UNDATED = "7 working days"
AWAY_TOO_LONG = timedelta(days=30)
FURTHEST = timedelta(days=90)
"""No date found in a mail moves a step further than this: beyond it, the date was misread or meant something else."""

TO_THEM = frozenset({StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL})
"""The steps an answer makes needless. A thank-you is still due to somebody who has written."""

Handler = Callable[[Course, InterviewEvent], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    interview: Interview
    actions: tuple[Action, ...]


def decide(interview: Interview, event: Event, now: datetime, rules: Rules) -> Decision:
    """The interview after `event`, brought up to date with `now`, and what shall be done. Raises KeyError for a step
    that is not of this interview."""
    course = Course(interview, now, rules)
    if isinstance(event, StepEvent):
        steps.apply(course, event)
    else:
        PHASES[interview.phase][type(event)](course, event)
    plan.advance(course)
    return Decision(interview=course.interview, actions=tuple(course.actions))


# --- the calendar -------------------------------------------------------------------------------------------------


def ignored(course: Course, event: InterviewEvent) -> None:
    """Nothing changes."""


def seen(course: Course, event: InterviewEvent) -> None:
    """The event again: what is new in it is taken over; when it moved, notes not yet sent wait for the new end."""
    assert isinstance(event, EventSeen)
    interview = course.interview
    if event.sequence < interview.sequence:
        return
    moved = (event.starts_at, event.ends_at) != (interview.starts_at, interview.ends_at)
    course.change(
        sequence=event.sequence,
        event_ref=event.event_ref or interview.event_ref,
        kind=event.kind if event.kind is not Kind.UNKNOWN else interview.kind,
        company=interview.company or event.company,
        domain=interview.domain or event.domain,
        role=interview.role or event.role,
        contacts=merged_contacts(interview.contacts, event.contacts),
        evidence=interview.evidence + tuple(e for e in event.evidence if e not in interview.evidence),
    )
    if not moved:
        return
    course.change(
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone or interview.zone,
        why="it was moved",
    )
    if event.ends_at > course.now:
        course.change(phase=Phase.SCHEDULED, looked_at=None)
        for step in course.interview.steps:
            if step.kind is not StepKind.CLOSING:
                plan.stop(course, step, Cause.MOVED, "the interview was moved")


def seen_when_closed(course: Course, event: InterviewEvent) -> None:
    """A cancelled interview that is put on again begins again; any other closed one stays closed."""
    assert isinstance(event, EventSeen)
    if course.interview.closing is not Closing.CANCELLED or event.sequence < course.interview.sequence:
        return
    course.change(phase=Phase.SCHEDULED, closing=None, why="it was put on again", looked_at=None)
    for step in course.interview.steps:
        if step.cause is Cause.CALLED_OFF:
            course.put(step, cause=Cause.MOVED)
    seen(course, event)


def called_off(course: Course, event: InterviewEvent) -> None:
    assert isinstance(event, EventCalledOff)
    if event.sequence < course.interview.sequence:
        return
    _close(course, Closing.CANCELLED, Cause.CALLED_OFF, event.why)


def called_off_when_over(course: Course, event: InterviewEvent) -> None:
    """Before the last look it is news; after it, somebody is tidying up a calendar."""
    assert isinstance(event, EventCalledOff)
    looked_at = course.interview.looked_at
    if looked_at is None or looked_at < course.interview.ends_at:
        called_off(course, event)


def _close(
    course: Course, closing: Closing, cause: Cause, why: str, *, keep: frozenset[StepKind] = frozenset()
) -> None:
    course.change(phase=Phase.CLOSED, closing=closing, why=why)
    for step in course.interview.steps:
        if step.kind not in keep:
            plan.stop(course, step, cause, why)


def merged_contacts(known: tuple[Contact, ...], found: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """The known people with what was found about them added; nothing known is overwritten."""
    result = list(known)
    for new in found:
        for index, old in enumerate(result):
            same = old.contact_id == new.contact_id or (
                old.email and old.address.mailbox == new.address.mailbox
            )
            if same:
                result[index] = replace(
                    old,
                    name=old.name or new.name,
                    email=old.email or new.email,
                    phone=old.phone or new.phone,
                    title=old.title or new.title,
                    role=new.role if old.role is Role.UNKNOWN else old.role,
                    first_contact=old.first_contact or new.first_contact,
                    led=old.led or new.led,
                    took_part=old.took_part or new.took_part,
                    agency=old.agency or new.agency,
                    zone=old.zone or new.zone,
                )
                break
        else:
            result.append(new)
    return tuple(result)


# --- the mailbox --------------------------------------------------------------------------------------------------


def looked_back(course: Course, event: InterviewEvent) -> None:
    assert isinstance(event, LookedBack)
    interview = course.interview
    threads = {link.contact_id: link for link in (*interview.threads, *event.threads)}
    course.change(
        looked_at=course.now,
        contacts=merged_contacts(interview.contacts, event.contacts),
        threads=tuple(threads.values()),
        evidence=interview.evidence + tuple(e for e in event.evidence if e not in interview.evidence),
    )


def user_wrote(course: Course, event: InterviewEvent) -> None:
    """The user's own message takes the place of the note that was to say the same."""
    assert isinstance(event, UserWrote)
    interview = course.interview
    if any(t.message_id == event.message_id for t in interview.touches):
        return
    _touch(course, event.contact_id, event.at, event.message_id, by_user=True, what="you wrote")
    if event.at < interview.ends_at:
        return
    who = interview.contact(event.contact_id).name or "them"
    why = f"you wrote to {who} yourself"
    mine = [s for s in interview.steps if s.contact_id == event.contact_id]
    thanked = any(s.state is StepState.SENT and s.kind is not StepKind.CALL for s in mine)
    earlier = any(
        t.by_user and t.contact_id == event.contact_id and t.at >= interview.ends_at
        for t in interview.touches
    )
    for step in mine:
        is_thanks = step.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP, StepKind.CLOSING)
        is_second = step.kind in (StepKind.FOLLOW_UP, StepKind.NUDGE) and (thanked or earlier)
        if is_thanks or is_second:
            plan.stop(course, step, Cause.USER_WROTE, why)


def _touch(
    course: Course, contact_id: str, at: datetime, message_id: str, *, by_user: bool, what: str
) -> None:
    touch = Touch(contact_id=contact_id, at=at, message_id=message_id, by_user=by_user, what=what)
    if not any(t.message_id == message_id and t.contact_id == contact_id for t in course.interview.touches):
        course.change(touches=(*course.interview.touches, touch))


def answered(course: Course, event: InterviewEvent) -> None:
    """Something reached the user that belongs to this interview: what it is, and what it says, decide what stops."""
    assert isinstance(event, Answered)
    if event.at < course.interview.starts_at and event.reading.kind is not MessageKind.BOUNCE:
        return
    if not event.certain and event.reading.kind in (
        MessageKind.HUMAN,
        MessageKind.UNSURE,
        MessageKind.NOTIFICATION,
    ):
        _ask(course, event, "it may be about another role at the same company")
        return
    match event.reading.kind:
        case MessageKind.BOUNCE:
            _bounced(course, event)
        case MessageKind.AUTO_REPLY:
            _auto_replied(course, event)
        case MessageKind.UNSURE:
            _ask(course, event, "it may be from a person or from a machine")
        case MessageKind.HUMAN:
            _person_answered(course, event)
        case MessageKind.NOTIFICATION if event.reading.intent in (
            Intent.REJECTION,
            Intent.OFFER,
            Intent.NEXT_STEP,
        ):
            _person_answered(course, event)
        case _:
            pass


def _name(course: Course, contact_id: str | None) -> str:
    if contact_id is None:
        return f"somebody at {course.interview.company or 'the company'}"
    contact = course.interview.contact(contact_id)
    return contact.name or contact.email or "they"


def _ask(course: Course, event: Answered, doubt: str) -> None:
    """The step waits and the user is asked."""
    who = _name(course, event.contact_id)
    for step in course.interview.steps:
        concerned = step.kind in TO_THEM or step.contact_id == event.contact_id
        if concerned and step.state in (StepState.WAITING, StepState.DRAFTED, StepState.DRAFTING):
            _hold(course, step, Cause.UNSURE, f"a message came from {who}, and {doubt}")


def _hold(course: Course, step: Step, cause: Cause, what: str) -> None:
    course.hold(
        step, cause, what, f"read it, then `afterword resume {step.key}` or `afterword skip {step.key}`"
    )


def _person_answered(course: Course, event: Answered) -> None:
    reading, who = event.reading, _name(course, event.contact_id)
    on = f"{event.at:%-d %B}"
    if event.contact_id is not None:
        _touch(
            course,
            event.contact_id,
            event.at,
            event.message_id,
            by_user=False,
            what=str(reading.intent or "answer"),
        )
    match reading.intent:
        case Intent.REJECTION:
            _rejected(course, event, f"{who} wrote on {on} that it will not go further")
        case Intent.OFFER:
            _close(course, Closing.OFFERED, Cause.ANSWERED, f"{who} made an offer on {on}")
        case Intent.NEXT_STEP:
            _close_after_answer(course, f"{who} wrote on {on} about the next step")
        case Intent.WAIT:
            _wait(course, event, who, on)
        case Intent.QUESTION | Intent.CALL:
            asked = "asks you something" if reading.intent is Intent.QUESTION else "speaks of a call"
            _stop_theirs(course, event, f"{who} wrote on {on} and {asked}: answer them", whole_role=True)
        case _ if event.contact_id is None:
            _ask(course, event, "what it means for you was not understood")
        case _:
            _stop_theirs(course, event, f"{who} answered on {on}", whole_role=False)


def _close_after_answer(course: Course, why: str) -> None:
    """Thank-yous still in Drafts stay: they are right whatever comes next."""
    thanks = frozenset({StepKind.THANK_YOU, StepKind.IN_THE_LOOP})
    course.change(why=why)
    for step in course.interview.steps:
        if step.kind not in thanks:
            plan.stop(course, step, Cause.ANSWERED, why)
    if not any(s.is_open and s.kind in thanks for s in course.interview.steps):
        course.change(phase=Phase.CLOSED, closing=Closing.ANSWERED)


def _stop_theirs(course: Course, event: Answered, why: str, *, whole_role: bool) -> None:
    """Stop what an answer makes needless; a thank-you that was about to leave by itself is the user's to decide."""
    for step in course.interview.steps:
        theirs = step.contact_id == event.contact_id
        if step.kind in TO_THEM and (theirs or whole_role):
            plan.stop(course, step, Cause.ANSWERED, why)
        elif theirs and step.state is StepState.DRAFTED and course.rules.auto:
            course.hold(
                step, Cause.ANSWERED, f"{why} before it was sent",
                "read the answer, then send the draft yourself or delete it",
            )  # fmt: skip
    course.change(why=why)


def _wait(course: Course, event: Answered, who: str, on: str) -> None:
    """They need time: no follow-up, and a nudge only if they named a date."""
    until = _instant(event.reading.until, course)
    for step in course.interview.steps:
        if step.kind is StepKind.FOLLOW_UP or (step.kind is StepKind.NUDGE and until is None):
            plan.stop(course, step, Cause.WAIT, f"{who} wrote on {on} that they need time")
    if until is None:
        return
    course.change(promised_at=until, promised_words=event.reading.until_words)
    for step in course.interview.steps:
        if step.kind is StepKind.NUDGE and step.state is StepState.DRAFTED:
            plan.stop(course, step, Cause.MOVED, "they named another date")


def _instant(value: date | datetime | None, course: Course) -> datetime | None:
    """A date as noon in the interview's zone; None beyond what any mail may move."""
    if value is None:
        return None
    if not isinstance(value, datetime):
        value = datetime.combine(value, time(12), zone_of(course.interview.zone or course.rules.home_zone))
    return value if abs(value - course.now) <= FURTHEST else None


def _rejected(course: Course, event: Answered, why: str) -> None:
    _close(course, Closing.REJECTED, Cause.ANSWERED, why, keep=frozenset({StepKind.CLOSING}))
    interview = course.interview
    to = event.contact_id
    if to is None:
        person = plan.go_between(interview) or plan.follow_up_person(interview, course.rules)
        to = person.contact_id if person is not None else None
    if (
        to is None
        or any(s.kind is StepKind.CLOSING for s in interview.steps)
        or not interview.contact(to).email
    ):
        return
    course.put(
        Step(
            key=step_key(interview.interview_id, StepKind.CLOSING, to, 1),
            kind=StepKind.CLOSING,
            contact_id=to,
            due_at=max(course.now, interview.ends_at),
            why="a last, gracious note: always a draft, never sent by itself",
        )
    )


def _bounced(course: Course, event: Answered) -> None:
    """Whose address failed is in the reading; a bounce for anybody else concerns nothing here."""
    reading = event.reading
    failed = {r.address.strip().casefold(): r for r in reading.recipients}
    ours = {s.message_id: s for s in course.interview.steps if s.message_id}
    reported = [ours[m] for m in reading.reports_on if m in ours]
    for contact in course.interview.contacts:
        recipient = failed.get(contact.address.mailbox)
        if recipient is None and not (
            not failed and any(s.contact_id == contact.contact_id for s in reported)
        ):
            continue
        status = f" ({recipient.status})" if recipient is not None and recipient.status else ""
        what = f"mail to {contact.email} came back{status}"
        sent = [
            s
            for s in course.interview.steps
            if s.contact_id == contact.contact_id and s.state in (StepState.SENT, StepState.SUBMITTED)
            and s.kind is not StepKind.CALL
        ]  # fmt: skip
        last = next(
            (s for s in reported if s in sent), max(sent, key=lambda s: s.sent_at or course.now, default=None)
        )
        if last is not None:
            course.put(
                last,
                undelivered=what,
                cause=Cause.UNDELIVERED,
                why=what,
                remedy=_remedy_for_bounce(course, contact),
            )
        if recipient is not None and recipient.permanent:
            people = tuple(
                replace(c, unreachable=True) if c.contact_id == contact.contact_id else c
                for c in course.interview.contacts
            )
            course.change(contacts=people)


def _remedy_for_bounce(course: Course, contact: Contact) -> str:
    name = contact.name or "Name"
    return f"correct the address with `afterword notes {course.interview.interview_id} --contact '{name} <address>'`"


def _auto_replied(course: Course, event: Answered) -> None:
    reading, who = event.reading, _name(course, event.contact_id)
    concerned = [
        s
        for s in course.interview.steps
        if s.contact_id == event.contact_id
        and s.kind in (StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL)
        and s.state in (StepState.WAITING, StepState.DRAFTED)
    ]
    if reading.intent is Intent.LEFT_COMPANY:
        for step in concerned:
            _hold(
                course,
                step,
                Cause.GONE,
                f"{who} has left the company; somebody else there may be the one to write to",
            )
        return
    if reading.intent is not Intent.AWAY:
        return
    cadence, zone = course.rules.cadence, course.interview.zone or course.rules.home_zone
    back = _instant(reading.until, course)
    if isinstance(reading.until, date) and back is None:
        too_long = True
    else:
        too_long = back is not None and back - course.now > AWAY_TOO_LONG
    for step in concerned:
        if too_long:
            _hold(course, step, Cause.AWAY, f"{who} is away for more than 30 days")
            continue
        if back is not None:
            due = cadence.next_working_moment(_one_working_day_after(course, back, zone), zone)
            why = f"one working day after {who} is back ({back.astimezone(zone_of(zone)):%-d %B})"
        else:
            due = cadence.next_working_moment(_undated(course, event.at, zone), zone)
            why = f"{who} is away without saying until when, so {AWAY_UNDATED} after that message"
        if step.state is StepState.DRAFTED:
            course.put(step, due_at=due, why=why)
        elif step.due_at is None or step.due_at < due:
            course.put(step, due_at=due, why=why, cause=Cause.AWAY)


def _one_working_day_after(course: Course, back: datetime, zone: str) -> datetime:
    from agent.domain.cadence import Duration

    return course.rules.cadence.add(back, Duration.parse("1 working day"), zone)


def _undated(course: Course, at: datetime, zone: str) -> datetime:
    from agent.domain.cadence import Duration

    return course.rules.cadence.add(at, Duration.parse(AWAY_UNDATED), zone)


def answered_when_closed(course: Course, event: InterviewEvent) -> None:
    """An answer after the end changes what the end was only where it says so; a closing note may still bounce."""
    assert isinstance(event, Answered)
    reading = event.reading
    if reading.kind is MessageKind.BOUNCE:
        _bounced(course, event)
    elif (
        reading.intent is Intent.REJECTION
        and reading.kind in (MessageKind.HUMAN, MessageKind.NOTIFICATION)
        and event.certain
        and course.interview.closing in (Closing.ANSWERED, Closing.FINISHED, Closing.OFFERED)
    ):
        _person_answered(course, event)
    elif reading.kind is MessageKind.HUMAN and event.contact_id is not None:
        _touch(
            course,
            event.contact_id,
            event.at,
            event.message_id,
            by_user=False,
            what=str(reading.intent or "answer"),
        )
        for step in course.interview.steps:
            if (
                step.state is StepState.WAITING
                and step.kind is StepKind.CLOSING
                and reading.intent is Intent.NEXT_STEP
            ):
                _hold(course, step, Cause.UNSURE, f"{_name(course, event.contact_id)} wrote again")


# --- the user's commands ------------------------------------------------------------------------------------------


def debriefed(course: Course, event: InterviewEvent) -> None:
    """What the user tells fills the notes: drafts nobody touched are written again with it."""
    assert isinstance(event, Debriefed)
    interview = course.interview
    debrief = interview.debrief.merged(event.debrief)
    people = _corrected(interview.contacts, event.contacts)
    changed = debrief != interview.debrief or people != interview.contacts
    course.change(debrief=debrief, contacts=people)
    if debrief.decide_by is not None:
        course.change(promised_at=debrief.decide_by)
    if not changed:
        return
    for step in course.interview.steps:
        if step.state is StepState.DRAFTED and step.missing_since is None and step.kind is not StepKind.CALL:
            course.put(
                step, state=StepState.DRAFTING, why="being written again with what you told", due_at=None
            )
            course.act(Draft(key=step.key))
        elif step.state is StepState.HELD and step.cause is Cause.UNFIT:
            course.put(step, state=StepState.WAITING, cause=Cause.NONE, due_at=course.now, remedy="")


def _corrected(known: tuple[Contact, ...], told: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """The user's word on a contact replaces what was found; an address they correct is reachable again."""
    result = list(known)
    for new in told:
        for index, old in enumerate(result):
            if old.contact_id == new.contact_id:
                other_address = bool(new.email) and new.address.mailbox != old.address.mailbox
                result[index] = replace(
                    old,
                    name=new.name or old.name,
                    email=new.email or old.email,
                    phone=new.phone or old.phone,
                    title=new.title or old.title,
                    salutation=new.salutation or old.salutation,
                    role=new.role if new.role is not Role.UNKNOWN else old.role,
                    unreachable=old.unreachable and not other_address,
                )
                break
        else:
            result.append(new)
    return tuple(result)


def skipped(course: Course, event: InterviewEvent) -> None:
    assert isinstance(event, Skipped)
    why = event.why or "you left it out"
    if event.key is None:
        course.change(phase=Phase.CLOSED, closing=Closing.SKIPPED, why=why)
        keys = [s.key for s in course.interview.steps]
    else:
        keys = [event.key]
    for key in keys:
        step = course.interview.step(key)
        if step.state in ENDED or step.state in (StepState.SENDING, StepState.SUBMITTED):
            continue
        ours = bool(step.draft_ref) and step.state is not StepState.HANDS_OFF
        course.put(
            step, state=StepState.SKIPPED, cause=Cause.NONE, why=why, remedy="", due_at=None, withdrawn=ours
        )
        if ours:
            course.act(Withdraw(key=key))


def paused(course: Course, event: InterviewEvent) -> None:
    course.change(paused=True, why="you paused it")


def resumed(course: Course, event: InterviewEvent) -> None:
    """Release the interview from a pause, or one step from what held it: the user's word is enough."""
    assert isinstance(event, Resumed)
    if event.key is None:
        course.change(paused=False, why="you resumed it")
        return
    step = course.interview.step(event.key)
    if step.state is StepState.HELD and step.draft_ref:
        course.put(
            step,
            state=StepState.DRAFTED,
            cause=Cause.NONE,
            why="released by you",
            remedy="",
            due_at=course.now,
        )
    elif step.state in (StepState.HELD, StepState.UNCERTAIN):
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, why="released by you", remedy="", due_at=course.now,
            fixed=True, approved_late=True,
        )  # fmt: skip


def rescheduled(course: Course, event: InterviewEvent) -> None:
    """The user's date stands: no rule moves it again, but an answer still stops the step."""
    assert isinstance(event, Rescheduled)
    step = course.interview.step(event.key)
    if step.state in (StepState.WAITING, StepState.HELD):
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, due_at=event.at, fixed=True, approved_late=True,
            why="the date you chose", remedy="",
        )  # fmt: skip
    elif step.state is StepState.DRAFTED:
        course.put(step, due_at=event.at, fixed=True, why="the date you chose")


def with_evidence(interview: Interview, evidence: Evidence) -> Interview:
    return replace(interview, evidence=(*interview.evidence, evidence))


PHASES: dict[Phase, dict[type[InterviewEvent], Handler]] = {
    Phase.SCHEDULED: {
        Woke: ignored,
        EventSeen: seen,
        EventCalledOff: called_off,
        LookedBack: looked_back,
        Answered: answered,
        UserWrote: user_wrote,
        Debriefed: debriefed,
        Skipped: skipped,
        Paused: paused,
        Resumed: resumed,
        Rescheduled: rescheduled,
    },
    Phase.OVER: {
        Woke: ignored,
        EventSeen: seen,
        EventCalledOff: called_off_when_over,
        LookedBack: looked_back,
        Answered: answered,
        UserWrote: user_wrote,
        Debriefed: debriefed,
        Skipped: skipped,
        Paused: paused,
        Resumed: resumed,
        Rescheduled: rescheduled,
    },
    Phase.CLOSED: {
        Woke: ignored,
        EventSeen: seen_when_closed,
        EventCalledOff: ignored,
        LookedBack: looked_back,
        Answered: answered_when_closed,
        UserWrote: user_wrote,
        Debriefed: debriefed,
        Skipped: skipped,
        Paused: paused,
        Resumed: resumed,
        Rescheduled: rescheduled,
    },
}
