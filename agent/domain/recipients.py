"""Who is written to: from the people of an interview to those who are thanked, kept in the loop and followed up.

Rows A5 to A7 of the mission. Names and roles in, contacts out; whether and when they are written to is in `plan`.
"""

from agent.domain.course import Rules
from agent.domain.model import Contact, Interview, Role


def hosts(interview: Interview) -> tuple[Contact, ...]:
    """Who held the conversation and is thanked for it: interviewers and the hiring manager; where none is known, the
    recruiter, or whoever took part."""
    taking_part = [c for c in interview.contacts if c.took_part]
    for roles in ((Role.INTERVIEWER, Role.HIRING_MANAGER), (Role.RECRUITER,), (Role.UNKNOWN,)):
        found = tuple(c for c in taking_part if c.role in roles)
        if found:
            return found
    return ()


def go_between(interview: Interview, rules: Rules) -> Contact | None:
    """The recruiter or first contact who should hear how it went, unless they held the conversation themselves. Where
    only the agency may be written to, one of its people or nobody."""
    written_to = {c.address.mailbox for c in hosts(interview) if c.email}
    others = [
        c
        for c in interview.contacts
        if c not in hosts(interview) and (c.role is Role.RECRUITER or c.first_contact)
        if c.address.mailbox not in written_to
    ]
    if _agency_only(interview, rules):
        others = [c for c in others if c.agency]
    others.sort(key=lambda c: (c.role is not Role.RECRUITER, not c.first_contact, not c.email))
    return others[0] if others else None


def follow_up_person(interview: Interview, rules: Rules) -> Contact | None:
    """The one person of the role who gets the follow-up, the nudge and the call: the hiring manager if known, else who
    led the conversation."""
    candidates = list(thanked(interview, rules))
    candidates.sort(key=lambda c: (c.role is not Role.HIRING_MANAGER, not c.led, not c.email))
    return candidates[0] if candidates else None


def _agency_only(interview: Interview, rules: Rules) -> bool:
    return (interview.agency_only or rules.agency_only) and any(c.agency for c in interview.contacts)


def thanked(interview: Interview, rules: Rules) -> tuple[Contact, ...]:
    """Those who are thanked: the hosts, or where only the agency may be written to, its people among them. Of two who
    read one mailbox the first."""
    people = hosts(interview)
    if _agency_only(interview, rules):
        people = tuple(c for c in people if c.agency) or tuple(c for c in interview.contacts if c.agency)[:1]
    first = {c.address.mailbox: c for c in reversed(people) if c.email}
    return tuple(c for c in people if first.get(c.address.mailbox, c) is c)


def left_out(interview: Interview, rules: Rules) -> tuple[Contact, ...]:
    """Who took part in what is not known to be which part, and is therefore written nothing."""
    unclear = tuple(c for c in interview.contacts if c.took_part and c.role is Role.UNKNOWN and c.email)
    if not unclear:
        return ()
    other = go_between(interview, rules)
    served = {c.contact_id for c in thanked(interview, rules)} | ({other.contact_id} if other is not None else set())
    return tuple(c for c in unclear if c.contact_id not in served)
