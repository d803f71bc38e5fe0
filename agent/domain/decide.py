"""What the agent makes of what happened: the table of phases, and `decide`, the one door to it.

`decide` is pure: an interview, an event, an instant and the rules in; the interview as it is now and what shall be done
out. Everything that concerns the interview as a whole is in `PHASES`, a handler for every event in every phase,
"ignored" written out; what concerns one note is in `steps`, what an answer does in `answers`, and what time brings in
`plan`, which runs after every event.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from agent.domain import answers, plan, release, steps
from agent.domain.actions import Action, Draft, Withdraw
from agent.domain.course import Course, Rules
from agent.domain.events import (
    Answered,
    Debriefed,
    Event,
    EventCalledOff,
    EventSeen,
    InterviewEvent,
    LookedBack,
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
    Copy,
    Interview,
    Kind,
    Phase,
    Role,
    Step,
    StepKind,
    StepState,
    step_key,
)

Handler = Callable[[Course, Any], None]
"""The table sends each handler only the event it names."""


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


def seen(course: Course, event: EventSeen) -> None:
    """The event again: what is new in it is taken over; when it moved, notes not yet sent wait for the new end."""
    interview = course.interview
    if _foreign(interview, event.uid):
        _learned(course, event)
        return
    if event.sequence < interview.sequence:
        return
    _kept_by(course, event)


def _kept_by(course: Course, event: EventSeen) -> None:
    """Take over what the event the interview is kept by says."""
    interview = course.interview
    moved = (event.starts_at, event.ends_at) != (interview.starts_at, interview.ends_at)
    ours = event.account in ("", interview.account)
    course.change(
        sequence=event.sequence,
        event_ref=(event.event_ref if ours else "") or interview.event_ref,
        kind=event.kind if event.kind is not Kind.UNKNOWN else interview.kind,
        company=interview.company or event.company,
        domain=interview.domain or event.domain,
        role=interview.role or event.role,
        contacts=_still_invited(merged_contacts(interview.contacts, event.contacts), event.contacts),
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
        _begin_again(course, "the interview was moved")
    else:
        _write_again(course, "being written again, because the interview was at another time")


def _foreign(interview: Interview, uid: str) -> bool:
    """Whether it is another event than the one the interview is kept by: a hold, a second calendar's copy."""
    return bool(uid and interview.uid) and uid != interview.uid


def _learned(course: Course, event: EventSeen) -> None:
    """What another event about the same conversation adds. It moves nothing and takes nobody away: only the event the
    interview is kept by speaks for when it is, and with whom; but should that one be cancelled, this one stands."""
    interview = course.interview
    _remember(course, _copy_of(event))
    known = interview.contacts
    added = merged_contacts(known, tuple(replace(c, invited=False) for c in event.contacts))
    kept = (replace(new, took_part=old.took_part) for old, new in zip(known, added, strict=False))
    course.change(
        kind=event.kind if interview.kind is Kind.UNKNOWN else interview.kind,
        company=interview.company or event.company,
        domain=interview.domain or event.domain,
        role=interview.role or event.role,
        contacts=(*kept, *added[len(known) :]),
        evidence=interview.evidence + tuple(e for e in event.evidence if e not in interview.evidence),
    )


def _begin_again(course: Course, why: str) -> None:
    """The conversation is still to come: what was stopped for whatever reason before it belongs to it again."""
    for step in course.interview.steps:
        if step.kind is StepKind.CLOSING:
            continue
        plan.stop(course, step, Cause.MOVED, why)
        if step.state is StepState.CANCELLED and step.cause is not Cause.NOT_INVOLVED:
            course.put(step, cause=Cause.MOVED)


def _write_again(course: Course, why: str) -> None:
    """Drafts nobody touched are written anew from what is known now; one that is held, when it is released."""
    for step in course.interview.steps:
        if step.kind is StepKind.CALL or step.missing_since is not None:
            continue
        held = step.state is StepState.HELD and step.draft_ref and not step.withdrawn
        if held or (step.state is StepState.DRAFTED and course.interview.paused):
            course.put(step, stale=True)
        elif step.state in (StepState.DRAFTED, StepState.DRAFTING):
            _rewrite(course, step, why=why)


def _rewrite(course: Course, step: Step, **changes: Any) -> None:
    to = course.interview.contact(step.contact_id).email
    course.put(step, state=StepState.DRAFTING, due_at=None, to=to, stale=bool(step.draft_ref), **changes)
    course.act(Draft(key=step.key))


def _copy_of(event: EventSeen) -> Copy:
    return Copy(
        uid=event.uid,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone,
        original_start=event.original_start,
        sequence=event.sequence,
        account=event.account,
        event_ref=event.event_ref,
        with_people=bool(event.contacts),
    )


def _remember(course: Course, copy: Copy) -> None:
    """Keep the copy as it was last seen; what is read again from before it was called off says nothing new."""
    old = next((c for c in course.interview.copies if c.uid == copy.uid), None)
    if old is not None and (copy.sequence < old.sequence or (old.called_off and copy.sequence == old.sequence)):
        return
    if old is not None and not copy.event_ref:
        copy = replace(copy, account=old.account, event_ref=old.event_ref)
    rest = tuple(c for c in course.interview.copies if c.uid != copy.uid)
    course.change(copies=(*rest, copy))


def _stand_in(course: Course, copy: Copy) -> None:
    """From now on the interview is kept by this event; the one it was kept by is a copy that was called off."""
    interview = course.interview
    former = Copy(
        uid=interview.uid,
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        zone=interview.zone,
        original_start=interview.original_start,
        sequence=interview.sequence,
        account=interview.account if interview.event_ref else "",
        event_ref=interview.event_ref,
        called_off=True,
    )
    rest = tuple(c for c in interview.copies if c.uid != copy.uid)
    course.change(
        uid=copy.uid, original_start=copy.original_start, sequence=copy.sequence, event_ref="", copies=(*rest, former)
    )
    _kept_by(
        course,
        EventSeen(
            starts_at=copy.starts_at,
            ends_at=copy.ends_at,
            zone=copy.zone,
            sequence=copy.sequence,
            event_ref=copy.event_ref,
            account=copy.account,
            uid=copy.uid,
            original_start=copy.original_start,
        ),
    )


def seen_when_closed(course: Course, event: EventSeen) -> None:
    """A cancelled interview begins again at a later word of the calendar (RFC 5545, section 3.8.7.4), when what the
    user had declined or removed is back in it, or when it is invited to under another UID; a copy from before the
    cancellation is no such word. One that an answer, or time, had closed begins again when it is moved to a day to
    come. Any other closed one stays closed."""
    interview = course.interview
    cancelled = interview.closing is Closing.CANCELLED
    if _foreign(interview, event.uid):
        _remember(course, _copy_of(event))
        copy = next(c for c in course.interview.copies if c.uid == event.uid)
        if cancelled and copy.with_people and not copy.called_off:
            _put_on_again(course)
            _stand_in(course, copy)
        return
    later = event.starts_at > interview.starts_at and event.ends_at > course.now
    newer = event.sequence > interview.sequence or event.starts_at != interview.starts_at
    back = interview.declined and bool(event.event_ref)
    again = (cancelled and (newer or back)) or (later and interview.closing in (Closing.ANSWERED, Closing.FINISHED))
    if not again or event.sequence < interview.sequence:
        return
    _put_on_again(course)
    _kept_by(course, event)


def _put_on_again(course: Course) -> None:
    course.change(phase=Phase.SCHEDULED, closing=None, declined=False, why="it was put on again", looked_at=None)
    _begin_again(course, "it was put on again")


def called_off(course: Course, event: EventCalledOff) -> None:
    """The event is gone: with it the interview, unless another event about the same conversation still stands."""
    interview = course.interview
    if _foreign(interview, event.uid):
        course.change(
            copies=tuple(
                replace(c, called_off=True, sequence=max(c.sequence, event.sequence)) if c.uid == event.uid else c
                for c in interview.copies
            )
        )
        return
    if event.sequence < interview.sequence:
        return
    course.change(sequence=event.sequence)
    standing = [c for c in interview.copies if c.with_people and not c.called_off]
    if standing:
        _stand_in(course, standing[-1])
        return
    course.change(declined=event.declined)
    plan.close(course, Closing.CANCELLED, Cause.CALLED_OFF, event.why)


def called_off_when_over(course: Course, event: EventCalledOff) -> None:
    """Before the last look it is news; after it, somebody is tidying up a calendar."""
    looked_at = course.interview.looked_at
    if looked_at is None or looked_at < course.interview.ends_at:
        called_off(course, event)


def _still_invited(people: tuple[Contact, ...], invited: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Whoever an earlier invitation named and this one does not was replaced or has declined; an event without people
    says nothing."""
    if not invited:
        return people
    ids = {c.contact_id for c in invited} | {c.address.mailbox for c in invited if c.email}
    return tuple(
        replace(c, took_part=False, invited=False)
        if c.invited and c.contact_id not in ids and not (c.email and c.address.mailbox in ids)
        else c
        for c in people
    )


def merged_contacts(known: tuple[Contact, ...], found: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """The known people with what was found about them added; nothing known is overwritten."""
    result = list(known)
    for new in found:
        for index, old in enumerate(result):
            same = old.contact_id == new.contact_id or (old.email and old.address.mailbox == new.address.mailbox)
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
                    invited=old.invited or new.invited,
                    agency=old.agency or new.agency,
                    zone=old.zone or new.zone,
                )
                break
        else:
            result.append(new)
    return tuple(result)


# --- the mailbox --------------------------------------------------------------------------------------------------


def looked_back(course: Course, event: LookedBack) -> None:
    interview = course.interview
    threads = {link.contact_id: link for link in (*interview.threads, *event.threads)}
    course.change(
        looked_at=course.now,
        contacts=merged_contacts(interview.contacts, event.contacts),
        threads=tuple(threads.values()),
        evidence=interview.evidence + tuple(e for e in event.evidence if e not in interview.evidence),
    )


def user_wrote(course: Course, event: UserWrote) -> None:
    """The user's own message takes the place of the note that was to say the same."""
    interview = course.interview
    if answers.is_known(course, event.contact_id, event.at, event.message_id):
        return
    answers.touch(course, event.contact_id, event.at, event.message_id, by_user=True, what="you wrote")
    if event.at < interview.ends_at:
        return
    who = interview.contact(event.contact_id).name or "them"
    why = f"you wrote to {who} yourself"
    mine = [s for s in interview.steps if s.contact_id == event.contact_id]
    thanked = any(s.state is StepState.SENT and s.kind is not StepKind.CALL for s in mine)
    earlier = any(
        t.by_user and t.contact_id == event.contact_id and t.at >= interview.ends_at for t in interview.touches
    )
    for step in mine:
        is_thanks = step.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP, StepKind.CLOSING)
        is_second = step.kind in (StepKind.FOLLOW_UP, StepKind.NUDGE) and (thanked or earlier)
        if is_thanks or is_second:
            plan.stop(course, step, Cause.USER_WROTE, why)


# --- the user's commands ------------------------------------------------------------------------------------------


def debriefed(course: Course, event: Debriefed) -> None:
    """What the user tells fills the notes: drafts nobody touched are written again with it."""
    interview = course.interview
    debrief = interview.debrief.merged(event.debrief)
    people = _corrected(interview.contacts, event.contacts)
    changed = debrief != interview.debrief or people != interview.contacts
    course.change(debrief=debrief, contacts=people)
    if debrief.decide_by is not None:
        course.change(promised_at=debrief.decide_by)
    if not changed:
        return
    _write_again(course, "being written again with what you told")
    for step in course.interview.steps:
        if step.state is StepState.HELD and step.cause is Cause.UNFIT:
            course.put(step, state=StepState.WAITING, cause=Cause.NONE, due_at=course.now, remedy="")


def _corrected(known: tuple[Contact, ...], told: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """The user's word on a contact replaces what was found; an address they correct is reachable again."""
    result = list(known)
    for new in told:
        ids = {old.contact_id for old in result}
        for index, old in enumerate(result):
            same_mailbox = bool(new.email) and old.address.mailbox == new.address.mailbox
            if old.contact_id == new.contact_id or (same_mailbox and new.contact_id not in ids):
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


def skipped(course: Course, event: Skipped) -> None:
    why = event.why or "you left it out"
    if event.key is None:
        course.change(phase=Phase.CLOSED, closing=Closing.SKIPPED, why=why)
        keys = [s.key for s in course.interview.steps]
    else:
        keys = [event.key]
    for key in keys:
        step = course.interview.step(key)
        if step.state in (StepState.SENDING, StepState.SUBMITTED):
            course.put(step, withdrawn=True, cause=Cause.NONE)
            continue
        if step.state in ENDED:
            continue
        ours = bool(step.draft_ref) and step.state is not StepState.HANDS_OFF
        course.put(step, state=StepState.SKIPPED, cause=Cause.NONE, why=why, remedy="", due_at=None, withdrawn=ours)
        if ours:
            course.act(Withdraw(key=key))


def paused(course: Course, event: InterviewEvent) -> None:
    """What is being written is written when it is resumed."""
    course.change(paused=True, why="you paused it")
    for step in course.interview.steps:
        if step.state is StepState.DRAFTING:
            later = StepState.DRAFTED if step.draft_ref else StepState.WAITING
            course.put(step, state=later, due_at=course.now, why="written when you resume the interview")


def resumed(course: Course, event: Resumed) -> None:
    """Release the interview from a pause, or one step from what held it: the user's word is enough."""
    if event.key is None:
        course.change(paused=False, why="you resumed it")
        for step in course.interview.steps:
            if step.state is StepState.DRAFTED and step.stale and step.missing_since is None:
                _rewrite(course, step, why="being written again with what is known now")
        return
    step = course.interview.step(event.key)
    held_draft = step.state is StepState.HELD and step.draft_ref and not step.withdrawn
    if step.state is StepState.UNCERTAIN:
        _write_once_more(course, step)
    elif held_draft and step.missing_since is None and release.outdated(course.interview, step):
        why = "released by you; being written again with what is known now"
        _rewrite(course, step, why=why, cause=Cause.NONE, remedy="", approved_late=True)
    elif held_draft or (step.state is StepState.DRAFTED and step.cause is Cause.OVERDUE):
        course.put(
            step, state=StepState.DRAFTED, cause=Cause.NONE, why="released by you", remedy="", due_at=course.now,
            approved_late=True,
        )  # fmt: skip
    elif step.state is StepState.HELD:
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, why="released by you", remedy="", due_at=course.now,
            fixed=True, approved_late=True,
        )  # fmt: skip
    elif plan.may_take_up(course.interview, step):
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, why="taken up again by you", remedy="", approved_late=True,
        )  # fmt: skip


def _write_once_more(course: Course, step: Step) -> None:
    """The user knows that the note did not arrive: what may have been sent is never repeated under its own name, so the
    note is written as the next of its kind."""
    skipped(course, Skipped(key=step.key, why="you said that it did not arrive; it is written once more"))
    same = [s for s in course.interview.steps if s.kind is step.kind and s.contact_id == step.contact_id]
    ordinal = max(s.ordinal for s in same) + 1
    course.put(
        Step(
            key=step_key(course.interview.interview_id, step.kind, step.contact_id, ordinal),
            kind=step.kind,
            contact_id=step.contact_id,
            ordinal=ordinal,
            due_at=course.now,
            why="released by you",
            fixed=True,
            approved_late=True,
        )
    )


def rescheduled(course: Course, event: Rescheduled) -> None:
    """The user's date stands: no rule moves it again, but an answer still stops the step."""
    step = course.interview.step(event.key)
    late = event.at <= course.now
    if step.state in (StepState.WAITING, StepState.HELD):
        course.put(
            step, state=StepState.WAITING, cause=Cause.NONE, due_at=event.at, not_before=event.at, fixed=True,
            approved_late=late, why="the date you chose", remedy="",
        )  # fmt: skip
    elif step.state is StepState.DRAFTED:
        course.put(
            step, cause=Cause.NONE, due_at=event.at, not_before=event.at, fixed=True, approved_late=late,
            why="the date you chose", remedy="",
        )  # fmt: skip


PHASES: dict[Phase, dict[type[InterviewEvent], Handler]] = {
    Phase.SCHEDULED: {
        Woke: ignored,
        EventSeen: seen,
        EventCalledOff: called_off,
        LookedBack: looked_back,
        Answered: answers.answered,
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
        Answered: answers.answered,
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
        Answered: answers.answered_when_closed,
        UserWrote: user_wrote,
        Debriefed: debriefed,
        Skipped: skipped,
        Paused: paused,
        Resumed: resumed,
        Rescheduled: rescheduled,
    },
}
