"""Interviews, people and steps in words for the screen; the same words in every command."""

from datetime import datetime

from agent.cli import terminal
from agent.domain.model import ENDED, Contact, Interview, Kind, Role, Step, StepState
from agent.service.overview import title_of

_HELD = {"phone": "by phone", "video": "by video", "onsite": "on site"}
_ROLES = {
    Role.HIRING_MANAGER: "hiring manager",
    Role.RECRUITER: "recruiter",
    Role.COORDINATOR: "coordinator",
    Role.INTERVIEWER: "interviewer",
}


def matter(interview: Interview) -> str:
    """As a heading: "Backend Engineer at Acme"."""
    words = interview.matter
    return words[:1].upper() + words[1:]


def setting(interview: Interview, zone: str, now: datetime) -> str:
    """When, how and with whom: "Tue 3 Mar 14:30-15:00, by phone, with Dana Whitfield"."""
    parts = [terminal.span(interview.starts_at, interview.ends_at, zone, now)]
    if interview.kind is not Kind.UNKNOWN:
        parts.append(_HELD[interview.kind.value])
    people = [c.name or c.email for c in interview.contacts if c.took_part and (c.name or c.email)]
    if people:
        parts.append("with " + (people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"))
    if interview.paused:
        parts.append("paused")
    return ", ".join(parts)


def person(contact: Contact) -> str:
    """ "Dana Whitfield <dana@acme.example>, hiring manager, +49 30 1234"."""
    address = f"<{contact.email}>" if contact.email else "(no address known)"
    known = [f"{contact.name} {address}".strip(), contact.title, _ROLES.get(contact.role, ""), contact.phone]
    known += ["first contact"] if contact.first_contact else []
    known += ["from an agency"] if contact.agency else []
    known += [] if contact.took_part else ["was not in the conversation"]
    known += ["mail came back"] if contact.unreachable else []
    return ", ".join(part for part in known if part)


def step(interview: Interview, one: Step, zone: str, now: datetime) -> str:
    """What, to whom, where it is, and why: "follow-up to Dana Whitfield: Thu 5 Mar 15:02; 2 working days after ..."."""
    where = _where(one, zone, now)
    if one.why.startswith(where):  # "in your Drafts: send it, edit it or delete it"
        return f"{title_of(interview, one)}: {one.why}"
    why = f"; {one.why}" if one.why else ""
    return f"{title_of(interview, one)}: {where}{why}"


def _where(one: Step, zone: str, now: datetime) -> str:
    due = terminal.due(one.due_at, zone, now) if one.due_at is not None else ""
    if one.undelivered:
        return "sent, did not arrive"
    if one.state is StepState.SENT and one.sent_at is not None:
        return f"sent {terminal.moment(one.sent_at, zone, now)}"
    if one.state is StepState.WAITING:
        return due or "waits"
    if one.state is StepState.DRAFTED:
        return f"in your Drafts{f', leaves {due}' if due else ''}"
    if one.state is StepState.HANDS_OFF:
        return "in your Drafts, edited by you"
    if one.state in ENDED:
        return one.state.value
    return f"{one.state.value.replace('_', ' ')}{f' until {due}' if due else ''}"


def debrief(interview: Interview, zone: str, now: datetime) -> list[tuple[str, str]]:
    """What the user told, in rows of two columns."""
    told = interview.debrief
    names = {c.contact_id: c.name or c.email for c in interview.contacts}
    rows = [("rating", f"{told.rating} of 5 (for decisions only; nobody is told)" if told.rating else "")]
    for topic in told.talked_about:
        who = names.get(topic.contact_id or "", "")
        rows.append(("talked about", f"{who}: {topic.text}" if who else topic.text))
    rows += [("learned", told.learned), ("thought", told.thought)]
    at = f", {terminal.moment(told.next_step_at, zone, now)}" if told.next_step_at else ""
    rows.append(("next step", f"{told.next_step}{at}".removeprefix(", ")))
    return rows
