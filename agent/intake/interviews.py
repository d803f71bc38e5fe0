"""A finding as an interview: taken up, as news of one that is known already, and which two are one conversation."""

from datetime import datetime, timedelta

from agent.domain.events import EventCalledOff, EventSeen
from agent.domain.identity import digest, interview_id_of_event, plain
from agent.domain.model import Interview, Phase
from agent.intake.events import Finding
from providers.base import CalendarEvent

SAME_START = timedelta(minutes=5)
"""Two copies of one appointment may differ by this much: a hold begins when the room is free."""


def interview_of(finding: Finding, event: CalendarEvent, account: str, now: datetime) -> Interview:
    """The interview an event shows, as it is taken up at `now`. Its id is computed from UID and original start, or from
    the time and the people when the event has no UID."""
    uid = event.uid or digest("no uid", event.starts_at.isoformat(), plain(event.summary), length=20)
    return Interview(
        interview_id=interview_id_of_event(uid, event.original_start),
        account=account,
        starts_at=finding.starts_at,
        ends_at=finding.ends_at,
        zone=finding.zone,
        known_at=now,
        kind=finding.kind,
        company=finding.company,
        domain=finding.domain,
        role=finding.role,
        phase=Phase.SCHEDULED,
        agency_only=False,
        uid=uid,
        original_start=event.original_start,
        sequence=event.sequence,
        event_ref=event.ref,
        contacts=finding.contacts,
        evidence=finding.evidence,
    )


def seen(finding: Finding, event: CalendarEvent) -> EventSeen | EventCalledOff:
    """What an event says of an interview that is known already."""
    why = {
        "cancelled": "the interview was called off in the calendar",
        "declined": "you declined the invitation",
        "all_day": "the calendar shows it as a whole day, without a time",
    }.get(finding.state)
    if why:
        declined = finding.state == "declined"
        return EventCalledOff(
            why=why,
            sequence=event.sequence,
            uid=event.uid,
            original_start=event.original_start,
            declined=declined,
        )
    return EventSeen(
        starts_at=finding.starts_at,
        ends_at=finding.ends_at,
        zone=finding.zone,
        sequence=event.sequence,
        event_ref=event.ref,
        uid=event.uid,
        original_start=event.original_start,
        kind=finding.kind,
        company=finding.company,
        domain=finding.domain,
        role=finding.role,
        contacts=finding.contacts,
        evidence=finding.evidence,
    )


def same_interview(a: Interview, b: Interview) -> bool:
    """Whether two are one conversation, seen in a calendar and an invitation, under another UID or in two accounts: the
    same UID and original start, else the same time with a person, or a company or job, in common. Nobody holds two
    conversations at once: with the same start and a common address, what the titles say does not matter."""
    if a.interview_id == b.interview_id or (a.uid and a.uid == b.uid and a.original_start == b.original_start):
        return True
    if a.uid and a.uid == b.uid:
        return False
    addresses = [{c.address.mailbox for c in one.contacts if c.email} for one in (a, b)]
    if abs(a.starts_at - b.starts_at) <= SAME_START and addresses[0] & addresses[1]:
        return True
    shorter = min(a.ends_at - a.starts_at, b.ends_at - b.starts_at)
    overlap = min(a.ends_at, b.ends_at) - max(a.starts_at, b.starts_at)
    if a.starts_at != b.starts_at and (overlap.total_seconds() <= 0 or overlap < shorter / 2):
        return False
    if _differ(a.company, b.company) and a.domain != b.domain:
        return False
    if _differ(a.role, b.role):
        return False
    people_a = addresses[0] | {plain(c.name) for c in a.contacts if c.name}
    people_b = addresses[1] | {plain(c.name) for c in b.contacts if c.name}
    same_company = bool(a.domain and a.domain == b.domain) or bool(a.company and plain(a.company) == plain(b.company))
    return bool(people_a & people_b) or same_company


def _differ(one: str, other: str) -> bool:
    """Whether both are known and neither contains the other."""
    a, b = plain(one), plain(other)
    return bool(a and b) and a not in b and b not in a
