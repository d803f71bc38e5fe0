"""Interviews, people and steps in words for the screen; the same words in every command."""

import re
from datetime import datetime

from agent.cli import terminal
from agent.domain.course import Rules
from agent.domain.model import ENDED, IN_DRAFTS, Closing, Contact, Interview, Kind, Role, Step, StepKind, StepState
from agent.domain.naming import state_words, title_of
from agent.domain.recipients import hosts, thanked
from agent.domain.release import send_due
from agent.places import is_day_alone
from agent.service.overview import Next

_HELD = {"phone": "by phone", "video": "by video", "onsite": "on site"}
_ROLES = {
    Role.HIRING_MANAGER: "hiring manager",
    Role.RECRUITER: "recruiter",
    Role.COORDINATOR: "coordinator",
    Role.INTERVIEWER: "interviewer",
}
_ENDS = {
    Closing.ANSWERED: "they answered",
    Closing.REJECTED: "they said no",
    Closing.OFFERED: "they made an offer",
    Closing.FINISHED: "nothing more is to come",
    Closing.CANCELLED: "it was called off",
    Closing.SKIPPED: "you left it out",
}


def heading(interview: Interview) -> str:
    """What, with its id, and how it ended: "Backend Engineer at Acme [k3f9x2]: closed, they made an offer"."""
    ended = "" if interview.closing is None else f": {closed(interview)}"
    return f"{matter(interview)} [{interview.interview_id}]{ended}"


def closed(interview: Interview) -> str:
    """How it ended, in a few words; "" when it has not."""
    return f"closed, {_ENDS[interview.closing]}" if interview.closing is not None else ""


def ending(interview: Interview) -> str:
    """Why a closed interview is closed, where that says more than the heading; else ""."""
    return "" if interview.why in closed(interview) else interview.why


def matter(interview: Interview) -> str:
    """As a heading: "Backend Engineer at Acme"."""
    words = interview.matter
    return words[:1].upper() + words[1:]


def setting(interview: Interview, zone: str, now: datetime) -> str:
    """When, how and with whom: "Tue 3 Mar 14:30-15:00, by phone, with Dana Whitfield"."""
    parts = [terminal.span(interview.starts_at, interview.ends_at, zone, now)]
    if interview.kind is not Kind.UNKNOWN:
        parts.append(_HELD[interview.kind.value])
    people = [c.name or c.email for c in hosts(interview) if c.name or c.email]
    if people:
        parts.append("with " + (people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"))
    if interview.paused:
        parts.append("paused")
    return ", ".join(parts)


def person(contact: Contact) -> str:
    """ "Dana Whitfield <dana@acme.example>, hiring manager, +49 30 1234"."""
    address = f"<{contact.email}>" if contact.email else "(no address known)"
    part = _ROLES.get(contact.role, "part unclear")
    title = contact.title if contact.title.casefold() != part else ""
    known = [f"{contact.name} {address}".strip(), title, part, contact.phone]
    known += ["first contact"] if contact.first_contact else []
    known += ["from an agency"] if contact.agency else []
    known += [] if contact.took_part else ["was not in the conversation"]
    known += ["mail came back"] if contact.unreachable else []
    return ", ".join(part for part in known if part)


def step(interview: Interview, one: Step, rules: Rules, zone: str, now: datetime) -> str:
    """What, to whom, where it is, and why: "follow-up to Dana Whitfield: Thu 5 Mar 15:02; 2 working days after ..."."""
    where = _where(interview, one, rules, zone, now)
    if goes_nowhere(interview, one):
        return f"{title_of(interview, one)}: an address is missing; with one, {where}"
    if one.why.startswith(where):  # "in your Drafts: send it, edit it or delete it"
        return f"{title_of(interview, one)}: {one.why}"
    why = (
        one.why.removeprefix("in your Drafts; ").removeprefix("in your Drafts ") if one.state in IN_DRAFTS else one.why
    )
    why = "" if why == one.state.value else why
    return f"{title_of(interview, one)}: {where}{f'; {why}' if why else ''}"


def quoted(text: str) -> str:
    """Words as one argument of a command that is to be copied: in double quotes where an apostrophe is in them."""
    if "'" in text and not set(text) & set('"$`\\!'):
        return f'"{text}"'
    escaped = text.replace("'", "'\\''")
    return f"'{escaped}'"


def goes_nowhere(interview: Interview, one: Step) -> bool:
    """Whether a note is still to be written to somebody whose address nobody knows."""
    to_them = one.kind not in (StepKind.CALL, StepKind.LETTER) and one.state is StepState.WAITING
    return to_them and not (one.to or interview.contact(one.contact_id).email)


def without_address(interview: Interview, rules: Rules) -> list[Contact]:
    """The people by name who are to be written to and whose address nobody knows."""
    unknown = [contact for contact in interview.contacts if contact.name and not contact.email]
    if not unknown:
        return []  # `thanked` loads what `status` does without
    meant = {step.contact_id for step in interview.steps if goes_nowhere(interview, step)}
    meant |= {contact.contact_id for contact in thanked(interview, rules)}
    return [contact for contact in unknown if contact.contact_id in meant]


def in_short(interview: Interview, following: Next, rules: Rules, zone: str, now: datetime) -> str:
    """What happens next and when, without why; of a draft that waits for the user not that it lies in Drafts."""
    if interview.closing is not None and not any(s.is_open for s in interview.steps):
        return closed(interview)
    if not following.key:
        return f"{following.what}{f', {terminal.due(following.at, zone, now)}' if following.at is not None else ''}"
    one = interview.step(following.key)
    where = "an address is missing" if goes_nowhere(interview, one) else _where(interview, one, rules, zone, now)
    if one.state in IN_DRAFTS and following.at is None:
        where = where.removeprefix("in your Drafts").lstrip(", ")
    more = sum(s.lies_in_drafts for s in interview.steps if s is not one) if one.state in IN_DRAFTS else 0
    return f"{title_of(interview, one)}{f': {where}' if where else ''}{f', and {more} more' if more > 0 else ''}"


def coming(interview: Interview, following: Next, rules: Rules, zone: str, now: datetime) -> str:
    """What happens next, when, and why; a step in the words it has everywhere."""
    if following.key:
        return step(interview, interview.step(following.key), rules, zone, now)
    at = f", {terminal.due(following.at, zone, now)}" if following.at is not None else ""
    return f"{following.what}{at}{f'; {following.why}' if following.why else ''}"


def day_or_moment(at: datetime, zone: str, now: datetime) -> str:
    """A moment on the user's clock, or the day alone where no hour was told."""
    return terminal.day(at, zone, now) if is_day_alone(at, zone) else terminal.moment(at, zone, now)


def _where(interview: Interview, one: Step, rules: Rules, zone: str, now: datetime) -> str:
    due = terminal.due(one.due_at, zone, now) if one.due_at is not None else ""
    if one.undelivered:
        return "sent, did not arrive"
    if one.kind is StepKind.CALL and one.state is StepState.SENT:
        if one.outcome is not None:
            return f"you called: {one.outcome.value.replace('_', ' ')}"
        agreed = (
            f"; they expect your call {day_or_moment(one.agreed_at, zone, now)}" if one.agreed_at is not None else ""
        )
        return f"what to say is in your inbox{agreed}"
    if one.state is StepState.SENT and one.sent_at is not None:
        return f"sent {terminal.moment(one.sent_at, zone, now)}"
    if one.state is StepState.WAITING:
        return due or "waits"
    if one.state in IN_DRAFTS and one.missing_since is not None:
        return "the draft is not in Drafts any more"
    if one.state is StepState.DRAFTED:
        leaves = send_due(interview, one, rules)
        verb = "goes to your inbox" if one.kind is StepKind.CALL else "leaves"
        return f"in your Drafts{f', {verb} {terminal.due(leaves, zone, now)}' if leaves is not None else ''}"
    if one.state is StepState.HANDS_OFF:
        return "in your Drafts, edited by you"
    if one.state in ENDED:
        return state_words(one.state)
    return f"{state_words(one.state)}{f' until {due}' if due else ''}"


def debrief(interview: Interview, zone: str, now: datetime) -> list[tuple[str, str]]:
    """What the user told, in rows of two columns."""
    told = interview.debrief
    names = {c.contact_id: c.name or c.email for c in interview.contacts}
    rows = [("rating", f"{told.rating} of 5 (for decisions only; nobody is told the number)" if told.rating else "")]
    for topic in told.talked_about:
        who = names.get(topic.contact_id or "", "")
        rows.append(("talked about", f"{who}: {topic.text}" if who else topic.text))
    rows += [("learned", told.learned), ("thought", told.thought)]
    at = f", {day_or_moment(told.next_step_at, zone, now)}" if told.next_step_at else ""
    rows.append(("next step", f"{told.next_step}{at}".removeprefix(", ")))
    return rows


_BY_USER = frozenset({"you told it", "you told of it", "you told of the call", "you said so"})
_YOU_DID = re.compile(r"(?:^|[;:,] )you |\byou chose\b")


def more_than(what: str, evidence: str) -> str:
    """The evidence without what the line says itself: a cause in the same words, or that the user was it."""
    line = what.casefold()
    parts = [part for part in evidence.split("; ") if part.strip(" .").casefold() not in line]
    return "; ".join(part for part in parts if not (part in _BY_USER and _YOU_DID.search(line)))


def aside(evidence: str) -> str:
    """A sentence as it stands in brackets: "Its header says so." is "its header says so"."""
    if not evidence.startswith(("A ", "An ", "It ", "Its ", "Nothing ", "The ", "There ", "They ", "This ")):
        return evidence
    return f"{evidence[0].lower()}{evidence[1:].removesuffix('.')}"
