"""What the calendar does to an interview: seen again, moved, called off, and which of several events it is kept by; and
what the user's own word on when it is does."""

from dataclasses import replace
from datetime import datetime

from agent.domain import plan
from agent.domain.course import Course
from agent.domain.events import EventCalledOff, EventSeen, ToldAgain
from agent.domain.model import Cause, Closing, Contact, Copy, Interview, Kind, Listing, Phase, Role, StepKind, StepState
from agent.domain.rewriting import write_again


def seen(course: Course, event: EventSeen) -> None:
    """The event again: what is new in it is taken over; when it moved, notes not yet sent wait for the new end."""
    interview = course.interview
    if _foreign(interview, event.uid):
        _learned(course, event)
        return
    _list(course, event)
    if event.sequence < interview.sequence:
        return
    _kept_by(course, event)


def _list(course: Course, event: EventSeen) -> None:
    """Remember that the event stands in another account's calendar as well."""
    interview = course.interview
    if event.account in ("", interview.account) or not event.event_ref:
        return
    rest = tuple(one for one in interview.listed if one.account != event.account)
    course.change(listed=(*rest, Listing(account=event.account, event_ref=event.event_ref)))


def _kept_by(course: Course, event: EventSeen) -> None:
    """Take over what the event the interview is kept by says."""
    interview = course.interview
    put_right = bool(event.unread_zone) and event.starts_at == interview.told_over
    if put_right:
        event = replace(event, starts_at=interview.starts_at, ends_at=interview.ends_at, unread_zone="")
    moved = (event.starts_at, event.ends_at) != (interview.starts_at, interview.ends_at)
    ours = event.account in ("", interview.account)
    people = _still_invited(merged_contacts(interview.contacts, event.contacts), event.contacts)
    if interview.looked_at is not None and interview.looked_at >= interview.ends_at and not moved:
        people = _without_latecomers(interview.contacts, people)
    course.change(
        uid=interview.uid or event.uid,
        original_start=interview.original_start if interview.uid else event.original_start,
        sequence=event.sequence,
        event_ref=(event.event_ref if ours else "") or interview.event_ref,
        kind=event.kind if event.kind is not Kind.UNKNOWN else interview.kind,
        company=interview.company or event.company,
        domain=interview.domain or event.domain,
        role=interview.role or event.role,
        unread_zone=event.unread_zone,
        told_over=interview.told_over if put_right else None,
        contacts=people,
        evidence=interview.evidence + tuple(e for e in event.evidence if e not in interview.evidence),
    )
    if not moved:
        return
    _move(course, event.starts_at, event.ends_at, event.zone)


def _move(course: Course, starts_at: datetime, ends_at: datetime, zone: str) -> None:
    course.change(starts_at=starts_at, ends_at=ends_at, zone=zone or course.interview.zone, why="it was moved")
    if ends_at > course.now:
        course.change(phase=Phase.SCHEDULED, looked_at=None)
        _begin_again(course, "the interview was moved")
    else:
        write_again(course, "being written again, because the interview was at another time")


def in_a_calendar(interview: Interview) -> bool:
    """Whether an entry in a calendar of the user's says when it is. One that was only invited to by mail has none."""
    kept = bool(interview.event_ref or interview.listed)
    return kept and not interview.unread_zone and interview.told_over is None


def told_again(course: Course, event: ToldAgain) -> None:
    """The user's word on company, role and how it is held stands over what was found; on when it is, where no event of
    a calendar keeps it."""
    interview = course.interview
    told = replace(
        interview,
        company=event.company or interview.company,
        role=event.role or interview.role,
        kind=event.kind if event.kind is not Kind.UNKNOWN else interview.kind,
    )
    if told != interview:
        course.change(company=told.company, role=told.role, kind=told.kind)
        write_again(course, "being written again with what you told")
    if event.starts_at is None or event.ends_at is None or in_a_calendar(interview):
        return
    over = interview.starts_at if interview.unread_zone else interview.told_over
    course.change(unscheduled=False, unread_zone="", told_over=over)
    zone = event.zone or interview.zone
    if (event.starts_at, event.ends_at, zone) != (interview.starts_at, interview.ends_at, interview.zone):
        _move(course, event.starts_at, event.ends_at, event.zone)


def _without_latecomers(known: tuple[Contact, ...], people: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Once it has taken place, an event may still say who was not there, but nobody joins it."""
    return (*people[: len(known)], *(replace(c, took_part=False, invited=False) for c in people[len(known) :]))


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
    """The conversation is still to come: what was stopped for whatever reason before it belongs to it again, and what
    they promised before it is settled by it."""
    if course.interview.promised_at is not None and course.interview.promised_at < course.interview.ends_at:
        course.change(promised_at=None, promised_words="")
    for step in course.interview.steps:
        if step.kind is StepKind.CLOSING:
            continue
        plan.stop(course, step, Cause.MOVED, why)
        if step.state is StepState.CANCELLED and step.cause is not Cause.NOT_INVOLVED:
            course.put(step, cause=Cause.MOVED)


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
        contacts=event.contacts,
        unread_zone=event.unread_zone,
    )


def _remember(course: Course, copy: Copy) -> None:
    """Keep the copy as it was last seen; what is read again from before it was called off says nothing new."""
    old = next((c for c in course.interview.copies if c.is_of(copy.uid, copy.original_start)), None)
    if old is not None and (copy.sequence < old.sequence or (old.called_off and copy.sequence == old.sequence)):
        return
    if old is not None and not copy.event_ref:
        copy = replace(copy, account=old.account, event_ref=old.event_ref)
    rest = tuple(c for c in course.interview.copies if not c.is_of(copy.uid, copy.original_start))
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
    rest = tuple(c for c in interview.copies if not c.is_of(copy.uid, copy.original_start))
    course.change(
        uid=copy.uid, original_start=copy.original_start, sequence=copy.sequence, event_ref="", copies=(*rest, former)
    )
    _kept_by(
        course,
        EventSeen(
            starts_at=copy.starts_at,
            ends_at=copy.ends_at,
            zone=copy.zone,
            unread_zone=copy.unread_zone,
            sequence=copy.sequence,
            event_ref=copy.event_ref,
            account=copy.account,
            uid=copy.uid,
            original_start=copy.original_start,
            contacts=copy.contacts,
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
        copy = next(c for c in course.interview.copies if c.is_of(event.uid, event.original_start))
        if cancelled and copy.contacts and not copy.called_off and copy.ends_at > course.now:
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
    _list(course, event)
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
                replace(c, called_off=True, sequence=max(c.sequence, event.sequence))
                if c.is_of(event.uid, event.original_start)
                else c
                for c in interview.copies
            )
        )
        return
    if event.sequence < interview.sequence:
        return
    if event.declined and _stands_in_another(course, event.account):
        return
    course.change(sequence=event.sequence)
    standing = [c for c in interview.copies if c.contacts and not c.called_off and _overlap(c, interview)]
    if standing:
        _stand_in(course, standing[-1])
        return
    course.change(declined=event.declined)
    plan.close(course, Closing.CANCELLED, Cause.CALLED_OFF, event.why)


def _stands_in_another(course: Course, account: str) -> bool:
    """Whether what the user declined or removed in the calendar of one account stands in that of another; it is kept by
    those. A calling-off by the organiser is another matter: it holds for all."""
    interview = course.interview
    rest = tuple(one for one in interview.listed if one.account != account)
    kept = interview.event_ref if account != interview.account else ""
    if not account or not (rest or kept):
        return False
    course.change(listed=rest, event_ref=kept)
    return True


def _overlap(copy: Copy, interview: Interview) -> bool:
    """Whether they are at one time still: a copy that did not move with the conversation is a leftover."""
    return copy.starts_at < interview.ends_at and interview.starts_at < copy.ends_at


def called_off_when_over(course: Course, event: EventCalledOff) -> None:
    """Before the last look, or where a wrong clock had it over too soon, it is news; after it, somebody is tidying up a
    calendar."""
    looked_at, ends_at = course.interview.looked_at, course.interview.ends_at
    if looked_at is None or looked_at < ends_at or ends_at > course.now:
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
