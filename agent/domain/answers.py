"""What an answer, a bounce or an out-of-office does to an interview: which steps stop, wait, or are put to the user.

An answer stops what it is about: thanks and a bare reply stop that person's mail; a rejection, an offer, a next step
and "we will decide" act on the role; what is not understood holds the step and asks. No date found in a mail moves a
step beyond `FURTHEST`, and nothing in a mail names a recipient.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from agent.domain import plan
from agent.domain.cadence import Duration, Unit
from agent.domain.course import Course
from agent.domain.events import Answered
from agent.domain.identity import step_key
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import Cause, Closing, Contact, Phase, Step, StepKind, StepState, Touch
from agent.domain.recipients import follow_up_person, go_between
from agent.domain.rewriting import write_again
from agent.places import day_alone, zone_of

AFTER_RETURN = Duration(1, Unit.WORKING_DAY)
AWAY_UNDATED = Duration(7, Unit.WORKING_DAY)
AWAY_TOO_LONG = timedelta(days=30)
FURTHEST = timedelta(days=90)
"""No date found in a mail moves a step further than this: beyond it, the date was misread or meant something else."""

SHEETS_AT_MOST = 3
"""So many calls that they ask for are laid out for one interview: mail from outside does not fill the inbox."""

FINAL = frozenset({Intent.REJECTION, Intent.OFFER, Intent.NEXT_STEP, Intent.WAIT})
"""What is never small talk on the way to a conversation."""

BY_PHONE = "by telephone"
"""What a touch was of which the user told: they need not be told of it."""

WHOLE_ROLE = frozenset({Intent.REJECTION, Intent.OFFER, Intent.NEXT_STEP, Intent.QUESTION, Intent.CALL})
"""After these nothing more is asked of anybody about this role, until they ask for time."""

TO_THEM = frozenset({StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL})
"""The steps an answer makes needless. A thank-you is still due to somebody who has written."""


def touch(course: Course, contact_id: str, at: datetime, message_id: str, *, by_user: bool, what: str) -> None:
    passed = Touch(contact_id=contact_id, at=at, message_id=message_id, by_user=by_user, what=what)
    if not is_known(course, contact_id, at, message_id):
        course.change(touches=(*course.interview.touches, passed))


def is_known(course: Course, contact_id: str, at: datetime, message_id: str) -> bool:
    """Whether this message to or from them was told already. Of one without a Message-ID the instant must do."""
    return any(
        t.contact_id == contact_id and t.message_id == message_id and (message_id or t.at == at)
        for t in course.interview.touches
    )


def told_by_phone(course: Course, event: Answered) -> None:
    """What they said in a call counts as what they write does."""
    if course.interview.phase is Phase.CLOSED:
        answered_when_closed(course, event)
    else:
        _person_answered(course, event)


def answered(course: Course, event: Answered) -> None:
    """Something reached the user that belongs to this interview: what it is, and what it says, decide what stops."""
    kind = event.reading.kind
    if event.at < course.interview.starts_at and kind is not MessageKind.BOUNCE:
        _before_the_interview(course, event)
        return
    if event.at < course.interview.ends_at and kind is MessageKind.HUMAN and event.reading.intent not in FINAL:
        _ask(course, event, "it was written while the conversation lasted")
        return
    if not event.certain and event.reading.kind in (
        MessageKind.HUMAN,
        MessageKind.UNSURE,
        MessageKind.NOTIFICATION,
    ):
        _ask(course, event, event.doubt)
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
        case MessageKind.CALENDAR if event.reading.intent is Intent.NEXT_STEP:
            who = _name(course, event.contact_id)
            _close_after_answer(course, f"{who} invited you to another conversation on {event.at:%-d %B}")
        case _:
            pass


def _before_the_interview(course: Course, event: Answered) -> None:
    """Mail that arranges the conversation changes nothing; a refusal before it may mean that it will not take place."""
    reading = event.reading
    written = reading.kind in (MessageKind.HUMAN, MessageKind.NOTIFICATION) and event.at >= course.interview.known_at
    if reading.intent is Intent.REJECTION and written:
        what = (
            f"{_name(course, event.contact_id)} seems to have written before the interview that it will not go further"
        )
        for step in course.interview.steps:
            if step.state is StepState.WAITING:
                _hold(course, step, Cause.UNSURE, what)


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
    course.hold(step, cause, what, f"read it, then `afterword resume {step.key}` or `afterword skip {step.key}`")


def _person_answered(course: Course, event: Answered) -> None:
    reading, who = event.reading, _name(course, event.contact_id)
    on = f"{event.at:%-d %B}"
    wrote = f"told you by telephone on {on}" if event.by_phone else f"wrote on {on}"
    if event.link is not None and reading.kind is MessageKind.HUMAN:
        others = tuple(t for t in course.interview.threads if t.contact_id != event.contact_id)
        course.change(threads=(*others, event.link))
    told_before = is_known(course, event.contact_id or "", event.at, event.message_id)
    _heard(course, event)
    if reading.intent in WHOLE_ROLE:
        course.change(answered_at=max(event.at, course.interview.answered_at or event.at))
    match reading.intent:
        case Intent.REJECTION:
            _rejected(course, event, f"{who} {wrote} that it will not go further")
        case Intent.OFFER:
            plan.close(course, Closing.OFFERED, Cause.ANSWERED, f"{who} made an offer on {on}")
        case Intent.NEXT_STEP:
            _close_after_answer(course, f"{who} {wrote} about the next step")
        case Intent.WAIT:
            _wait(course, event, who, wrote)
        case Intent.QUESTION | Intent.CALL:
            asked = "asks you something" if reading.intent is Intent.QUESTION else "speaks of a call"
            why = f"{who} asked you to call again" if event.by_phone else f"{who} {wrote} and {asked}: answer them"
            _stop_theirs(course, event, why, whole_role=True)
            if reading.intent is Intent.CALL and event.latest and not told_before:
                _plan_call(course, event, f"{who} asked for a call on {on}")
        case _ if event.contact_id is None:
            _ask(course, event, "what it means for you was not understood")
        case _:
            _stop_theirs(course, event, f"{who} answered on {on}", whole_role=False)


def _heard(course: Course, event: Answered) -> None:
    """Keep that this person wrote, and what; of anybody else at the company, or a system, what the user must act on."""
    intent = event.reading.intent
    if event.contact_id is not None or intent in WHOLE_ROLE:
        what = str(intent or Intent.OTHER)
        if event.by_phone and intent is not Intent.WAIT:
            what = BY_PHONE
        touch(course, event.contact_id or "", event.at, event.message_id, by_user=False, what=what)


def _close_after_answer(course: Course, why: str) -> None:
    """Thank-yous still in Drafts stay: they are right whatever comes next."""
    thanks = frozenset({StepKind.THANK_YOU, StepKind.IN_THE_LOOP})
    course.change(why=why)
    for step in course.interview.steps:
        if step.kind not in thanks and not step.asked_for:
            plan.stop(course, step, Cause.ANSWERED, why)
    if not any(s.is_open and s.kind in thanks for s in course.interview.steps):
        course.change(phase=Phase.CLOSED, closing=Closing.ANSWERED)


def _stop_theirs(course: Course, event: Answered, why: str, *, whole_role: bool) -> None:
    """Stop what an answer makes needless."""
    for step in course.interview.steps:
        promised = course.interview.promised_at
        still_promised = step.kind is StepKind.NUDGE and promised is not None and promised > event.at
        if still_promised and event.reading.intent is Intent.THANKS:
            continue  # a word of thanks decides nothing; the day they named does
        if step.kind in TO_THEM and not step.asked_for and (whole_role or step.contact_id == event.contact_id):
            plan.stop(course, step, Cause.ANSWERED, why)
    course.change(why=why)


def _plan_call(course: Course, event: Answered, why: str) -> None:
    """A call they ask for is a step of its own: the sheet for it is laid out at once, with the hour and the number."""
    interview = course.interview
    asked_for = [s for s in interview.steps if s.asked_for and s.state is not StepState.CANCELLED]
    theirs = any(s.is_open and s.contact_id == event.contact_id for s in asked_for)
    if event.contact_id is None or theirs or len(asked_for) == SHEETS_AT_MOST:
        return
    if event.phone:
        people = tuple(
            replace(c, phone=event.phone) if c.contact_id == event.contact_id else c for c in interview.contacts
        )
        course.change(contacts=people)
    same = [s.ordinal for s in interview.steps if s.kind is StepKind.CALL and s.contact_id == event.contact_id]
    ordinal = max(same, default=0) + 1
    course.put(
        Step(
            key=step_key(interview.interview_id, StepKind.CALL, event.contact_id, ordinal),
            kind=StepKind.CALL,
            contact_id=event.contact_id,
            ordinal=ordinal,
            due_at=max(course.now, interview.ends_at),
            asked_for=True,
            agreed_at=hour_of_call(
                event.reading.until if event.by_phone else _as_believed(event.reading.until, course), course
            ),
            why=why,
        )
    )


def hour_of_call(value: date | datetime | None, course: Course) -> datetime | None:
    """When they expect the call: a day alone is the noon of the user, who is the one to call."""
    if value is None or isinstance(value, datetime):
        return instant(value, course)
    noon = day_alone(value, course.rules.home_zone)
    return noon if abs(noon - course.now) <= FURTHEST else None


def _as_believed(value: date | datetime | None, course: Course) -> date | datetime | None:
    """An hour at +0000 may be theirs or only their server's (RFC 5322, section 3.3): where the interview's clocks show
    another, the day alone is believed."""
    if isinstance(value, datetime) and not value.utcoffset():
        zone = zone_of(course.interview.zone or course.rules.home_zone)
        if value.astimezone(zone).utcoffset():
            return value.date()
    return value


def _wait(course: Course, event: Answered, who: str, wrote: str) -> None:
    """They need time: no follow-up, and a nudge only if they named a date."""
    decided_at = course.interview.answered_at
    if decided_at is not None and event.at < decided_at:
        return  # it was overtaken before it was seen
    until = instant(event.reading.until, course)
    if not event.latest:
        _stop_theirs(course, event, f"{who} {wrote}; it goes on with the later conversation", whole_role=True)
        return
    for step in course.interview.steps:
        if step.kind is StepKind.FOLLOW_UP or (step.kind is StepKind.NUDGE and until is None):
            plan.stop(course, step, Cause.WAIT, f"{who} {wrote} that they need time")
    if until is None:
        return
    if course.interview.promised_at != until:
        why = "being written again with the day they named now"
        course.change(promised_at=until)
        write_again(course, why, frozenset({StepKind.IN_THE_LOOP}))
    course.change(promised_words=event.reading.until_words, answered_at=None)
    for step in course.interview.steps:
        if step.kind is StepKind.NUDGE and step.state in (StepState.DRAFTED, StepState.DRAFTING):
            plan.stop(course, step, Cause.MOVED, "they named another date")


def instant(value: date | datetime | None, course: Course) -> datetime | None:
    """A date as noon in the interview's zone; None beyond what any mail may move."""
    if value is None:
        return None
    instant = _noon(value, course)
    return instant if abs(instant - course.now) <= FURTHEST else None


def _noon(value: date | datetime, course: Course) -> datetime:
    if isinstance(value, datetime):
        return value
    return day_alone(value, course.interview.zone or course.rules.home_zone)


def _rejected(course: Course, event: Answered, why: str) -> None:
    plan.close(course, Closing.REJECTED, Cause.ANSWERED, why, keep=frozenset({StepKind.CLOSING}))
    interview = course.interview
    to = event.contact_id
    if to is None:
        person = go_between(interview, course.rules) or follow_up_person(interview, course.rules)
        to = person.contact_id if person is not None else None
    earlier = [s for s in interview.steps if s.kind is StepKind.CLOSING]
    withdrawn = (Cause.ANSWERED, Cause.NOT_INVOLVED)  # by another answer, or by the user who took the matter up again
    taken_back = all(s.state is StepState.CANCELLED and s.cause in withdrawn for s in earlier)
    if to is None or not taken_back or not event.latest or not interview.contact(to).email:
        return
    ordinal = 1 + max((s.ordinal for s in earlier if s.contact_id == to), default=0)
    course.put(
        Step(
            key=step_key(interview.interview_id, StepKind.CLOSING, to, ordinal),
            kind=StepKind.CLOSING,
            contact_id=to,
            ordinal=ordinal,
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
        if recipient is None and not (not failed and any(s.contact_id == contact.contact_id for s in reported)):
            continue
        status = f" ({recipient.status})" if recipient is not None and recipient.status else ""
        what = f"mail to {contact.email} came back{status}"
        sent = [
            s
            for s in course.interview.steps
            if s.contact_id == contact.contact_id and s.state in (StepState.SENT, StepState.SUBMITTED)
            and s.kind is not StepKind.CALL
        ]  # fmt: skip
        last = next((s for s in reported if s in sent), None)
        if last is None and not _of_the_users_own(course, event):
            last = max(sent, key=lambda s: s.sent_at or course.now, default=None)
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
        for step in course.interview.steps:
            cites = step.kind in (StepKind.FOLLOW_UP, StepKind.NUDGE)
            gone = recipient is not None and recipient.permanent and step.kind not in (StepKind.CALL, StepKind.CLOSING)
            written = step.state in (StepState.DRAFTED, StepState.DRAFTING)
            if step.contact_id == contact.contact_id and written and (cites or gone):
                plan.stop(course, step, Cause.MOVED, what)


def _of_the_users_own(course: Course, event: Answered) -> bool:
    """Whether what did not arrive is a message that the user wrote by hand."""
    by_hand = {t.message_id for t in course.interview.touches if t.by_user and t.message_id}
    return any(message_id in by_hand for message_id in event.reading.reports_on)


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
    concerned += [
        s
        for s in course.interview.steps
        if s.contact_id == event.contact_id and s.kind in TO_THEM and plan.may_take_up(course.interview, s)
    ]
    theirs = course.interview.contact(event.contact_id).zone if event.contact_id else None
    cadence, zone = course.rules.cadence, theirs or course.interview.zone or course.rules.home_zone
    back = instant(reading.until, course)
    too_long = reading.until is not None and _noon(reading.until, course) - course.now > AWAY_TOO_LONG
    for step in concerned:
        if too_long and step.state is not StepState.CANCELLED:
            _hold(course, step, Cause.AWAY, f"{who} is away for more than 30 days")
            continue
        if back is not None:
            due = cadence.next_working_moment(cadence.add(back, AFTER_RETURN, zone), zone)
            why = f"one working day after {who} is back ({back.astimezone(zone_of(zone)):%-d %B})"
        else:
            due = cadence.next_working_moment(cadence.add(event.at, AWAY_UNDATED, zone), zone)
            why = f"{who} is away without saying until when, so {AWAY_UNDATED} after that message"
        if step.fixed:
            continue
        until = max(due, step.not_before or due)
        if step.state is StepState.CANCELLED:
            course.put(step, not_before=until)
            continue
        course.put(step, not_before=until, due_at=max(until, step.due_at or until), why=why)


def answered_when_closed(course: Course, event: Answered) -> None:
    """An answer after the end changes what the end was only where it says so; a closing note may still bounce."""
    reading = event.reading
    if reading.kind is MessageKind.BOUNCE:
        _bounced(course, event)
        return
    if reading.kind not in (MessageKind.HUMAN, MessageKind.NOTIFICATION):
        return
    closing = course.interview.closing
    if reading.intent is Intent.REJECTION and event.certain:
        if closing in (Closing.ANSWERED, Closing.FINISHED, Closing.OFFERED):
            _person_answered(course, event)
        elif closing is Closing.REJECTED:
            _heard(course, event)  # it stands, should the user take back what they told of a call
            course.change(answered_at=max(event.at, course.interview.answered_at or event.at))
        return
    on = reading.intent in (Intent.NEXT_STEP, Intent.OFFER)
    if reading.kind is MessageKind.HUMAN or on:
        _heard(course, event)
    decided_at = course.interview.answered_at
    later = decided_at is None or event.at > decided_at
    if on and event.certain and later and closing in (Closing.REJECTED, Closing.ANSWERED, Closing.FINISHED):
        _goes_on(course, event)


def _goes_on(course: Course, event: Answered) -> None:
    """What seemed to be over is not: the last note, right a moment ago, is wrong now."""
    offered = event.reading.intent is Intent.OFFER
    what = "made an offer" if offered else "about the next step"
    why = f"{_name(course, event.contact_id)} wrote on {event.at:%-d %B} {'and ' if offered else ''}{what}"
    for step in course.interview.steps:
        if step.kind is StepKind.CLOSING:
            plan.stop(course, step, Cause.ANSWERED, why)
    course.change(why=why, closing=Closing.OFFERED if offered else Closing.ANSWERED, answered_at=event.at)
